"""The labels in force: stances with their keys and colour roles, the team's own fields, the wording of the types,
the guidelines, and the words that suggestions should know besides their own.

A TOML text in ``seeds/`` that each new project copies; the newest version in the project is the one in force. TOML 1.0.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from models.errors import QawlError
from models.fold import fold
from models.language import Sentence, say
from models.records import TYPES
from models.store import Store

# The colours that a theme has for data: told apart by people who are colour-blind (after Okabe and Ito, 2008).
COLOURS = ("green", "vermilion", "slate", "ochre", "purple", "blue", "teal", "rose")


KEYS = tuple("123456789")
FIELD_KINDS = ("yes_no", "choice", "text")
MOST_WORDS = 200  # own verbs, and as many phrases
_ARABIC_WORD = re.compile("[\u0620-\u064a\u0671-\u06d3]{2,}")  # folded; a single letter only hangs on another word


@dataclass(frozen=True, slots=True)
class Words:
    """A name, what it means, and an example of it, in both languages of the interface."""

    names: dict[str, str]
    definitions: dict[str, str]
    examples: dict[str, str] = field(default_factory=dict)

    def name(self, language: str) -> str:
        return self.names[language]

    def definition(self, language: str) -> str:
        return self.definitions.get(language, "")

    def example(self, language: str) -> str:
        return self.examples.get(language, "")


@dataclass(frozen=True, slots=True)
class StanceLabel:
    """``code`` is what is stored and exported; ``key`` the digit that gives it; ``colour`` a role of the theme."""

    code: str
    key: str
    colour: str
    words: Words


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of the team's own on every quote. ``code`` names it in ``fields``; ``options`` are a choice's values."""

    code: str
    kind: str
    words: Words
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """``verbs`` and ``phrases`` are the team's own, for suggestions. A verb is its forms with blanks between, the first
    of them its name («غرّد يغرّد مغرّدا»); a phrase stands before a source, as «بحسب» does.
    """

    name: str
    version: str
    stances: tuple[StanceLabel, ...]
    types: dict[str, Words]
    guidelines: dict[str, str]
    fields: tuple[OwnField, ...] = ()
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def stance(self, code: str) -> StanceLabel | None:
        return next((label for label in self.stances if label.code == code), None)

    def stance_name(self, code: str, language: str) -> str:
        """The label's name; a code that is no longer in the codebook stands for itself."""
        label = self.stance(code)
        return label.words.name(language) if label else code


def parse(toml: str) -> Codebook:
    """Raises ``QawlError`` where the text is no codebook: bad TOML, a missing name, a key or label that comes twice."""
    try:
        table = tomllib.loads(toml)
        book = Codebook(
            name=str(table["name"]),
            version=str(table["version"]),
            stances=tuple(_stance(row) for row in table.get("stances", [])),
            types={name: _words(table["types"][name]) for name in TYPES},
            guidelines={language: str(table["guidelines"][language]).strip() for language in ("ar", "en")},
            fields=tuple(_field(row) for row in table.get("fields", [])),
            verbs=_listed(table, "verbs"),
            phrases=_listed(table, "phrases"),
        )
    except tomllib.TOMLDecodeError as error:
        raise _refused(str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(f"{error}") from error
    _must_be_consistent(book)
    return book


def _words(row: dict[str, Any]) -> Words:
    names = {language: str(row[language]) for language in ("ar", "en")}
    return Words(names, dict(row.get("definition", {})), dict(row.get("example", {})))


def _stance(row: dict[str, Any]) -> StanceLabel:
    return StanceLabel(str(row["label"]), str(row["key"]), str(row["colour"]), _words(row))


def _field(row: dict[str, Any]) -> OwnField:
    return OwnField(str(row["field"]), str(row["kind"]), _words(row), tuple(str(one) for one in row.get("options", [])))


def _listed(table: dict[str, Any], name: str) -> tuple[str, ...]:
    words = dict(table.get("suggestions", {})).get(name, [])
    if not isinstance(words, list):
        raise _refused(say("“{name}” is not a list", name=name))
    return tuple(" ".join(str(one).split()) for one in words)


def _must_be_consistent(book: Codebook) -> None:
    if not book.stances or not fold(book.name) or not book.version.strip():
        raise _refused(say("it needs a name, a version, and at least one stance label"))
    named = [(one.code, one.words) for one in book.stances] + [(one.code, one.words) for one in book.fields]
    for code, words in named:
        if not fold(code) or not all(map(fold, words.names.values())):
            raise _refused(say("“{name}” needs a code and a name in both languages", name=code or "—"))
    names = [one.code for one in book.fields]
    if len(set(names)) < len(names):
        raise _refused(say("a field comes twice"))
    for one in book.fields:
        doubled = len(set(one.options)) < max(2, len(one.options))
        if one.kind not in FIELD_KINDS or (one.kind == "choice" and doubled):
            raise _refused(say("the choice “{name}” needs at least two different values", name=one.code))
    codes = [label.code for label in book.stances]
    keys = [label.key for label in book.stances]
    if len(set(codes)) < len(codes) or len(set(keys)) < len(keys):
        raise _refused(say("a label or key comes twice"))
    unknown = [label.colour for label in book.stances if label.colour not in COLOURS]
    if unknown:
        raise _refused(", ".join(unknown))
    if not all(key in KEYS for key in keys):
        raise _refused(say("a key is not a digit from 1 to 9"))
    fault = fault_in_words(book.verbs, book.phrases)
    if fault:
        raise _refused(fault)


def fault_in_words(verbs: Sequence[str], phrases: Sequence[str]) -> Sentence | None:
    """Why these can't be the team's own verbs and phrases, as a clause; None where they can.

    Two verbs are the same where their names are, to ``fold``.
    """
    if max(len(verbs), len(phrases)) > MOST_WORDS:
        return say("more than {most} verbs, or phrases, can't be added", most=MOST_WORDS)
    for word in " ".join(one.strip() or "—" for one in (*verbs, *phrases)).split():
        if not _ARABIC_WORD.fullmatch(fold(word)):
            return say("“{word}” is not an Arabic word of two letters or more", word=word)
    for names in ([verb.split()[0] for verb in verbs], phrases):
        uses = Counter(map(fold, names))
        twice = next((one for one in names if uses[fold(one)] > 1), None)
        if twice:
            return say("“{words}” comes twice", words=twice)
    return None


def _refused(reason: str | Sentence) -> QawlError:
    return QawlError(say("The codebook can't be used: {reason}. Mend it and try again.", reason=reason))


def in_force(store: Store) -> Codebook:
    return parse(store.value("SELECT toml FROM codebook WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 1") or "")


def versions(store: Store) -> list[tuple[str, str]]:
    """The versions that were in force, the newest first, each with the time (UTC) at which it began."""
    rows = store.rows("SELECT version, created FROM codebook WHERE deleted_at IS NULL ORDER BY id DESC")
    return [(row["version"], row["created"]) for row in rows]


def next_version(version: str) -> str:
    """The version after: the last number one higher, or a first point one."""
    head, dot, last = version.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdecimal() else f"{version}.1"


def written(book: Codebook) -> str:
    """The codebook as TOML; ``parse`` gives it back."""
    lines = [f"name = {_quoted(book.name)}", f"version = {_quoted(book.version)}", "", "[guidelines]"]
    lines += [f"{language} = {_quoted(text)}" for language, text in book.guidelines.items()]
    for type, words in book.types.items():
        lines += ["", f"[types.{type}]", *_written(words)]
    for label in book.stances:
        own = {"label": label.code, "key": label.key, "colour": label.colour}
        lines += ["", "[[stances]]", *(f"{name} = {_quoted(value)}" for name, value in own.items())]
        lines += _written(label.words)
    for one in book.fields:
        lines += ["", "[[fields]]", f"field = {_quoted(one.code)}", f"kind = {_quoted(one.kind)}"]
        lines += [f"options = [{', '.join(map(_quoted, one.options))}]"] if one.options else []
        lines += _written(one.words)
    if book.verbs or book.phrases:
        lines += ["", "[suggestions]"]
    for name, own_words in (("verbs", book.verbs), ("phrases", book.phrases)):
        lines += [f"{name} = [", *(f"    {_quoted(line)}," for line in own_words), "]"] if own_words else []
    return "\n".join(lines) + "\n"


def _written(words: Words) -> list[str]:
    lines = [f"{language} = {_quoted(name)}" for language, name in words.names.items()]
    for what, texts in (("definition", words.definitions), ("example", words.examples)):
        lines += [f"{what}.{language} = {_quoted(text)}" for language, text in texts.items() if text]
    return lines


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

"""The labels in force: stances with their keys and colour roles, the wording of the types, the guidelines.

A TOML text in ``seeds/`` that each new project copies; the newest version in the project is the one in force.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from models.errors import QawlError
from models.language import say
from models.records import TYPES
from models.store import Store

# The colours that a theme has for data: told apart by people who are colour-blind (after Okabe and Ito, 2008).
COLOURS = ("green", "vermilion", "slate", "ochre", "purple", "blue", "teal", "rose")


_KEYS = tuple("123456789")


@dataclass(frozen=True, slots=True)
class Words:
    """A name and what it means, in both languages of the interface."""

    names: dict[str, str]
    definitions: dict[str, str]

    def name(self, language: str) -> str:
        return self.names[language]

    def definition(self, language: str) -> str:
        return self.definitions.get(language, "")


@dataclass(frozen=True, slots=True)
class StanceLabel:
    """``code`` is what is stored and exported; ``key`` the digit that gives it; ``colour`` a role of the theme."""

    code: str
    key: str
    colour: str
    words: Words


@dataclass(frozen=True, slots=True)
class Codebook:
    name: str
    version: str
    stances: tuple[StanceLabel, ...]
    types: dict[str, Words]
    guidelines: dict[str, str]

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
            stances=tuple(_stance(row) for row in table["stances"]),
            types={name: _words(table["types"][name]) for name in TYPES},
            guidelines={language: str(table["guidelines"][language]).strip() for language in ("ar", "en")},
        )
    except tomllib.TOMLDecodeError as error:
        raise _refused(str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(f"{error}") from error
    _must_be_consistent(book)
    return book


def _words(row: dict[str, Any]) -> Words:
    return Words({language: str(row[language]) for language in ("ar", "en")}, dict(row.get("definition", {})))


def _stance(row: dict[str, Any]) -> StanceLabel:
    return StanceLabel(str(row["label"]), str(row["key"]), str(row["colour"]), _words(row))


def _must_be_consistent(book: Codebook) -> None:
    codes = [label.code for label in book.stances]
    keys = [label.key for label in book.stances]
    if len(set(codes)) < len(codes) or len(set(keys)) < len(keys):
        raise _refused("a label or key comes twice")
    unknown = [label.colour for label in book.stances if label.colour not in COLOURS]
    if unknown or not all(key in _KEYS for key in keys):
        raise _refused(", ".join(unknown) or "a key is not a digit from 1 to 9")


def _refused(reason: str) -> QawlError:
    return QawlError(say("The codebook can't be read: {reason}. Mend its TOML text.", reason=reason))


def in_force(store: Store) -> Codebook:
    return parse(store.value("SELECT toml FROM codebook ORDER BY id DESC LIMIT 1") or "")

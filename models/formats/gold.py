"""JSON Lines with a quote on each, as the gold annotation of the seeds has them (record.md's last paragraph): in only.

``doc`` names the article's file, which the project has; offsets are code points into it. ``scare_type`` is a subtype;
``cue_extra`` belongs to the cue, ``co_speakers`` to the speakers and their ``source``. ``same_as`` and ``similar_to``
name quotes of another doc, ``same_as_local`` of the same one: what is tied together, be it by way of others, is one
statement. ``heading``, ``quoted``, ``level`` and ``line`` follow from the text and are not read.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from models.errors import QawlError
from models.formats.building import Building
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import Record
from models.ids import derived_id
from models.language import Sentence, say
from models.records import KINDS, MEDIA, SPEAKER_KINDS, SUBTYPES, TYPES
from models.refusals import said_plainly, written
from models.span import Span, overlap

_LONGEST = 4 << 20  # bytes of a line
_SPEAKER_KINDS = {"country": "state", "unnamed_source": "unnamed"}
_MEDIA = {"written_statement": "statement", "press_briefing": "briefing"}
_LINKS = {"same_as": "same", "similar_to": "similar", "same_as_local": "restates"}
Key = tuple[str, str]  # doc, id in it


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a file, their quotes on lines that follow each other. It is read twice: what goes
    across articles comes first."""
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        across = _Across(one for one in _lines(file, name) if isinstance(one, _Line))
        file.seek(0)
        who = reading.annotator or written(path.stem)
        lines: list[_Line] = []
        for one in _lines(file, name):
            if isinstance(one, Refused):
                yield one
                continue
            if lines and one.key[0] != lines[0].key[0]:
                yield from _Article(lines, name).taken(who, across)
                lines = []
            lines.append(one)
        if lines:
            yield from _Article(lines, name).taken(who, across)


class _Line:
    """A line that is a quote, as far as one can see from its shape."""

    def __init__(self, number: int, found: Record, at: int) -> None:
        self.number, self.found, self.at = number, found, at

    @property
    def key(self) -> Key:
        return self.found["doc"], self.found["id"]


def _lines(file: BinaryIO, name: str) -> Iterator[_Line | Refused]:
    at, number = 0, 0
    while line := file.readline(_LONGEST + 1):
        at, number = at + len(line), number + 1
        if not line.strip():
            continue
        try:
            found = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict) and all(isinstance(found.get(key), str) for key in ("doc", "id")):
            yield _Line(number, found, at)
        else:
            yield _refused(name, number, say("the line is no quote with a doc and an id"), at)


def _refused(name: str, number: int, reason: Sentence, at: int) -> Refused:
    said = say("Line {row} of “{name}” was not imported: {reason}.", row=number, name=name, reason=reason)
    return Refused(name, number, said, at)


class _Article:
    """The lines of one doc."""

    def __init__(self, lines: list[_Line], file: str) -> None:
        self._doc, self._lines, self._file = lines[0].key[0], lines, file
        self._building = Building(self._doc.removesuffix(".txt"), None)

    def taken(self, annotator: str, across: _Across) -> Iterator[Incoming | Refused]:
        who = self._building.annotator(annotator)
        quotes: dict[str, tuple[_Line, Record, dict[str, list[Span]], dict[Span, str]]] = {}
        for line in self._lines:
            try:
                quotes[line.key[1]] = line, *_told(line.found)
            except QawlError as error:
                yield _refused(self._file, line.number, error.sentence, line.at)
        for id, (line, quote, spans, words) in [*quotes.items()]:
            if quote["parent"] not in (None, *quotes):
                reason = say("the quote “{id}” that it stands in is not among those of its article", id=quote["parent"])
                yield _refused(self._file, line.number, reason, line.at)
                quotes.pop(id)
                continue
            self._add(id, quote, spans, words, who, across)
        if quotes:
            record = self._building.record(self._linked(quotes, across.statements))
            yield Incoming(record["external_id"], None, {}, self._lines[-1].at, record, self._lines[0].number)

    def _add(
        self, id: str, quote: Record, spans: dict[str, list[Span]], words: dict[Span, str], who: str, across: _Across
    ) -> None:
        people, to = (
            [self._building.speaker(name, **across.told(name)) for name in dict.fromkeys(quote.pop(part))]
            for part in ("people", "to")
        )
        stances = [{**one, "target": self._building.target(one["target"])} for one in quote.pop("stances")]
        parent = quote.pop("parent")
        self._building.quote(
            spans, who, _id((self._doc, id)), words, parent=parent and _id((self._doc, parent)), stances=stances,
            speakers=people, addressees=to, **quote,
        )  # fmt: skip

    def _linked(self, quotes: Iterable[str], statements: Mapping[Key, list[tuple[str, list[Key]]]]) -> list[Record]:
        found: dict[str, Record] = {}
        for id in quotes:
            for relation, members in statements.get((self._doc, id), []):
                statement = derived_id("statement", relation, *(_id(one) for one in members))
                found[statement] = {
                    "id": statement, "relation": relation,
                    "quotes": sorted(_id(one) for one in members if one[0] == self._doc and one[1] in quotes),
                    "elsewhere": [
                        {"article": derived_id("article", doc.removesuffix(".txt"), ""), "quote": _id((doc, other))}
                        for doc, other in members if doc != self._doc
                    ],
                }  # fmt: skip
        return [one for _, one in sorted(found.items()) if len(one["quotes"]) + len(one["elsewhere"]) > 1]


def _id(key: Key) -> str:
    return derived_id("quote", "gold", *key)


# One line


def _told(found: Record) -> tuple[Record, dict[str, list[Span]], dict[Span, str]]:
    """What a line says, in the record's words: values, spans by role, the words at them. Raises ``QawlError``."""
    kind = _among(found, "kind", KINDS) or "quote"
    people = [name for name, _, _ in _people(found)]
    to = found.get("addressee") or {}
    if not isinstance(to, dict):
        raise _odd("addressee")
    words: dict[Span, str] = {}
    spans = {
        "content": _placed(found, "content", "text", words),
        "cue": _placed(found, "cue", "cue_text", words) + _placed(found, "cue_extra", "cue_extra_text", words),
        "source": _placed(found, "source", "source_text", words),
        "addressee": _placed(to, "span", "text", words),
    }
    for other in _list(found, "co_speakers", dict):
        spans["source"] += _placed(other, "source", "source_text", words)
    if not spans["content"]:
        raise _odd("content")
    if any(overlap(some) for some in spans.values()):
        raise QawlError(say("its spans overlap"))
    values = {
        "kind": kind,
        "type": _among(found, "type", TYPES),
        "subtype": _among(found, "scare_type" if kind == "scare" else "subtype", SUBTYPES[kind]),
        "medium": _among(found, "medium", MEDIA, _MEDIA),
        "via": _string(found, "via"), "note": _string(found, "note"), "parent": _string(found, "parent"),
        "people": people, "to": [name] if (name := _string(to, "name")) else [], "stances": _stances(found),
    }  # fmt: skip
    return values, spans, words


def _people(found: Record) -> list[tuple[str, str, list[str]]]:
    """Name, kind and other names of each speaker."""
    people = []
    for one in (found, *_list(found, "co_speakers", dict)):
        name = _string(one, "speaker")
        if name:
            kind = _among(one, "speaker_kind", SPEAKER_KINDS, _SPEAKER_KINDS) or "unknown"
            people.append((name, kind, _list(one, "speaker_names", str)))
    return people


def _stances(found: Record) -> list[Record]:
    stances = [{name: _string(one, name) for name in ("target", "label")} for one in _list(found, "stance", dict)]
    if not all(one["target"] and one["label"] for one in stances):
        raise _odd("stance")
    return stances


def _placed(found: Record, places: str, texts: str, words: dict[Span, str]) -> list[Span]:
    """Spans under a name, one or a list of them; ``words`` takes what stands there, where the line says it."""
    given, told = found.get(places) or [], found.get(texts)
    if isinstance(given, list) and given and not isinstance(given[0], list):
        given, told = [given], [told]
    spans = []
    for number, place in enumerate(given if isinstance(given, list) else [None]):
        if not (isinstance(place, list) and len(place) == 2 and all(type(one) is int for one in place)):
            raise _odd(places)
        span = Span(*place)
        if not 0 <= span.start < span.end:
            raise QawlError(say("{start}–{end} is no place in the text", start=span.start, end=span.end))
        spans.append(span)
        if isinstance(told, list) and number < len(told) and isinstance(told[number], str):
            words[span] = told[number]
    return spans


def _among(found: Record, name: str, known: Iterable[str], others: Mapping[str, str] | None = None) -> str | None:
    value = _string(found, name)
    value = (others or {}).get(value, value) if value else None
    if value not in (None, *known):
        raise _odd(name)
    return value


def _string(found: Record, name: str) -> str | None:
    value = found.get(name)
    if not isinstance(value, str | None):
        raise _odd(name)
    return value or None


def _list(found: Record, name: str, kind: type) -> list[Any]:
    value = found.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, kind) for one in value):
        raise _odd(name)
    return value


def _odd(name: str) -> QawlError:
    return QawlError(say("“{column}” is not what it should be", column=name))


# Across articles


class _Across:
    """What lines of different articles say together: speakers' kinds and names, and statements.

    ``statements``: by quote, each relation it is in, with all quotes that are tied together by it, in order.
    """

    def __init__(self, lines: Iterable[_Line]) -> None:
        self._kinds: dict[str, str] = {}
        self._aliases: dict[str, dict[str, None]] = defaultdict(dict)
        self._docs: dict[str, list[str]] = defaultdict(list)  # by id of a quote in them
        ties: list[tuple[str, Key, str]] = []
        for line in lines:
            doc, id = line.key
            self._docs[id].append(doc)
            for name in _LINKS:
                named = line.found.get(name)
                ties += [(name, line.key, one) for one in (named if isinstance(named, list) else ())]
            self._gather_names(line)
        self.statements = self._tied(ties)

    def told(self, name: str) -> Record:
        return {"kind": self._kinds.get(name), "aliases": [one for one in self._aliases[name] if one != name]}

    def _gather_names(self, line: _Line) -> None:
        try:
            people = _people(line.found)
        except QawlError:  # said when the line is read
            return
        for name, kind, aliases in people:
            self._kinds.setdefault(name, kind)
            self._aliases[name] |= dict.fromkeys(aliases)

    def _tied(self, ties: list[tuple[str, Key, str]]) -> dict[Key, list[tuple[str, list[Key]]]]:
        found: dict[Key, list[tuple[str, list[Key]]]] = defaultdict(list)
        for name, relation in _LINKS.items():
            groups: dict[Key, set[Key]] = {}
            for _, one, id in (tie for tie in ties if tie[0] == name):
                for doc in self._docs.get(id, ()) if isinstance(id, str) else ():
                    if (doc == one[0]) == (relation == "restates"):
                        _tie(groups, one, (doc, id))
            for one, group in groups.items():
                found[one].append((relation, sorted(group)))
        return found


def _tie(groups: dict[Key, set[Key]], one: Key, other: Key) -> None:
    group = groups.get(one, {one}) | groups.get(other, {other})
    for member in group:
        groups[member] = group

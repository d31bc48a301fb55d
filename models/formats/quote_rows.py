"""Tables in: rows under a header that names their columns, whatever file they stand in (CSV, TSV, XLSX).

A row is an article, or a quote where the columns say so: ``content_spans``, or ``start``, ``end`` and ``content``. Rows
of quotes of one article follow each other and become one annotated article. Without its text (no column is mapped to
``text``) it is one that the project has; the words that the row names are held against the text there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.building import Building
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused, checked, incoming
from models.formats.record import Record
from models.formats.units import Places
from models.ids import derived_id
from models.language import Sentence, say
from models.records import KINDS, MEDIA, ORIGINS, SPEAKER_KINDS, STATUSES, SUBTYPES, TYPES
from models.refusals import written
from models.span import Span, overlap

BETWEEN = " | "  # several of a thing in one cell
ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ARTICLE = ("external_id", "doc_id", "doc", "article_id", "id")
_VALUES = {
    "type": TYPES, "medium": MEDIA, "status": STATUSES, "origin": ORIGINS,
    "subtype": (*SUBTYPES["quote"], *SUBTYPES["scare"]),
}  # fmt: skip
_STANCE = ("target", "label", "intensity", "confidence", "note")
_SPEAKER = ("kind", "aliases", "role", "affiliation", "country", "wikidata")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file (1-based, the header is the first), its cells, the bytes of the file that are read by then."""

    number: int
    cells: Sequence[str]
    at: int


@dataclass(frozen=True, slots=True)
class _Named:
    number: int
    cells: Mapping[str, str]
    at: int

    @property
    def article(self) -> str:
        return next((self.cells[name] for name in _ARTICLE if self.cells.get(name)), "")


def read(
    names: Sequence[str], rows: Iterable[Row | Refused], path: Path, reading: Reading
) -> Iterator[Incoming | Refused]:
    """The articles of a table. Raises ``QawlError`` where ``reading`` names a column that is not there."""
    columns = [name.strip().casefold() for name in names]
    mapped = {field: column.strip().casefold() for field, column in reading.columns.items()}
    for field, column in mapped.items():
        if column not in columns:
            raise QawlError(
                say("“{name}” has no column “{column}”.", name=written(path.name), column=reading.columns[field])
            )
    name = written(path.name)
    named = (one if isinstance(one, Refused) else _named(one, columns, mapped, name) for one in rows)
    there = {*columns, *mapped}
    if "content_spans" in there or {"start", "end", "content"} <= there:
        yield from _annotated(named, path, reading)
    else:
        yield from _articles(named, path)


def _named(row: Row, columns: list[str], mapped: Mapping[str, str], file: str) -> _Named | Refused:
    if any(cell.strip() for cell in row.cells[len(columns) :]):
        reason = say("the row has more cells than there are columns; a text with commas needs quotation marks")
        return refused(file, row.number, reason, row.at)
    cells = dict(zip(columns, row.cells, strict=False))
    return _Named(row.number, cells | {field: cells.get(column, "") for field, column in mapped.items()}, row.at)


def refused(file: str, number: int, reason: Sentence, at: int) -> Refused:
    said = say("Row {row} of “{name}” was not imported: {reason}.", row=number, name=file, reason=reason)
    return Refused(file, number, said, at)


def _articles(rows: Iterable[_Named | Refused], path: Path) -> Iterator[Incoming | Refused]:
    for row in rows:
        if isinstance(row, Refused):
            yield row
            continue
        try:
            one = incoming(row.cells, f"{written(path.stem)}-{row.number - 1}", row.at)
            yield Incoming(one.external_id, one.text, one.about, one.at, row=row.number)
        except QawlError as error:
            yield refused(written(path.name), row.number, error.sentence, row.at)


# Quotes


def _annotated(rows: Iterable[_Named | Refused], path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    group: list[_Named] = []
    for row in rows:
        if isinstance(row, Refused):
            yield row
            continue
        if group and row.article != group[0].article:
            yield from _Article(group, path, reading).taken()
            group = []
        group.append(row)
    if group:
        yield from _Article(group, path, reading).taken()


class _Article:
    """The rows of one article."""

    def __init__(self, rows: list[_Named], path: Path, reading: Reading) -> None:
        self._rows, self._reading, self._file = rows, reading, written(path.name)
        self._annotator = reading.annotator or written(path.stem)

    def taken(self) -> Iterator[Incoming | Refused]:
        first = self._rows[0]
        try:
            self._begin(first)
        except QawlError as error:
            yield refused(self._file, first.number, error.sentence, self._rows[-1].at)
            return
        quotes: dict[str, tuple[_Named, Record]] = {}
        for row in self._rows:
            try:
                quote = self._quote(row.cells)
                if quote["id"] in quotes:
                    raise QawlError(say("the quote is there twice"))
                quotes[quote["id"]] = row, quote
            except QawlError as error:
                yield refused(self._file, row.number, error.sentence, row.at)
        yield from self._without_parents(quotes)
        for row, quote in quotes.values():
            self._add(row.cells, quote)
        if quotes:
            record = self._building.record()
            yield Incoming(first.article, self._building.text, self._about, self._rows[-1].at, record, first.number)

    def _begin(self, first: _Named) -> None:
        if not first.article:
            raise QawlError(say("it does not say which article it is of (external_id)"))
        raw = first.cells.get("text") if "text" in self._reading.columns else None
        text = None if raw is None else checked(raw)
        if text is None and self._reading.unit == "utf16":
            raise QawlError(say("offsets in UTF-16 units can't be read without the article's text"))
        self._places = None if text is None else Places(raw or "", text, self._reading.unit or "codepoint")
        cells = {name: cell for name, cell in first.cells.items() if name != "source"}  # here no outlet: who is quoted
        told = incoming({**cells, "text": text or "x"}, first.article, 0).about
        given = first.cells.get("article_id", "")
        self._about = told
        self._id = given if ID.fullmatch(given) else derived_id("article", first.article, text or "")
        self._building = Building(first.article, text, told | {"id": self._id})

    def _without_parents(self, quotes: dict[str, tuple[_Named, Record]]) -> Iterator[Refused]:
        """Take out quotes within one that is not among the rows, and those within them."""
        while lost := [id for id, (_, quote) in quotes.items() if quote["parent"] not in (None, *quotes)]:
            for id in lost:
                row, _ = quotes.pop(id)
                reason = say("the quote that it stands in (parent_id) is not among the rows of its article")
                yield refused(self._file, row.number, reason, row.at)

    def _quote(self, cells: Mapping[str, str]) -> Record:
        """What stands in the cells, looked through. Raises ``QawlError``."""
        kind = _among(cells, "kind", KINDS) or "quote"
        values: Record = {name: _among(cells, name, known) for name, known in _VALUES.items()}
        if values["subtype"] not in (None, *SUBTYPES[kind]):
            raise QawlError(_none_of("subtype", values["subtype"], SUBTYPES[kind]))
        spans = self._spans(cells)
        given = cells.get("quote_id") or ",".join(f"{span.start}:{span.end}" for span in spans)
        return {
            **values, "kind": kind, "id": self._quote_id(given), "parent": self._quote_id(cells.get("parent_id")),
            "via": cells.get("via") or None, "note": cells.get("note") or None,
            "content": spans, "words": self._words(cells, spans),
            "speakers": _speakers(cells), "stances": _stances(cells),
        }  # fmt: skip

    def _quote_id(self, given: str | None) -> str | None:
        if not given:
            return None
        return given if ID.fullmatch(given) else derived_id("quote", self._id, given)

    def _spans(self, cells: Mapping[str, str]) -> list[Span]:
        if cells.get("content_spans"):
            found = json_of(cells, "content_spans")
        else:
            found = [[_number(cells, "start"), _number(cells, "end")]]
        spans = []
        for one in found if isinstance(found, list) else []:
            if not (isinstance(one, list) and len(one) == 2 and all(type(place) is int for place in one)):
                raise QawlError(say("“{column}” is not what it should be", column="content_spans"))
            start, end = (self._places.place(place) if self._places else place for place in one)
            if start is None or end is None or not 0 <= start < end:
                raise QawlError(say("{start}–{end} is no place in the text", start=one[0], end=one[1]))
            spans.append(Span(start, end))
        if not spans or overlap(spans):
            raise QawlError(say("“{column}” is not what it should be", column="content_spans"))
        return sorted(spans)

    def _words(self, cells: Mapping[str, str], spans: list[Span]) -> dict[Span, str]:
        """What the row says stands at each span. Raises ``QawlError`` where that can't be."""
        text = self._building.text
        around, at = cells.get("context", ""), _number(cells, "context_start") if cells.get("context") else 0
        seen = {span: around[span.start - at : span.end - at] for span in spans if at <= span.start}
        seen = {span: words for span, words in seen.items() if len(words) == len(span)}
        words = _parted(cells["content"], spans) if cells.get("content") else seen
        if text is not None:
            seen = {span: span.cut(text) for span in spans}
        for span in words:
            if words[span] != seen.get(span, words[span]):
                raise _other_words(span)
        return words

    def _add(self, cells: Mapping[str, str], quote: Record) -> None:
        building, words = self._building, quote.pop("words")
        people = [building.speaker(one["name"], one.get("id"), **_told(one)) for one in quote["speakers"]]
        spoken_to = [building.speaker(name) for name in _split(cells.get("addressees", ""))]
        stances = [{**one, "target": building.target(one["target"])} for one in quote["stances"]]
        who = building.annotator(cells.get("annotator") or self._annotator)
        quote |= {"speakers": list(dict.fromkeys(people)), "addressees": list(dict.fromkeys(spoken_to))}
        building.quote({"content": quote.pop("content")}, who, words=words, **{**quote, "stances": stances})


def _told(speaker: Record) -> Record:
    return {name: speaker.get(name) for name in _SPEAKER}


def _among(cells: Mapping[str, str], column: str, known: Sequence[str]) -> str | None:
    value = cells.get(column, "").strip().casefold()
    if value and value not in known:
        raise QawlError(_none_of(column, value, known))
    return value or None


def _none_of(column: str, value: str, known: Sequence[str]) -> Sentence:
    return say("“{value}” is no {column}; there are: {known}", value=value[:40], column=column, known=", ".join(known))


def _number(cells: Mapping[str, str], column: str) -> int:
    try:
        return int(cells.get(column, ""))
    except ValueError:
        raise QawlError(say("“{column}” is not what it should be", column=column)) from None


def json_of(cells: Mapping[str, str], column: str) -> Any:
    """What is kept in a cell as JSON; an empty list in an empty one."""
    try:
        return json.loads(cells.get(column) or "[]", parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise QawlError(say("“{column}” is not what it should be", column=column)) from None


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON


def _parted(joined: str, spans: list[Span]) -> dict[Span, str]:
    """The words of each span, which are joined in one cell: how long each is decides, not what stands between."""
    words, at = {}, 0
    for span in spans:
        words[span] = joined[at : at + len(span)]
        at += len(span) + len(BETWEEN)
    if BETWEEN.join(words.values()) != joined or len(words[spans[-1]]) != len(spans[-1]):
        raise _other_words(spans[0])
    return words


def _other_words(span: Span) -> QawlError:
    return QawlError(say("the words at {start}–{end} are others than the row names", start=span.start, end=span.end))


def _split(cell: str) -> list[str]:
    return [piece for part in cell.split(BETWEEN) if (piece := part.strip())]


def _speakers(cells: Mapping[str, str]) -> list[Record]:
    """Speakers with all that is told of them. Raises ``QawlError``."""
    if not cells.get("speakers_json"):
        kinds = _split(cells.get("speaker_kinds", ""))
        names = _split(cells.get("speakers", ""))
        found = [{"name": name, "kind": kind or "unknown"} for name, kind in zip_longest(names, kinds[: len(names)])]
    else:
        found = json_of(cells, "speakers_json")
    good = isinstance(found, list) and all(_is_speaker(one) for one in found)
    if not good:
        raise QawlError(say("“{column}” is not what it should be", column="speakers_json"))
    return [one | {"id": id if ID.fullmatch(id := one.get("id") or "") else None} for one in found]


def _is_speaker(one: Any) -> bool:
    if not isinstance(one, dict) or not isinstance(one.get("aliases", []), list):
        return False
    lines = [*(one.get(name) for name in ("id", "role", "affiliation", "country", "wikidata")), *one.get("aliases", [])]
    named = isinstance(one.get("name"), str) and one["name"].strip()
    return bool(named) and one.get("kind", "unknown") in SPEAKER_KINDS and all(
        line is None or isinstance(line, str) for line in lines
    )  # fmt: skip


def _stances(cells: Mapping[str, str]) -> list[Record]:
    found = json_of(cells, "stances")
    if not cells.get("stances") and cells.get("stance_label") and cells.get("stance_target"):
        found = [{"target": cells["stance_target"], "label": cells["stance_label"]}]
    if not isinstance(found, list) or not all(_is_stance(one) for one in found):
        raise QawlError(say("“{column}” is not what it should be", column="stances"))
    return [{name: one.get(name) for name in _STANCE} for one in found]


def _is_stance(one: Any) -> bool:
    if not isinstance(one, dict) or not all(isinstance(one.get(name), str) for name in ("target", "label")):
        return False
    numbers = all(type(one.get(name)) in (int, float, type(None)) for name in ("intensity", "confidence"))
    return bool(one["target"].strip() and one["label"]) and numbers and isinstance(one.get("note"), str | None)

"""doccano's JSON Lines (1.8, project type sequence labelling): one article a line, entities and relations.

doccano counts UTF-16 units (JavaScript's), so that ``start_offset`` and ``end_offset`` do; each line says so
(``offset_unit``: utf16), which doccano keeps as the article's metadata and gives back. A project needs «allow
overlapping spans» and «use relation labeling», and must not count grapheme clusters.

An entity's label is ``cue``, ``source``, ``addressee``, or, of content, what the quote is: its kind, type and subtype
(``quote:direct``, ``quote:indirect:speech_act``, ``scare:irony``). Relations go from the content to its parts (``cue``,
``source``, ``addressee``), to the content that it stands in (``parent``), to the first part of what it ``continues``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.building import Building
from models.formats.format import Format, Reading, Setting, Unit
from models.formats.incoming import BYTES, Incoming, Refused, checked, incoming
from models.formats.marked import CONTINUES, PARENT, Marked, Region, Relation, left_out, quotes
from models.formats.quote_rows import ID
from models.formats.record import Record
from models.formats.units import Places, Utf16, undecided
from models.ids import derived_id
from models.language import say
from models.records import KINDS, ROLES, SUBTYPES, TYPES
from models.refusals import said_plainly, written
from models.span import Span

_LONGEST = 4 * BYTES  # bytes of a line
_ABOUT = ("external_id", "title", "outlet", "author", "published", "url", "language", "tags")
_SUBTYPES = {subtype: kind for kind, some in SUBTYPES.items() for subtype in some}


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    ids = count(1)
    with out.open("w", encoding="utf-8", newline="") as file:
        for record in records:
            file.write(json.dumps(_line(record, ids), ensure_ascii=False, separators=(",", ":")) + "\n")


def _line(record: Record, ids: Iterator[int]) -> Record:
    units = Utf16(record["text"]).units
    entities: list[Record] = []
    relations: list[Record] = []

    def entity(span: Record, label: str) -> int:
        id = next(ids)
        start, end = units(span["start"]), units(span["end"])
        entities.append({"id": id, "label": label, "start_offset": start, "end_offset": end})
        return id

    def relate(start: int, end: int, name: str) -> None:
        relations.append({"id": next(ids), "from_id": start, "to_id": end, "type": name})

    first: dict[str, int] = {}
    for quote in record["quotes"]:
        label = ":".join(filter(None, (quote["kind"], quote["type"], quote["subtype"])))
        first[quote["id"]], *rest = [entity(span, label) for span in quote["content"]]
        for id in rest:
            relate(id, first[quote["id"]], CONTINUES)
        for role in ROLES[1:]:
            for span in quote[role]:
                relate(first[quote["id"]], entity(span, role), role)
    for quote in record["quotes"]:
        if quote["parent"] is not None:
            relate(first[quote["id"]], first[quote["parent"]], PARENT)
    about = {name: record[name] for name in _ABOUT}
    marked = {"entities": entities, "relations": relations, "Comments": []}
    return {"text": record["text"], **marked, "article_id": record["id"], **about, "offset_unit": "utf16"}


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a file, as we or doccano wrote it. Offsets without a unit (see above) are in ``reading.unit``;
    where that is not told either, and it matters, the article is refused.
    """
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        at, row = 0, 0
        while line := file.readline(_LONGEST + 1):
            at, row = at + len(line), row + 1
            if not line.strip():
                continue
            try:
                one, lost = _article(line, f"{written(path.stem)}-{row}", at, row, reading)
            except QawlError as error:
                said = say(
                    "Line {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=error.sentence
                )
                yield Refused(name, row, said, at)
                continue
            yield one
            if lost:
                yield Refused(name, row, left_out(name, row, lost), at)


def _article(line: bytes, otherwise: str, at: int, row: int, reading: Reading) -> tuple[Incoming, int]:
    """An article and how many marks of it found no place. Raises ``QawlError``."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise QawlError(say("the line is not JSON")) from None
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise QawlError(say("there is no text in it (a field called text, body or content)"))
    raw, text = found["text"], checked(found["text"])
    one = incoming(found | {"text": text}, otherwise, at)
    entities, relations = _entities(found), _dicts(found, "relations")
    places = Places(raw, text, _unit(found, raw, reading) if entities else "codepoint")
    regions = [region for entity in entities if (region := _region(entity, places))]
    drawn = [Relation(str(each.get("from_id")), str(each.get("to_id")), str(each.get("type"))) for each in relations]
    marked, lost = quotes(regions, drawn)
    whole = [quote for quote in marked if not quote.overlaps]
    lost += len(entities) - len(regions) + len(marked) - len(whole)
    record = None
    if whole:
        given = str(found.get("article_id"))
        about = one.about | {"id": given if ID.fullmatch(given) else None}
        record = _record(whole, Building(one.external_id, text, about), reading.annotator or "doccano")
    return Incoming(one.external_id, text, one.about, at, record, row), lost


def _entities(found: Record) -> list[Record]:
    """Entities, or the older ``[start, end, label]`` under ``label``, which have no relations."""
    lists = found.get("entities") or found.get("label") or found.get("labels") or []
    if isinstance(lists, list) and all(isinstance(one, list) and len(one) == 3 for one in lists):
        names = ("start_offset", "end_offset", "label")
        return [{"id": number, **dict(zip(names, one, strict=True))} for number, one in enumerate(lists)]
    return _dicts(found, "entities")


def _dicts(found: Record, name: str) -> list[Record]:
    value = found.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise QawlError(say("“{column}” is not what it should be", column=name))
    return value


def _unit(found: Record, raw: str, reading: Reading) -> Unit:
    said: Any = found.get("offset_unit") or reading.unit
    if said is None and Utf16(raw).differs:
        raise undecided()
    return "codepoint" if said == "codepoint" else "utf16"


def _region(entity: Record, places: Places) -> Region | None:
    """None where its label is none of ours. Raises ``QawlError`` where it lies outside the text."""
    label = str(entity.get("label")).strip().casefold()
    if label not in ROLES and _values(label) is None:
        return None
    offsets = entity.get("start_offset"), entity.get("end_offset")
    start, end = (places.place(one) if type(one) is int else None for one in offsets)
    if start is None or end is None or start >= end:
        raise QawlError(say("{start}–{end} is no place in the text", start=offsets[0], end=offsets[1]))
    role = label if label in ROLES else "content"
    return Region(str(entity.get("id")), role, Span(start, end), _values(label) or {})


def _values(label: str) -> Record | None:
    """Kind, type and subtype that a label of content names; None where it names anything else."""
    values: Record = {}
    for piece in label.split(":"):
        if piece in KINDS:
            values["kind"] = piece
        elif piece in TYPES:
            values["type"] = piece
        elif piece in _SUBTYPES:
            values |= {"subtype": piece, "kind": _SUBTYPES[piece]}
        else:
            return None
    return values


def _record(marked: list[Marked], building: Building, annotator: str) -> Record:
    who, article = building.annotator(annotator), building.record()["id"]
    ids: dict[int, str] = {}
    for quote in marked:
        kind = quote.about.get("kind", "quote")
        places = [f"{span.start}:{span.end}" for span in quote.spans()["content"]]
        own = derived_id("quote", article, who, kind, *places)
        twin = count(2)
        while own in ids.values():
            own = derived_id("quote", article, who, kind, *places, str(next(twin)))
        ids[id(quote)] = own
    for quote in marked:
        parent = ids.get(id(quote.parent)) if quote.parent else None
        building.quote(quote.spans(), who, ids[id(quote)], parent=parent, **quote.about)
    return building.record()


FORMAT = Format(
    name="doccano",
    about=say("doccano: entities and relations, offsets in UTF-16 units"),
    suffix=".jsonl",
    layout="file",
    unit="utf16",
    write=write,
    read=read,
    loses=(
        say("speakers, addressees (their words are marked), stances and targets"),
        say("medium, via, notes, status, the team's own fields, when a quote was made, ids of quotes"),
        say("who annotated (doccano names whoever imports), work on articles"),
        say("statements, the codebook"),
    ),
)

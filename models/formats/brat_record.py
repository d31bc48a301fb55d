"""A record out of what was gathered from an .ann, and out of what Qawl had noted of it when it wrote it.

brat's own lines win: a note of ours counts where they still say what it says, and for what they can't say.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.formats.building import Building
from models.formats.record import Record
from models.formats.standoff import Line, Placed, fragments, from_type_name, one_line, type_name, whole
from models.ids import derived_id
from models.nesting import in_circle
from models.records import ROLES, SUBTYPES
from models.span import Span, joined

OF = {"Cue-of": "cue", "Source-of": "source", "Addressee-of": "addressee"}
STANCE = "Stance_"
_PLAIN = ("id", "annotator", "origin", "created", "updated", "medium", "via", "fields", "stances", "note", "parent")
_WHOLE: Record = {  # a quote with the shape of one, for what a note leaves out
    "id": "00000000-0000-0000-0000-000000000000", "kind": "quote", "type": None, "subtype": None, "parent": None,
    "content": [{"start": 0, "end": 1, "text": None}], "cue": [], "source": [], "addressee": [], "speakers": [],
    "addressees": [], "medium": None, "via": None, "stances": [], "fields": {},
    "annotator": "00000000-0000-0000-0000-000000000000", "status": "done", "origin": "imported", "note": None,
    "created": "1970-01-01T00:00:00Z", "updated": "1970-01-01T00:00:00Z",
}  # fmt: skip


@dataclass(slots=True)
class Gathered:
    """A quote as the lines of an .ann give it. ``id``: of its T line, or of its event; ``parent``: another's.

    ``content`` and ``roles`` are ids of T lines, ``stances`` (label, target's id or "", its name), ``values`` the
    attributes by their names in small letters, ``told`` what Qawl noted (``told``).
    """

    id: str
    content: list[str]
    roles: dict[str, list[str]] = field(default_factory=lambda: {role: [] for role in OF.values()})
    values: dict[str, str] = field(default_factory=dict)
    speakers: list[Line] = field(default_factory=list)
    addressees: list[Line] = field(default_factory=list)
    stances: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    told: Record = field(default_factory=dict)
    parent: str | None = None
    row: int = 0


def told(words: str) -> Record:
    """A note of ours, held to the shape of a quote. Raises ``ValueError`` where somebody has spoiled it."""
    from msgspec import ValidationError, convert

    from models.formats.shape import Annotator, Quote

    note = loaded(words)
    try:
        annotator = convert(note["annotator"], Annotator)
        if not one_line(annotator.name):
            raise ValueError("annotator")
        plain = {name: note[name] for name in _PLAIN if name in note}
        spans = {role: [Span(*span) for span in note[role]] for role in ROLES if role in note}
        for some in spans.values():
            if not all(type(edge) is int for span in some for edge in span):
                raise ValueError("spans")
        convert({**_WHOLE, **plain, "annotator": annotator.id}, Quote)
    except (ValidationError, LookupError, TypeError) as error:
        raise ValueError(str(error)) from error
    return plain | spans


def loaded(words: str) -> Any:
    """JSON that can be written again: no NaN, no half letters. Raises ``ValueError``."""
    found = json.loads(words, parse_constant=_refuse_constant)
    json.dumps(found, ensure_ascii=False).encode()
    return found


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


class Making:
    """One article's record. ``beside``: its NAME.json. ``unknown``: what was said of quotes that no record can say;
    ``circles``: the lines of quotes that would enclose themselves.
    """

    def __init__(self, name: str, text: str, spans: Placed, beside: Record | None, annotator: str) -> None:
        self._text, self._spans, self._beside, self._annotator = text, spans, beside, annotator
        self._building = Building(beside["external_id"] if beside else name, text, beside)
        self._known = {one["id"]: one for table in ("speakers", "targets") for one in (beside or {}).get(table, ())}
        self._ids: dict[str, str] = {}
        self._taken = {quote["id"] for quote in (beside or {}).get("quotes", ())}
        self._twins: Counter[tuple[str, ...]] = Counter()
        self.unknown: set[str] = set()
        self.circles: list[int] = []

    def made(self, gathered: Mapping[str, Gathered]) -> Record:
        for one in gathered.values():
            self._ids[one.id] = self._quote(one)
        record = self._building.record()
        if self._beside:
            for table in ("annotators", "speakers", "targets"):
                listed = {one["id"]: one for one in self._beside[table]}
                record[table] = [*listed.values(), *(one for one in record[table] if one["id"] not in listed)]
            record["quotes"] = sorted([*record["quotes"], *self._beside["quotes"]], key=_place)
            record["work"] = self._beside["work"]
        self._enclose(record, gathered)
        if self._beside:
            record["statements"] = _statements(self._beside, {quote["id"] for quote in record["quotes"]})
        return record

    def _quote(self, one: Gathered) -> str:
        """Returns its id."""
        spans = {"content": self._content(one), **{role: self._others(one, role) for role in OF.values()}}
        who = one.told.get("annotator") or {"id": None, "name": self._annotator}
        annotator = self._building.annotator(who["name"], who["id"])
        values = {name: one.told.get(name) for name in ("origin", "created", "updated", "medium", "via", "fields")}
        values |= {name: one.values.get(name) for name in ("kind", "type", "subtype", "status")}
        if values["subtype"] not in (None, *SUBTYPES[values["kind"] or "quote"]):
            self.unknown.add(f"Subtype {values['subtype']}")
            values["subtype"] = None
        made = self._building.quote(
            spans, annotator, self._id(one, annotator, spans["content"]),
            speakers=self._people(one.speakers), addressees=self._people(one.addressees),
            stances=self._stances(one), note=_note(one), **values,
        )  # fmt: skip
        self._taken.add(made)
        return made

    def _id(self, one: Gathered, annotator: str, content: list[Span]) -> str | None:
        """The id that Qawl noted, once; of new quotes with the same content all but the first are told apart."""
        noted = one.told.get("id")
        if noted and noted not in self._taken:
            return str(noted)
        twin = (annotator, *map(str, content))
        self._twins[twin] += 1
        return derived_id("twin", one.id, *twin) if self._twins[twin] > 1 else None

    # Spans

    def _content(self, one: Gathered) -> list[Span]:
        pieces = [piece for id in one.content for piece in self._spans.at[id]]
        return self._as_noted(one, "content", pieces) or joined(whole(self._text, pieces))

    def _others(self, one: Gathered, role: str) -> list[Span]:
        pieces = [piece for id in one.roles[role] for piece in self._spans.at[id]]
        noted = self._as_noted(one, role, pieces)
        return noted or joined(span for id in one.roles[role] for span in whole(self._text, self._spans.at[id]))

    def _as_noted(self, one: Gathered, role: str, pieces: list[Span]) -> list[Span] | None:
        """The spans that Qawl noted, where their fragments are still those of the .ann."""
        spans: list[Span] = one.told.get(role, [])
        fit = all(span.fits(self._text) for span in spans) and len(joined(spans)) == len(spans)
        same = fit and {piece for span in spans for piece in fragments(self._text, span)} == set(pieces)
        return spans if same else None

    # Who and whom

    def _people(self, lines: list[Line]) -> list[str]:
        """Ids of speakers: by the id that the line gives where we know it, else by the name."""
        found = []
        for line in lines:
            about = {"wikidata": line.entry} if line.entry[:1] == "Q" and line.entry[1:].isdecimal() else {}
            if line.entry in self._known:
                known = self._known[line.entry]
                found.append(self._building.speaker(known["name"], known["id"]))
            else:
                found.append(self._building.speaker(one_line(line.words) or line.entry, _id(line.entry), **about))
        return list(dict.fromkeys(found))

    def _stances(self, one: Gathered) -> list[Record]:
        noted: list[Record] = one.told.get("stances", [])
        found = []
        for given, target, name in one.stances:
            known = self._known.get(target)
            id = self._building.target(
                known["name"] if known else one_line(name) or "?", known["id"] if known else _id(target)
            )
            same = [stance for stance in noted if stance["target"] == id]
            same = [stance for stance in same if type_name(stance["label"]) == type_name(given)] or same
            found.append({**(same[0] if same else {}), "target": id, "label": given})
        label = one.values.get("label")
        if label and not found:
            self.unknown.add(f"Label {label}")
        elif label and found and noted and label != type_name(noted[0]["label"]):  # changed in brat
            found[0]["label"] = from_type_name(label)
        return found

    # Who encloses whom

    def _enclose(self, record: Record, gathered: Mapping[str, Gathered]) -> None:
        quotes = {quote["id"]: quote for quote in record["quotes"]}
        for one in gathered.values():
            above: str | None = self._ids.get(one.parent) if one.parent else one.told.get("parent")
            quotes[self._ids[one.id]]["parent"] = above if above in quotes else None
        for quote in quotes.values():
            if quote["parent"] not in quotes:
                quote["parent"] = None
        parents = {id: quote["parent"] for id, quote in quotes.items()}
        rows = {self._ids[one.id]: one.row for one in gathered.values()}
        for id in quotes:
            if in_circle(id, parents.get):
                parents[id] = quotes[id]["parent"] = None
                self.circles.append(rows.get(id, 1))


def _note(one: Gathered) -> str | None:
    """The note: letter for letter where the comment in brat still says the same."""
    noted, words = one.told.get("note"), "\n".join(one.notes)
    if noted is not None and one_line(noted) == one_line(words):
        return str(noted)
    return words or None


def _statements(beside: Record, there: set[str]) -> list[Record]:
    """Those that still have two quotes."""
    found = [{**one, "quotes": [id for id in one["quotes"] if id in there]} for one in beside["statements"]]
    return [one for one in found if one["quotes"] and len(one["quotes"]) + len(one["elsewhere"]) > 1]


def _id(entry: str) -> str | None:
    """``entry`` where it is an id of ours."""
    groups = entry.split("-")
    whole = [len(group) for group in groups] == [8, 4, 4, 4, 12]
    return entry if whole and all(letter in "0123456789abcdef" for letter in "".join(groups)) else None


def _place(quote: Record) -> tuple[int, int, str]:
    start = quote["content"][0]["start"]
    return start, start - max(span["end"] for span in quote["content"]), quote["id"]

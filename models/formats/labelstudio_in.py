"""Label Studio in: tasks with annotations, ours or another team's, as a folder that was exported or as its JSON.

Regions, choices and text areas are what counts; ``meta.qawl`` says the rest of a quote, and by it what was changed in
Label Studio is known: a quote that was, and one that is new, has the origin imported. Offsets are code points; versions
that counted UTF-16 units (issue 1347) are known by ``value.text``. Annotations that were cancelled and predictions are
not read.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.building import Building
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused, incoming
from models.formats.json_items import items
from models.formats.marked import CONTINUES, Marked, Region, Relation, left_out, quotes
from models.formats.quote_rows import ID
from models.formats.record import Record
from models.formats.units import Places, Utf16, undecided
from models.ids import derived_id
from models.language import say
from models.records import KINDS, ROLES, SUBTYPES, TYPES
from models.refusals import written
from models.span import Span
from models.text import clean

TASKS = "tasks.json"
ABOUT = ("external_id", "title", "outlet", "author", "published", "url", "language", "tags")
BESIDE = ("codebook", "annotators", "speakers", "targets", "statements", "work")
_VALUES = (
    *("kind", "type", "subtype", "parent", "speakers", "addressees", "medium", "via", "stances", "fields"),
    *("status", "origin", "note", "created", "updated"),
)
_STANCE = {"target", "label", "intensity", "confidence", "note"}


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a folder with ``tasks.json``, or of a JSON file of tasks.

    Raises ``QawlError`` where it is no array of JSON. A task whose words are not at its offsets is refused.
    """
    file = path / TASKS if path.is_dir() else path
    name = written(file.name)
    for row, (task, at) in enumerate(items(file), 1):
        try:
            article = _Article(task, f"{written(file.stem)}-{row}", reading, written(file.stem))
            yield Incoming(article.external_id, article.text, article.about, at, article.record(), row)
        except QawlError as error:
            said = say("Task {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=error.sentence)
            yield Refused(name, row, said, at)
            continue
        if article.lost:
            yield Refused(name, row, left_out(name, row, article.lost), at)


class _Article:
    """One task. ``lost``: how much of it has no place in a record."""

    def __init__(self, task: Any, otherwise: str, reading: Reading, otherwise_by: str) -> None:
        data = task.get("data") if isinstance(task, dict) else None
        if not isinstance(data, dict):
            raise QawlError(say("it is no task with data"))
        self._task, self._reading, self._otherwise = task, reading, otherwise_by
        found = data | {field: data.get(column) for field, column in reading.columns.items()}
        one = incoming(
            {name: value for name, value in found.items() if name != "id" or not _is_id(value)}, otherwise, 0
        )
        self.external_id, self.text, self.lost = one.external_id, one.text or "", 0
        self.about = one.about
        if _is_whole(data):  # nothing is tidied that is ours
            self.external_id, self.about = data["external_id"], {name: data[name] for name in ABOUT[1:]}
        given = data.get("id")
        self.building = Building(self.external_id, self.text, self.about | {"id": given if _is_id(given) else None})
        self.id = str(self.building.record()["id"])
        raw = next(value for value in found.values() if isinstance(value, str) and clean(value) == self.text)
        self._places = {unit: Places(raw, self.text, unit) for unit in ("codepoint", "utf16")}
        self._differs = Utf16(raw).differs
        self._kept = _kept(data.get("qawl"))
        self.people = {one["id"]: one for one in self._kept["speakers"]}
        self.targets = {one["id"]: one for one in self._kept["targets"]}
        self.taken: set[str] = set()  # ids of quotes

    def record(self) -> Record | None:
        """None where nobody annotated it, nor we wrote it."""
        annotations = self._task.get("annotations", self._task.get("completions")) or []
        if not isinstance(annotations, list):
            raise QawlError(say("“{column}” is not what it should be", column="annotations"))
        done = [one for one in annotations if isinstance(one, dict) and not one.get("was_cancelled")]
        by: set[str] = set()
        for one in done:
            _Annotation(self, one, by).add()
        if not done and "qawl" not in self._task["data"]:
            return None
        record = self.building.record(self._statements(), self._kept["work"])
        for name in ("annotators", "speakers", "targets"):
            known = {one["id"]: one for one in (*record[name], *self._kept[name])}
            record[name] = [known[id] for id in sorted(known)]
        return record | {"codebook": self._kept["codebook"] or record["codebook"]}

    def _statements(self) -> list[Record]:
        """Those that were told, without quotes that are no longer there."""
        found = []
        for one in self._kept["statements"]:
            here = [quote for quote in one["quotes"] if quote in self.taken]
            if here == one["quotes"] or (here and len(here) + len(one["elsewhere"]) > 1):
                found.append({**one, "quotes": here})
        return found

    def span(self, value: Record) -> Span:
        """Where a region lies. Raises ``QawlError`` where its words do not stand there."""
        start, end, words = value.get("start"), value.get("end"), value.get("text")
        told = clean(words) if isinstance(words, str) else None
        if told is None and self._differs and self._reading.unit is None:
            raise undecided()
        units = ("codepoint", "utf16") if told is not None else (self._reading.unit or "codepoint",)
        for unit in units:
            ends = [self._places[unit].place(one) if type(one) is int else None for one in (start, end)]
            if ends[0] is not None and ends[1] is not None and ends[0] < ends[1]:
                span = Span(ends[0], ends[1])
                if told is None or told in (span.cut(self.text), span.cut(self.text).replace("\n", "\\n")):
                    return span
        raise QawlError(say("the words at {start}–{end} are others than the file names", start=start, end=end))

    def who(self, annotation: Record, metas: Sequence[Record], by: set[str]) -> str:
        """The annotator's id: as it was when it went out, else whoever Label Studio names."""
        known = {one["id"]: one["name"] for one in self._kept["annotators"]}
        told = next((meta["annotator"] for meta in metas if meta.get("annotator") in known), None)
        if told is not None and told not in by:
            return self.building.annotator(known[told], told)
        user = annotation.get("completed_by")
        if isinstance(user, dict):
            user = user.get("email") or user.get("username") or user.get("id")
        name = user if isinstance(user, str) and user.strip() else f"Label Studio {user}" if type(user) is int else None
        return self.building.annotator(name or self._reading.annotator or self._otherwise)


def _is_whole(data: Record) -> bool:
    """Whether what is told of the article stands there as we wrote it."""
    lines = all(isinstance(data.get(name, 0), str | None) for name in ABOUT[1:-1])
    tags = data.get("tags")
    named = all(isinstance(data.get(name), str) for name in ("external_id", "language"))
    return "qawl" in data and lines and named and isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and bool(ID.fullmatch(value))


def _kept(told: Any) -> dict[str, Any]:
    """What we wrote beside the text, as far as it is there still."""
    if isinstance(told, str):
        try:
            told = json.loads(told)
        except (ValueError, RecursionError):
            told = None
    told = told if isinstance(told, dict) else {}
    lists = {name: told[name] if isinstance(told.get(name), list) else [] for name in BESIDE[1:]}
    kept: dict[str, Any] = {name: [one for one in some if isinstance(one, dict)] for name, some in lists.items()}
    for name in ("annotators", "speakers", "targets"):
        kept[name] = [one for one in kept[name] if _is_id(one.get("id")) and isinstance(one.get("name"), str)]
    kept["statements"] = [
        one for one in kept["statements"] if all(isinstance(one.get(name), list) for name in ("quotes", "elsewhere"))
    ]
    return kept | {"codebook": told["codebook"] if isinstance(told.get("codebook"), dict) else None}


class _Annotation:
    """What one annotator did to a task: regions by id, what was chosen or written for them, relations."""

    def __init__(self, article: _Article, annotation: Record, by: set[str]) -> None:
        self._article = article
        self._regions: dict[str, Region] = {}
        self._relations: list[Relation] = []
        self._told: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self._metas: dict[str, Record] = {}
        results = annotation.get("result")
        for one in results if isinstance(results, list) else []:
            if not isinstance(one, dict) or not self._take(one, one.get("value")):
                article.lost += 1
        self._who = article.who(annotation, list(self._metas.values()), by)
        by.add(self._who)

    def _take(self, one: Record, value: Any) -> bool:
        """Whether a result is one that has a place."""
        if one.get("type") == "relation":
            names = one.get("labels") or [""]
            self._relations.append(Relation(str(one.get("from_id")), str(one.get("to_id")), str(names[0])))
            return True
        id, name = str(one.get("id")), str(one.get("from_name"))
        if not isinstance(value, dict):
            return False
        meta = one.get("meta")
        if isinstance(meta, dict) and self._is_ours(meta.get("qawl")):
            self._metas[id] = meta["qawl"]
        kind = "text" if one.get("type") == "textarea" else str(one.get("type"))
        chosen = value.get(kind)
        if not isinstance(chosen, list) or not all(isinstance(each, str) for each in chosen):
            return False
        if kind == "labels":
            role = next((role for each in chosen if (role := _role(each))), None)
            if role:
                self._regions[id] = Region(id, role, self._article.span(value), id)
            return role is not None
        self._told[id][name] = chosen
        return name in ("kind", "type", "label", "speaker", "target", "note")

    def _is_ours(self, meta: Any) -> bool:
        """Whether what stands beside a region is a quote as we wrote it, of speakers and targets that are known."""
        if not isinstance(meta, dict) or not _is_id(meta.get("id")) or not {*_VALUES, "spans"} <= meta.keys():
            return False
        lists = (meta["speakers"], meta["addressees"], meta["stances"])
        if not all(isinstance(one, list) for one in lists) or not all(isinstance(one, dict) for one in lists[2]):
            return False
        people = all(isinstance(id, str) and id in self._article.people for id in (*lists[0], *lists[1]))
        targets = (str(stance.get("target")) for stance in meta["stances"])
        return people and all(id in self._article.targets for id in targets) and all(
            stance.keys() == _STANCE for stance in meta["stances"]
        )  # fmt: skip

    def add(self) -> None:
        """Its quotes to the article's record."""
        found, lost = quotes(list(self._regions.values()), (*self._relations, *self._rejoined()))
        whole = [quote for quote in found if not quote.overlaps]
        self._article.lost += lost + len(found) - len(whole)
        ids = {id(quote): self._id(quote) for quote in whole}
        for quote in whole:
            parent = ids.get(id(quote.parent)) if quote.parent else None
            values = self._values(quote, parent)
            self._article.building.quote(quote.spans(), self._who, ids[id(quote)], **values)

    def _rejoined(self) -> Iterator[Relation]:
        """Parts of one content whose first part was deleted belong together still."""
        first: dict[str, str] = {}
        for id, region in self._regions.items():
            quote = self._metas[id]["id"] if region.role == "content" and id in self._metas else None
            if quote and quote not in self._regions and first.setdefault(quote, id) != id:
                yield Relation(id, first[quote], CONTINUES)

    def _id(self, quote: Marked) -> str:
        """As it was, unless another quote has it by now (a part that was cut off, an annotation that was copied)."""
        region = quote.about
        own = self._metas[region]["id"] if region in self._metas else derived_id("quote", self._article.id, region)
        while own in self._article.taken:
            own = derived_id("quote", self._article.id, self._who, own)
        self._article.taken.add(own)
        return str(own)

    def _values(self, quote: Marked, parent: str | None) -> Record:
        """What is kept of a quote, over it what Label Studio says of it. As it was where the two agree."""
        region: str = quote.about
        meta, told = self._metas.get(region), self._told[region]
        chosen = {name: told[name][0] if told.get(name) else None for name in ("kind", "type", "label", "target")}
        names, note = told.get("speaker", []), "\n".join(told.get("note", [])) or None
        if meta is None:
            return {**self._new(chosen), "parent": parent, "note": note, "speakers": self._people(names, [])}
        values: Record = {name: meta[name] for name in _VALUES}
        if meta.get("apart") and parent is None:
            parent = meta["parent"]
        changed: Record = {}
        if parent != meta["parent"]:
            changed["parent"] = parent
        if region == meta["id"]:  # else what was chosen went with the first region
            changed |= self._changed(meta, chosen, names, note)
        spans = {role: [[*span] for span in some] for role, some in quote.spans().items()}
        if changed or spans != meta["spans"]:
            changed["origin"] = "imported"
        values |= changed
        if values["subtype"] not in SUBTYPES.get(values["kind"], ()):
            values["subtype"] = None
        return values

    def _new(self, chosen: dict[str, str | None]) -> Record:
        stance = self._stance(chosen)
        return {
            "kind": chosen["kind"] if chosen["kind"] in KINDS else None,
            "type": chosen["type"] if chosen["type"] in TYPES else None,
            "stances": [stance] if stance else [],
        }

    def _changed(self, meta: Record, chosen: dict[str, str | None], names: list[str], note: str | None) -> Record:
        """What stands otherwise in Label Studio than it did when it went out."""
        changed: Record = {}
        if chosen["kind"] != meta["kind"]:
            changed["kind"] = chosen["kind"] if chosen["kind"] in KINDS else "quote"
        if chosen["type"] != meta["type"]:
            changed["type"] = chosen["type"] if chosen["type"] in TYPES else None
        if note != (meta["note"] or None):
            changed["note"] = note
        if names != [self._article.people[id]["name"] for id in meta["speakers"]]:
            changed["speakers"] = self._people(names, meta["speakers"])
        first = meta["stances"][0] if meta["stances"] else {"label": None, "target": None}
        about = self._article.targets.get(first["target"] or "", {"name": None})
        if (chosen["label"], chosen["target"]) != (first["label"], about["name"]):
            stance = self._stance(chosen)
            changed["stances"] = [*([stance] if stance else []), *meta["stances"][1:]]
        return changed

    def _stance(self, chosen: dict[str, str | None]) -> Record | None:
        """A label toward a target; one without the other is nothing."""
        label, name = chosen["label"], " ".join((chosen["target"] or "").split())
        if not label or not name:
            self._article.lost += bool(label or name)
            return None
        known = (id for id, one in self._article.targets.items() if one["name"] == name)
        return {"target": next(known, None) or self._article.building.target(name), "label": label}

    def _people(self, names: list[str], before: Sequence[str]) -> list[str]:
        """Speakers by their names; of namesakes the one that stood here."""
        people = self._article.people
        found = []
        for name in filter(None, (" ".join(name.split()) for name in names)):
            known = (id for id in (*before, *people) if people[id]["name"] == name)
            found.append(next(known, None) or self._article.building.speaker(name))
        return list(dict.fromkeys(found))


def _role(label: str) -> str | None:
    label = label.strip().casefold()
    return "content" if label in ("quote", "quotation") else label if label in ROLES else None

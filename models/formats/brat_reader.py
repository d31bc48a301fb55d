"""brat's standoff read: what ``brat`` wrote, edited since or not, and the corpora of others as far as they can be.

Others' types are known by their usual names (Quote, Content, Direct, Cue, Source, Speaker, Attribution…), events of
theirs by their arguments (PolNeAR: ``E1 Attribution:T4 Content:T3 Cue:T2 Source:T1``). What tells nothing is named,
once a file. A span whose words are not the text's at its offsets is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.errors import QawlError
from models.formats.brat_record import STANCE, Gathered, Making, loaded, told
from models.formats.encoding import decoded
from models.formats.format import Reading
from models.formats.incoming import BYTES, Incoming, Refused, checked
from models.formats.record import Record
from models.formats.record_reader import must_hold
from models.formats.standoff import Line, Standoff, from_type_name, one_line, parsed, placed
from models.language import Sentence, say
from models.records import KINDS, STATUSES, SUBTYPES, TYPES
from models.refusals import said_plainly, written

COMMENT = "Qawl"
NOTE = "AnnotatorNotes"
_KINDS = ("direct", "indirect", "mixed", "scare")
_ROLES = {
    **dict.fromkeys(("quote", "quotation", "content", "speech", "reportedspeech", "اقتباس"), "content"),
    **dict.fromkeys((f"{kind}{noun}" for kind in _KINDS for noun in ("", "quote", "speech")), "content"),
    **dict.fromkeys(("cue", "speechverb", "reportingverb"), "cue"),
    **dict.fromkeys(("source", "speaker"), "source"),
    **dict.fromkeys(("addressee", "recipient"), "addressee"),
    "target": "target",
}
_PARENTS = ("parent", "nested", "nestedin", "partof")
_VALUES = {"kind": KINDS, "type": TYPES, "subtype": [*SUBTYPES["quote"], *SUBTYPES["scare"]], "status": STATUSES}
_LONGEST = 8 * BYTES  # of an .ann or .json: what is told about an article is longer than it


def articles(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """Every .ann of a folder and its subfolders, by name, or one: with the .txt of its name beside it, one article.

    Raises ``QawlError`` where there is none.
    """
    with said_plainly(path):
        found = sorted(one for one in path.rglob("*.ann") if one.is_file()) if path.is_dir() else [path]
        if not found or found[0].suffix.lower() != ".ann":
            raise QawlError(
                say("“{name}” holds no annotation of brat's: there is no .ann file in it.", name=written(path.name))
            )
    at = 0
    for ann in found:
        file = _File(ann, reading)
        try:
            with said_plainly(ann):
                incoming = file.read(at)
        except QawlError as error:
            yield Refused(written(ann.name), None, error.sentence, at)
            continue
        at = incoming.at
        yield from file.refused
        yield incoming


class _File:
    """One .ann on its way in. ``refused``: what was not taken of it."""

    def __init__(self, path: Path, reading: Reading) -> None:
        self._path, self._reading = path, reading
        self._name = written(path.name)
        self.refused: list[Refused] = []
        self._unknown: set[str] = set()
        self._quotes: dict[str, Gathered] = {}
        self._by_span: dict[str, list[Gathered]] = {}  # T line of content → its quotes
        self._tied: set[str] = set()

    def read(self, at: int) -> Incoming:
        """The article. Raises ``QawlError`` where it is none."""
        beside = self._path.with_suffix(".txt")
        if not beside.is_file():
            raise QawlError(
                say("“{name}” was not imported: “{other}” is not beside it.",
                    name=self._name, other=written(beside.name))
            )  # fmt: skip
        raw, ann = self._decoded(beside, BYTES), self._decoded(self._path, _LONGEST)
        try:
            text = checked(raw)
        except QawlError as error:
            name = written(beside.name)
            raise QawlError(say("“{name}” was not imported: {reason}.", name=name, reason=error.sentence)) from error
        self._text, found = text, parsed(ann)
        self._spans = placed(found.bounds, raw, text, self._reading.unit)
        for row in found.bad:
            self._refuse(row, say("it is no line of brat's, or its id comes twice"))
        for row in self._spans.wrong:
            self._refuse(row, say("its words are not those of the text at its offsets"))
        self._put_together(found)
        who = self._reading.annotator or written(self._path.absolute().parent.name) or self._name
        making = Making(written(self._path.stem), text, self._spans, self._beside(text), who)
        record = making.made(self._quotes)
        for row in making.circles:
            self._refuse(row, say("a quote would enclose itself; it was taken, but not who encloses it"))
        self._unknown |= making.unknown
        self._name_the_rest()
        about = {name: record[name] for name in ("title", "outlet", "author", "published", "url", "language", "tags")}
        size = beside.stat().st_size + self._path.stat().st_size
        return Incoming(record["external_id"], text, about, at + size, record=record)

    def _decoded(self, path: Path, most: int) -> str:
        with said_plainly(path), path.open("rb") as file:
            raw = file.read(most + 1)
        if len(raw) > most:
            raise QawlError(say("“{name}” was not imported: it is too long.", name=written(path.name)))
        try:
            return raw.decode("utf-8")  # a byte order mark stays: brat counts it
        except UnicodeDecodeError:
            return decoded(raw, written(path.name))[0]

    def _beside(self, text: str) -> Record | None:
        """NAME.json, where it is there, whole, and of this text."""
        path = self._path.with_suffix(".json")
        if not path.is_file():
            return None
        try:
            record = loaded(self._decoded(path, _LONGEST))
            free = [{**quote, "parent": None} for quote in record["quotes"]]  # theirs may stand in the .ann
            must_hold({**record, "text": text, "quotes": free})
        except (QawlError, LookupError, ValueError, TypeError, RecursionError):
            reason = say("“{name}” was not used: it is damaged, or of another text.", name=written(path.name))
            self.refused.append(Refused(written(path.name), None, reason))
            return None
        return dict(record)

    def _refuse(self, row: int, reason: Sentence) -> None:
        said = say("Line {row} of “{name}” was not imported: {reason}.", row=row, name=self._name, reason=reason)
        self.refused.append(Refused(self._name, row, said))

    # What belongs to which quote

    def _put_together(self, found: Standoff) -> None:
        for line in found.events:
            self._event(line, found)
        of_events = {id for line in found.events for id in (*line.ids, *(part for _, part in line.roles))}
        for id, bound in found.bounds.items():
            role = role_of(bound.type)
            if id not in of_events and role == "content" and id in self._spans.at:
                self._add(Gathered(id, [id], values=_of_type(bound.type), row=bound.row))
            elif role is None and id not in of_events:
                self._unknown.add(bound.type)
        for line in found.relations:
            self._relation(line, found)
        for line in found.attributes:
            self._attribute(line, found)
        for line in found.references:
            self._reference(line, found)
        for line in found.comments:
            self._comment(line)
        self._unknown |= {line.type for line in found.groups}
        self._count_loose(found, of_events)

    def _add(self, quote: Gathered) -> None:
        self._quotes[quote.id] = quote
        for id in quote.content:
            self._by_span.setdefault(id, []).append(quote)

    def _event(self, line: Line, found: Standoff) -> None:
        quote = Gathered(line.id, [], row=line.row)
        for name, id in line.roles:
            role = role_of(name.rstrip("0123456789")) or role_of(found.bounds[id].type if id in found.bounds else "")
            if id not in self._spans.at or role in (None, "target"):
                if id not in found.bounds:  # an event within an event; a span that was refused has been named
                    self._unknown.add(f"{line.type}/{name}")
            elif role == "content":
                quote.content.append(id)
                quote.values |= _of_type(found.bounds[id].type)
            else:
                quote.roles[str(role)].append(id)
        trigger, others = line.ids[0], (*quote.content, *(id for ids in quote.roles.values() for id in ids))
        covered = [self._spans.at[id] for id in others]
        if trigger in self._spans.at and not quote.roles["cue"] and self._spans.at[trigger] not in covered:
            quote.roles["cue"].append(trigger)
        if quote.content:
            self._add(quote)
        else:
            self._unknown.add(line.type)

    def _was_refused(self, found: Standoff, *ids: str) -> bool:
        return any(id in found.bounds and id not in self._spans.at for id in ids)

    def _relation(self, line: Line, found: Standoff) -> None:
        if self._was_refused(found, *line.ids):
            return
        one, other = (self._ends(id) for id in line.ids)
        name = _plain(line.type)
        if one and other:
            if name in _PARENTS:
                one[0].parent = other[0].id
            else:
                self._unknown.add(line.type)
            return
        quotes, id = (one, line.ids[1]) if one else (other, line.ids[0])
        role = role_of(found.bounds[id].type) if id in found.bounds else None
        if not quotes or role is None or (role == "target" and not _label(line.type)):
            self._unknown.add(line.type)
        else:
            self._tied.add(id)
            for quote in quotes:
                if role == "target":
                    named = next((one.words for one in found.references if one.ids[0] == id and one.words), None)
                    quote.stances.append((_label(line.type), "", named or self._words(id)))
                else:
                    quote.roles[role].append(id)

    def _words(self, id: str) -> str:
        return " ".join(span.cut(self._text) for span in self._spans.at[id])

    def _ends(self, id: str) -> list[Gathered]:
        return [self._quotes[id]] if id in self._quotes else self._by_span.get(id, [])

    def _attribute(self, line: Line, found: Standoff) -> None:
        if self._was_refused(found, line.ids[0]):
            return
        name = _plain(line.type).removeprefix("quote")
        value = line.words if name == "label" else line.words.casefold()
        quotes = self._ends(line.ids[0])
        if not quotes or not (name == "label" or value in _VALUES.get(name, ())):
            self._unknown.add(f"{line.type} {line.words}".strip())
            return
        for quote in quotes:
            quote.values[name] = value

    def _reference(self, line: Line, found: Standoff) -> None:
        id = line.ids[0]
        if self._was_refused(found, id):
            return
        quotes = self._ends(id)
        role = role_of(found.bounds[id].type) if id in found.bounds else None
        if not quotes and role in ("source", "addressee"):
            quotes = [quote for quote in self._quotes.values() if id in quote.roles[role]]
        for quote in quotes:
            if line.base == STANCE:
                self._unknown.add(f"{line.type} {line.base}")
            elif line.base.startswith(STANCE):
                quote.stances.append((_label(line.base), line.entry, one_line(line.words) or line.entry))
            elif role == "addressee" or line.base == "Addressee":
                quote.addressees.append(line)
            else:
                quote.speakers.append(line)
        if not quotes and role != "target":
            self._unknown.add(f"{line.type} {line.base}")

    def _comment(self, line: Line) -> None:
        id = line.ids[0]
        holders = [quote for quote in self._quotes.values() if any(id in ids for ids in quote.roles.values())]
        for quote in self._ends(id) or (holders if line.type == NOTE else []):
            if line.type == COMMENT:
                quote.told = self._told(line)
            elif line.type == NOTE and line.words.strip():
                quote.notes.append(line.words.strip())
        if line.type not in (COMMENT, NOTE):
            self._unknown.add(line.type)

    def _told(self, line: Line) -> Record:
        try:
            return told(line.words)
        except (ValueError, RecursionError):
            self._refuse(line.row, say("what Qawl noted there is damaged"))
            return {}

    def _count_loose(self, found: Standoff, of_events: set[str]) -> None:
        others = ("cue", "source", "addressee", "target")
        loose = [
            id
            for id, bound in found.bounds.items()
            if id in self._spans.at and id not in of_events | self._tied and role_of(bound.type) in others
        ]
        if loose:
            said = say("“{name}”: %n spans are tied to no quote and were left out.", len(loose), name=self._name)
            self.refused.append(Refused(self._name, None, said))

    def _name_the_rest(self) -> None:
        if self._unknown:
            types = "، ".join(sorted(self._unknown))[:500]
            said = say(
                "“{name}”: Qawl has no place for these, they were left out: {types}.", name=self._name, types=types
            )
            self.refused.append(Refused(self._name, None, said))


def role_of(type: str) -> str | None:
    """The role of a span of that type; ``Attribution`` is one as a whole where it is no event's trigger."""
    name = _plain(type)
    return "content" if name.startswith("attribution") else _ROLES.get(name)


def _of_type(type: str) -> dict[str, str]:
    """What a type says of the quote: ``DirectQuote`` is direct, ``Scare`` a scare quote."""
    name = _plain(type)
    if name.startswith("scare"):
        return {"kind": "scare"}
    return next(({"type": value} for value in TYPES if name.startswith(value)), {})


def _label(type: str) -> str:
    """The label of a stance: what comes after ``Stance_``; "" where it is none."""
    return from_type_name(type[len(STANCE) :]) if type.casefold().startswith(STANCE.casefold()) else ""


def _plain(type: str) -> str:
    return "".join(letter for letter in type.casefold() if letter.isalpha())

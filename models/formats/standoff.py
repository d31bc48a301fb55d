"""The standoff lines of brat 1.3 (https://brat.nlplab.org/standoff.html): written, and read again, without a meaning.

Offsets are code points of the .txt. A span may be in fragments (``0 5;9 12``), and no fragment holds a line break: brat
splits its files where Python's ``splitlines`` does, so U+0085, U+2028 and U+2029 count too. Words of a span are its
fragments', joined by a blank, as brat checks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.formats.format import Unit
from models.formats.units import Places
from models.span import Span
from models.text import clean

_BREAKS = "\n\x85\u2028\u2029"
_UNBROKEN = re.compile(f"[^{_BREAKS}]+")
_BROKEN = re.compile(f"[{_BREAKS}]+")
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in _BREAKS}
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_SAFE = re.compile(r"_u(?!d[89a-f][0-9a-f]{2}_)([0-9a-f]{1,5}|10[0-9a-f]{4})_")
_LINES = {
    "T": re.compile(r"(T\S+)\t(\S+) ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)[ ]*(?:\t(.*))?"),
    "E": re.compile(r"(E\S+)\t([^\s:]+):(\S+)((?: +[^\s:]+:\S+)*)\s*"),
    "R": re.compile(r"(R\S+)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*"),
    "A": re.compile(r"([AM]\S+)\t(\S+) (\S+)(?: (\S.*?))?\s*"),
    "N": re.compile(r"(N\S+)\t(\S+) (\S+) ([^\s:]+):(\S+)[ ]*(?:\t(.*))?"),
    "#": re.compile(r"(#\S+)\t(\S+) (\S+)[ ]*(?:\t(.*))?"),
    "*": re.compile(r"(\*)\t(\S+) (.+)"),
}


def fragments(text: str, span: Span) -> list[Span]:
    """The pieces of ``span`` between line breaks; none where it holds nothing else."""
    return [Span(*found.span()) for found in _UNBROKEN.finditer(text, *span)]


def whole(text: str, pieces: Iterable[Span]) -> list[Span]:
    """Fragments, in order, those joined again between which there are only line breaks: where nobody says better."""
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and _BROKEN.fullmatch(text, found[-1].end, piece.start):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return found


def one_line(words: str) -> str:
    """As a line can hold it: white space as single blanks."""
    return " ".join(words.split())


def escaped(json: str) -> str:
    """JSON without line breaks of any kind."""
    return json.translate(_ESCAPES)


def type_name(words: str) -> str:
    """What brat takes as a type or value: ASCII letters, digits, - and _; anything else as ``_u6a9_``."""
    return _UNSAFE.sub(lambda found: f"_u{ord(found[0]):x}_", words)


def from_type_name(name: str) -> str:
    return _SAFE.sub(lambda found: chr(int(found[1], 16)), name)


class Writing:
    """The lines of one .ann, numbered as they come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[str] = []
        self._counts = dict.fromkeys("TERAN#", 0)
        self._known: dict[tuple[str, tuple[Span, ...]], str] = {}

    def _add(self, letter: str, rest: str) -> str:
        self._counts[letter] += 1
        id = f"{letter}{self._counts[letter]}"
        self._lines.append(f"{id}\t{rest}\n")
        return id

    def span(self, type: str, pieces: Sequence[Span], *, shared: bool = False) -> str:
        """Returns its id; ``shared``: one that is there already serves again."""
        key = (type, tuple(pieces))
        if shared and key in self._known:
            return self._known[key]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        id = self._add("T", f"{type} {places}\t{' '.join(piece.cut(self._text) for piece in pieces)}")
        self._known[key] = id
        return id

    def event(self, type: str, trigger: str, arguments: Iterable[tuple[str, str]]) -> None:
        self._add("E", " ".join((f"{type}:{trigger}", *(f"{role}:{id}" for role, id in arguments))))

    def relation(self, type: str, one: str, other: str) -> None:
        self._add("R", f"{type} Arg1:{one} Arg2:{other}")

    def attribute(self, name: str, id: str, value: str) -> None:
        self._add("A", f"{name} {id} {value}")

    def reference(self, id: str, base: str, entry: str, words: str) -> None:
        self._add("N", f"Reference {id} {base}:{entry}\t{one_line(words)}")

    def comment(self, type: str, id: str, words: str) -> None:
        self._add("#", f"{type} {id}\t{words}")

    def __str__(self) -> str:
        return "".join(self._lines)


@dataclass(frozen=True, slots=True)
class Bound:
    """A T line: its fragments as the file counts them, its words (None: there are none), its line (1-based)."""

    type: str
    pieces: tuple[Span, ...]
    words: str | None
    row: int


@dataclass(frozen=True, slots=True)
class Line:
    """Any other line: its type, the ids it is about, the rest of it: an attribute's value, a reference's words, a
    comment. Of an event ``ids`` is its trigger alone; ``roles`` are its arguments, with the ids in them. ``base`` and
    ``entry`` are a reference's.
    """

    id: str
    type: str
    ids: tuple[str, ...]
    words: str
    row: int
    roles: tuple[tuple[str, str], ...] = ()
    base: str = ""
    entry: str = ""


@dataclass(slots=True)
class Standoff:
    """An .ann as it stands. ``bad``: lines (1-based) that are none of brat's, or whose id was there already."""

    bounds: dict[str, Bound] = field(default_factory=dict)
    events: list[Line] = field(default_factory=list)
    relations: list[Line] = field(default_factory=list)
    attributes: list[Line] = field(default_factory=list)
    references: list[Line] = field(default_factory=list)
    comments: list[Line] = field(default_factory=list)
    groups: list[Line] = field(default_factory=list)
    bad: list[int] = field(default_factory=list)


def parsed(ann: str) -> Standoff:
    """The lines of an .ann, each by itself: nothing is known yet of what they are about."""
    found = Standoff()
    seen: set[str] = set()
    for row, line in enumerate(ann.removeprefix("\ufeff").split("\n"), 1):
        line = line.removesuffix("\r")
        letter = "A" if line[:1] == "M" else line[:1]
        match = _LINES[letter].fullmatch(line) if letter in _LINES else None
        if match and (letter == "*" or match[1] not in seen):
            seen.add(match[1])
            _take(found, letter, match, row)
        elif line.strip():
            found.bad.append(row)
    return found


def _take(found: Standoff, letter: str, match: re.Match[str], row: int) -> None:
    id, type, one, rest = (*match.groups(""), "")[:4]
    if letter == "T":
        places = (piece.split(" ") for piece in one.split(";"))
        pieces = tuple(Span(int(start), int(end)) for start, end in places)
        found.bounds[id] = Bound(type, pieces, match[4], row)
    elif letter == "E":
        roles = tuple((role, part) for role, _, part in (one.partition(":") for one in rest.split()))
        found.events.append(Line(id, type, (one,), "", row, roles))
    elif letter == "R":
        found.relations.append(Line(id, type, (one, rest), "", row))
    elif letter == "A":
        found.attributes.append(Line(id, type, (one,), rest, row))
    elif letter == "N":
        found.references.append(Line(id, type, (one,), match[6] or "", row, base=match[4], entry=match[5]))
    elif letter == "#":
        found.comments.append(Line(id, type, (one,), rest, row))
    else:
        found.groups.append(Line(id, type, tuple(one.split()), "", row))


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the T lines' fragments lie in our text, in order, by id; ``wrong``: the lines of those that don't fit."""

    at: dict[str, list[Span]]
    wrong: list[int]


def placed(bounds: Mapping[str, Bound], raw: str, text: str, unit: Unit | None) -> Placed:
    """Each T line held to its words. ``raw`` is the .txt as it is, ``text`` cleaned.

    Where ``unit`` is not told, and whether a line end of two characters counts as two, is whatever fits most lines:
    brat counts code points, but in the file or in what it read of it.
    """
    counted = [Places(raw, text, unit)] if unit else [Places(raw, text), Places(text, text), Places(raw, text, "utf16")]
    tried = [{id: _at(bound, places, text) for id, bound in bounds.items()} for places in counted]
    best = max(tried, key=lambda one: sum(spans is not None for spans in one.values()))
    wrong = [bounds[id].row for id, spans in best.items() if spans is None]
    return Placed({id: sorted(spans) for id, spans in best.items() if spans is not None}, wrong)


def _at(bound: Bound, places: Places, text: str) -> list[Span] | None:
    spans = []
    for piece in bound.pieces:
        start, end = places.place(piece.start), places.place(piece.end)
        if start is None or end is None or not Span(start, end).fits(text):
            return None
        spans.append(Span(start, end))
    if bound.words is None or bound.words == " ".join(span.cut(text) for span in spans):
        return spans
    words = one_line(clean(bound.words))  # of others: line breaks as blanks, fragments joined by nothing (brat 1.2)
    return spans if words in (one_line(glue.join(span.cut(text) for span in spans)) for glue in (" ", "")) else None

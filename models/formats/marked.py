"""Marked regions and the relations between them, as annotation tools keep them, put together to quotes.

A quote is one region of content, or several that continue each other; its cue, source and addressee hang on it by
relations, as does the quote that it stands in. What hangs on nothing is handed back: nothing is dropped unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.language import Sentence, say
from models.records import ROLES
from models.span import Span, overlap

CONTINUES = "continues"
PARENT = "parent"


@dataclass(slots=True)
class Region:
    """``role`` is one of the record's; ``about`` is the reader's own."""

    id: str
    role: str
    span: Span
    about: Any = None


@dataclass(frozen=True, slots=True)
class Relation:
    start: str
    end: str
    name: str


@dataclass(slots=True)
class Marked:
    """A quote: its content, the region that others continue first; its other regions; the quote that it stands in."""

    content: list[Region]
    others: list[Region] = field(default_factory=list)
    parent: Marked | None = None

    @property
    def about(self) -> Any:
        return self.content[0].about

    def spans(self) -> dict[str, list[Span]]:
        """By role, in order, none twice."""
        regions = (*self.content, *self.others)
        return {role: sorted({one.span for one in regions if one.role == role}) for role in ROLES}

    @property
    def overlaps(self) -> bool:
        return any(overlap(spans) for spans in self.spans().values())


def quotes(regions: Sequence[Region], relations: Iterable[Relation]) -> tuple[list[Marked], int]:
    """The quotes in the order of their first regions, and how many regions and relations found no place."""
    known = {region.id: region for region in regions}
    relations = list(relations)
    drawn = [one for one in relations if one.start in known and one.end in known]
    lost = len(relations) - len(drawn)
    of = _contents(regions, drawn, known)
    hanging: set[str] = set()
    for one in drawn:
        start, end = known[one.start], known[one.end]
        if start.role != "content":
            start, end = end, start  # drawn from the part to its quote
        if start.role == "content" and end.role != "content":
            of[start.id].others.append(end)
            hanging.add(end.id)
        elif one.name == PARENT and of.get(one.start) is not of.get(one.end) and start.role == "content":
            of[one.start].parent = of[one.end]
        elif one.name != CONTINUES or start.role != "content":
            lost += 1
    lost += sum(region.role != "content" and region.id not in hanging for region in regions)
    return list({id(one): one for one in of.values()}.values()), lost


def _contents(regions: Sequence[Region], relations: Iterable[Relation], known: dict[str, Region]) -> dict[str, Marked]:
    """By region of content, the quote that it is of."""
    of = {region.id: Marked([region]) for region in regions if region.role == "content"}
    for one in relations:
        if one.name == CONTINUES and one.start in of and one.end in of and of[one.start] is not of[one.end]:
            first, rest = of[one.end], of[one.start]
            first.content += rest.content
            of |= dict.fromkeys((region.id for region in rest.content), first)
    return of


def left_out(file: str, row: int, number: int) -> Sentence:
    """What to say of an article of which not all was understood."""
    return say(
        "Article {row} of “{name}” came in without {number} of its marks or relations: they have no place in a quote.",
        row=row, name=file, number=number,
    )  # fmt: skip

"""What is done to the spans of a quote: content, cue, source, addressee. Code points of the article's text.

Spans of one role never overlap within a quote: what is marked anew replaces what it touches, an edge that is drawn over
a neighbour takes it in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from models.errors import QawlError
from models.language import label, say
from models.nesting import ancestors
from models.records import ROLES
from models.span import Span
from models.transaction import Row, Transaction

PROPOSED_ROLES = ("content", "cue", "source")  # what suggestions propose: nobody corrects an addressee


def span_row(quote: str, role: str, span: Span, ordinal: int) -> Row:
    return {"quote": quote, "role": role, "start": span.start, "end": span.end, "ordinal": ordinal}


def is_above(step: Transaction, quote: str, other: str) -> bool:
    """Whether ``quote`` is ``other`` or encloses it, however far above."""
    return quote == other or quote in ancestors(other, step.parent_of)


def _nest(step: Transaction, parents: dict[str, str | None]) -> None:
    """Give quotes the parents that their places ask for; where that would be a circle, none."""
    for quote in parents if len(parents) > 1 else ():  # two may change places
        step.update("quote", quote, parent=None)
    for quote, parent in parents.items():
        circle = parent is not None and is_above(step, quote, parent)
        step.update("quote", quote, parent=None if circle else parent)


def _touched(step: Transaction, quote: str, role: str, span: Span, but: str = "") -> list[Row]:
    rows = step.find("span", quote=quote, role=role)
    return [row for row in rows if row["id"] != but and span.overlaps(Span(row["start"], row["end"]))]


def _put(step: Transaction, quote: str, role: str, span: Span) -> None:
    """The span in its role; those of that role that it touches make way."""
    for row in _touched(step, quote, role, span):
        step.delete("span", row["id"])
    step.insert("span", span_row(quote, role, span, len(step.find("span", quote=quote, role=role))))


def _follow(step: Transaction, quote: str, role: str, type: str | None, parents: dict[str, str | None]) -> None:
    """What follows from changed spans of a role: the type, who encloses whom, and that the quote was worked on."""
    step.update("quote", quote, type=type)
    _nest(step, parents)
    if step.changes:
        step.touch(quote, corrected=role in PROPOSED_ROLES)


@dataclass(frozen=True)
class AddSpan:
    """A further span in a role; those of that role that it touches make way for it.

    ``type`` and ``parents`` are what follows from a changed content, as with ``MoveEdge``.
    """

    label: ClassVar[str] = label("Mark span")
    article: str
    quote: str
    role: str
    span: Span
    length: int
    type: str | None
    parents: dict[str, str | None] = field(default_factory=dict)

    def run(self, step: Transaction) -> str:
        assert self.role in ROLES, self.role
        if not 0 <= self.span.start < self.span.end <= self.length:
            raise QawlError(say("This selection lies outside the article; nothing was marked."))
        touched = _touched(step, self.quote, self.role, self.span)
        if [Span(row["start"], row["end"]) for row in touched] == [self.span]:
            return self.quote
        _put(step, self.quote, self.role, self.span)
        _follow(step, self.quote, self.role, self.type, self.parents)
        return self.quote


@dataclass(frozen=True)
class RemoveSpan:
    """A span goes. The last content span stays: delete the quote instead."""

    label: ClassVar[str] = label("Remove span")
    article: str
    quote: str
    part: str
    type: str | None
    parents: dict[str, str | None] = field(default_factory=dict)

    def run(self, step: Transaction) -> str:
        role = step.get("span", self.part)["role"]
        if role == "content" and len(step.find("span", quote=self.quote, role=role)) < 2:
            raise QawlError(say("A quote keeps at least one content span. Delete the quote instead."))
        step.delete("span", self.part)
        _follow(step, self.quote, role, self.type, self.parents)
        return self.quote


@dataclass(frozen=True)
class MoveEdge:
    """A span of a quote begins or ends elsewhere. ``part`` is the span's row; neighbours of its role are taken in.

    ``parents`` says which quote encloses which from now on, for those of which that changes.
    """

    label: ClassVar[str] = label("Move edge")
    article: str
    quote: str
    part: str
    span: Span
    length: int
    type: str | None
    parents: dict[str, str | None] = field(default_factory=dict)

    def run(self, step: Transaction) -> str:
        if not 0 <= self.span.start < self.span.end <= self.length:
            raise QawlError(say("A quote keeps at least one letter; its edge was not moved."))
        span = self.span
        role = step.get("span", self.part)["role"]
        for row in _touched(step, self.quote, role, span, self.part):
            span = Span(min(span.start, row["start"]), max(span.end, row["end"]))
            step.delete("span", row["id"])
        step.update("span", self.part, start=span.start, end=span.end)
        _follow(step, self.quote, role, self.type, self.parents)
        return self.quote


@dataclass(frozen=True)
class ApplyToAll:
    """The same cue, source or speaker for many quotes at once: spans (quote, role, span) and speakers (quote, id)."""

    label: ClassVar[str] = label("Apply to all")
    spans: tuple[tuple[str, str, Span], ...] = ()
    speakers: tuple[tuple[str, str], ...] = ()
    article: str | None = None

    def run(self, step: Transaction) -> None:
        for quote, role, span in self.spans:
            _put(step, quote, role, span)
            step.touch(quote, corrected=role in PROPOSED_ROLES)
        for quote, speaker in self.speakers:
            there = step.find("quote_speaker", quote=quote)
            if speaker not in [row["speaker"] for row in there]:
                step.insert("quote_speaker", {"quote": quote, "speaker": speaker, "ordinal": len(there)})
                step.touch(quote, corrected=True)

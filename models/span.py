"""Half-open spans of a text, in Unicode code points: the one unit of Qawl's data."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]``; code points, 0-based, the end not included."""

    start: int
    end: int

    def __len__(self) -> int:  # a span's length is its words', not the tuple's
        return self.end - self.start

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def holds(self, position: int) -> bool:
        """Whether the character that begins at ``position`` lies inside."""
        return self.start <= position < self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def gap(self, other: Span) -> int:
        """Code points between the two; 0 where they touch or overlap."""
        return max(other.start - self.end, self.start - other.end, 0)

    def fits(self, text: str) -> bool:
        return 0 <= self.start < self.end <= len(text)


def joined(spans: Iterable[Span]) -> list[Span]:
    """In order, those that overlap taken together."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and found[-1].overlaps(span):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def outside(span: Span, others: Iterable[Span]) -> Span | None:
    """The longer part of ``span`` that lies before or after each of ``others``; None where nothing is left."""
    for other in others:
        if span.overlaps(other):
            before = (span.start, min(span.end, other.start))
            after = (max(span.start, other.end), span.end)
            start, end = max((before, after), key=lambda part: part[1] - part[0])
            if end <= start:
                return None
            span = Span(start, end)
    return span


def overlap(spans: Iterable[Span]) -> bool:
    """Whether any two of them do."""
    return any(one.overlaps(other) for one, other in pairwise(sorted(spans)))

"""Half-open spans of a text, in Unicode code points: the one unit of Qawl's data."""

from __future__ import annotations

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

    def fits(self, text: str) -> bool:
        return 0 <= self.start < self.end <= len(text)

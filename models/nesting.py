"""Who encloses whom: the rules of parents, for records, rows and quotes alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from models.span import Span


def ancestors(id: str, parent_of: Callable[[str], str | None]) -> Iterator[str]:
    """The ids above ``id``, the nearest first; where they go round in a circle, each of them once."""
    seen: set[str] = set()
    above = parent_of(id)
    while above and above not in seen:
        yield above
        seen.add(above)
        above = parent_of(above)


def in_circle(id: str, parent_of: Callable[[str], str | None]) -> bool:
    """Whether one comes back to ``id`` by going from parent to parent."""
    return id in ancestors(id, parent_of)


def encloses(outer: list[Span], inner: list[Span]) -> bool:
    """Whether each span of ``inner`` lies in one of ``outer``, and they are not the same. Spans in order."""
    if not outer or not inner or outer[0].start > inner[0].start or outer[-1].end < inner[-1].end:
        return False
    return outer != inner and all(any(span.contains(one) for span in outer) for one in inner)

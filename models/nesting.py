"""Who encloses whom: the rules of parents, for records, rows and quotes alike."""

from __future__ import annotations

from collections.abc import Mapping

from models.span import Span


def in_circle(id: str, parents: Mapping[str, str | None]) -> bool:
    """Whether one comes back to ``id`` by going from parent to parent."""
    seen = {id}
    above = parents.get(id)
    while above and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == id


def encloses(outer: list[Span], inner: list[Span]) -> bool:
    """Whether each span of ``inner`` lies in one of ``outer``, and they are not the same. Spans in order."""
    if not outer or not inner or outer[0].start > inner[0].start or outer[-1].end < inner[-1].end:
        return False
    return outer != inner and all(any(span.contains(one) for span in outer) for one in inner)

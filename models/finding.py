"""Finding words within one article, as a reader reads them: tashkeel, hamza and alef forms do not matter."""

from __future__ import annotations

from functools import lru_cache

from models.fold import Folded, fold, mapped
from models.span import Span


@lru_cache(maxsize=2)
def _folded(text: str) -> Folded:
    """The article on the desk is folded once, not at every key."""
    return mapped(text)


def find_all(text: str, query: str) -> list[Span]:
    """Where ``query`` stands in ``text``, folded, in any part of a word; code points of ``text``, in order, apart."""
    wanted = fold(query)
    if not wanted:
        return []
    folded = _folded(text)
    found: list[Span] = []
    at = folded.text.find(wanted)
    while at >= 0:
        span = folded.original(at, at + len(wanted))
        if not found or span.start >= found[-1].end:
            found.append(span)
        at = folded.text.find(wanted, at + len(wanted))
    return found

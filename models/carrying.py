"""Spans carried from one version of a text to another: only where their words stand, letter for letter, in one place.

Texts are aligned word by word (difflib: Ratcliff and Obershelp's longest matching blocks); a span inside a block that
is longer than it by more than a word goes with it. One that is not, goes where its words occur once in each text; else
nowhere. All spans in code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import TypeAlias

from models.span import Span

_PIECES = re.compile(r"\w+\s*|\s+|[^\w\s]\s*")
_AROUND = 8  # code points beside a span that must be the same: a lone word is aligned with any other of its like
Carry: TypeAlias = Callable[[Span], "Span | None"]
_MOST = 20_000  # pieces of a text that are aligned: beyond, only words that occur once are carried


def carrier(old: str, new: str) -> Carry:
    """Where a span of ``old`` lies in ``new``; None where that can't be said for certain."""
    blocks = _blocks(old, new)
    starts = [block[0] for block in blocks]

    def carry(span: Span) -> Span | None:
        words = span.cut(old)
        at = bisect_right(starts, span.start) - 1
        if at >= 0:
            begin, there, length = blocks[at]
            if span.end <= begin + length and length - len(span) >= min(_AROUND, len(old) - len(span)):
                return Span(span.start - begin + there, span.end - begin + there)
        if old.count(words) == 1 == new.count(words):
            place = new.index(words)
            return Span(place, place + len(words))
        return None

    return carry


def _blocks(old: str, new: str) -> list[tuple[int, int, int]]:
    """(start in old, start in new, length) of what is equal, in code points."""
    if old == new:
        return [(0, 0, len(old))]
    mine, theirs = _PIECES.findall(old), _PIECES.findall(new)
    if max(len(mine), len(theirs)) > _MOST:
        return []
    places, others = _places(mine), _places(theirs)
    found: list[tuple[int, int, int]] = []
    for a, b, size in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        if size:
            found.append((places[a], others[b], places[a + size] - places[a]))
    return found


def _places(pieces: list[str]) -> list[int]:
    found = [0]
    for piece in pieces:
        found.append(found[-1] + len(piece))
    return found

"""Where a suggestion's content may begin and end otherwise than the rules say: what analysts may like better.

Each is a change that can be made again in any text, so that it is told apart from a hand's own choice in one place.
Contents are spans of code points in text order; a change gives None where there is nothing to change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from models.span import Span
from models.text import MARKS

FAR = 300  # code points after a content in which its sentence must end
Content: TypeAlias = tuple[Span, ...]
Change: TypeAlias = Callable[[str, Content], Content | None]
_COMMAS = "،,؛;"
_STOP = re.compile(r"[.!؟?…۔](?![\d\w])|\n|\Z")


def _to_last_comma(text: str, content: Content) -> Content | None:
    last = content[-1]
    comma = max(text.rfind(sign, last.start, last.end) for sign in _COMMAS)
    return _ending(text, content, comma) if comma > last.start else None


def _to_end_of_sentence(text: str, content: Content) -> Content | None:
    stop = _STOP.search(text, content[-1].end, content[-1].end + FAR)
    is_there = stop is not None and (stop[0] != "" or stop.start() == len(text))
    return _ending(text, content, stop.start()) if stop and is_there else None


def _with_marks(text: str, content: Content) -> Content | None:
    first, last = content[0], content[-1]
    start = first.start - (text[max(first.start - 1, 0) : first.start] in MARKS)
    end = last.end + (text[last.end : last.end + 1] in MARKS)
    return _between(content, start, end)


def _without_marks(text: str, content: Content) -> Content | None:
    first, last = content[0], content[-1]
    return _between(content, first.start + (text[first.start] in MARKS), last.end - (text[last.end - 1] in MARKS))


CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "to_last_comma": _to_last_comma,
        "to_end_of_sentence": _to_end_of_sentence,
        "with_marks": _with_marks,
        "without_marks": _without_marks,
    }
)


def others(text: str, content: Content) -> dict[str, tuple[int, int]]:
    """What each change would do that can be made of ``content``: how far its start and its end would move."""
    found = {}
    for name, change in CHANGES.items():
        changed = change(text, content)
        if changed:
            found[name] = (changed[0].start - content[0].start, changed[-1].end - content[-1].end)
    return found


def moved(content: Content, start: int, end: int) -> Content:
    """``content`` with its start and its end so much further on."""
    spans = list(content)
    spans[0] = Span(spans[0].start + start, spans[0].end)
    spans[-1] = Span(spans[-1].start, spans[-1].end + end)
    return tuple(spans)


def _ending(text: str, content: Content, end: int) -> Content | None:
    """The last span up to ``end``, without white space there."""
    return _between(content, content[0].start, len(text[:end].rstrip()))


def _between(content: Content, start: int, end: int) -> Content | None:
    changed = moved(content, start - content[0].start, end - content[-1].end)
    return changed if changed != content and all(span.start < span.end for span in changed) else None

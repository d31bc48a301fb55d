"""Hits as lines of a concordance (KWIC): the words found in their context, sorted by what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from models.fold import fold
from models.search import Hit, Read, Search
from models.span import Span

MOST = 10_000  # lines that are fetched: sorting is of these, and says so
_CONTEXT = 120  # code points on each side
ORDERS = ("found", "before", "words", "after", "article", "published")


@dataclass(frozen=True, slots=True)
class Line:
    """A hit with what stands before and after it in the text, on one line, and where it is."""

    hit: Hit
    before: str
    words: str
    after: str
    article_name: str
    outlet: str | None
    published: str | None
    external_id: str


def lines(search: Search, most: int | None = MOST) -> Iterator[list[Line]]:
    """The lines of each article that has hits, at most ``most`` in all; None: however many."""
    left = most
    for read in search.articles():
        found = [_line(read, hit) for hit in read.hits[:left]]
        yield found
        if left is not None:
            left -= len(found)
            if left <= 0:
                return


def _line(read: Read, hit: Hit) -> Line:
    text = read.text if hit.field == "text" else read.title or ""
    start, end = hit.span
    return Line(
        hit,
        _on_one_line(text[max(0, start - _CONTEXT) : start]).lstrip(),
        _on_one_line(text[start:end]),
        _on_one_line(text[end : end + _CONTEXT]).rstrip(),
        read.name,
        read.outlet,
        read.published,
        read.external_id,
    )


def _on_one_line(piece: str) -> str:
    return " ".join(piece.split("\n")) if "\n" in piece else piece


def ordered(lines: Iterable[Line], by: str) -> list[Line]:
    """Sorted by one of ``ORDERS``: ``before`` by the word right before, then those before it; ``after`` likewise."""
    found = list(lines)
    if by == "found":
        return found
    keys: dict[str, Callable[[Line], Any]] = {
        "before": lambda line: fold(line.before).split()[::-1][:4],
        "after": lambda line: fold(line.after).split()[:4],
        "words": lambda line: fold(line.words),
        "article": lambda line: fold(line.article_name),
        "published": lambda line: line.published or "",
    }
    return sorted(found, key=keys[by])


def texts_of(lines: Iterable[Line]) -> dict[str, list[Span]]:
    """The hits in texts, by article: titles are not annotated."""
    found: dict[str, list[Span]] = {}
    for line in lines:
        if line.hit.field == "text":
            found.setdefault(line.hit.article, []).append(line.hit.span)
    return {article: sorted(set(spans)) for article, spans in found.items()}

"""Searching the project: the index proposes articles, the newest first; the text of each says where the hits are.

Everything streams: the first hits are there while the rest is still sought, and a search can be stopped between any two
articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from models import index, queries, spelling_list
from models.matching import Sought, Wanted, all_places, found_by, places, ready
from models.query import Query
from models.quotes_asked import QuotesAsked
from models.span import Span
from models.store import Store

if TYPE_CHECKING:
    import sqlite3

_TERMS = 1500  # forms of a part or pattern above which reading the newest articles is faster than asking for each
_PHRASES = 300  # ways to spell a phrase that are asked for one by one; where there are more, only its words are
_EVERY = 16  # articles read at once
_TOLD = 400  # articles between two tellings


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an article. ``field`` is title or text, ``span`` code points of it. ``quote`` holds the hit, where
    quotes were asked for.
    """

    article: str
    field: str
    span: Span
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """An article that a search has read: what a concordance shows of it, and its hits."""

    id: str
    external_id: str
    title: str | None
    name: str
    outlet: str | None
    published: str | None
    text: str
    hits: tuple[Hit, ...]


@dataclass
class Looked:
    """How far a search is: articles read so far; ``of`` how many, where all have to be read (else 0)."""

    at: int = 0
    of: int = 0


class Search:
    """One query over a project. Raises ``QawlError`` where it can't be understood."""

    def __init__(
        self,
        store: Store,
        query: Query,
        stopped: Callable[[], bool] = lambda: False,
        told: Callable[[Looked], None] = lambda looked: None,
    ) -> None:
        """``stopped`` is asked between articles; ``told`` hears how far it is, every some hundred of them."""
        self.store, self.query, self._stopped, self._told = store, query, stopped, told
        self.looked = Looked()
        self._items, self._without = ready(query, spelling_list.groups(store))
        self._quotes = QuotesAsked(store, query) if query.of_quotes else None

    def articles(self) -> Iterator[Read]:
        """The articles that have hits, the newest import first."""
        for keys in self._candidates():
            for row in self._rows(keys):
                if self._stopped():
                    return
                self.looked.at += 1
                if self.looked.at % _TOLD == 0:
                    self._told(self.looked)
                hits = self._hits(row)
                if hits:
                    yield Read(
                        row["id"], row["external_id"], row["title"], row["article_name"], row["outlet"],
                        row["published"], row["text"], tuple(hits),
                    )  # fmt: skip

    # Which articles

    def _candidates(self) -> Iterator[list[int]]:
        """Keys of articles that may have hits, in small lists, the newest first."""
        asked = self._asked()
        if asked is None:
            return
        only = self._quotes.keys if self._quotes else None
        if not asked:
            yield from self._every(only)
            return
        sql = "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC"
        for piece in self.store.stream(sql, [asked], _EVERY):
            if self._stopped():
                return
            keys = [row[0] for row in piece]
            yield keys if only is None else [key for key in keys if key in only]

    def _every(self, only: set[int] | None) -> Iterator[list[int]]:
        if only is not None:
            keys = sorted(only, reverse=True)
            self.looked.of = len(keys)
            for at in range(0, len(keys), _EVERY):
                yield keys[at : at + _EVERY]
            return
        self.looked.of = int(self.store.value("SELECT coalesce(sum(n), 0) FROM tally WHERE facet='all'"))
        for piece in self.store.stream("SELECT key FROM line ORDER BY key DESC", (), _EVERY):
            yield [row[0] for row in piece]

    def _rows(self, keys: Sequence[int]) -> list[sqlite3.Row]:
        if not keys:
            return []
        return self.store.rows(
            f"""SELECT a.id, a.external_id, a.title, a.headline, a.outlet, a.published, t.text, {queries.ARTICLE_NAME}
                FROM article_text t JOIN article a ON a.id=t.article
                WHERE t.key IN ({",".join(map(str, keys))}) AND {queries.SHOWN} ORDER BY t.key DESC"""
        )

    def _asked(self) -> str | None:
        """The question to the index: "" to read every article, None where no article can have a hit."""
        wanted = []
        for sought in self._items:
            expression = self._expression(sought)
            if expression is None:
                return None
            if expression:
                wanted.append(expression)
        if not wanted:
            return ""
        asked = " AND ".join(wanted)
        if self.query.place == "title":
            asked = f"{{title}} : ({asked})"
        elif self.query.of_quotes or self.query.place == "text":
            asked = f"{{text}} : ({asked})"
        return asked

    def _expression(self, sought: Sought) -> str | None:
        words = [self._terms(wanted) for wanted in sought.words]
        if any(terms == [] for terms in words):
            return None
        known = [terms for terms in words if terms is not None]
        if len(known) > 1 and len(known) == len(words):
            ways = _ways(known, sought)
            if ways:
                return ways
        return " AND ".join(map(_either, known))

    def _terms(self, wanted: Wanted) -> list[str] | None:
        """The forms of a word that there are in the vocabulary; None where there are too many to ask for each."""
        if wanted.across:
            return None
        if wanted.forms:
            return index.existing(self.store, wanted.forms)
        found: list[str] = []
        for words in index.vocabulary(self.store):
            if self._stopped():
                return []
            found += _in_vocabulary(words, wanted)
            if len(found) > _TERMS:
                return None
        return found

    # Where in them

    def _hits(self, row: sqlite3.Row) -> list[Hit]:
        text = row["text"]
        if any(places(text, one) or places(row["title"] or "", one) for one in self._without):
            return []
        if self._quotes:
            asked = self._quotes.places(row["id"], text, self._items)
            return [Hit(row["id"], "text", span, quote) for quote, span in asked]
        found: list[Hit] = []
        place = self.query.place
        if place in ("anywhere", "title"):
            found += self._hits_in_title(row)
        if place in ("anywhere", "text"):
            found += [Hit(row["id"], "text", span) for span in all_places(text, self._items)]
        if place == "anywhere" and not found:
            found = self._hits_here_and_there(row)
        return found

    def _hits_in_title(self, row: sqlite3.Row) -> list[Hit]:
        """Of an article without a title, in its headline: that is in the text."""
        if row["title"]:
            return [Hit(row["id"], "title", span) for span in all_places(row["title"], self._items)]
        if self.query.place == "anywhere":  # the text has it
            return []
        start = row["text"].find(row["headline"])
        return [
            Hit(row["id"], "text", Span(start + span.start, start + span.end))
            for span in all_places(row["headline"], self._items)
        ]

    def _hits_here_and_there(self, row: sqlite3.Row) -> list[Hit]:
        """Some items in the title, the others in the text."""
        found: list[Hit] = []
        for sought in self._items:
            here = [Hit(row["id"], "title", span) for span in places(row["title"] or "", sought)]
            here += [Hit(row["id"], "text", span) for span in places(row["text"], sought)]
            if not here:
                return []
            found += here
        return sorted(found, key=lambda hit: (hit.field != "title", hit.span))


def _quoted(term: str) -> str:
    return f'"{term}"'


def _either(terms: Iterable[str]) -> str:
    return f"({' OR '.join(map(_quoted, terms))})"


def _ways(words: Sequence[Sequence[str]], sought: Sought) -> str:
    """A phrase spelt in all its ways, for FTS5 takes no OR inside one; by neighbours where all at once are too many."""
    if not sought.ordered or sought.apart:
        if len(words) == 2 and len(words[0]) * len(words[1]) <= _PHRASES:
            near = (f'NEAR("{one}" "{other}", {sought.apart})' for one, other in product(*words))
            return f"({' OR '.join(near)})"
        return ""
    parts = []
    for first, second in pairwise(words):
        if len(first) * len(second) <= _PHRASES:
            spelt = (_quoted(f"{one} {other}") for one, other in product(first, second))
            parts.append(f"({' OR '.join(spelt)})")
        else:
            parts += [_either(first), _either(second)]
    return " AND ".join(parts)


def _in_vocabulary(words: str, wanted: Wanted) -> Iterable[str]:
    """The words, a line each, that hold a part, or in which a pattern finds itself."""
    if wanted.pattern is not None:
        spans = (match.span() for match in found_by(wanted.pattern, words))
    else:
        spans = (span for part in wanted.parts for span in _all_of(part, words))
    found: dict[str, None] = {}
    for start, end in spans:
        first = words.rfind("\n", 0, start) + 1
        last = words.find("\n", end)
        found[words[first : len(words) if last < 0 else last]] = None
    return found


def _all_of(part: str, words: str) -> Iterator[tuple[int, int]]:
    """Where ``part`` is, once a line."""
    at = words.find(part)
    while at >= 0:
        yield at, at + len(part)
        end = words.find("\n", at)
        at = words.find(part, end) if end >= 0 else -1

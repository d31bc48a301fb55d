"""The list of articles, of any length: which ones (a filter), in which order, how many of each kind.

A list is an array of keys (``article_text.key``); what a line shows is read when it is seen. Nothing here reads rows
that nobody looks at: orders are walks through indexes of the narrow table ``line``, counts are kept by triggers.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from heapq import nsmallest
from itertools import chain
from typing import Any

from models import queries
from models.records import WORK_STATUSES, Listed
from models.store import Store

COLUMNS = ("imported", "title", "outlet", "published", "status", "quotes", "words")
_BY = {
    "imported": ("key",),
    "title": ("folded", "key"),
    "outlet": ("outlet", "published", "key"),
    "published": ("published", "key"),
    "quotes": ("quotes", "key"),
    "words": ("words", "key"),
}
_FIRST = 200  # keys that are read at first, so that a page can be shown
_PIECE = 20_000  # then at once


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles: all that pass each part that is set. ``outlets`` may hold "" for none.

    ``since`` and ``until`` are dates or their beginnings (2016, 2016-10), both included; ``statuses`` are of whoever
    looks; ``annotators`` are ids of those who have begun them; ``queue`` is the id of a sample.
    """

    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    statuses: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    quotes: bool | None = None
    flagged: bool = False
    tags: tuple[str, ...] = ()
    queue: str = ""

    def __bool__(self) -> bool:
        return self != Filter()

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, kept: str) -> Filter:
        kept_values = json.loads(kept)
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in kept_values.items()
        }
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Order:
    """By one of ``COLUMNS``; what is equal there, in the order of import (descending: turned round as a whole)."""

    column: str = "imported"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Tallies:
    """How many articles each single filter finds. Pairs are in the order of their values."""

    all: int
    outlets: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]
    statuses: dict[str, int]
    annotators: dict[str, int]
    tags: tuple[tuple[str, int], ...]
    with_quotes: int
    flagged: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A filter with a name, or a sample: then ``filter.queue`` is its own id."""

    id: str
    name: str
    filter: Filter
    sample: dict[str, int] | None


class Listing:
    """The list as it is walked through. ``complete`` is False while its keys are still being read."""

    def __init__(self, filter: Filter | None = None, order: Order | None = None) -> None:
        self.filter, self.order = filter or Filter(), order or Order()
        self.keys = array("q")
        self.complete = False
        self._last = 0  # the row that was asked for last: the next one is near it

    def read(self, store: Store, who: str) -> None:
        """All keys at once."""
        for piece in keys(store, self.filter, self.order, who):
            self.keys.extend(piece)
        self.complete = True

    def row_of(self, key: int | None) -> int:
        """−1 where it is not in the list."""
        if key is None:
            return -1
        for row in range(max(0, self._last - 1), min(len(self.keys), self._last + 2)):
            if self.keys[row] == key:
                self._last = row
                return row
        try:
            self._last = self.keys.index(key)
        except ValueError:
            return -1
        return self._last

    def next_to_do(self, store: Store, who: str, here: int | None) -> int | None:
        """The key after ``here``, round the list, that ``who`` has neither finished nor skipped."""
        over = {
            row[0]
            for row in store.rows(
                f"SELECT key FROM article_text WHERE article IN ({_WORKED} AND status IN ('done', 'skipped'))", [who]
            )
        }
        at = self.row_of(here)
        for row in chain(range(at + 1, len(self.keys)), range(max(at, 0))):
            key: int = self.keys[row]
            if key not in over:
                return key
        return None


_WORKED = "SELECT article FROM work WHERE annotator=? AND deleted_at IS NULL"


# Which, in which order


def keys(store: Store, filter: Filter, order: Order, who: str) -> Iterator[array[int]]:
    """The keys in pieces, the first of them small. On a store of its own where the list may be long."""
    if order.column == "status":
        statuses = [one for one in WORK_STATUSES if not filter.statuses or one in filter.statuses]
        for status in reversed(statuses) if order.descending else statuses:
            one = replace(filter, statuses=(status,))
            yield from keys(store, one, Order("imported", order.descending), who)
        return
    where, values = _where(store, filter, who)
    direction = " DESC" if order.descending else ""
    columns = ", ".join(name + direction for name in _BY[order.column])
    for rows in store.stream(f"SELECT key FROM line WHERE {where} ORDER BY {columns}", values, _FIRST, _PIECE):
        yield array("q", [row[0] for row in rows])


def count(store: Store, filter: Filter, who: str) -> int:
    """How many articles pass."""
    where, values = _where(store, filter, who)
    return int(store.value(f"SELECT count(*) FROM line WHERE {where}", values))


def _where(store: Store, filter: Filter, who: str) -> tuple[str, list[object]]:
    parts = [
        f"NOT (key BETWEEN {row['first']} AND {row['last']} AND batch={row['number']})"  # another may lie among them
        for row in _hidden(store)
    ]
    values: list[object] = []

    def among(column: str, wanted: Iterable[str]) -> str:
        found = list(wanted)
        values.extend(found)
        return f"{column} IN ({','.join('?' * len(found))})"

    if filter.outlets:
        named = among("outlet", (one for one in filter.outlets if one))
        parts.append(f"({named} OR outlet IS NULL)" if "" in filter.outlets else named)
    if filter.since:
        parts.append("published>=?")
        values.append(filter.since)
    if filter.until:
        parts.append("published<?")
        values.append(filter.until + "\U0010ffff")
    if filter.statuses:
        parts.append(_status_part(filter.statuses, who, values))
    if filter.annotators:
        begun = among("annotator", filter.annotators)
        worked = f"SELECT article FROM work WHERE {begun} AND status<>'new' AND deleted_at IS NULL"
        parts.append(f"key IN (SELECT key FROM article_text WHERE article IN ({worked}))")
    if filter.quotes is not None:
        parts.append("quotes>0" if filter.quotes else "+quotes=0")  # nearly all have none: no index helps
    if filter.flagged:
        parts.append("flag=1")
    for tag in filter.tags:
        parts.append("key IN (SELECT key FROM article_tag WHERE tag=?)")
        values.append(tag)
    if filter.queue:
        drawn = "SELECT article FROM queue_article WHERE queue=?"
        parts.append(f"key IN (SELECT key FROM article_text WHERE article IN ({drawn}))")
        values.append(filter.queue)
    return " AND ".join(parts) or "1", values


def _status_part(statuses: tuple[str, ...], who: str, values: list[object]) -> str:
    """``new`` is whatever has no other status."""
    one_of = "key IN (SELECT key FROM article_text WHERE article IN ({}))"
    known = [one for one in statuses if one != "new"]
    parts = []
    if known:
        parts.append(one_of.format(f"{_WORKED} AND status IN ({','.join('?' * len(known))})"))
        values += [who, *known]
    if "new" in statuses:
        parts.append("NOT " + one_of.format(f"{_WORKED} AND status<>'new'"))
        values.append(who)
    return f"({' OR '.join(parts)})"


def _hidden(store: Store) -> list[dict[str, int]]:
    rows = store.rows(
        """SELECT k.number, k.first, k.last FROM batch_keys k JOIN batch b ON b.id=k.batch
           WHERE b.shown=0 AND k.last>0"""
    )
    return [dict(row) for row in rows]


# What a line shows


def lines(store: Store, keys: Iterable[int], who: str) -> dict[int, Listed]:
    """What is shown of these articles, by key; those that are gone are left out."""
    return {one.key: one for one in queries.listed(store, who, keys=keys)}


def key_of(store: Store, article: str | None) -> int | None:
    found = store.value("SELECT key FROM article_text WHERE article=?", [article]) if article else None
    return None if found is None else int(found)


def article_of(store: Store, key: int) -> str | None:
    found = store.value("SELECT article FROM article_text WHERE key=?", [key])
    return None if found is None else str(found)


# How many


def tallies(store: Store, who: str) -> Tallies:
    """As triggers have kept them: nothing is counted here."""
    without = ",".join(str(row["number"]) for row in _hidden(store))
    found: dict[str, dict[str, int]] = {}
    for facet, value, n in store.rows(
        f"""SELECT facet, value, sum(n) FROM tally WHERE batch NOT IN ({without})
            GROUP BY facet, value HAVING sum(n)>0"""
    ):
        found.setdefault(facet, {})[value] = n
    statuses = dict.fromkeys(WORK_STATUSES, 0)
    annotators: dict[str, int] = {}
    for value, n in found.get("status", {}).items():
        annotator, _, status = value.rpartition(":")
        annotators[annotator] = annotators.get(annotator, 0) + n
        if annotator == who:
            statuses[status] = n
    total = found.get("all", {}).get("", 0)
    statuses["new"] = total - sum(statuses.values())
    return Tallies(
        total,
        tuple(found.get("outlet", {}).items()),
        tuple(found.get("month", {}).items()),
        statuses,
        annotators,
        tuple(found.get("tag", {}).items()),
        found.get("quotes", {}).get("", 0),
        found.get("flag", {}).get("", 0),
    )


# Queues


def queues(store: Store) -> list[Queue]:
    """By name."""
    rows = store.rows("SELECT id, name, filter, sample FROM queue WHERE deleted_at IS NULL ORDER BY name, id")
    return [Queue(id, name, Filter.from_json(kept), json.loads(drawn or "null")) for id, name, kept, drawn in rows]


def queue_of(store: Store, filter: Filter) -> Queue | None:
    """The queue that is just this filter, where it has a name."""
    return next((one for one in queues(store) if one.filter == filter), None)


def sample(store: Store, filter: Filter, who: str, size: int, seed: int) -> list[str]:
    """Ids of ``size`` articles at random; the same texts, seed and size give the same sample in any project.

    The articles whose SHA-256 of «seed:text_sha256» are the smallest: a simple random sample that does not hang on the
    order of import (a bottom-k sample, Cohen & Kaplan 2007).
    """
    where, values = _where(store, filter, who)
    sql = f"""SELECT a.id, a.text_sha256 FROM article_text t JOIN article a ON a.id=t.article
              WHERE t.key IN (SELECT key FROM line WHERE {where})"""
    rows = (row for piece in store.stream(sql, values, 1000) for row in piece)
    drawn = ((sha256(f"{seed}:{row['text_sha256']}".encode()).digest(), row["id"]) for row in rows)
    return [id for _, id in nsmallest(size, drawn)]

"""Which quotes go out, and which articles with them: said once, in SQL, for the count, the preview and the export."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from models.errors import QawlError
from models.fold import fold
from models.language import say
from models.queries import SHOWN
from models.store import Store

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[0-9:.Z+-]*)?)?)?", re.ASCII)
_OF_QUOTES = ("annotators", "statuses", "kinds", "types", "speakers", "labels")


@dataclass(frozen=True)
class Filters:
    """The same field twice: or; different fields: and; nothing named: all.

    ``articles`` are ids or external ids; ``outlets`` may hold "" for none; ``since`` and ``until`` are dates or their
    beginnings, both included; ``article_statuses`` are of anybody's work, or of ``annotators`` where these are named.
    ``annotators`` and ``speakers`` are names (a speaker's any name, folded); ``queue`` is a sample's name or id.
    With a filter of quotes on, articles without a quote left are left out.
    """

    articles: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    annotators: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    article_statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    queue: str = ""

    @property
    def choose_quotes(self) -> bool:
        return any(getattr(self, name) for name in _OF_QUOTES)

    def told(self) -> dict[str, Any]:
        """What is set, for the report and the preset."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def from_told(cls, told: dict[str, Any]) -> Filters:
        known = {one.name for one in fields(cls)}
        kept: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in told.items() if name in known
        }
        return cls(**kept)


class Where:
    """SQL conditions over ``a`` (article) and ``q`` (quote), with their values.

    They are asked page by page: each looks at a row's own (EXISTS), and makes no list of the whole project anew.
    """

    def __init__(self, filters: Filters) -> None:
        self._values: list[object] = []
        self.quotes = " AND ".join(["q.deleted_at IS NULL", *self._of_quotes(filters)])
        self.quote_values, self._values = self._values, []
        parts = [SHOWN, *self._of_articles(filters)]
        if filters.choose_quotes:
            parts.append(f"EXISTS (SELECT 1 FROM quote q WHERE q.article=a.id AND {self.quotes})")
            self._values += self.quote_values
        self.articles = " AND ".join(parts)
        self.article_values = self._values

    def _among(self, column: str, values: Iterable[object]) -> str:
        wanted = list(values)
        self._values += wanted
        return f"{column} IN ({','.join('?' * len(wanted))})"

    def _of_articles(self, filters: Filters) -> Iterable[str]:
        if filters.articles:
            yield f"({self._among('a.id', filters.articles)} OR {self._among('a.external_id', filters.articles)})"
        if filters.outlets:
            yield self._among("coalesce(a.outlet, '')", filters.outlets)
        if filters.since:
            self._values.append(filters.since)
            yield "a.published>=?"
        if filters.until:
            self._values.append(filters.until + "\U0010ffff")
            yield "a.published<?"
        if filters.article_statuses:
            yield self._worked(filters)
        if filters.queue:
            self._values += [filters.queue, filters.queue]
            yield (
                "a.id IN (SELECT o.article FROM queue_article o JOIN queue u ON u.id=o.queue "
                "WHERE u.deleted_at IS NULL AND (u.id=? OR u.name=?))"
            )

    def _worked(self, filters: Filters) -> str:
        """``new`` is whatever nobody (of these) has another status of."""
        parts = []
        known = [one for one in filters.article_statuses if one != "new"]
        if known:
            parts.append(self._work(filters, lambda: self._among("w.status", known)))
        if "new" in filters.article_statuses:
            parts.append("NOT " + self._work(filters, lambda: "w.status<>'new'"))
        return f"({' OR '.join(parts)})"

    def _work(self, filters: Filters, status: Callable[[], str]) -> str:
        """``status`` is asked after the names: values stand in the order of their places."""
        by = self._by(filters)
        return f"EXISTS (SELECT 1 FROM work w WHERE w.article=a.id AND w.deleted_at IS NULL AND {by} AND {status()})"

    def _by(self, filters: Filters) -> str:
        if not filters.annotators:
            return "1"
        return f"w.annotator IN (SELECT n.id FROM annotator n WHERE {self._among('n.name', filters.annotators)})"

    def _of_quotes(self, filters: Filters) -> Iterable[str]:
        for column, values in (("status", filters.statuses), ("kind", filters.kinds), ("type", filters.types)):
            if values:
                yield self._among(f"q.{column}", values)
        if filters.annotators:
            yield f"q.annotator IN (SELECT n.id FROM annotator n WHERE {self._among('n.name', filters.annotators)})"
        if filters.labels:
            some = self._among("t.label", filters.labels)
            yield f"EXISTS (SELECT 1 FROM stance t WHERE t.quote=q.id AND t.deleted_at IS NULL AND {some})"
        if filters.speakers:
            some = self._among("m.folded", map(fold, filters.speakers))
            yield f"""q.id IN (SELECT o.quote FROM quote_speaker o JOIN name m ON m.owner=o.speaker AND m.kind='speaker'
                      WHERE o.deleted_at IS NULL AND {some})"""


def must_be_dates(filters: Filters) -> None:
    """Raises ``QawlError`` where ``since`` or ``until`` is no date or the beginning of one."""
    for date in (filters.since, filters.until):
        if date and not _DATE.fullmatch(date):
            raise QawlError(say("“{date}” is no date. Write it like 2026-11-22, 2026-11 or 2026.", date=date))


def count(store: Store, filters: Filters) -> tuple[int, int]:
    """How many articles and quotes go out. Raises ``QawlError`` as ``must_be_dates`` does."""
    must_be_dates(filters)
    where = Where(filters)
    articles = store.value(f"SELECT count(*) FROM article a WHERE {where.articles}", where.article_values)
    quotes = store.value(
        f"SELECT count(*) FROM quote q JOIN article a ON a.id=q.article WHERE {where.quotes} AND {where.articles}",
        [*where.quote_values, *where.article_values],
    )
    return int(articles), int(quotes)

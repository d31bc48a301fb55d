"""The exported record ``qawl.article/1`` (record.md): what every format is made from.

The same project gives the same records: nothing here depends on time or chance. Rows are read a page of articles at a
time, each table once a page: a query an article is what an export of 100,000 would spend its time on.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models import queries
from models.codebook import in_force
from models.dataset.filters import Filters, Where
from models.records import ROLES
from models.store import Store
from models.text import sha256

if TYPE_CHECKING:
    import sqlite3

SCHEMA = "qawl.article/1"
JSON_SCHEMA = Path(__file__).parent.parent.parent / "resources" / "schema" / "qawl.article-1.schema.json"
Record = dict[str, Any]

_PAGE = 100  # articles read at once: as many texts are held
_TOLD = ("id", "external_id", "title", "outlet", "author", "published", "url", "language")
_OWN = ("id", "kind", "type", "subtype", "parent")
_REST = ("annotator", "status", "origin", "note", "created", "updated")
_STANCE = ("target", "label", "intensity", "confidence", "note")
_SPEAKER = ("id", "name", "kind", "aliases", "role", "affiliation", "country", "wikidata")


def records(store: Store, filters: Filters | None = None, only: Collection[str] | None = None) -> Iterator[Record]:
    """Every article as its record, in the order of exports: by external id, then id. ``only``: ids of articles.

    Raises ``QawlError`` at a damaged text.
    """
    filters = filters or Filters()
    book = in_force(store)
    codebook = {"name": book.name, "version": book.version}
    where = Where(filters)
    names = {one.id: one.name for one in queries.annotators(store)}
    for articles in _pages(store, where, only):
        yield from _Page(store, articles, where, filters, names, codebook).records()


def _pages(store: Store, where: Where, only: Collection[str] | None) -> Iterator[list[sqlite3.Row]]:
    after = ["", ""]
    while rows := store.rows(
        f"""SELECT a.* FROM article a INDEXED BY article_external_id
            WHERE (a.external_id, a.id)>(?, ?) AND {where.articles} ORDER BY a.external_id, a.id LIMIT {_PAGE}""",
        [*after, *where.article_values],
    ):
        yield rows if only is None else [row for row in rows if row["id"] in only]
        after = [rows[-1]["external_id"], rows[-1]["id"]]


class _Page:
    """Some articles, with all that is written of them, by the id that it belongs to."""

    def __init__(
        self, store: Store, articles: list[sqlite3.Row], where: Where, filters: Filters,
        names: dict[str, str], codebook: Record,
    ) -> None:  # fmt: skip
        self._store, self._articles, self._filters = store, articles, filters
        self._names, self._codebook = names, codebook
        ids = [row["id"] for row in articles]
        self._texts = {
            row["article"]: row["text"]
            for row in store.rows(f"SELECT article, text FROM article_text WHERE article IN {_marks(ids)}", ids)
        }
        some = f"q.article IN {_marks(ids)} AND {where.quotes}"
        self._of_quotes = some, [*ids, *where.quote_values]
        self._quotes = self._read("quote", "", "article")
        self._spans = self._read("span", "o.start, o.id")
        self._said_by = self._read("quote_speaker", "o.ordinal, o.id")
        self._said_to = self._read("quote_addressee", "o.ordinal, o.id")
        self._stances = self._read("stance", "o.id")
        self._work = self._grouped(
            f"""SELECT article, annotator, status, seconds FROM work WHERE article IN {_marks(ids)}
                AND deleted_at IS NULL AND (status<>'new' OR seconds>0) ORDER BY annotator""",
            ids, "article",
        )  # fmt: skip
        self._statements = self._read_statements(where)
        self._speakers = self._read_speakers()
        self._targets = self._read_targets()

    def _read(self, table: str, order: str, by: str = "quote") -> dict[str, list[sqlite3.Row]]:
        """What belongs to the quotes that go out; the quotes themselves ``by`` article."""
        where, values = self._of_quotes
        if table == "quote":
            return self._grouped(f"SELECT q.* FROM quote q WHERE {where}", values, by)
        sql = f"""SELECT o.* FROM quote q JOIN {table} o ON o.quote=q.id
                  WHERE {where} AND o.deleted_at IS NULL ORDER BY {order}"""
        return self._grouped(sql, values, by)

    def _grouped(self, sql: str, values: list[Any], by: str) -> dict[str, list[sqlite3.Row]]:
        found: dict[str, list[sqlite3.Row]] = defaultdict(list)
        for row in self._store.rows(sql, values):
            found[row[by]].append(row)
        return found

    def _read_statements(self, where: Where) -> dict[str, list[sqlite3.Row]]:
        """By article: each quote of every statement that reports one of its quotes, where that goes out."""
        here, values = self._of_quotes
        return self._grouped(
            f"""SELECT DISTINCT own.article AS here, s.id, s.relation, q.id AS quote, q.article FROM (
                  SELECT o.statement, q.article FROM quote q JOIN statement_quote o ON o.quote=q.id
                  WHERE {here} AND o.deleted_at IS NULL) own
                JOIN statement s ON s.id=own.statement AND s.deleted_at IS NULL
                JOIN statement_quote l ON l.statement=s.id AND l.deleted_at IS NULL
                JOIN quote q ON q.id=l.quote AND {where.quotes} JOIN article a ON a.id=q.article AND {where.articles}
                ORDER BY s.id, q.id""",
            [*values, *where.quote_values, *where.article_values], "here",
        )  # fmt: skip

    def _read_speakers(self) -> dict[str, Record]:
        said = (row["speaker"] for rows in (*self._said_by.values(), *self._said_to.values()) for row in rows)
        return {
            one.id: {**{name: getattr(one, name) for name in _SPEAKER}, "aliases": list(one.aliases)}
            for one in queries.speakers(self._store, sorted(set(said))).values()
        }

    def _read_targets(self) -> dict[str, Record]:
        ids = sorted({row["target"] for rows in self._stances.values() for row in rows})
        return {one.id: {"id": one.id, "name": one.name, "kind": one.kind}
                for one in queries.targets(self._store, ids).values()}  # fmt: skip

    # Row by row

    def records(self) -> Iterator[Record]:
        for article in self._articles:
            text = self._texts.get(article["id"])
            if text is None or sha256(text) != article["text_sha256"]:
                name = article["title"] or article["headline"] or article["external_id"]
                raise queries.damaged_text(name)
            yield self._record(article, text)

    def _record(self, article: sqlite3.Row, text: str) -> Record:
        rows = self._quotes[article["id"]]
        kept = {row["id"] for row in rows}
        quotes = sorted((self._quote(row, text, kept) for row in rows), key=_place)
        quotes = [quote for quote in quotes if quote["content"]]
        work = [{name: row[name] for name in ("annotator", "status", "seconds")} for row in self._work[article["id"]]]
        annotators = {one["annotator"] for one in (*quotes, *work)}
        annotators |= {stance["annotator"] for quote in quotes for stance in self._stances[quote["id"]]}
        people = {id for quote in quotes for id in (*quote["speakers"], *quote["addressees"])}
        about = {stance["target"] for quote in quotes for stance in quote["stances"]}
        return {
            "schema": SCHEMA,
            "offset_unit": "codepoint",
            **{name: article[name] for name in _TOLD},
            "tags": json.loads(article["tags"]),
            "text": text,
            "text_sha256": article["text_sha256"],
            "codebook": self._codebook,
            "annotators": [{"id": id, "name": self._names[id]} for id in sorted(annotators)],
            "speakers": [self._speakers[id] for id in sorted(people)],
            "targets": [self._targets[id] for id in sorted(about)],
            "quotes": quotes,
            "statements": self._linked(article["id"]),
            "work": work,
        }

    def _quote(self, row: sqlite3.Row, text: str, kept: set[str]) -> Record:
        """``kept`` are the quotes that go out: a line stands alone."""
        id = row["id"]
        spans: dict[str, list[Record]] = {role: [] for role in ROLES}
        for one in self._spans[id]:
            start, end = one["start"], one["end"]
            spans[one["role"]].append({"start": start, "end": end, "text": text[start:end]})
        return {
            **{name: row[name] for name in _OWN},
            "parent": row["parent"] if row["parent"] in kept else None,
            **spans,
            "speakers": [one["speaker"] for one in self._said_by[id] if one["speaker"] in self._speakers],
            "addressees": [one["speaker"] for one in self._said_to[id] if one["speaker"] in self._speakers],
            "medium": row["medium"],
            "via": row["via"],
            "stances": [
                {name: one[name] for name in _STANCE} for one in self._stances[id] if one["target"] in self._targets
            ],
            "fields": dict(sorted(json.loads(row["fields"]).items())) if row["fields"] != "{}" else {},
            **{name: row[name] for name in _REST},
        }

    def _linked(self, article: str) -> list[Record]:
        """Only quotes that go out are linked: a dataset points to nothing outside itself."""
        found: dict[str, Record] = {}
        for row in self._statements[article]:
            one = found.setdefault(
                row["id"], {"id": row["id"], "relation": row["relation"], "quotes": [], "elsewhere": []}
            )
            if row["article"] == article:
                one["quotes"].append(row["quote"])
            else:
                one["elsewhere"].append({"article": row["article"], "quote": row["quote"]})
        return [one for one in found.values() if len(one["quotes"]) + len(one["elsewhere"]) > 1]


def _place(quote: Record) -> tuple[int, int, str]:
    """First content offset, then the longest, then id."""
    content = quote["content"]
    start = content[0]["start"] if content else 0
    return start, start - max((span["end"] for span in content), default=0), quote["id"]


def _marks(values: Collection[object]) -> str:
    return f"({','.join('?' * len(values))})"

"""What is read from a project: rows become records here and nowhere else. Deleted rows are never seen.

``quotes`` may be asked for single ids, so that a page with 5,000 quotes reads again the one that moved.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from models.errors import QawlError
from models.language import say
from models.records import Annotator, Article, Linked, Listed, Part, Quote, Sitting, Speaker, Stance, Target
from models.span import Span
from models.store import Store
from models.text import sha256

_OWN = {name for name, one in Quote.__dataclass_fields__.items() if one.init and name != "fields"}
_PAGE = 500  # articles read at once
Made = TypeVar("Made")
_ARTICLE = """a.id, a.external_id, a.title, a.headline, a.outlet, a.author, a.published, a.url, a.language, a.tags,
  a.words, a.text_sha256"""
ARTICLE_NAME = "coalesce(nullif(a.title, ''), nullif(a.headline, ''), a.external_id) AS article_name"  # as Article.name
SHOWN = "a.deleted_at IS NULL AND a.batch IN (SELECT id FROM batch WHERE shown=1)"


# Articles


def articles(store: Store, *, quoted: bool = False) -> Iterator[Article]:
    """Every article that is shown, however many there are, in the order of exports: by external id, then id.

    ``quoted``: only those with quotes.
    """
    some = "a.id IN (SELECT article FROM quote WHERE deleted_at IS NULL)" if quoted else "1"
    after = ("", "")
    while rows := store.rows(
        f"""SELECT {_ARTICLE} FROM article a INDEXED BY article_external_id
            WHERE (a.external_id, a.id)>(?, ?) AND {SHOWN} AND {some}
            ORDER BY a.external_id, a.id LIMIT {_PAGE}""",
        after,
    ):
        yield from map(_article, rows)
        after = (rows[-1]["external_id"], rows[-1]["id"])


def article(store: Store, id: str) -> Article | None:
    row = store.row(f"SELECT {_ARTICLE} FROM article a WHERE {SHOWN} AND a.id=?", [id])
    return _article(row) if row else None


def listed(
    store: Store, annotator: str, ids: Iterable[str] | None = None, keys: Iterable[int] | None = None
) -> list[Listed]:
    """Lines of the article list, of ``ids`` or of ``keys``: with quotes counted and the annotator's work status."""
    some, values = _among("a.id", ids)
    if keys is not None:
        some = f"t.key IN ({','.join(map(str, keys))})"
    rows = store.rows(
        f"""SELECT {_ARTICLE}, t.key, l.quotes, l.flag, w.status
        FROM article_text t JOIN article a ON a.id=t.article JOIN line l ON l.key=t.key
          LEFT JOIN work w ON w.article=a.id AND w.annotator=? AND w.deleted_at IS NULL
        WHERE {SHOWN} AND {some} ORDER BY a.external_id, a.id""",
        [annotator, *values],
    )
    return [Listed(_article(row), row["quotes"], row["status"] or "new", bool(row["flag"]), row["key"]) for row in rows]


def text(store: Store, article: Article) -> str:
    """The article's text as it was imported. Raises ``QawlError`` where the file no longer holds just that."""
    found = store.value("SELECT text FROM article_text WHERE article=?", [article.id])
    if found is None or sha256(found) != article.text_sha256:
        raise damaged_text(article.name)
    return str(found)


def original(store: Store, article: str) -> tuple[str, bytes] | None:
    """The name and bytes of the page or document that the text was taken out of; None where none is kept."""
    row = store.row("SELECT name, bytes FROM original WHERE article=?", [article])
    return (row["name"], row["bytes"]) if row else None


def damaged_text(name: str) -> QawlError:
    return QawlError(
        say("The text of “{name}” is damaged in this file. Import it again or go back to a backup.", name=name)
    )


def _article(row: sqlite3.Row) -> Article:
    values = {name: row[name] for name in Article.__dataclass_fields__}
    return Article(**{**values, "tags": tuple(json.loads(row["tags"]))})


def _among(column: str, ids: Iterable[str] | None) -> tuple[str, list[str]]:
    if ids is None:
        return "1", []
    values = list(ids)
    return f"{column} IN ({','.join('?' * len(values))})", values


# Quotes


def quotes(store: Store, article: str, ids: Sequence[str] | None = None) -> list[Quote]:
    """The quotes of an article, all or those of ``ids`` (which may be gone), in text order."""
    where, values = "quote.article=? AND quote.deleted_at IS NULL", [article]
    if ids is not None:
        some, more = _among("quote.id", ids)
        where, values = f"{where} AND {some}", [*values, *more]
    parts = _grouped(store, "span", where, values, "role, start", _part)
    speakers = _grouped(store, "quote_speaker", where, values, "ordinal, id", _speaker_id)
    addressees = _grouped(store, "quote_addressee", where, values, "ordinal, id", _speaker_id)
    stances = _grouped(store, "stance", where, values, "id", _stance)
    found = [
        _quote(row, tuple(parts[row["id"]]), speakers[row["id"]], addressees[row["id"]], stances[row["id"]])
        for row in store.rows(f"SELECT * FROM quote WHERE {where}", values)
    ]
    return sorted((quote for quote in found if quote.content), key=_order)


def _order(quote: Quote) -> tuple[int, int, str]:
    return quote.order


def _grouped(
    store: Store, table: str, where: str, values: list[str], order: str, make: Callable[[sqlite3.Row], Made]
) -> dict[str, list[Made]]:
    """The rows of ``table`` that belong to these quotes, by quote."""
    grouped: dict[str, list[Made]] = defaultdict(list)
    ordered = ", ".join(f"of.{name.strip()}" for name in order.split(","))
    for row in store.rows(
        f"SELECT of.* FROM quote JOIN {table} AS of ON of.quote=quote.id "
        f"WHERE {where} AND of.deleted_at IS NULL ORDER BY {ordered}",
        values,
    ):
        grouped[row["quote"]].append(make(row))
    return grouped


def _part(row: sqlite3.Row) -> Part:
    return Part(row["id"], row["role"], Span(row["start"], row["end"]), row["ordinal"])


def _speaker_id(row: sqlite3.Row) -> str:
    return str(row["speaker"])


def _stance(row: sqlite3.Row) -> Stance:
    names = Stance.__dataclass_fields__
    return Stance(**{name: row[name] for name in names})


def _quote(
    row: sqlite3.Row, parts: tuple[Part, ...], speakers: list[str], addressees: list[str], stances: list[Stance]
) -> Quote:
    own = [name for name in row.keys() if name in _OWN]  # noqa: SIM118
    return Quote(
        **{name: row[name] for name in own},
        fields=json.loads(row["fields"]),
        parts=parts,
        speakers=tuple(speakers),
        addressees=tuple(addressees),
        stances=tuple(stances),
    )


def words(store: Store, quotes: Iterable[str]) -> dict[str, str]:
    """The content of these quotes, by id; parts joined by an ellipsis."""
    ids = list(quotes)
    found: dict[str, list[str]] = {}
    for row in store.rows(
        f"""SELECT s.quote, substr(t.text, s.start + 1, s."end" - s.start) AS words
            FROM span s JOIN quote q ON q.id=s.quote JOIN article_text t ON t.article=q.article
            WHERE s.role='content' AND s.deleted_at IS NULL AND s.quote IN ({",".join("?" * len(ids))})
            ORDER BY s.quote, s.start""",
        ids,
    ):
        found.setdefault(row["quote"], []).append(row["words"])
    return {quote: " … ".join(parts) for quote, parts in found.items()}


# Registries


def speakers(store: Store, ids: Iterable[str] | None = None) -> dict[str, Speaker]:
    some, values = _among("speaker.id", ids)
    aliases = defaultdict(list)
    for row in store.rows(
        f"SELECT alias.speaker, alias.name FROM speaker JOIN alias ON alias.speaker=speaker.id "
        f"WHERE {some} AND alias.deleted_at IS NULL ORDER BY alias.id",
        values,
    ):
        aliases[row["speaker"]].append(row["name"])
    names = ["id", "name", "kind", "role", "affiliation", "country", "wikidata"]
    rows = store.rows(f"SELECT * FROM speaker WHERE {some} AND deleted_at IS NULL ORDER BY id", values)
    return {
        row["id"]: Speaker(**{name: row[name] for name in names}, aliases=tuple(aliases[row["id"]])) for row in rows
    }


def targets(store: Store, ids: Iterable[str] | None = None) -> dict[str, Target]:
    some, values = _among("id", ids)
    rows = store.rows(f"SELECT id, name, kind FROM target WHERE {some} AND deleted_at IS NULL ORDER BY id", values)
    return {row["id"]: Target(*row) for row in rows}


def annotators(store: Store) -> list[Annotator]:
    rows = store.rows("SELECT id, name FROM annotator WHERE deleted_at IS NULL ORDER BY created, id")
    return [Annotator(*row) for row in rows]


# Work and sessions


def work(store: Store, article: str) -> list[sqlite3.Row]:
    """Who has worked on an article, how far and how long; a row that says nothing yet is left out."""
    return store.rows(
        """SELECT annotator, status, seconds FROM work
           WHERE article=? AND (status<>'new' OR seconds>0) ORDER BY annotator""",
        [article],
    )


def sittings(store: Store) -> list[Sitting]:
    """The log of sessions, the newest first, with the annotator's name."""
    rows = store.rows(
        """SELECT s.id, a.name AS annotator, s.started, s.ended, s.seconds, s.quotes, s.articles
           FROM session s JOIN annotator a ON a.id=s.annotator ORDER BY s.id DESC"""
    )
    return [Sitting(*row) for row in rows]


def article_of(store: Store, quote: str) -> str | None:
    """The article that a living quote is in, where it is shown."""
    found = store.value(
        f"""SELECT q.article FROM quote q JOIN article a ON a.id=q.article
            WHERE q.id=? AND q.deleted_at IS NULL AND {SHOWN}""",
        [quote],
    )
    return None if found is None else str(found)


def quote_count(store: Store, article: str) -> int:
    return int(store.value("SELECT count(*) FROM quote WHERE article=? AND deleted_at IS NULL", [article]))


def linked(store: Store, quote: str) -> list[Linked]:
    """The other quotes of the statements that report this one: relation by relation, article by article."""
    rows = store.rows(
        f"""SELECT s.id AS statement, s.relation, o.quote, q.article, {ARTICLE_NAME}
            FROM statement_quote own JOIN statement s ON s.id=own.statement AND s.deleted_at IS NULL
              JOIN statement_quote o ON o.statement=s.id AND o.deleted_at IS NULL AND o.quote<>own.quote
              JOIN quote q ON q.id=o.quote AND q.deleted_at IS NULL JOIN article a ON a.id=q.article AND {SHOWN}
            WHERE own.quote=? AND own.deleted_at IS NULL ORDER BY s.relation, s.id, a.external_id, q.id""",
        [quote],
    )
    return [Linked(*row) for row in rows]

"""The exported record ``qawl.article/1`` (record.md): what every format is made from.

``Filters`` says which quotes go out. The same project gives the same records: nothing here depends on time or chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models import queries
from models.codebook import Codebook, in_force
from models.records import Article, Quote, Speaker
from models.span import Span
from models.store import Store
from models.text import sha256

SCHEMA = "qawl.article/1"
JSON_SCHEMA = Path(__file__).parent.parent.parent / "resources" / "schema" / "qawl.article-1.schema.json"
Record = dict[str, Any]


@dataclass(frozen=True)
class Filters:
    """Quotes with one of these statuses, by one of these annotators (names); nothing named: all.

    With a filter on, articles without a quote left are left out.
    """

    statuses: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.statuses or self.annotators)

    def keep(self, quote: Quote, names: dict[str, str]) -> bool:
        return self.passes(quote.status, names[quote.annotator])

    def passes(self, status: str, annotator: str) -> bool:
        return (not self.statuses or status in self.statuses) and (not self.annotators or annotator in self.annotators)


def records(store: Store, filters: Filters | None = None) -> Iterator[Record]:
    """Every article as its record, in the order of exports. Raises ``QawlError`` at a damaged text."""
    filters = filters or Filters()
    book = in_force(store)
    names = {annotator.id: annotator.name for annotator in queries.annotators(store)}
    for article in queries.articles(store):
        quotes = [quote for quote in queries.quotes(store, article.id) if filters.keep(quote, names)]
        if quotes or not filters:
            yield _record(store, article, quotes, book, names, filters)


def _record(
    store: Store, article: Article, quotes: list[Quote], book: Codebook, names: dict[str, str], filters: Filters
) -> Record:
    text = queries.text(store, article)
    kept = {quote.id for quote in quotes}
    work = queries.work(store, article.id)
    speakers = queries.speakers(store, sorted({id for quote in quotes for id in (*quote.speakers, *quote.addressees)}))
    targets = queries.targets(store, sorted({stance.target for quote in quotes for stance in quote.stances}))
    annotators = {quote.annotator for quote in quotes} | {row["annotator"] for row in work}
    annotators |= {stance.annotator for quote in quotes for stance in quote.stances}
    return {
        "schema": SCHEMA,
        "offset_unit": "codepoint",
        "id": article.id,
        "external_id": article.external_id,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "tags": list(article.tags),
        "text": text,
        "text_sha256": sha256(text),
        "codebook": {"name": book.name, "version": book.version},
        "annotators": [{"id": id, "name": names[id]} for id in sorted(annotators)],
        "speakers": [_speaker(speaker) for speaker in speakers.values()],
        "targets": [{"id": one.id, "name": one.name, "kind": one.kind} for one in targets.values()],
        "quotes": [_quote(quote, text, kept, {*speakers, *targets}) for quote in quotes],
        "statements": _statements(store, article.id, kept, filters),
        "work": [dict(row) for row in work],
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "aliases": list(speaker.aliases),
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "country": speaker.country,
        "wikidata": speaker.wikidata,
    }


def _quote(quote: Quote, text: str, kept: set[str], there: set[str]) -> Record:
    """``kept`` are the quotes that go out, ``there`` the speakers and targets: a line stands alone."""
    return {
        "id": quote.id,
        "kind": quote.kind,
        "type": quote.type,
        "subtype": quote.subtype,
        "parent": quote.parent if quote.parent in kept else None,
        "content": _spans(quote.spans("content"), text),
        "cue": _spans(quote.spans("cue"), text),
        "source": _spans(quote.spans("source"), text),
        "addressee": _spans(quote.spans("addressee"), text),
        "speakers": [id for id in quote.speakers if id in there],
        "addressees": [id for id in quote.addressees if id in there],
        "medium": quote.medium,
        "via": quote.via,
        "stances": [
            {
                "target": stance.target,
                "label": stance.label,
                "intensity": stance.intensity,
                "confidence": stance.confidence,
                "note": stance.note,
            }
            for stance in quote.stances
            if stance.target in there
        ],
        "fields": dict(sorted(quote.fields.items())),
        "annotator": quote.annotator,
        "status": quote.status,
        "origin": quote.origin,
        "note": quote.note,
        "created": quote.created,
        "updated": quote.updated,
    }


def _spans(spans: list[Span], text: str) -> list[Record]:
    return [{"start": span.start, "end": span.end, "text": span.cut(text)} for span in sorted(spans)]


def _statements(store: Store, article: str, kept: set[str], filters: Filters) -> list[Record]:
    """Only quotes that go out are linked: a dataset points to nothing outside itself."""
    found: dict[str, Record] = {}
    for row in queries.statements(store, article):
        statement = found.setdefault(
            row["id"], {"id": row["id"], "relation": row["relation"], "quotes": [], "elsewhere": []}
        )
        if row["article"] != article and filters.passes(row["status"], row["name"]):
            statement["elsewhere"].append({"article": row["article"], "quote": row["quote"]})
        elif row["article"] == article and row["quote"] in kept:
            statement["quotes"].append(row["quote"])
    whole = [one for one in found.values() if len(one["quotes"]) + len(one["elsewhere"]) > 1]
    return [statement for statement in whole if statement["quotes"]]

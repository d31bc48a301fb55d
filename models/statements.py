"""Which quotes may report the same utterance: a search through the project's quotes, the likest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from models.fold import fold
from models.queries import ARTICLE_NAME
from models.records import Quote
from models.session import Session

if TYPE_CHECKING:
    import sqlite3

FOUND = 60


@dataclass(frozen=True, slots=True)
class Likely:
    """``score`` is 0 to 100, of the words sorted (rapidfuzz ``token_sort_ratio``; notes/storage.md §5)."""

    quote: str
    article: str
    article_name: str
    words: str
    speakers: str
    score: float


def likely(session: Session, quote: Quote, typed: str = "") -> list[Likely]:
    """Quotes whose folded words, speakers or article hold each word typed, those most like ``quote`` first."""
    from rapidfuzz import fuzz

    assert session.desk is not None
    own = fold(session.desk.words(quote))
    wanted = fold(typed).split()
    found: list[Likely] = []
    for _, parts in groupby(_rows(session), key=itemgetter("quote")):
        rows = list(parts)
        row, words = rows[0], " … ".join(part["words"] for part in rows)
        speakers = str(row["speakers"] or "")
        if row["quote"] == quote.id or not _holds(fold(f"{words} {speakers} {row['article_name']}"), wanted):
            continue
        score = fuzz.token_sort_ratio(own, fold(words))
        found.append(Likely(row["quote"], row["article"], row["article_name"], words, speakers, score))
    return sorted(found, key=lambda one: (-one.score, one.quote))[:FOUND]


def _holds(folded: str, wanted: list[str]) -> bool:
    return all(word in folded for word in wanted)


def _rows(session: Session) -> list[sqlite3.Row]:
    """A row a content span, those of a quote together and in text order."""
    return session.store.rows(
        f"""SELECT q.id AS quote, q.article, {ARTICLE_NAME},
             substr(t.text, s.start + 1, s."end" - s.start) AS words,
             (SELECT group_concat(p.name, '، ') FROM quote_speaker l JOIN speaker p ON p.id=l.speaker
              WHERE l.quote=q.id AND l.deleted_at IS NULL) AS speakers
           FROM quote q JOIN article a ON a.id=q.article AND a.deleted_at IS NULL
             JOIN batch b ON b.id=a.batch AND b.shown=1 JOIN article_text t ON t.article=a.id
             JOIN span s ON s.quote=q.id AND s.role='content' AND s.deleted_at IS NULL
           WHERE q.deleted_at IS NULL ORDER BY q.id, s.start"""
    )

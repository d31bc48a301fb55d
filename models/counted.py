"""How much there is in a project: what ``main.py stats`` prints (record.md). Counted in SQL, whatever its size."""

from __future__ import annotations

from typing import Any

from models.queries import SHOWN
from models.store import Store

_LINES = """line l JOIN batch_keys k ON k.number=l.batch
  WHERE k.batch IN (SELECT id FROM batch WHERE shown=1)"""
_QUOTES = f"quote q JOIN article a ON a.id=q.article AND {SHOWN} AND q.deleted_at IS NULL"
_SAID = "quote_speaker o JOIN speaker s ON s.id=o.speaker AND s.deleted_at IS NULL AND o.deleted_at IS NULL"
_JUDGED = """stance j ON j.quote=q.id AND j.deleted_at IS NULL
  JOIN target t ON t.id=j.target AND t.deleted_at IS NULL"""

# Sittings and quotes of each annotator in the order of time: a quote is of the last sitting begun by then.
_SAT = f"""SELECT quote, max(sitting) OVER (PARTITION BY annotator ORDER BY at, quote ROWS UNBOUNDED PRECEDING) AS key
  FROM (SELECT s.annotator, s.started AS at, 0 AS quote, s.started || ' ' || n.name AS sitting
          FROM session s JOIN annotator n ON n.id=s.annotator
        UNION ALL SELECT iif(q.batch IS NULL, q.annotator, NULL), q.created, 1, NULL FROM {_QUOTES})"""

_BY = {  # key and rows
    "by_article": ("a.external_id", _QUOTES),
    "by_outlet": ("nullif(a.outlet, '')", _QUOTES),
    "by_speaker": ("p.name", f"{_QUOTES} LEFT JOIN (SELECT o.quote, s.name FROM {_SAID}) p ON p.quote=q.id"),
    "by_stance": ("j.label", f"{_QUOTES} JOIN {_JUDGED}"),
    "by_type": ("q.type", _QUOTES),
    "by_annotator": ("n.name", f"{_QUOTES} JOIN annotator n ON n.id=q.annotator"),
    "by_session": ("key", f"({_SAT}) WHERE quote=1"),
}


def counted(store: Store) -> dict[str, Any]:
    """``articles``, ``words`` and ``quotes`` that are shown, and ``by_…``: lists of ``{"key", "count"}``, the largest
    first, of equal ones by key. Quotes of either kind are counted, deleted ones never.

    Keys: an article's ``external_id``, an outlet, a speaker's own name, a label's code, a type, an annotator's name;
    a session's is when it began and whose it was, «2026-11-21T19:00:00Z ليلى». None stands for no outlet, no speaker,
    no type, and for quotes that came with an import or were made in no session. ``by_stance`` counts stances (a quote
    may have several), the others quotes; a quote of two speakers counts for both. What has no quote is not listed.
    """
    with store.moment():
        articles, words = store.rows(f"SELECT count(*), coalesce(sum(l.words), 0) FROM {_LINES}")[0]
        quotes = store.value(f"SELECT count(*) FROM {_QUOTES}")
        by = {name: _by(store, *how) for name, how in _BY.items()}
    return {"articles": articles, "words": words, "quotes": quotes, **by}


def _by(store: Store, key: str, rows: str) -> list[dict[str, Any]]:
    found = store.rows(f"SELECT {key} AS key, count(*) AS count FROM {rows} GROUP BY 1 ORDER BY 2 DESC, 1")
    return [dict(row) for row in found]

"""What an import brought that nobody wants any more is removed, step by step, when no hand waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from models import index
from models.index import STEP
from models.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

_GONE = """b.shown=0 AND b.id NOT IN (SELECT batch FROM unfinished) AND NOT EXISTS (
  SELECT 1 FROM history h JOIN change c ON c.id=h.change WHERE h."table"='batch' AND h.row=b.id AND c.state='undone')"""
_UNTOUCHED = """NOT EXISTS (SELECT 1 FROM quote q WHERE q.article=a.id AND q.batch IS NOT a.batch)
  AND NOT EXISTS (SELECT 1 FROM work w WHERE w.article=a.id AND w.batch IS NOT a.batch)
  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM place p WHERE p.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM queue_article o WHERE o.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM history h JOIN change c ON c.id=h.change
    WHERE h."table"='article' AND h.row=a.id AND c.state IN ('done', 'undone'))"""
# What refers to a name, by which column: then it stays. Each that merged into another has a history.
_USERS = {
    "statement": (("statement_quote", "statement"),),
    "speaker": (("quote_speaker", "speaker"), ("quote_addressee", "speaker"), ("speaker", "merged_into")),
    "target": (("stance", "target"), ("target", "merged_into")),
    "annotator": tuple(
        (user, "annotator") for user in ("quote", "stance", "work", "verdict", "change", "session", "place")
    ),
}
_QUOTES_OWN = ("statement_quote", "span", "quote_speaker", "quote_addressee", "stance")


def purge(store: Store) -> bool:
    """Remove some articles of hidden batches that nothing brings back, or quotes; False when none are left.

    A batch that an undo has hidden stays while redo can show it. What somebody has worked on is never removed.
    """
    rows = store.rows(
        f"""SELECT t.key, coalesce(r.title, nullif(a.title, ''), a.headline) AS title, t.text, a.id
            FROM batch b JOIN batch_keys k ON k.batch=b.id JOIN article_text t ON t.key BETWEEN k.first AND k.last
              JOIN article a ON a.id=t.article AND a.batch=b.id LEFT JOIN retitled r ON r.key=t.key
            WHERE {_GONE} AND {_UNTOUCHED} ORDER BY t.key DESC LIMIT {STEP}"""
    )
    if not rows:
        return _purge_quotes(store)
    with store.aside() as db:
        last = index.upto(db)
        index.take_out(db, [(row["key"], row["title"], row["text"]) for row in rows if row["key"] <= last])
        ids = [row["id"] for row in rows]
        db.conn.execute("PRAGMA defer_foreign_keys=ON")
        db.conn.executemany("UPDATE work SET deleted_at='batch' WHERE article=?", [(id,) for id in ids])  # uncounted
        _remove_quotes(db, f"article IN ({','.join('?' * len(ids))})", ids)
        for table in ("retitled", "article_text"):
            db.conn.executemany(f"DELETE FROM {table} WHERE key=?", [(row["key"],) for row in rows])
        for sql in (
            "UPDATE article SET replaces=NULL WHERE replaces=?",
            "DELETE FROM suggested WHERE text_sha256=(SELECT text_sha256 FROM article WHERE id=?)",
        ):
            db.conn.executemany(sql, [(id,) for id in ids])
        for table, column in (("work", "article"), ("original", "article"), ("article", "id")):
            db.conn.executemany(f"DELETE FROM {table} WHERE {column}=?", [(id,) for id in ids])
        newest = db.conn.execute("SELECT coalesce(max(key), 0) FROM article_text").fetchone()[0]
        db.conn.execute("UPDATE index_state SET upto=min(upto, ?)", [newest])
    return True


def _purge_quotes(store: Store) -> bool:
    """Quotes that such a batch brought for articles that were there, and that nobody has touched since."""
    rows = store.rows(
        f"""SELECT q.id FROM quote q JOIN batch b ON b.id=q.batch
            WHERE q.deleted_at='batch' AND {_GONE} AND NOT EXISTS (
              SELECT 1 FROM history h WHERE h."table"='quote' AND h.row=q.id)
            AND NOT EXISTS (SELECT 1 FROM quote child WHERE child.parent=q.id AND child.batch IS NOT q.batch)
            AND NOT EXISTS (SELECT 1 FROM place p WHERE p.quote=q.id) LIMIT {STEP}"""
    )
    if not rows:
        return any(_purge_names(store, table) for table in _USERS)
    ids = [row["id"] for row in rows]
    with store.aside() as db:
        db.conn.execute("PRAGMA defer_foreign_keys=ON")
        marks = ",".join("?" * len(ids))
        db.conn.execute(f"UPDATE quote SET parent=NULL WHERE deleted_at='batch' AND parent IN ({marks})", ids)
        _remove_quotes(db, f"id IN ({marks})", ids)
    return True


def _purge_names(store: Store, table: str) -> bool:
    """Names and statements that such a batch brought: those that nothing refers to, and nobody has touched."""
    unused = " AND ".join(
        f"n.id NOT IN (SELECT {column} FROM {user} WHERE {column} IS NOT NULL)"
        if column == "merged_into"
        else f"NOT EXISTS (SELECT 1 FROM {user} u WHERE u.{column}=n.id)"
        for user, column in _USERS[table]
    )
    rows = store.rows(
        f"""SELECT n.id FROM {table} n JOIN batch b ON b.id=n.batch WHERE n.deleted_at='batch' AND {_GONE} AND {unused}
            AND NOT EXISTS (SELECT 1 FROM history h WHERE h."table"='{table}' AND h.row=n.id) LIMIT {STEP}"""
    )
    ids = [(row["id"],) for row in rows]
    if ids:
        with store.aside() as db:
            if table == "speaker":
                db.conn.executemany("DELETE FROM alias WHERE speaker=?", ids)
            db.conn.executemany(f"DELETE FROM {table} WHERE id=?", ids)
    return bool(ids)


def _remove_quotes(db: Database, which: str, values: Sequence[str]) -> None:
    for table in _QUOTES_OWN:
        db.conn.execute(f"DELETE FROM {table} WHERE quote IN (SELECT id FROM quote WHERE {which})", values)
    db.conn.execute(f"DELETE FROM quote WHERE {which}", values)

"""Whether a step can be taken back, or done again, without losing what others did since.

Three questions. Has somebody else changed the same columns of the same rows? Would something that lives refer to a row
that goes? Would a row that comes back refer to something that is gone? Links are the schema's own foreign keys.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.errors import QawlError
from models.language import say
from models.transaction import RECORDED, Transaction

if TYPE_CHECKING:
    import sqlite3

_UNDYING = frozenset({"batch", "codebook"})  # their rows have no ``deleted_at``
_LINKED = sorted(RECORDED - _UNDYING)


def refuse_to_overrule(transaction: Transaction, seq: int, kept: Sequence[sqlite3.Row], annotator: str) -> None:
    """Raise ``QawlError`` where another annotator changed, after change ``seq``, what ``kept`` would change back."""
    for row in kept:
        ours = _columns(row)
        for theirs in transaction.db.conn.execute(
            """SELECT h.* FROM history h JOIN change c ON c.id=h.change
               WHERE h."table"=? AND h.row=? AND c.seq>? AND c.annotator<>? AND c.state='done'""",
            [row["table"], row["row"], seq, annotator],
        ).fetchall():
            if "deleted_at" in ours | _columns(theirs) or ours & _columns(theirs):
                raise _refused()


def _columns(row: sqlite3.Row) -> set[str]:
    """What a line of history changed; a row that was made, or goes, is changed as a whole."""
    return {"deleted_at"} if row["before"] is None else set(json.loads(row["after"])) - {"updated"}


def refuse_loose_ends(transaction: Transaction, kept: Sequence[sqlite3.Row]) -> None:
    """Raise ``QawlError`` where, after the replay, a living row refers to a dead one because of it."""
    for row in kept:
        table, id = row["table"], row["row"]
        if table == "batch":
            _refuse_hiding_work(transaction, id)
        elif transaction.get(table, id)["deleted_at"] is None:
            _refuse_dead_links(transaction, table, id)
        elif row["before"] is None or table == "article":
            _refuse_orphans(transaction, table, id)


def _refuse_dead_links(transaction: Transaction, table: str, id: str) -> None:
    """What the row refers to must live."""
    row = transaction.get(table, id)
    for link in _links(transaction, table):
        other = row[link["from"]]
        if link["table"] in _LINKED and other and transaction.get(link["table"], other)["deleted_at"] is not None:
            raise _refused()


def _refuse_orphans(transaction: Transaction, table: str, id: str) -> None:
    """Nothing that lives may refer to the row."""
    for child in _LINKED:
        for link in _links(transaction, child):
            if link["table"] == table and child != "work" and transaction.find(child, **{link["from"]: id}):
                raise _refused()


def _refuse_hiding_work(transaction: Transaction, batch: str) -> None:
    """An import that is taken back must not take somebody else's quotes with it."""
    found = transaction.db.conn.execute(
        """SELECT 1 FROM quote q JOIN article a ON a.id=q.article JOIN batch b ON b.id=a.batch
           WHERE b.id=? AND b.shown=0 AND q.deleted_at IS NULL AND q.annotator<>? LIMIT 1""",
        [batch, transaction.annotator],
    ).fetchone()
    if found:
        raise _refused()


def _links(transaction: Transaction, table: str) -> list[sqlite3.Row]:
    return transaction.db.conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()


def _refused() -> QawlError:
    return QawlError(
        say("Somebody else has changed this since; it can't be undone without losing their work. Edit it by hand.")
    )

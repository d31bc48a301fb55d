"""Undo and redo: replaying recorded rows backwards or forwards. No command and no view has code for it.

The stack is the table ``change``, so it is there after closing and after a crash; each annotator has their own.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from models import conflicts
from models.store import Store
from models.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone or redone. ``label`` is English and translated where it is shown."""

    id: str
    label: str
    article: str | None


def next_undo(store: Store, annotator: str) -> Step | None:
    return _step(store, annotator, "done", "DESC")


def next_redo(store: Store, annotator: str) -> Step | None:
    return _step(store, annotator, "undone", "ASC")


def undo(store: Store, annotator: str) -> Step | None:
    """Take back the annotator's own last change and return it; None where there is none.

    Raises ``QawlError`` where somebody has changed the same thing since.
    """
    step = next_undo(store, annotator) if annotator else None
    if step:
        _replay(store, annotator, step, backwards=True)
    return step


def redo(store: Store, annotator: str) -> Step | None:
    step = next_redo(store, annotator) if annotator else None
    if step:
        _replay(store, annotator, step, backwards=False)
    return step


def _step(store: Store, annotator: str, state: str, direction: str) -> Step | None:
    row = store.row(
        f"SELECT id, label, article FROM change WHERE annotator=? AND state=? ORDER BY seq {direction} LIMIT 1",
        [annotator, state],
    )
    return Step(*row) if row else None


def _replay(store: Store, annotator: str, step: Step, *, backwards: bool) -> None:
    direction = "DESC" if backwards else "ASC"
    kept = store.rows(f"SELECT * FROM history WHERE change=? ORDER BY seq {direction}", [step.id])
    seq = int(store.value("SELECT seq FROM change WHERE id=?", [step.id]))
    with store.write(step.label, annotator, step.article) as transaction:
        conflicts.refuse_to_overrule(transaction, seq, kept, annotator)
        for row in kept:
            _replay_row(transaction, row, backwards)
        conflicts.refuse_loose_ends(transaction, kept)
        transaction.db.table("change").update(seq, {"state": "undone" if backwards else "done"})
        transaction.undoes = step.id


def _replay_row(transaction: Transaction, kept: sqlite3.Row, backwards: bool) -> None:
    table, id = kept["table"], kept["row"]
    if kept["before"] is None:  # the row was made by this change
        transaction.update(table, id, deleted_at=transaction.at if backwards else None)
    else:
        transaction.update(table, id, **json.loads(kept["before" if backwards else "after"]))

"""Whether a step can be taken back, or done again, without losing what others did since.

Four questions. Has somebody else changed the same columns of the same rows? Would something that lives refer to a row
that goes? Would a row that comes back refer to something that is gone? Would a quote no longer keep the record's rules?
Links are the schema's own foreign keys, and the labels and fields of the codebook in force.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.codebook import parse
from models.errors import QawlError
from models.language import say
from models.nesting import in_circle
from models.span import Span, overlap
from models.transaction import QUOTES_OWN, RECORDED, Transaction

if TYPE_CHECKING:
    import sqlite3

# What a quote has of each only once, by which columns.
_ONCE = {
    "quote_speaker": ("speaker",),
    "quote_addressee": ("speaker",),
    "stance": ("target", "annotator"),
    "statement_quote": ("statement",),
}
_LINKED = sorted(RECORDED - {"batch"})  # a batch has no ``deleted_at``
_STAYING = {("article", "work"), ("article", "verdict")}  # what is said to an article while it is deleted


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
    """Raise ``QawlError`` where, because of the replay, a living row refers to a dead one or a quote breaks a rule."""
    quotes: set[str] = set()
    for row in kept:
        table, id = row["table"], row["row"]
        if table == "quote":
            quotes.add(id)
        elif table in QUOTES_OWN:
            quotes.add(transaction.get(table, id)["quote"])
        if table in ("quote", "stance") and _columns(row) & {"deleted_at", "label"}:
            _refuse_unknown_labels(transaction, table, id)
        if table == "batch":
            _refuse_hiding_work(transaction, id)
        elif table in ("queue", "preset"):
            _refuse_second_name(transaction, table, id)
        elif table == "codebook":
            _refuse_losing_labels(transaction, id)
        elif transaction.get(table, id)["deleted_at"] is None:
            if not _is_of_a_dead_quote(transaction, table, id):
                _refuse_dead_links(transaction, table, id)
        elif row["before"] is None or table == "article":
            _refuse_orphans(transaction, table, id)
    for quote in quotes:
        _refuse_broken(transaction, quote)


def _is_of_a_dead_quote(transaction: Transaction, table: str, id: str) -> bool:
    """What belongs to a deleted quote hurts nobody until the quote comes back."""
    if table not in QUOTES_OWN:
        return False
    return transaction.get("quote", transaction.get(table, id)["quote"])["deleted_at"] is not None


def _refuse_broken(transaction: Transaction, id: str) -> None:
    """A living quote keeps the record's rules, whatever others have put where something comes back."""
    quote = transaction.get("quote", id)
    if quote["deleted_at"] is not None:
        return
    spans: dict[str, list[Span]] = {}
    for row in transaction.find("span", quote=id):
        spans.setdefault(row["role"], []).append(Span(row["start"], row["end"]))
    if "content" not in spans or any(map(overlap, spans.values())):
        raise _refused()
    for table, columns in _ONCE.items():
        rows = transaction.find(table, quote=id)
        if len({tuple(row[column] for column in columns) for row in rows}) < len(rows):
            raise _refused()
        for row in rows:
            _refuse_dead_links(transaction, table, row["id"])
    if in_circle(id, transaction.parent_of):
        raise _refused()


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
            is_asked = link["table"] == table and (table, child) not in _STAYING
            if is_asked and transaction.find(child, **{link["from"]: id}):
                raise _refused()


def _refuse_hiding_work(transaction: Transaction, batch: str) -> None:
    """An import that is taken back must not take somebody else's work with it: their quotes in its articles, or what
    they have changed of the quotes that it brought.
    """
    for sql in (
        """SELECT 1 FROM quote q JOIN article a ON a.id=q.article JOIN batch b ON b.id=a.batch
           WHERE b.id=? AND b.shown=0 AND q.deleted_at IS NULL AND q.annotator<>? AND q.batch IS NOT b.id LIMIT 1""",
        """SELECT 1 FROM quote q JOIN batch b ON b.id=q.batch JOIN history h ON h."table"='quote' AND h.row=q.id
           JOIN change c ON c.id=h.change
           WHERE b.id=? AND b.shown=0 AND c.state='done' AND c.annotator<>? LIMIT 1""",
    ):
        if transaction.db.conn.execute(sql, [batch, transaction.annotator]).fetchone():
            raise _refused()


def _refuse_second_name(transaction: Transaction, table: str, id: str) -> None:
    """A queue or preset that comes back must not bear another's name."""
    row = transaction.get(table, id)
    if row["deleted_at"] is None and len(transaction.find(table, name=row["name"])) > 1:
        raise _refused()


def _refuse_losing_labels(transaction: Transaction, id: str) -> None:
    """A codebook that goes must not leave judgements whose label only it had."""
    row = transaction.get("codebook", id)
    if row["deleted_at"] is None:
        return
    now = transaction.find("codebook")[-1]["toml"]
    lost = _labels(row["toml"]) - _labels(now)
    alive = """SELECT 1 FROM stance s JOIN quote q ON q.id=s.quote
               WHERE s.label=? AND s.deleted_at IS NULL AND q.deleted_at IS NULL LIMIT 1"""
    if any(transaction.db.conn.execute(alive, [label]).fetchone() for label in lost):
        raise _refused()
    fields = _fields(row["toml"]) - _fields(now)
    filled = transaction.db.conn.execute("SELECT fields FROM quote WHERE deleted_at IS NULL AND fields<>'{}'")
    if fields and any(fields & set(json.loads(one["fields"])) for one in filled.fetchall()):
        raise _refused()


def _refuse_unknown_labels(transaction: Transaction, table: str, id: str) -> None:
    """A judgement that comes back must have a label that there still is; a quote, only fields that there are."""
    quote = transaction.get("quote", id) if table == "quote" else None
    if quote and quote["deleted_at"]:
        return
    rows = transaction.find("stance", **{"quote" if quote else "id": id})
    fields = set(json.loads(quote["fields"])) if quote else set()
    toml = transaction.find("codebook")[-1]["toml"]
    if rows and not {row["label"] for row in rows} <= _labels(toml):
        raise _refused()
    if fields and not fields <= _fields(toml):
        raise _refused()


def _labels(toml: str) -> set[str]:
    return {label.code for label in parse(toml).stances}


def _fields(toml: str) -> set[str]:
    return {one.code for one in parse(toml).fields}


def _links(transaction: Transaction, table: str) -> list[sqlite3.Row]:
    found = transaction.db.conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return [link for link in found if link["from"] != "replaces"]  # a corrected text outlives the one before it


def _refused() -> QawlError:
    return QawlError(
        say("Somebody else has changed this since; it can't be undone without losing their work. Edit it by hand.")
    )

"""One quote saved, beside the bare transaction of the same rows."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from models import queries
from models.commands.quotes import AssignSpeaker, JudgeStance, MarkQuote, new_target
from models.ids import new_id
from models.project import new_project
from models.span import Span
from models.store import _PRAGMAS, Store
from models.transaction import now
from tests.bench.figure import Figure, percentile

_RUNS = 400


def save(folder: Path) -> Figure:
    own, bare = folder / "save.qawl", folder / "bare.qawl"
    new_project(own)
    store = Store(own)
    annotator = _prepared(store)
    store.close()
    bare.write_bytes(own.read_bytes())
    store, conn = Store(own), sqlite3.connect(bare, isolation_level=None)
    conn.executescript(_PRAGMAS)
    conn.execute("PRAGMA journal_mode=WAL")
    article = next(queries.articles(store)).id
    speaker = store.value("SELECT id FROM speaker")
    target = store.value("SELECT id FROM target")
    ours, floors = [], []
    for number in range(_RUNS):
        begun = time.perf_counter()
        _save(store, annotator, article, speaker, target, number)
        ours.append(time.perf_counter() - begun)
        rows = _same_rows(store)
        begun = time.perf_counter()
        _save_bare(conn, rows)
        floors.append(time.perf_counter() - begun)
    store.close()
    conn.close()
    p50, floor = percentile(ours, 0.5), percentile(floors, 0.5)
    note = (
        f"p50 {p50 * 1000:.2f} ms, bare transaction of the same rows {floor * 1000:.2f} ms; {_RUNS} saves, interleaved"
    )
    return Figure("save", p50 / floor, 4.0, "ratio", note)


def _prepared(store: Store) -> str:
    """An annotator, a speaker, a target, and an article that is begun."""
    annotator = new_id()
    with store.aside() as db:
        db.table("annotator").insert({"id": annotator, "name": "ليلى", "created": now()}, pk="id")
    article = next(queries.articles(store)).id
    with store.write("Mark quote", annotator, article) as step:
        quote = MarkQuote(article, Span(0, 5), "direct", 5).run(step)
        AssignSpeaker(article, quote, new="موسكو").run(step)
        new_target(step, "سوريا")
    return annotator


def _save(store: Store, annotator: str, article: str, speaker: str, target: str, number: int) -> None:
    with store.write("Mark quote", annotator, article) as step:
        quote = MarkQuote(article, Span(number, number + 9), "direct", 4000).run(step)
        AssignSpeaker(article, quote, (speaker,)).run(step)
        JudgeStance(article, quote, "support", target).run(step)


def _same_rows(store: Store) -> list[tuple[str, list[object]]]:
    """The rows that the last save wrote, as bare inserts."""
    change = store.row("SELECT * FROM change ORDER BY seq DESC LIMIT 1")
    assert change is not None
    history = store.rows("SELECT * FROM history WHERE change=? ORDER BY seq", [change["id"]])
    rows = [_insert("change", change)]
    for line in history:
        if line["before"] is None:
            row = store.row(f"SELECT * FROM {line['table']} WHERE id=?", [line["row"]])
            assert row is not None
            rows.append(_insert(line["table"], row))
    return rows + [_insert("history", line) for line in history]


def _insert(table: str, row: sqlite3.Row) -> tuple[str, list[object]]:
    names = ", ".join(f'"{name}"' for name in row.keys())  # noqa: SIM118
    return f"INSERT INTO {table}({names}) VALUES ({', '.join('?' * len(row))})", list(row)


def _save_bare(conn: sqlite3.Connection, rows: list[tuple[str, list[object]]]) -> None:
    conn.execute("BEGIN IMMEDIATE")
    for sql, values in rows:
        conn.execute(sql, values)
    conn.execute("COMMIT")

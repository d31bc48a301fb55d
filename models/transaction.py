"""What a command holds while it runs: writes rows, and keeps what each of them was and became."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from models.ids import new_id
from models.notice import Change

if TYPE_CHECKING:
    from sqlite_utils import Database

# The recorded tables. A name outside this list is a bug: sqlite-utils would make a table of it.
RECORDED = frozenset(
    {
        *("codebook", "batch", "article", "work", "quote", "span", "speaker", "alias", "quote_speaker"),
        *("quote_addressee", "target", "stance", "statement", "statement_quote", "queue", "preset"),
        *("verdict", "option"),
    }
)
QUOTES_OWN = frozenset({"span", "quote_speaker", "quote_addressee", "stance", "statement_quote"})
Row = dict[str, Any]


def now() -> str:
    """The time in UTC, to the second, as the record writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_AT_ONCE = 1000  # rows of a statement


def insert_rows(
    db: Database, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]], *, ignore: bool = False
) -> None:
    """Many rows outside the history, a thousand a statement: Python's lock is let go once for all of them."""
    names = ", ".join(f'"{name}"' for name in columns)
    one = f"({', '.join('?' * len(columns))})"
    for at in range(0, len(rows), _AT_ONCE):
        some = rows[at : at + _AT_ONCE]
        values = [value for row in some for value in row]
        insert = "INSERT OR IGNORE" if ignore else "INSERT"
        db.conn.execute(f"{insert} INTO {table}({names}) VALUES {', '.join([one] * len(some))}", values)


class Transaction:
    """Writes of one step. Rows are deleted softly; an update keeps only the columns that it changes."""

    def __init__(self, db: Database, label: str, annotator: str, article: str | None) -> None:
        self.db = db
        self.id = new_id()
        self.label, self.annotator, self.article = label, annotator, article
        self.at = now()
        self.undoes: str | None = None  # the step that this one replays, backwards or forwards
        self.changes: list[Change] = []
        self._history: list[Row] = []

    def insert(self, table: str, row: Row) -> str:
        """Add a row and return its id (made here unless it brings one)."""
        return self.insert_all(table, [row])[0]

    def insert_all(self, table: str, rows: list[Row]) -> list[str]:
        assert table in RECORDED, table
        rows = [{"id": new_id(), **row} for row in rows]
        for row in rows:
            self._write(table, row)
            self._keep(table, row["id"], None, row, "inserted", row)
        return [row["id"] for row in rows]

    def _write(self, table: str, row: Row) -> None:
        """One INSERT. sqlite-utils' own ``insert`` asks the schema some ten times a row, and a hand waits for this."""
        names = ", ".join(f'"{name}"' for name in row)
        self.db.execute(f"INSERT INTO {table}({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))

    def update(self, table: str, id: str, **columns: object) -> None:
        """Change a row's columns; those that are as asked already are left alone and leave no trace."""
        assert table in RECORDED, table
        old = self.get(table, id)
        changed = {name: value for name, value in columns.items() if old[name] != value}
        if not changed:
            return
        sets = ", ".join(f'"{name}"=?' for name in changed)
        self.db.execute(f"UPDATE {table} SET {sets} WHERE id=?", [*changed.values(), id])
        op = "updated"
        if "deleted_at" in changed:
            op = "deleted" if changed["deleted_at"] else "inserted"
        self._keep(table, id, {name: old[name] for name in changed}, changed, op, old)

    def delete(self, table: str, id: str) -> None:
        self.update(table, id, deleted_at=self.at)

    def get(self, table: str, id: str) -> Row:
        found = self.db.conn.execute(f"SELECT * FROM {table} WHERE id=?", [id]).fetchone()
        assert found is not None, (table, id)
        return dict(found)

    def find(self, table: str, **columns: object) -> list[Row]:
        """Rows that are not deleted and have these values, oldest first."""
        wheres = "".join(f" AND {name} IS ?" for name in columns)
        sql = f"SELECT * FROM {table} WHERE deleted_at IS NULL{wheres} ORDER BY id"
        return [dict(row) for row in self.db.conn.execute(sql, list(columns.values())).fetchall()]

    def parent_of(self, quote: str) -> str | None:
        parent = self.get("quote", quote)["parent"]
        return None if parent is None else str(parent)

    def touch(self, quote: str, *, corrected: bool = False) -> None:
        """The quote was worked on now. ``corrected``: on what suggestions propose of a quote, so that one which was
        accepted as it was proposed is a corrected one from then on.
        """
        is_corrected = corrected and self.get("quote", quote)["origin"] == "suggested"
        self.update("quote", quote, updated=self.at, **({"origin": "corrected"} if is_corrected else {}))

    def _keep(self, table: str, id: str, before: Row | None, after: Row, op: str, whole: Row) -> None:
        self._history.append(
            {
                "change": self.id,
                "table": table,
                "row": id,
                "before": None if before is None else json.dumps(before, ensure_ascii=False),
                "after": json.dumps(after, ensure_ascii=False),
            }
        )
        quote = id if table == "quote" else whole["quote"] if table in QUOTES_OWN else None
        article = id if table == "article" else whole.get("article") or (self._article_of(quote) if quote else None)
        self.changes.append(Change(table, id, op, article, quote))
        if table == "quote" and before is not None and "article" in after:  # it went to another article
            self.changes.append(Change(table, id, op, after["article"], quote))

    def _article_of(self, quote: str) -> str:
        return str(self.db.conn.execute("SELECT article FROM quote WHERE id=?", [quote]).fetchone()[0])

    def record(self) -> None:
        """Write what was kept: a step of undo, or the replay of one. Nothing, where nothing changed."""
        if not self._history:
            return
        if self.undoes is None:
            self._drop_redo()
        step = {
            "id": self.id,
            "at": self.at,
            "annotator": self.annotator,
            "label": self.label,
            "article": self.article,
            "undoes": self.undoes,
            "state": "done" if self.undoes is None else "replay",
        }
        self._write("change", step)
        for row in self._history:
            self._write("history", row)

    def _drop_redo(self) -> None:
        undone = "SELECT 1 FROM change WHERE annotator=? AND state='undone' LIMIT 1"
        if self.db.conn.execute(undone, [self.annotator]).fetchone():
            self.db.conn.execute(
                "UPDATE change SET state='dropped' WHERE annotator=? AND state='undone'", [self.annotator]
            )

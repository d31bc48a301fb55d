"""One sitting of one annotator: active time (idle time not counted), quotes made, articles finished.

Clocks and places are no decisions of the analyst's: they are saved, but stay out of the history.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from models import queries
from models.ids import derived_id, new_id
from models.notice import Notice
from models.records import Annotator
from models.store import Store
from models.transaction import now

IDLE = 60.0  # seconds without a hand on mouse or keyboard, after which time no longer counts
FLUSH = 20.0  # active seconds between two savings of the clock


@dataclass(frozen=True, slots=True)
class Place:
    """Where an annotator was. ``position`` is the code point at the top of the page."""

    article: str
    position: int
    quote: str | None


class ActiveTime:
    """Seconds between signs of life that are no further apart than ``IDLE``. Times are seconds of any one clock."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._last: float | None = None

    def beat(self, at: float) -> float:
        """A sign of life; returns the active seconds since the last one."""
        gap = 0.0 if self._last is None else at - self._last
        self._last = at
        counted = gap if 0 < gap <= IDLE else 0.0
        self.seconds += counted
        return counted


class SittingLog:
    """Keeps the row of the running session. Read-only projects keep none."""

    def __init__(self, store: Store, annotator: Annotator) -> None:
        self._store = store
        self.annotator = annotator
        self.id = new_id()
        self.started = now()
        self.made: set[str] = set()
        self.finished: set[str] = set()
        self.active = ActiveTime()
        self._unsaved: dict[str, float] = {}
        if not store.read_only:
            with store.aside() as db:
                row = {"id": self.id, "annotator": annotator.id, "started": self.started}
                db.table("session").insert(row, pk="id")

    def beat(self, at: float, article: str | None) -> None:
        """A hand moved, with ``article`` on the desk."""
        counted = self.active.beat(at)
        if article and counted:
            self._unsaved[article] = self._unsaved.get(article, 0.0) + counted

    @property
    def due(self) -> bool:
        return sum(self._unsaved.values()) >= FLUSH

    def hear(self, notice: Notice) -> None:
        """Count what was made and finished in this sitting; what is taken back counts no longer."""
        for change in notice.changes:
            if change.table == "quote" and change.op != "updated":
                self._count_quote(change.id)
            elif change.table == "work" and change.article:
                self._count_article(change.article)

    def _count_quote(self, id: str) -> None:
        own = "SELECT 1 FROM quote WHERE id=? AND annotator=? AND created>=? AND deleted_at IS NULL"
        if self._store.value(own, [id, self.annotator.id, self.started]):
            self.made.add(id)
        else:
            self.made.discard(id)

    def _count_article(self, article: str) -> None:
        status = "SELECT status FROM work WHERE article=? AND annotator=? AND deleted_at IS NULL"
        if self._store.value(status, [article, self.annotator.id]) == "done":
            self.finished.add(article)
        else:
            self.finished.discard(article)

    def save(self, place: Place | None, *, ended: bool = False) -> None:
        """Write clock, counts and place; they are lost at most ``FLUSH`` seconds by a crash."""
        if self._store.read_only:
            return
        with self._store.aside() as db:
            row = {
                "seconds": round(self.active.seconds),
                "quotes": len(self.made),
                "articles": len(self.finished),
                "ended": now() if ended else None,
            }
            db.table("session").update(self.id, row)
            if place:
                row = {"annotator": self.annotator.id, **{name: getattr(place, name) for name in Place.__slots__}}
                db.table("place").upsert(row, pk="annotator")
            for article, seconds in self._unsaved.items():
                self._add_seconds(db.conn, article, seconds)
        self._unsaved = {article: seconds % 1 for article, seconds in self._unsaved.items()}

    def _add_seconds(self, conn: sqlite3.Connection, article: str, seconds: float) -> None:
        id = derived_id("work", article, self.annotator.id)
        conn.execute(
            "INSERT INTO work(id, article, annotator) VALUES (?, ?, ?) ON CONFLICT(id) DO NOTHING",
            [id, article, self.annotator.id],
        )
        conn.execute("UPDATE work SET seconds=seconds+? WHERE id=?", [int(seconds), id])


def last_place(store: Store, annotator: str) -> Place | None:
    """Where the annotator was last; None where that article is no longer there."""
    row = store.row("SELECT article, position, quote FROM place WHERE annotator=?", [annotator])
    return Place(*row) if row and queries.article(store, row["article"]) else None

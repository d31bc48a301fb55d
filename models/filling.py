"""How an import's articles and annotations are made ready and written, a transaction's worth at a time.

``Preparing`` hashes, folds and checks in a thread of its own and touches no project; ``Filling`` compares with what is
there, and writes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from models import index
from models.annotations import Plan, Planner
from models.bringing import Bringing
from models.errors import QawlError
from models.formats.incoming import Incoming, Refused, article_row
from models.formats.record_reader import must_hold
from models.ids import new_id
from models.language import Sentence, say
from models.naming import sort_name
from models.queries import SHOWN
from models.store import Store
from models.text import sha256
from models.transaction import insert_rows

if TYPE_CHECKING:
    import sqlite3

Item: TypeAlias = "tuple[Incoming | Refused, str, int]"  # what was read, its file's name, bytes read by then
_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("title", "outlet", "author", "published", "url")), "language": "ar", "tags": [],
}  # fmt: skip
_ABOUT = ("title", "outlet", "author", "published", "url", "tags")
_COLUMNS = (
    *("id", "batch", "external_id", "headline", "words", "text_sha256", "folded", "replaces"),
    *("title", "outlet", "author", "published", "url", "language", "tags"),
)


@dataclass(slots=True)
class Piece:
    """A transaction's worth, by digest: rows, texts, what the index takes of them; the annotated ones with their
    files' names and digests. ``done``: bytes read by then.
    """

    refused: list[Refused]
    rows: dict[str, dict[str, Any]]
    texts: dict[str, str]
    folded: dict[str, tuple[str, str]]
    words: set[str]
    annotated: list[tuple[Incoming, str, str | None]]
    originals: dict[str, tuple[str, bytes]]
    count: int
    done: int
    pdfs: int = 0
    plain: set[str] = field(default_factory=set)  # digests of texts that came without annotation too


@dataclass(slots=True)
class Preparing:
    """Makes pieces ready. Used by one thread after another, never by two at once."""

    batch: str
    annotations: bool = True
    vocabulary: index.Vocabulary = field(default_factory=index.Vocabulary)

    def prepared(self, items: Sequence[Item]) -> Piece:
        refused = [one for one, _, _ in items if isinstance(one, Refused)]
        piece = Piece(refused, {}, {}, {}, set(), [], {}, len(items), items[-1][2])
        for one, name, _ in items:
            if isinstance(one, Incoming):
                self._take(piece, one, name)
        titles = (row["title"] or row["headline"] for row in piece.rows.values())
        folded, words = index.ready(zip(titles, piece.texts.values(), strict=True))
        piece.folded = dict(zip(piece.texts, folded, strict=True))
        piece.words = self.vocabulary.new(words)
        return piece

    def _take(self, piece: Piece, one: Incoming, name: str) -> None:
        record = one.record if self.annotations or one.text is None else None
        if record is not None:
            try:
                must_hold(record)
            except QawlError as error:
                piece.refused.append(not_taken(name, one.row, error.sentence))
                return
        piece.pdfs += one.source is not None and one.source.suffix.lower() == ".pdf"
        digest = None if one.text is None else sha256(one.text)
        if record is not None:
            piece.annotated.append((one, name, digest))
        elif digest is not None:
            piece.plain.add(digest)
        if digest is not None and digest not in piece.texts and one.text is not None:  # of twins the first counts
            piece.texts[digest] = one.text
            piece.rows[digest] = self._row(one, one.text, digest)
            if one.original is not None and one.source is not None:
                piece.originals[digest] = (f"{one.external_id}{one.source.suffix}", one.original)

    def _row(self, one: Incoming, text: str, digest: str) -> dict[str, Any]:
        about = {**_NOTHING, **one.about}
        about["tags"] = json.dumps(about["tags"], ensure_ascii=False)
        row = article_row(self.batch, one.external_id, text, digest, about)
        return row | {"replaces": None} | ({"id": one.record["id"]} if one.record else {})


def not_taken(name: str, row: int | None, reason: Sentence) -> Refused:
    if row is None:
        return Refused(name, None, say("“{name}” was not imported: {reason}.", name=name, reason=reason))
    said = say("Row {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=reason)
    return Refused(name, row, said)


class Filling:
    """Fills a batch. ``versions``: another text under a known external id replaces that article."""

    def __init__(self, store: Store, batch: str, versions: bool = False) -> None:
        self._store, self._batch, self._are_versions = store, batch, versions
        self._bringing = Bringing(batch)
        self._planner: Planner | None = None
        self._seen: set[str] = set()
        self._replaced: set[str] = set()
        self.read = self.new = self.quotes = self.quotes_known = self.versions = 0
        self.aligned: list[str] = []

    def put(self, piece: Piece) -> list[Refused]:
        """Write it in one transaction; what the project can't take of it."""
        with self._store.aside() as db:
            plans, refused = self._plans(piece.annotated)
            new = self._new(piece, plans)
            self._free_ids(piece, new)
            begin = 1 + (db.conn.execute("SELECT max(key) FROM article_text").fetchone()[0] or 0)
            insert_rows(db, "article", _COLUMNS, [[*map(piece.rows[digest].get, _COLUMNS)] for digest in new])
            texts = [(key, piece.rows[digest]["id"], piece.texts[digest]) for key, digest in enumerate(new, begin)]
            insert_rows(db, "article_text", ("key", "article", "text"), texts)
            if new and index.upto(db) == begin - 1:  # else the index is made anew just now, and will come to them
                index.put(db, [(key, *piece.folded[digest]) for key, digest in enumerate(new, begin)], piece.words)
            kept = [(piece.rows[digest]["id"], *piece.originals[digest]) for digest in new if digest in piece.originals]
            insert_rows(db, "original", ("article", "name", "bytes"), kept)
            if plans:
                self._bringing.bring(db, [(plan, self._id(piece, plan, digest)) for plan, digest in plans])
        self._count(piece, len(piece.annotated) - len(plans))
        return refused

    def look(self, piece: Piece) -> list[Refused]:
        """What ``put`` would do, nothing written."""
        plans, refused = self._plans(piece.annotated)
        new = self._new(piece, plans)
        self._count(piece, len(piece.annotated) - len(plans))
        self._seen.update(new)
        self.new += len(new)
        return refused

    def _count(self, piece: Piece, refused: int) -> None:
        self.read += piece.count - len(piece.refused) - refused

    # What is new

    def _new(self, piece: Piece, plans: Iterable[tuple[Plan, str | None]]) -> list[str]:
        """Digests of articles that are to be written, in order: none of a record that is refused or has its place."""
        known = self._known(list(piece.texts)) | self._seen if piece.texts else set()
        wanted = {digest for plan, digest in plans if plan.article is None}
        new = [digest for digest in piece.texts if digest not in known and digest in wanted | piece.plain]
        if self._are_versions and new:
            self._name_old(piece, new)
        return new

    def _known(self, digests: list[str]) -> set[str]:
        marks = ",".join("?" * len(digests))
        found = self._store.rows(
            f"""SELECT a.text_sha256 FROM article a JOIN batch b ON b.id=a.batch
                WHERE a.text_sha256 IN ({marks}) AND a.deleted_at IS NULL AND (b.shown=1 OR b.id=?)""",
            [*digests, self._batch],
        )
        return {row["text_sha256"] for row in found}

    def _name_old(self, piece: Piece, new: Sequence[str]) -> None:
        """Each new text says which article it replaces: the one that bears its external id, where it is one. What is
        not told about it anew stays as it was told.
        """
        names = sorted({piece.rows[digest]["external_id"] for digest in new})
        found: dict[str, list[sqlite3.Row]] = {}
        for row in self._store.rows(
            f"""SELECT a.id, a.external_id, {", ".join(_ABOUT)} FROM article a
                WHERE {SHOWN} AND a.external_id IN ({",".join("?" * len(names))})""",
            names,
        ):
            found.setdefault(row["external_id"], []).append(row)
        for digest in new:
            mine = piece.rows[digest]
            old = found.get(mine["external_id"], [])
            if len(old) == 1 and old[0]["id"] not in self._replaced:  # of two new versions the first is it
                self._replaced.add(old[0]["id"])
                told = {name: mine[name] or old[0][name] for name in _ABOUT}
                tags = old[0]["tags"] if mine["tags"] == "[]" else mine["tags"]
                mine |= {**told, "tags": tags, "replaces": old[0]["id"]}
                mine["folded"] = sort_name(mine["title"], mine["headline"], mine["external_id"])
                self.versions += 1

    def _free_ids(self, piece: Piece, new: Sequence[str]) -> None:
        """An id that a record brings may be another row's (one that undo has hidden, say)."""
        ids = [piece.rows[digest]["id"] for digest in new]
        found = self._store.rows(f"SELECT id FROM article WHERE id IN ({','.join('?' * len(ids))})", ids)
        taken = {row["id"] for row in found}
        for digest in new:
            row = piece.rows[digest]
            if row["id"] in taken:
                row["id"] = new_id()
            taken.add(row["id"])

    # Annotations

    def _plans(
        self, annotated: Sequence[tuple[Incoming, str, str | None]]
    ) -> tuple[list[tuple[Plan, str | None]], list[Refused]]:
        if not annotated:
            return [], []
        self._planner = self._planner or Planner(self._store, self._batch or None, self._are_versions)
        plans: list[tuple[Plan, str | None]] = []
        refused: list[Refused] = []
        found = self._planner.plans([one for one, _, _ in annotated])
        for (one, name, digest), plan in zip(annotated, found, strict=True):
            if isinstance(plan, Sentence):
                refused.append(not_taken(name, one.row, plan))
                continue
            plans.append((plan, digest))
            refused += [not_taken(name, one.row, reason) for reason in plan.refused]
            self.quotes += len(plan.quotes)
            self.quotes_known += len(plan.known)
            if plan.how == "aligned":
                self.aligned.append(one.external_id)
        return plans, refused

    def _id(self, piece: Piece, plan: Plan, digest: str | None) -> str:
        return plan.article or str(piece.rows[digest or ""]["id"])

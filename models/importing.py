"""Bringing articles in: any number, in small transactions, hidden until the last of them is there.

An import is a *batch*. What can't be taken is listed with its reason; texts that the project has already are counted
and passed over, so that an import that was interrupted is simply run again. Taking it back hides the batch; ``purge``
then removes it, step by step.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models import index
from models.commands.articles import ShowBatch
from models.errors import QawlError
from models.formats import csv_table, jsonl, txt
from models.formats.incoming import LONGEST, Incoming, Refused, article_row
from models.ids import new_id
from models.refusals import written
from models.store import Store
from models.text import sha256
from models.transaction import insert_rows, now

STEP = index.STEP
_LETTERS = 4 * LONGEST  # code points a transaction at most
_NAMED = 1000  # refused ones that are kept with their reasons; the others are counted
_FORMATS: dict[str, Callable[[Path], Iterator[Incoming | Refused]]] = {
    ".txt": txt.articles, ".jsonl": jsonl.articles, ".ndjson": jsonl.articles,
    ".csv": csv_table.articles, ".tsv": csv_table.articles,
}  # fmt: skip


@dataclass
class Imported:
    """What came of an import: its batch (hidden still), how many articles are new, were known, were refused."""

    id: str
    new: int = 0
    known: int = 0
    refused: list[Refused] = field(default_factory=list)
    refused_count: int = 0
    stopped: bool = False

    def refuse(self, one: Refused) -> None:
        self.refused_count += 1
        if len(self.refused) < _NAMED:
            self.refused.append(one)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: articles read so far; bytes read, of how many; seconds since it began."""

    articles: int
    done: int
    total: int
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds if self.seconds else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds that are left at this pace; None where that can't be said yet."""
        return self.seconds * (self.total - self.done) / self.done if self.done else None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An import that was interrupted: its batch, what it reads, how many articles it has brought so far."""

    batch: str
    paths: tuple[Path, ...]
    articles: int


def begin(store: Store, paths: Sequence[Path]) -> str:
    """A new batch over these files and folders, hidden; its id."""
    batch = new_id()
    source = written(", ".join(path.name for path in paths[:3]))
    kept = json.dumps([str(path.absolute()) for path in paths])  # bytes that are no Unicode as surrogate escapes
    with store.aside() as db:
        db.table("batch").insert({"id": batch, "source": source, "created": now(), "shown": 0}, pk="id")
        db.execute("INSERT INTO unfinished VALUES (?, ?)", [batch, kept])
        index.begin(db)
    return batch


def run(
    store: Store,
    batch: str,
    paths: Sequence[Path],
    told: Callable[[Progress], None] = lambda progress: None,
    stopped: Callable[[], bool] = lambda: False,
    step: int = STEP,
) -> Imported:
    """Read everything into ``batch``, ``step`` articles a transaction; ``told`` hears after each how far it is.

    Raises ``QawlError`` where the project can't be written (the disk is full): what is there stays, to go on with.
    """
    imported, filling = Imported(batch), _Filling(store, batch)
    begun, read = time.monotonic(), 0
    files = [*_files(paths)]
    total = sum(size for _, size in files)
    for piece in _ahead(map(filling.prepared, _pieces(_items(files), step))):
        if stopped():
            imported.stopped = True
            break
        for one in piece.refused:
            imported.refuse(one)
        filling.put(piece)
        filling.read += piece.count - len(piece.refused)
        read += piece.count
        told(Progress(read, piece.done, total, time.monotonic() - begun))
    imported.new = filling.there()
    imported.known = max(0, filling.read - imported.new)
    return imported


def _ahead(pieces: Iterator[_Prepared]) -> Iterator[_Prepared]:
    """Each piece is made ready in a thread beside the one that writes: SQLite lets others run meanwhile."""
    with ThreadPoolExecutor(1, "qawl-import") as pool:
        coming = pool.submit(next, pieces, None)
        while (piece := coming.result()) is not None:
            coming = pool.submit(next, pieces, None)
            yield piece


def add(store: Store, paths: Sequence[Path]) -> Imported:
    """Begin and run an import at once."""
    return run(store, begin(store, paths), paths)


# Reading


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, int]]:
    """Files with their sizes in bytes; folders are searched for all that can be read, in order."""
    for path in paths:
        if _is_folder(path):
            for folder, folders, names in os.walk(path):
                folders.sort()
                for name in sorted(names):
                    found = Path(folder, name)
                    if found.suffix.lower() in _FORMATS:
                        yield found, _size(found)
        else:
            yield path, _size(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have: reading it says so
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _items(files: Sequence[tuple[Path, int]]) -> Iterator[tuple[Incoming | Refused, int]]:
    """Everything in these files, each with the bytes that are read by then."""
    before = 0
    for path, size in files:
        try:
            for one in _FORMATS.get(path.suffix.lower(), txt.articles)(path):
                yield one, before + min(one.at, size)
        except QawlError as error:  # it can't be opened, or read further
            yield Refused(written(str(path)), None, error.sentence), before
        before += size


def _pieces(
    items: Iterator[tuple[Incoming | Refused, int]], step: int
) -> Iterator[list[tuple[Incoming | Refused, int]]]:
    """Not more than ``step`` at once, nor more letters than a transaction should hold."""
    piece: list[tuple[Incoming | Refused, int]] = []
    letters = 0
    for one, done in items:
        piece.append((one, done))
        letters += len(one.text) if isinstance(one, Incoming) else 0
        if len(piece) >= step or letters >= _LETTERS:
            yield piece
            piece, letters = [], 0
    if piece:
        yield piece


# Writing


@dataclass(slots=True)
class _Prepared:
    """A transaction's worth, by digest: rows, texts, what the index takes of them. ``done``: bytes read by then."""

    refused: list[Refused]
    rows: dict[str, dict[str, Any]]
    texts: dict[str, str]
    folded: dict[str, tuple[str, str]]
    words: set[str]
    count: int
    done: int


class _Filling:
    """Fills a batch: articles are hashed and folded before the lock is taken, then written in one transaction."""

    def __init__(self, store: Store, batch: str) -> None:
        self._store, self._batch = store, batch
        self._vocabulary = index.Vocabulary()
        self.read = 0

    def there(self) -> int:
        return _articles_in(self._store, self._batch)

    def prepared(self, piece: Sequence[tuple[Incoming | Refused, int]]) -> _Prepared:
        """In whatever thread: the project is not touched."""
        articles = [one for one, _ in piece if isinstance(one, Incoming)]
        rows: dict[str, dict[str, Any]] = {}
        texts: dict[str, str] = {}
        for one in articles:
            digest = sha256(one.text)
            if digest not in texts:  # of twins the first counts
                texts[digest] = one.text
                rows[digest] = self._row(one, digest)
        titles = (row["title"] or row["headline"] for row in rows.values())
        folded, words = index.ready(zip(titles, texts.values(), strict=True))
        refused = [one for one, _ in piece if isinstance(one, Refused)]
        fresh = self._vocabulary.new(words)
        return _Prepared(refused, rows, texts, dict(zip(texts, folded, strict=True)), fresh, len(piece), piece[-1][1])

    def put(self, piece: _Prepared) -> None:
        if not piece.texts:
            return
        with self._store.aside() as db:
            known = self._known(list(piece.texts))
            new = [digest for digest in piece.texts if digest not in known]
            first = 1 + (db.conn.execute("SELECT max(key) FROM article_text").fetchone()[0] or 0)
            insert_rows(db, "article", _COLUMNS, [[*map(piece.rows[digest].get, _COLUMNS)] for digest in new])
            texts = [(key, piece.rows[digest]["id"], piece.texts[digest]) for key, digest in enumerate(new, first)]
            insert_rows(db, "article_text", ("key", "article", "text"), texts)
            if new and index.upto(db) == first - 1:  # else the index is made anew just now, and will come to them
                index.put(db, [(key, *piece.folded[digest]) for key, digest in enumerate(new, first)], piece.words)

    def _row(self, one: Incoming, digest: str) -> dict[str, Any]:
        about = {**_NOTHING, **one.about}
        about["tags"] = json.dumps(about["tags"], ensure_ascii=False)
        return article_row(self._batch, one.external_id, one.text, digest, about)

    def _known(self, digests: list[str]) -> set[str]:
        marks = ",".join("?" * len(digests))
        found = self._store.rows(
            f"""SELECT a.text_sha256 FROM article a JOIN batch b ON b.id=a.batch
                WHERE a.text_sha256 IN ({marks}) AND a.deleted_at IS NULL AND (b.shown=1 OR b.id=?)""",
            [*digests, self._batch],
        )
        return {row["text_sha256"] for row in found}


_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("title", "outlet", "author", "published", "url")), "language": "ar", "tags": [],
}  # fmt: skip
_COLUMNS = (
    *("id", "batch", "external_id", "headline", "words", "text_sha256", "folded"),
    *("title", "outlet", "author", "published", "url", "language", "tags"),
)


# What is left over


def unfinished(store: Store) -> list[Unfinished]:
    """Imports that were interrupted, the oldest first."""
    rows = store.rows("SELECT batch, paths FROM unfinished ORDER BY batch")
    return [
        Unfinished(row["batch"], tuple(map(Path, json.loads(row["paths"]))), _articles_in(store, row["batch"]))
        for row in rows
    ]


def first_of(store: Store, batch: str) -> str | None:
    """The id of a batch's first article."""
    found = store.value(
        """SELECT t.article FROM article_text t JOIN batch_keys k ON t.key BETWEEN k.first AND k.last
           WHERE k.batch=? ORDER BY t.key LIMIT 1""",
        [batch],
    )
    return None if found is None else str(found)


def _articles_in(store: Store, batch: str) -> int:
    return int(
        store.value(
            """SELECT coalesce(sum(n), 0) FROM tally JOIN batch_keys ON number=tally.batch
               WHERE facet='all' AND batch_keys.batch=?""",
            [batch],
        )
    )


def drop(store: Store, batch: str) -> None:
    """The import is not wanted: it stays hidden, and ``purge`` removes it."""
    with store.aside() as db:
        db.execute("DELETE FROM unfinished WHERE batch=?", [batch])


def purge(store: Store) -> bool:
    """Remove some articles of hidden batches that nothing brings back; False when none are left.

    A batch that an undo has hidden stays while redo can show it. What somebody has worked on is never removed.
    """
    rows = store.rows(
        f"""SELECT t.key, coalesce(r.title, nullif(a.title, ''), a.headline) AS title, t.text, a.id
            FROM batch b JOIN batch_keys k ON k.batch=b.id JOIN article_text t ON t.key BETWEEN k.first AND k.last
              JOIN article a ON a.id=t.article AND a.batch=b.id LEFT JOIN retitled r ON r.key=t.key
            WHERE {_GONE} AND {_UNTOUCHED} ORDER BY t.key DESC LIMIT {STEP}"""
    )
    if not rows:
        return False
    with store.aside() as db:
        last = index.upto(db)
        index.take_out(db, [(row["key"], row["title"], row["text"]) for row in rows if row["key"] <= last])
        for table, column in (("retitled", "key"), ("article_text", "key"), ("article", "id")):
            db.conn.executemany(f"DELETE FROM {table} WHERE {column}=?", [(row[column],) for row in rows])
        newest = db.conn.execute("SELECT coalesce(max(key), 0) FROM article_text").fetchone()[0]
        db.conn.execute("UPDATE index_state SET upto=min(upto, ?)", [newest])
    return True


_GONE = """b.shown=0 AND b.id NOT IN (SELECT batch FROM unfinished) AND NOT EXISTS (
  SELECT 1 FROM history h JOIN change c ON c.id=h.change WHERE h."table"='batch' AND h.row=b.id AND c.state='undone')"""
_UNTOUCHED = """NOT EXISTS (SELECT 1 FROM quote q WHERE q.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM work w WHERE w.article=a.id) AND NOT EXISTS (SELECT 1 FROM place p WHERE p.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM queue_article o WHERE o.article=a.id)
  AND NOT EXISTS (SELECT 1 FROM history h JOIN change c ON c.id=h.change
    WHERE h."table"='article' AND h.row=a.id AND c.state IN ('done', 'undone'))"""


def show(store: Store, batch: str) -> None:
    """The last act of an import without a window: its articles appear. Nobody's step: nobody undoes it."""
    with store.write(ShowBatch.label, "") as step:
        ShowBatch(batch).run(step)

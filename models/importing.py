"""Bringing articles and annotations in: any number, in small transactions, hidden until the last of them is there.

An import is a *batch*. What can't be taken is listed with its reason; texts and quotes that the project has already are
counted and passed over, so that an import that was interrupted is simply run again. Taking it back hides the batch;
``purging`` then removes it, step by step. ``look`` says beforehand what would come of it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from models import index
from models.commands.articles import ShowBatch
from models.filling import Filling, Item, Piece, Preparing
from models.formats.format import Reading
from models.formats.incoming import LONGEST, Incoming, Refused
from models.ids import new_id
from models.language import Sentence, say
from models.refusals import written
from models.store import Store
from models.transaction import now

STEP = index.STEP
_LETTERS = 4 * LONGEST  # code points a transaction at most
_LONGEST = 1.0  # s that a piece is read: pages and documents are slow, and somebody may want to stop
_NAMED = 1000  # refused ones that are kept with their reasons; the others are counted


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to read: one of ``files.READERS``, or auto; what its reader is told; whether annotations come in; whether
    another text under a known external id is a new version of that article; whether pages and documents are kept.
    """

    format: str = "auto"
    reading: Reading = field(default_factory=Reading)
    annotations: bool = True
    versions: bool = False
    originals: bool = False

    def told(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_told(cls, told: dict[str, Any]) -> Wishes:
        return cls(**{**told, "reading": Reading(**told["reading"])}) if told else cls()


@dataclass
class Imported:
    """What came of an import: its batch (hidden still), how many articles are new, were known, were refused; the same
    of quotes. ``aligned`` names articles whose text differs, but for which every span was found without a doubt.
    """

    id: str
    new: int = 0
    known: int = 0
    quotes: int = 0
    quotes_known: int = 0
    versions: int = 0
    pdfs: int = 0
    aligned: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    refused_count: int = 0
    stopped: bool = False

    def refuse(self, one: Refused) -> None:
        self.refused_count += 1
        if len(self.refused) < _NAMED:
            self.refused.append(one)

    @property
    def brings(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.new or self.quotes)

    def now(self) -> Imported:
        """As it is at this moment: another thread goes on counting."""
        return replace(self, refused=self.refused[:], aligned=self.aligned[:])

    def promises(self) -> list[Sentence]:
        """What would come: after a look."""
        told = [say("New articles: {n}.", n=f"{self.new:,}"), say("There already: {n}.", n=f"{self.known:,}")]
        if self.quotes or self.quotes_known:
            told.append(say("New quotes: {n}; there already: {known}.",
                            n=f"{self.quotes:,}", known=f"{self.quotes_known:,}"))  # fmt: skip
        return [*told, *self._others()]

    def sentences(self) -> list[Sentence]:
        """What came, without the refused ones."""
        told = [say("%n article(s) imported.", self.new)]
        if self.known:
            told.append(say("%n article(s) were in the project already.", self.known))
        if self.quotes:
            told.append(say("%n quote(s) imported.", self.quotes))
        if self.quotes_known:
            told.append(say("%n quote(s) were in the project already.", self.quotes_known))
        return [*told, *self._others()]

    def _others(self) -> list[Sentence]:
        told: list[Sentence] = []
        if self.versions:
            told.append(say("%n article(s) are new versions of ones that were there.", self.versions))
        if self.pdfs:
            told.append(say("%n text(s) were taken out of PDF: look them through before you annotate.", self.pdfs))
        if self.aligned:
            names = "، ".join(self.aligned[:5])
            told.append(
                say("The texts of %n article(s) differ from the project's, but each quote has its place: {names}.",
                    len(self.aligned), names=names)
            )  # fmt: skip
        return told


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
    """An import that was interrupted: its batch, what it reads and how, how many articles it has brought so far."""

    batch: str
    paths: tuple[Path, ...]
    articles: int
    wishes: Wishes = field(default_factory=Wishes)


def begin(store: Store, paths: Sequence[Path], wishes: Wishes | None = None) -> str:
    """A new batch over these files and folders, hidden; its id."""
    batch = new_id()
    source = written(", ".join(path.name for path in paths[:3]))
    names = [str(path.absolute()) for path in paths]  # bytes that are no Unicode as surrogate escapes
    kept = json.dumps({"paths": names, "wishes": (wishes or Wishes()).told()})
    with store.aside() as db:
        db.table("batch").insert({"id": batch, "source": source, "created": now(), "shown": 0}, pk="id")
        db.execute("INSERT INTO unfinished VALUES (?, ?)", [batch, kept])
        index.begin(db)
    return batch


def _quietly(progress: Progress) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def run(
    store: Store,
    batch: str,
    paths: Sequence[Path],
    told: Callable[[Progress], None] = _quietly,
    stopped: Callable[[], bool] = _never,
    step: int = STEP,
    wishes: Wishes | None = None,
) -> Imported:
    """Read everything into ``batch``, ``step`` articles a transaction; ``told`` hears after each how far it is.

    Raises ``QawlError`` where the project can't be written (the disk is full): what is there stays, to go on with.
    """
    imported, wishes = Imported(batch), wishes or Wishes()
    filling = Filling(store, batch, wishes.versions)
    _go_through(paths, wishes, batch, filling.put, imported, told, stopped, step)
    imported.new = _articles_in(store, batch)
    _sum_up(imported, filling)
    return imported


def look(
    store: Store,
    paths: Sequence[Path],
    told: Callable[[Progress, Imported], None] = lambda progress, imported: None,
    stopped: Callable[[], bool] = _never,
    wishes: Wishes | None = None,
) -> Imported:
    """What ``run`` would come to, nothing written. ``told`` hears every few hundred articles what is known so far."""
    imported, wishes = Imported(""), wishes or Wishes()
    filling = Filling(store, "", wishes.versions)

    def tell(progress: Progress) -> None:
        imported.new = filling.new
        _sum_up(imported, filling)
        told(progress, imported)

    _go_through(paths, wishes, "", filling.look, imported, tell, stopped, STEP)
    imported.new = filling.new
    _sum_up(imported, filling)
    return imported


def _sum_up(imported: Imported, filling: Filling) -> None:
    imported.known = max(0, filling.read - imported.new)
    imported.quotes, imported.quotes_known = filling.quotes, filling.quotes_known
    imported.versions, imported.aligned = filling.versions, filling.aligned


def _go_through(
    paths: Sequence[Path], wishes: Wishes, batch: str, put: Callable[[Piece], list[Refused]], imported: Imported,
    told: Callable[[Progress], None], stopped: Callable[[], bool], step: int,
) -> None:  # fmt: skip
    from models.formats import files, worker

    preparing = Preparing(batch, wishes.annotations)
    begun, read = time.monotonic(), 0
    sizes = [*files.files(paths)]
    total = sum(size for _, size in sizes)
    found = files.items(sizes, wishes.format, wishes.reading, wishes.originals)
    try:
        for piece in _ahead(map(preparing.prepared, _pieces(found, step))):
            if stopped():
                imported.stopped = True
                break
            for one in (*piece.refused, *put(piece)):
                imported.refuse(one)
            imported.pdfs += piece.pdfs
            read += piece.count
            told(Progress(read, piece.done, total, time.monotonic() - begun))
    finally:
        worker.shared().close()


def _ahead(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Each piece is made ready in a thread beside the one that writes: SQLite lets others run meanwhile."""
    with ThreadPoolExecutor(1, "qawl-import") as pool:
        coming = pool.submit(next, pieces, None)
        while (piece := coming.result()) is not None:
            coming = pool.submit(next, pieces, None)
            yield piece


def _pieces(items: Iterator[Item], step: int) -> Iterator[list[Item]]:
    """Not more than ``step`` at once, nor more letters than a transaction should hold, nor what takes long to read."""
    piece: list[Item] = []
    letters, begun = 0, time.monotonic()
    for one, name, done in items:
        piece.append((one, name, done))
        letters += len(one.text or "") if isinstance(one, Incoming) else 0
        if len(piece) >= step or letters >= _LETTERS or time.monotonic() - begun >= _LONGEST:
            yield piece
            piece, letters, begun = [], 0, time.monotonic()
    if piece:
        yield piece


def add(store: Store, paths: Sequence[Path], wishes: Wishes | None = None) -> Imported:
    """Begin and run an import at once."""
    return run(store, begin(store, paths, wishes), paths, wishes=wishes)


# What is left over


def unfinished(store: Store) -> list[Unfinished]:
    """Imports that were interrupted, the oldest first."""
    return [
        _unfinished(store, row["batch"], json.loads(row["paths"]))
        for row in store.rows("SELECT batch, paths FROM unfinished ORDER BY batch")
    ]


def _unfinished(store: Store, batch: str, kept: Any) -> Unfinished:
    names = kept if isinstance(kept, list) else kept["paths"]  # a list: begun by version 3
    wishes = Wishes() if isinstance(kept, list) else Wishes.from_told(kept["wishes"])
    return Unfinished(batch, tuple(map(Path, names)), _articles_in(store, batch), wishes)


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
    """The import is not wanted: it stays hidden, and ``purging`` removes it."""
    with store.aside() as db:
        db.execute("DELETE FROM unfinished WHERE batch=?", [batch])


def show(store: Store, batch: str) -> None:
    """The last act of an import without a window: its articles appear. Nobody's step: nobody undoes it."""
    with store.write(ShowBatch.label, "") as step:
        ShowBatch(batch).run(step)


@dataclass(frozen=True, slots=True)
class Left:
    """A quote that a new version has no certain place for: it is in the old one still."""

    article: str
    external_id: str
    quote: str
    words: str


def left_behind(store: Store, batch: str) -> list[Left]:
    """What new versions in ``batch`` could not take along."""
    from models import queries

    rows = store.rows(
        """SELECT o.id, o.external_id, q.id AS quote FROM article a JOIN article o ON o.id=a.replaces
           JOIN quote q ON q.article=o.id WHERE a.batch=? AND o.deleted_at IS NULL AND q.deleted_at IS NULL
           ORDER BY o.external_id, q.id""",
        [batch],
    )
    words = queries.words(store, [row["quote"] for row in rows])
    return [Left(row["id"], row["external_id"], row["quote"], words.get(row["quote"], "")) for row in rows]

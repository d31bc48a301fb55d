"""The project file: the only place that opens SQLite, and the only door through which it is written.

Reading is plain SQL; writing goes through sqlite-utils inside ``write()``, one transaction whose every row is kept in
the history, before and after (notes/storage.md has the measurements behind the PRAGMAs: WAL and synchronous=FULL keep
an acknowledged save through a power cut). One connection, used by the thread that opened it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models import schema
from models.errors import LockedError, NotWritableError, QawlError
from models.gate import Gate
from models.language import say
from models.lock import Lock
from models.notice import Notice, Signal
from models.refusals import not_writable, said_plainly
from models.transaction import Transaction

if TYPE_CHECKING:
    from sqlite_utils import Database

SUFFIX = ".qawl"
_SYNCHRONISED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "box sync")
_PRAGMAS = """
PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;
PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON;
"""


class Store:
    """An open project. Raises ``QawlError`` when the file is not one, is newer, damaged, locked or out of reach."""

    def __init__(self, path: Path, *, read_only: bool = False, main: Store | None = None) -> None:
        """``main``: the store of the same file that this one helps, from another thread."""
        self.path = path
        self.read_only = read_only
        self.changed = Signal()
        self._gate: Gate = main._gate if main else Gate()
        self._pass = self._gate.for_helpers if main else self._gate.for_hands
        self._is_main = main is None
        _must_be_a_project(path)
        self._lock = None if read_only or main else _take_lock(path)
        try:
            self.conn = _connect(path, read_only)
            try:
                self._must_be_ours()
            except BaseException:
                self.conn.close()
                raise
        except BaseException:
            self._unlock()
            raise

    @cached_property
    def db(self) -> Database:
        """sqlite-utils over the same connection; loaded at the first write, for it takes as long as a window."""
        return _sqlite_utils(self.conn)

    def _must_be_ours(self) -> None:
        with said_plainly(self.path):
            version = self.value("PRAGMA user_version")
            if self.value("PRAGMA application_id") != schema.APPLICATION_ID:
                raise _not_a_project(self.path)
            if version > schema.VERSION:
                raise QawlError(
                    say("“{name}” was made by a newer Qawl. Update this program to open it.", name=self.path.name)
                )
            if version < schema.VERSION:
                self._upgrade()

    def _upgrade(self) -> None:
        if self.read_only:
            raise QawlError(
                say(
                    "“{name}” was made by an older Qawl and must be opened for writing once before.",
                    name=self.path.name,
                )
            )
        backup = self.path.with_name(f"{self.path.name}.before-upgrade")
        backup.unlink(missing_ok=True)
        self.conn.execute("VACUUM INTO ?", [str(backup)])
        schema.upgrade(self.db)

    def helper(self) -> Store:
        """Another door to the same file, for the thread that calls this: it writes when no hand waits."""
        return Store(self.path, main=self)

    # Reading

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """All rows at once: an open cursor would hold on to an old state of the file."""
        with said_plainly(self.path):
            return self.conn.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Row | None:
        with said_plainly(self.path):
            found: sqlite3.Row | None = self.conn.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row; None where there is none."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def stream(
        self, sql: str, values: Sequence[object] = (), size: int = 64, then: int | None = None
    ) -> Iterator[list[sqlite3.Row]]:
        """The rows in pieces of ``size`` (after the first, of ``then``), as they are found.

        For stores that only one search or walk reads: it holds on to the state of the file that it began with.
        """
        with said_plainly(self.path):
            cursor = self.conn.execute(sql, values)
            try:
                while piece := cursor.fetchmany(size):
                    yield piece
                    size = then or size
            finally:
                cursor.close()

    @contextmanager
    def moment(self) -> Iterator[None]:
        """What is read in the body is all of one moment, whatever others write. Nothing is written through this store
        meanwhile.
        """
        with said_plainly(self.path):
            self.conn.execute("BEGIN")
            try:
                yield
            finally:
                self.conn.execute("COMMIT")

    def stop(self) -> None:
        """End what is being read just now, from any thread: it raises ``StoppedError``."""
        self.conn.interrupt()

    def is_sound(self) -> bool:
        """SQLite's own quick look through the whole file."""
        try:
            return bool(self.value("PRAGMA quick_check(1)") == "ok")
        except QawlError:
            return False

    # Writing

    @contextmanager
    def write(self, label: str, annotator: str, article: str | None = None) -> Iterator[Transaction]:
        """One recorded transaction. After its commit everybody hears what changed; an error leaves nothing behind."""
        with self._transaction():
            transaction = Transaction(self.db, label, annotator, article)
            yield transaction
            transaction.record()
        self._tell(transaction)

    @contextmanager
    def aside(self) -> Iterator[Database]:
        """A transaction outside the history: article texts, clocks, the place where one was. Nobody is told."""
        with self._transaction():
            yield self.db

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.read_only:
            raise QawlError(say("This project is open for reading only; nothing can be changed here."))
        db = self.db
        with said_plainly(self.path), self._pass():
            self.conn.execute("BEGIN IMMEDIATE")  # sqlite-utils' atomic() begins deferred and can't wait for a writer
            try:
                with db.atomic():
                    yield
                self.conn.execute("COMMIT")
            except BaseException:
                if self.conn.in_transaction:
                    self.conn.execute("ROLLBACK")
                raise

    def _tell(self, transaction: Transaction) -> None:
        if transaction.changes:
            self.changed.emit(Notice(tuple(transaction.changes)))

    # Closing

    def close(self) -> None:
        """Leave one file behind: the log is folded in, and the lock let go, whatever happens."""
        try:
            with said_plainly(self.path):
                if not self.read_only and self._is_main:
                    self.conn.execute("PRAGMA analysis_limit=400")  # rows an index, or closing a million takes seconds
                    self.conn.execute("PRAGMA optimize")
                    self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.conn.close()
            self._unlock()
            if self.read_only and self._is_main:
                _tidy(self.path)

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


@contextmanager
def creating(path: Path) -> Iterator[Path]:
    """An empty project beside ``path``, to be filled in the body; then it is moved there. An error leaves nothing.

    Raises ``QawlError`` where something is there already.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    with said_plainly(path):
        if path.exists():
            raise QawlError(say("“{name}” is there already. Choose another name.", name=path.name))
        if not path.parent.is_dir():
            raise QawlError(
                say("There is no folder “{name}”. Make it first, or choose another.", name=str(path.parent))
            )
        try:
            unfinished.unlink(missing_ok=True)
            _make(unfinished)
            yield unfinished
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)


def create(path: Path) -> None:
    """Make an empty project, without even a codebook."""
    with creating(path):
        pass


def _make(path: Path) -> None:
    conn = _open(path)
    try:
        conn.execute("PRAGMA journal_mode=WAL")
        schema.upgrade(_sqlite_utils(conn))
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        conn.close()


def _tidy(path: Path) -> None:
    """A reader can't remove the files that reading made beside a project; a short-lived writer can."""
    if not path.with_name(f"{path.name}-wal").exists():
        return
    try:
        lock = Lock(path)
    except OSError:  # somebody writes here, or nobody can
        return
    conn = _open(path)
    try:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:  # no room, or somebody reads: whoever writes next folds it in
        pass
    finally:
        conn.close()
        lock.release()


def is_synchronised(path: Path) -> bool:
    """Whether a cloud program copies the folder while we write, which can damage the file (notes/storage.md §2)."""
    parts = [part.casefold() for part in path.resolve().parts]
    return any(part.startswith(name) for part in parts for name in _SYNCHRONISED)


def own_files(path: Path) -> list[Path]:
    """The project and what lies beside it while it is open."""
    return [
        path,
        *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")),
        path.with_name(f".{path.name}.lock"),
    ]


def _sqlite_utils(conn: sqlite3.Connection) -> Database:
    import sys

    absent = [name for name in ("pandas", "numpy") if name not in sys.modules]
    for name in absent:  # sqlite-utils would import them where they are installed: 1.2 s for nothing (qt.md §5)
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        from sqlite_utils import Database
    finally:
        for name in absent:
            del sys.modules[name]
    return Database(conn, execute_plugins=False)


def _open(target: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    conn = sqlite3.connect(target, isolation_level=None, uri=uri)
    conn.row_factory = sqlite3.Row
    return conn


def _connect(path: Path, read_only: bool) -> sqlite3.Connection:
    with said_plainly(path):
        conn = _open_to_read(path) if read_only else _open(path)
        try:
            conn.executescript(_PRAGMAS + ("PRAGMA query_only=ON;" if read_only else ""))
            if not read_only:
                conn.execute("PRAGMA journal_mode=WAL")
        except BaseException:
            conn.close()
            raise
        return conn


def _open_to_read(path: Path) -> sqlite3.Connection:
    """A reader beside a writer; in a folder where not even a reader may write its index, the file as it lies there."""
    address = path.resolve().as_uri()
    conn = _open(f"{address}?mode=ro", uri=True)
    try:
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        conn.close()
        conn = _open(f"{address}?mode=ro&immutable=1", uri=True)
    return conn


def _must_be_a_project(path: Path) -> None:
    """Look at the first page without SQLite, which would make an empty file where there is none."""
    with said_plainly(path):
        if path.is_dir():
            raise _not_a_project(path)
        if not path.exists():
            raise QawlError(say("There is no file “{name}”. Check the path, or make a new project.", name=str(path)))
        with path.open("rb") as file:
            head = file.read(100)
    if not head.startswith(b"SQLite format 3\0") or len(head) < 100:
        raise _not_a_project(path)
    if int.from_bytes(head[68:72], "big") != schema.APPLICATION_ID:
        raise _not_a_project(path)


def _not_a_project(path: Path) -> QawlError:
    return QawlError(say("“{name}” is not a Qawl project. Choose a file that ends in .qawl.", name=path.name))


def _take_lock(path: Path) -> Lock:
    if not os.access(path, os.W_OK):
        raise not_writable(path.name)
    try:
        return Lock(path)
    except BlockingIOError as error:
        raise LockedError(path.name) from error
    except OSError as error:
        raise NotWritableError(
            say("The folder of “{name}” can't be written to. Open it for reading only, or copy it.", name=path.name)
        ) from error

"""Writing beside the window, in one thread: imports, the index of words, what is purged. Hands always come first.

An import that is stopped by closing stays unfinished and is offered to be gone on with; a cancelled one is dropped.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from models import importing, purging
from models.errors import QawlError
from models.importing import Imported, Progress, Wishes
from models.index import Indexer, is_behind, progress
from models.store import Store
from ui.tasks import Background

_EVERY = 0.1  # s between two tellings


class Housekeeping(QObject):
    """For one project that is open for writing."""

    progressed = Signal(object)  # importing.Progress
    imported = Signal(object)  # importing.Imported
    failed = Signal(object)  # QawlError: the import stays, to go on with
    broken = Signal()  # the import ended by a bug, which is told as any; it stays likewise
    indexed = Signal(int, int)  # articles in the index, of how many; equal: done

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stop, self._leave = Event(), Event()
        self._background = Background(self)
        self._background.answered.connect(self._tell_end)
        self._background.broken.connect(self._tell_broken)
        self.importing = False
        self._told = 0.0

    def run_import(self, batch: str, paths: Sequence[Path], wishes: Wishes) -> None:
        """Read these files into ``batch``; what else is being done makes way."""
        self.importing = True
        self._stop.clear()
        self._leave.set()
        self._background.ask("import", partial(self._import, batch, paths, wishes), "import")

    def stop(self) -> None:
        """Let the import end after the articles that are being written."""
        self._stop.set()

    def look_after(self) -> None:
        """Bring the index up to date, purge what is not wanted, merge what lies in pieces."""
        if not self._store.read_only:
            self._leave.clear()
            self._background.ask("tidy", self._tidy, "tidy")

    # In the thread

    def _import(self, batch: str, paths: Sequence[Path], wishes: Wishes) -> Imported | QawlError:
        store = self._store.helper()
        try:
            return importing.run(store, batch, paths, self._tell, self._stop.is_set, wishes=wishes)
        except QawlError as error:
            return error
        finally:
            store.close()

    def _tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.progressed.emit(progress)

    def _tidy(self) -> None:
        store = self._store.helper()
        try:
            indexer = Indexer(store)
            if is_behind(store):
                while indexer.step() and not self._leave.is_set():
                    self._tell_index(store)
                self.indexed.emit(*progress(store))
            for work in (partial(purging.purge, store), indexer.tidy):
                while not self._leave.is_set() and work():
                    pass
        except QawlError:  # the file is out of reach or full: saving says so; the rest is done the next time
            pass
        finally:
            store.close()

    def _tell_index(self, store: Store) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.indexed.emit(*progress(store))

    # In the window's

    def _tell_end(self, question: str, answer: Imported | QawlError | None) -> None:
        if question != "import":
            return
        self.importing = False
        if isinstance(answer, QawlError):
            self.failed.emit(answer)
        else:
            self.imported.emit(answer)

    def _tell_broken(self, question: str) -> None:
        if question == "import":
            self.importing = False
            self.broken.emit()

    def close(self) -> None:
        """What is being written is written to its end; what is left is done the next time."""
        self._stop.set()
        self._leave.set()
        self._background.close()

"""What the import dialog has done beside the window: a look at what would come of an import."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from models import importing
from models.errors import QawlError
from models.importing import Imported, Progress, Wishes
from models.store import Store
from ui.tasks import Background

_EVERY = 0.2  # s between two tellings


class Looking(QObject):
    """For one project; a store of its own reads it. A new question ends the one before."""

    progressed = Signal(object, object)  # importing.Progress, what is known so far (importing.Imported)
    looked = Signal(object, object)  # the wishes, importing.Imported
    failed = Signal(object)  # QawlError

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._stop = Event()
        self._told = 0.0
        self._background = Background(self)
        self._background.answered.connect(self._tell)

    def look(self, paths: Sequence[Path], wishes: Wishes) -> None:
        self._stop.set()
        self._stop = Event()
        self._background.ask(wishes, partial(self._look, paths, wishes, self._stop), "look")

    def close(self) -> None:
        self._stop.set()
        self._background.close()

    def _look(self, paths: Sequence[Path], wishes: Wishes, stop: Event) -> Imported | QawlError:
        """In the thread."""
        try:
            store = Store(self._path, read_only=True)
            try:
                return importing.look(store, paths, self._show, stop.is_set, wishes)
            finally:
                store.close()
        except QawlError as error:
            return error

    def _show(self, progress: Progress, imported: Imported) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.progressed.emit(progress, imported.now())

    def _tell(self, wishes: Wishes, answer: Imported | QawlError) -> None:
        if isinstance(answer, QawlError):
            self.failed.emit(answer)
        elif not answer.stopped:
            self.looked.emit(wishes, answer)

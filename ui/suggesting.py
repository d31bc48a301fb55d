"""Computing suggestions beside the window: the open article in a thread, the whole project in processes.

Neither touches the open project: what comes back is kept by the window, or written through a helper's connection.
"""

from __future__ import annotations

import time
from contextlib import closing
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from models.errors import QawlError
from models.store import Store
from models.suggest import cache
from models.suggest.cache import Wanted
from ui.tasks import Background

_EVERY = 0.1  # s between two tellings


class Suggesting(QObject):
    """For one project."""

    computed = Signal(object)  # cache.Computed
    progressed = Signal(int, int)  # articles done, of how many
    ended = Signal(int, object)  # articles computed, and a QawlError or None
    broken = Signal()  # the run ended by a bug, which is told as any

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stop = Event()
        self._told = 0.0
        self._article, self._project = Background(self), Background(self)
        self._article.answered.connect(self._tell_article)
        self._project.answered.connect(self._tell_end)
        self._project.broken.connect(self._tell_broken)
        self.is_running = False

    def ask(self, wanted: Wanted) -> None:
        """Suggestions for one text; of several that wait only the last matters."""
        self._article.ask(wanted.text_sha256, partial(cache.compute, wanted), "article")

    def _tell_article(self, _question: object, answer: object) -> None:
        self.computed.emit(answer)

    def run(self) -> None:
        """The whole project, as far as it is not there yet."""
        self.is_running = True
        self._stop.clear()
        self._project.ask("project", self._whole, "project")

    def stop(self) -> None:
        """Let it end after what is being written; what is there stays, and is not computed again."""
        self._stop.set()

    def _whole(self) -> tuple[int, QawlError | None]:
        from models.suggest import whole

        try:
            with closing(self._store.helper()) as store:
                return whole.run(store, tell=self._tell, cancelled=self._stop.is_set), None
        except QawlError as error:
            return 0, error

    def _tell(self, done: int, all: int) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.progressed.emit(done, all)

    def _tell_end(self, _question: object, answer: tuple[int, QawlError | None]) -> None:
        self.is_running = False
        self.ended.emit(*answer)

    def _tell_broken(self, _question: object) -> None:
        self.is_running = False
        self.broken.emit()

    def close(self) -> None:
        self._stop.set()
        self._article.close()
        self._project.close()

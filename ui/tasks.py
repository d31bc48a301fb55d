"""Work that may take longer than a key press: done in a thread beside the window's, answered there by a signal.

What runs there touches no widget and no open project: it opens what it reads itself.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal


class Background(QObject):
    """One thread; what is asked is done in order. An error there is raised in the window's thread, as any bug."""

    answered = Signal(object, object)  # the question, its answer
    broken = Signal(object)  # the question that a bug keeps from being answered; the bug is raised besides
    _done = Signal(object, object)
    _failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "qawl")
        self._waiting: dict[str, Future[object]] = {}
        # queued: never before ``ask`` has returned, however fast the work is, and not at all once it is closed
        self._done.connect(self.answered, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._raise, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: object, work: Callable[[], object], whose: str = "") -> None:
        """Do ``work``; one of the same asker that waits still is dropped, for only the newest matters."""
        waiting = self._waiting.get(whose)
        if waiting:
            waiting.cancel()
        future = self._waiting[whose] = self._pool.submit(work)
        future.add_done_callback(partial(self._tell, question))

    def _tell(self, question: object, future: Future[object]) -> None:
        """In the other thread: signals cross over."""
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._done.emit(question, future.result())
        else:
            self._failed.emit(question, error)

    def _raise(self, question: object, error: BaseException) -> None:
        self.broken.emit(question)
        raise error

    def close(self) -> None:
        """Wait for what is running; nothing is answered after this."""
        self.blockSignals(True)
        self._pool.shutdown(wait=True, cancel_futures=True)

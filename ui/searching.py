"""Searching beside the window: lines come as they are found; a new search stops the one before.

The window hears of lines some times a second at most, so that it stays free for the hand that types.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from threading import Event, Lock

from PySide6.QtCore import QObject, QTimer, Signal

from models import concordance
from models.concordance import Line
from models.errors import QawlError, StoppedError
from models.query import Query
from models.search import Looked, Search
from models.store import Store
from ui.tasks import Background

_FIRST = 30  # lines: a screen full is shown at once
_EVERY = 0.12  # s between two tellings, after the first
_PAUSE = 0.02  # s: and for whatever the hand does next
_PAINTING = 0.1  # s that painting them is waited for at most


class Searching(QObject):
    """For one project. ``found`` and ``ended`` carry the number of the search that they are of."""

    found = Signal(int, list)  # more lines, as found
    ended = Signal(int, list, object)  # all lines in their order, Looked; or
    refused = Signal(int, object)  # QawlError
    looked = Signal(int, int, int)  # articles read, of how many

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._number = 0
        self._store: Store | None = None
        self._holding = Lock()
        self._shown = Event()
        self.found.connect(self._go_on_when_painted)
        self._background = Background(self)
        self._background.answered.connect(self._tell_end)

    def search(self, query: Query, order: str) -> int:
        """Begin; the number of this search. The query is parsed by whoever asks: refusals of it come at once."""
        self.stop()
        self._background.ask(self._number, partial(self._run, self._number, query, order), "search")
        return self._number

    def order(self, lines: list[Line], order: str) -> int:
        """Put these lines into another order."""
        self.stop()
        self._background.ask(self._number, partial(_put_in_order, lines, order), "search")
        return self._number

    def stop(self) -> None:
        """What is being sought is not wanted any more."""
        self._number += 1
        with self._holding:
            if self._store:
                self._store.stop()

    # In the thread

    def _run(self, number: int, query: Query, order: str) -> tuple[list[Line], Looked] | QawlError:
        try:
            store = self._store = Store(self._path, read_only=True)
        except QawlError as error:
            return error
        try:
            return self._read(store, number, query, order)
        except QawlError as error:
            return error
        finally:
            with self._holding:  # nobody stops what is closed
                self._store = None
            store.close()

    def _read(self, store: Store, number: int, query: Query, order: str) -> tuple[list[Line], Looked]:
        def is_over() -> bool:
            return number != self._number

        lines: list[Line] = []
        told, at = 0, 0.0
        search = Search(store, query, is_over, partial(self._tell_looked, number))
        for piece in concordance.lines(search):
            if is_over():
                raise StoppedError
            lines += piece
            now = time.monotonic()
            if len(lines) >= _FIRST and now - at >= _EVERY:
                self._shown.clear()
                self.found.emit(number, lines[told:])
                told, at = len(lines), now
                self._shown.wait(_PAINTING)  # the window has Python's lock to itself while it shows them
                time.sleep(_PAUSE)
        if is_over():
            raise StoppedError
        return concordance.ordered(lines, order), search.looked

    def _tell_looked(self, number: int, looked: Looked) -> None:
        self.looked.emit(number, looked.at, looked.of)

    # In the window's

    def _go_on_when_painted(self) -> None:
        """Painting is due before timers are."""
        QTimer.singleShot(0, self._shown.set)

    def _tell_end(self, number: int, answer: tuple[list[Line], Looked] | QawlError) -> None:
        if number != self._number:
            return
        if isinstance(answer, QawlError):
            if not isinstance(answer, StoppedError):
                self.refused.emit(number, answer)
        else:
            self.ended.emit(number, *answer)

    def close(self) -> None:
        self.stop()
        self._background.close()


def _put_in_order(lines: list[Line], order: str) -> tuple[list[Line], Looked]:
    return concordance.ordered(lines, order), Looked()

"""What the export dialog has done beside the window: counting, the first rows, the export itself."""

from __future__ import annotations

from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.dataset import filters
from models.dataset.choice import Choice
from models.dataset.export import Exported, Progress, export
from models.dataset.filters import Filters
from models.errors import QawlError, StoppedError
from models.formats import csv_table
from models.formats.record import records
from models.store import Store
from ui.tasks import Background

_PREVIEWED = 20


class Exporting(QObject):
    """For one project; a store of its own reads it."""

    counted = Signal(object, int, int, list)  # the filters, articles, quotes, the first rows
    progressed = Signal(object)  # dataset.export.Progress
    exported = Signal(object)  # dataset.export.Exported
    uncounted = Signal(object)  # QawlError: what is chosen can't be counted
    failed = Signal(object)  # QawlError
    stopped = Signal()
    broken = Signal()  # the export ended by a bug, which is told as any

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._stop = Event()
        self._counting: Store | None = None
        self._background = Background(self)
        self._background.answered.connect(self._tell)
        self._background.broken.connect(self._tell_broken)

    def count(self, chosen: Filters) -> None:
        self._end_count()
        self._background.ask("count", partial(self._count, chosen), "count")

    def export(self, out: Path, choice: Choice) -> None:
        self._stop.clear()
        self._background.ask("export", partial(self._export, out, choice), "export")

    def stop(self) -> None:
        self._stop.set()

    def _end_count(self) -> None:
        """Nobody waits for what is counted just now."""
        counting = self._counting
        if counting is not None:
            counting.stop()

    def close(self) -> None:
        self._stop.set()
        self._end_count()
        self._background.close()

    # In the thread

    def _count(self, chosen: Filters) -> object:
        store = self._counting = Store(self._path, read_only=True)
        try:
            articles, quotes = filters.count(store, chosen)
            rows = (csv_table.row(one, quote) for one in records(store, chosen) for quote in one["quotes"])
            first: list[dict[str, Any]] = list(islice(rows, min(_PREVIEWED, quotes)))
        except QawlError as error:
            return error
        else:
            return chosen, articles, quotes, first
        finally:
            self._counting = None
            store.close()

    def _export(self, out: Path, choice: Choice) -> Exported | QawlError:
        store = Store(self._path, read_only=True)
        try:
            return export(store, out, choice, self._show, self._stop.is_set)
        except QawlError as error:
            return error
        finally:
            store.close()

    def _show(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    # In the window's

    def _tell(self, question: str, answer: Any) -> None:
        if isinstance(answer, StoppedError):
            if question == "export":
                self.stopped.emit()
        elif isinstance(answer, QawlError):
            (self.failed if question == "export" else self.uncounted).emit(answer)
        elif question == "count":
            self.counted.emit(*answer)
        else:
            self.exported.emit(answer)

    def _tell_broken(self, question: str) -> None:
        if question == "export":
            self.broken.emit()

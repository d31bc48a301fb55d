"""Who may be meant by a name spelt differently: looked up beside the window, for strip and registry alike."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import QawlError
from models.notice import Notice
from models.variants import Variants, read
from ui.tasks import Background

_PAUSE = 80  # ms without a key before a name is looked up
_LETTERS = 4  # from which a name is worth it


class Spellings(QObject):
    """Keeps the project's names in its thread, read anew when one has changed."""

    found = Signal(str, list)  # the question, ids of speakers
    paired = Signal(list)  # pairs of ids

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._state = 0  # of the names: one higher with each change
        self._names: tuple[int, Variants] | None = None  # the thread's own, with the state that it read
        self._background = Background(self)
        self._background.answered.connect(self._tell)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._ask_typed)
        self._typed = ""

    def hear(self, notice: Notice) -> None:
        if notice.ids("speaker") or notice.ids("alias"):
            self._state += 1

    def typed(self, text: str) -> None:
        """Look ``text`` up once the hand pauses."""
        self._typed = text
        if len(text.strip()) >= _LETTERS:
            self._timer.start()
        else:
            self._timer.stop()

    def _ask_typed(self) -> None:
        self.ask(self._typed, [self._typed], whose="strip")

    def ask(self, question: str, names: list[str], owner: str = "", whose: str = "registry") -> None:
        """Who may bear one of ``names``, but for ``owner``."""
        self._background.ask(question, partial(self._variants_of, names, owner), whose)

    def ask_pairs(self) -> None:
        self._background.ask(None, self._pairs, "pairs")

    def _variants_of(self, names: list[str], owner: str) -> list[str]:
        try:
            return self._known().of(names, owner)
        except QawlError:  # the file is out of reach: saving says so; a suggestion is not worth a box
            return []

    def _pairs(self) -> list[tuple[str, str]]:
        try:
            return sorted(self._known().pairs())
        except QawlError:
            return []

    def _known(self) -> Variants:
        state = self._state
        if self._names is None or self._names[0] != state:
            self._names = (state, read(self._path))
        return self._names[1]

    def _tell(self, question: str | None, answer: list[str] | list[tuple[str, str]]) -> None:
        if question is None:
            self.paired.emit(answer)
        else:
            self.found.emit(question, answer)

    def close(self) -> None:
        self._timer.stop()
        self._background.close()

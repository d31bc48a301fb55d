"""A short list of things that belong to a quote: each can be gone to, and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.language import plain, tr


class Item(NamedTuple):
    """``words`` are elided where they do not fit; ``tip`` says them whole."""

    id: str
    words: str
    tip: str = ""
    removable: bool = True


class Lines(QWidget):
    """A line an item; nothing at all where there is none. Lines are kept and filled again, not made anew."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []
        self._rows: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_items(self, items: Sequence[Item], *, changeable: bool) -> None:
        self._items = list(items)
        while len(self._rows) < len(items):
            row = _Line()
            number = len(self._rows)
            row.words.clicked.connect(partial(self._open, number))
            row.remove.clicked.connect(partial(self._remove, number))
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(items))
            if number < len(items):
                row.show_item(items[number], changeable)
        self.setVisible(bool(items))

    def items(self) -> list[Item]:
        return list(self._items)

    def _open(self, number: int, _checked: bool = False) -> None:
        self.opened.emit(self._items[number].id)

    def _remove(self, number: int, _checked: bool = False) -> None:
        self.removed.emit(self._items[number].id)


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.words = QPushButton()
        self.words.setObjectName("line")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # long words widen nothing
        self.remove = QPushButton("×")
        self.remove.setObjectName("flat")
        self._whole = ""
        for button in (self.words, self.remove):
            button.setAutoDefault(False)  # in a dialog Enter is not theirs
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        row.addWidget(self.remove)

    def show_item(self, item: Item, changeable: bool) -> None:
        self._whole = item.words
        self._elide()
        self.words.setToolTip(plain(item.tip or item.words))
        self.words.setAccessibleName(item.words)
        self.remove.setVisible(changeable and item.removable)
        self.remove.setToolTip(tr("Take away"))
        self.remove.setAccessibleName(tr("Take away"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.words.font())
        room = max(60, self.words.width() - 16)
        self.words.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

"""A question that is answered by choosing a line: a list, perhaps a field that finds in it, and two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from ui.label import Label
from ui.language import tr
from ui.theme import reading_font

_ROLE = Qt.ItemDataRole.UserRole
_PAUSE = 150  # ms without a key before one looks for what is typed


class ChoiceDialog(QDialog):
    """Lines are pairs of an id and words, in the order in which they are offered."""

    def __init__(self, title: str, about: str, button: str, parent: Widget | None, *, searched: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 460)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 12)
        explained = Label(about)
        explained.setObjectName("muted")
        explained.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("search"))
        self.field.setVisible(searched)
        self.list = QListWidget()
        self.list.setFont(reading_font(17))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the articles' words, in any interface
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        for widget in (explained, self.field, self.list, self.buttons):
            self._column.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(self._timer.start)
        self.field.installEventFilter(self)
        self.list.itemDoubleClicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def search(self) -> None:
        """Offer what ``field`` finds; those who search say how."""

    def offer(self, lines: Sequence[tuple[str, str]], chosen: str = "", *, none: bool = False) -> None:
        """Show these, ``chosen`` or the first of them taken up; with ``none``, nothing: none of them is likely."""
        self.list.clear()
        for id, words in lines:
            item = QListWidgetItem(words)
            item.setData(_ROLE, id)
            self.list.addItem(item)
        ids = [id for id, _ in lines]
        self.list.setCurrentRow(-1 if none else ids.index(chosen) if chosen in ids else 0)
        self._check()

    def _check(self) -> None:
        self.take.setEnabled(self.list.currentItem() is not None)

    def accept(self) -> None:
        """What was typed last counts: it is looked for before the first line is taken."""
        if self._timer.isActive():
            self._timer.stop()
            self.search()
        if self.list.currentItem() is not None:
            super().accept()

    def chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ROLE)) if item else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return False

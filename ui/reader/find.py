"""The bar that finds words within the article: as they are read, whatever their tashkeel and hamza."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.label import Label
from ui.language import tr


class FindBar(QFrame):
    """Enter goes on, Shift+Enter back; Escape, a shortcut of the window's, closes."""

    searched = Signal(str)
    stepped = Signal(int)  # 1 on, −1 back
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.field, self.count = QLineEdit(), Label()
        self.count.setObjectName("muted")
        self.back, self.on, self.close_ = QPushButton("↑"), QPushButton("↓"), QPushButton("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.back, self.on, self.close_):
            button.setObjectName("flat")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        self.field.textChanged.connect(self.searched)
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)
        self.close_.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("find in this article"))
        for button, name in ((self.back, tr("Back")), (self.on, tr("On")), (self.close_, tr("Close"))):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def open(self, words: str) -> None:
        """Come up with the keyboard; ``words``, where there are some, are what is sought."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, at: int, total: int) -> None:
        """Which of how many is shown; 1-based."""
        if not self.field.text().strip():
            self.count.setText("")
        else:
            self.count.setText(tr("{at} of {total}", at=at, total=total) if total else tr("not found"))

    def _go_on(self) -> None:
        self.stepped.emit(1)

    def _go_back(self) -> None:
        self.stepped.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

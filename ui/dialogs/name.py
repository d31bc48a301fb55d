"""Asks for one name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ui.label import Label


class NameDialog(QDialog):
    def __init__(self, parent: QWidget, title: str, about: str, offered: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        label = Label(about)
        label.setWordWrap(True)
        self.field = QLineEdit(offered)
        self.field.selectAll()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (label, self.field, self._buttons):
            column.addWidget(widget)
        self._check()

    def name(self) -> str:
        return " ".join(self.field.text().split())

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name()))


def ask_name(parent: QWidget, title: str, about: str, offered: str = "") -> str:
    """The name that was typed; "" where none was."""
    dialog = NameDialog(parent, title, about, offered)
    return dialog.name() if dialog.exec() else ""

"""Who is annotating: asked once by name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from models import queries
from models.session import Session
from ui.label import Label
from ui.language import tr


class AnnotatorDialog(QDialog):
    """A name typed, or one of those who have worked in this project."""

    def __init__(self, session: Session, offered: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who is annotating?"))
        self.setMinimumWidth(380)
        explained = Label(tr("Every quote and stance keeps the name of who judged it. You can switch later."))
        explained.setWordWrap(True)
        explained.setObjectName("muted")
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.addItems([annotator.name for annotator in queries.annotators(session.store)])
        self.name.setCurrentText(session.annotator.name if session.annotator else offered)
        line = self.name.lineEdit()
        assert line is not None
        line.setPlaceholderText(tr("your name"))
        line.selectAll()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.editTextChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for widget in (explained, self.name, self._buttons):
            column.addWidget(widget)
        self.name.setFocus()
        self._check()

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name.currentText().strip()))


def ask_annotator(parent: QWidget, session: Session, offered: str) -> str:
    """The name given; "" where the question was put off."""
    dialog = AnnotatorDialog(session, offered, parent)
    return " ".join(dialog.name.currentText().split()) if dialog.exec() else ""

"""What came of an import: how many articles, how many were known, and every one that was refused, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from models.importing import Imported, Left
from ui.label import Label
from ui.language import said, tr
from ui.words import counted, shortened


class ImportReport(QDialog):
    """The reasons can be copied, to mend the files by."""

    def __init__(self, imported: Imported, left: Sequence[Left], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What was imported"))
        self.resize(680, 420)
        self.about = Label("\n".join(summary(imported)))
        self.about.setObjectName("headline")
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.addItems([left_words(one) for one in left])
        self.list.addItems([said(one.reason) for one in imported.refused])
        if imported.refused_count > len(imported.refused):
            self.list.addItem(tr("%n more were refused.", imported.refused_count - len(imported.refused)))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = self.buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self.copy_reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        for widget in (self.about, self.list, self.buttons):
            column.addWidget(widget)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(
            True
        )  # only now does the dialog know of it

    def copy_reasons(self) -> None:
        lines = [self.list.item(row).text() for row in range(self.list.count())]
        QApplication.clipboard().setText("\n".join([self.about.text(), *lines]))


def summary(imported: Imported) -> list[str]:
    """In sentences: imported, known, refused."""
    told = [said(one) for one in imported.sentences()]
    if imported.refused_count:
        told.append(tr("{n} could not be taken:", n=counted(imported.refused_count)))
    return told


def left_words(left: Left) -> str:
    return tr(
        "“{words}” has no certain place in the new version of “{id}”; it stays in the old one.",
        words=shortened(left.words, 60), id=left.external_id,
    )  # fmt: skip

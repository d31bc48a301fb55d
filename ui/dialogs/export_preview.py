"""The first quotes of what would be exported, in the interface's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from models.codebook import Codebook
from models.language import label
from ui.language import plain, spoken, tr
from ui.words import status_name

_COLUMNS = {
    "content": label("content"),
    "type": label("type"),
    "speakers": label("speaker"),
    "stance_target": label("stance toward"),
    "stance_label": label("stance"),
    "annotator": label("annotator"),
    "status": label("status"),
}
_WIDEST = 130  # px of a column beside the content


class Preview(QTableWidget):
    def __init__(self, book: Codebook) -> None:
        super().__init__(0, len(_COLUMNS))
        self._book = book
        self.setHorizontalHeaderLabels([tr(name) for name in _COLUMNS.values()])
        self.setAccessibleName(tr("The first quotes"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMinimumHeight(120)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Rows of ``csv_table.row``."""
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, name in enumerate(_COLUMNS):
                item = QTableWidgetItem(self._said(name, str(row[name] or "")))
                item.setToolTip(plain(item.text()))
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(number, column, item)

    def _said(self, column: str, value: str) -> str:
        if not value:
            return ""
        if column == "type":
            return self._book.types[value].name(spoken())
        if column == "stance_label":
            return self._book.stance_name(value, spoken())
        return status_name(value) if column == "status" else value

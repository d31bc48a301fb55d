"""Export: what, where, with a look at the first rows and how many there are. The same code as ``main.py export``."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models import queries
from models.formats import csv_table
from models.formats.export import FORMATS, export
from models.formats.record import Filters, records
from models.records import STATUSES
from models.session import Session
from ui.language import tr
from ui.messages import Messages, says_refusals
from ui.words import status_name

_PREVIEWED = 20
_COLUMNS = ("content", "type", "speakers", "stance_target", "stance_label", "annotator", "status")


class ExportDialog(QDialog):
    def __init__(self, session: Session, messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self.messages = session, messages
        self.setWindowTitle(tr("Export dataset"))
        self.resize(1040, 520)
        self.format, self.status, self.annotator = QComboBox(), QComboBox(), QComboBox()
        self.path = QLineEdit()
        self.count = QLabel()
        self.preview = QTableWidget(0, len(_COLUMNS))
        self._fill()
        self._lay_out()
        self._suggest_path()
        self.show_preview()

    def _fill(self) -> None:
        about = {"jsonl": tr("JSONL: the whole record, an article a line"), "csv": tr("CSV: a row a quote")}
        for name in FORMATS:
            self.format.addItem(about[name], name)
        self.status.addItem(tr("every status"), None)
        for status in STATUSES:
            self.status.addItem(status_name(status), status)
        self.annotator.addItem(tr("every annotator"), None)
        for annotator in queries.annotators(self._session.store):
            self.annotator.addItem(annotator.name, annotator.name)
        self.preview.setHorizontalHeaderLabels(list(_COLUMNS))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.verticalHeader().hide()
        self.preview.setShowGrid(False)
        self.preview.setWordWrap(False)
        header = self.preview.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(190)
        header.setSectionResizeMode(_COLUMNS.index("content"), QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Format"), self.format)
        quotes = QHBoxLayout()
        quotes.addWidget(self.status)
        quotes.addWidget(self.annotator)
        form.addRow(tr("Quotes"), quotes)
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        where = QHBoxLayout()
        where.addWidget(self.path)
        where.addWidget(browse)
        form.addRow(tr("Write to"), where)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.write = buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addLayout(form)
        column.addWidget(self.count)
        column.addWidget(self.preview)
        column.addWidget(buttons)
        browse.clicked.connect(self._browse)
        buttons.accepted.connect(self.export)
        buttons.rejected.connect(self.reject)
        self.format.currentIndexChanged.connect(self._suggest_path)
        self.status.currentIndexChanged.connect(self.show_preview)
        self.annotator.currentIndexChanged.connect(self.show_preview)

    def filters(self) -> Filters:
        statuses = tuple(filter(None, [self.status.currentData()]))
        return Filters(statuses, tuple(filter(None, [self.annotator.currentData()])))

    def _suggest_path(self) -> None:
        written = self.path.text().strip()
        folder = Path(written).parent if written else self._session.store.path.resolve().parent
        name = Path(written).stem if written else self._session.store.path.stem
        self.path.setText(str(folder / f"{name}.{self.format.currentData()}"))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Export dataset"), self.path.text())
        if name:
            self.path.setText(name)

    @says_refusals
    def show_preview(self) -> None:
        """The first rows of what would be written, and how many there are."""
        filters = self.filters()
        store = self._session.store
        self.count.setText(
            tr("%n quote(s) would be exported.", queries.export_count(store, filters.statuses, filters.annotators))
        )
        rows = (csv_table.row(record, quote) for record in records(store, filters) for quote in record["quotes"])
        first = list(islice(rows, _PREVIEWED))
        self.preview.setRowCount(len(first))
        for number, row in enumerate(first):
            for column, name in enumerate(_COLUMNS):
                item = QTableWidgetItem(str(row[name] or ""))
                item.setToolTip(item.text())
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.preview.setItem(number, column, item)

    @says_refusals
    def export(self) -> None:
        """Write the file; asks before it replaces one."""
        out = self._session.store.path.resolve().parent / Path(self.path.text().strip()).expanduser()
        if out.is_file() and not self.messages.ask(tr("“{name}” is there already.", name=out.name), tr("Replace")):
            return
        counts = export(self._session.store, out, self.format.currentData(), self.filters())
        self.accept()
        self.messages.tell(tr("%n quote(s) exported to {path}.", counts.quotes, path=str(out)))

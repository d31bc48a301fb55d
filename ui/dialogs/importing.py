"""Import: a look before anything is written. What would come, what is there already, what is refused and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.errors import QawlError
from models.formats import columns
from models.formats.columns import FIELDS, Head
from models.formats.files import READERS, TABLES
from models.formats.format import Reading
from models.importing import Imported, Progress, Wishes
from models.session import Session
from ui.combo import Combo
from ui.label import Label
from ui.language import plain, said, spoken, tr
from ui.looking import Looking
from ui.messages import Messages, says_refusals
from ui.progress import STEPS, thin_bar
from ui.words import counted, field_name, lasting, reader_name, shortened

_PAUSE = 300  # ms after a key before it is looked again
_ENCODINGS = ("utf-8", "windows-1256", "iso-8859-6", "utf-16", "windows-1252")
_ACROSS = 3  # fields of the mapping side by side


class ImportDialog(QDialog):
    def __init__(self, session: Session, messages: Messages, paths: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._paths, self.messages = list(paths), messages
        self.result_: Imported | None = None
        self.setWindowTitle(tr("Import"))
        self.resize(860, 500)
        self.files, self.about = Label(), Label()
        self.format, self.unit, self.encoding = Combo(), Combo(), Combo()
        self.annotator = QLineEdit(session.annotator.name if session.annotator else "")
        self.annotations = QCheckBox(tr("Annotations too, where the files have them"))
        self.versions = QCheckBox(tr("Another text under a known id is a corrected version of that article"))
        self.originals = QCheckBox(tr("Keep pages and documents beside their texts"))
        self.columns = {name: Combo() for name in FIELDS}
        self.table, self.mapping = QTableWidget(), QWidget()
        self.refused, self.bar = QListWidget(), thin_bar(tr("Import"))
        self.looking = Looking(session.store.path, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._fill()
        self._lay_out()
        self._connect()
        self.look()

    # What it looks like

    def _fill(self) -> None:
        names = "، ".join(path.name for path in self._paths[:3])
        more = f" +{len(self._paths) - 3}" if len(self._paths) > 3 else ""
        self.files.setText(("\u200f" if spoken() == "ar" else "") + shortened(names, 90) + more)
        self.files.setToolTip(plain("\n".join(map(str, self._paths[:30]))))
        self.files.setObjectName("headline")
        self.files.setWordWrap(True)
        self.about.setWordWrap(True)
        for label in (self.files, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.format.addItem(tr("by what each file is"), "auto")
        for name in sorted(READERS):
            self.format.addItem(reader_name(name), name)
        for name, unit in ((tr("as the file says"), None), (tr("code points"), "codepoint"), (tr("UTF-16"), "utf16")):
            self.unit.addItem(name, unit)
        self.encoding.addItem(tr("detected automatically"), None)
        for encoding in _ENCODINGS:
            self.encoding.addItem(encoding, encoding)
        self.annotations.setChecked(True)
        self.refused.setWordWrap(True)
        self._fill_mapping()

    def _fill_mapping(self) -> None:
        """Columns can be chosen where one table is imported."""
        is_table = len(self._paths) == 1 and self._paths[0].suffix.lower() in TABLES
        head = columns.head(self._paths[0]) if is_table else Head((), ())
        self.mapping.setVisible(bool(head.names) and "schema" not in head.names)
        for name, box in self.columns.items():
            box.addItem(tr("by its name"), None)
            for column in head.names:
                box.addItem(column, column)
            box.setAccessibleName(field_name(name))
        self.table.setColumnCount(len(head.names))
        self.table.setRowCount(len(head.rows))
        self.table.setHorizontalHeaderLabels(list(head.names))
        self.table.setAccessibleName(self._paths[0].name if is_table else "")
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setFixedHeight(130)
        for row, cells in enumerate(head.rows):
            for at, cell in enumerate(cells):
                self.table.setItem(row, at, QTableWidgetItem(" ".join(cell.split())))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for number, (name, box) in enumerate(self.columns.items()):
            row, at = divmod(number, _ACROSS)
            label = Label(field_name(name))
            label.setBuddy(box)
            grid.addWidget(label, row, 2 * at)
            grid.addWidget(box, row, 2 * at + 1)
            grid.setColumnStretch(2 * at + 1, 1)
        mapping = QVBoxLayout(self.mapping)
        mapping.setContentsMargins(0, 0, 0, 0)
        mapping.addWidget(self.table)
        mapping.addLayout(grid)
        form = QFormLayout()
        form.addRow(tr("Read as"), self.format)
        form.addRow(tr("Annotator, where no file names one"), self.annotator)
        form.addRow(tr("Offsets"), self.unit)
        form.addRow(tr("Encoding of texts"), self.encoding)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.bring = self.buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save, self.copy = QPushButton(tr("Save report…")), QPushButton(tr("Copy"))
        for button in (self.save, self.copy):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addWidget(self.files)
        column.addWidget(self.mapping)
        column.addLayout(form)
        for check in (self.annotations, self.versions, self.originals):
            column.addWidget(check)
        column.addLayout(_row(self.about, self.bar))
        column.addWidget(self.refused, 1)
        column.addStretch(0)
        column.addWidget(self.buttons)
        self.bring.setDefault(True)  # only now does the dialog know of it

    def _connect(self) -> None:
        for box in (self.format, self.unit, self.encoding, *self.columns.values()):
            box.currentIndexChanged.connect(self._timer.start)
        for check in (self.annotations, self.versions, self.originals):
            check.toggled.connect(self._timer.start)
        self.annotator.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.look)
        self.looking.progressed.connect(self._show_progress)
        self.looking.looked.connect(self._show)
        self.looking.failed.connect(self._fail)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self.copy_report)
        self.save.clicked.connect(self._save)

    # What would come

    def wishes(self) -> Wishes:
        chosen = {name: box.currentData() for name, box in self.columns.items() if box.currentData()}
        return Wishes(
            self.format.currentData(),
            Reading(chosen, self.unit.currentData(), self.annotator.text().strip(), self.encoding.currentData()),
            annotations=self.annotations.isChecked(),
            versions=self.versions.isChecked(),
            originals=self.originals.isChecked(),
        )

    def look(self) -> None:
        """Ask what would come of it."""
        self.result_ = None
        self.bar.setVisible(True)
        self.bar.setValue(0)
        self.about.setText(tr("Looking at what would come…"))
        self.refused.clear()
        self.refused.setVisible(False)
        self.bring.setEnabled(False)
        self.looking.look(self._paths, self.wishes())

    def _show_progress(self, progress: Progress, imported: Imported) -> None:
        if self.result_ is not None:
            return
        self.bar.setValue(round(STEPS * progress.done / max(1, progress.total)))
        told = [tr("Looking at what would come…"), tr("{n} articles", n=counted(progress.articles))]
        if progress.remaining is not None and progress.seconds > 1:
            told.append(tr("{time} left", time=lasting(progress.remaining)))
        self.about.setText(" · ".join(told))

    def _show(self, wishes: Wishes, imported: Imported) -> None:
        if wishes != self.wishes():  # of a moment ago
            return
        self.result_ = imported
        self.bar.setVisible(False)
        self.about.setText("  ".join(self._sentences(imported)))
        self.refused.clear()
        self.refused.addItems([said(one.reason) for one in imported.refused])
        if imported.refused_count > len(imported.refused):
            self.refused.addItem(tr("%n more were refused.", imported.refused_count - len(imported.refused)))
        self.refused.setVisible(bool(imported.refused))
        self.bring.setEnabled(imported.brings)
        self.bring.setText(tr("Import the others") if imported.refused and imported.brings else tr("Import"))

    def _sentences(self, imported: Imported) -> list[str]:
        told = [said(one) for one in imported.promises()]
        if imported.refused_count:
            told.append(tr("{n} could not be taken:", n=counted(imported.refused_count)))
        return told

    def _fail(self, error: QawlError) -> None:
        self.bar.setVisible(False)
        self.about.setText(said(error.sentence))
        self.bring.setEnabled(False)

    # The report

    def report(self) -> str:
        lines = [self.refused.item(row).text() for row in range(self.refused.count())]
        return "\n".join([self.files.text(), self.about.text(), *lines])

    def copy_report(self) -> None:
        QApplication.clipboard().setText(self.report())

    @says_refusals
    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save report"), "report.txt")
        if name:
            save_report(Path(name), self.report())

    def done(self, result: int) -> None:
        self.looking.close()
        super().done(result)


def save_report(path: Path, report: str) -> None:
    """Raises ``QawlError`` where it can't be written."""
    from models.refusals import said_plainly

    with said_plainly(path):
        path.write_text(report + "\n", "utf-8")


def ask_import(parent: QWidget, session: Session, messages: Messages, paths: Sequence[Path]) -> Wishes | None:
    """How to import these; None where nobody wants to."""
    dialog = ImportDialog(session, messages, paths, parent)
    return dialog.wishes() if dialog.exec() else None


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1)
    return row

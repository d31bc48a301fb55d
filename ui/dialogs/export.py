"""Export: what, as what, where; with the count and the first rows before anything is written.

The same code as ``main.py export``. Counting and writing are done beside the window (``exporting``).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models import commands
from models.dataset.choice import Choice, presets
from models.dataset.export import Exported, Progress, is_dataset
from models.dataset.filters import Filters
from models.dataset.splits import NAMES, parsed
from models.errors import QawlError
from models.formats.catalogue import FORMATS, is_there
from models.session import Session
from ui.combo import Combo
from ui.dialogs.export_filters import FilterForm
from ui.dialogs.export_preview import Preview
from ui.exporting import Exporting
from ui.label import Label
from ui.language import said, tr
from ui.messages import Messages, says_refusals
from ui.progress import STEPS, thin_bar
from ui.words import counted, lasting

_PAUSE = 250  # ms after a change before it is counted
_TITLE = 40  # px that a title bar takes


class ExportDialog(QDialog):
    def __init__(self, session: Session, messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self.messages = session, messages
        self._counted: Filters | None = None  # what count and rows are of
        self.setWindowTitle(tr("Export dataset"))
        self.resize(1000, min(680, self.screen().availableGeometry().height() - _TITLE))
        self.preset, self.format, self.form = Combo(), Combo(), FilterForm(session)
        self.about, self.count = Label(), Label()
        self.split, self.seed = QCheckBox(tr("Split by whole articles:")), QSpinBox()
        self.shares = [QSpinBox() for _ in NAMES]
        self.without_text = QCheckBox(tr("Without the articles' texts"))
        self.pseudonyms = QCheckBox(tr("Annotators under pseudonyms"))
        self.path, self.preview = QLineEdit(), Preview(session.codebook)
        self.bar, self.progress = thin_bar(tr("Export dataset")), Label()
        self.exporting = Exporting(session.store.path, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._fill()
        self._lay_out()
        self._connect()
        self._show_format()
        self._show_running(False)
        self.show_preview()

    # What it looks like

    def _fill(self) -> None:
        for name, format in FORMATS.items():
            self.format.addItem(said(format.about), name)
        self._fill_presets()
        self.seed.setRange(0, 2_000_000_000)
        self.seed.setValue(1)
        for box, share in zip(self.shares, (80, 10, 10), strict=True):
            box.setRange(0, 100)
            box.setValue(share)
            box.setSuffix(" %")
        self.about.setObjectName("muted")
        self.about.setWordWrap(True)
        for widget, name in (
            *((self.preset, tr("Preset")), (self.seed, tr("seed")), (self.path, tr("Write to"))),
            *((self.preview, tr("Quotes")), *zip(self.shares, NAMES, strict=True)),
        ):  # fmt: skip
            widget.setAccessibleName(name)

    def _fill_presets(self, chosen: str = "") -> None:
        self.preset.clear()
        self.preset.addItem(tr("no preset"), None)
        for one in presets(self._session.store):
            self.preset.addItem(one.name, one)
        self.preset.setCurrentIndex(max(0, self.preset.findText(chosen)))

    def _lay_out(self) -> None:
        self.save_preset, self.delete_preset = QPushButton(tr("Save as…")), QPushButton(tr("Delete"))
        self.browse = QPushButton(tr("Browse…"))
        for button in (self.save_preset, self.delete_preset, self.browse):
            button.setAutoDefault(False)
        form = QFormLayout()
        form.addRow(tr("Preset"), _row(self.preset, self.save_preset, self.delete_preset))
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.about)
        named = [widget for name, box in zip(NAMES, self.shares, strict=True) for widget in (Label(name), box)]
        splitting = _row(self.split, *named, Label(tr("seed")), self.seed, stretch=-1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setAutoDefault(False)  # Enter exports, wherever the keyboard is
        self.write = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        where = QFormLayout()
        where.addRow(tr("Write to"), _row(self.path, self.browse))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addLayout(form)
        column.addWidget(self.form)
        column.addWidget(self.count)
        column.addWidget(self.preview, 1)
        column.addLayout(splitting)
        column.addLayout(_row(self.without_text, self.pseudonyms, stretch=-1))
        column.addLayout(where)
        column.addLayout(_row(self.progress, self.bar, stretch=1))
        column.addWidget(self.buttons)
        self.write.setDefault(True)  # only now does the dialog know of it

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.export)
        self.buttons.rejected.connect(self.reject)
        self.format.currentIndexChanged.connect(self._show_format)
        self.preset.activated.connect(self._use_preset)
        self.save_preset.clicked.connect(self._save_preset)
        self.delete_preset.clicked.connect(self._delete_preset)
        self.split.toggled.connect(self._show_format)
        self.form.changed.connect(self._timer.start)
        self._timer.timeout.connect(self.show_preview)
        self.exporting.counted.connect(self._show_count)
        self.exporting.uncounted.connect(self._show_why_not)
        self.exporting.progressed.connect(self._show_progress)
        self.exporting.exported.connect(self._end)
        self.exporting.failed.connect(self._fail)
        self.exporting.stopped.connect(self._stopped)
        self.exporting.broken.connect(lambda: self._show_running(False))

    # What is chosen

    def choice(self) -> Choice:
        """Raises ``QawlError`` where the shares don't add up."""
        split = parsed(",".join(str(box.value()) for box in self.shares)) if self.split.isChecked() else ()
        return Choice(
            self.format.currentData(),
            self.form.filters(),
            split,
            self.seed.value() if split else 0,
            self.without_text.isChecked() and self.without_text.isEnabled(),
            self.pseudonyms.isChecked(),
        )

    def show_choice(self, choice: Choice) -> None:
        self.format.setCurrentIndex(self.format.findData(choice.format))
        self.split.setChecked(bool(choice.split))
        for box, share in zip(self.shares, choice.split, strict=False):
            box.setValue(share)
        self.seed.setValue(choice.seed if choice.split else 1)
        self.without_text.setChecked(choice.without_text)
        self.pseudonyms.setChecked(choice.pseudonyms)
        self.form.show_filters(choice.filters)

    def _show_format(self) -> None:
        """What the format loses, and a path that suits it."""
        format = FORMATS[self.format.currentData()]
        lost = [said(one) for one in format.loses]
        unit = tr("Offsets in UTF-16 units.") if format.unit == "utf16" else tr("Offsets in Unicode code points.")
        missing = [] if is_there(format) else [tr("{library} is not installed.", library=(format.needs or ("",))[0])]
        self.about.setText(" ".join([*missing, unit, _lost(lost)]))
        self.about.setToolTip("\n".join(lost))
        self._show_possible()
        self._suggest_path()

    def _show_possible(self) -> None:
        format = FORMATS[self.format.currentData()]
        self.write.setEnabled(is_there(format))
        self.without_text.setEnabled(format.without_text)
        for widget in (*self.shares, self.seed):
            widget.setEnabled(self.split.isChecked())

    def _suggest_path(self) -> None:
        format = FORMATS[self.format.currentData()]
        written = self.path.text().strip()
        folder = Path(written).parent if written else self._session.store.path.resolve().parent
        known = {one.suffix for one in FORMATS.values()}
        name = Path(written).name if written else self._session.store.path.stem
        stem = name.removesuffix(next((end for end in sorted(known, key=len)[::-1] if end and name.endswith(end)), ""))
        is_folder = format.layout != "file" or self.split.isChecked()
        stem = stem.removesuffix("-dataset")
        self.path.setText(str(folder / (f"{stem}-dataset" if is_folder else f"{stem}{format.suffix}")))

    def _browse(self) -> None:
        if FORMATS[self.format.currentData()].layout != "file" or self.split.isChecked():
            name = QFileDialog.getExistingDirectory(self, tr("Export dataset"), str(Path(self.path.text()).parent))
            name = str(Path(name) / Path(self.path.text()).name) if name else ""
        else:
            name, _ = QFileDialog.getSaveFileName(self, tr("Export dataset"), self.path.text())
        if name:
            self.path.setText(name)

    # Presets

    def _use_preset(self) -> None:
        one = self.preset.currentData()
        if one:
            self.show_choice(one.choice)

    @says_refusals
    def _save_preset(self) -> None:
        from ui.dialogs.name import ask_name

        choice, offered = self.choice(), self.preset.currentText() if self.preset.currentData() else ""
        name = ask_name(self, tr("Save preset"), tr("Keep this choice of quotes and format under a name."), offered)
        if name:
            self._session.do(commands.SavePreset(name, choice))
            self._fill_presets(name)

    @says_refusals
    def _delete_preset(self) -> None:
        one = self.preset.currentData()
        if one:
            self._session.do(commands.DeletePreset(one.id))
            self._fill_presets()

    # What would be written

    def show_preview(self) -> None:
        """Ask for the count and the first rows."""
        filters = self.form.filters()
        if filters != self._counted:
            self.exporting.count(filters)

    def _show_count(self, filters: Filters, articles: int, quotes: int, first: list[dict[str, object]]) -> None:
        if filters != self.form.filters():  # of a moment ago
            return
        self._counted = filters
        told = tr("%n quote(s) would be exported.", quotes)
        self.count.setText(f"{told} {tr('Articles: {n}', n=counted(articles))}")
        self.preview.show_rows(first)

    def _show_why_not(self, error: QawlError) -> None:
        self._counted = None
        self.count.setText(said(error.sentence))
        self.preview.show_rows([])

    # Writing

    @says_refusals
    def export(self) -> None:
        """Write the dataset; asks before it replaces one."""
        choice = self.choice()
        out = self._session.store.path.resolve().parent / Path(self.path.text().strip()).expanduser()
        replaces = out.is_file() if not choice.is_folder(FORMATS[choice.format]) else is_dataset(out)
        if replaces and not self.messages.ask(tr("“{name}” is there already.", name=out.name), tr("Replace")):
            return
        self._show_running(True)
        self.exporting.export(out, choice)

    def _show_running(self, is_running: bool) -> None:
        self.bar.setValue(0)
        self.progress.setText(tr("Exporting…") if is_running else "")
        self.bar.setVisible(is_running)
        self.progress.setVisible(is_running)
        if is_running:  # or the keyboard goes to whatever comes next of what is shut
            self.cancel.setFocus()
        for widget in (
            *(self.write, self.form, self.path, self.browse, self.format, self.preset),
            *(self.save_preset, self.delete_preset, self.split, self.seed, self.without_text, self.pseudonyms),
            *self.shares,
        ):
            widget.setEnabled(not is_running)
        self.running = is_running
        if not is_running:
            self._show_possible()

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(STEPS * progress.done / max(1, progress.total)))
        told = [tr("{done} of {all} articles", done=counted(progress.done), all=counted(progress.total))]
        if progress.remaining is not None and progress.seconds > 1:
            told.append(tr("{time} left", time=lasting(progress.remaining)))
        self.progress.setText(" · ".join(told))

    def _end(self, made: Exported) -> None:
        self._show_running(False)
        self.accept()
        told = [tr("%n quote(s) exported to {path}.", made.quotes, path=str(made.path))]
        for name, (articles, quotes) in (made.splits.counts if made.splits else {}).items():
            told.append(
                tr("{split}: {articles} articles, {quotes} quotes.",
                   split=name, articles=counted(articles), quotes=counted(quotes))
            )  # fmt: skip
        told += [tr("Not carried by this format: {what}.", what=said(one)) for one in made.loses]
        self.messages.tell("\n".join(told))

    def _fail(self, error: QawlError) -> None:
        self._show_running(False)
        self.messages.refuse(error)

    def _stopped(self) -> None:
        self._show_running(False)
        self.count.setText(tr("The export was stopped; nothing of it stays."))

    def reject(self) -> None:
        """The first Cancel stops an export, the next closes."""
        if self.running:
            self.exporting.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.exporting.close()
        super().done(result)


def _lost(lost: list[str]) -> str:
    return tr("Has no place for: {what}.", what=tr("; ").join(lost)) if lost else tr("Carries everything.")


def _row(*widgets: QWidget, stretch: int = 0) -> QHBoxLayout:
    """Side by side; the one at ``stretch`` is wide, −1: what is left stays free at the end."""
    row = QHBoxLayout()
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 1 if at == stretch else 0)
    if stretch < 0:
        row.addStretch(1)
    return row

"""The registry of speakers, or of targets: who there is, under which names, where they are used.

It stays open beside the page and follows what changes. Every change is a command, so that each is undone in one step.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models import commands, registry
from models.commands import Command
from models.notice import Notice
from models.registry import Entry
from models.session import Session
from ui.dialogs.entry import EntryForm
from ui.dialogs.name import ask_name
from ui.label import Label
from ui.language import tr
from ui.messages import Messages, says_refusals
from ui.spellings import Spellings
from ui.words import shortened, speaker_kind_name

SHOWN = 500  # entries; who looks for more types a few letters
_PAUSE = 120  # ms


class Registry(QDialog):
    """``kind`` is speaker or target."""

    quote_chosen = Signal(str)

    def __init__(
        self, kind: str, session: Session, spellings: Spellings, messages: Messages, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.kind, self._session, self._spellings, self.messages = kind, session, spellings, messages
        self.setWindowTitle(tr("Speakers") if kind == "speaker" else tr("Targets"))
        self.resize(980, 620)
        self._entries: list[Entry] = []
        self._searched = ""
        self._pairs: list[str] | None = None  # those that may be one, while only they are shown
        self.form = EntryForm(kind, session)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("search a name or alias"))
        self.field.setClearButtonEnabled(True)
        self.doubtful = QCheckBox(tr("only names that may be one"))
        self.doubtful.setVisible(self.kind == "speaker")
        self.count = Label()
        self.count.setObjectName("muted")
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Name"), tr("Kind"), tr("Quotes")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # others fixed: measuring 500 rows takes seconds
        for column, width in ((1, 96), (2, 74)):
            header.resizeSection(column, width)
        self.table.setColumnHidden(1, self.kind == "target")
        self.add, self.merge, self.delete = (
            QPushButton(words) for words in (tr("Add…"), tr("Merge chosen…"), tr("Delete"))
        )
        for button in (self.add, self.merge, self.delete):
            button.setAutoDefault(False)
        self.merge.setToolTip(tr("Choose two or more (Ctrl+click): they become one, with all their names"))
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 0, 12, 0)
        for widget in (self.field, self.doubtful, self.table, self.count):
            column.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.add, self.merge, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.form)
        splitter.setSizes([440, 540])
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4, 12, 4, 12)
        outer.addWidget(splitter)

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.show_all)
        self.field.textChanged.connect(self._timer.start)
        self.doubtful.toggled.connect(self._doubtful_toggled)
        self.table.itemSelectionChanged.connect(self._show_entry)
        self.add.clicked.connect(self.add_entry)
        self.merge.clicked.connect(self.merge_chosen)
        self.delete.clicked.connect(self.delete_entry)
        self.form.asked.connect(self.do)
        self.form.split_requested.connect(self.split)
        self.form.merge_requested.connect(self.merge_with)
        self.form.quote_chosen.connect(self.quote_chosen)
        self._spellings.found.connect(self._show_variants)
        self._spellings.paired.connect(self._show_pairs)

    # What is shown

    def show_all(self) -> None:
        """The entries that are searched for. The one on the form stays there while it lives: a hand may be writing."""
        self._timer.stop()
        self._show_all([] if self.field.text() != self._searched else self.chosen())

    def _show_all(self, chosen: list[str]) -> None:
        self._searched = self.field.text()
        store, typed = self._session.store, self.field.text()
        if self.doubtful.isChecked() and self._pairs is not None:
            self._entries = registry.entries(store, self.kind, ids=self._pairs[:SHOWN])
        else:
            self._entries = registry.entries(store, self.kind, typed, SHOWN)
        missing = [id for id in chosen if id not in {entry.id for entry in self._entries}]
        self._entries = registry.entries(store, self.kind, ids=missing) + self._entries
        self._fill()
        self._choose(chosen)
        total = registry.count(store, self.kind)
        self.count.setText(tr("{shown} of {total} shown", shown=len(self._entries), total=total))
        self._show_entry()

    def _fill(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._entries))
        for row, entry in enumerate(self._entries):
            kind = speaker_kind_name(entry.kind) if self.kind == "speaker" and entry.kind else ""
            for column, words in enumerate((entry.name, kind, str(entry.uses))):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.blockSignals(False)

    def _choose(self, ids: list[str]) -> None:
        rows = [row for row, entry in enumerate(self._entries) if entry.id in ids]
        self.table.blockSignals(True)
        self.table.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            self.table.selectionModel().select(self.table.model().index(row, 0), flags)
        if rows:
            self.table.scrollTo(self.table.model().index(rows[0], 0))
        self.table.blockSignals(False)

    def show_first(self) -> None:
        """Where nothing is chosen yet, the first entry: when the window is opened, never after a change."""
        if not self.chosen() and self._entries:
            self._choose([self._entries[0].id])
            self._show_entry()

    def choose(self, id: str) -> None:
        """Show this entry, whatever is searched for."""
        self.field.clear()
        self._timer.stop()
        self._show_all([id])

    def chosen(self) -> list[str]:
        """The ids of the chosen entries, the current one first."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._entries[row].id for row in rows if row < len(self._entries)]

    def _show_entry(self) -> None:
        chosen = self.chosen()
        self.merge.setEnabled(len(chosen) > 1 and self._may_write())
        self.add.setEnabled(self._may_write())
        self.delete.setEnabled(len(chosen) == 1 and self._may_write())
        self.form.show_entry(chosen[0] if len(chosen) == 1 else "", changeable=self._may_write())
        if self.kind == "speaker" and len(chosen) == 1:
            self._spellings.ask(chosen[0], self.form.names(), chosen[0])

    def _may_write(self) -> bool:
        return not self._session.store.read_only and self._session.annotator is not None

    def _show_variants(self, question: str, ids: list[str]) -> None:
        if [question] == self.chosen():
            self.form.show_variants(ids)

    def _doubtful_toggled(self, on: bool) -> None:
        self._pairs = None
        if on:
            self.count.setText(tr("comparing all names…"))
            self._spellings.ask_pairs()
        else:
            self.show_all()

    def _show_pairs(self, pairs: list[tuple[str, str]]) -> None:
        if self.doubtful.isChecked():
            self._pairs = list(dict.fromkeys(id for pair in pairs for id in pair))
            self.show_all()

    def show_change(self, notice: Notice) -> None:
        """Anything that names or uses an entry may have changed."""
        if not self.isVisible() or not notice.tables() & _TOUCHING:
            return
        if self.doubtful.isChecked() and notice.ids("speaker") | notice.ids("alias"):
            self._spellings.ask_pairs()
        self.form.forget()
        if notice.tables() & _NAMING or len(self._entries) < SHOWN:
            self.show_all()
        else:
            self._show_entry()

    # What is asked for

    @says_refusals
    def do(self, command: Command) -> None:
        self._session.do(command)

    @says_refusals
    def add_entry(self) -> None:
        name = ask_name(self, tr("Add"), tr("The name to be added"), self.field.text())
        if name:
            known = registry.same(self._session.store, self.kind, name)
            made = known or self._session.do(commands.AddEntry(self.kind, name))
            self.choose(made or "")

    def merge_chosen(self) -> None:
        """All chosen ones become one: the one that most quotes use keeps its name."""
        chosen = [entry for entry in self._entries if entry.id in self.chosen()]
        into = max(chosen, key=lambda entry: (entry.uses, -chosen.index(entry)))
        self._merge(into, [entry for entry in chosen if entry.id != into.id])

    def merge_with(self, other: str) -> None:
        """The suggested ``other`` is the same as the one shown, which keeps its name."""
        entries = registry.entries(self._session.store, self.kind, ids=[*self.chosen(), other])
        self._merge(entries[0], entries[1:])

    @says_refusals
    def _merge(self, into: Entry, others: list[Entry]) -> None:
        names = tr("“, ”").join(entry.name for entry in others)
        question = tr(
            "Merge “{names}” into “{into}”? %n quote(s) become its, and the names stay as aliases. You can undo this.",
            sum(entry.uses for entry in others),
            names=names,
            into=into.name,
        )
        other_way = tr("Keep the name “{name}”", name=shortened(others[0].name, 30)) if len(others) == 1 else ""
        answer = self.messages.ask(question, tr("Merge"), also=other_way) if others else ""
        if answer == "also":
            into, others = others[0], [into]
        if answer:
            self._session.do(commands.MergeEntries(self.kind, into.id, tuple(entry.id for entry in others)))
            self.choose(into.id)

    @says_refusals
    def split(self, quotes: list[str], aliases: list[str]) -> None:
        """The chosen quotes and aliases go to a new entry."""
        chosen = self.chosen()
        name = ask_name(self, tr("Split off"), tr("The name of whom they are split off for"), *aliases[:1])
        if chosen and name:
            command = commands.SplitEntry(self.kind, chosen[0], name, tuple(quotes), tuple(aliases))
            self.choose(self._session.do(command) or "")

    @says_refusals
    def delete_entry(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self._session.do(commands.DeleteEntry(self.kind, chosen[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.keep_what_is_written()
        super().closeEvent(event)


_NAMING = {"speaker", "alias", "target"}
_TOUCHING = {"speaker", "alias", "target", "quote", "quote_speaker", "quote_addressee", "stance", "article", "batch"}

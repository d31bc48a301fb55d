"""Which articles: what a filter can ask for, each with the number of articles that it alone would find."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.fold import fold
from models.listing import Filter, Tallies
from models.records import WORK_STATUSES
from ui.combo import Combo
from ui.label import Label
from ui.language import isolated, tr
from ui.words import counted, work_name

_ROLE = Qt.ItemDataRole.UserRole
_PAUSE = 200  # ms after a key before a date counts
_SHOWN = 7  # lines of a list


class FiltersPanel(QScrollArea):
    """``filter_changed`` fires when a hand changes one."""

    filter_changed = Signal(object)

    def __init__(self, names: dict[str, str]) -> None:
        """``names`` of annotators, by id."""
        super().__init__()
        self._names = names
        self._filling = False
        self._queue = ""
        self._sets: dict[str, tuple[tuple[str, int], ...]] = {}
        self.statuses = {status: QCheckBox() for status in WORK_STATUSES}
        self.outlets, self.tags = QListWidget(), QListWidget()
        self.find_outlet = QLineEdit()
        self.since, self.until = QLineEdit(), QLineEdit()
        self.annotator, self.quotes = Combo(), Combo()
        self.flagged = QCheckBox()
        self.clear = QPushButton()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._tell)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(_title(tr("Status")))
        for box in self.statuses.values():
            column.addWidget(box)
        column.addWidget(self.flagged)
        column.addWidget(_title(tr("Outlet")))
        column.addWidget(self.find_outlet)
        column.addWidget(self.outlets)
        column.addWidget(_title(tr("Published")))
        dates = QHBoxLayout()
        for field, words in (
            (self.since, tr("from {date}", date=isolated("2016-10"))),
            (self.until, tr("to {date}", date=isolated("2016-12"))),
        ):
            field.setPlaceholderText(words)
            dates.addWidget(field)
        column.addLayout(dates)
        form = QFormLayout()
        form.addRow(tr("Quotes"), self.quotes)
        form.addRow(tr("Annotator"), self.annotator)
        column.addLayout(form)
        column.addWidget(_title(tr("Tags")))
        column.addWidget(self.tags)
        self.clear.setText(tr("All articles again"))
        self.clear.setAutoDefault(False)  # Enter in a field is no wish to be rid of the filters
        column.addWidget(self.clear)
        column.addStretch(1)
        self.find_outlet.setPlaceholderText(tr("search"))
        for some in (self.outlets, self.tags):
            some.setFixedHeight(_SHOWN * 28)
            some.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(250)

    def _connect(self) -> None:
        for box in (*self.statuses.values(), self.flagged):
            box.toggled.connect(self._tell)
        for some in (self.outlets, self.tags):
            some.itemChanged.connect(self._tell)
        for field in (self.since, self.until):
            field.textEdited.connect(self._timer.start)
        for combo in (self.annotator, self.quotes):
            combo.activated.connect(self._tell)
        self.find_outlet.textChanged.connect(self._show_outlets)
        self.clear.clicked.connect(self._clear)

    def fill(self, tallies: Tallies, filter: Filter) -> None:
        """Show what there is, how many of each, and what is asked for now."""
        self._filling = True
        self._queue = filter.queue
        for status, box in self.statuses.items():
            box.setText(_with_count(work_name(status), tallies.statuses[status]))
            box.setChecked(status in filter.statuses)
        self.flagged.setText(_with_count(tr("flagged"), tallies.flagged))
        self.flagged.setChecked(filter.flagged)
        outlets = sorted(tallies.outlets, key=lambda one: -one[1])
        self._fill_list("outlets", self.outlets, outlets, filter.outlets)
        self._fill_list("tags", self.tags, tallies.tags, filter.tags)
        for field, date in ((self.since, filter.since), (self.until, filter.until)):
            if not field.hasFocus():
                field.setText(date)
        self._fill_combos(tallies, filter)
        self.clear.setEnabled(bool(filter))
        self._filling = False

    def _fill_list(self, name: str, some: QListWidget, found: Iterable[tuple[str, int]], chosen: Iterable[str]) -> None:
        found = tuple(found)
        if self._sets.get(name) != found:
            self._sets[name] = found
            some.clear()
            for value, n in found:
                item = QListWidgetItem(_with_count(value or tr("without an outlet"), n))
                item.setData(_ROLE, value)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                some.addItem(item)
            self._show_outlets()
        wanted = set(chosen)
        for row in range(some.count()):
            is_chosen = some.item(row).data(_ROLE) in wanted
            some.item(row).setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def _fill_combos(self, tallies: Tallies, filter: Filter) -> None:
        self.annotator.clear()
        self.annotator.addItem(tr("anybody"), "")
        for id, n in tallies.annotators.items():
            self.annotator.addItem(_with_count(self._names.get(id, id), n), id)
        wanted = "".join(filter.annotators[:1])  # words: Qt does not find a tuple again
        self.annotator.setCurrentIndex(max(0, self.annotator.findData(wanted)))
        self.quotes.clear()
        for words, value in (
            (tr("with and without"), None),
            (_with_count(tr("with quotes"), tallies.with_quotes), True),
            (_with_count(tr("without quotes"), tallies.all - tallies.with_quotes), False),
        ):
            self.quotes.addItem(words, value)
        self.quotes.setCurrentIndex([None, True, False].index(filter.quotes))

    def filter(self) -> Filter:
        """What is asked for."""
        return Filter(
            outlets=_checked(self.outlets),
            since=fold(self.since.text()),  # digits of either kind
            until=fold(self.until.text()),
            statuses=tuple(status for status, box in self.statuses.items() if box.isChecked()),
            annotators=tuple(id for id in (self.annotator.currentData(),) if id),
            quotes=self.quotes.currentData(),
            flagged=self.flagged.isChecked(),
            tags=_checked(self.tags),
            queue=self._queue,
        )

    def end(self) -> None:
        self._timer.stop()

    def _tell(self) -> None:
        if not self._filling:
            self.filter_changed.emit(self.filter())

    def _clear(self) -> None:
        self.filter_changed.emit(Filter())

    def _show_outlets(self) -> None:
        wanted = fold(self.find_outlet.text())
        for row in range(self.outlets.count()):
            item = self.outlets.item(row)
            item.setHidden(bool(wanted) and wanted not in fold(str(item.data(_ROLE))))


def _title(words: str) -> Label:
    title = Label(words)
    title.setObjectName("muted")
    return title


def _with_count(words: str, n: int) -> str:
    return f"{words}  ·  {counted(n)}"


def _checked(some: QListWidget) -> tuple[str, ...]:
    items = (some.item(row) for row in range(some.count()))
    return tuple(str(item.data(_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked)

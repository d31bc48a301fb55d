"""All articles in a table: sorted, filtered, described, flagged, put into queues. It stays open beside the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models import commands, listing, queries
from models.commands import Command
from models.errors import QawlError
from models.language import say
from models.listing import Filter
from models.notice import Notice
from models.records import Listed
from models.session import Session
from models.store import Store
from ui.article_table import COLUMNS, ArticleTable, chosen_rows
from ui.dialogs.article import ask_details
from ui.dialogs.name import ask_name
from ui.dialogs.sample import Draw, ask_sample
from ui.label import Label
from ui.language import tr
from ui.listing import ArticleListing
from ui.messages import Messages, says_refusals
from ui.panels.filters import FiltersPanel
from ui.tasks import Background
from ui.words import counted

_MOST = 5000  # articles that are changed in one step: more would be waited for
_WIDTHS = {"outlet": 126, "published": 100, "status": 78, "quotes": 74, "words": 74}


class Corpus(QDialog):
    """Shares its list with the panel beside the page: what is chosen here is gone through there."""

    article_chosen = Signal(str)

    def __init__(self, session: Session, articles: ArticleListing, messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(tr("All articles"))
        self.resize(1240, 700)
        self._session, self._listing, self.messages = session, articles, messages
        self._background = Background(self)
        self.writable = not session.store.read_only and session.annotator is not None
        self.filters = FiltersPanel({one.id: one.name for one in queries.annotators(session.store)})
        self.model = ArticleTable(articles, writable=self.writable)
        self._build()
        self._connect()
        self._show_state()

    def _build(self) -> None:
        self.table = QTableView()
        self.table.setObjectName("table")
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(30)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # the others fixed: nothing is measured
        for column, width in _WIDTHS.items():
            header.resizeSection(COLUMNS.index(column), width)
        order = self._listing.order
        direction = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(COLUMNS.index(order.column) if order.column in COLUMNS else -1, direction)
        header.setSortIndicatorClearable(True)  # a third click: in the order of import
        self.table.setSortingEnabled(True)  # sorts at once, by what the header says
        self.count = Label()
        self.count.setObjectName("muted")
        self.edit, self.flag, self.queue = (QPushButton(words) for words in (tr("Details…"), tr("Flag"), tr("Queue")))
        self.queue.setMenu(self._queue_menu())
        self._lay_out()

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 10, 12, 10)
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.flag, self.edit, self.queue):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        splitter = QSplitter()
        splitter.addWidget(self.filters)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _queue_menu(self) -> QMenu:
        menu = QMenu(self)
        self.save_queue = menu.addAction(tr("Keep this filter as a queue…"), self._save_queue)
        self.draw_sample = menu.addAction(tr("Draw a random sample…"), self._draw_sample)
        menu.addSeparator()
        self.rename_queue = menu.addAction(tr("Rename this queue…"), self._rename_queue)
        self.delete_queue = menu.addAction(tr("Delete this queue"), self._delete_queue)
        return menu

    def _connect(self) -> None:
        self.filters.filter_changed.connect(self._listing.choose)
        self._listing.replaced.connect(self._show_state)
        self._listing.grew.connect(self._show_state)
        self.table.activated.connect(self._open)  # by Enter or a double click
        self.table.selectionModel().selectionChanged.connect(self._check)
        self.model.modelReset.connect(self._check)
        self.model.edited.connect(self._edit_cell)
        self.edit.clicked.connect(self.edit_chosen)
        self.flag.clicked.connect(self.flag_chosen)
        self._background.answered.connect(self._keep_sample)

    # What is shown

    def _show_state(self) -> None:
        tallies, filter = self._listing.tallies, self._listing.filter
        self.filters.fill(tallies, filter)
        found = counted(len(self._listing.keys)) if self._listing.listing.complete else "…"
        if filter and self._listing.listing.complete and not self._listing.keys:
            self.count.setText(tr("No article passes this filter."))
        elif filter:
            self.count.setText(tr("{found} of {all} articles", found=found, all=counted(tallies.all)))
        else:
            self.count.setText(tr("{all} articles", all=counted(tallies.all)))
        self._check()

    def _check(self) -> None:
        rows = self._chosen_rows()
        self.edit.setEnabled(self.writable and rows > 0)
        self.flag.setEnabled(self.writable and rows > 0)
        queue = self._queue()
        self.save_queue.setEnabled(self.writable and bool(self._listing.filter) and queue is None)
        self.draw_sample.setEnabled(self.writable and len(self._listing.keys) > 0)
        for action in (self.rename_queue, self.delete_queue):
            action.setEnabled(self.writable and queue is not None)

    def _queue(self) -> listing.Queue | None:
        return listing.queue_of(self._session.store, self._listing.filter)

    def hear(self, notice: Notice) -> None:
        if notice.tables() & {"article", "work", "batch", "quote", "queue"}:
            self._show_state()

    # What is done

    def _open(self, index: QModelIndex) -> None:
        article = self._listing.article_at(index.row())
        if article:
            self.article_chosen.emit(article)

    def _chosen_rows(self) -> int:
        return sum(len(rows) for rows in chosen_rows(self.table))

    def chosen(self) -> list[Listed]:
        """The chosen articles. Raises ``QawlError`` where they are too many for one step."""
        if self._chosen_rows() > _MOST:
            raise QawlError(say("Choose at most {most} articles at once.", most=counted(_MOST)))
        return self.model.articles(sorted({row for rows in chosen_rows(self.table) for row in rows}))

    @says_refusals
    def _do(self, command: Command) -> None:
        self._session.do(command)

    def _edit_cell(self, article: str, field: str, value: str | None) -> None:
        self._do(commands.EditArticles((article,), {field: value}))

    @says_refusals
    def edit_chosen(self) -> None:
        """One or many: in one step of undo."""
        chosen = self.chosen()
        command = ask_details(self, [one.article for one in chosen]) if chosen else None
        if command:
            self._session.do(command)

    @says_refusals
    def flag_chosen(self) -> None:
        """Flag them; where all are flagged already, take the flags off."""
        chosen = self.chosen()
        if chosen:
            flag = not all(one.flag for one in chosen)
            self._session.do(commands.EditArticles(tuple(one.article.id for one in chosen), flag=flag))

    def _save_queue(self) -> None:
        name = ask_name(self, tr("Keep this filter as a queue"), tr("Name of the queue"))
        if name:
            self._do(commands.SaveQueue(name, self._listing.filter))
            self._check()

    def _draw_sample(self) -> None:
        draw = ask_sample(self, len(self._listing.keys))
        if draw:
            self.count.setText(tr("Drawing…"))
            path, who = self._session.store.path, self._session.who
            self._background.ask(draw, partial(_drawn, path, self._listing.filter, who, draw))

    @says_refusals
    def _keep_sample(self, draw: Draw, drawn: list[str]) -> None:
        try:
            size_and_seed = {"size": draw.size, "seed": draw.seed}
            queue = self._session.do(commands.SaveQueue(draw.name, Filter(), tuple(drawn), size_and_seed))
        finally:
            self._show_state()
        self._listing.choose(Filter(queue=queue or ""))

    def _rename_queue(self) -> None:
        queue = self._queue()
        name = ask_name(self, tr("Rename this queue"), tr("Name of the queue"), queue.name) if queue else None
        if queue and name:
            self._do(commands.RenameQueue(queue.id, name))

    def _delete_queue(self) -> None:
        queue = self._queue()
        if queue:
            self._do(commands.DeleteQueue(queue.id))
            self._listing.choose(Filter())

    def end(self) -> None:
        """The project is closed, or the language another one."""
        self._background.close()
        self.filters.end()
        self.close()


def _drawn(path: Path, filter: Filter, who: str, draw: Draw) -> list[str]:
    store = Store(path, read_only=True)
    try:
        return listing.sample(store, filter, who, draw.size, draw.seed)
    finally:
        store.close()

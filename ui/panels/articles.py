"""The articles that one goes through, with how far one is with each: a queue, or all of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from models import listing
from models.notice import Notice
from models.records import Listed
from models.session import Session
from ui.cards import CARD, Card, CardView, Index
from ui.combo import Combo
from ui.language import isolated, tr
from ui.line import Line
from ui.listing import ArticleListing
from ui.theme import Theme
from ui.words import counted, work_name

_COLOURS = {"new": "", "in_progress": "ochre", "done": "green", "skipped": "slate"}


class ArticleCards(QAbstractListModel):
    """The rows of a listing as cards; each is read and made when it is seen."""

    def __init__(self, listing: ArticleListing) -> None:
        super().__init__()
        self._listing = listing
        self._count = 0
        self.changing = False
        listing.replaced.connect(self._begin_anew)
        listing.grew.connect(self._begin_anew)
        listing.changed.connect(self._repaint)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._listing.keys):
            return None
        if role in (CARD, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            card = _card(self._listing.line(index.row()))
            return card if role == CARD else "\n".join(part for part in (card.head, card.badge, card.body) if part)
        return None

    def _begin_anew(self) -> None:
        self.changing = True
        self.beginResetModel()
        self._count = len(self._listing.keys)
        self.endResetModel()
        self.changing = False

    def _repaint(self, keys: set[int] | None) -> None:
        if keys is None:
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
            return
        for key in keys:
            row = self._listing.seen_row(key)
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def id_at(self, row: int) -> str:
        return self._listing.article_at(row) or ""

    def row_of(self, id: str | None) -> int:
        return self._listing.row_of(id) if id else -1


def _card(line: Listed | None) -> Card:
    if line is None:
        return Card("", "", tr("This article is gone."), quiet=True)
    article = line.article
    about = (
        " · ".join(isolated(part) for part in (article.outlet, article.published) if part)
        or f"\u200e{article.external_id}\u200e"
    )
    badge = f"{work_name(line.status)} · {line.quotes}" if line.quotes else work_name(line.status)
    head = f"⚑ {about}" if line.flag else about
    return Card(article.id, head, article.name, badge, _COLOURS[line.status], quiet=True)


class ArticlesPanel(QFrame):
    """Title, outlet, status and number of quotes of each; the one on the desk is chosen."""

    article_chosen = Signal(str)
    queue_chosen = Signal(str)  # its id; "" for all articles
    all_requested = Signal()

    def __init__(self, session: Session, theme: Theme, articles: ArticleListing) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session, self.listing = session, articles
        self._cards = ArticleCards(articles)
        self.title = Line(bold=True)
        self.queues = Combo()
        self.more = QToolButton()
        self.more.setObjectName("flat")
        self.more.setText("⊞")
        self.view = CardView(self._cards, theme, lines=2, reading=False)
        self._lay_out()
        self.view.chosen.connect(self.article_chosen)
        self.queues.activated.connect(self._choose)
        self.more.clicked.connect(self.all_requested)
        articles.replaced.connect(self._show_list)
        articles.grew.connect(self._show_list)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 6, 6)
        row.addWidget(self.queues, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.view)

    def use(self, session: Session) -> None:
        self._session = session
        self.listing.use(session)

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("Articles"))
        self.queues.setAccessibleName(tr("Which articles"))
        self.more.setToolTip(tr("All articles in a table: sort, filter, queues, samples"))
        self.more.setAccessibleName(tr("All articles"))
        self.list_queues()
        self._count()
        self.listing.changed.emit(None)

    def show_all(self) -> None:
        self.listing.refresh()

    def show_change(self, notice: Notice) -> None:
        self.listing.hear(notice)
        if notice.ids("queue"):
            self.list_queues()
        self._count()

    def _show_list(self) -> None:
        self.list_queues()
        self._count()
        self.show_current()

    def show_current(self) -> None:
        article = self._session.article
        self.view.follow(article.id if article else None)

    def list_queues(self) -> None:
        """All articles, every queue, and what is chosen now where it has no name."""
        queues = listing.queues(self._session.store)
        current = next((one.id for one in queues if one.filter == self.listing.filter), "")
        self.queues.clear()
        self.queues.addItem(tr("All articles"), "")
        for one in queues:
            self.queues.addItem(one.name, one.id)
        if self.listing.filter and not current:
            self.queues.addItem(tr("A filter without a name"), None)
            self.queues.setCurrentIndex(self.queues.count() - 1)
        else:
            self.queues.setCurrentIndex(max(0, self.queues.findData(current)))

    def _choose(self, row: int) -> None:
        chosen = self.queues.itemData(row)
        if chosen is not None:
            self.queue_chosen.emit(chosen)

    def progress(self) -> tuple[int, int]:
        """Articles done, and all."""
        tallies = self.listing.tallies
        return tallies.statuses["done"], tallies.all

    def neighbour(self, step: int) -> str | None:
        """The article after (1) or before (−1) the one on the desk in the list."""
        return self.listing.article_at(
            self._cards.row_of(self._session.article.id if self._session.article else None) + step
        )

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def _count(self) -> None:
        done, total = self.progress()
        self.title.setText(tr("Articles  ·  {done} of {total} done", done=counted(done), total=counted(total)))

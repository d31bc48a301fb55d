"""The rows of a listing as a table: sorted by its header, edited in its cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QTableView

from models.listing import Order
from models.records import Listed
from ui.cards import Index
from ui.language import tr
from ui.listing import ArticleListing
from ui.words import counted, work_name

COLUMNS = ("title", "outlet", "published", "status", "quotes", "words")
_EDITED = ("title", "outlet", "published")
_NUMBERS = ("quotes", "words")


class ArticleTable(QAbstractTableModel):
    """``edited`` asks for a change: the article's id, the field, the new value (None: nothing)."""

    edited = Signal(str, str, object)

    def __init__(self, listing: ArticleListing, *, writable: bool) -> None:
        super().__init__()
        self._listing, self._writable = listing, writable
        self._count = len(listing.keys)
        listing.replaced.connect(self._begin_anew)
        listing.grew.connect(self._begin_anew)
        listing.changed.connect(self._repaint)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Title"), tr("Outlet"), tr("Published"), tr("Status"), tr("Quotes"), tr("Words"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._listing.keys):
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if column in _NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._listing.line(index.row())
        if line is None:
            return tr("This article is gone.") if column == "title" else ""
        return _edited(line, column) if role == Qt.ItemDataRole.EditRole else _shown(line, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._writable and index.isValid() and COLUMNS[index.column()] in _EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self._listing.line(index.row())
        words = " ".join(str(value).split())
        if line is None or words == _edited(line, COLUMNS[index.column()]):
            return False
        self.edited.emit(line.article.id, COLUMNS[index.column()], words or None)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Order(COLUMNS[column] if column >= 0 else "imported", order == Qt.SortOrder.DescendingOrder)
        if wanted != self._listing.order:
            self._listing.choose(self._listing.filter, wanted)

    def articles(self, rows: list[int]) -> list[Listed]:
        """The lines of these rows, those left out that are gone."""
        return [line for row in rows if (line := self._listing.line(row))]

    def _begin_anew(self) -> None:
        self.beginResetModel()
        self._count = len(self._listing.keys)
        self.endResetModel()

    def _repaint(self, keys: set[int] | None) -> None:
        last = len(COLUMNS) - 1
        if keys is None and self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, last))
        for key in keys or ():
            row = self._listing.seen_row(key)
            if 0 <= row < self._count:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))


def chosen_rows(view: QTableView) -> list[range]:
    """The chosen rows in runs: a million of them are one run, and no list."""
    chosen = view.selectionModel().selection()
    return [range(one.top(), one.bottom() + 1) for one in map(chosen.at, range(chosen.count()))]


def _shown(line: Listed, column: str) -> str:
    article = line.article
    match column:
        case "title":
            tags = "".join(f"  #{tag}" for tag in article.tags)
            return f"{'⚑ ' if line.flag else ''}{article.name}{tags}"
        case "status":
            return work_name(line.status)
        case "quotes":
            return counted(line.quotes) if line.quotes else ""
        case "words":
            return counted(article.words)
    return _edited(line, column)


def _edited(line: Listed, column: str) -> str:
    """A field as it is edited: of the title only what somebody has given, not the headline that stands for it."""
    return str(getattr(line.article, column) or "")

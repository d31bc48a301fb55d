"""A concordance on the screen: what was found stands in one column, what comes before and after on its sides.

The words are read from the right in any interface; context is cut off far from the word, never near it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from models.concordance import Line
from ui.article_table import chosen_rows
from ui.cards import Index
from ui.language import isolated, tr
from ui.theme import Theme, interface_font, reading_font

BEFORE = 0  # columns, from the right
WORDS = 1
AFTER = 2
WHERE = 3
_LINE = Qt.ItemDataRole.UserRole
_WIDEST = 260  # px of the column of words
_NARROWEST = 70
_MEASURED = 200  # lines
_WHERE = 190  # px
_NARROW_LETTER = 4  # px: no cell shows more letters than these leave room for
_COLOURS = ("text", "accent", "text", "muted")  # roles of the theme, by column
_SELECTED = QStyle.StateFlag.State_Selected


class KwicModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("before"), tr("found"), tr("after"), tr("in"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (line.before, line.words, line.after, where(line))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.before}{line.words}{line.after}\n{line.article_name}"
        return None

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        at = len(self.lines)
        if lines:
            self.beginInsertRows(QModelIndex(), at, at + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()


def where(line: Line) -> str:
    about = " · ".join(isolated(part) for part in (line.outlet, line.published) if part)
    return about or line.article_name


class KwicDelegate(QStyledItemDelegate):
    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme
        self._font, self._small = reading_font(17), interface_font(12)
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.Bold)
        self.height = QFontMetrics(self._font).height() + 4
        self._measure = QFontMetrics(self._small)
        self._fonts = (self._font, self._bold, self._font, self._small)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._flags = [_side(column) | middle for column in range(4)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Some sixty cells are painted at every screen full of hits, while one types: only what is seen is shaped."""
        rect, column = option.rect, index.column()
        line: Line = index.data(_LINE)
        if option.state & _SELECTED:
            painter.fillRect(rect, self.theme["accent_soft"])
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setFont(self._fonts[column])
        painter.setPen(self.theme[_COLOURS[column]])
        box = rect.adjusted(6, 0, -6, 0)
        letters = box.width() // _NARROW_LETTER
        match column:
            case 0:
                words = line.before[-letters:]
            case 1:
                words = line.words
            case 2:
                words = line.after[:letters]
            case _:
                words = self._measure.elidedText(where(line), Qt.TextElideMode.ElideRight, box.width())
        painter.setClipRect(rect)
        painter.drawText(box, self._flags[column], words)
        painter.setClipping(False)

    def width_of(self, words: str) -> int:
        return QFontMetrics(self._bold).horizontalAdvance(words) + 16


def _side(column: int) -> Qt.AlignmentFlag:
    """Towards the words that were found: they stand between «before» on the right and «after» on the left."""
    sides = {BEFORE: Qt.AlignmentFlag.AlignLeft, WORDS: Qt.AlignmentFlag.AlignHCenter}
    return sides.get(column, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute


class KwicView(QTableView):
    def __init__(self, model: KwicModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self._lines = model
        self.setModel(model)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._delegate = KwicDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._delegate.height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in ((WORDS, 120), (WHERE, _WHERE)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def fit(self) -> None:
        """As wide as the words that were found, within reason: the sides need the room."""
        words = {line.words for line in self._lines.lines[:_MEASURED]}
        widest = max(map(self._delegate.width_of, words), default=120)
        width = max(_NARROWEST, min(_WIDEST, widest))
        if width != self.horizontalHeader().sectionSize(WORDS):  # else all would be laid out again
            self.horizontalHeader().resizeSection(WORDS, width)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Not ``selectRow``: in a view from right to left it finds no column and selects nothing (Qt 6.11)."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, WORDS), flag.ClearAndSelect | flag.Rows)

    def chosen(self) -> list[Line]:
        """The chosen lines, from top to bottom."""
        rows = {row for run in chosen_rows(self) for row in run}
        return [self._lines.lines[row] for row in sorted(rows)]

"""Lists of cards: a model that holds records and a delegate that paints them; both lists beside the page use them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.label import Label
from ui.theme import Theme, interface_font, reading_font

Index = QModelIndex | QPersistentModelIndex
Record = TypeVar("Record")
CARD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: head (bold), body (two lines at most), badge (a short word), and a data colour of the theme."""

    id: str
    head: str
    body: str
    badge: str = ""
    colour: str = ""
    quiet: bool = False


class Cards(QAbstractListModel, Generic[Record]):
    """Records in order; each is made a card when it is seen."""

    def __init__(self, made: Callable[[Record], Card], key: Callable[[Record], str]) -> None:
        super().__init__()
        self._made, self._key = made, key
        self._records: list[Record] = []
        self._keys: list[str] = []
        self._rows: dict[str, int] = {}
        self.changing = False  # while rows come and go: whatever is chosen then was not by a hand

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._records):
            return None
        if role == CARD:
            return self._made(self._records[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            card = self._made(self._records[index.row()])
            return "\n".join(part for part in (card.head, card.badge, card.body) if part)
        return None

    def show(self, records: Sequence[Record]) -> None:
        """Show these. One that came, went or changed is told alone, so that a long list does not jump or start anew."""
        self.changing = True
        try:
            self._show(list(records))
        finally:
            self.changing = False

    def _show(self, new: list[Record]) -> None:
        old_keys, new_keys = self._keys, list(map(self._key, new))
        if old_keys == new_keys:
            self._tell_changed(new)
        elif len(new_keys) == len(old_keys) + 1 and (at := _odd_one(new_keys, old_keys)) is not None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._take(new, new_keys)
            self.endInsertRows()
        elif len(old_keys) == len(new_keys) + 1 and (at := _odd_one(old_keys, new_keys)) is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            self._take(new, new_keys)
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._take(new, new_keys)
            self.endResetModel()

    def _take(self, records: list[Record], keys: list[str]) -> None:
        self._records, self._keys = records, keys
        self._rows = {key: row for row, key in enumerate(keys)}

    def _tell_changed(self, new: list[Record]) -> None:
        changed = [row for row, (was, is_) in enumerate(zip(self._records, new, strict=True)) if was is not is_]
        self._records = new
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def repaint(self) -> None:
        """Every card may read otherwise now: the language or the names changed."""
        if self._records:
            self.dataChanged.emit(self.index(0), self.index(len(self._records) - 1))

    def id_at(self, row: int) -> str:
        return self._keys[row]

    def row_of(self, id: str | None) -> int:
        return self._rows.get(id, -1) if id else -1


def _odd_one(longer: list[str], shorter: list[str]) -> int | None:
    """Where ``longer`` has the one entry that ``shorter`` lacks; None where more is different."""
    at = next(
        (row for row, (one, other) in enumerate(zip(longer, shorter, strict=False)) if one != other), len(shorter)
    )
    return at if longer[at + 1 :] == shorter[at:] else None


class CardModel(Protocol):
    """What a ``CardView`` shows: a list of cards (role ``CARD``) with their ids."""

    changing: bool

    def id_at(self, row: int) -> str: ...

    def row_of(self, id: str | None) -> int: ...


_PICTURES = 60  # cards whose pictures are kept: some screens full


class _Look(NamedTuple):
    """All that a card's picture hangs on; sizes in px, ``ground`` a role of the theme."""

    card: Card
    width: int
    height: int
    ratio: float
    ground: str
    rtl: bool


class CardDelegate(QStyledItemDelegate):
    """Paints a card. Texts keep their own direction; head and colour stand at the interface's beginning."""

    def __init__(self, view: QTableView, theme: Theme, lines: int, *, reading: bool) -> None:
        super().__init__(view)
        self.theme, self._lines = theme, lines
        self._head, self._small = interface_font(13), interface_font(12)
        self._head.setWeight(QFont.Weight.DemiBold)
        self._body = reading_font(16) if reading else interface_font(13)
        self._line = QFontMetrics(self._body).lineSpacing()
        self._pictures: dict[_Look, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height())

    def height(self) -> int:
        """Every card's, in px."""
        return QFontMetrics(self._head).height() + self._line * self._lines + 16

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """From a picture made before where there is one: a card that comes moves all below it, which did not change."""
        device, rect = painter.device(), option.rect
        ratio = device.devicePixelRatioF() if device else 1.0
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        look = _Look(index.data(CARD), rect.width(), rect.height(), ratio, self._ground(option), rtl)
        picture = self._pictures.pop(look, None) or self._drawn(look)
        self._pictures[look] = picture  # the last used are the last to go
        if len(self._pictures) > _PICTURES:
            del self._pictures[next(iter(self._pictures))]
        painter.drawPixmap(rect.topLeft(), picture)

    def _ground(self, option: QStyleOptionViewItem) -> str:
        """The role of the colour behind the card; "" for the list's own."""
        if option.state & QStyle.StateFlag.State_Selected:
            return "accent_soft"
        return "hover" if option.state & QStyle.StateFlag.State_MouseOver else ""

    def _drawn(self, look: _Look) -> QPixmap:
        picture = QPixmap(round(look.width * look.ratio), round(look.height * look.ratio))
        picture.setDevicePixelRatio(look.ratio)
        picture.fill(self.theme["panel"])
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = QRect(0, 0, look.width, look.height)
            if look.ground:
                painter.setBrush(self.theme[look.ground])
                painter.drawRoundedRect(whole.adjusted(4, 2, -4, -2), 7, 7)
            box = whole.adjusted(12, 7, -12, -7)
            if look.card.colour:
                painter.setBrush(self.theme.data[look.card.colour])
                x = box.right() - 3 if look.rtl else box.left()
                painter.drawRoundedRect(x, box.top() + 2, 4, box.height() - 4, 2, 2)
                box.adjust(0 if look.rtl else 12, 0, -12 if look.rtl else 0, 0)
            self._paint_words(painter, box, look.card, look.rtl)
        return picture

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._pictures.clear()

    def _paint_words(self, painter: QPainter, box: QRect, card: Card, rtl: bool) -> None:
        metrics = QFontMetrics(self._head)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        badge = QFontMetrics(self._small).horizontalAdvance(card.badge)
        top = QRect(box.left(), box.top(), box.width(), metrics.height())
        side = Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        other = Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight)
        painter.setFont(self._small)
        painter.setPen(self.theme["muted"])
        painter.drawText(top, other | Qt.AlignmentFlag.AlignVCenter, card.badge)
        room = top.adjusted(badge + 8 if rtl else 0, 0, 0 if rtl else -badge - 8, 0)
        painter.setFont(self._head)
        painter.setPen(self.theme["muted" if card.quiet else "text"])
        head = metrics.elidedText(card.head, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, head)
        painter.setPen(self.theme["text"])
        self._paint_body(painter, box.adjusted(0, metrics.height() + 2, 0, 4), card.body)

    def _paint_body(self, painter: QPainter, box: QRect, words: str) -> None:
        """At most so many lines, the last one elided; the article's words are right to left in any interface."""
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout = QTextLayout(words.replace("\n", " "), self._body)
        layout.setTextOption(option)
        layout.beginLayout()
        metrics, done = QFontMetrics(self._body), 0
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            y = box.top() + number * self._line
            if number == self._lines - 1 and line.textStart() + line.textLength() < len(words):
                rest = metrics.elidedText(words[done:].replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
                painter.setFont(self._body)
                painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                painter.drawText(QRect(box.left(), y, box.width(), self._line), Qt.AlignmentFlag.AlignLeft, rest)
            else:
                line.draw(painter, QRect(box.left(), y, 0, 0).topLeft())
            done = line.textStart() + line.textLength()
        layout.endLayout()


class CardPanel(QFrame):
    """A list of cards, and words in its place where there is none."""

    def __init__(self, cards: Cards[Any], theme: Theme, *, reading: bool) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.view = CardView(cards, theme, lines=2, reading=reading)
        self.empty = Label()
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(14, 10, 14, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)


class CardView(QTableView):
    """A list of cards. ``chosen`` fires when a hand chooses a card, not when the program does."""

    chosen = Signal(str)

    def __init__(
        self, model: QAbstractListModel, theme: Theme, *, lines: int, reading: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cards")
        self._cards = cast("CardModel", model)
        self.setModel(model)
        self._delegate = CardDelegate(self, theme, lines, reading=reading)
        self.setItemDelegate(self._delegate)
        self._look_like_a_list()
        self._following = False
        self.selectionModel().currentChanged.connect(self._current_changed)

    def _look_like_a_list(self) -> None:
        """A table of one column: QListView lays out all of 5,000 rows again whenever one comes."""
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._delegate.height())

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def follow(self, id: str | None) -> None:
        """Show this card as the chosen one, in sight, without telling anybody."""
        row = self._cards.row_of(id)
        if row >= 0 and row == self.currentIndex().row():
            return
        self._following = True
        if row < 0:
            self.selectionModel().clear()
        else:
            index = self.model().index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._following = False

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following and not self._cards.changing:
            self.chosen.emit(self._cards.id_at(current.row()))

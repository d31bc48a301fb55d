"""The margin beside the text: a stripe a quote, with speaker and stance in words, which can be clicked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.language import tr
from ui.reader.highlights import LANES, Highlight
from ui.reader.page import Page
from ui.theme import interface_font

_STRIPE = 5.0
_STRIPE_PITCH = 9.0
LABELS = 38.0  # px from the text to the words
_ROW = 19.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote's stripe and words, in the margin's own coordinates."""

    highlight: Highlight
    lane: int
    top: float
    bottom: float
    row: float  # the upper edge of its words


def place(spans: list[tuple[Highlight, int, float, float]]) -> list[Entry]:
    """Words stand at the top of their stripe, or below the words before them where those are in the way."""
    entries: list[Entry] = []
    free = float("-inf")
    for highlight, lane, top, bottom in sorted(spans, key=lambda one: (one[2], one[1])):
        row = max(top, free)
        free = row + _ROW
        entries.append(Entry(highlight, lane, top, bottom, row))
    return entries


class Margin(QWidget):
    """Lies over the page's right margin and scrolls with it."""

    quote_clicked = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._entries: list[Entry] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setFont(interface_font(13))
        self._metrics = QFontMetricsF(self.font())
        self._fitted: dict[str, tuple[int, str]] = {}
        self.setAccessibleName(tr("Speakers and stances of the quotes"))
        page.verticalScrollBar().valueChanged.connect(self._move_on)
        page.laid_out.connect(self._move_on)

    def _move_on(self) -> None:
        self.update()

    def entries(self) -> list[Entry]:
        """What is in sight now."""
        page = self._page
        scrolled, height = page.verticalScrollBar().value(), page.viewport().height()
        spans = []
        for highlight, lane in page.highlights_between(scrolled - 200, scrolled + height + 100):
            pieces = [piece for span in highlight.spans for piece in page.geometry_.pieces(span)]
            if pieces:
                top, bottom = pieces[0].rect.top() - scrolled, pieces[-1].rect.bottom() - scrolled
                if bottom > 0 and top < height:
                    spans.append((highlight, lane, top, bottom))
        return place(spans)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._entries = self.entries()
        theme, selected = self._page.theme, self._page.selected
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.fillRect(self.rect(), theme["page"])
            painter.setPen(theme["border"])
            painter.drawLine(2, 0, 2, self.height())
            for entry in self._entries:
                if entry.lane < LANES:
                    painter.fillRect(self._stripe(entry), theme.data[entry.highlight.colour])
            for words, colour in ((True, "text"), (False, "muted")):
                painter.setPen(theme[colour])
                for entry in self._entries:
                    if bool(entry.highlight.words) == words and entry.highlight.quote != selected:
                        painter.drawText(self._baseline(entry), self._elided(entry.highlight.words))
            self._paint_selected(painter, selected)

    def _paint_selected(self, painter: QPainter, selected: str | None) -> None:
        for entry in self._entries:
            if entry.highlight.quote == selected:
                font = interface_font(13)
                font.setBold(True)
                painter.setFont(font)
                painter.setPen(self._page.theme["accent"])
                painter.drawText(self._baseline(entry), self._elided(entry.highlight.words))

    def _elided(self, words: str) -> str:
        """The words as they fit, remembered: the same few names stand here a hundred times."""
        room = int(self._room()) - 6
        known = self._fitted.get(words)
        if known is None or known[0] != room:
            known = (room, self._fitting(words or tr("no speaker yet"), room))
            self._fitted[words] = known
        return known[1]

    def _fitting(self, words: str, room: int) -> str:
        """Where there is no room for all, the names give way, not the stance."""
        name, dot, stance = words.partition(" · ")
        rest = int(self._metrics.horizontalAdvance(dot + stance))
        if dot and rest < room * 0.7:
            return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, room - rest) + dot + stance
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def forget(self) -> None:
        """The language changed."""
        self._fitted = {}

    def _baseline(self, entry: Entry) -> QPointF:
        return QPointF(LABELS, entry.row + 14)

    def _stripe(self, entry: Entry) -> QRectF:
        return QRectF(9 + entry.lane * _STRIPE_PITCH, entry.top, _STRIPE, max(12.0, entry.bottom - entry.top))

    def _words(self, entry: Entry) -> QRectF:
        return QRectF(LABELS, entry.row, self._room(), _ROW)

    def _room(self) -> float:
        return self.width() - LABELS - 8

    def entry_at(self, point: QPoint) -> Entry | None:
        for entry in self._entries:
            stripe = self._stripe(entry).adjusted(-3, 0, 3, 0)
            if self._words(entry).contains(point) or (entry.lane < LANES and stripe.contains(point)):
                return entry
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        if entry:
            self.quote_clicked.emit(entry.highlight.quote)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        highlights = self._page.highlights
        told = highlights.told(entry.highlight.quote) if entry and highlights else ""
        if told:
            from PySide6.QtWidgets import QToolTip

            QToolTip.showText(event.globalPosition().toPoint(), f"\u200f{told}", self)

"""The page: one article, read-only, with its highlights painted under the words.

A QTextEdit filled detached (notes/qt.md §3, d): Qt lays out, selects, scrolls and speaks to screen readers; the
document is never edited, and neither text nor offsets are read back from it but through ``Units``. Spans that leave
this class are code points of the article's text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from models.span import Span
from models.text import is_right_to_left, paragraphs
from ui.reader import pointing
from ui.reader.geometry import Geometry
from ui.reader.highlights import Highlight, Highlights, Placed, RoleSpan
from ui.reader.painting import paint_bracket, paint_connectors, paint_found, paint_role_spans, paint_under
from ui.reader.units import Units, shown
from ui.theme import Theme, reading_font

if TYPE_CHECKING:
    from ui.reader.ghosts import Ghosts

MARGIN = 226  # px beside the text for stripes and words
COLUMN = 740  # px: no wider than is good to read
_LEAST_MARGIN = 198
_GUTTER = 18
_LINE_HEIGHT = 127.0  # per cent: a pitch of about 50 px at 23 px


class Page(QTextEdit):
    """Shows an article and lets spans be chosen on it."""

    quote_clicked = Signal(str)  # the id of the quote that was meant; "" where there is none
    suggestion_clicked = Signal(str)  # the key of the suggestion that was meant
    mark_requested = Signal()
    span_requested = Signal(str)  # a role: the selection is to be this of the selected quote
    edge_moved = Signal(str, str, object, object)  # the quote's id, a role, its span, and what it is to be
    menu_requested = Signal(QPoint)
    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the article's, whatever the interface's is
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameStyle(0)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.theme = theme
        self.text = ""
        self.selected: str | None = None
        self.highlights: Highlights | None = None
        self.ghosts: Ghosts | None = None  # suggestions, once somebody asks for them
        # quote, role, span as it is, span while its edge is dragged
        self.preview: tuple[str, str, Span, Span] | None = None
        self.found: list[Span] = []  # what was sought and found, in text order
        self.exact = False  # whether the selection was made letter by letter
        self._pixels = 23
        self._document: QTextDocument | None = None
        self._drag = pointing.Drag(self)
        self.show_text("")

    # What is shown

    def show_text(self, text: str) -> None:
        """Lay out a text, from its beginning, with nothing selected."""
        self.text = text
        units = Units(text)
        document = self._laid_out_aside(shown(text))
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self.geometry_ = Geometry(document, units)
        self.units = units
        self.preview = None
        document.documentLayout().documentSizeChanged.connect(self._forget_geometry)
        self._forget_geometry()

    def _laid_out_aside(self, text: str) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(reading_font(self._pixels))
        document.setDocumentMargin(10)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(_block_format(rtl=True))
        cursor.insertText(text)
        block = document.firstBlock()
        for paragraph in paragraphs(text):
            words = paragraph.cut(text)
            if not words or not is_right_to_left(words):
                QTextCursor(block).setBlockFormat(_block_format(is_right_to_left(words), empty=not words.strip()))
            block = block.next()
        document.setModified(False)
        return document

    @property
    def pixels(self) -> int:
        return self._pixels

    def set_pixels(self, pixels: int) -> None:
        """Letters of this size; the line at the top stays there."""
        if pixels == self._pixels:
            return
        top, selection = self.top_position(), self.selection()
        self._pixels = pixels
        self.show_text(self.text)
        if selection:
            self.set_selection(selection)
        self.scroll_to(top)

    def show_found(self, spans: list[Span]) -> None:
        """Tint these, until others are shown."""
        self.found = spans
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    def set_selected(self, quote: str | None) -> None:
        self.selected = quote
        self.preview = None
        self.viewport().update()

    def refresh(self) -> None:
        self.preview = None
        self.viewport().update()

    def highlight(self, quote: str | None) -> Highlight | None:
        return self.highlights.by_id(quote) if self.highlights else None

    # Selection

    def selection(self) -> Span | None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self.units.code_point(cursor.selectionStart())
        return Span(start, self.units.code_point(cursor.selectionEnd()))

    def set_selection(self, span: Span, *, caret_first: bool = False) -> None:
        """Select ``span``, the caret at its end, or at its beginning."""
        anchor, caret = (span.end, span.start) if caret_first else (span.start, span.end)
        self.set_caret(anchor)
        self.set_caret(caret, keep=True)

    def set_caret(self, position: int, *, keep: bool = False) -> None:
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self.units.units(max(0, min(position, len(self.text)))), mode)
        self.setTextCursor(cursor)

    @property
    def caret(self) -> int:
        return self.units.code_point(self.textCursor().position())

    @property
    def anchor(self) -> int:
        return self.units.code_point(self.textCursor().anchor())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The article's own characters: Qt would turn no-break spaces into spaces (notes/qt.md §4)."""
        data = QMimeData()
        span = self.selection()
        data.setText(span.cut(self.text) if span else "")
        return data

    def copy(self) -> None:
        if self.selection():
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

    # Scrolling

    def top_position(self) -> int:
        """The code point at the top of what is seen."""
        found = self.geometry_.line_at(self.verticalScrollBar().value() + 4)
        if not found:
            return 0
        block, line = found
        return self.units.code_point(block.position() + line.textStart())

    def scroll_to(self, position: int) -> None:
        self.verticalScrollBar().setValue(int(self.geometry_.top(position)) - 4 if position else 0)

    def make_seen(self, span: Span) -> None:
        """Scroll only when the span is not in sight, and then with some lines before it."""
        top, bottom = self.geometry_.top(span.start), self.geometry_.top(max(span.start, span.end - 1)) + 60
        above, height = self.verticalScrollBar().value(), self.viewport().height()
        if top < above or min(bottom, top + height) > above + height:
            self.verticalScrollBar().setValue(int(top - height / 4))

    # Qt's own overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere; the line at the top stays there."""
        top = self.top_position() if event.oldSize().width() > 0 else 0
        self._arrange()
        super().resizeEvent(event)
        self._forget_geometry()
        if top and event.size().width() != event.oldSize().width():
            self.scroll_to(top)

    def _arrange(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        margin = max(_LEAST_MARGIN, min(MARGIN, self.width() * 28 // 100))
        spare = max(0, self.width() - bar - margin - _GUTTER - COLUMN)
        right = margin + min(spare // 3, 120)
        self.setViewportMargins(_GUTTER + spare - (right - margin), 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        scrolled = self.verticalScrollBar().value()
        seen = self._seen(event, scrolled)
        role_spans = self._role_spans_seen(event, scrolled)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            paint_under(painter, self.geometry_, seen, self.theme, self.selected)
            if self.found:
                box = QRectF(event.rect()).translated(0, scrolled)
                paint_found(painter, self.geometry_, self._found_between(box.top(), box.bottom()), self.theme)
            paint_role_spans(painter, self.geometry_, role_spans, self.theme, self.selected)
            if self.ghosts:
                box = QRectF(event.rect()).translated(0, scrolled)
                self.ghosts.paint(painter, self, self.range_between(box.top() - 60, box.bottom() + 60))
        super().paintEvent(event)
        lineage = self.highlights.lineage(self.selected) if self.highlights and self.selected else []
        if lineage:
            lineage[-1] = self._previewed(lineage[-1]) if self.preview else lineage[-1]
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -scrolled)
                paint_bracket(painter, self.geometry_, lineage[-1], self.theme)
                paint_connectors(painter, self.geometry_, lineage, self.theme)

    def _seen(self, event: QPaintEvent, scrolled: int) -> list[Placed]:
        """The highlights in the rectangle to be painted, the one whose edge is dragged as it would become."""
        box = QRectF(event.rect()).translated(0, scrolled)
        seen = self.highlights_between(box.top() - 60, box.bottom() + 60)
        return [Placed(self._previewed(one), lane) for one, lane in seen] if self.preview else seen

    def _found_between(self, top: float, bottom: float) -> list[Span]:
        """Those of ``found`` in the paragraphs between two heights."""
        range_ = self.range_between(top, bottom)
        first = bisect_left(self.found, range_.start, key=lambda span: span.end)
        last = bisect_left(self.found, range_.end, key=lambda span: span.start)
        return self.found[first:last]

    def _role_spans_seen(self, event: QPaintEvent, scrolled: int) -> list[RoleSpan]:
        """The cues, sources and addressees there, the one whose edge is dragged as it would become."""
        if self.highlights is None:
            return []
        box = QRectF(event.rect()).translated(0, scrolled)
        role_spans = self.highlights.role_spans_seen(self.range_between(box.top() - 60, box.bottom() + 60))
        return [self._previewed_role_span(one) for one in role_spans] if self.preview else role_spans

    def _previewed_role_span(self, one: RoleSpan) -> RoleSpan:
        assert self.preview is not None
        quote, role, old, new = self.preview
        if (one.quote, one.role, one.span) != (quote, role, old):
            return one
        return one._replace(start=new.start, end=new.end)

    def highlights_between(self, top: float, bottom: float) -> list[Placed]:
        """Those in the paragraphs between two heights of the document."""
        return self.highlights.seen(self.range_between(top, bottom)) if self.highlights else []

    def _previewed(self, highlight: Highlight) -> Highlight:
        assert self.preview is not None
        quote, role, old, new = self.preview
        if highlight.quote != quote:
            return highlight
        if role != "content":
            return replace(highlight, role_spans=tuple(self._previewed_role_span(one) for one in highlight.role_spans))
        return replace(highlight, spans=tuple(new if span == old else span for span in highlight.spans))

    def range_between(self, top: float, bottom: float) -> Span:
        """The code points of the paragraphs between two heights of the document."""
        first, last = self.geometry_.block_at(max(0.0, top)), self.geometry_.block_at(max(0.0, bottom))
        end = last.position() + last.length()
        return Span(self.units.code_point(first.position()), self.units.code_point(end) + 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._drag.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().viewportEvent(event)

    def _tell(self, event: QEvent) -> None:
        """What hovering over a quote tells."""
        from PySide6.QtGui import QHelpEvent
        from PySide6.QtWidgets import QToolTip

        if isinstance(event, QHelpEvent):
            there = pointing.quotes_at(self, QPointF(event.pos()) + QPointF(0, self.verticalScrollBar().value()))
            words = self.highlights.told(there[0].quote) if there and self.highlights else ""
            QToolTip.showText(event.globalPos(), f"\u200f{words}" if words else "", self.viewport())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pointing.move_caret(self, event):
            before = self.selection()
            super().keyPressEvent(event)
            if self.selection() != before:
                self.exact = False  # Qt's own selecting goes by lines and the like: marked in words

    def _forget_geometry(self) -> None:
        self.geometry_.forget()
        self.viewport().update()
        self.laid_out.emit()


def _block_format(rtl: bool, *, empty: bool = False) -> QTextBlockFormat:
    form = QTextBlockFormat()
    if empty:
        form.setLineHeight(22.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    else:
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    return form

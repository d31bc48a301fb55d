"""What hands do on the page: choosing words by mouse and keys, clicking quotes, dragging edges.

Words are hit by their rectangles, not by ``xToCursor``, which misses at borders between Arabic and Latin (qt.md §4).
By default everything snaps to words and leaves marks and punctuation outside; with Alt it is exact to the letter. A
drag with a modifier makes the selected quote's cue, source, addressee or further content (``ROLE_KEYS``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from models.records import ROLES
from models.span import Span
from models.text import (
    around,
    grapheme_end,
    is_right_to_left,
    next_edge,
    next_word,
    paragraph_at,
    snap,
    to_letters,
    words,
)
from ui.reader.highlights import Highlight

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextLine

    from ui.reader.page import Page

_REACH = 7.0  # px around a bracket within which it is held
_CLICK = 4  # px: a hand that moves less has clicked
_SCROLL_EVERY = 40  # ms
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_META = Qt.KeyboardModifier.MetaModifier
ROLE_KEYS = {_CTRL: "cue", _SHIFT: "source", _CTRL | _SHIFT: "addressee", _META: "content"}


def word_at(page: Page, point: QPointF, *, by_letter: bool = False) -> Span | None:
    """The word (or letter) whose rectangle holds ``point`` of the document, else the nearest on that line."""
    found = page.geometry_.line_at(point.y())
    if not found:
        return None
    block, line = _with_words(*found)
    start = page.units.code_point(block.position() + line.textStart())
    end = page.units.code_point(block.position() + line.textStart() + line.textLength())
    candidates = _letters(page.text, start, end) if by_letter else _words_on(page.text, start, end)
    best: tuple[float, Span] | None = None
    for span in candidates:
        for piece in page.geometry_.pieces(span):
            if abs(piece.rect.top() - page.geometry_.origin(block).y() - line.y()) > 1:
                continue  # the word goes on another line
            distance = max(piece.rect.left() - point.x(), point.x() - piece.rect.right(), 0.0)
            if best is None or distance < best[0]:
                best = (distance, span)
    return best[1] if best else None


def _with_words(block: QTextBlock, line: QTextLine) -> tuple[QTextBlock, QTextLine]:
    """Between two paragraphs, the last line of the one above, or the first of the one below."""
    if block.text().strip():
        return block, line
    above, below = block.previous(), block.next()
    while above.isValid() and not above.text().strip():
        above = above.previous()
    if above.isValid():
        return above, above.layout().lineAt(above.layout().lineCount() - 1)
    while below.isValid() and not below.text().strip():
        below = below.next()
    return (below, below.layout().lineAt(0)) if below.isValid() else (block, line)


def _words_on(text: str, start: int, end: int) -> list[Span]:
    return [word for word in words(text, around(text, start, end)) if word.start < end and word.end > start]


def _letters(text: str, start: int, end: int) -> list[Span]:
    found, position = [], start
    while position < end:
        after = max(position + 1, grapheme_end(text, position + 1))
        found.append(Span(position, after))
        position = after
    return found


def is_over(page: Page, span: Span, point: QPointF) -> bool:
    return any(piece.rect.adjusted(-2, 0, 2, 8).contains(point) for piece in page.geometry_.pieces(span))


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a span of the selected quote."""

    quote: str
    role: str
    span: Span
    begins: bool


def edge_at(page: Page, point: QPointF) -> Edge | None:
    """The edge of the selected quote under ``point``, the nearest of its content, cues, sources and addressees."""
    highlight = page.highlight(page.selected)
    if highlight is None or not highlight.own:
        return None
    best: tuple[float, Edge] | None = None
    for role in ROLES:
        for span in highlight.spans_of(role):
            for distance, begins in _edges_near(page, span, point):
                if best is None or distance < best[0]:
                    best = (distance, Edge(highlight.quote, role, span, begins))
    return best[1] if best else None


def _edges_near(page: Page, span: Span, point: QPointF) -> Iterator[tuple[float, bool]]:
    for piece in page.geometry_.pieces(span):
        if not piece.rect.top() - 2 <= point.y() <= piece.rect.bottom() + 6:
            continue
        if piece.first and abs(piece.start_x - point.x()) <= _REACH:
            yield abs(piece.start_x - point.x()), True
        if piece.last and abs(piece.end_x - point.x()) <= _REACH:
            yield abs(piece.end_x - point.x()), False


def quotes_at(page: Page, point: QPointF) -> list[Highlight]:
    """The highlights under ``point``, the shortest first."""
    there = [
        one
        for one, _ in page.highlights_between(point.y() - 1, point.y() + 1)
        if any(is_over(page, span, point) for span in one.spans)
    ]
    return sorted(there, key=lambda one: len(one.hull))


def quotes_by_role_span(page: Page, point: QPointF) -> list[str]:
    """The quotes whose cue, source or addressee is under ``point``."""
    if page.highlights is None:
        return []
    role_spans = page.highlights.role_spans_seen(page.range_between(point.y() - 1, point.y() + 1))
    return list(dict.fromkeys(one.quote for one in role_spans if is_over(page, one.span, point)))


class Drag(QObject):
    """One press of the left button and what becomes of it: a click, a selection, or an edge that moves."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._from: QPointF | None = None
        self._anchor: Span | None = None
        self._edge: Edge | None = None
        self._role = ""  # what the drag makes of the selected quote
        self._moved = False
        self._last: QMouseEvent | None = None
        self._before: Span | None = None  # the selection that the first click of a double click took away
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_EVERY)
        self._scroller.timeout.connect(self._scroll_on)

    def _point(self, event: QMouseEvent) -> QPointF:
        return event.position() + QPointF(0, self._page.verticalScrollBar().value())

    def press(self, event: QMouseEvent) -> None:
        point = self._point(event)
        self._from, self._moved = event.position(), False
        self._before = self._page.selection()
        self._page.exact = _exact(event)
        self._role = self._role_of(event)
        self._edge = None if self._role else edge_at(self._page, point)
        extending = bool(event.modifiers() & _SHIFT) and not self._role
        if self._edge is None and not extending:
            self._anchor = word_at(self._page, point, by_letter=_exact(event))
        elif extending:
            self._anchor = Span(self._page.anchor, self._page.anchor)
            self._select_to(event)

    def _role_of(self, event: QMouseEvent) -> str:
        """Shift extends a selection where there is one; every other modifier, and Shift else, means a role."""
        highlight = self._page.highlight(self._page.selected)
        if highlight is None or not highlight.own:
            return ""
        modifiers = event.modifiers() & (_CTRL | _SHIFT | _META)
        return "" if modifiers == _SHIFT and self._before else ROLE_KEYS.get(modifiers, "")

    def move(self, event: QMouseEvent) -> None:
        if self._from is None:
            self._show_edge_cursor(self._point(event))
            return
        if not self._moved and (event.position() - self._from).manhattanLength() < _CLICK:
            return
        self._moved = True
        self._last = event.clone()
        if self._edge:
            self._preview_edge(event)
        else:
            self._select_to(event)
        outside = not 0 <= event.position().y() <= self._page.viewport().height()
        if outside and not self._scroller.isActive():
            self._scroller.start()
        elif not outside:
            self._scroller.stop()

    def _show_edge_cursor(self, point: QPointF) -> None:
        over = edge_at(self._page, point) is not None
        self._page.viewport().setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.IBeamCursor)

    def _select_to(self, event: QMouseEvent) -> None:
        here = word_at(self._page, self._point(event), by_letter=_exact(event))
        if here is None or self._anchor is None:
            return
        span = Span(min(self._anchor.start, here.start), max(self._anchor.end, here.end))
        self._page.set_selection(span, caret_first=here.start < self._anchor.start)

    def _preview_edge(self, event: QMouseEvent) -> None:
        assert self._edge is not None
        edge = self._edge
        here = word_at(self._page, self._point(event), by_letter=_exact(event))
        if here is None:
            return
        moved = Span(here.start, edge.span.end) if edge.begins else Span(edge.span.start, here.end)
        if moved.start < moved.end:
            self._page.preview = (edge.quote, edge.role, edge.span, moved)
            self._page.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        self._scroller.stop()
        if self._from is None:
            return
        self._from = None
        preview = self._page.preview
        if self._edge and preview:
            quote, role, old, new = preview
            if new != old:
                self._page.edge_moved.emit(quote, role, old, new)
            self._page.refresh()
        elif self._role:
            self._end_role(event)
        elif not self._moved and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._click(self._point(event))

    def _end_role(self, event: QMouseEvent) -> None:
        """What was dragged over, or the word clicked on, is meant; Shift and a click only extend a selection."""
        if not self._moved:
            if self._role == "source":
                self._anchor = Span(self._page.anchor, self._page.anchor)
                self._select_to(event)
                return
            if self._anchor is None:
                return
            self._page.set_selection(self._anchor)
        self._page.span_requested.emit(self._role)

    def _click(self, point: QPointF) -> None:
        """The caret goes there; the quote there is meant, at a second click the one around it."""
        word = word_at(self._page, point, by_letter=True)
        if word:
            self._page.set_caret(word.start)
        if self._edge:
            return
        ids = [one.quote for one in quotes_at(self._page, point)] or quotes_by_role_span(self._page, point)
        ghosts = self._page.ghosts.at(word.start) if self._page.ghosts and word else []
        if not ids and ghosts:
            current = self._page.ghosts.current if self._page.ghosts else None
            at = ghosts.index(current.key) + 1 if current and current.key in ghosts else 0
            self._page.suggestion_clicked.emit(ghosts[at % len(ghosts)])
        elif not ids:
            self._page.quote_clicked.emit("")
        elif self._page.selected in ids:
            self._page.quote_clicked.emit(ids[(ids.index(self._page.selected) + 1) % len(ids)])
        else:
            self._page.quote_clicked.emit(ids[0])

    def double_click(self, event: QMouseEvent) -> None:
        """On the selection: mark it. Elsewhere: select the word."""
        point = self._point(event)
        before = self._before
        if before and is_over(self._page, before, point):
            self._page.set_selection(before)
            self._page.mark_requested.emit()
            return
        word = word_at(self._page, point)
        if word and is_over(self._page, word, point):
            self._page.set_selection(word)

    def _scroll_on(self) -> None:
        if self._last is None:
            return
        y = self._last.position().y()
        step = y if y < 0 else y - self._page.viewport().height()
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + int(max(-40, min(40, step))))
        if self._edge:
            self._preview_edge(self._last)
        else:
            self._select_to(self._last)


def _exact(event: QMouseEvent | QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def move_caret(page: Page, event: QKeyEvent) -> bool:
    """← and → by words (Alt: by letters), Shift extends. Returns whether the key was one of these.

    The order is logical: in a right-to-left paragraph ← goes on. A selection that grows keeps whole words.
    """
    if (
        event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        or event.modifiers() & Qt.KeyboardModifier.ControlModifier
    ):
        return False
    paragraph = paragraph_at(page.text, page.caret)
    forward = (event.key() == Qt.Key.Key_Left) == is_right_to_left(paragraph.cut(page.text))
    step = 1 if forward else -1
    extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    page.exact = extend and _exact(event)
    if extend:
        begins = page.caret < page.anchor or (page.caret == page.anchor and step < 0)
        page.set_caret(next_edge(page.text, page.caret, step, begins=begins, by_letter=_exact(event)), keep=True)
    elif _exact(event):
        page.set_caret(next_edge(page.text, page.caret, step, begins=True, by_letter=True))
    else:
        page.set_caret(next_word(page.text, page.caret, step))
    page.ensureCursorVisible()
    return True


def chosen_span(page: Page, *, marks_too: bool = False) -> Span | None:
    """The selection as it would be marked: whole words without marks at the edges; chosen with Alt, whole letters.

    ``marks_too``: where it holds no word, its marks: a headline's colon is a cue.
    """
    selection = page.selection()
    if selection is None:
        return None
    if page.exact:
        return to_letters(page.text, selection)
    return snap(page.text, selection) or (to_letters(page.text, selection) if marks_too else None)

"""Where words lie on the page. Only from glyph runs: ``cursorToX`` lies at digits and Latin inside Arabic (qt.md §3).

All rectangles are in document coordinates; positions in code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from models.span import Span
from ui.reader.units import Units


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a span on one line, and its tint. ``baseline`` is the line's; ``rtl`` the paragraph's direction."""

    rect: QRectF
    tint: QRectF
    baseline: float
    rtl: bool
    first: bool
    last: bool

    @property
    def start_x(self) -> float:
        return self.rect.right() if self.rtl else self.rect.left()

    @property
    def end_x(self) -> float:
        return self.rect.left() if self.rtl else self.rect.right()


class Geometry:
    """Pieces of spans in a laid-out document; kept until ``forget`` (a new layout)."""

    def __init__(self, document: QTextDocument, units: Units) -> None:
        self.document = document
        self.units = units
        self._pieces: dict[Span, list[Piece]] = {}

    def forget(self) -> None:
        self._pieces = {}

    def pieces(self, span: Span) -> list[Piece]:
        found = self._pieces.get(span)
        if found is None:
            found = self._pieces[span] = self._measured(span)
        return found

    def _measured(self, span: Span) -> list[Piece]:
        start, end = self.units.units(span.start), self.units.units(span.end)
        found: list[Piece] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            for line in lines(block):
                found += self._on_line(block, line, start, end)
            block = block.next()
        return found

    def _on_line(self, block: QTextBlock, line: QTextLine, start: int, end: int) -> list[Piece]:
        first = block.position() + line.textStart()
        last = first + line.textLength()
        if last <= start or first >= end:
            return []
        from_, to = max(start, first), min(end, last)
        offset = self.origin(block)
        rtl = block.textDirection().name == "RightToLeft"
        rects = [
            QRectF(left + offset.x(), line.y() + offset.y(), right - left, line.height())
            for left, right in _intervals(line, from_ - block.position(), to - from_)
        ]
        if rtl:
            rects.reverse()
        baseline = offset.y() + line.y() + line.ascent()
        return [
            Piece(
                rect,
                rect.adjusted(-1, 1, 1, 0),
                baseline,
                rtl,
                from_ == start and not number,
                to == end and number == len(rects) - 1,
            )
            for number, rect in enumerate(rects)
        ]

    def origin(self, block: QTextBlock) -> QPointF:
        return self.document.documentLayout().blockBoundingRect(block).topLeft()

    def top(self, position: int) -> float:
        """The upper edge of the line that holds ``position``."""
        unit = self.units.units(position)
        block = self.document.findBlock(unit)
        line = block.layout().lineForTextPosition(unit - block.position())
        return self.origin(block).y() + (line.y() if line.isValid() else 0.0)

    def block_at(self, y: float) -> QTextBlock:
        """The paragraph at height ``y``; the nearest where there is none."""
        middle = QPointF(self.document.pageSize().width() / 2, y)
        position = self.document.documentLayout().hitTest(middle, Qt.HitTestAccuracy.FuzzyHit)
        return self.document.findBlock(max(0, position))

    def line_at(self, y: float) -> tuple[QTextBlock, QTextLine] | None:
        block = self.block_at(y)
        offset = self.origin(block).y()
        found = None
        for line in lines(block):
            found = line
            if y < offset + line.y() + line.height():
                break
        return (block, found) if found is not None else None


def lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        yield layout.lineAt(number)


def _intervals(line: QTextLine, start: int, length: int) -> list[tuple[float, float]]:
    """The x stretches of a range of a line, merged where they touch, from left to right."""
    boxes = sorted(
        (box.left(), box.right()) for run in line.glyphRuns(start, length) if (box := run.boundingRect()).width() > 0
    )
    merged: list[tuple[float, float]] = []
    for left, right in boxes:
        if merged and left <= merged[-1][1] + 1.5:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged

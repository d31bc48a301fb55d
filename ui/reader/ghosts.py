"""Suggestions on the page: dotted outlines without a tint, so that nobody takes one for an annotation.

Those in sight are thin and grey; the one that is looked at has the accent's colour, its cue and source dotted too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.span import Span
from models.suggestions import Shown, Suggestions
from ui.reader.geometry import Geometry, Piece
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.reader.page import Page


class Ghosts:
    """What of the suggestions lies where on the page. Spans are code points."""

    def __init__(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions

    @property
    def current(self) -> Shown | None:
        return self._suggestions.get(self._suggestions.current)

    def paint(self, painter: QPainter, page: Page, range_: Span) -> None:
        """Those whose content touches ``range_``."""
        seen = [one for one in self._suggestions.shown if one.suggestion.hull.overlaps(range_)]
        paint_ghosts(painter, page.geometry_, seen, self.current, page.theme)

    def at(self, position: int) -> list[str]:
        """Keys of those whose content holds the character at ``position``, the innermost first."""
        return [one.key for one in self._suggestions.at(position)]


def paint_ghosts(
    painter: QPainter, geometry: Geometry, shown: Sequence[Shown], current: Shown | None, theme: Theme
) -> None:
    """All of ``shown``; ``current`` last and in full."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(theme["muted"], 1.2))
    for one in shown:
        if current is None or one.key != current.key:
            _outline(painter, geometry, one.suggestion.content)
    if current is not None:
        painter.setPen(_pen(theme["accent"], 2.0))
        _outline(painter, geometry, current.suggestion.content)
        painter.setPen(_pen(theme["accent"], 1.5))
        for cue in current.suggestion.cue:
            for piece in geometry.pieces(cue):
                y = piece.baseline + 5
                painter.drawLine(QPointF(piece.rect.left(), y), QPointF(piece.rect.right(), y))
        if current.suggestion.source:
            for piece in geometry.pieces(current.suggestion.source):
                painter.drawRoundedRect(_box(piece).adjusted(0, 2, 0, -2), 5, 5)


def _outline(painter: QPainter, geometry: Geometry, spans: Sequence[Span]) -> None:
    for span in spans:
        for piece in geometry.pieces(span):
            painter.drawRoundedRect(_box(piece), 4, 4)


def _box(piece: Piece) -> QRectF:
    return piece.rect.adjusted(-2, 2, 2, 3)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.0, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen

"""Paints highlights: tints and lanes under the words, the bracket of the selected quote over them.

Functions of (painter, geometry, highlights, theme) that keep nothing. Solid: direct quotes; dashed: others.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.reader.geometry import Geometry, Piece
from ui.reader.highlights import LANES, Highlight, Placed
from ui.theme import Theme

LANE_PITCH = 5.0  # px between underlines
_BRACKET = 6.0


def paint_under(
    painter: QPainter, geometry: Geometry, placed: Iterable[Placed], theme: Theme, selected: str | None
) -> None:
    """Tints first, so that no underline is covered by a neighbour's."""
    pieces = [
        (highlight, lane, piece)
        for highlight, lane in placed
        for span in highlight.spans
        for piece in geometry.pieces(span)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    for highlight, _, piece in pieces:
        painter.fillRect(piece.tint, theme.tinted(highlight.colour, selected=highlight.quote == selected))
    crowded: dict[float, tuple[Piece, int]] = {}
    for highlight, lane, piece in pieces:
        if lane < LANES:
            rgb = theme.data[highlight.colour].rgb()
            _underline(painter, piece, lane, _pen(rgb, highlight.dashed, highlight.quote == selected))
        else:
            _, more = crowded.get(piece.baseline, (piece, 0))
            crowded[piece.baseline] = (piece, more + 1)
    for piece, more in crowded.values():
        _tell_more(painter, piece, more, theme)


def lane_y(piece: Piece, lane: int) -> float:
    return piece.rect.bottom() + 1.5 + lane * LANE_PITCH


def _underline(painter: QPainter, piece: Piece, lane: int, pen: QPen) -> None:
    painter.setPen(pen)
    y = lane_y(piece, lane)
    painter.drawLine(QPointF(piece.rect.left(), y), QPointF(piece.rect.right(), y))


@lru_cache(maxsize=64)
def _pen(rgb: int, dashed: bool, selected: bool) -> QPen:
    pen = QPen(QColor.fromRgb(rgb), 3.0 if selected else 2.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([3.0, 2.0] if selected else [4.0, 2.5])
    return pen


def _tell_more(painter: QPainter, piece: Piece, more: int, theme: Theme) -> None:
    font = QFont(painter.font())
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(theme["muted"])
    y = lane_y(piece, LANES)
    painter.drawText(QPointF(piece.rect.left() - 2, y + 3), f"+{more}")
    painter.setPen(Qt.PenStyle.NoPen)


def paint_bracket(painter: QPainter, geometry: Geometry, highlight: Highlight, theme: Theme) -> None:
    """The corners ⌈ ⌋ at the first and last letter of each part: they are also the handles of its edges."""
    pen = QPen(theme["accent"], 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    for span in highlight.spans:
        for piece in geometry.pieces(span):
            outward = 1.0 if piece.rtl else -1.0
            top, bottom = piece.rect.top(), piece.rect.bottom() + 3
            if piece.first:
                _corner(painter, piece.start_x + outward * 2, top, bottom, -outward)
            if piece.last:
                _corner(painter, piece.end_x - outward * 2, top, bottom, outward)


def _corner(painter: QPainter, x: float, top: float, bottom: float, inward: float) -> None:
    reach = inward * _BRACKET
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.drawLine(QPointF(x, top), QPointF(x + reach, top))
    painter.drawLine(QPointF(x, bottom), QPointF(x + reach, bottom))

"""Paints highlights: tints and lanes under the words, the bracket of the selected quote over them.

Functions of (painter, geometry, highlights, theme) that keep nothing. Solid: direct quotes; dashed: others. A cue is
underlined close to its letters, a source framed, an addressee framed in dots; a line joins the selected quote's source
to its content.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from models.span import Span
from ui.reader.geometry import Geometry, Piece
from ui.reader.highlights import LANES, Highlight, Placed, RoleSpan
from ui.theme import Theme

LANE_PITCH = 5.0  # px between underlines
_BRACKET = 6.0
_QUIET = 150  # of 255: how much of its colour a cue or source has whose quote is not selected


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


def paint_role_spans(
    painter: QPainter, geometry: Geometry, role_spans: Iterable[RoleSpan], theme: Theme, selected: str | None
) -> None:
    """Cues, sources and addressees; those of the selected quote in full colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for one in role_spans:
        chosen = one.quote == selected
        painter.setPen(_role_pen(theme.data[one.colour].rgb(), one.role, chosen))
        for piece in geometry.pieces(one.span):
            if one.role == "cue":
                y = piece.baseline + 4
                painter.drawLine(QPointF(piece.rect.left(), y), QPointF(piece.rect.right(), y))
                painter.drawLine(QPointF(piece.rect.left(), y + 2.5), QPointF(piece.rect.right(), y + 2.5))
            else:
                painter.drawRoundedRect(frame(piece), 5, 5)


def frame(piece: Piece) -> QRectF:
    """Where the frame of a source lies: about the letters, clear of the lanes."""
    return piece.rect.adjusted(-2, 4, 2, -1)


@lru_cache(maxsize=64)
def _role_pen(rgb: int, role: str, selected: bool) -> QPen:
    colour = QColor.fromRgb(rgb)
    colour.setAlpha(255 if selected else _QUIET)
    pen = QPen(colour, 1.0 if role == "cue" else 1.6 if selected else 1.1)
    if role == "addressee":
        pen.setStyle(Qt.PenStyle.DotLine)
    return pen


def paint_connectors(painter: QPainter, geometry: Geometry, lineage: list[Highlight], theme: Theme) -> None:
    """A line from source to content of the selected quote (the last), thinner ones for those that enclose it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for highlight in lineage:
        sources = highlight.spans_of("source")
        content = geometry.pieces(highlight.spans[0])
        if not content:
            continue
        colour = QColor(theme["accent"])
        colour.setAlpha(230 if highlight is lineage[-1] else 110)
        for source in sources:
            pieces = geometry.pieces(source)
            if pieces:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour, 1.6 if highlight is lineage[-1] else 1.2))
                end = _connect(painter, pieces[0], content[0])
                painter.setBrush(colour)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(end, 2.6, 2.6)


def _connect(painter: QPainter, source: Piece, content: Piece) -> QPointF:
    """An arch over the line where both stand on it, else a curve between the lines; returns where it ends."""
    from PySide6.QtGui import QPainterPath

    start, box = QPointF(source.rect.center().x(), frame(source).top()), content.rect
    inward = -6.0 if content.rtl else 6.0
    same_line = abs(source.baseline - content.baseline) < 2
    end = QPointF(content.start_x + inward, box.top() + 1)
    path = QPainterPath(start)
    if same_line or content.baseline < source.baseline:
        lift = 11.0 if same_line else 8.0
        path.cubicTo(QPointF(start.x(), start.y() - lift), QPointF(end.x(), end.y() - lift), end)
    else:
        start = QPointF(start.x(), frame(source).bottom())
        path = QPainterPath(start)
        middle = (start.y() + end.y()) / 2
        path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), end)
    painter.drawPath(path)
    return end


def paint_found(painter: QPainter, geometry: Geometry, found: Iterable[Span], theme: Theme) -> None:
    """What was sought lies on the accent's soft ground, under tints and letters' own colour."""
    for span in found:
        for piece in geometry.pieces(span):
            painter.fillRect(piece.rect.adjusted(0, 3, 0, -3), theme["accent_soft"])


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

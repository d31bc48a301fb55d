"""Suggestions on the page: outlines of dots, no tint, and nothing that is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from models.span import Span
from models.suggest.cache import Computed
from models.suggestions import Suggestions
from tests.models.suggest.proposing import proposal
from ui import theme as themes
from ui.reader.ghosts import Ghosts
from ui.reader.highlights import Highlights
from ui.reader.page import Page

OUTER = "أن لافروف قال لكيري عبر الهاتف إن اتفاق وقف إطلاق النار"
WORDS = {"outer": OUTER, "inner": "اتفاق وقف إطلاق النار", "late": "من الصعب مواصلة الاعتقاد بجدوى عملية"}
FAINT = 50  # how far a colour may be off, of 255: a thin dot is smoothed at its edge


@pytest.fixture
def suggestions(session) -> Suggestions:
    """Two of which one lies in the other, and one further down."""
    suggestions = Suggestions(session)
    wanted, text = suggestions.missing(), session.desk.text
    start = text.index(OUTER)
    within = text[start:]
    found = [
        proposal(text, "q1", WORDS["outer"], cue="وأضافت", source="الوزارة"),
        proposal(text, "q2", WORDS["late"]),
    ]
    inner = start + within.index(WORDS["inner"])
    found.insert(1, proposal(text, "q3", text[inner : inner + len(WORDS["inner"])], parent="q1"))
    suggestions.take(Computed(wanted.text_sha256, wanted.words.version, tuple(found)))
    assert len(suggestions.shown) == 3
    return suggestions


@pytest.fixture
def page(qtbot, light, session) -> Page:
    """Without the ghosts, scrolled to the first two."""
    page = Page(light)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.highlights = Highlights(session, "ar")
    page.show_text(session.desk.text)
    page.show()
    page.setCursorWidth(0)
    page.scroll_to(session.desk.text.index(OUTER) - 200)
    QTest.qWait(20)
    return page


def painted(page: Page) -> QImage:
    QTest.qWait(10)
    return page.viewport().grab().toImage()


def key_of(suggestions: Suggestions, id: str) -> str:
    return next(one.key for one in suggestions.shown if one.suggestion.id == id)


def span_of(suggestions: Suggestions, id: str) -> Span:
    return suggestions.get(key_of(suggestions, id)).suggestion.hull


def boxes(page: Page, span: Span) -> list[QRectF]:
    """Where these words stand in the viewport."""
    scrolled = page.verticalScrollBar().value()
    return [piece.rect.translated(0, -scrolled) for piece in page.geometry_.pieces(span)]


def changed(before: QImage, after: QImage) -> list[tuple[int, int]]:
    """The pixels that are not as they were."""
    rows = ((y, _row(before, y), _row(after, y)) for y in range(before.height()))
    others = ((y, one, other) for y, one, other in rows if one != other)
    return [(x, y) for y, one, other in others for x in range(before.width()) if _at(one, x) != _at(other, x)]


def _row(image: QImage, y: int) -> bytes:
    return bytes(image.constScanLine(y))


def _at(row: bytes, x: int) -> bytes:
    return row[4 * x : 4 * x + 3]  # without what is not seen


def off(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


@pytest.mark.parametrize("looked_at", [False, True])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_page_keeps_its_colour_within_the_outline(page, suggestions, name, looked_at):
    page.set_theme(themes.theme(name))
    before = painted(page)
    page.ghosts = Ghosts(suggestions)
    suggestions.select(key_of(suggestions, "q1") if looked_at else None)
    page.viewport().update()
    after = painted(page)
    touched = changed(before, after)
    assert touched, "something was painted"
    inside = [box.adjusted(8, 8, -8, -8) for box in boxes(page, span_of(suggestions, "q1")) if box.width() > 40]
    quiet = [box for box in inside if box.top() > 0 and box.bottom() < page.viewport().height()]
    assert quiet
    inner = [box.adjusted(-5, -5, 5, 5) for box in boxes(page, span_of(suggestions, "q3"))]
    tinted = [
        at for at in touched if any(box.contains(*at) for box in quiet) and not any(box.contains(*at) for box in inner)
    ]
    assert tinted == [], "between the lines of an outline nothing is as it was not before"


def test_a_ghost_is_apart_from_a_highlight_at_a_glance(page, suggestions, session):
    """A highlight tints, a ghost does not: most of what an outline encloses is as it was."""
    span = span_of(suggestions, "q3")
    before = painted(page)
    page.ghosts = Ghosts(suggestions)
    page.viewport().update()
    ghost = len(changed(before, painted(page)))
    page.ghosts = None
    session.mark(span)
    page.highlights.refresh()
    page.viewport().update()
    assert ghost < len(changed(before, painted(page))) / 2


def test_the_one_that_is_looked_at_has_the_accents_colour_and_its_marks(page, suggestions):
    page.ghosts = Ghosts(suggestions)
    page.viewport().update()
    accent = page.theme["accent"]
    calm = painted(page)
    suggestions.select(key_of(suggestions, "q1"))
    page.viewport().update()
    lively = painted(page)

    def accented(image: QImage, box: QRectF) -> bool:
        around = box.adjusted(-4, -2, 4, 8).toRect().intersected(image.rect())
        return any(
            off(image.pixelColor(x, y), accent) <= FAINT
            for y in range(around.top(), around.bottom())
            for x in range(around.left(), around.right())
        )

    current = suggestions.get(suggestions.current).suggestion
    for span in (*current.content, *current.cue, current.source):
        if span.start >= page.top_position():
            assert any(accented(lively, box) for box in boxes(page, span)), span
            assert not any(accented(calm, box) for box in boxes(page, span)), span


def test_the_document_is_left_alone(page, suggestions, session):
    page.ghosts = Ghosts(suggestions)
    for one in suggestions.shown:
        suggestions.select(one.key)
        page.viewport().update()
        painted(page)
    assert page.toPlainText() == session.desk.text
    assert not page.document().isModified()
    assert not page.document().isUndoAvailable()


def test_what_is_out_of_sight_is_not_painted(page, suggestions):
    before = painted(page)
    wanted = span_of(suggestions, "q2")
    suggestions.shown = [suggestions.get(key_of(suggestions, "q2"))]
    page.ghosts = Ghosts(suggestions)
    page.viewport().update()
    assert changed(before, painted(page)) == []
    page.make_seen(wanted)
    assert any(box.top() > 0 for box in boxes(page, wanted))
    with_it = painted(page)
    page.ghosts = None
    page.viewport().update()
    assert changed(with_it, painted(page))


def test_the_innermost_is_named_first(suggestions):
    ghosts = Ghosts(suggestions)
    inner, outer = key_of(suggestions, "q3"), key_of(suggestions, "q1")
    at = span_of(suggestions, "q3").start
    assert ghosts.at(at) == [inner, outer]
    assert ghosts.at(span_of(suggestions, "q1").start) == [outer]
    assert ghosts.at(span_of(suggestions, "q1").end) == [], "spans are half open"
    assert ghosts.at(0) == []


def test_current_is_the_one_that_is_looked_at_while_it_is_shown(suggestions):
    ghosts = Ghosts(suggestions)
    assert ghosts.current is None
    suggestions.select(key_of(suggestions, "q3"))
    assert ghosts.current.suggestion.id == "q3"
    suggestions.is_on = False
    assert ghosts.current is None

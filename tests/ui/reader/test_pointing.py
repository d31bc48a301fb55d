"""What is under the pointer, and what a drag with a modifier means."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from models.span import Span
from ui.reader import pointing
from ui.reader.highlights import Highlights
from ui.reader.page import Page

NONE, CTRL, SHIFT, META, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def page(qtbot, light, session) -> Page:
    """The first article with a quote that is selected: its cue stands just before its content, its source after."""
    page = Page(light)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.highlights = Highlights(session, "ar")
    page.show_text(session.desk.text)
    page.show()
    session.mark(span(page, "أجواء ملبدة"))
    session.add_span(session.quote, "cue", span(page, "في"))
    session.add_span(session.quote, "source", span(page, "بحرب"))
    page.highlights.refresh()
    page.set_selected(session.selected)
    QTest.qWait(20)
    return page


def span(page: Page, words: str) -> Span:
    """These words, where they stand in the first line of the text."""
    within = "جرى في أجواء ملبدة بحرب التصريحات"
    start = page.text.index(within) + within.index(words)
    return Span(start, start + len(words))


def end_of(page: Page, words: str, *, begins: bool = False) -> QPointF:
    piece = page.geometry_.pieces(span(page, words))[0]
    return QPointF(piece.start_x if begins else piece.end_x, piece.rect.center().y())


def point(page: Page, position: int) -> QPoint:
    rect = page.geometry_.pieces(Span(position, position + 1))[0].rect
    return QPoint(int(rect.center().x()), int(rect.center().y()) - page.verticalScrollBar().value())


def click(page: Page, words: str, modifiers: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, modifiers, point(page, span(page, words).start))


def test_the_nearest_edge_is_held(page):
    """Cue and content are a space apart: both are within reach of what lies between."""
    cue, content = end_of(page, "في"), end_of(page, "أجواء", begins=True)
    gap = abs(cue.x() - content.x())
    toward = -1 if content.x() < cue.x() else 1
    near_cue = pointing.edge_at(page, cue + QPointF(toward * gap * 0.2, 0))
    near_content = pointing.edge_at(page, cue + QPointF(toward * gap * 0.8, 0))
    assert (near_cue.role, near_cue.span, near_cue.begins) == ("cue", span(page, "في"), False)
    assert (near_content.role, near_content.span, near_content.begins) == ("content", span(page, "أجواء ملبدة"), True)


def test_edges_are_those_of_the_selected_quote_alone(page, session):
    at = end_of(page, "بحرب")
    assert pointing.edge_at(page, at).role == "source"
    assert pointing.edge_at(page, at + QPointF(-40, 0)) is None
    page.set_selected(None)
    assert pointing.edge_at(page, at) is None
    session.be(session.annotator_named("منى"))
    page.highlights.forget()
    page.highlights.refresh()
    page.set_selected(session.quotes[0].id)
    assert pointing.edge_at(page, at) is None, "another's quote has no handles"


def test_a_mark_is_found_under_the_pointer(page, session):
    there = QPointF(point(page, span(page, "بحرب").start + 1)) + QPointF(0, page.verticalScrollBar().value())
    assert pointing.quotes_at(page, there) == []
    assert pointing.quotes_by_role_span(page, there) == [session.selected]
    page.highlights = None
    assert pointing.quotes_by_role_span(page, there) == []


@pytest.mark.parametrize(
    ("modifiers", "role"),
    [(CTRL, "cue"), (CTRL | SHIFT, "addressee"), (META, "content"), (CTRL | ALT, "cue")],
)
def test_a_click_with_a_modifier_means_the_word(page, modifiers, role):
    asked: list[str] = []
    page.span_requested.connect(asked.append)
    click(page, "التصريحات", modifiers)
    assert asked == [role]
    whole = span(page, "التصريحات")
    assert page.selection() == (Span(whole.start, whole.start + 1) if modifiers & ALT else whole)


def test_shift_and_a_click_only_extends(page):
    asked: list[str] = []
    page.span_requested.connect(asked.append)
    page.set_caret(span(page, "جرى").start)
    click(page, "التصريحات", SHIFT)
    assert asked == []
    assert page.selection() == Span(span(page, "جرى").start, span(page, "التصريحات").end)


def test_a_drag_with_a_modifier_asks_once_and_clicks_on_nothing(page):
    asked: list[str] = []
    clicked: list[str] = []
    page.span_requested.connect(asked.append)
    page.quote_clicked.connect(clicked.append)
    drag(page, "جرى", "أجواء", CTRL)
    page.set_caret(0)
    drag(page, "بحرب", "التصريحات", SHIFT)
    assert asked == ["cue", "source"]
    assert clicked == []


def test_a_modifier_means_nothing_without_a_quote_of_ones_own(page, session):
    asked: list[str] = []
    page.span_requested.connect(asked.append)
    page.set_selected(None)
    drag(page, "جرى", "أجواء", CTRL)
    assert asked == []
    assert page.selection() == Span(span(page, "جرى").start, span(page, "أجواء").end)
    session.be(session.annotator_named("منى"))
    page.highlights.forget()
    page.highlights.refresh()
    page.set_selected(session.quotes[0].id)
    drag(page, "جرى", "بحرب", META)
    assert asked == []


def test_a_span_is_whole_words_or_for_a_cue_marks(page):
    colon = page.text.index(": ")
    page.set_selection(Span(colon, colon + 1))
    assert pointing.chosen_span(page) is None
    assert pointing.chosen_span(page, marks_too=True) == Span(colon, colon + 1)
    page.set_caret(0)
    assert pointing.chosen_span(page, marks_too=True) is None


def drag(page: Page, first: str, last: str, modifiers: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    view, left = page.viewport(), Qt.MouseButton.LeftButton
    start, end = point(page, span(page, first).start), point(page, span(page, last).end - 1)
    QTest.mousePress(view, left, modifiers, start)
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(end), QPointF(view.mapToGlobal(end)), left, left, modifiers)
    QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, left, modifiers, end)

"""What is left to do: one's own quotes, counted and gone through."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from models import commands
from models.session import Session
from models.span import Span
from tests.journeys.hands import wait_for
from ui.panels.todos import TodosPanel


@pytest.fixture
def panel(session, light, qtbot) -> TodosPanel:
    panel = TodosPanel(session, light)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    return panel


def finish(session: Session) -> None:
    """All that the selected quote needs."""
    quote = session.quote
    session.assign(quote, new="لافروف")
    session.judge(session.quote, "support", new="سوريا")
    session.do(commands.SetStatus(quote.article, quote.id, {"status": "done"}))


def test_a_card_a_quote_with_all_that_is_left(panel, session):
    first = session.mark(Span(84, 95))
    second = session.mark(Span(100, 110))
    panel.show_all()
    assert [left.quote for left in panel.left()] == [first, second]
    assert [todo.code for todo in panel.left()[0].todos] == ["no_speaker", "no_stance"]
    assert panel.view.model().rowCount() == 2
    session.select(first)
    finish(session)
    panel.show_all()
    assert [left.quote for left in panel.left()] == [second]
    assert panel.view.currentIndex().row() == -1, "the selected one is not among them"


def test_it_is_counted_once_the_hand_pauses(panel, session):
    counted: list[int] = []
    panel.counted.connect(counted.append)
    for start in (84, 100, 120):
        session.mark(Span(start, start + 8))
        panel.show_soon()
    assert counted == []
    wait_for(lambda: counted)
    assert counted == [3], "once, for three changes"


def test_with_nothing_left_it_says_so(panel, session):
    panel.show_all()
    assert panel.empty.isVisible()
    assert not panel.view.isVisible()
    assert panel.next() is None
    session.clear_desk()
    panel.show_all()
    assert panel.left() == []


def test_next_goes_round_the_article(panel, session):
    first, second, third = (session.mark(Span(start, start + 8)) for start in (84, 100, 120))
    session.select(second)
    finish(session)
    assert panel.next() == third
    session.select(third)
    assert panel.next() == first
    session.select(first)
    assert panel.next() == third, "the one that is done is passed by"
    session.select(None)
    assert panel.next() == first


def test_the_only_one_left_is_the_next_one_too(panel, session):
    only = session.mark(Span(84, 95))
    assert panel.next() == only


def test_others_quotes_are_others_to_mend(panel, session):
    session.mark(Span(84, 95))
    session.be(session.annotator_named("منى"))
    assert panel.left() == []
    own = session.mark(Span(100, 110))
    assert [left.quote for left in panel.left()] == [own]
    session.show_others(False)
    assert panel.next() == own


def test_a_card_that_is_chosen_is_told(panel, session):
    chosen: list[str] = []
    panel.quote_chosen.connect(chosen.append)
    first = session.mark(Span(84, 95))
    session.mark(Span(100, 110))
    panel.show_all()
    assert chosen == [], "following the selection tells nobody"
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    QTest.qWait(10)
    assert chosen == [first]

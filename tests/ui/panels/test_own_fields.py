"""The team's own fields beside the page."""

from __future__ import annotations

import pytest

from models.codebook import OwnField, Words
from ui.panels.own_fields import OwnFields

NAMES = Words({"ar": "مكان", "en": "place"}, {})
TEXT = OwnField("place", "text", NAMES)
CHOICE = OwnField("mood", "choice", NAMES, ("calm", "angry"))


@pytest.fixture
def quotes(session):
    """Two quotes, the first with values in both fields."""
    from models import commands
    from models.span import Span

    first, second = session.mark(Span(84, 95)), session.mark(Span(100, 110))
    values = {"fields": {"place": "في  حلب", "mood": "sad"}}
    session.do(commands.EditQuote(session.article.id, first, values))
    return lambda: [session.desk.quote(id) for id in (first, second)]


@pytest.fixture
def panel(qtbot, quotes):
    panel = OwnFields()
    qtbot.addWidget(panel)
    panel.use((TEXT, CHOICE), "ar")
    panel.asked = []
    panel.changed.connect(lambda *facts: panel.asked.append(facts))
    panel.show_quote(quotes()[0], changeable=True)
    return panel


def test_looking_at_a_quote_changes_nothing(panel, quotes):
    for quote in quotes():
        panel.show_quote(quote, changeable=True)
        panel.keep_what_is_written()
    assert panel.asked == []


def test_a_value_that_the_codebook_does_not_have_is_shown(panel):
    assert panel.widgets["mood"].currentText() == "sad"


def test_what_is_written_is_kept_for_its_own_quote_only(panel, quotes):
    first, second = quotes()
    panel.widgets["place"].setText("دمشق")
    panel.keep_what_is_written()
    panel.show_quote(second, changeable=True)
    assert panel.widgets["place"].text() == ""
    panel.keep_what_is_written()
    assert panel.asked == [(first.id, "place", "دمشق")]


def test_what_was_undone_is_not_written_back(panel, quotes):
    first, second = quotes()
    panel.widgets["place"].setText("دمشق")
    panel.keep_what_is_written()
    panel.show_quote(first, changeable=True)  # as it was before
    panel.show_quote(second, changeable=True)
    assert len(panel.asked) == 1

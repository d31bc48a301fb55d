"""The table of actions: whole, without clashes, and bound on both keyboard layouts."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import ARABIC, MENUS, TABLE, Actions, sequences, shown_keys
from ui.handlers.articles import ArticleHandlers
from ui.handlers.attribution import AttributionHandlers
from ui.handlers.corpus import CorpusHandlers
from ui.handlers.imports import ImportHandlers
from ui.handlers.project import ProjectHandlers
from ui.handlers.quotes import QuoteHandlers
from ui.handlers.registry import RegistryHandlers
from ui.handlers.suggestions import SuggestionHandlers
from ui.handlers.view import ViewHandlers

HANDLERS = (
    CorpusHandlers,
    ImportHandlers,
    QuoteHandlers,
    AttributionHandlers,
    RegistryHandlers,
    ArticleHandlers,
    ProjectHandlers,
    ViewHandlers,
    SuggestionHandlers,
)
NEVER_BOTH = {"own", "suggestion"}  # a quote is selected, or a suggestion is looked at (held in the journeys)


def test_no_key_does_two_things_in_one_context():
    """A key of the page would also be the window's, so all share one context. Delete is for what is selected."""
    rows = [(QKeySequence(one).toString(), row) for row in TABLE for key in row.keys for one in sequences(key)]
    keys = Counter(key for key, _ in rows)
    double = {key: {need for one, row in rows if one == key for need in row.needs.split()} for key in keys}
    assert {key: needs for key, needs in double.items() if keys[key] > 1} == {"Del": NEVER_BOTH}


def test_names_are_unique_and_menus_are_known():
    assert len({row.name for row in TABLE}) == len(TABLE)
    assert {row.menu for row in TABLE} == set(MENUS)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_action_has_somebody_who_does_it(row):
    handled = {"articles_shown", "quotes_shown"} | {f"digit_{n}" for n in range(10)}
    methods = {name for kind in HANDLERS for name in vars(kind) if not name.startswith("_")}
    assert row.name in handled | methods


def test_every_action_of_the_day_has_a_key():
    """What is done once in a project has none: a slip of the hand must not do it. The strip has keys of its own."""
    assert [row.name for row in TABLE if not row.keys] == ["skip_speaker", "blind_study", "about"]


def test_a_letter_is_bound_on_both_layouts():
    assert sequences("Q") == ["Q", "ض"]
    assert sequences("1") == ["1", "١", "۱"]
    assert sequences("Ctrl+K") == ["Ctrl+K", "Ctrl+ن"]
    assert sequences("F1") == ["F1"]
    assert sequences("Del") == ["Del"]
    assert len(set(ARABIC.values())) == len(ARABIC)


def test_arabic_sequences_are_keys_that_qt_knows():
    for row in TABLE:
        for key in row.keys:
            for one in sequences(key):
                assert QKeySequence(one).count() == 1, one
                assert QKeySequence(one).toString(), one


def test_actions_are_enabled_by_what_is_there(qapp):
    window, page = QWidget(), QWidget()
    actions = Actions(window, page)
    actions.enable(set())
    assert not actions["mark"].isEnabled()
    assert actions["open_project"].isEnabled()
    actions.enable({"article", "write"})
    assert actions["mark"].isEnabled()
    assert not actions["delete_quote"].isEnabled()


def test_keys_are_shown_for_people():
    mark = next(row for row in TABLE if row.name == "mark")
    assert shown_keys(mark) == "Q / ض"

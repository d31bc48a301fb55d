"""The model behind both lists: what comes, goes or changes is told alone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from ui.cards import CARD, Card, Cards, CardView


@dataclass
class Thing:
    id: str
    words: str = ""


def card(thing: Thing) -> Card:
    return Card(thing.id, thing.words, thing.words)


@pytest.fixture
def cards(qapp) -> Cards[Thing]:
    model: Cards[Thing] = Cards(card, lambda thing: thing.id)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def heard(cards: Cards[Thing]) -> list[tuple[str, int]]:
    told: list[tuple[str, int]] = []
    cards.rowsInserted.connect(lambda _, first, last: told.append(("in", first)))
    cards.rowsRemoved.connect(lambda _, first, last: told.append(("out", first)))
    cards.dataChanged.connect(lambda first, last: told.append(("changed", first.row())))
    cards.modelReset.connect(lambda: told.append(("reset", -1)))
    return told


def test_one_that_comes_goes_or_changes_is_told_alone(cards):
    a, b, c, d = (Thing(name) for name in "abcd")
    cards.show([a, b, d])
    told = heard(cards)
    cards.show([a, b, c, d])
    cards.show([a, Thing("b", "new"), c, d])
    cards.show([a, cards._records[1], c])
    cards.show([c, a])
    assert told == [("in", 2), ("changed", 1), ("out", 3), ("reset", -1)]
    assert cards.row_of("a") == 1
    assert cards.row_of("gone") == -1


def test_nothing_new_tells_nothing(cards):
    things = [Thing("a"), Thing("b")]
    cards.show(things)
    told = heard(cards)
    cards.show(list(things))
    assert told == []


def test_cards_are_made_when_asked(cards):
    cards.show([Thing("a", "كلمات")])
    assert cards.index(0).data(CARD).head == "كلمات"
    assert "كلمات" in cards.index(0).data()


def test_a_view_tells_what_a_hand_chose_but_not_what_the_program_shows(cards, qtbot, light):
    cards.show([Thing("a"), Thing("b"), Thing("c")])
    view = CardView(cards, light, lines=2, reading=False)
    qtbot.addWidget(view)
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    view.follow("b")
    assert view.currentIndex().row() == 1
    assert chosen == []
    view.setCurrentIndex(cards.index(2))
    assert chosen == ["c"]
    view.follow(None)
    assert not view.selectionModel().hasSelection()

"""The list beside the page: cards that are read when they are seen, queues to choose from, how far one is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models import commands, importing
from models.listing import Filter
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import wait_for
from ui.cards import CARD
from ui.listing import ArticleListing
from ui.panels.articles import ArticlesPanel


@pytest.fixture
def panel(session, tmp_path, light, qtbot) -> Iterator[ArticlesPanel]:
    source = json_lines(tmp_path / "some.jsonl", map(article, range(30)))
    importing.show(session.store, importing.add(session.store, [source]).id)
    panel = ArticlesPanel(session, light, ArticleListing(session))
    qtbot.addWidget(panel)
    session.changed.connect(panel.show_change)
    panel.show_all()
    panel.resize(300, 500)
    panel.show()
    yield panel
    panel.listing.close()


def test_cards_are_read_when_they_are_seen(panel):
    assert panel.view.model().rowCount() == 32
    card = panel.view.model().index(2, 0).data(CARD)
    assert card.quiet
    assert "خبر رقم 0" in card.body
    assert "الحياة" in card.head


def test_the_article_on_the_desk_is_followed_and_a_click_is_told(panel, session):
    chosen: list[str] = []
    panel.article_chosen.connect(chosen.append)
    last = panel.listing.article_at(31)
    session.open_article(last)
    panel.show_current()
    assert panel.view.currentIndex().row() == 31
    assert chosen == []
    assert panel.neighbour(-1) == panel.listing.article_at(30)
    assert panel.neighbour(1) is None
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    assert chosen == [panel.listing.article_at(0)]


def test_a_long_list_that_is_being_filtered_is_painted_all_the_while(panel, monkeypatch):
    monkeypatch.setattr("ui.listing._AT_ONCE", 3)
    panel.show_all()
    wait_for(lambda: panel.listing.listing.complete)
    for outlet in ("رويترز", "nowhere", "الحياة"):
        panel.listing.choose(Filter(outlets=(outlet,)))
        panel.grab()
        assert panel.view.model().rowCount() == len(panel.listing.keys)
        wait_for(lambda: panel.listing.listing.complete)
        panel.grab()
    assert panel.view.model().rowCount() == 8


def test_queues_are_offered_and_the_chosen_one_is_told(panel, session):
    asked: list[str] = []
    panel.queue_chosen.connect(asked.append)
    filter = Filter(outlets=("رويترز",))
    panel.listing.choose(filter)
    assert panel.queues.count() == 2, "all, and a filter without a name"
    assert panel.queues.currentIndex() == 1
    panel.queues.activated.emit(1)
    assert asked == [], "it is chosen already"
    queue = session.do(commands.SaveQueue("رويترز", filter))
    assert [panel.queues.itemText(row) for row in range(panel.queues.count())][1:] == ["رويترز"]
    assert panel.queues.currentData() == queue
    panel.queues.activated.emit(0)
    panel.queues.activated.emit(1)
    assert asked == ["", queue]


def test_how_far_one_is_stands_above(panel, session):
    assert panel.progress() == (0, 32)
    session.do(commands.SetWork(session.article.id, "done"))
    assert panel.progress() == (1, 32)
    assert "1" in panel.title.text()
    assert "32" in panel.title.text()

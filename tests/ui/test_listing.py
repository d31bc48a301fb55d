"""The list of articles as the window goes through it: short lists at once, long ones from beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models import commands, importing, queries
from models.listing import Filter, Order
from models.session import Session
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import pause, wait_for
from ui import listing as module
from ui.listing import ArticleListing

HOW_MANY = 12
ALL = HOW_MANY + 2  # with those of the seeds


@pytest.fixture
def filled(session, tmp_path) -> Session:
    source = json_lines(tmp_path / "some.jsonl", map(article, range(HOW_MANY)))
    importing.show(session.store, importing.add(session.store, [source]).id)
    return session


def listen(session: Session) -> tuple[ArticleListing, list[str]]:
    listing, told = ArticleListing(session), []
    listing.replaced.connect(lambda: told.append("replaced"))
    listing.grew.connect(lambda: told.append("grew"))
    listing.changed.connect(told.append)
    session.changed.connect(listing.hear)
    return listing, told


@pytest.fixture
def short(filled) -> Iterator[tuple[ArticleListing, list[str]]]:
    listing, told = listen(filled)
    yield listing, told
    listing.close()


@pytest.fixture
def long(filled, monkeypatch) -> Iterator[tuple[ArticleListing, list[str]]]:
    """Three articles are many."""
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    monkeypatch.setattr("models.listing._FIRST", 4)
    monkeypatch.setattr("models.listing._PIECE", 5)
    listing, told = listen(filled)
    yield listing, told
    listing.close()


def ids(listing: ArticleListing) -> list[str]:
    return [line.article.external_id for row in range(len(listing.keys)) if (line := listing.line(row))]


def test_a_short_list_is_there_at_once(short):
    listing, told = short
    listing.refresh()
    assert told == ["replaced"]
    assert listing.listing.complete
    assert len(listing.keys) == ALL
    listing.choose(Filter(outlets=("رويترز",)))
    assert ids(listing) == ["n-0001", "n-0005", "n-0009"]
    listing.choose(listing.filter, Order("title", descending=True))
    assert (listing.filter, listing.order.column) == (Filter(outlets=("رويترز",)), "title")


def test_of_a_long_list_the_first_screens_come_at_once_and_the_rest_after_them(long):
    listing, told = long
    listing.refresh()
    assert told == ["replaced"]
    assert len(listing.keys) == 4
    assert not listing.listing.complete
    wait_for(lambda: "grew" in told)
    assert told == ["replaced", "grew"], "the beginning is not told twice"
    assert len(listing.keys) == ALL
    assert listing.listing.complete
    assert len(set(ids(listing))) == ALL


def test_a_long_list_that_is_filtered_stays_until_the_other_is_there(long, filled):
    listing, told = long
    listing.refresh()
    wait_for(lambda: "grew" in told)
    told.clear()
    listing.choose(Filter(outlets=("رويترز",)))
    assert len(listing.keys) == ALL, "what is shown stays meanwhile"
    assert listing.filter == Filter(outlets=("رويترز",))
    wait_for(lambda: "grew" in told)
    assert ids(listing) == ["n-0001", "n-0005", "n-0009"]
    assert filled.listing.filter == listing.filter, "next goes through it too"
    assert list(filled.listing.keys) == list(listing.keys)
    listing.choose(Filter(outlets=("nowhere",)))
    wait_for(lambda: listing.listing.complete)
    assert len(listing.keys) == 0


def test_of_many_filters_in_a_row_the_last_counts(long):
    listing, told = long
    for outlet in ("رويترز", "الحياة", "الأهرام"):
        listing.choose(Filter(outlets=(outlet,)))
    wait_for(lambda: listing.listing.complete)
    pause(50)
    assert ids(listing) == ["n-0002", "n-0006", "n-0010"]
    assert told[-1] == "grew"
    assert told.count("grew") == 1


def test_an_order_by_status_comes_from_beside_the_window(long, filled):
    listing, _ = long
    done = next(one for one in queries.articles(filled.store) if one.external_id == "n-0007")
    filled.do(commands.SetWork(done.id, "done"))
    listing.choose(Filter(), Order("status", descending=True))
    wait_for(lambda: listing.listing.complete)
    assert ids(listing)[0] == "n-0007"
    assert len(listing.keys) == ALL


def test_lines_are_read_together_and_forgotten_where_they_are_too_many(short, filled, monkeypatch):
    listing, _ = short
    monkeypatch.setattr(module, "_CHUNK", 4)
    monkeypatch.setattr(module, "_KEPT", 6)
    listing.refresh()
    for row in range(ALL):
        assert listing.line(row) is not None
        assert len(listing._lines) <= 6
    asked: list[str] = []
    filled.store.conn.set_trace_callback(asked.append)
    listing.line(ALL - 1)
    filled.store.conn.set_trace_callback(None)
    assert asked == [], "what is kept is not read again"


def test_only_the_lines_that_changed_are_read_again(short, filled):
    listing, told = short
    listing.refresh()
    at = listing.keys[listing.row_of(filled.article.id)]
    told.clear()
    filled.do(commands.EditArticles((filled.article.id,), {"outlet": "رويترز"}))
    assert told == [{at}]
    assert listing.line(listing.row_of(filled.article.id)).article.outlet == "رويترز"
    assert dict(listing.tallies.outlets)["رويترز"] == 4


def test_articles_that_go_make_another_list(short, filled):
    listing, told = short
    listing.refresh()
    told.clear()
    gone = filled.article.id
    filled.do(commands.DeleteArticle(gone))
    assert told == ["replaced"]
    assert listing.row_of(gone) == -1
    assert len(listing.keys) == listing.tallies.all == ALL - 1
    filled.undo()
    assert listing.row_of(gone) >= 0


def test_rows_that_are_none_have_no_article(short):
    listing, _ = short
    listing.refresh()
    assert listing.article_at(-1) is None
    assert listing.article_at(ALL) is None
    assert listing.row_of(None) == -1
    assert listing.row_of("nobody") == -1


def test_an_article_that_is_gone_meanwhile_has_no_line(short, filled):
    listing, _ = short
    listing.refresh()
    row = listing.row_of(filled.article.id)
    filled.store.conn.execute("UPDATE article SET deleted_at='now' WHERE id=?", [filled.article.id])
    listing.forget_lines()
    assert listing.line(row) is None


def test_somebody_else_sees_other_lines(short, filled):
    listing, told = short
    listing.refresh()
    filled.do(commands.SetWork(filled.article.id, "done"))
    row = listing.row_of(filled.article.id)
    assert listing.line(row).status == "done"
    filled.be(filled.annotator_named("منى"))
    listing.forget_lines()
    assert told[-1] is None
    assert listing.line(row).status == "new"
    assert listing.tallies.statuses["done"] == 0


def test_once_it_is_closed_nothing_comes_any_more(long):
    listing, told = long
    listing.refresh()
    told.clear()
    listing.close()
    pause(50)
    assert told == []

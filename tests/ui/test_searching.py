"""Searching beside the window: lines and their end, orders, refusals; a new search stops the one before."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event

import pytest

from models import importing
from models.concordance import Line
from models.query import parse
from models.search import Search
from models.store import Store
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import pause, wait_for
from ui import searching as module
from ui.searching import Searching


class Heard:
    def __init__(self, searching: Searching) -> None:
        self.found, self.ended, self.refused = [], [], []
        searching.found.connect(lambda *told: self.found.append(told))
        searching.ended.connect(lambda *told: self.ended.append(told))
        searching.refused.connect(lambda *told: self.refused.append(told))

    def end(self):
        wait_for(lambda: self.ended or self.refused)
        return self.ended[-1]


@pytest.fixture
def searching(session, tmp_path) -> Iterator[Searching]:
    source = json_lines(tmp_path / "some.jsonl", map(article, range(120)))
    importing.show(session.store, importing.add(session.store, [source]).id)
    searching = Searching(session.store.path)
    yield searching
    searching.close()


@pytest.fixture
def heard(searching) -> Heard:
    return Heard(searching)


def test_a_search_ends_with_all_lines(searching, heard):
    number = searching.search(parse("تونر"), "found")
    ended, lines, looked = heard.end()
    assert ended == number
    assert {line.words for line in lines} == {"تونر"}
    assert looked.at == 2
    assert heard.found == [], "so few are not told in between"


def test_many_lines_are_told_before_the_end(searching, heard, monkeypatch):
    monkeypatch.setattr(module, "_EVERY", 0)
    number = searching.search(parse("الهدنة"), "found")
    _, lines, _ = heard.end()
    told = [line for of, piece in heard.found for line in piece if of == number]
    assert 30 <= len(told) <= len(lines)
    assert told == lines[: len(told)], "in the same order, none twice"


def test_lines_are_put_in_order_without_searching_again(searching, heard):
    searching.search(parse("الهدنة"), "found")
    _, lines, _ = heard.end()
    heard.ended.clear()
    number = searching.order(lines, "after")
    ended, ordered, looked = heard.end()
    assert (ended, looked.at) == (number, 0)
    assert ordered != lines
    assert sorted(line.hit.span for line in ordered) == sorted(line.hit.span for line in lines)


def test_what_only_searching_shows_to_be_wrong_is_refused(searching, heard):
    number = searching.search(parse("/قت[ل/"), "found")
    wait_for(lambda: heard.refused)
    assert heard.refused[0][0] == number
    assert "قت" in str(heard.refused[0][1].sentence.values)
    assert heard.ended == []


def test_a_new_search_stops_the_one_before(searching, heard):
    searching.search(parse("/ا.*ن/"), "found")
    searching.search(parse("الهدنة"), "found")
    number = searching.search(parse("تونر"), "found")
    ended, lines, _ = heard.end()
    assert ended == number
    pause(50)
    assert [told[0] for told in heard.ended] == [number]
    assert heard.refused == [], "being stopped is no refusal"
    assert {line.words for line in lines} == {"تونر"}


def test_nothing_is_told_of_what_is_not_wanted_any_more(searching, heard):
    searching.search(parse("الهدنة"), "found")
    searching.stop()
    pause(100)
    assert (heard.ended, heard.refused) == ([], [])


def test_a_project_that_is_out_of_reach_is_a_refusal(heard, searching, tmp_path):
    elsewhere = Searching(tmp_path / "nowhere.qawl")
    there = Heard(elsewhere)
    elsewhere.search(parse("تونر"), "found")
    wait_for(lambda: there.refused)
    elsewhere.close()


def test_nothing_is_told_before_the_search_has_its_number(searching, heard, monkeypatch):
    """However fast it is: who asks compares the number that comes back."""
    running: list[object] = []
    real = searching._background._pool.submit

    def at_once(work):
        future = real(work)
        future.result()
        running.append(future)
        return future

    monkeypatch.setattr(searching._background._pool, "submit", at_once)
    searching.search(parse("تونر"), "found")
    assert running
    assert heard.ended == []
    heard.end()


def test_a_search_that_ends_as_it_is_stopped_breaks_nothing(searching, heard, monkeypatch):
    begun, find, stop = Event(), module.concordance.lines, Store.stop

    def lines(search: Search) -> Iterator[list[Line]]:
        begun.set()
        yield from find(search)

    def stop_late(store: Store) -> None:
        time.sleep(0.2)  # the other thread goes on
        stop(store)

    monkeypatch.setattr(module.concordance, "lines", lines)
    monkeypatch.setattr(Store, "stop", stop_late)
    searching.search(parse("تونر"), "found")
    assert begun.wait(10)
    searching.stop()
    assert heard.ended == []


def test_closing_stops_it(searching, heard):
    searching.search(parse("/ا.*ن/"), "found")
    searching.close()
    pause(50)
    assert (heard.found, heard.ended) == ([], [])

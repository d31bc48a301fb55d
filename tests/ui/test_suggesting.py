"""Suggestions computed beside the window: the newest question, the whole project, being stopped, refusals."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest

from models import importing
from models.errors import QawlError
from models.language import say
from models.store import Store
from models.suggest import cache, whole
from models.suggest.cache import Computed, Wanted
from models.suggest.own_words import OwnWords
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import pause, wait_for
from ui import suggesting as module
from ui.suggesting import Suggesting

PATIENCE = 30  # s


class Heard:
    def __init__(self, suggesting: Suggesting) -> None:
        self.computed, self.progressed, self.ended = [], [], []
        suggesting.computed.connect(self.computed.append)
        suggesting.progressed.connect(lambda *told: self.progressed.append(told))
        suggesting.ended.connect(lambda *told: self.ended.append(told))


@pytest.fixture
def suggesting(session) -> Iterator[Suggesting]:
    suggesting = Suggesting(session.store)
    yield suggesting
    suggesting.close()


@pytest.fixture
def heard(suggesting) -> Heard:
    return Heard(suggesting)


@pytest.fixture
def gate(monkeypatch) -> Iterator[Event]:
    """Nothing is computed before it opens."""
    gate, compute = Event(), cache.compute

    def waiting(wanted: Wanted) -> Computed:
        assert gate.wait(PATIENCE)
        return compute(wanted)

    monkeypatch.setattr(cache, "compute", waiting)
    yield gate
    gate.set()


def wanted(text: str) -> Wanted:
    return Wanted(text, text, OwnWords())


def filled(session, tmp_path, number: int) -> None:
    source = json_lines(tmp_path / "some.jsonl", map(article, range(number)))
    importing.show(session.store, importing.add(session.store, [source]).id)


# One text


def test_a_text_is_computed_beside_the_window(suggesting, heard, monkeypatch):
    where, compute = [], cache.compute
    monkeypatch.setattr(cache, "compute", lambda asked: where.append(current_thread()) or compute(asked))
    suggesting.ask(wanted("قال الوزير إن الهدنة صامدة."))
    assert heard.computed == [], "nothing is told before the question is asked"
    wait_for(lambda: heard.computed)
    assert where[0] is not main_thread()
    (computed,) = heard.computed
    assert (computed.text_sha256, computed.version) == ("قال الوزير إن الهدنة صامدة.", OwnWords().version)
    assert [span.cut(computed.text_sha256) for one in computed.found for span in one.content] == ["الهدنة صامدة"]


def test_of_questions_that_wait_only_the_last_is_answered(suggesting, heard, gate):
    for number in range(6):
        suggesting.ask(wanted(f"قال الوزير إن الهدنة {number} صامدة."))
    gate.set()
    wait_for(lambda: any("5" in one.text_sha256 for one in heard.computed))
    pause(50)
    assert len(heard.computed) <= 2, "the one that had begun, and the last"


def test_after_closing_nothing_is_told(suggesting, heard, gate):
    suggesting.ask(wanted("قال الوزير إن الهدنة صامدة."))
    gate.set()
    suggesting.close()
    suggesting.close()
    pause(50)
    assert heard.computed == []


# The whole project


def test_the_whole_project_ends_with_how_many_that_were(suggesting, heard, session, tmp_path):
    filled(session, tmp_path, 40)
    suggesting.run()
    assert suggesting.is_running
    wait_for(lambda: heard.ended)
    assert heard.ended == [(42, None)]
    assert not suggesting.is_running
    kept = session.store.value("SELECT count(*) FROM suggested WHERE version=?", [cache.version(session.store)])
    assert kept == session.store.value("SELECT count(DISTINCT text_sha256) FROM article")
    suggesting.run()
    wait_for(lambda: len(heard.ended) == 2)
    assert heard.ended[1] == (0, None), "what is there is not computed again"


def test_progress_is_told_now_and_then(suggesting, heard, session, monkeypatch):
    def run(store: Store, tell, cancelled) -> int:
        for number in range(5000):
            tell(number, 5000)
        return 5000

    monkeypatch.setattr(whole, "run", run)
    suggesting.run()
    wait_for(lambda: heard.ended)
    assert heard.progressed[0] == (0, 5000)
    assert len(heard.progressed) < 100, "an eye sees ten a second"
    monkeypatch.setattr(module, "_EVERY", 0)
    heard.progressed.clear()
    suggesting.run()
    wait_for(lambda: len(heard.ended) == 2)
    assert heard.progressed[-1] == (4999, 5000)


def test_it_can_be_stopped_and_goes_on(suggesting, heard, monkeypatch):
    asked = []

    def run(store: Store, tell, cancelled) -> int:
        asked.append(cancelled())
        while not cancelled():
            pause_of_a_thread.wait(0.005)
        return 7

    pause_of_a_thread = Event()
    monkeypatch.setattr(whole, "run", run)
    suggesting.run()
    wait_for(lambda: asked)
    suggesting.stop()
    wait_for(lambda: heard.ended)
    assert heard.ended == [(7, None)]
    suggesting.run()
    wait_for(lambda: len(asked) == 2)
    assert asked == [False, False], "being stopped once is forgotten"
    suggesting.stop()
    wait_for(lambda: len(heard.ended) == 2)


def test_a_refusal_is_told_and_is_no_bug(suggesting, heard, monkeypatch):
    refusal = QawlError(say("The disk is full."))

    def run(store: Store, tell, cancelled) -> int:
        raise refusal

    monkeypatch.setattr(whole, "run", run)
    suggesting.run()
    wait_for(lambda: heard.ended)
    assert heard.ended == [(0, refusal)]
    assert not suggesting.is_running


def test_an_article_is_answered_while_the_project_is_computed(suggesting, heard, monkeypatch):
    done = Event()
    monkeypatch.setattr(whole, "run", lambda store, tell, cancelled: int(done.wait(PATIENCE)))
    suggesting.run()
    suggesting.ask(wanted("قال الوزير إن الهدنة صامدة."))
    wait_for(lambda: heard.computed)
    assert heard.ended == []
    done.set()
    wait_for(lambda: heard.ended)


def test_closing_stops_the_project(suggesting, heard, monkeypatch):
    begun, ended = Event(), Event()

    def run(store: Store, tell, cancelled) -> int:
        begun.set()
        while not cancelled():
            ended.wait(0.005)
        ended.set()
        return 0

    monkeypatch.setattr(whole, "run", run)
    suggesting.run()
    assert begun.wait(PATIENCE)
    suggesting.close()
    assert ended.is_set()
    pause(50)
    assert heard.ended == []


def test_a_project_that_is_out_of_reach_is_a_refusal(suggesting, heard, session, monkeypatch):
    """Opening the second door may fail, too."""

    def helper(self: Store) -> Store:
        raise QawlError(say("The disk is full."))

    monkeypatch.setattr(Store, "helper", helper)
    suggesting.run()
    wait_for(lambda: heard.ended)
    assert isinstance(heard.ended[0][1], QawlError)
    assert not suggesting.is_running

"""Work beside the window: answered in its thread, only the newest question, errors as any others."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.journeys.hands import wait_for
from ui.tasks import Background


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


def heard(background: Background) -> list[tuple[object, object, threading.Thread]]:
    """Questions, answers, and in whose thread they came; by a method, which Qt calls in its object's thread."""
    from PySide6.QtCore import QObject

    class Ear(QObject):
        def hear(self, question: object, answer: object) -> None:
            told.append((question, answer, threading.current_thread()))

    told: list[tuple[object, object, threading.Thread]] = []
    background.ear = Ear()
    background.answered.connect(background.ear.hear)
    return told


def test_work_is_done_beside_and_answered_here(background):
    told = heard(background)
    background.ask("who", threading.current_thread)
    wait_for(lambda: told)
    ((question, worker, here),) = told
    assert question == "who"
    assert worker is not threading.main_thread()
    assert here is threading.main_thread()


def test_only_the_newest_of_those_that_wait_is_answered(background):
    told, begun, go_on = heard(background), threading.Event(), threading.Event()
    done: list[int] = []

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        return "slow"

    background.ask("first", slow)
    assert begun.wait(10)
    for number in range(5):
        background.ask(number, lambda number=number: done.append(number))
    go_on.set()
    wait_for(lambda: any(question == 4 for question, _, _ in told))
    assert [question for question, _, _ in told] == ["first", 4]
    assert done == [4], "the others were never begun"


def test_answers_come_in_order(background):
    told = heard(background)
    for number in range(3):
        background.ask(number, lambda number=number: number * 2)
        wait_for(lambda number=number: len(told) > number)
    assert [(question, answer) for question, answer, _ in told] == [(0, 0), (1, 2), (2, 4)]


def test_an_error_is_raised_in_the_windows_thread(background, qtbot):
    told = heard(background)
    with qtbot.captureExceptions() as raised:
        background.ask("bad", lambda: 1 / 0)
        wait_for(lambda: raised)
    ((kind, error, _),) = raised
    assert kind is ZeroDivisionError
    assert isinstance(error, ZeroDivisionError)
    background.ask("good", lambda: "well")
    wait_for(lambda: told)
    assert [question for question, _, _ in told] == ["good"], "the thread goes on"


def test_nothing_is_answered_once_it_is_closed(background, qtbot):
    told, begun, go_on = heard(background), threading.Event(), threading.Event()

    def slow() -> None:
        begun.set()
        go_on.wait(10)

    background.ask("slow", slow)
    assert begun.wait(10)
    background.ask("never", slow)
    go_on.set()
    background.close()
    qtbot.wait(50)
    assert told == []

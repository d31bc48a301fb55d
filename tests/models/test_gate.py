import threading
import time
from contextlib import suppress

import pytest

from models.errors import LockedError
from models.gate import Gate
from models.store import Store


def within(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.001)
    return condition()


def in_thread(act):
    thread = threading.Thread(target=act)
    thread.start()
    return thread


def test_a_waiting_hand_goes_before_helpers_that_came_first():
    gate, order = Gate(), []
    begun, go = threading.Event(), threading.Event()

    def first():
        with gate.for_helpers():
            begun.set()
            go.wait(10)

    def helper():
        with gate.for_helpers():
            order.append("helper")

    def hand():
        with gate.for_hands():
            order.append("hand")

    threads = [in_thread(first)]
    begun.wait(10)
    threads += [in_thread(helper), in_thread(helper)]
    threads.append(in_thread(hand))
    assert within(lambda: gate._hands == 1)
    go.set()
    for thread in threads:
        thread.join(10)
    assert order == ["hand", "helper", "helper"]


def test_only_one_is_inside_at_a_time():
    gate, inside, most = Gate(), [], []

    def come(way):
        for _ in range(50):
            with way():
                inside.append(1)
                most.append(len(inside))
                time.sleep(0)
                inside.pop()

    threads = [in_thread(lambda way=way: come(way)) for way in (gate.for_hands, gate.for_helpers, gate.for_helpers)]
    for thread in threads:
        thread.join(10)
    assert set(most) == {1}
    assert len(most) == 150


def test_an_error_inside_lets_the_next_one_in():
    gate = Gate()
    for way in (gate.for_hands, gate.for_helpers):
        with suppress(ValueError), way():
            raise ValueError
    with gate.for_hands():
        assert gate._hands == 0


def test_two_stores_of_one_file_write_in_turn_and_lose_nothing(store):
    failed = []

    def help_out():
        helper = store.helper()
        try:
            for number in range(60):
                with helper.aside() as db:
                    db.execute("INSERT INTO project VALUES (?, 'helper')", [f"h{number}"])
        except Exception as error:
            failed.append(error)
        finally:
            helper.close()

    thread = in_thread(help_out)
    for number in range(60):
        with store.aside() as db:
            db.execute("INSERT INTO project VALUES (?, 'hand')", [f"m{number}"])
    thread.join(30)
    assert failed == []
    counts = store.rows("SELECT value, count(*) FROM project WHERE value IN ('hand', 'helper') GROUP BY value")
    assert [tuple(row) for row in counts] == [("hand", 60), ("helper", 60)]
    assert store.is_sound()


def test_a_helper_leaves_the_project_open_and_locked(store):
    store.helper().close()
    with store.aside() as db:
        db.execute("INSERT INTO project VALUES ('after', '')")
    with pytest.raises(LockedError):
        Store(store.path)

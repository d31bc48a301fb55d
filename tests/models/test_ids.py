import itertools
import uuid

from models.ids import derived_id, new_id, new_ids


def test_ids_are_uuids_of_version_seven():
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_ids_sort_by_the_time_they_were_made(monkeypatch):
    times = iter([1_000_000_000_000, 1_000_000_001_000, 1_000_000_500_000, 1_000_001_000_000])
    monkeypatch.setattr("time.time_ns", lambda: next(times))
    made = [new_id() for _ in range(4)]
    assert made == sorted(made)


def test_no_id_comes_twice():
    assert len({new_id() for _ in range(2000)}) == 2000


def test_ids_for_many_rows_are_such_ids_in_order():
    made = list(itertools.islice(new_ids(), 1500))
    assert len(set(made)) == 1500
    assert made == sorted(made)
    assert {(one.version, one.variant) for one in map(uuid.UUID, made)} == {(7, uuid.RFC_4122)}


def test_the_same_parts_give_the_same_id_everywhere():
    assert derived_id("work", "a", "b") == derived_id("work", "a", "b") == "394a6d2d-c019-85c0-9833-b6001993c7bf"


def test_parts_are_kept_apart():
    assert derived_id("work", "ab", "c") != derived_id("work", "a", "bc")


def test_a_derived_id_says_that_it_is_one():
    made = uuid.UUID(derived_id("work", "a"))
    assert (made.version, made.variant) == (8, uuid.RFC_4122)

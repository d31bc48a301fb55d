"""``shape`` and the JSON Schema in ``resources`` say the same of any record, whole or spoiled."""

import copy
import json
import math
from contextlib import suppress

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.dataset.veil import without_text
from models.errors import QawlError
from models.formats.record import JSON_SCHEMA
from models.formats.record_reader import must_hold
from models.formats.shape import must_have_shape
from tests.models.formats import hostile
from tests.models.ways import numbered, worked_on

VALIDATOR = jsonschema.Draft202012Validator(json.loads(JSON_SCHEMA.read_text("utf-8")))
VALUES = st.sampled_from(
    (None, True, False, 0, 1, -1, 0.5, 2**70, "", "x", "quote", "scare", "irony", "fragment", "direct", "done", [],
     ["x"], [None], {}, {"a": 1}, numbered(1), numbered(1).upper(), numbered(1) + "\n", "2026-11-21T19:00:00Z",
     "2026-11-21T19:00:00Z\n", "٢٠٢٦-11-21T19:00:00Z", "0" * 64, "A" * 64, "0" * 65, [numbered(1), numbered(1)])
)  # fmt: skip


def full():
    """A record with something under every key."""
    made = worked_on()
    ids = sorted(made.record()["quotes"], key=lambda one: one["id"])
    statement = {"id": numbered(5), "relation": "same", "quotes": [ids[0]["id"], ids[1]["id"]],
                 "elsewhere": [{"article": numbered(6), "quote": numbered(7)}]}  # fmt: skip
    record = made.record([statement], [{"annotator": made.of, "status": "done", "seconds": 3}])
    return copy.deepcopy(record)


def has_shape(record):
    try:
        must_have_shape(record)
    except ValueError:
        return False
    return True


def places(value, path=()):
    """The way to every value within."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for at in range(len(value)):
            yield from places(value[at], (*path, at))


def at(record, path):
    for step in path:
        record = record[step]
    return record


@st.composite
def spoiled(draw):
    """A record in which one thing is another, left out, twice there, or too much."""
    record = full() if draw(st.booleans()) else copy.deepcopy(draw(hostile.records()))
    if draw(st.integers(0, 3)) == 0:
        record = copy.deepcopy(without_text(record))
    for _ in range(draw(st.integers(0, 2))):
        path = draw(st.sampled_from([one for one in places(record) if one]))
        holder, key = at(record, path[:-1]), path[-1]
        how = draw(st.sampled_from(("other", "other", "other", "gone", "more", "twice")))
        if how == "other":
            holder[key] = draw(VALUES)
        elif how == "gone":
            del holder[key]
        elif how == "more" and isinstance(holder, dict):
            holder["more"] = draw(VALUES)
        elif how == "twice" and isinstance(holder, list):
            holder.append(holder[key])
    return record


@settings(max_examples=300)
@given(spoiled())
def test_both_say_the_same_of_any_record(record):
    assert has_shape(record) == VALIDATOR.is_valid(record), [error.message for error in VALIDATOR.iter_errors(record)]


def test_both_say_the_same_of_every_value_at_every_place():
    whole = full()
    assert has_shape(whole)
    assert VALIDATOR.is_valid(whole)
    for path in places(whole):
        for value in (None, 3, -1, 0.5, True, "", "x", [], {}, "x" * 3):
            if not path:
                continue
            record = copy.deepcopy(whole)
            at(record, path[:-1])[path[-1]] = value
            assert has_shape(record) == VALIDATOR.is_valid(record), (path, value)


def test_an_offset_is_written_as_an_integer():
    """To JSON Schema 1.0 is one; we want it as it is written by us."""
    record = full()
    record["quotes"][0]["content"][0]["start"] = float(record["quotes"][0]["content"][0]["start"])
    assert not has_shape(record)


def test_both_want_every_key_and_no_other():
    whole = full()
    for path in places(whole):
        if not path or not isinstance(at(whole, path[:-1]), dict) or "fields" in path[:-1]:
            continue
        record = copy.deepcopy(whole)
        del at(record, path[:-1])[path[-1]]
        assert not has_shape(record), path
        assert not VALIDATOR.is_valid(record), path


@pytest.mark.parametrize("value", [None, 3, True, "x", [], [None], {}, {"schema": "qawl.article/1"}])
def test_what_is_no_record_at_all_is_refused_by_both(value):
    assert not has_shape(value)
    assert not VALIDATOR.is_valid(value)


def test_a_record_without_text_has_the_shape_too():
    bare = without_text(full())
    assert has_shape(bare)
    assert VALIDATOR.is_valid(bare)
    must_hold(bare)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_has_not_are_never_written_on(number, tmp_path):
    from models.formats import record_reader

    record = full()
    next(one for one in record["quotes"] if one["stances"])["stances"][0]["intensity"] = number
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record) + "\n", "utf-8")
    with pytest.raises(QawlError):
        list(record_reader.lines(path))


@settings(max_examples=100)
@given(spoiled())
def test_whatever_a_record_is_it_holds_or_is_refused_in_words(record):
    with suppress(QawlError):
        must_hold(record)

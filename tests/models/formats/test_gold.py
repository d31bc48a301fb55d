import json

import pytest

from models.formats import gold
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.shape import must_have_shape
from tests.models.conftest import DATA
from tests.models.formats.tabled import WORKED, names

SEEDS = DATA / "seeds_gold.jsonl"


@pytest.fixture
def read(tmp_path):
    def reads(*lines):
        path = tmp_path / "gold.jsonl"
        rows = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
        path.write_text("\n".join(rows), "utf-8")
        return list(gold.read(path, Reading(annotator="منى")))

    return reads


def plain(record):
    """Quotes with names and words instead of ids, without when and by whom they were made."""
    known = names(record)
    key = {quote["id"]: f"{quote['kind']} {quote['content']}" for quote in record["quotes"]}
    found = {}
    for quote in record["quotes"]:
        found[key[quote["id"]]] = {
            **{role: quote[role] for role in ("content", "cue", "source", "addressee")},
            **{name: quote[name] for name in ("kind", "type", "subtype", "medium", "via", "note", "status", "fields")},
            "parent": key.get(quote["parent"]),
            "speakers": [known[id] for id in quote["speakers"]],
            "addressees": [known[id] for id in quote["addressees"]],
            "stances": [{**one, "target": known[one["target"]]} for one in quote["stances"]],
        }
    return found


def ties(records):
    """Statements over all articles, as sets of words."""
    key = {quote["id"]: (one["external_id"], str(quote["content"])) for one in records for quote in one["quotes"]}
    found = {}
    for record in records:
        for one in record["statements"]:
            members = {*one["quotes"], *(other["quote"] for other in one["elsewhere"])}
            found[one["id"]] = (one["relation"], frozenset(key[id] for id in members))
    return set(found.values())


def test_the_gold_is_the_worked_annotation():
    found = [one.record for one in gold.read(SEEDS, Reading())]
    assert [one["external_id"] for one in found] == [one["external_id"] for one in WORKED]
    for one, record in zip(found, WORKED, strict=True):
        assert plain(one) == plain(record)
        must_have_shape(one)
    assert sum(len(one["quotes"]) for one in found) == 56
    assert ties(found) == ties(WORKED)
    assert len(ties(found)) == 13


def test_speakers_have_their_kinds_and_other_names():
    people = {one["name"]: (one["kind"], sorted(one["aliases"])) for record in WORKED for one in record["speakers"]}
    for one in gold.read(SEEDS, Reading()):
        for each in one.record["speakers"]:
            if each["name"] != "شبكة سي إن إن":  # only spoken to: the gold does not say what it is
                assert (each["kind"], sorted(each["aliases"])) == people[each["name"]]


LINE = {"doc": "a.txt", "id": "q1", "kind": "quote", "type": "direct", "content": [[0, 3]], "text": ["قال"]}


def test_words_are_handed_on_to_be_compared(read):
    (one,) = read(LINE)
    assert (one.external_id, one.text, one.row) == ("a", None, 1)
    assert one.record["quotes"][0]["content"] == [{"start": 0, "end": 3, "text": "قال"}]
    assert [each["name"] for each in one.record["annotators"]] == ["منى"]


def test_read_twice_is_the_same(read):
    assert read(LINE)[0].record == read(LINE)[0].record


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        {"doc": "a.txt"},
        {**LINE, "id": "q2", "content": []},
        {**LINE, "id": "q2", "content": None},
        {**LINE, "id": "q2", "content": "x"},
        {**LINE, "id": "q2", "content": [[0, 3], [2, 4]]},
        {**LINE, "id": "q2", "content": [[3, 0]]},
        {**LINE, "id": "q2", "cue": [0, True]},
        {**LINE, "id": "q2", "kind": "poem"},
        {**LINE, "id": "q2", "kind": ["quote"]},
        {**LINE, "id": "q2", "subtype": "irony"},
        {**LINE, "id": "q2", "speaker": "زيد", "speaker_kind": "king"},
        {**LINE, "id": "q2", "stance": [{"target": "x"}]},
        {**LINE, "id": "q2", "addressee": "x"},
        {**LINE, "id": "q2", "co_speakers": ["x"]},
        {**LINE, "id": "q2", "parent": "q9"},
    ],
)
def test_a_line_that_is_wrong_is_refused_and_the_others_come_in(read, line):
    found = read(LINE, line, {**LINE, "id": "q3", "content": [[4, 7]], "text": ["زيد"], "same_as": 5})
    assert [len(one.record["quotes"]) for one in found if isinstance(one, Incoming)] == [2]
    (refused,) = (one for one in found if isinstance(one, Refused))
    assert refused.row == 2
    assert "Line 2 of “gold.jsonl”" in refused.reason.in_language("en")

"""What an evaluation reads: lines of quotes, or articles as Qawl exports them."""

import json

import pytest

from models.errors import QawlError
from models.suggest import sides
from models.suggest.evaluate import evaluate
from tests.models.ways import as_records, worked_on

LINE = {"doc": "a.txt", "id": "q1", "content": [[0, 5]]}


@pytest.fixture
def read(tmp_path):
    """What is read of a file with these lines (objects, text or bytes)."""

    def reads(*lines):
        path = tmp_path / "side.jsonl"
        told = (one if isinstance(one, str | bytes) else json.dumps(one, ensure_ascii=False) for one in lines)
        path.write_bytes(b"\n".join(one if isinstance(one, bytes) else one.encode() for one in told))
        return sides.read(path)

    return reads


def test_what_a_line_does_not_say_is_nothing(read):
    (one,) = read(LINE)
    assert one == {
        **LINE, "kind": "quote", "type": None, "speaker": None, "speaker_names": None, "parent": None,
        "confidence": None, "pattern": None,
    }  # fmt: skip


def test_empty_lines_and_a_mark_of_byte_order_are_passed_over(read):
    assert len(read("\ufeff" + json.dumps(LINE), "", {**LINE, "id": "q2"}, "")) == 2
    assert read() == []


def test_an_export_is_read_as_quotes(read):
    made = worked_on()
    quotes = {tuple(map(tuple, one["content"])): one for one in read(made.record([], []))}
    assert {one["doc"] for one in quotes.values()} == {"خبر-1.txt"}
    nested = quotes[(made.place("لا تزال ملتزمة"),)]
    assert (nested["type"], nested["speaker"]) == ("direct", "سيرغي لافروف")
    assert nested["speaker_names"] == ["سيرغي لافروف", "لافروف"]
    outer = next(one for one in quotes.values() if one["id"] == nested["parent"])
    assert (outer["cue"], outer["source"]) == ([*made.place("قال")], [*made.place("لافروف")])


def test_an_export_of_the_worked_example_is_the_gold(example, exported, gold, tmp_path):
    told = evaluate(gold, sides.read(as_records(tmp_path / "out.jsonl", exported(example))))
    assert told["quotes"]["exact"]["f1"] == 1.0
    assert told["speaker"] == told["type"] == told["parent"] == {"accuracy": 1.0, "n": 52}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        b'{"doc": "\xff"}',
        '{"doc": "a.txt", "id": "q2", "content": [[0, 5]], "confidence": NaN}',
        "[" * 100_000,
        {},
        {**LINE, "doc": ""},
        {**LINE, "id": 2},
        {**LINE, "content": []},
        {**LINE, "content": [[0]]},
        {**LINE, "content": [[5, 5]]},
        {**LINE, "content": [[-1, 5]]},
        {**LINE, "content": [[0, 1.5]]},
        {**LINE, "kind": "rumour"},
        {**LINE, "type": "mixt"},
        {**LINE, "speaker": ["هند"]},
        {**LINE, "confidence": 1.2},
        {**LINE, "confidence": "high"},
        {"schema": "qawl.article/1"},
        {"schema": "qawl.article/2", **LINE},
    ],
)
def test_a_line_that_is_no_quote_is_refused_with_its_number(read, line):
    with pytest.raises(QawlError, match=r"^Line 2 of “side.jsonl” can't be compared: .*\.$") as refused:
        read({**LINE, "id": "another"}, line)
    assert "\n" not in str(refused.value)


def test_a_quote_that_is_there_twice_is_refused(read):
    assert len(read(LINE, {**LINE, "doc": "b.txt"})) == 2
    with pytest.raises(QawlError, match=r"Line 2 of .* twice"):
        read(LINE, LINE)


def test_an_export_whose_offsets_are_off_is_refused(read):
    record = worked_on().record([], [])
    record["quotes"][0]["content"][0]["start"] += 1
    with pytest.raises(QawlError, match="Line 1 of"):
        read(record)


def test_a_file_that_is_not_there_is_said(tmp_path):
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(QawlError):
            sides.read(path)

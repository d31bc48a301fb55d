import json

import pytest
from hypothesis import HealthCheck, given, settings

from models.formats import doccano
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import records
from models.formats.shape import must_have_shape
from models.text import is_word
from tests.models.formats.hostile import records as hostile_ones
from tests.models.formats.tabled import WORKED, must_be_golden, written

HOSTILE = hostile_ones().filter(lambda record: is_word(record["text"]))
MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
ROLES = ("content", "cue", "source", "addressee")


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def read(path, **told):
    return list(doccano.read(path, Reading(**told)))


def shape(record):
    """What doccano keeps of a record: quotes without ids, by their spans; parents too."""
    of = {quote["id"]: quote for quote in record["quotes"]}

    def one(quote):
        return (
            quote["kind"], quote["type"], quote["subtype"],
            *(tuple((span["start"], span["end"]) for span in quote[role]) for role in ROLES),
        )  # fmt: skip

    return sorted((str(one(quote)), str(one(of[quote["parent"]])) if quote["parent"] else "") for quote in of.values())


def as_doccano_shows(line):
    """Another parser: JavaScript's view of a text, entities by id."""
    text = line["text"].encode("utf-16-le")
    cut = {one["id"]: text[2 * one["start_offset"] : 2 * one["end_offset"]] for one in line["entities"]}
    return {id: piece.decode("utf-16-le") for id, piece in cut.items()}


@MANY
@given(record=HOSTILE)
def test_offsets_count_utf16_units(tmp_path, record):
    (line,) = lines(written(doccano.FORMAT, tmp_path, [record]))
    words = as_doccano_shows(line)
    expected = [span["text"] for quote in record["quotes"] for role in ROLES for span in quote[role]]
    assert list(words.values()) == expected
    assert line["offset_unit"] == "utf16"


@MANY
@given(record=HOSTILE)
def test_spans_kinds_and_nesting_come_back(tmp_path, record):
    (one,) = read(written(doccano.FORMAT, tmp_path, [record]))
    assert (one.text, one.external_id) == (record["text"], record["external_id"])
    if record["quotes"]:
        assert shape(one.record) == shape(record)
        assert one.record["id"] == record["id"]
        must_have_shape(one.record)
    else:
        assert one.record is None


def test_the_worked_annotation(tmp_path):
    path = written(doccano.FORMAT, tmp_path, WORKED)
    for line, record in zip(lines(path), WORKED, strict=True):
        labels = [one["label"].split(":")[0] for one in line["entities"]]
        assert labels.count("quote") + labels.count("scare") == len(record["quotes"])
        ids = {one["id"] for one in line["entities"]}
        assert all({one["from_id"], one["to_id"]} <= ids for one in line["relations"])
        nested = sum(quote["parent"] is not None for quote in record["quotes"])
        assert [one["type"] for one in line["relations"]].count("parent") == nested
    assert [shape(one.record) for one in read(path)] == [shape(record) for record in WORKED]


def test_what_is_lost_is_what_the_format_says(tmp_path):
    for one in read(written(doccano.FORMAT, tmp_path, WORKED)):
        assert one.record["speakers"] == one.record["targets"] == one.record["statements"] == one.record["work"] == []
        assert {quote["note"] for quote in one.record["quotes"]} == {None}
        assert [each["name"] for each in one.record["annotators"]] == ["doccano"]


def test_the_file_is_the_golden_one(worked, tmp_path):
    must_be_golden(written(doccano.FORMAT, tmp_path, records(worked.store)), "worked.doccano.jsonl")


@pytest.fixture
def given_lines(tmp_path):
    def reads(*rows, **told):
        path = tmp_path / "export.jsonl"
        path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), "utf-8")
        return read(path, **told)

    return reads


def entity(id, label, start, end):
    return {"id": id, "label": label, "start_offset": start, "end_offset": end}


def relation(start, end, type):
    return {"id": 99, "from_id": start, "to_id": end, "type": type}


def test_after_doccanos_own_export(tmp_path, given_lines):
    """It numbers entities anew and keeps what it does not know beside the text."""
    (line, _) = lines(written(doccano.FORMAT, tmp_path, WORKED))
    for one in line["entities"]:
        one["id"] += 1000
    for one in line["relations"]:
        one |= {"from_id": one["from_id"] + 1000, "to_id": one["to_id"] + 1000}
    (one,) = given_lines({"id": 7, **line}, annotator="منى")
    assert shape(one.record) == shape(WORKED[0])
    assert (one.external_id, one.record["id"]) == (WORKED[0]["external_id"], WORKED[0]["id"])
    (again,) = given_lines({"id": 7, **line}, annotator="منى")
    assert again.record == one.record


TEXT = "📣 قال زيد نعم"
UNSTATED = {"text": TEXT, "entities": [entity(1, "direct", 11, 14), entity(2, "cue", 3, 6)],
            "relations": [relation(1, 2, "cue")]}  # fmt: skip


def test_where_nobody_says_the_unit_and_it_matters_the_article_is_refused(given_lines):
    (one,) = given_lines(UNSTATED)
    assert "--unit utf16" in one.reason.in_language("en")
    (one,) = given_lines(UNSTATED, unit="utf16")
    assert [span["text"] for role in ("content", "cue") for span in one.record["quotes"][0][role]] == ["نعم", "قال"]
    shifted = {**UNSTATED, "entities": [entity(1, "direct", 10, 13)], "relations": []}
    (one,) = given_lines(shifted, unit="codepoint")
    assert one.record["quotes"][0]["content"][0]["text"] == "نعم"


def test_where_both_units_are_one_nobody_is_asked(given_lines):
    (one,) = given_lines({"text": "قال زيد نعم", "entities": [entity(1, "mixed", 8, 11)]})
    assert one.record["quotes"][0]["type"] == "mixed"


def test_what_the_file_says_goes_before_what_somebody_chose(given_lines):
    (one,) = given_lines({**UNSTATED, "offset_unit": "utf16"}, unit="codepoint")
    assert one.record["quotes"][0]["content"][0]["text"] == "نعم"


def test_older_exports_have_labels_in_lists(given_lines):
    (one,) = given_lines({"text": "قال زيد نعم", "label": [[8, 11, "indirect"]]})
    assert [quote["type"] for quote in one.record["quotes"]] == ["indirect"]


def test_articles_without_annotation_are_articles(given_lines):
    found = given_lines({"text": TEXT, "entities": [], "relations": []}, "", {"text": "قال", "labels": []})
    assert [(one.text, one.record, one.row) for one in found] == [(TEXT, None, 1), ("قال", None, 3)]


def test_a_relation_may_be_drawn_from_the_part(given_lines):
    some = [entity(1, "direct", 8, 11), entity(2, "source", 4, 7), entity(3, "quote", 0, 3)]
    drawn = [relation(2, 1, "whatever"), relation(1, 3, "parent")]
    (one,) = given_lines({"text": "قال زيد نعم", "entities": some, "relations": drawn})
    outer, inner = one.record["quotes"]
    assert (inner["source"][0]["text"], inner["parent"]) == ("زيد", outer["id"])


def test_what_has_no_place_is_counted(given_lines):
    some = [entity(1, "direct", 8, 11), entity(2, "PERSON", 4, 7), entity(3, "cue", 0, 3), entity(4, "quote", 0, 3)]
    drawn = [relation(1, 4, "loves"), relation(1, 77, "cue")]
    one, refused = given_lines({"text": "قال زيد نعم", "entities": some, "relations": drawn})
    assert len(one.record["quotes"]) == 2
    assert "without 4 of" in refused.reason.in_language("en")
    assert isinstance(refused, Refused)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ([], "no text"),
        ({"text": 5}, "no text"),
        ({"text": "…"}, "no text"),
        ({"text": "قال", "entities": 5}, "“entities”"),
        ({"text": "قال", "entities": [], "relations": [5]}, "“relations”"),
        ({"text": "قال", "entities": [entity(1, "cue", 0, 9)]}, "0–9"),
        ({"text": "قال", "entities": [entity(1, "cue", 2, 1)]}, "2–1"),
        ({"text": "قال", "entities": [entity(1, "cue", "0", None)]}, "None"),
        ({"text": "📣قال", "entities": [entity(1, "cue", 1, 3)], "offset_unit": "utf16"}, "1–3"),
    ],
)
def test_a_line_that_is_wrong_is_refused_and_the_others_come_in(given_lines, line, reason):
    found = given_lines(line, {"text": "قال زيد"})
    assert [one.text for one in found if isinstance(one, Incoming)] == ["قال زيد"]
    assert reason in found[0].reason.in_language("en")
    assert found[0].row == 1

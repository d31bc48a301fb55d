"""Rows of quotes out and in again, whatever file they stand in: CSV, TSV and XLSX have one reader of rows."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings

from models.errors import QawlError
from models.formats import csv_table, tsv, xlsx
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import records
from models.formats.shape import must_have_shape
from tests.models.formats.hostile import records as hostile
from tests.models.formats.tabled import NEVER, WORKED, must_be_golden, names, written

TABLES = pytest.mark.parametrize("table", [csv_table, tsv, xlsx], ids=lambda module: module.FORMAT.name)
MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def as_in_a_table(record):
    """A record's quotes without what ``LOSES`` names; ids as names where the table has names."""
    known = names(record)
    return [
        {
            **{name: quote[name] for name in ("id", "parent", "kind", "type", "subtype", "medium", "via", "note")},
            **{name: quote[name] for name in ("status", "origin", "content", "speakers")},
            "addressees": [known[id] for id in quote["addressees"]],
            "stances": [{**one, "target": known[one["target"]]} for one in quote["stances"]],
            "annotator": known[quote["annotator"]],
        }
        for quote in record["quotes"]
    ]


@TABLES
def test_the_worked_annotation_comes_back(table, tmp_path):
    found = list(table.FORMAT.read(written(table.FORMAT, tmp_path, WORKED), Reading()))
    assert [(one.external_id, one.text) for one in found] == [(one["external_id"], None) for one in WORKED]
    for one, record in zip(found, WORKED, strict=True):
        assert as_in_a_table(one.record) == as_in_a_table(record)
        assert one.record["id"] == record["id"]
        used = {id for quote in record["quotes"] for id in quote["speakers"]}
        assert [each for each in one.record["speakers"] if each["id"] in used] == [
            each for each in record["speakers"] if each["id"] in used
        ]
        must_have_shape(one.record)
    assert sum(len(one.record["quotes"]) for one in found) == 56


@TABLES
def test_what_is_lost_is_what_the_format_says(table, tmp_path):
    (one, *_) = table.FORMAT.read(written(table.FORMAT, tmp_path, WORKED), Reading())
    assert one.record["statements"] == one.record["work"] == []
    assert one.record["title"] is None
    assert one.record["codebook"]["name"] == "unknown"
    for quote in one.record["quotes"]:
        assert quote["cue"] == quote["source"] == quote["addressee"] == []
        assert (quote["fields"], quote["created"], quote["updated"]) == ({}, NEVER, NEVER)


@TABLES
@MANY
@given(record=hostile())
def test_whatever_is_written_comes_back(table, tmp_path, record):
    found = list(table.FORMAT.read(written(table.FORMAT, tmp_path, [record]), Reading()))
    if not record["quotes"]:
        assert found == [] or table is xlsx
        return
    assert as_in_a_table(found[0].record) == as_in_a_table(record)
    must_have_shape(found[0].record)
    for quote in found[0].record["quotes"]:
        for span in quote["content"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]


@TABLES
def test_without_text_only_offsets_and_context_are_there(table, tmp_path, worked):
    bare = []
    for record in records(worked.store):
        for quote in record["quotes"]:
            quote |= {"context": "بعض الكلام", "context_start": 7}
            for role in ("content", "cue", "source", "addressee"):
                quote[role] = [{**span, "text": None} for span in quote[role]]
        bare.append({**record, "text": None})
    path = written(table.FORMAT, tmp_path, bare)
    found = list(table.FORMAT.read(path, Reading()))
    spans = [
        [(span["start"], span["end"], None) for span in quote["content"]]
        for record in bare
        for quote in record["quotes"]
    ]
    assert [
        [tuple(span.values()) for span in quote["content"]] for one in found for quote in one.record["quotes"]
    ] == spans
    if table is csv_table:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
        assert {row["content"] + row["cue"] + row["source"] for row in rows} == {""}
        assert {(row["context"], row["context_start"]) for row in rows} == {("بعض الكلام", "7")}


@TABLES
def test_the_outlet_is_not_whoever_is_quoted(table, tmp_path):
    some = [{**WORKED[0], "outlet": "رويترز", "published": "2016-10-02"}, WORKED[1]]
    found = list(table.FORMAT.read(written(table.FORMAT, tmp_path, some), Reading()))
    assert [(one.about["outlet"], one.about["published"]) for one in found] == [("رويترز", "2016-10-02"), (None, None)]
    assert [one.record["outlet"] for one in found] == ["رويترز", None]


@TABLES
def test_a_title_that_is_a_formula_stays_text(table, tmp_path, worked):
    evil = '=HYPERLINK("http://x","y")'
    some = [{**record, "outlet": evil} for record in records(worked.store)]
    found = list(table.FORMAT.read(written(table.FORMAT, tmp_path, some), Reading()))
    assert {one.about["outlet"] for one in found} == {evil}


def test_tsv_has_tabs_and_no_commas_between(tmp_path, worked):
    lines = written(tsv.FORMAT, tmp_path, records(worked.store)).read_bytes().split(b"\r\n")
    assert lines[0].decode("utf-8-sig").split("\t") == list(csv_table.COLUMNS)


@pytest.mark.parametrize("table", [csv_table, tsv])
def test_files_are_the_golden_ones(table, tmp_path, worked):
    must_be_golden(written(table.FORMAT, tmp_path, records(worked.store)), f"worked{table.FORMAT.suffix}")


# Made elsewhere


@pytest.fixture
def read(tmp_path):
    """What is read of a CSV with these lines."""

    def reads(*lines, unit=None, **columns):
        path = tmp_path / "أخبار.csv"
        path.write_text("\n".join(lines), "utf-8")
        return list(csv_table.read(path, Reading(columns=columns, unit=unit, annotator="منى")))

    return reads


def test_a_foreign_table_with_the_articles_text(read):
    (one,) = read(
        "doc,body,from,to,words,who,n",
        "7,📣 قال زيد نعم,10,13,نعم,زيد,00123",
        external_id="doc", text="body", start="from", end="to", content="words", speakers="who", quote_id="n",
    )  # fmt: skip
    (quote,) = one.record["quotes"]
    assert (one.external_id, one.text) == ("7", "📣 قال زيد نعم")
    assert quote["content"] == [{"start": 10, "end": 13, "text": "نعم"}]
    assert [each["name"] for each in one.record["speakers"]] == ["زيد"]
    assert [each["name"] for each in one.record["annotators"]] == ["منى"]
    assert (quote["origin"], quote["kind"]) == ("imported", "quote")
    must_have_shape(one.record)


def test_its_offsets_may_be_utf16(read):
    columns = {"text": "body"}
    (one,) = read("id,body,start,end,content", "7,📣 قال زيد نعم,11,14,نعم", unit="utf16", **columns)
    assert one.record["quotes"][0]["content"][0]["start"] == 10
    (one,) = read("id,body,start,end,content", "7,📣 قال زيد نعم,11,14,نعم", **columns)
    assert "11–14 is no place" in one.reason.in_language("en")
    (one,) = read("id,body,start,end,content", "7,📣 قال زيد نعم,9,12,نعم", **columns)
    assert "9–12 are others" in one.reason.in_language("en")
    (one,) = read("id,start,end,content", "7,11,14,نعم", unit="utf16")
    assert isinstance(one, Refused)


def test_offsets_into_an_unclean_text_move_with_it(read):
    (one,) = read("id,body,start,end,content", '7,"قال\r\n\x00زيد نعم",10,13,نعم', text="body")
    assert one.text == "قال\nزيد نعم"
    assert one.record["quotes"][0]["content"] == [{"start": 8, "end": 11, "text": "نعم"}]


def test_a_column_that_is_not_there_is_named(read):
    with pytest.raises(QawlError, match="no column “Corps”"):
        read("id,text", "1,قال", text="Corps")


def test_a_mapped_column_wins_over_a_usual_name(read):
    (one,) = read("id,text,Corps", "1,ملخص,قال زيد", text="Corps")
    assert (one.text, one.row) == ("قال زيد", 2)


OWN = "external_id,quote_id,parent_id,content_spans,content,kind,speakers_json,stances,context,context_start"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a,1,,,قال,,,,,", "“start”"),
        ("a,1,,oops,قال,,,,,", "“content_spans”"),
        ('a,1,,"[[0,3],[2,5]]",قال,,,,,', "“content_spans”"),
        ('a,1,,"[[0,true]]",قال,,,,,', "“content_spans”"),
        ('a,1,,"[[5,3]]",قال,,,,,', "5–3"),
        ('a,1,,"[[0,4]]",قال,,,,,', "others than the row names"),
        ('a,1,,"[[0,3]]",قال,,,,زعم ذلك,0', "others than the row names"),
        ('a,1,,"[[0,3]]",قال,poem,,,,', "“poem” is no kind"),
        ('a,1,,"[[0,3]]",قال,,[{}],,,', "“speakers_json”"),
        ('a,1,,"[[0,3]]",قال,,"[{""name"":""x"",""kind"":""king""}]",,,', "“speakers_json”"),
        ('a,1,,"[[0,3]]",قال,,,"[{""target"":""x""}]",,', "“stances”"),
        ('a,1,,"[[0,3]]",قال,,,"[{""target"":""x"",""label"":""y"",""intensity"":NaN}]",,', "“stances”"),
        ('a,1,99,"[[0,3]]",قال,,,,,', "parent_id"),
        (',1,,"[[0,3]]",قال,,,,,', "which article"),
        ('a,2,,"[[0,3]]",قال,,,,,', "twice"),
        ('a,1,,"[[0,3]]",قال,,,,,,x', "more cells"),
    ],
)
def test_a_row_that_is_wrong_is_refused_and_the_others_come_in(read, row, reason):
    good = 'a,2,,"[[9,12]]",نعم,,,,,'
    found = read(OWN, good, row)
    assert [len(one.record["quotes"]) for one in found if isinstance(one, Incoming)] == [1]
    (refused,) = (one for one in found if isinstance(one, Refused))
    assert refused.row == 3
    assert reason in refused.reason.in_language("en")


def test_articles_are_still_articles(read):
    (one,) = read("id,content,start", "7,قال زيد,09:00")
    assert (one.external_id, one.text, one.record) == ("7", "قال زيد", None)


def test_the_same_file_gives_the_same_ids(read):
    lines = (OWN, 'a,x1,,"[[0,3]]",قال,,,,,', 'a,x2,x1,"[[1,2]]",ا,,,,,')
    first, again = read(*lines), read(*lines)
    assert first[0].record == again[0].record
    assert first[0].record["quotes"][1]["parent"] == first[0].record["quotes"][0]["id"]


def test_no_rows_is_no_article(tmp_path):
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    assert list(csv_table.read(path, Reading())) == []

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import QawlError
from models.formats.csv_table import COLUMNS, CONTEXT, chunks, guarded, read
from models.formats.format import Reading
from models.formats.record import records

ORDER = """article_id, external_id, outlet, published, quote_id, parent_id, kind, type, subtype, start, end, speakers,
speaker_kinds, speakers_json, source, cue, content, content_spans, addressees, medium, via, stances, stance_target,
stance_label, context, context_start, annotator, status, origin, note""".replace("\n", " ").split(", ")


@pytest.fixture
def text(worked):
    return "".join(chunks(records(worked.store)))


@pytest.fixture
def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_columns_are_those_of_the_page():
    assert [name.strip() for name in ORDER] == list(COLUMNS)


def test_spreadsheets_are_told_the_encoding_and_get_their_line_ends(text):
    assert text.startswith("\ufeffarticle_id,")
    assert text.endswith("\r\n")
    assert text.count("\ufeff") == 1


def test_one_row_is_one_quote(rows, worked):
    quotes = [quote["id"] for record in records(worked.store) for quote in record["quotes"]]
    assert [row["quote_id"] for row in rows] == quotes


def the_nested(rows):
    return next(row for row in rows if row["parent_id"])


def test_several_of_a_thing_are_joined(rows):
    row = the_nested(rows)
    assert row["content"] == "لا تزال ملتزمة | بالحوار\u00a0الـــروسي"
    assert row["speakers"] == "سيرغي لافروف | روسيا"
    assert row["speaker_kinds"] == "person | person"
    assert row["cue"] == "قال | أضاف"
    assert (row["source"], row["addressees"]) == ("لافروف", "جون كيري")


def test_spans_stances_and_speakers_are_json(rows, worked):
    row = the_nested(rows)
    text = next(record["text"] for record in records(worked.store) if record["external_id"] == "b-first")
    spans = json.loads(row["content_spans"])
    assert " | ".join(text[start:end] for start, end in spans) == row["content"]
    assert (int(row["start"]), int(row["end"])) == (spans[0][0], spans[-1][1])
    assert [stance["label"] for stance in json.loads(row["stances"])] == ["support", "oppose"]
    assert (row["stance_target"], row["stance_label"]) == ("الحوار", "support")
    assert json.loads(row["speakers_json"])[0]["aliases"] == ["لافروف", "سيرجي لافروف"]


def test_the_context_lies_around_the_quote(rows, worked):
    texts = {record["id"]: record["text"] for record in records(worked.store)}
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        at = int(row["context_start"])
        assert at == max(0, start - CONTEXT)
        assert row["context"] == guarded(texts[row["article_id"]][at : end + CONTEXT])


def test_cells_that_would_run_are_guarded(rows):
    assert [row["content"] for row in rows if "SUM" in row["content"]] == ["'=SUM(1) قالت"]
    assert the_nested(rows)["via"] == "''رويترز'"
    assert [row["note"] for row in rows if row["note"]] == ["'@راجع\nهذا"]


@pytest.mark.parametrize("sign", [*"=+-@'\t\r\n", *"＝＋－＠"])
def test_every_dangerous_first_sign_gets_an_apostrophe(sign):
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("cell", ["", "قال", "1+1", " =1", "«=»", "12"])
def test_harmless_cells_stay_as_they_are(cell):
    assert guarded(cell) == cell


@given(st.text(st.sampled_from("=+-@'\t\n＝＠قa1"), max_size=6))
def test_the_guard_can_be_taken_off(cell):
    kept = guarded(cell)
    assert (kept.removeprefix("'") if kept.startswith("'") else kept) == cell


def test_what_is_unknown_is_an_empty_cell(rows):
    row = next(row for row in rows if row["kind"] == "scare")
    assert [row[name] for name in ("type", "subtype", "parent_id", "stance_label", "medium", "note", "speakers")] == [
        ""
    ] * 7


def test_no_article_is_a_header_only():
    assert "".join(chunks([])) == "\ufeff" + ",".join(COLUMNS) + "\r\n"


def test_a_file_of_another_kind_is_refused_once(tmp_path):
    (path := tmp_path / "a.csv").write_bytes(b"SQLite format 3\0" + b"\0\n" * 500)
    with pytest.raises(QawlError, match="no table of text"):
        list(read(path, Reading()))


def test_an_encoding_that_is_none_is_refused_by_name(tmp_path):
    (path := tmp_path / "a.csv").write_bytes("text\nقال زيد\n".encode("cp1256"))
    with pytest.raises(QawlError, match="no encoding called “foo”"):
        list(read(path, Reading(encoding="foo")))
    (one,) = read(path, Reading(encoding="cp1256"))
    assert one.text == "قال زيد"


def test_a_line_without_end_asks_for_no_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("models.formats.csv_table.BYTES", 1000)
    (path := tmp_path / "a.csv").write_bytes(b"text\n" + b"x" * 5000 + "\nقال زيد نعم\n".encode())
    found = list(read(path, Reading()))
    assert max(len(getattr(one, "text", "")) for one in found) <= 1001

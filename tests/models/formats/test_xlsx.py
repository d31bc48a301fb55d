import csv
import io
import zipfile
from contextlib import suppress
from datetime import date, datetime

import pytest
import xlsxwriter

from models.errors import QawlError
from models.formats import archive, csv_table, xlsx
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import records
from tests.models.formats.tabled import GOLDEN, WORKED, written
from tests.models.formats.test_tables import as_in_a_table


@pytest.fixture
def book(tmp_path):
    """A workbook of these sheets, each a list of rows."""

    def made(**sheets):
        path = tmp_path / "foreign.xlsx"
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as workbook:
            dated = workbook.add_format({"num_format": "yyyy-mm-dd"})
            for name, rows in sheets.items():
                sheet = workbook.add_worksheet(name)
                for number, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        if isinstance(cell, date):
                            sheet.write_datetime(number, column, cell, dated)
                        elif cell is not None:
                            sheet.write(number, column, cell)
        return path

    return made


def read(path, **columns):
    return list(xlsx.read(path, Reading(columns=columns)))


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_the_cells_are_those_of_the_golden_csv(worked, tmp_path):
    from openpyxl import load_workbook  # no reader of ours

    sheet = load_workbook(written(xlsx.FORMAT, tmp_path, records(worked.store)))["quotes"]
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    text = (GOLDEN / "worked.csv").read_bytes().decode("utf-8-sig")
    assert cells == list(csv.reader(io.StringIO(text, newline="")))


def test_the_same_records_make_the_same_bytes(tmp_path):
    first = written(xlsx.FORMAT, tmp_path, WORKED).read_bytes()
    assert written(xlsx.FORMAT, tmp_path, WORKED).read_bytes() == first


def test_the_sheet_runs_from_right_to_left_under_a_frozen_header(tmp_path):
    sheet = parts(written(xlsx.FORMAT, tmp_path, WORKED))["xl/worksheets/sheet1.xml"]
    assert 'rightToLeft="1"' in sheet
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet


def test_no_cell_is_a_formula_or_a_link(tmp_path, worked):
    evil = [{**record, "outlet": '=HYPERLINK("http://x")', "published": "http://x"} for record in records(worked.store)]
    for name, part in parts(written(xlsx.FORMAT, tmp_path, evil)).items():
        if name.startswith("xl/worksheets"):
            assert "<f>" not in part
            assert "<hyperlink" not in part


def long(length):
    """A record with a quote whose content and note are longer than a cell may be."""
    record = {**WORKED[0], "speakers": [], "targets": [], "statements": []}
    text = "قق" + "'=" * length
    span = {"start": 0, "end": len(text), "text": text}
    bare = {"speakers": [], "addressees": [], "stances": [], "parent": None, "cue": [], "source": [], "addressee": []}
    quote = {**record["quotes"][0], **bare, "content": [span], "note": "=" + "📣" * 20_000}
    return {**record, "text": text, "quotes": [quote]}


def test_cells_longer_than_excel_takes_go_on_on_another_sheet(tmp_path):
    record = long(60_000)
    path = written(xlsx.FORMAT, tmp_path, [record, WORKED[1]])
    (one, other) = read(path)
    assert as_in_a_table(one.record) == as_in_a_table(record)
    assert as_in_a_table(other.record) == as_in_a_table(WORKED[1])
    from openpyxl import load_workbook

    for sheet in load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            cells = [str(cell) for cell in row if cell is not None]
            assert all(len(cell.encode("utf-16-le")) // 2 <= xlsx.LONGEST for cell in cells)
            assert not [cell for cell in cells if cell.startswith("=")]


def test_a_sheet_may_be_larger_than_a_member_of_other_archives(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MEMBER", 10_000)
    assert len(read(written(xlsx.FORMAT, tmp_path, WORKED))) == 2


def test_cells_that_excel_takes_stay_whole(tmp_path):
    path = written(xlsx.FORMAT, tmp_path, WORKED)
    assert len([name for name in parts(path) if name.startswith("xl/worksheets/sheet")]) == 1


def test_rows_beyond_a_sheets_last_go_on_on_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 20)
    path = written(xlsx.FORMAT, tmp_path, WORKED)
    assert len([name for name in parts(path) if name.startswith("xl/worksheets/sheet")]) == 3
    assert [as_in_a_table(one.record) for one in read(path)] == [as_in_a_table(record) for record in WORKED]


def test_articles_made_elsewhere(book):
    path = book(
        One=[
            ["المعرف", "النص", "التاريخ", "n"],
            ["00123", "قال زيد", date(2016, 10, 2), 1],
            ["1e5", "'=قال عمرو", None, 1.5],
            [123.0, "قالت هند", datetime(2016, 10, 2, 7, 30), True],
        ]
    )
    found = read(path)
    assert [one.external_id for one in found] == ["00123", "1e5", "123"]
    assert [one.text for one in found] == ["قال زيد", "=قال عمرو", "قالت هند"]
    assert [one.about["published"] for one in found] == ["2016-10-02", None, "2016-10-02T07:30:00"]
    assert [one.row for one in found] == [2, 3, 4]


def test_rows_are_counted_as_the_sheet_shows_them(book):
    (one,) = read(book(One=[[None], [None], [None, "text"], [None], [None, "!"]]))
    assert (one.row, "Row 5" in one.reason.in_language("en")) == (5, True)


def test_sheets_with_other_columns_are_named(book):
    found = read(
        book(One=[["text"], ["قال"]], Two=[["text"], ["نعم"]], Empty=[], Notes=[["x"], ["y"]], continued=[["z"]])
    )
    assert [one.text for one in found if isinstance(one, Incoming)] == ["قال", "نعم"]
    assert len([one for one in found if isinstance(one, Refused)]) == 2


def test_a_column_can_be_chosen(book):
    (one,) = read(book(One=[["Corps"], ["قال"]]), text="corps")
    assert one.text == "قال"


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"text,id\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)])
def test_what_is_no_workbook_is_refused_with_a_sentence(tmp_path, raw):
    path = tmp_path / "x.xlsx"
    path.write_bytes(raw)
    with pytest.raises(QawlError, match=r"x\.xlsx"):
        read(path)


def test_a_damaged_workbook_is_refused_or_read(tmp_path):
    """Every byte of it may be another."""
    raw = written(xlsx.FORMAT, tmp_path, WORKED[1:]).read_bytes()
    path = tmp_path / "damaged.xlsx"
    for at in range(0, len(raw), 97):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 0x55]) + raw[at + 1 :])
        with suppress(QawlError):
            list(xlsx.read(path, Reading()))


def test_a_workbook_without_its_parts_is_refused(tmp_path):
    path = tmp_path / "x.xlsx"
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        whole = parts(written(xlsx.FORMAT, tmp_path, WORKED))
        with zipfile.ZipFile(path, "w") as archive:
            for part, text in whole.items():
                if part != name:
                    archive.writestr(part, text)
                else:
                    archive.writestr(part, text[: len(text) // 2])
        with pytest.raises(QawlError, match="no Excel workbook"):
            read(path)


def test_an_empty_workbook_holds_no_rows(book):
    with pytest.raises(QawlError, match="no rows"):
        read(book(One=[]))


def test_no_quotes_is_a_header(tmp_path):
    path = written(xlsx.FORMAT, tmp_path, [])
    assert read(path) == []
    assert csv_table.COLUMNS[0] in parts(path)["xl/worksheets/sheet1.xml"]


def test_a_sheet_that_spans_everything_is_refused_before_it_is_read(tmp_path):
    """calamine makes room for every cell up to the last: two cells would end the program."""
    path = tmp_path / "wide.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet()
        sheet.write_string(0, 0, "text")
        sheet.write_string(1_048_575, 16_383, "قال")
    with pytest.raises(QawlError, match="1,048,576 rows and 16,384 columns"):
        read(path)

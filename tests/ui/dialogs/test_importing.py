"""The import dialog: what would come, as it is told to read it; columns of a table; the report; every key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from models.formats.files import READERS
from models.importing import Wishes
from models.project import SEEDS
from tests.journeys.corpora import article, json_lines
from tests.journeys.datasets import looked, pick
from tests.journeys.hands import answering, wait_for
from tests.journeys.quoting import write
from tests.ui.dialogs.test_export import FIELDS, nameless, tabbed
from ui.dialogs.importing import ImportDialog
from ui.messages import Messages


@pytest.fixture
def ask(session, qtbot) -> Callable[..., ImportDialog]:
    def show(*paths: Path) -> ImportDialog:
        dialog = ImportDialog(session, Messages(), paths, None)
        qtbot.addWidget(dialog)
        dialog.show()
        looked(dialog)
        return dialog

    return show


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text("رقم;الخبر;الجريدة\n1;قال الوزير نعم;الحياة\n2;قال السفير لا;رويترز\n", "utf-8-sig")
    return path


def reasons(dialog: ImportDialog) -> list[str]:
    return [dialog.refused.item(row).text() for row in range(dialog.refused.count())]


def test_a_look_says_what_would_come_and_nothing_is_written(ask, session):
    dialog = ask(SEEDS / "worked.jsonl")
    assert "56" in dialog.about.text()
    assert dialog.bring.isEnabled()
    assert dialog.refused.isHidden()
    assert session.store.value("SELECT count(*) FROM quote") == 0
    dialog.annotations.click()
    looked(dialog)
    assert "56" not in dialog.about.text()
    assert not dialog.bring.isEnabled(), "the articles are there"


def test_refused_ones_are_named_and_the_others_can_come(ask, tmp_path):
    path = json_lines(tmp_path / "some.jsonl", map(article, range(3)))
    path.write_text(path.read_text("utf-8") + "{torn\n", "utf-8")
    dialog = ask(path)
    assert len(reasons(dialog)) == 1
    assert "Line 4" in reasons(dialog)[0]
    assert dialog.bring.text() == "Import the others"
    assert "1 could not be taken" in dialog.about.text()


def test_where_nothing_can_be_taken_nothing_can_be_imported(ask, tmp_path):
    path = tmp_path / "gone.jsonl"
    dialog = ask(path)
    assert len(reasons(dialog)) == 1
    assert not dialog.bring.isEnabled()


def test_columns_are_shown_and_mapped(ask, table):
    dialog = ask(table)
    assert dialog.mapping.isVisible()
    assert [dialog.table.horizontalHeaderItem(at).text() for at in range(3)] == ["رقم", "الخبر", "الجريدة"]
    assert dialog.table.item(1, 1).text() == "قال السفير لا"
    assert not dialog.bring.isEnabled()
    assert len(reasons(dialog)) == 2
    pick(dialog.columns["text"], "الخبر")
    pick(dialog.columns["outlet"], "الجريدة")
    looked(dialog)
    assert dialog.wishes().reading.columns == {"text": "الخبر", "outlet": "الجريدة"}
    assert dialog.result_.new == 2
    assert dialog.bring.isEnabled()
    assert dialog.bring.text() == "Import"
    assert dialog.refused.isHidden()


def test_records_and_several_files_have_no_columns_to_map(ask, table, tmp_path):
    assert not ask(SEEDS / "worked.jsonl").mapping.isVisible()
    other = json_lines(tmp_path / "some.jsonl", map(article, range(3)))
    assert not ask(table, other).mapping.isVisible()
    assert ask(other).mapping.isVisible()


def test_two_columns_of_one_name_are_both_shown(ask, tmp_path):
    path = tmp_path / "twice.csv"
    path.write_text("text,text\nقال,لا\n", "utf-8")
    dialog = ask(path)
    assert dialog.table.columnCount() == 2


def test_every_reader_can_be_told(ask, table):
    dialog = ask(table)
    assert {dialog.format.itemData(row) for row in range(dialog.format.count())} == {"auto", *READERS}
    assert all(dialog.format.itemText(row) for row in range(dialog.format.count()))
    pick(dialog.format, "brat")
    looked(dialog)
    assert dialog.wishes().format == "brat"
    assert not dialog.bring.isEnabled()
    assert reasons(dialog)


def test_what_is_told_to_readers_is_what_is_chosen(ask, tmp_path):
    dialog = ask(json_lines(tmp_path / "some.jsonl", map(article, range(3))))
    assert dialog.wishes().annotations
    for box in (dialog.annotations, dialog.versions, dialog.originals):
        box.click()
    pick(dialog.unit, "utf16")
    write(dialog.annotator, " منى ")
    wishes = dialog.wishes()
    assert (wishes.annotations, wishes.versions, wishes.originals) == (False, True, True)
    assert (wishes.reading.unit, wishes.reading.annotator) == ("utf16", "منى")
    assert Wishes.from_told(json.loads(json.dumps(wishes.told()))) == wishes, "kept for an import that is interrupted"


def test_a_new_look_forgets_the_old_one(ask, table):
    dialog = ask(table)
    pick(dialog.columns["text"], "الخبر")
    wait_for(lambda: not dialog._timer.isActive())
    looked(dialog)
    pick(dialog.columns["text"], None)
    looked(dialog)
    assert dialog.result_.new == 0
    assert len(reasons(dialog)) == 2


def test_the_report_is_saved_and_copied(ask, tmp_path, monkeypatch):
    path = json_lines(tmp_path / "some.jsonl", map(article, range(3)))
    path.write_text(path.read_text("utf-8") + "{torn\n", "utf-8")
    dialog = ask(path)
    out = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog.save.click()
    dialog.copy.click()
    written = out.read_text("utf-8")
    assert "some.jsonl" in written
    assert reasons(dialog)[0] in written
    assert QGuiApplication.clipboard().text() == written.rstrip("\n")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "report.txt"), ""))
    with answering(QMessageBox, QMessageBox.accept):
        dialog.save.click()
    assert "report.txt" in dialog.messages.last


def test_many_files_are_named_in_one_line(ask, tmp_path):
    paths = [json_lines(tmp_path / f"n{number}.jsonl", [article(number)]) for number in range(12)]
    dialog = ask(*paths)
    assert dialog.files.text().strip("\u200f").startswith("n0.jsonl")
    assert dialog.files.text().endswith("+9")
    assert "n11.jsonl" in dialog.files.toolTip()


def test_every_field_is_reached_by_tab_and_has_a_name(ask, table):
    dialog = ask(table)
    seen = tabbed(dialog)
    wanted = [one for one in dialog.findChildren(QWidget) if isinstance(one, FIELDS) and one.isVisible()]
    wanted = [one for one in wanted if one.isEnabled() and one.parent().objectName() != "qt_table"]
    assert [one for one in wanted if one not in seen and one.parent() is not dialog.table] == []
    assert nameless([one for one in wanted if one.parent() is not dialog.table]) == []


def test_enter_lets_in_and_escape_closes(ask, tmp_path, session):
    some = json_lines(tmp_path / "some.jsonl", map(article, range(3)))
    for key, result in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)):
        dialog = ask(some)
        QTest.keyClick(dialog.annotator, key)
        assert not dialog.isVisible()
        assert dialog.result() == result

"""The export dialog: formats and what they lose, paths that suit them, presets, what is typed, every key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMessageBox, QSpinBox, QTableWidget, QWidget

from models import importing
from models.dataset.choice import Choice, presets
from models.dataset.filters import Filters
from models.formats.catalogue import FORMATS, is_there
from models.project import SEEDS
from models.session import Session
from tests.journeys.datasets import counted, pick, refused
from tests.journeys.hands import answering, press_button, wait_for
from tests.journeys.quoting import write
from ui.dialogs.export import ExportDialog
from ui.dialogs.name import NameDialog
from ui.messages import Messages

FIELDS = (QLineEdit, QComboBox, QSpinBox, QAbstractButton, QTableWidget)


@pytest.fixture
def filled(session) -> Session:
    importing.show(session.store, importing.add(session.store, [SEEDS / "worked.jsonl"]).id)
    return session


@pytest.fixture
def dialog(filled, qtbot) -> ExportDialog:
    dialog = ExportDialog(filled, Messages(), None)
    qtbot.addWidget(dialog)
    dialog.show()
    counted(dialog)
    return dialog


def named(name: str):
    def answer(asked: NameDialog) -> None:
        write(asked.field, name)
        QTest.keyClick(asked, Qt.Key.Key_Return)

    return answer


def save(dialog: ExportDialog, name: str) -> None:
    with answering(NameDialog, named(name)):
        dialog.save_preset.click()


def test_it_opens_with_the_whole_project_counted(dialog):
    assert "56" in dialog.count.text()
    assert dialog.preview.rowCount() == 20
    assert dialog.preview.item(0, 0).text()
    assert dialog.choice() == Choice("jsonl")
    assert Path(dialog.path.text()).name == "work.jsonl"


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_says_what_it_loses_and_where_it_goes(dialog, name):
    format = FORMATS[name]
    pick(dialog.format, name)
    about = dialog.about.text()
    for lost in format.loses:
        assert lost.in_language("en")[:30].casefold() in about.casefold()
    assert ("Carries everything" in about) == (not format.loses)
    assert ("UTF-16" in about) == (format.unit == "utf16")
    assert dialog.without_text.isEnabled() == format.without_text
    assert dialog.write.isEnabled() == is_there(format)
    path = Path(dialog.path.text())
    assert path.name == ("work-dataset" if format.layout != "file" else f"work{format.suffix}")
    dialog.split.click()
    assert Path(dialog.path.text()).name == "work-dataset"
    dialog.split.click()
    assert Path(dialog.path.text()) == path


def test_a_format_whose_library_is_missing_can_not_be_chosen_for_writing(filled, qtbot, monkeypatch):
    monkeypatch.setattr("ui.dialogs.export.is_there", lambda format: format.needs is None)
    dialog = ExportDialog(filled, Messages(), None)
    qtbot.addWidget(dialog)
    pick(dialog.format, "parquet")
    assert not dialog.write.isEnabled()
    assert "duckdb is not installed" in dialog.about.text()
    pick(dialog.format, "csv")
    assert dialog.write.isEnabled()


def test_texts_are_left_out_only_where_the_format_can(dialog):
    dialog.without_text.click()
    assert dialog.choice().without_text
    pick(dialog.format, "brat")
    assert not dialog.choice().without_text
    pick(dialog.format, "hf")
    assert dialog.choice().without_text


def test_a_path_that_was_typed_stays_where_the_export_is_refused(dialog, tmp_path):
    kept = tmp_path / "theirs"
    kept.mkdir()
    (kept / "letter.txt").write_text("not ours")
    pick(dialog.format, "hf")
    dialog.path.setText(str(kept))
    assert "holds other things" in refused(dialog)
    assert dialog.path.text() == str(kept)
    assert dialog.write.isEnabled()


def test_after_a_bug_it_can_be_written_again_and_closed(dialog, qtbot, monkeypatch):
    def export(*_args: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken, qtbot.captureExceptions() as raised:
        broken.setattr("ui.exporting.export", export)
        dialog.write.click()
        wait_for(lambda: raised)
    assert dialog.write.isEnabled()
    assert not dialog.bar.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_shares_that_do_not_add_up_are_refused_in_a_sentence(dialog, tmp_path):
    dialog.split.click()
    dialog.shares[0].setValue(50)
    assert "add up to 100" in refused(dialog)
    assert "50,10,10" in dialog.messages.last
    assert not [one for one in tmp_path.iterdir() if "dataset" in one.name]


def test_shares_are_not_looked_at_where_nothing_is_split(dialog):
    dialog.split.click()
    dialog.shares[0].setValue(0)
    dialog.split.click()
    assert dialog.choice().split == ()
    assert not dialog.shares[0].isEnabled()
    assert not dialog.seed.isEnabled()


def test_a_preset_is_saved_used_replaced_and_deleted(dialog, filled):
    pick(dialog.format, "hf")
    dialog.split.click()
    dialog.seed.setValue(7)
    dialog.pseudonyms.click()
    dialog.form.kinds.tick(("quote",))
    chosen = dialog.choice()
    save(dialog, "للنشر")
    assert dialog.preset.currentText() == "للنشر"
    dialog.show_choice(Choice("csv"))
    assert dialog.choice() == Choice("csv")
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    assert dialog.choice() == chosen
    dialog.pseudonyms.click()
    save(dialog, "للنشر")
    (one,) = presets(filled.store)
    assert not one.choice.pseudonyms
    dialog.delete_preset.click()
    assert presets(filled.store) == []
    assert dialog.preset.count() == 1
    filled.undo()
    assert [one.name for one in presets(filled.store)] == ["للنشر"]


def test_nobody_saves_a_preset_that_can_not_be_exported(dialog, filled):
    dialog.split.click()
    dialog.shares[1].setValue(90)
    with answering(QMessageBox, QMessageBox.accept):
        dialog.save_preset.click()
    assert presets(filled.store) == []


@pytest.mark.parametrize(
    "choice",
    [
        Choice("csv"),
        Choice("hf", Filters(since="2016", kinds=("quote",)), (70, 0, 30), 5, True, True),
        Choice("jsonl", Filters(speakers=("لافروف",)), (), 0, True),
        Choice("brat", Filters(articles=("000_8bf56170bc9a3a7f",)), (50, 25, 25), 1),
        Choice("jsonl", split=(90, 5, 5), seed=0),
    ],
)
def test_what_a_preset_keeps_is_shown_and_read_back(dialog, choice):
    dialog.show_choice(choice)
    assert dialog.choice() == choice


def test_the_count_follows_what_is_chosen(dialog):
    before = dialog.preview.rowCount()
    dialog.form.kinds.tick(("scare",))
    assert dialog._timer.isActive(), "after a moment"
    counted(dialog)
    assert 0 < dialog.preview.rowCount() < before
    dialog.form.since.setText("2030")
    counted(dialog)
    assert dialog.preview.rowCount() == 0
    assert dialog.count.text().startswith("0 ")


def test_an_earlier_export_is_replaced_only_where_one_says_so(dialog, tmp_path):
    there = tmp_path / "out.jsonl"
    there.write_text("precious")
    dialog.path.setText(str(there))
    with answering(QMessageBox, QMessageBox.reject):
        dialog.export()
    assert there.read_text() == "precious"
    assert not dialog.running
    with answering(QMessageBox, press_button("Replace")):
        dialog.export()
    with answering(QMessageBox, QMessageBox.accept):
        wait_for(lambda: not dialog.isVisible())
    assert there.read_text("utf-8").startswith('{"schema"')


def test_what_can_not_be_written_is_told_and_the_dialog_stays(dialog, tmp_path):
    dialog.path.setText(str(tmp_path / "nowhere" / "out.jsonl"))
    assert "There is no folder" in refused(dialog)
    assert dialog.path.text() == str(tmp_path / "nowhere" / "out.jsonl")
    dialog.path.setText("")
    assert refused(dialog)


def test_the_project_itself_is_never_written_over(dialog, filled):
    dialog.path.setText(str(filled.store.path))
    with answering(QMessageBox, press_button("Replace")):
        dialog.export()
    with answering(QMessageBox, QMessageBox.accept):
        wait_for(lambda: not dialog.running)
        wait_for(lambda: "is the project itself" in dialog.messages.last)
    assert dialog.isVisible()
    assert filled.store.is_sound()


def tabbed(dialog: QWidget) -> list[QWidget]:
    """Who gets the keyboard when Tab is pressed again and again."""
    seen: list[QWidget] = []
    dialog.activateWindow()
    dialog.setFocus()
    for _ in range(80):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        now = dialog.focusWidget()
        if now in seen:
            break
        seen.append(now)
    return seen


def nameless(widgets: list[QWidget]) -> list[str]:
    """Those that a screen reader has no word for."""
    found = []
    for one in widgets:
        text = one.text() if isinstance(one, QAbstractButton) else ""
        buddies = [
            label for label in one.window().findChildren(QWidget) if getattr(label, "buddy", lambda: None)() is one
        ]
        if not (one.accessibleName() or text or buddies):
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


def test_every_field_is_reached_by_tab_and_has_a_name(dialog):
    dialog.split.click()
    seen = tabbed(dialog)
    wanted = [one for one in dialog.findChildren(QWidget) if isinstance(one, FIELDS) and one.isVisible()]
    wanted = [one for one in wanted if one.isEnabled() and not isinstance(one.parent(), (QSpinBox, QComboBox))]
    assert [one for one in wanted if one not in seen] == []
    assert nameless(wanted) == []


def test_escape_closes_and_what_was_counted_ends(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

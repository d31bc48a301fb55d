"""The team's own reporting verbs and phrases, in the codebook's editor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.codebook import MOST_WORDS
from tests.journeys.quoting import enter, write
from ui.dialogs.codebook_editor import CodebookEditor
from ui.dialogs.words_page import WordList, WordsPage
from ui.messages import Messages


@pytest.fixture
def page(qapp, qtbot) -> WordsPage:
    page = WordsPage(("غرّد يغرّد", "دوّن"), ())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def verbs(page) -> WordList:
    return page.verbs


@pytest.fixture
def phrases(page) -> WordList:
    return page.phrases


def test_the_first_is_chosen_and_stands_in_the_line(verbs, phrases):
    assert verbs.line.text() == "غرّد يغرّد"
    assert verbs.remove.isEnabled()
    assert phrases.line.text() == ""
    assert not phrases.remove.isEnabled()


def test_what_is_written_changes_the_chosen_one(verbs):
    verbs.list.setCurrentRow(1)
    write(verbs.line, "  دوّن   يدوّن ")
    assert verbs.words() == ("غرّد يغرّد", "دوّن يدوّن")


def test_with_nothing_chosen_writing_begins_a_new_one(phrases):
    write(phrases.line, "بتصريح")
    assert phrases.words() == ("بتصريح",)
    assert phrases.remove.isEnabled()


def test_enter_begins_the_next_and_an_empty_one_is_none(verbs, phrases):
    for words in ("بتصريح", "على ذمة"):
        enter(phrases.line, words)
    assert phrases.words() == ("بتصريح", "على ذمة")
    assert phrases.list.count() == 3
    QTest.keyClick(phrases.line, Qt.Key.Key_Return)
    QTest.mouseClick(phrases.add, Qt.MouseButton.LeftButton)
    assert phrases.list.count() == 3, "one empty line is enough"
    assert verbs.words() == ("غرّد يغرّد", "دوّن")


def test_the_chosen_one_is_removed_by_button_or_key(verbs):
    QTest.mouseClick(verbs.remove, Qt.MouseButton.LeftButton)
    assert verbs.words() == ("دوّن",)
    assert verbs.line.text() == "دوّن"
    verbs.list.setFocus()
    QTest.keyClick(verbs.list, Qt.Key.Key_Delete)
    assert verbs.words() == ()
    assert verbs.line.text() == ""
    assert not verbs.remove.isEnabled()


def test_a_fault_is_said_when_the_line_is_left_and_goes_when_it_is_mended(verbs):
    verbs.list.setCurrentRow(1)
    write(verbs.line, "غرد")
    assert verbs.fault.text() == "", "not while a hand is still writing"
    verbs.list.setFocus()
    assert "“غرد”" in verbs.fault.text().replace("غرّد", "غرد")
    write(verbs.line, "دوّن")
    assert verbs.fault.text() == ""
    verbs.list.setFocus()
    assert verbs.fault.text() == ""


@pytest.mark.parametrize("words", ["tweeted", "٣", "ـ", "وفقا لـ", "بتصريح،"])
def test_what_is_no_arabic_word_is_a_fault(phrases, words):
    write(phrases.line, words)
    phrases.list.setFocus()
    assert words.split()[-1] in phrases.fault.text()


def test_too_many_are_a_fault(qapp, qtbot):
    letters = "بتثجحخدذرزسشصضط"
    words = [f"{one}{other}" for one in letters for other in letters][:MOST_WORDS]
    page = WordsPage((), words)
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.phrases.add, Qt.MouseButton.LeftButton)
    assert page.phrases.fault.text() == ""
    enter(page.phrases.line, "بتصريح")
    assert str(MOST_WORDS) in page.phrases.fault.text()


def test_arabic_is_written_from_the_right_in_any_interface(verbs):
    for widget in (verbs.list, verbs.line):
        assert widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_everything_has_a_name_of_its_own_and_is_reached_by_tab(page):
    parts = [part for words in (page.verbs, page.phrases) for part in (words.list, words.line, words.add, words.remove)]
    assert len({part.accessibleName() for part in parts}) == len(parts)
    page.phrases.remove.setEnabled(True)
    page.verbs.list.setFocus()
    reached = []
    for _ in parts:
        reached.append(page.focusWidget())
        page.focusNextChild()
    assert reached == parts


def test_looking_changes_nothing(session, qtbot):
    editor = CodebookEditor(session, Messages(), None)
    qtbot.addWidget(editor)
    assert (editor.book().verbs, editor.book().phrases) == ((), ())
    QTest.keyClick(editor.words.verbs.line, Qt.Key.Key_Return)
    assert (editor.book().verbs, editor.book().phrases) == ((), ())

"""Boxes: refusals in the interface's language; a bug is told and the program goes on."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from models.errors import QawlError
from models.language import say
from ui.language import Language
from ui.messages import Messages, says_refusals


def answer(with_button: str = "") -> None:
    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        chosen = [button for button in box.buttons() if with_button and with_button in button.text()]
        (chosen[0].click if chosen else box.reject)()

    QTimer.singleShot(50, click)


class Handler:
    def __init__(self) -> None:
        self.messages = Messages()

    @says_refusals
    def refuse(self) -> str:
        raise QawlError(say("“{name}” is a folder. Give the name of a file to export to.", name="x"))


def test_a_refusal_is_one_sentence_in_the_interfaces_language(qapp):
    language = Language(qapp, "ar")
    handler = Handler()
    answer()
    assert handler.refuse() is None
    language.remove()
    assert handler.messages.last == "«\u2068x\u2069» مجلد. اكتب اسم ملف للتصدير إليه."


def test_a_question_has_two_ways_out(qapp):
    messages = Messages()
    answer("Delete")
    assert messages.ask("Sure?", "Delete") == "yes"
    answer()
    assert messages.ask("Sure?", "Delete") == ""
    answer("Other")
    assert messages.ask("Sure?", "Delete", also="Other") == "also"


def test_a_bug_shows_its_details_to_copy(qapp):
    messages = Messages()
    answer("Copy")
    messages.bug("Traceback: here")
    assert qapp.clipboard().text() == "Traceback: here"

"""The one way to tell or ask something in a box. Keeps the last sentence, so that tests can read it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import QawlError
from ui.language import said, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

Handler = TypeVar("Handler", bound=Callable[..., Any])


class Messages:
    """Sentences to one window's user. ``last`` is what was said last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self.last = ""

    def refuse(self, error: QawlError) -> None:
        """Say what happened and what to do."""
        self._box("Warning", said(error.sentence)).exec()

    def tell(self, text: str) -> None:
        self._box("Information", text).exec()

    def ask(self, text: str, yes: str, *, also: str = "") -> str:
        """A question: returns "yes", "also" (where a second way is offered) or "" for neither."""
        box = self._box("Question", text)
        box.setStandardButtons(box.StandardButton.Cancel)
        sure = box.addButton(yes, box.ButtonRole.AcceptRole)
        second = box.addButton(also, box.ButtonRole.ActionRole) if also else None
        box.setDefaultButton(sure)
        box.exec()
        clicked = box.clickedButton()
        return "yes" if clicked is sure else "also" if second is not None and clicked is second else ""

    def bug(self, details: str) -> None:
        """Something of ours went wrong: say so, with the details to copy. The program goes on."""
        text = tr("Something went wrong in Qawl. Your work is saved; you can go on. Please report the details below.")
        box = self._box("Critical", text)
        box.setDetailedText(details)
        copy = box.addButton(tr("Copy details"), box.ButtonRole.ActionRole)
        box.addButton(box.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QApplication.clipboard().setText(details)

    def _box(self, icon: str, text: str) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        self.last = text
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon[icon])
        box.setWindowTitle(tr("Qawl"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(("\u200f" if box.layoutDirection() == Qt.LayoutDirection.RightToLeft else "\u200e") + text)
        return box


def says_refusals(handler: Handler) -> Handler:
    """A handler whose ``QawlError`` becomes a sentence in a box; its object has ``messages``."""

    @functools.wraps(handler)
    def guarded(self: Any, *args: Any, **values: Any) -> Any:
        try:
            return handler(self, *args, **values)
        except QawlError as error:
            self.messages.refuse(error)
            return None

    return guarded  # type: ignore[return-value]

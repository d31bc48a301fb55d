"""An analyst's hands: the real ``main`` in its own event loop, mouse and keys on the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

import main
from models.span import Span
from ui.app import Qawl
from ui.dialogs.sessions import Summary
from ui.window import Window

PATIENCE = 400  # looks, 50 ms apart, before one gives up: the machine may be busy with other things


def work(words: list[str], story: Callable[[Hands], None], monkeypatch: Any) -> int:
    """Run ``main`` with ``words``; once its window is up, do ``story``; close it as a user would."""
    errors: list[BaseException] = []

    def fail(self: Qawl, kind: type[BaseException], error: BaseException, trace: object) -> None:
        errors.append(error)

    looks = 0
    timer = QTimer()

    def look() -> None:
        """Not a wait inside the loop: questions that are asked before the window is up have loops of their own."""
        nonlocal looks
        looks += 1
        window = _started()
        if window is None and looks < PATIENCE:
            return
        timer.stop()
        try:
            assert window, "no window came up"
            story(Hands(window))
        except BaseException as error:
            errors.append(error)
        finally:
            close(window)

    monkeypatch.setattr(Qawl, "say_bug", fail)
    timer.timeout.connect(look)
    timer.start(50)
    code = main.main(words)
    timer.stop()
    if errors:
        raise errors[0]
    return code


def close(window: Window | None) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()
    if window and window.isVisible():
        with answering(Summary, QDialog.accept, needed=False):
            window.close()
    else:
        QApplication.quit()


def _started() -> Window | None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Window) and widget.isVisible() and widget.clock.isActive():
            return widget
    return None


def wait_for(look: Callable[[], Any]) -> Any:
    """What ``look`` finds, as soon as it finds something; events are served meanwhile."""
    for _ in range(PATIENCE):
        found = look()
        if found:
            return found
        pause(50)
    raise AssertionError(f"waited in vain for {look}")


def pause(milliseconds: int) -> None:
    """Serve events for a while. Not ``QTest.qWait``: that keeps Python's lock, and threads beside the window starve."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def answering(
    kind: type[QWidget], answer: Callable[[Any], None], *, needed: bool = True, every: bool = False
) -> Iterator[None]:
    """While the body runs, a modal dialog of this kind gets this answer."""
    timer, answered, errors = QTimer(), [], []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog not in answered and (every or not answered):
            answered.append(dialog)
            try:
                answer(dialog)
            except BaseException as error:
                errors.append(error)
                dialog.close()

    timer.timeout.connect(look)
    timer.start(20)
    try:
        yield
    finally:
        timer.stop()
    if errors:
        raise errors[0]
    assert answered or not needed, f"no {kind.__name__} asked"


def press_button(text: str) -> Callable[[QMessageBox], None]:
    def answer(box: QMessageBox) -> None:
        next(button for button in box.buttons() if text in button.text()).click()

    return answer


def reading(said: list[str]) -> Callable[[QMessageBox], None]:
    """Read what a box says, and let it go."""

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.accept()

    return read


class Hands:
    """What a person at the window can do and see."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.page = window.reader.page
        self.strip = window.reader.strip
        window.activateWindow()
        QTest.qWait(20)

    @property
    def session(self):
        return self.window.session

    def to_page(self) -> None:
        """Back from a window beside it."""
        self.window.activateWindow()
        self.page.setFocus()
        QTest.qWait(20)

    # Keys

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focus(), key, modifiers)

    def _focus(self) -> QWidget:
        """Who gets the keys. The offscreen platform has no window manager to come back from a dialog."""
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            self.window.activateWindow()
            QTest.qWait(30)
        return QApplication.focusWidget() or self.window

    def arabic_key(self, letter: str) -> None:
        """A key on the Arabic layout: its code is the letter's."""
        widget = self._focus()
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key(ord(letter)), letter, Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        for letter in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._focus(), event)

    # Mouse

    def span_of(self, words: str) -> Span:
        start = self.page.text.index(words)
        return Span(start, start + len(words))

    def point(self, position: int) -> QPoint:
        """The middle of the letter at ``position``, in the viewport."""
        rect = self.page.geometry_.pieces(Span(position, position + 1))[0].rect
        return QPoint(int(rect.center().x()), int(rect.center().y()) - self.page.verticalScrollBar().value())

    def drag(self, start: int, end: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """From the letter at ``start`` to the one before ``end``."""
        view, button = self.page.viewport(), Qt.MouseButton.LeftButton
        self.page.make_seen(Span(min(start, end), max(start, end)))
        QTest.qWait(10)
        QTest.mousePress(view, button, modifiers, self.point(start))
        self._move(self.point(start) + QPoint(6, 0), modifiers)
        self._move(self.point(end - 1), modifiers)
        QTest.mouseRelease(view, button, modifiers, self.point(end - 1))

    def _move(self, to: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        from PySide6.QtCore import QEvent, QPointF
        from PySide6.QtGui import QMouseEvent

        view, left = self.page.viewport(), Qt.MouseButton.LeftButton
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), QPointF(view.mapToGlobal(to)), left, left, modifiers)
        QApplication.sendEvent(view, event)

    def select(self, words: str) -> None:
        span = self.span_of(words)
        self.drag(span.start, span.end)

    def click(self, position: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.page.make_seen(Span(position, position + 1))
        QTest.qWait(10)
        QTest.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, modifiers, self.point(position))

    def double_click(self, position: int) -> None:
        view, none, at = self.page.viewport(), Qt.KeyboardModifier.NoModifier, self.point(position)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, none, at)
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, none, at)

    # The whole of a quote

    def quote(self, words: str, speaker: str, target: str, digit: Qt.Key) -> None:
        """Select, mark, type the speaker, type the target, judge."""
        self.select(words)
        self.key(Qt.Key.Key_Q)
        self.type(speaker)
        self.key(Qt.Key.Key_Return)
        if target:
            self.type(target)
            self.key(Qt.Key.Key_Return)
        self.key(digit)

    def words(self) -> list[str]:
        return [self.session.desk.words(quote) for quote in self.session.quotes]


def known(name: str = "ليلى", language: str = "ar") -> None:
    """Somebody who has worked with Qawl before, so that no name is asked for."""
    from ui.settings import Settings

    settings = Settings()
    settings.annotator, settings.language = name, language
    settings.save()


def project(folder: Path) -> Path:
    from models.project import new_project

    path = folder / "work.qawl"
    new_project(path)
    return path

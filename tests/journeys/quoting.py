"""What hands do with a quote: mark it, give its words roles, name people, open registries, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from models import registry
from models.records import ROLES, Quote
from models.span import Span
from tests.journeys.datasets import export
from tests.journeys.hands import Hands
from ui.dialogs.registry import Registry
from ui.panels.lines import Lines

NONE, ALT, SHIFT, CTRL, META = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier,
)
TOLD = "وأضافت الوزارة أن لافروف قال لكيري عبر الهاتف إن اتفاق وقف إطلاق النار الذي جرى بوساطة من موسكو وواشنطن انتهك"
CONTENT = "اتفاق وقف إطلاق النار الذي جرى بوساطة من موسكو وواشنطن انتهك"
RELAYED = TOLD[TOLD.index("لافروف") :]
STRESSED = 'وقالت الوزارة "شدد لافروف على أن روسيا مازالت منفتحة على الحوار'
OPEN = "روسيا مازالت منفتحة على الحوار"
LIFE = "على جهاز الإعاشة لكنها لم تمت بعد"
REVIVAL = "على جهاز الإنعاش، لكنها لم تمت بعد"


def sweep(hands: Hands, words: str, within: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Drag over ``words``, where they stand in the sentence ``within``."""
    start = place_of(hands, words, within)
    hands.drag(start, start + len(words), modifiers)


def place_of(hands: Hands, words: str, within: str = "") -> int:
    sentence = within or words
    return hands.page.text.index(sentence) + sentence.index(words)


def told(hands: Hands, quote: Quote | None = None) -> dict[str, list[str]]:
    """The words of the selected quote by role."""
    quote = quote or hands.session.quote
    found = {role: [span.cut(hands.page.text) for span in quote.spans(role)] for role in ROLES}
    return {role: words for role, words in found.items() if words}


def mark(hands: Hands, words: str, within: str = "") -> Quote:
    """A quote whose speaker is not asked for any more; the page has the keyboard."""
    sweep(hands, words, within)
    hands.key(Qt.Key.Key_Q)
    to_page(hands)
    return hands.session.quote


def name(hands: Hands, who: str) -> None:
    """Type a name where it is asked for, and go back to the page."""
    hands.type(who)
    hands.key(Qt.Key.Key_Return)
    to_page(hands)


def to_page(hands: Hands) -> None:
    """Where the strip has asked for something, leave it be."""
    if hands.strip.field.hasFocus():
        hands.key(Qt.Key.Key_Escape)


def drag_edge(hands: Hands, span: Span, to: int) -> None:
    """The end of ``span`` to the letter at ``to``."""
    hands.page.make_seen(span)
    QTest.qWait(10)
    piece = hands.page.geometry_.pieces(span)[-1]
    view, left = hands.page.viewport(), Qt.MouseButton.LeftButton
    edge = QPoint(int(piece.end_x), int(piece.rect.center().y()) - hands.page.verticalScrollBar().value())
    QTest.mousePress(view, left, NONE, edge)
    hands._move(edge - QPoint(8, 0), NONE)
    hands._move(hands.point(to), NONE)
    QTest.mouseRelease(view, left, NONE, hands.point(to))


def shown(lines: Lines) -> list[str]:
    """What stands there, without the signs that keep scripts apart."""
    return [item.words.replace("\u2068", "").replace("\u2069", "") for item in lines.items()]


def take_away(lines: Lines, number: int = 0) -> None:
    button = lines._rows[number].remove
    assert button.isVisibleTo(lines)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_line(lines: Lines, number: int = 0) -> None:
    QTest.mouseClick(lines._rows[number].words, Qt.MouseButton.LeftButton)


def there(widget: QWidget) -> QWidget | None:
    """A row that was just made is laid out a moment later."""
    return widget if widget.isVisible() else None


def choose(box: QComboBox, value: object) -> None:
    assert box.isEnabled()
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def write(field: QWidget, words: str) -> None:
    """Replace what stands in a field, letter by letter, as a hand does."""
    field.setFocus()
    field.selectAll()
    for letter in words:
        QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key(ord(letter.upper())), letter, NONE)


def enter(field: QLineEdit, words: str) -> None:
    write(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def speaker(hands: Hands, words: str, who: str, within: str = "") -> str:
    """A quote of ``who``; returns the speaker's id."""
    mark(hands, words, within)
    hands.key(Qt.Key.Key_S)
    name(hands, who)
    return hands.session.quote.speakers[0]


def opened(hands: Hands, kind: str) -> Registry:
    """The registry, opened by its key."""
    hands.key(Qt.Key.Key_S if kind == "speaker" else Qt.Key.Key_T, CTRL | SHIFT)
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Registry) and one.kind == kind]
    return next(one for one in found if one.isVisible())


def row_of(window: Registry, who: str) -> int:
    names = [window.table.item(row, 0).text() for row in range(window.table.rowCount())]
    return names.index(who)


def point_at(window: Registry, who: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    at = window.table.visualItemRect(window.table.item(row_of(window, who), 0)).center()
    QTest.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def names(hands: Hands, kind: str = "speaker") -> list[str]:
    return sorted(entry.name for entry in registry.entries(hands.session.store, kind))


def undo(hands: Hands) -> None:
    """At the page, where hands go back to."""
    hands.window.activateWindow()
    hands.page.setFocus()
    QTest.qWait(20)
    hands.key(Qt.Key.Key_Z, CTRL)


def exported(hands: Hands, out: str) -> None:
    """The dataset, by the window's own dialog."""
    export(hands, Path(out))

"""Several of a list in the room of a combo box: by mouse, by keyboard, and what the box says of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.hands import pause, wait_for
from ui.many import ManyBox

# The offscreen platform can't bring a list to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def box(qtbot) -> ManyBox:
    box = ManyBox("every outlet", [("without an outlet (3)", ""), ("الحياة (40)", "الحياة"), ("رويترز (7)", "رويترز")])
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    return box


@pytest.fixture
def told(box) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    box.changed.connect(lambda: told.append(box.values()))
    return told


def click(box: ManyBox, row: int) -> None:
    """Press and let go, a while after the list came up: before, a combo box takes it for the click that opened it."""
    view = box.view()
    at = view.visualRect(view.model().index(row, 0)).center()
    left = Qt.MouseButton.LeftButton
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
        place = QPointF(view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), QMouseEvent(kind, QPointF(at), place, left, held, NONE))


def open_list(box: ManyBox) -> None:
    box.showPopup()
    wait_for(box.view().isVisible)
    pause(50)


def test_nothing_ticked_means_all(box, told):
    assert box.values() == ()
    assert box.text() == "every outlet"
    assert told == []


def test_a_click_ticks_and_the_list_stays(box, told):
    open_list(box)
    click(box, 2)
    click(box, 0)
    assert box.view().isVisible()
    assert told == [("رويترز",), ("", "رويترز")], "in the order of the list; the empty value is one too"
    click(box, 2)
    assert told[-1] == ("",)
    box.hidePopup()
    assert box.values() == ("",), "closing changes nothing"


def test_by_keyboard_alone(box, told):
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    wait_for(box.view().isVisible)
    view = box.view()
    rows = [view.currentIndex().row()]
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    rows.append(view.currentIndex().row())
    assert rows[1] == 1
    assert told == [("",), ("", "الحياة")]
    assert view.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert box.values() == ("", "الحياة")


def test_the_space_bar_opens_the_list(box):
    QTest.keyClick(box, Qt.Key.Key_Space)
    wait_for(box.view().isVisible)
    box.hidePopup()


def test_the_row_where_the_keyboard_is_looks_different(box):
    open_list(box)
    view = box.view()
    pictures = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
        pause(30)
        pictures.append(view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage())
    box.hidePopup()
    assert pictures[0] != pictures[1], "the first row with the keyboard, and without"


def test_enter_in_the_list_closes_it_and_ticks_nothing(box, told):
    open_list(box)
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert not box.view().isVisible()
    assert (box.values(), told) == ((), [])


def test_keys_on_the_closed_box_choose_nothing(box, told):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End):
        QTest.keyClick(box, key)
    assert (box.values(), told, box.text()) == ((), [], "every outlet")


def test_the_box_names_two_and_counts_the_others(box, told):
    box.tick(["", "الحياة", "رويترز"])
    assert box.text().endswith(" +1")
    assert box.text().startswith("without an outlet (3)")
    assert "رويترز" in box.toolTip()
    assert told == [("", "الحياة", "رويترز")], "once, however many"
    box.tick([])
    assert box.text() == "every outlet"
    assert box.toolTip() == ""


def test_a_box_without_choices_can_not_be_opened(qtbot):
    box = ManyBox("every annotator", [])
    qtbot.addWidget(box)
    assert not box.isEnabled()
    assert box.text() == "every annotator"


def test_the_wheel_passes_by(box, qtbot):
    other = ManyBox("every kind", [("quote", "quote")])
    qtbot.addWidget(other)
    assert other.focusPolicy() == Qt.FocusPolicy.StrongFocus

"""Short lines below each other: each leads somewhere, and can be taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.panels.lines import Item, Lines

LONG = "استعداد موسكو لبحث سبل جيدة مع الشركاء الأمريكيين في مدينة حلب السورية"


@pytest.fixture
def lines(qtbot) -> Lines:
    holder, lines = QWidget(), Lines()
    column = QVBoxLayout(holder)
    column.addWidget(lines)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(220, 300)
    holder.show()
    lines.holder = holder
    return lines


def rows(lines: Lines) -> list[QPushButton]:
    """The words that are seen."""
    return [button for button in lines.findChildren(QPushButton, "line") if button.isVisible()]


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_where_there_is_nothing_there_is_no_room(lines):
    lines.show_items([], changeable=True)
    assert not lines.isVisible()
    lines.show_items([Item("a", "لافروف")], changeable=True)
    assert lines.isVisible()
    assert [row.text() for row in rows(lines)] == ["لافروف"]


def test_lines_are_filled_again_and_not_made_anew(lines):
    lines.show_items([Item("a", "لافروف"), Item("b", "كيري")], changeable=True)
    before = rows(lines)
    lines.show_items([Item("c", "تونر")], changeable=True)
    assert rows(lines) == before[:1]
    lines.show_items([Item("c", "تونر"), Item("d", "أوباما"), Item("e", "ميركل")], changeable=True)
    assert rows(lines)[:2] == before
    assert lines.items() == [Item("c", "تونر"), Item("d", "أوباما"), Item("e", "ميركل")]


def test_a_line_tells_its_item_of_now(lines):
    opened: list[str] = []
    removed: list[str] = []
    lines.opened.connect(opened.append)
    lines.removed.connect(removed.append)
    lines.show_items([Item("a", "لافروف"), Item("b", "كيري")], changeable=True)
    lines.show_items([Item("b", "كيري"), Item("c", "تونر")], changeable=True)
    press(rows(lines)[0])
    press(lines._rows[1].remove)
    assert (opened, removed) == (["b"], ["c"])


def test_only_what_may_be_taken_away_says_so(lines):
    lines.show_items([Item("a", "لافروف"), Item("b", "كيري", "", False)], changeable=True)
    assert [row.remove.isVisible() for row in lines._rows] == [True, False]
    lines.show_items([Item("a", "لافروف")], changeable=False)
    assert not lines._rows[0].remove.isVisible()


def test_long_words_widen_nothing_and_are_told_whole(lines):
    lines.show_items([Item("a", LONG), Item("b", "كيري", "جون كيري، وزير الخارجية")], changeable=True)
    QTest.qWait(10)
    first, second = rows(lines)
    assert lines.holder.width() == 220
    assert first.text().endswith("…")
    assert (first.toolTip(), first.accessibleName()) == (LONG, LONG)
    assert second.toolTip() == "جون كيري، وزير الخارجية"
    lines.holder.resize(1400, 300)
    QTest.qWait(10)
    assert first.text() == LONG

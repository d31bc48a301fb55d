"""How far work beside the window is, in a few words and a bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.importing import Progress
from ui.progress import ProgressStrip


@pytest.fixture
def strip(qtbot) -> ProgressStrip:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    return strip


def test_it_is_seen_only_while_there_is_something_to_see(strip):
    assert not strip.isVisible()
    strip.begin()
    assert strip.isVisible()
    assert strip.bar.value() == 0
    strip.end()
    assert not strip.isVisible()


def test_it_says_how_many_how_fast_and_how_much_longer(strip):
    strip.begin()
    strip.show_import(Progress(1500, 10, 100, 0.5))
    assert strip.label.text() == "1,500 articles", "a pace is none yet"
    assert strip.bar.value() == strip.bar.maximum() // 10
    strip.show_import(Progress(3000, 20, 100, 3.0))
    told = strip.label.text().replace("\u2068", "").replace("\u2069", "")
    assert told == "3,000 articles · 1,000 a second · 12 s left"
    strip.show_import(Progress(30_000, 1, 100, 3.0))
    assert "min" in strip.label.text()
    strip.show_import(Progress(5, 0, 0, 0.0))
    assert strip.bar.value() == 0, "empty files are no division by nothing"
    strip.show_import(Progress(5, 0, 100, 2.0))
    assert "left" not in strip.label.text()


def test_it_says_how_far_suggestions_are(strip):
    strip.begin("Suggesting…")
    assert strip.label.text() == "Suggesting…"
    assert strip.cancel.isVisible()
    strip.show_suggesting(1200, 4800)
    assert strip.label.text() == "Suggesting: 1,200 of 4,800"
    assert strip.bar.value() == strip.bar.maximum() // 4
    strip.show_suggesting(0, 0)
    assert strip.bar.value() == 0, "an empty project is no division by nothing"
    strip.begin()
    assert "Suggesting" not in strip.label.text(), "an import after it is an import"


def test_it_can_be_cancelled_once(strip):
    cancelled: list[int] = []
    strip.cancelled.connect(lambda: cancelled.append(1))
    strip.begin()
    QTest.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    assert cancelled == [1]
    strip.end()
    assert not strip.cancel.isEnabled()
    strip.begin()
    assert strip.cancel.isEnabled()


def test_the_index_has_no_button_and_goes_when_it_is_done(strip):
    strip.show_index(200, 1000)
    assert strip.isVisible()
    assert not strip.cancel.isVisible()
    assert "200" in strip.label.text()
    assert strip.bar.value() == strip.bar.maximum() // 5
    strip.show_index(1000, 1000)
    assert not strip.isVisible()
    strip.begin()
    assert strip.cancel.isVisible(), "an import after it can be cancelled again"

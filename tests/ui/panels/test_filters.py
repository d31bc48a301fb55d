"""What a filter can ask for, with counts; it tells what a hand changes, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from models.listing import Filter, Tallies
from tests.journeys.hands import pause, wait_for
from tests.journeys.quoting import write
from ui.panels.filters import FiltersPanel

STATUSES = {"new": 1000, "in_progress": 100, "done": 90, "skipped": 10}
OUTLETS = (("", 3), ("الأهرام", 40), ("رويترز", 1157))
TALLIES = Tallies(1200, OUTLETS, (), STATUSES, {"l": 150, "m": 50}, (("هدنة", 7), ("نفط", 2)), 120, 4)


@pytest.fixture
def told() -> list[Filter]:
    return []


@pytest.fixture
def panel(qtbot, told) -> FiltersPanel:
    panel = FiltersPanel({"l": "ليلى", "m": "منى"})
    qtbot.addWidget(panel)
    panel.filter_changed.connect(told.append)
    panel.fill(TALLIES, Filter())
    panel.show()
    return panel


def tick(some: QListWidget, row: int) -> None:
    some.item(row).setCheckState(Qt.CheckState.Checked)


def test_it_shows_how_many_there_are_of_each(panel, told):
    assert panel.statuses["new"].text().endswith("1,000")
    assert panel.flagged.text().endswith("4")
    outlets = [panel.outlets.item(row).text() for row in range(panel.outlets.count())]
    assert [one.rsplit(" ", 1)[1] for one in outlets] == ["1,157", "40", "3"], "the most first"
    assert [panel.quotes.itemText(row).rsplit(" ", 1)[1] for row in (1, 2)] == ["120", "1,080"]
    assert panel.annotator.itemText(1).startswith("ليلى")
    assert not panel.clear.isEnabled()
    assert told == [], "filling tells nobody"


def test_every_part_of_a_filter_is_shown_and_read_back(panel, told):
    filter = Filter(
        outlets=("رويترز", ""), since="2016", until="2016-10", statuses=("new", "done"), annotators=("m",),
        quotes=False, flagged=True, tags=("نفط",), queue="q",
    )  # fmt: skip
    panel.fill(TALLIES, filter)
    assert panel.filter() == filter
    assert panel.clear.isEnabled()
    panel.fill(TALLIES, Filter())
    assert panel.filter() == Filter()
    assert told == []


def test_each_change_by_a_hand_is_told_once(panel, told):
    panel.statuses["done"].click()
    assert told.pop() == Filter(statuses=("done",))
    tick(panel.outlets, 0)
    assert told.pop() == Filter(statuses=("done",), outlets=("رويترز",))
    tick(panel.tags, 1)
    assert told.pop().tags == ("نفط",)
    panel.flagged.click()
    assert told.pop().flagged
    panel.quotes.setCurrentIndex(1)
    panel.quotes.activated.emit(1)
    assert told.pop().quotes is True
    panel.annotator.setCurrentIndex(2)
    panel.annotator.activated.emit(2)
    assert told.pop().annotators == ("m",)
    assert told == []
    panel.clear.setEnabled(True)
    panel.clear.click()
    assert told == [Filter()]


def test_a_date_counts_once_the_hand_pauses(panel, told):
    write(panel.since, "2016-10")
    assert told == []
    wait_for(lambda: told)
    pause(250)
    assert told == [Filter(since="2016-10")]


@pytest.mark.parametrize("typed", ["٢٠١٦-١٠", "۲۰۱۶-۱۰"])
def test_a_date_may_be_typed_in_any_digits(panel, told, typed):
    write(panel.until, typed)
    wait_for(lambda: told)
    assert told == [Filter(until="2016-10")]


def test_a_date_that_is_being_typed_is_left_alone(panel, qtbot):
    panel.activateWindow()
    write(panel.since, "201")
    qtbot.waitUntil(panel.since.hasFocus)
    panel.fill(TALLIES, Filter())
    assert panel.since.text() == "201"


def test_lists_are_made_anew_only_where_they_differ(panel):
    item = panel.outlets.item(0)
    panel.fill(replace(TALLIES, flagged=5), Filter())
    assert panel.outlets.item(0) is item
    panel.fill(replace(TALLIES, outlets=(("رويترز", 1158),)), Filter(outlets=("رويترز",)))
    assert panel.outlets.count() == 1
    assert panel.filter().outlets == ("رويترز",)


def test_outlets_are_found_by_letters_of_any_form(panel):
    write(panel.find_outlet, "الاهرام")
    shown = [not panel.outlets.item(row).isHidden() for row in range(3)]
    assert shown == [False, True, False]
    panel.find_outlet.clear()
    assert not any(panel.outlets.item(row).isHidden() for row in range(3))

"""Counting and exporting beside the window: what is told, in which order, and what a stop leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from threading import Event

import pytest

from models import importing
from models.dataset import export as driver
from models.dataset.choice import Choice
from models.dataset.filters import Filters
from models.errors import StoppedError
from models.project import SEEDS
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import pause, wait_for
from ui.exporting import Exporting


class Heard:
    def __init__(self, exporting: Exporting) -> None:
        self.counts, self.steps, self.made, self.errors, self.stops = [], [], [], [], []
        exporting.counted.connect(lambda *told: self.counts.append(told))
        exporting.progressed.connect(self.steps.append)
        exporting.exported.connect(self.made.append)
        exporting.failed.connect(self.errors.append)
        exporting.stopped.connect(lambda: self.stops.append(True))

    def end(self):
        wait_for(lambda: self.made or self.errors or self.stops)


@pytest.fixture
def exporting(session, tmp_path) -> Iterator[Exporting]:
    source = json_lines(tmp_path / "some.jsonl", map(article, range(120)))
    for path in (source, SEEDS / "worked.jsonl"):
        importing.show(session.store, importing.add(session.store, [path]).id)
    exporting = Exporting(session.store.path)
    yield exporting
    exporting.close()


@pytest.fixture
def heard(exporting) -> Heard:
    return Heard(exporting)


def test_a_count_comes_with_its_filters_and_the_first_rows(exporting, heard):
    chosen = Filters(kinds=("quote",))
    exporting.count(chosen)
    wait_for(lambda: heard.counts)
    ((filters, articles, quotes, first),) = heard.counts
    assert (filters, articles) == (chosen, 2)
    assert len(first) == 20 < quotes
    assert {row["kind"] for row in first} == {"quote"}
    assert all(row["content"] for row in first)


def test_where_nothing_is_left_there_are_no_rows(exporting, heard):
    exporting.count(Filters(speakers=("لا أحد",)))
    wait_for(lambda: heard.counts)
    assert heard.counts[0][1:] == (0, 0, [])


def test_of_many_changes_in_a_row_the_last_is_counted(exporting, heard):
    for number in range(20):
        exporting.count(Filters(speakers=(f"{number}",)))
    wait_for(lambda: heard.counts and heard.counts[-1][0].speakers == ("19",))
    assert len(heard.counts) < 20, "those that waited were dropped"


def test_an_export_is_told_step_by_step_to_its_end(exporting, heard, tmp_path):
    out = tmp_path / "all.jsonl"
    exporting.export(out, Choice("jsonl"))
    heard.end()
    (made,) = heard.made
    assert (made.path, made.articles) == (out, 122)
    assert [step.done for step in heard.steps] == [1, 51, 101]
    assert {step.total for step in heard.steps} == {122}
    assert len(out.read_text("utf-8").split("\n")) == 123
    assert json.loads(out.with_name("all.jsonl.report.json").read_text("utf-8"))["articles"] == 122


def test_a_stop_leaves_nothing_and_the_next_export_begins_anew(exporting, heard, tmp_path, monkeypatch):
    gate, real = Event(), driver.records

    def slowly(*what):
        for number, record in enumerate(real(*what)):
            if number == 60:
                gate.wait(20)
            yield record

    monkeypatch.setattr(driver, "records", slowly)
    out = tmp_path / "hf"
    exporting.export(out, Choice("hf", split=(80, 10, 10), seed=1))
    wait_for(lambda: heard.steps)
    exporting.stop()
    gate.set()
    heard.end()
    assert (heard.stops, heard.made, heard.errors) == ([True], [], [])
    assert not [path for path in tmp_path.iterdir() if "hf" in path.name]
    exporting.export(out, Choice("hf", split=(80, 10, 10), seed=1))
    wait_for(lambda: heard.made)
    assert (out / "README.md").is_file()


def test_a_refusal_is_told_as_one(exporting, heard, tmp_path):
    exporting.export(tmp_path / "no" / "where.jsonl", Choice("jsonl"))
    heard.end()
    assert "no" in heard.errors[0].sentence.values["name"]
    assert not isinstance(heard.errors[0], StoppedError)
    assert heard.stops == []


def test_whoever_closes_hears_nothing_more(exporting, heard, tmp_path):
    exporting.export(tmp_path / "all.jsonl", Choice("jsonl"))
    exporting.close()
    pause(50)
    assert (heard.made, heard.stops) == ([], [])

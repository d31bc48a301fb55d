"""A look at what would come, beside the window: the same numbers as the import's, and nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from models import importing
from models.formats import files
from models.formats.format import Reading
from models.importing import Wishes
from models.project import SEEDS
from tests.journeys.corpora import article, json_lines
from tests.journeys.hands import pause, wait_for
from ui import looking as module
from ui.looking import Looking


class Heard:
    def __init__(self, looking: Looking) -> None:
        self.steps, self.looks, self.errors = [], [], []
        looking.progressed.connect(lambda *told: self.steps.append(told))
        looking.looked.connect(lambda *told: self.looks.append(told))
        looking.failed.connect(self.errors.append)


@pytest.fixture
def looking(session) -> Iterator[Looking]:
    looking = Looking(session.store.path)
    yield looking
    looking.close()


@pytest.fixture
def heard(looking) -> Heard:
    return Heard(looking)


@pytest.fixture
def some(tmp_path) -> Path:
    return json_lines(tmp_path / "some.jsonl", map(article, range(450)))


def test_it_promises_what_the_import_then_does(session, looking, heard, some):
    some.write_text(some.read_text("utf-8") + "{torn\n", "utf-8")
    paths = [some, SEEDS / "worked.jsonl", *sorted(SEEDS.glob("*.txt"))]
    looking.look(paths, Wishes())
    wait_for(lambda: heard.looks)
    ((wishes, looked),) = heard.looks
    assert wishes == Wishes()
    assert session.store.value("SELECT count(*) FROM batch") == 1, "the project's own"
    made = importing.add(session.store, paths)
    assert (looked.new, looked.quotes, looked.refused_count) == (450, 56, 1)
    assert looked.promises() == made.promises()
    assert [one.reason for one in looked.refused] == [one.reason for one in made.refused]


def test_without_annotations_no_quotes_are_promised(looking, heard):
    looking.look([SEEDS / "worked.jsonl"], Wishes(annotations=False))
    wait_for(lambda: heard.looks)
    assert heard.looks[0][1].quotes == 0


def test_long_looks_are_told_on_the_way(looking, heard, some, monkeypatch):
    monkeypatch.setattr(module, "_EVERY", 0)
    looking.look([some], Wishes())
    wait_for(lambda: heard.looks)
    assert [progress.articles for progress, _ in heard.steps] == [200, 400, 450]
    assert [imported.new for _, imported in heard.steps] == [200, 400, 450]
    assert heard.steps[-1][0].done == heard.steps[-1][0].total == some.stat().st_size


def test_a_new_question_ends_the_one_before(looking, heard, some, monkeypatch):
    gate, real = Event(), files.SUFFIXES[".jsonl"]

    def slowly(path, reading):
        for number, one in enumerate(real(path, reading)):
            if number == 300 and not reading.annotator:
                gate.wait(20)
            yield one

    monkeypatch.setitem(files.SUFFIXES, ".jsonl", slowly)
    looking.look([some], Wishes())
    pause(100)
    looking.look([some], Wishes(reading=Reading(annotator="منى")))
    gate.set()
    wait_for(lambda: heard.looks)
    pause(50)
    assert [wishes.reading.annotator for wishes, _ in heard.looks] == ["منى"]


def test_a_project_that_is_out_of_reach_is_said(tmp_path, qapp):
    looking = Looking(tmp_path / "gone.qawl")
    heard = Heard(looking)
    looking.look([SEEDS], Wishes())
    wait_for(lambda: heard.errors)
    assert heard.looks == []
    looking.close()

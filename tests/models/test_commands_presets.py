"""Presets: what makes a dataset, kept under a name in the project."""

import pytest

from models.commands.presets import DeletePreset, SavePreset
from models.dataset.choice import Choice, preset_named, presets
from models.dataset.export import export
from models.dataset.filters import Filters
from models.errors import QawlError
from tests.models.dataset.test_export import tree

CHOICE = Choice("hf", Filters(outlets=("", "رويترز"), since="2016"), (80, 10, 10), 7, True, True)


def kept(session):
    return [(one.name, one.choice) for one in presets(session.store)]


def test_a_preset_keeps_everything_that_was_chosen(session, open_session):
    session.do(SavePreset("  للنشر \n العام ", CHOICE))
    assert kept(session) == [("للنشر العام", CHOICE)]
    path = session.store.path
    session.close()
    assert preset_named(open_session(path).store, "للنشر العام").choice == CHOICE


def test_another_of_the_same_name_replaces_it(session):
    first = session.do(SavePreset("أ", CHOICE))
    assert session.do(SavePreset("أ", Choice("csv"))) == first
    assert kept(session) == [("أ", Choice("csv"))]
    session.undo()
    assert kept(session) == [("أ", CHOICE)]
    session.undo()
    assert kept(session) == []
    session.redo()
    session.redo()
    assert kept(session) == [("أ", Choice("csv"))]


def test_presets_come_by_name(session):
    for name in ("ب", "أ", "ت"):
        session.do(SavePreset(name, Choice("csv")))
    assert [name for name, _ in kept(session)] == ["أ", "ب", "ت"]


def test_a_deleted_one_is_gone_and_can_come_back(session):
    preset = session.do(SavePreset("أ", CHOICE))
    session.do(DeletePreset(preset))
    assert kept(session) == []
    with pytest.raises(QawlError, match="no preset"):
        preset_named(session.store, "أ")
    session.undo()
    assert kept(session) == [("أ", CHOICE)]


def test_it_does_not_come_back_under_a_name_that_another_bears_now(session):
    preset = session.do(SavePreset("أ", CHOICE))
    session.do(DeletePreset(preset))
    session.be(session.annotator_named("كريم"))
    session.do(SavePreset("أ", Choice("csv")))
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError):
        session.undo()
    assert kept(session) == [("أ", Choice("csv"))]


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_preset_needs_a_name(session, name):
    with pytest.raises(QawlError, match="needs a name"):
        session.do(SavePreset(name, CHOICE))


def test_what_is_kept_again_is_no_step(session):
    session.do(SavePreset("أ", CHOICE))
    steps = session.store.value("SELECT count(*) FROM change")
    session.do(SavePreset("أ", CHOICE))
    assert session.store.value("SELECT count(*) FROM change") == steps


def test_the_same_project_and_preset_give_the_same_bytes(example, tmp_path):
    example.do(SavePreset("أ", CHOICE))
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        export(example.store, tmp_path / name / "data", preset_named(example.store, "أ").choice)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")

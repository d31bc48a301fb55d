"""Names spelt differently, looked up beside the window; never from names that were read before a change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from models import commands, registry
from models.session import Session
from tests.journeys.hands import wait_for
from ui.spellings import Spellings


@pytest.fixture
def spellings(session, qapp) -> Iterator[Spellings]:
    spellings = Spellings(session.store.path)
    session.changed.connect(spellings.hear)
    yield spellings
    spellings.close()


def add(session: Session, name: str) -> str:
    return session.do(commands.AddEntry("speaker", name))


def found(spellings: Spellings, name: str, owner: str = "") -> list[str]:
    """The answer to one question."""
    told: list[list[str]] = []
    connection = spellings.found.connect(lambda question, ids: told.append(ids))
    spellings.ask(name, [name], owner)
    wait_for(lambda: told)
    spellings.found.disconnect(connection)
    return told[0]


def test_whoever_may_be_meant_is_found(session, spellings):
    one = add(session, "سيرجي لافروف")
    add(session, "جون كيري")
    assert found(spellings, "سيرغي لافروف") == [one]
    assert found(spellings, "سيرغي لافروف", owner=one) == [], "nobody is a variant of themselves"
    assert found(spellings, "مارك تونر") == []


def test_stale_names_are_read_again(session, spellings):
    assert found(spellings, "سيرغي لافروف") == []
    one = add(session, "سيرجي لافروف")
    assert found(spellings, "سيرغي لافروف") == [one]
    session.undo()
    assert found(spellings, "سيرغي لافروف") == []
    session.redo()
    session.do(commands.EditEntry("speaker", one, {"name": "مارك تونر"}))
    assert found(spellings, "سيرغي لافروف") == []
    session.do(commands.AddAlias(one, "سيرجى لافروف"))
    assert found(spellings, "سيرغي لافروف") == [one], "an alias counts as a name"


def test_what_touches_no_name_reads_nothing_again(session, spellings, monkeypatch):
    add(session, "سيرجي لافروف")
    found(spellings, "سيرغي لافروف")
    from ui import spellings as module

    monkeypatch.setattr(module, "read", lambda path: 1 / 0)
    session.do(commands.AddEntry("target", "سوريا"))
    assert found(spellings, "سيرغي لافروف") != []


def test_all_pairs_are_told(session, spellings):
    pair = tuple(sorted((add(session, "سيرجي لافروف"), add(session, "سيرغي لافروف"))))
    add(session, "جون كيري")
    told: list[list[tuple[str, str]]] = []
    spellings.paired.connect(told.append)
    spellings.ask_pairs()
    wait_for(lambda: told)
    assert told == [[pair]]
    assert registry.count(session.store, "speaker") == 3, "nothing is merged by itself"


def test_a_name_is_looked_up_once_the_hand_pauses(session, spellings):
    one = add(session, "سيرجي لافروف")
    asked: list[tuple[str, list[str]]] = []
    spellings.found.connect(lambda question, ids: asked.append((question, ids)))
    for end in range(1, len("سيرغي لافروف") + 1):
        spellings.typed("سيرغي لافروف"[:end])
    wait_for(lambda: asked)
    assert asked == [("سيرغي لافروف", [one])]


def test_two_letters_are_not_worth_it(session, spellings, qtbot):
    add(session, "سيرجي لافروف")
    asked: list[str] = []
    spellings.found.connect(lambda question, ids: asked.append(question))
    spellings.typed("سيرجي")
    spellings.typed("سي")
    qtbot.wait(200)
    assert asked == [], "and what was typed before is dropped"

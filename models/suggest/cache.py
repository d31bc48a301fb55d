"""Suggestions that were computed, kept in the project by the hash of the text that they are of.

A row of another ``version`` (other rules, lexicons, own words) is as good as none. Reading needs no rules: the engine
is imported where something is computed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models import codebook
from models.store import Store
from models.suggest.own_words import OwnWords
from models.suggest.suggestion import Suggestion, from_json


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text whose suggestions are asked for."""

    text_sha256: str
    text: str
    words: OwnWords


@dataclass(frozen=True, slots=True)
class Computed:
    """The answer to a ``Wanted``."""

    text_sha256: str
    version: str
    found: tuple[Suggestion, ...]


def compute(wanted: Wanted) -> Computed:
    """Suggestions for one text. It touches no project: any thread may do it."""
    from models.suggest.working import proposed

    (found,) = proposed([wanted.text], wanted.words)
    return Computed(wanted.text_sha256, wanted.words.version, tuple(found))


def version(store: Store) -> str:
    """The version of what is computed for this project now."""
    return OwnWords.of(codebook.in_force(store)).version


def read(store: Store, text_sha256: str, version: str) -> list[Suggestion] | None:
    """What is kept for a text, in text order; None where nothing of this version is."""
    kept = store.value("SELECT found FROM suggested WHERE text_sha256=? AND version=?", [text_sha256, version])
    return None if kept is None else from_json(kept)


def write(store: Store, some: Iterable[tuple[str, str]], version: str) -> None:
    """Keep suggestions (as ``to_json`` has them) for texts (by their hashes), all in one transaction."""
    rows = [(text_sha256, version, found) for text_sha256, found in some]
    with store.aside() as db:
        db.conn.executemany("INSERT OR REPLACE INTO suggested(text_sha256, version, found) VALUES (?, ?, ?)", rows)

"""The analyst's list of spellings that search holds to be the same; kept in the project, one group of words a line."""

from __future__ import annotations

from pathlib import Path

from models.forms import spelling_groups
from models.store import Store

_KEY = "spellings"
_STARTING = Path(__file__).parent.parent / "resources" / "lexicons" / "spellings.txt"


def text(store: Store) -> str:
    """The list as it is edited; the starting one, where nobody has edited it."""
    found = store.value("SELECT value FROM project WHERE key=?", [_KEY])
    return starting() if found is None else str(found)


def starting() -> str:
    return _STARTING.read_text("utf-8")


def groups(store: Store) -> tuple[tuple[str, ...], ...]:
    return spelling_groups(text(store))


def save(store: Store, lines: str) -> None:
    """Keep the list. It counts from the next search on: forms are made when one asks, so that no index is made anew."""
    with store.aside() as db:
        db.execute(
            "INSERT INTO project VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", [_KEY, lines]
        )

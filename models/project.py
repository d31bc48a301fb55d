"""Making a project: an empty file, the starting codebook, the two articles of ``seeds/``, perhaps annotated."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models import importing
from models.codebook import parse
from models.errors import QawlError
from models.ids import new_id
from models.store import Store, creating
from models.transaction import now

SEEDS = Path(__file__).parent.parent / "seeds"


def new_project(path: Path, *, articles: Sequence[Path] | None = None, worked: bool = False) -> None:
    """Make the file with the starting codebook and ``articles`` (None: the two of ``seeds/``), or nothing.

    ``worked``: the two articles come with their worked annotation.

    Raises ``QawlError`` where something is there already or an article can't be read.
    """
    with creating(path) as unfinished:
        store = Store(unfinished)
        try:
            if worked:
                articles = []
            _fill(store, sorted(SEEDS.glob("*.txt")) if articles is None else articles)
            if worked:
                _fill_with(store, [SEEDS / "worked.jsonl"])
        finally:
            store.close()


def _fill(store: Store, articles: Sequence[Path]) -> None:
    toml = (SEEDS / "codebook.toml").read_text("utf-8")
    book = parse(toml)
    with store.aside() as db:
        db.table("project").insert_all([{"key": "id", "value": new_id()}, {"key": "created", "value": now()}], pk="key")
        row = {"id": new_id(), "name": book.name, "version": book.version, "toml": toml, "created": now()}
        db.table("codebook").insert(row, pk="id")
    if articles:
        _fill_with(store, articles)


def _fill_with(store: Store, articles: Sequence[Path]) -> None:
    imported = importing.add(store, articles)
    if imported.refused:
        raise QawlError(imported.refused[0].reason)
    with store.aside() as db:  # nothing to undo: the project begins with them
        db.table("batch").update(imported.id, {"shown": 1})
        db.execute("DELETE FROM unfinished")

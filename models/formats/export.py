"""A dataset out: written beside its place, then moved there, so that a failure leaves the old file as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import QawlError
from models.formats import csv_table, jsonl
from models.formats.record import Filters, Record, records
from models.language import say
from models.refusals import damaged, said_plainly
from models.store import Store, own_files

FORMATS: dict[str, Callable[[Iterable[Record]], Iterator[str]]] = {"jsonl": jsonl.chunks, "csv": csv_table.chunks}


@dataclass
class Counts:
    articles: int = 0
    quotes: int = 0

    def passing(self, found: Iterable[Record]) -> Iterator[Record]:
        for record in found:
            self.articles += 1
            self.quotes += len(record["quotes"])
            yield record


def chunks(found: Iterable[Record], format: str) -> Iterator[str]:
    return FORMATS[format](found)


def export(store: Store, out: Path, format: str, filters: Filters | None = None) -> Counts:
    """Write the dataset to ``out``. Raises ``QawlError`` when it can't be written; then ``out`` is what it was."""
    counts = Counts()
    beside = out.with_name(f".{out.name}.unfinished")
    with said_plainly(out):
        _must_be_free(store, out)
        if not store.is_sound():
            raise damaged(store.path.name)
        try:
            with beside.open("w", encoding="utf-8", newline="") as file:
                for piece in chunks(counts.passing(records(store, filters)), format):
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, out)
        finally:
            beside.unlink(missing_ok=True)
    return counts


def _must_be_free(store: Store, out: Path) -> None:
    if not out.parent.is_dir():
        raise QawlError(say("There is no folder “{name}”. Make it first, or choose another.", name=str(out.parent)))
    if out.is_dir():
        raise QawlError(say("“{name}” is a folder. Give the name of a file to export to.", name=str(out)))
    if out.resolve() in own_files(store.path.resolve()) or (out.exists() and out.samefile(store.path)):
        raise QawlError(say("“{name}” is the project itself. Export to another file.", name=out.name))

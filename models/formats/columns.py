"""The beginning of a table: its columns and first rows, so that an analyst can say which column holds what."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.csv_table import lines
from models.formats.incoming import BYTES
from models.formats.xlsx import must_be_small
from models.refusals import said_plainly

FIELDS = ("text", "external_id", "title", "outlet", "author", "published", "url", "language", "tags")
_CELL = 200  # code points of a cell that are shown
_MOST = 200  # columns: more fit on no preview


@dataclass(frozen=True, slots=True)
class Head:
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def head(path: Path, count: int = 5) -> Head:
    """Columns and the first ``count`` rows; no columns where it is no table that can be read (its reader says why)."""
    read = {".csv": _csv, ".tsv": _csv, ".xlsx": _xlsx, ".parquet": _parquet, ".jsonl": _jsonl, ".ndjson": _jsonl}
    reader = read.get(path.suffix.lower())
    try:
        with said_plainly(path):
            names, *rows = [*islice(reader(path, count), count + 1)] if reader else [[]]
    except (QawlError, ValueError, LookupError, RecursionError):
        return Head((), ())
    names = names[:_MOST]
    shown = [(*(cell[:_CELL] for cell in row[:_MOST]), *[""] * len(names))[: len(names)] for row in rows]
    return Head(tuple(name.strip() for name in names), tuple(shown))


def _csv(path: Path, count: int) -> Iterator[list[str]]:
    csv.field_size_limit(BYTES)
    with path.open("rb") as raw:
        file = io.TextIOWrapper(raw, "utf-8-sig", errors="replace", newline="")
        first = file.readline(BYTES)
        delimiter = max(",;\t", key=first.count)
        try:
            yield from csv.reader([first], delimiter=delimiter)
            yield from csv.reader(lines(file), delimiter=delimiter)
        except csv.Error:
            return


def _xlsx(path: Path, count: int) -> Iterator[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    must_be_small(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for row in book.get_sheet_by_index(0).iter_rows():
                yield [str(cell) for cell in row]
    except CalamineError as error:
        raise ValueError from error


def _parquet(path: Path, count: int) -> Iterator[list[str]]:
    from models.formats.catalogue import FORMATS, must_be_there
    from models.formats.parquet import beginning

    must_be_there(FORMATS["parquet"])
    yield from beginning(path, count)


def _jsonl(path: Path, count: int) -> Iterator[list[str]]:
    rows: list[dict[str, Any]] = []
    with path.open("rb") as file:
        for _ in range(count):
            line = file.readline(4 * BYTES + 1)
            found = json.loads(line.decode("utf-8-sig")) if line else None
            rows += [found] if isinstance(found, dict) else []
    names = [*dict.fromkeys(name for row in rows for name in row)]
    yield names
    for row in rows:
        yield [_written(row.get(name)) for name in names]


def _written(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

"""Which reader reads a file: by what it is called and, where that says too little, by how it begins."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.format import Reading
from models.formats.incoming import BYTES, Incoming, Refused
from models.language import say
from models.refusals import said_plainly, written

Reader = Callable[[Path, Reading], Iterator[Incoming | Refused]]
_BIGGEST = 20_000_000  # bytes of a page or document that is kept


def _of(module: str) -> Reader:
    """The reader of a format's module, which is loaded when a file is read. Texts and pages need no telling."""

    def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
        room = import_module(f"models.formats.{module}")
        found: Iterator[Incoming | Refused] = (
            room.articles(path, reading.encoding)
            if module == "txt"
            else room.articles(path)
            if module in _PLAIN
            else room.read(path, reading)
        )
        return found

    return read


def _zipped(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    from models.formats import archive

    named = replace(reading, annotator=reading.annotator or written(path.stem))
    readers = {suffix: partial(_told, reader, named) for suffix, reader in SUFFIXES.items()}
    return archive.articles(path, readers, lambda name, beside: _is_wanted(Path(name.name), sorted(beside)))


def _told(reader: Reader, reading: Reading, path: Path) -> Iterator[Incoming | Refused]:
    return reader(path, reading)


def _json_lines(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """Records and articles; or another program's lines, which the first of them gives away."""
    first = _first_line(path)
    if {"article_id", "context_start"} <= first.keys():  # each would come in as an article
        raise QawlError(
            say("“{name}” holds the quotes of a Hugging Face dataset. Export as JSONL to bring annotations in.",
                name=written(path.name))
        )  # fmt: skip
    if "schema" not in first and {"doc", "content", "cue"} <= first.keys():
        return READERS["gold"](path, reading)
    if "schema" not in first and "text" in first and ({"entities", "label", "labels"} & first.keys()):
        return READERS["doccano"](path, reading)
    return READERS["jsonl"](path, reading)


def _first_line(path: Path) -> dict[str, Any]:
    with said_plainly(path), path.open("rb") as file:
        line = file.readline(4 * BYTES + 1)
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


_PLAIN = ("txt", "html", "docx", "pdf")
READERS: dict[str, Reader] = {
    **{name: _of(name) for name in (*_PLAIN, "jsonl", "xlsx", "parquet", "brat", "labelstudio", "doccano", "gold")},
    "csv": _of("csv_table"),
    "tsv": _of("csv_table"),
    "refi-qda": _of("refi_qda"),
    "zip": _zipped,
}
SUFFIXES: dict[str, Reader] = {
    **{f".{name}": READERS[name] for name in (*_PLAIN, "xlsx", "parquet", "csv", "tsv")},
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".htm": READERS["html"],
    ".ann": READERS["brat"],
    ".json": READERS["labelstudio"],
    ".qdpx": READERS["refi-qda"],
}
TABLES = frozenset({".csv", ".tsv", ".xlsx", ".parquet", ".jsonl", ".ndjson"})  # whose columns can be chosen
KINDS = tuple(sorted({*SUFFIXES, ".zip"}))


def reader_of(path: Path, format: str = "auto") -> Reader:
    """``format`` is one of ``READERS``, or auto."""
    if format != "auto":
        return READERS[format]
    suffix = path.suffix.lower()
    return _zipped if suffix == ".zip" else SUFFIXES.get(suffix, SUFFIXES[".txt"])


def files(paths: Sequence[Path]) -> Iterator[tuple[Path, int]]:
    """Files with their sizes in bytes; folders are searched for all that can be read, in order."""
    for path in paths:
        if _is_folder(path):
            for folder, folders, names in os.walk(path):
                folders.sort()
                for name in sorted(names):
                    if _is_wanted(Path(folder, name), names):
                        yield Path(folder, name), _size(Path(folder, name))
        else:
            yield path, _size(path)


def _is_wanted(path: Path, beside: Sequence[str]) -> bool:
    """What lies beside an .ann is read with it; a dataset's report is no dataset."""
    suffix = path.suffix.lower()
    if suffix in (".txt", ".json") and f"{path.stem}.ann" in beside:
        return False
    return suffix in KINDS and not path.name.endswith("report.json") and not path.name.startswith(".")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have: reading it says so
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _with_original(one: Incoming | Refused) -> Incoming | Refused:
    """With the page or document itself, which an archive lays down only for this moment."""
    if isinstance(one, Refused) or one.source is None:
        return one
    with said_plainly(one.source):
        return replace(one, original=one.source.read_bytes()) if one.source.stat().st_size <= _BIGGEST else one


def items(
    sizes: Sequence[tuple[Path, int]], format: str = "auto", reading: Reading | None = None, originals: bool = False
) -> Iterator[tuple[Incoming | Refused, str, int]]:
    """Everything in these files, each with its file's name and the bytes that are read by then."""
    before = 0
    for path, size in sizes:
        name = written(path.name)
        try:
            for one in reader_of(path, format)(path, reading or Reading()):
                yield _with_original(one) if originals else one, name, before + min(one.at, size)
        except QawlError as error:  # it can't be opened, or read further
            yield Refused(written(str(path)), None, error.sentence), name, before
        before += size

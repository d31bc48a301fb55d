"""``report.json``: what an export wrote, with the checksum of every file, and whether a copy is whole.

It lies in the dataset's folder, or beside a single file under its name. It holds no time of its own: the same project
and choice give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from models.dataset.choice import Choice
from models.dataset.splits import NAMES, Splits
from models.dataset.tally import Tally
from models.errors import QawlError
from models.formats.format import Format
from models.language import Sentence, say
from models.refusals import said_plainly

SCHEMA = "qawl.report/1"
_FACETS = ("kind", "type", "label", "status", "origin", "annotator", "outlet")
_BLOCK = 1 << 20


def place(dataset: Path) -> Path:
    """Where the report of a dataset lies."""
    return dataset / "report.json" if dataset.is_dir() else dataset.with_name(f"{dataset.name}.report.json")


def made(
    choice: Choice, format: Format, tally: Tally, splits: Splits | None, as_of: str, version: str, codebook: Any
) -> dict[str, Any]:
    """Everything but ``files``."""
    return {
        "schema": SCHEMA,
        "format": format.name,
        "offset_unit": format.unit,
        "qawl": version,
        "as_of": as_of,
        "codebook": codebook,
        "choice": choice.told(),
        "articles": tally.all_articles,
        "quotes": tally.all_quotes,
        "counts": {facet: dict(sorted(tally.by[facet].items())) for facet in _FACETS},
        "splits": _splits(splits) if splits else None,
        "not_carried": [one.in_language("en") for one in format.loses],
    }


def _splits(splits: Splits) -> dict[str, Any]:
    articles = max(1, sum(one for one, _ in splits.counts.values()))
    return {
        name: {
            "asked": share,
            "articles": splits.counts[name][0],
            "quotes": splits.counts[name][1],
            "achieved": round(100 * splits.counts[name][0] / articles, 2),
        }
        for name, share in zip(NAMES, splits.shares, strict=True)
        if share
    }


def sealed(report: dict[str, Any], files: Sequence[tuple[str, Path]]) -> str:
    """The report with name, size (bytes) and SHA-256 of each file."""
    listed = [{"name": name, "bytes": path.stat().st_size, "sha256": digest(path)} for name, path in files]
    return json.dumps({**report, "files": listed}, ensure_ascii=False, indent=1) + "\n"


def digest(path: Path) -> str:
    found = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def read(dataset: Path) -> dict[str, Any]:
    """The report of a dataset. Raises ``QawlError`` where there is none."""
    with said_plainly(dataset):
        if not dataset.exists():
            raise QawlError(say("There is no dataset “{name}”.", name=str(dataset)))
        path = place(dataset)
        try:
            found = json.loads(path.read_text("utf-8"))
            if found["schema"] == SCHEMA and _holds(found) and all(map(_lies_within, found["files"])):
                return dict(found)
        except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
            pass
    raise QawlError(
        say("“{name}” has no report of Qawl beside it ({report}), so it can't be checked.",
            name=dataset.name, report=path.name)
    )  # fmt: skip


def _holds(found: dict[str, Any]) -> bool:
    return (
        isinstance(found["choice"]["without_text"], bool)
        and isinstance(found["format"], str)
        and (found["splits"] is None or set(found["splits"]) <= set(NAMES))
    )


def _lies_within(file: dict[str, Any]) -> bool:
    """A dataset comes from anybody: its report names nothing outside it."""
    path = PurePosixPath(file["name"])
    return (
        not path.is_absolute()
        and not {"..", "\\", ":"} & {*path.parts, *file["name"]}
        and {"bytes", "sha256"} <= file.keys()
    )


def faults(dataset: Path) -> list[Sentence]:
    """What is not as it was exported: files missing, changed, or new. Raises ``QawlError`` without a report."""
    found = read(dataset)
    folder = dataset if dataset.is_dir() else dataset.parent
    told: list[Sentence] = []
    with said_plainly(dataset):
        for one in found["files"]:
            path = folder / str(one["name"])
            if not path.is_file():
                told.append(say("“{name}” is missing.", name=one["name"]))
            elif path.stat().st_size != one["bytes"] or digest(path) != one["sha256"]:
                told.append(say("“{name}” is not as it was exported.", name=one["name"]))
        if dataset.is_dir():
            listed = {str(one["name"]) for one in found["files"]} | {"report.json"}
            there = {path.relative_to(dataset).as_posix() for path in dataset.rglob("*") if path.is_file()}
            told += [say("“{name}” was not exported with it.", name=name) for name in sorted(there - listed)]
    return told

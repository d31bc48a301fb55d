"""The worked annotation of the seeds in every format: kept in ``tests/data/worked``, written again here.

What has changed on purpose is kept anew with ``python -m tests.models.formats.test_worked``; look at the difference.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from models.codebook import parse
from models.formats.catalogue import FORMATS
from models.formats.format import Format, Reading, Setting
from models.project import SEEDS

KEPT = Path(__file__).parent.parent.parent / "data" / "worked"
RECORDS = [json.loads(line) for line in (SEEDS / "worked.jsonl").read_text("utf-8").split("\n")[:-1]]
BY_LIBRARY = {"xlsx", "parquet", "spacy"}  # bytes that another version of a library writes otherwise


def write(format: Format, folder: Path) -> None:
    """As ``dataset.export`` does, into an empty folder."""
    setting = Setting(parse((SEEDS / "codebook.toml").read_text("utf-8")))
    out = folder / f"worked{format.suffix}" if format.layout == "file" else folder
    format.write(iter(RECORDS), out, setting)


def files(folder: Path) -> dict[str, bytes]:
    """By name; of an archive its members, for zlibs pack differently."""
    found = {}
    for path in folder.rglob("*"):
        if path.suffix == ".qdpx":
            with ZipFile(path) as archive:
                found |= {name: archive.read(name) for name in archive.namelist()}
        elif path.is_file():
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


@pytest.mark.parametrize("name", sorted(set(FORMATS) - BY_LIBRARY))
def test_the_worked_annotation_is_written_as_it_was(name, tmp_path):
    write(FORMATS[name], tmp_path)
    made, kept = files(tmp_path), files(KEPT / name)
    assert made.keys() == kept.keys()
    for path, content in made.items():
        assert content == kept[path], path


@pytest.mark.parametrize("name", ["xlsx", "parquet"])
def test_tables_of_libraries_hold_what_they_held(name, tmp_path):
    write(FORMATS[name], tmp_path)
    made, kept = (
        [one.record for one in FORMATS[name].read(folder / f"worked{FORMATS[name].suffix}", Reading())]
        for folder in (tmp_path, KEPT / name)
    )
    assert made == kept
    assert sum(len(record["quotes"]) for record in made) == 56


def test_every_format_is_kept():
    assert {path.name for path in KEPT.iterdir()} == set(FORMATS) - {"spacy"}


if __name__ == "__main__":
    shutil.rmtree(KEPT, ignore_errors=True)
    for name, format in FORMATS.items():
        if name != "spacy":
            with tempfile.TemporaryDirectory() as folder:
                write(format, Path(folder))
                shutil.copytree(folder, KEPT / name)

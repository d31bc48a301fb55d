"""What the tests of tables and annotation tools share: a setting, the worked annotation, golden files."""

from __future__ import annotations

import json
import os
from pathlib import Path

from models.codebook import parse
from models.formats.format import Setting
from models.formats.record import Record
from models.project import SEEDS

SETTING = Setting(parse((SEEDS / "codebook.toml").read_text("utf-8")))
WORKED = [json.loads(line) for line in (SEEDS / "worked.jsonl").read_text("utf-8").splitlines()]
GOLDEN = Path(__file__).parent / "golden"
NEVER = "1970-01-01T00:00:00Z"


def must_be_golden(path: Path, name: str) -> None:
    """After a wanted change of a format: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    golden = GOLDEN / name
    if os.environ.get("QAWL_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(path.read_bytes())
    assert path.read_bytes() == golden.read_bytes()


def written(format, path: Path, some) -> Path:
    """What the format writes of these records: a file, or a folder."""
    path = path / f"quotes{format.suffix}"
    if format.layout == "folder":
        path.mkdir(exist_ok=True)
    format.write(some, path, SETTING)
    return path


def names(record: Record) -> dict[str, str]:
    return {one["id"]: one["name"] for name in ("annotators", "speakers", "targets") for one in record[name]}

"""The tour does the main job in the real window and leaves its pictures and files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_tour_prints_what_it_made(tmp_path):
    out = tmp_path / "tour"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "main.py", "tour", str(out)], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    made = [Path(line) for line in run.stdout.split()]
    assert all(path.stat().st_size > 1000 for path in made)
    assert sum(path.suffix == ".png" for path in made) == 31
    records = [json.loads(line) for line in (out / "tour.jsonl").read_text("utf-8").splitlines()]
    quotes = records[0]["quotes"]
    assert [len(quote["stances"]) for quote in quotes] == [1, 1, 1, 1]
    assert quotes[1]["parent"] == quotes[0]["id"]
    assert not list(tmp_path.glob("*.qawl"))

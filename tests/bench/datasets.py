"""Datasets out and annotations in: every figure beside a floor of the same run."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from models import importing, index
from models.dataset.choice import Choice
from models.dataset.export import export
from models.formats.catalogue import FORMATS
from models.project import new_project
from models.store import _PRAGMAS, Store
from tests.bench import annotated
from tests.bench.figure import Figure, percentile
from tests.bench.process import ROOT

FOLDER = Path("/var/tmp/qawl-bench-corpus")
MOST, SOME, FEW = 100_000, 10_000, 1_000
_RUNS = 3
_LIMITS = {
    **dict.fromkeys(("csv", "tsv", "hf"), 2.0),
    **dict.fromkeys(("brat", "labelstudio", "doccano"), 5.0),
    **dict.fromkeys(("xlsx", "conll"), 10.0),
    **dict.fromkeys(("xmi", "tei", "refi-qda"), 20.0),
}
_TABLES = ("span", "quote_speaker", "stance")

# An export in a process of its own; prints the peak of its memory in MB.
_EXPORT = """
import resource, sys
from pathlib import Path
from models.dataset.choice import Choice
from models.dataset.export import export
from models.store import Store
store = Store(Path(sys.argv[1]), read_only=True)
export(store, Path(sys.argv[2]), Choice("jsonl"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def project(count: int) -> Path:
    """A project of so many articles with eight quotes each; made once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"annotated-{count}.qawl"
    if not path.exists():
        beside = FOLDER / f"unfinished-{count}.qawl"
        beside.unlink(missing_ok=True)
        new_project(beside, articles=[])
        store = Store(beside)
        imported = importing.add(store, [annotated.write(FOLDER / f"annotated-{count}.jsonl", count)])
        importing.show(store, imported.id)
        store.close()
        beside.rename(path)
    return path


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _export(path: Path, out: Path, format: str) -> float:
    store = Store(path, read_only=True)
    try:
        return _seconds(lambda: export(store, out, Choice(format)))
    finally:
        store.close()


def export_out(folder: Path) -> Figure:
    """100,000 articles to JSONL, beside SELECT of the same rows one by one and a JSON encoding of each."""
    path = project(MOST)
    ours, floor = _export(path, folder / "all.jsonl", "jsonl"), _seconds(lambda: _select_one_by_one(path))
    note = f"{ours:.1f} s, floor {floor:.1f} s, {MOST:,} articles of 8 quotes"
    return Figure("export", ours / floor, 1.5, "ratio", note)


def _select_one_by_one(path: Path) -> None:
    conn = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    conn.row_factory = sqlite3.Row
    encode = json.JSONEncoder(ensure_ascii=False).encode

    def one(sql: str, id: str) -> None:
        encode(dict(conn.execute(sql, [id]).fetchone()))

    for (article,) in conn.execute("SELECT id FROM article").fetchall():
        one("SELECT * FROM article WHERE id=?", article)
        one("SELECT * FROM article_text WHERE article=?", article)
        for (quote,) in conn.execute("SELECT id FROM quote WHERE article=?", [article]).fetchall():
            one("SELECT * FROM quote WHERE id=?", quote)
            for table in _TABLES:
                for (id,) in conn.execute(f"SELECT id FROM {table} WHERE quote=?", [quote]).fetchall():
                    one(f"SELECT * FROM {table} WHERE id=?", id)
    conn.close()


def export_memory(folder: Path) -> Figure:
    peaks = [_peak(project(count), folder / f"{count}.jsonl") for count in (MOST, FEW)]
    note = f"{peaks[0]:.0f} MB with {MOST:,} articles, {peaks[1]:.0f} MB with {FEW:,}"
    return Figure("export-memory", peaks[0] / peaks[1], 1.2, "ratio", note)


def _peak(path: Path, out: Path) -> float:
    run = subprocess.run(
        [sys.executable, "-c", _EXPORT, path, out], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def formats(folder: Path) -> list[Figure]:
    """Every other format beside JSONL, 10,000 articles; medians of runs that take turns."""
    path = project(SOME)
    _export(path, folder / "warm.jsonl", "jsonl")
    floors = [_export(path, folder / f"floor{run}.jsonl", "jsonl") for run in range(_RUNS)]
    floor = percentile(floors, 0.5)
    figures = []
    for name, limit in _LIMITS.items():
        outs = [folder / f"{name}-out{run}{FORMATS[name].suffix}" for run in range(_RUNS)]
        took = percentile([_export(path, out, name) for out in outs], 0.5)
        note = f"{took:.1f} s, JSONL {floor:.1f} s, {SOME:,} articles of 8 quotes"
        figures.append(Figure(f"export-{name}", took / floor, limit, "ratio", note))
    return figures


def import_in(folder: Path) -> Figure:
    """10,000 articles with annotations, beside executemany of all their rows and an FTS5 insert of ready text."""
    source = annotated.write(FOLDER / f"annotated-{SOME}.jsonl", SOME)
    ours, floors = [], []
    for run in range(_RUNS):
        path = folder / f"in{run}.qawl"
        new_project(path, articles=[])
        store = Store(path)
        ours.append(_seconds(lambda store=store: _import(store, source)))  # type: ignore[misc]
        store.close()
        floors.append(_bare(path, folder / f"bare{run}.qawl"))
    took, floor = percentile(ours, 0.5), percentile(floors, 0.5)
    note = f"{took:.1f} s, floor {floor:.1f} s, {SOME:,} articles of 8 quotes; {_RUNS} runs, interleaved"
    return Figure("import-in", took / floor, 2.5, "ratio", note)


def _import(store: Store, source: Path) -> None:
    imported = importing.add(store, [source])
    assert imported.quotes == SOME * annotated.QUOTES, imported.refused[:3]
    importing.show(store, imported.id)


def _bare(made: Path, path: Path) -> float:
    """The rows of ``made`` into an empty project: bare executemany, a thousand rows at once."""
    new_project(path, articles=[])
    old = sqlite3.connect(made)
    conn = sqlite3.connect(path, isolation_level=None)
    conn.executescript(_PRAGMAS + "PRAGMA journal_mode=WAL;")
    tables = ("annotator", "speaker", "target", "article", "article_text", "quote", "span", "quote_speaker", "stance")
    rows = {table: old.execute(f"SELECT * FROM {table}").fetchall() for table in ("batch", *tables)}
    titled = old.execute(
        """SELECT coalesce(a.title, a.headline), t.text FROM article_text t JOIN article a ON a.id=t.article
           ORDER BY t.key"""
    )
    ready, _ = index.ready(titled.fetchall())
    conn.execute("PRAGMA foreign_keys=OFF")

    def write() -> None:
        conn.execute("BEGIN IMMEDIATE")
        for table, some in rows.items():
            conn.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(some[0]))})", some)
        conn.executemany(
            "INSERT INTO article_index(rowid, text, title) VALUES (?, ?, ?)",
            [(key, text, title) for key, (title, text) in enumerate(ready, 1)],
        )
        conn.execute("COMMIT")

    try:
        return _seconds(write)
    finally:
        conn.close()
        old.close()

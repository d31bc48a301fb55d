"""A million articles: `make bench-corpus`. Prints the table of issue 4 and writes build/bench-corpus.json.

Corpora and projects are made once in /var/tmp/qawl-bench-corpus (some 20 GB at a million articles) and used again;
figures that need an import of their own make it anew. ``--most N``: the largest has N articles (1,000,000).
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from models import concordance, index, listing
from models.listing import Filter, Order
from models.query import parse
from models.search import Search
from models.store import Store
from models.tokens import words_to_index
from tests.bench import corpus_articles
from tests.bench.figure import Figure, percentile
from tests.bench.process import ROOT

FOLDER = Path("/var/tmp/qawl-bench-corpus")
OUT = ROOT / "build" / "bench-corpus.json"
_SEED = 20261123
_STEP = 1000  # articles a transaction, as main.py import has it
_FLOOR_STEP = 5000

# Imports a file into a new project in a process of its own; prints the seconds and the peak of its memory in MB.
_IMPORT = """
import resource, sys, time
from pathlib import Path
from models import importing
from models.project import new_project
from models.store import Store
source, project, step = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
new_project(project, articles=[])
store = Store(project)
begun = time.perf_counter()
imported = importing.run(store, importing.begin(store, [source]), [source], step=step)
importing.show(store, imported.id)
seconds = time.perf_counter() - begun
store.close()
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def source(count: int) -> Path:
    return corpus_articles.write(FOLDER / f"{count}.jsonl", count)


def imported(count: int, *, anew: bool = False) -> tuple[Path, float, float]:
    """A project with so many articles; seconds and MB that its import took (kept beside it)."""
    project, told = FOLDER / f"{count}.qawl", FOLDER / f"{count}.json"
    if anew or not told.exists():
        project.unlink(missing_ok=True)
        run = subprocess.run(
            [sys.executable, "-c", _IMPORT, source(count), project, str(_STEP)],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        told.write_text(json.dumps([float(one) for one in run.stdout.split()]))
    seconds, memory = json.loads(told.read_text())
    return project, seconds, memory


def tidied(count: int) -> Path:
    """The same, once the window has been open on it for a while: its index lies in one piece."""
    project = imported(count)[0]
    store = Store(project)
    indexer = index.Indexer(store)
    while indexer.tidy():
        pass
    store.close()
    return project


def floor(count: int) -> float:
    """Seconds for a bare executemany of the rows and an FTS5 insert of ready folded text."""
    path = FOLDER / "floor.db"
    for beside in ("", "-wal", "-shm"):
        Path(f"{path}{beside}").unlink(missing_ok=True)
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode=WAL")
    conn.execute("PRAGMA synchronous=FULL")
    conn.execute("CREATE TABLE article(key INTEGER PRIMARY KEY, id, title, outlet, published, text)")
    conn.execute("CREATE VIRTUAL TABLE folded USING fts5(title, text, content='', tokenize='unicode61')")
    seconds = 0.0
    for rows, texts in _ready(source(count)):
        begun = time.perf_counter()
        conn.execute("BEGIN")
        conn.executemany("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", rows)
        conn.executemany("INSERT INTO folded(rowid, title, text) VALUES (?, ?, ?)", texts)
        conn.execute("COMMIT")
        seconds += time.perf_counter() - begun
    conn.close()
    path.unlink()
    return seconds


def _ready(file: Path) -> Iterator[tuple[list[tuple[object, ...]], list[tuple[object, ...]]]]:
    rows: list[tuple[object, ...]] = []
    texts: list[tuple[object, ...]] = []
    with file.open(encoding="utf-8") as lines:
        for key, line in enumerate(lines, 1):
            one = json.loads(line)
            rows.append((key, one["id"], one["title"], one["outlet"], one["published"], one["text"]))
            texts.append((key, " ".join(words_to_index(one["title"])), " ".join(words_to_index(one["text"]))))
            if len(rows) == _FLOOR_STEP:
                yield rows, texts
                rows, texts = [], []
    if rows:
        yield rows, texts


# Importing


def import_ratio(most: int) -> Figure:
    count = most // 10
    bare = floor(count)
    seconds = imported(count, anew=True)[1]
    note = f"{count:,} articles from JSONL in {seconds:.1f} s, floor {bare:.1f} s"
    return Figure("import", seconds / bare, 2.0, "ratio", note)


def memory(most: int) -> Figure:
    few, many = imported(most // 100)[2], imported(most)[2]
    note = f"peak of importing {most:,}: {many:.0f} MB; {most // 100:,}: {few:.0f} MB; {imported(most)[1]:.0f} s"
    return Figure("import-memory", many / few, 1.2, "ratio", note)


def index_size(most: int) -> Figure:
    conn = sqlite3.connect(imported(most)[0])
    sizes = dict(conn.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall())
    text = conn.execute("SELECT sum(length(CAST(text AS BLOB))) FROM article_text").fetchone()[0]
    conn.close()
    own = sum(size for name, size in sizes.items() if name.startswith("article_index") or name == "word")
    note = f"{own / 1e6:.0f} MB for {text / 1e6:.0f} MB of text; the whole file {sum(sizes.values()) / 1e6:.0f} MB"
    return Figure("index-size", own / text, 0.40, "ratio", note)


# Searching


def _asked(count: int) -> list[str]:
    """Words of any frequency: of the vocabulary by the logarithm of their rank, and of the seeds."""
    chance = random.Random(_SEED)
    words = corpus_articles.vocabulary()
    seeds = [word for block in corpus_articles.paragraphs() for word in block if len(word) > 2 and word.isalpha()]
    return [
        chance.choice(seeds) if chance.random() < 0.3 else words[int(len(words) ** chance.random()) - 1]
        for _ in range(count)
    ]


def first_lines(store: Store, typed: str, wanted: int = 50) -> int:
    found = 0
    for piece in concordance.lines(Search(store, parse(typed))):
        found += len(piece)
        if found >= wanted:
            break
    return found


def _search(name: str, project: Path, limit: float, note: str) -> Figure:
    store = Store(project, read_only=True)
    times = []
    for word in _asked(200):
        begun = time.perf_counter()
        first_lines(store, word)
        times.append(time.perf_counter() - begun)
    store.close()
    told = f"p95; p50 {percentile(times, 0.5) * 1000:.0f} ms, most {max(times) * 1000:.0f} ms; 200 words; {note}"
    return Figure(name, percentile(times, 0.95) * 1000, limit, "ms", told)


def search_tenth(most: int) -> Figure:
    return _search("search-tenth", tidied(most // 10), 50.0, f"first 50 lines of {most // 10:,} articles")


def search(most: int) -> Figure:
    return _search("search", tidied(most), 150.0, f"first 50 lines of {most:,} articles")


def patterns(most: int) -> Figure:
    """Parts of words and regular expressions to their first hits."""
    store = Store(tidied(most), read_only=True)
    asked = (
        "*زار*",
        "*خارج*",
        "*وضع*",
        "*ققق*",
        "/وزار\\w+/",
        "/[قك]ال\\w*/",
        "/لافرو[فق]/",
        "/قال.{0,20}إن/",
        "/\\d+ سبتمبر/",
    )
    times = {}
    for typed in asked:
        begun = time.perf_counter()
        assert first_lines(store, typed, 1), typed
        times[typed] = time.perf_counter() - begun
    store.close()
    slowest = max(times, key=lambda typed: times[typed])
    half = percentile([*times.values()], 0.5) * 1000
    note = f"the slowest of {len(asked)} ({slowest}); {most:,} articles; p50 {half:.0f} ms"
    return Figure("pattern-first", times[slowest] * 1000, 500.0, "ms", note)


# Lists


def counts(most: int) -> Figure:
    """All single counts after a change, as the window reads them."""
    store = Store(imported(most)[0])
    who = "bench"
    times = []
    for number in range(40):
        with store.write("flag", who) as step:
            step.update("article", _article(store, number), flag=1 - number % 2)
        begun = time.perf_counter()
        listing.tallies(store, who)
        times.append(time.perf_counter() - begun)
    store.close()
    return Figure("counts-single", percentile(times, 0.95) * 1000, 16.0, "ms", f"p95 of 40; {most:,} articles")


def _article(store: Store, number: int) -> str:
    return str(store.value("SELECT article FROM article_text WHERE key=?", [number // 2 + 1]))


COMBINATIONS = (
    Filter(since="2016", until="2018"), Filter(outlets=("صحيفة الوطن",), since="2019"),
    Filter(tags=("سياسة",), since="2015"),
    Filter(flagged=True, outlets=("موقع 1", "موقع 2")), Filter(quotes=False, until="2016-06"),
    Filter(statuses=("new",), outlets=("موقع 3",)), Filter(tags=("رياضة",), quotes=False, since="2020", until="2021"),
)  # fmt: skip


def combined_counts(most: int) -> Figure:
    store = Store(imported(most)[0], read_only=True)
    times = []
    for filter in COMBINATIONS * 3:
        begun = time.perf_counter()
        listing.count(store, filter, "bench")
        times.append(time.perf_counter() - begun)
    store.close()
    half = percentile(times, 0.5) * 1000
    note = f"p95; p50 {half:.0f} ms; {len(COMBINATIONS)} combinations three times; {most:,} articles"
    return Figure("counts-combined", percentile(times, 0.95) * 1000, 300.0, "ms", note)


def first_pages(most: int) -> Figure:
    """The first page of each order, in both directions, as the window asks for it."""
    store = Store(imported(most)[0], read_only=True)
    times = []
    for column in listing.COLUMNS:
        for descending in (False, True):
            begun = time.perf_counter()
            page = next(listing.keys(store, Filter(), Order(column, descending), "bench"))
            listing.lines(store, page[:64], "bench")
            times.append(time.perf_counter() - begun)
    store.close()
    note = f"the slowest of {len(times)} orders; p50 {percentile(times, 0.5) * 1000:.1f} ms; {most:,} articles"
    return Figure("sort-first-page", max(times) * 1000, 300.0, "ms", note)


def in_the_window(name: str, limit: float) -> Callable[[int], Figure]:
    """A figure that tests.bench.corpus_window measures in a process of its own."""

    def measure(most: int) -> Figure:
        count = most // 10 if name in ("key-to-lines", "blocked") else most
        few = str(imported(most // 1000)[0]) if name == "open" else ""
        run = subprocess.run(
            [sys.executable, "-m", "tests.bench.corpus_window", name, str(tidied(count)), few],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        told = json.loads(run.stdout.splitlines()[-1])
        return Figure(name, told["value"], limit, told["unit"], f"{told['note']}; {count:,} articles")

    return measure


BENCHES: dict[str, Callable[[int], Figure]] = {
    "import": import_ratio,
    "import-memory": memory,
    "index-size": index_size,
    "search-tenth": search_tenth,
    "search": search,
    "pattern-first": patterns,
    "counts-single": counts,
    "counts-combined": combined_counts,
    "sort-first-page": first_pages,
    "open": in_the_window("open", 1.3),
    "scroll": in_the_window("scroll", 50.0),
    "sort": in_the_window("sort", 300.0),
    "cancel": in_the_window("cancel", 100.0),
    "key-to-lines": in_the_window("key-to-lines", 100.0),
    "blocked": in_the_window("blocked", 16.0),
}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--most", type=int, default=1_000_000)
    options.add_argument("--only", nargs="*", default=[])
    given = options.parse_args()
    FOLDER.mkdir(exist_ok=True)
    figures = []
    for name, bench in BENCHES.items():
        if not given.only or name in given.only:
            figures.append(bench(given.most))
            print(figures[-1].line(), flush=True)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([figure.row() for figure in figures], indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"written to {OUT}")


if __name__ == "__main__":
    main()

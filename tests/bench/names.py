"""Looking up names in a registry with 50,000 aliases, and the chain of a quote: what a typing hand waits for."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from models import registry
from models.chain import chain
from models.fold import fold
from models.project import SEEDS, new_project
from models.session import Session
from models.span import Span
from models.store import Store
from models.text import words
from models.variants import read
from tests.bench.figure import Figure, percentile

_SEED = 20261122
_SPEAKERS, _ALIASES = 20_000, 50_000
_ASKED = 300


def _project(folder: Path) -> Path:
    """Names of one to three words of the seeds, with endings that make them many."""
    path = folder / "names.qawl"
    if path.exists():
        return path
    new_project(path)
    chance = random.Random(_SEED)
    store = Store(path)
    with store.write("names", "bench") as step:
        ids = step.insert_all("speaker", [_row(chance) for _ in range(_SPEAKERS)])
        rows = [{**_row(chance, alias=True), "speaker": chance.choice(ids)} for _ in range(_ALIASES)]
        step.insert_all("alias", rows)
    store.close()
    return path


def _words() -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [span.cut(text) for text in texts for span in words(text) if len(span) > 2]


_KNOWN = tuple(_words())
_ENDINGS = ("", "ي", "ان", "وف", "ية", "اوي", "ين", "سكي")


def _row(chance: random.Random, *, alias: bool = False) -> dict[str, str]:
    name = " ".join(chance.choice(_KNOWN) + chance.choice(_ENDINGS) for _ in range(chance.randrange(1, 4)))
    return {"name": name, "folded": fold(name), **({} if alias else {"created": "2026-11-22T00:00:00Z"})}


def _asked(name: str, folder: Path, ask: Callable[[Store, str], object], cut: bool, note: str) -> Figure:
    store = Store(_project(folder))
    chance = random.Random(_SEED + 1)
    names = [row["folded"] for row in store.rows("SELECT folded FROM name ORDER BY key")]
    times = []
    for _ in range(_ASKED):
        wanted = chance.choice(names)
        wanted = wanted[: chance.randrange(1, min(8, len(wanted)) + 1)] if cut else wanted
        begun = time.perf_counter()
        ask(store, wanted)
        times.append(time.perf_counter() - begun)
    store.close()
    told = f"p95; p50 {percentile(times, 0.5) * 1000:.2f} ms; {len(names):,} names, {_ASKED} asked; {note}"
    return Figure(name, percentile(times, 0.95) * 1000, 5.0, "ms", told)


def exact(folder: Path) -> Figure:
    return _asked("name-exact", folder, lambda store, name: registry.same(store, "speaker", name), False, "whole names")


def prefix(folder: Path) -> Figure:
    return _asked(
        "name-prefix", folder, lambda store, name: registry.find(store, "speaker", name, 7), True, "1 to 8 letters"
    )


def chain_in_words(folder: Path) -> Figure:
    """Quotes four deep in that registry; each chain as the inspector shows it."""
    session = Session(Store(_project(folder)))
    session.be(session.annotator_named("ليلى"))
    session.open_last()
    assert session.desk
    places = words(session.desk.text)
    chance = random.Random(_SEED)
    speakers = [row["id"] for row in session.store.rows("SELECT id FROM speaker LIMIT 2000")]
    for start in range(0, 200, 10):
        for deep in range(4):
            session.mark(Span(places[start + deep].start, places[start + 9].end))
            assert session.quote
            session.assign(session.quote, chance.choice(speakers))
    times = []
    for quote in session.desk.quotes * 4:
        session._names["speaker"].clear()
        begun = time.perf_counter()
        chain(session, quote)
        times.append(time.perf_counter() - begun)
    session.close()
    note = f"p95; p50 {percentile(times, 0.5) * 1000:.2f} ms; up to 4 deep, names not yet read; {len(times)} chains"
    return Figure("chain", percentile(times, 0.95) * 1000, 5.0, "ms", note)


def fuzzy(folder: Path) -> Figure:
    """Variants of a name in its thread, the names read already (reading them is told, not counted)."""
    path = _project(folder)
    begun = time.perf_counter()
    variants = read(path)
    reading = time.perf_counter() - begun
    store = Store(path, read_only=True)
    names = [row["name"] for row in store.rows("SELECT name FROM speaker ORDER BY id LIMIT 3000")]
    store.close()
    chance = random.Random(_SEED)
    times = []
    for _ in range(100):
        begun = time.perf_counter()
        variants.of([chance.choice(names)])
        times.append(time.perf_counter() - begun)
    note = (
        f"p95; p50 {percentile(times, 0.5) * 1000:.1f} ms; {_SPEAKERS + _ALIASES:,} names, read once in {reading:.2f} s"
    )
    return Figure("name-fuzzy", percentile(times, 0.95) * 1000, 50.0, "ms", note)

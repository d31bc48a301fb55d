"""What a hand waits for at a million articles, in the real window; one figure a process, told as JSON on the last line.

The window's own thread is watched by a timer: the longest pause between two of its ticks is how long it was blocked.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QTableView

from models.listing import COLUMNS, Order
from tests.bench.figure import percentile
from tests.bench.process import ROOT
from ui.app import Qawl, application
from ui.settings import Settings

_SEED = 20261123
_TICK = 2  # ms
_PATIENCE = 60.0  # s


def pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_for(look: Callable[[], object]) -> None:
    begun = time.perf_counter()
    while not look():
        assert time.perf_counter() - begun < _PATIENCE, "waited in vain"
        pause(0.001)


class Painted(QObject):
    """When a view was painted last, in s."""

    def __init__(self, view: QTableView) -> None:
        super().__init__()
        self.at = 0.0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._paint)
        return False

    def _paint(self) -> None:
        self.at = time.perf_counter()


class Watch(QObject):
    """The longest time, in s, that the window's thread did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter()
        self.gaps: list[float] = []
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last - _TICK / 1000)
        self._last = now

    def begin(self) -> None:
        self.gaps.clear()
        self._last = time.perf_counter()


def window(project: Path) -> Qawl:
    home = tempfile.mkdtemp()
    os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    settings = Settings()
    settings.annotator = "ليلى"
    qawl = Qawl(app, settings)
    qawl.start(project)
    wait_for(lambda: qawl.window and qawl.window.session.log)
    return qawl


def settled(qawl: Qawl) -> None:
    """The list is whole and the index looked after."""
    assert qawl.window
    wait_for(lambda: qawl.window.articles.listing.listing.complete)  # type: ignore[union-attr]
    pause(0.5)


def told(value: float, unit: str, note: str) -> None:
    print(json.dumps({"value": value, "unit": unit, "note": note}, ensure_ascii=False))


# Figures

_OPEN = """
import os, sys, time
begun = time.perf_counter()
from tests.bench import corpus_window
from pathlib import Path
from ui.panels import articles
show = articles.ArticlesPanel.show_all
def shown(self):
    show(self)
    self.view.viewport().repaint()
    print(time.perf_counter() - begun, flush=True)
    os._exit(0)
articles.ArticlesPanel.show_all = shown
corpus_window.window(Path(sys.argv[1]))
"""


def measure_open(project: Path, few: Path) -> None:
    """From the start of the process to the list painted, large and small in turn."""
    times: dict[Path, list[float]] = {project: [], few: []}
    for _ in range(9):
        for one in times:
            run = subprocess.run(
                [sys.executable, "-c", _OPEN, one], cwd=ROOT, capture_output=True, text=True, check=True
            )
            times[one].append(float(run.stdout.split()[-1]))
    large, small = (percentile(times[one], 0.5) for one in (project, few))
    told(
        large / small,
        "ratio",
        f"start to list painted {large * 1000:.0f} ms, with a thousandth {small * 1000:.0f} ms; of 9",
    )


def measure_scroll(project: Path) -> None:
    qawl = window(project)
    settled(qawl)
    assert qawl.window
    view, chance = qawl.window.articles.view, random.Random(_SEED)
    bar, times = view.verticalScrollBar(), []
    for _ in range(200):
        place = chance.randrange(bar.maximum())
        begun = time.perf_counter()
        bar.setValue(place)
        view.viewport().repaint()
        times.append(time.perf_counter() - begun)
        pause(0.002)
    told(percentile(times, 0.95) * 1000, "ms", f"p95 of 200 places; p50 {percentile(times, 0.5) * 1000:.1f} ms")


def measure_sort(project: Path) -> None:
    qawl = window(project)
    settled(qawl)
    assert qawl.window
    articles, painted, watch = qawl.window.articles, Painted(qawl.window.articles.view), Watch()
    times, gaps, whole = [], [], []
    for column in COLUMNS * 2:
        watch.begin()
        begun = time.perf_counter()
        before = painted.at
        articles.listing.choose(articles.listing.filter, Order(column, len(times) >= len(COLUMNS)))
        wait_for(lambda before=before: painted.at > before)
        times.append(painted.at - begun)
        wait_for(lambda: articles.listing.listing.complete)
        whole.append(time.perf_counter() - begun)
        pause(0.1)
        gaps.append(max(watch.gaps))
    note = (
        f"the slowest of {len(times)} orders to its first page painted; whole in at most {max(whole):.1f} s; "
        f"blocked at most {max(gaps) * 1000:.0f} ms"
    )
    told(max(times) * 1000, "ms", note)


def _search_window(project: Path):
    qawl = window(project)
    settled(qawl)
    assert qawl.window
    qawl.window.corpus_handlers.search()
    found = qawl.window.corpus_handlers.search_window
    assert found
    pause(0.3)
    return qawl, found


def measure_cancel(project: Path) -> None:
    """A pattern for which every article is read is stopped: until its thread is free again."""
    _, search = _search_window(project)
    times = []
    for _ in range(10):
        search.field.setText("/ق.{3}ث.{4}ضضض/")
        pause(0.6)
        begun = time.perf_counter()
        search.searching.stop()
        wait_for(lambda: search.searching._store is None)
        times.append(time.perf_counter() - begun)
    told(max(times) * 1000, "ms", f"most of 10; p50 {percentile(times, 0.5) * 1000:.1f} ms")


def _typed(project: Path) -> tuple[list[float], list[float]]:
    """Words are typed letter by letter: s from each key to lines painted, and the longest block after each."""
    _, search = _search_window(project)
    painted, watch = Painted(search.view), Watch()
    times, gaps = [], []
    for word in ("وزارة", "لافروف", "سوريا", "الخارجية", "قالت", "موسكو", "حلب"):
        for end in range(2, len(word) + 1):
            watch.begin()
            ended: list[float] = []
            search.searching.found.connect(lambda *rest, ended=ended: ended.append(time.perf_counter()))
            search.searching.ended.connect(lambda *rest, ended=ended: ended.append(time.perf_counter()))
            begun = time.perf_counter()
            search.field.setText(word[:end])
            wait_for(lambda ended=ended: ended)
            heard = ended[0]
            wait_for(lambda heard=heard: painted.at >= heard or not search.model.lines)
            times.append(max(painted.at, heard) - begun)
            pause(0.25)
            gaps.append(max(watch.gaps))
    return times, gaps


def measure_keys(project: Path) -> None:
    times, gaps = _typed(project)
    note = (
        f"p95 of {len(times)} keys; p50 {percentile(times, 0.5) * 1000:.0f} ms; "
        f"blocked p95 {percentile(gaps, 0.95) * 1000:.0f} ms, at most {max(gaps) * 1000:.0f} ms"
    )
    told(percentile(times, 0.95) * 1000, "ms", note)


def measure_blocked(project: Path) -> None:
    times, gaps = _typed(project)
    told(
        percentile(gaps, 0.95) * 1000,
        "ms",
        f"longest block after a key, p95 of {len(times)}; p50 {percentile(gaps, 0.5) * 1000:.1f}, "
        f"most {max(gaps) * 1000:.0f} ms",
    )


def main() -> None:
    name, project, few = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if name == "open":
        measure_open(project, few)
        return
    {"scroll": measure_scroll, "sort": measure_sort, "cancel": measure_cancel, "key-to-lines": measure_keys,
     "blocked": measure_blocked}[name](project)  # fmt: skip
    os._exit(0)


if __name__ == "__main__":
    main()

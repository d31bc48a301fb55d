"""Where a hand waits: from the key press to saved and painted, in the real window."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models import queries
from models.commands.quotes import MarkQuote
from models.commands.spans import AddSpan
from models.project import SEEDS, new_project
from models.session import Session
from models.span import Span
from models.store import Store
from models.text import words
from tests.bench.figure import Figure, percentile
from tests.bench.process import _in_home
from ui.app import Qawl, application
from ui.settings import Settings
from ui.window import Window

_SEED = 20261121


class Painted(QObject):
    """Knows whether the page was painted since it was asked last."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.seen = False
        window.reader.page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def made_text(count: int, chance: random.Random) -> str:
    """So many words of the seeds' paragraphs, shuffled."""
    lines = [line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text("utf-8").split("\n") if line]
    found: list[str] = []
    total = 0
    while total < count:
        found.append(chance.choice(lines))
        total += len(found[-1].split())
    return "\n\n".join(found)


def _project(folder: Path, name: str, articles: int, words_each: int, quotes: int) -> Path:
    """A project with made articles, each with so many quotes by ليلى, a third of them nested."""
    chance = random.Random(_SEED)
    path = folder / f"{name}.qawl"
    files = []
    for number in range(articles):
        files.append(folder / f"{name}_{number}.txt")
        files[-1].write_text(made_text(words_each, chance), "utf-8")
    new_project(path, articles=files)
    session = Session(Store(path))
    session.be(session.annotator_named("ليلى"))
    speaker = None
    for article in queries.articles(session.store):
        text = queries.text(session.store, article)
        places = words(text)
        with session.store.write("RoleSpan quote", session.annotator.id, article.id) as step:  # type: ignore[union-attr]
            for _ in range(quotes):
                first = chance.randrange(len(places) - 12)
                span = Span(places[first].start, places[first + chance.randrange(2, 11)].end)
                MarkQuote(article.id, span, "indirect", len(text)).run(step)
        if speaker is None:
            session.open_article(article.id)
            session.assign(session.quotes[0], new="موسكو")
            session.judge(session.quotes[0], "support", new="سوريا")
            speaker = True
    session.close()
    return path


def _opened(path: Path, folder: Path) -> tuple[QApplication, Qawl, Window]:
    _in_home(folder)
    app = application()
    settings = Settings()
    settings.annotator, settings.language = "ليلى", "ar"
    qawl = Qawl(app, settings)
    assert qawl.start(path)
    assert qawl.window
    while qawl.window.session.log is None:
        QTest.qWait(20)
    QTest.qWait(200)
    return app, qawl, qawl.window


def _timed(window: Window, painted: Painted, act: Callable[[], None]) -> float:
    """Seconds from before ``act`` to the page's paint and an empty queue."""
    painted.seen = False
    begun = time.perf_counter()
    act()
    while not painted.seen:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    return time.perf_counter() - begun


def _close(qawl: Qawl, window: Window) -> None:
    window.session.close()
    window.clock.stop()
    window.hide()
    qawl.leave()
    QCoreApplication.processEvents()


def _mark(folder: Path, name: str, words_each: int, quotes: int, limit: float, runs: int) -> Figure:
    path = _project(folder, name, 1, words_each, quotes)
    _, qawl, window = _opened(path, folder)
    page, painted = window.reader.page, Painted(window)
    chance = random.Random(_SEED)
    places = words(page.text)
    times = []
    for _ in range(runs):
        first = chance.randrange(len(places) - 12)
        span = Span(places[first].start, places[first + 6].end)
        page.setFocus()
        page.make_seen(span)
        page.set_selection(span)
        QTest.qWait(5)
        times.append(_timed(window, painted, _press_mark(page)))
    _close(qawl, window)
    note = f"p50 {percentile(times, 0.5) * 1000:.1f} ms; {words_each:,} words, {quotes:,} quotes, {runs} marks"
    return Figure(name, percentile(times, 0.95) * 1000, limit, "ms", f"p95; {note}")


def _press_mark(page: QObject) -> Callable[[], None]:
    def press() -> None:
        QTest.keyClick(page, Qt.Key.Key_Q)  # type: ignore[call-overload]

    return press


def mark(folder: Path) -> Figure:
    return _mark(folder, "mark", 1_000, 300, 16.0, 120)


def mark_long(folder: Path) -> Figure:
    return _mark(folder, "mark-long", 100_000, 5_000, 32.0, 60)


def switch(folder: Path) -> Figure:
    path = _project(folder, "switch", 6, 1_000, 100)
    _, qawl, window = _opened(path, folder)
    painted = Painted(window)
    ids = [article.id for article in queries.articles(window.session.store)]
    times = []
    for number in range(60):
        times.append(_timed(window, painted, lambda: window.article_handlers.open(ids[(number + 1) % len(ids)])))  # noqa: B023
        QTest.qWait(5)
    _close(qawl, window)
    note = f"p95; p50 {percentile(times, 0.5) * 1000:.1f} ms; 1,000 words, 100 quotes, {len(times)} switches"
    return Figure("switch", percentile(times, 0.95) * 1000, 50.0, "ms", note)


def undo(folder: Path) -> Figure:
    path = _project(folder, "undo", 1, 1_000, 300)
    _, qawl, window = _opened(path, folder)
    page, painted = window.reader.page, Painted(window)
    places = words(page.text)
    for number in range(60):
        window.session.mark(Span(places[number * 3].start, places[number * 3 + 2].end))
    window.session.select(None)
    QTest.qWait(50)
    times = []
    for _ in range(60):
        times.append(_timed(window, painted, window.actions_["undo"].trigger))
        QTest.qWait(5)
    _close(qawl, window)
    note = f"p95; p50 {percentile(times, 0.5) * 1000:.1f} ms; {len(times)} steps"
    return Figure("undo", percentile(times, 0.95) * 1000, 16.0, "ms", note)


def _deep_project(folder: Path) -> Path:
    """One page with 300 quotes, three deep, each with cue and source."""
    chance = random.Random(_SEED)
    source = folder / "deep.txt"
    source.write_text(made_text(1_000, chance), "utf-8")
    path = folder / "deep.qawl"
    new_project(path, articles=[source])
    session = Session(Store(path))
    session.be(session.annotator_named("ليلى"))
    session.open_last()
    assert session.desk
    assert session.annotator
    text, places = session.desk.text, words(session.desk.text)
    step_by = max(1, (len(places) - 14) // 100)
    with session.store.write("RoleSpan quote", session.annotator.id, session.desk.article.id) as step:
        for at in range(100):
            first, parent = at * step_by, None
            for deep in range(3):
                span = Span(places[first + 2 * deep + 2].start, places[first + 11 - deep].end)
                command = MarkQuote(session.desk.article.id, span, "indirect", len(text), parent)
                parent = command.run(step)
                for role, word in (("cue", places[first + 2 * deep]), ("source", places[first + 2 * deep + 1])):
                    AddSpan(session.desk.article.id, parent, role, word, len(text), "indirect").run(step)
    session.close()
    return path


def repaint(folder: Path) -> Figure:
    """The page painted whole: while scrolling through it, and at each newly selected quote."""
    path = _deep_project(folder)
    _, qawl, window = _opened(path, folder)
    painted, page = Painted(window), window.reader.page
    quotes = [quote.id for quote in window.session.quotes]
    assert len(quotes) == 300
    times = []
    for number in range(120):
        page.verticalScrollBar().setValue((number * 137) % max(1, page.verticalScrollBar().maximum()))
        page.set_selected(quotes[(number * 7) % len(quotes)])
        QCoreApplication.processEvents()
        times.append(_timed(window, painted, page.viewport().update))
    _close(qawl, window)
    note = (
        f"p95; p50 {percentile(times, 0.5) * 1000:.1f} ms; 300 quotes, three deep, cue and source; {len(times)} paints"
    )
    return Figure("repaint", percentile(times, 0.95) * 1000, 16.0, "ms", note)

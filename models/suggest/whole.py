"""Suggestions for a whole project: whatever lacks them is computed on all cores and kept, a few hundred a transaction.

Texts go to worker processes in small chunks, some ahead of the answers, so that a million articles need no more memory
than a thousand. What is interrupted goes on where it was: what is kept is not computed again.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from models import codebook
from models.errors import QawlError
from models.language import say
from models.store import Store
from models.suggest import cache
from models.suggest.own_words import OwnWords
from models.text import sha256

_PAGE = 1000  # articles that are looked up at once
_TEXTS = 16  # of a chunk at most
_LETTERS = 60_000  # code points of one
_AHEAD = 3  # chunks a worker
_STEP = 200  # articles a transaction
_MOST_WORKERS = 60  # Windows waits for no more
_MOST_FAILED = 20  # texts that a worker dies of, until it must be something else


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Texts by their hashes; ``passed``: articles of the project up to its end."""

    texts: dict[str, str]
    passed: int


def run(
    store: Store,
    workers: int | None = None,
    tell: Callable[[int, int], None] = lambda done, all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Compute what is missing, in so many processes (None: one a core); how many articles that were. ``tell`` hears how
    many of all articles have their suggestions now.

    Raises ``QawlError`` where the project can't be written, or a process died: after all others were computed, unless
    they die one after another. What was computed is kept.
    """
    number = min(workers or os.cpu_count() or 1, _MOST_WORKERS)
    running = _Running(store, number, tell, cancelled)
    try:
        running.go()
    finally:
        running.close()
    if running.failed:
        raise QawlError(say("A process ended suddenly over %n article(s): they have no suggestions.", running.failed))
    return running.computed


class _Running:
    def __init__(
        self, store: Store, number: int, tell: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        self.computed = self.failed = 0
        self._store, self._number, self._tell, self._cancelled = store, number, tell, cancelled
        self._words = OwnWords.of(codebook.in_force(store))
        self._version = self._words.version
        self._all = int(store.value(f"SELECT count(*) FROM line l WHERE {_SHOWN}"))
        self._pool = self._new_pool()
        self._waiting: deque[tuple[_Chunk, Future[list[str]]]] = deque()
        self._rows: list[tuple[str, str]] = []

    def go(self) -> None:
        for chunk in _chunks(self._store, self._version):
            if self._cancelled():
                break
            self._waiting.append((chunk, self._ask(chunk.texts)))
            if len(self._waiting) > self._number * _AHEAD:
                self._take()
        while self._waiting and not self._cancelled():
            self._take()
        self._write()
        if not self._waiting:
            self._tell(self._all, self._all)

    def _take(self) -> None:
        """The oldest answer; where its worker is dead, each of its texts alone."""
        chunk, future = self._waiting.popleft()
        try:
            self._keep(chunk, future.result())
        except BrokenProcessPool:
            self._renew()
            self._one_by_one(chunk)
            self._waiting = deque((other, self._ask(other.texts)) for other, _ in self._waiting)
        self._tell(chunk.passed, self._all)

    def _keep(self, chunk: _Chunk, found: list[str]) -> None:
        self._rows += zip(chunk.texts, found, strict=True)
        self.computed += len(found)
        if len(self._rows) >= _STEP:
            self._write()

    def _one_by_one(self, chunk: _Chunk) -> None:
        for digest, text in chunk.texts.items():
            alone = _Chunk({digest: text}, chunk.passed)
            try:
                self._keep(alone, self._ask(alone.texts).result())
            except BrokenProcessPool as error:
                self.failed += 1
                if self.failed > _MOST_FAILED:
                    raise _dying() from error
                self._renew()

    def _write(self) -> None:
        if self._rows:
            cache.write(self._store, self._rows, self._version)
            self._rows = []

    # Processes

    def _new_pool(self) -> ProcessPoolExecutor:
        """Processes begin when they are first asked."""
        from models.suggest import working

        return ProcessPoolExecutor(self._number, get_context("spawn"), initializer=working.begin)

    def _ask(self, texts: dict[str, str]) -> Future[list[str]]:
        from models.suggest import working

        try:
            return self._pool.submit(working.written, [*texts.values()], self._words)
        except BrokenProcessPool as error:  # since it was asked last; whoever takes the answer begins anew
            broken: Future[list[str]] = Future()
            broken.set_exception(error)
            return broken

    def _renew(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._new_pool()

    def close(self) -> None:
        """Texts that are being worked on are worked to their end, for nothing."""
        self._pool.shutdown(wait=True, cancel_futures=True)


_SHOWN = "l.batch IN (SELECT k.number FROM batch_keys k JOIN batch b ON b.id=k.batch WHERE b.shown=1)"


def _chunks(store: Store, version: str) -> Iterator[_Chunk]:
    """The texts that lack suggestions of this version, in the order of their keys; damaged ones are left out."""
    texts: dict[str, str] = {}
    letters, last, passed = 0, 0, 0
    while rows := store.rows(
        f"""SELECT l.key, a.text_sha256, s.version FROM line l JOIN article_text t ON t.key=l.key
              JOIN article a ON a.id=t.article LEFT JOIN suggested s ON s.text_sha256=a.text_sha256
            WHERE l.key>? AND {_SHOWN} ORDER BY l.key LIMIT {_PAGE}""",
        [last],
    ):
        last = rows[-1]["key"]
        for row in rows:
            passed += 1
            if row["version"] == version:
                continue
            text = store.value("SELECT text FROM article_text WHERE key=?", [row["key"]])
            if text is None or sha256(text) != row["text_sha256"]:
                continue
            texts[row["text_sha256"]] = text
            letters += len(text)
            if len(texts) >= _TEXTS or letters >= _LETTERS:
                yield _Chunk(texts, passed)
                texts, letters = {}, 0
    if texts:
        yield _Chunk(texts, passed)


def _dying() -> QawlError:
    return QawlError(
        say(
            "The processes that compute suggestions end suddenly, one after another. What they have done is kept; "
            "close other programs and start it again."
        )
    )

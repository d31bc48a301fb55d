"""Articles by the hundred, in folders and in projects; and a disk that is as slow as a story needs."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from models import importing
from models.formats import files
from models.formats.incoming import Incoming, Refused
from models.store import Store
from ui.housekeeping import Housekeeping

OUTLETS = ("الحياة", "رويترز", "الأهرام", None)
CITIES = ("حلب", "دمشق", "موسكو", "القاهرة", "بغداد", "عمان", "بيروت")


def article(number: int, **about: Any) -> dict[str, Any]:
    """One of a kind: its words tell which. Every fourth has no outlet, every fifth no date."""
    city = CITIES[number % len(CITIES)]
    text = f"خبر رقم {number} من {city}.\n" + f"قال المتحدث {number} إن «الهدنة في {city} صامدة». " * (1 + number % 3)
    found = {
        "id": f"n-{number:04}",
        "title": f"عنوان {number:04} من {city}" if number % 3 else None,
        "text": text,
        "outlet": OUTLETS[number % 4],
        "date": f"2016-{9 + number % 3:02}-{1 + number % 28:02}" if number % 5 else None,
        "tags": ["هدنة"] if number % 6 == 0 else [],
    }
    return found | about


def json_lines(path: Path, articles: Iterable[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in articles), "utf-8")
    return path


def folder(at: Path, each: int = 150) -> Path:
    """Three times ``each`` articles: a JSONL, a CSV, and texts of their own."""
    at.mkdir()
    json_lines(at / "a.jsonl", map(article, range(each)))
    with (at / "b.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ["id", "title", "text", "outlet", "date"], extrasaction="ignore")
        rows.writeheader()
        rows.writerows(map(article, range(each, 2 * each)))
    for number in range(2 * each, 3 * each):
        (at / f"c{number:04}.txt").write_text(article(number)["text"], "utf-8")
    return at


def filled(project: Path, articles: Iterable[dict[str, Any]]) -> Path:
    """These articles in the project, besides those that it has."""
    source = json_lines(project.with_suffix(".jsonl"), articles)
    store = Store(project)
    batch = importing.add(store, [source])
    assert batch.refused == []
    importing.show(store, batch.id)
    store.close()
    return project


class SlowDisk:
    """Reads freely while one looks what would come. Of an import it reads some articles, then none until ``gate``
    opens, or whoever reads is to stop.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, freely: int) -> None:
        self.gate, self._let_go, self._is_slow = Event(), False, False
        self._left = freely
        for end, read in list(files.SUFFIXES.items()):
            slow = lambda path, reading, read=read: self._slowly(read(path, reading))  # noqa: E731
            monkeypatch.setitem(files.SUFFIXES, end, slow)
        monkeypatch.setattr(Housekeeping, "run_import", self._getting_slow(Housekeeping.run_import))
        for name in ("stop", "close"):
            monkeypatch.setattr(Housekeeping, name, self._letting_go(getattr(Housekeeping, name)))

    def _getting_slow(self, run: Callable[..., None]) -> Callable[..., None]:
        def running(housekeeping: Housekeeping, *what: Any) -> None:
            self._is_slow = True
            run(housekeeping, *what)

        return running

    def _letting_go(self, end: Callable[[Housekeeping], None]) -> Callable[[Housekeeping], None]:
        """What is being read is read to its end, for nobody takes more after it."""

        def ended(housekeeping: Housekeeping) -> None:
            housekeeping._stop.set()
            self._let_go = True
            end(housekeeping)

        return ended

    def open(self) -> None:
        self.gate.set()

    def _slowly(self, articles: Iterator[Incoming | Refused]) -> Iterator[Incoming | Refused]:
        for one in articles:
            self._left -= self._is_slow
            while self._left < 0 and not self.gate.wait(0.01) and not self._let_go:
                pass
            yield one

"""Who writes, of the connections of one process: one at a time, and hands before helpers.

SQLite lets one connection write; whoever comes second sleeps and asks again, and two that write and fold the log in at
once can damage a file (the WAL-reset bug of SQLite up to 3.51.2). So within Qawl they queue up here.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_PAUSE = 0.002  # s


class Gate:
    def __init__(self) -> None:
        self._lock = Lock()
        self._hands = 0

    @contextmanager
    def for_hands(self) -> Iterator[None]:
        """Somebody waits before the screen: next."""
        self._hands += 1
        try:
            self._lock.acquire()
        finally:
            self._hands -= 1
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def for_helpers(self) -> Iterator[None]:
        """Work in a thread beside the window: when no hand waits."""
        while True:
            while self._hands:
                time.sleep(_PAUSE)
            with self._lock:
                if not self._hands:
                    yield
                    return

"""What is done in a worker process: texts in, suggestions out. It knows rules and texts, and no project."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from multiprocessing.connection import wait

from models.suggest.own_words import OwnWords
from models.suggest.propose import propose
from models.suggest.suggestion import Suggestion, to_json

_NICE = 10  # steps behind the window, where the system knows such


def begin() -> None:
    """A process that a window or a terminal has started: it makes way for it, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def proposed(texts: Sequence[str], words: OwnWords) -> list[list[Suggestion]]:
    """Those of each text, in text order."""
    lexicon = words.lexicon()
    return [propose(text, lexicon) for text in texts]


def written(texts: Sequence[str], words: OwnWords) -> list[str]:
    """Those of each text as the cache keeps them: less to send back than objects."""
    return [to_json(found) for found in proposed(texts, words)]

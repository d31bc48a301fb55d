"""The tour's pictures of all articles: a search with its concordance, the table with its filters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget

from ui.window import Window

_WORD = "قال"


class Guide(Protocol):
    window: Window

    def picture(self, name: str, widget: QWidget | None = None) -> Path: ...


def pictures(guide: Guide) -> Iterator[Path]:
    """In both themes."""
    for theme in ("light", "dark"):
        yield _search(guide, theme)
        yield _articles(guide, theme)
        guide.window.actions_["switch_theme"].trigger()
    guide.window.corpus_handlers.close_windows()


def _search(guide: Guide, theme: str) -> Path:
    """The lines come from beside the window: the picture waits for the last of them."""
    handlers = guide.window.corpus_handlers
    handlers.search()
    window = handlers.search_window
    assert window
    done = QEventLoop()
    window.searching.ended.connect(done.quit)
    window.field.setText(_WORD)
    window.search()
    done.exec()
    window.view.choose(1)
    return guide.picture(f"18_search_{theme}", window)


def _articles(guide: Guide, theme: str) -> Path:
    handlers = guide.window.corpus_handlers
    handlers.all_articles()
    assert handlers.corpus
    return guide.picture(f"19_articles_{theme}", handlers.corpus)

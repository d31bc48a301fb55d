"""The tour's pictures of suggestions: ghosts, the card beside one, the stance after accepting; in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from ui.window import Window

_AT = 2  # of the suggestions that are left, the one that is pictured
_PATIENCE = 10_000  # ms for them to be computed


class Guide(Protocol):
    window: Window

    def picture(self, name: str, widget: QWidget | None = None) -> Path: ...


def pictures(guide: Guide) -> Iterator[Path]:
    """In both themes; what is accepted for a picture is taken back."""
    handlers = guide.window.suggestion_handlers
    handlers.ask()
    if not handlers.suggestions.shown:
        _wait(guide)
    for theme in ("light", "dark"):
        handlers.look_at(handlers.suggestions.shown[_AT].key)
        yield guide.picture(f"22_suggestion_{theme}")
        guide.window.actions_["accept_suggestion"].trigger()
        yield guide.picture(f"23_accepted_{theme}")
        guide.window.actions_["undo"].trigger()
        handlers.suggestions.select(None)
        guide.window.actions_["switch_theme"].trigger()


def _wait(guide: Guide) -> None:
    loop = QEventLoop()
    guide.window.suggestion_handlers.suggestions.changed.connect(loop.quit)
    QTimer.singleShot(_PATIENCE, loop.quit)
    loop.exec()

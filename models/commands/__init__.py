"""What an analyst can do to the data: one small class a verb, run in one recorded transaction.

A command says only what to do; undo, redo, saving and telling everybody come from the store.

``commands.MarkQuote`` and the others are loaded when they are first asked for: the first paint needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from models.commands.articles import DeleteArticle, EditArticle, FinishArticle, SetWork, ShowBatch
    from models.commands.quotes import (
        AssignSpeaker,
        DeleteQuotes,
        EditQuote,
        JudgeStance,
        MarkQuote,
        MoveEdge,
        RemoveStance,
        SetStatus,
        SetType,
        WriteNote,
    )
    from models.transaction import Transaction

__all__ = [
    "AssignSpeaker",
    "Command",
    "DeleteArticle",
    "DeleteQuotes",
    "EditArticle",
    "EditQuote",
    "FinishArticle",
    "JudgeStance",
    "MarkQuote",
    "MoveEdge",
    "RemoveStance",
    "SetStatus",
    "SetType",
    "SetWork",
    "ShowBatch",
    "WriteNote",
]


def __getattr__(name: str) -> Any:
    for room in ("quotes", "articles"):
        if name in __all__ and hasattr(module := import_module(f"models.commands.{room}"), name):
            return getattr(module, name)
    raise AttributeError(name)


class Command(Protocol):
    """``label`` is English, marked for translation, and names the step of undo. ``article`` is where it acts."""

    label: ClassVar[str]

    @property
    def article(self) -> str | None: ...

    def run(self, step: Transaction) -> str | None:
        """Do it; return the id of what was made or changed. Raises ``QawlError`` when it can't be done."""
        ...

"""What an analyst can do to the data: one small class a verb, run in one recorded transaction.

A command says only what to do; undo, redo, saving and telling everybody come from the store.

``commands.MarkQuote`` and the others are loaded when they are first asked for: the first paint needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from models.commands.articles import DeleteArticle, EditArticles, FinishArticle, SetWork, ShowBatch
    from models.commands.codebook import EditCodebook
    from models.commands.presets import DeletePreset, SavePreset
    from models.commands.queues import DeleteQueue, RenameQueue, SaveQueue
    from models.commands.quotes import (
        AssignAddressee,
        AssignSpeaker,
        AssignToAll,
        DeleteQuotes,
        EditQuote,
        EditStance,
        JudgeStance,
        MarkAll,
        MarkQuote,
        RemoveStance,
        SetParent,
        SetStatus,
        SetType,
        WriteNote,
    )
    from models.commands.registry import (
        AddAlias,
        AddEntry,
        DeleteEntry,
        EditEntry,
        MergeEntries,
        RemoveAlias,
        SplitEntry,
    )
    from models.commands.spans import AddSpan, ApplyToAll, MoveEdge, RemoveSpan
    from models.commands.statements import LinkQuotes, UnlinkQuote
    from models.commands.suggestions import AcceptAll, AcceptSuggestion, CorrectSuggestion, RefuseSuggestion, SetBlind
    from models.transaction import Transaction

__all__ = [
    "AcceptAll",
    "AcceptSuggestion",
    "AddAlias",
    "AddEntry",
    "AddSpan",
    "ApplyToAll",
    "AssignAddressee",
    "AssignSpeaker",
    "AssignToAll",
    "Command",
    "CorrectSuggestion",
    "DeleteArticle",
    "DeleteEntry",
    "DeletePreset",
    "DeleteQueue",
    "DeleteQuotes",
    "EditArticles",
    "EditCodebook",
    "EditEntry",
    "EditQuote",
    "EditStance",
    "FinishArticle",
    "JudgeStance",
    "LinkQuotes",
    "MarkAll",
    "MarkQuote",
    "MergeEntries",
    "MoveEdge",
    "RefuseSuggestion",
    "RemoveAlias",
    "RemoveSpan",
    "RemoveStance",
    "RenameQueue",
    "SavePreset",
    "SaveQueue",
    "SetBlind",
    "SetParent",
    "SetStatus",
    "SetType",
    "SetWork",
    "ShowBatch",
    "SplitEntry",
    "UnlinkQuote",
    "WriteNote",
]
_ROOMS = ("quotes", "spans", "articles", "registry", "statements", "codebook", "queues", "presets", "suggestions")


def __getattr__(name: str) -> Any:
    for room in _ROOMS:
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

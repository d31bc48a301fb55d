"""What changed, told to everybody who shows it, after the commit. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is no longer what it was. ``article`` is the one it belongs to, None for registries."""

    table: str
    id: str
    op: str  # inserted | updated | deleted
    article: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """All rows that one transaction changed."""

    changes: tuple[Change, ...]

    def tables(self) -> set[str]:
        return {change.table for change in self.changes}

    def ids(self, table: str) -> set[str]:
        return {change.id for change in self.changes if change.table == table}

    def quotes(self, article: str) -> set[str]:
        """The quotes of ``article`` of which anything changed."""
        return {change.quote for change in self.changes if change.article == article and change.quote}

    @property
    def articles_came_or_went(self) -> bool:
        """Whether a list of articles is another one now."""
        return any(
            change.table == "batch" or (change.table == "article" and change.op in ("inserted", "deleted"))
            for change in self.changes
        )

    def articles(self) -> set[str]:
        return {change.article for change in self.changes if change.article}


class Signal:
    """Callables that are called in the order in which they were connected."""

    def __init__(self) -> None:
        self._listeners: list[Callable[..., Any]] = []

    def connect(self, listener: Callable[..., Any]) -> None:
        self._listeners.append(listener)

    def emit(self, *facts: object) -> None:
        for listener in tuple(self._listeners):
            listener(*facts)

"""What an analyst can do to the data: one small class a verb, run in one recorded transaction.

A command says only what to do; undo, redo, saving and telling everybody come from the store.
"""

from __future__ import annotations

from typing import ClassVar, Protocol

from models.transaction import Transaction


class Command(Protocol):
    """``label`` is English, marked for translation, and names the step of undo. ``article`` is where it acts."""

    label: ClassVar[str]

    @property
    def article(self) -> str | None: ...

    def run(self, step: Transaction) -> str | None:
        """Do it; return the id of what was made or changed. Raises ``QawlError`` when it can't be done."""
        ...

"""Queues: a filter with a name, or a sample whose articles are drawn once and stay."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import ClassVar

from models.errors import QawlError
from models.ids import new_id
from models.language import label, say
from models.listing import Filter
from models.transaction import Transaction


@dataclass(frozen=True)
class SaveQueue:
    """Keep a filter under a name. ``drawn`` are the articles of a sample, in its order; ``sample`` how it was drawn."""

    label: ClassVar[str] = label("Save queue")
    name: str
    filter: Filter
    drawn: tuple[str, ...] = ()
    sample: dict[str, int] | None = None
    article: str | None = None

    def run(self, step: Transaction) -> str:
        name = _free_name(step, self.name)
        id = new_id()
        filter = replace(self.filter, queue=id) if self.sample else self.filter
        sample = json.dumps(self.sample) if self.sample else None
        row = {"id": id, "name": name, "filter": filter.to_json(), "sample": sample, "created": step.at}
        step.insert("queue", row)
        for ordinal, article in enumerate(self.drawn):  # what was drawn never changes: only the queue has a history
            step.db.execute("INSERT INTO queue_article VALUES (?, ?, ?)", [id, ordinal, article])
        return id


@dataclass(frozen=True)
class RenameQueue:
    label: ClassVar[str] = label("Rename queue")
    queue: str
    name: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        step.update("queue", self.queue, name=_free_name(step, self.name, self.queue))
        return self.queue


@dataclass(frozen=True)
class DeleteQueue:
    label: ClassVar[str] = label("Delete queue")
    queue: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        step.delete("queue", self.queue)
        return self.queue


def _free_name(step: Transaction, name: str, queue: str = "") -> str:
    """The name, tidied. Raises ``QawlError`` where it is none or another queue's than ``queue``."""
    tidy = " ".join(name.split())
    if not tidy:
        raise QawlError(say("A queue needs a name."))
    if any(row["id"] != queue for row in step.find("queue", name=tidy)):
        raise QawlError(say("There is a queue “{name}” already. Choose another name.", name=tidy))
    return tidy

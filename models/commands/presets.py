"""Presets: what makes a dataset, under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from models.dataset.choice import Choice
from models.errors import QawlError
from models.ids import new_id
from models.language import label, say
from models.transaction import Transaction


@dataclass(frozen=True)
class SavePreset:
    """Keep a choice under a name; another of the same name is replaced."""

    label: ClassVar[str] = label("Save preset")
    name: str
    choice: Choice
    article: str | None = None

    def run(self, step: Transaction) -> str:
        name = " ".join(self.name.split())
        if not name:
            raise QawlError(say("A preset needs a name."))
        for row in step.find("preset", name=name):
            step.update("preset", row["id"], choice=self.choice.to_json())
            return str(row["id"])
        row = {"id": new_id(), "name": name, "choice": self.choice.to_json(), "created": step.at}
        return step.insert("preset", row)


@dataclass(frozen=True)
class DeletePreset:
    label: ClassVar[str] = label("Delete preset")
    preset: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        step.delete("preset", self.preset)
        return self.preset

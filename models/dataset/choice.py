"""All that makes a dataset out of a project: what a preset keeps, what the dialog and the verb ask for."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from models.dataset.filters import Filters
from models.errors import QawlError
from models.formats.format import Format
from models.language import say
from models.store import Store


@dataclass(frozen=True)
class Choice:
    """``split``: shares of train, dev, test in per cent, or () for none; ``seed`` of the splits."""

    format: str
    filters: Filters = field(default_factory=Filters)
    split: tuple[int, ...] = ()
    seed: int = 0
    without_text: bool = False
    pseudonyms: bool = False

    def told(self) -> dict[str, Any]:
        return {
            "format": self.format,
            "filters": self.filters.told(),
            "split": list(self.split),
            "seed": self.seed,
            "without_text": self.without_text,
            "pseudonyms": self.pseudonyms,
        }

    def to_json(self) -> str:
        return json.dumps(self.told(), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, kept: str) -> Choice:
        told = json.loads(kept)
        return replace(cls(**told), filters=Filters.from_told(told["filters"]), split=tuple(told["split"]))

    def is_folder(self, format: Format) -> bool:
        """Whether a folder comes out, or a single file."""
        return format.layout != "file" or bool(self.split)


@dataclass(frozen=True, slots=True)
class Preset:
    id: str
    name: str
    choice: Choice


def presets(store: Store) -> list[Preset]:
    """Those of the project, by name."""
    rows = store.rows("SELECT id, name, choice FROM preset WHERE deleted_at IS NULL ORDER BY name, id")
    return [Preset(row["id"], row["name"], Choice.from_json(row["choice"])) for row in rows]


def preset_named(store: Store, name: str) -> Preset:
    """Raises ``QawlError`` where there is none."""
    found = next((one for one in presets(store) if one.name == name), None)
    if found is None:
        raise QawlError(say("There is no preset “{name}” in this project.", name=name))
    return found

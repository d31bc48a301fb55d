"""A new version of the codebook comes into force."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import ClassVar

from models.codebook import parse
from models.errors import QawlError
from models.language import label, say
from models.transaction import Transaction


@dataclass(frozen=True)
class EditCodebook:
    """``toml`` is the codebook from now on. ``renamed``: stance labels, ``renamed_fields``: own fields, old → new code.

    A renamed one is renamed on every quote. Raises ``QawlError`` with the count where one is gone that quotes use, or
    where the text is no codebook.
    """

    label: ClassVar[str] = label("Edit codebook")
    toml: str
    renamed: dict[str, str] = field(default_factory=dict)
    renamed_fields: dict[str, str] = field(default_factory=dict)
    article: str | None = None

    def run(self, step: Transaction) -> str:
        book = parse(self.toml)
        self._rename_labels(step, {label.code for label in book.stances})
        self._rename_fields(step, {one.code for one in book.fields})
        row = {"name": book.name, "version": book.version, "toml": self.toml, "created": step.at}
        return step.insert("codebook", row)

    def _rename_labels(self, step: Transaction, codes: set[str]) -> None:
        rows = step.db.conn.execute(
            """SELECT s.id, s.label FROM stance s JOIN quote q ON q.id=s.quote
               WHERE s.deleted_at IS NULL AND q.deleted_at IS NULL"""
        ).fetchall()
        gone = [row for row in rows if self.renamed.get(row["label"], row["label"]) not in codes]
        if gone:
            raise _in_use(gone[0]["label"], sum(row["label"] == gone[0]["label"] for row in gone))
        for row in rows:
            if row["label"] in self.renamed:
                step.update("stance", row["id"], label=self.renamed[row["label"]])

    def _rename_fields(self, step: Transaction, codes: set[str]) -> None:
        rows = step.db.conn.execute("SELECT id, fields FROM quote WHERE deleted_at IS NULL AND fields<>'{}'").fetchall()
        uses: dict[str, int] = {}
        for row in rows:
            old = json.loads(row["fields"])
            new = {self.renamed_fields.get(name, name): value for name, value in old.items()}
            for name in set(new) - codes:
                uses[name] = uses.get(name, 0) + 1
            if new != old:
                step.update("quote", row["id"], fields=json.dumps(new, ensure_ascii=False, sort_keys=True))
        if uses:
            name = min(uses)
            raise _in_use(name, uses[name])


def _in_use(code: str, count: int) -> QawlError:
    return QawlError(
        say(
            "“{label}” is used by %n quote(s), so it can't be deleted. Rename it, or change those quotes first.",
            count,
            label=code,
        )
    )

"""A new version of the codebook comes into force."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from models.codebook import Codebook, OwnField, parse
from models.errors import QawlError
from models.language import label, say
from models.text import clean
from models.transaction import Row, Transaction


@dataclass(frozen=True)
class EditCodebook:
    """``toml`` is the codebook from now on. ``renamed``: stance labels, ``renamed_fields``: own fields, old → new code.

    ``removed`` are codes of labels and fields that were taken out, even where another bears the code now. What is
    renamed is renamed on every quote, deleted ones too, so that they can come back. Raises ``QawlError`` with the count
    where quotes use one that is gone, or have values that a field no longer allows; also where the text is no codebook,
    or its version was there before.
    """

    label: ClassVar[str] = label("Edit codebook")
    toml: str
    renamed: dict[str, str] = field(default_factory=dict)
    renamed_fields: dict[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    article: str | None = None

    def run(self, step: Transaction) -> str:
        toml = clean(self.toml)
        rows = step.find("codebook")
        old, new = parse(rows[-1]["toml"]), parse(toml)
        if new.version in {row["version"] for row in rows}:
            raise QawlError(say("There is a version {version} already. Give this one another.", version=new.version))
        self._rename_labels(step, old, new)
        self._rename_fields(step, old, new)
        row = {"name": new.name, "version": new.version, "toml": toml, "created": step.at}
        return step.insert("codebook", row)

    def _gone(self, old: Iterable[str], new: Iterable[str], renamed: dict[str, str]) -> set[str]:
        """The codes whose own entry is no longer there."""
        there, taken = set(new), set(renamed.values())
        return {
            code
            for code in old
            if code in self.removed or renamed.get(code, code) not in there or (code not in renamed and code in taken)
        }

    def _rename_labels(self, step: Transaction, old: Codebook, new: Codebook) -> None:
        gone = self._gone((one.code for one in old.stances), (one.code for one in new.stances), self.renamed)
        rows = step.db.conn.execute(
            """SELECT s.id, s.label, s.deleted_at IS NULL AND q.deleted_at IS NULL AS alive
               FROM stance s JOIN quote q ON q.id=s.quote"""
        ).fetchall()
        _refuse_used(Counter(row["label"] for row in rows if row["alive"] and row["label"] in gone))
        for row in rows:
            if row["label"] in self.renamed and row["label"] not in gone:
                step.update("stance", row["id"], label=self.renamed[row["label"]])

    def _rename_fields(self, step: Transaction, old: Codebook, new: Codebook) -> None:
        gone = self._gone((one.code for one in old.fields), (one.code for one in new.fields), self.renamed_fields)
        fields = {one.code: one for one in new.fields}
        uses: Counter[str] = Counter()
        for row in step.db.conn.execute("SELECT id, fields, deleted_at FROM quote WHERE fields<>'{}'").fetchall():
            before: Row = json.loads(row["fields"])
            after = {self.renamed_fields.get(code, code): value for code, value in before.items() if code not in gone}
            if row["deleted_at"] is None:
                misfits = {code for code, value in after.items() if not allows(fields.get(code), value)}
                uses.update(misfits | (gone & set(before)))
            if len(after) == len(before) and after != before:
                step.update("quote", row["id"], fields=json.dumps(after, ensure_ascii=False, sort_keys=True))
        _refuse_used(uses)


def allows(one: OwnField | None, value: Any) -> bool:
    """Whether a field may have this value; what the codebook does not know is none of its business."""
    if one is None:
        return True
    if one.kind == "choice":
        return value in one.options
    return isinstance(value, bool if one.kind == "yes_no" else str)


def _refuse_used(uses: Counter[str]) -> None:
    if uses:
        code, count = min(uses.items())
        raise QawlError(
            say(
                "“{label}” is used by %n quote(s), so it can't be deleted. Rename it, or change those quotes first.",
                count,
                label=code,
            )
        )

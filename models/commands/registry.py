"""What is done to the registries of speakers and targets. ``kind`` is the table, speaker or target.

Merging moves every use and keeps the merged names as aliases; splitting moves chosen uses to a new entry. Each is one
step, so that undo brings everything back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from models.commands.quotes import new_speaker, new_target, tidy_name
from models.errors import QawlError
from models.fold import fold
from models.language import label, say
from models.registry import LINKS
from models.transaction import Row, Transaction

# What a merged entry gives to one that lacks it.
GAPS = {"speaker": ("role", "affiliation", "country", "wikidata"), "target": ("kind",)}


def used(step: Transaction, kind: str, id: str) -> set[str]:
    """The quotes that use it."""
    rows = [row for _, table, column in LINKS[kind] for row in step.find(table, **{column: id})]
    return {row["quote"] for row in rows if step.get("quote", row["quote"])["deleted_at"] is None}


@dataclass(frozen=True)
class AddEntry:
    """A new speaker or target."""

    label: ClassVar[str] = label("Add to the registry")
    kind: str
    name: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        return (new_speaker if self.kind == "speaker" else new_target)(step, self.name)


@dataclass(frozen=True)
class EditEntry:
    """Fields of a speaker (name, kind, role, affiliation, country, wikidata) or target (name, kind)."""

    label: ClassVar[str] = label("Edit the registry")
    kind: str
    id: str
    values: dict[str, str | None]
    article: str | None = None

    def run(self, step: Transaction) -> str:
        values: Row = dict(self.values)
        if "name" in values:
            values["name"] = tidy_name(values["name"] or "")
            values["folded"] = fold(values["name"])
        if values.get("country") and not re.fullmatch("[A-Z]{2}", values["country"]):
            raise QawlError(say("A country is written in two letters, as EG or RU (ISO 3166)."))
        if values.get("wikidata") and not re.fullmatch("Q[1-9][0-9]*", values["wikidata"]):
            raise QawlError(say("A Wikidata id is a Q and a number, as Q58217."))
        step.update(self.kind, self.id, **values)
        return self.id


@dataclass(frozen=True)
class AddAlias:
    """Another name that a speaker bears. One that is borne already is left as it is."""

    label: ClassVar[str] = label("Add alias")
    speaker: str
    name: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        add_alias(step, self.speaker, self.name)
        return self.speaker


def add_alias(step: Transaction, speaker: str, name: str) -> None:
    tidy = tidy_name(name)
    borne = {row["name"] for row in step.find("alias", speaker=speaker)} | {step.get("speaker", speaker)["name"]}
    if tidy not in borne:
        step.insert("alias", {"speaker": speaker, "name": tidy, "folded": fold(tidy)})


@dataclass(frozen=True)
class RemoveAlias:
    """These names are no longer the speaker's."""

    label: ClassVar[str] = label("Remove alias")
    speaker: str
    names: tuple[str, ...]
    article: str | None = None

    def run(self, step: Transaction) -> str:
        for row in step.find("alias", speaker=self.speaker):
            if row["name"] in self.names:
                step.delete("alias", row["id"])
        return self.speaker


@dataclass(frozen=True)
class MergeEntries:
    """``others`` are the same as ``into``: their uses and names become its, and what it lacked is taken from them."""

    label: ClassVar[str] = label("Merge entries")
    kind: str
    into: str
    others: tuple[str, ...]
    article: str | None = None

    def run(self, step: Transaction) -> str:
        for other in self.others:
            if other != self.into:
                self._merge(step, other)
        return self.into

    def _merge(self, step: Transaction, other: str) -> None:
        for _, table, column in LINKS[self.kind]:
            for row in step.find(table, **{column: other}):
                self._move(step, table, column, row)
        self._fill_gaps(step, other)
        if self.kind == "speaker":
            for alias in step.find("alias", speaker=other):
                step.delete("alias", alias["id"])
                add_alias(step, self.into, alias["name"])
            add_alias(step, self.into, step.get("speaker", other)["name"])
        step.update(self.kind, other, merged_into=self.into, deleted_at=step.at)

    def _move(self, step: Transaction, table: str, column: str, row: Row) -> None:
        """A quote names nobody twice, and nobody judges twice toward one target."""
        same = {"quote": row["quote"], column: self.into}
        if table == "stance":
            same["annotator"] = row["annotator"]
        if step.find(table, **same):
            step.delete(table, row["id"])
        else:
            step.update(table, row["id"], **{column: self.into})

    def _fill_gaps(self, step: Transaction, other: str) -> None:
        mine, theirs = step.get(self.kind, self.into), step.get(self.kind, other)
        missing = [name for name in GAPS[self.kind] if not mine[name] and theirs[name]]
        step.update(self.kind, self.into, **{name: theirs[name] for name in missing})


@dataclass(frozen=True)
class SplitEntry:
    """Some uses, and aliases, are somebody else's: a new entry of this name gets them. Returns its id."""

    label: ClassVar[str] = label("Split entry")
    kind: str
    id: str
    name: str
    quotes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    article: str | None = None

    def run(self, step: Transaction) -> str:
        if not self.quotes and not self.aliases:
            raise QawlError(say("Choose first which quotes or aliases are to be split off."))
        made = AddEntry(self.kind, self.name).run(step)
        if self.kind == "speaker":
            step.update("speaker", made, kind=step.get("speaker", self.id)["kind"])
            for alias in self.aliases:
                for row in step.find("alias", speaker=self.id, name=alias):
                    step.delete("alias", row["id"])
                add_alias(step, made, alias)
        for _, table, column in LINKS[self.kind]:
            for row in step.find(table, **{column: self.id}):
                if row["quote"] in self.quotes:
                    step.update(table, row["id"], **{column: made})
        return made


@dataclass(frozen=True)
class DeleteEntry:
    """One that no quote uses goes. Raises ``QawlError`` with the count where it is used."""

    label: ClassVar[str] = label("Delete from the registry")
    kind: str
    id: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        count = len(used(step, self.kind, self.id))
        if count:
            raise QawlError(
                say("%n quote(s) use it, so it was not deleted. Merge it into another, or change them first.", count)
            )
        for row in step.find("alias", speaker=self.id) if self.kind == "speaker" else []:
            step.delete("alias", row["id"])
        step.delete(self.kind, self.id)
        return self.id

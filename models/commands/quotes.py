"""What is done to quotes. Spans are code points of the article's text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar

from models.commands.articles import begin_work
from models.commands.spans import is_above, span_row
from models.errors import QawlError
from models.fold import fold
from models.ids import new_id
from models.language import label, say
from models.naming import guess_kind
from models.span import Span
from models.text import clean
from models.transaction import Row, Transaction

_PROPOSED = ("kind", "type")  # what suggestions propose, of what is edited here


@dataclass(frozen=True)
class MarkQuote:
    """A new quote with one content span. ``length`` is the text's: a span beyond it is refused.

    ``children`` are the quotes that it encloses from now on.
    """

    label: ClassVar[str] = label("Mark quote")
    article: str
    content: Span
    type: str | None
    length: int
    parent: str | None = None
    kind: str = "quote"
    children: tuple[str, ...] = ()

    def run(self, step: Transaction) -> str:
        if not 0 <= self.content.start < self.content.end <= self.length:
            raise QawlError(say("This selection lies outside the article; nothing was marked."))
        quote = step.insert(
            "quote",
            {
                "article": self.article,
                "annotator": step.annotator,
                "kind": self.kind,
                "type": self.type,
                "parent": self.parent,
                "status": "draft",
                "origin": "manual",
                "created": step.at,
                "updated": step.at,
            },
        )
        step.insert("span", span_row(quote, "content", self.content, 0))
        for child in self.children:
            step.update("quote", child, parent=quote)
        begin_work(step, self.article)
        return quote


@dataclass(frozen=True)
class DeleteQuotes:
    """Quotes go; what they enclosed moves up to what enclosed them."""

    label: ClassVar[str] = label("Delete quote")
    article: str
    quotes: tuple[str, ...]

    def run(self, step: Transaction) -> None:
        for quote in self.quotes:
            parent = step.get("quote", quote)["parent"]
            for child in step.find("quote", parent=quote):
                step.update("quote", child["id"], parent=parent)
            step.delete("quote", quote)
            for verdict in step.find("verdict", quote=quote):  # what was made of a suggestion is not wanted after all
                step.update("verdict", verdict["id"], decision="refused", quote=None)


@dataclass(frozen=True)
class EditQuote:
    """Fields of a quote, by their names in the record: type, kind, subtype, medium, via, status, note, fields."""

    label: ClassVar[str] = label("Edit quote")
    article: str
    quote: str
    values: dict[str, object]

    def run(self, step: Transaction) -> str:
        values = dict(self.values)
        if "fields" in values:
            values["fields"] = json.dumps(values["fields"], ensure_ascii=False, sort_keys=True)
        before = step.get("quote", self.quote)
        step.update("quote", self.quote, **values)
        if step.changes:
            step.touch(self.quote, corrected=any(before[name] != values.get(name, before[name]) for name in _PROPOSED))
        return self.quote


@dataclass(frozen=True)
class SetStatus(EditQuote):
    label: ClassVar[str] = label("Set status")


@dataclass(frozen=True)
class SetType(EditQuote):
    label: ClassVar[str] = label("Set type")


@dataclass(frozen=True)
class WriteNote(EditQuote):
    label: ClassVar[str] = label("Write note")


@dataclass(frozen=True)
class AssignSpeaker:
    """Who said it: exactly these speakers, in this order. ``new`` is the name of one to be made and put last."""

    label: ClassVar[str] = label("Assign speaker")
    table: ClassVar[str] = "quote_speaker"
    article: str
    quote: str
    speakers: tuple[str, ...] = ()
    new: str | None = None

    def run(self, step: Transaction) -> str:
        made = [new_speaker(step, self.new)] if self.new else []
        wanted = list(dict.fromkeys([*self.speakers, *made]))
        there = step.find(self.table, quote=self.quote)
        if [row["speaker"] for row in sorted(there, key=_ordinal)] == wanted:
            return self.quote
        for row in there:
            step.delete(self.table, row["id"])
        for ordinal, speaker in enumerate(wanted):
            step.insert(self.table, {"quote": self.quote, "speaker": speaker, "ordinal": ordinal})
        step.touch(self.quote, corrected=self.table == "quote_speaker")
        return self.quote


def _ordinal(row: Row) -> tuple[int, str]:
    return row["ordinal"], row["id"]


@dataclass(frozen=True)
class AssignAddressee(AssignSpeaker):
    """To whom it was said: exactly these, in this order."""

    label: ClassVar[str] = label("Assign addressee")
    table: ClassVar[str] = "quote_addressee"


@dataclass(frozen=True)
class SetParent:
    """The quote lies inside ``parent``, or in none. Raises ``QawlError`` where that would be a circle."""

    label: ClassVar[str] = label("Set enclosing quote")
    article: str
    quote: str
    parent: str | None

    def run(self, step: Transaction) -> str:
        if self.parent and is_above(step, self.quote, self.parent):
            raise QawlError(say("That quote lies inside this one already; they can't enclose each other."))
        step.update("quote", self.quote, parent=self.parent)
        if step.changes:
            step.touch(self.quote)
        return self.quote


def tidy_name(name: str) -> str:
    tidy = " ".join(clean(name).split())
    if not fold(tidy):
        raise QawlError(say("A speaker or target needs a name."))
    return tidy


def new_speaker(step: Transaction, name: str) -> str:
    tidy = tidy_name(name)
    return step.insert("speaker", {"name": tidy, "folded": fold(tidy), "kind": guess_kind(tidy), "created": step.at})


def new_target(step: Transaction, name: str) -> str:
    tidy = tidy_name(name)
    return step.insert("target", {"name": tidy, "folded": fold(tidy), "created": step.at})


@dataclass(frozen=True)
class JudgeStance:
    """Speaker of the quote → target = label. One judgement a target and annotator: a second one replaces the label.

    ``stance`` names an existing judgement to be changed instead (its target too).
    """

    label: ClassVar[str] = label("Judge stance")
    article: str
    quote: str
    code: str
    target: str | None = None
    new_target: str | None = None
    stance: str | None = None

    def run(self, step: Transaction) -> str:
        target = new_target(step, self.new_target) if self.new_target else self.target
        assert target, "a stance is toward something"
        same = self._same_target(step, target)
        there = self.stance or same
        if there:
            if same and same != there:
                step.delete("stance", same)  # one judgement a target: this one takes its place
            step.update("stance", there, target=target, label=self.code)
        else:
            step.insert("stance", self._row(step, target))
        if step.changes:
            step.touch(self.quote)
        return self.quote

    def _same_target(self, step: Transaction, target: str) -> str | None:
        rows = step.find("stance", quote=self.quote, target=target, annotator=step.annotator)
        return rows[0]["id"] if rows else None

    def _row(self, step: Transaction, target: str) -> Row:
        return {
            "id": new_id(),
            "quote": self.quote,
            "target": target,
            "label": self.code,
            "annotator": step.annotator,
            "created": step.at,
        }


@dataclass(frozen=True)
class EditStance:
    """How strongly (``intensity``), how sure (``confidence``), why (``note``) of one judgement."""

    label: ClassVar[str] = label("Edit stance")
    article: str
    quote: str
    stance: str
    values: dict[str, object]

    def run(self, step: Transaction) -> str:
        step.update("stance", self.stance, **self.values)
        if step.changes:
            step.touch(self.quote)
        return self.quote


@dataclass(frozen=True)
class RemoveStance:
    label: ClassVar[str] = label("Remove stance")
    article: str
    quote: str
    stance: str

    def run(self, step: Transaction) -> str:
        step.delete("stance", self.stance)
        step.touch(self.quote)
        return self.quote


@dataclass(frozen=True)
class MarkAll:
    """Many new quotes at once, in any articles: the hits of a search."""

    label: ClassVar[str] = label("Mark all as quotes")
    marks: tuple[MarkQuote, ...]
    article: str | None = None

    def run(self, step: Transaction) -> str:
        made = [mark.run(step) for mark in self.marks]
        return made[0]


@dataclass(frozen=True)
class AssignToAll:
    """One speaker for many quotes (article, quote) that have none. ``new`` is the name of one to be made."""

    label: ClassVar[str] = label("Assign speaker to all")
    quotes: tuple[tuple[str, str], ...]
    speaker: str | None = None
    new: str | None = None
    article: str | None = None

    def run(self, step: Transaction) -> str:
        speaker = self.speaker or new_speaker(step, self.new or "")
        for article, quote in self.quotes:
            AssignSpeaker(article, quote, (speaker,)).run(step)
        return speaker

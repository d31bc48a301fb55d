"""Linking quotes that report the same utterance, in one article or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from models.errors import QawlError
from models.language import label, say
from models.records import RELATIONS
from models.transaction import Row, Transaction


def _of(step: Transaction, quote: str, relation: str) -> list[Row]:
    """The statements of this relation that the quote is in."""
    own = [step.get("statement", row["statement"]) for row in step.find("statement_quote", quote=quote)]
    return [row for row in own if row["relation"] == relation and row["deleted_at"] is None]


@dataclass(frozen=True)
class LinkQuotes:
    """``quote`` and ``other`` report one utterance (same), a like one (similar), or one restates the other (restates).

    Statements of that relation that either is in become one.
    """

    label: ClassVar[str] = label("Link quotes")
    article: str
    quote: str
    other: str
    relation: str

    def run(self, step: Transaction) -> str:
        assert self.relation in RELATIONS, self.relation
        if self.quote == self.other:
            raise QawlError(say("A quote can't be linked to itself."))
        there = sorted({row["id"] for quote in (self.quote, self.other) for row in _of(step, quote, self.relation)})
        made = {"relation": self.relation, "created": step.at}
        statement = str(there[0]) if there else step.insert("statement", made)
        for old in there[1:]:
            for row in step.find("statement_quote", statement=old):
                _join(step, statement, row["quote"])
                step.delete("statement_quote", row["id"])
            step.delete("statement", old)
        for quote in (self.quote, self.other):
            _join(step, statement, quote)
        return statement


def _join(step: Transaction, statement: str, quote: str) -> None:
    if not step.find("statement_quote", statement=statement, quote=quote):
        step.insert("statement_quote", {"statement": statement, "quote": quote})


@dataclass(frozen=True)
class UnlinkQuote:
    """The quote leaves a statement; one that is left with a single quote goes."""

    label: ClassVar[str] = label("Unlink quote")
    article: str
    quote: str
    statement: str

    def run(self, step: Transaction) -> str:
        rows = step.find("statement_quote", statement=self.statement)
        alive = [row for row in rows if step.get("quote", row["quote"])["deleted_at"] is None]
        left = [row for row in alive if row["quote"] != self.quote]
        for row in rows:
            if row["quote"] == self.quote or len(left) < 2:
                step.delete("statement_quote", row["id"])
        if len(left) < 2:
            step.delete("statement", self.statement)
        return self.quote

"""The part of a query that asks for quotes: in what is quoted, in cues, by a speaker, with a stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models import queries
from models.codebook import in_force
from models.errors import QawlError
from models.fold import fold
from models.language import say
from models.matching import Sought, places
from models.query import Query
from models.records import Quote
from models.span import Span
from models.store import Store


class QuotesAsked:
    """Which quotes are asked for. Raises ``QawlError`` where no speaker or label is called so.

    ``keys`` are those of the articles that have such quotes.
    """

    def __init__(self, store: Store, query: Query) -> None:
        self._store = store
        self._role = "cue" if query.place == "cue" else "content"
        self._speakers = _speakers(store, query.speaker) if query.speaker else None
        self._labels = _labels(store, query.stance) if query.stance else None
        self.keys = {row[0] for row in store.rows(*self._keys())}

    def _keys(self) -> tuple[str, list[str]]:
        joins, wheres, values = "", "q.deleted_at IS NULL", []
        if self._speakers is not None:
            joins += " JOIN quote_speaker s ON s.quote=q.id AND s.deleted_at IS NULL"
            wheres += f" AND s.speaker IN ({','.join('?' * len(self._speakers))})"
            values += sorted(self._speakers)
        if self._labels is not None:
            joins += " JOIN stance t ON t.quote=q.id AND t.deleted_at IS NULL"
            wheres += f" AND t.label IN ({','.join('?' * len(self._labels))})"
            values += sorted(self._labels)
        sql = f"SELECT DISTINCT x.key FROM quote q JOIN article_text x ON x.article=q.article{joins} WHERE {wheres}"
        return sql, values

    def places(self, article: str, text: str, items: Sequence[Sought]) -> Iterator[tuple[str, Span]]:
        """Quotes and places in them: of every item where there are some, else the quote's own spans."""
        found = [(item, places(text, item)) for item in items]
        for quote in queries.quotes(self._store, article):
            if self._passes(quote):
                spans = quote.spans(self._role)
                here = [[span for span in there if any(one.overlaps(span) for one in spans)] for _, there in found]
                if all(here):
                    yield from (
                        (quote.id, span) for span in sorted({span for there in here for span in there} or spans)
                    )

    def _passes(self, quote: Quote) -> bool:
        is_theirs = self._speakers is None or not self._speakers.isdisjoint(quote.speakers)
        return is_theirs and (self._labels is None or any(one.label in self._labels for one in quote.stances))


def _speakers(store: Store, name: str) -> set[str]:
    """Speakers one of whose names holds ``name``."""
    found = store.rows("SELECT owner FROM name WHERE kind='speaker' AND instr(folded, ?)>0", [fold(name)])
    if not found or not fold(name):
        raise QawlError(say("No speaker is called “{name}”.", name=name))
    return {row["owner"] for row in found}


def _labels(store: Store, name: str) -> set[str]:
    """Codes of the labels that are called so, by code or by name in either language."""
    found = {
        label.code
        for label in in_force(store).stances
        if fold(name) in (fold(label.code), *(fold(one) for one in label.words.names.values()))
    }
    if not found:
        raise QawlError(say("The codebook has no stance “{name}”.", name=name))
    return found

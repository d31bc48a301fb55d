"""The article that lies open: its text and its quotes in text order, kept in step with the store."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from models import queries
from models.records import Article, Quote
from models.span import Span
from models.store import Store
from models.text import guess_type


class Desk:
    """Reads an article once, and then only the quotes that a notice names. Raises ``QawlError`` at a damaged text.

    ``quotes`` are everybody's, in text order (record.md).
    """

    def __init__(self, store: Store, article: Article) -> None:
        self._store = store
        self.article = article
        self.text = queries.text(store, article)
        self.quotes = queries.quotes(store, article.id)
        self._by_id = {quote.id: quote for quote in self.quotes}

    def quote(self, id: str | None) -> Quote | None:
        return self._by_id.get(id) if id else None

    def refresh(self, ids: Iterable[str]) -> None:
        """Read these quotes again; those that are gone from the store go from the desk."""
        wanted = list(ids)
        if not wanted:
            return
        for id in wanted:
            old = self._by_id.pop(id, None)
            if old:
                del self.quotes[bisect_left(self.quotes, old.order, key=_order)]
        for quote in queries.quotes(self._store, self.article.id, wanted):
            self._by_id[quote.id] = quote
            insort(self.quotes, quote, key=_order)

    def at(self, position: int) -> list[Quote]:
        """The quotes whose content holds the character at ``position``, the innermost first."""
        held = [quote for quote in self.quotes if any(span.holds(position) for span in quote.content)]
        return sorted(held, key=lambda quote: len(quote.hull))

    def enclosing(self, hull: Span, but: str | None = None) -> str | None:
        """The innermost quote around ``hull``: the parent of a quote there."""
        around = [
            quote for quote in self.quotes if quote.hull.contains(hull) and quote.hull != hull and quote.id != but
        ]
        found = min(around, key=lambda quote: len(quote.hull), default=None)
        return found.id if found else None

    def type_of(self, content: list[Span]) -> str:
        return guess_type(self.text, content)

    def words(self, quote: Quote) -> str:
        """The quote's own words, discontinuous parts joined by an ellipsis."""
        return " … ".join(span.cut(self.text) for span in quote.content)


def _order(quote: Quote) -> tuple[int, int, str]:
    return quote.order

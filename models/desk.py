"""The article that lies open: its text and its quotes in text order, kept in step with the store."""

from __future__ import annotations

from collections.abc import Iterable

from models import queries
from models.records import Article, Quote
from models.span import Span
from models.store import Store
from models.text import guess_type


class Desk:
    """Reads an article once, and then only the quotes that a notice names. Raises ``QawlError`` at a damaged text."""

    def __init__(self, store: Store, article: Article) -> None:
        self._store = store
        self.article = article
        self.text = queries.text(store, article)
        self._quotes = {quote.id: quote for quote in queries.quotes(store, article.id)}
        self._ordered: list[Quote] | None = None

    @property
    def quotes(self) -> list[Quote]:
        """All quotes, everybody's, in text order (record.md)."""
        if self._ordered is None:
            self._ordered = sorted(self._quotes.values(), key=lambda quote: quote.order)
        return self._ordered

    def quote(self, id: str | None) -> Quote | None:
        return self._quotes.get(id) if id else None

    def refresh(self, ids: Iterable[str]) -> None:
        """Read these quotes again; those that are gone from the store go from the desk."""
        wanted = list(ids)
        if not wanted:
            return
        found = {quote.id: quote for quote in queries.quotes(self._store, self.article.id, wanted)}
        for id in wanted:
            if id in found:
                self._quotes[id] = found[id]
            else:
                self._quotes.pop(id, None)
        self._ordered = None

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

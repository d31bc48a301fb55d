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

    def around(self, quote: Quote) -> str | None:
        """The innermost quote around this one, whoever marked it."""
        return _innermost(self.quotes, quote.id, quote.hull, {})

    def parent_of(self, hull: Span, annotator: str) -> str | None:
        """The annotator's quote that a new one over ``hull`` would lie in."""
        return _innermost(self._of(annotator), None, hull, {})

    def children_of(self, hull: Span, annotator: str) -> tuple[str, ...]:
        """The annotator's quotes that a new one over ``hull`` would enclose, none of theirs between them."""
        parent = self.parent_of(hull, annotator)
        inside = [one for one in self._of(annotator) if hull.contains(one.hull) and one.hull != hull]
        return tuple(one.id for one in inside if one.parent == parent)

    def parents_after(self, quote: Quote, hull: Span) -> dict[str, str | None]:
        """Which quotes get another parent when ``quote`` reaches over ``hull``; parents chosen by hand stay."""
        own = self._of(quote.annotator)
        changed: dict[str, str | None] = {}
        for one in own:
            if one is quote or one.parent == quote.id or hull.contains(one.hull) or quote.hull.contains(one.hull):
                before = _innermost(own, one.id, one.hull, {})
                after = _innermost(own, one.id, hull if one is quote else one.hull, {quote.id: hull})
                if one.parent == before != after:
                    changed[one.id] = after
        return changed

    def _of(self, annotator: str) -> list[Quote]:
        return [quote for quote in self.quotes if quote.annotator == annotator]

    def type_of(self, content: list[Span]) -> str:
        return guess_type(self.text, content)

    def words(self, quote: Quote) -> str:
        """The quote's own words, discontinuous parts joined by an ellipsis."""
        return " … ".join(span.cut(self.text) for span in quote.content)


def _order(quote: Quote) -> tuple[int, int, str]:
    return quote.order


def _innermost(quotes: Iterable[Quote], id: str | None, hull: Span, moved: dict[str, Span]) -> str | None:
    """The shortest of ``quotes``, but for ``id``, that holds ``hull`` and is not the same; hulls as in ``moved``."""
    best: tuple[int, str] | None = None
    for quote in quotes:
        other = moved.get(quote.id, quote.hull) if moved else quote.hull
        if other.start <= hull.start and hull.end <= other.end and other != hull and quote.id != id:
            best = min(best or (len(other), quote.id), (len(other), quote.id))
    return best[1] if best else None

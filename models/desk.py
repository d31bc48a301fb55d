"""The article that lies open: its text and its quotes in text order, kept in step with the store."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from models import queries
from models.nesting import ancestors, encloses
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
        return _innermost(self.quotes, quote.id, quote.content, {})

    def nest(self, content: list[Span], annotator: str) -> tuple[str | None, tuple[str, ...]]:
        """Where a new quote with this content belongs among the annotator's: its parent, and what it would enclose.

        Only those that have its parent come inside it; what lies deeper stays where it is.
        """
        own = self._of(annotator)
        parent = _innermost(own, None, content, {})
        inside = (one for one in own if one.parent == parent and encloses(content, one.content))
        return parent, tuple(one.id for one in inside)

    def parents_after(self, quote: Quote, content: list[Span]) -> dict[str, str | None]:
        """Which quotes get another parent when ``quote`` has this content; parents chosen by hand stay."""
        own = self._of(quote.annotator)
        changed: dict[str, str | None] = {}
        for one in own:
            is_near = one.parent == quote.id or encloses(content, one.content) or encloses(quote.content, one.content)
            if one is quote or is_near:
                before = _innermost(own, one.id, one.content, {})
                after = _innermost(own, one.id, content if one is quote else one.content, {quote.id: content})
                if one.parent == before != after:
                    changed[one.id] = after
        return changed

    def lineage(self, quote: Quote) -> list[Quote]:
        """The quote and those that enclose it, the outermost first."""
        above = [self._by_id[id] for id in ancestors(quote.id, self._parent_of)]
        return [*(one for one in reversed(above) if one is not quote), quote]

    def _parent_of(self, id: str) -> str | None:
        """The parent, where it is on the desk."""
        parent = self._by_id[id].parent
        return parent if parent in self._by_id else None

    def may_enclose(self, quote: Quote) -> list[Quote]:
        """The annotator's other quotes that can be its parent without a circle, those around it first."""
        others = [one for one in self._of(quote.annotator) if quote not in self.lineage(one)]
        return sorted(others, key=lambda one: (not encloses(one.content, quote.content), one.order))

    def _of(self, annotator: str) -> list[Quote]:
        return [quote for quote in self.quotes if quote.annotator == annotator]

    def type_of(self, content: list[Span]) -> str:
        return guess_type(self.text, content)

    def words(self, quote: Quote) -> str:
        """The quote's own words, discontinuous parts joined by an ellipsis."""
        return " … ".join(span.cut(self.text) for span in quote.content)


def _order(quote: Quote) -> tuple[int, int, str]:
    return quote.order


def _innermost(
    quotes: Iterable[Quote], id: str | None, content: list[Span], moved: dict[str, list[Span]]
) -> str | None:
    """The shortest of ``quotes``, but for ``id``, that encloses ``content``; those in ``moved`` with theirs there."""
    best: tuple[int, str] | None = None
    for quote in quotes:
        other = moved.get(quote.id, quote.content) if moved else quote.content
        if quote.id != id and encloses(other, content):
            length = sum(map(len, other))
            best = min(best or (length, quote.id), (length, quote.id))
    return best[1] if best else None

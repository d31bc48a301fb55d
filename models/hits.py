"""What an analyst does with hits: marks them as quotes, makes them cues, gives the quotes around them a speaker.

Each is one command over any number of articles, so that it is undone in one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from models import queries
from models.commands import ApplyToAll, AssignToAll, MarkAll, MarkQuote
from models.desk import Desk
from models.mentions import mentions
from models.records import Quote
from models.registry import same
from models.session import Session
from models.span import Span
from models.text import around

Places = Mapping[str, Sequence[Span]]  # hits by article


def marked(session: Session, places: Places) -> MarkAll | None:
    """Every hit as a quote of the annotator's own; those that are one already are left. None where nothing is left."""
    marks = []
    for desk, spans in _desks(session, places):
        there = {tuple(quote.content) for quote in desk.quotes if session.is_own(quote)}
        for span in spans:
            is_inner = any(other != span and other.contains(span) for other in spans)
            if (span,) not in there and not is_inner:  # one word may be a hit of its own and in a phrase
                parent, children = desk.nest([span], session.who)
                type = desk.type_of([span])
                marks.append(MarkQuote(desk.article.id, span, type, len(desk.text), parent, children=children))
    return MarkAll(tuple(marks)) if marks else None


def cues(session: Session, places: Places, words: Iterable[str] = ()) -> ApplyToAll | None:
    """Each hit as the cue of the nearest own quote in its paragraph that has none yet.

    ``words`` are what was sought: a conjunction that hangs on them in the text stays outside (و|قال).
    """
    spans: list[tuple[str, str, Span]] = []
    for desk, hits in _desks(session, places):
        own = [quote for quote in desk.quotes if session.is_own(quote) and quote.kind == "quote"]
        taken: set[str] = {quote.id for quote in own if quote.spans("cue")}
        for hit in hits:
            span = next((found for word in words for found in mentions(desk.text, word, hit)), hit)
            near = _near(desk.text, span, [quote for quote in own if quote.id not in taken])
            if near is not None and not any(span.overlaps(one) for one in near.content):
                taken.add(near.id)
                spans.append((near.id, "cue", span))
    return ApplyToAll(tuple(spans)) if spans else None


def spoken(session: Session, places: Places, speaker: str | None, new: str | None = None) -> AssignToAll | None:
    """One speaker for the own quote that holds or is nearest to each hit in its paragraph, if that has none."""
    known = same(session.store, "speaker", new) if new else None
    quotes: dict[str, str] = {}
    for desk, hits in _desks(session, places):
        own = [quote for quote in desk.quotes if session.is_own(quote)]
        for hit in hits:
            near = _near(desk.text, hit, own)
            if near is not None and not near.speakers:
                quotes[near.id] = desk.article.id
    if not quotes:
        return None
    found = tuple((article, quote) for quote, article in quotes.items())
    return AssignToAll(found, known or speaker, None if known else new)


def _desks(session: Session, places: Places) -> Iterator[tuple[Desk, Sequence[Span]]]:
    for id, spans in places.items():
        article = queries.article(session.store, id)
        if article is not None:
            yield Desk(session.store, article), spans


def _near(text: str, hit: Span, quotes: Iterable[Quote]) -> Quote | None:
    """The quote that holds the hit, else the nearest one with content in its paragraph."""
    paragraph = around(text, *hit)
    there = [
        (min(gaps), len(quote.hull), quote)
        for quote in quotes
        if (gaps := [hit.gap(one) for one in quote.content if one.overlaps(paragraph)])
    ]
    return min(there, key=lambda one: one[:2])[2] if there else None

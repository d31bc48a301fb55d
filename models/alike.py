"""Apply to all: where the cue, source or speaker of one quote fits others too, as proposals to be looked through.

A cue or source is looked for near the content of each of the annotator's quotes that has none; a speaker goes to quotes
without one whose source is an equal mention (``models.mentions``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from models import queries
from models.errors import QawlError
from models.mentions import equal, mentions
from models.records import Article, Quote
from models.session import Session
from models.span import Span
from models.text import around

WHATS = ("cue", "source", "speaker")
_CONTEXT = 34  # code points shown on each side
_CLOSE = 3  # code points between a cue that is only a mark (a headline's colon) and its content


@dataclass(frozen=True, slots=True)
class Proposal:
    """For ``quote``: ``span`` in a role, or the ``speaker``. ``before``, ``words`` and ``after`` show the place."""

    quote: str
    article: str
    article_name: str
    before: str
    words: str
    after: str
    span: Span | None = None
    speaker: str = ""


def proposals(session: Session, quote: Quote, what: str, *, everywhere: bool) -> list[Proposal]:
    """What could be applied to the annotator's other quotes, here or in all articles; in order of articles and text."""
    assert session.desk is not None
    if what == "speaker" and not quote.speakers:
        return []
    names = [span.cut(session.desk.text) for span in quote.spans("source" if what == "speaker" else what)]
    if what == "speaker":
        speakers = queries.speakers(session.store, quote.speakers).values()
        names += [name for one in speakers for name in (one.name, *one.aliases)]
    found: list[Proposal] = []
    for article, text, quotes in _desks(session, everywhere):
        own = [one for one in quotes if session.is_own(one)]
        others = [one for one in own if one.id != quote.id and one.kind == "quote"]
        if what == "speaker":
            found += _same_source(article, text, others, names, quote.speakers[0])
        else:
            taken = {span for one in own for span in one.spans(what)}
            found += _same_words(article, text, others, names, what, taken)
    return found


def _desks(session: Session, everywhere: bool) -> Iterator[tuple[Article, str, list[Quote]]]:
    desk = session.desk
    assert desk is not None
    yield desk.article, desk.text, desk.quotes
    for article in queries.articles(session.store, quoted=True) if everywhere else []:
        if article.id != desk.article.id:
            with suppress(QawlError):  # a damaged text has no places; main.py check tells of it
                text = queries.text(session.store, article)
                yield article, text, queries.quotes(session.store, article.id)


def _same_source(
    article: Article, text: str, quotes: Iterable[Quote], names: list[str], speaker: str
) -> Iterator[Proposal]:
    for quote in quotes:
        source = quote.spans("source")
        if not quote.speakers and source and any(equal(source[0].cut(text), name) for name in names):
            yield _proposal(article, text, quote, source[0], speaker)


def _same_words(
    article: Article, text: str, quotes: Iterable[Quote], names: list[str], role: str, taken: set[Span]
) -> Iterator[Proposal]:
    """``taken`` are the spans that are this of some quote already; what is proposed is taken too."""
    for quote in quotes:
        if quote.spans(role):
            continue
        near = around(text, *quote.hull)
        places = [
            span
            for name in dict.fromkeys(names)
            for span in mentions(text, name, near)
            if not any(span.overlaps(other) for other in (*taken, *quote.content)) and _fits(name, span, quote)
        ]
        if places:
            nearest = min(places, key=lambda span: (_gap(span, quote), span))
            taken.add(nearest)
            yield _proposal(article, text, quote, nearest)


def _gap(span: Span, quote: Quote) -> int:
    return min(map(span.gap, quote.content))


def _fits(name: str, span: Span, quote: Quote) -> bool:
    """Words may stand anywhere in the paragraph; a mark alone must touch the content."""
    if any(letter.isalnum() for letter in name):
        return True
    return span.end <= quote.hull.start and quote.hull.start - span.end <= _CLOSE


def _proposal(article: Article, text: str, quote: Quote, span: Span, speaker: str = "") -> Proposal:
    before = text[max(0, span.start - _CONTEXT) : span.start].replace("\n", " ").partition(" ")[2].strip()
    after = text[span.end : span.end + _CONTEXT].replace("\n", " ").rpartition(" ")[0].strip()
    words = span.cut(text)
    return Proposal(quote.id, article.id, article.name, before, words, after, None if speaker else span, speaker)

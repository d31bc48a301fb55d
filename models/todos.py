"""What looks unfinished or wrong in an annotation: to-dos, never errors. They block nothing.

The rules are those of the seeds' annotation (types by quotation marks, parents by containment); codes are stable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.language import Sentence, say
from models.nesting import encloses
from models.records import Quote
from models.span import Span
from models.text import guess_type, is_word, paragraph_at, quoted

FAR = 250  # code points between cue and content from which a reader would not see them together


@dataclass(frozen=True, slots=True)
class Todo:
    quote: str
    code: str
    message: Sentence


def todos(text: str, quotes: Sequence[Quote]) -> list[Todo]:
    """What is left to do for the quotes of one article, in their order."""
    twins = _twins(quotes)
    by_id = {quote.id: quote for quote in quotes}
    return [
        Todo(quote.id, code, message)
        for quote in quotes
        for code, message in (*_of_one(text, quote), *_of_many(quote, twins, by_id))
    ]


def _of_one(text: str, quote: Quote) -> Iterator[tuple[str, Sentence]]:
    if quote.kind == "quote":
        if not quote.speakers:
            yield "no_speaker", say("Nobody is named as the speaker.")
        if not quote.stances:
            yield "no_stance", say("No stance is given.")
        yield from _by_marks(text, quote)
        if _cue_is_far(text, quote):
            yield "cue_far_away", say("The cue stands far from the content.")
    if any(_is_unbalanced(span.cut(text)) for span in quote.content):
        yield "unbalanced_marks", say("A quotation mark in it is opened and not closed, or closed and not opened.")
    if quote.status == "draft":
        yield "draft_left", say("It is still a draft.")


def _by_marks(text: str, quote: Quote) -> Iterator[tuple[str, Sentence]]:
    if quote.type == "direct" and guess_type(text, quote.content) != "direct":
        yield "direct_without_marks", say("Typed as direct, but not all of it stands between quotation marks.")
    if quote.type == "indirect" and all(_is_hugged(text, span) for span in quote.content):
        yield "indirect_within_marks", say("Typed as indirect, but all of it stands between quotation marks.")


def _is_hugged(text: str, span: Span) -> bool:
    """Whether quotation marks enclose just this span: marks around a longer stretch are the enclosing quote's."""
    for marked in quoted(text, paragraph_at(text, span.start)):
        if marked.contains(span) and not is_word(text[marked.start : span.start] + text[span.end : marked.end]):
            return True
    return False


def _is_unbalanced(words: str) -> bool:
    for opening, closing in (("«", "»"), ("“", "”")):
        if words.count(opening) != words.count(closing):
            return True
    return words.count('"') % 2 == 1


def _cue_is_far(text: str, quote: Quote) -> bool:
    """No cue in the paragraphs of the content, nor within ``FAR`` of it."""
    cues = quote.spans("cue")
    return bool(cues) and not any(_is_near(text, cue, span) for cue in cues for span in quote.content)


def _is_near(text: str, cue: Span, span: Span) -> bool:
    first, second = sorted((cue, span))
    between = text[first.end : second.start]
    return len(between) <= FAR and "\n" not in between.strip()


def _twins(quotes: Sequence[Quote]) -> dict[tuple[str, tuple[Span, ...]], list[Quote]]:
    """The quotes by annotator and content."""
    found: dict[tuple[str, tuple[Span, ...]], list[Quote]] = defaultdict(list)
    for quote in quotes:
        found[quote.annotator, tuple(quote.content)].append(quote)
    return found


def _of_many(
    quote: Quote, twins: dict[tuple[str, tuple[Span, ...]], list[Quote]], by_id: dict[str, Quote]
) -> Iterator[tuple[str, Sentence]]:
    """A relayed quote may have the content of the one around it; two that are not nested are one too many."""
    for other in twins[quote.annotator, tuple(quote.content)]:
        if other is not quote and quote.id not in (other.parent, other.id) and quote.parent != other.id:
            yield "same_content_twice", say("Another quote has just the same content.")
            break
    parent = by_id.get(quote.parent or "")
    if parent and not encloses(parent.content, quote.content) and parent.content != quote.content:
        yield "child_outside_parent", say("It does not lie in the quote that is said to enclose it.")

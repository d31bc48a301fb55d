"""«…، بحسب فلان», «وفقا لفلان فإن …», «…، على حد قوله»: attribution by a phrase, before or after what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.span import Span
from models.suggest.cues import closer, cue
from models.suggest.extents import extent, is_parenthesis, source_phrase, trimmed
from models.suggest.found import Found, marked_or_all
from models.suggest.nouns import noun_phrase
from models.suggest.reading import Reading

_SO = ("فان", "فانه", "فانها")
_THAT = (*_SO, "فقد", "ان", "انه", "انها")
_OPENERS = ("كما", "وقد", "فيما", "لكن", "ولكن", "قد")
_SO_WITHIN = 20  # words from the source to «فإنّ»
_SOURCE_WORDS = 14  # of a source that no comma ends at once


def according(reading: Reading) -> Iterator[Found]:
    """«بحسب فلان» outside the gaps between verbs and their closers."""
    gaps = [
        (at, found.at)
        for at in range(len(reading.words))
        if cue(reading, at) and (found := closer(reading, at)) and found.kind in ("that", "mark")
    ]
    for at in range(len(reading.words)):
        length = source_phrase(reading, at)
        if length and not any(first < at < last for first, last in gaps):
            one = _according(reading, at, length)
            if one:
                yield one


def _according(reading: Reading, at: int, length: int) -> Found | None:
    start, end = reading.start_of_sentence(at), reading.end_of_sentence(at)
    first = at + length
    last = noun_phrase(reading, first, end)
    source = _source(reading, first, last)
    if source is None:
        return None
    leads = at - start <= 1 or all(reading.is_in("lead_in", n) or reading.sort(n) == "comma" for n in range(start, at))
    content = _after(reading, last, end, at) if leads else before_phrase(reading, start, at)
    if content is None:
        return None
    pieces = [content]
    if not leads and reading.sort(last) == "comma" and is_parenthesis(reading, at, length):
        stop = extent(reading, last + 1, at)
        if stop > last + 1:
            pieces.append(reading.span_of(last + 1, stop))
    words = Span(reading.word(at).start + _front(reading, at), reading.word(first - 1).end)
    closer = "after" if leads else "before"
    return Found(
        "content_first",
        reading.paragraph.number,
        pieces,
        [words],
        source,
        lemma="بحسب",
        kind="according",
        closer=closer,
    )


def _front(reading: Reading, at: int) -> int:
    """Letters of a conjunction before the phrase: one in «وبحسب», none in «وفق»."""
    folded = reading.folded(at)
    is_conjunction = folded[:1] in "وف" and not reading.lexicon.is_in("according_to", folded)
    return int(is_conjunction and folded[1:2] != "ق")


def _source(reading: Reading, first: int, last: int) -> Span | None:
    """The noun phrase, without the ل of «وفقا لـ»."""
    if last <= first:
        return None
    start = reading.word(first).start
    if reading.folded(first - 1).endswith(("فقا", "بقا")) and reading.folded(first).startswith("ل"):
        start += 2 if reading.word(first).text.startswith("لـ") else 1
        if start >= reading.word(first).end and first + 1 < last:
            start = reading.word(first + 1).start
    end = reading.word(last - 1).end
    return Span(start, end) if start < end else None


def _after(reading: Reading, last: int, end: int, at: int) -> Span | None:
    """«وبحسب فلان، …», «ووفقا لفلان فإن …»."""
    first = last
    so = next((n for n in range(last, min(end, last + _SO_WITHIN)) if reading.folded(n) in (*_SO, "فقد")), None)
    mark = so if so is not None else next((n for n in range(last, end) if _parts(reading, n)), None)
    if (so is not None or reading.sort(last) != "comma") and mark is not None and mark - last < _SOURCE_WORDS:
        first = mark
    while first < end and (reading.sort(first) in ("comma", "dash", "colon") or reading.folded(first) in _THAT):
        first += 1
    return clause(reading, first, extent(reading, first, at) if first < end else first)


def _parts(reading: Reading, at: int) -> bool:
    return reading.sort(at) == "comma" or reading.folded(at) in _SO


def before_phrase(reading: Reading, start: int, at: int) -> Span | None:
    """The clause before the phrase at ``at``: from the sentence's beginning, or from the last فيما, بينما."""
    first = start
    for number in range(at - 1, start, -1):
        if reading.sort(number - 1) == "comma" and reading.folded(number) in ("فيما", "بينما"):
            first = number + 1
            break
    while first < at and (reading.sort(first) not in ("word", "mark") or reading.folded(first) in _OPENERS):
        first += 1
    return clause(reading, first, trimmed(reading, first, at))


def clause(reading: Reading, first: int, stop: int) -> Span | None:
    """A clause of two words at least, without the و that joins it to what stands before."""
    if stop - first < 2:
        return None
    span = marked_or_all(reading, first, stop)
    word = reading.word(first)
    joined = word.text.startswith("و") and len(word.folded) > 3 and not reading.lexicon.is_in("waw", word.folded)
    return Span(span.start + 1, span.end) if joined else span


def ending(reading: Reading, quotes: Sequence[Found]) -> Iterator[Found]:
    """«…، على حد قوله» after words that nothing else attributes; after a quote it is a further part of its cue."""
    for at in range(len(reading.words)):
        length = reading.phrase("ending_phrase", at)
        if not length:
            continue
        words = Span(reading.word(at).start, reading.word(at + length - 1).end)
        start = reading.start_of_sentence(at)
        first = reading.word(start).start
        near = [one for one in quotes if first <= one.start < words.start]
        content = None if near else before_phrase(reading, start, at)
        if near:
            near[-1].cue.append(words)
        elif content:
            gender = "f" if reading.folded(at + length - 1).endswith("ها") else "m"
            number = reading.paragraph.number
            yield Found(
                "content_first",
                number,
                [content],
                [words],
                None,
                "carried",
                "على حد",
                "according",
                gender,
                "s",
                "before",
            )

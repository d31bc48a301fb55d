"""«فلان: …» in headlines, subheads and lines of live blogs: the colon is the cue."""

from __future__ import annotations

from models.span import Span
from models.suggest.cues import closer, cue
from models.suggest.extents import trimmed
from models.suggest.found import Found
from models.suggest.nouns import noun_phrase
from models.suggest.reading import Reading

_WORDS = 12  # before the colon
_LINE = 30  # words of a headline at most
_FEW = 6  # words of a headline's speaker of whom nothing is known
_SPEAKERS = ("title", "body", "source_word")


def headline(reading: Reading) -> Found | None:
    """The headline's quote; None where the paragraph has no colon, or nobody stands before it."""
    colons = (at for at, word in enumerate(reading.words) if word.sort == "colon" and reading.paragraph.inside[at] < 0)
    colon = next(colons, None)
    if colon is None or colon + 1 >= len(reading.words):
        return None
    first = _first(reading, colon)
    if not 0 < colon - first <= _WORDS or _is_dateline(reading, first, colon):
        return None
    if any(cue(reading, at) and closer(reading, at) for at in (*range(first, colon), colon + 1)):
        return None
    content = _content(reading, first, colon)
    if content is None:
        return None
    joined = reading.word(first).text.startswith("و") and reading.is_in("body", first)
    source = Span(reading.word(first).start + joined, reading.word(colon - 1).end)
    span = Span(reading.word(colon).start, reading.word(colon).end)
    kind = "mark" if reading.marked_at(colon + 1) else "colon"
    return Found("headline", reading.paragraph.number, [content], [span], source, lemma=":", kind="colon", closer=kind)


def _first(reading: Reading, colon: int) -> int:
    """Where the speaker begins: after the last sign before the colon («حكم غيابي .. الدفاع: …»)."""
    first = 0
    for at in range(colon):
        if reading.sort(at) in ("stop", "dash", "comma") or reading.word(at).text in "|/":
            first = at + 1
    while first < colon and reading.sort(first) not in ("word", "mark"):
        first += 1
    return first


def _is_dateline(reading: Reading, first: int, colon: int) -> bool:
    """«بغداد: «الشرق الأوسط»»."""
    marked = reading.marked_at(colon + 1)
    place = colon - first == 1 and reading.lexicon.is_in("state", reading.folded(first))
    return bool(marked and place and marked.last - marked.first <= 3)


def _content(reading: Reading, first: int, colon: int) -> Span | None:
    start, end = colon + 1, len(reading.words)
    marked = reading.marked_at(start)
    is_line = end <= _LINE and reading.sort(end - 1) != "stop"
    if not (is_line or marked) or not _can_speak(reading, first, colon):
        return None
    if marked:
        whole = marked.after >= end or reading.sort(marked.after) in ("stop", "comma", "other", "dash")
        return marked.span if whole else reading.span_of(start, trimmed(reading, start, end))
    phrase = noun_phrase(reading, first, colon)
    addressed = phrase > first and reading.folded(phrase).startswith("ل")  # «مسؤول لفرانس برس: …»
    stop = trimmed(reading, start, end)
    return reading.span_of(start, stop) if (phrase == colon or addressed) and stop - start >= 2 else None


def _can_speak(reading: Reading, first: int, colon: int) -> bool:
    """A title, a body, a state, somebody who speaks in the article; before marks in the first line anybody."""
    words = [reading.folded(at).removeprefix("و") for at in range(first, colon) if reading.sort(at) == "word"]
    if not words or reading.is_in("mute_head", first) or reading.is_in("preposition", first):
        return False
    lexicon = reading.lexicon
    if lexicon.is_any(_SPEAKERS, words[0].removeprefix("ال"), reading.folded(first)):
        return True
    if reading.marked_at(colon + 1) and reading.paragraph.number == 0 and colon - first <= _FEW:
        return True
    known = {*words, *(reading.folded(at) for at in range(first, colon))}
    return bool(known & reading.names) or any(lexicon.is_in("state", word) for word in words)

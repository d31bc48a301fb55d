"""What stands between quotation marks that no cue explains: speech that goes on, a name, or a scare quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.span import Span
from models.suggest.found import Found
from models.suggest.reading import Reading
from models.suggest.words import Marked

_SENTENCE = 4  # words between marks that are a sentence of their own
_PART = 5  # words of a part of one that may be speech


def marks_alone(reading: Reading, covered: Sequence[Span]) -> Iterator[Found]:
    """Marks that none of the spans ``covered`` touches."""
    for marked in reading.paragraph.marked:
        if any(span.overlaps(marked.span) for span in covered):
            continue
        words = sum(1 for at in range(marked.first, marked.last) if reading.word(at).is_word)
        if words >= _SENTENCE and _is_sentence(reading, marked):
            yield _found(reading, marked, "bare_mark", "carried", closer="mark")
        elif words >= _PART and not _is_entitled(reading, marked.first - 1):
            yield _found(reading, marked, "bare_mark", "carried", closer="part")
        elif words:
            yield _found(reading, marked, "scare", "none", lemma="name" if _is_name(reading, marked) else "")


def _found(reading: Reading, marked: Marked, pattern: str, known: str, lemma: str = "", closer: str = "") -> Found:
    number = reading.paragraph.number
    return Found(pattern, number, [marked.span], [], None, known, lemma=lemma, closer=closer)


def _is_sentence(reading: Reading, marked: Marked) -> bool:
    mark, after = marked.first - 1, marked.after
    begins = mark in (0, reading.start_of_sentence(mark)) or reading.sort(mark - 1) == "stop"
    ends = reading.sort(after) in ("stop", "end") or after >= reading.end_of_sentence(mark)
    return begins and ends


def _is_entitled(reading: Reading, mark: int) -> bool:
    return reading.is_naming(mark - 1) or reading.lexicon.is_in("title_of_work", reading.folded(mark - 1))


def _is_name(reading: Reading, marked: Marked) -> bool:
    """«صحيفة "الغد"», «"رويترز"»; whether others are names or ironies is left to people."""
    first = reading.folded(marked.first)
    return reading.is_naming(marked.first - 2) or reading.lexicon.is_in("media_name", first.removeprefix("ال"))

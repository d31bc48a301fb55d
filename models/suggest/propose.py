"""The suggestions of one article: all rules over all paragraphs, then what overlaps is settled, then who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.fold import fold
from models.span import Span
from models.suggest import verbs
from models.suggest.according import according, ending
from models.suggest.confidence import LEAST, confidence
from models.suggest.found import Found
from models.suggest.headlines import headline
from models.suggest.lexicon import Lexicon, lexicon
from models.suggest.marks_alone import marks_alone
from models.suggest.nominals import nominal
from models.suggest.reading import Reading
from models.suggest.speakers import Speakers
from models.suggest.suggestion import Suggestion
from models.suggest.types import parent_of, type_of
from models.suggest.words import Paragraph, paragraphs

_NAME = 4  # letters of a word that may be looked for as a name
_FURTHER = 6  # paragraphs over which speech may go on
_CLOSERS = {"that": "إنّ", "colon": ":", "mark": "« »"}


def propose(text: str, words: Lexicon | None = None, least: float = LEAST) -> list[Suggestion]:
    """The quotes of ``text``, by content start, the longest first; spans in code points of it. Any text will do.

    Rules over a lexicon (``words``; that of Qawl by default), after ../shared/notes/scheme.md §d as of 2026. What
    is less sure than ``least`` is left out.
    """
    lexicon_ = words or lexicon()
    lines = paragraphs(text)
    readings = [Reading(line, lexicon_) for line in lines]
    found = [one for one in _found(readings, text) if confidence(one) >= least]
    found.sort(key=lambda one: (one.start, -one.hull.end))
    return _made(found, Speakers(lines, lexicon_).resolve(found, text), readings)


def _found(readings: Sequence[Reading], text: str) -> list[Found]:
    """In two rounds: who speaks in the first is known in the second."""
    names = _names((one for reading in readings for one in _by_cues(reading)), text)
    all_words = frozenset(word.folded for reading in readings for word in reading.words)
    for reading in readings:
        reading.know(names, all_words)
    found = [one for reading in readings for one in _by_cues(reading)]
    found += [one for reading in readings if (one := headline(reading))]
    found = _settled(found)
    lines = [reading.paragraph for reading in readings]
    for one in found:
        _go_on(one, lines)
    for reading in readings:
        found += list(ending(reading, _in(found, reading)))
    for reading in readings:
        here = _in(found, reading)
        sources = [one.source for one in here if one.source]
        found += list(marks_alone(reading, [*(span for one in found for span in one.content), *sources]))
    return found


def _by_cues(reading: Reading) -> list[Found]:
    return [*verbs.found(reading), *according(reading), *nominal(reading)]


def _in(found: Sequence[Found], reading: Reading) -> list[Found]:
    return [one for one in found if one.paragraph == reading.paragraph.number]


def _names(found: Iterable[Found], text: str) -> frozenset[str]:
    sources = (fold(one.source.cut(text)) for one in found if one.source)
    return frozenset(word for source in sources for word in source.split() if len(word) >= _NAME)


def _settled(found: Sequence[Found]) -> list[Found]:
    """Of two proposals with the same content one stays: that of the earlier rule."""
    kept: list[Found] = []
    for one in found:
        if not any(one.hull == other.hull for other in kept):
            kept.append(one)
    return kept


def _go_on(one: Found, lines: Sequence[Paragraph]) -> None:
    """Speech over several paragraphs: each begins with a mark, or only the first, and only the last ends with one."""
    unclosed = [marked.span for marked in lines[one.paragraph].marked if not marked.closed]
    if one.content[-1] not in unclosed:
        return
    between: list[Span] = []
    for line in lines[one.paragraph + 1 : one.paragraph + _FURTHER]:
        marks = [at for at, word in enumerate(line.words) if word.sort == "mark"]
        first = line.marked[0] if line.marked else None
        if first and first.first == 1 and not (first.closed and line.words[0].text == '"'):
            one.content += [*between, first.span]
            between = []
            if first.closed:
                return
        elif not marks:
            between.append(line.span_of(0, len(line.words)))
        elif line.words[marks[0]].text == '"' and len(marks) % 2 and marks[0] > 0:
            one.content += [*between, line.span_of(0, marks[0])]
            return
        else:
            return


def _made(found: list[Found], speakers: Sequence[str | None], readings: Sequence[Reading]) -> list[Suggestion]:
    ids = [f"{'s' if one.pattern == 'scare' else 'q'}{number}" for number, one in enumerate(found, 1)]
    made = []
    for id, one, speaker in zip(ids, found, speakers, strict=True):
        scare = one.pattern == "scare"
        type = None if scare else type_of(one, found, readings[one.paragraph])
        above = parent_of(one, found)
        parent = None if above is None else ids[above]
        pattern = one.lemma if scare else one.pattern
        made.append(
            Suggestion(
                id, "scare" if scare else "quote", type, tuple(one.content), tuple(one.cue), one.source, speaker,
                parent, confidence(one), _reason(one), pattern, one.lemma, one.closer,
            )
        )  # fmt: skip
    return made


def _reason(one: Found) -> str:
    """What speaks for it, in the article's own language: «قال + إنّ»."""
    sign = _CLOSERS.get(one.closer, "")
    if one.lemma == sign or one.pattern == "scare":
        return sign or "« »"
    return " + ".join(part for part in (one.lemma, sign) if part)

"""The suggestions of one article: all rules over all paragraphs, then what overlaps is settled, then who speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
_NEIGHBOURS = 50  # that one may lie in, or that may lie in it
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
    by_line: dict[int, list[Found]] = {}
    for one in found:
        by_line.setdefault(one.paragraph, []).append(one)
    for reading in readings:
        found += list(ending(reading, by_line.get(reading.paragraph.number, [])))
    covered = [span for one in found for span in (*one.content, *([one.source] if one.source else []))]
    for reading, some in zip(readings, _by_line(covered, lines), strict=True):
        found += list(marks_alone(reading, some))
    return found


def _by_cues(reading: Reading) -> list[Found]:
    return [*verbs.found(reading), *according(reading), *nominal(reading)]


def _by_line(spans: Iterable[Span], lines: Sequence[Paragraph]) -> list[list[Span]]:
    """For each paragraph the spans that begin in it."""
    found: list[list[Span]] = [[] for _ in lines]
    for span in spans:
        found[_line_of(span.start, lines)].append(span)
    return found


def _line_of(position: int, lines: Sequence[Paragraph]) -> int:
    return max(0, bisect_right(lines, position, key=lambda line: line.span.start) - 1)


def _names(found: Iterable[Found], text: str) -> frozenset[str]:
    sources = (fold(one.source.cut(text)) for one in found if one.source)
    return frozenset(word for source in sources for word in source.split() if len(word) >= _NAME)


def _settled(found: Sequence[Found]) -> list[Found]:
    """Of two proposals with the same content one stays: that of the earlier rule."""
    return list({one.hull: one for one in reversed(found)}.values())[::-1]


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
    lines = [reading.paragraph for reading in readings]
    near: list[list[int]] = [[] for _ in lines]  # for each paragraph those that say something in it, by number
    for number, one in enumerate(found):
        for line in sorted({_line_of(span.start, lines) for span in one.content} | {one.paragraph}):
            near[line].append(number)
    made = []
    for number, (id, one, speaker) in enumerate(zip(ids, found, speakers, strict=True)):
        at = bisect_left(near[one.paragraph], number)
        some = near[one.paragraph][max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        neighbours = [found[number] for number in some]
        scare = one.pattern == "scare"
        type = None if scare else type_of(one, neighbours, readings[one.paragraph])
        above = parent_of(one, neighbours)
        parent = None if above is None else ids[some[above]]
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

"""Attributed terms (وصف … بـ"…", ما سماه "…", اعتبرته باطلا), and speech before its verb («"…"، قال فلان»)."""

from __future__ import annotations

from models.span import Span
from models.suggest.cues import is_that
from models.suggest.extents import extent
from models.suggest.found import Found, after_letters, by_verb, cue_span
from models.suggest.lexicon import Form
from models.suggest.nouns import subject_after
from models.suggest.reading import Reading
from models.suggest.subjects import Subject, subject

_REACH = 25  # words from the verb to the term
_WHAT = ("ما", "مما", "فيما", "بما", "عما", "لما")


def described(reading: Reading, at: int, form: Form) -> Found | None:
    """«وصف … بـ"…"», «ما سماه "…"», «واصفا إياه بالكذاب»: one attributed term."""
    end = reading.end_of_sentence(at)
    start = _start(reading, at, form, min(end, at + _REACH))
    if start is None or start[0] >= end:
        return None
    first, letters = start
    marked = reading.marked_at(first)
    last = first if marked else extent(reading, first, at, stop_at_comma=True)
    if last <= first and not marked:
        return None
    content = marked.span if marked else Span(after_letters(reading, first, letters), reading.word(last - 1).end)
    who = subject(reading, at, form, first)
    if form.has_object or reading.folded(at - 1) in _WHAT:
        right = subject_after(reading, at + 1, first)
        who = Subject(reading.span_of(*right), "own") if right else Subject(None, "carried")
    return by_verb(
        reading, form, "fragment", [content], [cue_span(reading, at, form)], who, "mark" if marked else "noun"
    )


def _start(reading: Reading, at: int, form: Form, end: int) -> tuple[int, int] | None:
    """The term's first word, and how many letters of a glued preposition to leave out."""
    called = form.has_object and form.verb.lemma in ("اعتبر", "سمّى") and reading.sort(at + 1) == "word"
    if called and not reading.can_speak(at + 1) and not reading.folded(at + 1).startswith("ال"):
        return at + 1, 0
    glued = (n for n in range(at + 1, end) if reading.marked_at(n) and reading.folded(n - 1) in ("ب", "بـ"))
    mark = next(glued, None)
    return (mark, 0) if mark is not None else _first_term(reading, at, end)


def _first_term(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    for number in range(at + 1, end):
        folded = reading.folded(number)
        if reading.marked_at(number) and not reading.is_naming(number - 1):
            return number, 0
        if reading.sort(number) in ("colon", "stop"):
            return None
        if folded in ("ب", "بـ") or (folded.startswith("بان") and is_that(reading, number)):
            return number + 1, 0
        if folded.startswith("بال") and len(folded) > 5:
            return number, 1
    return None


def said_before(reading: Reading, at: int, form: Form) -> Found | None:
    """«"…"، قال فلان»: what was said stands before the verb, and may go on after it."""
    if form.is_doubtful or form.is_participle or form.front:
        return None
    mark = at - 2 if reading.sort(at - 1) == "comma" else at - 1
    before = next((one for one in reading.paragraph.marked if one.last == mark and one.closed), None)
    if before is None or before.last - before.first < 2:
        return None
    right = subject_after(reading, at + 1, reading.end_of_sentence(at))
    content = [before.span]
    after = right[1] if right else at + 1
    more = reading.marked_at(after + 1) if reading.sort(after) in ("comma", "stop", "colon") else None
    if more:
        content.append(more.span)
    who = Subject(reading.span_of(*right), "own") if right else Subject(None, "carried")
    return by_verb(reading, form, "content_first", content, [cue_span(reading, at, form)], who, "mark")

"""Noun phrases that can be a subject: a head with its titles, what it governs, adjectives, a name, appositions.

No grammar of Arabic: a phrase goes on until a word of time, a preposition that belongs to no title, a cue, or a
complementizer.
Phrases are pairs of word numbers, half-open.
"""

from __future__ import annotations

import re

from models.suggest.cues import cue, is_that
from models.suggest.reading import Reading

_NAMING_PREPOSITIONS = frozenset(["في", "لدي", "من", "عن", "الي", "باسم", "علي"])
_NO_NAME_AFTER_FROM = frozenset(["ان", "جهته", "جهتها", "جانبه", "جانبها", "خلال", "دون", "قبل"])
_NO_SUBJECT = frozenset(["اياه", "اياها", "ان", "بان", "انه", "بانه", "بانها"])
_TITLE_BEFORE = 5  # words between a title and the preposition that belongs to it
_BRACKETS = 12  # words within them
_MANNER = re.compile("م[^ا].{2,}ا|.ا.[^ي]ا")  # مبتسما, ضاحكا
_NEAR = 7  # words before a verb in which its subject begins
_SHORT = 4  # words of a phrase whose head says nothing
_ADJECTIVE_ENDS = (
    "ي", "يه", "يون", "العام", "العامه", "المتحده", "الاعلي", "العليا", "الاول", "الشريف", "العاشر", "الثاني"
)  # fmt: skip
_TITLES = ("title", "source_word")
_BODIES = ("title", "body", "source_word", "state")


def subject_after(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The phrase that begins at ``first``, or after what may stand before it there; words ``[first, last)`` at most."""
    while first < last and _is_skipped(reading, first):
        first += 1
    if first >= last or is_that(reading, first) or reading.folded(first) in _NO_SUBJECT or _is_future(reading, first):
        return None
    if reading.is_to_somebody(first) or _is_adverb(reading, first) or _is_apart(reading, first):
        speaks = first + 1 < last and reading.can_speak(first + 1)
        return subject_after(reading, first + 1, last) if speaks else None
    end = noun_phrase(reading, first, last)
    if end == first and reading.is_in("preposition", first):
        comma = next(reading.commas_between(first, last), None)
        return None if comma is None else subject_after(reading, comma + 1, last)
    return (first, end) if end > first else None


def _is_skipped(reading: Reading, at: int) -> bool:
    if reading.is_in("time", at) or reading.sort(at) in ("comma", "dash"):
        return True
    return reading.lexicon.is_in("with_pronoun", reading.folded(at))


def _is_future(reading: Reading, at: int) -> bool:
    return reading.folded(at).startswith("س") and any(form.tense == "present" for form in reading.forms[at])


def _is_apart(reading: Reading, at: int) -> bool:
    return reading.lexicon.is_in("apart", reading.folded(at))


def noun_phrase(reading: Reading, first: int, last: int) -> int:
    """Where the phrase that begins at ``first`` ends; ``first`` where none begins there."""
    number = first
    while number < last:
        after = _one_on(reading, first, number, last)
        if after is None:
            break
        number = after
    while number > first and reading.sort(number - 1) in ("comma", "dash"):
        number -= 1
    return number


def _one_on(reading: Reading, first: int, at: int, last: int) -> int | None:
    """The word after the next piece of the phrase; None where it ends."""
    sort = reading.sort(at)
    if sort == "mark":
        marked = reading.marked_at(at)
        return min(marked.after, last) if marked else None
    if sort == "comma":
        return at + 1 if at != first and _is_apposition(reading, at + 1, last) else None
    if sort == "other" and reading.word(at).text in "([":
        close = (n for n in range(at, min(last, at + _BRACKETS)) if reading.word(n).text in ")]")
        found = next(close, None)
        return None if found is None else found + 1
    if sort == "word":
        return None if _stops(reading, first, at) else at + 1
    return at + 1 if sort in ("other", "dash") else None


def _is_apposition(reading: Reading, at: int, last: int) -> bool:
    """Whether a name or a title follows a comma: «المتحدث باسم الوزارة، مارك تونر»."""
    if at >= last or reading.sort(at) != "word" or cue(reading, at):
        return False
    if any(reading.is_in(name, at) for name in ("time", "preposition", "relative", "lead_in")):
        return False
    folded = reading.folded(at)
    if folded.startswith("و") and not reading.is_in("title", at):
        return False
    is_verb = folded.endswith("ت") and not folded.endswith("ات") and len(folded) > 3 and not reading.can_speak(at)
    return not (is_verb or folded.startswith(("لل", "بال")) or (folded.endswith("ا") and reading.forms[at]))


def _stops(reading: Reading, first: int, at: int) -> bool:
    if at == first and reading.is_in("preposition", at):
        return True
    if at > first and (_is_adverb(reading, at) or _is_apart(reading, at)):
        return True
    if reading.is_in("time", at) or reading.is_in("relative", at):
        return True
    if reading.is_in("preposition", at):
        return not _belongs(reading, first, at)
    if at == first:
        return False
    return cue(reading, at) is not None or is_that(reading, at) or _is_addressee(reading, at)


def _is_adverb(reading: Reading, at: int) -> bool:
    """«ضاحكا», «قائلا»: how, not who. A word with tanwin, or a participle of saying."""
    word = reading.word(at)
    if word.text.endswith(("ً", "ًا")):
        return True
    is_participle = any(form.is_participle for form in reading.forms[at])
    if is_participle and word.folded.endswith(("ا", "ه")) and not reading.can_speak(at):
        return True
    return _MANNER.fullmatch(word.folded) is not None and not reading.can_speak(at)


def _belongs(reading: Reading, first: int, at: int) -> bool:
    """Whether a preposition goes on with a title: الخبير في الشؤون الدولية, عضو عن الحزب, مصدر من السوق."""
    folded, after = reading.folded(at), reading.folded(at + 1)
    if folded not in _NAMING_PREPOSITIONS or after.isdigit():
        return False
    if reading.is_in("medium", at + 1) or reading.is_in("time", at + 1):
        return False
    if folded in ("من", "عن") and after in _NO_NAME_AFTER_FROM:
        return False
    return any(_is_title(reading, number) for number in range(max(first, at - _TITLE_BEFORE), at))


def _is_title(reading: Reading, at: int) -> bool:
    folded = reading.folded(at).removeprefix("و")
    return reading.lexicon.is_any(_TITLES, folded, folded.removeprefix("ال"))


def _is_addressee(reading: Reading, at: int) -> bool:
    """«لوكالة …», «للصحفيين», «لعنب بلدي»: to whom it was said."""
    folded = reading.folded(at)
    if not folded.startswith("ل"):
        return False
    if folded in ("لـ", "ل"):
        return True
    rest = folded[2:] if folded.startswith("لل") else folded[1:].removeprefix("ال")
    if len(folded) >= 3 and reading.lexicon.is_in("addressee", rest):
        return True
    return reading.is_to_somebody(at) and not folded.startswith("لل") and not _is_title(reading, at - 1)


# Before the verb


def subject_before(reading: Reading, at: int) -> tuple[int, int] | None:
    """The phrase right before the cue at ``at``: «الوزير أكد», «مارك تونر، المتحدث باسم الوزارة، قال»."""
    start, last = _clause_start(reading, at), at
    while start < at and (_leads_in(reading, start) or is_that(reading, start)):
        start += 1
    while last > start and (_leads_in(reading, last - 1) or reading.sort(last - 1) == "comma"):
        last -= 1
    if start >= last or reading.is_in("preposition", start) or reading.sort(start) not in ("word", "mark", "other"):
        return None
    end = noun_phrase(reading, start, last)
    if end != last and reading.sort(end) != "comma":
        near = _nearest(reading, start, last)
        if near is not None:
            return near, last
    reaches = end == last or reading.sort(end) == "comma" or reading.is_in("time", end)
    return (start, end) if end > start and reaches and _may_head(reading, start, end) else None


def _leads_in(reading: Reading, at: int) -> bool:
    return reading.is_in("lead_in", at) or reading.is_in("time", at)


def _nearest(reading: Reading, start: int, last: int) -> int | None:
    """Where the phrase begins that ends right before the verb: «تواصل المعارك والأمم المتحدة تحذر»."""
    best = None
    for number in range(last - 1, max(start, last - _NEAR) - 1, -1):
        whole = _heads(reading, number) and noun_phrase(reading, number, last) == last
        if whole and not reading.is_in("preposition", number - 1):
            best = number
    return best


def _heads(reading: Reading, at: int) -> bool:
    folded = reading.folded(at)
    if reading.can_speak(at) or (folded[:1] in "وف" and reading.lexicon.is_in("state", folded[1:])):
        return True
    return folded.startswith("وال") and reading.lexicon.is_any(_BODIES, folded[1:], folded[3:])


def _may_head(reading: Reading, first: int, end: int) -> bool:
    """Whether a phrase before a verb can be its subject: no verb at its head («وجاء تصريح فلان»)."""
    folded = reading.folded(first)
    if reading.sort(first) != "word" or reading.can_speak(first) or folded.startswith(("ال", "وال")):
        return True
    if folded.startswith("و") and not reading.is_in("body", first) and not folded.startswith(("واش", "وز", "ولا")):
        return folded[1:] in reading.names
    return end - first <= _SHORT


def _clause_start(reading: Reading, at: int) -> int:
    """Where the clause of a cue begins: its sentence, or what follows the last comma that is no apposition's."""
    start = reading.back_from(at)
    inside = reading.paragraph.inside[at]
    for number in range(at - 1, start - 1, -1):
        sort = reading.sort(number)
        if sort == "mark" and inside >= 0 and reading.marked_at(number) is reading.paragraph.marked[inside]:
            return number + 1
        if sort == "mark" or reading.paragraph.inside[number] != inside:
            continue
        if is_that(reading, number) or sort == "colon":
            return number + 1
        if sort == "comma" and (reading.is_in("lead_in", number + 1) or _is_joined(reading, number + 1)):
            return number + 1
    if reading.is_in("preposition", start) or reading.is_in("time", start):  # an adverbial, then the subject
        comma = next(reading.commas_between(start, at), None)
        return start if comma is None else comma + 1
    return start


def _is_joined(reading: Reading, at: int) -> bool:
    """«وأكد», «فاعتبر»; not «في»."""
    folded = reading.folded(at)
    return folded.startswith("و") or (folded.startswith("ف") and any(form.front for form in reading.forms[at]))


# Where an object begins


def end_of_subject(reading: Reading, first: int, end: int) -> int | None:
    """Where the object of a verb begins that has a noun for it: after a head, what it governs, adjectives and a name.

    None where nothing is left before ``end``.
    """
    definite = reading.folded(first).startswith("ال")
    is_person = reading.lexicon.is_in("title", reading.folded(first).removeprefix("ال"))
    named = not (definite or is_person or reading.is_in("body", first))
    number = first + 1
    while number < end and reading.sort(number) == "word":
        folded = reading.folded(number)
        if reading.lexicon.is_in("object", folded) or reading.is_in("whole", number):
            break
        if folded.startswith("ال"):
            if folded not in reading.names and (named or (definite and not folded.endswith(_ADJECTIVE_ENDS))):
                break
            definite = True
        elif folded not in reading.names:
            if looks_verbal(reading, number) or (definite and not is_person):
                break
            named = definite
        number += 1
    while number < end and _is_time(reading, number):
        number += 1
    return number if number < end else None


def _is_time(reading: Reading, at: int) -> bool:
    return reading.is_in("time", at) or (reading.sort(at) == "comma" and reading.is_in("time", at + 1))


def looks_verbal(reading: Reading, at: int) -> bool:
    """A noun of action begins an object: «تعديل», «إطلاق», «خفض أي…»."""
    folded = reading.folded(at)
    if reading.lexicon.is_in("object", folded) or reading.is_in("preposition", at) or reading.has_pronoun(at):
        return True
    return len(folded) >= 5 and folded.startswith(("ت", "ا")) and folded[-2] in ("ي", "ا")

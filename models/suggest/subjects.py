"""Whose words a cue reports: the subject before or after it, whom an agency relays, who acts in the same sentence."""

from __future__ import annotations

from dataclasses import dataclass

from models.span import Span
from models.suggest.cues import is_that
from models.suggest.lexicon import Form
from models.suggest.nouns import end_of_subject, noun_phrase, subject_after, subject_before
from models.suggest.reading import Reading

_BUT = ("لكن", "ولكن")
_OBJECTS = frozenset(["direct", "accuse", "deny", "oppose", "inform"])
_PREPOSITIONS = ("باسم", "في", "من", "عن", "لدي")


@dataclass(frozen=True, slots=True)
class Subject:
    """``source``: the mention. ``known``: own (named in the clause), pronoun (لكنه), carried (وأضاف) or none (قيل).
    ``place``: before or after the cue, kana (كان فلان قد قال) or relay (نقلت وكالة عن فلان).
    """

    source: Span | None
    known: str
    place: str = ""


NOBODY = Subject(None, "none")
_CARRIED = Subject(None, "carried")


def subject(reading: Reading, at: int, form: Form, until: int) -> Subject:
    """Of the cue at ``at``; after it the subject has room up to the word ``until``."""
    if form.is_participle:
        return _CARRIED
    before = reading.folded(at - 1)
    if reading.lexicon.is_in("pronoun_subject", before) and not form.front:
        return _pronoun(reading, at - 1) if before.startswith(_BUT) else _CARRIED
    named = _kana(reading, at)
    if named is not None:
        return Subject(reading.span_of(*named), "own", "kana")
    left = None if form.front else subject_before(reading, at)
    right = _without_object(reading, form, subject_after(reading, at + 1, until))
    if right and _disagrees(reading, form, right[0]):
        right = None
    return _nearer(reading, at, form, left, right)


def _pronoun(reading: Reading, at: int) -> Subject:
    word = reading.word(at)
    return Subject(Span(word.start + word.folded.startswith("و"), word.end), "pronoun", "before")


def _nearer(
    reading: Reading, at: int, form: Form, left: tuple[int, int] | None, right: tuple[int, int] | None
) -> Subject:
    """Of the phrases on both sides the one after the verb, where it follows at once and is no object."""
    follows = right is not None and _follows_at_once(reading, at, right[0])
    if right and follows and not (left and _is_left(reading, form, left, right)):
        return Subject(reading.span_of(*right), "own", "after")
    if left:
        return Subject(reading.span_of(*left), "own", "before")
    return Subject(reading.span_of(*right), "own", "after") if right else _CARRIED


def _disagrees(reading: Reading, form: Form, head: int) -> bool:
    """A verb before its subject is singular, and of its gender: «وطالبوا الحكومة», «وطالب وزارة الصحة» have objects."""
    if form.tense == "past" and form.number in ("p", "d"):
        return True
    word = reading.word(head)
    if form.gender != "m" or form.tense != "past" or not word.text.endswith("ة"):
        return False
    return reading.lexicon.is_any(("body", "title"), word.folded, word.folded.removeprefix("ال"))


def _follows_at_once(reading: Reading, at: int, first: int) -> bool:
    return all(reading.is_in("time", number) or reading.sort(number) == "comma" for number in range(at + 1, first))


def _is_left(reading: Reading, form: Form, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether the phrase before the verb is its subject: after a complementizer, or where the other is an object."""
    if form.verb.kind == "inform" or form.has_object or is_that(reading, left[0] - 1):
        return True
    return reading.folded(right[0]).startswith("ل") and not reading.can_speak(right[0])


def _without_object(reading: Reading, form: Form, right: tuple[int, int] | None) -> tuple[int, int] | None:
    """«دعا المبعوث جميع الأطراف إلى», «نفى المتهم صلته»: the subject ends where the object begins."""
    if right is None or not _takes_noun(form):
        return right
    first, last = right
    head = reading.folded(first)
    if (
        form.verb.frames.after_object
        and reading.lexicon.is_in("whole", head)
        and not reading.lexicon.is_in("state", head)
    ):
        return None
    for number in range(first + 1, last):
        if _begins_object(reading, form, number):
            return first, number
    if form.verb.kind in ("deny", "oppose") and reading.can_speak(first):
        return first, end_of_subject(reading, first, last) or last
    return right


def _takes_noun(form: Form) -> bool:
    frames = form.verb.frames
    if frames.after_object or frames.noun:
        return True
    return form.verb.kind in _OBJECTS or form.verb.lemma == "أفاد"


def _begins_object(reading: Reading, form: Form, at: int) -> bool:
    folded, before = reading.folded(at), reading.folded(at - 1)
    governed = not before.startswith("ال") and (reading.is_in("title", at - 1) or reading.is_in("body", at - 1))
    if reading.sort(at) != "word" or governed or before in _PREPOSITIONS:
        return False
    if reading.is_in("whole", at) or reading.has_pronoun(at) or reading.lexicon.is_in("object", folded):
        return True
    if folded.startswith("ال") and folded.endswith("ين") and len(folded) > 6:
        return True
    takes_person = form.verb.frames.after_object or form.verb.kind == "inform" or form.verb.lemma == "أفاد"
    is_body = reading.lexicon.is_in("body", folded) or (
        form.verb.frames.after_object and folded.startswith("ال") and reading.lexicon.is_in("body", folded[2:])
    )
    return bool(takes_person and is_body)


def _kana(reading: Reading, at: int) -> tuple[int, int] | None:
    """«كان وزير الخارجية جون كيري قد قال», also without قد."""
    if reading.sort(at - 1) == "comma":  # «وعما إذا كانت واشنطن أبلغت الدول، قال المسؤول»
        return None
    last = at - 1 if reading.folded(at - 1) in ("قد", "وقد") else at
    for number in range(last - 1, reading.back_from(at) - 1, -1):
        if reading.folded(number) in ("كان", "كانت", "وكان", "وكانت", "فكان"):
            return subject_after(reading, number + 1, last)
    return None


def pluperfect(reading: Reading, at: int) -> list[Span]:
    """كان and قد before the verb: they are of its cue."""
    spans = []
    for number in range(reading.back_from(at), at):
        folded, word = reading.folded(number), reading.word(number)
        if folded.removeprefix("و") in ("كان", "كانت") or (folded == "قد" and number == at - 1):
            spans.append(Span(word.start + folded.startswith("و"), word.end))
    return spans[-2:]


def relayed(reading: Reading, at: int, until: int) -> Span | None:
    """Whose words an agency hands on: «نقلت أ عن ب قوله», «نقلا عن ب», «نسب إلى ب», «على لسان ب»."""
    lemma = reading.forms[at][0].verb.lemma
    for number in range(at + 1, until):
        if _hands_on(reading, number, lemma):
            further = (n for n in range(number + 1, until) if reading.lexicon.is_in("saying", reading.folded(n)))
            found = subject_after(reading, number + 1, next(further, until))
            return reading.span_of(*found) if found else None
    return None


def _hands_on(reading: Reading, at: int, lemma: str) -> bool:
    folded, before = reading.folded(at), reading.folded(at - 1)
    if folded == "عن":
        return lemma == "نقل" or before in ("نقلا", "ونقلا")
    return (folded == "الي" and lemma == "نسب") or (folded == "لسان" and before == "علي")


def actor(reading: Reading, at: int) -> Span | None:
    """Who does something at the beginning of the sentence: «هاجم الوزير خصومه، واصفا…», «الوزير زار … مؤكدا»."""
    first = _acting(reading, at)
    if first is None:
        return None
    end = noun_phrase(reading, first, at)
    end = next((n for n in range(first + 1, end) if reading.has_pronoun(n)), end)
    if end <= first:
        return None
    if reading.can_speak(first):
        end = end_of_subject(reading, first, end) or end
    return reading.span_of(first, max(first + 1, end))


def _acting(reading: Reading, at: int) -> int | None:
    start = reading.start_of_sentence(at)
    while start < at and (_leads_in(reading, start) or reading.sort(start) in ("comma", "dash")):
        start += 1
    if start >= at or reading.sort(start) not in ("word", "mark"):
        return None
    if reading.is_in("preposition", start):
        comma = next(reading.commas_between(start, at), None)
        if comma is None or comma + 1 >= at:
            return None
        start = comma + 1
    is_conjunction = reading.folded(start).startswith("و") and not reading.is_in("body", start)
    if reading.can_speak(start) and not is_conjunction:
        return start
    return start + 1 if start + 1 < at and reading.can_speak(start + 1) else None


def _leads_in(reading: Reading, at: int) -> bool:
    return reading.is_in("lead_in", at) or reading.is_in("time", at)

"""Verbs with a noun for what is said: دعا إلى وقف النار, ندد بالقصف, نفى وجود خلاف, مطالبا بإطلاق سراحه."""

from __future__ import annotations

from models.span import Span
from models.suggest.cues import blocks, is_that
from models.suggest.extents import extent
from models.suggest.found import Found, after_letters, by_verb, cue_span
from models.suggest.lexicon import Form
from models.suggest.nouns import end_of_subject, looks_verbal
from models.suggest.reading import Reading
from models.suggest.subjects import pluperfect, subject

_TOPICAL = frozenset(
    ["direct", "oppose", "support", "warn", "emotion", "commit", "threat", "accuse", "deny", "concede"]
)
_REACH = 25  # words from the verb to its preposition
_OBJECT_REACH = 20  # to a bare object
_SUBJECT_REACH = 15
_PARENTHESIS = 10


def topic(reading: Reading, at: int, form: Form) -> Found | None:
    """What the verb at ``at`` says in a noun phrase; None where its kind says nothing so, or nothing is found."""
    verb, lexicon = form.verb, reading.lexicon
    is_topical = verb.kind in _TOPICAL or lexicon.is_lemma_in("topic_verb", verb.lemma)
    if not is_topical or lexicon.is_lemma_in("no_topic_verb", verb.lemma):
        return None
    start = _start(reading, at, form)
    if start is None or (verb.lemma == "رفض" and reading.is_in("legal", start[0])):
        return None
    first, letters, until = start
    end = extent(reading, first, at, stop_at_comma=True)
    if end <= first:
        return None
    marked = reading.marked_at(first)
    whole = marked is not None and end <= marked.after
    span = marked.span if marked and whole else Span(after_letters(reading, first, letters), reading.word(end - 1).end)
    if span.end <= span.start:
        return None
    who = subject(reading, at, form, until)
    cue = [*(pluperfect(reading, at) if who.place == "kana" else []), cue_span(reading, at, form)]
    pattern = "participle" if form.is_participle else "directive" if verb.kind == "direct" else "speech_act"
    return by_verb(reading, form, pattern, [span], cue, who, "noun")


def _start(reading: Reading, at: int, form: Form) -> tuple[int, int, int] | None:
    """Where the noun begins: its word, letters of a glued preposition to leave out; where the subject's room ends."""
    end = reading.end_of_sentence(at)
    wanted = prepositions(form)
    for number in range(at + 1, min(end, at + _REACH)):
        if reading.sort(number) in ("colon", "stop") or reading.is_in("relative", number):
            break
        if number > at + 1 and blocks(reading, number):
            break
        if reading.folded(number) in wanted:
            if form.verb.lemma == "طلب":  # «طلب من كيري الضغط»: after whom it is asked of
                asked = end_of_subject(reading, number + 1, end)
                return (asked, 0, number) if asked is not None else None
            is_clause = reading.folded(number + 1) == "ان"
            if is_clause or not is_that(reading, number + 1):
                return number + 1 + is_clause, 0, number
        if "ب" in wanted and _is_by(reading, number):
            alone = reading.folded(number) in ("ب", "بـ")
            return (number + 1, 0, number) if alone else (number, 1, number)
    return _bare_object(reading, at, form, end) if form.verb.frames.noun else None


def prepositions(form: Form) -> frozenset[str]:
    """What stands before what is said."""
    if form.verb.lemma == "تحدّث":
        return frozenset(["عن"])  # not «تحدث إلى»
    return form.verb.frames.preps | (form.verb.frames.after_object - {"np"})


def _is_by(reading: Reading, at: int) -> bool:
    """ب alone or glued: «بـ "…"», «بالقصف»; not «بين», «بوتين»."""
    folded = reading.folded(at)
    if folded in ("ب", "بـ", "بما"):
        return True
    if len(folded) < 4 or not folded.startswith("ب") or reading.lexicon.is_in("no_by", folded):
        return False
    return not reading.is_in("preposition", at) and not reading.is_in("time", at)


def _bare_object(reading: Reading, at: int, form: Form, end: int) -> tuple[int, int, int] | None:
    """«نفى المتحدث وجود خلاف», «الوزير أكد رفضه», «ورفض أي اتهام»: an object without a preposition."""
    first = _past_adverbials(reading, at + 1, end)
    if _comes_at_once(reading, at, first, form):
        is_one = reading.sort(first) in ("word", "mark") and not reading.is_in("preposition", first)
        return (first, 0, first) if is_one and not reading.is_in("time", first) else None
    for number in range(at + 1, min(end, at + _OBJECT_REACH)):
        if reading.sort(number) in ("colon", "stop") or reading.is_in("relative", number):
            break
        if _is_known_object(reading, number) and number >= first:
            return number, 0, number
    after = end_of_subject(reading, first, min(end, at + _SUBJECT_REACH)) if reading.can_speak(first) else None
    return (after, 0, after) if after is not None and _is_object(reading, after) else None


def _is_known_object(reading: Reading, at: int) -> bool:
    """«وجود», «رفضه», «استعدادهم»."""
    folded = reading.folded(at)
    bare = next((folded.removesuffix(ending) for ending in ("هما", "هم", "ها", "ه") if folded.endswith(ending)), folded)
    return reading.lexicon.is_in("object", folded) or (
        bare != folded and reading.lexicon.is_any(("object", "speech_noun"), bare) and reading.has_pronoun(at)
    )


def _past_adverbials(reading: Reading, first: int, end: int) -> int:
    """Past words of time, and past «، في بيان،»."""
    while reading.is_in("time", first):
        first += 1
    if reading.sort(first) == "comma" and reading.is_in("preposition", first + 1):
        comma = next(reading.commas_between(first + 1, min(end, first + _PARENTHESIS)), None)
        return first if comma is None else comma + 1
    return first


def _comes_at_once(reading: Reading, at: int, first: int, form: Form) -> bool:
    """No subject stands between: it is before the verb, or there is none."""
    if form.is_participle or (reading.lexicon.is_in("pronoun_subject", reading.folded(at - 1)) and not form.front):
        return True
    if subject(reading, at, form, first).place in ("before", "kana"):
        return True
    folded = reading.folded(first)
    if not form.front or reading.sort(first) != "word":
        return False
    if reading.lexicon.is_in("object", folded):
        return True
    return reading.word(first).text.endswith("ة") and not folded.startswith("ال") and not reading.can_speak(first)


def _is_object(reading: Reading, at: int) -> bool:
    if reading.sort(at) == "mark":
        return True
    if reading.sort(at) != "word" or reading.is_in("preposition", at) or is_that(reading, at):
        return False
    word = reading.word(at)
    return word.folded.startswith("ال") or looks_verbal(reading, at) or word.text.endswith("ة")

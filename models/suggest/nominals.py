"""Nouns of saying as cues: إعلان الوزارة أنّ…, تأكيده أنّ…, مزاعم فلان بأنّ…, دعوة الأمين العام إلى…"""

from __future__ import annotations

from collections.abc import Iterator

from models.span import Span
from models.suggest.according import clause
from models.suggest.cues import closer, cue, is_that
from models.suggest.extents import extent
from models.suggest.found import Found, marked_or_all
from models.suggest.nouns import subject_after
from models.suggest.reading import Reading

_PRONOUNS = ("", "ه", "ها", "هم", "هما")
_GENDERS = {"ه": "m", "ها": "f"}
_FRONTS = ("و", "ب", "ل", "ف", "وب", "ول")
_WORTH = ("تجدر", "يجدر", "الجدير", "وتجدر", "جدير")  # «تجدر الإشارة إلى أن»: the journalist's own
_NAMELESS = ("ذكر", "عدم", "نشر", "كشف", "الكشف")
_CLAUSE_REACH = 10  # words from the noun to a complementizer
_NOUN_REACH = 12  # to a noun
# What stands before what is said where it is a noun; "" for none, as in «نفي الناطق صحة الخبر».
_PREPOSITIONS = {
    **dict.fromkeys(("اتهام", "اتهامات", "تهديد", "تهديدات", "مطالبه", "مطالب", "وعد", "وعود", "تعهد", "تعهدات"), "ب"),
    **dict.fromkeys(("دعوه", "دعوات"), "ل"),
    **dict.fromkeys(("تحذير", "تحذيرات"), "من"),
    **dict.fromkeys(("رفض", "نفي", "تاكيد", "اعلان", "مزاعم"), ""),
}


class Noun:
    """A noun of saying at ``at``: its stem, the letters of clitics before it, and the pronoun on it."""

    def __init__(self, reading: Reading, at: int, front: int, pronoun: str) -> None:
        self.reading, self.at, self.pronoun = reading, at, pronoun
        folded = reading.folded(at)[front:]
        self.stem = folded[: len(folded) - len(pronoun)]
        self.span = Span(reading.word(at).start + front, reading.word(at).end)

    def found(self, content: Span, until: int, kind: str) -> Found | None:
        """The attribution, where the noun has a pronoun or somebody stands between it and the word ``until``."""
        right = None if self.pronoun else subject_after(self.reading, self.at + 1, until)
        if right is None and not self.pronoun and kind == "noun":
            return None
        source = self.reading.span_of(*right) if right else None
        return Found(
            "nominal", self.reading.paragraph.number, [content], [self.span], source, "own" if right else "carried",
            self.stem, "noun", _GENDERS.get(self.pronoun, ""), "", kind,
        )  # fmt: skip


def nominal(reading: Reading) -> Iterator[Found]:
    """What the nouns of a paragraph attribute that no verb does."""
    taken = {
        found.at
        for at in range(len(reading.words))
        if cue(reading, at) and (found := closer(reading, at)) and found.kind == "that"
    }
    for at in range(len(reading.words)):
        noun = _noun(reading, at)
        one = (_with_clause(reading, noun, taken) or _with_noun(reading, noun)) if noun else None
        if one:
            yield one


def _noun(reading: Reading, at: int) -> Noun | None:
    folded = reading.folded(at)
    if reading.sort(at) != "word" or reading.folded(at - 1) in _WORTH:
        return None
    for front in (0, 1, 2):
        if front and folded[:front] not in _FRONTS:
            continue
        for pronoun in _PRONOUNS:
            stem = folded[front : len(folded) - len(pronoun)]
            if folded.endswith(pronoun) and reading.lexicon.is_in("speech_noun", stem):
                return Noun(reading, at, front, pronoun)
    return None


def _with_clause(reading: Reading, noun: Noun, taken: set[int]) -> Found | None:
    """«إعلان الوزارة أنّ …». ``taken``: complementizers that belong to verbs."""
    at = noun.at
    if reading.folded(at) in ("رفض", "طلب") and reading.folded(at + 1) in _NAMELESS:
        return None
    that = None
    for number in range(at + 1, min(reading.end_of_sentence(at), at + _CLAUSE_REACH)):
        if is_that(reading, number):
            that = number
            break
        if reading.sort(number) in ("colon", "stop", "comma", "mark") or (number > at + 1 and cue(reading, number)):
            return None
    if that is None or that in taken:
        return None
    content = clause(reading, that + 1, extent(reading, that + 1, at))
    until = that
    while until > at + 1 and reading.is_in("preposition", until - 1):
        until -= 1
    return noun.found(content, until, "that") if content else None


def _with_noun(reading: Reading, noun: Noun) -> Found | None:
    """«اتهامات الوزارة للحزب بـ…», «دعوة الأمين العام إلى…», «نفي الناطق صحة…»."""
    at, preposition = noun.at, _PREPOSITIONS.get(noun.stem)
    if preposition is None or not (noun.pronoun or reading.can_speak(at + 1)):
        return None
    end = min(reading.end_of_sentence(at), at + _NOUN_REACH)
    start = next((n for n in range(at + 1, end) if _introduces(reading, n, preposition, noun)), None)
    if start is None or any(
        reading.sort(n) in ("comma", "colon", "mark") or cue(reading, n) for n in range(at + 1, start)
    ):
        return None
    alone = preposition and reading.folded(start) in ("ب", "بـ", "من", "الي")
    first = start + 1 if alone else start
    stop = extent(reading, first, at, stop_at_comma=True)
    if stop <= first:
        return None
    span = marked_or_all(reading, first, stop)
    letters = int(bool(preposition) and not alone)
    return noun.found(Span(span.start + letters, span.end), start, "noun")


def _introduces(reading: Reading, at: int, preposition: str, noun: Noun) -> bool:
    folded, later = reading.folded(at), at > noun.at + 1
    if preposition == "":
        return (later or bool(noun.pronoun)) and reading.lexicon.is_in("object", folded)
    if preposition == "من":
        return folded == "من"
    glued = later and len(folded) > 4 and folded.startswith(preposition)
    if preposition == "ل":
        return folded == "الي" or glued
    return folded in ("ب", "بـ") or (glued and not reading.can_speak(at))

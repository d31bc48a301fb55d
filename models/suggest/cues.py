"""Which words are cues, and what closes a cue's clause: a complementizer, a colon, a quotation mark.

A form that is mostly another word (بين, عبر, طالب) is a cue only where its surroundings say so. Patterns and pitfalls
after ../shared/notes/scheme.md §d as of 2026.
"""

from __future__ import annotations

from models.suggest.lexicon import Form
from models.suggest.reading import Closer, Reading

_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ي", "ني", "نا", "ك", "كم")
_THAT = frozenset(f"{front}ان{pronoun}" for front in ("", "ب") for pronoun in _PRONOUNS) - {"انا", "انك", "باني"}
_ACTS = frozenset(["reveal", "direct", "oppose", "support", "reply", "deny", "emotion", "warn", "accuse", "describe"])
_DISTANCING = frozenset(["say", "describe", "claim", "opine", "add", "assert", "write", "relay"])
_BEFORE_SUBJUNCTIVE = ("قبل", "بعد", "الا", "غير", "دون")
_RELATIVES = ("ما", "من", "كل", "وما", "بما", "مما", "فيما", "عما")
_LONGEST_GAP = 40  # words between a cue and its closer
_DOUBTFUL_GAP = 14  # for a form that is mostly another word
_AFTER_NAME = 25  # words after which a complementizer belongs no more to a cue that marks follow


def cue(reading: Reading, at: int) -> Form | None:
    """The word as a reporting verb, where its surroundings let it be one."""
    if not 0 <= at < len(reading.words) or not reading.forms[at]:
        return None
    if at not in reading.cues:
        reading.cues[at] = _cue(reading, at)
    return reading.cues[at]


def _cue(reading: Reading, at: int) -> Form | None:
    if _is_ruled_out(reading, at):
        return None
    for form in reading.forms[at]:
        if not form.is_doubtful and not _is_noun(reading, at, form):
            return form
    form = reading.forms[at][0]
    if denial(reading, at):
        return form
    if _names_its_subject(reading, at, form) or _has_its_preposition(reading, at, form):
        return form
    found = closer(reading, at)
    return form if found and found.at - at <= _DOUBTFUL_GAP and _doubt_is_gone(reading, at, form, found) else None


def _is_ruled_out(reading: Reading, at: int) -> bool:
    """Denied (لم يقل), a journalist's reminder (يذكر أن), a relative clause (ما يهدد), a wish not to be named."""
    before = reading.folded(at - 1)
    if (is_denied(reading, at) and not denial(reading, at)) or reading.lexicon.is_in("never", reading.folded(at)):
        return True
    if reading.folded(at).removeprefix("و") in ("تبين", "يتبين") and not reading.can_speak(at + 1):
        return True
    if _is_reminder(reading, at) or _hides_a_name(reading, at):
        return True
    return before in _RELATIVES and reading.forms[at][0].verb.kind not in _DISTANCING


def is_denied(reading: Reading, at: int) -> bool:
    """«لم يقل», «أن يقول»; not «قبل أن يضيف»."""
    before = reading.folded(at - 1)
    if not reading.lexicon.is_in("negation", before):
        return False
    return not (before == "ان" and reading.folded(at - 2) in _BEFORE_SUBJUNCTIVE)


def _is_noun(reading: Reading, at: int, form: Form) -> bool:
    """«عن إدانتهما»: a noun with a pronoun, read as a verb with one."""
    return form.has_object and not form.front and reading.folded(at - 1) in ("عن", "من", "الي", "علي", "في")


def denial(reading: Reading, at: int) -> int:
    """How many words of a denial belong to the cue: one in «لم يستبعد أن», «لا تنفي», else none."""
    lemma = reading.forms[at][0].verb.lemma
    said = reading.lexicon.is_lemma_in("undeniable_verb", lemma)
    return int(said and reading.folded(at - 1).removeprefix("و") in ("لم", "لا", "لن"))


def _is_reminder(reading: Reading, at: int) -> bool:
    """«يذكر أن», «يشار إلى أن»: nobody is quoted. Nor is a verb after «بحسب ما» a cue of its own."""
    following = reading.folded(at + 1) in ("ان", "الي", "انه", "انها", "بان")
    if reading.folded(at).removeprefix("و") in ("يذكر", "تبين", "يشار") and following:
        return True
    if reading.folded(at - 1) not in ("ما", "لما", "حسبما", "مثلما", "وفقما"):
        return False
    return reading.phrase("according_to", at - 1) + reading.phrase("according_to", at - 2) > 0


def _hides_a_name(reading: Reading, at: int) -> bool:
    """«طلب عدم ذكر اسمه»."""
    if not reading.lexicon.is_lemma_in("asking_verb", reading.forms[at][0].verb.lemma):
        return False
    return any(reading.lexicon.is_in("anonymous", reading.folded(number)) for number in range(at + 1, at + 6))


def _begins_clause(reading: Reading, at: int, form: Form, signs: tuple[str, ...]) -> bool:
    return bool(form.front) or at == reading.start_of_sentence(at) or reading.sort(at - 1) in signs


def _names_its_subject(reading: Reading, at: int, form: Form) -> bool:
    """It begins its clause, and somebody who can speak comes right after it: «طلب لافروف», «أدان الأزهر»."""
    if form.verb.kind not in _ACTS or form.is_participle or form.tense != "past":
        return False
    if not _begins_clause(reading, at, form, ("comma",)) and not reading.is_in("time", at - 1):
        return False
    return reading.can_speak(at + 1) or reading.folded(at + 1) == "عن"


def _has_its_preposition(reading: Reading, at: int, form: Form) -> bool:
    """«…، داعيا السلطات إلى»: a participle after a comma, with the preposition that its verb takes."""
    if not form.is_participle or reading.sort(at - 1) != "comma":
        return False
    wanted = form.verb.frames.preps | form.verb.frames.after_object
    for number in range(at + 1, min(at + 7, reading.end_of_sentence(at))):
        folded = reading.folded(number)
        if folded in wanted or ("ب" in wanted and folded.startswith("ب") and len(folded) > 3):
            return True
    return False


def _doubt_is_gone(reading: Reading, at: int, form: Form, found: Closer) -> bool:
    """Before a complementizer or colon, at the beginning of its clause."""
    if form.verb.kind == "text" and reading.folded(at + 1) != "في":
        return False
    if found.kind == "mark" and found.at - at > (6 if form.verb.kind in ("write", "reply") else 1):
        return False
    if _begins_clause(reading, at, form, ("comma", "dash", "other", "colon")) or form.is_participle:
        return True
    return reading.is_in("lead_in", at - 1) or reading.is_in("time", at - 1)


def says_something(reading: Reading, at: int) -> bool:
    """A cue with a clause of its own, or of a kind that takes a noun."""
    form = cue(reading, at)
    return form is not None and (closer(reading, at) is not None or form.verb.kind in _ACTS)


# What closes


def is_that(reading: Reading, at: int) -> bool:
    """Whether a complementizer stands there, and not «بعد أن» or «إلا أن»."""
    if reading.folded(at) not in _THAT:
        return False
    return not reading.is_in("not_that", at - 1) or reading.folded(at - 1) == "الي"


def closer(reading: Reading, at: int) -> Closer | None:
    """What closes the clause of the cue at ``at``."""
    if at not in reading.closers:
        reading.closers[at] = None  # a cue that asks for itself meanwhile has none
        reading.closers[at] = _closer(reading, at)
    return reading.closers[at]


def _closer(reading: Reading, at: int) -> Closer | None:
    around = reading.paragraph.inside[at]
    passed: Closer | None = None  # a mark that may yet prove to be a name's
    number, last = at + 1, min(reading.end_of_sentence(at), at + _LONGEST_GAP)
    aside = crossed = False  # within a relative clause; past a cue that is told in passing
    while number < last:
        sort = reading.sort(number)
        if sort == "mark":
            marked = reading.marked_at(number)
            if marked is None:
                return passed
            passed = passed or Closer("mark", number, number + 1)
            if not marked.closed or not (marked.last - marked.first <= 3 or reading.is_naming(number - 1)):
                return passed
            number = marked.last + 1
            continue
        if reading.paragraph.inside[number] != around:
            return passed
        if reading.folded(number + 1) == "اذا" and reading.folded(number) in ("عما", "ما", "فيما"):
            return Closer("that", number, number + 2)  # «تساءل عما إذا كان»
        if is_that(reading, number):
            return passed if crossed and reading.sort(number - 1) != "comma" else _that(reading, at, number, passed)
        if sort == "colon":
            return _after_colon(reading, number)
        aside = aside or reading.is_in("relative", number)
        if _ends_clause(reading, at, number, aside):
            return passed
        crossed = crossed or (not aside and blocks(reading, number))
        aside = sort != "comma" and (aside or blocks(reading, number))
        number += 1
    return passed


def _that(reading: Reading, at: int, number: int, passed: Closer | None) -> Closer | None:
    if passed and number - at > _AFTER_NAME:
        return passed
    if reading.sort(number - 1) == "comma" and _is_in_passing(reading, at):
        return None
    return Closer("that", number, number + 1)


def _after_colon(reading: Reading, colon: int) -> Closer:
    content = colon + 1
    while reading.sort(content) == "dash":
        content += 1
    if is_that(reading, content):
        return Closer("that", content, content + 1)
    if reading.marked_at(content):
        return Closer("mark", content, content + 1)
    return Closer("colon", colon, content)


def _ends_clause(reading: Reading, at: int, number: int, aside: bool) -> bool:
    """A further participle (…، مؤكدا), or another cue that is not told in passing."""
    if reading.sort(number - 1) == "comma" and number > at + 1 and _is_participle(reading, number):
        return True
    return not aside and blocks(reading, number) and not _is_in_passing(reading, number)


def _is_participle(reading: Reading, at: int) -> bool:
    is_one = any(form.is_participle for form in reading.forms[at])
    return is_one and reading.folded(at).endswith(("ا", "ه", "ين"))


def blocks(reading: Reading, at: int) -> bool:
    """Another finite cue stands there: what comes after it is its own."""
    finite = any(not form.is_doubtful and not form.is_participle for form in reading.forms[at])
    return finite and not is_denied(reading, at) and not _is_aside(reading, at)


def _is_aside(reading: Reading, at: int) -> bool:
    """«مصدر نقابي تحدث إلى الجريدة»: a relative clause without a relative."""
    apart = reading.lexicon.is_in("apart", reading.folded(at))
    return apart and reading.sort(at - 1) == "word" and not reading.folded(at - 1).startswith("ال")


def _is_in_passing(reading: Reading, at: int) -> bool:
    """A cue between the commas of an adverbial: «أعلن فلان، بعد محادثة أظهرت خلافا، أنّ…» has its أنّ from أعلن."""
    forms = reading.forms[at]
    if (forms and (forms[0].front or forms[0].is_participle)) or reading.sort(at - 1) == "comma":
        return False
    comma = False
    for number in range(at - 1, reading.back_from(at) - 1, -1):
        if reading.sort(number) == "comma":
            comma = True
            if not reading.is_in("preposition", number + 1):
                return False
        if is_that(reading, number) or reading.sort(number) in ("colon", "mark"):
            return False
        if comma and any(not form.is_doubtful and not form.is_participle for form in reading.forms[number]):
            return True
    return False

"""Where reported words end: at the end of their sentence, or where another attribution or the journalist goes on."""

from __future__ import annotations

from models.suggest.cues import closer, cue, says_something
from models.suggest.lexicon import Form
from models.suggest.reading import Reading

_SAYING = frozenset(["say", "add", "assert", "relay", "explain", "point", "write", "reveal", "describe"])
_SOURCES = ("title", "body", "source_word", "media_name", "state")
_AS_X_SAID = ("كما", "وكما", "مثلما", "حسبما", "ما", "لما", "وفقما")
_FURTHER = frozenset(["لا", "خاصه", "وخاصه", "خصوصا", "وخصوصا", "بما", "ولا", "وعدم", "او"])
_ADJECTIVES = frozenset(["مطالبه", "ماضيه"])  # read as participles, mostly no cues
_LONGEST = 500  # words of one sentence that somebody says
_PARENTHESIS = 12  # words between its commas at most


def extent(reading: Reading, first: int, cue_at: int, *, stop_at_comma: bool = False) -> int:
    """The word after the last one of what begins at ``first`` and is said by the cue at ``cue_at``.

    ``stop_at_comma``: a noun phrase, which a comma ends.
    """
    inside = reading.paragraph.inside
    if first >= len(inside):
        return first
    around = inside[first] if inside[cue_at] == inside[first] else -1
    number, end = first, min(reading.end_of_sentence(first), first + _LONGEST)
    while number < end:
        if around >= 0 and inside[number] != around:
            break
        marked = reading.marked_at(number)
        if marked:
            number = max(number + 1, min(marked.after, end))
            continue
        if number > first and (_breaks(reading, number) or (stop_at_comma and _ends_noun_phrase(reading, number))):
            break
        number += 1
    return trimmed(reading, first, number)


def trimmed(reading: Reading, first: int, end: int) -> int:
    """``end`` without signs before it."""
    while end > first and reading.sort(end - 1) in ("comma", "dash", "colon", "stop"):
        end -= 1
    return end


def _ends_noun_phrase(reading: Reading, at: int) -> bool:
    """A comma does, but before «لا سيما», a relative, or a further noun with و and ال."""
    if reading.sort(at) != "comma":
        return False
    after = reading.folded(at + 1)
    return not (after.startswith("وال") or after in _FURTHER or reading.is_in("relative", at + 1))


def _breaks(reading: Reading, at: int) -> bool:
    """Whether what is said before the word ends there."""
    if at not in reading.breaks:
        reading.breaks[at] = _is_break(reading, at)
    return reading.breaks[at]


def _is_break(reading: Reading, at: int) -> bool:
    after_comma = reading.sort(at - 1) in ("comma", "dash")
    if reading.phrase("ending_phrase", at):
        return True
    length = source_phrase(reading, at)
    if length:
        return not is_parenthesis(reading, at, length)
    if after_comma and reading.phrase("breaking", at):
        return True
    if _is_another_s(reading, at):
        return True
    return _begins_attribution(reading, at, after_comma)


def _is_another_s(reading: Reading, at: int) -> bool:
    """«… ونيامي تنفي»: in headlines."""
    folded = reading.folded(at)
    named = folded.startswith("و") and (reading.lexicon.is_in("state", folded[1:]) or folded[1:] in reading.names)
    form = cue(reading, at + 1) if named else None
    return form is not None and form.tense == "present"


def _begins_attribution(reading: Reading, at: int, after_comma: bool) -> bool:
    form = cue(reading, at)
    if form and form.is_participle:
        return bool(form.front) or after_comma or _is_clearly_one(reading, at, form)
    folded = reading.folded(at)
    if form and form.front and folded[0] in "وف":
        return form.tense == "past" or says_something(reading, at)
    if folded in ("الا", "غير", "بيد") and reading.folded(at + 1) in ("انه", "انها", "انهم"):
        return _goes_on(reading, at + 2)
    if reading.lexicon.is_in("pronoun_subject", folded) and folded.startswith(("لكن", "ولكن")):
        return _goes_on(reading, at + 1) or says_something(reading, at + 2)
    if reading.is_in("contrast", at) and (after_comma or folded.startswith(("كما", "وكما"))):
        return any(_is_closed_cue(reading, number) for number in range(at + 1, at + 4))
    return False


def _is_clearly_one(reading: Reading, at: int, form: Form) -> bool:
    """«… مؤكدا أنّ» without a comma."""
    found = closer(reading, at)
    if found is None or found.kind == "mark":
        return False
    return (not form.is_doubtful or found.at == at + 1) and reading.folded(at) not in _ADJECTIVES


def _goes_on(reading: Reading, at: int) -> bool:
    """«لكنه لم …», «لكنه أضاف …»: it is the journalist who speaks of him."""
    return reading.folded(at) == "لم" or says_something(reading, at)


def _is_closed_cue(reading: Reading, at: int) -> bool:
    form = cue(reading, at)
    return form is not None and form.verb.kind != "describe" and closer(reading, at) is not None


# «بحسب فلان»


def source_phrase(reading: Reading, at: int) -> int:
    """How many words from ``at`` say «according to», before a source that can speak; 0 for none."""
    length = reading.phrase("according_to", at)
    if not length:
        return 0
    after = at + length
    if reading.folded(after - 1) in _AS_X_SAID:
        return length + 1 if _says_nothing_itself(reading, after) else 0
    if reading.sort(after) == "mark":
        return length
    return length if reading.sort(after) == "word" and _is_source(reading, after) else 0


def _says_nothing_itself(reading: Reading, at: int) -> bool:
    """A reporting verb without a clause of its own: «كما قال فلان», not «كما قال فلان إنّ»."""
    if at >= len(reading.words):
        return False
    forms = reading.forms[at] or reading.lexicon.with_object(reading.folded(at))  # «لما ذكره»
    if not forms or forms[0].is_participle:
        return False
    found = closer(reading, at)
    return (found is None or found.kind != "that") and forms[0].verb.kind in _SAYING


def _is_source(reading: Reading, at: int) -> bool:
    """Whether what stands after «بحسب» can say something: no plan, no law, no weight."""
    folded = _without_preposition(reading, at)
    if reading.lexicon.is_in("mute", folded) or folded[:1].isdigit():
        return False
    if reading.lexicon.is_any(_SOURCES, folded, folded.removeprefix("ال")):
        return True
    if folded in reading.names or reading.folded(at) in reading.names:
        return True
    return _may_be_two_names(reading, at, folded)


def _may_be_two_names(reading: Reading, at: int, folded: str) -> bool:
    """«بحسب كريم بنعلال»: two words without ال, neither of them a plural or a noun in ة."""
    if reading.sort(at + 1) != "word" or folded.startswith("ال") or reading.folded(at + 1).startswith("ال"):
        return False
    if folded.endswith(("ات", "ه", "ا")):
        return False
    return not any(reading.is_in(name, at + 1) for name in ("preposition", "time", "relative"))


def _without_preposition(reading: Reading, at: int) -> str:
    """«وفقا لبيان», «وفقا للبيان»: the noun."""
    folded = reading.folded(at)
    if reading.folded(at - 1).removeprefix("و") in ("وفقا", "فقا", "طبقا", "استنادا") and folded.startswith("ل"):
        return "ا" + folded[1:] if folded.startswith("لل") else folded[1:] or folded
    return folded


def is_parenthesis(reading: Reading, at: int, length: int) -> bool:
    """«…، بحسب فلان، …»: the reported words go on after it."""
    if reading.sort(at - 1) != "comma":
        return False
    end = reading.end_of_sentence(at)
    comma = next(reading.commas_between(at + length, min(end, at + length + _PARENTHESIS)), None)
    if comma is None or comma + 1 >= end:
        return False
    after = comma + 1
    if reading.phrase("breaking", after) or reading.is_in("contrast", after) or reading.forms[after]:
        return False
    return not reading.folded(after).startswith("و")

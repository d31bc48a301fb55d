"""Reporting verbs with a clause or marks: قال X إن…, X أكد أن…, وأضاف: «…», مشيرا إلى أن…"""

from __future__ import annotations

from collections.abc import Iterator

from models.span import Span
from models.suggest.cues import closer, cue
from models.suggest.extents import extent, trimmed
from models.suggest.found import Found, by_verb, cue_span
from models.suggest.lexicon import Form
from models.suggest.nouns import subject_after
from models.suggest.reading import Closer, Reading
from models.suggest.subjects import NOBODY, Subject, actor, pluperfect, relayed, subject
from models.suggest.terms import described, said_before
from models.suggest.topics import prepositions, topic

_SPEAKING = ("say", "add", "reply", "write", "explain")
_RELAYING = ("أفاد", "ذكر", "نسب")
_NEAR = 8  # words in which a sentence would begin another attribution


def found(reading: Reading) -> Iterator[Found]:
    """What the verbs of a paragraph attribute, in the order of the verbs."""
    for at in range(len(reading.words)):
        form = cue(reading, at)
        one = _attributed(reading, at, form) if form else None
        if one is None or not _may_be_inside(reading, at, one):
            continue
        one.sentence = reading.word(reading.start_of_sentence(at)).start
        if one.subject == "carried":
            one.actor = actor(reading, at)
        yield one


def _attributed(reading: Reading, at: int, form: Form) -> Found | None:
    found = closer(reading, at)
    if found and found.kind == "mark" and reading.sort(found.at - 1) == "comma":
        inverted = said_before(reading, at, form)  # «"…"، قال فلان، "…"»
        if inverted:
            return inverted
    if form.verb.kind == "describe" or (form.verb.lemma == "اعتبر" and form.has_object):
        one = described(reading, at, form)
    else:
        one = _reported(reading, at, form)
    return one or topic(reading, at, form) or said_before(reading, at, form)


def _may_be_inside(reading: Reading, at: int, one: Found) -> bool:
    """Within somebody's words in marks only a named speaker is quoted again."""
    if reading.paragraph.inside[at] < 0:
        return True
    named = one.source is not None and one.subject == "own"
    return bool(named and one.source and reading.can_speak(reading.word_at(one.source.start)))


def _reported(reading: Reading, at: int, form: Form) -> Found | None:
    """A clause after a complementizer, or speech after a colon or a mark."""
    found = closer(reading, at)
    if found and found.kind == "that" and reading.lexicon.is_lemma_in("no_that_verb", form.verb.lemma):
        return None
    if found is None or _is_weak(reading, form, found) or _is_topic_first(reading, at, form, found):
        return None
    content = _content(reading, at, found)
    who = _who(reading, at, form, found) if content else None
    if who is None or not content:
        return None
    if found.kind == "mark" and found.at - at > 1 and not _may_open_speech(reading, form, found):
        return None
    cues = [cue_span(reading, at, form), *_further_cue(reading, at, found.at)]
    if who.place == "kana":
        cues = [*pluperfect(reading, at), *cues]
    return by_verb(reading, form, _pattern(form, found, who), [content], cues, who, found.kind)


def _is_weak(reading: Reading, form: Form, found: Closer) -> bool:
    """«واصلت المحكمة … "…"»: verbs that mostly say nothing need a colon before the mark."""
    weak = reading.lexicon.is_lemma_in("weak_verb", form.verb.lemma)
    return weak and found.kind == "mark" and reading.sort(found.at - 1) != "colon"


def _is_topic_first(reading: Reading, at: int, form: Form, found: Closer) -> bool:
    """Whether a noun is said before the closer: «أكد ضرورة أن…», «دعا إلى …»."""
    before, gap = reading.folded(found.at - 1), found.at - at
    frames, kind = form.verb.frames, form.verb.kind
    if found.kind == "that":
        if reading.lexicon.is_in("need", before.removeprefix("و")):
            return True
        return gap > 2 and not frames.that and kind in ("direct", "oppose", "support")
    if found.kind != "mark":
        return False
    marked = reading.marked_at(found.at)
    glued = reading.word(found.at - 1).text.strip("ـ") in ("ب", "ل", "ك", "وب", "ول") or before in prepositions(form)
    wants_noun = bool(frames.preps or frames.noun or frames.after_object)
    if glued and wants_noun and not frames.direct:
        return True
    return bool(marked and marked.last - marked.first <= 3 and gap > 2 and kind not in _SPEAKING)


def _who(reading: Reading, at: int, form: Form, found: Closer) -> Subject | None:
    """None where who would speak can't: pictures, figures, bodies that are moved («نُقلت الجثث»)."""
    verb = form.verb
    if verb.kind == "passive":
        return NOBODY
    if verb.kind == "text":  # «جاء في بيان الوزارة أنّ»
        text = subject_after(reading, at + 2, found.at)
        return Subject(reading.span_of(*text), "own") if text else Subject(None, "carried")
    if verb.kind == "relay" or verb.lemma in _RELAYING:
        source = relayed(reading, at, found.at)
        if source:
            return Subject(source, "own", "relay")
    who = subject(reading, at, form, found.at)
    if who.source and who.known == "own":
        first = reading.word_at(who.source.start)
        if verb.kind == "reveal" and reading.is_in("picture", first):
            return None
        if verb.lemma == "نقل" and not reading.can_speak(first):
            return None
    return who


def _may_open_speech(reading: Reading, form: Form, found: Closer) -> bool:
    """A mark without a colon opens speech where it is long, or comes at once; else it may be a name or an irony."""
    marked = reading.marked_at(found.at)
    entitled = any(reading.lexicon.is_in("title_of_work", reading.folded(found.at - back)) for back in (1, 2))
    if marked is None or entitled or reading.is_naming(found.at - 1):
        return False
    length = marked.last - marked.first
    if length <= 3 and reading.is_in("preposition", found.at - 1):
        return False
    return length >= 4 or (form.verb.frames.direct and length >= 2)


def _pattern(form: Form, found: Closer, who: Subject) -> str:
    if form.verb.lemma == "نقل" or who.place == "relay":
        return "relay"
    if form.is_participle:
        return "participle"
    if who.known == "carried":
        return "continuation"
    if form.verb.kind == "passive":
        return "passive"
    if who.place in ("before", "kana"):
        return "subject_first"
    return "verb_that" if found.kind == "that" else "verb_mark"


def _content(reading: Reading, at: int, found: Closer) -> Span | None:
    first = found.content
    if found.kind == "mark":
        marked = reading.marked_at(found.at)
        return marked.span if marked else None
    if first >= len(reading.words):
        return None
    marked = reading.marked_at(first)
    if marked:
        end = extent(reading, first, at)
        return marked.span if not marked.closed or end <= marked.after else reading.span_of(first, end)
    end = _end_after_colon(reading, first, at) if found.kind == "colon" else extent(reading, first, at)
    return reading.span_of(first, end) if end > first else None


def _end_after_colon(reading: Reading, first: int, at: int) -> int:
    """Speech after a colon without marks goes on to the end of its paragraph, or where another attribution begins."""
    end = extent(reading, first, at)
    last = reading.end_of_sentence(first)
    while end == trimmed(reading, first, last):
        following = last + 1
        while following < len(reading.words) and reading.sort(following) not in ("word", "mark"):
            following += 1
        if following >= len(reading.words):
            break
        last_one = reading.end_of_sentence(following)
        near = range(following, min(last_one, following + _NEAR))
        if any(cue(reading, number) and closer(reading, number) for number in near):
            break
        last = last_one
        end = trimmed(reading, first, last)
    return end


def _further_cue(reading: Reading, at: int, until: int) -> list[Span]:
    """«ختم … بالقول:», «نقلت … عن فلان قوله»."""
    for number in range(at + 1, until):
        folded = reading.folded(number)
        if folded != "قول" and reading.lexicon.is_in("saying", folded):
            return [Span(reading.word(number).start, reading.word(number).end)]
    return []

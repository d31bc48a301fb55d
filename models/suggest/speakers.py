"""Who is meant: every mention to the fullest name in the article, a verb without a subject to the speaker before.

A mention that fits two people stays as it is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.fold import fold
from models.span import Span
from models.suggest.found import Found
from models.suggest.lexicon import Lexicon
from models.suggest.titles import folded_words, heads, named
from models.suggest.words import Paragraph, Word

_SAME = frozenset(["ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "المذكور", "المذكوره"])
_GENERIC = frozenset(
    [
        *("المتحدث", "المتحدثه", "المصدر", "المصادر", "الناطق", "المسوول", "الوزاره", "الهييه", "المنظمه"),
        *("الصحيفه", "القناه", "الوكاله", "البيان", "التقرير", "الدراسه"),
    ]
)  # the last of their kind is meant, however many there are
_HEADS = ("title", "body", "source_word")
_NISBA = ("ي", "يه", "يين", "يون")
_SUBJECT = 4  # words of a parent's content in which its subject is named
_REMEMBERED = 40  # quotes among which a speaker who goes on is looked for
_SHORT = 3  # letters of a first name at least


@dataclass(slots=True)
class Person:
    """Somebody who speaks in the article: the fullest name, the folded words of all mentions, titles without ال."""

    name: str
    words: set[str]
    heads: set[str] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    is_person: bool = False


class Speakers:
    """The people of one article."""

    def __init__(self, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._people: list[Person] = []
        self._first_names = _first_names(paragraphs, lexicon)
        self._said: list[tuple[Found, Person | None]] = []

    def resolve(self, quotes: Sequence[Found], text: str) -> list[str | None]:
        """The speaker of each quote; None where nobody can be said."""
        order = sorted(range(len(quotes)), key=lambda at: quotes[at].place)
        for at in order:  # the first time round only names are learnt, so that a heading knows the full one
            one = quotes[at]
            if one.source and one.subject == "own":
                self._learn(_mention(one.source, text), one.gender, one.number)
        found: list[str | None] = [None] * len(quotes)
        last: Person | None = None
        for at in order:
            person = self._speaker(quotes[at], last, text)
            found[at] = person.name if person else None
            self._said.append((quotes[at], person))
            last = person if person and quotes[at].subject != "none" else last
        return found

    # Names

    def _learn(self, source: str, gender: str = "", number: str = "") -> Person:
        """The person of a source mention, made where nobody fits."""
        one = named(source, self._lexicon)
        words = folded_words(one.name)
        person = self._of(words, one.is_person)
        if person is None:
            name = self._fullest(one.name) if one.is_person else one.name
            person = Person(name, {*words, *folded_words(name)}, set(), gender, number, one.is_person)
            self._people.append(person)
        elif one.is_person and person.is_person and len(one.name.split()) > len(person.name.split()):
            person.name = one.name
            person.words |= set(words)
        elif not one.is_person and not person.is_person and set(words) > set(folded_words(person.name)):
            person.name = one.name  # «الخارجية الأمريكية» was «وزارة الخارجية الأمريكية»
            person.words |= set(words)
        person.heads |= heads(source, self._lexicon)
        person.gender = person.gender or gender
        person.number = person.number or number
        return person

    def _fullest(self, name: str) -> str:
        first = None if " " in name else self._first_names.get(fold(name))
        return f"{first} {name}" if first else name

    def _of(self, words: Sequence[str], is_person: bool) -> Person | None:
        """Who of those known is meant by these words."""
        wanted = [word for word in words if word not in _SAME]
        if not words:
            return None
        if len(wanted) == 1 and wanted[0].startswith("ال") and self._is_head(wanted[0][2:]):
            return self._by_head(wanted[0], is_same=len(wanted) < len(words))
        known = any(word in person.words for person in self._people for word in wanted)
        if len(wanted) < len(words) and self._people and not known:
            return self._people[-1]  # «المتحدث ذاته»
        fitting = [person for person in self._people if set(wanted) <= person.words]
        if fitting:
            return fitting[-1]
        if is_person:
            return self._longer(wanted)
        untitled = {word for word in wanted if not self._is_head(word.removeprefix("ال"))}
        if untitled and len(untitled) < len(wanted):  # «الوزير العكور»
            called = [person for person in self._people if person.is_person and untitled <= person.words]
            if called:
                return called[-1]
        return self._body(wanted)

    def _is_head(self, word: str) -> bool:
        return self._lexicon.is_any(_HEADS, word)

    def _by_head(self, word: str, is_same: bool) -> Person | None:
        """«الوزير», «الوزارة»: the only one, or the last where no other can be meant."""
        fitting = [person for person in reversed(self._people) if word[2:] in person.heads]
        clear = is_same or word in _GENERIC or len(fitting) == 1
        return fitting[0] if fitting and clear else None

    def _longer(self, wanted: Sequence[str]) -> Person | None:
        """A fuller name of somebody known by the last word of it."""
        for person in reversed(self._people):
            if person.is_person and person.words <= set(wanted) and wanted[-1] in person.words:
                return person
        return None

    def _body(self, wanted: Sequence[str]) -> Person | None:
        """«الخارجية الأميركية» is «وزارة الخارجية الأمريكية»."""
        loose = _loose(wanted)
        bodies = [person for person in self._people if not person.is_person and person.words]
        around = [person for person in bodies if _loose(person.words) <= loose]
        return next(iter([*reversed(around), *(p for p in reversed(bodies) if loose <= _loose(p.words))]), None)

    # Verbs without a subject

    def _speaker(self, one: Found, last: Person | None, text: str) -> Person | None:
        if one.subject == "none":
            return None
        if one.source and one.subject == "own":
            return self._learn(_mention(one.source, text), one.gender, one.number)
        held = self._in_whose_words(one, text)
        if held is not None:
            return held
        outside = [(other, person) for other, person in reversed(self._near) if person and not _holds(other, one)]
        return self._before(one, outside, text) or last

    @property
    def _near(self) -> list[tuple[Found, Person | None]]:
        """What was said last, in order."""
        return self._said[-_REMEMBERED:]

    def _before(self, one: Found, outside: Sequence[tuple[Found, Person]], text: str) -> Person | None:
        """Of the same sentence or paragraph first, then who acts in this sentence, then anybody before that agrees."""
        near = [pair for pair in outside if pair[0].paragraph == one.paragraph]
        for other, person in (*near, *outside):
            if one.actor is not None and other.sentence != one.sentence:
                break
            if not self._is_nested(other) and _agree(one, person):
                return person
        if one.actor is not None:
            person = self._learn(one.actor.cut(text))
            if _agree(one, person):
                return person
        return next((person for _, person in outside if _agree(one, person)), None)

    def _is_nested(self, one: Found) -> bool:
        return any(_holds(other, one) for other, _ in self._near)

    def _in_whose_words(self, one: Found, text: str) -> Person | None:
        """A cue within a quote: «ما وصفه بـ"…"» is its speaker's, «الرئيس أخطأ عندما قال» who is named first in it."""
        around = [(other, person) for other, person in self._near if _holds(other, one)]
        if not around:
            return None
        outer, speaker = around[-1]
        if one.pattern == "fragment":
            return speaker if speaker and _agree(one, speaker) else None
        words = outer.content[0].cut(text)[: one.place - outer.start].split("،")[0].split()
        for size in range(min(len(words), _SUBJECT), 0, -1):
            person = self._known(" ".join(words[:size]))
            if person is not None and person is not speaker and _agree(one, person):
                return person
        return None

    def _known(self, piece: str) -> Person | None:
        words = set(folded_words(piece))
        return next((person for person in reversed(self._people) if words and words <= person.words), None)


def _mention(source: Span, text: str) -> str:
    """The source's words; «للهيئة» without its preposition is الهيئة."""
    words = source.cut(text)
    return f"ا{words}" if words.startswith("ل") and text[: source.start].endswith("ل") else words


def _holds(outer: Found, inner: Found) -> bool:
    at = Span(inner.place, inner.place + 1)
    return outer is not inner and any(span.contains(at) for span in outer.content)


def _agree(one: Found, person: Person) -> bool:
    """In gender; and no plural verb has one person for its subject, though a body may have a verb in the singular."""
    if one.gender and person.gender and one.gender != person.gender:
        return False
    plural = "p" in (one.number, person.number) and one.number != person.number
    return not (plural and one.number and person.number and one.number != "s")


def _loose(words: Sequence[str] | set[str]) -> set[str]:
    return {word.removeprefix("ال").replace("اميركي", "امريكي") for word in words}


def _first_names(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> dict[str, str]:
    """What stands before a last name elsewhere: لافروف is سيرغي لافروف where that follows a title or a comma."""
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        words = paragraph.words
        for at in range(1, len(words)):
            before = words[at - 2] if at > 1 else None
            if words[at].is_word and _is_first_name(words[at - 1], words[at], before, lexicon):
                found.setdefault(words[at].folded, words[at - 1].text)
    return found


def _is_first_name(word: Word, last: Word, before: Word | None, lexicon: Lexicon) -> bool:
    folded = word.folded
    if not word.is_word or word.end + 1 != last.start or folded.startswith("ال") or len(folded) < _SHORT:
        return False
    if lexicon.is_any((*_HEADS, "preposition", "time", "relative", "lead_in"), folded) or lexicon.readings(folded):
        return False
    if before is None or not before.is_word:
        return True
    is_title = lexicon.is_in("title", before.folded.removeprefix("ال"))
    return is_title or (before.folded.startswith("ال") and before.folded.endswith(_NISBA))

"""What the suggestions know of words: the tables of ``resources/lexicons``, looked up by folded form.

``reporting_verbs.tsv``: lemmas with forms, frames, and the forms that are mostly other words.
``attribution_phrases.tsv``: phrases by category. ``word_classes.tsv``: what else the rules ask of a word, one class a
line. A project's codebook may add verbs and phrases of its own (``Lexicon.with_words``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple, TypeAlias

from models.fold import fold
from models.naming import LEXICONS

_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك")
_FRONT = ("و", "ف")
_MOST_READ = 50_000  # words whose readings are kept
_CLASS_OF = {"turn": "contrast", "unnamed": "source_word", "nominal": "speech_noun"}
_NOT_BEFORE_SOURCE = frozenset(
    ["قايلا", "بقوله", "بقولها", "بالقول", "قال", "ذكر", "ذكرت", "افاد", "راي", "براي", "نظر"]
)
_PREPOSITIONS = {"علي", "الي", "ب", "من", "عن", "في", "ل"}


Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]


class Frames(NamedTuple):
    """How a verb takes what is said: ``that`` after a complementizer, ``direct``, and before a noun: no preposition
    (``noun``), one of ``preps``, or an object first and then one of ``after_object``.
    """

    that: bool
    direct: bool
    noun: bool
    preps: frozenset[str]
    after_object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verb:
    lemma: str
    kind: str
    frames: Frames


@dataclass(frozen=True, slots=True)
class Form:
    """A word read as a form of a reporting verb. ``tense``: past, present or participle. ``gender`` m, f or "" and
    ``number`` s, d or p are its subject's. ``front`` are the letters of a conjunction before it; ``has_object`` says
    that a pronoun hangs on it, ``is_doubtful`` that the word is mostly another one.
    """

    verb: Verb
    tense: str
    gender: str
    number: str
    is_doubtful: bool
    front: int = 0
    has_object: bool = False

    @property
    def is_participle(self) -> bool:
        return self.tense == "participle"


@dataclass(frozen=True)
class Lexicon:
    """``forms`` by folded form; ``classes``: for each class its words; ``phrases``: its phrases by their first word;
    ``lemmas``: for each class of verbs their lemmas, which are written out (ذكّر is not ذكر).
    """

    forms: Mapping[str, tuple[Form, ...]]
    classes: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Phrases]
    lemmas: Mapping[str, frozenset[str]]
    read: dict[str, list[Form]] = field(default_factory=dict, compare=False, repr=False)  # words that were read once

    def readings(self, folded: str) -> list[Form]:
        """The ways to read a folded word as a reporting verb, without a conjunction and a pronoun on it."""
        if folded not in self.read:
            if len(self.read) > _MOST_READ:
                self.read.clear()
            self.read[folded] = self._readings(folded)
        return self.read[folded]

    def _readings(self, folded: str) -> list[Form]:
        found = list(self.forms.get(folded, ()))
        if found:
            return found
        if len(folded) > 3 and folded[0] in _FRONT:
            found = [replace(form, front=1) for form in self.forms.get(folded[1:], ())]
            if found:
                return found
        if len(folded) > 4 and folded[0] == "ل":
            found = [replace(form, front=1) for form in self.forms.get(folded[1:], ()) if form.tense == "present"]
            if found:
                return found
        return [form for form in self.with_object(folded) if not form.is_doubtful]

    def with_object(self, folded: str) -> list[Form]:
        """The ways to read a word as a verb with a pronoun on it, doubtful ones too."""
        for pronoun in _PRONOUNS:
            stem = folded[: -len(pronoun)]
            if not folded.endswith(pronoun) or len(stem) < 3:
                continue
            for front in (0, 1):
                if front and folded[0] not in _FRONT:
                    continue
                found = [
                    replace(form, front=front, has_object=True)
                    for form in self.forms.get(stem[front:], ())
                    if not form.is_participle
                ]
                if found:
                    return found
        return []

    def is_in(self, name: str, folded: str) -> bool:
        return folded in self.classes.get(name, frozenset())

    def is_any(self, names: Iterable[str], *folded: str) -> bool:
        """Whether one of the words is in one of the classes."""
        return any(self.is_in(name, one) for name in names for one in folded)

    def is_lemma_in(self, name: str, lemma: str) -> bool:
        return lemma in self.lemmas.get(name, frozenset())

    def with_words(self, verbs: Iterable[str], phrases: Iterable[str]) -> Lexicon:
        """Also the project's own: verbs with all their forms (the first is the lemma), and phrases like «بحسب»."""
        forms = dict(self.forms)
        for line in verbs:
            words = line.split()
            folded = [fold(word) for word in words]
            participle = next((one for one in folded[1:] if one.startswith("م") and one.endswith("ا")), "")
            if words and folded[0] not in self.forms:
                verb = Verb(words[0], "say", Frames(True, True, False, frozenset(), frozenset()))
                for one, form in _forms(verb, words, frozenset(), participle):
                    forms[one] = (*forms.get(one, ()), form)
        own = [tuple(fold(phrase).split()) for phrase in phrases if fold(phrase)]
        classes, merged = dict(self.classes), dict(self.phrases)
        single = frozenset(words[0] for words in own if len(words) == 1)
        classes["according_to"] = classes.get("according_to", frozenset()) | single
        known = [words for some in merged.get("according_to", {}).values() for words in some]
        merged["according_to"] = _by_first([*known, *(words for words in own if len(words) > 1)])
        return Lexicon(forms, classes, merged, self.lemmas)


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with Qawl."""
    classes, phrases, lemmas = _word_classes()
    return Lexicon(_verb_forms(), classes, phrases, lemmas)


def _verb_forms() -> dict[str, tuple[Form, ...]]:
    forms: dict[str, tuple[Form, ...]] = {}
    for line in (LEXICONS / "reporting_verbs.tsv").read_text("utf-8").splitlines()[1:]:
        cells = line.split("\t")
        if len(cells) < 11 or not cells[10]:
            continue
        verb = Verb(cells[0], cells[3], _frames(cells[4]))
        doubtful = frozenset(map(fold, cells[9].split()))
        for folded, form in _forms(verb, cells[10].split(), doubtful, fold(cells[2])):
            if all(form.verb != other.verb for other in forms.get(folded, ())):
                forms[folded] = (*forms.get(folded, ()), form)
    return forms


def _frames(cell: str) -> Frames:
    that = direct = noun = False
    preps: set[str] = set()
    after: set[str] = set()
    for frame in cell.split(";"):
        folded = fold(frame)
        if "ان" in folded.split() or folded in ("بان", "بانه") or "انه" in folded or folded.endswith("ان"):
            that = True
        elif frame == "DIRECT":
            direct = True
        elif frame.startswith("NP+"):
            rest = folded[3:]
            after.add(rest.split("(")[0] if rest.split("(")[0] in _PREPOSITIONS else "np")
        elif frame.startswith("NP"):
            noun = True
        elif folded in _PREPOSITIONS:
            preps.add(folded)
    return Frames(that, direct, noun, frozenset(preps), frozenset(after))


def _forms(verb: Verb, words: list[str], doubtful: frozenset[str], participle: str) -> list[tuple[str, Form]]:
    found = []
    past = fold(words[0])
    for word in words:
        folded = fold(word)
        tense, gender, number = _shape(folded, past, participle)
        found.append((folded, Form(verb, tense, gender, number, folded in doubtful)))
    return found


def _shape(folded: str, past: str, participle: str) -> tuple[str, str, str]:
    """Tense, gender and number, told by the letters at both ends."""
    if participle and folded in (participle, participle[:-1] + "ه", participle[:-1] + "ين", participle + "ه"):
        ending = folded[-1]
        return "participle", "f" if ending == "ه" else "m", "p" if folded.endswith("ين") else "s"
    bare = folded.removeprefix("س")
    if folded != past and bare[:1] in ("ي", "ت", "ن") and not folded.startswith(past):
        number = "p" if bare.endswith("ون") else "d" if bare.endswith("ان") and not past.endswith("ان") else "s"
        gender = "f" if bare[0] == "ت" and number != "p" else "" if bare[0] == "ن" else "m"
        return "present", gender, number
    if folded.endswith("وا"):
        return "past", "m", "p"
    if folded.endswith("تا"):
        return "past", "f", "d"
    if folded != past and folded.endswith("ت"):
        return "past", "f", "s"
    if folded != past and folded.endswith("ا"):
        return "past", "m", "d"
    return "past", "m", "s"


def _by_first(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in phrases:
        found.setdefault(words[0], []).append(words)
    return {first: tuple(some) for first, some in found.items()}


def _word_classes() -> tuple[dict[str, frozenset[str]], dict[str, Phrases], dict[str, frozenset[str]]]:
    """The classes' words and phrases, folded, and those of ``…_verb`` classes as they are written."""
    classes: dict[str, set[str]] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    lemmas: dict[str, frozenset[str]] = {}
    for name, words in (*_classed_phrases(), *_lines("word_classes.tsv")):
        found = [one.strip() for one in words.split("،")]
        if name.endswith("_verb"):
            lemmas[name] = frozenset(found)
            continue
        for folded in (tuple(fold(one).split()) for one in found):
            if len(folded) == 1:
                classes.setdefault(name, set()).add(folded[0])
            elif folded:
                phrases.setdefault(name, []).append(folded)
    return (
        {name: frozenset(words) for name, words in classes.items()},
        {name: _by_first(some) for name, some in phrases.items()},
        lemmas,
    )


def _lines(file: str) -> Iterator[tuple[str, str]]:
    """The first two cells of each line."""
    for line in (LEXICONS / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition("\t")
            yield name, rest.split("\t")[0]


def _classed_phrases() -> Iterator[tuple[str, str]]:
    """The attribution phrases under the names of the classes that they belong to."""
    for category, phrase in _lines("attribution_phrases.tsv"):
        last = fold(phrase).split()[-1]
        if category == "source_prep" and last.endswith(("قوله", "تعبيره", "وصفه")):
            yield "ending_phrase", phrase
        elif category == "source_prep" and last not in _NOT_BEFORE_SOURCE:
            yield "according_to", phrase.removesuffix(" لـ")
        elif category == "medium" and phrase.startswith("في "):
            yield "medium", phrase.split()[1]
        elif category in _CLASS_OF and (category == "turn" or " " not in phrase):
            yield _CLASS_OF[category], phrase

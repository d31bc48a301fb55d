"""The forms in which a word may stand in a text: with clitics before and after it. No stemmer: nothing is guessed away.

A query's word is spelt out in all its forms, and the index is asked for those that there are. Before a word stand و or
ف, then ب ل ك or س, then ال (scheme.md §e); after it a pronoun, or the alef of tanwin. Forms are folded words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from models.fold import DROPPED, fold
from models.tokens import folded_words

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك", "س")
_ARTICLE_AFTER = ("", "ب", "ك")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي", "ني")
HEADS = tuple(f"{one}{other}" for one in _CONJUNCTIONS for other in _PREPOSITIONS)  # what may stand before a word
_SEATED = 8  # ways to seat a word's hamzas that are tried
LETTERS = 3  # that a word must have before clitics are hung on it without the article: shorter ones would be others
_ALONE = 2  # with the article
_TANWIN = "ا"
_HAMZA_SEATS = ("و", "ي", "")  # of a final hamza before a pronoun: وزراؤه، وزرائه، وزراءه


@lru_cache(maxsize=1024)
def with_clitics(word: str) -> frozenset[str]:
    """Every form of ``word`` (as typed, not folded yet) that differs from it by clitics only; itself among them.

    A word typed with its article stands for the same word without it; where ال may be its own letters, for both.
    """
    found = set(with_heads(word))
    for typed, bare in _readings(word):
        if len(typed) >= LETTERS:
            found |= {head + tail for head in HEADS for tail in _with_endings(bare, typed)}
    return frozenset(found)


@lru_cache(maxsize=1024)
def with_heads(word: str) -> frozenset[str]:
    """Those of ``with_clitics`` that end as the word does."""
    found: set[str] = set()
    for typed, read in _readings(word):
        for bare in twins(read):
            found.add(bare)
            if len(typed) >= _ALONE:
                found |= _with_article(bare)
            if len(typed) >= LETTERS:
                found |= {head + bare for head in HEADS}
        if len(typed) == LETTERS and typed.endswith("ي"):  # رأيا is no country
            found |= {head + read + _TANWIN for head in HEADS}
        if read == "الله":
            found |= {f"{one}لله" for one in _CONJUNCTIONS}
    return frozenset(found)


def twins(bare: str) -> tuple[str, ...]:
    """A folded word that ends in ة or ه, with either: many write one for the other."""
    if bare.endswith(("ة", "ه")):
        return f"{bare[:-1]}ة", f"{bare[:-1]}ه"
    return (bare,)


def _readings(word: str) -> Iterator[tuple[str, str]]:
    """The word as typed and folded, with and without what may be its article, its hamzas on either seat."""
    for typed in {_plain(word), _without_article(_plain(word))}:
        seats = [("ؤ", "ئ") if letter in "ؤئ" else (letter,) for letter in typed]
        for letters in islice(product(*seats), _SEATED):
            yield typed, "".join(folded_words("".join(letters)))


def _plain(word: str) -> str:
    """A word as it is typed, without tashkeel, tatweel and invisible marks: hamza forms and ة are kept."""
    return unicodedata.normalize("NFKC", word).translate(dict.fromkeys(DROPPED))


def _without_article(typed: str) -> str:
    """An article's alef is bare: أل and إل are a word's own letters."""
    rest = typed[2:] if typed.startswith(("ال", "ٱل")) else typed
    return rest if len(rest) >= LETTERS else typed


def _with_article(bare: str) -> set[str]:
    found = set()
    for conjunction in _CONJUNCTIONS:
        found |= {f"{conjunction}{one}ال{bare}" for one in _ARTICLE_AFTER}
        found.add(f"{conjunction}لل{bare}")
        if bare.startswith("ل"):
            found.add(f"{conjunction}ل{bare}")  # للغة is ل + اللغة
    return found


def _with_endings(bare: str, typed: str) -> set[str]:
    """The stem before a pronoun: ة opens to ت, ى to ا, a final hamza takes its seat."""
    last = typed[-1:]
    if last == "ة":
        stems: tuple[str, ...] = (f"{bare[:-1]}ت",)
    elif last == "ى":
        stems = (bare, f"{bare[:-1]}ا")
    elif last == "ء":
        stems = tuple(f"{bare}{seat}" for seat in _HAMZA_SEATS)
    elif bare.endswith("ه"):  # typed without its dots, or a ه of its own
        stems = (bare, f"{bare[:-1]}ت")
    else:
        stems = (bare,)
    found = {f"{stem}{pronoun}" for stem in stems for pronoun in _PRONOUNS}
    if last == "ء":
        found |= {bare + _TANWIN, f"{bare}ي{_TANWIN}"}  # جزءا، شيئا
    elif last not in ("ة", "ى"):
        found.add(bare + _TANWIN)
    return found


def spelling_groups(lines: str) -> tuple[tuple[str, ...], ...]:
    """The analyst's list: on each line spellings of one word, apart by blanks, commas or =; # begins a remark."""
    groups = []
    for line in lines.splitlines():
        words = tuple(word for word in re.split(r"[\s,،=/]+", line.partition("#")[0]) if folded_words(word))
        if len(words) > 1:
            groups.append(words)
    return tuple(groups)


def spellings(word: str, groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """``word`` and what the groups hold to be the same, with the article where it has one."""
    folded, bare = fold(word), fold(_without_article(_plain(word)))
    found = [word]
    for group in groups:
        names = [fold(one) for one in group]
        if folded in names or bare in names:
            found += [one for one in group if fold(one) not in (folded, bare)]
    return tuple(dict.fromkeys(found))

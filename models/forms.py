"""The forms in which a word may stand in a text: with clitics before and after it. No stemmer: nothing is guessed away.

A query's word is spelt out in all its forms, and the index is asked for those that there are. Before a word stand و or
ف, then ب ل ك or س, then ال (scheme.md §e); after it a pronoun, or the alef of tanwin. Forms are folded words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.fold import fold
from models.tokens import folded_words

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك", "س")
_ARTICLE_AFTER = ("", "ب", "ك")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي")
_LETTERS = 3  # that a word must have before clitics are hung on it without the article: shorter ones would be others
_LETTERS_ALONE = 2  # with the article
_TANWIN = "ا"
_HAMZA_SEATS = ("و", "ي", "")  # of a final hamza before a pronoun: وزراؤه، وزرائه، وزراءه


@lru_cache(maxsize=1024)
def with_clitics(word: str) -> frozenset[str]:
    """Every form of ``word`` (as typed, not folded yet) that differs from it by clitics only; itself among them.

    A word typed with its article stands for the same word without it.
    """
    folded = "".join(folded_words(word))
    bare = _without_article(folded)
    found = {folded, bare}
    if len(bare) >= _LETTERS_ALONE:
        found |= _with_article(bare)
    if len(bare) >= _LETTERS:
        heads = {f"{one}{other}" for one in _CONJUNCTIONS for other in _PREPOSITIONS}
        found |= {head + tail for head in heads for tail in {bare, *_with_endings(bare, word)}}
    return frozenset(found)


def _without_article(folded: str) -> str:
    rest = folded.removeprefix("ال")
    return rest if len(rest) >= _LETTERS else folded


def _with_article(bare: str) -> set[str]:
    found = set()
    for conjunction in _CONJUNCTIONS:
        found |= {f"{conjunction}{one}ال{bare}" for one in _ARTICLE_AFTER}
        found.add(f"{conjunction}لل{bare}")
        if bare.startswith("ل"):
            found.add(f"{conjunction}ل{bare}")  # للغة is ل + اللغة
    return found


def _with_endings(bare: str, word: str) -> set[str]:
    """The stem before a pronoun: ة opens to ت, ى to ا, a final hamza takes its seat."""
    last = re.sub(r"[\u064b-\u0652\u0640]+$", "", word)[-1:]
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
    if last not in "ةىء" or not last:
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
    folded, bare = fold(word), _without_article(fold(word))
    found = [word]
    for group in groups:
        names = [fold(one) for one in group]
        if folded in names or bare in names:
            found += [one for one in group if fold(one) not in (folded, bare)]
    return tuple(dict.fromkeys(found))

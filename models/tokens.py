"""The words of a text as search knows them: where each stands in the text, and what it is folded to.

Index, query and verification cut texts by this one rule, so that what the index finds is found again in the text, at
exact places and without a map: a word is folded by itself and stays where it is. Runs of letters and digits are words;
marks and signs that folding drops may stand within one. What folds to several words (ﷺ, ½) is several at one place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from models import codepage
from models.fold import DROPPED, VERSION, fold_word
from models.span import Span

INDEX_VERSION = VERSION * 100 + 2  # of the folding, then of the cutting: another one means another index
_KNOWN = 65_536  # words whose folding is kept: most of what is read is among them

_MARKS = "[\u0300-\u036f" + "".join(map(re.escape, map(chr, DROPPED))) + "]"  # and Latin letters' own, decomposed
_WORD = re.compile(rf"[^\W_]+(?:{_MARKS}+[^\W_]+|{_MARKS}+)*")
_CUT = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331])*"
)  # as SQLite's unicode61 cuts what is folded


class Token(NamedTuple):
    """A folded word and the code points ``[start, end)`` of the text where it stands."""

    word: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@lru_cache(maxsize=_KNOWN)
def folded_words(piece: str) -> tuple[str, ...]:
    """What a word of a text is folded to: one word nearly always; none, where nothing but dropped marks is left."""
    return tuple(_CUT.findall(fold_word(piece)))


def tokens(text: str) -> list[Token]:
    """The words of ``text``, in order. A letter's own marks belong to it: the span holds its tashkeel."""
    return [Token(word, *match.span()) for match in _WORD.finditer(text) for word in folded_words(match[0])]


def words_to_index(text: str) -> list[str]:
    """The folded words of ``text`` in order, without their places: many times as fast."""
    codes = codepage.coded(text)
    if codes is not None:
        return codepage.folded_words(codes)
    found: list[str] = []
    for words in map(folded_words, _WORD.findall(text)):
        found += words
    return found

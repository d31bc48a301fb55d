"""Folding Arabic for matching: what a reader takes for the same name becomes the same string.

Only copies are folded, never the stored text. Rules: ../shared/notes/scheme.md §e as of 2026, without the looser keys.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from models.span import Span

VERSION = 1  # of these rules: an index made by others is made anew (models.index)
DROPPED = (
    *(0x0640, 0x0670, 0x061C, 0xFEFF, 0x00AD),  # tatweel, dagger alef, ALM, BOM, soft hyphen
    *(*range(0x064B, 0x0660), *range(0x06D6, 0x06EE), *range(0x0610, 0x061B)),  # tashkeel and Quranic marks
    *(*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)),  # invisible and bidi marks
)
_SAME = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ؤ": "و",
    "ئ": "ي",
    "ء": "",
    "ى": "ي",
    "ی": "ي",
    "ة": "ه",
    "ک": "ك",
    "گ": "ك",
    "پ": "ب",
    "ڤ": "ف",
    "چ": "ج",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
}
_TABLE = {**dict.fromkeys(DROPPED, ""), **{ord(one): other for one, other in _SAME.items()}}


_WORD_TABLE = {code: other for code, other in _TABLE.items() if code != ord("ة")}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` with tashkeel, tatweel, hamza and alef forms, ى/ي, ة/ه, invisible marks, digit forms and case levelled.

    Idempotent. White space is collapsed and trimmed.
    """
    return fold_uncached(text)


def fold_uncached(text: str) -> str:
    """``fold`` for what is long or seen once: nothing is kept."""
    return " ".join(_folded(text).split())


def fold_word(word: str) -> str:
    """``fold`` for search, which keeps ة: it asks for ه too where ة is meant, but not for جامعة where جامعه is."""
    return _folded(word, _WORD_TABLE)


def _folded(text: str, table: dict[int, str] = _TABLE) -> str:
    """Folded, white space as it comes."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", composed.translate(table))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back. ``starts`` and ``ends`` give, for each folded character, where the piece of the
    original (code points) begins and ends that it was made from.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The original's span for folded ``[start, end)``, which holds at least one character."""
        return Span(self.starts[start], max(self.ends[start:end]))


def mapped(text: str) -> Folded:
    """``fold(text)`` with the way back, exact for any text: ``mapped(text).text == fold(text)``.

    The text is cut before characters that nothing before them can join or reorder with (no marks, no conjoining jamo),
    so that the pieces fold to the same as the whole; then blanks are collapsed.
    """
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    cuts = [at for at, character in enumerate(text) if at == 0 or _begins_a_piece(character)]
    for start, end in pairwise([*cuts, len(text)]):
        for character in _folded(text[start:end]):
            if character.isspace():
                if not folded or folded[-1] == " ":
                    continue
                character = " "
            folded.append(character)
            starts.append(start)
            ends.append(end)
    if folded and folded[-1] == " ":
        folded, starts, ends = folded[:-1], starts[:-1], ends[:-1]
    return Folded("".join(folded), tuple(starts), tuple(ends))


@lru_cache(maxsize=8192)
def _begins_a_piece(character: str) -> bool:
    """Whether neither the character nor what it folds to can join with what stands before it."""
    made = _folded(character)
    return bool(made) and all(_stands_alone(one) for one in (character, made[0]))


def _stands_alone(character: str) -> bool:
    is_mark = unicodedata.category(character).startswith("M") or unicodedata.combining(character)
    return not is_mark and not "\u1160" <= character <= "\u11ff"

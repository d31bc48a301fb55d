"""A code page for Arabic news: 256 characters that nearly every article keeps to, so that C folds it in microseconds.

Python's charmap codecs turn each character into a byte and each byte into what the character is folded to. A text with
any other character, or one whose folding hangs on its neighbours, is not ``coded``; whoever asks folds it the slow way.
Tests hold the two ways to the same result.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right

from models.fold import DROPPED, fold_uncached, fold_word

# ASCII; Arabic letters, tashkeel, digits and signs; the Persian letters in names; marks of print; invisible marks.
_CHARACTERS = (
    "\0",  # first, or CPython takes a slow way
    *map(chr, range(0x20, 0x7F)), "\n", "\t", "\u00a0", "\u00ab", "\u00bb", "\u2013", "\u2014", "\u2018", "\u2019",
    *map(chr, range(0x0621, 0x063B)), *map(chr, range(0x0640, 0x0653)), *map(chr, range(0x0660, 0x066E)), "\u0670",
    *map(chr, range(0x06F0, 0x06FA)), *"ٱپچژڤکگی،؛؟“”„…•×÷°€£§", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068",
    "\u2069", "\ufeff", "\u00ad", "\u061c",
)  # fmt: skip
_GONE = "\ufffe"  # what the codec takes for a byte without a character: passed over
_CODES = "".join(_CHARACTERS).ljust(256, _GONE)
_ENCODING = codecs.charmap_build(_CODES)
_DROPPED = frozenset(map(chr, DROPPED))
_ELLIPSIS = "\ue000"  # … is three signs: it stands for them until the text is decoded
_MARK = 1  # what is dropped, in folded codes: marks
_LETTER = 2  # and letters that fold to nothing, hamza and tatweel


def _folded(character: str) -> str:
    if character in _DROPPED:
        return _GONE
    folded = fold_word(character).strip()
    if not folded and character.isalnum():  # a hamza by itself
        return _GONE
    return folded if folded.isalnum() else " "


def _counted(character: str) -> str:
    return "a" if character.isalnum() else " " if character.isspace() else _GONE


def _code(character: str) -> int:
    """The code of what a character is folded to; a blank's for all that is no letter or digit."""
    folded = _folded(character)
    if folded == _GONE:
        return _LETTER if character.isalnum() else _MARK
    return 0x20 if folded == " " else codecs.charmap_encode(folded, "strict", _ENCODING)[0][0]


def _written(character: str) -> str:
    if character == "\n":
        return character
    folded = fold_uncached(character) or (" " if character.isspace() else _GONE)
    return folded if len(folded) == 1 else _ELLIPSIS


_FOLDING = "".join(map(_folded, _CHARACTERS)).ljust(256, _GONE)
_COUNTING = "".join(map(_counted, _CHARACTERS)).ljust(256, _GONE)
_WRITING = "".join(map(_written, _CHARACTERS)).ljust(256, _GONE)
_LEVELLING = bytes(map(_code, _CHARACTERS)).ljust(256, b" ")
_NOTHING = re.compile(b"[\x01\x02]")


def coded(text: str) -> bytes | None:
    """The text in this code page; None where it has other characters."""
    try:
        return codecs.charmap_encode(text, "strict", _ENCODING)[0]
    except UnicodeEncodeError:
        return None


def folded_words(codes: bytes) -> list[str]:
    """The folded words of a coded text, in order."""
    return codecs.charmap_decode(codes, "ignore", _FOLDING)[0].split()


def word_count(codes: bytes) -> int:
    """Runs between white space that hold a letter or digit."""
    return len(codecs.charmap_decode(codes, "ignore", _COUNTING)[0].split())


def coded_word(word: str) -> bytes | None:
    """A folded word as ``Levelled`` has it; None where no coded text can hold it."""
    codes = coded(word)
    return None if codes is None else codes.translate(_LEVELLING)


def folded_lines(text: str) -> str:
    """Each line of a text folded, line feeds kept: for patterns, whose blanks and signs count. Any text."""
    codes = coded(text)
    if codes is None:
        return "\n".join(map(fold_uncached, text.split("\n")))
    lines: str = codecs.charmap_decode(codes, "ignore", _WRITING)[0].replace(_ELLIPSIS, "...")
    while "  " in lines:
        lines = lines.replace("  ", " ")
    return lines.replace(" \n", "\n").replace("\n ", "\n").strip(" ")


class Levelled:
    """A coded text, folded character by character, and where its words stand in the original (code points)."""

    def __init__(self, codes: bytes) -> None:
        self._codes = codes.translate(_LEVELLING)
        self._kept = b" " + self._codes.translate(None, b"\x01\x02") + b" "
        self.words = frozenset(self._kept.split())

    def places(self, word: bytes) -> list[tuple[int, int]]:
        """Where a word of ``words`` stands, its own marks included, as in ``models.tokens``."""
        gone = [match.start() - at for at, match in enumerate(_NOTHING.finditer(self._codes))]
        sought, found = b" " + word + b" ", []
        at = self._kept.find(sought)
        while at >= 0:  # one blank before the text: the word begins at ``at`` of it
            last = at + len(word) - 1
            found.append(self._grown(at + bisect_right(gone, at), last + bisect_right(gone, last) + 1))
            at = self._kept.find(sought, at + 1)
        return found

    def _grown(self, start: int, end: int) -> tuple[int, int]:
        """With a hamza or tatweel before the first letter, and the marks after the last one."""
        before = start
        while before and self._codes[before - 1] in (_MARK, _LETTER):
            before -= 1
            if self._codes[before] == _LETTER:
                start = before
        while end < len(self._codes) and self._codes[end] in (_MARK, _LETTER):
            end += 1
        return start, end

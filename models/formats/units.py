"""Offsets in other units than ours, and offsets into a text that was cleaned when it came in.

Ours are code points of the cleaned text. JavaScript and Java count UTF-16 units, in which an astral letter is two.
"""

from __future__ import annotations

from bisect import bisect_left

from models.errors import QawlError
from models.formats.format import Unit
from models.language import say
from models.text import clean


class Utf16:
    """Between code points and UTF-16 units of one text."""

    def __init__(self, text: str) -> None:
        short = text.isascii() or max(text) <= "\uffff"
        self._astral = [] if short else [place for place, letter in enumerate(text) if letter > "\uffff"]
        self._units = [place + before for before, place in enumerate(self._astral)]

    @property
    def differs(self) -> bool:
        """Whether the two units differ in this text at all."""
        return bool(self._astral)

    def units(self, position: int) -> int:
        return position + bisect_left(self._astral, position)

    def position(self, units: int) -> int | None:
        """The code point that begins there; None inside of one."""
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return None
        return units - before


class Places:
    """Where the places that a file names lie in our text. ``raw`` is the text as the file has it, ``text`` cleaned."""

    def __init__(self, raw: str, text: str, unit: Unit = "codepoint") -> None:
        self._utf16 = Utf16(raw) if unit == "utf16" else None
        self._moved = None if raw == text else _moved(raw)
        self._length = len(raw)

    def place(self, offset: int) -> int | None:
        """The code point in our text; None where the file names a place outside its text, or inside a letter."""
        position = self._utf16.position(offset) if self._utf16 else offset
        if position is None or not 0 <= position <= self._length:
            return None
        return self._moved[position] if self._moved else position


def _moved(raw: str) -> list[int]:
    """For each place in ``raw``, where ``clean`` moves it."""
    places, kept = [], 0
    for position, letter in enumerate(raw):
        places.append(kept)
        mark = letter == "\ufeff"
        gone = (mark and not kept) or (not mark and not clean(letter)) or raw[position : position + 2] == "\r\n"
        kept += not gone
    return [*places, kept]


def undecided() -> QawlError:
    """Where a file names only offsets, into a text in which the units differ."""
    return QawlError(
        say(
            "it has emoji or other letters that some programs count as one and some as two, and does not say which was "
            "done: import it again with --unit utf16 or --unit codepoint"
        )
    )

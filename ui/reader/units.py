"""Between the data's code points and Qt's UTF-16 units, and the copy of a text that Qt can show without changing it.

The only place that knows UTF-16. The shown copy has the same number of code points as the text, so that positions
agree; what Qt would drop, swap or break lines at is replaced by a harmless stand-in (notes/qt.md §4).
"""

from __future__ import annotations

import re
from bisect import bisect_left

_UNSAFE = re.compile("[\x00\r\ufdd0\ufdd1\ufffe\ufeff\u2028\u2029\ud800-\udfff]")
_STAND_INS = str.maketrans(
    {
        "\x00": "\u2400",
        "\r": "\u2060",
        "\ufeff": "\u2060",
        "\ufffe": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\u2029": "\u2028",
        **{chr(code): "\ufffd" for code in range(0xD800, 0xE000)},
    }
)


def shown(text: str) -> str:
    """``text`` as Qt may have it: as many code points, in the same places."""
    return text.translate(_STAND_INS) if _UNSAFE.search(text) else text


class Units:
    """Positions of one text in both units."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        same = len(text.encode("utf-16-le", "surrogatepass")) // 2 == len(text)
        self._astral = [] if same else [at for at, character in enumerate(text) if ord(character) > 0xFFFF]
        self._astral_units = [at + before for before, at in enumerate(self._astral)]

    def units(self, position: int) -> int:
        """Code point → UTF-16 unit."""
        return position + bisect_left(self._astral, position)

    def code_point(self, unit: int) -> int:
        """UTF-16 unit → code point; inside a surrogate pair: the character it belongs to."""
        before = bisect_left(self._astral_units, unit)
        return min(self.length, unit - before)

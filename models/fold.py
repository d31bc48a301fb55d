"""Folding Arabic for matching: what a reader takes for the same name becomes the same string.

Only copies are folded, never the stored text. Rules: ../shared/notes/scheme.md §e as of 2026, without the looser keys.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_DROPPED = (
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
_TABLE = {**dict.fromkeys(_DROPPED, ""), **{ord(one): other for one, other in _SAME.items()}}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """``text`` with tashkeel, tatweel, hamza and alef forms, ى/ي, ة/ه, invisible marks, digit forms and case levelled.

    Idempotent. White space is collapsed and trimmed.
    """
    composed = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(unicodedata.normalize("NFKC", composed.translate(_TABLE)).split())

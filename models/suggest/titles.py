"""What a source mention is made of: a personal name and the title before it, or a body, or just words.

«المتحدث باسم الوزارة، مارك تونر» names مارك تونر; «وزارة الخارجية الروسية» and «مصدر أمني» name themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.fold import fold
from models.suggest.lexicon import Lexicon

_SIGNS = " \"'«»“”„()،,.:؛"
_BLANK = str.maketrans(dict.fromkeys("\"'«»“”„()[]،,.:؛-", " "))
_NISBA = ("ي", "يه", "يين", "يون")
_HEADS = ("title", "body", "source_word")
_WANTS_MORE = frozenset(["باسم", "شوون", "لشوون", "في", "من", "عن", "لدي", "قسم", "فرع"])
_COMMON = frozenset(["باسم", "لشوون", "شوون", "سابق", "حالي", "جديد"])
_MEDIUM = re.compile(r"(?:صحيفة|جريدة|مجلة|موقع|قناة|شبكة) [\"«“”]([^\"»“”]+)[\"»“”]$")
_NAME = 5  # words of a bare name at most


@dataclass(frozen=True, slots=True)
class Named:
    """``name`` is what the mention names; ``is_person`` that it is a personal name."""

    name: str
    is_person: bool


def folded_words(mention: str) -> list[str]:
    """The folded words of a mention, signs left out."""
    return fold(mention).translate(_BLANK).split()


def heads(mention: str, lexicon: Lexicon) -> set[str]:
    """Titles and kinds of bodies in a mention, without ال: what «الوزير» or «الوزارة» may later stand for."""
    bare = {
        word.removeprefix("و" if word.startswith("وال") else "").removeprefix("ال") for word in folded_words(mention)
    }
    return {word for word in bare if lexicon.is_any(_HEADS, word)}


def named(source: str, lexicon: Lexicon) -> Named:
    """Whom a source mention names."""
    tidy = " ".join(source.split()).strip(_SIGNS)
    pieces = [piece.strip(_SIGNS) for piece in tidy.replace(",", "،").split("،") if piece.strip(_SIGNS)]
    if not pieces:
        return Named(tidy, is_person=False)
    first, second = pieces[0], pieces[1] if len(pieces) > 1 else ""
    if not _has_title(first, lexicon):
        medium = _MEDIUM.match(source.strip())
        if medium:  # صحيفة "واشنطن بوست"
            return Named(medium[1], is_person=False)
        return Named(first, not _is_body(first, lexicon) and _is_name(first))
    name = _name_at_end(first, lexicon)
    if name is None and second and not _has_title(second, lexicon) and not _is_body(second, lexicon):
        name = second
    elif name is None and second:
        name = _name_at_end(second, lexicon)
    return Named(name or first, name is not None)


def _has_title(piece: str, lexicon: Lexicon) -> bool:
    first = next(iter(folded_words(piece)), "")
    return lexicon.is_any(("title",), first, first.removeprefix("ال"))


def _is_body(piece: str, lexicon: Lexicon) -> bool:
    first = next(iter(folded_words(piece)), "")
    return lexicon.is_any(("body", "source_word"), first, first.removeprefix("ال"))


def _is_name(piece: str) -> bool:
    words = fold(piece).split()
    return 0 < len(words) <= _NAME and not (len(words) == 1 and words[0].startswith("ال"))


def _name_at_end(piece: str, lexicon: Lexicon) -> str | None:
    """The name after a title: «وزير الخارجية الأمريكي جون كيري»; two words, or one after «الوزير»."""
    words = piece.split()
    folded = [fold(word).translate(_BLANK).strip() for word in words]
    for at in range(1, len(words)):
        if _may_begin(folded, at, lexicon):
            alone = at == len(words) - 1 and not folded[at - 1].startswith("ال")
            return None if alone else " ".join(words[at:]).strip(_SIGNS)
    return None


def _may_begin(folded: list[str], at: int, lexicon: Lexicon) -> bool:
    word, before = folded[at], folded[at - 1]
    if not word or word.startswith(("ال", "لل", "بال")) or word in _COMMON:
        return False
    if lexicon.is_any((*_HEADS, "preposition"), word) or lexicon.is_in("body", before) or before in _WANTS_MORE:
        return False  # a head in construct state wants one more word: حزب العمال, بلدية باريس
    is_adjective = word.endswith(_NISBA) and len(word) > 4 and at == 1 and not folded[0].startswith("ال")
    return not is_adjective

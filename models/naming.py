"""What a name says by itself: a ministry is no person, a title is no name. Guesses, to be corrected by a person.

The words are in ``resources/lexicons``: ``speaker_kinds.tsv`` (first word, kind of record.md) and ``titles.txt``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from models.fold import fold, fold_uncached

LEXICONS = Path(__file__).parent.parent / "resources" / "lexicons"


@cache
def _kinds() -> dict[str, str]:
    lines = (LEXICONS / "speaker_kinds.tsv").read_text("utf-8").splitlines()
    return {fold(word): kind for word, kind in (line.split("\t") for line in lines if line)}


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for word in (LEXICONS / "titles.txt").read_text("utf-8").split())


def guess_kind(name: str) -> str:
    """The kind that the first word tells of; person where it tells nothing."""
    words = fold(name).split()
    return _kinds().get(words[0], "person") if words else "person"


def without_title(name: str) -> str:
    """A name without the title before it, where two words of it are left.

    A second word in ال…ي or ال…ية belongs to the title: الرئيس الأمريكي باراك أوباما.
    """
    words = name.split()
    if not words or fold(words[0]) not in _titles():
        return name
    rest = words[1:]
    if len(rest) > 2 and fold(rest[0]).startswith("ال") and fold(rest[0]).endswith(("ي", "يه")):
        rest = rest[1:]
    return " ".join(rest) if len(rest) >= 2 else name


def sort_name(title: str | None, headline: str, external_id: str) -> str:
    """By what an article is sorted among others: the name that lists show (``Article.name``), folded."""
    return fold_uncached(title or headline or external_id)[:200]

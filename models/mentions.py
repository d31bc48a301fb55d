"""Equal mentions in Arabic text: the same words with other clitics, tashkeel or hamza forms («قال», «وقال», «قَالَ»).

Spans are code points of the text searched. Prefixes و ف ب ل ك س and ال are let through (scheme.md §e); all but the
article stay outside the span that is found, as the seeds' annotation has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from models.fold import fold
from models.forms import HEADS, LETTERS
from models.span import Span
from models.text import words


def mentions(text: str, phrase: str, within: Span | None = None) -> list[Span]:
    """Where ``phrase`` is mentioned, in text order; its words follow each other with only marks and spaces between."""
    wanted = _key(phrase)
    if not wanted:
        return list(_literal(text, phrase.strip(), within))
    there = words(text, within)
    found: list[Span] = []
    for at in range(len(there) - len(wanted) + 1):
        start = _begins(text, there[at], wanted[0])
        if start is None or (found and start < found[-1].end):
            continue
        rest = zip(there[at + 1 : at + len(wanted)], wanted[1:], strict=True)
        if all(_same(span.cut(text), word) for span, word in rest):
            found.append(Span(start, there[at + len(wanted) - 1].end))
    return found


def _key(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(fold(span.cut(phrase)) for span in words(phrase))


def equal(one: str, other: str) -> bool:
    """Whether two mentions are the same but for clitics before the first word, the article, tashkeel and hamza."""
    first, second = _key(one), _key(other)
    if len(first) != len(second) or not first:
        return False
    heads = _bare(first[0]) & _bare(second[0])
    return bool(heads) and all(_article_off(a) == _article_off(b) for a, b in zip(first[1:], second[1:], strict=True))


@lru_cache(maxsize=1024)
def _bare(word: str) -> frozenset[str]:
    """A folded word as it may stand without its clitics and article."""
    found = {_article_off(word)}
    for clitic in HEADS:
        rest = word[len(clitic) :]
        if clitic and word.startswith(clitic) and len(rest) >= LETTERS:
            found.add(_article_off(rest))
            if clitic.endswith("ل") and rest.startswith("ل") and len(rest) > LETTERS:
                found.add(rest[1:])  # للوزارة is ل + الوزارة
    return frozenset(found)


def _article_off(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) - 2 >= LETTERS else word


def _same(piece: str, wanted: str) -> bool:
    return _article_off(fold(piece)) == _article_off(wanted)


def _begins(text: str, word: Span, wanted: str) -> int | None:
    """Where in ``word`` the first word of a mention begins, its clitics left out; None where it is another word."""
    for start in range(word.start, word.end):
        clitics = fold(text[word.start : start])
        if clitics not in HEADS:
            return None
        piece = fold(text[start : word.end])
        if clitics and (len(piece) < LETTERS or not fold(text[start])):  # a tatweel or vowel of the clitic's
            continue
        if _article_off(piece) == _article_off(wanted):
            return start
        if clitics.endswith("ل") and piece.startswith("ل") and piece[1:] == _article_off(wanted):
            return start
    return None


def _literal(text: str, phrase: str, within: Span | None) -> Iterator[Span]:
    """A cue may be no word at all: the colon of a headline."""
    start, end = within or (0, len(text))
    at = text.find(phrase, start, end) if phrase else -1
    while at >= 0:
        yield Span(at, at + len(phrase))
        at = text.find(phrase, at + len(phrase), end)

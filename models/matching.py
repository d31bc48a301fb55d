"""Where the items of a query stand in a text: exact places (code points), found word by word.

The index proposes articles, this decides. ``Wanted`` is a word of a query made ready: its forms, or what one must hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from models import codepage
from models.errors import QawlError
from models.fold import DROPPED, fold, mapped
from models.forms import spellings, twins, with_clitics, with_heads
from models.language import say
from models.query import Item, Query, Word
from models.span import Span
from models.tokens import Token, folded_words, tokens

_PATIENCE = 0.3  # s for one look of a pattern at one line
# A pattern each of whose matches lies within one word: letters, digits, \w \d \b, groups, repetitions, plain sets.
_WITHIN_A_WORD = re.compile(r"(?:\\[wdb]|[^\W_]|[|()?*+]|\(\?:|\{\d*,?\d*\}|\[[^\W_]+\])+")
_UNSEEN = dict.fromkeys(DROPPED)
_SETS_AND_ESCAPES = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word made ready. ``forms`` are all that it may be; where that is not known before, one of ``parts`` is in it,
    or ``pattern`` finds itself in it (``across``: in the line, not in a word).
    """

    forms: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    pattern: Any = None
    across: bool = False
    coded: frozenset[bytes] = frozenset()  # ``forms`` as a coded text has them
    ends_alike: frozenset[str] = frozenset()  # those of ``forms`` without an ending of their own

    def is_spelt(self, spelt: str) -> bool:
        """Whether a folded form is one in the text too: ـيا without its tanwin is a country."""
        if not self.forms or "".join(folded_words(spelt)) in self.ends_alike:
            return True
        return not spelt.translate(_UNSEEN).endswith("يا") or "\u064b" in spelt

    def is_in(self, word: str) -> bool:
        if self.pattern is not None:
            return looked_for(self.pattern.search, word) is not None
        return word in self.forms or any(part in word for part in self.parts)


@dataclass(frozen=True, slots=True)
class Sought:
    """An item made ready."""

    words: tuple[Wanted, ...]
    apart: int
    ordered: bool


def make_ready(item: Item, groups: Groups) -> Sought:
    """Raises ``QawlError`` at a pattern that is none."""
    return Sought(tuple(_wanted(word, groups) for word in item.words), item.apart, item.ordered)


def ready(query: Query, groups: Groups) -> tuple[list[Sought], list[Sought]]:
    """The items of a query, and those that must not be there."""
    return [make_ready(item, groups) for item in query.items], [make_ready(item, groups) for item in query.without]


def _wanted(word: Word, groups: Groups) -> Wanted:
    if word.match == "regex":
        pattern, across = _compiled(word.texts[0])
        return Wanted(pattern=pattern, across=across)
    if word.match == "part":
        return Wanted(parts=tuple(part for text in word.texts for part in twins("".join(folded_words(text)))))
    texts = tuple(other for text in word.texts for other in spellings(text, groups))
    if word.match == "exact":
        forms = frozenset(one for text in word.texts for one in twins("".join(folded_words(text))))
        return _of_forms(forms, forms)
    return _of_forms(frozenset().union(*map(with_clitics, texts)), frozenset().union(*map(with_heads, texts)))


def _of_forms(forms: frozenset[str], ends_alike: frozenset[str]) -> Wanted:
    codes = map(codepage.coded_word, forms)
    return Wanted(forms, coded=frozenset(code for code in codes if code is not None), ends_alike=ends_alike)


@cache
def _compiled(typed: str) -> tuple[Any, bool]:
    """A pattern over folded text, and whether it may go across words."""
    import regex

    folded = _folded_pattern(typed)
    try:
        pattern = regex.compile(folded, regex.V1 | regex.IGNORECASE | regex.MULTILINE)
        probes = (looked_for(pattern.match, probe) for probe in ("", "ا ا", "a 1"))
        is_empty = any(match is not None and match.end() == match.start() for match in probes)
    except (regex.error, RecursionError, OverflowError) as error:
        raise QawlError(
            say("“{typed}” is no regular expression: {reason}.", typed=typed[:60], reason=str(error))
        ) from error
    if is_empty:
        raise QawlError(say("“{typed}” matches even where there is nothing. Ask for at least one letter.", typed=typed))
    return pattern, _WITHIN_A_WORD.fullmatch(folded) is None


def _folded_pattern(typed: str) -> str:
    """Letters folded as the text's are; escapes, signs and Latin letters are the pattern's own."""
    pieces: list[str] = []
    at = 0
    for some in _SETS_AND_ESCAPES.finditer(typed):
        pieces += map(_folded_letter, typed[at : some.start()])
        pieces += some[0] if some[0].startswith("\\") else map(_folded_in_set, some[0])
        at = some.end()
    return "".join([*pieces, *map(_folded_letter, typed[at:])])


def _folded_in_set(letter: str) -> str:
    return letter if letter.isascii() else "ةه" if letter in "ةه" else fold(letter)


def _folded_letter(letter: str) -> str:
    """What is dropped leaves an empty group: a ? or * after it must not take the letter before it."""
    if letter.isascii():
        return letter
    if letter in "ةه":
        return "[ةه]"
    folded = fold(letter)
    return (folded if folded.isalnum() else re.escape(folded)) if folded else "(?:)"


def looked_for(look: Callable[..., Any], text: str) -> Any:
    """One look of a pattern, with an end to its patience. Raises ``QawlError`` where it runs out."""
    try:
        return look(text, timeout=_PATIENCE, concurrent=True)  # others may run meanwhile
    except TimeoutError as error:
        raise QawlError(
            say("This regular expression tries too many ways to match and was stopped. Make it simpler.")
        ) from error


def found_by(pattern: Any, text: str) -> list[Any]:
    """All matches, with an end to its patience for each: ``finditer`` looks when it is asked for the next one."""
    found: list[Any] = looked_for(lambda text, **patience: list(pattern.finditer(text, **patience)), text)
    return found


# In a text


def places(text: str, sought: Sought) -> list[Span]:
    """Every place of an item in ``text``, in order."""
    if len(sought.words) == 1:
        return _places_of_one(text, sought.words[0])
    there = tokens(text)
    rows = [
        [wanted.is_in(token.word) and wanted.is_spelt(token.span.cut(text)) for token in there]
        for wanted in sought.words
    ]
    found = _in_order(rows, sought.apart) if sought.ordered else _near(rows, sought.apart)
    return list(dict.fromkeys(Span(there[first].start, there[last].end) for first, last in found))


def _places_of_one(text: str, wanted: Wanted) -> list[Span]:
    if wanted.across:
        return list(_places_of_pattern(text, wanted.pattern))
    codes = codepage.coded(text) if wanted.coded else None
    if codes is not None:
        levelled = codepage.Levelled(codes)
        there = levelled.words & wanted.coded
        spans = sorted(Span(*place) for word in there for place in levelled.places(word))
        return [span for span in spans if wanted.is_spelt(span.cut(text))]
    found = dict.fromkeys(token.span for token in tokens_of(text, wanted.is_in))
    return [span for span in found if wanted.is_spelt(span.cut(text))]


def tokens_of(text: str, is_wanted: Callable[[str], bool]) -> Iterator[Token]:
    """The tokens of ``text`` that are wanted; each word is judged once."""
    judged: dict[str, bool] = {}
    for token in tokens(text):
        verdict = judged.get(token.word)
        if verdict is None:
            verdict = judged[token.word] = is_wanted(token.word)
        if verdict:
            yield token


def _places_of_pattern(text: str, pattern: Any) -> Iterator[Span]:
    """Line by line: ``^`` and ``$`` are a paragraph's. Only lines with a match are mapped back."""
    folded_lines = codepage.folded_lines(text)
    if looked_for(pattern.search, folded_lines) is None:
        return
    start = 0
    for line, folded_line in zip(text.split("\n"), folded_lines.split("\n"), strict=True):
        if looked_for(pattern.search, folded_line):
            folded = mapped(line)
            for match in found_by(pattern, folded.text):
                if match.end() > match.start():
                    span = folded.original(*match.span())
                    yield Span(start + span.start, start + span.end)
        start += len(line) + 1


def _in_order(rows: Sequence[Sequence[bool]], apart: int) -> Iterator[tuple[int, int]]:
    """First and last token of each run in which the words follow each other, at most ``apart`` tokens between two."""
    for first, starts in enumerate(rows[0]):
        if not starts:
            continue
        last: int | None = first
        for row in rows[1:]:
            assert last is not None
            last = next((at for at in range(last + 1, min(last + 2 + apart, len(row))) if row[at]), None)
            if last is None:
                break
        if last is not None:
            yield first, last


def _near(rows: Sequence[Sequence[bool]], apart: int) -> Iterator[tuple[int, int]]:
    """The narrowest stretches with every word in any order, at most ``apart`` other tokens in them; none overlap."""
    hits = [at for at in range(len(rows[0])) if any(row[at] for row in rows)]
    after = -1
    for number, last in enumerate(hits):
        for first in reversed(hits[: number + 2 - len(rows)]):
            if first <= after or last - first + 1 - len(rows) > apart:
                break
            if _all_seated(rows, first, last):
                yield first, last
                after = last
                break


def _all_seated(rows: Sequence[Sequence[bool]], first: int, last: int) -> bool:
    """Whether each word finds a token of its own there: two may be forms of one another."""
    taken: dict[int, int] = {}

    def seat(number: int, tried: set[int]) -> bool:
        for at in range(first, last + 1):
            if rows[number][at] and at not in tried:
                tried.add(at)
                if at not in taken or seat(taken[at], tried):
                    taken[at] = number
                    return True
        return False

    return all(seat(number, set()) for number in range(len(rows)))


def all_places(text: str, items: Iterable[Sought]) -> list[Span]:
    """The places of all items, in order; [] where one of them has none: an article must hold every one."""
    found: set[Span] = set()
    for sought in items:
        here = places(text, sought)
        if not here:
            return []
        found.update(here)
    return sorted(found)

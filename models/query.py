"""What is sought: the words of a query, how they match, where they stand. ``parse`` reads the language of the field.

وزارة الخارجية          both words somewhere in the article, with clitics
"وزارة الخارجية"        a phrase: one after the other
روسيا ~5 أمريكا         near: at most five words between them
سوريا|سورية             either
=وزارة                  exactly this word      *وزار*   any part of a word      /قتل[تى]?/   a regular expression
-إيران                  articles without it
in:title  in:text  in:quotes  in:cue  speaker:لافروف  stance:against
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from models.errors import QawlError
from models.language import say
from models.tokens import folded_words

MATCHES = ("clitics", "exact", "part", "regex")
TOGETHER = ("all", "phrase", "near")
PLACES = ("anywhere", "title", "text", "quotes", "cue")
NEAR = 5  # words between, unless one says
_FARTHEST = 50
_PARTS = 2  # letters that a part of a word must have
_LONGEST = 1000  # characters of a query

_PIECE = re.compile(
    r"""(?P<without>-(?=\S))?(?:
      (?P<field>in|speaker|stance):(?:"(?P<quoted>[^"]*)"|(?P<value>\S*))
      | /(?P<regex>(?:[^/\\]|\\.)+)/
      | "(?P<phrase>[^"]*)"?
      | ~(?P<near>\d*)(?=\s|$)
      | (?P<word>[^\s"]+) )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query, or several that stand for each other. ``match`` is one of ``MATCHES``."""

    texts: tuple[str, ...]
    match: str


@dataclass(frozen=True, slots=True)
class Item:
    """Words found together: one alone, a phrase (``apart`` 0), or near each other (at most ``apart`` between)."""

    words: tuple[Word, ...]
    apart: int = 0
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """Articles that hold every item and none of ``without``; hits are the items' places, in ``place``.

    ``speaker`` and ``stance`` (a label's code or name) ask for quotes: then hits lie in their content.
    """

    items: tuple[Item, ...] = ()
    without: tuple[Item, ...] = ()
    place: str = "anywhere"
    speaker: str = ""
    stance: str = ""

    @property
    def texts(self) -> list[str]:
        """The words that are sought, as typed, without the signs of the query."""
        return [text for item in self.items for word in item.words for text in word.texts]

    @property
    def of_quotes(self) -> bool:
        return self.place in ("quotes", "cue") or bool(self.speaker or self.stance)


@dataclass
class _Reading:
    """What has been read of a query so far."""

    match: str
    together: str
    apart: int
    place: str
    items: list[Item] = field(default_factory=list)
    without: list[Item] = field(default_factory=list)
    loose: list[Word] = field(default_factory=list)
    near: int | None = None  # a ~ waits for the item after it
    speaker: str = ""
    stance: str = ""


def parse(
    typed: str, match: str = "clitics", together: str = "all", apart: int = NEAR, place: str = "anywhere"
) -> Query:
    """Read a query; ``match``, ``together`` and ``place`` say what words mean that have no sign of their own.

    Raises ``QawlError`` with a sentence where nothing can be sought.
    """
    if len(typed) > _LONGEST:
        raise QawlError(say("A query has at most {most} characters.", most=_LONGEST))
    reading = _Reading(match, together, apart, place)
    if match == "regex" and typed.strip():
        reading.items.append(Item((_word(typed.strip(), "regex"),)))
    else:
        for piece in _PIECE.finditer(typed if "/" in typed else re.sub(r"\s*\|\s*", "|", typed)):
            _take(reading, piece)
        _take_loose(reading)
    query = Query(tuple(reading.items), tuple(reading.without), reading.place, reading.speaker, reading.stance)
    if not query.items and not query.speaker and not query.stance:
        raise QawlError(say("Type a word to search for."))
    return query


def _take(reading: _Reading, piece: re.Match[str]) -> None:
    if piece["field"]:
        if piece["without"]:
            raise QawlError(say("A minus stands before words, not before “{name}:”.", name=piece["field"]))
        _take_field(reading, piece["field"], piece["quoted"] if piece["quoted"] is not None else piece["value"])
    elif piece["near"] is not None:
        reading.near = min(int(piece["near"] or NEAR), _FARTHEST)
    else:
        item = _item(reading, piece)
        if item is None:
            return
        if piece["without"]:
            reading.without.append(item)
        elif reading.near is not None and (reading.items or reading.loose):
            _take_near(reading, item)
        elif piece["word"] and reading.together != "all":
            reading.loose += item.words
        else:
            reading.items.append(item)
        reading.near = None


def _take_near(reading: _Reading, item: Item) -> None:
    """The item before ``~`` and this one are one."""
    assert reading.near is not None
    before = (reading.loose.pop(),) if reading.loose else reading.items.pop().words
    if len(before) > 1 or len(item.words) > 1:
        raise QawlError(say("A ~ stands between two words, not beside a phrase."))
    reading.items.append(Item((*before, *item.words), reading.near, ordered=False))


def _take_loose(reading: _Reading) -> None:
    """Words without quotation marks that the field's mode puts together."""
    if reading.loose:
        apart = reading.apart if reading.together == "near" else 0
        reading.items.append(Item(tuple(reading.loose), apart, ordered=reading.together == "phrase"))


def _take_field(reading: _Reading, name: str, value: str) -> None:
    if name == "speaker":
        reading.speaker = value
    elif name == "stance":
        reading.stance = value
    elif value in PLACES:
        reading.place = value
    else:
        raise QawlError(say("“in:” knows title, text, quotes, cue and anywhere; not “{value}”.", value=value))


def _item(reading: _Reading, piece: re.Match[str]) -> Item | None:
    """None for signs that are no words."""
    if piece["regex"]:
        return Item((_word(piece["regex"], "regex"),))
    if piece["phrase"] is not None:
        words = tuple(_words(piece["phrase"], reading.match))
        return Item(words) if words else None
    words = tuple(_words(piece["word"], reading.match))
    return Item(words) if words else None


def _words(typed: str, match: str) -> Iterator[Word]:
    for piece in typed.split():
        word = _signed(piece, match)
        if word is not None:
            yield from _in_words(word)


def _signed(piece: str, match: str) -> Word | None:
    """A piece of a query as a word, its sign read: = exactly, * any part, | either."""
    if set(piece) <= {"*", "?", "."}:
        raise QawlError(say("A query needs letters besides * and ?: type at least two."))
    if piece.startswith("="):
        piece, match = piece[1:], "exact"
    elif piece.startswith("*") or piece.endswith("*"):
        piece, match = piece.strip("*"), "part"
    texts = tuple(one for one in piece.split("|") if folded_words(one) or any(map(folded_words, one)))
    return _word_of(texts, match) if texts else None


def _word(text: str, match: str) -> Word:
    return _word_of((text,), match)


def _word_of(texts: tuple[str, ...], match: str) -> Word:
    if match == "part" and any(len("".join(folded_words(one))) < _PARTS for one in texts):
        raise QawlError(say("A part of a word needs at least two letters."))
    return Word(texts, match)


def _in_words(word: Word) -> Iterator[Word]:
    """A piece may hold several words (2016/10/02, وزارة-الخارجية): each is one, in order."""
    from models.tokens import tokens

    if word.match in ("part", "regex") or len(word.texts) > 1:
        yield word
        return
    found = tokens(word.texts[0])
    if len(found) < 2:
        yield word
        return
    for token in found:
        yield replace(word, texts=(word.texts[0][token.start : token.end],))

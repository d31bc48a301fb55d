"""A paragraph as the rules read it: words and signs, what stands between quotation marks, where sentences end.

Positions are code points of the article. Nothing here ever fails: an odd mark is read as far as it goes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from models.fold import fold
from models.span import Span

_TOKEN = re.compile(
    r"[^\W_]+(?:[\u0640\u064b-\u065f\u0670]+|[^\W_]+|(?<=\d)[.,٫:](?=\d)|(?<=[^\W\d_])\.(?=[^\W\d_])|['’](?=[^\W_]))*|''|\S"
)
MARKS = frozenset(['"', "“", "”", "„", "«", "»", "‘", "’", "''"])
STOPS = frozenset(".!؟?…۔")
COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]")
_CLITIC = re.compile("[وف]?[بلك]?ـ*|ال|بال|لل")
_PARTNER = {"“": "”", "”": "“", "«": "»", "»": "«", "„": "“”", "‘": "’", '"': '"'}
_ABBREVIATIONS = frozenset(["د", "أ", "م", "ا", "ص", "ج", "ه", "ق"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign. ``folded`` is looked up; ``sort`` is word, mark, stop, comma, colon, dash or other."""

    start: int
    end: int
    text: str
    folded: str
    sort: str

    @property
    def is_word(self) -> bool:
        return self.sort == "word"


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two quotation marks: the words ``[first, last)`` by number, and the span without the marks.

    ``closed`` is False where the paragraph ends first.
    """

    first: int
    last: int
    span: Span
    closed: bool = True

    @property
    def after(self) -> int:
        """The word after the closing mark."""
        return self.last + 1 if self.closed else self.last


@dataclass(slots=True)
class Paragraph:
    """One line of an article, cut up. ``sentences`` are ranges of word numbers, the stop left out."""

    text: str
    span: Span
    number: int
    words: list[Word]
    marked: list[Marked] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)  # for each word the number of the Marked around it, or -1

    def piece(self, first: int, last: int) -> str:
        """The text of the words ``[first, last)``."""
        return self.text[self.words[first].start : self.words[last - 1].end] if first < last else ""

    def span_of(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last - 1].end)

    def sentence_of(self, number: int) -> tuple[int, int]:
        return next((one for one in self.sentences if one[0] <= number < one[1]), (0, len(self.words)))


def paragraphs(text: str) -> list[Paragraph]:
    """The lines of ``text`` that hold a word."""
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        start += len(line) + 1
        words = _cut(text, span)
        if any(word.is_word for word in words):
            found.append(_paragraph(text, span, len(found), words))
    return found


def _cut(text: str, span: Span) -> list[Word]:
    words = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        piece = match[0]
        if _INVISIBLE.fullmatch(piece):
            continue
        words.append(Word(match.start(), match.end(), piece, fold(piece), _sort(piece)))
    return words


def _sort(piece: str) -> str:
    if piece[0].isalnum():
        return "word"
    for sort, signs in (("mark", MARKS), ("stop", STOPS), ("comma", COMMAS), ("colon", ":："), ("dash", DASHES)):
        if piece in signs:
            return sort
    return "other"


def _paragraph(text: str, span: Span, number: int, words: list[Word]) -> Paragraph:
    made = Paragraph(text, span, number, words)
    made.marked = _marked(text, span, words)
    made.inside = [-1] * len(words)
    for at, one in enumerate(made.marked):
        made.inside[one.first : one.last] = [at] * (one.last - one.first)
    made.sentences = _sentences(made)
    return made


def _marked(text: str, span: Span, words: list[Word]) -> list[Marked]:
    """The outermost pairs. A mark of the other kind inside a pair belongs to what is said there."""
    found: list[Marked] = []
    opened: Word | None = None
    first = deeper = 0
    for at, word in enumerate(words):
        if word.sort != "mark":
            continue
        if opened is None:
            if _may_open(text, word):
                opened, first, deeper = word, at + 1, 0
        elif _goes_deeper(text, words, at, opened, deeper):
            deeper += 1
        elif deeper and _closes(text, opened, word):
            deeper -= 1
        elif _closes(text, opened, word):
            if at > first:
                found.append(Marked(first, at, _between(text, opened.end, word.start)))
            opened = None
    if opened is not None and first < len(words):
        found.append(_unclosed(text, span, words, opened, first))
    return found


def _unclosed(text: str, span: Span, words: list[Word], opened: Word, first: int) -> Marked:
    """A mark that nothing closes reaches to the end of its paragraph, the last full stop left out."""
    inner = _between(text, opened.end, span.end)
    end = inner.end - 1 if text[inner.end - 1 : inner.end] == "." and inner.end - inner.start > 1 else inner.end
    return Marked(first, len(words), Span(inner.start, end), closed=False)


def _between(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _may_open(text: str, word: Word) -> bool:
    if word.text in ("‘", "’"):
        return not (word.start and text[word.start - 1].isalpha())
    return word.end < len(text) and text[word.end] != "\n"


def _opens_clearly(text: str, word: Word) -> bool:
    """Space before it and a letter after it: inside a pair of straight marks another pair begins."""
    return text[word.start - 1 : word.start].isspace() and text[word.end : word.end + 1].isalnum()


def _goes_deeper(text: str, words: list[Word], at: int, opened: Word, deeper: int) -> bool:
    """A straight mark that opens another pair, where enough of them close later."""
    if not (words[at].text == opened.text == '"' and _opens_clearly(text, words[at])):
        return False
    wanted = deeper + 2
    later = [word for word in words[at + 1 :] if word.text == '"']
    closing = sum(1 for word in later if not _opens_clearly(text, word))
    return closing - (len(later) - closing) >= wanted and len(later) >= wanted


def _closes(text: str, opened: Word, word: Word) -> bool:
    if word.text in _PARTNER.get(opened.text, ""):
        return True
    if word.text == opened.text:  # both marks of one kind: the second closes unless it is glued to what follows it
        return not text[word.end : word.end + 1].isalnum()
    both = {opened.text, word.text}
    return both <= {'"', "“", "”"} and not text[word.end : word.end + 1].isalnum()


def _sentences(paragraph: Paragraph) -> list[tuple[int, int]]:
    found = []
    first = 0
    for at, word in enumerate(paragraph.words):
        if word.sort == "stop" and _ends_sentence(paragraph, at):
            if at > first:
                found.append((first, at))
            first = at + 1
        elif _closes_a_sentence(paragraph, at):
            found.append((first, at + 1))
            first = at + 1
    if first < len(paragraph.words):
        found.append((first, len(paragraph.words)))
    return found


def _ends_sentence(paragraph: Paragraph, at: int) -> bool:
    """A stop outside marks ends a sentence, but for one after a single letter (د. محمد)."""
    if paragraph.inside[at] >= 0:
        return False
    word, before = paragraph.words[at], paragraph.words[at - 1] if at else None
    return not (word.text == "." and before and before.text in _ABBREVIATIONS and before.end == word.start)


def _closes_a_sentence(paragraph: Paragraph, at: int) -> bool:
    """A closing mark with the stop inside it (…بعد.") ends the sentence where no sign follows."""
    words = paragraph.words
    if words[at].sort != "mark" or at == 0 or words[at - 1].sort != "stop" or paragraph.inside[at - 1] < 0:
        return False
    return at + 1 < len(words) and words[at + 1].is_word

"""An article's text: cleaned once at import; where its words, letters, paragraphs and quotation marks lie.

Every position is a code point of the stored text. Cleaning follows XML 1.0's legal characters, so that no export has to
change a text again.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import cast

from models import codepage
from models.span import Span

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RUN = re.compile(r"[^\W_]\S*")  # from a run's first letter or digit to its end
_PAIRS = {"“": "”", "”": "“", "«": "»", "»": "«", "„": "“", "‘": "’"}
_NEAR = 1000  # code points on each side that are looked at in a very long paragraph
MARKS = frozenset('"“”„«»‘’')


def clean(raw: str) -> str:
    """The text as Qawl keeps it for ever: LF line ends, no leading BOM, nothing that XML 1.0 forbids."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("", text).lstrip("\ufeff")


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def headline(text: str, longest: int = 200) -> str:
    """The first line with something on it: what a list shows for an article without a title."""
    for line in text.split("\n"):
        if line.strip():
            return line.strip()[:longest]
    return ""


@lru_cache(maxsize=1)
def _grapheme_pattern() -> re.Pattern[str]:
    import regex

    return cast("re.Pattern[str]", regex.compile(r"\X", regex.V1))


def is_word(piece: str) -> bool:
    """Whether ``piece`` has a letter or digit: punctuation and white space are no words."""
    return any(character.isalnum() for character in piece)


def words(text: str, within: Span | None = None) -> list[Span]:
    """The words of ``text`` (Unicode word borders, UAX #29), without the marks and spaces between them."""
    first, last = within or (0, len(text))
    boundaries = _boundaries(text[first:last])
    spans = (Span(first + start, first + end) for start, end in pairwise(boundaries))
    return [trimmed for span in spans if is_word(span.cut(text)) and (trimmed := _trimmed(text, span))]


@lru_cache(maxsize=256)
def _boundaries(piece: str) -> list[int]:
    import regex

    found = [match.start() for match in regex.finditer(r"(?V1w)\b", piece)]
    return sorted({0, *found, len(piece)})


def _trimmed(text: str, span: Span) -> Span | None:
    """``span`` without invisible marks at its beginning, which the rule glues to a line's first word.

    A tatweel that hangs on a clitic before a quotation mark (بـ"…") belongs to the word; alone it is none.
    """
    start = span.start
    while start < span.end and unicodedata.category(text[start]) in ("Cf", "Mn", "Zl", "Zs"):
        start += 1
    return Span(start, span.end) if text[start : span.end].strip("\u0640") else None


def word_count(text: str) -> int:
    """Words as a reader counts them, quickly: runs between white space that hold a letter or digit."""
    codes = codepage.coded(text)
    return len(_RUN.findall(text)) if codes is None else codepage.word_count(codes)


def paragraphs(text: str) -> list[Span]:
    """Each line of the text, without its line feed; empty ones too. Split on LF only, as the page does."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def paragraph_at(text: str, position: int) -> Span:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return Span(start, len(text) if end < 0 else end)


def around(text: str, start: int, end: int) -> Span:
    """The paragraphs of ``start`` and ``end``; of a very long one only what lies near, cut before letters after blanks.

    Words and letters there are those of the whole: neither goes across such a cut.
    """
    first = paragraph_at(text, start).start
    last = paragraph_at(text, max(start, end - 1)).end
    if last - first > 4 * _NEAR:
        first = max(first, _cut_before(text, first, start - _NEAR))
        last = _cut_after(text, end + _NEAR, last)
    return Span(first, last)


def _cut_before(text: str, first: int, position: int) -> int:
    while position > first and not (text[position - 1] == " " and text[position].isalnum()):
        position -= 1
    return position


def _cut_after(text: str, position: int, last: int) -> int:
    while position < last and not (text[position - 1] == " " and text[position].isalnum()):
        position += 1
    return min(position, last)


def is_right_to_left(paragraph: str) -> bool:
    """The direction of a paragraph: its first strong character's (UAX #9, P2 and P3); Arabic where it has none."""
    for character in paragraph:
        match unicodedata.bidirectional(character):
            case "R" | "AL":
                return True
            case "L":
                return False
    return True


def snap(text: str, span: Span) -> Span | None:
    """``span`` grown to whole words, with quotation marks, punctuation and spaces at its edges left outside.

    None where no word is touched. A span may cross paragraphs.
    """
    touched = [word for word in words(text, around(text, *span)) if word.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else None


def to_letters(text: str, span: Span) -> Span | None:
    """``span`` grown to whole letters with their marks (grapheme clusters, UAX #29), blanks at its edges left out."""
    start, end = grapheme_start(text, span.start), grapheme_end(text, span.end)
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Span(start, end) if start < end else None


def _grapheme_edges(text: str, position: int) -> list[int]:
    return _letter_edges(text, around(text, position, position))


def _letter_edges(text: str, near: Span) -> list[int]:
    edges = [near.start + match.start() for match in _grapheme_pattern().finditer(near.cut(text))]
    return [*edges, near.end]


def grapheme_start(text: str, position: int) -> int:
    edges = _grapheme_edges(text, position)
    return edges[max(0, bisect_right(edges, position) - 1)]


def grapheme_end(text: str, position: int) -> int:
    edges = _grapheme_edges(text, position)
    return next((edge for edge in edges if edge >= position), len(text))


def next_edge(text: str, position: int, step: int, *, begins: bool, by_letter: bool = False) -> int:
    """Where an edge goes from ``position`` by one step on (1) or back (−1).

    An edge that ``begins`` something goes to starts of words, one that ends it to ends; ``by_letter`` to letters'.
    Where a paragraph has none left the next one is looked through; at the text's end it stays.
    """
    near = around(text, position, position)
    while True:
        if by_letter:
            edges = _letter_edges(text, near) if len(near) else []
            edges = edges[:-1] if begins else edges[1:]
        else:
            edges = [word.start if begins else word.end for word in words(text, near)]
        ahead = [edge for edge in edges if (edge > position if step > 0 else edge < position)]
        if ahead:
            return ahead[0] if step > 0 else ahead[-1]
        beyond = near.end + 1 if step > 0 else near.start - 1
        if not 0 <= beyond <= len(text):
            return position
        near = around(text, beyond, beyond)


def next_word(text: str, position: int, step: int) -> int:
    """Where the caret goes by a word: to the start of the next one, or back to the start of this or the last."""
    paragraph = paragraph_at(text, position)
    near = around(text, position, position)
    starts = [word.start for word in words(text, near)]
    if near != paragraph and not [start for start in starts if (start > position if step > 0 else start < position)]:
        starts = [word.start for word in words(text, paragraph)]
    if step > 0:
        ahead = [start for start in starts if start > position]
        return ahead[0] if ahead else min(paragraph.end + 1 if position >= paragraph.end else paragraph.end, len(text))
    behind = [start for start in starts if start < position]
    return behind[-1] if behind else max(0, paragraph.start - 1)


@lru_cache(maxsize=64)
def quoted(text: str, paragraph: Span) -> tuple[Span, ...]:
    """What stands between quotation marks in a paragraph, marks left out; an unclosed mark reaches to its end.

    ASCII ``"`` pairs by parity; « » “ ” „ pair in either order, for Arabic texts use both (scheme.md §d).
    """
    found: list[Span] = []
    awaited, opened = "", 0
    for position in range(paragraph.start, paragraph.end):
        character = text[position]
        if awaited and character == awaited:
            found.append(Span(opened, position))
            awaited = ""
        elif not awaited and character in MARKS and not _is_apostrophe(text, position):
            awaited, opened = _PAIRS.get(character, character), position + 1
    if awaited and opened < paragraph.end:
        found.append(Span(opened, paragraph.end))
    return tuple(found)


def _is_apostrophe(text: str, position: int) -> bool:
    """Whether a single mark stands inside a word, as in O’Brien."""
    inside = 0 < position < len(text) - 1
    return text[position] in "‘’" and inside and text[position - 1].isalpha() and text[position + 1].isalpha()


def guess_type(text: str, content: list[Span]) -> str:
    """direct, mixed or indirect: whether all, some or none of the words stand between quotation marks.

    The rule of the seeds' annotation: a mark inside the content or hugging it counts.
    """
    inside = total = 0
    for span in content:
        marked = [part for line in _lines_of(text, span) for part in quoted(text, line) if part.overlaps(span)]
        for word in words(text, span):
            total += 1
            inside += any(part.contains(word) for part in marked)
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"


def _lines_of(text: str, span: Span) -> list[Span]:
    start = paragraph_at(text, span.start).start
    lines = []
    while start < min(span.end, len(text)):
        line = paragraph_at(text, start)
        lines.append(line)
        start = line.end + 1
    return lines

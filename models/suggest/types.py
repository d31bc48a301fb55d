"""What follows from where suggestions stand: their type (direct, indirect, mixed) and which encloses which."""

from __future__ import annotations

from collections.abc import Sequence

from models.span import Span
from models.suggest.found import Found
from models.suggest.reading import Reading
from models.suggest.words import Marked

_NAME = 3  # words of a name in marks at most


def type_of(one: Found, found: Sequence[Found], reading: Reading) -> str:
    """By the marks of its own: not those around it, of a quote inside it, or of a name.

    The seeds' rule: direct where all words stand between marks, mixed where some do, indirect where none does.
    """
    paragraph = reading.paragraph
    inner = [other for other in found if other is not one and _is_inside(other, one)]
    own = [
        _is_own(marked, one.content) and not _is_another_s(reading, marked, one, inner) for marked in paragraph.marked
    ]
    inside = total = 0
    first, last = reading.word_at(one.start), reading.word_at(one.hull.end)
    for number in range(first, min(last + 1, len(paragraph.words))):
        word = paragraph.words[number]
        if word.is_word and any(part.start <= word.start and word.end <= part.end for part in one.content):
            total += 1
            at = paragraph.inside[number]
            inside += at >= 0 and own[at]
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"


def _is_another_s(reading: Reading, marked: Marked, one: Found, inner: Sequence[Found]) -> bool:
    """Of a quote within it, or of a name."""
    if any(_is_own(marked, other.content) for other in inner):
        return True
    return _names(reading, marked) and not any(marked.span.contains(part) for part in one.content)


def _names(reading: Reading, marked: Marked) -> bool:
    """«فيلم "الجسر"»."""
    before = marked.first - 2
    if (
        marked.last - marked.first > _NAME
        or reading.folded(before).startswith("ال")
        or reading.has_pronoun(max(0, before))
    ):
        return False
    return reading.is_naming(before)


def _is_inside(inner: Found, outer: Found) -> bool:
    return any(span.contains(inner.hull) and span != inner.hull for span in outer.content)


def _is_own(marked: Marked, content: Sequence[Span]) -> bool:
    """Marks within the content or hugging it; not such as hold more than it."""
    span = marked.span
    if any(part.start - 2 <= span.start and span.end <= part.end + 2 for part in content):
        return True
    return any(part.overlaps(span) for part in content) and not any(span.contains(part) for part in content)


def parent_of(one: Found, found: Sequence[Found]) -> int | None:
    """The number of the innermost that holds both its content and its cue; None where none does."""
    best: tuple[int, int] | None = None
    for number, other in enumerate(found):
        if other is one or other.pattern == "scare" or other.content == one.content:
            continue
        if all(any(outer.contains(span) for outer in other.content) for span in (*one.content, *one.cue)):
            length = sum(map(len, other.content))
            best = min(best or (length, number), (length, number))
    return best[1] if best else None

"""What a rule proposes, before speakers and confidence are known. Spans are code points of the article."""

from __future__ import annotations

from dataclasses import dataclass

from models.span import Span
from models.suggest.cues import denial
from models.suggest.lexicon import Form
from models.suggest.reading import Reading
from models.suggest.subjects import Subject


@dataclass(slots=True)
class Found:
    """``subject``: own (named in the clause), pronoun (لكنه), carried (no subject: وأضاف) or none (قيل). ``closer``:
    that, colon, mark or noun; of «بحسب فلان» before or after it; of marks alone mark or part.
    """

    pattern: str
    paragraph: int
    content: list[Span]
    cue: list[Span]
    source: Span | None = None
    subject: str = "own"
    lemma: str = ""
    kind: str = ""
    gender: str = ""
    number: str = ""
    closer: str = ""
    sentence: int = 0  # where its sentence begins
    actor: Span | None = None  # who does something in the same sentence, for a cue without a subject of its own

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def hull(self) -> Span:
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def place(self) -> int:
        """Where the attribution itself stands: who speaks is read in this order."""
        spans = [*self.cue, *([self.source] if self.source else [])]
        return min(span.start for span in spans) if spans else self.start


def by_verb(
    reading: Reading, form: Form, pattern: str, content: list[Span], cue: list[Span], who: Subject, closer: str
) -> Found:
    """What a reporting verb attributes."""
    return Found(
        pattern, reading.paragraph.number, content, cue, who.source, who.known,
        form.verb.lemma, form.verb.kind, form.gender, form.number, closer,
    )  # fmt: skip


def cue_span(reading: Reading, at: int, form: Form) -> Span:
    """The verb without و or ف before it; «لم» is of it in «لم يستبعد»."""
    word, before = reading.word(at), reading.word(at - denial(reading, at))
    if before is word:
        return Span(word.start + form.front, word.end)
    return Span(before.start + before.folded.startswith("و"), word.end)


def after_letters(reading: Reading, at: int, letters: int) -> int:
    """Where a word begins after its preposition, and a tatweel that stretches it."""
    word = reading.word(at)
    start = word.start + letters
    while letters and start < word.end and word.text[start - word.start] == "ـ":
        start += 1
    return start


def marked_or_all(reading: Reading, first: int, stop: int) -> Span:
    """The words ``[first, stop)``; what stands between marks alone, where that is all of them."""
    marked = reading.marked_at(first)
    return marked.span if marked and stop <= marked.after else reading.span_of(first, stop)

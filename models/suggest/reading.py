"""One paragraph read with the lexicon: what each word may be, where sentences and marks lie. Words go by their numbers.

What a word is for the rules (a cue, a closer, the end of what is said) is found in ``cues`` and ``extents``; this only
answers what can be told from a word and its neighbours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from models.span import Span
from models.suggest.lexicon import Form, Lexicon
from models.suggest.words import Marked, Paragraph, Word

_SPEAKERS = ("title", "body", "source_word")
_FRONTS = ("", "و", "ب", "ل", "وب", "ول", "ف", "ال", "بال", "وال", "لل")
_ENDINGS = ("", "ه", "ها", "هم")
_LOOK_BACK = 100  # words of a sentence before a cue that are looked at
_DATELINE = 7  # words before the sign after a place


def _end(word: Word) -> int:
    return word.end


@dataclass(frozen=True, slots=True)
class Closer:
    """What stands between a cue and what is said. ``kind``: that (a complementizer: إنّ، أنّ، بأنه), colon or mark.
    ``at``: its first word; ``content``: the first word of what is said.
    """

    kind: str
    at: int
    content: int


class Reading:
    """A paragraph with its words' readings, and room for what ``cues`` has found out of them."""

    def __init__(self, paragraph: Paragraph, lexicon: Lexicon) -> None:
        self.paragraph = paragraph
        self.words = paragraph.words
        self.lexicon = lexicon
        self.forms: list[list[Form]] = [lexicon.readings(word.folded) if word.is_word else [] for word in self.words]
        self.all_words: frozenset[str] = frozenset()  # folded words of the article
        self.names: frozenset[str] = frozenset()  # folded words of names that speak elsewhere in the article
        self.closers: dict[int, Closer | None] = {}
        self.cues: dict[int, Form | None] = {}
        self.breaks: dict[int, bool] = {}
        self._phrases: dict[tuple[str, int], int] = {}
        self._part_dateline()
        self._sentences = [(0, len(self.words))] * len(self.words)
        for sentence in paragraph.sentences:
            self._sentences[sentence[0] : sentence[1]] = [sentence] * (sentence[1] - sentence[0])
        self._regions = {marked.first - 1: number for number, marked in enumerate(paragraph.marked)}

    def _part_dateline(self) -> None:
        """«القاهرة - قال…», «إيلاف من الرياض: هاتف…»: what stands before the sign is no part of the sentence."""
        for at, word in enumerate(self.words[:_DATELINE]):
            if word.sort in ("mark", "comma", "stop") or any(not form.is_doubtful for form in self.forms[at]):
                return
            parts = word.sort in ("colon", "dash") and at > 0 and self.sort(at + 1) == "word"
            if parts and self.words[at + 1].start > word.end:
                first, last = self.paragraph.sentences[0]
                if first < at < last - 1:
                    self.paragraph.sentences[:1] = [(first, at), (at + 1, last)]
                return

    def know(self, names: frozenset[str], all_words: frozenset[str]) -> None:
        """Who speaks elsewhere has become known: what was found without that is found anew."""
        self.names, self.all_words = names, all_words
        self.closers.clear()
        self.cues.clear()
        self.breaks.clear()

    # Words

    def word(self, at: int) -> Word:
        return self.words[at]

    def folded(self, at: int) -> str:
        return self.words[at].folded if 0 <= at < len(self.words) else ""

    def sort(self, at: int) -> str:
        return self.words[at].sort if 0 <= at < len(self.words) else "end"

    def is_in(self, name: str, at: int) -> bool:
        """Whether the word is one of the class; also without a و or ف before it."""
        folded = self.folded(at)
        if self.lexicon.is_in(name, folded):
            return True
        return len(folded) > 2 and folded[0] in "وف" and self.lexicon.is_in(name, folded[1:])

    def phrase(self, name: str, at: int) -> int:
        """How many words from ``at`` are a phrase of the class, the longest; 0 for none."""
        if (name, at) not in self._phrases:
            self._phrases[name, at] = self._phrase(name, at)
        return self._phrases[name, at]

    def _phrase(self, name: str, at: int) -> int:
        best = 1 if self.is_in(name, at) else 0
        phrases, first = self.lexicon.phrases.get(name, {}), self.folded(at)
        joined = phrases.get(first[1:], ()) if first[:1] in "وف" else ()
        for words in (*phrases.get(first, ()), *joined):
            if len(words) > best and all(self.folded(at + n) == word for n, word in enumerate(words) if n):
                best = len(words)
        return best

    # Places

    def end_of_sentence(self, at: int) -> int:
        return self._sentences[at][1] if at < len(self.words) else len(self.words)

    def start_of_sentence(self, at: int) -> int:
        return self._sentences[at][0] if at < len(self.words) else 0

    def back_from(self, at: int) -> int:
        """The first word of its sentence, or of the last ones of a sentence without end."""
        return max(self.start_of_sentence(at), at - _LOOK_BACK)

    def commas_between(self, first: int, last: int) -> Iterator[int]:
        return (number for number in range(first, last) if self.words[number].sort == "comma")

    def marked_at(self, at: int) -> Marked | None:
        """What the mark at ``at`` opens; None where it opens nothing, or is no mark."""
        number = self._regions.get(at)
        return None if number is None else self.paragraph.marked[number]

    def word_at(self, position: int) -> int:
        """The number of the word that holds the code point, or the next one."""
        return bisect_right(self.words, position, key=_end)

    def span_of(self, first: int, last: int) -> Span:
        return self.paragraph.span_of(first, last)

    # What a word may be

    def can_speak(self, at: int) -> bool:
        """Whether the word heads the name of somebody: a title, a body, a state, a name that speaks elsewhere."""
        folded = self.folded(at)
        if self.lexicon.is_any(_SPEAKERS, folded, folded.removeprefix("ال")):
            return True
        return folded in self.names or self.lexicon.is_in("state", folded)

    def is_naming(self, at: int) -> bool:
        """Whether what stands in marks after the word is a name: صحيفة «…», بفيلم «…», أغنيتها «…»."""
        folded = self.folded(at)
        for front in _FRONTS:
            if not folded.startswith(front):
                continue
            rest = folded[len(front) :]
            for ending in _ENDINGS:
                stem = rest[: len(rest) - len(ending)]
                if rest.endswith(ending) and self._is_naming(stem):
                    return True
        return False

    def _is_naming(self, stem: str) -> bool:
        return self.lexicon.is_in("naming", stem) or (
            stem.endswith("ت") and self.lexicon.is_in("naming", stem[:-1] + "ه")
        )

    def is_to_somebody(self, at: int) -> bool:
        """«لعنب بلدي»: a ل before a word that the article has without it."""
        folded = self.folded(at)
        if len(folded) <= 3 or not folded.startswith("ل") or folded in self.names:
            return False
        return folded[1:] in self.all_words or folded.startswith("لل")

    def has_pronoun(self, at: int) -> bool:
        """«صلته», «تعزيته»: a noun with a pronoun is no part of the name before it."""
        word = self.words[at]
        ends = len(word.folded) > 3 and word.text.endswith(("ه", "ها", "هم"))
        return ends and not self.is_in("title", at) and word.folded not in self.names

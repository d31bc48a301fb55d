"""What a project's verdicts teach the suggestions that are shown next: counted evidence, and nothing hidden in it.

All annotators of a project teach: they work by one codebook. What is learnt is never kept apart from the verdicts: who
takes a verdict back takes its lesson back. An accepted suggestion whose quote was edited later teaches as a corrected
one: it is compared what was proposed and what the quote is now.

- Cues: accepted and corrected count for a rule's verb, refused against it. The confidence of the rules is worth
  ``_WEIGHT`` cases; a pattern's own confidence leans on that, a verb's in a pattern on the pattern's. Below ``LEAST``
  a suggestion is not shown, once ``_ENOUGH`` verdicts have said so.
- Speakers: where a name, or the words that name a source, became the same other speaker in most cases, that one is
  proposed. A lone word with its article (الوزير) means somebody else in every article, and teaches in its own only; so
  does who goes on speaking (وأضاف).
- Bounds: where analysts made the same change (``bounds``) of most contents that one pattern and closer gave.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from models.fold import fold
from models.nesting import ancestors
from models.span import Span
from models.suggest import bounds
from models.suggest.confidence import LEAST
from models.suggest.suggestion import Suggestion
from models.text import guess_type

_WEIGHT = 4.0  # verdicts that the confidence of the rules, or of a pattern, is worth
_ENOUGH = 8  # verdicts before one is no longer shown
_MOST_CASES = 0.5  # more of them must have become the same speaker
_CHANGES = 3  # so many must have been changed alike
_MOST_CHANGES = 0.6  # and more of all


@dataclass(frozen=True, slots=True)
class Taught:
    """One verdict. ``speaker`` is what was proposed, ``mention`` the words of its source; ``became`` is the one speaker
    of the quote now, "" where it has none or several; ``changes`` says of each change of its bounds that could be made
    whether it was. A refused suggestion became nobody, and nothing was changed of it.
    """

    article: str
    pattern: str
    lemma: str
    closer: str
    is_right: bool
    speaker: str = ""
    mention: str = ""
    became: str = ""
    changes: tuple[tuple[str, bool], ...] = ()

    def names(self) -> list[_Name]:
        return _names(self.article, self.speaker, self.mention)


class _Name(NamedTuple):
    """``article``: where it is good for, "" for everywhere; ``goes_on``: of somebody who speaks on without a source."""

    article: str
    words: str
    goes_on: bool = False


class Evidence:
    """The lessons of verdicts, counted; each may be taken back."""

    def __init__(self, taught: Iterable[Taught] = ()) -> None:
        self._cues: Counter[tuple[str, str, bool]] = Counter()
        self._became: defaultdict[_Name, Counter[str]] = defaultdict(Counter)
        self._changes: Counter[tuple[str, str, str, bool]] = Counter()
        for one in taught:
            self.learn(one)

    def learn(self, one: Taught) -> None:
        self._count(one, 1)

    def forget(self, one: Taught) -> None:
        """What was learnt of it before."""
        self._count(one, -1)

    def _count(self, one: Taught, times: int) -> None:
        for lemma in {one.lemma, ""}:
            self._cues[one.pattern, lemma, one.is_right] += times
        if one.became:
            for key in one.names():
                self._became[key][one.became] += times
        for change, is_made in one.changes:
            self._changes[one.pattern, one.closer, change, is_made] += times

    # What they come to

    def confidence(self, one: Suggestion) -> float:
        """Two digits."""
        found = self._leaning(one.pattern, "", one.confidence)
        return round(self._leaning(one.pattern, one.lemma, found) if one.lemma else found, 2)

    def holds_wrong(self, one: Suggestion) -> bool:
        """Whether it is not to be shown: after enough verdicts on its verb in its pattern, not after the first few."""
        verdicts = sum(self._cues[one.pattern, one.lemma, is_right] for is_right in (True, False))
        return self.confidence(one) < LEAST and (verdicts >= _ENOUGH or one.confidence < LEAST)

    def _leaning(self, pattern: str, lemma: str, above: float) -> float:
        taken, refused = self._cues[pattern, lemma, True], self._cues[pattern, lemma, False]
        return (above * _WEIGHT + taken) / (_WEIGHT + taken + refused)

    def speaker(self, one: Suggestion, text: str, article: str) -> str | None:
        """Who is proposed: the one that such words, or this name, became in most cases."""
        mention = one.source.cut(text) if one.source else ""
        for key in _names(article, one.speaker or "", mention):
            cases = self._became.get(key)
            name, count = max(cases.items(), key=lambda case: case[1], default=("", 0)) if cases else ("", 0)
            if count > _MOST_CASES * sum((cases or {}).values()):
                return name
        return one.speaker

    def content(self, one: Suggestion, text: str) -> tuple[Span, ...]:
        """The content with the change that analysts like best, where it is one that they like."""
        best, liked = one.content, _MOST_CHANGES
        for name, change in bounds.CHANGES.items():
            made, left = (self._changes[one.pattern, one.closer, name, is_made] for is_made in (True, False))
            if made >= _CHANGES and made / (made + left) > liked:
                best, liked = change(text, one.content) or best, made / (made + left)
        return best


def _names(article: str, speaker: str, mention: str) -> list[_Name]:
    """What a speaker is remembered by, the surest first: the words of a source, or that the name goes on without any;
    then the name. A source of one word is its name, or a pronoun (لكنه) that says nothing.
    """
    words, name = fold(mention).strip(), fold(speaker).strip()
    found = [] if words or not name else [_Name(article, name, goes_on=True)]
    some = dict.fromkeys(one for one in (words if " " in words else "", name) if one)
    return found + [_Name("" if " " in one or not one.startswith("ال") else article, one) for one in some]


# Applied


def adjusted(some: Sequence[Suggestion], evidence: Evidence, text: str, article: str) -> list[Suggestion]:
    """``some`` suggestions of one article as the evidence would have them, in their order; those that it holds to be
    wrong are left out. One that is another now keeps its ``key``: that of what the rules proposed.
    """
    left = {one.id for one in some if not evidence.holds_wrong(one)}
    parents = {one.id: one.parent for one in some}
    found = []
    for one in some:
        if one.id in left:
            parent = next((id for id in ancestors(one.id, parents.get) if id in left), None)
            found.append(_adjusted(one, evidence, text, article, parent, some))
    return found


def _adjusted(
    one: Suggestion, evidence: Evidence, text: str, article: str, parent: str | None, others: Sequence[Suggestion]
) -> Suggestion:
    content = evidence.content(one, text)
    if content != one.content and not _is_free(one, content, others):
        content = one.content
    return replace(
        one,
        type=_type(one, content, text),
        content=content,
        speaker=evidence.speaker(one, text, article) if one.kind == "quote" else one.speaker,
        parent=parent,
        confidence=evidence.confidence(one),
        original=one.key if content != one.content else "",
    )


def _is_free(one: Suggestion, content: Sequence[Span], others: Sequence[Suggestion]) -> bool:
    """Whether nothing of another suggestion, nor its own cue, stands where the content would grow."""
    grown = Span(one.hull.end, max(content[-1].end, one.hull.end))
    taken = [span for other in others for span in (*other.cue, *(other.content if other is not one else ()))]
    taken += [other.source for other in others if other.source]
    return not any(grown.overlaps(span) and span.start >= grown.start for span in taken)


def _type(one: Suggestion, content: Sequence[Span], text: str) -> str | None:
    """By the marks, where these said so before."""
    if content == one.content or one.type != guess_type(text, list(one.content)):
        return one.type
    return guess_type(text, list(content))

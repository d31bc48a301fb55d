"""One suggestion: what the rules propose and everybody else reads; apart from them, so that reading needs none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from models.span import Span

_DIGITS = 16  # of a key


def key(kind: str, content: Sequence[Span], cue: Sequence[Span]) -> str:
    """What names a suggestion in its text for ever, whoever computes it again."""
    told = json.dumps([kind, content, cue])
    return hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A quote that is proposed. Spans are code points of the article, the first cue is the main one. ``parent`` is
    another suggestion's id, ``speaker`` a name, ``lemma`` the cue's verb, ``closer`` what introduces the content.
    ``original`` is the key of what the rules proposed, where the content is another one now (``learning``).
    """

    id: str
    kind: str
    type: str | None
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    speaker: str | None
    parent: str | None
    confidence: float
    reason: str
    pattern: str
    lemma: str = ""
    closer: str = ""
    original: str = ""

    @property
    def key(self) -> str:
        return self.original or key(self.kind, self.content, self.cue)

    @property
    def hull(self) -> Span:
        """From the first character of the content to its last."""
        return Span(self.content[0].start, max(span.end for span in self.content))

    @property
    def order(self) -> tuple[int, int, str]:
        """Where it comes in the text; of those that begin together the longest first."""
        hull = self.hull
        return hull.start, hull.start - hull.end, self.id


# As JSON


def to_json(found: Iterable[Suggestion]) -> str:
    """A list of objects without the values that are empty; spans are pairs."""
    names = [one.name for one in fields(Suggestion)]
    told = [{name: value for name in names if (value := getattr(one, name)) not in (None, "")} for one in found]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_json(kept: str) -> list[Suggestion]:
    return [_suggestion(**told) for told in json.loads(kept)]


def _suggestion(**told: Any) -> Suggestion:
    empty = {"type": None, "source": None, "speaker": None, "parent": None, "reason": "", "pattern": ""}
    spans = {role: tuple(Span(*span) for span in told[role]) for role in ("content", "cue")}
    source = {"source": Span(*told["source"])} if "source" in told else {}
    return Suggestion(**{**empty, **told, **spans, **source})

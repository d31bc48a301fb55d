"""Suggestions by hand: what the rules find is no matter here."""

from __future__ import annotations

from models.span import Span
from models.suggest.suggestion import Suggestion


def proposal(text: str, id: str, content: str | list[str], **told: object) -> Suggestion:
    """A suggestion whose spans are given as words, found where they first stand in ``text``."""

    def place(words: object) -> Span:
        start = text.index(str(words))
        return Span(start, start + len(str(words)))

    pieces = [content] if isinstance(content, str) else content
    cue, source = told.pop("cue", ()), told.pop("source", None)
    values = {"kind": "quote", "type": "indirect", "speaker": None, "parent": None, "confidence": 0.5, "reason": "",
              "pattern": "verb_that", **told}  # fmt: skip
    return Suggestion(
        id=id,
        content=tuple(map(place, pieces)),
        cue=tuple(map(place, [cue] if isinstance(cue, str) else cue)),  # type: ignore[arg-type]
        source=place(source) if source else None,
        **values,  # type: ignore[arg-type]
    )

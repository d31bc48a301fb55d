"""Suggestions for a plain text file, as ``main.py suggest --jsonl`` prints them: one object a quote (record.md).

The rules read the text as an import would keep it, so that file and project are told the same; offsets are code points
of the file decoded as UTF-8, its line ends and byte order mark as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.language import say
from models.refusals import said_plainly, written
from models.span import Span
from models.suggest.own_words import OwnWords
from models.suggest.suggestion import Suggestion
from models.suggest.working import proposed
from models.text import clean

_KEPT = re.compile("\r\n|.", re.DOTALL)  # what becomes one character, or none


def of_file(path: Path) -> Iterator[dict[str, Any]]:
    """By content start, the longest first. Raises ``QawlError`` where the file can't be read or is no UTF-8."""
    name = written(path.name)
    with said_plainly(path):
        raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QawlError(say("“{name}” is no UTF-8 text. Save it as UTF-8, or import it.", name=name)) from error
    yield from of_text(name, text)


def of_text(name: str, raw: str) -> Iterator[dict[str, Any]]:
    """The lines for a text of this name; quotes are numbered q1, q2, …, scare quotes s1, s2, …"""
    (found,) = proposed([clean(raw)], OwnWords())
    found.sort(key=lambda one: one.order)
    ids = _ids(found)
    places = _places(raw)
    for one in found:
        yield {"doc": name, **_line(one, ids, places)}


def _ids(found: Sequence[Suggestion]) -> dict[str, str]:
    """By the suggestions' own ids."""
    counts = {"quote": 0, "scare": 0}
    ids: dict[str, str] = {}
    for one in found:
        counts[one.kind] += 1
        ids[one.id] = f"{one.kind[0]}{counts[one.kind]}"
    return ids


def _line(one: Suggestion, ids: dict[str, str], places: Sequence[Span]) -> dict[str, Any]:
    def put(span: Span) -> list[int]:
        return [places[span.start].start, places[span.end - 1].end]

    cue, *more = map(put, one.cue) if one.cue else (None,)
    return {
        "id": ids[one.id], "kind": one.kind, "type": one.type, "content": [put(span) for span in one.content],
        "cue": cue, "cue_extra": more, "source": put(one.source) if one.source else None, "speaker": one.speaker,
        "parent": ids.get(one.parent or ""), "confidence": one.confidence, "reason": one.reason,
        "pattern": one.pattern,
    }  # fmt: skip


def _places(raw: str) -> list[Span]:
    """Where each character of the cleaned text stands in ``raw``."""
    kept = [match for match in _KEPT.finditer(raw) if clean(f"-{match[0]}") != "-"]
    first = next((at for at, match in enumerate(kept) if match[0] != "\ufeff"), len(kept))
    return [Span(*match.span()) for match in kept[first:]]

"""The tokens that CoNLL and spaCy are given: every letter and sign of a text that is not white space, in order.

One regex (formats.md §4): a run of letters, digits and their marks is a token, numbers with their separators in them;
whatever else is there stands alone, a whole letter with its marks (grapheme cluster, UAX #29) each time, so that no
emoji is torn. No clitic is cut off. ``models.tokens`` cuts what search looks for: words only, folded, and no signs.

A span that begins or ends within a token is grown to it; ``Expanded`` lists each of them beside the file.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TextIO, cast

from models.formats.record import Record
from models.span import Span

_RUN = r"[\p{L}\p{M}\p{N}\p{GCB=Extend}\p{GCB=SpacingMark}\u200d]"
_NUMBER = r"(?<=\p{N})[.,\u066b\u066c](?=\p{N})"
_SIGN = r"(?!\p{GCB=Prepend}+\s)(?!\s)\X"  # a sign that belongs to what follows must not take a blank along


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    import regex

    return cast("re.Pattern[str]", regex.compile(rf"{_RUN}(?:{_RUN}++|{_NUMBER})*+|{_SIGN}|\S", regex.V1))


class Tokens:
    """A text's tokens. ``spans``: where they stand, in code points; none is empty or holds white space."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [Span(*match.span()) for match in _pattern().finditer(text)]
        self._starts = [span.start for span in self.spans]
        self._ends = [span.end for span in self.spans]

    def touched(self, span: Span) -> range:
        """The numbers of the tokens that ``span`` touches; empty where it holds only white space."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def hull(self, numbers: range) -> Span:
        return Span(self.spans[numbers[0]].start, self.spans[numbers[-1]].end)


class Expanded:
    """``<out>.expanded.json``: a JSON list of the spans that are not in the file just as they were marked.

    Each has ``article`` (external id), ``quote``, ``role``, ``start``, ``end``, ``text``, as marked, in code points;
    ``became``: ``start``, ``end``, ``text`` of the tokens it stands on now, null where it is not in the file at all;
    ``why``: ``not on token borders``, ``no token``, ``taken`` (another span has the place already).
    """

    def __init__(self, out: Path) -> None:
        self._path = out.with_name(f"{out.name}.expanded.json")

    def __enter__(self) -> Expanded:
        self._file: TextIO = self._path.open("w", encoding="utf-8", newline="")
        self._between = "["
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.write("[]\n" if self._between == "[" else "\n]\n")
        self._file.close()

    def compare(self, record: Record, quote: Record, role: str, span: Span, numbers: range, tokens: Tokens) -> None:
        """List ``span`` where its tokens, ``numbers``, are none or not just it."""
        if not numbers:
            self.list(record, quote, role, span, "no token")
        elif (hull := tokens.hull(numbers)) != span:
            self.list(record, quote, role, span, "not on token borders", hull)

    def list(self, record: Record, quote: Record, role: str, span: Span, why: str, became: Span | None = None) -> None:
        text = record["text"]
        entry = {"article": record["external_id"], "quote": quote["id"], "role": role, **_told(span, text)}
        entry |= {"became": _told(became, text) if became else None, "why": why}
        self._file.write(f"{self._between}\n{json.dumps(entry, ensure_ascii=False)}")
        self._between = ","


def _told(span: Span, text: str) -> Record:
    return {"start": span.start, "end": span.end, "text": span.cut(text)}

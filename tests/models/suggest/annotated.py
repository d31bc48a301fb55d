"""The annotated articles: those of ``tests/data/attribution`` with their inline marks, and the seeds with their gold.

A quote is a dict as ``evaluate`` takes it, with what a bench wants to know besides (``cue``, ``cue_extra``, ``source``,
``stance`` where there is one). Offsets are code points of ``Annotated.text``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from models.project import SEEDS
from models.records import KINDS
from models.span import Span
from models.suggest.confidence import LEAST
from models.suggest.evaluate import Quoted, counts, evaluate, matched
from models.suggest.propose import propose
from models.suggest.suggestion import Suggestion

DATA = Path(__file__).parent.parent.parent / "data"
FOLDER = DATA / "attribution"
TYPES = ("direct", "indirect", "mixed", "scare")
PATTERNS = (
    *("verb_that", "verb_mark", "subject_first", "content_first", "continuation", "participle", "relay", "headline"),
    *("nominal", "passive", "fragment", "directive", "speech_act", "bare_mark"),
)
SCARES = ("irony", "name")
_TAG = re.compile(r"<(/?)([qcs])(\d+)>")
Places = dict[str, dict[str, list[Span]]]  # by number, then by q, c or s


@dataclass(frozen=True)
class Annotated:
    """An article with all its quotes, and words that look like a pattern and are none: (pattern, words)."""

    name: str
    text: str
    quotes: tuple[Quoted, ...] = field(hash=False)
    counters: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> int:
        return len(self.text.split())


@cache
def seen() -> tuple[Annotated, ...]:
    """Those that rules may be written by: all patterns (a, b) and as news has them (c, d)."""
    return _part("seen")


@cache
def unseen() -> tuple[Annotated, ...]:
    """Those that nobody looks at who writes rules: all patterns (u) and as news has them (n)."""
    return _part("unseen")


@cache
def seeds() -> tuple[Annotated, ...]:
    """The two articles that Qawl ships, by the project's own gold."""
    lines = (json.loads(line) for line in (DATA / "seeds_gold.jsonl").read_text("utf-8").splitlines())
    rows = [{"cue_extra": [], **row, "pattern": row.get("scare_type")} for row in lines]
    return tuple(
        Annotated(
            path.name,
            path.read_bytes().decode("utf-8"),
            tuple(row for row in rows if row["doc"] == path.name),
        )
        for path in sorted(SEEDS.glob("*.txt"))
    )


def _part(name: str) -> tuple[Annotated, ...]:
    return tuple(read(path) for path in sorted((FOLDER / name).glob("*.txt")))


# Inline marks


def read(path: Path) -> Annotated:
    """Raises ``ValueError`` with the file's name where the form (tests/data/attribution/README.md) is not kept."""
    body, line, foot = path.read_text("utf-8").partition("\n====\n")
    try:
        _must(bool(line), "no line of ====")
        text, places = _unmarked(body + "\n")
        rows = [[cell.strip() for cell in row.split("|")] for row in foot.splitlines() if row.strip()]
        counters = tuple(_counter(row, text) for row in rows if row[0] == "counter")
        quotes = tuple(_quote(path.name, row, places, text) for row in rows if row[0] != "counter")
        _must(not places, f"marks without a row: {sorted(places)}")
        ids = [quote["id"] for quote in quotes]
        _must(len(set(ids)) == len(ids), "a number is there twice")
        _must({quote["parent"] for quote in quotes} <= {*ids, None}, "a parent is not there")
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error
    return Annotated(path.name, text, quotes, counters)


def _must(is_so: bool, sentence: str) -> None:
    if not is_so:
        raise ValueError(sentence)


def _unmarked(body: str) -> tuple[str, Places]:
    """The text without its tags, and where they stood."""
    text = ""
    places: Places = {}
    opened: dict[str, int] = {}
    at = 0
    for tag in _TAG.finditer(body):
        text += body[at : tag.start()]
        at = tag.end()
        role, number = tag[2], tag[3]
        if not tag[1]:
            _must(role + number not in opened, f"{tag[0]} is opened twice")
            opened[role + number] = len(text)
            continue
        _must(role + number in opened, f"{tag[0]} closes nothing")
        span = Span(opened.pop(role + number), len(text))
        places.setdefault(number, {"q": [], "c": [], "s": []})[role].append(span)
    text += body[at:]
    _must(not opened, f"left open: {sorted(opened)}")
    _must("<" not in text, "a stray <")
    return text, places


def _counter(row: Sequence[str], text: str) -> tuple[str, str]:
    _must(len(row) == 3, f"three cells are wanted: {row}")
    _must(row[1] in (*PATTERNS, *SCARES, "scare"), f"no pattern: {row[1]}")
    _must(row[2] in text, f"not in the article: {row[2]}")
    return row[1], row[2]


def _quote(doc: str, row: Sequence[str], places: Places, text: str) -> Quoted:
    _must(len(row) == 6, f"six cells are wanted: {row}")
    number, type, pattern = row[:3]
    speaker, names, parent = (None if cell == "-" else cell for cell in row[3:])
    is_scare = type == "scare"
    _must(type in TYPES, f"no type: {type}")
    _must(pattern in (SCARES if is_scare else PATTERNS), f"no pattern: {pattern}")
    spans = places.pop(number, {"q": []})
    _must(bool(spans["q"]), f"no content of {number}")
    for span in (span for some in spans.values() for span in some):
        _must(len(span) > 0 and span.cut(text) == span.cut(text).strip(), f"a space at an end of {number}")
    cue, *more = spans["c"] or [None]
    return {
        "doc": doc, "id": f"{'s' if is_scare else 'q'}{number}", "kind": "scare" if is_scare else "quote",
        "type": None if is_scare else type, "pattern": pattern, "content": spans["q"], "cue": cue, "cue_extra": more,
        "source": next(iter(spans["s"]), None), "speaker": speaker,
        "speaker_names": [name.strip() for name in (names or "").split("؛") if name.strip()],
        "parent": f"q{parent}" if parent else None,
    }  # fmt: skip


# What the rules propose for them


@cache
def suggested(article: Annotated, least: float = LEAST) -> tuple[Suggestion, ...]:
    return tuple(propose(article.text, least=least))


def quoted(article: Annotated, one: Suggestion) -> Quoted:
    """A suggestion in the form of a gold's quote."""
    return {
        "doc": article.name, "id": one.id, "kind": one.kind, "type": one.type, "content": one.content, "cue": one.cue,
        "source": one.source, "speaker": one.speaker, "parent": one.parent, "confidence": one.confidence,
        "pattern": one.pattern,
    }  # fmt: skip


def evaluated(articles: Sequence[Annotated]) -> dict[str, Any]:
    """``evaluate`` of what is proposed for them."""
    gold = [quote for article in articles for quote in article.quotes]
    return evaluate(gold, [quoted(article, one) for article in articles for one in suggested(article)])


def right(article: Annotated, some: Sequence[Suggestion]) -> set[str]:
    """The ids of those that are right: matched with a quote (IoU ≥ 0.5), a scare quote with one of its own sort."""
    found: set[str] = set()
    for kind in KINDS:
        own = [one for one in article.quotes if one["kind"] == kind]
        theirs = [quoted(article, one) for one in some if one.kind == kind]
        for pair in matched(own, theirs):
            is_its_sort = kind == "quote" or pair.gold["pattern"] == pair.predicted["pattern"]
            if is_its_sort and counts(pair.iou, "iou50"):
                found.add(pair.predicted["id"])
    return found

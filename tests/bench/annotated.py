"""Articles with eight quotes each, as records: what the benches of datasets bring in and put out."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from models.formats.building import Building
from models.formats.record import Record
from models.span import Span
from tests.bench.corpus_articles import SEED, articles

QUOTES = 8
_SPEAKERS, _TARGETS = 500, 200
_LABELS = ("support", "oppose", "neutral", "ambivalent", "unclear")
_ANNOTATORS = ("ليلى", "كريم", "منى")


def records(count: int) -> Iterator[Record]:
    chance = random.Random(SEED + 2)
    for number, article in enumerate(articles(count)):
        yield _record(chance, article, _ANNOTATORS[number % len(_ANNOTATORS)])


def _record(chance: random.Random, article: dict[str, object], name: str) -> Record:
    text = str(article["text"])
    building = Building(str(article["id"]), text, {**article, "id": None})
    annotator = building.annotator(name)
    starts = [at + 1 for at, letter in enumerate(text) if letter == " "]
    for place in sorted(chance.sample(range(len(starts) - 30), QUOTES)):
        content = Span(starts[place + 4], starts[place + 4 + chance.randrange(6, 25)] - 1)
        source = Span(starts[place + 1], starts[place + 3] - 1)
        cue = Span(starts[place], starts[place + 1] - 1)
        speaker = building.speaker(f"متحدث {chance.randrange(_SPEAKERS)}", kind="person")
        target = building.target(f"قضية {chance.randrange(_TARGETS)}")
        building.quote(
            {"content": [content], "cue": [cue], "source": [source]},
            annotator,
            type=chance.choice(("direct", "indirect", "mixed")),
            speakers=[speaker],
            stances=[{"target": target, "label": chance.choice(_LABELS)}],
            status="done",
        )
    return building.record()


def write(path: Path, count: int) -> Path:
    """A JSONL file of so many records; made once."""
    if not path.exists():
        beside = path.with_suffix(".unfinished")
        with beside.open("w", encoding="utf-8") as file:
            for record in records(count):
                file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
        beside.rename(path)
    return path

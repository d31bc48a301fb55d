"""Articles for the corpus bench, any number, the same for the same seed: the seeds' paragraphs, a share of their words
replaced from a Zipf vocabulary of Arabic-looking words and names, so that rare words and the index are realistic.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

SEEDS = Path(__file__).parent.parent.parent / "seeds"
SEED = 20261122
_WORDS = 350  # of an article, about
_REPLACED = 0.3
_VOCABULARY = 200_000
_LETTERS = "اابتجحدرزسشصطعغفقكللممنهووييية"
_OUTLETS = tuple(
    f"صحيفة {name}" for name in ("الأيام", "النهار", "الوطن", "الخليج", "المساء", "الصباح", "الحياة")
) + tuple(f"موقع {number}" for number in range(53))
_TAGS = ("سياسة", "اقتصاد", "رياضة", "ثقافة")


def vocabulary() -> list[str]:
    """Arabic-looking words, all different; the first are the frequent ones."""
    chance = random.Random(SEED)
    found: dict[str, None] = {}
    while len(found) < _VOCABULARY:
        found["".join(chance.choices(_LETTERS, k=chance.randrange(3, 8)))] = None
    return list(found)


def paragraphs() -> list[list[str]]:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [line.split(" ") for text in texts for line in text.split("\n") if line.strip()]


def articles(count: int) -> Iterator[dict[str, object]]:
    """``count`` articles as JSON objects; the first of them are the same for any count."""
    chance = random.Random(SEED + 1)
    words, blocks = vocabulary(), paragraphs()
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(count):
        text = "\n\n".join(_paragraphs(chance, blocks, words, weights))
        day = chance.randrange(3650)
        yield {
            "id": f"a{number:07}",
            "title": " ".join(text.split()[:9]),
            "outlet": chance.choice(_OUTLETS),
            "published": f"{2014 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}",
            "tags": [chance.choice(_TAGS)] if number % 10 == 0 else [],
            "text": text,
        }


def _paragraphs(
    chance: random.Random, blocks: list[list[str]], words: list[str], weights: list[float]
) -> Iterator[str]:
    written = 0
    while written < _WORDS:
        block = list(chance.choice(blocks))
        replaced = [at for at in range(len(block)) if chance.random() < _REPLACED]
        for at, word in zip(replaced, chance.choices(words, cum_weights=weights, k=len(replaced)), strict=True):
            block[at] = word
        written += len(block)
        yield " ".join(block)


def write(path: Path, count: int) -> Path:
    """A JSONL file of so many articles; made once."""
    if not path.exists():
        beside = path.with_suffix(".unfinished")
        with beside.open("w", encoding="utf-8") as file:
            for article in articles(count):
                file.write(json.dumps(article, ensure_ascii=False) + "\n")
        beside.rename(path)
    return path

"""How good suggestions are, how fast they come, and what learning from the desk saves: over the annotated articles."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence

from models.span import Span
from models.suggest.evaluate import Pair, Quoted, counts, matched, speaker_is_right
from models.suggest.learning import Evidence, Taught, adjusted
from models.suggest.suggestion import Suggestion
from models.suggest.taught import proposed, taught
from tests.models.suggest.annotated import Annotated, evaluated, quoted, seeds, seen, suggested, unseen  # noqa

_SEED = 20261122
ORDERS = 20
_WORDS, _LEAST_PIECES, _RUNS = 350, 30, 5


# What a desk learns


def replay(articles: Sequence[Annotated], *, learning: bool) -> list[Counter[str]]:
    """Articles annotated one after another by somebody who disposes of each suggestion as the gold has it; what was to
    be corrected of each: quotes missed, suggestions refused, bounds, speakers and types set right.
    """
    evidence = Evidence()
    return [_disposed(article, evidence, learning) for article in articles]


def _disposed(article: Annotated, evidence: Evidence, learning: bool) -> Counter[str]:
    """Goes from suggestion to suggestion in text order; what is shown may change after each."""
    rules = [one for one in suggested(article) if one.kind == "quote"]
    by_key = {one.key: one for one in rules}
    gold = _partners(article, rules)
    found: Counter[str] = Counter()
    judged: set[str] = set()
    while left := [one for one in adjusted(rules, evidence, article.text, article.name) if one.key not in judged]:
        one = left[0]
        judged.add(one.key)
        found += _corrections(article, one, gold.get(one.key))
        if learning:
            evidence.learn(_lesson(article, by_key[one.key], one, gold.get(one.key)))
    found["missed"] = sum(1 for one in article.quotes if one["kind"] == "quote") - len(judged & gold.keys())
    return found


def _partners(article: Annotated, some: list[Suggestion]) -> dict[str, Quoted]:
    """The gold's quote for each suggestion that is right, by its key."""
    own = [one for one in article.quotes if one["kind"] == "quote"]
    keys = {one.id: one.key for one in some}
    pairs = matched(own, [quoted(article, one) for one in some])
    return {keys[pair.predicted["id"]]: pair.gold for pair in pairs if counts(pair.iou, "iou50")}


def _corrections(article: Annotated, one: Suggestion, gold: Quoted | None) -> Counter[str]:
    if gold is None:
        return Counter(refused=1)
    is_named = _is_named(article, one, gold)
    return Counter(bounds=_content(gold) != one.content, speaker=not is_named, type=gold["type"] != one.type)


def _lesson(article: Annotated, rules: Suggestion, shown: Suggestion, gold: Quoted | None) -> Taught:
    """What the gold makes of it; a name that is right stays as it was shown."""
    if gold is None:
        return taught(article.name, proposed(rules, article.text), False, (), ())
    speaker = shown.speaker if _is_named(article, shown, gold) else gold["speaker"]
    speakers = [speaker] if speaker else []
    return taught(article.name, proposed(rules, article.text), True, _content(gold), speakers)


def _is_named(article: Annotated, one: Suggestion, gold: Quoted) -> bool:
    return speaker_is_right(Pair(gold, quoted(article, one), 1.0))


def _content(gold: Quoted) -> tuple[Span, ...]:
    return tuple(Span(*span) for span in gold["content"])


def orders(articles: Sequence[Annotated], count: int = ORDERS) -> Iterator[list[Annotated]]:
    chance = random.Random(_SEED)
    for _ in range(count):
        yield chance.sample(articles, len(articles))

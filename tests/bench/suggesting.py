"""How good suggestions are, how fast they come, and what learning from the desk saves: over the annotated articles."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from models.span import Span
from models.suggest.evaluate import Pair, Quoted, counts, matched, speaker_is_right
from models.suggest.learning import Evidence, Taught, adjusted
from models.suggest.propose import propose
from models.suggest.suggestion import Suggestion
from models.suggest.taught import proposed, taught
from tests.bench.figure import Figure, percentile
from tests.models.suggest.annotated import Annotated, evaluated, quoted, seeds, seen, suggested, unseen

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


def learning(_: Path) -> Figure:
    """What is to be corrected an article, over all orders, with what is learnt and without: that is the same in any."""
    articles = [*seeds(), *seen()]
    off = sum(replay(articles, learning=False), Counter[str]())
    each = [sum(replay(order, learning=True), Counter[str]()) for order in orders(articles)]
    on = sum(each, Counter[str]())
    fewer = sum(1 for one in each if one.total() < off.total())
    means = {kind: (off[kind] / len(articles), on[kind] / len(articles) / ORDERS) for kind in (*sorted(off), "all")}
    means["all"] = (off.total() / len(articles), on.total() / len(articles) / ORDERS)
    kinds = ", ".join(f"{kind} {before:.2f}→{after:.2f}" for kind, (before, after) in means.items())
    note = f"corrections an article, off→on: {kinds}; {ORDERS} orders of {len(articles)} articles, fewer in {fewer}"
    return Figure("learning", on.total() / off.total() / ORDERS, 0.999, "ratio", note)


# How good they are


def quality(_: Path) -> list[Figure]:
    """Of the part that no rule was written by; the seen part's figures are in the notes."""
    told, known = evaluated(unseen()), evaluated(seen())
    found, other = measures(told), measures(known)
    return [
        Figure(name, found[name], limit, unit, f"unseen; seen {other[name]:.3f}{_more(name, told)}", better)
        for name, (limit, unit, better) in LIMITS.items()
    ]


LIMITS = {
    "quotes-iou50-f1": (0.80, "F1", "higher"),
    "quotes-exact-f1": (0.60, "F1", "higher"),
    "direct-recall": (0.90, "share", "higher"),
    "direct-precision": (0.90, "share", "higher"),
    "mixed-recall": (0.75, "share", "higher"),
    "speaker": (0.85, "share", "higher"),
    "type": (0.93, "share", "higher"),
    "calibration-ece": (0.10, "share", "lower"),
}


def measures(told: dict[str, Any]) -> dict[str, float]:
    direct, mixed = (told["by_type"][type]["iou50"] for type in ("direct", "mixed"))
    return {
        "quotes-iou50-f1": told["quotes"]["iou50"]["f1"],
        "quotes-exact-f1": told["quotes"]["exact"]["f1"],
        "direct-recall": direct["r"],
        "direct-precision": direct["p"],
        "mixed-recall": mixed["r"],
        "speaker": told["speaker"]["accuracy"],
        "type": told["type"]["accuracy"],
        "calibration-ece": told["calibration"]["ece"],
    }


def _more(name: str, told: dict[str, Any]) -> str:
    if name in ("speaker", "type"):
        return f"; {told[name]['n']} pairs"
    if not name.startswith("quotes"):
        return ""
    block = told["quotes"]["exact" if "exact" in name else "iou50"]
    p, r, gold, found = (block[name] for name in ("p", "r", "gold", "predicted"))
    return f"; precision {p:.3f}, recall {r:.3f}; {gold} quotes, {found} proposed"


def patterns(_: Path) -> Figure:
    """The worst of the unseen part, and a table, the worst first: the next rule to write."""
    rows = evaluated(unseen())["by_pattern"]
    known = {row["pattern"]: row for row in evaluated(seen())["by_pattern"]}
    lines = [f"{row['pattern']:>15}  {_row(row)}   seen {_row(known.get(row['pattern']))}" for row in rows]
    head = "the worst by pattern, unseen (precision of what is proposed as it, recall of what is it):"
    return Figure("pattern-worst", rows[0]["f1"] or 0.0, 0.0, "F1", "\n".join([head, *lines]), "higher")


def _row(row: dict[str, Any] | None) -> str:
    if row is None:
        return "-"
    p, r = ("   -" if row[name] is None else f"{row[name]:.2f}" for name in ("p", "r"))
    return f"P {p} of {row['predicted']:<3} R {r} of {row['gold']:<3}"


# How fast they come


def speed(_: Path) -> Figure:
    """One core: the middle one of pieces of the annotated articles of some 350 words, the best of a few runs each."""
    pieces = _pieces()
    propose(pieces[0])
    times = []
    for piece in pieces:
        runs = []
        for _run in range(_RUNS):
            begun = time.perf_counter()
            propose(piece)
            runs.append(time.perf_counter() - begun)
        times.append(percentile(runs, 0.5))
    words = percentile([len(piece.split()) for piece in pieces], 0.5)
    note = f"median; p95 {percentile(times, 0.95) * 1000:.1f} ms; {len(pieces)} texts of {words} words (median)"
    return Figure("suggest-350-words", percentile(times, 0.5) * 1000, 20.0, "ms", note)


def _pieces() -> list[str]:
    """Whole paragraphs of the articles in a row, until there are enough words for a piece."""
    found, lines, count = [], [], 0
    for article in (*seeds(), *seen(), *unseen()):
        for line in article.text.split("\n"):
            lines.append(line)
            count += len(line.split())
            if count >= _WORDS:
                found.append("\n".join(lines))
                lines, count = [], 0
    assert len(found) >= _LEAST_PIECES
    return found

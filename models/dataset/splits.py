"""Train, dev and test: by whole article, and never parting articles that share a statement or are near-duplicates.

Groups are dealt out one after another, each to the split that lacks most of what the group holds: iterative
stratification (Sechidis, Tsoumakas, Vlahavas 2011) of groups, over outlets and stance labels. The same articles,
shares and seed give the same splits.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from models.dataset import near
from models.errors import QawlError
from models.formats.record import Record
from models.language import say

NAMES = ("train", "dev", "test")


@dataclass
class Splits:
    """``of`` gives each article's split; ``counts`` articles and quotes of each; ``groups`` how many articles are not
    alone in their group.
    """

    shares: tuple[int, ...]
    seed: int
    of: dict[str, str] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    grouped: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Those that have a share."""
        return tuple(name for name, share in zip(NAMES, self.shares, strict=False) if share)

    def articles(self, name: str) -> set[str]:
        return {id for id, split in self.of.items() if split == name}


def parsed(shares: str) -> tuple[int, ...]:
    """``80,10,10`` as numbers. Raises ``QawlError``."""
    try:
        found = tuple(int(one) for one in shares.replace("/", ",").split(","))
    except ValueError:
        found = ()
    if not 2 <= len(found) <= 3 or sum(found) != 100 or min(found, default=-1) < 0 or found[0] == 0:
        raise QawlError(
            say("“{shares}” are no shares of train, dev and test. Give numbers that add up to 100, like 80,10,10.",
                shares=shares)
        )  # fmt: skip
    return found if len(found) == 3 else (found[0], 0, found[1])


def divided(
    records: Iterable[Record], shares: tuple[int, ...], seed: int, told: Callable[[], None] = lambda: None
) -> Splits:
    """Read the records once, group them, deal the groups out. ``told`` is called at each record."""
    splits = Splits(shares, seed)
    groups, strata, quotes, texts = _Groups(), {}, {}, {}
    signatures: dict[str, array[int]] = {}
    for record in records:
        told()
        id = record["id"]
        groups.add(id)
        for statement in record["statements"]:
            groups.join(id, f"statement {statement['id']}")
        groups.join(id, f"text {record['text_sha256']}")
        found = near.signature(record["text"])
        if found:
            signatures[id] = found
        strata[id], quotes[id], texts[id] = _strata(record), len(record["quotes"]), record["text_sha256"]
    for one, other in near.pairs(signatures):
        groups.join(one, other)
    _deal(splits, groups.all(strata), strata, quotes, texts)
    return splits


def _strata(record: Record) -> Counter[str]:
    found = Counter({"articles": 1, f"outlet {record['outlet'] or ''}": 1})
    for quote in record["quotes"]:
        found.update(f"label {stance['label']}" for stance in quote["stances"])
        found["quotes"] += 1
    return found


class _Groups:
    """Who belongs together (union-find); what is not an article only joins."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def add(self, one: str) -> str:
        self._up.setdefault(one, one)
        while self._up[one] != one:
            self._up[one] = self._up[self._up[one]]
            one = self._up[one]
        return one

    def join(self, one: str, other: str) -> None:
        self._up[self.add(one)] = self.add(other)

    def all(self, articles: Iterable[str]) -> list[list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for id in articles:
            found[self.add(id)].append(id)
        return list(found.values())


def _deal(
    splits: Splits,
    groups: list[list[str]],
    strata: dict[str, Counter[str]],
    quotes: dict[str, int],
    texts: dict[str, str],
) -> None:
    """The largest groups first, then by a hash of seed and texts: chance that is the same each time, also where the
    articles were imported anew and have other ids.
    """
    total: Counter[str] = Counter()
    for one in strata.values():
        total.update(one)
    wanted = {
        name: {stratum: n * share / 100 for stratum, n in total.items()}
        for name, share in zip(NAMES, splits.shares, strict=False)
        if share
    }
    counts = {name: [0, 0] for name in wanted}
    for group in sorted(groups, key=lambda group: (-len(group), _chance(splits.seed, min(texts[id] for id in group)))):
        held: Counter[str] = Counter()
        for id in group:
            held.update(strata[id])
        name = max(wanted, key=lambda name: _need(wanted[name], held, total))
        for stratum, n in held.items():
            wanted[name][stratum] -= n
        for id in group:
            splits.of[id] = name
            counts[name][0] += 1
            counts[name][1] += quotes[id]
        splits.grouped += len(group) if len(group) > 1 else 0
    splits.counts = {name: (articles, quoted) for name, (articles, quoted) in counts.items()}


def _need(wanted: dict[str, float], held: Counter[str], total: Counter[str]) -> float:
    """How much of what the group holds the split still lacks; rare strata weigh as much as frequent ones."""
    return sum(min(n, wanted[stratum]) / total[stratum] for stratum, n in held.items()) + wanted["articles"] / max(
        1, total["articles"]
    )


def _chance(seed: int, text: str) -> bytes:
    return sha256(f"{seed}:{text}".encode()).digest()

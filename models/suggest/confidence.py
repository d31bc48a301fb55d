"""How sure a suggestion is: the share that was right of those that the same rule proposed in the annotated articles.

``resources/lexicons/confidence.tsv`` holds the counts, made by ``calibrate.py`` beside it. A rule that was seen seldom
leans on its pattern, and a pattern on all of them: shrinkage towards the mean of the level above, as if ``_WEIGHT`` of
its cases had been seen (m-estimate, Cestnik 1990).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

from models.span import Span

LEAST = 0.4  # below it nothing is proposed: F1 gains by what is right more often than F1/2, and F1 is above 0.8
TABLE = Path(__file__).parent.parent.parent / "resources" / "lexicons" / "confidence.tsv"
_WEIGHT = 8.0
_SUREST = 0.99
Rule = tuple[str, str, str]  # pattern, closer, whether a source is named; "" for whatever it is
Counts = Mapping[Rule, tuple[int, int]]  # proposed, right


class Ruled(Protocol):
    """What is found, or suggested: what a rule is known by."""

    @property
    def pattern(self) -> str: ...
    @property
    def closer(self) -> str: ...
    @property
    def lemma(self) -> str: ...
    @property
    def source(self) -> Span | None: ...


def rule(one: Ruled) -> Rule:
    """Of words between marks that quote nobody it is what they are taken for (irony, name)."""
    pattern = one.lemma if one.pattern == "scare" else one.pattern
    return pattern, one.closer, "named" if one.source else "unnamed"


def confidence(one: Ruled) -> float:
    """How probable it is that this is a quote, its content half right at least (IoU ≥ 0.5); two digits."""
    rates, key = _shipped(), rule(one)
    return next(rates[name] for name in (key, (key[0], "", ""), ("", "", "")) if name in rates)


def rates(counts: Counts) -> dict[Rule, float]:
    """The confidence of each rule, of each pattern, and of all."""
    proposed, right = sum(all for all, _ in counts.values()), sum(right for _, right in counts.values())
    mean = (right + 1) / (proposed + 2)
    found = {("", "", ""): mean}
    for pattern in sorted({key[0] for key in counts}):
        some = {key: value for key, value in counts.items() if key[0] == pattern}
        own = _leaning(sum(all for all, _ in some.values()), sum(right for _, right in some.values()), mean)
        found[pattern, "", ""] = own
        found |= {key: _leaning(*value, own) for key, value in some.items()}
    return {key: min(round(value, 2), _SUREST) for key, value in found.items()}


def _leaning(proposed: int, right: int, above: float) -> float:
    return (right + _WEIGHT * above) / (proposed + _WEIGHT)


# The table


def counted(judged: Iterable[tuple[Rule, bool]]) -> dict[Rule, tuple[int, int]]:
    """How often each rule proposed, and was right."""
    proposed: Counter[Rule] = Counter()
    right: Counter[Rule] = Counter()
    for key, is_right in judged:
        proposed[key] += 1
        right[key] += is_right
    return {key: (proposed[key], right[key]) for key in sorted(proposed)}


def read(path: Path = TABLE) -> dict[Rule, tuple[int, int]]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {(row[0], row[1], row[2]): (int(row[3]), int(row[4])) for row in rows}


def write(counts: Counts, path: Path = TABLE) -> None:
    head = "# pattern\tcloser\tsource\tproposed\tright: counted in the annotated articles by calibrate.py\n"
    lines = ["\t".join(map(str, (*key, *value))) + "\n" for key, value in sorted(counts.items())]
    path.write_text(head + "".join(lines), "utf-8", newline="\n")


@cache
def _shipped() -> dict[Rule, float]:
    return rates(read())

"""How well suggestions match an annotation: which quotes are found, how exactly, and what is right about them.

Quotes are plain dicts, as ``suggest --jsonl`` prints them and as a gold has them (record.md): ``doc``, ``id``,
``kind``, ``type``, ``content`` ([[start, end], …], code points, at least one), ``speaker``, ``parent`` (an id of the
same doc), ``confidence`` (0…1), a gold's ``speaker_names``, and ``pattern`` where somebody has told it. ``doc`` and
``id`` together name one quote of a side. Only kind quote is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from models.fold import fold
from models.records import TYPES
from models.span import Span, joined

MODES = {"exact": 1.0, "iou50": 0.5, "overlap": 0.0}  # the least IoU that counts; never none at all
BINS = 10
Quoted = dict[str, Any]
Key = tuple[str, str]  # doc, id in it


class Pair(NamedTuple):
    """A quote of the gold and the prediction that was matched with it."""

    gold: Quoted
    predicted: Quoted
    iou: float


class Placed(NamedTuple):
    """A quote of either side, and the IoU of its pair; 0 where it has none."""

    quote: Quoted
    iou: float


def evaluate(gold: Iterable[Quoted], predicted: Iterable[Quoted]) -> dict[str, Any]:
    """What ``main.py evaluate --json`` prints; the order of the quotes does not matter.

    ``quotes``: ``p``, ``r``, ``f1``, ``gold``, ``predicted``, ``matched`` of each mode. ``by_type``: the same by type,
    where recall is of the gold's quotes of a type, matched by a prediction of any type (``matched``), and precision of
    the predictions of a type, matched by a quote of any type (``matched_predicted``). ``type``, ``speaker`` and
    ``parent`` are judged on pairs of IoU ≥ 0.5, ``n`` of them. ``by_pattern``, where somebody has told patterns: as
    ``by_type``, IoU ≥ 0.5, a list with the worst first. What is a score of nothing is None.
    """
    own, theirs = _quotes(gold), _quotes(predicted)
    pairs = matched(own, theirs)
    side, other = _placed(own, pairs, 0), _placed(theirs, pairs, 1)
    near = [pair for pair in pairs if counts(pair.iou, "iou50")]
    partners = {_key(pair.gold): pair.predicted["id"] for pair in near}
    told: dict[str, Any] = {
        "quotes": {mode: _block(side, other, mode) for mode in MODES},
        "by_type": {type: _by_type(side, other, type) for type in TYPES},
        "speaker": _accuracy(near, speaker_is_right),
        "type": _accuracy(near, _type_is_right),
        "parent": _accuracy(near, lambda pair: _parent_is_right(pair, partners)),
        "calibration": calibration(other),
    }
    if any(one.quote.get("pattern") for one in (*side, *other)):
        told["by_pattern"] = by_pattern(side, other)
    return told


def _quotes(some: Iterable[Quoted]) -> list[Quoted]:
    return sorted((one for one in some if one.get("kind", "quote") == "quote"), key=_key)


def _key(quote: Quoted) -> Key:
    return quote["doc"], quote["id"]


# Who is matched with whom


def iou(one: Sequence[Span], other: Sequence[Span]) -> float:
    """What two contents share of what both cover, in code points; spans of one content do not overlap."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return shared / (sum(map(len, one)) + sum(map(len, other)) - shared)


def counts(iou: float, mode: str) -> bool:
    return 0 < iou >= MODES[mode]


def matched(gold: Iterable[Quoted], predicted: Iterable[Quoted]) -> list[Pair]:
    """One to one within a doc, the largest IoU first; of equal ones the one that begins first, then by id.

    The same pairs whichever side is called the gold. The pairs of a mode are those with its IoU: it begins with the
    largest too.
    """
    theirs = _by_doc(predicted)
    return [pair for doc, own in sorted(_by_doc(gold).items()) for pair in _paired(own, theirs.get(doc, []))]


def _by_doc(quotes: Iterable[Quoted]) -> dict[str, list[Quoted]]:
    found: dict[str, list[Quoted]] = defaultdict(list)
    for quote in quotes:
        found[quote["doc"]].append(quote)
    return found


def _paired(gold: list[Quoted], predicted: list[Quoted]) -> list[Pair]:
    places = [(quote, _content(quote)) for quote in predicted]
    candidates = [
        (Pair(quote, other, share), (here[0].start, there[0].start))
        for quote in gold
        for here in [_content(quote)]
        for other, there in places
        if there[0].start < here[-1].end and here[0].start < there[-1].end and (share := iou(here, there))
    ]
    taken: tuple[set[str], set[str]] = set(), set()
    found = []
    for pair, _ in sorted(candidates, key=_order):
        if pair.gold["id"] not in taken[0] and pair.predicted["id"] not in taken[1]:
            found.append(pair)
            taken[0].add(pair.gold["id"])
            taken[1].add(pair.predicted["id"])
    return found


def _content(quote: Quoted) -> list[Span]:
    return joined(Span(*span) for span in quote["content"])


def _order(candidate: tuple[Pair, tuple[int, int]]) -> tuple[float, list[int], list[str]]:
    pair, starts = candidate
    return -pair.iou, sorted(starts), sorted((pair.gold["id"], pair.predicted["id"]))


def _placed(quotes: Iterable[Quoted], pairs: Iterable[Pair], side: int) -> list[Placed]:
    found = {_key(pair.predicted if side else pair.gold): pair.iou for pair in pairs}
    return [Placed(quote, found.get(_key(quote), 0.0)) for quote in quotes]


# How many are found


def _block(gold: Sequence[Placed], predicted: Sequence[Placed], mode: str) -> dict[str, Any]:
    """``matched`` is the same number seen from either side, where the sides are whole."""
    found = sum(counts(one.iou, mode) for one in gold)
    right = sum(counts(one.iou, mode) for one in predicted)
    p, r = _share(right, len(predicted)), _share(found, len(gold))
    return {"p": p, "r": r, "f1": _f1(p, r), "gold": len(gold), "predicted": len(predicted), "matched": found}


def _part(gold: Iterable[Placed], predicted: Iterable[Placed], mode: str, key: str, value: str) -> dict[str, Any]:
    own = [one for one in gold if one.quote.get(key) == value]
    theirs = [one for one in predicted if one.quote.get(key) == value]
    return {**_block(own, theirs, mode), "matched_predicted": sum(counts(one.iou, mode) for one in theirs)}


def _by_type(gold: Sequence[Placed], predicted: Sequence[Placed], type: str) -> dict[str, Any]:
    return {mode: _part(gold, predicted, mode, "type", type) for mode in MODES}


def by_pattern(gold: Sequence[Placed], predicted: Sequence[Placed]) -> list[dict[str, Any]]:
    """Recall by the gold's pattern, precision by the prediction's; where only one is known, by that one's place."""
    names = sorted({str(name) for one in (*gold, *predicted) if (name := one.quote.get("pattern"))})
    rows = [{"pattern": name, **_part(gold, predicted, "iou50", "pattern", name)} for name in names]
    return sorted(rows, key=_goodness)


def _goodness(row: dict[str, Any]) -> float:
    return float(next(row[name] for name in ("f1", "r", "p") if row[name] is not None))


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(p: float | None, r: float | None) -> float | None:
    if p is None or r is None:
        return None
    return 2 * p * r / (p + r) if p + r else 0.0


# What is right about those that are found


def _accuracy(pairs: Sequence[Pair], is_right: Callable[[Pair], bool]) -> dict[str, Any]:
    return {"accuracy": _share(sum(map(is_right, pairs)), len(pairs)), "n": len(pairs)}


def speaker_is_right(pair: Pair) -> bool:
    """Folded, the name equals, contains or is contained in one of the gold's; nobody is right where nobody is."""
    names = {fold(name) for name in (pair.gold.get("speaker"), *(pair.gold.get("speaker_names") or ())) if name} - {""}
    said = fold(pair.predicted.get("speaker") or "")
    if not said or not names:
        return not said and not names
    return any(said in name or name in said for name in names)


def _type_is_right(pair: Pair) -> bool:
    return bool(pair.gold.get("type") == pair.predicted.get("type"))


def _parent_is_right(pair: Pair, partners: Mapping[Key, str]) -> bool:
    """Both have none, or the one's parent is matched with the other's."""
    wanted, said = pair.gold.get("parent"), pair.predicted.get("parent")
    if wanted is None or said is None:
        return wanted is None and said is None
    return bool(partners.get((pair.gold["doc"], wanted)) == said)


def calibration(predicted: Iterable[Placed]) -> dict[str, Any]:
    """Expected calibration error over bins of equal width (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017).

    ``ece`` = Σ n/N · |mean confidence − share that is right|, right being an IoU ≥ 0.5. ``bins`` are all ten, each
    with ``from`` (included), ``to``, ``n``, ``confidence`` (the mean) and ``right`` (the share). What has no confidence
    is left out.
    """
    bins: list[list[Placed]] = [[] for _ in range(BINS)]
    for one in predicted:
        if one.quote.get("confidence") is not None:
            bins[min(int(one.quote["confidence"] * BINS), BINS - 1)].append(one)
    told = [_bin(number, some) for number, some in enumerate(bins)]
    missed = sum(one["n"] * abs(one["confidence"] - one["right"]) for one in told if one["n"])
    return {"ece": _share(missed, sum(one["n"] for one in told)), "bins": told}


def _bin(number: int, some: Sequence[Placed]) -> dict[str, Any]:
    right = sum(counts(one.iou, "iou50") for one in some)
    return {
        "from": number / BINS,
        "to": (number + 1) / BINS,
        "n": len(some),
        "confidence": _share(sum(one.quote["confidence"] for one in some), len(some)),
        "right": _share(right, len(some)),
    }

"""Articles that are nearly the same text (one wire report in several papers), among any number of them.

Texts are cut into runs of words (shingles, folded); the share of runs that two texts have in common (Jaccard) is
estimated from signatures: one-permutation hashing (Li, Owen, Zhang 2012, after Broder 1997); candidates are found by
bands (locality-sensitive hashing, Indyk and Motwani 1998).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from zlib import crc32

from models.tokens import words_to_index

WORDS = 3  # of a shingle
ALIKE = 0.3  # estimated Jaccard of near-duplicates: a copy with a fifth of its words edited has it
_BINS = 64
_BAND = 2  # bins of a band: 32 bands find a pair of Jaccard 0.3 with probability 0.95, of 0.5 with 0.9999
_EMPTY = 0xFFFFFFFF


def signature(text: str) -> array[int] | None:
    """``_BINS`` numbers; None where the text is shorter than a few shingles."""
    words = words_to_index(text)
    if len(words) < 4 * WORDS:
        return None
    bins = array("Q", [_EMPTY]) * _BINS
    for at in range(len(words) - WORDS + 1):
        number = crc32(" ".join(words[at : at + WORDS]).encode())
        place, rest = number % _BINS, number // _BINS
        if rest < bins[place]:
            bins[place] = rest
    return _filled(bins)


def _filled(bins: array[int]) -> array[int]:
    """Empty bins, of which short texts leave many, borrow from the next full one (Shrivastava and Li 2014)."""
    found = array("Q", bins)
    for at, own in enumerate(bins):
        if own == _EMPTY:
            far = next(step for step in range(1, _BINS) if bins[(at + step) % _BINS] != _EMPTY)
            found[at] = bins[(at + far) % _BINS] + (far << 32)
    return found


def resemblance(one: array[int], other: array[int]) -> float:
    """The estimated Jaccard index of two signatures."""
    same = sum(a == b for a, b in zip(one, other, strict=True))
    return same / _BINS


def pairs(signatures: dict[str, array[int]]) -> Iterator[tuple[str, str]]:
    """Ids of texts that are near-duplicates; not every pair of a group, but enough to join it."""
    for start in range(0, _BINS, _BAND):
        buckets: dict[bytes, list[str]] = {}
        for id, one in signatures.items():
            band = one[start : start + _BAND]
            buckets.setdefault(band.tobytes(), []).append(id)
        for found in buckets.values():
            yield from _alike(found, signatures)


def _alike(found: list[str], signatures: dict[str, array[int]]) -> Iterator[tuple[str, str]]:
    """Small buckets pair by pair; in large ones each with its neighbour, for they hold copies of one text."""
    couples: Iterable[tuple[str, str]] = combinations(found, 2) if len(found) <= 8 else pairwise(found)
    for one, other in couples:
        if resemblance(signatures[one], signatures[other]) >= ALIKE:
            yield one, other

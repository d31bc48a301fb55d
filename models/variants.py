"""Names that may be one name spelt differently (سيرجي / سيرغي): suggestions, never merged without a person.

Foreign names in Arabic (notes/scheme.md §e): letters for g fall together, vowels written or not are let go, and what
is left may differ by one letter, by two in long names. Distances are optimal string alignment (rapidfuzz), which counts
two letters that changed places as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.fold import fold
from models.store import Store

_G = str.maketrans("غجق", "ككك")
_VOWELS = "اوي"
_LONG = 7  # letters of a name from which two differences are let through
_SHORTEST = 5  # and one
_TITLE = 3  # words that may stand before a name
_SAME_SKELETON = 3  # letters that a common skeleton must have


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entry; ``spelt`` and ``skeleton`` are worked out here."""

    owner: str
    name: str
    spelt: str = field(init=False)
    skeleton: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spelt", spelling(self.name))
        object.__setattr__(self, "skeleton", skeleton(self.spelt))


def spelling(name: str) -> str:
    """Folded, the article taken off, the letters that stand for a foreign g made one."""
    words = (word[2:] if word.startswith("ال") and len(word) > 4 else word for word in fold(name).split())
    return " ".join(words).translate(_G)


def skeleton(spelt: str) -> str:
    """A spelling without the vowels inside its words."""
    return " ".join(
        word[0] + "".join(letter for letter in word[1:-1] if letter not in _VOWELS) + word[1:][-1:]
        for word in spelt.split()
    )


def is_variant(one: Name, other: Name) -> bool:
    from rapidfuzz.distance import OSA

    if _ends_with(one.spelt, other.spelt) or _ends_with(other.spelt, one.spelt):
        return True
    if _fixed(one.spelt) != _fixed(other.spelt):
        return False
    letters = min(len(one.spelt), len(other.spelt))
    if len(one.skeleton) >= _SAME_SKELETON and one.skeleton == other.skeleton:
        return True
    if letters < _SHORTEST:
        return False
    allowed = 2 if letters >= _LONG else 1
    return bool(OSA.distance(one.spelt, other.spelt, score_cutoff=allowed) <= allowed)


def _ends_with(longer: str, shorter: str) -> bool:
    """Whether a name of two words or more stands at the end of a longer one: titles come before names."""
    title = longer.removesuffix(f" {shorter}")
    return " " in shorter and title != longer and len(title.split()) <= _TITLE


def _ending(spelt: str) -> str:
    return " ".join(spelt.split()[-2:])


def _fixed(spelt: str) -> tuple[str, ...]:
    """What no other spelling changes: the first letter of each word (أحمد is not محمد) and every digit."""
    return tuple(word[0] + "".join(letter for letter in word if letter.isdigit()) for word in spelt.split())


class Variants:
    """Every name of a registry, ready to be compared. It touches no file: it may be used in another thread."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """``names`` are pairs of owner and name, aliases among them."""
        self._names = [Name(owner, name) for owner, name in names]
        self._spelt = [name.spelt for name in self._names]
        self._skeletons: dict[str, list[Name]] = defaultdict(list)
        self._endings: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            self._skeletons[name.skeleton].append(name)
            if " " in name.spelt:
                self._endings[_ending(name.spelt)].append(name)

    def of(self, names: Sequence[str], owner: str = "", limit: int = 8) -> list[str]:
        """The owners, but for ``owner``, of names that may be one of ``names``; the nearest first."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found: dict[str, int] = {}
        for written in names:
            wanted = Name(owner, written)
            allowed = 2 if len(wanted.spelt) >= _LONG else 1
            near = process.extract(
                wanted.spelt, self._spelt, scorer=OSA.distance, score_cutoff=allowed, limit=limit * 4
            )
            candidates = [self._names[at] for _, _, at in near]
            candidates += self._skeletons.get(wanted.skeleton, []) + self._endings.get(_ending(wanted.spelt), [])
            for other in candidates:
                if other.owner != owner and other.spelt and is_variant(wanted, other):
                    distance = OSA.distance(wanted.spelt, other.spelt)
                    found[other.owner] = min(found.get(other.owner, distance), distance)
        return sorted(found, key=lambda id: (found[id], id))[:limit]

    def pairs(self) -> set[tuple[str, str]]:
        """All pairs of owners with names that may be one, each pair once, the smaller id first.

        Names within one letter of each other share a form with one letter left out, so that only those are compared.
        """
        found: set[tuple[str, str]] = set()
        for group in self._groups():
            for at, one in enumerate(group):
                for other in group[at + 1 :]:
                    pair = (min(one.owner, other.owner), max(one.owner, other.owner))
                    if one.owner != other.owner and pair not in found and is_variant(one, other):
                        found.add(pair)
        return found

    def _groups(self) -> Iterable[list[Name]]:
        yield from (group for group in self._skeletons.values() if len(group) > 1)
        yield from (group for group in self._endings.values() if len(group) > 1)
        shortened: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            if len(name.spelt) >= _SHORTEST:
                for at in range(len(name.spelt)):
                    shortened[name.spelt[:at] + name.spelt[at + 1 :]].append(name)
                shortened[name.spelt].append(name)
        yield from (group for group in shortened.values() if len(group) > 1)


def read(path: Path) -> Variants:
    """Every name that a speaker of the project bears, read through a connection of its own: for a thread of its own."""
    store = Store(path, read_only=True)
    try:
        rows = store.rows(
            """SELECT id AS owner, name FROM speaker WHERE deleted_at IS NULL
               UNION ALL SELECT speaker, name FROM alias WHERE deleted_at IS NULL"""
        )
    finally:
        store.close()
    return Variants((row["owner"], row["name"]) for row in rows)

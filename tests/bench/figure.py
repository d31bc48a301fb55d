"""One figure of the table, and what figures are made with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    limit: float
    unit: str
    note: str
    better: str = "lower"

    @property
    def holds(self) -> bool:
        """Whether it is on the right side of its limit, as the table shows it."""
        value = round(self.value, 3)
        return value <= self.limit if self.better == "lower" else value >= self.limit

    def row(self) -> dict[str, object]:
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "limit": self.limit,
            "better": self.better,
            "unit": self.unit,
            "note": self.note,
        }

    def line(self) -> str:
        held, side = "ok  " if self.holds else "OVER", "at most"
        if self.better == "higher":
            held, side = held.replace("OVER", "LESS"), "at least"
        return f"{held} {self.name:<12} {self.value:8.2f} {self.unit:<5} ({side} {self.limit:g})  {self.note}"


def percentile(values: Sequence[float], share: float) -> float:
    """Nearest rank: ``share`` 0.5 is the median, 0.95 the 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

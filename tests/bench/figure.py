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
        held = "ok  " if self.value <= self.limit else "OVER"
        return f"{held} {self.name:<12} {self.value:8.2f} {self.unit:<5} (at most {self.limit:g})  {self.note}"


def percentile(values: Sequence[float], share: float) -> float:
    """Nearest rank: ``share`` 0.5 is the median, 0.95 the 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

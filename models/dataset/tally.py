"""What is counted of a dataset while its records pass: for the card, the report and whoever asks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from models.formats.record import Record


@dataclass
class Tally:
    """``by`` counts quotes by facet and value (kind, type, label, outlet, annotator, status, origin); an empty value
    stands for none. ``articles`` and ``quotes`` are by split; ``labels``
    of stances too.
    """

    articles: Counter[str] = field(default_factory=Counter)
    quotes: Counter[str] = field(default_factory=Counter)
    by: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first: str = ""
    last: str = ""
    labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    speakers: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)

    def passing(self, records: Iterable[Record], split: str = "") -> Iterator[Record]:
        for record in records:
            self._count(record, split)
            yield record

    def _count(self, record: Record, split: str) -> None:
        self.articles[split] += 1
        self.quotes[split] += len(record["quotes"])
        self.by["outlet"][record["outlet"] or ""] += 1
        names = {one["id"]: one["name"] for one in record["annotators"]}
        if record["published"]:
            self.first = min(self.first or record["published"], record["published"])
            self.last = max(self.last, record["published"])
        self.speakers.update(one["id"] for one in record["speakers"])
        self.targets.update(one["id"] for one in record["targets"])
        for quote in record["quotes"]:
            for facet in ("kind", "type", "status", "origin"):
                self.by[facet][quote[facet] or ""] += 1
            self.by["annotator"][names[quote["annotator"]]] += 1
            self.by["nested"]["yes" if quote["parent"] else "no"] += 1
            self.by["source"]["yes" if quote["source"] else "no"] += 1
            self.by["label"].update(stance["label"] for stance in quote["stances"])
            self.labels[split].update(stance["label"] for stance in quote["stances"])

    @property
    def all_articles(self) -> int:
        return sum(self.articles.values())

    @property
    def all_quotes(self) -> int:
        return sum(self.quotes.values())

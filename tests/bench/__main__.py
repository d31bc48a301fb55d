"""Runs every benchmark, prints the table, writes build/bench.json."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.bench import datasets, effort, effort_suggested, hand, names, process, save, suggesting
from tests.bench.figure import Figure

OUT = Path(__file__).parent.parent.parent / "build" / "bench.json"

BENCHES = (
    *(process.start, process.memory, save.save, hand.mark, hand.mark_long, hand.switch, hand.undo, hand.repaint),
    *(names.exact, names.prefix, names.chain_in_words, names.fuzzy, effort.effort_by_hand),
    *(suggesting.quality, suggesting.patterns, suggesting.speed, suggesting.learning),
    effort_suggested.effort_with_suggestions,
    *(datasets.export_out, datasets.export_memory, datasets.formats, datasets.import_in),
)


def main() -> None:
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="qawl-bench-", dir="/var/tmp") as folder:
        for bench in BENCHES:
            found = bench(Path(folder))
            for figure in found if isinstance(found, list) else [found]:
                figures.append(figure)
                print(figure.line(), flush=True)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([figure.row() for figure in figures], indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"written to {OUT}")


if __name__ == "__main__":
    main()

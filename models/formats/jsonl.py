"""JSON Lines: the record itself, one article a line. UTF-8, LF, no BOM."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from models.formats.record import Record


def chunks(records: Iterable[Record]) -> Iterator[str]:
    """The file, piece by piece. U+2028 and U+0085 stay as they are: split on LF only (formats.md §2)."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"

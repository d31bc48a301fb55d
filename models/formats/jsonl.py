"""JSON Lines: out, the record itself, one article a line (UTF-8, LF, no BOM); in, an object with a text on each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from models.errors import QawlError
from models.formats.incoming import BYTES, Incoming, Refused, incoming
from models.formats.record import Record
from models.language import say
from models.refusals import said_plainly, written

_LONGEST = 4 * BYTES  # bytes of a line: an article, its letters written as escapes, and what is told about it


def chunks(records: Iterable[Record]) -> Iterator[str]:
    """The file, piece by piece. U+2028 and U+0085 stay as they are: split on LF only (formats.md §2)."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def articles(path: Path) -> Iterator[Incoming | Refused]:
    """The articles of a file; a line that is none is refused, the others come in. Empty lines are passed over."""
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        at = 0
        for row, line in enumerate(_lines(file), 1):
            at += len(line)
            if line.strip():
                yield _article(line, path, name, row, at)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, each at most a little longer than can be taken: what is over is read and let go."""
    while line := file.readline(_LONGEST + 1):
        rest = line
        while len(rest) > _LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(_LONGEST + 1)
        yield line


def _article(line: bytes, path: Path, name: str, row: int, at: int) -> Incoming | Refused:
    try:
        if len(line) > _LONGEST:
            raise QawlError(say("the line is too long for an article"))
        found = json.loads(line.decode("utf-8-sig" if row == 1 else "utf-8"))
        if not isinstance(found, dict):
            raise QawlError(say("the line is no JSON object"))
        return incoming(found, f"{written(path.stem)}-{row}", at)
    except UnicodeDecodeError:
        reason = say("the line is not UTF-8")
    except (ValueError, RecursionError):
        reason = say("the line is not JSON")
    except QawlError as error:
        reason = error.sentence
    return Refused(
        name, row, say("Line {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=reason), at
    )

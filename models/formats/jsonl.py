"""JSON Lines: out, the record itself, one article a line (UTF-8, LF, no BOM; offsets in code points); in, a record, or
an object with a text, on each line. Nothing is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from models.errors import QawlError
from models.formats.format import Format, Reading, Setting
from models.formats.incoming import BYTES, Incoming, Refused, incoming, renamed
from models.formats.record import SCHEMA, Record
from models.language import say
from models.refusals import said_plainly, written

_OURS = SCHEMA.rpartition("/")[0] + "/"  # of whatever version: one that can't be read is refused, not half read
_LONGEST = 4 * BYTES  # bytes of a line: an article, its letters written as escapes, and what is told about it


def chunks(records: Iterable[Record]) -> Iterator[str]:
    """The file, piece by piece. U+2028 and U+0085 stay as they are: split on LF only (formats.md §2)."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for record in records:
        yield encode(record) + "\n"


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(chunks(records))


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a file; a line that is none is refused, the others come in. Empty lines are passed over."""
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        at = 0
        for row, line in enumerate(_lines(file), 1):
            at += len(line)
            if line.strip():
                yield _article(line, path, name, row, at, reading)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines, each at most a little longer than can be taken: what is over is read and let go."""
    while line := file.readline(_LONGEST + 1):
        rest = line
        while len(rest) > _LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(_LONGEST + 1)
        yield line


def _article(line: bytes, path: Path, name: str, row: int, at: int, reading: Reading) -> Incoming | Refused:
    try:
        if len(line) > _LONGEST:
            raise QawlError(say("the line is too long for an article"))
        found = json.loads(line.decode("utf-8-sig" if row == 1 else "utf-8"), parse_constant=_refuse_constant)
        if not isinstance(found, dict):
            raise QawlError(say("the line is no JSON object"))
        if str(found.get("schema")).startswith(_OURS):
            return _annotated(found, row, at)
        return incoming(renamed(found, reading.columns), f"{written(path.stem)}-{row}", at)
    except UnicodeDecodeError:
        reason = say("the line is not UTF-8")
    except (ValueError, RecursionError):
        reason = say("the line is not JSON")
    except QawlError as error:
        reason = error.sentence
    return Refused(
        name, row, say("Line {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=reason), at
    )


def _annotated(record: dict[str, Any], row: int, at: int) -> Incoming:
    """Its fields as an article's; whether the whole holds is looked at when it is matched."""
    if record.get("text") is None:
        return Incoming(str(record.get("external_id")), None, {}, at, record, row)
    plain = incoming(record, f"{row}", at)
    return Incoming(plain.external_id, plain.text, plain.about, at, record, row)


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON


FORMAT = Format(
    name="jsonl",
    about=say("JSONL: the whole record, an article a line"),
    suffix=".jsonl",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    without_text=True,
)

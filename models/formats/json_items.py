"""The items of a JSON array, one after another: a file of a gigabyte is never held whole."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.language import say
from models.refusals import said_plainly, written

_PIECE = 1 << 20  # characters that are read at once
_LONGEST = 64 << 20  # characters of an item
_BLANK = re.compile(r"[\s,]*")


def items(path: Path) -> Iterator[tuple[Any, int]]:
    """Each item, with the bytes of the file that are read by then. Raises ``QawlError`` where it is no JSON array."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    with said_plainly(path), path.open("rb") as raw:
        try:
            file = io.TextIOWrapper(raw, "utf-8-sig", newline="")
            text = file.read(_PIECE)
            at = _begun(text)
            while True:
                at = _blank(text, at)
                if text.startswith("]", at):
                    return
                try:
                    found, at = decoder.raw_decode(text, at)
                except ValueError:
                    more = file.read(max(_PIECE, len(text) - at))
                    text, at = text[at:] + more, 0
                    if not more or len(text) > _LONGEST:
                        raise
                else:
                    yield found, raw.tell()
        except (ValueError, RecursionError) as error:  # also where it is not UTF-8
            raise QawlError(
                say("“{name}” is no list of tasks in JSON, or it is cut off.", name=written(path.name))
            ) from error


def _begun(text: str) -> int:
    first = _blank(text, 0)
    if not text.startswith("[", first):
        raise ValueError("no array")
    return first + 1


def _blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON

"""The two sides of an evaluation, out of files: a quote a line, or an article a line as Qawl exports it.

So suggestions may be held against a gold, or against what an analyst has annotated and exported.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import asdict

from models.errors import QawlError
from models.formats.record import SCHEMA, Record
from models.formats.record_reader import must_hold
from models.language import Sentence, say
from models.refusals import said_plainly, written
from models.suggest.evaluate import Key, Quoted

_OURS = SCHEMA.rpartition("/")[0] + "/"  # of whatever version: one that can't be read is refused
Words = Annotated[str, Meta(min_length=1)]


class _Line(Struct):
    """What is read of a line (record.md); whatever else it tells may be anything."""

    doc: Words
    id: Words
    content: Annotated[list[tuple[int, int]], Meta(min_length=1)]
    kind: Literal["quote", "scare"] = "quote"
    type: Literal["direct", "indirect", "mixed"] | None = None
    speaker: str | None = None
    speaker_names: list[str] | None = None
    parent: str | None = None
    confidence: Annotated[float, Meta(ge=0, le=1)] | None = None
    pattern: str | None = None


def read(path: Path) -> list[Quoted]:
    """The quotes of a JSONL file, in the form that ``evaluate`` takes. Empty lines are passed over.

    Of an export, ``doc`` is the article's ``external_id`` with .txt, ``speaker`` the first one's name,
    ``speaker_names`` all names of all its speakers. Raises ``QawlError`` at a line that is neither.
    """
    found: dict[Key, Quoted] = {}
    with said_plainly(path), path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                for quote in _quotes(line, number == 1):
                    if found.setdefault((quote["doc"], quote["id"]), quote) is not quote:
                        raise QawlError(say("the quote “{id}” is there twice", id=quote["id"]))
            except UnicodeDecodeError as error:
                raise _refused(path, number, say("the line is not UTF-8")) from error
            except (ValueError, RecursionError) as error:
                raise _refused(path, number, say("the line is not JSON")) from error
            except QawlError as error:
                raise _refused(path, number, error.sentence) from error
    return list(found.values())


def _refused(path: Path, number: int, reason: Sentence) -> QawlError:
    return QawlError(
        say("Line {number} of “{name}” can't be compared: {reason}.",
            number=number, name=written(path.name), reason=reason)
    )  # fmt: skip


def _quotes(line: bytes, first: bool) -> Iterator[Quoted]:
    found = json.loads(line.decode("utf-8-sig" if first else "utf-8"), parse_constant=_refuse_constant)
    if not isinstance(found, dict):
        raise QawlError(say("the line is no JSON object"))
    if str(found.get("schema")).startswith(_OURS):
        must_hold(found)
        yield from _exported(found)
    else:
        yield _told(found)


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON


def _told(found: dict[str, Any]) -> Quoted:
    try:
        line = convert(found, _Line)
    except ValidationError as error:
        raise QawlError(say("it has not the shape of a quote ({where})", where=str(error)[:160])) from error
    for start, end in line.content:
        if not 0 <= start < end:
            raise QawlError(say("{start}–{end} is no place in the text", start=start, end=end))
    return {**asdict(line), **found}


def _exported(record: Record) -> Iterator[Quoted]:
    names = {one["id"]: [one["name"], *one["aliases"]] for one in record["speakers"]}
    for quote in record["quotes"]:
        spans = {role: [[one["start"], one["end"]] for one in quote[role]] for role in ("content", "cue", "source")}
        called = [name for id in quote["speakers"] for name in names[id]]
        yield {
            "doc": f"{record['external_id']}.txt",
            **{name: quote[name] for name in ("id", "kind", "type", "parent")},
            "content": spans["content"],
            "cue": next(iter(spans["cue"]), None),
            "source": next(iter(spans["source"]), None),
            "speaker": next(iter(called), None),
            "speaker_names": called,
            "confidence": None,
        }

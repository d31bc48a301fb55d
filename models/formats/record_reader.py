"""Reading ``qawl.article/1`` (record.md), and what any record must hold to that comes in, whoever wrote it.

A record in which a span's words are not the text's at its offsets is refused: offsets would be off by something.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.record import Record
from models.language import Sentence, say
from models.nesting import in_circle
from models.records import ROLES
from models.refusals import said_plainly
from models.span import Span, overlap
from models.text import clean, sha256


def lines(path: Path) -> Iterator[Record]:
    """The records of a JSONL file. Raises ``QawlError`` at a line that is none."""
    with said_plainly(path), path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                record = json.loads(line, parse_constant=_refuse_constant)
                must_hold(record)
            except (ValueError, RecursionError) as error:
                raise _not_a_record(path, number, str(error)) from error
            except QawlError as error:
                raise _not_a_record(path, number, error.sentence) from error
            yield record


def _not_a_record(path: Path, number: int, reason: str | Sentence) -> QawlError:
    return QawlError(
        say("Line {number} of “{name}” is no record of Qawl: {reason}.", number=number, name=path.name, reason=reason)
    )


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON


def must_hold(record: Record) -> None:
    """Raises ``QawlError`` where the record has not its shape, or does not hold together.

    Without a text (null), the spans are not held to it: that is for whoever finds the article.
    """
    from models.formats.shape import must_have_shape

    try:
        must_have_shape(record)
    except ValueError as error:
        raise QawlError(say("it has not the shape of a record ({where})", where=str(error)[:160])) from error
    text = record["text"]
    if text is not None and (sha256(text) != record["text_sha256"] or clean(text) != text):
        raise QawlError(say("its text is not the one that text_sha256 was taken of"))
    annotators = {one["id"] for one in record["annotators"]}
    people = {one["id"] for one in record["speakers"]}
    targets = {one["id"] for one in record["targets"]}
    parents = {quote["id"]: quote["parent"] for quote in record["quotes"]}
    if len(parents) < len(record["quotes"]):
        raise QawlError(say("two of its quotes have the same id"))
    for quote in record["quotes"]:
        spans_must_hold(quote, text)
        _must_be_listed([quote["parent"]], {None, *parents})
        _must_be_listed([quote["annotator"]], annotators)
        _must_be_listed([*quote["speakers"], *quote["addressees"]], people)
        judged = [stance["target"] for stance in quote["stances"]]
        _must_be_listed(judged, targets)
        if len(set(judged)) < len(judged):
            raise QawlError(say("a quote has two stances toward the same target"))
        if in_circle(quote["id"], parents.get):
            raise QawlError(say("a quote encloses itself ({id})", id=quote["id"]))
    _must_be_listed([work["annotator"] for work in record["work"]], annotators)


def _must_be_listed(values: Iterable[Any], known: Container[Any]) -> None:
    for value in values:
        if value not in known:
            raise QawlError(say("“{id}” is referred to, but not listed", id=str(value)))


def spans_must_hold(quote: Record, text: str | None) -> None:
    """Raises ``QawlError`` where spans of one role overlap, or are not in the text with the words they name."""
    for role in ROLES:
        places = [Span(span["start"], span["end"]) for span in quote[role]]
        if len(places) > 1 and overlap(places):
            raise QawlError(say("two spans of a quote's {role} overlap", role=role))
        for span, place in zip(quote[role], places, strict=True):
            fits = place.start < place.end if text is None else place.fits(text)
            if not fits or (text is not None and span["text"] not in (None, place.cut(text))):
                raise _other_words(role, place, span["text"])


def _other_words(role: str, place: Span, words: str | None) -> QawlError:
    return QawlError(
        say("the text at {start}–{end} ({role}) is not “{words}”",
            start=place.start, end=place.end, role=role, words=(words or "")[:60])
    )  # fmt: skip

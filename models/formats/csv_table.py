"""CSV: out, one row a quote (UTF-8 with BOM, CRLF, for spreadsheets; no cell can become a formula); in, under a header
that names its columns, one article a row, or one quote a row as it goes out (``quote_rows``). RFC 4180.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.errors import QawlError
from models.formats import quote_rows
from models.formats.format import Format, Reading, Setting
from models.formats.incoming import BYTES, Incoming, Refused
from models.formats.quote_rows import Row, refused
from models.formats.record import Record
from models.language import say
from models.refusals import said_plainly, written

COLUMNS = (
    *("article_id", "external_id", "outlet", "published", "quote_id", "parent_id", "kind", "type", "subtype"),
    *("start", "end", "speakers", "speaker_kinds", "speakers_json", "source", "cue", "content", "content_spans"),
    *("addressees", "medium", "via", "stances", "stance_target", "stance_label", "context", "context_start"),
    *("annotator", "status", "origin", "note"),
)
_HEAD = 4096  # bytes of a header, which has no zero in it
CONTEXT = 80  # code points on each side of the content
LOSES = (
    say("the articles’ texts, titles, authors, addresses, languages and tags; articles without a quote"),
    say("where cue, source and addressee stand (their words are there)"),
    say("what is known of addressees and targets beside their names"),
    say("statements, the team's own fields, work on articles, when a quote was made, the codebook"),
)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")


def chunks(records: Iterable[Record], delimiter: str = ",") -> Iterator[str]:
    """The file, piece by piece, the header first."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    buffer.write("\ufeff")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerows(guarded_row(record, quote) for quote in record["quotes"])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(chunks(records))


def guarded(cell: str) -> str:
    """``cell``, an apostrophe before what a spreadsheet would run, and before an apostrophe: it can be undone."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def guarded_row(record: Record, quote: Record) -> list[str]:
    """A quote's cells in the order of ``COLUMNS``, as they are written."""
    cells = row(record, quote)
    return [guarded(str(cells[name])) if cells[name] is not None else "" for name in COLUMNS]


def row(record: Record, quote: Record) -> Record:
    """The columns of a quote, by name; not yet guarded. Of a record without text, the words are empty."""
    own = [_of(record["speakers"], id) for id in quote["speakers"]]
    stances = [{**stance, "target": _of(record["targets"], stance["target"])["name"]} for stance in quote["stances"]]
    first = stances[0] if stances else {"target": None, "label": None}
    context, context_start = context_of(record, quote)
    return {
        **{name: quote[name] for name in ("kind", "type", "subtype", "medium", "via", "status", "origin", "note")},
        **{name: record[name] for name in ("external_id", "outlet", "published")},
        "article_id": record["id"],
        "quote_id": quote["id"],
        "parent_id": quote["parent"],
        "start": quote["content"][0]["start"],
        "end": quote["content"][-1]["end"],
        "speakers": _joined(speaker["name"] for speaker in own),
        "speaker_kinds": _joined(speaker["kind"] for speaker in own),
        "speakers_json": _json(own),
        "source": _words(quote["source"]),
        "cue": _words(quote["cue"]),
        "content": _words(quote["content"]),
        "content_spans": _json([[span["start"], span["end"]] for span in quote["content"]]),
        "addressees": _joined(_of(record["speakers"], id)["name"] for id in quote["addressees"]),
        "stances": _json(stances),
        "stance_target": first["target"],
        "stance_label": first["label"],
        "context": context,
        "context_start": context_start,
        "annotator": _of(record["annotators"], quote["annotator"])["name"],
    }


def _of(listed: Iterable[Record], id: str) -> Record:
    return next(one for one in listed if one["id"] == id)


def context_of(record: Record, quote: Record) -> tuple[str, int]:
    """The words around a quote's content, and where they begin; without a text, what the record gives of it."""
    if record["text"] is None:
        return quote.get("context", ""), quote.get("context_start", 0)
    start = max(0, quote["content"][0]["start"] - CONTEXT)
    return record["text"][start : quote["content"][-1]["end"] + CONTEXT], start


def _words(spans: Iterable[Record]) -> str:
    return _joined(span["text"] for span in spans if span["text"] is not None)


def _joined(pieces: Iterable[str]) -> str:
    return quote_rows.BETWEEN.join(pieces)


def _json(value: object) -> str:
    return _ENCODER.encode(value) if value else "[]"


def articles(path: Path) -> Iterator[Incoming | Refused]:
    """``read`` of a file whose columns have their usual names."""
    return read(path, Reading())


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a file, by the names in its first row; a row that is none is refused, the others come in.

    Commas, semicolons or tabs, whichever its header has most. Raises ``QawlError`` where ``reading`` names a column
    that is not there.
    """
    csv.field_size_limit(BYTES)
    _must_be_text(path, reading)
    with said_plainly(path), path.open("rb") as raw:
        file = io.TextIOWrapper(raw, reading.encoding or "utf-8-sig", errors="surrogateescape", newline="")
        head = file.readline(BYTES)
        try:
            names = next(csv.reader([head], delimiter=_delimiter(head)), [])
        except csv.Error:  # a cell without an end
            names = []
        yield from quote_rows.read(names, _rows(file, raw, _delimiter(head), written(path.name)), path, reading)


def _must_be_text(path: Path, reading: Reading) -> None:
    """Raises ``QawlError`` where the file begins as no text does, or the encoding is none."""
    name = written(path.name)
    try:
        codecs.lookup(reading.encoding or "utf-8")
    except LookupError as error:
        raise QawlError(
            say("“{name}” was not read: there is no encoding called “{encoding}”.",
                name=name, encoding=reading.encoding)
        ) from error  # fmt: skip
    with said_plainly(path), path.open("rb") as file:
        if not reading.encoding and b"\0" in file.readline(_HEAD):
            raise QawlError(say("“{name}” is no table of text (CSV). Choose what it is, or its encoding.", name=name))


def lines(file: io.TextIOWrapper) -> Iterator[str]:
    """Lines, an endless one in pieces: each is then a row that is refused, and no memory is asked for all of it."""
    while line := file.readline(BYTES + 1):
        yield line


def _rows(file: io.TextIOWrapper, raw: io.BufferedReader, delimiter: str, name: str) -> Iterator[Row | Refused]:
    rows = csv.reader(lines(file), delimiter=delimiter)
    number = 1
    while True:
        number += 1
        try:
            cells = next(rows, None)
            if cells is None:
                return
            if any(cells):
                yield Row(number, _whole(cells), raw.tell())
        except csv.Error:
            yield refused(name, number, say("the row is not CSV"), raw.tell())
        except QawlError as error:
            yield refused(name, number, error.sentence, raw.tell())


def _delimiter(head: str) -> str:
    return max(",;\t", key=head.count)


def _whole(cells: list[str]) -> list[str]:
    """The cells without their guards."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError as error:  # bytes that were none stand there as surrogates
        raise QawlError(say("the row is not UTF-8")) from error
    return [unguarded(cell) for cell in cells]


def unguarded(cell: str) -> str:
    """``guarded`` taken back."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


FORMAT = Format(
    name="csv",
    about=say("CSV: one row a quote, for spreadsheets"),
    suffix=".csv",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    loses=LOSES,
)

"""CSV: out, one row a quote (UTF-8 with BOM, CRLF, for spreadsheets; no cell can become a formula); in, one article a
row under a header that names its columns.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from models.errors import QawlError
from models.formats.incoming import BYTES, Incoming, Refused, incoming
from models.formats.record import Record
from models.language import Sentence, say
from models.refusals import said_plainly, written

COLUMNS = (
    *("article_id", "external_id", "outlet", "published", "quote_id", "parent_id", "kind", "type", "subtype"),
    *("start", "end", "speakers", "speaker_kinds", "speakers_json", "source", "cue", "content", "content_spans"),
    *("addressees", "medium", "via", "stances", "stance_target", "stance_label", "context", "context_start"),
    *("annotator", "status", "origin", "note"),
)
CONTEXT = 80  # code points on each side of the content
_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")


def chunks(records: Iterable[Record]) -> Iterator[str]:
    """The file, piece by piece, the header first."""
    yield "\ufeff" + _line(COLUMNS)
    for record in records:
        for quote in record["quotes"]:
            cells = row(record, quote)
            yield _line([guarded(str(cells[name])) if cells[name] is not None else "" for name in COLUMNS])


def guarded(cell: str) -> str:
    """``cell``, an apostrophe before what a spreadsheet would run, and before an apostrophe: it can be undone."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def row(record: Record, quote: Record) -> Record:
    """The columns of a quote, by name; not yet guarded."""
    speakers = {speaker["id"]: speaker for speaker in record["speakers"]}
    targets = {target["id"]: target["name"] for target in record["targets"]}
    annotators = {annotator["id"]: annotator["name"] for annotator in record["annotators"]}
    own = [speakers[id] for id in quote["speakers"]]
    stances = [{**stance, "target": targets[stance["target"]]} for stance in quote["stances"]]
    first = stances[0] if stances else {"target": None, "label": None}
    start, end = quote["content"][0]["start"], quote["content"][-1]["end"]
    return {
        **{name: quote[name] for name in ("kind", "type", "subtype", "medium", "via", "status", "origin", "note")},
        **{name: record[name] for name in ("external_id", "outlet", "published")},
        "article_id": record["id"],
        "quote_id": quote["id"],
        "parent_id": quote["parent"],
        "start": start,
        "end": end,
        "speakers": _joined(speaker["name"] for speaker in own),
        "speaker_kinds": _joined(speaker["kind"] for speaker in own),
        "speakers_json": _json(own),
        "source": _joined(span["text"] for span in quote["source"]),
        "cue": _joined(span["text"] for span in quote["cue"]),
        "content": _joined(span["text"] for span in quote["content"]),
        "content_spans": _json([[span["start"], span["end"]] for span in quote["content"]]),
        "addressees": _joined(speakers[id]["name"] for id in quote["addressees"]),
        "stances": _json(stances),
        "stance_target": first["target"],
        "stance_label": first["label"],
        "context": record["text"][max(0, start - CONTEXT) : end + CONTEXT],
        "context_start": max(0, start - CONTEXT),
        "annotator": annotators[quote["annotator"]],
    }


def _joined(pieces: Iterable[str]) -> str:
    return " | ".join(pieces)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def articles(path: Path) -> Iterator[Incoming | Refused]:
    """The articles of a file, by the names in its first row; a row that is none is refused, the others come in."""
    name = written(path.name)
    csv.field_size_limit(BYTES)
    with said_plainly(path), path.open("rb") as raw:
        file = io.TextIOWrapper(raw, "utf-8-sig", errors="surrogateescape", newline="")
        head = file.readline(BYTES)
        columns = next(csv.reader([head], delimiter=_delimiter(head)), [])
        names = [column.strip().casefold() for column in columns]
        rows = csv.reader(file, delimiter=_delimiter(head))
        row = 1
        while True:
            row += 1
            try:
                cells = next(rows, None)
                if cells is None:
                    return
                if not any(cells):
                    continue
                yield _article(names, cells, f"{written(path.stem)}-{row - 1}", raw.tell())
            except csv.Error:
                yield _refused(name, row, say("the row is not CSV"), raw.tell())
            except QawlError as error:
                yield _refused(name, row, error.sentence, raw.tell())


def _delimiter(head: str) -> str:
    return max(",;\t", key=head.count)


def _article(names: list[str], cells: list[str], otherwise: str, at: int) -> Incoming:
    if any(cell.strip() for cell in cells[len(names) :]):
        raise QawlError(say("the row has more cells than there are columns; a text with commas needs quotation marks"))
    try:
        "".join(cells).encode()
    except UnicodeEncodeError as error:  # bytes that were none stand there as surrogates
        raise QawlError(say("the row is not UTF-8")) from error
    return incoming(dict(zip(names, map(unguarded, cells), strict=False)), otherwise, at)


def unguarded(cell: str) -> str:
    """``guarded`` taken back."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _refused(name: str, row: int, reason: Sentence, at: int) -> Refused:
    said = say("Row {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=reason)
    return Refused(name, row, said, at)

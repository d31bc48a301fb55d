"""CSV: one row a quote, UTF-8 with BOM, CRLF, for spreadsheets. No cell can become a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from models.formats.record import Record

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

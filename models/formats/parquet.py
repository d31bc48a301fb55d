"""Apache Parquet: one row a quote with typed columns, through DuckDB (MIT), which is an extra: 66 MB.

Spans, speakers, addressees and stances are lists of structs; offsets are code points; ``fields`` is JSON. The file's
metadata (``huggingface``) tells ``datasets`` its features. In: that table, or any other of articles or quotes.
DuckDB loads no extension and reads nothing but the one file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from models.errors import QawlError
from models.formats import quote_rows
from models.formats.building import Building
from models.formats.csv_table import context_of
from models.formats.format import Format, Reading, Setting
from models.formats.incoming import Incoming, Refused
from models.formats.quote_rows import Row, refused
from models.formats.record import Record
from models.language import say
from models.records import ROLES
from models.refusals import said_plainly, written
from models.span import Span

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TEXT = "VARCHAR"
_SPANS = [{"start": "INTEGER", "end": "INTEGER", "text": _TEXT}]
_PEOPLE = [
    {"id": _TEXT, "name": _TEXT, "kind": _TEXT, "aliases": [_TEXT]}
    | dict.fromkeys(("role", "affiliation", "country", "wikidata"), _TEXT)
]
_STANCES = [
    {"target": {"id": _TEXT, "name": _TEXT, "kind": _TEXT}, "label": _TEXT}
    | {"intensity": "DOUBLE", "confidence": "DOUBLE", "note": _TEXT}
]
_ABOUT = ("title", "outlet", "author", "published", "url", "language")
_OWN = ("kind", "type", "subtype", "medium", "via", "status", "origin", "note", "created", "updated")
COLUMNS: dict[str, Any] = {
    **dict.fromkeys(("article_id", "external_id", *_ABOUT), _TEXT), "tags": [_TEXT], "text_sha256": _TEXT,
    **dict.fromkeys(("quote_id", "parent_id", "kind", "type", "subtype"), _TEXT),
    **dict.fromkeys(ROLES, _SPANS), "speakers": _PEOPLE, "addressees": _PEOPLE, "medium": _TEXT, "via": _TEXT,
    "stances": _STANCES, "fields": _TEXT, "context": _TEXT, "context_start": "INTEGER",
    **dict.fromkeys(("annotator_id", "annotator", "status", "origin", "note", "created", "updated"), _TEXT),
}  # fmt: skip
_FEATURES = {"VARCHAR": "string", "INTEGER": "int32", "DOUBLE": "float64"}
_LONGEST = 64 << 20  # bytes of a row on its way
_AT_ONCE = 1000
_GLOB = re.compile(r"([\[*?])")


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Through a file of JSON lines in the system's folder for temporary files: DuckDB reads it piece by piece."""
    import duckdb

    with TemporaryDirectory(prefix="qawl-") as folder, _connected() as db:
        rows = Path(folder, "rows.jsonl")
        with rows.open("w", encoding="utf-8", newline="") as file:
            for record in records:
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(record))
        types = ", ".join(f"{name}: {_quoted(_sql(kind))}" for name, kind in COLUMNS.items())
        told = _quoted(json.dumps({"info": {"features": features()}}, ensure_ascii=False))
        try:
            db.execute(
                f"""COPY (SELECT * FROM read_json({_quoted(_one(rows))}, format='newline_delimited',
                      columns={{{types}}}, maximum_object_size={_LONGEST}))
                    TO {_quoted(str(out))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{huggingface: {told}}})"""
            )
        except duckdb.IOException as error:
            raise QawlError(
                say("“{name}” can't be written: {reason}.", name=written(out.name), reason=_first_line(error))
            ) from error


def features() -> dict[str, Any]:
    """The columns as Hugging Face's ``datasets`` names their types (``Features.to_dict``)."""
    return {name: _feature(kind) for name, kind in COLUMNS.items()}


def _feature(kind: Any) -> Any:
    if isinstance(kind, list):
        return {"feature": _feature(kind[0]), "_type": "List"}
    if isinstance(kind, dict):
        return {name: _feature(one) for name, one in kind.items()}
    return {"dtype": _FEATURES[kind], "_type": "Value"}


def _sql(kind: Any) -> str:
    if isinstance(kind, list):
        return f"{_sql(kind[0])}[]"
    if isinstance(kind, dict):
        return "STRUCT(" + ", ".join(f'"{name}" {_sql(one)}' for name, one in kind.items()) + ")"
    return str(kind)


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _one(path: Path) -> str:
    """A path in which nothing stands for anything else."""
    return _GLOB.sub(r"[\1]", str(path))


def _connected() -> DuckDBPyConnection:
    """A database of nothing, that loads nothing. One thread: the same rows make the same bytes."""
    import duckdb

    off = dict.fromkeys(("autoinstall_known_extensions", "autoload_known_extensions"), "false")
    return duckdb.connect(":memory:", config={**off, "threads": "1"})


def _first_line(error: Exception) -> str:
    return str(error).split("\n")[0].rstrip(".")


def _rows(record: Record) -> Iterator[Record]:
    speakers = {one["id"]: one for one in record["speakers"]}
    targets = {one["id"]: one for one in record["targets"]}
    names = {one["id"]: one["name"] for one in record["annotators"]}
    about = {name: record[name] for name in ("external_id", *_ABOUT, "tags", "text_sha256")}
    for quote in record["quotes"]:
        context, context_start = context_of(record, quote)
        yield {
            "article_id": record["id"],
            **about,
            "quote_id": quote["id"],
            "parent_id": quote["parent"],
            **{name: quote[name] for name in (*_OWN, *ROLES)},
            "speakers": [speakers[id] for id in quote["speakers"]],
            "addressees": [speakers[id] for id in quote["addressees"]],
            "stances": [{**stance, "target": targets[stance["target"]]} for stance in quote["stances"]],
            "fields": json.dumps(quote["fields"], ensure_ascii=False, sort_keys=True),
            "context": context,
            "context_start": context_start,
            "annotator_id": quote["annotator"],
            "annotator": names[quote["annotator"]],
        }


# In


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a table of quotes or of articles. Raises ``QawlError`` where it is no Parquet, or damaged."""
    import duckdb

    with said_plainly(path), path.open("rb"), _connected() as db:
        try:
            table = f"read_parquet({_quoted(_one(path))}, hive_partitioning=false)"
            names = [row[0] for row in db.execute(f"DESCRIBE SELECT * FROM {table}").fetchall()]
            own = {"quote_id", "annotator_id", *ROLES} <= set(names)
            wanted = [f'CAST("{name}" AS {_sql(kind)}) AS "{name}"' for name, kind in COLUMNS.items() if name in names]
            rows = _fetched(db, f"SELECT {', '.join(wanted) if own else '*'} FROM {table}", path.stat().st_size)
            if own:
                yield from _annotated(rows, path, reading)
            else:
                texts = (Row(number, [_cell(row[name]) for name in names], at) for number, row, at in rows)
                yield from quote_rows.read(names, texts, path, reading)
        except duckdb.Error as error:
            raise _unreadable(path, error) from error


def beginning(path: Path, count: int) -> Iterator[list[str]]:
    """The names of the columns, then the first rows. Raises ``QawlError`` where it is no Parquet."""
    import duckdb

    with said_plainly(path), path.open("rb"), _connected() as db:
        try:
            found = db.execute(
                f"SELECT * FROM read_parquet({_quoted(_one(path))}, hive_partitioning=false) LIMIT {count}"
            )
            yield [column[0] for column in found.description]
            for row in found.fetchall():
                yield [_cell(value) for value in row]
        except duckdb.Error as error:
            raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> QawlError:
    return QawlError(
        say("“{name}” is no Parquet file that can be read: {reason}.",
            name=written(path.name), reason=_first_line(error))
    )  # fmt: skip


def _fetched(db: DuckDBPyConnection, sql: str, size: int) -> Iterator[tuple[int, Record, int]]:
    """Rows by name, each with its number (1-based) and the bytes that are read by then, about."""
    result = db.execute(sql)
    columns = [one[0] for one in result.description]
    before = 0
    while some := result.fetchmany(_AT_ONCE):
        for number, row in enumerate(some, before + 1):
            yield number, dict(zip(columns, row, strict=True)), min(size, number * 500)
        before += len(some)


def _cell(value: Any) -> str:
    """A value as the text that a table of text would have."""
    if value is None:
        return ""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else str(value)


def _annotated(rows: Iterable[tuple[int, Record, int]], path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """Our own table: rows of one article follow each other."""
    for _, group in groupby(rows, key=lambda one: (one[1].get("article_id"), one[1].get("external_id"))):
        some = list(group)
        number, first, at = some[0]
        external_id = first.get("external_id") or first.get("article_id")
        if not external_id:
            reason = say("it does not say which article it is of (external_id)")
            yield refused(written(path.name), number, reason, at)
            continue
        about = {name: first.get(name) for name in (*_ABOUT, "tags")}
        told = {"id": first.get("article_id"), "text_sha256": first.get("text_sha256")}
        building = Building(external_id, None, about | told)
        for number, row, at in some:
            if not _whole(row):
                yield refused(written(path.name), number, say("a quote without an id, or without its words"), at)
                continue
            _add(building, row, reading.annotator or written(path.stem))
        yield Incoming(external_id, None, {**about, "tags": about["tags"] or []}, at, building.record(), some[0][0])


def _whole(row: Mapping[str, Any]) -> bool:
    """Whether nothing is null that a quote can't do without."""
    spans = [span for role in ROLES for span in row[role] or ()]
    people = [one for name in ("speakers", "addressees") for one in row.get(name) or ()]
    targets = [stance["target"] for stance in row.get("stances") or () if stance]
    known = (one and one["name"] and one["id"] for one in (*people, *targets))
    placed = (span and span["start"] is not None and span["end"] is not None for span in spans)
    return bool(row["quote_id"] and row["content"] and all(placed) and all(known)) and _fields(row) is not None


def _fields(row: Mapping[str, Any]) -> Record | None:
    try:
        found = json.loads(row.get("fields") or "{}")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _add(building: Building, row: Mapping[str, Any], annotator: str) -> None:
    spans = {role: [Span(one["start"], one["end"]) for one in row[role] or ()] for role in ROLES}
    words = {Span(one["start"], one["end"]): one["text"] for role in ROLES for one in row[role] or ()}
    stances = []
    for stance in row.get("stances") or ():
        target = stance["target"]
        stances.append({**stance, "target": building.target(target["name"], target["id"], target["kind"])})
    who = building.annotator(row.get("annotator") or annotator, row["annotator_id"])
    building.quote(
        spans, who, row["quote_id"], words, parent=row.get("parent_id"), fields=_fields(row), stances=stances,
        speakers=_people(building, row.get("speakers")), addressees=_people(building, row.get("addressees")),
        **{name: row.get(name) for name in _OWN},
    )  # fmt: skip


def _people(building: Building, people: Sequence[Record] | None) -> list[str]:
    return [building.speaker(**one) for one in people or ()]


FORMAT = Format(
    name="parquet",
    about=say("Parquet: one row a quote with typed columns, for data tools"),
    suffix=".parquet",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    loses=(
        say("the articles’ texts; articles without a quote"),
        say("statements, work on articles, the codebook"),
    ),
    needs=("duckdb", "parquet"),
)

"""Reading ``qawl.article/1`` (record.md): articles with their annotation into a project.

Ids are kept, so that what comes twice is known by them; an article whose text the project has already is that article.
A record in which a span's words are not the text's at its offsets is refused: offsets would be off by something.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import QawlError
from models.fold import fold
from models.formats.incoming import article_row
from models.formats.record import JSON_SCHEMA, SCHEMA, Record
from models.ids import derived_id, new_id
from models.language import say
from models.nesting import in_circle
from models.records import ROLES
from models.refusals import said_plainly
from models.span import Span, overlap
from models.store import Store
from models.text import clean, sha256
from models.transaction import now

if TYPE_CHECKING:
    from sqlite_utils import Database

_OWN = ("id", "kind", "type", "subtype", "parent", "medium", "via", "annotator", "status", "origin", "note")
_STANCE = ("target", "label", "intensity", "confidence", "note")
_SPEAKER = ("id", "name", "kind", "role", "affiliation", "country", "wikidata")
_ABOUT = ("title", "outlet", "author", "published", "url", "language")


def lines(path: Path) -> Iterator[Record]:
    """The records of a JSONL file. Raises ``QawlError`` at a line that is none."""
    with said_plainly(path), path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                record = json.loads(line, parse_constant=_refuse_constant)
                _must_hold(record)
            except (ValueError, RecursionError) as error:
                raise QawlError(
                    say("Line {number} of “{name}” is no record of Qawl: {reason}.",
                        number=number, name=path.name, reason=str(error))
                ) from error  # fmt: skip
            yield record


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are not JSON


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(JSON_SCHEMA.read_text("utf-8")))


def _must_hold(record: Record) -> None:
    """Raises ``ValueError`` where the record has not the shape of its JSON Schema, or does not hold together."""
    wrong = next(_validator().iter_errors(record), None)
    if wrong:
        raise ValueError(f"{wrong.json_path}: {wrong.message[:120]}")
    text = record["text"]
    if sha256(text) != record["text_sha256"] or clean(text) != text:
        raise ValueError("text_sha256")
    annotators = {one["id"] for one in record["annotators"]}
    people = {one["id"] for one in record["speakers"]}
    targets = {one["id"] for one in record["targets"]}
    parents = {quote["id"]: quote["parent"] for quote in record["quotes"]}
    for quote in record["quotes"]:
        _spans_must_hold(quote, text)
        _must_be_among([quote["parent"]], (None, *parents))
        _must_be_among([quote["annotator"]], annotators)
        _must_be_among([*quote["speakers"], *quote["addressees"]], people)
        _must_be_among([stance["target"] for stance in quote["stances"]], targets)
        if in_circle(quote["id"], parents.get):
            raise ValueError(f"parent {quote['parent']}")
    _must_be_among([work["annotator"] for work in record["work"]], annotators)


def _must_be_among(values: Iterable[Any], known: Container[Any]) -> None:
    for value in values:
        if value not in known:
            raise ValueError(str(value))


def _spans_must_hold(quote: Record, text: str) -> None:
    for role in ROLES:
        if overlap(Span(span["start"], span["end"]) for span in quote[role]):
            raise ValueError(role)
        for span in quote[role]:
            place = Span(span["start"], span["end"])
            if not place.fits(text) or place.cut(text) != span["text"]:
                raise ValueError(f"{role} {place.start}–{place.end}")


def add(store: Store, records: Iterable[Record]) -> None:
    """Bring records in, shown at once: what a new project begins with. Not a step of undo."""
    records = list(records)
    with store.aside() as db:
        db.execute("PRAGMA defer_foreign_keys=ON")  # a parent may come after its child; for this transaction only
        batch = {"id": new_id(), "source": SCHEMA, "created": now(), "shown": 1}
        db.table("batch").insert(batch, pk="id")
        for record in records:
            _Incoming(db, batch["id"], record).write()
        for record in records:
            _write_statements(db, record)


class _Incoming:
    """One record on its way into the tables."""

    def __init__(self, db: Database, batch: Any, record: Record) -> None:
        self._db, self._batch, self._record = db, batch, record
        self._annotators: dict[str, str] = {}

    def write(self) -> None:
        article = self._article()
        for one in self._record["annotators"]:
            self._annotators[one["id"]] = self._annotator(one)
        for speaker in self._record["speakers"]:
            self._speaker(speaker)
        for target in self._record["targets"]:
            row = {**target, "folded": fold(target["name"]), "created": now()}
            self._db.table("target").insert(row, pk="id", ignore=True)
        for quote in self._record["quotes"]:
            self._quote(quote, article)
        for work in self._record["work"]:
            annotator = self._annotators[work["annotator"]]
            row = {**work, "annotator": annotator, "article": article, "id": derived_id("work", article, annotator)}
            self._db.table("work").insert(row, pk="id", ignore=True)

    def _article(self) -> str:
        record, text = self._record, self._record["text"]
        same = "SELECT id FROM article WHERE text_sha256=? AND deleted_at IS NULL LIMIT 1"
        found = self._db.execute(same, [record["text_sha256"]]).fetchone()
        if found:
            return str(found[0])
        about = {name: record[name] for name in _ABOUT} | {"tags": json.dumps(record["tags"], ensure_ascii=False)}
        row = article_row(self._batch, record["external_id"], text, record["text_sha256"], about)
        row["id"] = record["id"]
        self._db.table("article").insert(row, pk="id")
        self._db.table("article_text").insert({"article": record["id"], "text": text}, pk="key")
        return str(record["id"])

    def _annotator(self, one: Record) -> str:
        found = self._db.execute("SELECT id FROM annotator WHERE id=? OR name=? LIMIT 1", [one["id"], one["name"]])
        known = found.fetchone()
        if known:
            return str(known[0])
        self._db.table("annotator").insert({**one, "created": now()}, pk="id")
        return str(one["id"])

    def _speaker(self, speaker: Record) -> None:
        if self._db.execute("SELECT 1 FROM speaker WHERE id=?", [speaker["id"]]).fetchone():
            return
        row = {name: speaker[name] for name in _SPEAKER}
        self._db.table("speaker").insert(row | {"folded": fold(speaker["name"]), "created": now()}, pk="id")
        for alias in speaker["aliases"]:
            row = {"id": new_id(), "speaker": speaker["id"], "name": alias, "folded": fold(alias)}
            self._db.table("alias").insert(row, pk="id")

    def _quote(self, quote: Record, article: str) -> None:
        if self._db.execute("SELECT 1 FROM quote WHERE id=?", [quote["id"]]).fetchone():
            return
        annotator = self._annotators[quote["annotator"]]
        fields = json.dumps(quote["fields"], ensure_ascii=False, sort_keys=True)
        row = {name: quote[name] for name in (*_OWN, "created", "updated")}
        self._db.table("quote").insert(row | {"article": article, "annotator": annotator, "fields": fields}, pk="id")
        rows: dict[str, list[Record]] = {
            "span": [
                {"role": role, "start": span["start"], "end": span["end"], "ordinal": number}
                for role in ROLES
                for number, span in enumerate(quote[role])
            ],
            "quote_speaker": [{"speaker": id, "ordinal": n} for n, id in enumerate(quote["speakers"])],
            "quote_addressee": [{"speaker": id, "ordinal": n} for n, id in enumerate(quote["addressees"])],
            "stance": [
                {**{name: stance[name] for name in _STANCE}, "annotator": annotator, "created": quote["created"]}
                for stance in quote["stances"]
            ],
        }
        for table, some in rows.items():
            self._db.table(table).insert_all([{"id": new_id(), "quote": quote["id"], **one} for one in some], pk="id")


def _write_statements(db: Database, record: Record) -> None:
    for statement in record["statements"]:
        row = {"id": statement["id"], "relation": statement["relation"], "created": now()}
        db.table("statement").insert(row, pk="id", ignore=True)
        for quote in (*statement["quotes"], *(other["quote"] for other in statement["elsewhere"])):
            known = "SELECT 1 FROM statement_quote WHERE statement=? AND quote=?"
            there = db.execute("SELECT 1 FROM quote WHERE id=?", [quote]).fetchone()
            if there and not db.execute(known, [statement["id"], quote]).fetchone():
                row = {"id": new_id(), "statement": statement["id"], "quote": quote}
                db.table("statement_quote").insert(row, pk="id")

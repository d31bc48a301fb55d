"""The rows of annotations that an import brings (``annotations`` has planned them), a thousand a statement.

They belong to the batch and stay hidden with it (``schema_datasets``). Names are the project's: an annotator, speaker
or target that is there under the same id or exactly the same name is that one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from models.annotations import Plan
from models.fold import fold
from models.formats.record import Record
from models.ids import derived_id, new_id, new_ids
from models.records import ROLES
from models.transaction import insert_rows, now

if TYPE_CHECKING:
    from sqlite_utils import Database

_HIDDEN = "batch"  # ``deleted_at`` of what appears with its batch
_AT_ONCE = 500
_COLUMNS = {
    "annotator": ("id", "name", "created", "deleted_at", "batch"),
    "speaker": (
        *("id", "name", "folded", "kind", "role", "affiliation", "country", "wikidata"),
        *("created", "deleted_at", "batch"),
    ),
    "alias": ("id", "speaker", "name", "folded", "deleted_at"),
    "target": ("id", "name", "folded", "kind", "created", "deleted_at", "batch"),
    "quote": (
        *("id", "article", "annotator", "kind", "type", "subtype", "parent", "medium", "via", "status", "origin"),
        *("note", "fields", "created", "updated", "deleted_at", "batch"),
    ),
    "span": ("id", "quote", "role", "start", "end", "ordinal"),
    "quote_speaker": ("id", "quote", "speaker", "ordinal"),
    "quote_addressee": ("id", "quote", "speaker", "ordinal"),
    "stance": (
        *("id", "quote", "target", "label", "annotator", "intensity", "confidence", "note", "created"),
    ),
    "statement": ("id", "relation", "created", "deleted_at", "batch"),
    "statement_quote": ("id", "statement", "quote"),
    "work": ("id", "article", "annotator", "status", "seconds", "batch"),
}  # fmt: skip
_TWICE = frozenset({"statement", "statement_quote", "work"})  # may be there already: then they stay as they are


class Bringing:
    """For one batch; what it has met of names it keeps, for articles to come."""

    def __init__(self, batch: str) -> None:
        self._batch = batch
        self._known: dict[str, dict[str, str]] = {"annotator": {}, "speaker": {}, "target": {}}
        self._statements: dict[str, str] = {}
        self._at = now()
        self._fresh = new_ids()

    def bring(self, db: Database, plans: Iterable[tuple[Plan, str]]) -> None:
        """Write these, each with the id of its article, inside a transaction."""
        db.conn.execute("PRAGMA defer_foreign_keys=ON")  # a parent may come after its child
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        pairs = list(plans)
        self._meet(db, [plan.record for plan, _ in pairs])
        free = self._free_ids(db, "quote", [quote["id"] for plan, _ in pairs for quote in plan.quotes])
        said = [
            one["id"] for plan, _ in pairs for one in plan.record["statements"] if one["id"] not in self._statements
        ]
        self._statements |= self._free_ids(db, "statement", said, "deleted_at IS NULL OR batch=?")
        given: dict[str, dict[str, str]] = defaultdict(dict)
        for plan, article in pairs:
            # of two articles that bring the same id, the second gets another
            ids = {one["id"]: free.pop(one["id"], "") or new_id() for one in plan.quotes}
            known = {id: given[article].get(same, same) for id, same in plan.known.items()}
            given[article] |= ids
            self._bring(plan, article, known | ids)
        self._link_elsewhere(db, [plan.record for plan, _ in pairs])
        for table, columns in _COLUMNS.items():
            if self._rows[table]:
                insert_rows(db, table, columns, self._rows[table], ignore=table in _TWICE)

    # Names

    def _meet(self, db: Database, records: Sequence[Record]) -> None:
        """Every name of these records gets the id that it has in the project, or becomes a row."""
        for table, key in (("annotator", "annotators"), ("speaker", "speakers"), ("target", "targets")):
            new = {one["id"]: one for record in records for one in record[key] if one["id"] not in self._known[table]}
            self._recognise(db, table, new)
            rest = [id for id in new if id not in self._known[table]]
            ids = self._free_ids(db, table, rest)
            for id in rest:
                self._add(table, {**new[id], "id": ids[id]})
                self._known[table][id] = ids[id]

    def _free_ids(self, db: Database, table: str, wanted: Sequence[str], may_be: str = "0=?") -> dict[str, str]:
        """Each id as it is, or a new one where another row has it (one that undo has hidden, say) that is not
        ``may_be``, a condition with one place for the batch.
        """
        taken: set[str] = set()
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            sql = f"SELECT id FROM {table} WHERE id IN ({','.join('?' * len(some))}) AND NOT ({may_be})"
            taken.update(row[0] for row in db.conn.execute(sql, [*some, self._batch]).fetchall())
        return {id: new_id() if id in taken else id for id in wanted}

    def _recognise(self, db: Database, table: str, new: dict[str, Record]) -> None:
        """Who is there under the same id; else under just the same name, where it is one and of no other kind."""
        known = self._known[table]
        wanted = [*new.values()]
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            ids = [one["id"] for one in some]
            marks = ",".join("?" * len(some))
            live = f"(deleted_at IS NULL OR (batch='{self._batch}' AND deleted_at='{_HIDDEN}'))"
            for row in db.conn.execute(f"SELECT id FROM {table} WHERE id IN ({marks}) AND {live}", ids).fetchall():
                known[row["id"]] = row["id"]
            by_name: dict[str, list[Any]] = defaultdict(list)
            names = [one["name"] for one in some]
            for row in db.conn.execute(
                f"SELECT * FROM {table} WHERE name IN ({marks}) AND deleted_at IS NULL", names
            ).fetchall():
                by_name[row["name"]].append(row)
            for one in some:
                named = by_name[one["name"]]
                if one["id"] not in known and len(named) == 1 and _may_be(table, one, named[0]):
                    known[one["id"]] = named[0]["id"]

    def _add(self, table: str, one: Record) -> None:
        hidden = {"created": self._at, "deleted_at": _HIDDEN, "batch": self._batch}
        self._row(table, {**one, "folded": fold(one["name"]), **hidden})
        for alias in one.get("aliases", ()):
            row = {"id": new_id(), "speaker": one["id"], "name": alias, "folded": fold(alias), "deleted_at": _HIDDEN}
            self._row("alias", row)

    # Quotes

    def _bring(self, plan: Plan, article: str, ids: dict[str, str]) -> None:
        record = plan.record
        hidden = None if plan.article is None else _HIDDEN  # else it is hidden with its article
        for quote in plan.quotes:
            self._bring_quote(quote, article, ids, hidden)
        if plan.article is None:  # what others have worked on an article that is there is theirs
            for work in record["work"]:
                annotator = self._known["annotator"][work["annotator"]]
                own = {"id": derived_id("work", article, annotator), "article": article, "annotator": annotator}
                self._row("work", {**work, **own, "batch": self._batch})
        for statement in record["statements"]:
            id = self._statements[statement["id"]]
            row = {"id": id, "relation": statement["relation"], "created": self._at}
            self._row("statement", {**row, "deleted_at": _HIDDEN, "batch": self._batch})
            for quote in statement["quotes"]:
                if quote in ids:
                    self._link(id, ids[quote])

    def _bring_quote(self, quote: Record, article: str, ids: dict[str, str], hidden: str | None) -> None:
        id, fresh = ids[quote["id"]], self._fresh
        annotator = self._known["annotator"][quote["annotator"]]
        fields = json.dumps(quote["fields"], ensure_ascii=False, sort_keys=True)
        parent = ids.get(quote["parent"], quote["parent"])
        own = {"id": id, "article": article, "annotator": annotator, "parent": parent, "fields": fields}
        self._row("quote", {**quote, **own, "deleted_at": hidden, "batch": self._batch})
        for role in ROLES:
            for number, span in enumerate(quote[role]):
                self._rows["span"].append((next(fresh), id, role, span["start"], span["end"], number))
        for table, key in (("quote_speaker", "speakers"), ("quote_addressee", "addressees")):
            people = dict.fromkeys(self._known["speaker"][one] for one in quote[key])
            self._rows[table] += [(next(fresh), id, one, number) for number, one in enumerate(people)]
        for stance in quote["stances"]:
            own = {"id": next(fresh), "quote": id, "target": self._known["target"][stance["target"]]}
            self._row("stance", {**stance, **own, "annotator": annotator, "created": quote["created"]})

    def _link(self, statement: str, quote: str) -> None:
        row = {"id": derived_id("statement_quote", statement, quote), "statement": statement, "quote": quote}
        self._row("statement_quote", row)

    def _link_elsewhere(self, db: Database, records: Iterable[Record]) -> None:
        """Quotes of articles that the file does not hold, where the project has them and the statement is new."""
        for record in records:
            for statement in record["statements"]:
                for other in statement["elsewhere"]:
                    there = db.conn.execute(
                        """SELECT 1 FROM quote WHERE id=? AND deleted_at IS NULL AND NOT EXISTS (
                             SELECT 1 FROM statement WHERE id=? AND deleted_at IS NULL)""",
                        [other["quote"], statement["id"]],
                    ).fetchone()
                    if there:
                        self._link(self._statements[statement["id"]], other["quote"])

    def _row(self, table: str, row: Record) -> None:
        self._rows[table].append(tuple(row[name] for name in _COLUMNS[table]))


def _may_be(table: str, one: Record, there: Any) -> bool:
    """Whether two of the same name are one: not where both say what they are, and differ."""
    if table == "annotator":
        return True
    return one["kind"] in (there["kind"], None, "unknown") or there["kind"] in (None, "unknown")

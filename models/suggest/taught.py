"""What ``learning`` counts, read out of a project: its verdicts, and what the quotes that came of them are now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from models.notice import Notice
from models.span import Span
from models.store import Store
from models.suggest import bounds
from models.suggest.learning import Evidence, Taught
from models.suggest.suggestion import Suggestion

MOST = 1000  # verdicts that teach, the youngest: 50 ms, once a project
_ROWS = """SELECT v.id, v.article, v.decision, v.what, v.quote,
    (SELECT json_group_array(json_array(s.start, s."end")) FROM span s
      WHERE s.quote=v.quote AND s.role='content' AND s.deleted_at IS NULL) AS content,
    (SELECT json_group_array(p.name) FROM quote_speaker q JOIN speaker p ON p.id=q.speaker
      WHERE q.quote=v.quote AND q.deleted_at IS NULL) AS speakers
  FROM verdict v WHERE v.deleted_at IS NULL"""


def proposed(one: Suggestion, text: str) -> dict[str, Any]:
    """What a verdict keeps of a suggestion, as the rules proposed it: enough to be taught by it later without the text.
    ``bounds`` are relative to the content, so that they hold in a new version of the text.
    """
    return {
        "pattern": one.pattern, "lemma": one.lemma, "closer": one.closer, "confidence": one.confidence,
        "kind": one.kind, "type": one.type, "content": one.content, "cue": one.cue, "source": one.source,
        "speaker": one.speaker, "mention": one.source.cut(text) if one.source else None,
        "bounds": bounds.others(text, one.content),
    }  # fmt: skip


def taught(
    article: str, what: Mapping[str, Any], is_right: bool, content: Iterable[Sequence[int]], speakers: Sequence[str]
) -> Taught:
    """The lesson of one verdict: ``what`` was ``proposed``, and what the quote is now."""
    present = tuple(sorted(Span(*span) for span in content))
    before = tuple(Span(*span) for span in what.get("content") or ())
    changes = what.get("bounds") or {} if present and before else {}
    return Taught(
        article,
        what.get("pattern") or "",
        what.get("lemma") or "",
        what.get("closer") or "",
        is_right,
        what.get("speaker") or "",
        what.get("mention") or "",
        speakers[0] if len(speakers) == 1 else "",
        tuple((name, bounds.moved(before, *by) == present) for name, by in changes.items()),
    )


class Lessons:
    """The evidence of a project, in step with it: read once, then only what a change touched."""

    def __init__(self, store: Store) -> None:
        self.evidence = Evidence()
        self._store = store
        self._taught: dict[str, Taught] = {}  # by verdict
        self._verdicts: dict[str, str] = {}  # by quote
        self._learn(store.rows(f"{_ROWS} ORDER BY v.rowid DESC LIMIT {MOST}"))

    def hear(self, notice: Notice) -> bool:
        """Take in what changed; whether it teaches something else now."""
        touched = {change.quote for change in notice.changes if change.quote}
        some = notice.ids("verdict") | {self._verdicts[quote] for quote in touched if quote in self._verdicts}
        if notice.ids("speaker"):  # a name is another one now
            some |= self._taught.keys()
        if not some:
            return False
        before = {id: self._taught.pop(id) for id in some if id in self._taught}
        for one in before.values():
            self.evidence.forget(one)
        self._learn(self._store.rows(f"{_ROWS} AND v.id IN (SELECT value FROM json_each(?))", [json.dumps([*some])]))
        return before != {id: self._taught[id] for id in some if id in self._taught}

    def _learn(self, rows: Iterable[Any]) -> None:
        for row in rows:
            what, content, speakers = (json.loads(row[name]) for name in ("what", "content", "speakers"))
            one = taught(row["article"], what, row["decision"] != "refused", content, speakers)
            self._taught[row["id"]] = one
            self.evidence.learn(one)
            if row["quote"]:
                self._verdicts[row["quote"]] = row["id"]

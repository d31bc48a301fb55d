"""A corrected text takes the place of the article it replaces; its quotes go with it, where their words are there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from models.carrying import Carry, carrier
from models.span import Span
from models.suggest.suggestion import key
from models.transaction import Row, Transaction


def carry_quotes(step: Transaction, batch: str) -> None:
    """For every article of ``batch`` that replaces another: carry over what can be, as recorded changes.

    The old article goes when none of its quotes is left there; else it stays, for a hand to finish.
    """
    for row in step.db.conn.execute(
        """SELECT a.id, a.replaces FROM article a JOIN article o ON o.id=a.replaces
           WHERE a.batch=? AND o.deleted_at IS NULL ORDER BY a.id""",
        [batch],
    ).fetchall():
        _carry(step, row["replaces"], row["id"])
        if not step.find("quote", article=row["replaces"]):
            step.delete("article", row["replaces"])


def _carry(step: Transaction, old: str, new: str) -> None:
    carry = carrier(_text(step, old), _text(step, new))
    moved = _movable(step, old, carry)
    came = _described(step, new)
    for quote, spans in moved.items():
        if _description(step, quote, spans) in came:  # the new version brought it itself
            step.delete("quote", quote)
            continue
        step.update("quote", quote, article=new, updated=step.at)
        for id, place in spans.items():
            step.update("span", id, start=place.start, end=place.end)
    for verdict in step.find("verdict", article=old):
        if verdict["quote"] is None or verdict["quote"] in moved:
            _carry_verdict(step, verdict, new, carry)


def _carry_verdict(step: Transaction, verdict: Row, new: str, carry: Carry) -> None:
    """What was said to a suggestion is said to it in the new text too, where that can have the same one."""
    told = json.loads(verdict["what"])
    content, cue = (_carried(carry, told.get(role) or ()) for role in ("content", "cue"))
    if not content or cue is None:  # what was made of it, corrected perhaps, has gone on by itself
        step.update("verdict", verdict["id"], quote=None)
        return
    was = key(told["kind"], told["content"], told["cue"])
    source = _carried(carry, [told["source"]] if told.get("source") else ())
    told |= {"content": content, "cue": cue, "source": source[0] if source else None}
    what = json.dumps(told, ensure_ascii=False, sort_keys=True)
    quote = verdict["quote"] if verdict["quote"] and not step.get("quote", verdict["quote"])["deleted_at"] else None
    name = key(told["kind"], content, cue) if verdict["suggestion"] == was else verdict["suggestion"]
    step.update("verdict", verdict["id"], article=new, quote=quote, suggestion=name, what=what)


def _carried(carry: Carry, spans: Iterable[Sequence[int]]) -> list[Span] | None:
    """All of them in the new text; None where one has no place there."""
    places = [carry(Span(*span)) for span in spans]
    return None if None in places else [place for place in places if place]


def _described(step: Transaction, article: str) -> set[Any]:
    """What makes each quote of the article the same as another: whose it is, of what kind, where its content lies."""
    return {_description(step, quote["id"], {}) for quote in step.find("quote", article=article)}


def _description(step: Transaction, quote: str, places: dict[str, Span]) -> tuple[str, str, frozenset[Span]]:
    row = step.get("quote", quote)
    content = step.find("span", quote=quote, role="content")
    where = frozenset(places.get(span["id"], Span(span["start"], span["end"])) for span in content)
    return row["annotator"], row["kind"], where


def _movable(step: Transaction, old: str, carry: Carry) -> dict[str, dict[str, Span]]:
    """The quotes all of whose spans have a place in the new text, and whose family has: parents and children stay
    together.
    """
    found: dict[str, dict[str, Span]] = {}
    quotes = step.find("quote", article=old)
    for quote in quotes:
        places = {row["id"]: carry(Span(row["start"], row["end"])) for row in step.find("span", quote=quote["id"])}
        if None not in places.values():
            found[quote["id"]] = {id: place for id, place in places.items() if place}
    while torn := [quote for quote in quotes if _is_torn(quote, quotes, found)]:
        for quote in torn:
            found.pop(quote["id"])
    return found


def _is_torn(quote: dict[str, Any], quotes: list[dict[str, Any]], found: dict[str, dict[str, Span]]) -> bool:
    """Whether it would go and its parent, or a child of it, would stay."""
    if quote["id"] not in found:
        return False
    family = [one["id"] for one in quotes if one["parent"] == quote["id"] or one["id"] == quote["parent"]]
    return any(id not in found for id in family)


def _text(step: Transaction, article: str) -> str:
    found = step.db.conn.execute("SELECT text FROM article_text WHERE article=?", [article]).fetchone()
    return str(found[0])

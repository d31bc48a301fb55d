"""A corrected text takes the place of the article it replaces; its quotes go with it, where their words are there."""

from __future__ import annotations

from typing import Any

from models.carrying import carrier
from models.span import Span
from models.transaction import Transaction


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
    moved = _movable(step, old, new)
    came = _described(step, new)
    for quote, spans in moved.items():
        if _description(step, quote, spans) in came:  # the new version brought it itself
            step.delete("quote", quote)
            continue
        step.update("quote", quote, article=new, updated=step.at)
        for id, place in spans.items():
            step.update("span", id, start=place.start, end=place.end)


def _described(step: Transaction, article: str) -> set[Any]:
    """What makes each quote of the article the same as another: whose it is, of what kind, where its content lies."""
    return {_description(step, quote["id"], {}) for quote in step.find("quote", article=article)}


def _description(step: Transaction, quote: str, places: dict[str, Span]) -> tuple[str, str, frozenset[Span]]:
    row = step.get("quote", quote)
    content = step.find("span", quote=quote, role="content")
    where = frozenset(places.get(span["id"], Span(span["start"], span["end"])) for span in content)
    return row["annotator"], row["kind"], where


def _movable(step: Transaction, old: str, new: str) -> dict[str, dict[str, Span]]:
    """The quotes all of whose spans have a place in the new text, and whose family has: parents and children stay
    together.
    """
    carry = carrier(_text(step, old), _text(step, new))
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

"""A record put together from what another program's file tells: names become ids, what is not told becomes null.

Ids that a file does not give are derived from what the thing is (``derived_id``): what is read twice is the same twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from models.formats.record import SCHEMA, Record
from models.ids import derived_id
from models.records import ROLES
from models.span import Span
from models.text import sha256

_ABOUT = ("title", "outlet", "author", "published", "url")
_NEVER = "1970-01-01T00:00:00Z"  # when a quote was made, where nobody knows


class Building:
    """One article with its annotation. ``text`` None: the file has only offsets and words."""

    def __init__(self, external_id: str, text: str | None, about: Mapping[str, Any] | None = None) -> None:
        told = dict(about or {})
        self.text = text
        self._annotators: dict[str, Record] = {}
        self._speakers: dict[str, Record] = {}
        self._targets: dict[str, Record] = {}
        self._quotes: list[Record] = []
        self._record: Record = {
            "schema": SCHEMA, "offset_unit": "codepoint",
            "id": told.get("id") or derived_id("article", external_id, text or ""), "external_id": external_id,
            **{name: told.get(name) for name in _ABOUT},
            "language": told.get("language") or "ar", "tags": list(told.get("tags") or []), "text": text,
            "text_sha256": told.get("text_sha256") if text is None else sha256(text),
            "codebook": told.get("codebook") or {"name": "unknown", "version": "0"},
        }  # fmt: skip

    def annotator(self, name: str, id: str | None = None) -> str:
        return self._named(self._annotators, "annotator", name, id, {})

    def speaker(self, name: str, id: str | None = None, **about: Any) -> str:
        """``about``: kind (unknown where nobody says), aliases, role, affiliation, country, wikidata."""
        told = {name: about.get(name) for name in ("role", "affiliation", "country", "wikidata")}
        whole = {"kind": about.get("kind") or "unknown", "aliases": list(about.get("aliases") or [])}
        return self._named(self._speakers, "speaker", name, id, whole | told)

    def target(self, name: str, id: str | None = None, kind: str | None = None) -> str:
        return self._named(self._targets, "target", name, id, {"kind": kind})

    def _named(self, known: dict[str, Record], table: str, name: str, id: str | None, rest: Record) -> str:
        name = " ".join(name.split())
        id = id or next((one["id"] for one in known.values() if one["name"] == name), derived_id(table, name))
        known.setdefault(id, {"id": id, "name": name, **rest})
        return id

    def quote(
        self, spans: Mapping[str, Sequence[Span]], annotator: str, id: str | None = None,
        words: Mapping[Span, str] | None = None, **values: Any,
    ) -> str:  # fmt: skip
        """Add a quote: its spans by role (content at least; code points), ids of speakers and of the annotator, and
        any other key of the record's quote. Returns its id. ``words``: what the file says stands at a span, which
        counts where there is no text to cut it from.
        """
        content = [f"{span.start}:{span.end}" for span in sorted(spans["content"])]
        kind = values.get("kind") or "quote"
        id = id or derived_id("quote", self._record["id"], annotator, kind, *content)
        quote: Record = {
            "id": id, "kind": kind, "type": None, "subtype": None, "parent": None,
            **{role: self._cut(spans.get(role, ()), words or {}) for role in ROLES},
            "speakers": [], "addressees": [], "medium": None, "via": None, "stances": [], "fields": {},
            "annotator": annotator, "status": "done", "origin": "imported", "note": None,
            "created": _NEVER, "updated": _NEVER,
        }  # fmt: skip
        quote.update({name: value for name, value in values.items() if value is not None})
        quote["stances"] = [stance_of(**stance) for stance in quote["stances"]]
        self._quotes.append(quote)
        return id

    def _cut(self, spans: Iterable[Span], words: Mapping[Span, str]) -> list[Record]:
        text = self.text
        return [
            {"start": span.start, "end": span.end, "text": words.get(span) if text is None else span.cut(text)}
            for span in sorted(spans)
        ]

    def record(self, statements: Iterable[Record] = (), work: Iterable[Record] = ()) -> Record:
        """The whole, in the record's order."""
        quotes = sorted(self._quotes, key=_place)
        return {
            **self._record,
            "annotators": sorted(self._annotators.values(), key=_id),
            "speakers": sorted(self._speakers.values(), key=_id),
            "targets": sorted(self._targets.values(), key=_id),
            "quotes": quotes,
            "statements": list(statements),
            "work": list(work),
        }


def stance_of(target: str, label: str, intensity: Any = None, confidence: Any = None, note: Any = None) -> Record:
    return {"target": target, "label": label, "intensity": intensity, "confidence": confidence, "note": note}


def _place(quote: Record) -> tuple[int, int, str]:
    start = quote["content"][0]["start"]
    return start, start - max(span["end"] for span in quote["content"]), quote["id"]


def _id(one: Record) -> str:
    return str(one["id"])

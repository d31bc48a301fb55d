"""W3C Web Annotation Data Model (Recommendation, 23 February 2017) as JSON-LD: of each article its text, NAME.txt, and
a page of annotations over it, NAME.jsonld.

A quote is an annotation of its content; its cue, source and addressee are annotations of their own that link to it, as
a nested quote links to the one around it. Each span has two selectors that say the same: a TextPositionSelector, whose
numbers are code points as the standard has it (§4.2.5), and a TextQuoteSelector with the words around, for the clients
that count UTF-16. They stand side by side, not one refined by the other: what lies around a span is not inside it.
Of several spans each is a target; the standard has nothing that says that together they are one. Types, stances and
speakers are bodies (classifying, tagging, identifying); what the vocabulary has no word for is told under ``qawl:``,
which clients pass over.

Not carried: what is known of speakers beside name, kind and Wikidata, the team's own fields, intensity, confidence and
note of stances, statements, the work on articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from models.formats.file_names import slug
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.ids import derived_id
from models.language import say
from models.records import ROLES

ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT = [ANNO, {"qawl": "urn:qawl:"}]
AROUND = 32  # code points before and after a span
_PEOPLE = {"person": "Person", "organisation": "Organization", "state": "Organization", "media": "Organization"}
_ITEM = re.compile(r"Q[0-9]+")
_OWN = ("kind", "subtype", "medium", "via", "status", "origin")
_ABOUT = ("external_id", "title", "outlet", "author", "published", "url", "tags")


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Into the folder ``out``, a .txt and a .jsonld for each article."""
    for record in records:
        name = slug(record)
        (out / f"{name}.txt").write_text(record["text"], "utf-8", newline="")
        page = json.dumps(_Page(record, f"{name}.txt").whole(), ensure_ascii=False, indent=1)
        (out / f"{name}.jsonld").write_text(page + "\n", "utf-8", newline="")


class _Page:
    """The annotations of one article; ``source`` is its text, by a name relative to the page."""

    def __init__(self, record: Record, source: str) -> None:
        self._record, self._source = record, source
        self._people = {one["id"]: one for one in record["speakers"]}
        self._names = {one["id"]: one["name"] for table in ("annotators", "targets") for one in record[table]}

    def whole(self) -> Record:
        record = self._record
        about = {f"qawl:{name}": record[name] for name in _ABOUT if record[name]}
        items = [item for quote in record["quotes"] for item in self._items(quote)]
        return {"@context": CONTEXT, "id": _urn(record["id"]), "type": "AnnotationPage", **about, "items": items}

    def _items(self, quote: Record) -> Iterator[Record]:
        own = {f"qawl:{name}": quote[name] for name in _OWN if quote[name]}
        yield self._annotation(quote, quote["id"], "highlighting", [*self._bodies(quote)], quote["content"]) | own
        for role in ROLES[1:]:
            if quote[role]:
                bodies = [_words("tagging", role), _link(quote["id"])]
                yield self._annotation(quote, derived_id("web", quote["id"], role), "linking", bodies, quote[role])

    def _annotation(self, quote: Record, id: str, motivation: str, bodies: list[Record], spans: list[Record]) -> Record:
        creator = {"id": _urn(quote["annotator"]), "type": "Person", "name": self._names[quote["annotator"]]}
        return {
            "id": _urn(id),
            "type": "Annotation",
            "motivation": motivation,
            "creator": creator,
            "created": quote["created"],
            "modified": quote["updated"],
            **({"body": bodies} if bodies else {}),
            "target": [self._target(span) for span in spans],
        }

    def _bodies(self, quote: Record) -> Iterator[Record]:
        if quote["type"]:
            yield _words("classifying", quote["type"])
        for role in ("speakers", "addressees"):
            for id in quote[role]:
                yield self._person(self._people[id]) | {"qawl:role": role.removesuffix("s")}
        for stance in quote["stances"]:
            target = {"id": _urn(stance["target"]), "name": self._names[stance["target"]]}
            words = _words("tagging", f"{stance['label']}: {target['name']}")
            yield words | {"qawl:label": stance["label"], "qawl:target": target}
        if quote["note"]:
            yield _words("commenting", quote["note"])
        if quote["parent"]:
            yield _link(quote["parent"]) | {"qawl:role": "parent"}

    def _person(self, one: Record) -> Record:
        """Wikidata's where it is known there; Qawl's own id stands beside."""
        known = _ITEM.fullmatch(one["wikidata"] or "")
        id = f"http://www.wikidata.org/entity/{one['wikidata']}" if known else _urn(one["id"])
        type = {"type": _PEOPLE[one["kind"]]} if one["kind"] in _PEOPLE else {}
        source = {"id": id, **type, "name": one["name"], "qawl:kind": one["kind"], "qawl:id": one["id"]}
        return {"type": "SpecificResource", "purpose": "identifying", "source": source}

    def _target(self, span: Record) -> Record:
        text, start, end = self._record["text"], span["start"], span["end"]
        quote = {"type": "TextQuoteSelector", "exact": text[start:end]}
        around = {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]}
        place = {"type": "TextPositionSelector", "start": start, "end": end}
        return {"type": "SpecificResource", "source": self._source, "selector": [place, quote | around]}


def _words(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _link(quote: str) -> dict[str, Any]:
    return {"type": "SpecificResource", "purpose": "linking", "source": _urn(quote)}


def _urn(id: str) -> str:
    return f"urn:uuid:{id}"


FORMAT = Format(
    name="webannotation",
    about=say("W3C Web Annotation (JSON-LD): a folder, of each article its text and a page of annotations"),
    suffix="",
    layout="folder",
    unit="codepoint",
    write=write,
    loses=(
        say("what is known of speakers beside name, kind and Wikidata"),
        say("the team's own fields"),
        say("intensity, confidence and note of a stance"),
        say("statements"),
        say("the work on articles"),
    ),
)

"""The shape of ``qawl.article/1`` for msgspec (https://jcristharif.com/msgspec), which holds a record to it in C.

The same rules as the JSON Schema in ``resources/schema``; a test holds the two together. What no schema can say is
``record_reader``'s.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, ValidationError, convert

from models.formats.record import Record
from models.records import SUBTYPES

Id = Annotated[str, Meta(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
Time = Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
Words = Annotated[str, Meta(min_length=1)]
Number = Annotated[int, Meta(ge=0)]


class Whole(Struct, forbid_unknown_fields=True):
    """Nothing may be left out, nothing else be there."""


class Span(Whole):
    start: Number
    end: Annotated[int, Meta(ge=1)]
    text: Words | None


class Codebook(Whole):
    name: Words
    version: Words


class Annotator(Whole):
    id: Id
    name: Words


class Speaker(Whole):
    id: Id
    name: Words
    kind: Literal["person", "organisation", "state", "media", "group", "unnamed", "unknown"]
    aliases: list[Words]
    role: str | None
    affiliation: str | None
    country: str | None
    wikidata: str | None


class Target(Whole):
    id: Id
    name: Words
    kind: str | None


class Stance(Whole):
    target: Id
    label: Words
    intensity: float | None
    confidence: float | None
    note: str | None


class Quote(Whole):
    id: Id
    kind: Literal["quote", "scare"]
    type: Literal["direct", "indirect", "mixed"] | None
    subtype: Literal["speech_act", "directive", "fragment", "irony", "name"] | None
    parent: Id | None
    content: Annotated[list[Span], Meta(min_length=1)]
    cue: list[Span]
    source: list[Span]
    addressee: list[Span]
    speakers: list[Id]
    addressees: list[Id]
    medium: (
        Literal["phone", "statement", "briefing", "interview", "speech", "social_media", "letter", "report", "other"]
        | None
    )
    via: str | None
    stances: list[Stance]
    fields: dict[str, Any]
    annotator: Id
    status: Literal["draft", "done", "needs_review"]
    origin: Literal["manual", "suggested", "corrected", "imported"]
    note: str | None
    created: Time
    updated: Time
    context: str = ""
    context_start: Number = 0


class Elsewhere(Whole):
    article: Id
    quote: Id


class Statement(Whole):
    id: Id
    relation: Literal["same", "similar", "restates"]
    quotes: Annotated[list[Id], Meta(min_length=1)]
    elsewhere: list[Elsewhere]


class Work(Whole):
    annotator: Id
    status: Literal["new", "in_progress", "done", "skipped"]
    seconds: Number


class Article(Whole):
    schema: Literal["qawl.article/1"]
    offset_unit: Literal["codepoint"]
    id: Id
    external_id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: Words
    tags: list[str]
    text: Words | None
    text_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None
    codebook: Codebook
    annotators: list[Annotator]
    speakers: list[Speaker]
    targets: list[Target]
    quotes: list[Quote]
    statements: list[Statement]
    work: list[Work]


def must_have_shape(record: Record) -> None:
    """Raises ``ValueError`` that says where ``record`` has another shape."""
    try:
        convert(record, Article)
    except ValidationError as error:
        raise ValueError(str(error)) from error
    for quote in record["quotes"]:
        if quote["subtype"] not in (None, *SUBTYPES[quote["kind"]]):
            raise ValueError(f"subtype {quote['subtype']}")
        for name in ("speakers", "addressees"):
            if len(set(quote[name])) < len(quote[name]):
                raise ValueError(name)
    for statement in record["statements"]:
        if len(set(statement["quotes"])) < len(statement["quotes"]):
            raise ValueError("statements")

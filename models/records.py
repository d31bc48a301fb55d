"""The record (record.md's words and values) as frozen values: what the store reads and everybody shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.span import Span

KINDS = ("quote", "scare")
TYPES = ("direct", "indirect", "mixed")
SUBTYPES = {"quote": ("speech_act", "directive", "fragment"), "scare": ("irony", "name")}
STATUSES = ("draft", "done", "needs_review")
ORIGINS = ("manual", "suggested", "corrected", "imported")
WORK_STATUSES = ("new", "in_progress", "done", "skipped")
MEDIA = ("phone", "statement", "briefing", "interview", "speech", "social_media", "letter", "report", "other")
ROLES = ("content", "cue", "source", "addressee")
SPEAKER_KINDS = ("person", "organisation", "state", "media", "group", "unnamed", "unknown")
RELATIONS = ("same", "similar", "restates")


@dataclass(frozen=True, slots=True)
class Annotator:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article without its text: what lists and headers show. ``words`` is counted once at import."""

    id: str
    external_id: str
    title: str | None
    headline: str
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str
    tags: tuple[str, ...]
    words: int
    text_sha256: str

    @property
    def name(self) -> str:
        return self.title or self.headline or self.external_id


@dataclass(frozen=True, slots=True)
class Listed:
    """An article's line in the list: the article, its number of quotes, its work status for one annotator, its key."""

    article: Article
    quotes: int
    status: str
    flag: bool
    key: int


@dataclass(frozen=True, slots=True)
class Speaker:
    id: str
    name: str
    kind: str = "person"
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    id: str
    name: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    id: str
    quote: str
    target: str
    label: str
    annotator: str
    intensity: float | None = None
    confidence: float | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One span of a quote, in a role. ``id`` is its row's."""

    id: str
    role: str
    span: Span
    ordinal: int


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution relation: content, and who it is attributed to. Spans in code points of the article's text."""

    id: str
    article: str
    annotator: str
    kind: str
    type: str | None
    subtype: str | None
    parent: str | None
    medium: str | None
    via: str | None
    status: str
    origin: str
    note: str | None
    fields: dict[str, object]
    created: str
    updated: str
    parts: tuple[Part, ...] = ()
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    content: list[Span] = field(init=False, compare=False, repr=False)
    hull: Span = field(init=False, compare=False, repr=False)  # from the first character of the content to its last
    order: tuple[int, int, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """What is asked of 5,000 quotes at every key press is worked out once."""
        content = self.spans("content")
        start, end = (content[0].start, max(span.end for span in content)) if content else (0, 0)
        object.__setattr__(self, "content", content)
        object.__setattr__(self, "hull", Span(start, end))
        object.__setattr__(self, "order", (start, start - end, self.id))  # the longest first (record.md)

    def spans(self, role: str) -> list[Span]:
        return sorted(part.span for part in self.parts if part.role == role)


@dataclass(frozen=True, slots=True)
class Linked:
    """Another quote that a statement links to one: what relates them, where it is."""

    statement: str
    relation: str
    quote: str
    article: str
    article_name: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One finished or running session, as the log shows it. ``seconds`` are active ones."""

    id: str
    annotator: str
    started: str
    ended: str | None
    seconds: int
    quotes: int
    articles: int

"""What an analyst does with suggestions: takes one as it is, takes it to be corrected, refuses it.

Each is one step: the quote with all that is proposed of it, and the verdict. A verdict's row says what was proposed, so
that rules can be judged by it later.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from models.commands.articles import begin_work
from models.commands.quotes import new_speaker
from models.commands.spans import span_row
from models.errors import QawlError
from models.fold import fold
from models.language import label, say
from models.span import Span, joined, outside
from models.transaction import Row, Transaction


@dataclass(frozen=True)
class Judged:
    """The suggestion that is meant, by the key that is its own in this article, and what it proposed (for JSON)."""

    key: str
    what: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposed:
    """A quote to be made. ``text`` is the article's: a span beyond it is refused. ``speaker`` is somebody known by id,
    ``new_speaker`` the name of one to be made. ``children`` are the quotes that it encloses from now on.
    """

    content: tuple[Span, ...]
    text: str = field(repr=False)
    type: str | None = None
    kind: str = "quote"
    subtype: str | None = None
    cue: tuple[Span, ...] = ()
    source: Span | None = None
    speaker: str | None = None
    new_speaker: str | None = None
    parent: str | None = None
    children: tuple[str, ...] = ()

    def spans(self) -> list[tuple[str, Span]]:
        """All spans, each with its role: none of one role overlap, and neither cue nor source overlaps the content.

        Raises ``QawlError`` where one lies outside the text.
        """
        source = (self.source,) if self.source else ()
        if not self.content or not all(one.fits(self.text) for one in (*self.content, *self.cue, *source)):
            raise QawlError(say("This selection lies outside the article; nothing was marked."))
        content = joined(self.content)
        roles = {"content": content, "cue": self._apart(self.cue, content), "source": self._apart(source, content)}
        return [(role, span) for role, spans in roles.items() for span in spans]

    def _apart(self, spans: Iterable[Span], content: list[Span]) -> list[Span]:
        """Each cut off where content or one before it begins; in their order, for the first cue is the main one."""
        found: list[Span] = []
        for span in spans:
            left = outside(span, [*content, *found])
            piece = left.cut(self.text) if left else ""
            if left and piece.strip():
                start = left.start + len(piece) - len(piece.lstrip())
                found.append(Span(start, start + len(piece.strip())))
        return found


@dataclass(frozen=True)
class AcceptSuggestion:
    """The suggestion is right as it is: the quote, and the verdict. Returns the quote.

    Where the annotator has a quote of just this content, no second one is made.
    """

    label: ClassVar[str] = label("Accept suggestion")
    decision: ClassVar[str] = "accepted"
    origin: ClassVar[str] = "suggested"
    article: str
    judged: Judged
    quote: Proposed

    def run(self, step: Transaction) -> str:
        return self.take(step, _contents(step, self.article))

    def take(self, step: Transaction, there: dict[tuple[Span, ...], str]) -> str:
        """``there``: the annotator's quotes by their content; this one is put in."""
        content = tuple(joined(self.quote.content))
        quote = there.get(content) or _made(step, self.article, self.quote, self.origin)
        there[content] = quote
        judge(step, self.article, self.judged, self.decision, quote)
        begin_work(step, self.article)
        return quote


@dataclass(frozen=True)
class CorrectSuggestion(AcceptSuggestion):
    """The suggestion is to be corrected: the quote is made as it is proposed, and whoever took it goes on with it."""

    label: ClassVar[str] = label("Correct suggestion")
    decision: ClassVar[str] = "corrected"
    origin: ClassVar[str] = "corrected"


@dataclass(frozen=True)
class RefuseSuggestion:
    """The suggestion is wrong: only the verdict."""

    label: ClassVar[str] = label("Refuse suggestion")
    article: str
    judged: Judged

    def run(self, step: Transaction) -> str:
        judge(step, self.article, self.judged, "refused", None)
        return self.article


@dataclass(frozen=True)
class AcceptAll:
    """Many suggestions of one article, those that enclose others first. Returns the first quote.

    ``inside`` says of a suggestion which other of them encloses it most closely, by their keys.
    """

    label: ClassVar[str] = label("Accept all suggestions")
    article: str
    accepted: tuple[tuple[Judged, Proposed], ...]
    inside: dict[str, str] = field(default_factory=dict)

    def run(self, step: Transaction) -> str:
        there = _contents(step, self.article)
        made: dict[str, str] = {}
        named: dict[str, str] = {}  # somebody new who speaks twice is one person
        for judged, proposed in self.accepted:
            name = fold(proposed.new_speaker or "")
            parent = made.get(self.inside.get(judged.key, ""), proposed.parent)
            proposed = replace(proposed, parent=parent)
            if name in named:
                proposed = replace(proposed, speaker=named[name], new_speaker=None)
            quote = AcceptSuggestion(self.article, judged, proposed).take(step, there)
            made[judged.key] = quote
            speakers = step.find("quote_speaker", quote=quote)
            if name and speakers:
                named.setdefault(name, speakers[0]["speaker"])
        return next(iter(made.values()))


@dataclass(frozen=True)
class SetBlind:
    """Whether suggestions are hidden from everybody in this project, so that annotators agree by themselves."""

    label: ClassVar[str] = label("Hide suggestions from the study")
    blind: bool
    article: str | None = None

    def run(self, step: Transaction) -> None:
        step.update("option", "blind", value=str(int(self.blind)))


def judge(step: Transaction, article: str, judged: Judged, decision: str, quote: str | None) -> None:
    """The annotator's verdict; one said before is taken back by it."""
    what = json.dumps(judged.what, ensure_ascii=False, sort_keys=True)
    there = step.find("verdict", article=article, annotator=step.annotator, suggestion=judged.key)
    if there:
        step.update("verdict", there[0]["id"], decision=decision, quote=quote, what=what)
        return
    row: Row = {"article": article, "annotator": step.annotator, "suggestion": judged.key, "decision": decision}
    step.insert("verdict", {**row, "quote": quote, "what": what, "created": step.at})


def _contents(step: Transaction, article: str) -> dict[tuple[Span, ...], str]:
    """The annotator's quotes in the article, by their content; the oldest of several."""
    rows = step.db.conn.execute(
        """SELECT q.id, s.start, s."end" FROM quote q JOIN span s ON s.quote=q.id
           WHERE q.article=? AND q.annotator=? AND q.deleted_at IS NULL AND s.role='content' AND s.deleted_at IS NULL
           ORDER BY q.id DESC, s.start""",
        [article, step.annotator],
    ).fetchall()
    contents: dict[str, list[Span]] = {}
    for row in rows:
        contents.setdefault(row["id"], []).append(Span(row["start"], row["end"]))
    return {tuple(spans): quote for quote, spans in contents.items()}


def _made(step: Transaction, article: str, proposed: Proposed, origin: str) -> str:
    spans = proposed.spans()
    row: Row = {"article": article, "annotator": step.annotator, "kind": proposed.kind, "type": proposed.type}
    row |= {"subtype": proposed.subtype, "parent": proposed.parent, "status": "draft", "origin": origin}
    quote = step.insert("quote", {**row, "created": step.at, "updated": step.at})
    ordinals: Counter[str] = Counter()
    for role, span in spans:
        step.insert("span", span_row(quote, role, span, ordinals[role]))
        ordinals[role] += 1
    speaker = new_speaker(step, proposed.new_speaker) if proposed.new_speaker else proposed.speaker
    if speaker:
        step.insert("quote_speaker", {"quote": quote, "speaker": speaker, "ordinal": 0})
    for child in proposed.children:
        step.update("quote", child, parent=quote)
    return quote

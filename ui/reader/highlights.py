"""What is painted for quotes, as values: which words in which colour, line style and lane. No painting here.

A lane is the underline's height: quotes that overlap get different ones, the outermost the nearest to the words. Role
spans are what else belongs to a quote: its cue, source and addressee, which may stand far from its content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from models.chain import chain
from models.codebook import COLOURS
from models.records import ROLES, Quote
from models.session import Session
from models.span import Span
from ui.language import isolated
from ui.words import kind_name

LANES = 3  # more are told as «+n»
UNJUDGED = "unjudged"


class RoleSpan(NamedTuple):
    """A cue, source or addressee on the page, in code points."""

    start: int
    end: int
    quote: str
    role: str
    colour: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Highlight:
    """One quote on the page. Spans in code points; ``colour`` a data role of the theme; ``words`` for the margin."""

    quote: str
    spans: tuple[Span, ...]
    hull: Span
    colour: str
    dashed: bool
    words: str
    own: bool
    order: tuple[int, int, str]
    role_spans: tuple[RoleSpan, ...] = ()

    def spans_of(self, role: str) -> list[Span]:
        """The spans in a role; content is one of them."""
        if role == "content":
            return list(self.spans)
        return [Span(one.start, one.end) for one in self.role_spans if one.role == role]


class Placed(NamedTuple):
    """A highlight and its lane among those that it overlaps."""

    highlight: Highlight
    lane: int


class Highlights:
    """The highlights of the article on the desk; those of quotes that did not change are kept."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self.language = language
        self.by_speaker = False
        self._made: dict[str, tuple[Quote, Highlight]] = {}
        self.ordered: list[Highlight] = []
        self._reach: list[int] = []  # how far anything up to and including this one goes
        self._role_spans: list[RoleSpan] = []  # in text order
        self._longest = 0  # code points of the longest of them

    def refresh(self) -> None:
        """Make them anew from the session's quotes, in text order."""
        if self.by_speaker:
            self._made = {}  # a colour depends on the speakers before it
        colours = self._speaker_colours() if self.by_speaker else {}
        made: dict[str, tuple[Quote, Highlight]] = {}
        for quote in self._session.quotes:
            known = self._made.get(quote.id)
            if known is None or known[0] is not quote:
                known = (quote, self._highlight(quote, colours))
            made[quote.id] = known
        self._made = made
        self.ordered = [highlight for _, highlight in made.values()]
        self._reach = list(accumulate((highlight.hull.end for highlight in self.ordered), max))
        self._role_spans = sorted(one for highlight in self.ordered for one in highlight.role_spans)
        self._longest = max((one.end - one.start for one in self._role_spans), default=0)

    def update(self, ids: Iterable[str]) -> None:
        """Only these quotes changed, came or went."""
        if self.by_speaker or not self._made:
            self.refresh()
            return
        for id in ids:
            known = self._made.pop(id, None)
            if known:
                del self.ordered[bisect_left(self.ordered, known[1].order, key=_order)]
                for one in known[1].role_spans:
                    del self._role_spans[bisect_left(self._role_spans, one)]
            quote = self._session.shown_quote(id)
            if quote:
                self._made[id] = (quote, self._highlight(quote, {}))
                insort(self.ordered, self._made[id][1], key=_order)
                for one in self._made[id][1].role_spans:
                    insort(self._role_spans, one)
                    self._longest = max(self._longest, one.end - one.start)
        self._reach = list(accumulate((highlight.hull.end for highlight in self.ordered), max))

    def forget(self) -> None:
        """Names, labels or the language changed: nothing made before holds."""
        self._made = {}

    def by_id(self, quote: str | None) -> Highlight | None:
        known = self._made.get(quote) if quote else None
        return known[1] if known else None

    def seen(self, range_: Span) -> list[Placed]:
        """Those that overlap ``range_``, in text order, with their lanes."""
        first = bisect_right(self._reach, range_.start)
        last = bisect_left(self.ordered, range_.end, key=_start)
        begin = first
        while begin > 0 and begin < last and self._reach[begin - 1] > self.ordered[begin].hull.start:
            begin -= 1  # lanes hang on what overlaps, and that may have begun before
        return [one for one in lanes(self.ordered[begin:last]) if one.highlight.hull.overlaps(range_)]

    def role_spans_seen(self, range_: Span) -> list[RoleSpan]:
        """The cues, sources and addressees that overlap ``range_``, in text order."""
        first = bisect_left(self._role_spans, range_.start - self._longest, key=_start_of_role_span)
        last = bisect_left(self._role_spans, range_.end, key=_start_of_role_span)
        return [one for one in self._role_spans[first:last] if one.end > range_.start]

    def lineage(self, quote: str) -> list[Highlight]:
        """The highlights of a quote and of those that enclose it, the outermost first."""
        desk = self._session.desk
        own = desk.quote(quote) if desk else None
        found = [self.by_id(one.id) for one in desk.lineage(own)] if desk and own else []
        return [highlight for highlight in found if highlight]

    def told(self, id: str) -> str:
        """What hovering over a quote tells: its attribution chain, and where the speaker stands."""
        quote = self._session.shown_quote(id)
        if quote is None:
            return ""
        book = self._session.codebook
        stances = [
            f"{self._session.name('target', one.target)}: {book.stance_name(one.label, self.language)}"
            for one in quote.stances
        ]
        return "\n".join(part for part in (chain(self._session, quote), *stances) if part)

    def _highlight(self, quote: Quote, colours: dict[str, str]) -> Highlight:
        colour = colours.get(quote.speakers[0], UNJUDGED) if colours and quote.speakers else self._colour(quote)
        return Highlight(
            quote.id,
            tuple(quote.content),
            quote.hull,
            colour,
            quote.type != "direct",
            self.words(quote),
            self._session.may_change(quote),
            quote.order,
            tuple(RoleSpan(*part.span, quote.id, part.role, colour) for part in quote.parts if part.role != ROLES[0]),
        )

    def words(self, quote: Quote) -> str:
        """Speaker · stance, in words: what the margin says, so that nothing hangs on colour alone."""
        book = self._session.codebook
        stances = [book.stance_name(stance.label, self.language) for stance in quote.stances]
        scare = kind_name(quote.kind) if quote.kind == "scare" else ""
        return " · ".join(isolated(part) for part in (self._session.speaker_names(quote) or scare, *stances) if part)

    def colour(self, quote: Quote) -> str:
        """The colour that the quote was last given on the page."""
        known = self.by_id(quote.id)
        return known.colour if known else UNJUDGED

    def annotator(self, quote: Quote) -> str:
        """Who marked it, by name."""
        return self._session.annotator_name(quote.annotator)

    def _colour(self, quote: Quote) -> str:
        if self.by_speaker or not quote.stances:
            return UNJUDGED
        label = self._session.codebook.stance(quote.stances[0].label)
        return label.colour if label else UNJUDGED

    def _speaker_colours(self) -> dict[str, str]:
        """Colours in the order in which speakers appear in the text; after the last they come round again."""
        order = dict.fromkeys(quote.speakers[0] for quote in self._session.quotes if quote.speakers)
        palette = [colour for colour in COLOURS if colour != "slate"]
        return {speaker: palette[number % len(palette)] for number, speaker in enumerate(order)}


def _order(highlight: Highlight) -> tuple[int, int, str]:
    return highlight.order


def _start_of_role_span(one: RoleSpan) -> int:
    return one.start


def _start(highlight: Highlight) -> int:
    return highlight.hull.start


def lanes(ordered: list[Highlight]) -> list[Placed]:
    """Each in the lowest lane that no overlapping one before it in text order has taken."""
    placed: list[Placed] = []
    open_: list[tuple[int, int]] = []  # (end, lane) of those that may still overlap
    for highlight in ordered:
        start, end = highlight.hull
        open_ = [(until, lane) for until, lane in open_ if until > start]
        used = {lane for _, lane in open_}
        lane = next(number for number in range(len(used) + 1) if number not in used)
        open_.append((end, lane))
        placed.append(Placed(highlight, lane))
    return placed

"""What is proposed for the article on the desk: read from the cache, and shown until the annotator has judged it.

A suggestion is nobody's work: it becomes a quote, with its verdict, when a hand accepts or corrects it, and is not
shown again once it is accepted, corrected, refused, or marked by hand. The window has ``missing`` computed beside it
(``cache.compute``, in any thread) and gives the answer to ``take``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, product

from models import commands, registry, spelling_list
from models.commands.suggestions import Judged, Proposed
from models.errors import QawlError
from models.fold import fold
from models.forms import spellings
from models.mentions import equal
from models.nesting import ancestors, encloses
from models.notice import Notice, Signal
from models.records import SUBTYPES, Quote
from models.session import Session
from models.span import Span
from models.store import Store
from models.suggest import cache
from models.suggest.cache import Computed, Wanted
from models.suggest.evaluate import iou
from models.suggest.learning import adjusted
from models.suggest.own_words import OwnWords
from models.suggest.suggestion import Suggestion, to_json
from models.suggest.taught import Lessons
from models.suggest.taught import proposed as as_proposed

_SPELLINGS = 16  # of a name that are tried
_SAME = 0.5  # IoU of contents from which an own quote is what was proposed


@dataclass(frozen=True, slots=True)
class Shown:
    """A suggestion on the desk; ``key`` names it. It lies in ``parent``, the key of another one that is shown, or
    ``inside`` the own quote that such a one has become.
    """

    key: str
    suggestion: Suggestion
    parent: str | None = None
    inside: str | None = None


def is_blind(store: Store) -> bool:
    """Whether suggestions are hidden from everybody in this project."""
    return bool(store.value("SELECT value FROM option WHERE id='blind' AND deleted_at IS NULL") == "1")


class Suggestions:
    """Those of the article on the desk for this annotator, in step with the session.

    ``shown`` in text order, of those that begin together the longest first; ``current`` is the key of the one that is
    looked at. Nothing is shown where there is no annotator, in a project that is read only or blind, or while it is
    switched off (``is_on``).
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.changed = Signal()  # other ones are shown
        self.selected = Signal()  # another one is current, or none
        self.shown: list[Shown] = []
        self.current: str | None = None
        self._is_on = True
        self._is_blind = False
        self._article: str | None = None
        self._found: Sequence[Suggestion] = ()  # as the rules proposed them
        self._rules: dict[str, Suggestion] = {}  # the same by key
        self._kept: _Kept | None = None  # as they are shown; None: nothing of this version is in the cache
        self._lessons: Lessons | None = None
        self._verdicts: dict[str, str | None] = {}  # by key: the quote, where one was made
        self._marked: dict[str, set[str]] = {}  # by own quote: the keys of what it is
        session.changed.connect(self._hear)
        session.article_opened.connect(self._open)
        session.annotator_changed.connect(self._open)
        self._open()

    # What is shown

    @property
    def is_on(self) -> bool:
        """Whether the annotator wants to see any."""
        return self._is_on

    @is_on.setter
    def is_on(self, on: bool) -> None:
        if on != self._is_on:
            self._is_on = on
            self._open()

    @property
    def is_blind(self) -> bool:
        return self._is_blind

    @property
    def is_wanted(self) -> bool:
        """Whether suggestions may be shown for what is on the desk."""
        session = self.session
        is_worked_on = session.desk is not None and session.annotator is not None and not session.store.read_only
        return is_worked_on and self._is_on and not self._is_blind

    def get(self, key: str | None) -> Shown | None:
        """The one of this key, where it is shown."""
        return next((one for one in self.shown if one.key == key), None) if key else None

    def at(self, position: int) -> list[Shown]:
        """Those whose content holds the character at ``position`` (a code point), the innermost first."""
        held = [one for one in self.shown if any(span.holds(position) for span in one.suggestion.content)]
        return sorted(held, key=lambda one: len(one.suggestion.hull))

    # Which one is looked at

    def select(self, key: str | None) -> None:
        """Look at the one of this key; one that is not shown is none."""
        key = key if self.get(key) else None
        if key != self.current:
            self.current = key
            self.selected.emit()

    def step(self, direction: int, position: int = 0) -> str | None:
        """Look at the next one (1) or the one before (−1), round the article: from the current one, or where none is,
        from ``position`` (a code point). Returns its key; None where nothing is shown.
        """
        if not self.shown:
            return None
        keys = [one.key for one in self.shown]
        here = self._place(position) - (direction < 0)
        if self.current in keys:
            here = keys.index(self.current) + direction
        self.select(keys[here % len(keys)])
        return self.current

    def next_after(self, position: int) -> str | None:
        """The key of the first one that begins at ``position`` or after, else of the first; None: none is shown."""
        return self.shown[self._place(position) % len(self.shown)].key if self.shown else None

    def _place(self, position: int) -> int:
        return bisect_left(self.shown, position, key=lambda one: one.suggestion.hull.start)

    # What is done with it

    def accept(self) -> str | None:
        """The current one becomes a quote as it is, which is selected; its id. None where none is current."""
        return self._take_up(commands.AcceptSuggestion)

    def correct(self) -> str | None:
        """The current one becomes a quote that is selected, to be corrected; its id."""
        return self._take_up(commands.CorrectSuggestion)

    def refuse(self) -> None:
        """The current one is wrong, and is not shown again."""
        one = self.get(self.current)
        if one and self.session.article:
            self.session.do(commands.RefuseSuggestion(self.session.article.id, self._judged(one.suggestion)))

    def accept_all(self, keys: Iterable[str] | None = None) -> str | None:
        """All that are shown, or those of ``keys``, become quotes in one step; the first is selected. Its id."""
        wanted = None if keys is None else set(keys)
        some = [one for one in self.shown if wanted is None or one.key in wanted]
        if not some or not self.session.article:
            return None
        proposed = {one.key: self._proposed(one.suggestion) for one in some}
        accepted = tuple((self._judged(one.suggestion), proposed[one.key]) for one in some)
        inside = self._inside(some, {key: one.parent for key, one in proposed.items()})
        quote = self.session.do(commands.AcceptAll(self.session.article.id, accepted, inside))
        self.session.select(quote)
        return quote

    def _take_up(self, command: type[commands.AcceptSuggestion]) -> str | None:
        one = self.get(self.current)
        if one is None or not self.session.article:
            return None
        suggestion = one.suggestion
        quote = self.session.do(command(self.session.article.id, self._judged(suggestion), self._proposed(suggestion)))
        self.session.select(quote)
        return quote

    def _judged(self, one: Suggestion) -> Judged:
        """What is kept of a suggestion with the verdict: enough to see later which rules were right."""
        assert self.session.desk
        return Judged(one.key, as_proposed(self._rules[one.key], self.session.desk.text))

    def _proposed(self, one: Suggestion) -> Proposed:
        desk = self.session.desk
        assert desk is not None
        parent, children = desk.nest(list(one.content), self.session.who)
        speaker, new = self._speaker(one)
        subtype = one.pattern if one.pattern in SUBTYPES[one.kind] else None
        return Proposed(
            one.content, desk.text, one.type, one.kind, subtype, one.cue, one.source, speaker, new, parent, children
        )  # fmt: skip

    def _speaker(self, one: Suggestion) -> tuple[str | None, str | None]:
        """The id of somebody known, or the name of somebody new: who bears the name, or who is called so here."""
        if one.kind == "scare" or not fold(one.speaker or ""):
            return None, None
        assert one.speaker
        known = registry.same(self.session.store, "speaker", one.speaker) or self._spelt_so(one) or self._called_so(one)
        return known, None if known else one.speaker

    def _spelt_so(self, one: Suggestion) -> str | None:
        """Somebody known by the same name in a spelling of the project's list: أميركية, أمريكية; سيرجي, سيرغي."""
        groups = spelling_list.groups(self.session.store)
        words = (one.speaker or "").split()
        choices = [_spellings(word, groups) for word in words]
        for name in islice(product(*choices), _SPELLINGS):
            known = registry.same(self.session.store, "speaker", " ".join(name))
            if known:
                return known
        return None

    def _called_so(self, one: Suggestion) -> str | None:
        """The one speaker of an own quote here whose source is an equal mention."""
        session = self.session
        if one.source is None or session.desk is None:
            return None
        name = one.source.cut(session.desk.text)
        for quote in reversed(session.desk.quotes):
            if session.is_own(quote) and len(quote.speakers) == 1 and equal(session.mention(quote, "source"), name):
                return quote.speakers[0]
        return None

    def _inside(self, some: list[Shown], parents: dict[str, str | None]) -> dict[str, str]:
        """Which of ``some`` encloses which of them most closely, where no own quote (of ``parents``) does."""
        desk = self.session.desk
        assert desk is not None
        contents = {one.key: list(one.suggestion.content) for one in some}
        found: dict[str, str] = {}
        for key, content in contents.items():
            around = [(_length(other), name) for name, other in contents.items() if encloses(other, content)]
            parent = desk.quote(parents[key])
            if around and (parent is None or min(around)[0] <= _length(parent.content)):
                found[key] = min(around)[1]
        return found

    # What is computed

    def missing(self) -> Wanted | None:
        """What is to be computed for the article on the desk; None where it is there, or nothing is to be shown."""
        desk = self.session.desk
        if not self.is_wanted or self._kept is not None or desk is None:
            return None
        return Wanted(desk.article.text_sha256, desk.text, OwnWords.of(self.session.codebook))

    def take(self, computed: Computed) -> None:
        """Keep what was computed, whatever article it is of, and show it where that is the one on the desk."""
        kept = [(computed.text_sha256, to_json(computed.found))]
        with suppress(
            QawlError
        ):  # the file is out of reach or full: saving says so; the next time it is computed again
            cache.write(self.session.store, kept, computed.version)
        wanted = self.missing()
        if wanted and (wanted.text_sha256, wanted.words.version) == (computed.text_sha256, computed.version):
            self._use(computed.found)
            self._show()

    # Staying in step

    def _open(self) -> None:
        """Everything about the article on the desk anew."""
        self._is_blind = is_blind(self.session.store)
        self._kept, self._verdicts, self._marked = None, {}, {}
        desk = self.session.desk
        is_another = (desk.article.id if desk else None) != self._article
        self._article = desk.article.id if desk else None
        if self.is_wanted and desk:
            version = OwnWords.of(self.session.codebook).version
            found = cache.read(self.session.store, desk.article.text_sha256, version)
            self._read_verdicts()
            if found is not None:
                self._use(found)
        self._show(anew=is_another)

    def _use(self, found: Sequence[Suggestion]) -> None:
        self._found, self._rules = found, {one.key: one for one in reversed(found)}  # of twins the first counts
        self._adjust()

    def _adjust(self) -> None:
        """What was found as the project's verdicts would have it."""
        desk = self.session.desk
        assert desk
        self._lessons = self._lessons or Lessons(self.session.store)
        self._kept = _Kept(adjusted(self._found, self._lessons.evidence, desk.text, desk.article.id))
        self._marked = {}
        for quote in desk.quotes:
            self._mark(quote)

    def _hear(self, notice: Notice) -> None:
        has_learnt = self._lessons is not None and self._lessons.hear(notice)
        if notice.ids("option") or notice.ids("codebook"):
            self._open()
            return
        desk = self.session.desk
        if desk is None or not self.is_wanted:
            return
        here = desk.article.id
        touched = notice.quotes(here)
        judged = any(change.table == "verdict" and change.article == here for change in notice.changes)
        if judged:
            self._read_verdicts()
        for id in touched:
            self._marked.pop(id, None)
            quote = desk.quote(id)
            if quote:
                self._mark(quote)
        if has_learnt and self._kept:
            self._adjust()
        if judged or touched or has_learnt:
            self._show()

    def _read_verdicts(self) -> None:
        assert self.session.article
        rows = self.session.store.rows(
            "SELECT suggestion, quote FROM verdict WHERE article=? AND annotator=? AND deleted_at IS NULL",
            [self.session.article.id, self.session.who],
        )
        self._verdicts = {row["suggestion"]: row["quote"] for row in rows}

    def _mark(self, quote: Quote) -> None:
        if self._kept and self.session.is_own(quote) and (keys := self._kept.proposing(quote)):
            self._marked[quote.id] = keys

    def _show(self, *, anew: bool = False) -> None:
        """Show what is left, and tell of it where it is another list. ``anew``: of another article."""
        made = {key: quote for quote, keys in self._marked.items() for key in keys}
        made |= {key: quote for key, quote in self._verdicts.items() if quote}
        gone = made.keys() | self._verdicts.keys()
        shown = self._kept.shown(gone, made) if self._kept and self.is_wanted else []
        is_other, self.shown = shown != self.shown or (anew and shown != []), shown
        was, self.current = self.current, self.current if self.get(self.current) and not anew else None
        if is_other:
            self.changed.emit()
        if self.current != was:
            self.selected.emit()


class _Kept:
    """The suggestions of one text, found by key, id and place."""

    def __init__(self, found: Sequence[Suggestion]) -> None:
        keys = {one.id: one.key for one in found}
        by_key = {keys[one.id]: one for one in reversed(found)}  # of twins the first counts
        self._keyed = sorted(by_key.items(), key=lambda pair: pair[1].order)
        self._parents = {key: keys.get(one.parent or "") for key, one in self._keyed}
        self._starts = [one.hull.start for _, one in self._keyed]
        self._longest = max((len(one.hull) for _, one in self._keyed), default=0)

    def proposing(self, quote: Quote) -> set[str]:
        """The keys of those that propose what ``quote`` is: the same words, else those most like it, at least half of
        it, as a quote of its kind. What lies in it is another quote, however much of it that is.
        """
        first = bisect_left(self._starts, quote.hull.start - self._longest)
        last = bisect_right(self._starts, quote.hull.end)
        alike = {
            key: iou(one.content, quote.content)
            for key, one in self._keyed[first:last]
            if one.kind == quote.kind or list(one.content) == quote.content
        }
        most = max(alike.values(), default=0.0)
        return {key for key, share in alike.items() if share == most >= _SAME}

    def shown(self, gone: Iterable[str], made: dict[str, str]) -> list[Shown]:
        """Those that are not ``gone``; ``made`` says which quote has become of one that is."""
        left = {key for key, _ in self._keyed} - set(gone)
        return [Shown(key, one, *self._around(key, left, made)) for key, one in self._keyed if key in left]

    def _around(self, key: str, left: set[str], made: dict[str, str]) -> tuple[str | None, str | None]:
        """What encloses one: the nearest above it that is shown, or that a quote was made of."""
        for above in ancestors(key, self._parents.get):
            if above in left:
                return above, None
            if above in made:
                return None, made[above]
        return None, None


def _spellings(word: str, groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    article = "ال" if word.startswith("ال") else ""
    first, *others = spellings(word, groups)
    return (first, *(article + other for other in others))


def _length(content: Iterable[Span]) -> int:
    return sum(map(len, content))

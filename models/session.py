"""What a running Qawl knows: the project, the annotator, the article on the desk, the selected quote.

Handed to every panel; there are no globals. ``do`` is the one door for change, ``changed`` the one notice out.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from models import codebook, commands, history, queries, registry
from models.desk import Desk
from models.errors import QawlError
from models.ids import new_id
from models.language import say
from models.notice import Change, Notice, Signal
from models.records import Annotator, Article, Part, Quote
from models.sitting import Place, SittingLog, last_place
from models.span import Span, joined, outside
from models.store import Store
from models.transaction import now

if TYPE_CHECKING:
    from models.listing import Listing

_AROUND_NAMES = " \"'«»“”()،,.:"


class Session:
    """One project open for one annotator at a time."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.codebook = codebook.in_force(store)
        self.annotator: Annotator | None = None
        self.log: SittingLog | None = None
        self.desk: Desk | None = None
        self.selected: str | None = None
        self.others_shown = True
        self._listing: Listing | None = None
        self._names: dict[str, dict[str, str]] = {"speaker": {}, "target": {}}
        self.changed = Signal()  # Notice: the desk is in step already
        self.article_opened = Signal()
        self.quote_selected = Signal()
        self.annotator_changed = Signal()
        store.changed.connect(self._hear)

    # Who

    def be(self, annotator: Annotator, place: Place | None = None) -> None:
        """This annotator works here now; the one before was at ``place``, and their sitting ends.

        ``begin_sitting`` starts the new one.
        """
        if self.annotator == annotator:
            return
        self.end_sitting(place)
        self.annotator = annotator
        if self.quote and not self.shown_quote(self.quote.id):
            self.select(None)
        self.annotator_changed.emit()

    def begin_sitting(self) -> None:
        """Start the clock. Not part of ``be``: it writes, and the first paint need not wait for that."""
        if self.annotator and self.log is None:
            self.log = SittingLog(self.store, self.annotator)

    def annotator_named(self, name: str) -> Annotator:
        """The annotator of this name, made where there is none yet."""
        tidy = " ".join(name.split())
        if not tidy:
            raise QawlError(say("An annotator needs a name."))
        for annotator in queries.annotators(self.store):
            if annotator.name == tidy:
                return annotator
        annotator = Annotator(new_id(), tidy)
        with self.store.aside() as db:
            db.table("annotator").insert({"id": annotator.id, "name": tidy, "created": now()}, pk="id")
        return annotator

    def end_sitting(self, place: Place | None = None) -> None:
        if self.log:
            self.log.save(place, ended=True)
            self.log = None

    def close(self, place: Place | None = None) -> None:
        try:
            self.end_sitting(place)
        finally:
            self.store.close()

    # Where

    def open_article(self, id: str) -> None:
        """Lay an article on the desk. Raises ``QawlError`` when its text is damaged; then the desk stays as it was."""
        article = queries.article(self.store, id)
        if article is None:
            return
        self.desk = Desk(self.store, article)
        self.selected = None
        self.article_opened.emit()

    def clear_desk(self) -> None:
        self.desk, self.selected = None, None
        self.article_opened.emit()

    def open_last(self) -> Place | None:
        """Open the article where the annotator was, else the first; the place, where it was remembered."""
        place = last_place(self.store, self.annotator.id) if self.annotator else None
        first = place.article if place else self._first_article()
        if first:
            self.open_article(first)
        if place and place.quote and self.desk and self.desk.quote(place.quote):
            self.select(place.quote)
        return place

    def _first_article(self) -> str | None:
        from models.listing import Filter, Order, article_of, keys

        first = next(keys(self.store, Filter(), Order(), self.who), None)
        return article_of(self.store, first[0]) if first else None

    def select(self, quote: str | None) -> None:
        if quote != self.selected:
            self.selected = quote
            self.quote_selected.emit()

    def show_others(self, shown: bool) -> None:
        """Whether other annotators' quotes are shown; hiding them lets a selected one go."""
        self.others_shown = shown
        quote = self.quote
        if not shown and quote and not self.is_own(quote):
            self.select(None)
        self.changed.emit(Notice(()))

    @property
    def article(self) -> Article | None:
        return self.desk.article if self.desk else None

    @property
    def quote(self) -> Quote | None:
        return self.desk.quote(self.selected) if self.desk else None

    @property
    def quotes(self) -> list[Quote]:
        """The quotes on the desk that are shown, in text order."""
        if not self.desk:
            return []
        if self.others_shown:
            return self.desk.quotes
        return [quote for quote in self.desk.quotes if self.is_own(quote)]

    def shown_quote(self, id: str) -> Quote | None:
        """The quote of this id, where it is on the desk and shown."""
        quote = self.desk.quote(id) if self.desk else None
        return quote if quote and (self.others_shown or self.is_own(quote)) else None

    def is_own(self, quote: Quote) -> bool:
        return self.annotator is not None and quote.annotator == self.annotator.id

    @property
    def is_finished(self) -> bool:
        """Whether the annotator is done with the article on the desk."""
        work = queries.work(self.store, self.article.id) if self.article else []
        return any((row["annotator"], row["status"]) == (self.who, "done") for row in work)

    def may_change(self, quote: Quote) -> bool:
        """Whether it is the annotator's own, in a project that can be written."""
        return self.is_own(quote) and not self.store.read_only

    @property
    def listing(self) -> Listing:
        """The articles that one goes through: all of them, unless a window has chosen others."""
        if self._listing is None:
            from models.listing import Listing  # late: the first paint needs none

            self._listing = Listing()
            self._listing.read(self.store, self.who)
        return self._listing

    @listing.setter
    def listing(self, listing: Listing) -> None:
        self._listing = listing

    def next_unfinished(self) -> str | None:
        """The next article, round the list, that the annotator has neither finished nor skipped."""
        from models.listing import article_of, key_of

        here = key_of(self.store, self.article.id) if self.article else None
        found = self.listing.next_to_do(self.store, self.who, here)
        return None if found is None else article_of(self.store, found)

    def previous_quote(self, quote: Quote) -> Quote | None:
        """The quote before this one in the text, of those that have a speaker."""
        quotes = self.quotes
        before = bisect_left(quotes, quote.order, key=lambda other: other.order)
        return next((quotes[at] for at in range(before - 1, -1, -1) if quotes[at].speakers), None)

    # Names

    def name(self, table: str, id: str) -> str:
        """The name of a speaker or target."""
        names = self._names[table]
        if id not in names:
            read = queries.speakers if table == "speaker" else queries.targets
            names[id] = "".join(found.name for found in read(self.store, [id]).values())
        return names[id]

    def speaker_names(self, quote: Quote) -> str:
        return "، ".join(self.name("speaker", id) for id in quote.speakers)

    def mention(self, quote: Quote, role: str, number: int = 0) -> str:
        """What the text calls somebody: the quote's span of that role and number, marks around it left out; or ""."""
        spans = quote.spans(role)
        if not self.desk or number >= len(spans):
            return ""
        return spans[number].cut(self.desk.text).replace("\n", " ").strip(_AROUND_NAMES)

    def place(self, position: int) -> Place | None:
        """Where the annotator is, with the code point ``position`` at the top of the page."""
        return Place(self.article.id, position, self.selected) if self.article else None

    def citation(self, quote: Quote) -> str:
        """The quote's words with speaker, outlet and date: «…» — لافروف، رويترز، 2016-10-02."""
        assert self.desk is not None
        article = self.desk.article
        source = [self.speaker_names(quote), article.outlet or article.name, article.published]
        return f"«{self.desk.words(quote)}» — {'، '.join(part for part in source if part)}"

    def annotator_name(self, id: str) -> str:
        return next((one.name for one in queries.annotators(self.store) if one.id == id), "")

    # Change

    @property
    def who(self) -> str:
        """The annotator's id; "" where nobody has said who they are."""
        return self.annotator.id if self.annotator else ""

    def do(self, command: commands.Command) -> str | None:
        """Run a command in one saved and recorded transaction. Returns the id of what it made or changed."""
        if self.annotator is None:
            raise QawlError(say("Say first who is annotating."))
        with self.store.write(command.label, self.who, command.article) as step:
            return command.run(step)

    def undo(self) -> history.Step | None:
        return self._replayed(history.undo(self.store, self.who))

    def redo(self) -> history.Step | None:
        return self._replayed(history.redo(self.store, self.who))

    def _replayed(self, step: history.Step | None) -> history.Step | None:
        """What was replayed elsewhere is brought onto the desk, so that nothing changes unseen."""
        if step and step.article and (not self.article or step.article != self.article.id):
            self.open_article(step.article)
        return step

    def mark(self, content: Span, kind: str = "quote") -> str | None:
        """A new quote over ``content``, its type guessed from the marks, its parent from what encloses it; selected."""
        if not self.desk:
            return None
        type = self.desk.type_of([content]) if kind == "quote" else None
        parent, children = self.desk.nest([content], self.who)
        length = len(self.desk.text)
        quote = self.do(commands.MarkQuote(self.desk.article.id, content, type, length, parent, kind, children))
        self.select(quote)
        return quote

    def add_span(self, quote: Quote, role: str, span: Span) -> None:
        """A further span in a role: those of that role that it touches make way for it."""
        content = None
        if role == "content":  # what it touches is taken in: nothing of a content is lost by adding to it
            touched = [one for one in quote.content if one.overlaps(span)]
            span = joined([span, *touched])[0]
            content = sorted([span, *(one for one in quote.content if one not in touched)])
        else:
            span = _outside(span, quote)
        type, parents = self._follows(quote, content)
        assert self.desk is not None
        self.do(commands.AddSpan(quote.article, quote.id, role, span, len(self.desk.text), type, parents))

    def remove_span(self, quote: Quote, part: Part) -> None:
        content = [one for one in quote.content if one != part.span] if part.role == "content" else None
        type, parents = self._follows(quote, content or None)
        self.do(commands.RemoveSpan(quote.article, quote.id, part.id, type, parents))

    def move_edge(self, quote: Quote, part: Part, span: Span) -> None:
        """Let ``part`` be ``span``. A content edge may change what encloses the quote, and the guess of its type."""
        content = None
        if part.role == "content":
            rest = [one for one in quote.content if one != part.span]
            content = joined([span, *rest]) if span.start < span.end else [span]
        elif span.start < span.end:
            span = _outside(span, quote)
        type, parents = self._follows(quote, content)
        assert self.desk is not None
        self.do(commands.MoveEdge(quote.article, quote.id, part.id, span, len(self.desk.text), type, parents))

    def _follows(self, quote: Quote, content: list[Span] | None) -> tuple[str | None, dict[str, str | None]]:
        """The type and the parents that follow from a new content; None: it stays. A type that a person chose stays."""
        assert self.desk is not None
        if content is None or not all(span.fits(self.desk.text) for span in content):  # the command refuses those
            return quote.type, {}
        guessed = quote.type is not None and quote.type == self.desk.type_of(quote.content)
        type = self.desk.type_of(content) if guessed else quote.type
        return type, self.desk.parents_after(quote, content)

    def assign(
        self,
        quote: Quote,
        speaker: str | None = None,
        *,
        new: str | None = None,
        role: str = "speaker",
        also: bool = False,
    ) -> None:
        """The quote is this one speaker's, or also theirs; with ``role`` addressee, it is said to them.

        ``new`` is a name, which finds the speaker who bears it already.
        """
        known = registry.same(self.store, "speaker", new) if new else None
        named = tuple(id for id in (speaker or known,) if id)
        people = (*_people(quote, role), *named) if also else named
        self.do(_assigning(role)(quote.article, quote.id, people, None if known else new))

    def unassign(self, quote: Quote, speaker: str, role: str = "speaker") -> None:
        left = tuple(id for id in _people(quote, role) if id != speaker)
        self.do(_assigning(role)(quote.article, quote.id, left))

    def judge(self, quote: Quote, code: str, target: str | None = None, *, new: str | None = None) -> None:
        """Speaker of ``quote`` → target = label; without a target, toward the one judged last."""
        known = registry.same(self.store, "target", new) if new else None
        wanted = known or target or (None if new else registry.last_target(self.store, self.who))
        if not wanted and not new:
            raise QawlError(say("A stance is toward something: type the target's name first."))
        self.do(commands.JudgeStance(quote.article, quote.id, code, wanted, None if known else new))

    def finish_article(self) -> None:
        """The annotator is done with the article on the desk; their drafts in it are done too."""
        if self.article:
            self.do(commands.FinishArticle(self.article.id))

    def _hear(self, notice: Notice) -> None:
        notice = self._with_brought(notice)
        if notice.ids("codebook"):
            self.codebook = codebook.in_force(self.store)
        for table, names in self._names.items():
            for id in notice.ids(table):
                names.pop(id, None)
        if notice.articles_came_or_went:
            self._listing = None  # a window that has chosen one hears of it too
        if self.log:
            self.log.hear(notice)
        if self.desk:
            self._refresh_desk(notice)
        self.changed.emit(notice)

    def _with_brought(self, notice: Notice) -> Notice:
        """An import shows or hides its quotes by a trigger: those on the desk are named here."""
        if not notice.ids("batch") or self.desk is None:
            return notice
        here = self.desk.article.id
        brought = [
            Change("quote", row["id"], "updated", here, row["id"])
            for batch in notice.ids("batch")
            for row in self.store.rows("SELECT id FROM quote WHERE batch=? AND article=?", [batch, here])
        ]
        return Notice((*notice.changes, *brought))

    def _refresh_desk(self, notice: Notice) -> None:
        assert self.desk is not None
        here = self.desk.article.id
        if notice.ids("batch") or here in notice.ids("article"):
            article = queries.article(self.store, here)
            if article is None:
                self.clear_desk()
                return
            self.desk.article = article
        self.desk.refresh(notice.quotes(here))
        if self.selected and not self.desk.quote(self.selected):
            self.select(None)


def _people(quote: Quote, role: str) -> tuple[str, ...]:
    return quote.speakers if role == "speaker" else quote.addressees


def _assigning(role: str) -> type[commands.AssignSpeaker]:
    return commands.AssignSpeaker if role == "speaker" else commands.AssignAddressee


def _outside(span: Span, quote: Quote) -> Span:
    """``span`` cut off where the quote's content begins: nobody is named by the words that they say."""
    left = outside(span, quote.content)
    if left is None:
        raise QawlError(say("Those words are the quote's own content. Choose words outside it."))
    return left

"""Whatever is done in whatever order, by one or two annotators: the record stays whole, and all of it can be undone."""

import contextlib
import shutil
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from models import checks, queries
from models.commands.quotes import DeleteQuotes, SetParent
from models.commands.registry import AddAlias, AddEntry, DeleteEntry, EditEntry, MergeEntries, SplitEntry
from models.commands.statements import LinkQuotes, UnlinkQuote
from models.errors import QawlError
from models.formats.record import records
from models.project import new_project
from models.records import RELATIONS, ROLES
from models.session import Session
from models.span import Span
from models.store import Store
from models.text import words

_LINKS = "SELECT statement, quote FROM statement_quote WHERE deleted_at IS NULL"
TEXT = 'قال أ إن "ب ج" د ه،\nوأضاف و "ز ح ط" ي.'
WORDS = words(TEXT)
NAMES = ("علي", "عمر", "حسن")
LABELS = ("support", "oppose", "neutral")
WHO = ("ليلى", "كريم")


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """A project with one short article, twice: statements reach from one into the other."""
    folder = tmp_path_factory.mktemp("blank")
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(TEXT + name, "utf-8", newline="")
    path = folder / "blank.qawl"
    new_project(path, articles=[folder / "a.txt", folder / "b.txt"])
    return path


class Desk:
    """Two annotators at one project; what they do is chosen by numbers, each taken modulo what there is."""

    def __init__(self, blank, folder, own_only):
        path = folder / "played.qawl"
        for old in folder.glob("played.qawl*"):
            old.unlink()
        shutil.copy(blank, path)
        self.own_only = own_only
        self.session = Session(Store(path))
        self.people = [self.session.annotator_named(name) for name in WHO]
        self.session.be(self.people[0])
        self.articles = [article.id for article in queries.articles(self.session.store)]
        self.session.open_article(self.articles[0])
        self.beginning = self.state()

    def state(self):
        store = self.session.store
        return list(records(store)), queries.speakers(store), queries.targets(store)

    # What can be done

    def switch(self, *_):
        self.session.be(self.people[self.session.annotator == self.people[0]])

    def turn(self, *_):
        here = self.articles.index(self.session.article.id)
        self.session.open_article(self.articles[1 - here])

    def mark(self, a, b, c):
        self.session.mark(span(a, b), "scare" if c % 5 == 0 else "quote")

    def nest(self, a, b, _):
        quote = self.quote(a)
        parents = [None, *(one.id for one in self.quotes())]
        self.session.do(SetParent(quote.article, quote.id, parents[b % len(parents)]))

    def add_span(self, a, b, c):
        self.session.add_span(self.quote(a), ROLES[b % 4], span(b, c))

    def remove_span(self, a, b, _):
        quote = self.quote(a)
        self.session.remove_span(quote, quote.parts[b % len(quote.parts)])

    def move_edge(self, a, b, c):
        quote = self.quote(a)
        part = quote.parts[b % len(quote.parts)]
        edge = WORDS[c % len(WORDS)]
        moved = Span(part.span.start, edge.end) if c % 2 else Span(edge.start, part.span.end)
        if moved.start >= moved.end:
            raise NothingThereError
        self.session.move_edge(quote, part, moved)

    def assign(self, a, b, c):
        role = ("speaker", "addressee")[c % 2]
        self.session.assign(self.quote(a), new=NAMES[b % 3], role=role, also=c % 3 > 0)

    def unassign(self, a, b, _):
        quote = self.quote(a)
        self.session.unassign(quote, pick(quote.speakers, b))

    def judge(self, a, b, c):
        self.session.judge(self.quote(a), LABELS[c % 3], new=NAMES[b % 3])

    def add_entry(self, a, b, _):
        self.session.do(AddEntry(kind(a), NAMES[b % 3] + " آخر"))

    def edit_entry(self, a, b, c):
        self.session.do(EditEntry(kind(a), self.entry(a, b), {"name": NAMES[c % 3]}))

    def add_alias(self, _, b, c):
        self.session.do(AddAlias(self.entry(0, b), f"كنية {c % 4}"))

    def merge(self, a, b, c):
        self.session.do(MergeEntries(kind(a), self.entry(a, b), (self.entry(a, c),)))

    def split(self, a, b, c):
        quotes = [quote.id for number, quote in enumerate(self.quotes()) if c >> number & 1]
        self.session.do(SplitEntry(kind(a), self.entry(a, b), NAMES[c % 3] + " المنفصل", tuple(quotes)))

    def delete_entry(self, a, b, _):
        self.session.do(DeleteEntry(kind(a), self.entry(a, b)))

    def link(self, a, b, c):
        one, other = self.quote(a), pick(self.everywhere(), b)
        self.session.do(LinkQuotes(one.article, one.id, other, RELATIONS[c % 3]))

    def unlink(self, a, b, _):
        quote = self.quote(a)
        there = queries.linked(self.session.store, quote.id)
        self.session.do(UnlinkQuote(quote.article, quote.id, pick(there, b).statement))

    def delete(self, a, b, c):
        quotes = {self.quote(a).id, self.quote(b).id} if c % 3 == 0 else {self.quote(a).id}
        self.session.do(DeleteQuotes(self.session.article.id, tuple(sorted(quotes))))

    def undo(self, *_):
        self.session.undo()

    def redo(self, *_):
        self.session.redo()

    # On what

    def quotes(self):
        return [one for one in self.session.desk.quotes if not self.own_only or self.session.is_own(one)]

    def quote(self, number):
        return pick(self.quotes(), number)

    def everywhere(self):
        return [row[0] for row in self.session.store.rows("SELECT id FROM quote WHERE deleted_at IS NULL ORDER BY id")]

    def entry(self, which, number):
        read = queries.speakers if kind(which) == "speaker" else queries.targets
        return pick(list(read(self.session.store)), number)

    def play(self, moves):
        for name, *numbers in moves:
            with contextlib.suppress(QawlError, NothingThereError):
                getattr(self, name)(*numbers)
            self.is_whole()

    # What always holds

    def is_whole(self):
        store = self.session.store
        damage = [(one.code, str(one.message)) for one in checks.findings(store) if one.level == "error"]
        assert damage == []
        for article in queries.articles(store):
            text = queries.text(store, article)
            quotes = queries.quotes(store, article.id)
            for quote in quotes:
                hold_together(quote, text, {one.id: one.parent for one in quotes})
        links = [tuple(row) for row in store.rows(_LINKS)]
        assert len(links) == len(set(links)), "a quote is in a statement once"
        assert self.session.desk.quotes == queries.quotes(store, self.session.article.id), "the desk is in step"
        self.names_are_kept()

    def names_are_kept(self):
        store = self.session.store
        wanted = {("speaker", one.id, name) for one in queries.speakers(store).values() for name in names(one)}
        wanted |= {("target", one.id, one.name) for one in queries.targets(store).values()}
        rows = store.rows("SELECT n.kind, n.owner, coalesce(s.name, a.name, t.name) FROM name n "
                          "LEFT JOIN speaker s ON s.id=n.row LEFT JOIN alias a ON a.id=n.row "
                          "LEFT JOIN target t ON t.id=n.row")  # fmt: skip
        assert {tuple(row) for row in rows} == wanted

    def unwind(self):
        """Everybody's steps are taken back, the last first."""
        store = self.session.store
        last = "SELECT annotator FROM change WHERE state='done' ORDER BY seq DESC LIMIT 1"
        while who := store.value(last):
            self.session.be(next(one for one in self.people if one.id == who))
            self.session.undo()
            self.is_whole()


class NothingThereError(Exception):
    pass


def pick(some, number):
    if not some:
        raise NothingThereError
    return some[number % len(some)]


def kind(number):
    return ("speaker", "target")[number % 2]


def names(speaker):
    return (speaker.name, *speaker.aliases)


def span(a, b):
    first = WORDS[a % len(WORDS)]
    last = WORDS[min(a % len(WORDS) + b % 6, len(WORDS) - 1)]
    return Span(first.start, last.end)


def hold_together(quote, text, parents):
    assert quote.content
    for part in quote.parts:
        assert part.span.fits(text)
    for role in ROLES:
        assert not any(one.overlaps(other) for one, other in pairwise(quote.spans(role)))
    for those in (quote.speakers, quote.addressees, [(one.target, one.annotator) for one in quote.stances]):
        assert len(those) == len(set(those)), "nobody and no target twice"
    above, seen = quote.parent, {quote.id}
    while above:
        assert above in parents
        assert above not in seen
        seen.add(above)
        above = parents[above]


ALONE = """mark mark mark nest add_span add_span remove_span move_edge assign assign unassign judge add_entry edit_entry
add_alias merge split delete_entry link unlink delete delete undo redo turn""".split()
number = st.integers(0, 60)


NESTED = [("mark", 0, 5, 1), ("mark", 1, 3, 1), ("mark", 2, 1, 1)]  # each in the one before


def moves(acts):
    move = st.tuples(st.sampled_from(acts), number, number, number)
    return st.lists(move, min_size=4, max_size=16).map(lambda drawn: [*NESTED, *drawn])


# A failing sequence is shown as it was found: making it shorter takes minutes.
quickly = settings(
    max_examples=60, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def play(blank, folder, moves, *, own_only=False):
    desk = Desk(blank, folder, own_only)
    try:
        desk.play(moves)
        desk.unwind()
        assert desk.state() == desk.beginning
    finally:
        desk.session.close()


@quickly
@given(moves=moves(ALONE))
def test_one_annotator_may_do_anything_and_undo_it_all(blank, tmp_path, moves):
    play(blank, tmp_path, moves)


@quickly
@given(moves=moves([*ALONE, "switch", "switch", "switch"]))
def test_two_annotators_who_work_on_their_own_quotes_do_each_other_no_harm(blank, tmp_path, moves):
    play(blank, tmp_path, moves, own_only=True)


@quickly
@given(moves=moves([*ALONE, "switch", "switch", "switch"]))
def test_two_annotators_who_work_on_the_same_quotes_do_each_other_no_harm(blank, tmp_path, moves):
    play(blank, tmp_path, moves)

"""Whatever is proposed and whatever is done with it: the record stays whole, and undo and redo are exact."""

import shutil

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from models import checks, queries
from models.commands import DeleteQuotes, SetBlind
from models.formats.record import records
from models.project import new_project
from models.session import Session
from models.span import Span
from models.store import Store
from models.suggest.cache import Computed
from models.suggest.suggestion import Suggestion
from models.suggestions import Suggestions
from models.text import words

TEXT = 'قال أ إن "ب ج" د ه،\nوأضاف و "ز ح ط" ي، وقال ك إن ل م ن.'
WORDS = words(TEXT)
WHO = ("ليلى", "كريم")
TABLES = {
    "quote": "id, article, annotator, kind, type, subtype, parent, status, origin",
    "span": 'id, quote, role, start, "end", ordinal',
    "quote_speaker": "id, quote, speaker, ordinal",
    "speaker": "id, name, folded, kind",
    "verdict": "id, article, annotator, suggestion, decision, quote, what",
    "option": "id, value",
    "work": "id, article, annotator, status",
}

at = st.integers(0, len(WORDS) - 1)
span = st.builds(lambda a, b: Span(WORDS[min(a, b)].start, WORDS[max(a, b)].end), at, at)
drawn = st.builds(
    Suggestion, id=st.uuids().map(str), kind=st.sampled_from(("quote", "quote", "scare")),
    type=st.sampled_from((None, "direct", "mixed", "indirect")),
    content=st.lists(span, min_size=1, max_size=3).map(tuple), cue=st.lists(span, max_size=2).map(tuple),
    source=st.none() | span,
    speaker=st.sampled_from((None, "علي", "عمر", "«»", "")), parent=st.none(), confidence=st.floats(0, 1),
    reason=st.just(""), pattern=st.sampled_from(("directive", "irony", "verb_that")),
)  # fmt: skip


@st.composite
def proposals(draw):
    """Some, a few of which are said to lie in another: even in a circle."""
    found = draw(st.lists(drawn, min_size=1, max_size=6))
    ids = [one.id for one in found]
    parents = draw(st.lists(st.none() | st.sampled_from(ids), min_size=len(ids), max_size=len(ids)))
    return [
        Suggestion(**{name: getattr(one, name) for name in Suggestion.__dataclass_fields__} | {"parent": parent})
        for one, parent in zip(found, parents, strict=True)
    ]


ACTS = """accept accept accept correct refuse accept_all mark delete move undo undo redo switch blind""".split()
moves = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 60)), min_size=3, max_size=14)


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blank")
    (folder / "a.txt").write_text(TEXT, "utf-8", newline="")
    new_project(folder / "blank.qawl", articles=[folder / "a.txt"])
    return folder / "blank.qawl"


class Desk:
    def __init__(self, blank, folder, found):
        path = folder / "played.qawl"
        for old in folder.glob("played.qawl*"):
            old.unlink()
        shutil.copy(blank, path)
        self.session = Session(Store(path))
        self.people = [self.session.annotator_named(name) for name in WHO]
        self.session.be(self.people[0])
        self.session.open_last()
        self.suggestions = Suggestions(self.session)
        wanted = self.suggestions.missing()
        self.suggestions.take(Computed(wanted.text_sha256, wanted.words.version, tuple(found)))

    def state(self):
        """All that lives, row by row."""
        store = self.session.store
        rows = {
            table: sorted(map(tuple, store.rows(f"SELECT {columns} FROM {table} WHERE deleted_at IS NULL")), key=str)
            for table, columns in TABLES.items()
        }
        rows["work"] = [row for row in rows["work"] if row[-1] != "new"]
        return rows, list(records(store)), self.shown()

    def shown(self):
        return [(one.key, one.parent, one.inside) for one in self.suggestions.shown]

    def own(self):
        return [quote for quote in self.session.quotes if self.session.is_own(quote)]

    # What can be done

    def do(self, act, number):
        if act in ("accept", "correct", "refuse"):
            if self.suggestions.shown:
                self.suggestions.select(self.suggestions.shown[number % len(self.suggestions.shown)].key)
                getattr(self.suggestions, act)()
        elif act == "accept_all":
            self.suggestions.accept_all()
        else:
            getattr(self, f"_{act}")(number)
        self.is_whole()

    def _mark(self, number):
        self.session.mark(WORDS[number % len(WORDS)])

    def _delete(self, number):
        if self.own():
            quote = self.own()[number % len(self.own())]
            self.session.do(DeleteQuotes(quote.article, (quote.id,)))

    def _move(self, number):
        if self.own():
            quote = self.own()[number % len(self.own())]
            part = next(one for one in quote.parts if one.role == "content")
            self.session.move_edge(quote, part, Span(part.span.start, min(part.span.end + number % 3, len(TEXT))))

    def _undo(self, _):
        self.session.undo()

    def _redo(self, _):
        self.session.redo()

    def _switch(self, _):
        self.session.be(self.people[self.session.annotator == self.people[0]])

    def _blind(self, number):
        self.session.do(SetBlind(number % 7 == 0))

    # What always holds

    def is_whole(self):
        store = self.session.store
        assert [(one.code, str(one.message)) for one in checks.findings(store) if one.level == "error"] == []
        assert self.session.desk.quotes == queries.quotes(store, self.session.article.id), "the desk is in step"
        assert self.shown() == [(one.key, one.parent, one.inside) for one in Suggestions(self.session).shown]
        for one in self.suggestions.shown:
            assert one.inside is None or self.session.is_own(self.session.desk.quote(one.inside))


quickly = settings(
    max_examples=60, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@quickly
@given(found=proposals(), order=st.lists(st.tuples(st.sampled_from(ACTS[:6]), st.integers(0, 60)), max_size=5))
def test_what_is_done_with_suggestions_is_undone_and_done_again_exactly(blank, tmp_path, found, order):
    desk = Desk(blank, tmp_path, found)
    try:
        states = [desk.state()]
        for act, number in order:
            before = desk.session.store.value("SELECT max(seq) FROM change")
            desk.do(act, number)
            if desk.session.store.value("SELECT max(seq) FROM change") != before:
                states.append(desk.state())
        for state in reversed(states[:-1]):
            desk.session.undo()
            assert desk.state() == state
        for state in states[1:]:
            desk.session.redo()
            assert desk.state() == state
    finally:
        desk.session.close()


@quickly
@given(found=proposals(), moves=moves)
def test_two_annotators_may_do_anything_with_suggestions_and_undo_it_all(blank, tmp_path, found, moves):
    desk = Desk(blank, tmp_path, found)
    try:
        beginning = desk.state()
        for act, number in moves:
            desk.do(act, number)
        last = "SELECT annotator FROM change WHERE state='done' ORDER BY seq DESC LIMIT 1"
        while who := desk.session.store.value(last):
            desk.session.be(next(one for one in desk.people if one.id == who))
            desk.session.undo()
            desk.is_whole()
        desk.session.be(desk.people[0])
        assert desk.state() == beginning
    finally:
        desk.session.close()

import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import importing, listing, queries
from models.commands.articles import DeleteArticle, EditArticles, FinishArticle, SetWork, ShowBatch
from models.commands.queues import SaveQueue
from models.commands.quotes import DeleteQuotes
from models.errors import QawlError
from models.fold import fold
from models.listing import Filter, Listing, Order
from models.project import new_project
from models.span import Span
from tests.models.conftest import as_jsonl, counts_kept, counts_made_anew

NEWS = [
    {"id": "a", "title": "أنقرة تنفي", "outlet": "الأيام", "published": "2016-10-02", "tags": ["سياسة"]},
    {"id": "b", "title": "اقتصاد", "outlet": "النهار", "published": "2016-10", "tags": ["مال", "سياسة"]},
    {"id": "c", "outlet": "الأيام", "published": "2016"},
    {"id": "d", "title": "آخر الأنباء", "published": "2017-01-01T10:00:00Z"},
    {"id": "e", "title": "Zebra", "outlet": "الأيام"},
    {"id": "f", "title": "apple", "outlet": "النهار", "published": "2015-12-31"},
]
WORDS = {"a": 3, "b": 9, "c": 3, "d": 1, "e": 5, "f": 2}


@pytest.fixture
def desk(tmp_path, open_session, bring):
    """ليلى before six articles; كريم has begun one of them."""
    (tmp_path / "own").mkdir()
    new_project(tmp_path / "own" / "own.qawl", articles=[])
    session = open_session(tmp_path / "own" / "own.qawl")
    texts = {name: f"نص{name} " + "كلمة " * (count - 1) for name, count in WORDS.items()}
    ids = dict(zip(texts, bring(session, *({**row, "text": texts[row["id"]]} for row in NEWS)), strict=True))
    session.ids = ids
    session.do(SetWork(ids["b"], "done"))
    session.do(SetWork(ids["c"], "skipped"))
    session.do(EditArticles((ids["e"],), flag=True))
    session.open_article(ids["d"])
    session.mark(Span(0, 3))
    session.be(session.annotator_named("كريم"))
    session.open_article(ids["a"])
    session.mark(Span(0, 3))
    session.be(session.annotator_named("ليلى"))
    return session


def names(session, filter=None, order=None):
    listed = Listing(filter, order)
    listed.read(session.store, session.who)
    there = listing.lines(session.store, listed.keys, session.who)
    return "".join(there[key].article.external_id for key in listed.keys)


def person(session, name):
    return session.annotator_named(name).id


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        (Filter(), "abcdef"),
        (Filter(outlets=("الأيام",)), "ace"),
        (Filter(outlets=("الأيام", "النهار")), "abcef"),
        (Filter(outlets=("",)), "d"),
        (Filter(outlets=("", "النهار")), "bdf"),
        (Filter(outlets=("غريب",)), ""),
        (Filter(since="2016"), "abcd"),
        (Filter(since="2016-10"), "abd"),
        (Filter(until="2016"), "abcf"),
        (Filter(until="2016-10-02"), "abcf"),
        (Filter(since="2016", until="2016"), "abc"),
        (Filter(until="2017-01-01"), "abcdf"),
        (Filter(statuses=("new",)), "aef"),
        (Filter(statuses=("done",)), "b"),
        (Filter(statuses=("done", "skipped")), "bc"),
        (Filter(statuses=("new", "in_progress")), "adef"),
        (Filter(quotes=True), "ad"),
        (Filter(quotes=False), "bcef"),
        (Filter(flagged=True), "e"),
        (Filter(tags=("سياسة",)), "ab"),
        (Filter(tags=("سياسة", "مال")), "b"),
        (Filter(tags=("غريب",)), ""),
        (Filter(outlets=("الأيام",), statuses=("new",), since="2016"), "a"),
        (Filter(outlets=("الأيام", ""), quotes=True, until="2016-12"), "a"),
    ],
)
def test_a_filter_lets_through_what_passes_each_of_its_parts(desk, filter, found):
    assert names(desk, filter) == found
    assert listing.count(desk.store, filter, desk.who) == len(found)
    assert Filter.from_json(filter.to_json()) == filter
    assert bool(filter) == (filter != Filter())


def test_others_work_is_asked_for_by_their_ids(desk):
    assert names(desk, Filter(annotators=(person(desk, "كريم"),))) == "a"
    assert names(desk, Filter(annotators=(person(desk, "ليلى"),))) == "bcd"
    assert names(desk, Filter(annotators=(person(desk, "ليلى"), person(desk, "كريم")))) == "abcd"


def test_statuses_are_of_whoever_looks(desk):
    desk.be(desk.annotator_named("كريم"))
    assert names(desk, Filter(statuses=("new",))) == "bcdef"
    assert names(desk, Filter(statuses=("in_progress",))) == "a"


@pytest.mark.parametrize(
    ("column", "found"),
    [
        ("imported", "abcdef"),
        ("title", "fedbac"),
        ("outlet", "decafb"),
        ("published", "efcbad"),
        ("status", "aefdbc"),
        ("quotes", "bcefad"),
        ("words", "dfaceb"),
    ],
)
def test_an_order_goes_both_ways(desk, column, found):
    assert names(desk, order=Order(column)) == found
    assert names(desk, order=Order(column, descending=True)) == found[::-1]
    assert names(desk, Filter(outlets=("الأيام",)), Order(column)) == "".join(one for one in found if one in "ace")


def test_titles_are_sorted_as_readers_fold_them(desk, bring):
    titles = ["إيران", "ايطاليا", "أنقرة", "الأردن", "آسيا", "ايران ثم"]
    bring(desk, *[{"id": title, "title": title, "text": f"نص {title}"} for title in titles])
    listed = Listing(None, Order("title"))
    listed.read(desk.store, "")
    there = [one.article.title for one in map(listing.lines(desk.store, listed.keys, "").get, listed.keys)]
    assert [title for title in there if title in titles] == sorted(titles, key=fold)


def test_titles_that_begin_alike_are_sorted_by_what_follows(desk, bring):
    titles = [f"وزارة الخارجية الروسية تعلن {word}" for word in ("بدء الحوار", "أنها وافقت", "تأجيل اللقاء")]
    bring(desk, *[{"id": title, "title": title, "text": f"نص {title}"} for title in titles])
    listed = Listing(None, Order("title"))
    listed.read(desk.store, "")
    there = [one.article.title for one in map(listing.lines(desk.store, listed.keys, "").get, listed.keys)]
    assert [title for title in there if title in titles] == sorted(titles, key=fold)


def test_deleted_articles_and_hidden_imports_are_in_no_list(desk, tmp_path):
    importing.add(desk.store, [as_jsonl(tmp_path / "hidden.jsonl", [{"id": "h", "text": "خبر مستور"}])])
    desk.do(DeleteArticle(desk.ids["b"]))
    assert names(desk) == "acdef"
    for column in listing.COLUMNS:
        assert set(names(desk, order=Order(column))) == set("acdef")
    assert listing.tallies(desk.store, desk.who).all == listing.count(desk.store, Filter(), desk.who) == 5


def test_a_line_shows_the_article_and_the_annotators_work(desk):
    line = listing.lines(desk.store, [1], desk.who)[1]
    assert (line.article.external_id, line.quotes, line.status, line.flag, line.key) == ("a", 1, "new", False, 1)
    assert listing.lines(desk.store, [2, 99], desk.who).keys() == {2}


def test_keys_and_articles_name_each_other(desk):
    for key, id in enumerate(desk.ids.values(), 1):
        assert (listing.key_of(desk.store, id), listing.article_of(desk.store, key)) == (key, id)
    assert listing.key_of(desk.store, None) is listing.article_of(desk.store, 99) is None


def test_a_long_list_comes_in_pieces_the_first_of_them_small(desk, bring, monkeypatch):
    monkeypatch.setattr(listing, "_FIRST", 2)
    monkeypatch.setattr(listing, "_PIECE", 3)
    pieces = list(listing.keys(desk.store, Filter(), Order(), desk.who))
    assert [list(piece) for piece in pieces] == [[1, 2], [3, 4, 5], [6]]


# What is next


@pytest.mark.parametrize(("here", "after"), [(1, 4), (2, 4), (4, 5), (5, 6), (6, 1), (None, 1), (99, 1)])
def test_the_next_to_do_is_neither_done_nor_skipped(desk, here, after):
    listed = Listing()
    listed.read(desk.store, desk.who)
    assert listed.next_to_do(desk.store, desk.who, here) == after


def test_the_next_to_do_keeps_to_the_order_and_the_filter(desk):
    listed = Listing(Filter(outlets=("الأيام",)), Order("words", descending=True))
    listed.read(desk.store, desk.who)
    assert [listed.next_to_do(desk.store, desk.who, key) for key in (5, 3, 1)] == [1, 1, 5]


def test_nothing_is_next_where_all_is_done(desk):
    for name in "adef":
        desk.do(SetWork(desk.ids[name], "done"))
    listed = Listing()
    listed.read(desk.store, desk.who)
    assert listed.next_to_do(desk.store, desk.who, 1) is None
    assert Listing().next_to_do(desk.store, desk.who, None) is None


# How many


def test_tallies_say_what_each_filter_would_find(desk):
    told = listing.tallies(desk.store, desk.who)

    def count(**parts):
        return listing.count(desk.store, Filter(**parts), desk.who)

    assert told.all == count()
    assert told.outlets == tuple((name, count(outlets=(name,))) for name in ("", "الأيام", "النهار"))
    assert told.statuses == {status: count(statuses=(status,)) for status in told.statuses}
    assert told.annotators == {id: count(annotators=(id,)) for id in (person(desk, "ليلى"), person(desk, "كريم"))}
    assert told.tags == tuple((tag, count(tags=(tag,))) for tag in ("سياسة", "مال"))
    assert (told.with_quotes, told.flagged) == (count(quotes=True), count(flagged=True))
    assert dict(told.months) == {"": 1, "2015-12": 1, "2016": 1, "2016-10": 2, "2017-01": 1}


ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["mark", "unmark", "work", "finish", "delete", "title", "outlet", "date", "tag", "untag", "flag", "import",
             "undo", "undo", "redo", "who", "hidden"]
        ),
        st.integers(0, 50),
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_counts_are_right_after_whatever_was_done(tmp_path_factory, open_session, acts):
    folder = tmp_path_factory.mktemp("acts")
    new_project(folder / "a.qawl", articles=[])
    session = open_session(folder / "a.qawl")
    for number, (verb, dice) in enumerate([("import", 0), *acts]):
        with suppress(QawlError):  # refused: somebody else's work
            act(session, folder, number, verb, dice)
        assert counts_kept(session.store) == counts_made_anew(session.store), (verb, dice)
    told = listing.tallies(session.store, session.who)
    assert told.all == len([*queries.articles(session.store)]) == listing.count(session.store, Filter(), session.who)
    assert sum(told.statuses.values()) == told.all
    session.close()


def act(session, folder, number, verb, dice):
    there = [article.id for article in queries.articles(session.store)]
    article = there[dice % len(there)] if there else None
    if verb in ("import", "hidden"):
        rows = [{"text": f"خبر {number} {at}", "tags": ["أ", "ب"][: dice % 3], "outlet": "س"} for at in range(3)]
        imported = importing.add(session.store, [as_jsonl(folder / f"{number}.jsonl", rows)])
        if verb == "import":
            session.do(ShowBatch(imported.id))
    elif verb == "undo":
        session.undo()
    elif verb == "redo":
        session.redo()
    elif verb == "who":
        session.be(session.annotator_named(("ليلى", "كريم")[dice % 2]))
    elif article:
        act_on(session, article, verb, dice)


def act_on(session, article, verb, dice):
    if verb == "mark":
        session.open_article(article)
        session.mark(Span(0, 1 + dice % 3))
    elif verb == "unmark":
        for quote in queries.quotes(session.store, article)[:1]:
            session.do(DeleteQuotes(article, (quote.id,)))
    elif verb == "work":
        session.do(SetWork(article, ("new", "in_progress", "done", "skipped")[dice % 4]))
    elif verb == "finish":
        session.do(FinishArticle(article))
    elif verb == "delete":
        session.do(DeleteArticle(article))
    elif verb in ("title", "outlet", "date"):
        name = {"date": "published"}.get(verb, verb)
        session.do(EditArticles((article,), {name: (None, "2016-10-02", "ع")[dice % 3]}))
    elif verb == "flag":
        session.do(EditArticles((article,), flag=bool(dice % 2)))
    else:
        tags = ("أ", "ت", "ب")[: 1 + dice % 3]
        more, less = (tags, ()) if verb == "tag" else ((), tags)
        session.do(EditArticles((article,), tagged=more, untagged=less))


# Samples


@pytest.fixture
def corpus(tmp_path_factory, open_session):
    """A project with the same sixty articles, brought in in any order."""

    def made(order):
        folder = tmp_path_factory.mktemp("corpus")
        new_project(folder / "a.qawl", articles=[])
        session = open_session(folder / "a.qawl")
        rows = [{"id": f"{at}", "text": f"خبر رقم {at}", "outlet": "ابت"[at % 3]} for at in range(60)]
        order(rows)
        imported = importing.add(session.store, [as_jsonl(folder / "a.jsonl", rows)])
        session.do(ShowBatch(imported.id))
        return session

    return made


def drawn(session, size, seed, filter=None):
    ids = listing.sample(session.store, filter or Filter(), session.who, size, seed)
    return [queries.article(session.store, id).external_id for id in ids]


def test_a_sample_is_the_same_in_every_project_with_these_texts(corpus):
    one, other = corpus(lambda rows: None), corpus(random.Random(1).shuffle)
    assert drawn(one, 10, 7) == drawn(other, 10, 7) == drawn(one, 10, 7)


def test_another_seed_draws_other_articles(corpus):
    session = corpus(lambda rows: None)
    samples = {tuple(drawn(session, 10, seed)) for seed in range(20)}
    assert len(samples) == 20
    assert len({name for sample in samples for name in sample}) > 50


def test_a_larger_sample_holds_the_smaller_one(corpus):
    session = corpus(lambda rows: None)
    assert drawn(session, 20, 7)[:10] == drawn(session, 10, 7)
    assert len(drawn(session, 100, 7)) == len(set(drawn(session, 100, 7))) == 60
    assert drawn(session, 0, 7) == []


def test_a_sample_is_drawn_from_what_the_filter_lets_through(corpus):
    session = corpus(lambda rows: None)
    some = drawn(session, 100, 7, Filter(outlets=("ب",)))
    assert sorted(map(int, some)) == list(range(1, 60, 3))
    everything = drawn(session, 60, 7)
    assert some == [name for name in everything if name in some]


def test_a_sample_as_a_queue_is_walked_through_in_any_order(corpus):
    session = corpus(lambda rows: None)
    ids = listing.sample(session.store, Filter(), session.who, 5, 7)
    id = session.do(SaveQueue("عينة", Filter(), tuple(ids), {"size": 5, "seed": 7}))
    listed = Listing(Filter(queue=id), Order("title"))
    listed.read(session.store, session.who)
    assert {listing.article_of(session.store, key) for key in listed.keys} == set(ids)

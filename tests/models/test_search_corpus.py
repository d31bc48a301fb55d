"""Ten thousand articles from import to purge: counts, orders, filters and search against plain Python."""

import json
import re
from collections import Counter

import pytest

from models import importing, listing
from models.codepage import folded_lines
from models.commands.articles import ShowBatch
from models.fold import fold
from models.forms import spellings, with_clitics
from models.listing import COLUMNS, Filter, Listing, Order
from models.matching import all_places, ready
from models.naming import sort_name
from models.project import new_project
from models.purging import purge
from models.query import parse
from models.search import Search
from models.session import Session
from models.spelling_list import groups
from models.store import Store
from models.tokens import words_to_index
from tests.bench import corpus_articles
from tests.models.conftest import counts_kept, counts_made_anew

COUNT = 10_000


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return corpus_articles.write(tmp_path_factory.mktemp("corpus") / "corpus.jsonl", COUNT)


@pytest.fixture(scope="module")
def articles(file):
    """The articles as they are in the file, in the order of their keys."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def session(file, tmp_path_factory):
    path = tmp_path_factory.mktemp("project") / "corpus.qawl"
    new_project(path, articles=[])
    session = Session(Store(path))
    session.be(session.annotator_named("ليلى"))
    imported = importing.run(session.store, importing.begin(session.store, [file]), [file], step=1000)
    assert (imported.new, imported.known, imported.refused) == (COUNT, 0, [])
    session.do(ShowBatch(imported.id))
    yield session
    session.close()


@pytest.fixture(scope="module")
def folded(articles):
    """The folded words of each article, title before text."""
    return [([*map(fold, words_to_index(one["title"]))], [*map(fold, words_to_index(one["text"]))]) for one in articles]


def keys(session, filter=None, order=None):
    listed = Listing(filter, order)
    listed.read(session.store, session.who)
    return list(listed.keys)


def test_counts_are_those_of_the_record(session, articles):
    assert counts_kept(session.store) == counts_made_anew(session.store)
    told = listing.tallies(session.store, session.who)
    assert told.all == COUNT
    assert dict(told.outlets) == Counter(one["outlet"] for one in articles)
    assert dict(told.months) == Counter(one["published"][:7] for one in articles)
    assert dict(told.tags) == Counter(tag for one in articles for tag in one["tags"])


@pytest.mark.parametrize("column", COLUMNS)
def test_orders_are_pythons_own(session, articles, column):
    by = {
        "imported": lambda one: 0,
        "title": lambda one: sort_name(one["title"], "", one["id"])[:64],
        "outlet": lambda one: (one["outlet"], one["published"]),
        "published": lambda one: one["published"],
        "status": lambda one: 0,
        "quotes": lambda one: 0,
        "words": lambda one: len(one["text"].split()),
    }[column]
    wanted = [key for key, _ in sorted(enumerate(articles, 1), key=lambda pair: (by(pair[1]), pair[0]))]
    assert keys(session, order=Order(column)) == wanted
    assert keys(session, order=Order(column, descending=True)) == wanted[::-1]


@pytest.mark.parametrize(
    ("filter", "passes"),
    [
        (Filter(outlets=("صحيفة الأيام", "موقع 7")), lambda one: one["outlet"] in ("صحيفة الأيام", "موقع 7")),
        (Filter(since="2016-05", until="2018"), lambda one: "2016-05" <= one["published"] < "2019"),
        (Filter(tags=("سياسة",)), lambda one: "سياسة" in one["tags"]),
        (Filter(statuses=("new",), quotes=False), lambda one: True),
        (Filter(statuses=("done",)), lambda one: False),
        (Filter(tags=("رياضة",), until="2015"), lambda one: "رياضة" in one["tags"] and one["published"] < "2016"),
    ],
)
def test_filters_are_pythons_own(session, articles, filter, passes):
    wanted = [key for key, one in enumerate(articles, 1) if passes(one)]
    assert keys(session, filter) == wanted
    assert listing.count(session.store, filter, session.who) == len(wanted)


def searched(session, typed, **modes):
    return sorted(read.external_id for read in Search(session.store, parse(typed, **modes)).articles())


@pytest.fixture(scope="module")
def where(folded, articles):
    """For each folded word the articles that it stands in."""
    found = {}
    for one, (title, text) in zip(articles, folded, strict=True):
        for word in {*title, *text}:
            found.setdefault(word, set()).add(one["id"])
    return found


@pytest.fixture(scope="module")
def words(where):
    """Some of every frequency."""
    rare = (
        sorted(word for word in where if len(where[word]) == count and len(word) > 4)[0] for count in (1, 2, 17, 150)
    )
    return [*rare, "بوجدانوف", "المستنقع"]


def test_exact_words_are_found_as_by_reading_everything(session, where, words):
    for word in words:
        assert searched(session, f"={word}") == sorted(where[fold(word)]), word


def test_words_with_clitics_are_found_as_by_reading_everything(session, articles, where, words):
    by_id = {one["id"]: one for one in articles}
    for word in words:
        spelt = spellings(word, groups(session.store))
        near = sorted({id for one in spelt for form in with_clitics(one) for id in where.get(form, ())})
        items, _ = ready(parse(word), groups(session.store))
        wanted = [id for id in near if any(all_places(by_id[id][name], items) for name in ("title", "text"))]
        assert searched(session, word) == wanted, word


def test_parts_are_found_as_by_reading_everything(session, where, words):
    for word in words[:4:2]:
        part = fold(word)[1:]
        wanted = sorted({id for one, ids in where.items() if part in one for id in ids})
        assert searched(session, f"*{part}*") == wanted, word


@pytest.mark.parametrize(
    ("pattern", "plain"), [("المست.ق[عى]", "المست.ق[عي]"), (r"وزار\w* ال\w+ا$", r"وزار\w* ال\w+ا$")]
)
def test_patterns_are_found_as_by_reading_everything(session, articles, pattern, plain):
    wanted = re.compile(plain, re.MULTILINE)
    held = [one["id"] for one in articles if any(wanted.search(folded_lines(one[name])) for name in ("title", "text"))]
    assert searched(session, f"/{pattern}/") == held


def scanned(articles, folded, passes):
    return [one["id"] for one, (title, text) in zip(articles, folded, strict=True) if passes(title) or passes(text)]


@pytest.mark.parametrize("phrase", ["المستنقع السوري", "جهاز الإعاشة لكنها"])
def test_phrases_are_found_as_by_reading_everything(session, articles, folded, phrase):
    wanted = f" {fold(phrase)} "
    held = scanned(articles, folded, lambda there: wanted in f" {' '.join(there)} ")
    assert searched(session, f'"{phrase}"', match="exact") == held


@pytest.mark.parametrize(("one", "other", "apart"), [("بوجدانوف", "الجمعة", 3), ("المستنقع", "السوري", 0)])
def test_words_near_each_other_are_found_as_by_reading_everything(session, articles, folded, one, other, apart):
    def near(there):
        at = [[place for place, word in enumerate(there) if word == fold(wanted)] for wanted in (one, other)]
        return any(0 < abs(first - second) <= apart + 1 for first in at[0] for second in at[1])

    assert searched(session, f"{one} ~{apart} {other}", match="exact") == scanned(articles, folded, near)


def test_several_words_and_none_of_another(session, where):
    wanted = sorted(where["بوجدانوف"] & where["قال"] - where["سوريا"])
    assert searched(session, "بوجدانوف قال -سوريا", match="exact") == wanted != []


def test_undo_hides_all_and_a_purge_leaves_nothing_behind(session, words):
    """Last of all here: nothing is left."""
    session.undo()
    assert keys(session) == []
    assert listing.tallies(session.store, session.who).all == 0
    assert all(searched(session, word) == [] for word in words)
    session.redo()
    assert len(keys(session)) == COUNT
    session.undo()
    session.store.conn.execute("UPDATE change SET state='dropped' WHERE state='undone'")
    steps = 0
    while purge(session.store):
        steps += 1
    assert steps == COUNT / importing.STEP
    for table in ("article", "article_text", "line", "article_tag"):
        assert session.store.value(f"SELECT count(*) FROM {table}") == 0
    assert counts_kept(session.store)["tally"] == {}
    for word in words:
        asked = "SELECT count(*) FROM article_index WHERE article_index MATCH ?"
        assert session.store.value(asked, [f'"{fold(word)}"']) == 0
    assert session.store.is_sound()

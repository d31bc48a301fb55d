import contextlib

import pytest

from models import checks, queries
from models.commands.quotes import DeleteQuotes
from models.commands.statements import LinkQuotes, UnlinkQuote
from models.errors import QawlError

from .conftest import LAVROV, OTHER, article_id


@pytest.fixture
def four(session, mark):
    """Three quotes of the article about Lavrov, one of the other."""
    here = [mark(piece) for piece in ("تطبيع الوضع", "محادثة هاتفية", "مدينة حلب")]
    session.open_article(article_id(session.store, OTHER))
    there = mark("على جهاز الإعاشة")
    session.open_article(article_id(session.store, LAVROV))
    return [*here, there]


@pytest.fixture
def link(session):
    return lambda one, other, relation="same": session.do(LinkQuotes(session.article.id, one, other, relation))


@pytest.fixture
def unlink(session):
    return lambda quote, statement: session.do(UnlinkQuote(session.article.id, quote, statement))


def linked(session, quote):
    return [(one.relation, one.quote) for one in queries.linked(session.store, quote)]


def statements(session):
    return session.store.value("SELECT count(*) FROM statement WHERE deleted_at IS NULL")


def steps(session):
    return session.store.value("SELECT count(*) FROM change")


@pytest.mark.parametrize("relation", ["same", "similar", "restates"])
def test_two_quotes_are_linked_both_ways(session, four, link, relation):
    link(four[0], four[1], relation)
    assert linked(session, four[0]) == [(relation, four[1])]
    assert linked(session, four[1]) == [(relation, four[0])]


def test_a_link_reaches_into_another_article_and_says_where(session, four, link):
    link(four[0], four[3])
    (other,) = queries.linked(session.store, four[0])
    assert (other.quote, other.article) == (four[3], article_id(session.store, OTHER))
    assert other.article_name.startswith("اتصال كيري-لافروف")


def test_a_link_is_one_step_of_undo(session, four, link, exported):
    before = exported(session)
    link(four[0], four[3])
    after = exported(session)
    session.undo()
    assert exported(session) == before
    session.redo()
    assert exported(session) == after


def test_linking_what_is_linked_is_no_step(session, four, link):
    statement = link(four[0], four[1])
    before = steps(session)
    assert link(four[1], four[0]) == statement
    assert steps(session) == before


def test_a_third_quote_joins_the_statement(session, four, link):
    assert link(four[0], four[1]) == link(four[1], four[2])
    assert linked(session, four[2]) == [("same", four[0]), ("same", four[1])]
    assert statements(session) == 1


def test_two_statements_become_one_and_apart_again(session, four, link, exported):
    link(four[0], four[1])
    link(four[2], four[3])
    before = exported(session)
    link(four[1], four[2])
    assert statements(session) == 1
    assert {other for _, other in linked(session, four[0])} == set(four[1:])
    session.undo()
    assert exported(session) == before
    assert statements(session) == 2


def test_relations_do_not_mix(session, four, link):
    link(four[0], four[1], "same")
    link(four[1], four[2], "similar")
    assert linked(session, four[1]) == [("same", four[0]), ("similar", four[2])]
    assert linked(session, four[0]) == [("same", four[1])]


def test_a_quote_is_not_linked_to_itself(session, four, link):
    with pytest.raises(QawlError):
        link(four[0], four[0])
    assert statements(session) == 0


def test_one_of_three_leaves(session, four, link, unlink):
    statement = link(four[0], four[1])
    link(four[0], four[2])
    unlink(four[0], statement)
    assert linked(session, four[0]) == []
    assert linked(session, four[1]) == [("same", four[2])]


def test_a_statement_left_with_one_quote_goes(session, four, link, unlink, exported):
    before = exported(session)
    statement = link(four[0], four[3])
    after = exported(session)
    unlink(four[3], statement)
    assert exported(session) == before
    assert statements(session) == 0
    session.undo()
    assert exported(session) == after


def test_a_deleted_quote_does_not_keep_a_statement_alive(session, four, link, unlink):
    statement = link(four[0], four[1])
    link(four[0], four[2])
    session.do(DeleteQuotes(session.article.id, (four[2],)))
    unlink(four[0], statement)
    assert statements(session) == 0
    assert [one for one in checks.findings(session.store) if one.level == "error"] == []


def test_a_deleted_quote_is_no_longer_linked_and_is_when_it_comes_back(session, four, link):
    link(four[0], four[1])
    session.do(DeleteQuotes(session.article.id, (four[1],)))
    assert linked(session, four[0]) == []
    session.undo()
    assert linked(session, four[0]) == [("same", four[1])]


def test_a_link_is_not_undone_from_under_somebody_elses(session, four, link, exported):
    link(four[0], four[1])
    session.be(session.annotator_named("كريم"))
    link(four[1], four[2])
    after = exported(session)
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError):
        session.undo()
    assert exported(session) == after


def test_what_somebody_linked_anew_is_not_linked_twice(session, four, link, unlink, exported):
    statement = link(four[0], four[1])
    link(four[0], four[2])
    unlink(four[0], statement)
    session.be(session.annotator_named("كريم"))
    link(four[0], four[1])
    session.be(session.annotator_named("ليلى"))
    with contextlib.suppress(QawlError):  # refusing is right too
        session.undo()
    for record in exported(session):
        for one in record["statements"]:
            assert len(one["quotes"]) == len(set(one["quotes"]))

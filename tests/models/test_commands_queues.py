from contextlib import suppress

import pytest

from models import listing, queries
from models.commands.queues import DeleteQueue, RenameQueue, SaveQueue
from models.errors import QawlError
from models.listing import Filter, Order, Queue

OLD = Filter(until="2016", tags=("مهم",))


def names(session):
    return [queue.name for queue in listing.queues(session.store)]


@pytest.fixture
def sample(session):
    """A sample of the two articles, the later one first; its queue."""
    ids = tuple(article.id for article in queries.articles(session.store))[::-1]
    session.do(SaveQueue("عينة", Filter(outlets=("رويترز",)), ids, {"size": 2, "seed": 7}))
    return listing.queues(session.store)[0]


def listed(session, filter):
    return [key for piece in listing.keys(session.store, filter, Order(), session.who) for key in piece]


def test_a_filter_is_kept_under_a_tidy_name(session):
    id = session.do(SaveQueue("  قديمة \n جدا ", OLD))
    assert listing.queues(session.store) == [Queue(id, "قديمة جدا", OLD, None)]


def test_queues_come_by_name(session):
    for name in ("ت", "أ", "ب"):
        session.do(SaveQueue(name, OLD))
    assert names(session) == ["أ", "ب", "ت"]


def test_a_sample_lists_what_was_drawn_whatever_else_its_filter_said(session, sample):
    assert (sample.sample, sample.filter.queue) == ({"size": 2, "seed": 7}, sample.id)
    assert listed(session, Filter(queue=sample.id)) == [1, 2]
    drawn = session.store.rows("SELECT article FROM queue_article WHERE queue=? ORDER BY ordinal", [sample.id])
    assert [row["article"] for row in drawn] == [article.id for article in queries.articles(session.store)][::-1]


def test_a_queue_is_saved_renamed_and_deleted_each_in_one_step(session):
    id = session.do(SaveQueue("أولى", OLD))
    session.do(RenameQueue(id, "ثانية"))
    assert names(session) == ["ثانية"]
    session.do(DeleteQueue(id))
    assert names(session) == []
    for there in (["ثانية"], ["أولى"], []):
        session.undo()
        assert names(session) == there
    for there in (["أولى"], ["ثانية"], []):
        session.redo()
        assert names(session) == there


def test_a_sample_that_comes_back_has_its_articles(session, sample):
    session.do(DeleteQueue(sample.id))
    session.undo()
    assert listing.queues(session.store) == [sample]
    assert listed(session, Filter(queue=sample.id)) == [1, 2]


@pytest.mark.parametrize("name", ["", "  \n "])
def test_a_queue_needs_a_name(session, name):
    id = session.do(SaveQueue("أولى", OLD))
    for command in (SaveQueue(name, OLD), RenameQueue(id, name)):
        with pytest.raises(QawlError, match="needs a name"):
            session.do(command)
    assert names(session) == ["أولى"]


def test_two_queues_are_never_called_the_same(session):
    session.do(SaveQueue("أولى", OLD))
    id = session.do(SaveQueue("ثانية", OLD))
    for command in (SaveQueue(" أولى ", OLD), RenameQueue(id, "أولى")):
        with pytest.raises(QawlError, match="already"):
            session.do(command)
    session.do(RenameQueue(id, "ثانية"))
    session.do(DeleteQueue(id))
    session.do(SaveQueue("ثانية", OLD))
    assert names(session) == ["أولى", "ثانية"]


def test_a_name_that_was_given_anew_meanwhile_is_not_given_twice(session):
    id = session.do(SaveQueue("أولى", OLD))
    session.do(DeleteQueue(id))
    session.be(session.annotator_named("كريم"))
    session.do(SaveQueue("أولى", OLD))
    session.be(session.annotator_named("ليلى"))
    with suppress(QawlError):
        session.undo()
    assert names(session) == ["أولى"]

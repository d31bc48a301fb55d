import pytest

from models import queries
from models.commands.quotes import DeleteQuotes
from models.sitting import IDLE, ActiveTime


@pytest.fixture
def sitting(session):
    session.begin_sitting()
    return session.log


def beats(log, times, article):
    for at in times:
        log.beat(at, article)


def seconds(session):
    return {row["annotator"]: row["seconds"] for row in queries.work(session.store, session.article.id)}


def test_time_between_signs_of_life_counts():
    active = ActiveTime()
    assert [active.beat(at) for at in (100.0, 110.0, 130.0)] == [0.0, 10.0, 20.0]
    assert active.seconds == 30.0


def test_idle_time_does_not_count():
    active = ActiveTime()
    for at in (0.0, 10.0, 10.0 + IDLE + 1, 80.0):
        active.beat(at)
    assert active.seconds == 10.0 + (80.0 - 71.0)


def test_a_clock_that_jumps_back_counts_nothing():
    active = ActiveTime()
    for at in (100.0, 50.0, 55.0):
        active.beat(at)
    assert active.seconds == 5.0


def test_the_log_shows_time_and_counts(session, sitting, mark):
    mark("محادثة")
    session.finish_article()
    beats(sitting, (0.0, 30.0, 60.0), session.article.id)
    session.end_sitting(session.place(0))
    (row,) = queries.sittings(session.store)
    assert (row.annotator, row.seconds, row.quotes, row.articles) == ("ليلى", 60, 1, 1)
    assert row.ended is not None
    assert session.log is None


def test_what_is_taken_back_counts_no_longer(session, sitting, mark):
    mark("محادثة")
    quote = mark("تطبيع")
    assert len(sitting.made) == 2
    session.undo()
    assert len(sitting.made) == 1
    session.redo()
    assert len(sitting.made) == 2
    session.do(DeleteQuotes(session.article.id, (quote,)))
    assert len(sitting.made) == 1
    session.finish_article()
    assert sitting.finished == {session.article.id}
    session.undo()
    assert sitting.finished == set()


def test_quotes_of_an_earlier_sitting_do_not_count(session, mark, monkeypatch):
    quote = mark("محادثة")
    monkeypatch.setattr("models.sitting.now", lambda: "2999-01-01T00:00:00Z")
    session.begin_sitting()
    session.do(DeleteQuotes(session.article.id, (quote,)))
    session.undo()
    assert session.log.made == set()


def test_active_seconds_are_added_to_the_work_on_the_article(session, sitting):
    beats(sitting, (0.0, 15.5, 31.0), session.article.id)
    sitting.save(None)
    assert seconds(session) == {session.annotator.id: 31}
    beats(sitting, (40.0,), session.article.id)
    sitting.save(None)
    assert seconds(session) == {session.annotator.id: 40}


def test_parts_of_seconds_are_not_lost(session, sitting):
    at = 0.0
    for _ in range(21):
        sitting.beat(at, session.article.id)
        sitting.save(None)
        at += 0.5
    assert seconds(session)[session.annotator.id] == 10


def test_the_clock_is_due_after_twenty_active_seconds(session, sitting):
    beats(sitting, (0.0, 19.0), session.article.id)
    assert not sitting.due
    beats(sitting, (21.0,), session.article.id)
    assert sitting.due
    sitting.save(None)
    assert not sitting.due


def test_undo_takes_back_no_time(session, sitting, mark):
    mark("محادثة")
    beats(sitting, (0.0, 30.0), session.article.id)
    sitting.save(None)
    session.undo()
    beats(sitting, (60.0,), session.article.id)
    sitting.save(None)
    assert seconds(session) == {session.annotator.id: 60}


def test_the_clock_is_no_step_of_undo(session, sitting):
    beats(sitting, (0.0, 30.0), session.article.id)
    sitting.save(session.place(5))
    assert session.undo() is None


def test_another_annotator_ends_the_sitting(session, sitting):
    session.be(session.annotator_named("كريم"))
    assert session.log is None
    session.begin_sitting()
    assert [row.annotator for row in queries.sittings(session.store)] == ["كريم", "ليلى"]
    assert [row.ended is None for row in queries.sittings(session.store)] == [True, False]


def test_reading_keeps_no_log(project, open_session):
    session = open_session(project)
    annotator = session.annotator
    session.close()
    reader = open_session(project, read_only=True)
    reader.be(annotator)
    reader.begin_sitting()
    reader.log.beat(1.0, None)
    reader.end_sitting()
    assert queries.sittings(reader.store) == []

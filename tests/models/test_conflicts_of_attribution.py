"""Undo puts back what one annotator took away, where another may have put something in its place.

Each story ends with an undo that either is refused or leaves the record whole.
"""

import contextlib

import pytest

from models import checks
from models.commands.quotes import SetParent
from models.errors import QawlError


@pytest.fixture
def quote(session, mark):
    id = mark("تطبيع الوضع في مدينة حلب")
    return lambda: session.desk.quote(id)


@pytest.fixture
def as_other(session):
    """Let كريم do something in between."""

    def between(act):
        mine = session.annotator
        session.be(session.annotator_named("كريم"))
        act()
        session.be(mine)

    return between


@pytest.fixture
def undo_leaves_it_whole(session):
    def undo():
        with contextlib.suppress(QawlError):
            session.undo()
        assert [one.code for one in checks.findings(session.store) if one.level == "error"] == []

    return undo


def test_a_removed_cue_does_not_come_back_over_another(session, quote, find, as_other, undo_leaves_it_whole):
    text = session.desk.text
    session.add_span(quote(), "cue", find(text, "قالت وزارة"))
    session.remove_span(quote(), next(part for part in quote().parts if part.role == "cue"))
    as_other(lambda: session.add_span(quote(), "cue", find(text, "قالت")))
    undo_leaves_it_whole()


def test_the_last_content_does_not_go_with_undo(session, quote, find, as_other, undo_leaves_it_whole):
    first = quote().parts[0]
    session.add_span(quote(), "content", find(session.desk.text, "محادثة هاتفية"))
    as_other(lambda: session.remove_span(quote(), first))
    undo_leaves_it_whole()
    assert quote().content


def test_undo_makes_no_circle_of_parents(session, mark, quote, as_other, undo_leaves_it_whole):
    article, other = session.article.id, mark("محادثة")
    session.do(SetParent(article, quote().id, other))
    session.do(SetParent(article, quote().id, None))
    as_other(lambda: session.do(SetParent(article, other, quote().id)))
    undo_leaves_it_whole()


def test_a_speaker_does_not_come_back_beside_itself(session, quote, as_other, undo_leaves_it_whole):
    session.assign(quote(), new="لافروف")
    (lavrov,) = quote().speakers
    session.unassign(quote(), lavrov)
    as_other(lambda: session.assign(quote(), lavrov))
    undo_leaves_it_whole()
    assert len(quote().speakers) == 1

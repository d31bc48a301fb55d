import pytest

from models import queries
from models.commands.quotes import (
    AssignSpeaker,
    DeleteQuotes,
    EditQuote,
    JudgeStance,
    MarkQuote,
    RemoveStance,
    SetStatus,
    SetType,
    WriteNote,
)
from models.commands.spans import MoveEdge
from models.errors import QawlError
from models.span import Span


@pytest.fixture
def quote(session, mark):
    """The first quote, read anew each time it is asked for."""
    id = mark("تطبيع الوضع")
    return lambda: session.desk.quote(id)


def steps(session):
    return session.store.value("SELECT count(*) FROM change")


def test_a_saved_quote_is_there_after_closing(session, quote, project, open_session):
    kept = quote()
    session.close()
    again = open_session(project)
    again.open_last()
    assert queries.quotes(again.store, kept.article) == [kept]


def test_a_new_quote_is_the_annotators_own_draft(session, quote):
    made = quote()
    assert (made.annotator, made.status, made.origin, made.kind) == (session.annotator.id, "draft", "manual", "quote")
    assert [session.desk.text[slice(*span)] for span in made.content] == ["تطبيع الوضع"]


@pytest.mark.parametrize("span", [Span(0, 101), Span(100, 101), Span(5, 5), Span(-1, 4), Span(7, 3)])
def test_what_lies_outside_the_text_is_not_marked(session, span):
    with pytest.raises(QawlError):
        session.do(MarkQuote(session.article.id, span, None, 100))
    assert session.desk.quotes == []


def test_marking_begins_the_work_and_keeps_what_is_done(session, mark):
    mark("تطبيع الوضع")
    assert work_status(session) == "in_progress"
    session.finish_article()
    mark("محادثة")
    assert work_status(session) == "done"


def work_status(session):
    return queries.listed(session.store, session.annotator.id, [session.article.id])[0].status


def test_what_a_deleted_quote_enclosed_moves_up(session, mark):
    outer, middle, inner = mark("ناقشا في محادثة هاتفية تطبيع الوضع"), mark("في محادثة هاتفية"), mark("محادثة")
    session.do(DeleteQuotes(session.article.id, (middle,)))
    assert session.desk.quote(inner).parent == outer
    session.undo()
    assert session.desk.quote(inner).parent == middle


def test_a_quote_and_its_parent_may_go_together(session, mark):
    outer, middle, inner = mark("ناقشا في محادثة هاتفية تطبيع الوضع"), mark("في محادثة هاتفية"), mark("محادثة")
    session.do(DeleteQuotes(session.article.id, (outer, middle)))
    assert [quote.id for quote in session.desk.quotes] == [inner]
    assert session.desk.quote(inner).parent is None


def test_fields_are_edited_by_their_names(session, quote):
    article = session.article.id
    session.do(SetType(article, quote().id, {"type": "mixed"}))
    session.do(SetStatus(article, quote().id, {"status": "needs_review"}))
    session.do(WriteNote(article, quote().id, {"note": "راجع"}))
    session.do(EditQuote(article, quote().id, {"medium": "phone", "via": "رويترز", "fields": {"ب": 1, "أ": [2]}}))
    edited = quote()
    assert (edited.type, edited.status, edited.note) == ("mixed", "needs_review", "راجع")
    assert (edited.medium, edited.via, edited.fields) == ("phone", "رويترز", {"أ": [2], "ب": 1})


def test_setting_what_is_set_already_is_no_step(session, quote):
    session.do(SetType(session.article.id, quote().id, {"type": "mixed"}))
    before = steps(session)
    session.do(SetType(session.article.id, quote().id, {"type": "mixed"}))
    assert steps(session) == before


def test_an_edge_moves(session, quote):
    part = quote().parts[0]
    session.do(MoveEdge(quote().article, quote().id, part.id, Span(part.span.start, part.span.end + 5), 9999, None))
    assert quote().content == [Span(part.span.start, part.span.end + 5)]


def test_an_edge_that_stays_where_it_is_is_no_step(session, quote, monkeypatch):
    before = steps(session)
    made = quote()
    monkeypatch.setattr("models.transaction.now", lambda: "2030-01-01T00:00:00Z")
    session.move_edge(made, made.parts[0], made.parts[0].span)
    assert steps(session) == before


@pytest.mark.parametrize("span", [Span(3, 3), Span(-1, 3), Span(0, 101)])
def test_an_edge_leaves_at_least_a_letter_inside_the_text(session, quote, span):
    before = quote()
    with pytest.raises(QawlError):
        session.do(MoveEdge(before.article, before.id, before.parts[0].id, span, 100, None))
    assert quote() == before


def test_speakers_are_exactly_those_named_in_their_order(session, quote):
    session.assign(quote(), new="أوباما")
    (obama,) = quote().speakers
    session.do(AssignSpeaker(session.article.id, quote().id, (obama,), new="ميركل"))
    assert session.speaker_names(quote()) == "أوباما، ميركل"
    session.do(AssignSpeaker(session.article.id, quote().id, quote().speakers[::-1]))
    assert session.speaker_names(quote()) == "ميركل، أوباما"
    session.do(AssignSpeaker(session.article.id, quote().id))
    assert quote().speakers == ()


def test_assigning_the_same_speaker_again_is_no_step(session, quote):
    session.assign(quote(), new="أوباما")
    before = steps(session)
    session.assign(quote(), quote().speakers[0])
    assert steps(session) == before


def test_a_new_speakers_name_is_tidied(session, quote):
    session.assign(quote(), new="  سيرغي \n لافروف ")
    assert session.speaker_names(quote()) == "سيرغي لافروف"


def test_a_judgement_toward_a_target_is_replaced_not_doubled(session, quote):
    session.judge(quote(), "support", new="الحوار")
    (first,) = quote().stances
    session.judge(quote(), "oppose", first.target)
    (second,) = quote().stances
    assert (second.id, second.label) == (first.id, "oppose")


def test_one_quote_may_be_judged_toward_several_targets(session, quote):
    session.judge(quote(), "support", new="الحوار")
    session.judge(quote(), "oppose", new="القصف")
    assert sorted(stance.label for stance in quote().stances) == ["oppose", "support"]


def test_a_judgement_may_get_another_target(session, quote):
    session.judge(quote(), "support", new="الحوار")
    (stance,) = quote().stances
    session.do(JudgeStance(quote().article, quote().id, "support", new_target="القصف", stance=stance.id))
    assert [session.name("target", one.target) for one in quote().stances] == ["القصف"]


def test_moving_a_judgement_onto_a_judged_target_leaves_one(session, quote):
    session.judge(quote(), "support", new="الحوار")
    session.judge(quote(), "oppose", new="القصف")
    dialogue, bombing = quote().stances
    session.do(JudgeStance(quote().article, quote().id, "oppose", dialogue.target, stance=bombing.id))
    assert [(stance.target, stance.label) for stance in quote().stances] == [(dialogue.target, "oppose")]


def test_two_annotators_judge_beside_each_other(session, quote):
    session.judge(quote(), "support", new="الحوار")
    target = quote().stances[0].target
    session.be(session.annotator_named("كريم"))
    session.judge(quote(), "oppose", target)
    assert sorted(stance.label for stance in quote().stances) == ["oppose", "support"]


def test_a_judgement_is_taken_away(session, quote):
    session.judge(quote(), "support", new="الحوار")
    session.do(RemoveStance(quote().article, quote().id, quote().stances[0].id))
    assert quote().stances == ()
    session.undo()
    assert len(quote().stances) == 1


def test_working_on_a_quote_sets_its_time(session, quote, monkeypatch):
    made = quote()
    monkeypatch.setattr("models.transaction.now", lambda: "2030-01-01T00:00:00Z")
    session.assign(quote(), new="لافروف")
    assert (quote().created, quote().updated) == (made.created, "2030-01-01T00:00:00Z")

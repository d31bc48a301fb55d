from contextlib import suppress

import pytest

from models import queries
from models.commands.articles import SetWork
from models.commands.quotes import RemoveStance, SetType
from models.errors import QawlError
from models.sitting import Place
from models.span import Span


@pytest.fixture
def quote(session, mark):
    return lambda piece: session.desk.quote(mark(piece))


def again(session, quote):
    return session.desk.quote(quote.id)


# Who


def test_a_name_finds_its_annotator_again(session):
    assert session.annotator_named("  ليلى ") == session.annotator
    assert session.annotator_named("كريم") != session.annotator
    assert [one.name for one in queries.annotators(session.store)] == ["ليلى", "كريم"]
    assert session.annotator_name(session.annotator.id) == "ليلى"


def test_an_annotator_needs_a_name(session):
    with pytest.raises(QawlError):
        session.annotator_named(" \n ")


def test_nothing_is_marked_before_it_is_known_who_marks(session):
    session.annotator = None
    with pytest.raises(QawlError):
        session.mark(Span(0, 5))
    assert session.desk.quotes == []


def test_nothing_is_changed_in_a_project_open_for_reading(project, open_session):
    session = open_session(project, read_only=True)
    session.open_last()
    with pytest.raises(QawlError):
        session.annotator_named("ليلى")
    assert session.article is not None
    assert session.quotes == []


# Marking


def test_a_marked_quote_is_selected(session, quote):
    marked = quote("تطبيع الوضع")
    assert session.quote == marked


def test_marking_guesses_the_type_from_the_marks(session, quote):
    assert quote("على وشك").type == "direct"
    assert quote('لا تزال "على وشك').type == "mixed"
    assert quote("تطبيع الوضع").type == "indirect"


def test_marking_finds_what_encloses(session, quote):
    outer = quote('لا تزال "على وشك" تعليق')
    assert quote("على وشك").parent == outer.id


def test_a_scare_quote_has_no_type(session, find):
    marked = session.desk.quote(session.mark(find(session.desk.text, "على وشك"), "scare"))
    assert (marked.kind, marked.type) == ("scare", None)


def test_without_an_article_nothing_is_marked(session):
    session.clear_desk()
    assert session.mark(Span(0, 4)) is None


def test_a_quote_over_paragraphs_may_be_marked(session, find):
    text = session.desk.text
    end = text.index("\n")
    marked = session.desk.quote(session.mark(Span(end - 10, end + 10)))
    assert "\n" in session.desk.words(marked)


# Moving


def test_moving_an_edge_guesses_the_type_anew(session, quote, find):
    marked = quote("على وشك")
    session.move_edge(marked, marked.parts[0], find(session.desk.text, 'لا تزال "على وشك'))
    assert again(session, marked).type == "mixed"


def test_a_type_that_was_chosen_stays_when_an_edge_moves(session, quote, find):
    marked = quote("على وشك")
    session.do(SetType(marked.article, marked.id, {"type": "indirect"}))
    marked = again(session, marked)
    session.move_edge(marked, marked.parts[0], find(session.desk.text, 'لا تزال "على وشك'))
    assert again(session, marked).type == "indirect"


def test_moving_out_of_a_quote_leaves_it(session, quote, find):
    outer, inner = quote('لا تزال "على وشك"'), quote("على وشك")
    assert inner.parent == outer.id
    session.move_edge(inner, inner.parts[0], find(session.desk.text, 'على وشك" تعليق'))
    assert again(session, inner).parent is None
    session.undo()
    assert again(session, inner).parent == outer.id


def test_quotes_never_lie_inside_each_other_in_a_circle(session, quote, find):
    outer, inner = quote("ناقشا في محادثة هاتفية تطبيع الوضع"), quote("في محادثة هاتفية تطبيع")
    for piece in ("محادثة هاتفية تطبيع الوضع", "محادثة هاتفية"):  # the outer one shrinks into the inner one
        outer = again(session, outer)
        session.move_edge(outer, outer.parts[0], find(session.desk.text, piece))
    assert again(session, outer).parent == inner.id
    assert again(session, inner).parent is None


# Who said it, and where they stand


def test_a_name_known_already_makes_no_second_speaker(session, quote):
    one, other = quote("محادثة"), quote("تطبيع")
    session.assign(one, new="أبو علي")
    session.assign(other, new="ابو  على")
    assert again(session, other).speakers == again(session, one).speakers
    assert len(queries.speakers(session.store)) == 1


def test_an_alias_finds_its_speaker(session, quote):
    one, other = quote("محادثة"), quote("تطبيع")
    session.assign(one, new="سيرغي لافروف")
    (lavrov,) = again(session, one).speakers
    with session.store.write("x", "") as step:
        step.insert("alias", {"speaker": lavrov, "name": "سيرجي لافروف", "folded": "سيرجي لافروف"})
    session.assign(other, new="سيرجي لافروف")
    assert again(session, other).speakers == (lavrov,)


def test_nobody_without_a_name_is_made(session, quote):
    marked = quote("محادثة")
    with suppress(QawlError):  # refusing is right
        session.assign(marked, new="   ")
    with suppress(QawlError):
        session.judge(marked, "support", new="   ")
    assert queries.speakers(session.store) == {}
    assert queries.targets(session.store) == {}


def test_a_bare_label_goes_toward_the_target_judged_last(session, quote):
    one, other = quote("محادثة"), quote("تطبيع")
    session.judge(one, "support", new="الحوار")
    session.judge(other, "oppose")
    assert [session.name("target", stance.target) for stance in again(session, other).stances] == ["الحوار"]


def test_a_judgement_taken_back_is_not_the_last(session, quote):
    one, other, third = quote("محادثة"), quote("تطبيع"), quote("مدينة حلب")
    session.judge(one, "support", new="الحوار")
    session.judge(other, "oppose", new="القصف")
    session.do(RemoveStance(other.article, other.id, again(session, other).stances[0].id))
    session.judge(third, "neutral")
    assert [session.name("target", stance.target) for stance in again(session, third).stances] == ["الحوار"]


def test_the_first_label_needs_a_target(session, quote):
    with pytest.raises(QawlError):
        session.judge(quote("محادثة"), "support")


def test_the_last_target_is_ones_own(session, quote):
    one = quote("محادثة")
    session.judge(one, "support", new="الحوار")
    session.be(session.annotator_named("كريم"))
    with pytest.raises(QawlError):
        session.judge(one, "support")


def test_the_same_target_is_found_by_its_folded_name(session, quote):
    one, other = quote("محادثة"), quote("تطبيع")
    session.judge(one, "support", new="الولايات المتحدة")
    session.judge(other, "oppose", new="الولايات المتحده")
    assert len(queries.targets(session.store)) == 1


def test_a_changed_name_is_shown_at_once(session, quote):
    marked = quote("محادثة")
    session.assign(marked, new="لافروف")
    (id,) = again(session, marked).speakers
    assert session.name("speaker", id) == "لافروف"
    with session.store.write("x", "") as step:
        step.update("speaker", id, name="سيرغي لافروف")
    assert session.name("speaker", id) == "سيرغي لافروف"


def test_a_citation_names_speaker_and_source(session, quote):
    from models.commands.articles import EditArticles

    marked = quote("على وشك")
    session.assign(marked, new="تونر")
    session.do(EditArticles((session.article.id,), {"outlet": "رويترز", "published": "2016-10-02"}))
    assert session.citation(again(session, marked)) == "«على وشك» — تونر، رويترز، 2016-10-02"


# Where


def test_the_next_unfinished_article_goes_round(session):
    here = session.article.id
    (other,) = [article.id for article in queries.articles(session.store) if article.id != here]
    assert session.next_unfinished() == other
    session.do(SetWork(other, "skipped"))
    assert session.next_unfinished() is None
    session.do(SetWork(other, "in_progress"))
    assert session.next_unfinished() == other


def test_the_last_place_is_found_again(session, quote, project, open_session):
    marked = quote("تطبيع الوضع")
    session.begin_sitting()
    session.close(session.place(77))
    later = open_session(project)
    assert later.open_last() == Place(marked.article, 77, marked.id)
    assert later.selected == marked.id


def test_a_newcomer_starts_at_the_first_article(session):
    session.be(session.annotator_named("كريم"))
    assert session.open_last() is None
    assert session.article.external_id.startswith("000")


def test_the_place_of_a_deleted_article_is_forgotten(session, quote):
    from models.commands.articles import DeleteArticle

    session.begin_sitting()
    session.log.save(session.place(3))
    session.do(DeleteArticle(session.article.id))
    assert session.open_last() is None
    assert session.article is not None


def test_undo_elsewhere_opens_where_it_happened(session, quote):
    marked = quote("تطبيع الوضع")
    session.open_article(next(queries.articles(session.store)).id)
    session.undo()
    assert session.article.id == marked.article


def test_a_damaged_text_leaves_the_desk_as_it_was(session):
    other = next(queries.articles(session.store)).id
    with session.store.aside() as db:
        db.execute("DELETE FROM article_text WHERE article=?", [other])
    desk = session.desk
    with pytest.raises(QawlError):
        session.open_article(other)
    assert session.desk is desk


def test_others_quotes_may_be_hidden(session, quote):
    mine = quote("تطبيع الوضع")
    session.be(session.annotator_named("كريم"))
    karims = quote("محادثة")
    session.select(mine.id)
    session.show_others(False)
    assert [one.id for one in session.quotes] == [karims.id]
    assert session.selected is None
    session.show_others(True)
    assert len(session.quotes) == 2


def test_a_deleted_quote_is_selected_no_more(session, quote):
    quote("تطبيع الوضع")
    chosen = []
    session.quote_selected.connect(lambda: chosen.append(session.selected))
    session.undo()
    assert chosen == [None]


def test_listeners_find_the_desk_in_step_already(session, mark):
    seen = []
    session.changed.connect(lambda notice: seen.append([quote.id for quote in session.quotes]))
    made = mark("تطبيع الوضع")
    assert seen == [[made]]

import pytest

from models import history
from models.commands.quotes import SetParent, SetType
from models.commands.spans import AddSpan, ApplyToAll
from models.errors import QawlError
from models.records import ROLES
from models.span import Span

TEXT = 'قال لافروف لنظيره كيري إن "روسيا ملتزمة بالحوار" وأضاف "مع أميركا اليوم"، بحسب الوزارة.'


@pytest.fixture
def session(article_of):
    return article_of(TEXT)


@pytest.fixture
def quote(session, mark):
    """The first quote, read anew each time it is asked for."""
    id = mark("روسيا ملتزمة بالحوار")
    return lambda: session.desk.quote(id)


@pytest.fixture
def add(session, quote, find):
    """Mark the first place of these words in a role of the quote."""
    return lambda role, piece: session.add_span(quote(), role, find(TEXT, piece))


@pytest.fixture
def words(quote):
    return lambda role: [span.cut(TEXT) for span in quote().spans(role)]


def part(quote, words):
    return next(one for one in quote.parts if one.span.cut(TEXT) == words)


def steps(session):
    return session.store.value("SELECT count(*) FROM change")


# Adding


@pytest.mark.parametrize("role", ROLES[1:])
def test_a_span_is_marked_in_a_role(session, add, words, role):
    add(role, "قال")
    assert words(role) == ["قال"]
    session.undo()
    assert words(role) == []


@pytest.mark.parametrize("role", ROLES[1:])
def test_a_role_may_have_several_spans(add, words, role):
    add(role, "الوزارة")
    add(role, "قال")
    assert words(role) == ["قال", "الوزارة"]


def test_further_content_makes_the_quote_discontinuous(session, add, words, quote):
    add("content", "مع أميركا")
    assert words("content") == ["روسيا ملتزمة بالحوار", "مع أميركا"]
    assert session.desk.words(quote()) == "روسيا ملتزمة بالحوار … مع أميركا"


def test_touched_spans_of_the_role_make_way(add, words):
    add("cue", "قال")
    add("cue", "أضاف")
    add("cue", "الوزارة")
    add("cue", "قال لافروف")
    assert words("cue") == ["قال لافروف", "أضاف", "الوزارة"]
    add("cue", "قال لافروف لنظيره")
    assert words("cue") == ["قال لافروف لنظيره", "أضاف", "الوزارة"]


def test_nobody_is_named_by_the_words_that_they_say(session, quote, add, words):
    add("source", "كيري إن " + '"روسيا ملتزمة')
    assert words("source") == ['كيري إن "'], "cut off where the content begins"
    with pytest.raises(QawlError, match="own content"):
        session.add_span(quote(), "cue", Span(quote().hull.start + 1, quote().hull.start + 4))


def test_further_content_takes_in_what_it_touches(session, quote):
    before = quote().hull
    session.add_span(quote(), "content", Span(before.start + 2, before.start + 5))
    assert quote().content == [before], "nothing of it is lost"


def test_a_smaller_span_takes_the_place_of_a_larger(add, words):
    add("source", "لافروف لنظيره")
    add("source", "لافروف")
    assert words("source") == ["لافروف"]


def test_a_span_that_only_begins_where_another_ends_touches_nothing(session, quote, add, words):
    add("cue", "قال")
    session.add_span(quote(), "cue", Span(3, 10))
    assert words("cue") == ["قال", " لافروف"]


def test_spans_of_other_roles_stay(add, words):
    add("cue", "قال لافروف")
    add("source", "لافروف")
    assert (words("cue"), words("source")) == (["قال لافروف"], ["لافروف"])


def test_the_same_span_again_is_no_step(session, add):
    add("cue", "قال")
    before = steps(session)
    add("cue", "قال")
    assert steps(session) == before


@pytest.mark.parametrize("span", [Span(3, 3), Span(-1, 3), Span(0, 101), Span(7, 3)])
def test_a_span_outside_the_text_is_refused(session, quote, span):
    before = quote()
    with pytest.raises(QawlError):
        session.do(AddSpan(before.article, before.id, "cue", span, 100, None))
    assert quote() == before


def test_marking_a_span_is_work_on_the_quote(session, quote, add, monkeypatch):
    monkeypatch.setattr("models.transaction.now", lambda: "2030-01-01T00:00:00Z")
    add("cue", "قال")
    assert quote().updated == "2030-01-01T00:00:00Z"


# The type follows


def test_further_content_outside_the_marks_makes_a_direct_quote_mixed(session, quote, add):
    assert quote().type == "direct"
    add("content", "بحسب الوزارة")
    assert quote().type == "mixed"
    session.undo()
    assert quote().type == "direct"


def test_a_type_that_a_person_chose_stays(session, quote, add):
    session.do(SetType(quote().article, quote().id, {"type": "indirect"}))
    add("content", "بحسب الوزارة")
    session.remove_span(quote(), part(quote(), "بحسب الوزارة"))
    assert quote().type == "indirect"


def test_a_quote_without_a_type_gets_none(session, quote, add):
    session.do(SetType(quote().article, quote().id, {"type": None}))
    add("content", "بحسب الوزارة")
    assert quote().type is None


def test_a_removed_content_changes_the_type_back(session, quote, add):
    add("content", "بحسب الوزارة")
    session.remove_span(quote(), part(quote(), "بحسب الوزارة"))
    assert quote().type == "direct"


def test_a_cue_does_not_touch_the_type(quote, add):
    add("cue", "قال")
    assert quote().type == "direct"


# What encloses what follows


def test_what_further_content_encloses_becomes_a_child(session, quote, add, mark):
    inner = mark("أميركا")
    assert session.desk.quote(inner).parent is None
    add("content", "مع أميركا اليوم")
    assert session.desk.quote(inner).parent == quote().id
    session.undo()
    assert session.desk.quote(inner).parent is None


def test_what_removed_content_enclosed_is_a_child_no_more(session, quote, add, mark):
    add("content", "مع أميركا اليوم")
    inner = mark("أميركا")
    session.remove_span(quote(), part(quote(), "مع أميركا اليوم"))
    assert session.desk.quote(inner).parent is None


def test_a_quote_that_grows_out_of_its_parent_leaves_it(session, quote, mark, find):
    inner = mark("بالحوار")
    assert session.desk.quote(inner).parent == quote().id
    session.add_span(session.desk.quote(inner), "content", find(TEXT, "مع أميركا"))
    assert session.desk.quote(inner).parent is None


def test_a_parent_that_a_person_chose_stays(session, quote, mark, add):
    other, inner = mark("قال لافروف لنظيره"), mark("أميركا")
    session.do(SetParent(quote().article, inner, other))
    add("content", "مع أميركا اليوم")
    assert session.desk.quote(inner).parent == other


def test_an_edge_that_is_drawn_into_what_it_enclosed_turns_the_two_about(session, quote, mark):
    inner = mark("ملتزمة بالحوار")
    assert session.desk.quote(inner).parent == quote().id
    end = quote().hull.end
    session.move_edge(quote(), quote().parts[0], Span(end - len("بالحوار"), end))
    assert session.desk.quote(inner).parent is None
    assert quote().parent == inner
    session.undo()
    assert (quote().parent, session.desk.quote(inner).parent) == (None, quote().id)


def test_the_quotes_of_others_are_left_as_they_are(session, quote, mark, add):
    session.be(session.annotator_named("كريم"))
    theirs = mark("أميركا")
    session.be(session.annotator_named("ليلى"))
    add("content", "مع أميركا اليوم")
    assert session.desk.quote(theirs).parent is None


# Removing


def test_a_span_is_taken_away(session, add, quote, words):
    add("cue", "قال")
    add("cue", "أضاف")
    session.remove_span(quote(), part(quote(), "قال"))
    assert words("cue") == ["أضاف"]
    session.undo()
    assert words("cue") == ["قال", "أضاف"]


def test_the_last_cue_may_go(session, add, quote, words):
    add("cue", "قال")
    session.remove_span(quote(), part(quote(), "قال"))
    assert words("cue") == []


def test_the_last_content_stays(session, add, quote, words):
    add("content", "مع أميركا")
    session.remove_span(quote(), quote().parts[0])
    with pytest.raises(QawlError):
        session.remove_span(quote(), quote().parts[0])
    assert words("content") == ["مع أميركا"]


# Edges


def test_an_edge_drawn_over_neighbours_takes_them_in(session, add, quote, words):
    add("cue", "قال")
    add("cue", "لنظيره")
    add("cue", "الوزارة")
    first = part(quote(), "قال")
    session.move_edge(quote(), first, Span(0, TEXT.index("نظيره")))
    assert words("cue") == ["قال لافروف لنظيره", "الوزارة"]
    assert part(quote(), "قال لافروف لنظيره").id == first.id
    session.undo()
    assert words("cue") == ["قال", "لنظيره", "الوزارة"]


def test_content_drawn_over_a_neighbour_becomes_one_and_its_type_follows(session, add, quote, words, find):
    add("content", "مع أميركا")
    assert quote().type == "direct"
    end = find(TEXT, "أميركا").start + 2
    session.move_edge(quote(), quote().parts[0], Span(quote().hull.start, end))
    assert words("content") == ['روسيا ملتزمة بالحوار" وأضاف "مع أميركا']
    assert quote().type == "mixed"


def test_an_edge_does_not_take_in_another_role(session, add, quote, words):
    add("cue", "قال")
    add("source", "لافروف")
    session.move_edge(quote(), part(quote(), "قال"), Span(0, 12))
    assert words("source") == ["لافروف"]


def test_a_moved_cue_changes_neither_type_nor_parents(session, add, quote, mark):
    outer = mark('إن "روسيا ملتزمة بالحوار"')
    add("cue", "قال")
    before = quote()
    session.move_edge(before, part(before, "قال"), Span(0, 10))
    assert (quote().type, quote().parent) == ("direct", outer)


@pytest.mark.parametrize("span", [Span(9, 3), Span(3, 3)])
def test_an_edge_drawn_past_the_other_is_refused(session, quote, span):
    before = quote()
    with pytest.raises(QawlError):
        session.move_edge(before, before.parts[0], span)
    assert quote() == before


# Applying to all


@pytest.fixture
def three(session, mark):
    return [mark(piece) for piece in ("روسيا ملتزمة", "مع أميركا", "بحسب")]


def test_applying_to_all_is_one_step(session, three, find, exported):
    before = exported(session)
    session.assign(session.desk.quote(three[0]), new="لافروف")
    (lavrov,) = session.desk.quote(three[0]).speakers
    cue, other = find(TEXT, "قال"), find(TEXT, "أضاف")
    spans = ((three[0], "cue", cue), (three[1], "cue", other), (three[2], "source", cue))
    count = steps(session)
    session.do(ApplyToAll(spans, tuple((quote, lavrov) for quote in three)))
    assert steps(session) == count + 1
    quotes = [session.desk.quote(id) for id in three]
    assert [quote.spans("cue") for quote in quotes] == [[cue], [other], []]
    assert quotes[2].spans("source") == [cue]
    assert [quote.speakers for quote in quotes] == [(lavrov,)] * 3
    assert history.next_undo(session.store, session.annotator.id).label == "Apply to all"
    session.undo()
    session.undo()
    assert exported(session) == before


def test_applying_to_all_lets_touched_spans_make_way(session, three, find):
    session.add_span(session.desk.quote(three[0]), "cue", find(TEXT, "قال لافروف"))
    session.do(ApplyToAll(((three[0], "cue", find(TEXT, "قال")),)))
    assert session.desk.quote(three[0]).spans("cue") == [find(TEXT, "قال")]


def test_applying_a_speaker_puts_it_after_those_who_are_there(session, three):
    session.assign(session.desk.quote(three[0]), new="كيري")
    session.assign(session.desk.quote(three[1]), new="لافروف")
    (lavrov,) = session.desk.quote(three[1]).speakers
    session.do(ApplyToAll(speakers=tuple((quote, lavrov) for quote in three)))
    assert [session.speaker_names(session.desk.quote(id)) for id in three] == ["كيري، لافروف", "لافروف", "لافروف"]


def test_applying_nothing_is_no_step(session, three):
    before = steps(session)
    session.do(ApplyToAll())
    assert steps(session) == before

import pytest

from models import hits, queries
from models.concordance import lines, texts_of
from models.project import new_project
from models.query import parse
from models.search import Search

FIRST = "قال لافروف إنّ «الحوار مستمر» اليوم.\nوقال كيري: لا حوار بعد اليوم.\nوأضاف شيئا."
SECOND = "وقال أيضا إنّ الحوار انتهى."


@pytest.fixture
def desk(tmp_path, open_session, bring):
    """ليلى before two articles."""
    (tmp_path / "own").mkdir()
    new_project(tmp_path / "own" / "own.qawl", articles=[])
    session = open_session(tmp_path / "own" / "own.qawl")
    session.ids = bring(session, FIRST, SECOND)
    session.open_article(session.ids[0])
    return session


@pytest.fixture
def mark_in(desk, find):
    """Mark these words in the first or second article; the quote's id."""

    def marked(number, piece):
        desk.open_article(desk.ids[number])
        return desk.mark(find(desk.desk.text, piece))

    return marked


def places(session, typed):
    return texts_of(line for piece in lines(Search(session.store, parse(typed))) for line in piece)


def quotes(session):
    return [quote for id in session.ids for quote in queries.quotes(session.store, id)]


def contents(session):
    texts = (FIRST, SECOND)
    return [span.cut(texts[session.ids.index(quote.article)]) for quote in quotes(session) for span in quote.content]


def cues(session):
    """Each quote's words and its cues."""
    texts = (FIRST, SECOND)
    return {
        quote.content[0].cut(text): [span.cut(text) for span in quote.spans("cue")]
        for quote in quotes(session)
        for text in [texts[session.ids.index(quote.article)]]
    }


# Marking


def test_all_hits_become_quotes_in_one_step(desk):
    desk.do(hits.marked(desk, places(desk, "حوار")))
    assert contents(desk) == ["الحوار", "حوار", "الحوار"]
    assert {quote.annotator for quote in quotes(desk)} == {desk.who}
    desk.undo()
    assert contents(desk) == []
    desk.redo()
    assert len(contents(desk)) == 3


def test_types_are_guessed_and_quotes_nest_as_when_marked_by_hand(desk, mark_in):
    outer = mark_in(0, "الحوار مستمر")
    desk.do(hits.marked(desk, places(desk, "حوار")))
    there = quotes(desk)
    inner = next(quote for quote in there if quote.parent == outer)
    assert inner.content[0].cut(FIRST) == "الحوار"
    assert [quote.type for quote in there] == ["direct", "direct", "indirect", "indirect"]


def test_nothing_is_marked_twice(desk, mark_in):
    mark_in(0, "الحوار")
    desk.do(hits.marked(desk, places(desk, "حوار")))
    assert contents(desk) == ["الحوار", "حوار", "الحوار"]
    assert hits.marked(desk, places(desk, "حوار")) is None
    assert hits.marked(desk, {}) is None


def test_what_somebody_else_marked_may_be_marked_too(desk, mark_in):
    desk.be(desk.annotator_named("كريم"))
    mark_in(0, "الحوار")
    desk.be(desk.annotator_named("ليلى"))
    desk.do(hits.marked(desk, places(desk, "حوار")))
    assert len(quotes(desk)) == 4


def test_of_hits_that_lie_in_each_other_the_outer_is_marked(desk):
    desk.do(hits.marked(desk, places(desk, '"الحوار مستمر" حوار')))
    outer = next(quote for quote in quotes(desk) if quote.content[0].cut(FIRST) == "الحوار مستمر")
    assert not [one for one in quotes(desk) if outer.content[0].contains(one.content[0]) and one.id != outer.id]


def test_marking_begins_the_work_on_each_article(desk):
    desk.do(hits.marked(desk, places(desk, "حوار")))
    assert [line.status for line in queries.listed(desk.store, desk.who)] == ["in_progress", "in_progress"]


# Cues


def test_a_hit_is_the_cue_of_the_nearest_quote_in_its_paragraph(desk, mark_in):
    mark_in(0, "الحوار مستمر")
    mark_in(0, "لا حوار")
    mark_in(0, "شيئا")
    mark_in(1, "الحوار انتهى")
    desk.do(hits.cues(desk, places(desk, "قال"), ["قال"]))
    assert cues(desk) == {"الحوار مستمر": ["قال"], "لا حوار": ["قال"], "شيئا": [], "الحوار انتهى": ["قال"]}
    desk.undo()
    assert set(map(tuple, cues(desk).values())) == {()}


def test_a_conjunction_stays_outside_the_cue(desk, mark_in, find):
    mark_in(0, "لا حوار")
    desk.do(hits.cues(desk, places(desk, "قال"), ["قال"]))
    (span,) = quotes(desk)[0].spans("cue")
    assert span.start == FIRST.index("وقال") + 1
    desk.undo()
    desk.do(hits.cues(desk, places(desk, "قال")))
    assert cues(desk)["لا حوار"] == ["وقال"]


def test_a_quote_that_has_its_cue_keeps_it(desk, mark_in, find):
    quote = mark_in(0, "لا حوار")
    desk.add_span(desk.desk.quote(quote), "cue", find(FIRST, "كيري"))
    assert hits.cues(desk, places(desk, "قال"), ["قال"]) is None
    assert cues(desk) == {"لا حوار": ["كيري"]}


def test_two_hits_are_the_cues_of_two_quotes(desk, mark_in):
    mark_in(1, "أيضا")
    mark_in(1, "الحوار انتهى")
    found = places(desk, "قال|إن")
    desk.do(hits.cues(desk, {desk.ids[1]: found[desk.ids[1]]}, ["قال", "إن"]))
    assert cues(desk) == {"أيضا": ["قال"], "الحوار انتهى": ["إنّ"]}


def test_a_hit_within_a_quote_is_not_its_cue(desk, mark_in):
    mark_in(0, "قال لافروف إنّ «الحوار مستمر»")
    assert hits.cues(desk, {desk.ids[0]: places(desk, "قال")[desk.ids[0]][:1]}, ["قال"]) is None


def test_scare_quotes_and_other_annotators_quotes_get_no_cue(desk, mark_in, find):
    desk.be(desk.annotator_named("كريم"))
    mark_in(1, "الحوار انتهى")
    desk.be(desk.annotator_named("ليلى"))
    desk.open_article(desk.ids[0])
    desk.mark(find(FIRST, "لا حوار"), "scare")
    assert hits.cues(desk, places(desk, "قال"), ["قال"]) is None


# Speakers


def speakers(session):
    texts = (FIRST, SECOND)
    return {
        quote.content[0].cut(texts[session.ids.index(quote.article)]): session.speaker_names(quote)
        for quote in quotes(session)
    }


def test_the_quotes_around_hits_get_one_speaker_where_they_have_none(desk, mark_in):
    kept = mark_in(0, "الحوار مستمر")
    desk.assign(desk.desk.quote(kept), new="كيري")
    mark_in(0, "لا حوار")
    mark_in(1, "الحوار انتهى")
    desk.do(hits.spoken(desk, places(desk, "قال"), None, "سيرغي لافروف"))
    assert speakers(desk) == {
        "الحوار مستمر": "كيري",
        "لا حوار": "سيرغي لافروف",
        "الحوار انتهى": "سيرغي لافروف",
    }
    assert len(queries.speakers(desk.store)) == 2
    desk.undo()
    assert speakers(desk) == {"الحوار مستمر": "كيري", "لا حوار": "", "الحوار انتهى": ""}
    assert len(queries.speakers(desk.store)) == 1


def test_a_name_that_somebody_bears_already_makes_no_second_speaker(desk, mark_in):
    kept = mark_in(0, "الحوار مستمر")
    desk.assign(desk.desk.quote(kept), new="سيرغي لافروف")
    mark_in(1, "الحوار انتهى")
    desk.do(hits.spoken(desk, places(desk, "قال"), None, " سيرغي  لافروف "))
    assert len(queries.speakers(desk.store)) == 1
    assert speakers(desk)["الحوار انتهى"] == "سيرغي لافروف"


def test_a_known_speaker_is_given_by_id(desk, mark_in):
    kept = mark_in(0, "الحوار مستمر")
    desk.assign(desk.desk.quote(kept), new="كيري")
    (kerry,) = desk.desk.quote(kept).speakers
    mark_in(1, "الحوار انتهى")
    desk.do(hits.spoken(desk, places(desk, "قال"), kerry))
    assert speakers(desk)["الحوار انتهى"] == "كيري"


def test_the_nearest_quote_counts_even_where_it_has_a_speaker_already(desk, mark_in):
    near = mark_in(1, "أيضا")
    desk.assign(desk.desk.quote(near), new="كيري")
    mark_in(1, "الحوار انتهى")
    assert hits.spoken(desk, {desk.ids[1]: places(desk, "قال")[desk.ids[1]]}, None, "لافروف") is None


def test_without_quotes_there_is_nothing_to_do(desk):
    assert hits.spoken(desk, places(desk, "قال"), None, "لافروف") is None
    assert hits.cues(desk, places(desk, "قال")) is None

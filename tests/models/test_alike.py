import pytest

from models.alike import proposals
from models.commands.quotes import EditQuote
from models.commands.registry import AddAlias
from models.commands.spans import ApplyToAll

from .conftest import OTHER, article_id

TEXT = """قالت الوزارة إن الهدنة انتهت. وقالت إن القصف توقف.
وقال لافروف: المحادثات مستمرة. وأضاف لافروف أن الحوار مفيد.
الوزارة: لا تقدم
"""


@pytest.fixture
def session(article_of):
    return article_of(TEXT)


@pytest.fixture
def quotes(session, mark):
    return [mark(piece) for piece in ("الهدنة انتهت", "القصف توقف", "المحادثات مستمرة", "الحوار مفيد", "لا تقدم")]


@pytest.fixture
def give(session, find):
    def given(quote, role, piece):
        session.add_span(session.desk.quote(quote), role, find(session.desk.text, piece))

    return given


@pytest.fixture
def proposed(session):
    def for_(quote, what, everywhere=False):
        return proposals(session, session.desk.quote(quote), what, everywhere=everywhere)

    return for_


def test_the_same_cue_near_another_quote_is_proposed_without_its_clitic(session, quotes, give, proposed):
    give(quotes[0], "cue", "قالت")
    (one,) = proposed(quotes[0], "cue")
    assert (one.quote, one.words, one.span.cut(TEXT)) == (quotes[1], "قالت", "قالت")
    assert one.before.endswith("انتهت. و")
    assert one.after.startswith("إن القصف")
    assert one.article == session.article.id


def test_nothing_is_proposed_without_a_cue(quotes, proposed):
    for what in ("cue", "source", "speaker"):
        assert proposed(quotes[0], what) == []


def test_a_quote_that_has_a_cue_gets_none(quotes, give, proposed):
    give(quotes[0], "cue", "قالت")
    give(quotes[1], "cue", "إن القصف")
    assert proposed(quotes[0], "cue") == []


def test_only_the_paragraph_of_a_quote_is_looked_at(quotes, give, proposed):
    give(quotes[0], "source", "الوزارة")
    assert [one.quote for one in proposed(quotes[0], "source")] == [quotes[4]]


def test_a_place_that_is_taken_is_not_proposed(quotes, give, proposed):
    give(quotes[2], "source", "لافروف")
    (one,) = proposed(quotes[2], "source")
    assert (one.quote, one.span.start) == (quotes[3], TEXT.rindex("لافروف"))


def test_the_nearest_of_several_places_is_proposed(article_of, find, mark):
    session = article_of("قال علي. قال عمر إن الجو صحو. قال حسن إن المطر قريب.")
    text = session.desk.text
    given, other = (session.mark(find(text, piece)) for piece in ("المطر قريب", "الجو صحو"))
    session.add_span(session.desk.quote(given), "cue", last(text, "قال"))
    (one,) = proposals(session, session.desk.quote(given), "cue", everywhere=False)
    assert (one.quote, one.span.start) == (other, text.index("قال عمر"))


def last(text, piece):
    from models.span import Span

    return Span(text.rindex(piece), text.rindex(piece) + len(piece))


def test_two_quotes_are_not_given_one_place(quotes, give, proposed, mark, session):
    twin = mark("القصف")
    give(quotes[0], "cue", "قالت")
    found = proposed(quotes[0], "cue")
    assert len(found) == 1
    assert found[0].quote in (quotes[1], twin)


def test_a_colon_is_proposed_only_just_before_the_content(quotes, give, proposed):
    give(quotes[2], "cue", ":")
    assert [(one.quote, one.span.start) for one in proposed(quotes[2], "cue")] == [(quotes[4], TEXT.rindex(":"))]


def test_others_quotes_and_scare_quotes_are_left_alone(session, quotes, give, proposed, mark):
    give(quotes[0], "cue", "قالت")
    session.do(EditQuote(session.article.id, quotes[1], {"kind": "scare"}))
    session.be(session.annotator_named("كريم"))
    mark("القصف توقف")
    session.be(session.annotator_named("ليلى"))
    assert proposed(quotes[0], "cue") == []


def test_a_speaker_goes_to_quotes_whose_source_is_an_equal_mention(session, quotes, give, proposed):
    give(quotes[2], "source", "لافروف")
    session.add_span(session.desk.quote(quotes[3]), "source", last(TEXT, "لافروف"))
    give(quotes[0], "source", "الوزارة")
    session.assign(session.desk.quote(quotes[2]), new="سيرغي لافروف")
    (one,) = proposed(quotes[2], "speaker")
    assert (one.quote, one.speaker, one.span) == (quotes[3], session.desk.quote(quotes[2]).speakers[0], None)
    assert one.words == "لافروف"


def test_an_alias_of_the_speaker_is_an_equal_mention_too(session, quotes, give, proposed):
    give(quotes[3], "source", "لافروف")
    session.assign(session.desk.quote(quotes[2]), new="سيرغي لافروف")
    assert proposed(quotes[2], "speaker") == []
    session.do(AddAlias(session.desk.quote(quotes[2]).speakers[0], "لافروف"))
    assert [one.quote for one in proposed(quotes[2], "speaker")] == [quotes[3]]


def test_a_quote_that_has_a_speaker_keeps_it(session, quotes, give, proposed):
    give(quotes[2], "source", "لافروف")
    session.add_span(session.desk.quote(quotes[3]), "source", last(TEXT, "لافروف"))
    session.assign(session.desk.quote(quotes[2]), new="سيرغي لافروف")
    session.assign(session.desk.quote(quotes[3]), new="غيره")
    assert proposed(quotes[2], "speaker") == []


@pytest.mark.parametrize("what", ["cue", "source"])
def test_applying_all_proposals_leaves_none(session, quotes, give, proposed, what):
    give(quotes[0], what, {"cue": "قالت", "source": "الوزارة"}[what])
    found = proposed(quotes[0], what)
    assert found
    session.do(ApplyToAll(tuple((one.quote, what, one.span) for one in found)))
    assert proposed(quotes[0], what) == []


def test_proposals_reach_other_articles_only_when_asked(example, told):
    gone = told("000 q7")
    quote = example.desk.quote(gone)
    cue = next(part for part in quote.parts if part.role == "cue")
    example.remove_span(quote, cue)
    here = told("001 q1")
    here = example.desk.quote(here)
    own = proposals(example, here, "cue", everywhere=False)
    assert gone not in [one.quote for one in own]
    found = [one for one in proposals(example, here, "cue", everywhere=True) if one.quote == gone]
    assert [(one.span, one.article) for one in found] == [(cue.span, article_id(example.store, OTHER))]

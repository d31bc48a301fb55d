import pytest

from models.commands.quotes import DeleteQuotes
from models.statements import FOUND, likely

from .conftest import LAVROV, OTHER, article_id


@pytest.fixture
def lines(example, told):
    """What the picker shows for a quote that the gold names."""

    def shown(name, typed=""):
        quote = told(name)
        return likely(example, example.desk.quote(quote), typed)

    return shown


@pytest.mark.parametrize(("one", "other"), [("001 q7", "000 q10"), ("000 q10", "001 q7")])
def test_life_support_in_one_seed_finds_it_in_the_other_though_one_word_differs(lines, told, one, other):
    found = lines(one)
    assert found[0].quote == told(other)
    assert found[0].score > 80
    assert {"الإعاشة" in found[0].words, "الإنعاش" in found[0].words} == {True, False}


@pytest.mark.parametrize(
    ("one", "other"),
    [("001 q4", "000 q7"), ("001 q5", "000 q8"), ("001 q6", "000 q9"), ("001 q10", "000 q23"), ("001 q11", "000 q22")],
)
def test_every_utterance_that_both_seeds_report_is_first_or_second(lines, told, one, other):
    found = [likely.quote for likely in lines(one)]
    assert told(other) in found[:2]


def test_lines_come_by_their_likeness_and_the_quote_itself_is_left_out(example, told, lines):
    found = lines("001 q7")
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert told("001 q7") not in [one.quote for one in found]
    assert len(found) == 55
    assert all(0 <= one.score <= 100 for one in found)


def test_a_line_says_who_said_it_and_where(example, lines):
    first = lines("001 q7")[0]
    assert first.speakers == "مارك تونر"
    assert first.article == article_id(example.store, OTHER)
    assert first.article_name.startswith("اتصال كيري-لافروف")


@pytest.mark.parametrize("typed", ["إعاشة", "اعاشه", "تونر إعاشة", "كيري-لافروف الاعاشه"])
def test_typing_narrows_by_words_speakers_and_article(lines, typed):
    found = lines("001 q7", typed)
    assert found
    assert len(found) < 5
    assert all("الإعاشة" in one.words for one in found)


def test_what_nothing_holds_finds_nothing(lines):
    assert lines("001 q7", "xyz") == []
    assert lines("001 q7", "إعاشة xyz") == []


def test_a_deleted_quote_is_not_offered(example, lines, told):
    gone = told("000 q10")
    example.do(DeleteQuotes(article_id(example.store, OTHER), (gone,)))
    assert gone not in [one.quote for one in lines("001 q7")]


def test_every_annotators_quotes_are_offered(session, mark):
    own = mark("تطبيع الوضع")
    session.be(session.annotator_named("كريم"))
    theirs = mark("تطبيع الوضع في مدينة حلب")
    session.open_article(article_id(session.store, LAVROV))
    assert [one.quote for one in likely(session, session.desk.quote(own))] == [theirs]


def test_the_order_of_words_and_their_spelling_do_not_matter(article_of):
    session = article_of("أبلغ الوزير لافروف كيري. كيري ابلغ لافروف الوزير. طقس حلب جميل اليوم")
    text = session.desk.text
    ids = [session.mark(span_of(text, piece)) for piece in text.split(". ")]
    found = likely(session, session.desk.quote(ids[0]))
    assert [one.quote for one in found] == ids[1:]
    assert found[0].score == 100


def span_of(text, piece):
    from models.span import Span

    return Span(text.index(piece), text.index(piece) + len(piece))


def test_parts_of_a_discontinuous_quote_come_in_text_order(session, mark, find):
    later = mark("مدينة حلب")
    session.add_span(session.desk.quote(later), "content", find(session.desk.text, "محادثة هاتفية"))
    other = mark("تطبيع")
    (line,) = likely(session, session.desk.quote(other))
    assert line.words == "محادثة هاتفية … مدينة حلب"


def test_no_more_lines_than_can_be_looked_through(article_of):
    words = [f"كلمة{number}" for number in range(FOUND + 20)]
    session = article_of(" ".join(words))
    ids = [session.mark(span_of(session.desk.text, word)) for word in words]
    assert len(likely(session, session.desk.quote(ids[0]))) == FOUND

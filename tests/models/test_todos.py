import pytest

from models.commands.articles import FinishArticle
from models.commands.quotes import DeleteQuotes, EditQuote, SetParent, SetStatus, SetType
from models.todos import FAR, todos

TEXT = f"""قال لافروف إن "روسيا ملتزمة بالحوار" اليوم.
قال كيري: «الهدنة «الأخيرة» انتهت» أمس.
{"كلمة " * 60}والختام بعيد.

بحسب الوزارة.
"""


@pytest.fixture
def session(article_of):
    return article_of(TEXT)


@pytest.fixture
def codes(session):
    """What is left to do for a quote."""
    return lambda quote: {one.code for one in todos(session.desk.text, session.desk.quotes) if one.quote == quote}


@pytest.fixture
def finished(session, mark):
    """A quote to which nothing is left to do."""

    def made(piece, kind="quote"):
        quote = session.mark(span(session, piece), kind)
        if kind == "quote":
            session.assign(session.desk.quote(quote), new="لافروف")
            session.judge(session.desk.quote(quote), "support", new="الحوار")
        session.do(SetStatus(session.article.id, quote, {"status": "done"}))
        return quote

    return made


def span(session, piece):
    from models.span import Span

    start = session.desk.text.index(piece)
    return Span(start, start + len(piece))


def edit(session, quote, **values):
    session.do(EditQuote(session.article.id, quote, values))


def test_nothing_is_left_to_do_for_a_finished_quote(finished, codes):
    for piece in ("روسيا ملتزمة بالحوار", "قال لافروف", 'إن "روسيا ملتزمة بالحوار" اليوم'):
        assert codes(finished(piece)) == set()


def test_nobody_named_and_nothing_judged(session, mark, codes):
    quote = mark("روسيا ملتزمة بالحوار")
    assert codes(quote) == {"no_speaker", "no_stance", "draft_left"}


def test_an_addressee_is_no_speaker(session, mark, codes):
    quote = mark("روسيا ملتزمة بالحوار")
    session.assign(session.desk.quote(quote), new="كيري", role="addressee")
    assert "no_speaker" in codes(quote)
    session.assign(session.desk.quote(quote), new="لافروف")
    assert "no_speaker" not in codes(quote)


def test_a_scare_quote_needs_neither_speaker_nor_stance(session, codes):
    quote = session.mark(span(session, "ملتزمة"), "scare")
    assert codes(quote) == {"draft_left"}


@pytest.mark.parametrize(("status", "is_left"), [("draft", True), ("done", False), ("needs_review", False)])
def test_only_drafts_are_left(session, finished, codes, status, is_left):
    quote = finished("روسيا ملتزمة بالحوار")
    edit(session, quote, status=status)
    assert ("draft_left" in codes(quote)) is is_left


def test_a_finished_article_has_no_drafts(session, mark, codes):
    quote = mark("روسيا ملتزمة بالحوار")
    session.do(FinishArticle(session.article.id))
    assert "draft_left" not in codes(quote)


# Types and marks


@pytest.mark.parametrize(
    ("piece", "type", "code"),
    [
        ("روسيا ملتزمة بالحوار", "direct", None),
        ("ملتزمة", "direct", None),
        ("لافروف", "direct", "direct_without_marks"),
        ('إن "روسيا ملتزمة', "direct", "direct_without_marks"),
        ('إن "روسيا ملتزمة', "mixed", None),
        ("لافروف", "mixed", None),
        ("روسيا ملتزمة بالحوار", "indirect", "indirect_within_marks"),
        ("ملتزمة", "indirect", None),
        ("لافروف", "indirect", None),
        ("روسيا ملتزمة بالحوار", None, None),
        ("روسيا ملتزمة بالحوار", "mixed", None),
    ],
)
def test_a_type_that_the_marks_gainsay(session, finished, codes, piece, type, code):
    quote = finished(piece)
    session.do(SetType(session.article.id, quote, {"type": type}))
    assert codes(quote) - {"unbalanced_marks"} == ({code} if code else set())


def test_an_indirect_quote_of_which_only_a_part_is_hugged_is_right(session, finished, codes):
    quote = finished("روسيا ملتزمة بالحوار")
    session.add_span(session.desk.quote(quote), "content", span(session, "اليوم"))
    session.do(SetType(session.article.id, quote, {"type": "indirect"}))
    assert codes(quote) == set()


@pytest.mark.parametrize(
    ("piece", "is_left"),
    [
        ('"روسيا ملتزمة بالحوار', True),
        ('"روسيا ملتزمة بالحوار"', False),
        ("«الهدنة «الأخيرة»", True),
        ("«الأخيرة»", False),
        ("الأخيرة»", True),
        ("الأخيرة", False),
    ],
)
@pytest.mark.parametrize("kind", ["quote", "scare"])
def test_marks_that_are_opened_and_not_closed(finished, codes, piece, is_left, kind):
    assert ("unbalanced_marks" in codes(finished(piece, kind))) is is_left


def test_marks_are_balanced_span_by_span(session, finished, codes):
    quote = finished('"روسيا ملتزمة')
    session.add_span(session.desk.quote(quote), "content", span(session, '" اليوم'))
    assert "unbalanced_marks" in codes(quote)


# Cues


def test_a_cue_in_another_paragraph_is_far(session, finished, codes):
    quote = finished("روسيا ملتزمة بالحوار")
    session.add_span(session.desk.quote(quote), "cue", span(session, "بحسب"))
    assert codes(quote) == {"cue_far_away"}
    session.add_span(session.desk.quote(quote), "cue", span(session, "قال"))
    assert codes(quote) == set(), "one near cue is enough"


def test_a_cue_may_stand_at_the_end_of_the_line_before(session, finished, codes):
    quote = finished("قال كيري")
    session.add_span(session.desk.quote(quote), "cue", span(session, "اليوم."))
    assert codes(quote) == set()


def test_a_cue_far_off_in_a_long_paragraph_is_far(session, finished, codes):
    quote = finished("والختام بعيد")
    text = session.desk.text
    assert text.index("والختام") - text.index("كلمة") > FAR + 10
    session.add_span(session.desk.quote(quote), "cue", span(session, "كلمة"))
    assert codes(quote) == {"cue_far_away"}


@pytest.mark.parametrize(("between", "is_far"), [(FAR, False), (FAR + 1, True)])
def test_how_far_is_far(article_of, between, is_far):
    text = "قال" + "ـ" * (between - 1) + " نعم"
    session = article_of(text)
    quote = session.mark(span(session, "نعم"))
    session.add_span(session.desk.quote(quote), "cue", span(session, "قال"))
    found = {one.code for one in todos(text, session.desk.quotes)}
    assert ("cue_far_away" in found) is is_far


def test_a_quote_without_a_cue_has_none_far_away(finished, codes):
    assert codes(finished("والختام بعيد")) == set()


# Of several


def test_two_with_the_same_content_are_one_too_many(session, finished, codes):
    one, other = finished("لافروف"), finished("لافروف")
    assert codes(one) == codes(other) == {"same_content_twice"}
    session.do(DeleteQuotes(session.article.id, (one,)))
    assert codes(other) == set()


def test_a_relayed_quote_may_have_the_content_of_the_one_around_it(session, finished, codes):
    one, other = finished("لافروف"), finished("لافروف")
    session.do(SetParent(session.article.id, one, other))
    assert codes(one) == codes(other) == set()


def test_a_third_with_the_same_content_is_one_too_many(session, finished, codes):
    one, other, third = (finished("لافروف") for _ in range(3))
    session.do(SetParent(session.article.id, one, other))
    assert codes(third) == {"same_content_twice"}


def test_two_annotators_may_mark_the_same(session, finished, codes):
    one = finished("لافروف")
    session.be(session.annotator_named("كريم"))
    other = finished("لافروف")
    assert codes(one) == codes(other) == set()


def test_almost_the_same_content_is_another(session, finished, codes):
    one = finished("لافروف")
    other = finished("قال لافروف")
    assert codes(one) == codes(other) == set()


def test_a_child_outside_its_parent(session, finished, codes):
    one, other = finished("كيري"), finished("لافروف")
    session.do(SetParent(session.article.id, one, other))
    assert codes(one) == {"child_outside_parent"}
    assert codes(other) == set()


def test_a_child_that_reaches_into_the_gap_is_outside(session, finished, codes):
    outer = finished("قال")
    session.add_span(session.desk.quote(outer), "content", span(session, "إن"))
    inner = finished("لافروف")
    session.do(SetParent(session.article.id, inner, outer))
    assert codes(inner) == {"child_outside_parent"}


# Together


def test_to_dos_come_in_the_order_of_the_quotes(session, mark):
    later, first = mark("الهدنة"), mark("لافروف")
    order = [one.quote for one in todos(session.desk.text, session.desk.quotes)]
    assert list(dict.fromkeys(order)) == [first, later]


def test_the_worked_example_has_one_to_do(example, told):
    found = []
    for name in ("000 q1", "001 q1"):
        told(name)
        found += [(one.code, one.quote) for one in todos(example.desk.text, example.desk.quotes)]
    assert found == [("no_stance", told("001 q3"))]

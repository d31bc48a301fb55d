import pytest

from models.commands.quotes import SetParent
from models.desk import encloses
from models.span import Span


def words_at(session, piece):
    position = session.desk.text.index(piece)
    return [session.desk.words(quote) for quote in session.desk.at(position)]


def test_the_innermost_quote_comes_first(session, mark):
    mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    mark("محادثة هاتفية")
    assert words_at(session, "محادثة") == ["محادثة هاتفية", "ناقشا في محادثة هاتفية تطبيع الوضع"]
    assert words_at(session, "تطبيع") == ["ناقشا في محادثة هاتفية تطبيع الوضع"]
    assert words_at(session, "قالت وزارة") == []


def test_the_end_of_a_quote_is_not_inside(session, mark):
    span = session.desk.quote(mark("محادثة هاتفية")).hull
    assert session.desk.at(span.end) == []
    assert len(session.desk.at(span.end - 1)) == 1


def test_the_innermost_quote_around_is_the_parent(session, mark):
    outer = mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    inner = mark("محادثة هاتفية")
    hull = session.desk.quote(inner).hull
    who = session.annotator.id
    assert session.desk.nest([Span(hull.start, hull.start + 3)], who)[0] == inner
    assert session.desk.nest([hull], who)[0] == outer
    assert session.desk.nest(session.desk.quote(outer).content, who)[0] is None
    assert session.desk.nest([hull], "somebody else")[0] is None, "each annotator's quotes nest among themselves"
    assert session.desk.around(session.desk.quote(inner)) == outer


def test_a_quote_marked_around_others_becomes_their_parent(session, mark):
    inner = mark("محادثة هاتفية")
    outer = mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    assert session.desk.quote(inner).parent == outer
    session.undo()
    assert session.desk.quote(inner).parent is None


def test_an_overlapping_quote_is_no_parent(session, mark):
    mark("محادثة هاتفية تطبيع")
    assert session.desk.quote(mark("تطبيع الوضع")).parent is None


def test_the_same_words_marked_twice_do_not_enclose_each_other(session, mark):
    assert [session.desk.quote(mark("محادثة هاتفية")).parent for _ in range(2)] == [None, None]


def test_parts_are_joined_by_an_ellipsis(session, mark, find):
    quote = mark("محادثة هاتفية")
    span = find(session.desk.text, "تطبيع الوضع")
    with session.store.write("x", session.annotator.id, session.article.id) as step:
        row = {"quote": quote, "role": "content", "start": span.start, "end": span.end, "ordinal": 1}
        step.insert("span", row)
    assert session.desk.words(session.desk.quote(quote)) == "محادثة هاتفية … تطبيع الوضع"


def test_only_what_a_notice_names_is_read_again(session, mark):
    kept, moved = mark("محادثة"), mark("تطبيع")
    before = {id: session.desk.quote(id) for id in (kept, moved)}
    session.assign(session.desk.quote(moved), new="لافروف")
    assert session.desk.quote(kept) is before[kept]
    assert session.desk.quote(moved) is not before[moved]


# Containment, span by span


@pytest.mark.parametrize(
    ("outer", "inner", "wanted"),
    [
        ([(0, 10)], [(2, 5)], True),
        ([(0, 10)], [(0, 5)], True),
        ([(0, 10)], [(5, 10)], True),
        ([(0, 10)], [(0, 10)], False),
        ([(0, 10)], [(5, 11)], False),
        ([(0, 4), (8, 12)], [(5, 7)], False),
        ([(0, 4), (8, 12)], [(3, 9)], False),
        ([(0, 4), (8, 12)], [(1, 2), (9, 10)], True),
        ([(0, 4), (8, 12)], [(8, 12)], True),
        ([(0, 12)], [(0, 4), (8, 12)], True),
        ([(0, 4), (8, 12)], [(0, 12)], False),
        ([(0, 4), (8, 12)], [(1, 2), (5, 6)], False),
        ([], [(1, 2)], False),
        ([(1, 2)], [], False),
    ],
)
def test_who_encloses_whom(outer, inner, wanted):
    assert encloses([Span(*span) for span in outer], [Span(*span) for span in inner]) is wanted


@pytest.fixture
def split(session, mark, find):
    """A discontinuous quote: «ناقشا في» … «تطبيع الوضع»."""
    quote = mark("ناقشا في")
    session.add_span(session.desk.quote(quote), "content", find(session.desk.text, "تطبيع الوضع"))
    return quote


def test_a_quote_in_the_gap_is_no_child(session, split, mark):
    gap, part = mark("محادثة هاتفية"), mark("تطبيع")
    assert session.desk.quote(gap).parent is None
    assert session.desk.quote(part).parent == split


def test_a_discontinuous_quote_lies_in_what_encloses_all_its_parts(session, split, mark):
    outer = mark("ناقشا في محادثة هاتفية تطبيع الوضع في مدينة")
    assert session.desk.quote(split).parent == outer
    mark("محادثة هاتفية تطبيع الوضع في مدينة حلب السورية")
    assert session.desk.quote(split).parent == outer


def test_the_gap_is_not_inside_the_quote(session, split):
    assert words_at(session, "محادثة") == []
    assert words_at(session, "تطبيع") == ["ناقشا في … تطبيع الوضع"]


def test_of_quotes_around_the_one_with_the_fewest_words_is_the_parent(session, split, mark):
    mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    assert session.desk.quote(mark("تطبيع")).parent == split


def test_lineage_begins_at_the_outermost(session, mark):
    outer, middle, inner = mark("ناقشا في محادثة هاتفية تطبيع الوضع"), mark("في محادثة هاتفية"), mark("محادثة")
    lineage = session.desk.lineage(session.desk.quote(inner))
    assert [quote.id for quote in lineage] == [outer, middle, inner]
    assert session.desk.lineage(session.desk.quote(outer)) == [session.desk.quote(outer)]


def test_a_circle_in_a_damaged_file_does_not_hold_the_lineage_up(session, mark):
    outer, inner = mark("محادثة هاتفية"), mark("محادثة")
    with session.store.write("damage", session.annotator.id, session.article.id) as step:
        step.update("quote", outer, parent=inner)
    assert len(session.desk.lineage(session.desk.quote(inner))) == 2


def test_what_may_enclose_is_offered_those_around_first_and_no_descendant(session, mark):
    outer, middle, inner = mark("ناقشا في محادثة هاتفية تطبيع الوضع"), mark("في محادثة هاتفية"), mark("محادثة")
    before = mark("قالت وزارة")
    session.be(session.annotator_named("كريم"))
    mark("محادثة هاتفية")
    session.be(session.annotator_named("ليلى"))

    def offered(id):
        return [quote.id for quote in session.desk.may_enclose(session.desk.quote(id))]

    assert offered(inner) == [outer, middle, before]
    assert offered(middle) == [outer, before]
    assert offered(outer) == [before]
    assert offered(before) == [outer, middle, inner]


def test_whatever_is_offered_can_be_chosen(session, mark):
    ids = [mark(piece) for piece in ("ناقشا في محادثة هاتفية تطبيع", "في محادثة هاتفية", "محادثة", "مدينة")]
    for id in ids:
        for other in session.desk.may_enclose(session.desk.quote(id)):
            session.do(SetParent(session.article.id, id, other.id))
            assert session.desk.quote(id).parent == other.id
        session.do(SetParent(session.article.id, id, None))


def test_children_are_those_that_nobody_of_theirs_stands_between(session, mark):
    middle, inner = mark("في محادثة هاتفية"), mark("محادثة")
    outer = mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    assert session.desk.quote(middle).parent == outer
    assert session.desk.quote(inner).parent == middle

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
    assert session.desk.parent_of(Span(hull.start, hull.start + 3), who) == inner
    assert session.desk.parent_of(hull, who) == outer
    assert session.desk.parent_of(session.desk.quote(outer).hull, who) is None
    assert session.desk.parent_of(hull, "somebody else") is None, "each annotator's quotes nest among themselves"
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

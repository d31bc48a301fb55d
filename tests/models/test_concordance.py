import pytest

from models import concordance
from models.concordance import Line, lines, ordered, texts_of
from models.fold import fold
from models.project import new_project
from models.query import parse
from models.search import Hit, Search
from models.span import Span

LONG = "قبل " * 100 + "هنا " + "بعد " * 100


@pytest.fixture
def desk(tmp_path, open_session):
    (tmp_path / "own").mkdir()
    new_project(tmp_path / "own" / "own.qawl", articles=[])
    return open_session(tmp_path / "own" / "own.qawl")


@pytest.fixture
def found(desk, bring):
    """Three articles, and the lines of a query over them."""
    bring(
        desk,
        {"id": "a", "title": "أولا: قال زيد", "published": "2016", "text": "سطر\nقال زيد نعم، ثم قال\nعمرو لا"},
        {"id": "b", "outlet": "الأيام", "published": "2015", "text": "وقال بكر ربما"},
        {"id": "c", "title": "ب", "text": "لم يقل شيئا"},
    )
    return lambda typed: [line for piece in lines(Search(desk.store, parse(typed))) for line in piece]


def test_each_hit_is_a_line_with_what_stands_around_it(found):
    assert [(line.before, line.words, line.after) for line in found("قال")] == [
        ("", "وقال", " بكر ربما"),
        ("أولا: ", "قال", " زيد"),
        ("سطر ", "قال", " زيد نعم، ثم قال عمرو لا"),
        ("سطر قال زيد نعم، ثم ", "قال", " عمرو لا"),
    ]


def test_a_line_says_where_it_is_from(found):
    line = found("بكر")[0]
    assert (line.article_name, line.outlet, line.published, line.external_id) == (
        "وقال بكر ربما",
        "الأيام",
        "2015",
        "b",
    )


def test_context_is_cut_and_stays_on_one_line(desk, bring):
    bring(desk, LONG.replace("هنا", "\nهنا\n"))
    ((line,),) = lines(Search(desk.store, parse("هنا")))
    assert len(line.before) <= concordance._CONTEXT >= len(line.after)
    assert "\n" not in line.before + line.words + line.after
    assert (line.before.split()[-1], line.words, line.after.split()[0]) == ("قبل", "هنا", "بعد")


def test_a_phrase_over_two_lines_is_shown_on_one(found):
    assert [line.words for line in found('"قال عمرو"')] == ["قال عمرو"]


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("found", "baaa"),
        ("before", "baaa"),
        ("after", "baaa"),
        ("article", "aaab"),
        ("published", "baaa"),
    ],
)
def test_lines_are_sorted_by_article_date_and_context(found, by, names):
    assert "".join(line.external_id for line in ordered(found("قال"), by)) == names


def line(before="", words="س", after="", name="", published=None):
    return Line(Hit("a", "text", Span(0, 1)), before, words, after, name, None, published, "a")


def test_before_is_read_from_the_hit_backwards():
    there = [line(before) for before in ("أ ب", "ب أ", "ج أ", "", "أَ")]
    assert [one.before for one in ordered(there, "before")] == ["", "أَ", "ب أ", "ج أ", "أ ب"]


@pytest.mark.parametrize("by", ["words", "article"])
def test_words_and_names_are_sorted_folded(by):
    there = [line(words=word, name=word) for word in ("إيران", "ايطاليا", "أنقرة", "آسيا")]
    assert ordered(there, by) == sorted(there, key=lambda one: fold(one.words))


@pytest.mark.parametrize("by", concordance.ORDERS)
def test_what_is_equal_stays_as_it_was_found(by):
    there = [line() for _ in range(5)]
    assert all(one is other for one, other in zip(ordered(there, by), there, strict=True))


@pytest.mark.parametrize(("most", "there"), [(5, 5), (9, 9), (10, 9), (None, 9), (concordance.MOST, 9)])
def test_there_is_an_end_to_how_many_lines_are_fetched(desk, bring, most, there):
    bring(desk, *["قال ثم قال ثم قال"[: 17 - at] for at in range(4)])
    assert sum(map(len, lines(Search(desk.store, parse("قال")), most))) == there


def test_only_texts_are_annotated(found):
    assert [[*spans] for spans in texts_of(found("قال")).values()] == [[Span(0, 4)], [Span(4, 7), Span(20, 23)]]


def test_places_are_named_once_each_in_order():
    there = [line(), line()]
    assert texts_of(there) == {"a": [Span(0, 1)]}

import pytest

from models import importing, index, spelling_list
from models.commands.articles import DeleteArticle, EditArticles, ShowBatch
from models.commands.quotes import DeleteQuotes
from models.errors import QawlError
from models.query import parse
from models.search import _PHRASES, _TERMS, Search
from models.span import Span
from tests.models.conftest import as_jsonl

FIRST = {
    "id": "first",
    "title": "أنقرة: وزارة الدفاع تنفي",
    "outlet": "الأيام",
    "published": "2016-10-02",
    "text": "عنوان أول\nقال الوزير إنّ «القصف توقّف». وأضاف أنّ الأنباء كاذبة.\n",
}
SECOND = {"id": "second", "text": "الوزارة ترد\nقالت الوزارة إنّ القصف مستمر.\nوزارة الخارجية لم ترد.\n"}
THIRD = {"id": "third", "title": "خبر", "text": "لا علاقة له بالأمر 📣.\n"}


@pytest.fixture
def desk(open_session, tmp_path):
    """ليلى in a project of its own, no article in it yet."""
    from models.project import new_project

    (tmp_path / "own").mkdir()
    new_project(tmp_path / "own" / "own.qawl", articles=[])
    return open_session(tmp_path / "own" / "own.qawl")


@pytest.fixture
def three(desk, bring):
    """Three articles; their ids."""
    return bring(desk, FIRST, SECOND, THIRD)


def found(session, typed, **modes):
    """Each hit: the article's name, the field, the words."""
    return [
        (read.external_id, hit.field, hit.span.cut(read.text if hit.field == "text" else read.title))
        for read in Search(session.store, parse(typed, **modes)).articles()
        for hit in read.hits
    ]


def names(session, typed, **modes):
    return list(dict.fromkeys(name for name, _, _ in found(session, typed, **modes)))


def test_hits_are_in_titles_and_texts_the_newest_article_first(desk, three):
    assert found(desk, "وزارة") == [
        *(("second", "text", "الوزارة"), ("second", "text", "الوزارة"), ("second", "text", "وزارة")),
        ("first", "title", "وزارة"),
    ]


def test_an_article_is_found_with_all_that_a_concordance_shows(desk, three):
    (read,) = Search(desk.store, parse("الأنباء")).articles()
    assert (read.id, read.external_id, read.title, read.name) == (three[0], "first", FIRST["title"], FIRST["title"])
    assert (read.outlet, read.published, read.text) == ("الأيام", "2016-10-02", FIRST["text"])


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("in:title وزارة", [("second", "text", "الوزارة"), ("first", "title", "وزارة")]),
        ("in:title القصف", []),
        ("in:text وزارة الدفاع", []),
        ("in:text توقف القصف", [("first", "text", "القصف"), ("first", "text", "توقّف")]),
        ("in:title خبر", [("third", "title", "خبر")]),
    ],
)
def test_a_place_keeps_hits_to_title_or_text(desk, three, typed, hits):
    assert found(desk, typed) == hits


def test_words_may_stand_some_in_the_title_others_in_the_text(desk, three):
    assert found(desk, "أنقرة القصف") == [("first", "title", "أنقرة"), ("first", "text", "القصف")]
    assert found(desk, "أنقرة مستمر") == []


@pytest.mark.parametrize(
    ("typed", "articles"),
    [
        ("قصف", ["second", "first"]),
        ("قصف -مستمر", ["first"]),
        ("قصف -أنقرة", ["second"]),
        ("قصف -مستمر -أنقرة", []),
        ('قصف -"وزارة الخارجية"', ["first"]),
        ("قصف -وزارة", []),
        ("قصف -هند", ["second", "first"]),
        ("قصف -/كاذب./", ["second"]),
        ("قصف -*خارج*", ["first"]),
    ],
)
def test_articles_are_kept_out_by_a_word_anywhere_in_them(desk, three, typed, articles):
    assert names(desk, typed) == articles


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("*صف*", ["القصف", "القصف"]),
        ("*خارجي*", ["الخارجية"]),
        ("*قصفف*", []),
        ("/كاذب[ةه]/", ["كاذبة"]),
        ("/ترد$/", ["ترد"]),
        (r"/الوزار\w ترد/", ["الوزارة ترد"]),
        ("/📣/", ["📣"]),
        ("توقف|مستمر", ["مستمر", "توقّف"]),
        ("=وزارة", ["وزارة", "وزارة"]),
        ("قصف ~0 مستمر", ["القصف مستمر"]),
        ("مستمر ~1 إن", ["إنّ القصف مستمر"]),
        ('"الأنباء كاذبة"', ["الأنباء كاذبة"]),
        ('"*نباء كاذب*"', ["الأنباء كاذبة"]),
        ("قصف /ترد$/", ["ترد", "القصف"]),
    ],
)
def test_every_way_to_ask_finds_its_words(desk, three, typed, words):
    assert [hit for _, _, hit in found(desk, typed)] == words


def test_a_part_with_too_many_words_is_sought_in_the_articles_themselves(desk, bring):
    bring(desk, *[" ".join(f"كلمة{number}" for number in range(at, at + 500)) for at in range(0, _TERMS + 600, 500)])
    search = Search(desk.store, parse("*كلمة*"))
    assert sum(len(read.hits) for read in search.articles()) == _TERMS + 1000 - _TERMS % 500
    assert search.looked.of == search.looked.at


def test_a_phrase_with_very_many_spellings_is_found_all_the_same(desk, bring):
    number = _PHRASES // 10
    bring(desk, " ".join(f"سين{at} صاد{at}" for at in range(number)), "سين5 صاد9 سين7")
    assert len(found(desk, '"*سين* *صاد*"')) == number + 1
    assert [words for _, _, words in found(desk, '"=سين7 *صاد*"')] == ["سين7 صاد7"]


# Quotes


@pytest.fixture
def quoted(desk, three, find):
    """ليلى has marked a quote with cue, speaker and stance in the first article, another in the second."""
    for article, content, cue in (
        (three[0], "القصف توقّف", "قال"),
        (three[1], "القصف مستمر", "قالت"),
    ):
        desk.open_article(article)
        quote = desk.mark(find(desk.desk.text, content))
        desk.add_span(desk.desk.quote(quote), "cue", find(desk.desk.text, cue))
    desk.assign(desk.desk.quote(quote), new="وزارة الخارجية")
    desk.open_article(three[0])
    (first,) = desk.desk.quotes
    desk.assign(first, new="سيرغي لافروف")
    desk.judge(first, "oppose", new="القصف")
    return first.id


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("in:quotes قصف", [("second", "القصف"), ("first", "القصف")]),
        ("in:quotes قال", []),
        ("in:quotes الأنباء", []),
        ("in:cue قال", [("first", "قال")]),
        ("in:cue قالت", [("second", "قالت")]),
        ("in:cue قصف", []),
        ("speaker:لافروف", [("first", "القصف توقّف")]),
        ('speaker:"سيرغي لافروف" توقف', [("first", "توقّف")]),
        ("speaker:لافروف مستمر", []),
        ("speaker:الخارجية قصف", [("second", "القصف")]),
        ("stance:oppose", [("first", "القصف توقّف")]),
        ("stance:oppose speaker:لافروف in:cue قال", [("first", "قال")]),
        ("stance:oppose speaker:الخارجية", []),
        ("in:quotes قصف -مستمر", [("first", "القصف")]),
        ('in:quotes "القصف توقف"', [("first", "القصف توقّف")]),
        ("in:quotes /توق+ف/", [("first", "توقّف")]),
    ],
)
def test_quotes_are_searched_by_what_is_said_how_and_by_whom(desk, quoted, typed, hits):
    assert [(name, words) for name, _, words in found(desk, typed)] == hits


def test_a_hit_in_a_quote_names_it(desk, quoted):
    (read,) = Search(desk.store, parse("speaker:لافروف")).articles()
    assert [hit.quote for hit in read.hits] == [quoted]


def test_stances_are_called_by_code_or_name(desk, quoted):
    label = next(one for one in desk.codebook.stances if one.code == "oppose")
    for name in label.words.names.values():
        assert names(desk, f'stance:"{name}"') == ["first"]


@pytest.mark.parametrize("typed", ["speaker:هند", "stance:nonsense", 'speaker:"—"', "/(/", "in:title /[/"])
def test_what_nobody_knows_is_refused_when_the_search_begins(desk, quoted, typed):
    with pytest.raises(QawlError):
        Search(desk.store, parse(typed))


def test_deleted_quotes_are_not_found(desk, three, quoted):
    desk.do(DeleteQuotes(three[0], (quoted,)))
    assert names(desk, "in:quotes قصف") == ["second"]
    assert names(desk, "speaker:لافروف") == []


def test_a_speaker_who_is_gone_is_not_known(desk, quoted):
    desk.undo()  # the stance
    desk.undo()  # the speaker
    with pytest.raises(QawlError, match="No speaker"):
        found(desk, "speaker:لافروف")


# What is not shown


ALL_WAYS = ("قصف", "*قصف*", "/قص./", '"القصف توقف"', "القصف ~0 توقف", "in:title أنقرة", "in:quotes قصف", "/قصف توقف/")


def test_deleted_articles_are_not_found_until_they_come_back(desk, three, quoted):
    desk.do(DeleteArticle(three[0]))
    for typed in ALL_WAYS:
        assert "first" not in names(desk, typed)
    desk.undo()
    for typed in ALL_WAYS:
        assert "first" in names(desk, typed)


def test_articles_of_a_hidden_import_are_not_found(desk, bring):
    bring(desk, FIRST)
    desk.undo()
    for typed in ALL_WAYS[:-3]:
        assert names(desk, typed) == []
    desk.redo()
    for typed in ALL_WAYS[:-2]:
        assert names(desk, typed) == ["first"]


def test_articles_are_not_found_before_their_import_is_done(desk, tmp_path):
    imported = importing.add(desk.store, [as_jsonl(tmp_path / "a.jsonl", [FIRST])])
    assert names(desk, "قصف") == []
    desk.do(ShowBatch(imported.id))
    assert names(desk, "قصف") == ["first"]


# Titles that change


def test_an_article_is_found_by_its_new_title_once_that_is_indexed(desk, three):
    desk.do(EditArticles((three[0],), {"title": "طهران تنفي"}))
    index.bring_up_to_date(desk.store)
    assert found(desk, "in:title طهران") == [("first", "title", "طهران")]
    assert found(desk, "أنقرة") == []
    assert names(desk, "قصف") == ["second", "first"]
    desk.undo()
    index.bring_up_to_date(desk.store)
    assert found(desk, "in:title طهران") == []
    assert found(desk, "أنقرة") == [("first", "title", "أنقرة")]


def test_a_title_that_is_taken_away_leaves_the_headline(desk, three):
    desk.do(EditArticles((three[0],), {"title": None}))
    index.bring_up_to_date(desk.store)
    assert found(desk, "in:title أول") == [("first", "text", "أول")]
    assert found(desk, "أنقرة") == []


def test_a_title_that_changed_twice_before_it_was_indexed_is_the_last_one(desk, three):
    desk.do(EditArticles((three[0],), {"title": "طهران تنفي"}))
    desk.do(EditArticles((three[0],), {"title": "بغداد تنفي"}))
    index.bring_up_to_date(desk.store)
    assert names(desk, "in:title بغداد") == ["first"]
    assert names(desk, "in:title طهران") == names(desk, "in:title أنقرة") == []


# Stopping, spelling


def test_a_search_can_be_stopped_between_two_articles(desk, bring):
    bring(desk, *[f"قصف {number}" for number in range(50)])
    stop = False
    search = Search(desk.store, parse("قصف"), lambda: stop)
    seen = 0
    for _ in search.articles():
        seen += 1
        stop = seen == 3
    assert seen == 3


@pytest.mark.parametrize("typed", ["قصف", "*قصف*", "/قصف/", "/قصف ./", '"قصف 1"'])
def test_a_search_that_is_stopped_before_it_began_finds_nothing(desk, bring, typed):
    bring(desk, *[f"قصف {number}" for number in range(50)])
    assert list(Search(desk.store, parse(typed), lambda: True).articles()) == []


def test_a_search_that_nobody_reads_to_its_end_holds_nothing_up(desk, three):
    next(Search(desk.store, parse("وزارة")).articles())
    desk.do(EditArticles((three[0],), {"title": "طهران"}))
    assert desk.store.value("SELECT title FROM article WHERE id=?", [three[0]]) == "طهران"


def test_the_analysts_spellings_count_from_the_next_search_on(desk, bring):
    bring(desk, "زارت أنغيلا برلين", "زارت انجيلا برلين")
    assert len(names(desk, "أنغيلا")) == 1
    spelling_list.save(desk.store, "أنغيلا = أنجيلا")
    assert len(names(desk, "أنغيلا")) == 2
    assert len(names(desk, "=أنغيلا")) == 1
    spelling_list.save(desk.store, "")
    assert len(names(desk, "أنغيلا")) == 1
    assert spelling_list.text(desk.store) == ""


def test_the_starting_list_counts_where_nobody_has_written_one(desk, bring):
    bring(desk, "زار سوريا", "زار سورية")
    assert len(names(desk, "سوريا")) == 2
    assert spelling_list.text(desk.store) == spelling_list.starting()


def test_offsets_are_code_points_behind_everything_unusual(desk, bring):
    bring(desk, {"id": "odd", "text": "📣🇷🇺 \u202bعاجل\u202c\u200f: ﷺ ½ é لاف\u200cروف\u064e.\nقـــال زيد"})
    (read,) = Search(desk.store, parse("لافروف|قال")).articles()
    assert [hit.span.cut(read.text) for hit in read.hits] == ["لاف\u200cروف\u064e", "قـــال"]
    assert read.hits[1].span == Span(read.text.index("قـ"), read.text.index(" زيد"))

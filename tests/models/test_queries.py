import pytest

from models import queries, registry
from models.commands.articles import DeleteArticle, EditArticles
from models.commands.quotes import DeleteQuotes
from models.errors import QawlError


@pytest.fixture
def people(session, mark):
    """Three speakers: لافروف with an alias, كيري, and the ministry."""
    quote = mark("تطبيع الوضع")
    ids = {}
    for name in ("سيرغي لافروف", "جون كيري", "وزارة الخارجية الأميركية"):
        session.assign(session.desk.quote(quote), new=name)
        ids[name] = session.desk.quote(quote).speakers[0]
    with session.store.write("alias", session.annotator.id) as step:
        step.insert("alias", {"speaker": ids["سيرغي لافروف"], "name": "أبو علي", "folded": "ابو علي"})
    return ids


def test_articles_come_by_external_id(store):
    found = [article.external_id for article in queries.articles(store)]
    assert found == sorted(found)
    assert len(found) == 2


def test_an_article_without_title_shows_its_first_line(store):
    article = [*queries.articles(store)][1]
    assert article.title is None
    assert article.name == article.headline
    assert queries.text(store, article).startswith(article.headline)


def test_an_article_is_counted_in_words(store):
    for article in queries.articles(store):
        assert article.words == len(
            [word for word in queries.text(store, article).split() if any(map(str.isalnum, word))]
        )


def test_the_list_counts_quotes_and_says_how_far_the_annotator_is(session, mark):
    mark("تطبيع الوضع")
    lines = {line.article.external_id[:3]: line for line in queries.listed(session.store, session.annotator.id)}
    assert (lines["001"].quotes, lines["001"].status) == (1, "in_progress")
    assert (lines["000"].quotes, lines["000"].status) == (0, "new")
    other = {line.article.external_id[:3]: line for line in queries.listed(session.store, "somebody")}
    assert (other["001"].quotes, other["001"].status) == (1, "new")


def test_one_line_of_the_list_may_be_asked_for(session):
    assert [line.article for line in queries.listed(session.store, "", [session.article.id])] == [session.article]
    assert queries.listed(session.store, "", []) == []


def test_deleted_articles_and_quotes_are_never_seen(session, mark):
    quote = mark("تطبيع الوضع")
    session.do(DeleteQuotes(session.article.id, (quote,)))
    assert queries.quotes(session.store, session.article.id) == []
    article = session.article.id
    session.do(DeleteArticle(article))
    assert queries.article(session.store, article) is None
    assert len([*queries.articles(session.store)]) == 1


def test_quotes_come_in_text_order_the_longest_first(session, mark):
    inner, outer, later = mark("محادثة"), mark("محادثة هاتفية"), mark("تطبيع الوضع")
    assert [quote.id for quote in queries.quotes(session.store, session.article.id)] == [outer, inner, later]


def test_single_quotes_may_be_asked_for_and_may_be_gone(session, mark):
    quote = mark("تطبيع الوضع")
    mark("محادثة")
    found = queries.quotes(session.store, session.article.id, [quote, "gone"])
    assert [one.id for one in found] == [quote]


def test_names_are_found_by_any_part_whatever_the_spelling(session, people):
    def find(typed):
        return [session.name("speaker", id) for id in registry.find(session.store, "speaker", typed)]

    assert find("لاف") == ["سيرغي لافروف"]
    assert find("الاميركيه") == ["وزارة الخارجية الأميركية"]
    assert find("ابو") == ["سيرغي لافروف"]
    assert find("xyz") == []


def test_whole_names_come_before_beginnings_before_later_words(session, mark):
    quote = mark("تطبيع الوضع")
    for name in ("شركة علي", "معلية", "علية", "علي"):
        session.assign(session.desk.quote(quote), new=name)
    found = [session.name("speaker", id) for id in registry.find(session.store, "speaker", "علي")]
    assert found == ["علي", "علية", "شركة علي"]


@pytest.mark.parametrize("sign", ["%", "_", "\\", "'"])
def test_signs_of_sql_are_only_signs(session, people, sign):
    assert registry.find(session.store, "speaker", sign) == []


def test_the_same_name_is_found_through_alias_and_spelling(session, people):
    lavrov = people["سيرغي لافروف"]
    for spelling in ("سيرغي لافروف", "سيرغى  لافــروف", "أبو علي", "ابو على"):
        assert registry.same(session.store, "speaker", spelling) == lavrov
    assert registry.same(session.store, "speaker", "لافروف") is None


def test_details_of_an_article_may_be_written(session):
    session.do(EditArticles((session.article.id,), {"outlet": "رويترز", "published": "2016-10-02"}))
    article = queries.article(session.store, session.article.id)
    assert (article.outlet, article.published) == ("رويترز", "2016-10-02")


def test_a_text_is_what_was_imported(store, seed):
    for article in queries.articles(store):
        assert queries.text(store, article) == seed(article.external_id)


def test_a_lost_text_is_said(store):
    article = next(queries.articles(store))
    with store.aside() as db:
        db.execute("DELETE FROM article_text WHERE article=?", [article.id])
    with pytest.raises(QawlError, match="damaged"):
        queries.text(store, article)

import pytest

from models import importing, listing, queries
from models.commands.articles import DeleteArticle, EditArticles, SetWork, ShowBatch
from models.naming import sort_name
from tests.models.conftest import brought, counts_kept, counts_made_anew


def statuses(session):
    return {line.article.id: line.status for line in queries.listed(session.store, session.annotator.id)}


@pytest.fixture
def batch(session, tmp_path):
    """Three new articles, brought in and not shown yet."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"خبر رقم {number}", "utf-8")
    return importing.add(session.store, sorted(tmp_path.glob("*.txt")))


def test_a_batch_appears_all_at_once(session, batch):
    assert len([*queries.articles(session.store)]) == 2
    session.do(ShowBatch(batch.id))
    assert len([*queries.articles(session.store)]) == 5


def test_undoing_an_import_hides_its_articles(session, batch):
    session.do(ShowBatch(batch.id))
    session.open_article(brought(session.store, batch)[0])
    session.undo()
    assert len([*queries.articles(session.store)]) == 2
    assert session.article is None
    session.redo()
    assert len([*queries.articles(session.store)]) == 5


def test_a_hidden_article_may_be_imported_again(session, batch, tmp_path):
    session.do(ShowBatch(batch.id))
    session.undo()
    again = importing.add(session.store, sorted(tmp_path.glob("*.txt")))
    assert (again.new, again.known) == (3, 0)


def test_a_deleted_article_goes_with_its_quotes_and_comes_back_with_them(session, mark):
    quote, article = mark("تطبيع الوضع"), session.article.id
    session.do(DeleteArticle(article))
    assert session.desk is None
    assert session.selected is None
    assert queries.quote_count(session.store, article) == 0
    session.undo()
    assert session.article.id == article
    assert session.desk.quote(quote)


def test_work_is_each_annotators_own(session):
    session.do(SetWork(session.article.id, "skipped"))
    assert statuses(session)[session.article.id] == "skipped"
    session.be(session.annotator_named("كريم"))
    assert statuses(session)[session.article.id] == "new"


def test_work_undone_may_be_set_anew(session):
    session.do(SetWork(session.article.id, "skipped"))
    session.undo()
    assert statuses(session)[session.article.id] == "new"
    session.do(SetWork(session.article.id, "done"))
    assert statuses(session)[session.article.id] == "done"
    session.undo()
    assert statuses(session)[session.article.id] == "new"


def test_finishing_an_article_finishes_ones_own_drafts(session, mark):
    mine, doubtful = mark("تطبيع الوضع"), mark("محادثة")
    from models.commands.quotes import SetStatus

    session.do(SetStatus(session.article.id, doubtful, {"status": "needs_review"}))
    session.be(session.annotator_named("كريم"))
    karims = mark("هاتفية")
    session.be(session.annotator_named("ليلى"))
    session.finish_article()
    states = {quote.id: quote.status for quote in session.desk.quotes}
    assert states == {mine: "done", doubtful: "needs_review", karims: "draft"}
    session.undo()
    assert session.desk.quote(mine).status == "draft"
    assert statuses(session)[session.article.id] == "in_progress"


# Details of many


@pytest.fixture
def ids(session):
    return tuple(article.id for article in queries.articles(session.store))


def articles(session):
    return {line.article.id: (line.article, line.flag) for line in queries.listed(session.store, session.who)}


def test_many_articles_are_edited_in_one_step(session, ids):
    before = articles(session)
    session.do(EditArticles(ids, {"outlet": "رويترز", "published": "2016-10", "author": None}, ("مهم",), (), True))
    for article, flag in articles(session).values():
        assert (article.outlet, article.published, article.tags, flag) == ("رويترز", "2016-10", ("مهم",), True)
    session.undo()
    assert articles(session) == before
    session.redo()
    assert all(flag for _, flag in articles(session).values())
    assert counts_kept(session.store) == counts_made_anew(session.store)


def test_tags_are_added_and_taken_off_once_each(session, ids):
    session.do(EditArticles(ids[:1], tagged=("ب", "أ")))
    session.do(EditArticles(ids, tagged=("أ", "ت"), untagged=("ب", "غريب")))
    assert [article.tags for article, _ in articles(session).values()] == [("أ", "ت"), ("أ", "ت")]
    assert listing.tallies(session.store, session.who).tags == (("أ", 2), ("ت", 2))
    session.undo()
    assert [article.tags for article, _ in articles(session).values()] == [("ب", "أ"), ()]
    assert listing.tallies(session.store, session.who).tags == (("أ", 1), ("ب", 1))


def test_a_flag_is_set_taken_down_or_left(session, ids):
    session.do(EditArticles(ids, flag=True))
    session.do(EditArticles(ids[:1], flag=False))
    session.do(EditArticles(ids, {"outlet": "رويترز"}))
    assert [flag for _, flag in articles(session).values()] == [False, True]
    assert listing.tallies(session.store, session.who).flagged == 1


def test_what_is_so_already_is_no_step_of_undo(session, ids):
    session.do(EditArticles(ids, {"outlet": "رويترز"}, ("مهم",)))
    steps = session.store.value("SELECT count(*) FROM change")
    session.do(EditArticles(ids, {"outlet": "رويترز"}, ("مهم",), ("غريب",), False))
    assert session.store.value("SELECT count(*) FROM change") == steps


def test_an_article_is_sorted_by_its_new_title(session, ids):
    for title in ("الأخيرة", None, "إعلان"):
        session.do(EditArticles(ids[:1], {"title": title}))
        row = session.store.row("SELECT * FROM article WHERE id=?", ids[:1])
        assert row["folded"] == sort_name(title, row["headline"], row["external_id"])
    session.undo()
    row = session.store.row("SELECT * FROM article WHERE id=?", ids[:1])
    assert row["folded"] == sort_name(None, row["headline"], row["external_id"])


def test_the_open_article_shows_its_new_details_at_once(session):
    session.do(EditArticles((session.article.id,), {"title": "عنوان جديد"}))
    assert session.article.title == "عنوان جديد"

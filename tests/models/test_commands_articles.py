import pytest

from models import queries
from models.commands.articles import DeleteArticle, SetWork, ShowBatch
from models.formats import txt


def statuses(session):
    return {line.article.id: line.status for line in queries.listed(session.store, session.annotator.id)}


@pytest.fixture
def batch(session, tmp_path):
    """Three new articles, brought in and not shown yet."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"خبر رقم {number}", "utf-8")
    return txt.add(session.store, sorted(tmp_path.glob("*.txt")))


def test_a_batch_appears_all_at_once(session, batch):
    assert len(queries.articles(session.store)) == 2
    session.do(ShowBatch(batch.id))
    assert len(queries.articles(session.store)) == 5


def test_undoing_an_import_hides_its_articles(session, batch):
    session.do(ShowBatch(batch.id))
    session.open_article(batch.new[0])
    session.undo()
    assert len(queries.articles(session.store)) == 2
    assert session.article is None
    session.redo()
    assert len(queries.articles(session.store)) == 5


def test_a_hidden_article_may_be_imported_again(session, batch, tmp_path):
    session.do(ShowBatch(batch.id))
    session.undo()
    again = txt.add(session.store, sorted(tmp_path.glob("*.txt")))
    assert (len(again.new), again.known) == (3, 0)


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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import importing, index
from models.commands.articles import DeleteArticle, EditArticles, ShowBatch
from models.query import parse
from models.search import Search
from models.tokens import words_to_index
from tests.models.conftest import as_jsonl


def names(store, typed):
    return [read.external_id for read in Search(store, parse(typed)).articles()]


def words_indexed(store):
    """What SQLite has in the index: words with the articles' keys and the places of both columns."""
    store.conn.execute("CREATE VIRTUAL TABLE temp.there USING fts5vocab(main, article_index, instance)")
    rows = store.rows('SELECT doc, col, "offset", term FROM temp.there ORDER BY doc, col DESC, "offset"')
    store.conn.execute("DROP TABLE temp.there")
    found = {}
    for key, column, _, word in rows:
        found.setdefault((key, column), []).append(word)
    return found


def words_of_articles(store):
    found = {}
    for key, title, text in store.rows(
        """SELECT t.key, coalesce(nullif(a.title, ''), a.headline), t.text
           FROM article_text t JOIN article a ON a.id=t.article"""
    ):
        found[key, "title"], found[key, "text"] = words_to_index(title), words_to_index(text)
    return {place: words for place, words in found.items() if words}


def forget(store):
    """The index as a file of another version has it."""
    with store.aside() as db:
        db.execute("UPDATE index_state SET version=version-1")


@pytest.fixture
def many(session, bring):
    """More articles than one step of the indexer takes."""
    return bring(session, *[{"id": f"{number}", "text": f"خبر رقم {number}"} for number in range(index.STEP + 50)])


def test_an_import_is_in_the_index_at_once(session, many):
    assert not index.is_behind(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)
    assert names(session.store, "رقم 249") == ["249"]


def test_an_index_of_another_version_is_made_anew(session, many):
    forget(session.store)
    assert index.is_behind(session.store)
    indexer, steps = index.Indexer(session.store), 0
    while indexer.step():
        steps += 1
        done, newest = index.progress(session.store)
        assert 0 < done <= newest == index.STEP + 52
    assert steps == 2
    assert not index.is_behind(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_making_it_anew_may_be_interrupted_at_any_step(session, many):
    forget(session.store)
    index.Indexer(session.store).step()
    assert index.is_behind(session.store)
    index.bring_up_to_date(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_articles_that_come_while_it_is_made_anew_are_not_forgotten(session, many, tmp_path):
    forget(session.store)
    imported = importing.add(session.store, [as_jsonl(tmp_path / "new.jsonl", [{"id": "new", "text": "خبر طازج"}])])
    session.do(ShowBatch(imported.id))
    index.bring_up_to_date(session.store)
    assert names(session.store, "طازج") == ["new"]
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_two_that_catch_up_at_once_index_nothing_twice(session, many):
    forget(session.store)
    one, other = index.Indexer(session.store), index.Indexer(session.store.helper())
    while one.step() | other.step():
        pass
    assert words_indexed(session.store) == words_of_articles(session.store)
    other._store.close()


def test_one_that_was_overtaken_while_it_folded_writes_nothing(session, many, monkeypatch):
    forget(session.store)
    ready, other = index.ready, index.Indexer(session.store.helper())

    def overtaken(articles):
        monkeypatch.setattr(index, "ready", ready)
        other.step()
        return ready(articles)

    monkeypatch.setattr(index, "ready", overtaken)
    index.Indexer(session.store).step()
    index.bring_up_to_date(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)
    assert index.progress(session.store) == (index.STEP + 52, index.STEP + 52)
    other._store.close()


def test_articles_that_come_when_it_is_half_made_wait_for_their_turn(session, many, bring):
    forget(session.store)
    index.Indexer(session.store).step()
    bring(session, {"id": "new", "text": "خبر طازج"})
    assert index.is_behind(session.store)
    index.bring_up_to_date(session.store)
    assert names(session.store, "طازج") == ["new"]
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_new_titles_are_given_in_steps(session, many):
    session.do(EditArticles(tuple(many), {"title": "عنوان آخر"}))
    assert index.is_behind(session.store)
    index.bring_up_to_date(session.store)
    assert not index.is_behind(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)
    session.undo()
    index.bring_up_to_date(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_titles_that_change_before_their_articles_are_indexed_are_right(session, bring):
    ids = bring(session, *[f"خبر رقم {number}" for number in range(2 * index.STEP + 50)])
    forget(session.store)
    indexer = index.Indexer(session.store)
    indexer.step()
    session.do(EditArticles(tuple(ids), {"title": "عنوان آخر"}))
    while indexer.step():
        pass
    index.bring_up_to_date(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_a_title_that_changes_while_its_article_is_being_indexed_is_right(session, many, monkeypatch):
    forget(session.store)
    indexer, retitle = index.Indexer(session.store), index.Indexer._retitle

    def then_somebody_writes(self):
        retitle(self)
        session.do(EditArticles((many[0],), {"title": "عنوان آخر"}))

    monkeypatch.setattr(index.Indexer, "_retitle", then_somebody_writes)
    indexer.step()
    monkeypatch.undo()
    index.bring_up_to_date(session.store)
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_an_article_deleted_meanwhile_is_indexed_for_it_may_come_back(session, many):
    session.do(DeleteArticle(many[0]))
    forget(session.store)
    index.bring_up_to_date(session.store)
    assert names(session.store, "رقم") != []
    assert "0" not in names(session.store, "خبر")
    session.undo()
    assert "0" in names(session.store, "خبر")


def test_merging_pieces_changes_no_answer(session, bring):
    for at in range(8):
        bring(session, *[f"خبر رقم {number}" for number in range(at * 10, at * 10 + 10)])
    indexer = index.Indexer(session.store)
    for _ in range(100):
        if not indexer.tidy():
            break
    assert session.store.value("SELECT count(DISTINCT segid) FROM article_index_idx") < 4
    assert words_indexed(session.store) == words_of_articles(session.store)


def test_words_that_are_not_there_are_not_asked_for(session):
    assert index.existing(session.store, {"لافروف", "كيري", "بوغدانووووف"}) == ["كيري", "لافروف"]
    assert index.existing(session.store, set()) == []


def test_the_vocabulary_has_every_word_in_pieces(session, monkeypatch):
    monkeypatch.setattr(index, "_WORDS", 50)
    pieces = [piece.split("\n") for piece in index.vocabulary(session.store)]
    words = {word for words in words_of_articles(session.store).values() for word in words}
    assert sorted(word for piece in pieces for word in piece) == sorted(words)
    assert max(map(len, pieces)) == 50


def test_an_empty_project_has_no_vocabulary(tmp_path, open_session):
    from models.project import new_project

    (tmp_path / "e").mkdir()
    new_project(tmp_path / "e" / "e.qawl", articles=[])
    store = open_session(tmp_path / "e" / "e.qawl").store
    assert list(index.vocabulary(store)) == []
    assert not index.is_behind(store)
    assert index.progress(store) == (0, 0)


@given(st.lists(st.sets(st.sampled_from("ابتثجحخد"), max_size=4), max_size=20))
def test_no_word_is_written_about_again_while_it_is_met(sets):
    vocabulary, written = index.Vocabulary(), []
    for words in sets:
        written += vocabulary.new(set(words))
    assert sorted(written) == sorted(set().union(*sets))


def test_words_that_were_met_long_ago_may_be_written_again(monkeypatch):
    monkeypatch.setattr(index, "_YOUNG", 4)
    vocabulary = index.Vocabulary()
    assert len(vocabulary.new(set("ابتثج"))) == 5
    assert vocabulary.new({"ا"}) == set()
    vocabulary.new(set("حخدذر"))
    assert vocabulary.new({"ا"}) == set()
    vocabulary.new(set("سشصضط"))
    vocabulary.new(set("عغفقك"))
    assert vocabulary.new({"ب"}) == {"ب"}

"""Suggestions for a whole project, in processes of their own."""

import multiprocessing
import sqlite3
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing

import pytest

from models import commands
from models.errors import QawlError
from models.suggest import cache, whole
from models.suggest.cache import Wanted, compute
from models.suggest.own_words import OwnWords
from models.text import sha256


def text(number):
    return f"قال المتحدث رقم {number} إن الوضع خطير جدا في المدينة، مضيفا أن الحوار ضروري.\n"


@pytest.fixture
def filled(session, bring):
    """Sixty short articles and the two of the seeds, and a helper's door to them."""
    bring(session, *({"text": text(number), "id": str(number)} for number in range(60)))
    store = session.store.helper()
    yield store
    store.close()


def kept(store):
    return {row["text_sha256"]: row["found"] for row in store.rows("SELECT * FROM suggested")}


def test_all_that_lack_them_are_computed_and_kept(filled):
    told = []
    assert whole.run(filled, 2, lambda done, all: told.append((done, all))) == 62
    assert told == sorted(told)
    assert told[-1] == (62, 62)
    assert all(of == 62 for _, of in told)
    found = kept(filled)
    assert len(found) == 62
    words = OwnWords()
    alone = compute(Wanted(sha256(text(7)), text(7), words))
    assert tuple(cache.read(filled, sha256(text(7)), words.version)) == alone.found
    assert whole.run(filled, 2, lambda *progress: told.append(progress)) == 0
    assert kept(filled) == found


def test_one_worker_or_many_find_the_same(filled):
    whole.run(filled, 1)
    alone = kept(filled)
    with filled.aside() as db:
        db.execute("DELETE FROM suggested")
    whole.run(filled, 3)
    assert kept(filled) == alone


def test_it_is_no_step_of_anybodys_and_nobody_sees_it_twice(filled, session):
    label = session.store.value("SELECT max(seq) FROM change")
    whole.run(filled, 2)
    assert session.store.value("SELECT max(seq) FROM change") == label


def test_a_cancelled_run_goes_on_where_it_was(filled, monkeypatch):
    monkeypatch.setattr(whole, "_TEXTS", 4)
    monkeypatch.setattr(whole, "_STEP", 4)
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 10

    first = whole.run(filled, 1, cancelled=cancelled)
    assert 0 < first < 62
    assert len(kept(filled)) == first
    assert first + whole.run(filled, 1) == 62


def test_what_other_rules_have_found_is_computed_anew(filled):
    stale = sha256(text(3))
    cache.write(filled, [(stale, "[]")], "another version")
    assert whole.run(filled, 2) == 62
    assert kept(filled)[stale] != "[]"


def test_hidden_and_deleted_articles_are_left_out(filled, session, bring):
    gone = session.store.value("SELECT id FROM article WHERE external_id='7'")
    session.do(commands.DeleteArticle(gone))
    bring(session, {"text": "قال زيد إن الخبر صحيح.", "id": "later"})
    session.undo()
    assert whole.run(filled, 2) == 61


def test_a_damaged_text_is_left_out(filled, session):
    with closing(sqlite3.connect(filled.path)) as conn:
        conn.execute("DROP TRIGGER article_text_frozen")
        conn.execute("UPDATE article_text SET text=text || 'x' WHERE key=5")
        conn.commit()
    assert whole.run(filled, 2) == 61


def test_the_projects_own_words_go_along(filled, session):
    toml = session.store.value("SELECT toml FROM codebook ORDER BY id DESC LIMIT 1")
    own = '\n[suggestions]\nverbs = ["غرّد يغرّد"]\n'
    session.do(commands.EditCodebook(toml.replace('version = "1"', 'version = "2"') + own))
    whole.run(filled, 2)
    versions = {row["version"] for row in filled.rows("SELECT version FROM suggested")}
    assert versions == {OwnWords(("غرّد يغرّد",)).version}


def test_a_project_without_articles_starts_no_process(ways, monkeypatch):
    monkeypatch.setattr("models.suggest.whole.get_context", lambda _: None)
    assert whole.run(ways.store, 2) == 0


# Death


def dead():
    """The answer of a worker that ended suddenly."""
    future = Future()
    future.set_exception(BrokenProcessPool())
    return future


def test_a_worker_that_dies_costs_nothing(filled, monkeypatch):
    monkeypatch.setattr(whole, "_TEXTS", 4)
    told = []

    def tell(done, _):
        told.append(done)
        if len(told) == 2:
            for child in multiprocessing.active_children():
                child.kill()

    assert whole.run(filled, 2, tell) == 62
    assert len(kept(filled)) == 62


def test_a_text_that_kills_its_worker_is_told_of_and_the_others_are_computed(filled, monkeypatch):
    ask = whole._Running._ask
    monkeypatch.setattr(
        whole._Running, "_ask", lambda one, texts: dead() if text(20) in texts.values() else ask(one, texts)
    )
    with pytest.raises(QawlError, match="ended suddenly over 1 article"):
        whole.run(filled, 2)
    assert len(kept(filled)) == 61
    monkeypatch.undo()
    assert whole.run(filled, 2) == 1


def test_where_every_worker_dies_it_ends_with_a_sentence(filled, monkeypatch):
    monkeypatch.setattr(whole._Running, "_ask", lambda *_: dead())
    with pytest.raises(QawlError, match="one after another"):
        whole.run(filled, 2)


def test_what_was_computed_before_is_kept_where_writing_fails(filled, monkeypatch):
    monkeypatch.setattr(whole, "_TEXTS", 4)
    monkeypatch.setattr(whole, "_STEP", 8)
    write, wrote = cache.write, []

    def full(store, some, version):
        if wrote:
            raise QawlError(whole.say("full"))
        wrote.append(len(some))
        write(store, some, version)

    monkeypatch.setattr(cache, "write", full)
    with pytest.raises(QawlError):
        whole.run(filled, 2)
    assert len(kept(filled)) == wrote[0] > 0
    assert multiprocessing.active_children() == []

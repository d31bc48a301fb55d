import json

import pytest

from models.notice import Change


@pytest.fixture
def step(store):
    """An open transaction of nobody's."""
    with store.write("Test", "") as step:
        yield step


def speaker(name):
    return {"name": name, "folded": name, "created": "2026-11-21T19:00:00Z"}


def kept(store):
    return [
        (row["table"], row["before"] and json.loads(row["before"]), json.loads(row["after"]))
        for row in store.rows("SELECT * FROM history ORDER BY seq")
    ]


def test_a_row_gets_an_id_unless_it_brings_one(step):
    assert step.insert("speaker", {"id": "own", **speaker("لافروف")}) == "own"
    assert len(step.insert("speaker", speaker("كيري"))) == 36


def test_an_update_keeps_only_what_it_changes(store):
    with store.write("x", "") as step:
        id = step.insert("speaker", speaker("لافروف"))
    with store.write("x", "") as step:
        step.update("speaker", id, name="سيرغي لافروف", folded="لافروف")
    assert kept(store)[-1] == ("speaker", {"name": "لافروف"}, {"name": "سيرغي لافروف"})


def test_an_update_to_the_same_leaves_no_trace(store):
    with store.write("x", "") as step:
        id = step.insert("speaker", speaker("لافروف"))
    with store.write("x", "") as step:
        step.update("speaker", id, name="لافروف")
        assert step.changes == []
    assert len(kept(store)) == 1


def test_deleting_keeps_the_row(store):
    with store.write("x", "") as step:
        id = step.insert("speaker", speaker("لافروف"))
    with store.write("x", "") as step:
        step.delete("speaker", id)
        assert step.changes == [Change("speaker", id, "deleted")]
        assert step.find("speaker", name="لافروف") == []
    assert store.value("SELECT name FROM speaker WHERE deleted_at IS NOT NULL") == "لافروف"


def test_finding_takes_nothing_for_a_value(step):
    id = step.insert("speaker", speaker("لافروف"))
    assert [row["id"] for row in step.find("speaker", role=None, name="لافروف")] == [id]
    assert step.find("speaker", role="وزير") == []


def test_a_change_names_its_article_and_quote(session, mark):
    heard = []
    session.changed.connect(heard.append)
    quote = mark("تطبيع")
    here = session.article.id
    assert heard[0].quotes(here) == {quote}
    assert heard[0].articles() == {here}
    session.assign(session.desk.quote(quote), new="لافروف")
    assert heard[1].quotes(here) == {quote}
    assert {"speaker", "quote_speaker"} <= heard[1].tables()
    assert heard[1].quotes("another article") == set()


def test_a_step_of_nobodys_belongs_to_nobody_else(store):
    from models import history

    with store.write("x", "ليلى") as step:
        step.insert("speaker", speaker("لافروف"))
    assert history.next_undo(store, "كريم") is None
    assert history.next_undo(store, "ليلى").label == "x"

import json
import sqlite3
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import history, queries
from models.commands.articles import DeleteArticle, EditArticles, SetWork
from models.commands.quotes import AssignSpeaker, DeleteQuotes, EditQuote, JudgeStance, MarkQuote, SetType, WriteNote
from models.errors import QawlError
from models.session import Session
from models.span import Span
from models.store import Store
from models.transaction import RECORDED


def live(store: Store) -> dict[str, list[dict[str, object]]]:
    """Every recorded row that is not deleted, without the bookkeeping of deletion."""
    found = {}
    for table in sorted(RECORDED):
        rows = [dict(row) for row in store.rows(f"SELECT * FROM {table} ORDER BY id")]
        found[table] = [
            {name: value for name, value in row.items() if name not in ("deleted_at", "updated")}
            for row in rows
            if row.get("deleted_at") is None and (table != "work" or row["status"] != "new" or row["seconds"])
        ]
    return found


def quotes(session):
    return [quote.id for quote in session.desk.quotes]


# One annotator


def test_undo_takes_back_the_last_change_only(session, mark):
    first = mark("تطبيع الوضع")
    mark("محادثة هاتفية")
    session.undo()
    assert quotes(session) == [first]


def test_redo_brings_it_back_as_it_was(session, mark):
    mark("تطبيع الوضع")
    before = list(session.desk.quotes)
    session.undo()
    session.redo()
    assert session.desk.quotes == before


def test_every_step_says_what_it_does(session, mark):
    quote = mark("تطبيع الوضع")
    session.assign(session.desk.quote(quote), new="لافروف")
    assert history.next_undo(session.store, session.annotator.id).label == "Assign speaker"
    session.undo()
    assert history.next_undo(session.store, session.annotator.id).label == "Mark quote"
    assert history.next_redo(session.store, session.annotator.id).label == "Assign speaker"


def test_nothing_to_undo_is_no_error(session):
    assert session.undo() is None
    assert session.redo() is None


def test_undo_goes_on_after_reopening(session, mark, project, open_session):
    first, _ = mark("تطبيع الوضع"), mark("محادثة هاتفية")
    session.close()
    again = open_session(project)
    again.undo()
    assert quotes(again) == [first]
    again.undo()
    assert quotes(again) == []
    again.close()
    third = open_session(project)
    third.redo()
    assert quotes(third) == [first]


def test_a_new_change_drops_what_could_be_redone(session, mark):
    mark("تطبيع الوضع")
    session.undo()
    kept = mark("محادثة هاتفية")
    assert session.redo() is None
    assert quotes(session) == [kept]


def test_a_change_that_changes_nothing_keeps_the_redo(session, mark):
    quote = mark("تطبيع الوضع")
    mark("محادثة هاتفية")
    session.undo()
    session.do(EditQuote(session.article.id, quote, {"status": "draft"}))
    assert session.redo() is not None


def test_undo_of_one_step_is_one_notice(session, mark):
    quote = mark("تطبيع الوضع")
    session.assign(session.desk.quote(quote), new="لافروف")
    heard = []
    session.changed.connect(heard.append)
    session.undo()
    assert len(heard) == 1
    assert {"speaker", "quote_speaker"} <= heard[0].tables()


def test_a_refused_command_is_no_step(session):
    with pytest.raises(QawlError):
        session.do(MarkQuote(session.article.id, Span(0, 10**6), None, 100))
    assert session.undo() is None


def test_before_it_is_known_who_works_nothing_is_undone(session):
    with session.store.write("Import articles", "") as step:  # as main.py import does
        step.update("batch", session.store.value("SELECT id FROM batch"), shown=0)
    session.annotator = None
    with suppress(QawlError):  # refusing is right too
        session.undo()
    assert [*queries.articles(session.store)] == []


# Several annotators


@pytest.fixture
def two(session, project):
    """ليلى and كريم at the same project file, one after the other at the keyboard."""
    layla = session.annotator
    karim = session.annotator_named("كريم")

    def sits(who):
        session.be({"ليلى": layla, "كريم": karim}[who])
        return session

    return sits


def test_undo_is_each_annotators_own(two, session, mark):
    layla = mark("تطبيع الوضع")
    two("كريم")
    mark("محادثة هاتفية")
    session.undo()
    assert quotes(session) == [layla]
    assert session.undo() is None
    two("ليلى").undo()
    assert quotes(session) == []


def test_a_new_change_drops_only_ones_own_redo(two, session, mark):
    mark("تطبيع الوضع")
    session.undo()
    two("كريم")
    mark("محادثة هاتفية")
    session.undo()
    mark("محادثة هاتفية")
    assert session.redo() is None
    assert two("ليلى").redo() is not None


def test_what_another_changed_since_is_not_overwritten(two, session, mark):
    quote = mark("تطبيع الوضع")
    article = session.article.id
    session.do(WriteNote(article, quote, {"note": "ملاحظة ليلى"}))
    two("كريم").do(WriteNote(article, quote, {"note": "ملاحظة كريم"}))
    with pytest.raises(QawlError) as caught:
        two("ليلى").undo()
    assert caught.value.sentence.in_language("ar") != caught.value.sentence.in_language("en")
    assert session.desk.quote(quote).note == "ملاحظة كريم"


def test_another_column_of_the_row_is_no_conflict(two, session, mark):
    quote = mark("تطبيع الوضع")
    article = session.article.id
    session.do(WriteNote(article, quote, {"note": "ملاحظة"}))
    two("كريم").do(SetType(article, quote, {"type": "mixed"}))
    two("ليلى").undo()
    assert (session.desk.quote(quote).note, session.desk.quote(quote).type) == (None, "mixed")


def test_a_quote_that_another_annotated_since_does_not_vanish(two, session, mark):
    quote = mark("تطبيع الوضع")
    two("كريم").do(WriteNote(session.article.id, quote, {"note": "ملاحظة كريم"}))
    with pytest.raises(QawlError):
        two("ليلى").undo()
    assert session.desk.quote(quote).note == "ملاحظة كريم"


def test_a_quote_that_another_judged_since_does_not_vanish(two, session, mark):
    quote = mark("تطبيع الوضع")
    two("كريم").judge(session.desk.quote(quote), "support", new="الحوار")
    with pytest.raises(QawlError):
        two("ليلى").undo()
    assert len(session.desk.quote(quote).stances) == 1


def test_a_speaker_that_another_uses_since_does_not_vanish(two, session, mark):
    one, other = mark("تطبيع الوضع"), mark("محادثة هاتفية")
    session.assign(session.desk.quote(one), new="لافروف")
    two("كريم").assign(session.desk.quote(other), new="لافروف")
    with pytest.raises(QawlError):
        two("ليلى").undo()
    assert session.speaker_names(session.desk.quote(other)) == "لافروف"


def test_undo_after_another_reassigned_does_not_mix_speakers(two, session, mark):
    quote = mark("تطبيع الوضع")
    session.assign(session.desk.quote(quote), new="لافروف")
    session.assign(session.desk.quote(quote), new="كيري")
    two("كريم").assign(session.desk.quote(quote), new="تونر")
    with pytest.raises(QawlError):
        two("ليلى").undo()
    assert session.speaker_names(session.desk.quote(quote)) == "تونر"


def test_what_lies_inside_anothers_undone_quote_points_to_nothing_dead(two, session, mark):
    mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    two("كريم")
    inner = mark("محادثة هاتفية")
    try:
        two("ليلى").undo()
    except QawlError:
        return  # refusing is right too
    parent = session.desk.quote(inner).parent
    assert parent is None or session.desk.quote(parent)


def test_redo_puts_nothing_inside_a_quote_that_is_gone(two, session, mark):
    outer = mark("ناقشا في محادثة هاتفية تطبيع الوضع")
    inner = mark("محادثة هاتفية")
    session.undo()
    two("كريم").do(DeleteQuotes(session.article.id, (outer,)))
    try:
        two("ليلى").redo()
    except QawlError:
        return  # refusing is right too
    parent = session.desk.quote(inner).parent
    assert parent is None or session.desk.quote(parent)


# The trail


def test_history_keeps_who_what_before_and_after(session, mark):
    quote = mark("تطبيع الوضع")
    session.do(SetType(session.article.id, quote, {"type": "mixed"}))
    row = session.store.row(
        """SELECT h.*, c.annotator, c.label FROM history h JOIN change c ON c.id=h.change
           WHERE c.label='Set type' AND h.row=? ORDER BY h.seq""",
        [quote],
    )
    assert (row["annotator"], row["table"]) == (session.annotator.id, "quote")
    assert json.loads(row["before"])["type"] == "indirect"
    assert json.loads(row["after"])["type"] == "mixed"


def test_history_can_only_grow(session, mark):
    mark("تطبيع الوضع")
    for sql in ("DELETE FROM history", "UPDATE history SET after='{}'", "UPDATE history SET change='x'"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            session.store.conn.execute(sql)


def test_undo_itself_is_in_the_trail(session, mark):
    mark("تطبيع الوضع")
    before = session.store.value("SELECT count(*) FROM history")
    session.undo()
    assert session.store.value("SELECT count(*) FROM history") > before
    assert [row[0] for row in session.store.rows("SELECT state FROM change ORDER BY seq")] == ["undone", "replay"]


def test_texts_stay_out_of_the_history(session):
    article = session.article.id
    session.do(DeleteArticle(article))
    kept = "".join(row["after"] for row in session.store.rows("SELECT after FROM history"))
    assert "موسكو" not in kept


# Any sequence of acts

acts = st.lists(
    st.tuples(
        st.sampled_from(
            ["mark", "delete", "type", "assign", "new", "judge", "remove", "edge", "edit", "work", "finish", "drop"]
        ),
        st.integers(0, 99),
    ),
    min_size=1,
    max_size=12,
)


def act(session: Session, verb: str, number: int) -> None:
    """One act of an analyst; one that finds nothing to act on does nothing."""
    if session.desk is None:
        return
    article, there = session.article.id, session.desk.quotes
    quote = there[number % len(there)] if there else None
    if verb == "mark":
        session.mark(Span(number * 7, number * 7 + 20 + number))
    elif verb == "edit":
        session.do(EditArticles((article,), {"title": f"عنوان {number % 3}"}))
    elif verb == "work":
        session.do(SetWork(article, ("new", "in_progress", "done", "skipped")[number % 4]))
    elif verb == "finish":
        session.finish_article()
    elif verb == "drop" and number < 10:
        session.do(DeleteArticle(article))
    elif quote:
        act_on_quote(session, verb, number, quote)


def act_on_quote(session: Session, verb: str, number: int, quote) -> None:
    article, desk = session.article.id, session.desk
    if verb == "delete":
        session.do(DeleteQuotes(article, (quote.id,)))
    elif verb == "type":
        session.do(SetType(article, quote.id, {"type": ("direct", "mixed", None)[number % 3]}))
    elif verb == "assign":
        session.do(AssignSpeaker(article, quote.id, tuple(list(queries.speakers(session.store))[: number % 3])))
    elif verb == "new":
        session.assign(quote, new=f"متحدث {number % 4}")
    elif verb == "judge":
        session.judge(quote, ("support", "oppose")[number % 2], new=f"جهة {number % 3}")
    elif verb == "remove" and quote.stances:
        session.do(JudgeStance(article, quote.id, "unclear", quote.stances[0].target))
    elif verb == "edge":
        part = quote.parts[0]
        session.move_edge(quote, part, Span(part.span.start, min(part.span.end + 3, len(desk.text))))


def assert_desk_in_step(session: Session) -> None:
    """What is on the desk is what would be read from the store."""
    if session.desk:
        assert session.desk.quotes == queries.quotes(session.store, session.article.id)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_whatever_was_done_undone_is_gone_and_redone_is_back(made_once, tmp_path_factory, open_session, acts):
    path = tmp_path_factory.mktemp("acts") / "a.qawl"
    path.write_bytes(made_once.read_bytes())
    session = open_session(path)
    session.open_last()
    states = [live(session.store)]
    for verb, number in acts:
        act(session, verb, number)
        assert_desk_in_step(session)
        if live(session.store) != states[-1]:
            states.append(live(session.store))
    while history.next_undo(session.store, session.annotator.id):
        session.undo()
        assert_desk_in_step(session)
    assert live(session.store) == states[0]
    while history.next_redo(session.store, session.annotator.id):
        session.redo()
    assert live(session.store) == states[-1]
    session.close()

"""Verdicts: what is recorded of them, what they outlive, and what becomes of quotes that were made of suggestions."""

import json

import pytest

from models import checks, commands, queries
from models.commands.suggestions import AcceptAll, AcceptSuggestion, Judged, Proposed, RefuseSuggestion
from models.errors import QawlError
from models.purging import purge
from models.span import Span
from models.suggest import cache
from tests.models.ways import worked_on


@pytest.fixture
def propose(session, find):
    """A suggestion for these words of the open article, as a command takes it."""

    def proposes(words, cue=(), **told):
        text = session.desk.text
        spans = tuple(find(text, one) for one in cue)
        return Proposed((find(text, words),), text, "indirect", cue=spans, **told)

    return proposes


@pytest.fixture
def accept(session, propose):
    def accepts(words="الخارجية", key="k1", **told):
        judged = Judged(key, {"pattern": "verb_that"})
        return session.do(AcceptSuggestion(session.article.id, judged, propose(words, **told)))

    return accepts


def verdicts(store, *columns):
    rows = store.rows("SELECT * FROM verdict WHERE deleted_at IS NULL ORDER BY id")
    return [tuple(row[name] for name in columns) for row in rows]


def origin(session, quote):
    return session.desk.quote(quote).origin


def is_whole(session):
    return [str(one.message) for one in checks.findings(session.store) if one.level == "error"] == []


# The verdict


def test_a_verdict_says_who_judged_what(session, accept):
    quote = accept()
    assert verdicts(session.store, "article", "annotator", "suggestion", "decision", "quote") == [
        (session.article.id, session.who, "k1", "accepted", quote)
    ]
    ((what,),) = verdicts(session.store, "what")
    assert json.loads(what) == {"pattern": "verb_that"}


def test_a_second_verdict_takes_the_place_of_the_first(session, accept):
    session.do(RefuseSuggestion(session.article.id, Judged("k1")))
    quote = accept()
    assert verdicts(session.store, "suggestion", "decision", "quote") == [("k1", "accepted", quote)]
    session.undo()
    assert verdicts(session.store, "suggestion", "decision", "quote") == [("k1", "refused", None)]


def test_two_annotators_judge_apart(session, accept):
    accept()
    session.be(session.annotator_named("كريم"))
    session.do(RefuseSuggestion(session.article.id, Judged("k1")))
    assert verdicts(session.store, "decision") == [("accepted",), ("refused",)]
    session.undo()
    assert verdicts(session.store, "decision") == [("accepted",)]


def test_refusing_begins_no_work(session):
    session.do(RefuseSuggestion(session.article.id, Judged("k1")))
    assert queries.work(session.store, session.article.id) == []


def test_the_same_content_is_not_made_twice(session, accept, mark):
    marked = mark("الخارجية")
    assert accept() == marked
    assert len(session.quotes) == 1
    assert origin(session, marked) == "manual"
    assert verdicts(session.store, "decision", "quote") == [("accepted", marked)]
    session.undo()
    assert session.desk.quote(marked)


def test_one_that_was_marked_and_deleted_is_made_anew(session, accept, mark):
    marked = mark("الخارجية")
    session.do(commands.DeleteQuotes(session.article.id, (marked,)))
    assert accept() != marked
    assert len(session.quotes) == 1


def test_another_annotators_quote_of_the_same_content_is_none_of_ones_own(session, accept, mark):
    mark("الخارجية")
    session.be(session.annotator_named("كريم"))
    accept()
    assert len(session.quotes) == 2


def test_what_lies_outside_the_text_is_refused(session, propose):
    text = session.desk.text
    for spans in ((), (Span(0, len(text) + 1),), (Span(5, 5),)):
        proposed = Proposed(spans, text, "indirect")
        with pytest.raises(QawlError, match="outside the article"):
            session.do(AcceptSuggestion(session.article.id, Judged("k"), proposed))
    proposed = Proposed((Span(0, 5),), text, "indirect", source=Span(len(text), len(text) + 4))
    with pytest.raises(QawlError, match="outside the article"):
        session.do(AcceptSuggestion(session.article.id, Judged("k"), proposed))
    assert verdicts(session.store, "id") == []


def test_spans_of_one_role_never_overlap(session):
    text = session.desk.text
    content = (Span(30, 40), Span(10, 20), Span(15, 25))
    proposed = Proposed(content, text, "indirect", cue=(Span(4, 12), Span(2, 6), Span(11, 14)), source=Span(26, 33))
    quote = session.desk.quote(session.do(AcceptSuggestion(session.article.id, Judged("k"), proposed)))
    assert quote.content == [Span(10, 25), Span(30, 40)]
    first = next(part for part in quote.parts if part.role == "cue" and part.ordinal == 0)
    assert (first.span.start, first.span.end) in {(4, 10), (5, 10), (4, 9)}
    for role in ("content", "cue", "source"):
        assert all(span.cut(text) == span.cut(text).strip() for span in quote.spans(role) if role != "content")
    assert is_whole(session)


def test_somebody_new_who_speaks_twice_is_one_person(session, propose):
    said = (("الخارجية", "أحمد"), ("لافروف", "احمد"), ("كيري", "علي"))
    some = tuple((Judged(words), propose(words, new_speaker=name)) for words, name in said)
    session.do(AcceptAll(session.article.id, some))
    assert sorted(one.name for one in queries.speakers(session.store).values()) == ["أحمد", "علي"]


# Corrected later


def edit(session, quote, find):
    """Everything that changes what a suggestion proposes."""
    text, one = session.desk.text, session.desk.quote(quote)
    part = next(part for part in one.parts if part.role == "content")
    cue = next(part for part in one.parts if part.role == "cue")
    return {
        "content": lambda: session.move_edge(one, part, Span(part.span.start, part.span.end + 4)),
        "more content": lambda: session.add_span(one, "content", Span(part.span.end + 5, part.span.end + 9)),
        "cue": lambda: session.move_edge(one, cue, Span(cue.span.start, cue.span.end - 1)),
        "no cue": lambda: session.remove_span(one, cue),
        "source": lambda: session.add_span(one, "source", find(text, "موسكو")),
        "type": lambda: session.do(commands.SetType(one.article, quote, {"type": "direct"})),
        "kind": lambda: session.do(commands.EditQuote(one.article, quote, {"kind": "scare", "type": None})),
        "speaker": lambda: session.assign(one, new="سيرغي"),
        "another speaker": lambda: session.assign(one, new="سيرغي", also=True),
        "nobody": lambda: session.unassign(one, one.speakers[0]),
        "applied to all": lambda: session.do(commands.ApplyToAll(((quote, "cue", Span(0, 3)),))),
        "a speaker applied to all": lambda: session.do(
            commands.ApplyToAll(speakers=((quote, session.do(commands.AddEntry("speaker", "سيرغي"))),))
        ),
        "assigned to all": lambda: session.do(commands.AssignToAll(((one.article, quote),), new="سيرغي")),
    }  # fmt: skip


CHANGES = ["content", "more content", "cue", "no cue", "source", "type", "kind", "speaker", "another speaker",
           "nobody", "applied to all", "a speaker applied to all", "assigned to all"]  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_an_accepted_suggestion_that_is_changed_is_a_corrected_one(session, accept, find, what):
    quote = accept("الخارجية الروسية", cue=["قالت"], new_speaker="وزارة")
    assert origin(session, quote) == "suggested"
    edit(session, quote, find)[what]()
    assert origin(session, quote) == "corrected"
    session.undo()
    assert origin(session, quote) == "suggested"
    session.redo()
    assert origin(session, quote) == "corrected"


def test_what_was_never_proposed_corrects_nothing(session, accept, find, mark):
    quote = accept("الخارجية الروسية", cue=["قالت"], new_speaker="وزارة")
    one = session.desk.quote(quote)
    session.judge(one, "support", new="الحوار")
    session.do(commands.WriteNote(one.article, quote, {"note": "مهم"}))
    session.do(commands.SetStatus(one.article, quote, {"status": "done"}))
    session.do(commands.EditQuote(one.article, quote, {"medium": "phone", "via": "رويترز", "type": "indirect"}))
    session.do(commands.SetParent(one.article, quote, mark("موسكو")))
    session.assign(one, new="كيري", role="addressee")
    session.add_span(one, "addressee", find(session.desk.text, "واشنطن"))
    session.assign(one, one.speakers[0])
    session.finish_article()
    assert origin(session, quote) == "suggested"


def test_merging_and_splitting_names_corrects_nothing(session, accept):
    quote = accept("الخارجية الروسية", new_speaker="وزارة")
    (old,) = session.desk.quote(quote).speakers
    new = session.do(commands.AddEntry("speaker", "وزارة الخارجية"))
    session.do(commands.MergeEntries("speaker", new, (old,)))
    session.do(commands.SplitEntry("speaker", new, "وزارة أخرى", (quote,)))
    assert session.desk.quote(quote).speakers not in ((old,), (new,))
    assert origin(session, quote) == "suggested"


def test_quotes_marked_by_hand_or_imported_stay_what_they_are(session, mark, example, find):
    for desk, quote in ((session, mark("الخارجية")), (example, example.quotes[0].id)):
        before = origin(desk, quote)
        desk.add_span(desk.desk.quote(quote), "addressee", Span(0, 3))
        desk.assign(desk.desk.quote(quote), new="شخص ما")
        assert origin(desk, quote) == before != "corrected"


def test_the_origin_goes_out_and_comes_in_with_the_record(session, accept, exported, ways):
    accept()
    session.do(commands.CorrectSuggestion(session.article.id, Judged("k2"), Proposed((Span(0, 5),), session.desk.text)))
    mine = [record for record in exported(session) if record["quotes"]]
    assert sorted(quote["origin"] for quote in mine[0]["quotes"]) == ["corrected", "suggested"]
    ways.bring(*mine)
    (came,) = ways.told()
    assert [one | {"annotator": ""} for one in came["quotes"]] == [one | {"annotator": ""} for one in mine[0]["quotes"]]
    assert "verdict" not in json.dumps(mine)


# Others


def test_what_others_have_built_on_an_accepted_suggestion_is_not_undone(session, accept):
    quote = accept(new_speaker="وزارة")
    session.be(session.annotator_named("كريم"))
    session.judge(session.desk.quote(quote), "support", new="الحوار")
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError, match="Somebody else"):
        session.undo()
    assert session.desk.quote(quote)
    assert is_whole(session)


def test_a_refusal_is_undone_whatever_others_do(session):
    session.do(RefuseSuggestion(session.article.id, Judged("k1")))
    session.be(session.annotator_named("كريم"))
    session.do(RefuseSuggestion(session.article.id, Judged("k1")))
    session.be(session.annotator_named("ليلى"))
    session.undo()
    assert verdicts(session.store, "annotator") == [(session.annotator_named("كريم").id,)]


def test_whoever_deletes_an_accepted_quote_takes_the_verdict_along(session, accept):
    quote = accept()
    session.be(session.annotator_named("كريم"))
    session.do(commands.DeleteQuotes(session.article.id, (quote,)))
    assert verdicts(session.store, "decision", "quote") == [("refused", None)]
    assert is_whole(session)
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError, match="Somebody else"):
        session.undo()
    session.be(session.annotator_named("كريم"))
    session.undo()
    assert verdicts(session.store, "decision", "quote") == [("accepted", quote)]


def test_an_article_that_goes_and_comes_back_keeps_its_verdicts(session, accept):
    accept()
    session.do(RefuseSuggestion(session.article.id, Judged("k2")))
    session.do(commands.DeleteArticle(session.article.id))
    for _ in range(2):
        assert is_whole(session)
        session.undo()
        assert is_whole(session)
        assert verdicts(session.store, "decision") == [("accepted",), ("refused",)]
        session.redo()


def test_two_cannot_decide_against_each_other_whether_the_study_is_blind(session):
    session.do(commands.SetBlind(True))
    session.be(session.annotator_named("كريم"))
    session.do(commands.SetBlind(False))
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError, match="Somebody else"):
        session.undo()
    assert session.store.value("SELECT value FROM option WHERE id='blind'") == "0"


def test_saying_twice_that_a_study_is_blind_is_one_step(session):
    session.do(commands.SetBlind(True))
    session.do(commands.SetBlind(True))
    session.undo()
    assert session.store.value("SELECT value FROM option WHERE id='blind'") == "0"


# Damage


@pytest.mark.parametrize(
    "damage",
    ["UPDATE quote SET deleted_at='x'", "UPDATE verdict SET quote='nobody'",
     "UPDATE verdict SET article=(SELECT id FROM article WHERE id<>verdict.article)",
     "INSERT INTO annotator VALUES ('z', 'z', '', NULL, NULL); UPDATE verdict SET annotator='z'"],
)  # fmt: skip
def test_a_verdict_that_points_to_no_quote_of_its_article_is_an_error(session, accept, damage):
    accept()
    assert is_whole(session)
    session.store.conn.executescript(f"PRAGMA foreign_keys=OFF; {damage}")
    assert "dangling_link" in [one.code for one in checks.findings(session.store) if one.level == "error"]


# What an import brought and nobody wants any more


def gone_for_good(session, *, undone_by):
    """The last import is taken back, and something else done, so that redo can't bring it back."""
    session.be(undone_by)
    session.undo()
    session.do(commands.AddEntry("speaker", "شخص"))
    while purge(session.store):
        pass


def test_a_purged_article_takes_its_suggestions_along(session, bring):
    (id,) = bring(session, "خبر جديد")
    article = queries.article(session.store, id)
    cache.write(session.store, [(article.text_sha256, "[]"), ("f" * 64, "[]")], "1")
    gone_for_good(session, undone_by=session.annotator)
    assert session.store.value("SELECT count(*) FROM article WHERE id=?", [id]) == 0
    assert [row["text_sha256"] for row in session.store.rows("SELECT * FROM suggested")] == ["f" * 64]


def test_an_article_in_which_somebody_has_refused_something_is_not_purged(session, bring):
    layla = session.annotator
    (id,) = bring(session, "خبر جديد")
    session.be(session.annotator_named("كريم"))
    session.open_article(id)
    session.do(RefuseSuggestion(id, Judged("k1")))
    gone_for_good(session, undone_by=layla)
    assert session.store.value("SELECT count(*) FROM article WHERE id=?", [id]) == 1
    assert is_whole(session)


def test_an_annotator_who_has_only_refused_stays(ways):
    """An import brought them; it is undone, purged, and their verdict is there still."""
    made = worked_on()
    ways.bring(made.record())
    (id,) = [row["id"] for row in ways.store.rows("SELECT id FROM annotator WHERE name='منى'")]
    with ways.store.write("x", id) as step:
        RefuseSuggestion(made.record()["id"], Judged("k1")).run(step)
    gone_for_good(ways.session, undone_by=ways.session.annotator)
    assert ways.store.value("SELECT count(*) FROM annotator WHERE id=?", [id]) == 1
    assert ways.store.rows("PRAGMA foreign_key_check") == []

"""A corrected text replaces the article that it corrects; quotes go with it where their words are there."""

import json

import pytest

from models import importing, queries, registry
from models.commands.articles import ShowBatch
from models.commands.quotes import DeleteQuotes, WriteNote
from models.commands.statements import LinkQuotes
from models.errors import QawlError
from models.importing import left_behind
from models.purging import purge
from models.span import Span
from models.suggest.cache import Computed
from models.suggest.suggestion import key
from models.suggestions import Suggestions
from tests.models.suggest.proposing import proposal
from tests.models.ways import TEXT, Made, worked_on

MINE = ("روسيا «لا تزال ملتزمة» بالحوار", "لا تزال ملتزمة", "لن تقبل")


@pytest.fixture
def there(ways):
    """An article with three quotes, one of them nested, and another article linked to it."""
    ways.come(worked_on().record())
    other = Made("آخر", "قالت واشنطن إنها لن تقبل.")
    other.says("لن تقبل")
    ways.come(other.record())
    return ways


def corrected(**changes):
    text = TEXT
    for old, new in changes.items():
        text = text.replace(old.replace("_", " "), new)
    return {"text": "تصحيح: " + text, "id": "خبر-1"}


def bring(ways, *some):
    return ways.bring(*some, versions=True)


def texts(ways):
    return {record["external_id"]: record["text"] for record in ways.told()}


def contents(record):
    return [record["text"][one["content"][0]["start"] : one["content"][0]["end"]] for one in record["quotes"]]


def article(ways, name="خبر-1"):
    found = [record for record in ways.told() if record["external_id"] == name]
    assert len(found) == 1
    return found[0]


def test_a_corrected_text_takes_the_place_of_the_old_one_with_its_quotes(there):
    before = article(there)
    imported = bring(there, corrected(الانهيار="الانهيار الوشيك"))
    assert (imported.new, imported.versions) == (1, 1)
    after = article(there)
    assert after["text"].startswith("تصحيح: ")
    assert after["id"] != before["id"]
    assert sorted(contents(after)) == sorted(MINE)
    assert [one["id"] for one in after["quotes"]] == [one["id"] for one in before["quotes"]]
    assert [one["cue"][0]["text"] for one in after["quotes"] if one["cue"]] == ["قال"]
    for name in ("type", "speakers", "addressees", "stances", "parent", "status", "annotator"):
        assert [one[name] for one in after["quotes"]] == [one[name] for one in before["quotes"]], name
    assert left_behind(there.store, imported.id) == []
    there.is_whole()


def test_without_the_wish_it_is_an_article_beside_the_old_one(there):
    there.bring(corrected())
    assert len([one for one in there.told() if one["external_id"] == "خبر-1"]) == 2
    there.is_whole()


def test_a_quote_whose_words_are_gone_stays_in_the_old_article_and_is_listed(there):
    imported = bring(there, corrected(لن_تقبل="لن ترضى"))
    both = [record for record in there.told() if record["external_id"] == "خبر-1"]
    assert sorted(sorted(contents(record)) for record in both) == sorted([sorted(MINE[:2]), [MINE[2]]])
    (left,) = left_behind(there.store, imported.id)
    assert (left.external_id, left.words) == ("خبر-1", "لن تقبل")
    old = next(record for record in both if record["text"] == TEXT)
    assert (left.article, left.quote) == (old["id"], old["quotes"][0]["id"])
    there.is_whole()


@pytest.mark.parametrize("gone", ["بالحوار", "ملتزمة» بالحوار", "لافروف إن"])
def test_families_stay_together(there, gone):
    """Where the outer quote, or only its cue or source, has no place, the nested one stays with it."""
    imported = bring(there, {"text": TEXT.replace(gone, "…"), "id": "خبر-1"})
    left = {one.words for one in left_behind(there.store, imported.id)}
    assert {MINE[0], MINE[1]} <= left or left == set()
    there.is_whole()


def test_the_child_holds_back_its_parent_too(there):
    """The outer words are there, once; which of two «نعم» the nested quote was, nobody can say."""
    made = Made("عائلة", "قال زيد إن الجواب نعم ثم لا.")
    outer = made.says("الجواب نعم ثم لا")
    made.says("زيد", parent=outer)  # outside of it, as hands may leave them
    there.come(made.record())
    imported = bring(there, {"text": "قال عمرو إن الجواب نعم ثم لا.", "id": "عائلة"})
    assert {one.words for one in left_behind(there.store, imported.id)} == {"الجواب نعم ثم لا", "زيد"}
    there.is_whole()


def test_undo_brings_the_old_version_back_and_redo_the_new_one(there):
    before = there.told()
    bring(there, corrected())
    after = there.told()
    for _ in range(2):
        there.session.undo()
        assert there.told() == before
        there.session.redo()
        assert [{**one, "quotes": []} for one in there.told()] == [{**one, "quotes": []} for one in after]
        assert [contents(one) for one in there.told()] == [contents(one) for one in after]
    there.is_whole()


def karim(there, act):
    """كريم does something to the first quote of the new version, and ليلى sits down again."""
    leila = there.session.annotator_named("ليلى")
    there.session.be(there.session.annotator_named("كريم"))
    now = article(there)
    there.session.open_article(now["id"])
    act(there.session, there.session.desk.quotes[0])
    there.session.be(leila)


def test_undo_is_refused_where_somebody_moved_a_carried_quote_since(there):
    bring(there, corrected())
    karim(there, lambda session, quote: session.move_edge(
        quote, quote.parts[0], Span(quote.parts[0].span.start, quote.parts[0].span.end - 1)))  # fmt: skip
    before = there.told()
    with pytest.raises(QawlError, match="Somebody else"):
        there.session.undo()
    assert there.told() == before
    there.is_whole()


def test_a_note_that_somebody_wrote_since_goes_back_with_the_quote(there):
    bring(there, corrected())
    karim(there, lambda session, quote: session.do(WriteNote(quote.article, quote.id, {"note": "راجع"})))
    there.session.undo()
    assert article(there)["text"] == TEXT
    assert [one["note"] for one in article(there)["quotes"]].count("راجع") == 1
    there.is_whole()


def test_links_of_statements_go_along(there):
    old, other = article(there), article(there, "آخر")
    mine = next(one for one in old["quotes"] if one["content"][0]["text"] == "لن تقبل")
    there.session.do(LinkQuotes(old["id"], mine["id"], other["quotes"][0]["id"], "same"))
    bring(there, corrected())
    now = article(there)
    assert [one["elsewhere"] for one in article(there, "آخر")["statements"]] == [
        [{"article": now["id"], "quote": mine["id"]}]
    ]
    there.is_whole()


def test_deleted_quotes_are_not_carried_and_do_not_keep_the_old_article(there):
    old = article(there)
    there.session.open_article(old["id"])
    there.session.do(DeleteQuotes(old["id"], (old["quotes"][2]["id"],)))
    imported = bring(there, corrected(لن_تقبل="لن ترضى"))
    assert left_behind(there.store, imported.id) == []
    assert sorted(contents(article(there))) == sorted(MINE[:2])
    there.is_whole()


def test_the_desk_is_in_step(there):
    old = article(there)
    there.session.open_article(old["id"])
    bring(there, corrected())
    session = there.session
    assert session.article is None or session.desk.quotes == queries.quotes(there.store, session.article.id)


def test_a_version_of_a_version(there):
    bring(there, corrected())
    bring(there, {"text": "تصحيح ثان: " + TEXT, "id": "خبر-1"})
    assert article(there)["text"].startswith("تصحيح ثان")
    assert sorted(contents(article(there))) == sorted(MINE)
    there.session.undo()
    there.session.undo()
    assert article(there)["text"] == TEXT
    there.is_whole()


def test_a_name_that_two_articles_bear_is_nobodys_version(there):
    there.come({"text": TEXT + "ثان", "id": "خبر-1"})
    imported = bring(there, corrected())
    assert imported.versions == 0
    assert len([one for one in there.told() if one["external_id"] == "خبر-1"]) == 3


def test_a_corrected_text_that_comes_with_quotes_of_its_own_has_both(there):
    """Nobody marked it in the old one: it is new here."""
    made = Made("خبر-1", "تصحيح: " + TEXT.replace("لن تقبل", "لن تقبل أبدا"))
    made.says("سنرى")
    made.says("لن تقبل أبدا")
    imported = bring(there, made.record())
    there.is_whole()
    assert imported.quotes == 2
    assert {"سنرى", "لن تقبل أبدا"} <= {words for record in there.told() for words in contents(record)}


def test_what_is_looked_at_before_says_how_many_versions_come(there):
    some = [corrected(), {"text": "جديد تماما", "id": "جديد"}]
    looked = there.look(*some, versions=True)
    imported = there.add(*some, versions=True)
    assert (looked.new, looked.versions) == (imported.new, imported.versions) == (2, 1)


def test_nothing_is_carried_before_it_is_shown_nor_when_it_is_dropped(there):
    before = there.told()
    imported = there.add(corrected(), versions=True)
    assert there.told() == before
    importing.drop(there.store, imported.id)
    while purge(there.store):
        pass
    assert there.told() == before
    there.is_whole()


def test_without_a_window_it_is_the_same(there):
    imported = there.add(corrected(), versions=True)
    importing.show(there.store, imported.id)
    assert sorted(contents(article(there))) == sorted(MINE)
    there.is_whole()


def test_registry_uses_follow(there):
    lavrov = registry.same(there.store, "speaker", "لافروف")
    bring(there, corrected())
    uses = registry.uses(there.store, "speaker", lavrov)
    assert {one.article for one in uses} == {article(there)["id"]}


@pytest.mark.parametrize("show", ["desk", "verb"])
def test_its_counts_are_kept(there, show):
    imported = there.add(corrected(لن_تقبل="لن ترضى"), versions=True)
    if show == "desk":
        there.session.do(ShowBatch(imported.id))
    else:
        importing.show(there.store, imported.id)
    there.is_whole()


def test_what_was_told_of_the_old_text_stays_where_the_new_one_tells_nothing(ways):
    told = {"title": "عنوان", "outlet": "رويترز", "published": "2016-10-02", "tags": ["سياسة"]}
    ways.come({"text": TEXT, "id": "خبر-1", **told})
    bring(ways, {"text": TEXT + " وأكثر.", "id": "خبر-1", "outlet": "فرانس برس"})
    after = article(ways)
    assert (after["title"], after["outlet"], after["published"]) == ("عنوان", "فرانس برس", "2016-10-02")
    assert after["tags"] == ["سياسة"]


def test_of_two_new_versions_the_first_takes_the_place(there):
    imported = bring(there, corrected(الانهيار="الانهيار الوشيك"), corrected(الانهيار="الانهيار التام"))
    assert (imported.new, imported.versions) == (2, 1)
    assert sorted(record["external_id"] for record in there.told()) == ["آخر", "خبر-1", "خبر-1"]


# Suggestions


@pytest.fixture
def judged(there):
    """ليلى has accepted one suggestion of the article, corrected one, and refused two."""
    session = there.session
    session.open_article(article(there)["id"])
    desk = Suggestions(session)
    made = {
        id: proposal(TEXT, id, words, **more)
        for id, words, more in (
            ("a", "الوضع «خطير جدا»", {"cue": "أضاف", "source": "لافروف"}),
            ("b", "سنرى", {"cue": "قوله"}),
            ("c", "الانهيار", {}),
            ("d", "تحذّر", {"cue": "موسكو"}),
        )
    }
    wanted = desk.missing()
    desk.take(Computed(wanted.text_sha256, wanted.words.version, tuple(made.values())))
    for id, act in (("a", desk.accept), ("b", desk.correct), ("c", desk.refuse), ("d", desk.refuse)):
        desk.select(made[id].key)
        act()
    return there


def verdicts(ways):
    rows = ways.store.rows(
        """SELECT v.*, t.text FROM verdict v JOIN article_text t ON t.article=v.article
           WHERE v.deleted_at IS NULL ORDER BY v.id"""
    )
    found = []
    for row in rows:
        told = json.loads(row["what"])
        assert row["suggestion"] == key(told["kind"], told["content"], told["cue"])
        words = [row["text"][start:end] for start, end in told["content"]]
        found.append((row["text"] == TEXT, row["decision"], row["quote"] is not None, *words))
    return found


def test_verdicts_go_with_the_words_that_they_are_about(judged):
    bring(judged, corrected())
    assert verdicts(judged) == [
        (False, "accepted", True, "الوضع «خطير جدا»"), (False, "corrected", True, "سنرى"),
        (False, "refused", False, "الانهيار"), (False, "refused", False, "تحذّر"),
    ]  # fmt: skip
    judged.is_whole()
    origins = {contents(article(judged))[at]: one["origin"] for at, one in enumerate(article(judged)["quotes"])}
    assert (origins["الوضع «خطير جدا»"], origins["سنرى"]) == ("suggested", "corrected")
    judged.session.undo()
    assert [old for old, *_ in verdicts(judged)] == [True] * 4
    judged.is_whole()
    judged.session.redo()
    assert [old for old, *_ in verdicts(judged)] == [False] * 4
    judged.is_whole()


def test_verdicts_about_words_that_are_gone_stay_behind(judged):
    bring(judged, corrected(الانهيار="الأسوأ", قوله="كلامه"))
    assert verdicts(judged) == [
        (False, "accepted", True, "الوضع «خطير جدا»"), (True, "corrected", True, "سنرى"),
        (True, "refused", False, "الانهيار"), (False, "refused", False, "تحذّر"),
    ]  # fmt: skip
    judged.is_whole()


def test_a_suggestion_that_was_corrected_much_lets_its_quote_go_alone(judged):
    """The quote's own words are in the new text, those that were proposed are not."""
    session = judged.session
    quote = next(one for one in session.quotes if one.origin == "corrected")
    cue = next(part for part in quote.parts if part.role == "cue")
    session.remove_span(quote, cue)
    bring(judged, corrected(قوله="كلامه"))
    assert "سنرى" in contents(article(judged))
    assert [(old, has_quote) for old, _, has_quote, *words in verdicts(judged) if words == ["سنرى"]] == [(True, False)]
    judged.is_whole()


def test_a_quote_that_the_new_version_brings_itself_leaves_the_verdict_without_one(judged):
    session = judged.session
    quote = next(one for one in session.quotes if one.origin == "suggested")
    new = Made("خبر-1", "تصحيح: " + TEXT)
    new.says("الوضع «خطير جدا»", by=new.annotator("ليلى"))
    bring(judged, new.record())
    mine = [row for row in verdicts(judged) if row[1] == "accepted"]
    assert mine == [(False, "accepted", False, "الوضع «خطير جدا»")]
    assert quote.id not in [one["id"] for one in article(judged)["quotes"]]
    judged.is_whole()

import contextlib

import pytest

from models import checks, queries, registry
from models.commands.quotes import AssignSpeaker, DeleteQuotes, RemoveStance
from models.commands.registry import (
    AddAlias,
    AddEntry,
    DeleteEntry,
    EditEntry,
    MergeEntries,
    RemoveAlias,
    SplitEntry,
)
from models.errors import QawlError


@pytest.fixture
def quotes(session, mark):
    """Three quotes in the open article."""
    return [mark(piece) for piece in ("تطبيع الوضع", "محادثة هاتفية", "مدينة حلب")]


@pytest.fixture
def add(session):
    return lambda name, kind="speaker": session.do(AddEntry(kind, name))


def speaker(session, id):
    return queries.speakers(session.store).get(id)


def said_by(session, quote):
    return session.speaker_names(session.desk.quote(quote))


def steps(session):
    return session.store.value("SELECT count(*) FROM change")


def errors(session):
    return [one.code for one in checks.findings(session.store) if one.level == "error"]


@pytest.fixture
def one_step(session, exported):
    """Do it: one step, nothing damaged; undone, all is as it was; done again, as it became."""

    def run(command):
        before, count = everything(session, exported), steps(session)
        made = session.do(command)
        after = everything(session, exported)
        assert steps(session) == count + 1
        assert errors(session) == []
        session.undo()
        assert everything(session, exported) == before
        session.redo()
        assert everything(session, exported) == after
        return made

    return run


def everything(session, exported):
    return exported(session), queries.speakers(session.store), queries.targets(session.store), found(session)


def found(session):
    """The index of names, which triggers keep."""
    return [tuple(row) for row in session.store.rows("SELECT kind, owner, row, folded FROM name ORDER BY row")]


# Single entries


@pytest.mark.parametrize("kind", ["speaker", "target"])
def test_an_entry_is_added_under_its_tidy_name(session, one_step, kind):
    made = one_step(AddEntry(kind, "  سيرغي \n لافروف "))
    assert session.name(kind, made) == "سيرغي لافروف"
    assert registry.same(session.store, kind, "سيرغى لافروف") == made


@pytest.mark.parametrize("kind", ["speaker", "target"])
def test_an_entry_needs_a_name(session, add, kind):
    made = add("لافروف", kind)
    for command in (AddEntry(kind, " \n"), EditEntry(kind, made, {"name": ""}), EditEntry(kind, made, {"name": None})):
        with pytest.raises(QawlError):
            session.do(command)
    assert session.name(kind, made) == "لافروف"


def test_an_entry_is_edited(session, one_step, add):
    made = add("لافروف")
    one_step(EditEntry("speaker", made, {"kind": "person", "role": "وزير", "country": "RU"}))
    assert (speaker(session, made).role, speaker(session, made).country) == ("وزير", "RU")
    one_step(EditEntry("speaker", made, {"role": None}))
    assert speaker(session, made).role is None


def test_a_renamed_entry_is_found_by_its_new_name_only(session, one_step, add):
    made = add("لافروف")
    one_step(EditEntry("speaker", made, {"name": " سيرغي  لافرف"}))
    assert speaker(session, made).name == "سيرغي لافرف"
    assert registry.same(session.store, "speaker", "لافروف") is None
    assert registry.same(session.store, "speaker", "سيرغي لافرف") == made


def test_the_desk_names_a_renamed_speaker_anew(session, quotes):
    session.assign(session.desk.quote(quotes[0]), new="لافروف")
    (lavrov,) = session.desk.quote(quotes[0]).speakers
    assert said_by(session, quotes[0]) == "لافروف"
    session.do(EditEntry("speaker", lavrov, {"name": "سيرغي لافروف"}))
    assert said_by(session, quotes[0]) == "سيرغي لافروف"


def test_aliases_come_and_go(session, one_step, add):
    made = add("سيرغي لافروف")
    one_step(AddAlias(made, " سيرجي  لافروف"))
    one_step(AddAlias(made, "الوزير"))
    assert speaker(session, made).aliases == ("سيرجي لافروف", "الوزير")
    one_step(RemoveAlias(made, "سيرجي لافروف"))
    assert speaker(session, made).aliases == ("الوزير",)
    assert registry.same(session.store, "speaker", "سيرجي لافروف") is None


def test_a_name_that_is_borne_already_is_no_alias(session, add):
    made = add("لافروف")
    session.do(AddAlias(made, "الوزير"))
    before = steps(session)
    session.do(AddAlias(made, "لافروف"))
    session.do(AddAlias(made, " الوزير "))
    assert steps(session) == before


def test_an_alias_needs_a_name(session, add):
    with pytest.raises(QawlError):
        session.do(AddAlias(add("لافروف"), " "))


# Merging


@pytest.fixture
def two(session, quotes, add):
    """سيرغي, who says the first quote and is told the second, and سيرجي, who says the second and third."""
    one, other = add("سيرغي لافروف"), add("سيرجي لافروف")
    session.assign(session.desk.quote(quotes[0]), one)
    session.assign(session.desk.quote(quotes[1]), other)
    session.assign(session.desk.quote(quotes[2]), other)
    session.assign(session.desk.quote(quotes[1]), one, role="addressee")
    session.assign(session.desk.quote(quotes[0]), other, role="addressee")
    return one, other


def test_merging_moves_every_use(session, quotes, two, one_step):
    one, other = two
    one_step(MergeEntries("speaker", one, (other,)))
    assert [session.desk.quote(id).speakers for id in quotes] == [(one,)] * 3
    assert [session.desk.quote(id).addressees for id in quotes] == [(one,), (one,), ()]
    assert speaker(session, other) is None


def test_merging_keeps_every_name(session, two, one_step):
    one, other = two
    session.do(AddAlias(one, "لافروف"))
    session.do(AddAlias(other, "الوزير"))
    session.do(AddAlias(other, "لافروف"))
    one_step(MergeEntries("speaker", one, (other,)))
    assert sorted(speaker(session, one).aliases) == sorted(["لافروف", "الوزير", "سيرجي لافروف"])
    for name in ("سيرغي لافروف", "سيرجي لافروف", "الوزير", "لافروف"):
        assert registry.same(session.store, "speaker", name) == one
        assert registry.find(session.store, "speaker", name) == [one]


def test_several_are_merged_at_once(session, two, add, one_step):
    one, other = two
    third = add("Lavrov")
    one_step(MergeEntries("speaker", one, (other, third)))
    assert set(queries.speakers(session.store)) == {one}
    assert sorted(speaker(session, one).aliases) == ["Lavrov", "سيرجي لافروف"]


def test_merging_into_itself_changes_nothing(session, two):
    before = steps(session)
    session.do(MergeEntries("speaker", two[0], (two[0],)))
    assert steps(session) == before


def test_a_merged_speaker_is_named_once_in_a_quote(session, quotes, two, one_step):
    one, other = two
    third = session.do(AddEntry("speaker", "كيري"))
    session.do(AssignSpeaker(session.article.id, quotes[0], (other, third, one)))
    one_step(MergeEntries("speaker", one, (other,)))
    assert sorted(session.desk.quote(quotes[0]).speakers) == sorted((third, one))


def test_merging_fills_gaps_and_overrules_nothing(session, two, one_step):
    one, other = two
    session.do(EditEntry("speaker", one, {"role": "وزير", "country": ""}))
    session.do(EditEntry("speaker", other, {"role": "نائب", "country": "RU", "wikidata": "Q58217"}))
    one_step(MergeEntries("speaker", one, (other,)))
    merged = speaker(session, one)
    assert (merged.role, merged.country, merged.wikidata) == ("وزير", "RU", "Q58217")


def test_merging_targets_moves_every_judgement(session, quotes, one_step):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    session.judge(session.desk.quote(quotes[1]), "oppose", new="الحوار مع روسيا")
    (one,), (other,) = (session.desk.quote(id).stances for id in quotes[:2])
    one_step(MergeEntries("target", one.target, (other.target,)))
    found = [[(one.target, one.label) for one in session.desk.quote(id).stances] for id in quotes[:2]]
    assert found == [[(one.target, "support")], [(one.target, "oppose")]]
    assert set(queries.targets(session.store)) == {one.target}


def test_merging_targets_fills_the_gap_of_a_kind(session, add):
    one, other = add("الحوار", "target"), add("حوار", "target")
    session.do(EditEntry("target", other, {"kind": "سياسة"}))
    session.do(MergeEntries("target", one, (other,)))
    assert queries.targets(session.store)[one].kind == "سياسة"


def test_of_two_judgements_toward_merged_targets_one_is_left(session, quotes, one_step):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    session.judge(session.desk.quote(quotes[0]), "oppose", new="حوار")
    by_label = {stance.label: stance for stance in session.desk.quote(quotes[0]).stances}
    one_step(MergeEntries("target", by_label["support"].target, (by_label["oppose"].target,)))
    (left,) = session.desk.quote(quotes[0]).stances
    assert (left.target, left.label) == (by_label["support"].target, "support")


def test_two_annotators_judgements_toward_merged_targets_both_stay(session, quotes, one_step):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    session.be(session.annotator_named("كريم"))
    session.judge(session.desk.quote(quotes[0]), "oppose", new="حوار")
    one, other = session.desk.quote(quotes[0]).stances
    one_step(MergeEntries("target", one.target, (other.target,)))
    left = session.desk.quote(quotes[0]).stances
    assert sorted(stance.label for stance in left) == ["oppose", "support"]
    assert {stance.target for stance in left} == {one.target}


def test_merging_moves_another_annotators_work_too(session, mark, two, one_step, exported):
    one, other = two
    session.be(session.annotator_named("كريم"))
    theirs = mark("السورية")
    session.assign(session.desk.quote(theirs), other)
    session.be(session.annotator_named("ليلى"))
    one_step(MergeEntries("speaker", one, (other,)))
    assert session.desk.quote(theirs).speakers == (one,)


def test_a_merge_is_not_undone_over_what_somebody_else_did_since(session, quotes, two, exported):
    one, other = two
    session.do(MergeEntries("speaker", one, (other,)))
    session.be(session.annotator_named("كريم"))
    session.do(AssignSpeaker(session.article.id, quotes[2], ()))
    after = exported(session)
    session.be(session.annotator_named("ليلى"))
    with pytest.raises(QawlError):
        session.undo()
    assert exported(session) == after


def test_a_use_in_a_deleted_quote_moves_too(session, quotes, two):
    one, other = two
    session.do(DeleteQuotes(session.article.id, (quotes[2],)))
    session.be(session.annotator_named("كريم"))
    session.do(MergeEntries("speaker", one, (other,)))
    session.be(session.annotator_named("ليلى"))
    session.undo()
    assert session.desk.quote(quotes[2]).speakers == (one,)
    assert errors(session) == []


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_uses_in_deleted_quotes_do_not_stand_in_the_way_of_undo(session, quotes, two, exported, kind):
    one, other = two
    session.do(DeleteQuotes(session.article.id, (quotes[2],)))
    before = exported(session)
    merge = MergeEntries("speaker", one, (other,))
    session.do(merge if kind == "merge" else SplitEntry("speaker", other, "غيره", (quotes[2],)))
    session.undo()
    assert exported(session) == before
    session.undo()
    assert session.desk.quote(quotes[2]).speakers == (other,)


# Splitting


def test_chosen_uses_go_to_a_new_entry(session, quotes, two, one_step):
    _, other = two
    session.do(EditEntry("speaker", other, {"kind": "organisation"}))
    made = one_step(SplitEntry("speaker", other, "لافروف الآخر", (quotes[1],)))
    assert [said_by(session, id) for id in quotes[1:]] == ["لافروف الآخر", "سيرجي لافروف"]
    assert speaker(session, made).kind == "organisation"


def test_a_split_takes_addressees_and_aliases_along(session, quotes, two, one_step):
    _, other = two
    session.do(AddAlias(other, "الوزير"))
    session.do(AddAlias(other, "لافروف"))
    made = one_step(SplitEntry("speaker", other, "غيره", (quotes[0],), ("الوزير",)))
    assert session.desk.quote(quotes[0]).addressees == (made,)
    assert speaker(session, made).aliases == ("الوزير",)
    assert speaker(session, other).aliases == ("لافروف",)
    assert registry.same(session.store, "speaker", "الوزير") == made


def test_a_split_may_be_named_like_the_alias_it_takes(session, two, one_step):
    _, other = two
    session.do(AddAlias(other, "الوزير"))
    made = one_step(SplitEntry("speaker", other, "الوزير", (), ("الوزير",)))
    assert (speaker(session, made).name, speaker(session, made).aliases) == ("الوزير", ())
    assert registry.find(session.store, "speaker", "الوزير") == [made]


def test_a_target_is_split(session, quotes, one_step):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    (stance,) = session.desk.quote(quotes[0]).stances
    session.judge(session.desk.quote(quotes[1]), "oppose", stance.target)
    made = one_step(SplitEntry("target", stance.target, "القصف", (quotes[1],)))
    assert [session.desk.quote(id).stances[0].target for id in quotes[:2]] == [stance.target, made]


@pytest.mark.parametrize(("name", "chosen"), [("غيره", 0), (" ", 1)])
def test_a_split_of_nothing_or_without_a_name_is_refused(session, quotes, two, exported, name, chosen):
    before = exported(session)
    with pytest.raises(QawlError):
        session.do(SplitEntry("speaker", two[1], name, tuple(quotes[:chosen])))
    assert exported(session) == before
    assert len(queries.speakers(session.store)) == 2


# Deleting


def test_an_entry_in_use_is_not_deleted_and_the_count_is_said(session, two):
    with pytest.raises(QawlError, match=r"^3 quote"):
        session.do(DeleteEntry("speaker", two[1]))
    assert speaker(session, two[1]) is not None


def test_who_is_only_told_something_is_in_use_too(session, quotes, add):
    kerry = add("كيري")
    session.assign(session.desk.quote(quotes[0]), kerry, role="addressee")
    with pytest.raises(QawlError, match=r"^1 quote"):
        session.do(DeleteEntry("speaker", kerry))


def test_a_quote_counts_once_however_often_it_is_judged(session, quotes):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    (stance,) = session.desk.quote(quotes[0]).stances
    session.be(session.annotator_named("كريم"))
    session.judge(session.desk.quote(quotes[0]), "oppose", stance.target)
    with pytest.raises(QawlError, match=r"^1 quote"):
        session.do(DeleteEntry("target", stance.target))


def test_an_entry_that_nothing_uses_goes_with_its_aliases(session, add, one_step):
    made = add("لافروف")
    session.do(AddAlias(made, "الوزير"))
    one_step(DeleteEntry("speaker", made))
    assert speaker(session, made) is None
    assert registry.find(session.store, "speaker", "الوزير") == []


def test_a_target_goes_when_its_last_judgement_is_taken_away(session, quotes, one_step):
    session.judge(session.desk.quote(quotes[0]), "support", new="الحوار")
    (stance,) = session.desk.quote(quotes[0]).stances
    session.do(RemoveStance(session.article.id, quotes[0], stance.id))
    one_step(DeleteEntry("target", stance.target))
    assert queries.targets(session.store) == {}


def test_a_deleted_quote_does_not_come_back_with_a_deleted_speaker(session, quotes, two):
    session.assign(session.desk.quote(quotes[0]), new="كيري")
    (kerry,) = session.desk.quote(quotes[0]).speakers
    session.do(DeleteQuotes(session.article.id, (quotes[0],)))
    session.be(session.annotator_named("كريم"))
    try_to(session, DeleteEntry("speaker", kerry))
    session.be(session.annotator_named("ليلى"))
    try_to(session, None)
    assert errors(session) == []


def try_to(session, command):
    """Do it, or undo; refusing is right too."""
    with contextlib.suppress(QawlError):
        session.do(command) if command else session.undo()

import pytest

from models import queries, registry
from models.commands.quotes import DeleteQuotes
from models.commands.registry import AddAlias, AddEntry, DeleteEntry, EditEntry
from models.fold import fold


@pytest.fixture
def add(session):
    def added(name, *aliases, kind="speaker"):
        id = session.do(AddEntry(kind, name))
        for alias in aliases:
            session.do(AddAlias(id, alias))
        return id

    return added


@pytest.fixture
def found(session):
    """The names of whom ``typed`` finds."""

    def names(typed, kind="speaker", limit=20):
        return [session.name(kind, id) for id in registry.find(session.store, kind, typed, limit)]

    return names


# Finding


def test_a_name_is_found_by_the_beginning_of_any_of_its_words(add, found):
    add("وزارة الخارجية الروسية")
    add("جون كيري")
    for typed in ("وزا", "الخار", "خار", "الروس", "روس", "وزارة الخارجية"):
        assert found(typed) == ["وزارة الخارجية الروسية"], typed


def test_every_word_typed_must_begin_a_word_in_any_order(add, found):
    add("وزارة الخارجية الروسية")
    add("وزارة الخارجية الأمريكية")
    assert found("روس وز") == ["وزارة الخارجية الروسية"]
    assert found("خار امر") == ["وزارة الخارجية الأمريكية"]
    assert len(found("وز خار")) == 2
    assert found("وز كير") == []


def test_tashkeel_hamza_and_alef_do_not_matter(add, found):
    add("أوباما")
    for typed in ("اوبا", "أُوبَ", "إوباما", "آوباما"):
        assert found(typed) == ["أوباما"]


def test_an_entry_is_found_once_however_many_of_its_names_fit(add, found):
    add("سيرغي لافروف", "لافروف", "الوزير لافروف")
    assert found("لاف") == ["سيرغي لافروف"]


def test_a_whole_name_comes_first_even_as_an_alias(add, found):
    add("علي حسن")
    add("حسن نصر", "علي")
    assert found("علي") == ["حسن نصر", "علي حسن"]


def test_names_that_hold_it_are_found_where_none_begins_so(add, found):
    add("معلية")
    assert found("علي") == ["معلية"]
    add("علي")
    assert found("علي") == ["علي"]


def test_two_letters_inside_a_word_find_nothing(add, found):
    add("معلية")
    assert found("عل") == []


def test_one_letter_finds_what_begins_with_it(add, found):
    add("معلية")
    assert found("م") == ["معلية"]


def test_nothing_typed_finds_nothing(add, found):
    add("علي")
    assert found("") == found("  ") == []


def test_no_more_are_found_than_asked_for(add, found):
    for number in range(5):
        add(f"متحدث {number}")
    assert len(found("متحدث", limit=3)) == 3


def test_a_whole_name_is_found_among_very_many_that_begin_alike(session, found):
    with session.store.write("many", session.annotator.id) as step:
        step.insert_all(
            "speaker", [{"name": f"علي {n:03}", "folded": f"علي {n:03}", "created": ""} for n in range(600)]
        )
        step.insert("speaker", {"name": "علي", "folded": "علي", "created": ""})
    assert found("علي")[0] == "علي"
    assert found("علي 599") == ["علي 599"]


def test_kinds_do_not_mix(add, found):
    add("روسيا")
    add("روسيا والغرب", kind="target")
    assert found("روسيا") == ["روسيا"]
    assert found("روسيا", "target") == ["روسيا والغرب"]


@pytest.mark.parametrize("name", ["100%", "a_b", "a!b", "it's", 'صحيفة "المدن"', "قناة (العالم)", "«رويترز»"])
def test_names_with_signs_are_found(add, found, name):
    add(name)
    add("100 ab axb")
    assert found(name) == [name]


@pytest.mark.parametrize("typed", ["المدن", "العالم", "رويترز"])
def test_marks_around_a_word_do_not_hide_it(add, found, typed):
    names = ['صحيفة "المدن"', "قناة (العالم)", "وكالة «رويترز»"]
    for name in names:
        add(name)
    assert found(typed) == [name for name in names if typed in name]


def test_deleted_and_renamed_names_are_not_found(session, add, found):
    id = add("علي", "أبو حسن")
    session.do(EditEntry("speaker", id, {"name": "عمر"}))
    assert (found("علي"), found("عمر"), found("ابو")) == ([], ["عمر"], ["عمر"])
    session.do(DeleteEntry("speaker", id))
    assert found("عمر") == found("ابو") == []
    session.undo()
    assert found("عمر") == found("ابو") == ["عمر"]


def test_of_several_with_one_name_the_oldest_is_the_same(session, add):
    first = add("علي")
    add("علي")
    assert registry.same(session.store, "speaker", "على") == first


# Digits


def test_recent_speakers_keep_their_places(session, mark):
    quote, other = mark("تطبيع الوضع"), mark("محادثة هاتفية")
    session.assign(session.desk.quote(quote), new="لافروف")
    session.assign(session.desk.quote(other), new="كيري")
    first = registry.recent_speakers(session.store, session.article.id)
    session.assign(session.desk.quote(mark("مدينة حلب")), first[0])
    assert registry.recent_speakers(session.store, session.article.id) == first
    assert [session.name("speaker", id) for id in first] == ["لافروف", "كيري"]


def test_the_last_target_is_the_annotators_own(session, mark):
    quote = mark("تطبيع الوضع")
    assert registry.last_target(session.store, session.annotator.id) is None
    session.judge(session.desk.quote(quote), "support", new="الحوار")
    session.judge(session.desk.quote(quote), "oppose", new="القصف")
    last = registry.last_target(session.store, session.annotator.id)
    assert session.name("target", last) == "القصف"
    assert registry.last_target(session.store, session.annotator_named("كريم").id) is None


def test_recent_targets_come_the_last_one_first_each_once(session, mark):
    quote = mark("تطبيع الوضع")
    for name in ("الحوار", "القصف", "الهدنة"):
        session.judge(session.desk.quote(quote), "support", new=name)
    other = mark("محادثة هاتفية")
    session.judge(session.desk.quote(other), "oppose", new="الحوار")
    recent = registry.recent_targets(session.store, session.who)
    assert [session.name("target", id) for id in recent] == ["الحوار", "الهدنة", "القصف"]
    assert registry.recent_targets(session.store, session.who, 1) == recent[:1]
    assert registry.recent_targets(session.store, session.annotator_named("كريم").id) == []


# The registry window


def test_entries_come_by_name_with_their_kind_and_uses(session, mark, add):
    quote, other = mark("تطبيع الوضع"), mark("محادثة هاتفية")
    add("زاخاروفا")
    session.assign(session.desk.quote(quote), new="أوباما")
    (obama,) = session.desk.quote(quote).speakers
    session.assign(session.desk.quote(other), obama, role="addressee")
    listed = registry.entries(session.store, "speaker")
    assert [(one.name, one.kind, one.uses) for one in listed] == [("أوباما", "person", 2), ("زاخاروفا", "person", 0)]
    assert registry.count(session.store, "speaker") == 2


def test_a_quote_in_which_one_is_speaker_and_addressee_counts_once(session, mark):
    quote = mark("تطبيع الوضع")
    session.assign(session.desk.quote(quote), new="أوباما")
    session.assign(session.desk.quote(quote), session.desk.quote(quote).speakers[0], role="addressee")
    assert [one.uses for one in registry.entries(session.store, "speaker")] == [1]
    assert [one.role for one in registry.uses(session.store, "speaker", session.desk.quote(quote).speakers[0])] == [
        "addressee",
        "speaker",
    ]


def test_typing_ranks_entries_like_find(session, add):
    for name in ("شركة علي", "علية", "علي"):
        add(name)
    assert [one.name for one in registry.entries(session.store, "speaker", "علي")] == ["علي", "علية", "شركة علي"]
    assert registry.entries(session.store, "speaker", "xyz") == []


def test_chosen_entries_come_in_the_order_asked_for(session, add):
    ids = [add(name) for name in ("علي", "عمر", "حسن")]
    assert [one.id for one in registry.entries(session.store, "speaker", ids=ids[::-1])] == ids[::-1]
    assert registry.entries(session.store, "speaker", ids=[]) == []


def test_deleted_quotes_are_no_uses(session, mark):
    quote = mark("تطبيع الوضع")
    session.judge(session.desk.quote(quote), "support", new="الحوار")
    (stance,) = session.desk.quote(quote).stances
    session.do(DeleteQuotes(session.article.id, (quote,)))
    assert [one.uses for one in registry.entries(session.store, "target")] == [0]
    assert registry.uses(session.store, "target", stance.target) == []


def test_uses_come_article_by_article_in_text_order_with_their_words(example, gold):
    kerry = registry.same(example.store, "speaker", "جون كيري")
    wanted = [
        (one["text"][0], role)
        for one in sorted(gold, key=lambda one: (one["doc"], one["content"]))
        for role, name in (("addressee", (one["addressee"] or {}).get("name")), ("speaker", one["speaker"]))
        if name == "جون كيري"
    ]
    listed = registry.uses(example.store, "speaker", kerry)
    assert [(one.words, one.role) for one in listed] == wanted
    assert {one.role for one in listed} == {"addressee", "speaker"}
    assert {one.annotator for one in listed} == {"مثال محلول"}
    assert len({one.article_name for one in listed}) == 2


def test_words_of_a_discontinuous_quote_are_joined(session, mark, find):
    quote = mark("محادثة هاتفية")
    session.add_span(session.desk.quote(quote), "content", find(session.desk.text, "مدينة حلب"))
    assert queries.words(session.store, [quote]) == {quote: "محادثة هاتفية … مدينة حلب"}
    assert queries.words(session.store, []) == {}


def test_the_article_matters_on_neither_side(session, found):
    with session.store.write("two", session.annotator.id) as step:
        for name in ("وزارة خارجية", "الوزارة الخارجية"):
            step.insert("speaker", {"name": name, "folded": fold(name), "created": ""})
    assert set(found("الخارجية")) == set(found("خارجية")) == {"وزارة خارجية", "الوزارة الخارجية"}

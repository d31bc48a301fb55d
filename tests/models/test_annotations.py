"""Annotations on their way in: whose article they are, what is there already, what is refused and why."""

import pytest

from models import queries
from models.commands.articles import ShowBatch
from models.formats.record import records
from models.text import sha256
from tests.models.ways import TEXT, Made, numbered, said, worked_on


def without_words(record):
    """As a dataset without texts says it, but without the hash of the text."""
    quotes = [
        {**quote, **{role: [{**span, "text": span["text"]} for span in quote[role]] for role in
                     ("content", "cue", "source", "addressee")}}
        for quote in record["quotes"]
    ]  # fmt: skip
    return {**record, "text": None, "text_sha256": None, "quotes": quotes}


def people(ways):
    return sorted(one.name for one in queries.speakers(ways.store).values())


def contents(ways, article=0):
    return [[span["text"] for span in quote["content"]] for quote in ways.told()[article]["quotes"]]


# Which article


def test_a_new_article_comes_with_its_annotation_under_its_own_ids(ways):
    record = worked_on().record()
    imported = ways.come(record)
    assert (imported.new, imported.quotes, imported.refused) == (1, 3, [])
    (told,) = ways.told()
    assert told == {name: value for name, value in record.items() if name != "codebook"}
    ways.is_whole()


def test_an_article_is_known_by_its_text_whatever_it_is_called(ways):
    ways.come({"text": TEXT, "id": "اسم آخر"})
    article = ways.told()[0]["id"]
    imported = ways.come(worked_on("another-name").record())
    assert (imported.new, imported.known, imported.quotes) == (0, 1, 3)
    (told,) = ways.told()
    assert (told["id"], told["external_id"], len(told["quotes"])) == (article, "اسم آخر", 3)
    ways.is_whole()


def test_without_a_text_an_article_is_known_by_its_hash(ways):
    ways.come({"text": TEXT, "id": "اسم آخر"})
    record = worked_on().record()
    assert ways.come({**without_words(record), "text_sha256": sha256(TEXT)}).quotes == 3
    assert len(ways.told()[0]["quotes"]) == 3


def test_without_text_and_hash_by_its_id_and_the_words_of_its_spans(ways):
    ways.come({"text": TEXT, "id": "خبر-1"})
    assert ways.come(without_words(worked_on().record())).quotes == 3
    assert contents(ways) == [["روسيا «لا تزال ملتزمة» بالحوار"], ["لا تزال ملتزمة"], ["لن تقبل"]]


def test_offsets_without_any_words_to_hold_them_to_are_refused(ways):
    ways.come({"text": TEXT, "id": "خبر-1"})
    record = without_words(worked_on().record())
    record["quotes"][0]["cue"][0]["text"] = None
    imported = ways.come(record)
    assert ways.told()[0]["quotes"] == []
    assert ["neither a text nor the words" in one for one in said(imported)] == [True]


def test_words_that_are_not_at_their_offsets_are_refused(ways):
    ways.come({"text": "س" + TEXT, "id": "خبر-1"})
    imported = ways.come(without_words(worked_on().record()))
    assert ways.told()[0]["quotes"] == []
    (reason,) = said(imported)
    assert "is not “" in reason


def test_offsets_for_an_article_that_nobody_has_are_refused(ways):
    imported = ways.add(without_words(worked_on().record()))
    assert (imported.new, imported.quotes) == (0, 0)
    assert "import its text first" in said(imported)[0]
    assert not imported.brings


def test_two_articles_of_one_name_are_no_place_for_offsets(ways):
    ways.come({"text": TEXT, "id": "خبر-1"}, {"text": TEXT + "ثم.", "id": "خبر-1"})
    assert "import its text first" in said(ways.come(without_words(worked_on().record())))[0]


def test_a_text_that_differs_elsewhere_is_aligned_and_said(ways):
    theirs = "عاجل: " + TEXT.replace("الانهيار", "الانهيار الوشيك") + "\nانتهى."
    ways.come({"text": theirs, "id": "خبر-1"})
    imported = ways.come(worked_on().record())
    assert (imported.new, imported.quotes, imported.aligned) == (0, 3, ["خبر-1"])
    assert any("خبر-1" in one.in_language("en") for one in imported.sentences())
    (told,) = ways.told()
    assert told["text"] == theirs
    assert contents(ways) == [["روسيا «لا تزال ملتزمة» بالحوار"], ["لا تزال ملتزمة"], ["لن تقبل"]]
    ways.is_whole()


def test_a_text_in_which_a_span_has_no_certain_place_comes_as_an_article_of_its_own(ways):
    """«لن تقبل» is gone there: nothing is guessed, and nothing is lost."""
    ways.come({"text": TEXT.replace("لن تقبل", "لن ترضى"), "id": "خبر-1"})
    imported = ways.come(worked_on().record())
    assert (imported.new, imported.quotes, imported.aligned) == (1, 3, [])
    assert [len(record["quotes"]) for record in ways.told()] in ([0, 3], [3, 0])


def test_articles_may_come_without_their_annotations(ways):
    imported = ways.come(worked_on().record(), annotations=False)
    assert (imported.new, imported.quotes) == (1, 0)
    assert ways.told()[0]["quotes"] == []


# What is refused


@pytest.mark.parametrize("code", ["label", "field"])
def test_a_label_or_field_that_the_codebook_has_not_is_named(ways, code):
    made = Made()
    if code == "label":
        made.says("لن تقبل", stances=[{"target": made.target("الحوار"), "label": "يرفض"}])
    else:
        made.says("لن تقبل", fields={"place": "حلب"})
    imported = ways.add(made.record())
    assert (imported.new, imported.quotes, imported.refused_count) == (0, 0, 1)
    reason = said(imported)[0]
    assert "the codebook has no" in reason
    assert {"label": "يرفض", "field": "place"}[code] in reason
    assert reason != imported.refused[0].reason.in_language("ar")


def test_a_field_that_the_codebook_has_comes_in(ways):
    ways.fields("place")
    made = Made()
    made.says("لن تقبل", fields={"place": "حلب"})
    ways.come(made.record())
    assert ways.told()[0]["quotes"][0]["fields"] == {"place": "حلب"}
    ways.is_whole()


def test_one_that_is_refused_does_not_hold_up_the_others(ways):
    bad = worked_on("b", TEXT + "ب").record()
    bad["quotes"][0]["content"][0]["text"] = "شيء آخر"
    imported = ways.come(worked_on("a", TEXT + "أ").record(), bad, worked_on("c", TEXT + "ت").record())
    assert (imported.new, imported.quotes, [one.row for one in imported.refused]) == (2, 6, [2])
    assert [one["external_id"] for one in ways.told()] == ["a", "c"]


def test_a_record_of_a_newer_qawl_is_refused_not_half_read(ways):
    imported = ways.add({**worked_on().record(), "schema": "qawl.article/2"})
    assert (imported.new, imported.quotes, imported.refused_count) == (0, 0, 1)


# What is there already


def test_the_same_again_changes_nothing(ways):
    record = worked_on().record()
    ways.come(record)
    before = list(records(ways.store))
    imported = ways.add(record)
    assert (imported.new, imported.known, imported.quotes, imported.quotes_known) == (0, 1, 0, 3)
    assert not imported.brings
    ways.session.do(ShowBatch(imported.id))
    assert list(records(ways.store)) == before
    ways.is_whole()


def test_a_quote_under_another_id_is_known_by_annotator_kind_and_content(ways):
    ways.come(worked_on().record())
    before = ways.told()
    again = worked_on().record()
    ids = {quote["id"]: numbered(number) for number, quote in enumerate(again["quotes"])}
    for quote in again["quotes"]:
        quote["id"], quote["parent"] = ids[quote["id"]], ids.get(quote["parent"])
    imported = ways.come(again)
    assert (imported.quotes, imported.quotes_known, imported.refused) == (0, 3, [])
    assert ways.told() == before


@pytest.mark.parametrize("what", ["annotator", "kind", "content"])
def test_a_quote_of_another_annotator_kind_or_content_is_another_one(ways, what):
    first, again = Made(), Made()
    first.says("لن تقبل")
    by = again.annotator("كريم") if what == "annotator" else again.of
    again.says("تقبل" if what == "content" else "لن تقبل", by, kind="scare" if what == "kind" else "quote")
    ways.come(first.record())
    assert ways.come(again.record()).quotes == 1
    assert len(ways.told()[0]["quotes"]) == 2


def test_the_same_id_with_other_spans_is_refused_and_left_alone(ways):
    ways.come(worked_on().record())
    before = ways.told()
    again = worked_on().record()
    cue = again["quotes"][0]["cue"][0]
    cue.update(start=TEXT.index("وأضاف"), end=TEXT.index("وأضاف") + 5, text="وأضاف")
    imported = ways.come(again)
    assert (imported.quotes, imported.quotes_known) == (0, 3)
    assert "with other spans" in said(imported)[0]
    assert ways.told() == before


def test_a_new_quote_finds_its_parent_under_the_id_that_it_has_here(ways):
    first, again = Made(), Made()
    first.says("روسيا «لا تزال ملتزمة» بالحوار", id=numbered(1))
    outer = again.says("روسيا «لا تزال ملتزمة» بالحوار", id=numbered(2))
    again.says("لا تزال ملتزمة", id=numbered(3), parent=outer)
    ways.come(first.record())
    assert ways.come(again.record()).quotes == 1
    assert [(one["id"], one["parent"]) for one in ways.told()[0]["quotes"]] == [
        (numbered(1), None),
        (numbered(3), numbered(1)),
    ]
    ways.is_whole()


def test_a_child_may_stand_before_its_parent_in_the_file(ways):
    record = worked_on().record()
    record["quotes"].reverse()
    ways.come(record)
    assert sorted(bool(one["parent"]) for one in ways.told()[0]["quotes"]) == [False, False, True]
    ways.is_whole()


def test_several_records_of_one_text_are_several_annotators_work(ways):
    first, second = worked_on(), Made()
    second.says("سنرى", second.annotator("كريم"), type="direct")
    imported = ways.come(first.record(), second.record())
    assert (imported.new, imported.quotes, imported.refused) == (1, 4, [])
    (told,) = ways.told()
    assert {one["name"] for one in told["annotators"]} == {"منى", "كريم"}
    assert len(told["quotes"]) == 4
    ways.is_whole()


@pytest.mark.parametrize("step", [1, 500])
def test_two_articles_that_bring_the_same_ids_both_come(ways, step):
    """Two files made apart may use the same ids: the second's get others, with its parents."""
    some = []
    for name in ("a", "b"):
        made = Made(name, TEXT + name, id=numbered(9))
        outer = made.says("روسيا «لا تزال ملتزمة» بالحوار", id=numbered(1))
        made.says("لا تزال ملتزمة", id=numbered(2), parent=outer)
        some.append(made.record())
    imported = ways.add(*some, step=step)
    ways.session.do(ShowBatch(imported.id))
    assert (imported.new, imported.quotes, imported.refused) == (2, 4, [])
    told = ways.told()
    assert len({one["id"] for record in told for one in record["quotes"]}) == 4
    for record in told:
        assert record["quotes"][1]["parent"] == record["quotes"][0]["id"]
    ways.is_whole()


# Names


def named(name, id=None, **about):
    made = Made(text=TEXT + name + (id or ""), external_id=id or name)
    made.says("لن تقبل", speakers=[made.speaker(name, id, **about)])
    return made.record()


def test_whoever_bears_the_same_id_is_the_same_whatever_the_name(ways):
    ways.come(named("لافروف", numbered(1)))
    ways.come(named("سيرغي لافروف", numbered(1)))
    assert people(ways) == ["لافروف"]


@pytest.mark.parametrize(
    ("kind", "other", "count"),
    [
        ("person", "person", 1),
        ("person", "unknown", 1),
        ("unknown", "person", 1),
        ("person", "organisation", 2),
        ("state", "group", 2),
    ],
)
def test_whoever_bears_just_the_same_name_is_the_same_unless_both_say_they_are_not(ways, kind, other, count):
    ways.come(named("سوريا", numbered(1), kind=kind))
    ways.come(named("سوريا", numbered(2), kind=other))
    assert len(people(ways)) == count
    ways.is_whole()


@pytest.mark.parametrize("spelling", ["لافرُوف", "لافـروف", "لافروڤ", "لافروف "])
def test_names_that_are_only_spelt_alike_are_never_merged(ways, spelling):
    ways.come(named("لافروف", numbered(1)))
    ways.come(named(spelling, numbered(2)))
    assert len(people(ways)) == (1 if spelling.strip() == "لافروف" else 2)


def test_a_name_that_two_bear_is_nobodys(ways):
    ways.come(named("سوريا", numbered(1), kind="person"), named("سوريا", numbered(2), kind="state"))
    ways.come(named("سوريا", numbered(3)))
    assert len(people(ways)) == 3


def test_an_annotator_at_the_desk_is_the_one_of_that_name_in_the_file(ways):
    made = Made()
    made.says("لن تقبل", made.annotator("ليلى", numbered(7)))
    ways.come(made.record())
    assert [one["annotator"] for one in ways.told()[0]["quotes"]] == [ways.session.who]
    assert len([one for one in queries.annotators(ways.store) if one.name == "ليلى"]) == 1


def test_a_target_is_known_by_its_name_too(ways):
    for number in (1, 2):
        made = Made(f"{number}", TEXT + str(number))
        made.says("لن تقبل", stances=[{"target": made.target("الحوار", numbered(number)), "label": "oppose"}])
        ways.come(made.record())
    assert [one.name for one in queries.targets(ways.store).values()] == ["الحوار"]


# Statements


def linked(relation="same", second="b"):
    """Two articles that report one utterance."""
    some, quotes = [], [numbered(11), numbered(12)]
    articles = [numbered(21), numbered(22)]
    for number, name in enumerate(("a", second)):
        made = Made(name, TEXT + name, id=articles[number])
        made.says("لن تقبل", id=quotes[number])
        other = {"article": articles[1 - number], "quote": quotes[1 - number]}
        statement = {"id": numbered(31), "relation": relation, "quotes": [quotes[number]], "elsewhere": [other]}
        some.append(made.record([statement]))
    return some


@pytest.mark.parametrize("step", [1, 500])
def test_a_statement_over_two_articles_of_a_file_is_one(ways, step):
    imported = ways.add(*linked(), step=step)
    ways.session.do(ShowBatch(imported.id))
    assert [record["statements"] for record in ways.told()] == [record["statements"] for record in linked()]
    ways.is_whole()


def test_a_statement_reaches_an_article_that_came_before(ways):
    first, second = linked()
    ways.come({**first, "statements": []})
    ways.come(second)
    assert [record["statements"] for record in ways.told()] == [record["statements"] for record in linked()]
    ways.is_whole()


def test_a_quote_elsewhere_that_nobody_has_is_linked_to_nothing(ways):
    ways.come(linked()[0])
    assert ways.told()[0]["statements"] == []
    ways.is_whole()


def test_the_other_half_of_a_statement_may_come_later(ways):
    first, second = linked()
    ways.come(first)
    ways.come(second)
    assert [record["statements"] for record in ways.told()] == [record["statements"] for record in linked()]


def test_where_the_first_record_of_a_text_is_refused_the_next_one_brings_it(ways):
    bad, good = Made(), worked_on()
    bad.says("سنرى", stances=[{"target": bad.target("الحوار"), "label": "يرفض"}])
    imported = ways.come(bad.record(), good.record())
    assert (imported.new, imported.quotes, imported.refused_count) == (1, 3, 1)
    assert len(ways.told()[0]["quotes"]) == 3
    ways.is_whole()


@pytest.mark.parametrize("step", [1, 500])
def test_two_files_about_one_article_one_with_its_text_and_one_without_bring_a_quote_once(ways, step):
    ways.come({"text": TEXT, "id": "خبر-1"})
    record = worked_on().record()
    imported = ways.add(record, without_words(record), step=step)
    assert (imported.new, imported.quotes, imported.quotes_known) == (0, 3, 3)


@pytest.mark.parametrize("step", [1, 500])
def test_offsets_are_only_for_articles_that_were_there_before(ways, step):
    """Whatever is written with them in one transaction: the same files come to the same."""
    imported = ways.add({"text": TEXT, "id": "خبر-1"}, without_words(worked_on().record()), step=step)
    assert (imported.new, imported.quotes, imported.refused_count) == (1, 0, 1)

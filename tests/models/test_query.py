import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import QawlError
from models.language import LANGUAGES
from models.query import NEAR, Item, Query, Word, parse


def word(text, match="clitics"):
    return Word(tuple(text.split("|")), match)


def one(text, match="clitics"):
    return Item((word(text, match),))


def phrase(*texts, match="clitics"):
    return Item(tuple(word(text, match) for text in texts))


def near(apart, *texts):
    return Item(tuple(map(word, texts)), apart, ordered=False)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("قال", [one("قال")]),
        ("وزارة الخارجية", [one("وزارة"), one("الخارجية")]),
        ("  وزارة \t الخارجية ", [one("وزارة"), one("الخارجية")]),
        ('"وزارة الخارجية"', [phrase("وزارة", "الخارجية")]),
        ('"وزارة الخارجية', [phrase("وزارة", "الخارجية")]),
        ('قال "وزارة الخارجية" أمس', [one("قال"), phrase("وزارة", "الخارجية"), one("أمس")]),
        ("سوريا|سورية", [one("سوريا|سورية")]),
        ("=وزارة", [one("وزارة", "exact")]),
        ("*وزار*", [one("وزار", "part")]),
        ("وزار*", [one("وزار", "part")]),
        ("*زارة", [one("زارة", "part")]),
        ("قتل*|هجم*", [one("قتل*|هجم", "part")]),
        ("/قتل[تى]?/", [one("قتل[تى]?", "regex")]),
        (r"/قتل \/ جرح/", [one(r"قتل \/ جرح", "regex")]),
        ('"=قال *زار*"', [Item((word("قال", "exact"), word("زار", "part")))]),
        ("روسيا ~5 أمريكا", [near(5, "روسيا", "أمريكا")]),
        ("روسيا ~ أمريكا", [near(NEAR, "روسيا", "أمريكا")]),
        ("روسيا ~0 أمريكا", [near(0, "روسيا", "أمريكا")]),
        ("روسيا ~99999 أمريكا", [near(50, "روسيا", "أمريكا")]),
        ("~5 روسيا", [one("روسيا")]),
        ("روسيا ~5", [one("روسيا")]),
        ("قال روسيا ~2 أمريكا أمس", [one("قال"), near(2, "روسيا", "أمريكا"), one("أمس")]),
        ("2016/10/02", [phrase("2016", "10", "02")]),
        ("وزارة-الخارجية", [phrase("وزارة", "الخارجية")]),
        ("و/أو", [phrase("و", "أو")]),
        ("قال، - !", [one("قال،")]),
        ("قال 😀", [one("قال")]),
        ("«قال»", [one("«قال»")]),
    ],
)
def test_what_is_typed_is_read_as_items(typed, items):
    assert parse(typed) == Query(tuple(items))


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        ("قال -إيران", [one("إيران")]),
        ('قال -"وزارة الخارجية"', [phrase("وزارة", "الخارجية")]),
        ("قال -=إيران -*زار*", [one("إيران", "exact"), one("زار", "part")]),
        ("قال -/قتل./", [one("قتل.", "regex")]),
    ],
)
def test_a_minus_keeps_articles_out(typed, without):
    assert parse(typed) == Query((one("قال"),), tuple(without))


@pytest.mark.parametrize("place", ["title", "text", "quotes", "cue", "anywhere"])
def test_a_place_is_named_by_in(place):
    assert parse(f"قال in:{place}") == parse(f"in:{place} قال") == Query((one("قال"),), place=place)
    assert parse("قال", place=place).place == place


def test_what_is_typed_goes_before_what_the_field_says():
    assert parse("in:title قال", place="text").place == "title"
    assert parse("=قال", match="part").items == (one("قال", "exact"),)
    assert parse('"قال زيد" عمرو', together="near", apart=3).items[0] == phrase("قال", "زيد")


def test_speakers_and_stances_ask_for_quotes():
    assert parse("speaker:لافروف") == Query(speaker="لافروف")
    assert parse('speaker:"سيرغي لافروف" stance:oppose قال') == Query(
        (one("قال"),), speaker="سيرغي لافروف", stance="oppose"
    )
    for typed in ("speaker:لافروف", "stance:oppose", "قال in:quotes", "قال in:cue"):
        assert parse(typed).of_quotes
    for typed in ("قال", "قال in:title", "قال in:text"):
        assert not parse(typed).of_quotes


@pytest.mark.parametrize(
    ("mode", "items"),
    [
        ({"together": "phrase"}, [phrase("قال", "وزير", "الخارجية")]),
        ({"together": "near"}, [near(NEAR, "قال", "وزير", "الخارجية")]),
        ({"together": "near", "apart": 2}, [near(2, "قال", "وزير", "الخارجية")]),
        ({"match": "exact"}, [one("قال", "exact"), one("وزير", "exact"), one("الخارجية", "exact")]),
        ({"match": "part"}, [one("قال", "part"), one("وزير", "part"), one("الخارجية", "part")]),
        ({"match": "regex"}, [one("قال وزير الخارجية", "regex")]),
        ({"together": "phrase", "match": "exact"}, [phrase("قال", "وزير", "الخارجية", match="exact")]),
    ],
)
def test_a_mode_says_what_words_without_signs_mean(mode, items):
    assert parse("قال وزير الخارجية", **mode).items == tuple(items)


def test_in_phrase_mode_a_near_belongs_to_the_word_before_it():
    found = parse('"وزارة الخارجية" روسيا ~5 أمريكا', together="phrase")
    assert set(found.items) == {phrase("وزارة", "الخارجية"), near(5, "روسيا", "أمريكا")}


@pytest.mark.parametrize("typed", ['"وزارة الخارجية" ~5 روسيا', 'روسيا ~5 "وزارة الخارجية"'])
def test_a_phrase_is_near_nothing(typed):
    with pytest.raises(QawlError, match="phrase"):
        parse(typed)


def test_an_or_between_blanks_is_an_or():
    assert parse("سوريا | سورية") == parse("سوريا|سورية")


def test_a_minus_before_a_field_is_not_passed_over():
    with pytest.raises(QawlError):
        parse("قال -speaker:لافروف")


@pytest.mark.parametrize(
    ("typed", "mode"),
    [
        *((typed, {}) for typed in ("", "   ", "-", "=", '""', '"', "~5", "|", "😀", "—", "«»", "-إيران", "in:title")),
        *((typed, {}) for typed in ("*", "**", "?", "...", "*?*", '"*"', "*و*", "و*", "*ء*", "قت*|و*")),
        *((typed, {}) for typed in ("قال in:nowhere", "قال in:", "قال in:العنوان")),
        ("و", {"match": "part"}),
        (" \n", {"match": "regex"}),
        ("ق" * 1001, {}),
    ],
)
def test_what_can_not_be_sought_is_refused_in_a_sentence(typed, mode):
    with pytest.raises(QawlError) as refused:
        parse(typed, **mode)
    for language in LANGUAGES:
        assert refused.value.sentence.in_language(language)


@given(st.text(st.sampled_from(' "=*|/~-5?\\[](inspeaker:قالوزة'), max_size=30), st.sampled_from(["clitics", "regex"]))
def test_anything_is_read_or_refused(typed, match):
    try:
        query = parse(typed, match=match)
    except QawlError:
        return
    assert query.items or query.of_quotes
    for item in (*query.items, *query.without):
        assert item.words
        assert all(word.texts for word in item.words)

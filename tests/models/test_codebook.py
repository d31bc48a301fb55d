import dataclasses
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codebook import (
    COLOURS,
    FIELD_KINDS,
    KEYS,
    MOST_WORDS,
    Codebook,
    OwnField,
    StanceLabel,
    Words,
    fault_in_words,
    in_force,
    next_version,
    parse,
    versions,
    written,
)
from models.errors import QawlError
from models.fold import fold
from models.ids import new_id
from models.project import SEEDS
from models.records import TYPES
from models.suggest.lexicon import lexicon

TOML = (SEEDS / "codebook.toml").read_text("utf-8")


def test_a_new_project_starts_with_five_stances_on_five_keys():
    book = parse(TOML)
    assert [(label.key, label.code) for label in book.stances] == list(
        zip("12345", ("support", "oppose", "neutral", "ambivalent", "unclear"), strict=True)
    )
    assert {label.colour for label in book.stances} <= set(COLOURS)


def test_everything_is_worded_in_both_languages():
    book = parse(TOML)
    for words in [*book.types.values(), *(label.words for label in book.stances)]:
        assert words.name("ar") != words.name("en")
        assert words.definition("ar") != words.definition("en")
    assert set(book.types) == set(TYPES)
    assert book.guidelines["ar"] != book.guidelines["en"]

    book = parse(TOML)
    assert book.stance_name("oppose", "ar") == "معارض"


def test_a_label_that_is_gone_stands_for_itself():
    assert parse(TOML).stance_name("old_label", "ar") == "old_label"


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "not toml [",
        'name = "x"',
        TOML.replace('label = "oppose"', 'label = "support"'),
        TOML.replace('key = "2"', 'key = "1"'),
        TOML.replace('key = "2"', 'key = "0"'),
        TOML.replace('key = "2"', 'key = "q"'),
        TOML.replace('key = "2"', 'key = "12"'),
        TOML.replace('key = "2"', 'key = "²"'),
        TOML.replace('colour = "green"', 'colour = "pink"'),
        TOML.replace("[types.mixed]", "[types.other]"),
        TOML.replace("[[stances]]", "[stances]", 1),
        TOML.replace('definition.ar = "كل كلماته بين علامتي تنصيص."', 'definition = "نص"').replace(
            'definition.en = "All its words stand between quotation marks."', ""
        ),
    ],
    ids=range(13),
)
def test_a_text_that_is_no_codebook_is_refused_in_words(broken):
    with pytest.raises(QawlError) as caught:
        parse(broken)
    assert caught.value.sentence.in_language("ar") != caught.value.sentence.in_language("en")


def test_the_newest_version_is_in_force(store):
    toml = TOML.replace('version = "1"', 'version = "2"')
    with store.aside() as db:
        db.table("codebook").insert(
            {"id": new_id(), "name": "x", "version": "2", "toml": toml, "created": "2026"}, pk="id"
        )
    assert in_force(store).version == "2"
    assert [version for version, _ in versions(store)] == ["2", "1"]


# Own fields

FIELDS = """
[[fields]]
field = "place"
kind = "choice"
options = ["حلب", "دمشق"]
ar = "المكان"
en = "place"
definition.ar = "أين قيل؟"
example.en = "Aleppo"

[[fields]]
field = "live"
kind = "yes_no"
ar = "مباشر"
en = "live"
"""


def test_own_fields_are_read():
    place, live = parse(TOML + FIELDS).fields
    assert (place.code, place.kind, place.options) == ("place", "choice", ("حلب", "دمشق"))
    assert (place.words.name("ar"), place.words.definition("ar"), place.words.definition("en")) == (
        "المكان",
        "أين قيل؟",
        "",
    )
    assert (place.words.example("en"), place.words.example("ar")) == ("Aleppo", "")
    assert (live.kind, live.options) == ("yes_no", ())
    assert parse(TOML).fields == ()


@pytest.mark.parametrize(
    "broken",
    [
        FIELDS.replace('"live"\nkind', '"place"\nkind'),
        FIELDS.replace('["حلب", "دمشق"]', '["حلب"]'),
        FIELDS.replace('["حلب", "دمشق"]', '["حلب", "حلب"]'),
        FIELDS.replace('options = ["حلب", "دمشق"]\n', ""),
        FIELDS.replace('"yes_no"', '"number"'),
        FIELDS.replace('ar = "المكان"', 'ar = ""'),
        FIELDS.replace('en = "place"\n', ""),
        FIELDS.replace('field = "place"', 'field = " "'),
        'fields = "place"',
    ],
    ids=range(9),
)
def test_own_fields_that_cannot_be_are_refused(broken):
    with pytest.raises(QawlError):
        parse(broken + TOML if broken.startswith("fields") else TOML + broken)


# Words for suggestions

SUGGESTIONS = """
[suggestions]
verbs = ["غرّد يغرّد مغرّدا", "دوّن"]
phrases = ["بتصريح", " على\\n ذمة"]
"""


def test_own_verbs_and_phrases_are_read():
    book = parse(TOML + SUGGESTIONS)
    assert book.verbs == ("غرّد يغرّد مغرّدا", "دوّن")
    assert book.phrases == ("بتصريح", "على ذمة")
    for words in (TOML, TOML + "[suggestions]\n", TOML + "[suggestions]\nverbs = []\n"):
        assert (parse(words).verbs, parse(words).phrases) == ((), ())


def test_phrases_may_be_added_without_verbs():
    book = parse(TOML + "[suggestions]\nphrases = ['بتصريح']\n")
    assert book.phrases == ("بتصريح",)
    assert parse(written(book)) == book


def test_a_codebook_without_such_words_is_written_as_it_always_was():
    book = parse(TOML)
    without = written(book)
    assert "suggestions" not in without
    with_words = written(dataclasses.replace(book, verbs=("غرّد يغرّد",), phrases=("بتصريح",)))
    assert with_words == without + '\n[suggestions]\nverbs = [\n    "غرّد يغرّد",\n]\nphrases = [\n    "بتصريح",\n]\n'


@pytest.mark.parametrize(
    "broken",
    [
        SUGGESTIONS.replace('["غرّد يغرّد مغرّدا", "دوّن"]', '"غرّد"'),
        SUGGESTIONS.replace('"دوّن"', "3"),
        SUGGESTIONS.replace('"دوّن"', '""'),
        SUGGESTIONS.replace('"دوّن"', '"  "'),
        SUGGESTIONS.replace('"دوّن"', '"tweeted"'),
        SUGGESTIONS.replace('"دوّن"', '"دوّن، يدوّن"'),
        SUGGESTIONS.replace('"دوّن"', '"دوّن ـ"'),
        SUGGESTIONS.replace('"دوّن"', '"دوّن س"'),
        SUGGESTIONS.replace('"دوّن"', '"غرد غردت"'),
        SUGGESTIONS.replace(" على\\n ذمة", "بتصريــح"),
        SUGGESTIONS.replace(" على\\n ذمة", "وفقا لـ"),
        "suggestions = 3",
        "suggestions = ['بتصريح']",
    ],
    ids=range(13),
)
def test_words_that_cannot_be_suggested_by_are_refused(broken):
    with pytest.raises(QawlError) as caught:
        parse(broken + "\n" + TOML if broken.startswith("suggestions") else TOML + broken)
    assert caught.value.sentence.in_language("en").startswith("The codebook can't be used")


def test_the_sentence_names_the_word_that_is_at_fault():
    assert "“tweeted”" in fault_in_words(["غرّد يغرّد", "دوّن tweeted"], []).in_language("en")
    assert "“غرد”" in fault_in_words(["غرد يغرد", "غرّد"], []).in_language("en")
    assert "“بتصريح”" in fault_in_words([], ["بتصريح", "بتصريح"]).in_language("en")


def test_a_phrase_may_begin_as_another_does_and_a_form_may_be_in_two_verbs():
    assert fault_in_words(["غرّد يكتب", "كتب يكتب"], ["بحسب", "بحسب ما", "غرّد"]) is None


def test_so_many_words_and_no_more():
    letters = "بتثجحخدذرزسشصضط"
    words = [f"{one}{other}" for one in letters for other in letters][: MOST_WORDS + 1]
    assert fault_in_words(words[:-1], words[:-1]) is None
    for verbs, phrases in ((words, []), ([], words)):
        assert str(MOST_WORDS) in fault_in_words(verbs, phrases).in_language("en")


def test_what_is_allowed_can_be_looked_up():
    """Whatever the codebook lets pass, the lexicon takes."""
    verbs = ["تمتم يتمتم سيتمتم متمتما", "سس سي ستّ", "آآ", "ﺗﻤﺘﻤﺖ"]
    assert fault_in_words(verbs, ["على ذمة"]) is None
    assert lexicon().with_words(verbs, ["على ذمة"]).readings("وتمتم")


# Writing


def test_the_starting_codebook_round_trips():
    book = parse(TOML)
    assert parse(written(book)) == book
    assert written(parse(written(book))) == written(book)


@pytest.mark.parametrize(
    "text",
    ['قال: "لا" \\ نعم', "سطر\nوسطر", "a\tb", "'", "''' \"\"\"", "\\u0041", "\x7f\x01", "📣", "س\u200f", "#", "س\r\n"],
)
def test_every_kind_of_text_round_trips(text):
    words = Words({"ar": text, "en": text}, {"ar": text, "en": text}, {"ar": text, "en": text})
    book = parse(TOML)
    book = dataclasses.replace(
        book,
        name=text,
        types=dict.fromkeys(book.types, words),
        stances=(dataclasses.replace(book.stances[0], words=words),),
        fields=(OwnField("a", "choice", words, (text, "other")),),
        guidelines={"ar": f"أ{text}ب", "en": f"a{text}b"},
    )
    assert parse(written(book)) == book


said = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(fold)
worded = st.builds(
    Words,
    st.fixed_dictionaries({"ar": said, "en": said}),
    st.dictionaries(st.sampled_from(["ar", "en"]), said),
    st.dictionaries(st.sampled_from(["ar", "en"]), said),
)
coded = said
fields = st.builds(
    lambda code, kind, words, options: OwnField(code, kind, words, tuple(options) if kind == "choice" else ()),
    coded,
    st.sampled_from(FIELD_KINDS),
    worded,
    st.lists(said, min_size=2, unique=True),
)
arabic = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=2, max_size=5)
lines = st.lists(arabic, min_size=1, max_size=3).map(" ".join)
books = st.builds(
    Codebook,
    name=said,
    version=said,
    stances=st.lists(
        st.builds(StanceLabel, coded, st.sampled_from(KEYS), st.sampled_from(COLOURS), worded),
        min_size=1,
        max_size=4,
        unique_by=(lambda one: one.code, lambda one: one.key),
    ).map(tuple),
    types=st.fixed_dictionaries(dict.fromkeys(TYPES, worded)),
    guidelines=st.fixed_dictionaries({"ar": said.map(str.strip), "en": said.map(str.strip)}),
    fields=st.lists(fields, max_size=3, unique_by=lambda one: one.code).map(tuple),
    verbs=st.lists(lines, max_size=3, unique_by=lambda one: one.split()[0]).map(tuple),
    phrases=st.lists(lines, max_size=3, unique=True).map(tuple),
)


@given(books)
def test_any_codebook_round_trips(book):
    tomllib.loads(written(book))
    assert parse(written(book)) == book


@pytest.mark.parametrize(
    ("version", "wanted"),
    [("1", "2"), ("9", "10"), ("1.9", "1.10"), ("2026.01", "2026.2"), ("v1", "v1.1"), ("1.0-beta", "1.0-beta.1")],
)
def test_the_next_version(version, wanted):
    assert next_version(version) == wanted

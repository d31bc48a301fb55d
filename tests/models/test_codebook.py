import dataclasses
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codebook import (
    COLOURS,
    FIELD_KINDS,
    KEYS,
    Codebook,
    OwnField,
    StanceLabel,
    Words,
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

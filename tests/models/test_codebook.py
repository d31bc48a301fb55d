import pytest

from models.codebook import COLOURS, in_force, parse
from models.errors import QawlError
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

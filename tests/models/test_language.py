import pytest

from models.language import LANGUAGES, Sentence, catalogue, fill, plural_form, say, system_language, translated


def test_a_sentence_is_said_in_the_language_asked_for():
    sentence = say("An annotator needs a name.")
    assert sentence.in_language("en") == "An annotator needs a name."
    assert sentence.in_language("ar") != sentence.in_language("en")


def test_a_sentence_without_translation_is_said_in_english():
    assert Sentence("No such words.").in_language("ar") == "No such words."


def test_values_are_put_in_their_places():
    assert fill("“{name}” has {many}", {"name": "خبر", "many": 3}) == "“خبر” has 3"


def test_the_count_is_put_in_its_place():
    assert fill("%n article(s)", {}, 12) == "12 article(s)"


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (103, 3), (11, 4), (99, 4), (111, 4), (100, 5), (102, 5)],
)
def test_arabic_counts_take_their_six_forms(count, form):
    assert plural_form("ar", count) == form


def test_english_has_one_and_many():
    assert [plural_form("en", count) for count in (0, 1, 2)] == [1, 0, 1]
    assert say("%n article(s) imported.", 1).in_language("en") == "1 article imported."
    assert say("%n article(s) imported.", 5).in_language("en") == "5 articles imported."


def test_arabic_says_counts_with_the_right_words():
    said = [say("%n article(s) imported.", count).in_language("ar") for count in (1, 2, 3, 11, 100)]
    assert (
        len({sentence.replace(str(count), "") for sentence, count in zip(said, (1, 2, 3, 11, 100), strict=True)}) >= 4
    )


def test_every_counted_sentence_has_all_forms_of_its_language():
    for language in LANGUAGES:
        for source, forms in catalogue(language).items():
            if "%n" in source:
                assert len(forms) == {"ar": 6, "en": 2}[language], source
                assert all(forms), source


def test_places_for_values_survive_translation():
    import re

    for source, forms in catalogue("ar").items():
        for form in forms:
            assert set(re.findall(r"\{\w+\}", form)) <= set(re.findall(r"\{\w+\}", source)), source


def test_unknown_words_come_back_as_they_are():
    assert translated("xyz", "ar") == "xyz"


@pytest.mark.parametrize(("language", "speaks"), [("ar_SA.UTF-8", "ar"), ("en_GB.UTF-8", "en"), ("fr_FR.UTF-8", "en")])
def test_the_systems_language_is_spoken(monkeypatch, language, speaks):
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", language)
    assert system_language() == speaks

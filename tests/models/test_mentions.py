import pytest

from models.mentions import equal, mentions
from models.span import Span


def found(text, phrase, within=None):
    return [span.cut(text) for span in mentions(text, phrase, within)]


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        ("قال وقال فقال", "قال", ["قال", "قال", "قال"]),
        ("قَالَ كذا", "قال", ["قَالَ"]),
        ("وأكّد وأكد", "أكد", ["أكّد", "أكد"]),
        ("أوضح واوضح", "اوضح", ["أوضح", "اوضح"]),
        ("الوزارة ووزارة وبالوزارة", "الوزارة", ["الوزارة", "وزارة", "الوزارة"]),
        ("قالت للوزارة", "الوزارة", ["لوزارة"]),
        ("سيقول", "يقول", ["يقول"]),
        ("وزارة الخارجية الروسية", "الخارجية الروسية", ["الخارجية الروسية"]),
        ("وزير الخارجية، سيرغي لافروف", "الخارجية سيرغي", ["الخارجية، سيرغي"]),
        ("قالت الخارجية: لا", "خارجية", ["الخارجية"]),
        ("أعلنت الخارجية الأمريكية", "خارجيه امريكيه", ["الخارجية الأمريكية"]),
    ],
)
def test_a_mention_may_have_other_clitics_tashkeel_and_hamza(text, phrase, wanted):
    assert found(text, phrase) == wanted


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("قالت", "قال"),
        ("مقال", "قال"),
        ("يقال", "قال"),
        ("وفد", "فد"),
        ("بلد", "لد"),
        ("الف", "ف"),
        ("إلى", "ي"),
        ("لافروف", "روف"),
        ("الخارجية والروسية", "الخارجية الروسية"),
        ("الخارجية", "الخارجية الروسية"),
        ("", "قال"),
        ("قال", ""),
        ("قال", "  "),
    ],
)
def test_another_word_is_no_mention(text, phrase):
    assert found(text, phrase) == []


def test_clitics_but_the_article_stay_outside():
    text = "وقال وبالوزارة"
    assert mentions(text, "قال") == [Span(1, 4)]
    assert mentions(text, "الوزارة") == [Span(7, 14)]


def test_a_colon_is_found_as_it_is():
    assert mentions("الخارجية: لا. لافروف: نعم", ":") == [Span(8, 9), Span(20, 21)]


def test_only_what_lies_within_is_found():
    text = "قال ثم قال ثم قال"
    assert mentions(text, "قال", Span(4, 12)) == [Span(7, 10)]
    assert mentions("أ: ب: ج:", ":", Span(2, 6)) == [Span(4, 5)]


def test_mentions_come_in_text_order_and_do_not_overlap():
    text = "لا لا لا لا"
    spans = mentions(text, "لا لا")
    assert spans == [Span(0, 5), Span(6, 11)]


def test_every_mention_in_a_real_article_is_an_equal_one(seed):
    text = seed("000_8bf56170bc9a3a7f")
    for phrase in ("قال", "قالت", "أضاف", "الوزارة", "الخارجية الأمريكية", "سيرجي لافروف", "المتحدث"):
        spans = mentions(text, phrase)
        assert spans
        assert all(equal(span.cut(text), phrase) for span in spans)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الوزارة", "وزارة"),
        ("قال", "وقال"),
        ("لافروف", "ولافروف"),
        ("الخارجية الروسية", "للخارجية الروسية"),
        ("أميركا", "اميركا"),
        ("الوزير لافروف", "وزير لافروف"),
    ],
)
def test_equal_mentions(one, other):
    assert equal(one, other)
    assert equal(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("لافروف", "سيرغي لافروف"), ("قال", "قالت"), ("", ""), (":", ":"), ("الوزارة", "الوزير"), ("كيري", "لافروف")],
)
def test_unequal_mentions(one, other):
    assert not equal(one, other)
    assert not equal(other, one)


def test_marks_around_words_do_not_matter():
    assert equal("«وزارة» الخارجيّة، أمس!", "وزارة الخارجية أمس")
    assert not equal("…", "…")

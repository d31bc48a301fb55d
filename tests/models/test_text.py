from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import text as texts
from models.span import Span
from models.text import clean, guess_type, next_edge, next_word, paragraphs, snap, to_letters, words

WARNING = 'وحذّرت روسيا، أمس، من أنّ ما وصفته بـ"العدوان المباشر" الأميركي سيؤدي إلى "تغيرات مخيفة".'
PLAIN = ("قال", "وَبَيَّنَ", "بـ", "لا", "سي.إن.إن", "٣٫٥", "2016", "O’Brien", "ـــ", *'"«»“”’،.()', " ", "\n")
ODD = ("😀", "👨‍👩‍👧", "🇷🇺", "e\u0301", *"\u00a0\u064b\u200d\u200f\u2028\ufdd0\ufeff")
pieces = st.sampled_from(PLAIN + ODD)
arabic = st.lists(pieces, min_size=1, max_size=25).map("".join)


@st.composite
def text_and_span(draw):
    text = draw(arabic)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


# Cleaning


def test_line_ends_become_line_feeds():
    assert clean("سطر\r\nثان\rثالث\n") == "سطر\nثان\nثالث\n"


def test_a_leading_byte_order_mark_goes_and_an_inner_one_stays():
    assert clean("\ufeffقال\ufeffزيد") == "قال\ufeffزيد"


def test_what_xml_forbids_goes():
    assert clean("ق\x00ا\x08ل\x0b\x0c\x1f\ufffe\uffff\ud800") == "قال"


def test_what_xml_allows_stays():
    kept = "\t\n\u00a0\u0085\u200d\u200e\u200f\u2028\u202b\ufdd0ـ\u064b😀"
    assert clean(kept) == kept


def test_no_byte_order_mark_leads_a_cleaned_text():
    assert not clean("\x00\ufeffقال").startswith("\ufeff")


@given(arabic | st.text(max_size=20))
def test_cleaning_twice_changes_nothing_more(raw):
    assert clean(clean(raw)) == clean(raw)


def test_headline_is_the_first_line_with_something_on_it():
    assert texts.headline("\n  \n  موسكو تحذر  \nنص") == "موسكو تحذر"
    assert texts.headline("\n \n") == ""
    assert len(texts.headline("ك" * 500)) == 200


# Words


def cut(text):
    return [word.cut(text) for word in words(text)]


def test_words_leave_marks_and_spaces_between_them():
    assert cut('قالت "رويترز"، أمس:') == ["قالت", "رويترز", "أمس"]


def test_tashkeel_does_not_break_a_word():
    assert cut("وَبَيَّنَ أنّ أساساً") == ["وَبَيَّنَ", "أنّ", "أساساً"]


def test_an_abbreviation_with_points_is_one_word():
    assert cut("قناة (سي.إن.إن) أمس") == ["قناة", "سي.إن.إن", "أمس"]


def test_a_clitic_with_tatweel_before_a_mark_is_its_own_word():
    assert cut('بـ"العدوان المباشر"') == ["بـ", "العدوان", "المباشر"]


def test_tatweel_alone_emoji_and_signs_are_no_words():
    assert cut("ـــ 😀 — %") == []


@pytest.mark.parametrize("before", ["", "\n", " "])
@pytest.mark.parametrize("mark", ["\u200f", "\u061c", "\ufeff", "\u200d"])
def test_an_invisible_mark_before_a_word_is_no_part_of_it_at_the_start_of_a_line_either(before, mark):
    text = f"{before}{mark}قال زيد"
    assert snapped(text, "ال") == "قال"


def test_word_count_is_what_a_reader_counts():
    assert texts.word_count('قال "زيد" — نعم.\n٣ مرات') == 5


@given(arabic)
def test_words_stand_in_order_and_never_overlap(text):
    found = words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(word.fits(text) and texts.is_word(word.cut(text)) for word in found)


# Snapping


def snapped(text, piece):
    start = text.index(piece)
    found = snap(text, Span(start, start + len(piece)))
    return found and found.cut(text)


def test_a_sloppy_selection_grows_to_whole_words():
    assert snapped(WARNING, "دوان المبا") == "العدوان المباشر"


def test_quotation_marks_at_the_edges_stay_outside():
    assert snapped(WARNING, '"العدوان المباشر"') == "العدوان المباشر"
    assert snapped("قال «نعم».", "«نعم».") == "نعم"


def test_a_click_into_a_word_takes_the_word():
    assert snapped(WARNING, "دوا") == "العدوان"


def test_the_clitic_before_a_mark_is_taken_only_when_touched():
    assert snapped(WARNING, '"العدوان') == "العدوان"
    assert snapped(WARNING, 'ـ"العدوان') == 'بـ"العدوان'


def test_a_comma_and_blanks_at_the_edges_stay_outside():
    assert snapped(WARNING, " روسيا، ") == "روسيا"


def test_marks_inside_stay_inside():
    assert snapped(WARNING, 'وصفته بـ"العدوان المباشر" الأميركي') == 'وصفته بـ"العدوان المباشر" الأميركي'


def test_nothing_is_taken_where_no_word_is():
    assert snap("قال، — نعم", Span(3, 6)) is None
    assert snap("😀 قال", Span(0, 1)) is None


def test_words_with_tashkeel_snap_whole():
    text = "ثم وَبَيَّنَ الوزير"
    assert snap(text, Span(4, 5)).cut(text) == "وَبَيَّنَ"


def test_emoji_before_the_words_shift_nothing():
    text = "👨‍👩‍👧🇷🇺 قال زيد"
    assert snapped(text, "يد") == "زيد"


def test_a_selection_over_paragraphs_keeps_both_ends():
    text = "قال زيد:\nنعم، بالطبع."
    assert snapped(text, "يد:\nنع") == "زيد:\nنعم"


@given(text_and_span())
def test_a_snapped_span_fits_and_stands_on_word_edges(case):
    text, span = case
    found = snap(text, span)
    if found is not None:
        assert found.fits(text)
        assert found.start in {word.start for word in words(text)}
        assert found.end in {word.end for word in words(text)}


@given(text_and_span())
def test_snapping_twice_changes_nothing_more(case):
    text, span = case
    found = snap(text, span)
    assert found is None or snap(text, found) == found


@given(text_and_span())
def test_snapping_loses_no_word_that_was_touched(case):
    text, span = case
    found = snap(text, span)
    touched = [word for word in words(text) if word.overlaps(span)]
    assert (found is None) == (not touched)
    assert all(found.contains(word) for word in touched)


# Letters


def test_an_edge_may_stand_after_a_conjunction():
    text = "وقال زيد"
    assert to_letters(text, Span(1, 4)).cut(text) == "قال"


def test_a_letter_keeps_its_marks():
    text = "أنّهُ"
    assert to_letters(text, Span(1, 2)).cut(text) == "نّ"
    assert to_letters(text, Span(2, 3)).cut(text) == "نّ"


def test_an_emoji_family_is_one_letter():
    text = "ق👨‍👩‍👧ل"
    assert to_letters(text, Span(2, 3)).cut(text) == "👨‍👩‍👧"


def test_blanks_at_the_edges_of_letters_stay_outside():
    text = "قال زيد نعم"
    assert to_letters(text, Span(3, 8)).cut(text) == "زيد"
    assert to_letters(text, Span(3, 4)) is None


@given(text_and_span())
def test_whole_letters_fit_and_stay(case):
    text, span = case
    found = to_letters(text, span)
    assert found is None or (found.fits(text) and to_letters(text, found) == found)


# Paragraphs


def test_paragraphs_are_the_lines_with_empty_ones():
    assert paragraphs("أ\n\nب\n") == [Span(0, 1), Span(2, 2), Span(3, 4), Span(5, 5)]


def test_only_line_feeds_part_paragraphs():
    assert len(paragraphs("أ\u2028ب\u0085ج")) == 1


@given(arabic)
def test_every_position_lies_in_its_paragraph(text):
    found = paragraphs(text)
    assert "\n".join(paragraph.cut(text) for paragraph in found) == text
    for position in range(len(text) + 1):
        assert texts.paragraph_at(text, position) in found


@pytest.mark.parametrize(
    ("paragraph", "rtl"),
    [
        ("قال CNN", True),
        ("CNN قالت", False),
        ("12 قال", True),
        ('"قال"', True),
        ("— 2016", True),
        ("", True),
        ("שלום CNN", True),
    ],
)
def test_a_paragraph_runs_as_its_first_strong_letter(paragraph, rtl):
    assert texts.is_right_to_left(paragraph) is rtl


# Edges


def test_an_edge_that_begins_goes_to_starts_of_words_and_one_that_ends_to_ends():
    text = "قال، زيد"
    assert next_edge(text, 0, 1, begins=True) == 5
    assert next_edge(text, 0, 1, begins=False) == 3
    assert next_edge(text, 3, 1, begins=False) == 8
    assert next_edge(text, 8, -1, begins=True) == 5
    assert next_edge(text, 8, -1, begins=False) == 3


def test_edges_move_by_letters_with_their_marks():
    text = "أنّه"
    assert [next_edge(text, position, 1, begins=False, by_letter=True) for position in (0, 1, 3)] == [1, 3, 4]
    assert next_edge(text, 3, -1, begins=False, by_letter=True) == 1


def test_an_edge_crosses_into_the_next_paragraph():
    text = "قال\nزيد"
    assert next_edge(text, 3, 1, begins=False) == 7, "the end of its first word, not the line feed"
    assert next_edge(text, 4, -1, begins=True) == 0
    assert next_edge(text, 3, 1, begins=False, by_letter=True) == 5


def test_an_edge_stays_at_the_ends_of_the_text():
    assert next_edge("قال", 3, 1, begins=False) == 3
    assert next_edge("قال", 0, -1, begins=True) == 0


def test_the_caret_goes_to_the_start_of_words():
    text = "قال زيد\nنعم"
    assert [next_word(text, position, 1) for position in (0, 4, 7, 8)] == [4, 7, 8, 11]
    assert [next_word(text, position, -1) for position in (11, 8, 5, 4, 0)] == [8, 7, 4, 0, 0]


@given(text_and_span(), st.booleans(), st.booleans())
def test_stepping_always_comes_to_rest(case, begins, by_letter):
    text, span = case
    for step in (1, -1):
        position = span.start
        for _ in range(len(text) + 2):
            following = next_edge(text, position, step, begins=begins, by_letter=by_letter)
            assert (following - position) * step >= 0
            position = following
        assert next_edge(text, position, step, begins=begins, by_letter=by_letter) == position


@given(text_and_span())
def test_the_caret_always_reaches_both_ends(case):
    text, span = case
    for step, end in ((1, len(text)), (-1, 0)):
        position = span.start
        for _ in range(len(text) + 2):
            position = next_word(text, position, step)
        assert position == end


# Types


def type_of(text, *pieces):
    return guess_type(text, [Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces])


def test_all_words_between_marks_are_direct():
    assert type_of(WARNING, "العدوان المباشر") == "direct"
    assert type_of(WARNING, '"تغيرات مخيفة"') == "direct"


def test_some_words_between_marks_are_mixed():
    assert type_of(WARNING, 'سيؤدي إلى "تغيرات مخيفة') == "mixed"


def test_no_word_between_marks_is_indirect():
    assert type_of(WARNING, "وصفته") == "indirect"


def test_the_parts_of_a_quote_are_judged_together():
    assert type_of(WARNING, "العدوان المباشر", "تغيرات مخيفة") == "direct"
    assert type_of(WARNING, "العدوان المباشر", "سيؤدي") == "mixed"


@pytest.mark.parametrize("marks", ["«»", "»«", "“”", "”“", '""', "„“", "‘’"])
def test_every_kind_of_marks_is_known(marks):
    assert type_of(f"قال {marks[0]}نعم{marks[1]} ومضى", "نعم") == "direct"
    assert type_of(f"قال {marks[0]}نعم{marks[1]} ومضى", "ومضى") == "indirect"


def test_an_unclosed_mark_reaches_to_the_end_of_its_paragraph():
    text = "قال «نعم بالطبع\nثم مضى"
    assert type_of(text, "بالطبع") == "direct"
    assert type_of(text, "ثم مضى") == "indirect"


def test_an_apostrophe_inside_a_name_opens_no_quotation():
    assert type_of("وقال O’Brien إنه سيعود", "إنه سيعود") == "indirect"
    assert type_of("وقال O’Brien إنه «سيعود غدا» حتما", "سيعود غدا") == "direct"


def test_a_quote_over_paragraphs_looks_at_the_marks_of_each():
    text = "قال «نعم»\n«لا» ثم"
    assert type_of(text, "نعم»\n«لا") == "direct"


@given(text_and_span())
def test_a_type_is_always_one_of_three(case):
    text, span = case
    assert guess_type(text, [span]) in {"direct", "mixed", "indirect"}


@given(st.lists(arabic, min_size=1, max_size=6), st.data())
def test_in_a_very_long_paragraph_everything_is_as_in_a_short_one(pieces, data):
    """Only what lies near is looked at; the answers are those of looking at all of it."""
    filler = "كلمة أخرى، ثم «قول» في 12 مكانا. " * 60
    text = filler.join(piece.replace("\n", " ") for piece in pieces) + filler + filler
    position = data.draw(st.integers(0, len(text)))
    near = texts._NEAR
    asked = [
        lambda: next_edge(text, position, 1, begins=False),
        lambda: next_edge(text, position, -1, begins=True),
        lambda: next_edge(text, position, 1, begins=True, by_letter=True),
        lambda: next_word(text, position, 1),
        lambda: next_word(text, position, -1),
        lambda: snap(text, Span(position, min(len(text), position + 9))),
        lambda: to_letters(text, Span(position, min(len(text), position + 3))),
    ]
    quick = [ask() for ask in asked]
    try:
        texts._NEAR = len(text)
        assert [ask() for ask in asked] == quick
    finally:
        texts._NEAR = near


def test_a_span_beyond_the_text_ends_with_it():
    assert guess_type("نعم لا", [Span(0, 100)]) == "indirect"

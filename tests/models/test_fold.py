import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fold import DROPPED, fold, mapped

letters = st.text(st.sampled_from("اأإآٱبتةهىيئؤءوکكگپچڤ ًَّٰـ\u200f\u200d\ufeff\u00a0٠١۹،؟٪﷽ﻻABcéßİ\u0301"), max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آل سعود", "ال سعود"),
        ("وزارة", "وزاره"),
        ("مصطفى", "مصطفي"),
        ("وبيّنَ", "وبين"),
        ("لافـــروف", "لافروف"),
        ("ﻻﻓﺮﻭﻑ", "لافروف"),
        ("هذا الرحمٰن", "هذا الرحمن"),
        ("مسؤول", "مسوول"),
        ("  سيرغي\u00a0 لافروف ", "سيرغي لافروف"),
        ("لافروف\u200f", "لافروف"),
        ("کیهان", "كيهان"),
        ("٢٠١٦", "2016"),
        ("CNN", "cnn"),
    ],
)
def test_readers_take_these_for_the_same_name(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("سيرغي", "سيرجي"), ("قال", "مقال"), ("علي", "عالي")])
def test_these_stay_different_names(one, other):
    assert fold(one) != fold(other)


@given(st.text(max_size=30) | letters)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(letters)
def test_blanks_are_single_and_never_at_the_edges(text):
    assert fold(text) == " ".join(fold(text).split())


# The way back


RULES = [
    *(("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ؤ", "و"), ("ئ", "ي"), ("ى", "ي"), ("ی", "ي"), ("ة", "ه")),
    *(("ک", "ك"), ("گ", "ك"), ("پ", "ب"), ("ڤ", "ف"), ("چ", "ج"), ("٣", "3"), ("۳", "3"), ("،", ","), ("؟", "?")),
    *(("؛", ";"), ("٪", "%"), ("ﻻ", "لا"), ("ﷲ", "الله"), ("É", "é"), ("ＣＮＮ", "cnn"), ("½", "1⁄2")),
]


@pytest.mark.parametrize(("sign", "folded"), RULES)
def test_each_rule_of_folding_knows_its_place(sign, folded):
    text = f"قال {sign}س"
    there = mapped(text)
    assert there.text == f"قال {folded}س"
    for at in range(4, 4 + len(folded)):
        start, end = there.original(at, at + 1)
        assert text[start:end] in sign
    assert tuple(there.original(len(there.text) - 1, len(there.text))) == (len(text) - 1, len(text))


@pytest.mark.parametrize("mark", [*map(chr, DROPPED), "ء"], ids=lambda mark: f"U+{ord(mark):04X}")
def test_what_is_dropped_shifts_nothing(mark):
    text = f"قا{mark}ل هنا"
    there = mapped(text)
    assert there.text == "قال هنا"
    start, end = there.original(4, 7)
    assert text[start:end] == "هنا"
    start, end = there.original(0, 3)
    assert text[start:end] == f"قا{mark}ل"


@given(st.text(max_size=30) | letters)
def test_the_way_back_is_there_for_any_text(text):
    there = mapped(text)
    assert there.text == fold(text)
    assert len(there.starts) == len(there.ends) == len(there.text)
    for at in range(len(there.text)):
        start, end = there.original(at, at + 1)
        assert 0 <= start < end <= len(text)
    assert list(there.starts) == sorted(there.starts)


@given(st.text(max_size=30) | letters)
def test_a_piece_of_the_original_folds_to_what_it_was_made_into(text):
    there = mapped(text)
    if there.text:
        start, end = there.original(0, len(there.text))
        assert fold(text[start:end]) == there.text

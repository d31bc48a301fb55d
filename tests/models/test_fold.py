import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fold import fold

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

"""Finding within an article: folded, with an exact way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import find_all
from models.fold import fold, mapped

AWKWARD = "اأإآٱىيةهؤئءـًٌٍَُِّْٰ لله\u200f\u200e\u200d\u2067 \u00a0\n٣۴3ﷺﻻﬁ가각ᅡᆨㄱé\u0301\u0345\u0653𐐀📣AbB"
texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs"])), max_size=40)


@given(texts)
def test_the_map_folds_as_fold_does(text):
    assert mapped(text).text == fold(text)


@given(texts)
def test_every_folded_character_leads_back_into_the_text(text):
    folded = mapped(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@given(texts, st.data())
def test_what_is_found_folds_to_what_was_sought(text, data):
    folded = mapped(text).text
    if folded:
        start = data.draw(st.integers(0, len(folded) - 1))
        end = data.draw(st.integers(start + 1, len(folded)))
        sought = folded[start:end]
        for span in find_all(text, sought):
            assert fold(sought) in fold(span.cut(text))
        assert not fold(sought) or find_all(text, sought)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("قَالَتْ الوزارة", "قالت", ["قَالَتْ"]),
        ("الأمريكية والأميركية", "الامريكية", ["الأمريكية"]),
        ("مسؤول ومسئول", "مسوول", ["مسؤول"]),
        ('بـ"العدوان" على', "العدوان", ["العدوان"]),
        ("٢٠١٦ و2016", "2016", ["٢٠١٦", "2016"]),
        ("وزارة\u00a0 الخارجية", "وزارة الخارجية", ["وزارة\u00a0 الخارجية"]),
        ("📣📣 قال", "قال", ["قال"]),
        ("ااا", "اا", ["اا"]),
        ("نعم", " ", []),
        ("نعم", "", []),
        ("", "نعم", []),
    ],
)
def test_a_reader_finds_what_reads_the_same(text, query, found):
    assert [span.cut(text) for span in find_all(text, query)] == found

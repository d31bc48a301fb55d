import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import codepage
from models.fold import fold_uncached, fold_word
from models.text import is_word
from models.tokens import folded_words, tokens

CHARACTERS = [character for character in codepage._CHARACTERS if character != "\0"]
in_the_page = st.text(st.sampled_from(CHARACTERS), max_size=60)
arabic = st.text(
    st.sampled_from([*"وال بكلسقتهةىيءأإآؤئ", "ـ", "\u064b", "\u0651", "\u0670", "\u200f", "\n", "«", "…", "_"])
)


def slowly(text):
    return [token.word for token in tokens(text)]


@given(in_the_page | arabic)
def test_words_fold_to_the_same_as_the_slow_way(text):
    assert codepage.folded_words(codepage.coded(text)) == slowly(text)


@given(in_the_page | arabic)
def test_words_are_counted_as_a_reader_counts_them(text):
    assert codepage.word_count(codepage.coded(text)) == sum(map(is_word, text.split()))


@given(in_the_page | arabic | st.text(max_size=60))
def test_lines_fold_as_lines_do(text):
    assert codepage.folded_lines(text) == "\n".join(map(fold_uncached, text.split("\n")))


@given(in_the_page | arabic)
def test_words_stand_where_the_slow_way_finds_them(text):
    levelled = codepage.Levelled(codepage.coded(text))
    for word in {token.word for token in tokens(text)}:
        places = sorted({(token.start, token.end) for token in tokens(text) if token.word == word})
        assert codepage.coded_word(word) in levelled.words
        assert sorted(levelled.places(codepage.coded_word(word))) == places


@given(in_the_page | arabic)
def test_nothing_else_is_a_word(text):
    levelled = codepage.Levelled(codepage.coded(text))
    assert levelled.words == {codepage.coded_word(token.word) for token in tokens(text)}


@pytest.mark.parametrize("character", ["\u0301", "\u0653", "é", "😀", "ﻻ", "\U0001ee00", "\ue000", "½", "ﷺ"])
def test_other_characters_are_left_to_the_slow_way(character):
    assert codepage.coded(f"قال {character} زيد") is None


def test_every_character_has_one_place():
    assert len(set(codepage._CHARACTERS)) == len(codepage._CHARACTERS) <= 256


@pytest.mark.parametrize("character", CHARACTERS, ids=[f"U+{ord(one):04X}" for one in CHARACTERS])
def test_each_character_folds_as_it_does_within_a_word(character):
    text = f"سين{character}نيس"
    assert codepage.folded_words(codepage.coded(text)) == slowly(text)
    assert all(fold_word(word) == word for word in folded_words(text) if word)

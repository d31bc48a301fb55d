from hypothesis import given
from hypothesis import strategies as st

from models.formats.units import Places, Utf16
from models.text import clean

LETTERS = st.text(st.sampled_from("قa\u0301\u200d📣🇷🪔\r\n\x00\ufeff\ufffe \u2028"), max_size=20)


@given(LETTERS)
def test_units_are_those_of_the_encoding(text):
    units = Utf16(text)
    for position in range(len(text) + 1):
        at = len(text[:position].encode("utf-16-le")) // 2
        assert units.units(position) == at
        assert units.position(at) == position


def test_half_a_letter_is_no_place():
    assert Utf16("a📣b").position(2) is None
    assert [Utf16("a📣b").position(units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]
    assert not Utf16("قال").differs
    assert Utf16("📣").differs


@given(LETTERS)
def test_a_place_moves_with_what_stands_before_it(raw):
    text = clean(raw)
    places = Places(raw, text)
    for position in range(len(raw) + 1):
        if raw[position - 1 : position + 1] != "\r\n":
            assert text[: places.place(position)] == clean(raw[:position])
    assert places.place(len(raw) + 1) is None
    assert places.place(-1) is None


def test_both_at_once():
    raw = "\ufeff📣\r\nقال"
    assert Places(raw, clean(raw), "utf16").place(5) == 2
    assert Places(raw, clean(raw), "utf16").place(2) is None

import codecs
import os
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import QawlError
from models.formats.encoding import decoded, nearly_utf8
from models.project import SEEDS

SEED = (SEEDS / "001_c30111a8f55ad5a9.txt").read_text("utf-8")
ENCODINGS = ("cp1256", "iso8859_6", "utf-16-le", "utf-16-be", "utf-16", "utf-8", "utf-8-sig", "utf-32")


def text(raw, encoding=None):
    return decoded(raw, "خبر.txt", encoding)[0]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", [20, 30, 100, 1000, len(SEED)])
def test_arabic_is_read_in_whatever_it_is_kept(encoding, length):
    chance = random.Random(length)
    for _ in range(15):
        start = chance.randrange(len(SEED) - length + 1)
        raw = SEED[start : start + length].encode(encoding, "ignore")
        read, found = decoded(raw, "خبر.txt")
        assert read == raw.decode(encoding), found
        assert codecs.lookup(found).name == codecs.lookup(encoding).name


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16-le", "utf-16-be", "utf-8"])
def test_ten_bytes_are_enough_for_most(encoding):
    for start in range(len(SEED) - 10):
        raw = SEED[start : start + 10].encode(encoding, "ignore")
        if any("\u0621" <= letter <= "\u064a" for letter in raw.decode(encoding)[:4]):
            assert text(raw) == raw.decode(encoding)


@pytest.mark.parametrize(
    "sentence",
    ["The café’s owner said “no”.", "naïve", "Über den Wolken", "Le président a déclaré: «non» à Genève"],
)
def test_other_latin_letters_are_read_too(sentence):
    assert decoded(sentence.encode("cp1252"), "a.txt") == (sentence, "cp1252")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x06")))
def test_utf_8_is_always_utf_8(sentence):
    raw = sentence.encode()
    if not raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decoded(raw, "a.txt") == (sentence, "utf-8")


def test_a_stray_zero_does_not_make_it_something_else():
    assert text("قال\0 زيد نعم!".encode()) == "قال\0 زيد نعم!"


@given(st.text(st.sampled_from("قال زيد، نعم. Abc\n\u200f\u064b"), min_size=30), st.data())
def test_one_bad_byte_is_told_by_its_place_and_nothing_is_guessed(sentence, data):
    raw = ("خبر " * 8 + sentence).encode()
    at = data.draw(st.integers(0, len(raw)).filter(lambda at: at == len(raw) or raw[at] & 0xC0 != 0x80))
    with pytest.raises(QawlError) as refused:
        decoded(raw[:at] + b"\xff" + raw[at:], "خبر.txt")
    sentence = refused.value.sentence.in_language("en")
    assert "“خبر.txt”" in sentence
    assert f"byte {at + 1:,} does not fit" in sentence
    assert "choose another encoding" in sentence


def test_a_file_that_was_cut_off_is_nearly_utf_8():
    assert nearly_utf8("قال زيد".encode()[:-1])
    assert not nearly_utf8("قال زيد".encode())
    with pytest.raises(QawlError, match="UTF-8"):
        text("قا".encode()[:-1])


def test_a_chosen_encoding_is_taken_at_its_word():
    raw = "Привет, мир".encode("cp1251")
    assert decoded(raw, "a.txt", "cp1251") == ("Привет, мир", "cp1251")
    assert text(b"caf\xe9" + "قال".encode(), "latin-1").startswith("café")


@pytest.mark.parametrize("chosen", ["utf-8", "ascii", "iso8859_6"])
def test_a_chosen_encoding_that_does_not_fit_is_refused_with_the_byte(chosen):
    with pytest.raises(QawlError, match="byte 3 does not fit"):
        text(b"ab\xff", chosen)


@pytest.mark.parametrize("chosen", ["klingon", "rot13", "hex", "zip", "../x"])
def test_what_is_no_encoding_is_refused(chosen):
    with pytest.raises(QawlError, match="no encoding called"):
        text(b"abc", chosen)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + b"\xff" * 512,
        random.Random(1).randbytes(3000),
        b"\xff\xd8\xff\xe0\0\x10JFIF\0" + random.Random(2).randbytes(500),
    ],
)
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(QawlError, match=r"“خبر\.txt” is not UTF-8 text"):
        text(raw)


def test_a_mark_that_lies_is_refused_with_the_byte():
    with pytest.raises(QawlError, match="byte 7"):
        text(codecs.BOM_UTF16_LE + "قا".encode("utf-16-le") + b"\xd8", None)


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_read_or_refused_in_a_sentence(raw):
    with suppress(QawlError):
        read, found = decoded(raw, "a.txt")
        assert raw.decode(found) == read


def test_large_files_are_told_as_small_ones():
    raw = (SEED * 200).encode("cp1256", "ignore")
    assert text(raw) == raw.decode("cp1256")
    with pytest.raises(QawlError):
        text(os.urandom(500_000))

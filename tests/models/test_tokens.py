import re
import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models import schema
from models.tokens import folded_words, tokens, words_to_index

TRICKY = st.text(
    st.sampled_from(
        'قالوإأآىةءؤئ ـ\u064b\u0651\u0670\u200c\u200f\u202b\u2067\ufeff\u00ad\n\t\u00a0.،«»"_-/'
        "٠۱2²½Ⅷ४๓\U0001d7d8éÉe\u0301\u0327ßİıςΣ😀🇷🇺\ue000\U000f0000ﻻﷺﷲ漢カｶ\u1100\u1161한\u0e01\u0e33\u094dक"
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("«قال»: لا.", ["قال", "لا"]),
        ("وزارة-الخارجية", ["وزارة", "الخارجية"]),
        ("2016/10/02", ["2016", "10", "02"]),
        ("٢٠١٦", ["2016"]),
        ('بـ"العدوان"', ["ب", "العدوان"]),
        ("لافـــروف", ["لافروف"]),
        ("لاف\u200bروف", ["لافروف"]),
        ("ﷺ", ["صلي", "الله", "عليه", "وسلم"]),
        ("ءء", []),
        ("😀 📣", []),
        ("سي.إن.إن", ["سي", "ان", "ان"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_texts_are_cut_into_folded_words(text, words):
    assert [token.word for token in tokens(text)] == words


def test_a_word_stands_with_its_marks_and_without_those_around_it():
    text = "«وَقالَ\u200f» زيدٌ."
    assert [text[token.start : token.end] for token in tokens(text)] == ["وَقالَ\u200f", "زيدٌ"]


@given(st.text(max_size=60) | TRICKY)
def test_tokens_stand_in_order_where_they_say(text):
    there = tokens(text)
    assert [token.span for token in there] == sorted(token.span for token in there)
    for one, after in pairwise(there):
        assert one.span == after.span or one.end <= after.start
    for token in there:
        assert 0 <= token.start < token.end <= len(text)
        assert token.word in folded_words(text[token.start : token.end])


@given(st.text(max_size=60) | TRICKY)
def test_a_folded_word_stays_as_it_is(text):
    for token in tokens(text):
        assert folded_words(token.word) == (token.word,)


@given(st.text(max_size=60) | TRICKY)
def test_the_index_is_given_the_same_words(text):
    assert words_to_index(text) == [token.word for token in tokens(text)]


@given(st.text(max_size=60) | TRICKY)
@example("سين\u08e2")
@example("ࢶ𞸀カｶ")
def test_sqlite_cuts_the_folded_words_as_they_were_cut(text):
    words = [word for word in words_to_index(text) if not MARKS.search(word)]
    assert as_sqlite_cuts(" ".join(words)) == words


def test_sqlite_joins_the_same_marks_to_a_letter():
    marks = [chr(code) for code in range(0x300, 0x370)]
    cut = {mark: words_to_index(f"س{mark}ن") for mark in marks}
    assert [f"{ord(mark):04X}" for mark in marks if as_sqlite_cuts(" ".join(cut[mark])) != cut[mark]] == []


@pytest.mark.parametrize("block", range(0, 0x30000, 0x1000), ids="U+{:05X}".format)
def test_sqlite_takes_the_same_signs_for_letters(block):
    """The marks of Latin and two scripts of which SQLite's Unicode is older are another matter."""
    signs = [chr(code) for code in range(block, block + 0x1000) if not 0xD800 <= code < 0xE000]
    signs = [one for one in signs if not MARKS.match(one) and not OLDER.match(one)]
    words = [word for one in signs for word in words_to_index(f"س{one}ن")]
    assert as_sqlite_cuts(" ".join(words)) == words


MARKS = re.compile("[\u0300-\u036f]")
OLDER = re.compile("[\u19b0-\u19c9\u1cf2\u1cf3]")  # New Tai Lue, Vedic


@pytest.fixture(scope="module", autouse=True)
def _index():
    global as_sqlite_cuts
    with closing(sqlite3.connect(":memory:")) as conn:
        (made,) = [line for line in schema._INDEX.split(";") if "USING fts5" in line]
        conn.execute(made.replace("content='', ", "").replace("columnsize=0,", ""))
        conn.execute("CREATE VIRTUAL TABLE words USING fts5vocab(article_index, instance)")

        def as_sqlite_cuts(folded):
            conn.execute("DELETE FROM article_index")
            conn.execute("INSERT INTO article_index(rowid, title, text) VALUES (1, '', ?)", [folded])
            return [word for (word,) in conn.execute("SELECT term FROM words ORDER BY offset")]

        yield

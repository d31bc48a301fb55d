import json

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from models.formats.word_tokens import Expanded, Tokens
from models.span import Span
from models.text import clean
from tests.models.formats.hostile import TEXTS


def words(text):
    return [span.cut(text) for span in Tokens(text).spans]


@given(TEXTS | st.text(st.characters(codec="utf-8")).map(clean))
def test_tokens_hold_every_sign_that_is_no_white_space_and_none_that_is(text):
    assert "".join(words(text)) == "".join(text.split())
    assert all(word and not any(letter.isspace() for letter in word) for word in words(text))


@given(TEXTS)
def test_no_letter_is_torn(text):
    """Only a blank may be taken from what Unicode glues to it."""
    inside = {place for found in regex.finditer(r"\X", text) for place in range(found.start() + 1, found.end())}
    edges = {edge for span in Tokens(text).spans for edge in span}
    assert not {edge for edge in edges & inside if not text[edge - 1].isspace()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('وقال لافروف: "لا"، ثم', ["وقال", "لافروف", ":", '"', "لا", '"', "،", "ثم"]),
        ('بـ"العدوان', ["بـ", '"', "العدوان"]),
        ("أساساً حذّرت", ["أساساً", "حذّرت"]),
        ("📣🇷🇺👨‍👩‍👧👍🏽", ["📣", "🇷🇺", "👨‍👩‍👧", "👍🏽"]),
        ("3.5 ٣٫٥ 1,000 11.", ["3.5", "٣٫٥", "1,000", "11", "."]),
        ("قال\u200f:", ["قال", "\u200f", ":"]),
        ("\u06dd 5\u00a0٪", ["\u06dd", "5", "٪"]),
        ("a_b e\u0301", ["a", "_", "b", "e\u0301"]),
    ],
)
def test_words_are_whole_and_signs_stand_alone(text, expected):
    assert words(text) == expected


@given(TEXTS, st.data())
def test_a_span_touches_the_tokens_that_share_a_sign_with_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    tokens = Tokens(text)
    assert list(tokens.touched(span)) == [n for n, one in enumerate(tokens.spans) if one.overlaps(span)]


def test_what_was_grown_is_a_list_beside_the_file(tmp_path):
    record = {"external_id": "a", "text": "وقال \nلا"}
    quote = {"id": "q"}
    tokens = Tokens(record["text"])
    with Expanded(tmp_path / "x.conll") as expanded:
        for span in (Span(1, 4), Span(0, 4), Span(4, 6)):
            expanded.compare(record, quote, "cue", span, tokens.touched(span), tokens)
    about = {"article": "a", "quote": "q", "role": "cue"}
    assert json.loads((tmp_path / "x.conll.expanded.json").read_text("utf-8")) == [
        about
        | {"start": 1, "end": 4, "text": "قال", "became": {"start": 0, "end": 4, "text": "وقال"}}
        | {"why": "not on token borders"},
        about | {"start": 4, "end": 6, "text": " \n", "became": None, "why": "no token"},
    ]


def test_where_nothing_was_grown_the_list_is_empty(tmp_path):
    with Expanded(tmp_path / "x"):
        pass
    assert (tmp_path / "x.expanded.json").read_text("utf-8") == "[]\n"

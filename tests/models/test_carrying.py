"""Spans carried from one version of a text to another: the same words, letter for letter, or nowhere."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from models.carrying import carrier
from models.span import Span
from tests.models.formats.hostile import PIECES, TEXTS
from tests.models.ways import TEXT


@st.composite
def versions(draw):
    """A text, another that was made of it by a few edits, and spans of the first."""
    old = draw(TEXTS.filter(lambda text: len(text) > 3))
    new = old
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(new)))
        until = draw(st.integers(at, min(len(new), at + 12)))
        new = new[:at] + "".join(draw(st.lists(st.sampled_from(PIECES), max_size=3))) + new[until:]
    edges = draw(st.lists(st.tuples(st.integers(0, len(old) - 1), st.integers(1, len(old))), min_size=1, max_size=8))
    return old, new, [Span(start, end) for start, end in edges if start < end]


@settings(max_examples=300)
@given(versions())
def test_every_carried_span_has_the_same_words(version):
    old, new, spans = version
    carry = carrier(old, new)
    for span in spans:
        place = carry(span)
        assert place is None or (place.fits(new) and place.cut(new) == span.cut(old))


@settings(max_examples=100)
@given(TEXTS.filter(bool), st.data())
def test_in_the_same_text_everything_stays(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert carrier(text, text)(span) == span


@settings(max_examples=200)
@given(versions())
def test_spans_that_did_not_overlap_do_not_afterwards(version):
    old, new, spans = version
    carry = carrier(old, new)
    for one in spans:
        for other in spans:
            here, there = carry(one), carry(other)
            if here and there and not one.overlaps(other):
                assert not here.overlaps(there), (one, other, here, there)


def words(old, new, piece):
    start = old.index(piece)
    place = carrier(old, new)(Span(start, start + len(piece)))
    return None if place is None else (place.start, place.cut(new))


def test_words_move_with_what_stands_before_them():
    new = "عاجل: " + TEXT
    assert words(TEXT, new, "لن تقبل") == (new.index("لن تقبل"), "لن تقبل")


def test_a_word_that_stands_twice_goes_where_its_neighbours_are():
    old, new = "قال زيد. ثم قال عمرو.", "ثم قال عمرو. وسكت."
    at = old.rindex("قال")
    assert carrier(old, new)(Span(at, at + 3)) == Span(new.index("قال"), new.index("قال") + 3)


def test_words_that_were_changed_have_no_place():
    assert words(TEXT, TEXT.replace("لن تقبل", "لن ترضى"), "لن تقبل") is None
    assert words(TEXT, TEXT.replace("لن تقبل", "لن  تقبل"), "لن تقبل") is None


def test_words_that_are_there_twice_now_and_nowhere_near_have_no_place():
    assert words("أ ب قال ج", "س قال ص ع قال ف", "قال") is None


def test_words_that_moved_elsewhere_and_stand_there_alone_go_with_them():
    old = "الأول. الثاني يقول نعم. الثالث."
    new = "الثاني يقول نعم. الأول. الثالث."
    assert words(old, new, "الثاني يقول نعم") == (0, "الثاني يقول نعم")


def test_a_very_long_text_is_not_aligned_but_what_is_unique_is_found():
    rng = random.Random(1)
    old = " ".join(f"ك{rng.randrange(100)}" for _ in range(30_000))
    old = old[:50_000] + " فريد حقا " + old[50_000:]
    assert words(old, "س " + old, "فريد حقا") == (("س " + old).index("فريد حقا"), "فريد حقا")

from hypothesis import given
from hypothesis import strategies as st

from models.span import Span, joined, outside, overlap

spans = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_a_span_cuts_the_words_it_covers():
    assert Span(4, 7).cut("قال زيد نعم") == "زيد"


def test_the_length_is_the_words_not_the_pairs():
    assert len(Span(3, 10)) == 7


def test_the_end_is_not_inside():
    span = Span(3, 5)
    assert span.holds(3)
    assert span.holds(4)
    assert not span.holds(5)
    assert not span.holds(2)


def test_neighbours_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_and_what_lies_inside():
    assert Span(2, 8).contains(Span(2, 8))
    assert Span(2, 8).contains(Span(3, 8))
    assert not Span(2, 8).contains(Span(1, 8))
    assert not Span(2, 8).contains(Span(2, 9))


def test_empty_negative_and_overlong_spans_do_not_fit():
    assert Span(0, 3).fits("قال")
    for wrong in (Span(0, 4), Span(1, 1), Span(-1, 2), Span(2, 1)):
        assert not wrong.fits("قال")


@given(spans, spans)
def test_overlap_is_mutual_and_means_a_shared_character(one, other):
    shared = set(range(*one)) & set(range(*other))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(spans, spans)
def test_containing_means_holding_every_character(one, other):
    assert one.contains(other) == all(one.holds(position) for position in range(*other))


def test_overlapping_spans_are_taken_together():
    assert joined([Span(8, 9), Span(1, 4), Span(3, 6)]) == [Span(1, 6), Span(8, 9)]
    assert joined([Span(1, 4), Span(4, 6)]) == [Span(1, 4), Span(4, 6)], "touching is not overlapping"


def test_the_longer_part_outside_is_left():
    assert outside(Span(0, 10), [Span(6, 12)]) == Span(0, 6)
    assert outside(Span(0, 10), [Span(2, 4)]) == Span(4, 10)
    assert outside(Span(3, 5), [Span(2, 6)]) is None
    assert outside(Span(0, 2), [Span(2, 6)]) == Span(0, 2)


def test_two_that_overlap_are_noticed_wherever_they_stand():
    assert overlap([Span(8, 9), Span(1, 4), Span(3, 6)])
    assert not overlap([Span(4, 6), Span(1, 4)])
    assert not overlap([])

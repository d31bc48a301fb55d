"""Which highlight in which lane and colour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.span import Span
from ui.reader.highlights import UNJUDGED, Highlight, Highlights, lanes

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda one: Span(one[0], one[0] + one[1]))


def highlight(number: int, span: Span) -> Highlight:
    return Highlight(str(number), (span,), span, "green", False, "", True, (span.start, -len(span), str(number)))


@given(st.lists(spans, max_size=30))
def test_what_overlaps_never_shares_a_lane(found):
    ordered = sorted((highlight(number, span) for number, span in enumerate(found)), key=lambda one: one.order)
    placed = lanes(ordered)
    for at, (one, lane) in enumerate(placed):
        for other, other_lane in placed[:at]:
            assert lane != other_lane or not one.hull.overlaps(other.hull)


def test_the_outer_quote_is_nearest_to_the_words():
    outer, inner, apart = highlight(1, Span(0, 30)), highlight(2, Span(5, 10)), highlight(3, Span(40, 50))
    assert [lane for _, lane in lanes([outer, inner, apart])] == [0, 1, 0]


def test_lanes_do_not_change_while_one_scrolls(session):
    for start, end in ((0, 60), (5, 40), (10, 30), (35, 50), (80, 90)):
        session.mark(Span(start, end))
    highlights = Highlights(session, "ar")
    highlights.refresh()
    whole = {one.quote: lane for one, lane in highlights.seen(Span(0, 200))}
    for first in range(0, 90, 7):
        for one, lane in highlights.seen(Span(first, first + 5)):
            assert whole[one.quote] == lane
            assert one.hull.overlaps(Span(first, first + 5))


def test_updating_one_is_as_good_as_making_all_anew(session):
    highlights, fresh = Highlights(session, "ar"), Highlights(session, "ar")
    session.mark(Span(0, 20))
    highlights.refresh()
    first = session.mark(Span(5, 12))
    highlights.update({first})
    session.judge(session.quote, "oppose", new="سوريا")
    highlights.update({first})
    fresh.refresh()
    assert highlights.ordered == fresh.ordered
    assert highlights.by_id(first).colour == "vermilion"
    session.undo()
    session.undo()
    highlights.update({first})
    fresh.refresh()
    assert highlights.ordered == fresh.ordered
    assert highlights.by_id(first) is None


def test_colour_is_the_stance_or_the_speaker(session):
    session.mark(Span(0, 20))
    session.assign(session.quote, new="لافروف")
    session.mark(Span(30, 40))
    session.assign(session.quote, new="كيري")
    highlights = Highlights(session, "en")
    highlights.refresh()
    assert {one.colour for one in highlights.ordered} == {UNJUDGED}
    highlights.by_speaker = True
    highlights.refresh()
    assert len({one.colour for one in highlights.ordered}) == 2
    session.judge(session.quote, "support", new="سوريا")
    highlights.by_speaker = False
    highlights.forget()
    highlights.refresh()
    assert highlights.ordered[1].colour == "green"
    assert "كيري" in highlights.ordered[1].words
    assert "supports" in highlights.ordered[1].words

"""Which highlight in which lane and colour."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.span import Span
from ui.reader.highlights import UNJUDGED, Highlight, Highlights, RoleSpan, lanes

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


# Marks: cues, sources, addressees


def test_a_mark_is_seen_where_it_stands_however_far_from_its_content(session):
    session.mark(Span(3000, 3040))
    session.add_span(session.quote, "source", Span(10, 20))
    session.add_span(session.quote, "cue", Span(2990, 2994))
    highlights = Highlights(session, "ar")
    highlights.refresh()
    assert [(mark.role, mark.span) for mark in highlights.role_spans_seen(Span(0, 100))] == [("source", Span(10, 20))]
    assert highlights.seen(Span(0, 100)) == [], "its content is not there"
    assert [mark.role for mark in highlights.role_spans_seen(Span(2900, 3100))] == ["cue"]
    assert highlights.role_spans_seen(Span(20, 2990)) == [], "spans are half open"
    assert [mark.role for mark in highlights.role_spans_seen(Span(0, 5000))] == ["source", "cue"]


role_spans = st.tuples(st.integers(0, 200), st.integers(1, 60)).map(
    lambda one: RoleSpan(one[0], sum(one), "q", "cue", "green")
)


@given(st.lists(role_spans, max_size=20), spans)
def test_no_mark_is_overlooked(found, range_):
    """A long one that began far before hides behind short ones."""
    one = replace(highlight(1, Span(0, 1)), role_spans=tuple(found))
    highlights = Highlights(Quiet(), "ar")
    highlights._role_spans = sorted(one.role_spans)
    highlights._longest = max((mark.end - mark.start for mark in found), default=0)
    assert highlights.role_spans_seen(range_) == sorted(mark for mark in found if mark.span.overlaps(range_))


class Quiet:
    """A session that is not asked anything."""


def test_updating_keeps_the_others_marks(session):
    highlights, fresh = Highlights(session, "ar"), Highlights(session, "ar")
    whole = Span(0, len(session.desk.text))
    first = session.mark(Span(100, 140))
    session.add_span(session.quote, "cue", Span(90, 95))
    highlights.refresh()
    second = session.mark(Span(200, 240))
    session.add_span(session.quote, "source", Span(91, 99))
    highlights.update({second})
    fresh.refresh()
    assert highlights.role_spans_seen(whole) == fresh.role_spans_seen(whole)
    assert [mark.quote for mark in highlights.role_spans_seen(whole)] == [first, second]
    session.judge(session.quote, "support", new="سوريا")
    highlights.update({second})
    assert [mark.colour for mark in highlights.role_spans_seen(whole)] == [UNJUDGED, "green"]
    session.add_span(session.desk.quote(second), "addressee", Span(300, 390))
    highlights.update({second})
    assert [mark.role for mark in highlights.role_spans_seen(Span(380, 385))] == ["addressee"], (
        "a longer one than before"
    )
    for _ in range(4):
        session.undo()
    highlights.update({second})
    assert [mark.quote for mark in highlights.role_spans_seen(whole)] == [first]


def test_a_highlight_knows_its_spans_by_role(session):
    session.mark(Span(100, 140))
    session.add_span(session.quote, "content", Span(150, 160))
    session.add_span(session.quote, "cue", Span(90, 95))
    highlights = Highlights(session, "ar")
    highlights.refresh()
    one = highlights.by_id(session.selected)
    assert one.spans_of("content") == [Span(100, 140), Span(150, 160)]
    assert one.spans_of("cue") == [Span(90, 95)]
    assert one.spans_of("source") == []


def test_the_lineage_goes_from_the_outermost_in(session):
    outer = session.mark(Span(0, 100))
    middle = session.mark(Span(10, 90))
    inner = session.mark(Span(20, 30))
    highlights = Highlights(session, "ar")
    highlights.refresh()
    assert [one.quote for one in highlights.lineage(inner)] == [outer, middle, inner]
    assert highlights.lineage("gone") == []


def test_nothing_is_told_of_a_quote_that_is_not_shown(session):
    session.mark(Span(0, 20))
    highlights = Highlights(session, "en")
    assert highlights.told(session.selected) == ""
    session.assign(session.quote, new="لافروف")
    session.judge(session.quote, "oppose", new="سوريا")
    assert highlights.told(session.selected) == "لافروف\nسوريا: opposes"
    assert highlights.told("gone") == ""

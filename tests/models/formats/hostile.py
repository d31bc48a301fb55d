"""Whole records as no newsroom writes them: astral letters, marks that join and turn, nested and torn quotes."""

from __future__ import annotations

from hypothesis import strategies as st

from models.formats.building import Building
from models.formats.record import Record
from models.records import MEDIA, ROLES, SPEAKER_KINDS, SUBTYPES, TYPES
from models.span import Span
from models.text import clean

PIECES = (
    *("وقال ", "لافروف", " إنّ ", "الـــروسيّة", "قَالَ", "لكيري", "\u00a0", " ", "\n", "\n\n", "،", ".", "؟"),
    *("📣", "🇷🇺", "👨‍👩‍👧", "\u200f", "\u200d", "\u200c", "\u061c", "\u2028", "\u0085", "\t", '"', "«", "»", "'"),
    *("=SUM(1)", "+", "-", "@", "<b>&amp;</b>", "]]>", "{", "}", "\\", "|", " | ", " … ", "🪔", "𐤀", "ﷺ", "e\u0301"),
    *("T1\tQuote 0 5\tx", "#1", "O", "B-QUOTE", "http://example.org/?a=1&b=2", "1-1", "0:3", "٣", "100%"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join).map(clean)
NAMES = st.sampled_from(
    ("سيرغي لافروف", "=cmd|' /C calc'!A0", "جون «كيري»", "وكالة\tالأنباء", "🇷🇺 روسيا", "a & <b>", "O'Neil, J.")
)
IDS = st.integers(0, 2**48 - 1).map(lambda number: f"01920000-0000-7000-8000-{number:012x}")


@st.composite
def records(draw: st.DrawFn, external_id: str = "خبر-1") -> Record:
    """A record that keeps every rule of ``record_reader``; span texts are cut from its text."""
    text = draw(TEXTS.filter(lambda text: len(text.strip()) > 3))
    about = {name: draw(st.none() | NAMES) for name in ("title", "outlet", "author")}
    about |= {"published": draw(st.none() | st.just("2016-10-02")), "id": draw(IDS)}
    about["tags"] = draw(st.lists(NAMES, max_size=2, unique=True))
    building = Building(external_id, text, about)
    annotator = building.annotator(draw(NAMES), draw(IDS))
    people = [
        building.speaker(name, kind=draw(st.sampled_from(SPEAKER_KINDS)), aliases=draw(st.lists(NAMES, max_size=1)))
        for name in draw(st.lists(NAMES, max_size=3, unique=True))
    ]
    targets = [building.target(name) for name in draw(st.lists(NAMES, max_size=2, unique=True))]
    ids: list[str] = []
    for _ in range(draw(st.integers(0, 4))):
        ids.append(_quote(draw, building, text, annotator, people, targets, ids))
    return building.record()


def _quote(draw, building, text, annotator, people, targets, ids) -> str:
    kind = draw(st.sampled_from(("quote", "quote", "scare")))
    some = st.lists(st.sampled_from(people), max_size=2, unique=True) if people else st.just([])
    labels, strengths, notes = st.sampled_from(("support", "oppose")), st.none() | st.just(0.5), st.none() | NAMES
    stances = [
        {"target": target, "label": draw(labels), "intensity": draw(strengths), "note": draw(notes)}
        for target in draw(st.lists(st.sampled_from(targets), max_size=2, unique=True) if targets else st.just([]))
    ]
    return building.quote(
        {role: draw(_spans(text, at_least=1 if role == "content" else 0)) for role in ROLES},
        annotator,
        draw(IDS.filter(lambda id: id not in ids)),
        kind=kind,
        type=draw(st.none() | st.sampled_from(TYPES)),
        subtype=draw(st.none() | st.sampled_from(SUBTYPES[kind])),
        parent=draw(st.none() | st.sampled_from(ids)) if ids else None,
        speakers=draw(some),
        addressees=draw(some),
        stances=stances,
        medium=draw(st.none() | st.sampled_from(MEDIA)),
        via=draw(st.none() | NAMES),
        status=draw(st.sampled_from(("draft", "done"))),
        origin=draw(st.sampled_from(("manual", "imported"))),
        note=draw(st.none() | NAMES | st.just("سطر\nآخر")),
        fields=draw(st.just({}) | st.just({"b": True, "a": "ق"})),
        created="2026-11-21T19:00:00Z",
        updated="2026-11-21T19:00:05Z",
    )


@st.composite
def _spans(draw: st.DrawFn, text: str, at_least: int) -> list[Span]:
    """Spans that do not overlap."""
    edges = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True).map(sorted))
    found = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    return found if at_least or draw(st.booleans()) else []

"""Projects with a little of everything, drawn by hypothesis, for filters, exports and splits."""

from __future__ import annotations

from hypothesis import strategies as st

from models.formats.record import Record
from models.records import KINDS, STATUSES, TYPES, WORK_STATUSES
from tests.models.ways import Made, numbered

WORDS = ("روسيا", "ملتزمة", "بالحوار", "واشنطن", "ترفض", "القصف", "الهدنة", "حلب")
PEOPLE = {"سيرغي لافروف": ["لافروف"], "جون كيري": ["كيري", "الوزير الأمريكي"], "روسيا": []}
ANNOTATORS = ("ليلى", "كريم", "سلمى")
OUTLETS = (None, "رويترز", "الأيام | العدد", "")
DATES = (None, "2016", "2016-10", "2016-10-02", "2016-11-01T10:00:00Z", "2017-01-01")
LABELS = ("support", "oppose", "neutral")


@st.composite
def projects(draw: st.DrawFn, most: int = 5) -> list[Record]:
    """The records of a project: articles, several annotators' quotes in them, work on them, statements over them."""
    found: list[Made] = []
    works: list[list[Record]] = []
    quotes: list[tuple[int, str]] = []
    for number in range(draw(st.integers(1, most))):
        about = {"outlet": draw(st.sampled_from(OUTLETS)) or None, "published": draw(st.sampled_from(DATES))}
        text = f"خبر {number}: " + " ".join(WORDS) + "."
        made = Made(f"{draw(st.sampled_from('ab'))}-{number}", text, id=numbered(1000 + number), **about)
        for at in range(draw(st.integers(0, 3))):
            quotes.append((number, _quote(draw, made, numbered(2000 + 10 * number + at), at)))
        some = draw(st.lists(st.sampled_from(ANNOTATORS), max_size=2, unique=True))
        work = [{"annotator": made.annotator(name), "status": draw(st.sampled_from(WORK_STATUSES)), "seconds": 5}
                for name in some]  # fmt: skip
        found.append(made)
        works.append(sorted(work, key=lambda one: one["annotator"]))
    statements = _statements(draw, quotes)
    return [made.record(statements.get(at, []), works[at]) for at, made in enumerate(found)]


def _quote(draw: st.DrawFn, made: Made, id: str, at: int) -> str:
    names = draw(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=2, unique=True))
    targets = draw(st.lists(st.sampled_from(("الحوار", "القصف")), max_size=2, unique=True))
    return made.says(
        WORDS[at], made.annotator(draw(st.sampled_from(ANNOTATORS))), id=id,
        kind=draw(st.sampled_from(KINDS)), type=draw(st.none() | st.sampled_from(TYPES)),
        status=draw(st.sampled_from(STATUSES)),
        speakers=[made.speaker(name, kind="unknown", aliases=PEOPLE[name]) for name in names],
        stances=[{"target": made.target(name), "label": draw(st.sampled_from(LABELS))} for name in targets],
    )  # fmt: skip


def _statements(draw: st.DrawFn, quotes: list[tuple[int, str]]) -> dict[int, list[Record]]:
    """By article; of some pairs of quotes."""
    found: dict[int, list[Record]] = {}
    if len(quotes) < 2 or draw(st.booleans()):
        return found
    pair = sorted(draw(st.lists(st.sampled_from(quotes), min_size=2, max_size=3, unique=True)))
    for number in {number for number, _ in pair}:
        own = [id for at, id in pair if at == number]
        others = [{"article": numbered(1000 + at), "quote": id} for at, id in pair if at != number]
        found[number] = [{"id": numbered(3000), "relation": "same", "quotes": own, "elsewhere": others}]
    return found

"""The annotated set is what its README says it is. A test that fails names the article, never its sentences."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from models.nesting import in_circle
from models.span import Span, overlap
from tests.models.suggest import annotated
from tests.models.suggest.annotated import FOLDER, PATTERNS, Annotated, read

ALL = (*annotated.seen(), *annotated.unseen())


def written(tmp_path: Path, text: str) -> Annotated:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    return read(path)


# The form


def test_marks_are_taken_out_and_say_where_things_stand(tmp_path: Path):
    marked = "و<c1>قال</c1> <s1>زيد</s1> إن <q1>ما <c2>وصفه</c2> بـ<q2>الخطر</q2></q1>."
    rows = ("1 | indirect | verb_that | زيد | أبو علي ؛ الشيخ | -", "2 | indirect | fragment | زيد | - | 1")
    one = written(tmp_path, "\n".join((marked, "====", *rows, "counter | passive | زيد إن\n")))
    assert one.text == "وقال زيد إن ما وصفه بـالخطر.\n"
    outer, inner = one.quotes
    assert [Span(*span).cut(one.text) for span in outer["content"]] == ["ما وصفه بـالخطر"]
    assert (outer["cue"].cut(one.text), outer["source"].cut(one.text)) == ("قال", "زيد")
    assert outer["speaker_names"] == ["أبو علي", "الشيخ"]
    assert (inner["id"], inner["parent"], inner["source"]) == ("q2", "q1", None)
    assert one.counters == (("passive", "زيد إن"),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<q1>قال", "left open"),
        ("قال</q1>", "closes nothing"),
        ("<q1><q1>قال</q1>", "opened twice"),
        ("<q1>قال </q1>", "a space at an end"),
        ("<q1>قال</q1> <q2>زيد</q2>", "without a row"),
        ("قال", "no content"),
        ("<q1>قال</q1> <", "a stray <"),
    ],
)
def test_a_slip_in_the_marks_is_refused_with_the_files_name(tmp_path: Path, text: str, reason: str):
    with pytest.raises(ValueError, match=rf"^a\.txt: .*{reason}"):
        written(tmp_path, f"{text}\n====\n1 | direct | verb_that | - | - | -\n")


@pytest.mark.parametrize(
    "row",
    [
        "1 | direct | verb_that | - | -",
        "1 | loud | verb_that | - | - | -",
        "1 | direct | whispered | - | - | -",
        "1 | direct | verb_that | - | - | 7",
        "1 | direct | verb_that | - | - | -\n1 | direct | verb_that | - | - | -",
        "1 | direct | verb_that | - | - | -\ncounter | verb_that | لا يوجد",
    ],
)
def test_a_slip_in_the_rows_is_refused(tmp_path: Path, row: str):
    with pytest.raises(ValueError, match=r"^a\.txt: "):
        written(tmp_path, f"<q1>قال</q1>\n====\n{row}\n")


# The set


def test_the_set_is_large_enough_to_say_something():
    assert len(ALL) >= 40
    assert sum(text_sentences(one.text) for one in ALL) >= 300
    assert f"{len(ALL)} short Arabic news articles" in (FOLDER / "README.md").read_text("utf-8")
    assert len(annotated.unseen()) * 3 >= len(ALL)
    sides = [sum(1 for one in part for quote in one.quotes if quote["kind"] == "quote") for part in parts()]
    assert sides[1] * 3 >= sum(sides)


def text_sentences(text: str) -> int:
    return len(re.findall(r"[.!؟?…]+(?=\s|$)|[^.!؟?…\s](?=\n|$)", text))


def parts() -> tuple[tuple[Annotated, ...], ...]:
    return annotated.seen(), annotated.unseen()


@pytest.mark.parametrize("part", [0, 1], ids=["seen", "unseen"])
def test_every_pattern_is_there_with_what_looks_like_it(part: int):
    quotes = Counter(quote["pattern"] for one in parts()[part] for quote in one.quotes)
    counters = Counter(pattern for one in parts()[part] for pattern, _ in one.counters)
    assert not [pattern for pattern in (*PATTERNS, "name") if quotes[pattern] < 3]
    assert not [pattern for pattern in PATTERNS if not counters[pattern]]


def test_no_article_is_there_twice():
    texts, names = len({one.text for one in ALL}), len({one.name for one in ALL})
    assert texts == names == len(ALL)


def test_spans_are_words_of_the_text_and_do_not_cross():
    for one in ALL:
        for quote in one.quotes:
            roles = [quote["content"], [quote["cue"], *quote["cue_extra"]] if quote["cue"] else []]
            roles += [[quote["source"]] if quote["source"] else []]
            where = f"{one.name} {quote['id']}"
            for spans in roles:
                assert all(Span(*span).fits(one.text) for span in spans), where
                assert not overlap(Span(*span) for span in spans), where


def test_parents_hold_what_lies_in_them():
    for one in ALL:
        by_id = {quote["id"]: quote for quote in one.quotes}
        for quote in one.quotes:
            where = f"{one.name} {quote['id']}"
            assert not in_circle(quote["id"], lambda id: by_id[id]["parent"]), where  # noqa: B023
            if quote["parent"]:
                outer = [Span(*span) for span in by_id[quote["parent"]]["content"]]
                assert all(any(span.contains(Span(*part)) for span in outer) for part in quote["content"]), where


def test_a_counter_example_is_nobodys_content():
    for one in ALL:
        for pattern, words in one.counters:
            place = [(one.text.index(words), one.text.index(words) + len(words))]
            same = [quote["id"] for quote in one.quotes if quote["pattern"] == pattern and quote["content"] == place]
            assert same == [], f"{one.name} {pattern}"


def test_the_readme_says_how_many_there_are():
    told = (FOLDER / "README.md").read_text("utf-8")
    for part, letters in (("seen", "ab"), ("seen", "cd"), ("unseen", "u"), ("unseen", "n")):
        count = len([path for letter in letters for path in (FOLDER / part).glob(f"{letter}*.txt")])
        names = ", ".join(f"`{part}/{letter}*`" for letter in letters)
        assert f"| {names} | {count} |" in told


def test_the_seeds_are_read_with_their_own_gold():
    for one in annotated.seeds():
        assert one.quotes
        for quote in one.quotes:
            assert [Span(*span).cut(one.text) for span in quote["content"]] == quote["text"]

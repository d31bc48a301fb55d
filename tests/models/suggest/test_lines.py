"""Suggestions for files: offsets are the file's own, whatever its line ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import QawlError
from models.span import Span
from models.suggest import lines
from models.suggest.suggestion import Suggestion
from models.text import clean

TEXT = 'موسكو تحذر\nقال لافروف إن روسيا ملتزمة بالحوار.\nوأضاف أن الوضع "خطير جدا".\n'
KEYS = ["doc", "id", "kind", "type", "content", "cue", "cue_extra", "source", "speaker", "parent", "confidence",
        "reason", "pattern"]  # fmt: skip


def words(raw, line):
    return [raw[start:end] for start, end in line["content"]]


def told(raw):
    return [{**line, "content": words(raw, line), **{role: line[role] and raw[slice(*line[role])] for role in
             ("cue", "source")}} for line in lines.of_text("a.txt", raw)]  # fmt: skip


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_offsets_and_nothing_else(ends, mark):
    raw = mark + TEXT.replace("\n", ends)
    assert told(raw) == told(TEXT)
    assert next(one["content"] for one in told(raw)) == ["روسيا ملتزمة بالحوار"]


@given(st.text(alphabet="اب \r\n\ufeff\x00\x0b\u200f."))
def test_each_character_that_is_kept_has_its_place(raw):
    places = lines._places(raw)
    assert "".join(clean("-" + place.cut(raw))[1:] for place in places) == clean(raw)
    assert all(one.end <= other.start for one, other in pairwise(places))


@pytest.fixture
def proposing(monkeypatch):
    """The rules find just these."""

    def finds(*found):
        monkeypatch.setattr(lines, "proposed", lambda texts, words: [list(found) for _ in texts])

    return finds


def made(id, start, end, kind="quote", **told):
    values = {"type": None, "cue": (), "source": None, "speaker": None, "parent": None, "confidence": 0.5,
              "reason": "", "pattern": "", **told}  # fmt: skip
    return Suggestion(id=id, kind=kind, content=(Span(start, end),), **values)


def test_a_line_has_the_keys_of_the_record_in_their_order(proposing):
    cues = (Span(5, 7), Span(0, 1), Span(2, 3))
    proposing(made("1", 20, 30, type="mixed", cue=cues, source=Span(8, 10), speaker="زيد", confidence=0.75, reason="r",
                   pattern="verb_that"))  # fmt: skip
    (line,) = lines.of_text("a.txt", "x" * 40)
    assert list(line) == KEYS
    assert [*line.values()] == [
        "a.txt", "q1", "quote", "mixed", [[20, 30]], [5, 7], [[0, 1], [2, 3]], [8, 10], "زيد", None, 0.75, "r",
        "verb_that",
    ]  # fmt: skip


def test_quotes_and_scare_quotes_are_numbered_apart_in_text_order(proposing):
    proposing(made("c", 30, 35, "scare"), made("b", 4, 9, parent="a"), made("a", 4, 20), made("d", 2, 3, "scare"))
    found = list(lines.of_text("a.txt", "x" * 40))
    assert [(one["id"], one["parent"]) for one in found] == [("s1", None), ("q1", None), ("q2", "q1"), ("s2", None)]
    assert [one["cue"] for one in found] == [None] * 4


def test_a_file_that_is_no_utf_8_is_refused_in_a_sentence(tmp_path):
    path = tmp_path / "خبر.txt"
    path.write_bytes("قال".encode("cp1256"))
    with pytest.raises(QawlError, match=r"“خبر.txt” is no UTF-8 text"):
        list(lines.of_file(path))
    with pytest.raises(QawlError, match="can't be reached"):
        list(lines.of_file(tmp_path / "none.txt"))


def test_an_empty_file_has_none(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    assert list(lines.of_file(tmp_path / "a.txt")) == []

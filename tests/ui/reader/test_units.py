"""Code points and UTF-16 units, and the copy of a text that Qt leaves as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.reader.units import Units, shown

ODD = ["😀", "👨", "\u200d", "\u00a0", "\ufeff", "\u2028", "\u2029", "\ufdd0", "\ufdd1", "\ufffe", "\x00", "\r"]
letters = st.text(st.sampled_from([*"قول ab\n\t", *ODD, "ـ", "ُ", "\u202b", "\U0010ffff"]))


@given(letters)
def test_there_and_back_again(text):
    units = Units(text)
    for position in range(len(text) + 1):
        unit = units.units(position)
        assert unit == len(text[:position].encode("utf-16-le")) // 2
        assert units.code_point(unit) == position


@given(letters)
def test_qt_keeps_the_shown_copy_as_it_is(text):
    copy = shown(text)
    assert len(copy) == len(text)
    document = QTextDocument()
    QTextCursor(document).insertText(copy)
    assert document.characterCount() - 1 == len(copy.encode("utf-16-le")) // 2
    assert document.blockCount() == text.count("\n") + 1


def test_inside_a_pair_is_the_character_it_belongs_to():
    units = Units("a😀b")
    assert [units.code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_a_plain_text_is_itself():
    text = "قال\u00a0«نعم» 12"
    assert shown(text) is text

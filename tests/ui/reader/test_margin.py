"""The margin: a stripe a quote, its words clear of the others', clickable."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.span import Span
from tests.ui.reader.test_highlights import highlight
from ui.reader.margin import _ROW, place
from ui.reader.reader import Reader

places = st.lists(st.tuples(st.integers(0, 5), st.floats(0, 800), st.floats(10, 200)), max_size=30)


@given(places)
def test_no_words_cover_others(found):
    entries = place(
        [(highlight(n, Span(n, n + 1)), lane, top, top + height) for n, (lane, top, height) in enumerate(found)]
    )
    for one, other in pairwise(entries):
        assert other.row >= one.row + _ROW
        assert one.row >= one.top


def test_a_click_on_the_words_means_the_quote(session, qtbot, light):
    reader = Reader(session, light, "ar")
    qtbot.addWidget(reader)
    reader.resize(1000, 700)
    first = session.mark(Span(0, 30))
    session.select(None)
    reader.show_article()
    reader.show()
    QTest.qWait(50)
    clicked: list[str] = []
    reader.margin.quote_clicked.connect(clicked.append)
    entry = reader.margin.entries()[0]
    at = QPoint(int(reader.margin.width() / 2), int(entry.row) + 5)
    QTest.mouseClick(reader.margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert clicked == [first]

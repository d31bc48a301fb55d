"""A concordance on the screen: rows, widths, which are chosen, and that they can be painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.concordance import Line
from models.search import Hit
from models.span import Span
from ui import theme
from ui.kwic import AFTER, BEFORE, WHERE, WORDS, KwicModel, KwicView, where


def line(words: str, number: int = 0, **about: str) -> Line:
    found = {"article_name": "عنوان", "outlet": None, "published": None, "external_id": str(number)} | about
    return Line(Hit(f"a{number}", "text", Span(5, 5 + len(words))), "قبلها ", words, " بعدها", **found)


@pytest.fixture
def model(qapp) -> KwicModel:
    model = KwicModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


@pytest.fixture
def view(model, light, qtbot) -> KwicView:
    view = KwicView(model, light)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    return view


def test_each_line_is_a_row_of_four_cells(model):
    model.show([line("حلب"), line("دمشق", 1, outlet="رويترز", published="2016-10-02")])
    assert (model.rowCount(), model.columnCount()) == (2, 4)
    assert [model.index(0, column).data() for column in (BEFORE, WORDS, AFTER)] == ["قبلها ", "حلب", " بعدها"]
    shown = model.index(1, WHERE).data().replace("\u2068", "").replace("\u2069", "")
    assert shown == "رويترز · 2016-10-02"
    assert model.index(0, WHERE).data() == where(line("حلب")) == "عنوان"
    assert "عنوان" in model.index(0, WORDS).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, WORDS).data(Qt.ItemDataRole.AccessibleTextRole) == "حلب"
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert len(set(heads)) == 4
    assert all(heads)


def test_lines_are_added_below_and_replaced_as_a_whole(model):
    model.show([line("حلب")])
    model.add([line("دمشق", 1), line("حمص", 2)])
    model.add([])
    assert [one.words for one in model.lines] == ["حلب", "دمشق", "حمص"]
    model.show([])
    assert model.rowCount() == 0
    assert not model.index(0, 0).isValid()


def test_the_column_of_words_is_as_wide_as_they_are_within_reason(view, model):
    width = lambda: view.horizontalHeader().sectionSize(WORDS)  # noqa: E731
    model.show([line("و")])
    view.fit()
    narrow = width()
    model.show([line("وزارة الخارجية الروسية")])
    view.fit()
    middle = width()
    model.show([line("وزارة الخارجية الروسية " * 20)])
    view.fit()
    assert narrow < middle < width() <= 260
    model.show([])
    view.fit()
    assert width() > narrow
    sides = [view.horizontalHeader().sectionSize(column) for column in (BEFORE, AFTER)]
    assert abs(sides[0] - sides[1]) <= 1, "both sides have the same room"


def test_a_row_is_chosen_as_a_whole(view, model):
    model.show([line("حلب", number) for number in range(5)])
    view.choose(3)
    assert view.currentIndex().row() == 3
    assert view.chosen() == [model.lines[3]]
    view.choose(1)
    assert view.chosen() == [model.lines[1]]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(model.index(4, 0), flags)
    view.selectionModel().select(model.index(0, 0), flags)
    assert view.chosen() == [model.lines[row] for row in (0, 1, 4)], "from top to bottom"
    view.selectAll()
    assert len(view.chosen()) == 5


def test_it_is_read_from_the_right_in_any_interface_and_painted_in_any_theme(view, model):
    model.show([line("حلب", number, outlet="رويترز") for number in range(30)])
    assert view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    header = view.horizontalHeader()
    assert header.sectionViewportPosition(BEFORE) > header.sectionViewportPosition(WORDS)
    assert header.sectionViewportPosition(WORDS) > header.sectionViewportPosition(AFTER)
    pictures = []
    for name in ("light", "dark"):
        view.set_theme(theme.theme(name))
        pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1]

"""The rows of a listing as a table: what stands in the cells, what may be edited, how it is sorted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from models import commands, importing
from models.listing import Filter, Order
from tests.journeys.corpora import article, json_lines
from ui.article_table import COLUMNS, ArticleTable, chosen_rows
from ui.listing import ArticleListing

EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def listing(session, tmp_path) -> ArticleListing:
    source = json_lines(tmp_path / "some.jsonl", [article(number) for number in range(6)])
    importing.show(session.store, importing.add(session.store, [source]).id)
    listing = ArticleListing(session)
    session.changed.connect(listing.hear)
    listing.refresh()
    yield listing
    listing.close()


@pytest.fixture
def table(listing) -> ArticleTable:
    table = ArticleTable(listing, writable=True)
    table.tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return table


def cell(table: ArticleTable, row: int, column: str):
    return table.index(row, COLUMNS.index(column))


def row_of(table: ArticleTable, id: str) -> int:
    return [line.article.external_id for line in table.articles([*range(table.rowCount())])].index(id)


def test_cells_show_what_is_known(table, session):
    row = row_of(table, "n-0000")
    assert cell(table, row, "title").data() == "خبر رقم 0 من حلب.  #هدنة", "the headline where there is no title"
    assert cell(table, row, "title").data(EDIT) == ""
    assert cell(table, row, "outlet").data() == "الحياة"
    assert cell(table, row, "quotes").data() == ""
    assert int(cell(table, row, "words").data()) > 5
    session.do(commands.EditArticles((table.articles([row])[0].article.id,), {"title": "عنوان"}, flag=True))
    assert cell(table, row, "title").data() == "⚑ عنوان  #هدنة"
    assert cell(table, row, "title").data(EDIT) == "عنوان"
    assert cell(table, 0, "words").data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignTrailing
    assert len({table.headerData(at, Qt.Orientation.Horizontal) for at in range(len(COLUMNS))}) == len(COLUMNS)


def test_a_cell_asks_for_a_change_where_there_is_one(table):
    asked: list[tuple[str, str, object]] = []
    table.edited.connect(lambda *change: asked.append(change))
    row = row_of(table, "n-0001")
    id = table.articles([row])[0].article.id
    assert not table.setData(cell(table, row, "outlet"), "رويترز")
    assert asked == []
    assert table.setData(cell(table, row, "outlet"), "  وكالة   أنباء\n")
    assert table.setData(cell(table, row, "published"), " ")
    assert asked == [(id, "outlet", "وكالة أنباء"), (id, "published", None)]


def test_only_what_people_know_may_be_edited(table, listing):
    editable = lambda model: [  # noqa: E731
        name for at, name in enumerate(COLUMNS) if model.flags(model.index(0, at)) & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable(table) == ["title", "outlet", "published"]
    assert editable(ArticleTable(listing, writable=False)) == []


def test_it_is_sorted_by_a_column_and_by_none(table, listing):
    listing.choose(Filter(outlets=("رويترز",)))
    table.sort(COLUMNS.index("words"), Qt.SortOrder.DescendingOrder)
    assert listing.order == Order("words", descending=True)
    assert listing.filter == Filter(outlets=("رويترز",)), "the filter stays"
    words = [int(cell(table, row, "words").data()) for row in range(table.rowCount())]
    assert words == sorted(words, reverse=True)
    table.sort(-1)
    assert listing.order == Order()


def test_an_article_that_is_gone_says_so(table, listing, session):
    row = listing.row_of(session.article.id)
    session.store.conn.execute("UPDATE article SET deleted_at='now' WHERE id=?", [session.article.id])
    listing.forget_lines()
    assert cell(table, row, "title").data()
    assert cell(table, row, "outlet").data() == ""
    assert table.articles([row]) == []
    assert not table.setData(cell(table, row, "title"), "x")


def test_only_the_rows_that_changed_are_painted_again(table, listing, session):
    painted: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    row = listing.row_of(session.article.id)
    session.do(commands.EditArticles((session.article.id,), flag=True))
    assert painted == [(row, row)]
    listing.forget_lines()
    assert painted[-1] == (0, table.rowCount() - 1)


def test_chosen_rows_come_in_runs(table, qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    assert chosen_rows(view) == []
    view.selectAll()
    assert chosen_rows(view) == [range(table.rowCount())]

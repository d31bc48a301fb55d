"""The page: readable by screen readers, faithful to the text, its geometry that of the glyphs."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from models.span import Span
from ui.reader.highlights import Highlights
from ui.reader.page import COLUMN, Page

AWKWARD = (
    "\ufeffقال 😀 لـ«سي.إن.إن» في 12\u00a0مارس:\u2028نعم\nPlain English line\n\n"
    'وبـ"ـهذا" \u202bكتب\u202c e\u0301 👨\u200d👩\u200d👧 \ufdd0.'
)


@pytest.fixture
def page(qtbot, light) -> Page:
    page = Page(light)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    return page


def test_a_screen_reader_reads_text_caret_and_selection(page):
    page.show_text(AWKWARD)
    page.set_selection(Span(1, 4))
    page.setAccessibleName("المقال")
    interface = QAccessible.queryAccessibleInterface(page)
    words = interface.textInterface()
    assert interface.text(QAccessible.Text.Name) == "المقال"
    assert words.characterCount() == page.units.units(len(AWKWARD))
    assert words.text(page.units.units(1), page.units.units(4)) == "قال"
    assert words.selectionCount() == 1
    assert words.cursorPosition() == page.units.units(4)
    page.set_caret(9)
    assert words.cursorPosition() == page.units.units(9)
    assert words.selectionCount() == 0


def test_every_span_comes_back_as_it_was_set(page):
    page.show_text(AWKWARD)
    for start in range(len(AWKWARD)):
        for end in (start + 1, min(len(AWKWARD), start + 5)):
            page.set_selection(Span(start, end))
            assert page.selection() == Span(start, end)
            copied = AWKWARD[start:end].removeprefix("\ufeff")  # the clipboard takes a first one for a byte order mark
            assert page.createMimeDataFromSelection().text() == copied


def test_each_paragraph_has_its_own_direction(page):
    page.show_text("عربي أولا\nEnglish first\n\n123 ثم عربي")
    blocks = []
    block = page.document().firstBlock()
    while block.isValid():
        blocks.append(block.textDirection().name)
        block = block.next()
    assert blocks == ["RightToLeft", "LeftToRight", "RightToLeft", "RightToLeft"]


def test_pieces_lie_where_qt_paints_its_own_selection(page):
    """Glyph runs against the pixels of Qt's selection: a few px, also at digits and Latin (notes/qt.md §3)."""
    text = "قالت شبكة CNN إن 12 مدنيا قتلوا في 2016 بحسب Reuters أمس"
    page.show_text(text)
    marker = QColor(1, 200, 3)
    palette = page.palette()
    palette.setColor(palette.ColorRole.Highlight, marker)
    page.setPalette(palette)
    page.setStyleSheet("QTextEdit { selection-background-color: rgb(1, 200, 3); }")
    for words in ("CNN", "12 مدنيا", "شبكة CNN إن", "2016 بحسب Reuters"):
        start = text.index(words)
        page.set_selection(Span(start, start + len(words)))
        QTest.qWait(10)
        image = page.viewport().grab().toImage()
        pieces = page.geometry_.pieces(Span(start, start + len(words)))
        y = int(pieces[0].rect.top()) + 2
        painted = [x for x in range(image.width()) if image.pixelColor(x, y) == marker]
        covered = [x for piece in pieces for x in range(int(piece.rect.left()), int(piece.rect.right()))]
        assert painted, words
        assert len(set(painted) ^ set(covered)) <= 12, words


def test_the_column_is_no_wider_than_is_good_to_read(page):
    for width in (700, 1100, 1900):
        page.resize(width, 600)
        QTest.qWait(10)
        assert page.viewport().width() <= COLUMN + 2
        assert page.viewport().width() >= 300


def test_painting_a_highlight_leaves_the_document_alone(page, session):
    page.highlights = Highlights(session, "ar")
    page.show_text(session.desk.text)
    before = page.viewport().grab().toImage()
    session.mark(Span(0, 30))
    page.highlights.refresh()
    page.set_selected(session.selected)
    assert page.viewport().grab().toImage() != before, "something was painted"
    assert page.toPlainText() == session.desk.text
    assert not page.document().isModified()
    assert not page.document().isUndoAvailable()


def test_another_size_keeps_place_and_selection(page, session):
    page.show_text(session.desk.text)
    page.set_selection(Span(100, 140))
    page.verticalScrollBar().setValue(900)
    top = page.top_position()
    page.set_pixels(30)
    assert page.selection() == Span(100, 140)
    paragraph = session.desk.text.rfind("\n", 0, top)
    assert abs(page.top_position() - top) < top - paragraph + 200


def test_an_empty_text_is_a_calm_page(page):
    page.show_text("")
    assert page.selection() is None
    assert page.top_position() == 0
    page.scroll_to(0)

"""Choosing words, clicking quotes, moving edges: mouse and keyboard on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from models.span import Span
from tests.journeys.datasets import bring_in
from tests.journeys.hands import Hands, known, wait_for

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
MIXED = 'حرب "التهديدات"، روسيا'


def told(work, project, story) -> None:
    known()
    work(story, project)


def test_a_drag_takes_whole_words_and_leaves_marks_outside(work, project):
    def story(hands: Hands) -> None:
        span = hands.span_of("التهديدات")
        hands.drag(span.start + 2, span.start + 4)
        assert hands.page.selection() == span
        hands.drag(span.start - 1, span.end + 1)
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["التهديدات"]
        assert hands.session.quote.type == "direct"

    told(work, project, story)


def test_with_alt_a_drag_is_exact_to_the_letter(work, project):
    def story(hands: Hands) -> None:
        start = hands.page.text.index("لكيري عبر")
        hands.drag(start + 1, start + 5, ALT)
        assert hands.page.selection() == Span(start + 1, start + 5)
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["كيري"], "the clitic stays outside"

    told(work, project, story)


def test_a_drag_backwards_over_lines(work, project):
    def story(hands: Hands) -> None:
        words = "ملبدة بحرب التصريحات والتهديدات الحادة التي تبودلت اليومين"
        span = hands.span_of(words)
        hands.drag(span.end - 1, span.start + 1)
        assert hands.page.selection() == span
        assert hands.page.caret == span.start

    told(work, project, story)


def test_double_click_selects_a_word_and_on_a_selection_marks_it(work, project):
    def story(hands: Hands) -> None:
        span = hands.span_of("هاتفي")
        hands.double_click(span.start + 2)
        assert hands.page.selection() == span
        hands.double_click(span.start + 2)
        assert hands.words() == ["هاتفي"]

    told(work, project, story)


def test_the_keyboard_alone_selects_and_marks(work, project):
    def story(hands: Hands) -> None:
        start = hands.page.text.index("اتصال هاتفي")
        hands.page.setFocus()
        hands.page.set_caret(start)
        hands.key(Qt.Key.Key_Left, SHIFT)
        hands.key(Qt.Key.Key_Left, SHIFT)
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["اتصال هاتفي"]
        hands.key(Qt.Key.Key_Escape)
        hands.page.set_caret(start)
        hands.key(Qt.Key.Key_Left)
        assert hands.page.caret == start + len("اتصال ")
        hands.key(Qt.Key.Key_Left, ALT | SHIFT)
        hands.key(Qt.Key.Key_Left, ALT | SHIFT)
        hands.key(Qt.Key.Key_Q)
        assert "ها" in hands.words()

    told(work, project, story)


def test_a_second_click_goes_to_the_quote_around(work, project):
    def story(hands: Hands) -> None:
        hands.quote('استعداد موسكو لبحث سبل جيدة مع "الشركاء" الأمريكيين', "موسكو", "الحوار", Qt.Key.Key_1)
        hands.quote("الشركاء", "موسكو", "", Qt.Key.Key_2)
        inner, outer = hands.session.quotes[1], hands.session.quotes[0]
        hands.session.select(None)
        at = hands.span_of("الشركاء").start + 3
        seen = []
        for _ in range(3):
            hands.click(at)
            seen.append(hands.session.selected)
        assert seen == [inner.id, outer.id, inner.id]
        hands.key(Qt.Key.Key_U)
        assert hands.session.selected == outer.id
        hands.click(hands.span_of("وفي روايتين").start + 1)
        assert hands.session.selected is None

    told(work, project, story)


def test_an_edge_is_dragged(work, project):
    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        quote = hands.session.quote
        after = hands.span_of("سبل جيدة مع")
        piece = hands.page.geometry_.pieces(quote.content[0])[-1]
        from PySide6.QtCore import QPoint
        from PySide6.QtTest import QTest

        edge = QPoint(int(piece.end_x) - 1, int(piece.rect.center().y()) - hands.page.verticalScrollBar().value())
        view, button = hands.page.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(view, button, Qt.KeyboardModifier.NoModifier, edge)
        hands._move(edge - QPoint(8, 0), Qt.KeyboardModifier.NoModifier)
        hands._move(hands.point(after.end - 1), Qt.KeyboardModifier.NoModifier)
        QTest.mouseRelease(view, button, Qt.KeyboardModifier.NoModifier, hands.point(after.end - 1))
        assert hands.words() == ["سبل جيدة مع"]

    told(work, project, story)


def test_edges_move_by_keys_and_back_by_undo(work, project):
    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Left, CTRL)
        assert hands.words() == ["سبل جيدة مع"]
        hands.key(Qt.Key.Key_Right, CTRL | SHIFT)
        assert hands.words()[0].endswith("سبل جيدة مع")
        assert len(hands.words()[0].split()) == 4
        hands.key(Qt.Key.Key_Right, CTRL | ALT)
        assert hands.words()[0].endswith("سبل جيدة م")
        for _ in range(3):
            hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == ["سبل جيدة"]

    told(work, project, story)


def test_copying_gives_the_articles_own_characters(work, project, tmp_path):
    file = tmp_path / "nbsp.txt"
    file.write_text("قال\u00a0المتحدث: \u200f«كلام»\u00a0مهم 😀 اليوم", "utf-8")

    def story(hands: Hands) -> None:
        bring_in(hands, file)
        wait_for(lambda: "😀" in hands.page.text)
        text = hands.page.text
        hands.page.set_selection(Span(0, len(text)))
        hands.page.setFocus()
        hands.key(Qt.Key.Key_C, CTRL)
        assert QGuiApplication.clipboard().text() == text
        hands.select("اليوم")
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["اليوم"], "an emoji before it shifts nothing"
        hands.type("فلان")
        hands.key(Qt.Key.Key_Return)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_C, CTRL | SHIFT)
        assert QGuiApplication.clipboard().text().startswith("«اليوم» — فلان، ")

    told(work, project, story)

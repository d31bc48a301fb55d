"""Finding words within the article, and marking what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.hands import Hands, known

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("language", ["ar", "en"])
def test_one_finds_goes_on_comes_back_and_marks(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        hands.key(Qt.Key.Key_F, CTRL)
        hands.type("الامريكيَّة")
        bar = hands.window.reader._find
        found = list(hands.page.found)
        assert len(found) > 3
        assert {span.cut(hands.page.text) for span in found} == {"الأمريكية"}
        assert hands.page.selection() == found[0]
        hands.key(Qt.Key.Key_Return)
        assert hands.page.selection() == found[1]
        hands.key(Qt.Key.Key_Return, SHIFT)
        hands.key(Qt.Key.Key_Return, SHIFT)
        assert hands.page.selection() == found[-1], "round the article"
        assert bar.count.text() == {"ar": "النتيجة {0} من {0}", "en": "{0} of {0}"}[language].format(len(found))
        hands.key(Qt.Key.Key_Escape)
        assert bar.isHidden()
        assert hands.page.found == []
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["الأمريكية"]

    work(story, project)


def test_what_is_nowhere_is_said_and_another_article_is_searched_anew(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        hands.key(Qt.Key.Key_F, CTRL)
        bar = hands.window.reader._find
        hands.type("زخخخ")
        assert bar.count.text() == "not found"
        bar.field.setText("زاخاروفا")
        assert hands.page.found == []
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert [span.cut(hands.page.text) for span in hands.page.found] == ["زاخاروفا"]
        hands.key(Qt.Key.Key_G, CTRL)
        assert hands.page.selection() == hands.page.found[0]

    work(story, project)

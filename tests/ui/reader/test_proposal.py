"""The card of a suggestion: its words in both languages, what it tells a screen reader, its buttons, its size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.suggestions import Shown
from tests.models.suggest.proposing import proposal
from ui.language import Language
from ui.reader.proposal import Proposal

TEXT = "قال لافروف إن روسيا ملتزمة بالحوار"
NAME = "سيرغي لافروف"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp, "en")
    yield language
    language.use("en")
    language.remove()


@pytest.fixture
def card(qtbot, language) -> Iterator[Proposal]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(400, 500)
    parent.show()
    yield Proposal(parent)
    parent.hide()


def shown(**told) -> Shown:
    values = {"speaker": NAME, "confidence": 0.987, "reason": "قال + إنّ", **told}
    return Shown("k", proposal(TEXT, "q1", "روسيا ملتزمة بالحوار", **values))


def said(text: str) -> str:
    """Without the signs that keep scripts apart."""
    return "".join(letter for letter in text if letter not in "\u2068\u2069\u200f")


def words(card: Proposal) -> list[str]:
    return [said(label.text()) for label in (card.what, card.speaker, card.why, card.place) if not label.isHidden()]


def test_it_says_what_is_proposed_by_whom_why_and_how_sure(card):
    card.show_one(shown(), "indirect", 2, 7)
    assert card.isVisible()
    assert words(card) == ["Suggestion: indirect", NAME, "قال + إنّ  ·  99 % sure", "2 of 7"]
    assert [button.text() for button in card.buttons] == [
        "Enter  accept", "Shift+Enter  correct", "Del  refuse", "Tab  next suggestion",
    ]  # fmt: skip


def test_it_says_so_in_arabic_too(card, language):
    language.use("ar")
    card.retranslate()
    card.show_one(shown(), "غير مباشر", 2, 7)
    assert words(card) == ["اقتراح: غير مباشر", NAME, "قال + إنّ  ·  الثقة 99٪", "2 من 7"]
    assert [button.text().split("  ")[0] for button in card.buttons] == ["Enter", "Shift+Enter", "Del", "Tab"]
    assert card.accessibleName() == "اقتراح"
    assert not any(letter.isascii() and letter.isalpha() for label in words(card) for letter in label)


def test_the_language_is_switched_while_it_is_shown(card, language):
    card.show_one(shown(), "indirect", 2, 7)
    language.use("ar")
    card.retranslate()
    assert "2 من 7" in words(card)
    assert "اقتراح" in card.accessibleDescription()
    language.use("en")
    card.retranslate()
    assert "2 of 7" in words(card)


def test_a_screen_reader_hears_all_of_it_at_once(card):
    card.show_one(shown(), "indirect", 2, 7)
    heard = QAccessible.queryAccessibleInterface(card)
    assert heard.text(QAccessible.Text.Name) == "Suggestion"
    told = said(heard.text(QAccessible.Text.Description))
    assert told == f"Suggestion: indirect. {NAME}. قال + إنّ  ·  99 % sure"
    card.show_one(shown(speaker=None), "direct", 3, 7)
    told = said(heard.text(QAccessible.Text.Description))
    assert told.startswith("Suggestion: direct. the speaker is left open.")


def test_an_open_speaker_is_said_to_be_open_and_a_scare_quote_has_none(card):
    card.show_one(shown(speaker=None), "indirect", 1, 1)
    assert words(card)[1] == "the speaker is left open"
    card.show_one(shown(kind="scare", type=None, speaker=None, reason=""), "scare quote", 1, 1)
    assert words(card) == ["Suggestion: scare quote", "99 % sure", "1 of 1"]
    assert "left open" not in card.accessibleDescription()
    card.show_one(shown(), "indirect", 1, 1)
    assert words(card)[1] == NAME


def test_a_name_with_tags_is_shown_as_it_is(card):
    card.show_one(shown(speaker="<b>x</b><img src='a'>", reason="<i>قال</i>"), "indirect", 1, 1)
    assert card.speaker.textFormat() == Qt.TextFormat.PlainText == card.why.textFormat()
    assert "<b>x</b>" in card.speaker.text()


def test_braces_in_a_name_break_nothing(card):
    card.show_one(shown(speaker="{n} %n {kind}", reason="{total}"), "{n}", 1, 1)
    assert "{n} %n {kind}" in card.speaker.text()
    assert "{total}" in card.why.text()


def test_its_buttons_do_what_they_say_and_take_no_keys_from_the_page(card):
    heard: list[object] = []
    card.accepted.connect(lambda: heard.append("accept"))
    card.corrected.connect(lambda: heard.append("correct"))
    card.refused.connect(lambda: heard.append("refuse"))
    card.stepped.connect(heard.append)
    card.show_one(shown(), "indirect", 1, 2)
    card.fit(220)
    for button in card.buttons:
        assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["accept", "correct", "refuse", 1]


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("speaker", [NAME, "المتحدث باسم وزارة الدفاع الروسية الجنرال إيغور كوناشينكوف " * 2, None])
@pytest.mark.parametrize("width", [186, 240])
def test_it_is_as_high_as_its_words_need(card, language, code, speaker, width):
    language.use(code)
    card.retranslate()
    card.show_one(shown(speaker=speaker), "indirect", 12, 48)
    card.fit(width)
    QTest.qWait(10)
    assert card.width() == width
    labels = [label for label in (card.what, card.speaker, card.why, card.place) if label.isVisible()]
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    parts = [*labels[:-1], *card.buttons, labels[-1]]
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top() + 1, below.text()
    assert card.rect().contains(parts[-1].geometry())


@pytest.mark.parametrize("code", ["ar", "en"])
def test_its_buttons_can_be_read_in_the_narrowest_margin(card, language, code):
    language.use(code)
    card.retranslate()
    card.show_one(shown(), "indirect", 1, 1)
    card.fit(186)
    QTest.qWait(10)
    for button in card.buttons:
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert needed <= button.width(), button.text()

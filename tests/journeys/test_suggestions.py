"""Suggestions at the desk: stepping, accepting, correcting, refusing, by keys and by mouse; and the way back."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from tests.journeys.datasets import bring_in
from tests.journeys.hands import Hands, answering, known, pause, press_button, wait_for
from tests.journeys.quoting import (
    CONTENT,
    CTRL,
    NONE,
    RELAYED,
    SHIFT,
    drag_edge,
    exported,
    mark,
    name,
    names,
    told,
    undo,
)
from tests.journeys.suggesting import (
    HARD,
    HIDING,
    ORDER,
    PAPER,
    Engine,
    back,
    card,
    go_to,
    hull,
    left,
    looked_at,
    proposed,
    said,
    stance,
    suggestions,
    tab,
)

KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture(autouse=True)
def engine(monkeypatch) -> Engine:
    return Engine(monkeypatch)


def redo(hands: Hands) -> None:
    hands.to_page()
    hands.key(Qt.Key.Key_Y, CTRL)


def verdicts(hands: Hands) -> list[tuple[str, str | None]]:
    rows = hands.session.store.rows("SELECT decision, quote FROM verdict WHERE deleted_at IS NULL ORDER BY created, id")
    return [(row["decision"], row["quote"]) for row in rows]


# What is there


def test_an_article_shows_what_the_rules_find_in_it(work, language, project, engine):
    """Computed beside the window, and once; nothing of it is an annotation."""
    engine.is_real = True
    known(language=language)
    counts = {"ar": "بقي", "en": "left"}

    def first(hands: Hands) -> None:
        found = proposed(hands)
        assert len(found) > 10
        assert counts[language] in hands.window.bars.where.text()
        assert str(len(found)) in hands.window.bars.where.text()
        assert hands.session.quotes == []
        assert hands.session.store.value("SELECT count(*) FROM quote") == 0
        assert not hands.window.actions_["undo"].isEnabled(), "nobody has done anything"
        hands.page.make_seen(suggestions(hands).shown[3].suggestion.hull)
        image = hands.page.viewport().grab().toImage()
        hands.key(Qt.Key.Key_F6)
        assert hands.page.viewport().grab().toImage() != image, "they were painted"
        hands.key(Qt.Key.Key_F6)
        hands.key(Qt.Key.Key_PageDown, CTRL)
        wait_for(lambda: suggestions(hands).shown)
        for one in suggestions(hands).shown:
            assert one.suggestion.hull.fits(hands.page.text)

    work(first, project)
    assert len(engine.asked) == 2
    work(lambda hands: proposed(hands), project)
    assert len(engine.asked) == 2


def test_tab_and_shift_tab_step_round_the_article(work, language, project):
    known(language=language)
    second = {"ar": "2 من 5", "en": "2 of 5"}[language]

    def story(hands: Hands) -> None:
        assert proposed(hands) == ORDER
        assert looked_at(hands) is None
        assert not card(hands).isVisible()
        seen = []
        for _ in range(6):
            tab(hands)
            seen.append(looked_at(hands))
            assert card(hands).isVisible()
            assert hands.page.hasFocus()
        assert seen == [*ORDER, "paper"], "round the end"
        seen.clear()
        for _ in range(5):
            back(hands)
            seen.append(looked_at(hands))
        assert seen == ["hard", "hiding", "said", "told", "paper"]
        hands.key(Qt.Key.Key_Tab, SHIFT)
        assert looked_at(hands) == "hard", "some send Tab with Shift"
        go_to(hands, "told")
        assert second in said(hands)
        assert hands.session.quotes == []

    work(story, project)


def test_the_one_that_is_looked_at_is_in_sight_and_its_card_beside_it(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        proposed(hands)
        for id in ORDER:
            go_to(hands, id)
            pause(20)
            top = hands.page.geometry_.top(hull(hands, id).start) - hands.page.verticalScrollBar().value()
            assert 0 <= top < hands.page.viewport().height(), id
            shown = card(hands).geometry()
            assert hands.page.rect().contains(shown), id
            assert abs(shown.top() - top) < 12 or shown.bottom() > hands.page.height() - 12, id
            assert not shown.intersects(hands.page.viewport().geometry()), "it covers no word"

    work(story, project)


def test_what_the_card_says(work, language, project):
    known(language=language)
    by_id = {
        "ar": {
            "paper": "اقتراح: غير مباشر\nصحيفة روسية\nذكر + إنّ  ·  الثقة 97٪\n1 من 5",
            "hiding": "اقتراح: تنصيص تحفّظ\nالثقة 90٪\n4 من 5",
            "hard": "اقتراح: مختلط\nالمتحدث غير محدد\nالثقة 90٪\n5 من 5",
        },
        "en": {
            "paper": "Suggestion: indirect\nصحيفة روسية\nذكر + إنّ  ·  97 % sure\n1 of 5",
            "hiding": "Suggestion: scare quote\n90 % sure\n4 of 5",
            "hard": "Suggestion: mixed\nthe speaker is left open\n90 % sure\n5 of 5",
        },
    }

    def story(hands: Hands) -> None:
        proposed(hands)
        for id, words in by_id[language].items():
            go_to(hands, id)
            assert said(hands) == words
        hands.key(Qt.Key.Key_F9)
        other = "en" if language == "ar" else "ar"
        assert said(hands) == by_id[other]["hard"], "the language is switched under it"
        assert card(hands).isVisible()
        hands.key(Qt.Key.Key_F9)

    work(story, project)


def test_the_first_step_goes_on_from_where_one_reads(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        hands.page.scroll_to(hands.page.text.index(HIDING) - 300)
        tab(hands)
        assert looked_at(hands) in ("hiding", "said")
        hands.page.scroll_to(hands.page.text.index(HARD) - 100)
        hands.click(hands.span_of("كان وزير الخارجية").start)
        quote = mark(hands, "روسيا مازالت منفتحة")
        assert hands.session.quote == quote
        tab(hands)
        assert looked_at(hands) == "hard", "from the selected quote on"
        assert hands.session.quote is None

    work(story, project)


def test_letters_of_the_arabic_layout_do_what_they_always_did(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.arabic_key("ي")
        hands.arabic_key("٣")
        hands.arabic_key("ض")
        assert (looked_at(hands), hands.session.quotes) == ("paper", []), "no quote is selected, no words are"
        hands.key(Qt.Key.Key_Return)
        assert hands.words() == [PAPER]
        hands.arabic_key("ي")
        assert hands.session.quote.status == "done"
        hands.arabic_key("ف")
        hands.type("روسيا")
        hands.key(Qt.Key.Key_Return)
        hands.arabic_key("٢")
        assert hands.session.quotes[0].stances[0].label == "oppose"
        assert looked_at(hands) == "told"
        hands.key(Qt.Key.Key_Return)
        hands.arabic_key("١")
        assert [quote.stances[0].label for quote in hands.session.quotes] == ["oppose", "support"]
        assert looked_at(hands) == "said"

    work(story, project)


# Accepting


def test_enter_accepts_a_digit_judges_and_the_next_comes(work, language, project):
    known(language=language)
    asked = {"ar": "الموقف", "en": "Stance"}[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return)
        quote = hands.session.quote
        assert told(hands) == {"content": [PAPER], "cue": ["ذكرت"], "source": ["صحيفة روسية"]}
        assert (quote.type, quote.kind, quote.origin, quote.status) == ("indirect", "quote", "suggested", "draft")
        assert hands.session.speaker_names(quote) == "صحيفة روسية"
        assert not card(hands).isVisible()
        assert hands.strip.isVisible()
        assert hands.strip.mode == "stance"
        assert asked in hands.strip.question.text()
        assert hands.page.hasFocus()
        stance(hands, Qt.Key.Key_1, "روسيا")
        assert hands.session.quotes[0].stances[0].label == "support"
        assert hands.session.quote is None
        assert (looked_at(hands), card(hands).isVisible(), hands.strip.isVisible()) == ("told", True, False)
        assert hands.page.hasFocus()
        for digit in (Qt.Key.Key_2, Qt.Key.Key_3):
            hands.key(Qt.Key.Key_Return)
            hands.key(digit)
        assert [quote.stances[0].label for quote in hands.session.quotes] == ["support", "oppose", "neutral"]
        outer, inner = hands.session.quotes[1:]
        assert inner.parent == outer.id
        assert hands.words() == [PAPER, RELAYED, CONTENT]
        assert looked_at(hands) == "hiding"
        hands.key(Qt.Key.Key_Return)
        scare = next(quote for quote in hands.session.quotes if quote.kind == "scare")
        assert (scare.type, scare.subtype, scare.speakers) == (None, "irony", ())
        assert looked_at(hands) == "hard", "nobody takes a stance in a scare quote: on at once"
        hands.key(Qt.Key.Key_Enter, KEYPAD)
        assert hands.session.quote.speakers == ()
        assert hands.strip.mode == "speaker", "left open, so it is asked"
        hands.key(Qt.Key.Key_S)
        name(hands, "مارك تونر")
        hands.key(Qt.Key.Key_4)
        assert hands.session.quote.stances[0].label == "ambivalent"
        assert (left(hands), looked_at(hands)) == ([], None)
        assert hands.session.quote.content[0].cut(hands.page.text) == HARD, "none is left: one stays"
        assert verdicts(hands) == [("accepted", quote.id) for quote in hands.session.quotes]

    work(story, project)


def test_shift_t_and_the_arrows_aim_at_other_recent_targets(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        for digit, target in ((Qt.Key.Key_1, "روسيا"), (Qt.Key.Key_2, "الهدنة")):
            if looked_at(hands) is None:
                tab(hands)
            hands.key(Qt.Key.Key_Return)
            stance(hands, digit, target)
        hands.key(Qt.Key.Key_Return)
        assert "الهدنة" in hands.strip.question.text()
        hands.key(Qt.Key.Key_T, SHIFT)
        assert "روسيا" in hands.strip.question.text()
        hands.key(Qt.Key.Key_T, SHIFT)
        assert "الهدنة" in hands.strip.question.text(), "round the recent ones"
        hands.key(Qt.Key.Key_T)
        hands.key(Qt.Key.Key_Down)
        assert "روسيا" in hands.strip.question.text()
        hands.key(Qt.Key.Key_Up)
        hands.key(Qt.Key.Key_Down)
        hands.key(Qt.Key.Key_3)
        judged = hands.session.quotes[2].stances[0]
        assert (hands.session.name("target", judged.target), judged.label) == ("روسيا", "neutral")

    work(story, project)


def test_correcting_asks_for_the_speaker_first(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return, SHIFT)
        assert (hands.strip.mode, hands.page.hasFocus()) == ("speaker", True)
        hands.key(Qt.Key.Key_T)
        assert hands.strip.mode == "stance"

    work(story, project)


def test_enter_twice_accepts_once(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        for _ in range(3):
            hands.key(Qt.Key.Key_Return)
        assert hands.words() == [PAPER]
        assert len(verdicts(hands)) == 1
        assert len(left(hands)) == 4

    work(story, project)


def test_known_people_are_recognised(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        hands.key(Qt.Key.Key_S)
        name(hands, "سيرجي لافروف")
        lavrov = hands.session.quote.speakers[0]
        go_to(hands, "said")
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quote.speakers == (lavrov,)
        assert names(hands) == ["سيرجي لافروف"]

    work(story, project)


def test_another_stance_of_the_same_quote_does_not_go_on_by_itself(work, project):
    """Only the first answer after accepting goes on: who comes back to judge anew stays there."""
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "روسيا")
        assert looked_at(hands) == "told"
        hands.click(hands.span_of(PAPER).start + 3)
        assert hands.words() == [hands.session.desk.words(hands.session.quote)]
        hands.key(Qt.Key.Key_2)
        assert hands.session.quote.stances[0].label == "oppose"
        assert looked_at(hands) is None

    work(story, project)


def test_all_are_accepted_in_one_step_after_a_question(work, language, project):
    known(language=language)
    words = {"ar": ("5 اقتراحات", "اقبلها كلها"), "en": ("all 5 suggestions", "Accept all")}[language]
    asked = []

    def answer(box: QMessageBox) -> None:
        asked.append(box.text())
        press_button(words[1])(box)

    def story(hands: Hands) -> None:
        proposed(hands)
        with answering(QMessageBox, QMessageBox.reject):
            hands.key(Qt.Key.Key_Return, CTRL | SHIFT)
        assert hands.session.quotes == []
        hands.to_page()
        with answering(QMessageBox, answer):
            hands.key(Qt.Key.Key_Return, CTRL | SHIFT)
        assert words[0] in asked[0]
        assert [quote.origin for quote in hands.session.quotes] == ["suggested"] * 5
        assert hands.session.quotes[2].parent == hands.session.quotes[1].id
        assert left(hands) == []
        undo(hands)
        assert (hands.session.quotes, left(hands)) == ([], ORDER)
        redo(hands)
        assert (len(hands.session.quotes), left(hands)) == (5, [])
        assert not hands.window.actions_["accept_all"].isEnabled()

    work(story, project)


# Correcting


def test_shift_enter_corrects(work, language, project):
    known(language=language)
    hint = {"ar": "صحّحه", "en": "Set it right"}[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return, SHIFT)
        assert hands.session.quote.origin == "corrected"
        assert hint in hands.window.statusBar().currentMessage()
        assert hands.page.hasFocus()
        hands.key(Qt.Key.Key_Left, CTRL)
        assert hands.words() == [PAPER + " لتكثيف"]
        hands.key(Qt.Key.Key_S)
        name(hands, "إزفستيا")
        assert hands.session.speaker_names(hands.session.quote) == "إزفستيا"
        hands.key(Qt.Key.Key_I)
        assert hands.session.quote.type == "mixed"
        assert hands.session.quote.origin == "corrected"
        assert verdicts(hands) == [("corrected", hands.session.quote.id)]
        assert "paper" not in left(hands), "a word more is still that quote"
        tab(hands)
        assert looked_at(hands) == "told"

    work(story, project)


def test_an_accepted_quote_whose_edge_or_speaker_moves_is_a_corrected_one(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "روسيا")
        paper = hands.session.quotes[0]
        assert paper.origin == "suggested", "a judgement corrects nothing"
        hands.session.select(paper.id)
        drag_edge(hands, paper.content[0], hands.span_of("الطائرات الحربية").start - 2)
        assert hands.session.quotes[0].origin == "corrected"
        undo(hands)
        assert hands.session.quotes[0].origin == "suggested"
        go_to(hands, "said")
        hands.key(Qt.Key.Key_Return)
        said_ = hands.session.quote.id
        hands.key(Qt.Key.Key_S)
        name(hands, "موسكو")
        assert hands.session.desk.quote(said_).origin == "corrected"
        undo(hands)
        assert hands.session.desk.quote(said_).origin == "suggested"

    work(story, project)


# Refusing


def test_delete_refuses_and_goes_on(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "told")
        hands.key(Qt.Key.Key_Delete)
        assert left(hands) == ["paper", "said", "hiding", "hard"]
        assert looked_at(hands) == "said"
        go_to(hands, "hard")
        hands.key(Qt.Key.Key_Delete)
        assert looked_at(hands) == "paper", "round the end"
        for _ in range(5):
            hands.key(Qt.Key.Key_Delete)
        assert (left(hands), looked_at(hands)) == ([], None)
        assert not card(hands).isVisible()
        assert verdicts(hands) == [("refused", None)] * 5
        assert hands.session.quotes == []

    work(story, project)
    work(lambda hands: refused_stay_refused(hands), project)


def refused_stay_refused(hands: Hands) -> None:
    pause(200)
    assert left(hands) == []


def test_delete_is_for_what_is_selected(work, project):
    """One key, a quote or a suggestion: never both."""
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        actions = hands.window.actions_
        assert (actions["delete_quote"].isEnabled(), actions["refuse_suggestion"].isEnabled()) == (True, False)
        hands.key(Qt.Key.Key_Delete)
        assert (hands.session.quotes, left(hands)) == ([], ORDER)
        undo(hands)
        tab(hands)
        assert (actions["delete_quote"].isEnabled(), actions["refuse_suggestion"].isEnabled()) == (False, True)
        hands.key(Qt.Key.Key_Delete)
        assert (len(hands.session.quotes), len(left(hands))) == (1, 4)
        hands.click(hands.span_of("أجواء ملبدة").start + 1)
        assert (actions["delete_quote"].isEnabled(), actions["refuse_suggestion"].isEnabled()) == (True, False)
        hands.key(Qt.Key.Key_Delete)
        assert (hands.session.quotes, len(left(hands))) == ([], 4)

    work(story, project)


def test_a_quote_and_a_suggestion_are_never_both_selected(work, project):
    """Whatever hands do."""
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        quote = hands.session.quote.id
        steps = [
            lambda: tab(hands),
            lambda: hands.session.select(quote),
            lambda: tab(hands),
            lambda: hands.key(Qt.Key.Key_J),
            lambda: hands.click(hull(hands, "paper").start + 2),
            lambda: hands.key(Qt.Key.Key_K),
            lambda: tab(hands),
            lambda: hands.key(Qt.Key.Key_F4),
            lambda: tab(hands),
            lambda: hands.key(Qt.Key.Key_Return),
            lambda: undo(hands),
            lambda: tab(hands),
            lambda: redo(hands),
            lambda: tab(hands),
            lambda: hands.key(Qt.Key.Key_Escape),
        ]
        for number, step in enumerate(steps):
            step()
            assert hands.session.quote is None or looked_at(hands) is None, number
            assert not (card(hands).isVisible() and hands.strip.isVisible()), number
            enabled = [hands.window.actions_[one].isEnabled() for one in ("delete_quote", "refuse_suggestion")]
            assert enabled != [True, True], number

    work(story, project)


# The way back


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, SHIFT)])
def test_undo_brings_the_suggestion_back_and_redo_takes_it_again(work, project, key, modifiers):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "said")
        hands.key(key, modifiers)
        made = hands.session.quote
        undo(hands)
        assert (hands.session.quotes, left(hands), verdicts(hands)) == ([], ORDER, [])
        assert names(hands) == []
        assert not hands.strip.isVisible()
        redo(hands)
        assert (hands.session.quotes, left(hands)) == ([made], [id for id in ORDER if id != "said"])
        undo(hands)
        go_to(hands, "said")
        hands.key(key, modifiers)
        assert len(hands.session.quotes) == 1, "it can be done again by hand"

    work(story, project)


def test_what_was_refused_comes_back(work, language, project):
    known(language=language)
    label = {"ar": "رفض اقتراح", "en": "Refuse suggestion"}[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "hiding")
        hands.key(Qt.Key.Key_Delete)
        assert label.split()[0] in hands.window.actions_["undo"].text() or language == "ar"
        assert looked_at(hands) == "hard"
        undo(hands)
        assert left(hands) == ORDER
        assert looked_at(hands) == "hard", "one stays where one is"
        redo(hands)
        assert "hiding" not in left(hands)
        for _ in range(4):
            undo(hands)
        assert left(hands) == ORDER
        assert not hands.window.actions_["undo"].isEnabled()

    work(story, project)


def test_a_night_later_it_is_as_it_was(work, project):
    known()
    made = []

    def evening(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "روسيا")
        hands.key(Qt.Key.Key_Delete)
        made.extend(hands.session.quotes)

    def morning(hands: Hands) -> None:
        assert proposed(hands) == ["said", "hiding", "hard"]
        assert hands.session.quotes == made
        for _ in range(3):
            undo(hands)
        assert (hands.session.quotes, left(hands)) == ([], ORDER)

    work(evening, project)
    work(morning, project)


def test_what_is_marked_by_hand_is_not_proposed_any_more(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, PAPER)
        assert "paper" not in left(hands)
        assert hands.session.quote.origin == "manual"
        hands.key(Qt.Key.Key_Delete)
        assert left(hands) == ORDER, "the quote is gone, so it is proposed again"

    work(story, project)


# The mouse


def test_a_click_looks_at_a_suggestion_and_a_quote_lets_it_go(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        proposed(hands)
        at = hull(hands, "said").start + 3
        seen = []
        for _ in range(3):
            hands.click(at)
            seen.append(looked_at(hands))
        assert seen == ["said", "told", "said"], "a second click goes to the one around"
        hands.key(Qt.Key.Key_Return)
        hands.click(hull(hands, "paper").start + 2)
        assert (looked_at(hands), hands.session.quote) == ("paper", None)
        hands.click(at)
        assert looked_at(hands) is None
        assert hands.session.quote.id == hands.session.quotes[0].id, "a quote is before a ghost"
        assert hands.strip.isVisible()

    work(story, project)


def test_a_click_beside_lets_it_go(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.click(hands.span_of("وفي روايتين").start + 1)
        assert looked_at(hands) is None
        assert not card(hands).isVisible()

    work(story, project)


def test_escape_lets_it_go(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands, 2)
        hands.key(Qt.Key.Key_Escape)
        assert looked_at(hands) is None
        assert not card(hands).isVisible()
        tab(hands)
        assert looked_at(hands) in ("told", "said"), "and Tab goes on from there"

    work(story, project)


def test_the_cards_buttons(work, language, project):
    known(language=language)

    def press(hands: Hands, number: int) -> None:
        QTest.mouseClick(card(hands).buttons[number], Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        press(hands, 3)
        assert looked_at(hands) == "told"
        press(hands, 2)
        assert (looked_at(hands), len(left(hands))) == ("said", 4)
        press(hands, 1)
        assert hands.session.quote.origin == "corrected"
        hands.click(hull(hands, "paper").start + 2)
        press(hands, 0)
        assert hands.session.quote.origin == "suggested"
        assert hands.page.hasFocus()
        stance(hands, Qt.Key.Key_1, "روسيا")
        assert looked_at(hands) == "hiding"

    work(story, project)


def test_words_can_be_selected_within_a_ghost(work, project):
    """A ghost is paint: hands mark what they want."""
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.select("المزيد من الطائرات")
        hands.key(Qt.Key.Key_Q)
        assert hands.words() == ["المزيد من الطائرات"]
        assert looked_at(hands) is None
        assert "paper" in left(hands), "so little of it is not the quote that is proposed"
        hands.key(Qt.Key.Key_Escape)
        start = hull(hands, "paper").start
        hands.page.make_seen(hull(hands, "paper"))
        hands.double_click(start + 2)
        assert hands.page.selection().start == start

    work(story, project)


def test_a_selected_quote_keeps_its_edges_beside_ghosts(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        quote = hands.session.quote
        drag_edge(hands, quote.content[0], hands.span_of("ملبدة بحرب").end - 1)
        assert hands.words() == ["أجواء ملبدة بحرب"]

    work(story, project)


# The strip's key


def test_tab_is_the_strips_where_nothing_is_left_and_t_and_s_always_are(work, language, project):
    known(language=language)
    key, on, other, back_ = {
        "ar": ("ف", "انتقل إلى الموقف", "س", "عودة إلى المتحدث"),
        "en": ("T", "skip to the stance", "S", "back to the speaker"),
    }[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        assert hands.strip.mode == "speaker"
        assert hands.strip.skip.text() == f"{key}  {on}"
        hands.key(Qt.Key.Key_T)
        assert (hands.strip.mode, hands.strip.field.hasFocus()) == ("stance", True)
        hands.key(Qt.Key.Key_Escape)
        assert hands.strip.skip.text() == f"{other}  {back_}"
        tab(hands)
        assert looked_at(hands) is not None, "some are left"
        hands.key(Qt.Key.Key_F6)
        hands.session.select(hands.session.quotes[0].id)
        before = hands.strip.mode
        tab(hands)
        assert hands.strip.mode != before
        back(hands)
        assert hands.strip.mode == before
        assert hands.page.hasFocus()
        hands.key(Qt.Key.Key_S)
        assert hands.strip.skip.text() == f"Tab  {on}"
        tab(hands)
        assert hands.strip.mode == "stance"
        assert hands.strip.field.hasFocus(), "in the field Tab is the strip's, whatever is proposed"
        hands.key(Qt.Key.Key_Escape)

    work(story, project)


def test_in_the_field_tab_and_delete_and_enter_are_the_fields(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        hands.key(Qt.Key.Key_S)
        tab(hands)
        assert (hands.strip.mode, looked_at(hands)) == ("stance", None)
        back(hands)
        assert (hands.strip.mode, looked_at(hands)) == ("speaker", None)
        hands.type("مو")
        hands.key(Qt.Key.Key_Home)
        hands.key(Qt.Key.Key_Delete)
        assert hands.strip.field.text() == "و"
        hands.key(Qt.Key.Key_Return)
        assert hands.session.speaker_names(hands.session.quote) == "و"
        assert left(hands) == ORDER

    work(story, project)


# What goes out


def test_the_origin_of_each_quote_is_exported(work, language, project, tmp_path):
    known(language=language)
    out = tmp_path / "out.jsonl"

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        go_to(hands, "paper")
        hands.key(Qt.Key.Key_Return)
        go_to(hands, "said")
        hands.key(Qt.Key.Key_Return, SHIFT)
        go_to(hands, "hard")
        hands.key(Qt.Key.Key_Delete)
        exported(hands, out)

    work(story, project)
    record = next(json.loads(line) for line in out.read_text("utf-8").splitlines() if "أجواء ملبدة" in line)
    origins = {quote["content"][0]["text"]: quote["origin"] for quote in record["quotes"]}
    assert origins == {"أجواء ملبدة": "manual", PAPER: "suggested", CONTENT: "corrected"}
    assert "verdict" not in out.read_text("utf-8")
    assert HARD not in str(record["quotes"])


# Small and large


def test_in_the_narrowest_window_the_card_stays_on_the_page(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        hands.window.resize(880, 540)
        pause(50)
        proposed(hands)
        for id in (*ORDER, *ORDER):
            go_to(hands, id)
            pause(20)
            assert hands.page.rect().contains(card(hands).geometry()), id
            assert not card(hands).geometry().intersects(hands.page.viewport().geometry()), id
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "روسيا")
        assert len(left(hands)) == 4

    work(story, project)


def test_a_card_follows_its_line_when_the_page_scrolls_or_the_window_grows(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "told")
        before = card(hands).y()
        bar = hands.page.verticalScrollBar()
        bar.setValue(bar.value() + 40)
        assert card(hands).y() == before - 40 or before < 60
        hands.window.resize(1500, 900)
        pause(50)
        assert hands.page.rect().contains(card(hands).geometry())
        assert card(hands).x() >= hands.page.viewport().geometry().right()
        hands.key(Qt.Key.Key_Plus, CTRL)
        pause(20)
        assert hands.page.rect().contains(card(hands).geometry())

    work(story, project)


def test_three_hundred_suggestions_in_a_long_article(work, project, tmp_path):
    known()
    lines = [f"قال المتحدث رقم {number} إن الهدنة في المدينة رقم {number} صامدة." for number in range(300)]
    (tmp_path / "long.txt").write_text("\n".join(lines), "utf-8")

    def story(hands: Hands) -> None:
        hands.page.setFocus()
        bring_in(hands, tmp_path / "long.txt")
        wait_for(lambda: hands.page.text.startswith("قال المتحدث رقم 0"))
        wait_for(lambda: len(left(hands)) >= 300)
        hands.to_page()
        number = len(left(hands))
        for _ in range(40):
            tab(hands)
        hands.key(Qt.Key.Key_Delete)
        assert len(left(hands)) == number - 1
        back(hands)
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "الهدنة")
        with answering(QMessageBox, press_button("اقبلها")):
            hands.key(Qt.Key.Key_Return, CTRL | SHIFT)
        assert left(hands) == []
        assert len(hands.session.quotes) == number - 1
        undo(hands)
        assert len(left(hands)) == number - 2

    work(story, project)


def test_a_word_of_a_hundred_lines_is_a_suggestion_like_any_other(work, project, tmp_path):
    """A suggestion higher than the page: its beginning is seen, and its card."""
    known()
    text = "قال الوزير إن " + "الهدنة في المدينة صامدة والوضع هادئ " * 400 + "."
    (tmp_path / "long.txt").write_text(text, "utf-8")

    def story(hands: Hands) -> None:
        hands.page.setFocus()
        bring_in(hands, tmp_path / "long.txt")
        wait_for(lambda: hands.page.text.startswith("قال الوزير"))
        wait_for(lambda: left(hands))
        hands.to_page()
        tab(hands)
        assert hands.page.rect().contains(card(hands).geometry())
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quote.origin == "suggested"

    work(story, project)

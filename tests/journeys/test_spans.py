"""A quote's words by role: content, cue, source and addressee, by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.records import ROLES
from tests.journeys.hands import Hands, known
from tests.journeys.quoting import (
    ALT,
    CONTENT,
    CTRL,
    LIFE,
    META,
    SHIFT,
    TOLD,
    drag_edge,
    mark,
    open_line,
    place_of,
    shown,
    sweep,
    take_away,
    told,
)


def test_a_drag_with_a_modifier_gives_the_role(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        sweep(hands, CONTENT)
        hands.key(Qt.Key.Key_Q)
        sweep(hands, "قال", TOLD, CTRL)
        sweep(hands, "لافروف", TOLD, SHIFT)
        sweep(hands, "كيري", TOLD, CTRL | SHIFT | ALT)
        sweep(hands, "عدة مرات", "عدة مرات في المناطق الشرقية", META)
        whole = {
            "content": [CONTENT, "عدة مرات"],
            "cue": ["قال"],
            "source": ["لافروف"],
            "addressee": ["كيري"],
        }
        assert told(hands) == whole, "the clitic of لكيري stays outside"
        for role in ("content", "addressee", "source", "cue"):
            hands.key(Qt.Key.Key_Z, CTRL)
            whole[role] = whole[role][:-1]
            assert told(hands) == {role: words for role, words in whole.items() if words}
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == []
        for _ in range(5):
            hands.key(Qt.Key.Key_Y, CTRL)
        assert set(told(hands, hands.session.quotes[0])) == set(ROLES)

    work(story, project)


def test_selecting_and_a_key_gives_the_role_on_both_layouts(work, language, project):
    known(language=language)
    keys = {"E": "ث", "A": "ش", "Z": "ئ", "V": "ر"}

    def story(hands: Hands) -> None:
        def press(letter: str) -> None:
            if language == "ar":
                hands.arabic_key(keys[letter])
            else:
                hands.key(Qt.Key[f"Key_{letter}"])

        mark(hands, CONTENT)
        for letter, words in (("E", "قال"), ("A", "لافروف"), ("V", "المناطق الشرقية")):
            sweep(hands, words, f"{TOLD} عدة مرات في المناطق الشرقية")
            press(letter)
        sweep(hands, "كيري", TOLD, ALT)
        press("Z")
        assert told(hands) == {
            "content": [CONTENT, "المناطق الشرقية"],
            "cue": ["قال"],
            "source": ["لافروف"],
            "addressee": ["كيري"],
        }
        assert hands.page.selection() is None

    work(story, project)


def test_ctrl_and_a_click_takes_the_word(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, CONTENT)
        hands.click(place_of(hands, "قال", TOLD) + 1, CTRL)
        assert told(hands)["cue"] == ["قال"]
        hands.click(place_of(hands, "عبر", TOLD) + 1, CTRL)
        assert told(hands)["cue"] == ["قال", "عبر"], "a cue may be discontinuous too"
        assert hands.session.selected == hands.session.quotes[0].id, "nothing else was clicked on"

    work(story, project)


def test_a_role_needs_a_quote_and_a_selection(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        sweep(hands, "قال", TOLD, CTRL)
        assert hands.session.quotes == []
        assert hands.page.text[slice(*hands.page.selection())] == "قال", "with no quote it is a selection like another"
        mark(hands, CONTENT)
        hands.key(Qt.Key.Key_E)
        assert set(told(hands)) == {"content"}
        assert hands.window.statusBar().currentMessage(), "it is said what is missing"

    work(story, project)


def test_a_headlines_colon_is_a_cue(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        line = 'الخارجية الأمريكية: "لا تقدم"'
        mark(hands, "لا تقدم", line)
        sweep(hands, "الخارجية الأمريكية", line, SHIFT)
        hands.click(place_of(hands, ":", line), CTRL | ALT)
        assert told(hands) == {"content": ["لا تقدم"], "cue": [":"], "source": ["الخارجية الأمريكية"]}

    work(story, project)


def test_a_quote_may_have_no_source(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        sweep(hands, LIFE)
        hands.key(Qt.Key.Key_Q)
        hands.type("مارك تونر")
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Escape)
        sweep(hands, "أضاف", f'وأضاف في إفادة صحفية أن العملية الدبلوماسية بين البلدين بشأن سوريا "{LIFE}', CTRL | ALT)
        assert told(hands) == {"content": [LIFE], "cue": ["أضاف"]}
        assert hands.session.speaker_names(hands.session.quote) == "مارك تونر"
        codes = [todo.code for left in hands.window.todos.left() for todo in left.todos]
        assert codes == ["no_stance"], "nobody misses a source"

    work(story, project)


def test_the_edge_of_a_cue_is_dragged(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        within = "أعطت الخارجية الروسية تصورا حول استعداد موسكو"
        mark(hands, "استعداد موسكو")
        sweep(hands, "تصورا", within, CTRL)
        (cue,) = hands.session.quote.spans("cue")
        drag_edge(hands, cue, place_of(hands, "حول", within) + 1)
        assert told(hands) == {"content": ["استعداد موسكو"], "cue": ["تصورا حول"]}
        hands.key(Qt.Key.Key_Z, CTRL)
        assert told(hands)["cue"] == ["تصورا"]

    work(story, project)


def test_spans_are_shown_and_taken_away_in_the_inspector(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, CONTENT)
        sweep(hands, "قال", TOLD, CTRL)
        sweep(hands, "لافروف", TOLD, SHIFT)
        sweep(hands, "عدة مرات", "عدة مرات في المناطق", META)
        spans = hands.window.inspector.attribution.spans
        assert [words.split(": ")[1] for words in shown(spans)] == [CONTENT, "عدة مرات", "قال", "لافروف"]
        open_line(spans, 3)
        assert hands.page.selection().cut(hands.page.text) == "لافروف"
        take_away(spans, 3)
        take_away(spans, 1)
        assert told(hands) == {"content": [CONTENT], "cue": ["قال"]}
        assert len(shown(spans)) == 1, "a content in one piece is no line of its own"
        for _ in range(2):
            hands.key(Qt.Key.Key_Z, CTRL)
        assert told(hands) == {"content": [CONTENT, "عدة مرات"], "cue": ["قال"], "source": ["لافروف"]}

    work(story, project)

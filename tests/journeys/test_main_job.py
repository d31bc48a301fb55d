"""The main job, whole: open, mark, assign, judge, leave, come back, export."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

import main
from models import queries
from models.store import Store
from tests.journeys.datasets import export
from tests.journeys.hands import Hands, answering, known, press_button
from ui.dialogs.annotator import AnnotatorDialog

OUTER = 'استعداد موسكو لبحث سبل جيدة مع "الشركاء" الأمريكيين'
INNER = "الشركاء"
NEXT = 'الدبلوماسية الأمريكية الروسية بشأن سوريا "على جهاز الإعاشة'


def test_from_a_first_start_to_an_exported_dataset(work, language, project, tmp_path):
    known(language=language)
    out = tmp_path / "dataset.jsonl"

    def first_day(hands: Hands) -> None:
        hands.quote(OUTER, "وزارة الخارجية الروسية", "الحوار", Qt.Key.Key_1)
        hands.quote(NEXT, "وزارة الخارجية الأمريكية", "", Qt.Key.Key_4)
        assert hands.session.quotes[0].stances[0].label == "support"
        hands.page.verticalScrollBar().setValue(400)

    def second_day(hands: Hands) -> None:
        assert hands.words() == [OUTER, NEXT]
        assert hands.session.quote == hands.session.quotes[1], "back at the quote where one was"
        assert hands.page.verticalScrollBar().value() > 0, "and at the same place of the page"
        hands.select(INNER)
        hands.key(Qt.Key.Key_Q)
        hands.key(Qt.Key.Key_1)
        hands.key(Qt.Key.Key_2)
        inner = hands.session.quote
        assert inner.parent == hands.session.quotes[0].id
        assert inner.type == "direct"

        export(hands, out)

    assert work(first_day, project) == 0
    assert work(second_day) == 0  # the last project, without being named

    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    quotes = records[0]["quotes"]
    assert [quote["content"][0]["text"] for quote in quotes] == [OUTER, INNER, NEXT]
    assert [quote["stances"][0]["label"] for quote in quotes] == ["support", "oppose", "ambivalent"]
    speakers = {speaker["id"]: speaker["name"] for speaker in records[0]["speakers"]}
    assert [speakers[quote["speakers"][0]] for quote in quotes] == [
        "وزارة الخارجية الروسية",
        "وزارة الخارجية الروسية",
        "وزارة الخارجية الأمريكية",
    ]
    headless = tmp_path / "headless.jsonl"
    assert main.main(["export", str(project), str(headless), "--format", "jsonl"]) == 0
    assert headless.read_bytes() == out.read_bytes(), "window and verb write the same bytes"


def test_a_quote_takes_three_keys_once_speaker_and_target_are_known(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote(OUTER, "موسكو", "الحوار", Qt.Key.Key_1)
        hands.select(NEXT)
        hands.key(Qt.Key.Key_Q)
        hands.key(Qt.Key.Key_1)
        hands.key(Qt.Key.Key_2)
        quote = hands.session.quote
        assert hands.session.speaker_names(quote) == "موسكو"
        assert quote.stances[0].label == "oppose"

    work(story, project)


def test_the_same_keys_on_the_arabic_layout(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote(OUTER, "موسكو", "الحوار", Qt.Key.Key_1)
        hands.page.setFocus()
        hands.select(NEXT)
        hands.arabic_key("ض")
        hands.arabic_key("١")
        hands.arabic_key("٢")
        quote = hands.session.quote
        assert hands.words() == [OUTER, NEXT]
        assert hands.session.speaker_names(quote) == "موسكو"
        assert quote.stances[0].label == "oppose"
        hands.page.setFocus()
        hands.arabic_key("ي")
        assert hands.session.quote.status == "done"

    work(story, project)


def test_digits_work_on_a_quote_that_was_clicked(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote(OUTER, "موسكو", "الحوار", Qt.Key.Key_1)
        hands.select(NEXT)
        hands.key(Qt.Key.Key_Q)
        hands.key(Qt.Key.Key_Escape)
        hands.session.select(None)
        hands.click(hands.span_of(NEXT).start + 3)
        assert hands.words()[1] == hands.session.desk.words(hands.session.quote)
        hands.key(Qt.Key.Key_0)
        assert hands.session.speaker_names(hands.session.quote) == "موسكو"
        hands.arabic_key("٣")
        assert hands.session.quote.stances[0].label == "neutral"

    work(story, project)


def test_a_name_is_asked_for_once(work, project):
    def name(dialog: AnnotatorDialog) -> None:
        dialog.name.setCurrentText("  منى   السيد ")
        dialog.accept()

    def first(hands: Hands) -> None:
        assert hands.session.annotator.name == "منى السيد"

    def second(hands: Hands) -> None:
        assert hands.session.annotator.name == "منى السيد"

    with answering(AnnotatorDialog, name):
        work(first, project)
    work(second, project)


def test_a_first_start_brings_its_own_project(work, home):
    known()

    def story(hands: Hands) -> None:
        assert hands.session.store.path.is_relative_to(home)
        assert len([*queries.articles(hands.session.store)]) == 2
        assert hands.page.text.startswith("اتصال كيري-لافروف")

    assert work(story) == 0


def test_a_file_that_is_no_project_is_refused_in_words(work, tmp_path, project):
    known(language="en")
    text = tmp_path / "notes.qawl"
    text.write_text("not a project")
    said = []

    def refuse(box: QMessageBox) -> None:
        said.append(box.text())
        box.reject()

    def story(hands: Hands) -> None:
        with answering(QMessageBox, refuse):
            hands.window.project_chosen.emit(text)
        assert "is not a Qawl project" in said[0]
        assert hands.session.store.path == project, "the open project stays"

    work(story, project)


def test_a_project_that_is_open_elsewhere_can_be_read(work, project):
    known(language="en")
    other = Store(project)

    def story(hands: Hands) -> None:
        assert hands.session.store.read_only
        assert "reading only" in hands.window.windowTitle()
        assert not hands.window.actions_["mark"].isEnabled()
        hands.select(OUTER)
        hands.key(Qt.Key.Key_Q)
        assert hands.session.quotes == []

    with answering(QMessageBox, press_button("reading only")):
        assert work(story, project) == 0
    other.close()

"""The codebook, what is left to do, what is done to many quotes at once, and the worked example."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from models import queries
from models.project import SEEDS
from tests.journeys.hands import Hands, answering, known, reading, wait_for
from tests.journeys.quoting import (
    CONTENT,
    CTRL,
    LIFE,
    NONE,
    OPEN,
    REVIVAL,
    SHIFT,
    choose,
    enter,
    exported,
    mark,
    name,
    place_of,
    sweep,
    to_page,
    told,
    write,
)
from ui.dialogs.apply import ApplyDialog
from ui.dialogs.codebook import CodebookDialog
from ui.dialogs.codebook_editor import CodebookEditor
from ui.dialogs.new_project import NewProjectDialog

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


# The codebook


def edited(hands: Hands, change) -> None:
    """What ``change`` does in the codebook's editor."""
    with answering(CodebookEditor, change):
        hands.page.setFocus()
        hands.key(Qt.Key.Key_H, CTRL)
    hands.window.activateWindow()
    QTest.qWait(20)


def test_a_renamed_label_is_renamed_on_every_quote(work, language, project):
    known(language=language)

    def rename(dialog: CodebookEditor) -> None:
        write(dialog.labels.code, "backs")
        write(dialog.labels.names["ar"], "مساند")
        write(dialog.labels.names["en"], "backs it")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def labels(hands: Hands) -> list[str]:
        store = hands.session.store
        found = [quote for article in queries.articles(store) for quote in queries.quotes(store, article.id)]
        return [stance.label for quote in found for stance in quote.stances]

    def story(hands: Hands) -> None:
        hands.quote(CONTENT, "لافروف", "الهدنة", Qt.Key.Key_1)
        hands.key(Qt.Key.Key_PageDown, CTRL)
        hands.quote(REVIVAL, "تونر", "", Qt.Key.Key_1)
        edited(hands, rename)
        assert labels(hands) == ["backs", "backs"]
        word = {"ar": "مساند", "en": "backs it"}[language]
        assert word in hands.window.reader.highlights.by_id(hands.session.selected).words
        assert hands.window.inspector.stance_column.itemAt(0).widget().label.currentText() == word
        assert hands.session.codebook.version == "2"
        hands.key(Qt.Key.Key_Z, CTRL)
        assert labels(hands) == ["support", "support"]
        assert hands.session.codebook.version == "1"

    work(story, project)


def test_a_label_in_use_is_not_deleted(work, language, project):
    known(language=language)
    said = []

    def remove(dialog: CodebookEditor) -> None:
        QTest.mouseClick(dialog.labels.remove, Qt.MouseButton.LeftButton)
        with answering(QMessageBox, reading(said)):
            QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        assert dialog.isVisible(), "one can mend it"
        dialog.reject()

    def remove_another(dialog: CodebookEditor) -> None:
        dialog.labels.list.setCurrentRow(1)
        QTest.mouseClick(dialog.labels.remove, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        for words in (CONTENT, LIFE, OPEN):
            hands.quote(words, "لافروف", "الهدنة", Qt.Key.Key_1)
        edited(hands, remove)
        assert "3" in said[0]
        assert "support" in said[0]
        assert hands.session.codebook.version == "1"
        edited(hands, remove_another)
        assert "oppose" not in [label.code for label in hands.session.codebook.stances]

    work(story, project)


def test_own_fields_are_made_filled_and_exported(work, language, project, tmp_path):
    known(language=language)
    out = tmp_path / "out.jsonl"

    def make(dialog: CodebookEditor) -> None:
        page = dialog.own_fields
        dialog.tabs.setCurrentWidget(page)
        for code, kind in (("reported_live", "yes_no"), ("tone", "choice"), ("remark", "text")):
            QTest.mouseClick(page.add, Qt.MouseButton.LeftButton)
            write(page.code, code)
            write(page.names["ar"], f"حقل {code}")
            write(page.names["en"], code.title())
            choose(page.kind, kind)
            if kind == "choice":
                write(page.options, "هادئ، حاد")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        hands.quote(CONTENT, "لافروف", "الهدنة", Qt.Key.Key_1)
        fields = hands.window.inspector.own_fields
        assert not fields.isVisible()
        edited(hands, make)
        assert fields.isVisible()
        assert list(fields.widgets) == ["reported_live", "tone", "remark"]
        choose(fields.widgets["reported_live"], True)
        choose(fields.widgets["tone"], "حاد")
        write(fields.widgets["remark"], "نقلا عن الوزارة")
        hands.page.setFocus()
        kept = {"reported_live": True, "tone": "حاد", "remark": "نقلا عن الوزارة"}
        assert hands.session.quote.fields == kept
        exported(hands, str(out))
        (quote,) = json.loads(out.read_text("utf-8").splitlines()[0])["quotes"]
        assert quote["fields"] == kept
        choose(fields.widgets["tone"], None)
        assert "tone" not in hands.session.quote.fields, "empty is not there"
        hands.page.setFocus()
        for left in (kept, {"reported_live": True, "tone": "حاد"}, {"reported_live": True}, {}):
            hands.key(Qt.Key.Key_Z, CTRL)
            assert hands.session.quote.fields == left
        hands.key(Qt.Key.Key_Z, CTRL)
        assert not fields.isVisible()
        assert hands.session.codebook.fields == ()

    work(story, project)


def test_own_verbs_and_phrases_are_added_changed_and_taken_away(work, language, project):
    known(language=language)
    said, read = [], []

    def add(dialog: CodebookEditor) -> None:
        verbs, phrases = dialog.words.verbs, dialog.words.phrases
        dialog.tabs.setCurrentWidget(dialog.words)
        QTest.mouseClick(verbs.add, Qt.MouseButton.LeftButton)
        enter(verbs.line, "غرّد غرّدت يغرّد")
        assert dialog.isVisible(), "Enter begins the next verb"
        enter(verbs.line, "دوّن، يدوّن")
        assert "دوّن،" in verbs.fault.text()
        QTest.mouseClick(phrases.add, Qt.MouseButton.LeftButton)
        write(phrases.line, "على ذمة")
        with answering(QMessageBox, reading(said)):
            QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        assert dialog.isVisible(), "one can mend it"
        verbs.list.setCurrentRow(1)
        write(verbs.line, "دوّن يدوّن")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def change(dialog: CodebookEditor) -> None:
        verbs = dialog.words.verbs
        dialog.tabs.setCurrentWidget(dialog.words)
        assert verbs.words() == ("غرّد غرّدت يغرّد", "دوّن يدوّن")
        assert verbs.line.text() == "غرّد غرّدت يغرّد"
        write(verbs.line, "غرّد يغرّد مغرّدا")
        verbs.list.setCurrentRow(1)
        QTest.mouseClick(verbs.remove, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def look(dialog: CodebookDialog) -> None:
        read.append(dialog.sheet.toPlainText())
        dialog.accept()

    def story(hands: Hands) -> None:
        edited(hands, add)
        assert "دوّن،" in said[0]
        assert (hands.session.codebook.version, hands.session.codebook.phrases) == ("2", ("على ذمة",))
        edited(hands, change)
        assert (hands.session.codebook.version, hands.session.codebook.verbs) == ("3", ("غرّد يغرّد مغرّدا",))
        with answering(CodebookDialog, look):
            hands.page.setFocus()
            hands.key(Qt.Key.Key_H)
        assert "غرّد يغرّد مغرّدا" in read[0]
        assert "على ذمة" in read[0]

    work(story, project)
    work(lambda hands: read.append(hands.session.codebook.verbs), project)
    assert read[1] == ("غرّد يغرّد مغرّدا",), "it is there the next day"


# What is left to do


def test_what_is_left_to_do_is_counted_listed_and_gone_to(work, language, project):
    known(language=language)
    missing = {"ar": "موقف", "en": "stance"}[language]

    def story(hands: Hands) -> None:
        tabs, panel = hands.window.tabs, hands.window.todos

        def counted(number: int) -> bool:
            return str(number) in tabs.tabText(1)

        sweep(hands, LIFE)
        hands.key(Qt.Key.Key_Q)
        hands.type("تونر")
        hands.key(Qt.Key.Key_Return)
        first = hands.session.quote.id
        second = mark(hands, CONTENT).id
        wait_for(lambda: counted(2))
        tabs.setCurrentWidget(panel)
        cards = panel.view.model()
        words = [cards.index(row, 0).data() for row in range(cards.rowCount())]
        assert LIFE in words[0]
        assert missing in words[0]
        assert CONTENT in words[1]
        hands.key(Qt.Key.Key_F4)
        assert hands.session.selected == first, "round the article"
        hands.session.select(second)
        at = panel.view.visualRect(cards.index(0, 0)).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert hands.session.selected == first
        hands.key(Qt.Key.Key_T)
        hands.type("العملية الدبلوماسية")
        hands.key(Qt.Key.Key_4)
        wait_for(lambda: counted(1))
        for _ in range(2):
            hands.key(Qt.Key.Key_F4)
            assert hands.session.selected == second, "the other one is done"
        hands.key(Qt.Key.Key_F)
        assert "F4" in hands.window.statusBar().currentMessage(), "finished, and told that something is left"
        wait_for(lambda: counted(0))
        assert panel.empty.isVisible()
        hands.key(Qt.Key.Key_F4)
        assert hands.window.statusBar().currentMessage() == panel.empty.text()

    work(story, project)


def test_the_list_of_what_is_left_follows_the_page(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        panel = hands.window.todos
        first, second = mark(hands, LIFE).id, mark(hands, CONTENT).id
        wait_for(lambda: "2" in hands.window.tabs.tabText(1))
        hands.window.tabs.setCurrentWidget(panel)
        hands.key(Qt.Key.Key_F4)
        assert hands.session.selected == first
        at = panel.view.visualRect(panel.view.model().index(1, 0)).center()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert hands.session.selected == second, "a card is gone to although one came from there"

    work(story, project)


# Apply to all

SAID = (
    ("احتمال تسليم أنظمة دفاع جوي", "بوجدانوف قال يوم الجمعة إن احتمال تسليم أنظمة دفاع جوي"),
    ("مزاعم الولايات المتحدة", "وقال بوجدانوف أيضا إن مزاعم الولايات المتحدة"),
    ("واشنطن على وشك تعليق المحادثات", "قد قال يوم الخميس إن واشنطن على وشك تعليق المحادثات"),
)


def test_a_cue_is_applied_to_all_but_one(work, language, project):
    known(language=language)

    def look_through(dialog: ApplyDialog) -> None:
        assert dialog.what.currentData() == "cue"
        assert dialog.list.count() == 2
        assert all("قال" in dialog.list.item(row).text() for row in range(2))
        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert "1" in dialog.count.text()
        QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        quotes = [mark(hands, *one) for one in SAID]
        hands.session.select(quotes[0].id)
        sweep(hands, "قال", SAID[0][1], CTRL)
        to_page(hands)
        with answering(ApplyDialog, look_through):
            hands.key(Qt.Key.Key_Y)

        def cues() -> list[list[str]]:
            return [told(hands, hands.session.desk.quote(quote.id)).get("cue", []) for quote in quotes]

        assert cues() == [["قال"], ["قال"], []], "the conjunction of وقال stays outside"
        assert hands.session.desk.quote(quotes[1].id).spans("cue")[0].start == place_of(hands, "قال", SAID[1][1])
        assert "Ctrl+Z" in hands.window.statusBar().currentMessage()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert cues() == [["قال"], [], []]

    work(story, project)


def test_a_source_and_then_its_speaker_are_applied_to_all(work, language, project):
    known(language=language)
    told_by_ministry = (
        ("لافروف قال لكيري عبر الهاتف", "وأضافت الوزارة أن لافروف قال لكيري عبر الهاتف"),
        ("إخفاق واشنطن في الفصل", "وقالت الوزارة إن إخفاق واشنطن في الفصل"),
        ("شدد لافروف على أن", 'وقالت الوزارة "شدد لافروف على أن'),
    )

    def apply(what: str):
        def answer(dialog: ApplyDialog) -> None:
            dialog.what.setCurrentIndex(dialog.what.findData(what))
            assert dialog.list.count() == 2
            QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

        return answer

    def story(hands: Hands) -> None:
        quotes = [mark(hands, *one).id for one in told_by_ministry]
        hands.session.select(quotes[0])
        sweep(hands, "الوزارة", told_by_ministry[0][1], SHIFT)
        name(hands, "وزارة الخارجية الروسية")
        ministry = hands.session.quote.speakers
        for what in ("source", "speaker"):
            with answering(ApplyDialog, apply(what)):
                hands.key(Qt.Key.Key_Y)
        now = [hands.session.desk.quote(id) for id in quotes]
        assert [told(hands, quote)["source"] for quote in now] == [["الوزارة"]] * 3
        assert [quote.speakers for quote in now] == [ministry] * 3
        hands.key(Qt.Key.Key_Z, CTRL)
        assert [hands.session.desk.quote(id).speakers for id in quotes] == [ministry, (), ()]
        hands.key(Qt.Key.Key_Z, CTRL)
        assert [len(hands.session.desk.quote(id).spans("source")) for id in quotes] == [1, 0, 0]

    work(story, project)


# The worked example


def test_the_worked_example_is_made_opened_and_exported_as_it_was(work, language, project, tmp_path):
    known(language=language)
    made, out = tmp_path / "مثال.qawl", tmp_path / "out.jsonl"

    def make(dialog: NewProjectDialog) -> None:
        dialog.choices["worked"].click()
        enter(dialog.where, str(made))

    def story(hands: Hands) -> None:
        with answering(NewProjectDialog, make):
            hands.key(Qt.Key.Key_N, CTRL)
        session = hands.session
        assert session.store.path == made
        assert [queries.quote_count(session.store, one.id) for one in queries.articles(session.store)] == [34, 22]
        hands.key(Qt.Key.Key_J)
        assert hands.session.quote is not None
        exported(hands, str(out))
        assert out.read_bytes() == (SEEDS / "worked.jsonl").read_bytes()

    work(story, project)

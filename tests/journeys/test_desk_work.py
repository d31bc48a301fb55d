"""What surrounds the main job: articles, sessions, annotators, looks, and the way back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from models import queries
from models.session import Session
from models.span import Span
from models.store import Store
from tests.journeys.datasets import letting_in
from tests.journeys.hands import Hands, answering, known, press_button, wait_for
from ui.dialogs.annotator import AnnotatorDialog
from ui.dialogs.article import ArticleDialog
from ui.dialogs.codebook import CodebookDialog
from ui.dialogs.palette import CommandPalette
from ui.dialogs.report import ImportReport
from ui.dialogs.sessions import SessionLog, Summary
from ui.dialogs.shortcuts import ShortcutSheet
from ui.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_finishing_goes_on_to_the_next_article_and_is_summed_up(work, language, project):
    known(language=language)
    summaries = []

    def story(hands: Hands) -> None:
        first = hands.session.article.id
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        assert hands.session.quote.status == "draft"
        hands.key(Qt.Key.Key_F)
        assert hands.session.article.id != first
        assert queries.quotes(hands.session.store, first)[0].status == "done"
        assert hands.window.articles.progress() == (1, 2)
        hands.key(Qt.Key.Key_X)
        lines = queries.listed(hands.session.store, hands.session.annotator.id)
        assert [line.status for line in lines] == ["done", "skipped"]
        hands.key(Qt.Key.Key_G)
        assert hands.window.statusBar().currentMessage()

        def read(summary: Summary) -> None:
            summaries.append((len(hands.session.log.made), len(hands.session.log.finished)))
            summary.accept()

        with answering(Summary, read):
            hands.window.close()

    work(story, project)
    assert summaries == [(1, 1)]
    store = Store(project)
    (sitting,) = queries.sittings(store)
    store.close()
    assert (sitting.annotator, sitting.quotes, sitting.articles) == ("ليلى", 1, 1)
    assert sitting.ended


def test_going_on_working_keeps_the_window_open(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        with answering(Summary, QDialog.reject):
            hands.window.close()
        assert hands.window.isVisible()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.quote.stances == ()

    work(story, project)


def test_undo_is_labelled_unlimited_and_survives_the_night(work, language, project):
    known(language=language)
    labels = {"ar": "تراجع: تعيين المتحدث", "en": "Undo: Assign speaker"}

    def evening(hands: Hands) -> None:
        hands.select("سبل جيدة")
        hands.key(Qt.Key.Key_Q)
        hands.type("موسكو")
        hands.key(Qt.Key.Key_Return)
        assert hands.window.actions_["undo"].text() == labels[language]

    def morning(hands: Hands) -> None:
        assert hands.window.actions_["undo"].text() == labels[language]
        hands.key(Qt.Key.Key_Z, CTRL)
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == []
        assert not hands.window.actions_["undo"].isEnabled()
        hands.key(Qt.Key.Key_Z, CTRL | SHIFT)
        hands.key(Qt.Key.Key_Y, CTRL)
        assert hands.session.speaker_names(hands.session.quotes[0]) == "موسكو"

    work(evening, project)
    work(morning, project)


def test_files_that_are_dropped_come_in_as_one_step(work, language, project, tmp_path):
    known(language=language)
    good, bad, empty = tmp_path / "خبر.txt", tmp_path / "torn.txt", tmp_path / "empty.txt"
    good.write_text("قال الوزير: «نعم».\nThen in English.", "utf-8")
    bad.write_bytes("قال الوزير".encode() + b"\xff")
    empty.write_text(" \n")
    said = []

    def read(report: ImportReport) -> None:
        said.extend(report.list.item(row).text() for row in range(report.list.count()))
        report.reject()

    def story(hands: Hands) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad, empty)])
        with answering(ImportReport, read):
            with letting_in():
                drop(hands, data)
            wait_for(lambda: said)
        assert hands.page.text.startswith("قال الوزير")
        assert "UTF-8" in said[0]
        assert "empty.txt" in said[1]
        assert len(said) == 2
        hands.key(Qt.Key.Key_Z, CTRL)
        assert len([*queries.articles(hands.session.store)]) == 2
        assert hands.session.desk is None or hands.session.article.external_id != "خبر"
        hands.key(Qt.Key.Key_Y, CTRL)
        assert len([*queries.articles(hands.session.store)]) == 3

    work(story, project)


def drop(hands: Hands, data: QMimeData) -> None:
    at, left, none = QPoint(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(hands.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(hands.window, QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))


def test_an_article_is_deleted_with_its_quotes_and_comes_back(work, language, project):
    known(language=language)
    asked = []

    def agree(box: QMessageBox) -> None:
        asked.append(box.text())
        press_button("حذف" if language == "ar" else "Delete")(box)

    def story(hands: Hands) -> None:
        first = hands.session.article
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.page.setFocus()
        with answering(QMessageBox, agree):
            hands.key(Qt.Key.Key_Delete, CTRL)
        assert first.name[:20] in asked[0]
        assert [one.id for one in queries.articles(hands.session.store)] == [hands.session.article.id]
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.article.id == first.id
        assert hands.words() == ["سبل جيدة"]

    work(story, project)


def test_details_of_an_article_stand_above_the_page(work, project):
    known(language="en")

    def fill(dialog: ArticleDialog) -> None:
        dialog.fields["outlet"].setText("رويترز")
        dialog.fields["published"].setText("2016-10-01")
        dialog.accept()

    def story(hands: Hands) -> None:
        with answering(ArticleDialog, fill):
            hands.key(Qt.Key.Key_D, CTRL)
        assert "رويترز" in hands.window.reader.head.about.text()
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.key(Qt.Key.Key_C, CTRL | SHIFT)
        assert QGuiApplication.clipboard().text() == "«سبل جيدة» — موسكو، رويترز، 2016-10-01"

    work(story, project)


def test_another_annotator_sees_others_quotes_and_undoes_only_their_own(work, project):
    known("ليلى", "en")

    def become_mona(dialog: AnnotatorDialog) -> None:
        dialog.name.setCurrentText("منى")
        dialog.accept()

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        theirs = hands.session.quote.id
        with answering(AnnotatorDialog, become_mona):
            hands.key(Qt.Key.Key_A, CTRL | SHIFT)
        assert hands.session.annotator.name == "منى"
        assert not hands.window.actions_["undo"].isEnabled(), "nothing of hers yet"
        hands.session.select(theirs)
        assert not hands.window.actions_["delete_quote"].isEnabled()
        hands.quote("الشركاء", "موسكو", "", Qt.Key.Key_Escape)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_O)
        assert hands.words() == ["الشركاء"]
        hands.key(Qt.Key.Key_O)
        assert len(hands.words()) == 2
        hands.key(Qt.Key.Key_Z, CTRL)
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == ["سبل جيدة"]

    work(story, project)


def test_language_theme_and_size_change_while_running(work, project):
    known()

    def story(hands: Hands) -> None:
        window = hands.window
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert window.bars.menus["project"].title() == "المشروع"
        hands.key(Qt.Key.Key_F9)
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
        assert window.bars.menus["project"].title() == "Project"
        light = hands.page.theme.name
        hands.key(Qt.Key.Key_F8)
        assert {light, hands.page.theme.name} == {"light", "dark"}
        size = hands.page.pixels
        hands.key(Qt.Key.Key_Plus, CTRL)
        assert hands.page.pixels == size + 1
        hands.key(Qt.Key.Key_Minus, CTRL)
        hands.key(Qt.Key.Key_Minus, CTRL)
        assert hands.page.pixels == size - 1
        hands.key(Qt.Key.Key_0, CTRL)
        assert hands.page.pixels == size

    work(story, project)
    assert Settings().language == "en"
    assert Settings().theme == "dark"


def test_the_palette_finds_every_action_and_runs_it(work, language, project):
    known(language=language)

    def choose(palette: CommandPalette) -> None:
        from ui.actions import TABLE

        assert palette.list.count() == len(TABLE)
        palette.field.setText("داكن" if language == "ar" else "dark")
        assert palette.list.count() == 1
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    def story(hands: Hands) -> None:
        with answering(CommandPalette, choose):
            hands.key(Qt.Key.Key_K, CTRL)
        assert hands.page.theme.name == "dark"

    work(story, project)


def test_help_is_a_key_away(work, language, project):
    known(language=language)
    seen = []

    def read(dialog: ShortcutSheet | CodebookDialog) -> None:
        seen.append(dialog.sheet.toPlainText())
        dialog.accept()

    def read_log(dialog: SessionLog) -> None:
        seen.append(dialog.table.item(0, 0).text())
        dialog.accept()

    def story(hands: Hands) -> None:
        with answering(ShortcutSheet, read):
            hands.key(Qt.Key.Key_F1)
        with answering(CodebookDialog, read):
            hands.key(Qt.Key.Key_H)
        with answering(SessionLog, read_log):
            hands.key(Qt.Key.Key_L, CTRL)

    work(story, project)
    assert "Ctrl+K" in seen[0]
    assert "ض" in seen[0]
    assert hands_words(language) in seen[1]
    assert seen[2] == "ليلى"


def hands_words(language: str) -> str:
    return "يوافق المتحدث" if language == "ar" else "The speaker agrees"


def test_every_field_can_be_changed_beside_the_page(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        inspector = hands.window.inspector
        inspector.type_buttons.button(0).click()
        inspector.status.setCurrentIndex(2)
        inspector.status.activated.emit(2)
        inspector.medium.activated.emit(1)
        inspector.via.setText("رويترز")
        inspector.via.editingFinished.emit()
        hands.page.setFocus()
        hands.key(Qt.Key.Key_N)
        hands.type("خطأ مطبعي")
        hands.key(Qt.Key.Key_Escape)
        quote = hands.session.quote
        assert (quote.type, quote.status, quote.medium, quote.via) == ("direct", "needs_review", "phone", "رويترز")
        assert quote.note == "خطأ مطبعي"
        inspector.kind.activated.emit(1)
        inspector.subtype.activated.emit(inspector.subtype.findData("irony"))
        quote = hands.session.quote
        assert (quote.kind, quote.subtype, quote.type) == ("scare", "irony", None)
        inspector.kind.activated.emit(0)
        assert (hands.session.quote.kind, hands.session.quote.type) == ("quote", "indirect")
        stance = inspector.stance_column.itemAt(0).widget()
        stance.label.setCurrentIndex(1)
        stance.label.activated.emit(1)
        assert hands.session.quote.stances[0].label == "oppose"
        inspector.stance_column.itemAt(0).widget().removed.emit(hands.session.quote.stances[0].id)
        assert hands.session.quote.stances == ()
        inspector.attribution.speakers.removed.emit(hands.session.quote.speakers[0])
        assert hands.session.quote.speakers == ()

    work(story, project)


def test_a_note_belongs_to_the_quote_it_was_written_at(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.quote("الشركاء", "موسكو", "", Qt.Key.Key_2)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_N)
        hands.type("عن الثاني")
        hands.session.select(hands.session.quotes[0].id)
        notes = {hands.session.desk.words(quote): quote.note for quote in hands.session.quotes}
        assert notes == {"سبل جيدة": None, "الشركاء": "عن الثاني"}

    work(story, project)


def test_lists_and_page_are_in_step(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.quote("الشركاء", "موسكو", "", Qt.Key.Key_2)
        first, second = (quote.id for quote in hands.session.quotes)
        view = hands.window.quotes.view
        assert view.currentIndex().row() == 1
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            view.visualRect(view.model().index(0, 0)).center(),
        )  # fmt: skip
        assert hands.session.selected == first == hands.page.selected
        hands.page.setFocus()
        hands.key(Qt.Key.Key_J)
        assert hands.session.selected == second
        hands.key(Qt.Key.Key_K)
        assert hands.session.selected == first
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert hands.session.article.external_id.startswith("001")
        assert hands.window.quotes.view.model().rowCount() == 0
        hands.key(Qt.Key.Key_PageUp, CTRL)
        hands.key(Qt.Key.Key_J)
        hands.key(Qt.Key.Key_Delete)
        assert hands.words() == ["الشركاء"]

    work(story, project)


def test_a_bug_is_told_and_the_program_goes_on(work, project, monkeypatch):
    known(language="en")
    told = []
    from ui.app import Qawl

    real = Qawl.say_bug

    def story(hands: Hands) -> None:
        monkeypatch.setattr(Qawl, "say_bug", real)
        monkeypatch.setattr(type(hands.window.messages), "bug", lambda self, details: told.append(details))
        monkeypatch.setattr(Session, "mark", lambda *_: 1 / 0)
        sys.excepthook = lambda *error: real(qawl_of(hands), *error)
        hands.select("سبل جيدة")
        hands.window.actions_["mark"].trigger()
        monkeypatch.undo()
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        assert len(hands.words()) == 1

    work(story, project)
    assert "ZeroDivisionError" in told[0]


def qawl_of(hands: Hands):
    from types import SimpleNamespace

    return SimpleNamespace(messages=hands.window.messages, _saying=False)


def test_a_killed_window_loses_nothing_that_was_painted_as_saved(project, home):
    """kill -9 in the middle of marking: what the window showed as saved is in the file, and can be undone."""
    script = (
        "from PySide6.QtCore import QTimer\n"
        "from ui.app import application; application()\n"
        "from tests.journeys.hands import known; known()\n"
        "from ui import app\nfrom ui.window import Window\nfrom models.span import Span\n"
        "def mark(window, n=[0]):\n"
        "    if window.session.log is None: return\n"
        "    n[0] += 1; window.session.mark(Span(n[0], n[0] + 3)); print(window.session.selected, flush=True)\n"
        "old = Window.finish\n"
        "def finish(self):\n"
        "    old(self); self.t = QTimer(self); self.t.timeout.connect(lambda: mark(self)); self.t.start(5)\n"
        "Window.finish = finish\n"
        f"app.run([{str(project)!r}])\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=root, stdout=subprocess.PIPE, text=True, env=env
    ) as window:
        assert window.stdout
        shown = [window.stdout.readline().strip() for _ in range(12)]
        window.send_signal(signal.SIGKILL)
        shown += window.stdout.read().split()
    session = Session(Store(project))
    session.be(session.annotator_named("ليلى"))
    session.open_last()
    kept = {quote.id for quote in session.quotes}
    assert set(shown) <= kept
    assert session.undo()
    assert len(session.quotes) == len(kept) - 1
    session.close()


def test_a_span_of_letters_survives_reopening(work, project):
    known()

    def mark(hands: Hands) -> None:
        hands.session.mark(Span(0, 3))

    def look(hands: Hands) -> None:
        assert hands.session.quotes[0].content == [Span(0, 3)]

    work(mark, project)
    work(look, project)


def test_one_comes_back_to_the_same_line_of_the_page(work, project):
    known()
    left = []

    def leave(hands: Hands) -> None:
        hands.page.verticalScrollBar().setValue(1500)
        left.append(hands.page.top_position())

    def come_back(hands: Hands) -> None:
        """The window may have another width by now: the letter that began the line stands in the line at the top."""
        page = hands.page
        assert page.geometry_.top(page.top_position()) == page.geometry_.top(left[0]) > 0

    work(leave, project)
    work(come_back, project)


def test_a_half_written_note_survives_everything_around_it(work, project):
    known()

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_N)
        hands.type("نصف ملاحظة")
        hands.window.quote_handlers.stance_chosen("oppose")
        hands.window.inspector.via.setText("رويترز")
        hands.key(Qt.Key.Key_F9)
        hands.window.actions_["undo"].trigger()
        hands.window.actions_["undo"].trigger()
        assert hands.session.quote.note is None
        hands.window.actions_["redo"].trigger()
        hands.window.actions_["redo"].trigger()
        quote = hands.session.quote
        assert (quote.note, quote.via) == ("نصف ملاحظة", "رويترز")

    work(story, project)


def test_a_name_that_was_put_off_can_be_given_later(work, project):
    def put_off(dialog: AnnotatorDialog) -> None:
        dialog.reject()

    def give(dialog: AnnotatorDialog) -> None:
        dialog.name.setCurrentText("ليلى")
        dialog.accept()

    def story(hands: Hands) -> None:
        assert not hands.window.actions_["mark"].isEnabled()
        with answering(AnnotatorDialog, give):
            hands.window.actions_["switch_annotator"].trigger()
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        assert hands.words() == ["سبل جيدة"]

    with answering(AnnotatorDialog, put_off):
        work(story, project)

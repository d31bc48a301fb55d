"""Suggestions beside the desk: switched off, hidden from a study, for another annotator, for a whole project; while
they are computed, while other things happen.
"""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from models import queries
from models.project import new_project
from models.store import Store
from models.suggest import cache, whole
from models.suggest.suggestion import to_json
from tests.journeys.corpora import article, filled
from tests.journeys.datasets import bring_in
from tests.journeys.hands import Hands, answering, known, pause, press_button, wait_for
from tests.journeys.quoting import CTRL, SHIFT, mark, undo, write
from tests.journeys.suggesting import (
    ORDER,
    PAPER,
    VERB,
    Engine,
    back,
    card,
    go_to,
    left,
    looked_at,
    proposed,
    stance,
    suggestions,
    tab,
)
from ui.dialogs.annotator import AnnotatorDialog
from ui.dialogs.codebook_editor import CodebookEditor

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

PATIENCE = 30  # s


@pytest.fixture(autouse=True)
def engine(monkeypatch) -> Engine:
    return Engine(monkeypatch)


def tick(hands: Hands) -> None:
    """The menu's entry that makes this a blind study, or one no more."""
    hands.window.actions_["blind_study"].trigger()


def sits_down(hands: Hands, who: str) -> None:
    def be(dialog: AnnotatorDialog) -> None:
        dialog.name.setCurrentText(who)
        dialog.accept()

    with answering(AnnotatorDialog, be):
        hands.to_page()
        hands.key(Qt.Key.Key_A, CTRL | SHIFT)
    hands.to_page()


def next_article(hands: Hands) -> None:
    hands.to_page()
    hands.key(Qt.Key.Key_PageDown, CTRL)


def quiet(hands: Hands) -> None:
    """Long enough for anything that was asked to have been answered."""
    pause(250)


# Off and on


def test_f6_hides_them_and_brings_them_back_and_is_remembered(work, language, project):
    known(language=language)

    def evening(hands: Hands) -> None:
        proposed(hands)
        tab(hands)
        hands.key(Qt.Key.Key_F6)
        assert (left(hands), looked_at(hands), card(hands).isVisible()) == ([], None, False)
        assert not hands.window.actions_["suggestions_shown"].isChecked()
        for name in ("next_suggestion", "accept_suggestion", "refuse_suggestion", "accept_all"):
            assert not hands.window.actions_[name].isEnabled(), name
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Delete)
        assert hands.session.store.value("SELECT count(*) FROM verdict") == 0

    def morning(hands: Hands) -> None:
        quiet(hands)
        assert left(hands) == []
        assert not hands.window.actions_["suggestions_shown"].isChecked()
        next_article(hands)
        quiet(hands)
        assert left(hands) == []
        hands.key(Qt.Key.Key_F6)
        wait_for(lambda: left(hands))

    work(evening, project)
    work(morning, project)
    work(lambda hands: wait_for(lambda: left(hands)), project)


def test_what_is_hidden_is_not_computed_until_it_is_wanted(work, project, engine):
    known()

    def off(hands: Hands) -> None:
        proposed(hands)
        hands.key(Qt.Key.Key_F6)

    def story(hands: Hands) -> None:
        quiet(hands)
        next_article(hands)
        quiet(hands)
        assert len(engine.asked) == 1, "the first day's"
        hands.key(Qt.Key.Key_F6)
        wait_for(lambda: left(hands))
        assert len(engine.asked) == 2

    work(off, project)
    work(story, project)


# A blind study


def test_a_blind_study_hides_them_from_everybody(work, language, project, tmp_path):
    known(language=language)
    other = tmp_path / "other.qawl"
    new_project(other)
    refusal = {"ar": "محجوبة", "en": "blind study"}[language]

    def story(hands: Hands) -> None:
        action = hands.window.actions_["blind_study"]
        proposed(hands)
        tab(hands)
        tick(hands)
        assert (left(hands), looked_at(hands), card(hands).isVisible()) == ([], None, False)
        assert action.isChecked()
        undo(hands)
        assert not action.isChecked()
        assert left(hands) == ORDER
        hands.key(Qt.Key.Key_Y, CTRL)
        assert action.isChecked()
        assert left(hands) == []
        sits_down(hands, "منى")
        quiet(hands)
        assert left(hands) == []
        next_article(hands)
        quiet(hands)
        assert left(hands) == []
        hands.key(Qt.Key.Key_F6)
        hands.key(Qt.Key.Key_F6)
        quiet(hands)
        assert left(hands) == [], "switched on is not enough"
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        assert refusal in hands.window.statusBar().currentMessage()
        hands.window.project_chosen.emit(other)
        wait_for(lambda: left(hands))
        assert not action.isChecked(), "another project is another study"
        hands.window.project_chosen.emit(project)
        quiet(hands)
        assert (left(hands), action.isChecked()) == ([], True)

    work(story, project)

    def morning(hands: Hands) -> None:
        quiet(hands)
        assert hands.window.actions_["blind_study"].isChecked()
        assert left(hands) == []
        tick(hands)
        assert wait_for(lambda: left(hands))

    work(morning, project)


def test_marking_by_hand_goes_on_in_a_blind_study(work, project):
    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        tick(hands)
        hands.quote(PAPER, "صحيفة روسية", "روسيا", Qt.Key.Key_1)
        assert hands.session.quotes[0].origin == "manual"
        assert looked_at(hands) is None
        tick(hands)
        assert "paper" not in wait_for(lambda: left(hands))

    work(story, project)


# Whose they are


def test_each_annotator_has_suggestions_of_their_own(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "paper")
        hands.key(Qt.Key.Key_Return)
        go_to(hands, "hard")
        hands.key(Qt.Key.Key_Delete)
        leilas = left(hands)
        sits_down(hands, "منى")
        assert wait_for(lambda: left(hands)) == ORDER, "what Leila said is not Mona's"
        go_to(hands, "paper")
        hands.key(Qt.Key.Key_Return)
        mine = hands.session.quote
        assert hands.session.is_own(mine)
        assert len(hands.session.quotes) == 2, "one each"
        undo(hands)
        assert left(hands) == ORDER
        assert len(hands.session.quotes) == 1
        sits_down(hands, "ليلى")
        assert wait_for(lambda: left(hands)) == leilas

    work(story, project)


def test_a_project_that_is_read_only_shows_none(work, language, project, engine):
    known(language=language)
    work(proposed, project)
    other = Store(project)
    reading = {"ar": "للقراءة", "en": "reading only"}[language]

    def story(hands: Hands) -> None:
        assert hands.session.store.read_only
        quiet(hands)
        assert left(hands) == []
        before = len(engine.asked)
        next_article(hands)
        quiet(hands)
        assert (left(hands), len(engine.asked)) == ([], before)
        for name in ("next_suggestion", "accept_suggestion", "accept_all", "suggest_all", "blind_study"):
            assert not hands.window.actions_[name].isEnabled(), name
        tab(hands, 3)
        hands.to_page()
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_F6)
        hands.key(Qt.Key.Key_F6)

    with answering(QMessageBox, press_button(reading)):
        assert work(story, project) == 0
    other.close()


# While it computes


def test_another_article_is_opened_while_one_is_computed(work, project, engine):
    known()
    engine.gate.clear()

    def story(hands: Hands) -> None:
        first = hands.session.article.id
        wait_for(lambda: engine.asked)
        next_article(hands)
        assert hands.session.article.id != first
        engine.gate.set()
        wait_for(lambda: left(hands))
        assert "paper" not in left(hands)
        for one in suggestions(hands).shown:
            assert one.suggestion.hull.fits(hands.page.text)
        pause(50)
        asked = len(engine.asked)
        hands.key(Qt.Key.Key_PageUp, CTRL)
        assert hands.session.article.id == first
        assert left(hands) == ORDER, "at once: it was kept, though nobody looked at it any more"
        assert len(engine.asked) == asked

    work(story, project)


def test_hands_do_not_wait_for_suggestions(work, language, project, engine):
    """Keys that are meant for suggestions before there are any do nothing; what is marked meanwhile is not proposed."""
    known(language=language)
    engine.gate.clear()

    def story(hands: Hands) -> None:
        wait_for(lambda: engine.asked)
        for _ in range(3):
            hands.to_page()
            hands.key(Qt.Key.Key_Return)
            hands.key(Qt.Key.Key_Delete)
            tab(hands)
            back(hands)
        hands.to_page()
        assert hands.session.quotes == []
        hands.quote(PAPER, "صحيفة روسية", "روسيا", Qt.Key.Key_1)
        engine.gate.set()
        assert wait_for(lambda: left(hands)) == ORDER[1:]
        assert looked_at(hands) is None
        assert hands.session.quote is not None, "what one is at is not taken away"
        assert hands.strip.isVisible()

    work(story, project)


def test_an_answer_comes_between_two_keys(work, project, engine):
    known()
    engine.gate.clear()

    def story(hands: Hands) -> None:
        wait_for(lambda: engine.asked)
        hands.to_page()
        mark(hands, "أجواء ملبدة")
        hands.key(Qt.Key.Key_S)
        hands.type("مو")
        engine.gate.set()
        wait_for(lambda: left(hands))
        assert hands.strip.field.hasFocus()
        hands.type("سكو")
        assert hands.strip.field.text() == "موسكو"
        hands.key(Qt.Key.Key_Return)
        assert hands.session.speaker_names(hands.session.quotes[0]) == "موسكو"
        assert left(hands) == ORDER

    work(story, project)


def test_the_window_is_closed_while_it_computes(work, project, engine):
    known()
    engine.gate.clear()
    work(lambda hands: wait_for(lambda: engine.asked), project)
    assert len(engine.asked) == 1
    work(lambda hands: wait_for(lambda: left(hands) == ORDER), project)


def test_going_on_working_after_asking_to_close_goes_on_suggesting(work, project):
    """Who closes the window and then works on is shown suggestions as before."""
    from PySide6.QtWidgets import QDialog

    from ui.dialogs.sessions import Summary

    known()

    def story(hands: Hands) -> None:
        proposed(hands)
        mark(hands, "أجواء ملبدة")
        with answering(Summary, QDialog.reject):
            hands.window.close()
        hands.to_page()
        next_article(hands)
        wait_for(lambda: left(hands))

    work(story, project)


def test_an_article_is_deleted_under_a_suggestion_that_is_looked_at(work, project, engine):
    known("ليلى", "en")

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "hard")
        for _ in range(2):
            with answering(QMessageBox, press_button("Delete")):
                hands.key(Qt.Key.Key_Delete, CTRL)
            hands.to_page()
        assert hands.session.desk is None
        assert (left(hands), looked_at(hands), card(hands).isVisible()) == ([], None, False)
        tab(hands)
        hands.key(Qt.Key.Key_F6)
        hands.key(Qt.Key.Key_F6)
        undo(hands)
        undo(hands)
        assert wait_for(lambda: left(hands))

    work(story, project)


def test_a_long_article_is_left_for_a_short_one_while_its_last_suggestion_is_looked_at(work, project, tmp_path):
    known()
    (tmp_path / "short.txt").write_text("قال الوزير إن الهدنة صامدة.", "utf-8")

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "hard")
        hands.page.setFocus()
        bring_in(hands, tmp_path / "short.txt")
        wait_for(lambda: hands.page.text.startswith("قال الوزير"))
        wait_for(lambda: left(hands))
        assert not card(hands).isVisible()
        hands.to_page()
        tab(hands)
        assert looked_at(hands) == "q1"
        hands.key(Qt.Key.Key_PageUp, CTRL)
        wait_for(lambda: left(hands))
        assert looked_at(hands) is None
        assert not card(hands).isVisible()

    work(story, project)


def test_another_project_is_opened_while_a_suggestion_is_looked_at(work, language, project, tmp_path, engine):
    known(language=language)
    other = tmp_path / "other.qawl"
    new_project(other)
    store = Store(other)
    with store.aside() as db:
        db.execute("DELETE FROM place")
    store.close()

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "said")
        hands.key(Qt.Key.Key_Return)
        stance(hands, Qt.Key.Key_1, "روسيا")
        go_to(hands, "hard")
        hands.window.project_chosen.emit(other)
        assert hands.session.store.path == other
        assert not card(hands).isVisible()
        assert wait_for(lambda: left(hands)) == ORDER, "nothing of the other project's verdicts"
        tab(hands)
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quotes[0].origin == "suggested"
        hands.window.project_chosen.emit(project)
        assert wait_for(lambda: left(hands))
        assert "said" not in left(hands)
        engine.gate.clear()
        hands.window.project_chosen.emit(other)

    work(story, project)


# The codebook's words


def test_the_codebooks_own_verbs_make_suggestions_anew(work, language, project, engine):
    known(language=language)

    def add(dialog: CodebookEditor) -> None:
        dialog.tabs.setCurrentWidget(dialog.words)
        QTest.mouseClick(dialog.words.verbs.add, Qt.MouseButton.LeftButton)
        write(dialog.words.verbs.line, VERB)
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        proposed(hands)
        go_to(hands, "paper")
        hands.key(Qt.Key.Key_Delete)
        assert looked_at(hands) == "told"
        with answering(CodebookEditor, add):
            hands.key(Qt.Key.Key_H, CTRL)
        hands.to_page()
        wait_for(lambda: "tweet" in left(hands))
        assert "paper" not in left(hands), "what was refused stays refused"
        assert len(engine.asked) == 2
        undo(hands)
        wait_for(lambda: left(hands) == ORDER[1:])
        undo(hands)
        assert left(hands) == ORDER

    work(story, project)


def test_other_changes_of_the_codebook_compute_nothing(work, project, engine):
    known()

    def rename(dialog: CodebookEditor) -> None:
        dialog.name.setText("دليل آخر")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    def story(hands: Hands) -> None:
        proposed(hands)
        with answering(CodebookEditor, rename):
            hands.key(Qt.Key.Key_H, CTRL)
        hands.to_page()
        quiet(hands)
        assert left(hands) == ORDER
        assert len(engine.asked) == 1

    work(story, project)


# The whole project


class Crew:
    """A whole project's worth of work, done one article at a time, as far as ``may`` says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may, self.runs, self.written = Event(), 0, 0
        monkeypatch.setattr(whole, "run", self.run)

    def run(self, store: Store, tell, cancelled) -> int:
        self.runs += 1
        version = cache.version(store)
        digests = [row["text_sha256"] for row in store.rows("SELECT text_sha256 FROM article ORDER BY id")]
        done = 0
        for number, digest in enumerate(digests):
            if cache.read(store, digest, version) is not None:
                continue
            while number >= 20 and not self.may.is_set() and not cancelled():
                self.may.wait(0.01)
            if cancelled():
                return done
            cache.write(store, [(digest, to_json([]))], version)
            done += 1
            self.written += 1
            tell(number + 1, len(digests))
        return done


def kept(hands: Hands) -> int:
    return int(hands.session.store.value("SELECT count(*) FROM suggested"))


def test_the_whole_project_is_suggested_for_in_the_background(work, language, project, engine):
    """With the real rules, in processes of their own."""
    engine.is_real = True
    known(language=language)
    filled(project, map(article, range(30)))
    told = {"ar": "أُعدّت", "en": "computed for"}[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        assert hands.window.suggesting.isVisible()
        assert hands.window.suggesting.cancel.isVisible()
        mark(hands, "أجواء ملبدة")
        assert len(hands.session.quotes) == 1, "hands go on meanwhile"
        wait_for(lambda: told in hands.window.statusBar().currentMessage())
        assert not hands.window.suggesting.isVisible()
        assert kept(hands) == hands.session.store.value("SELECT count(DISTINCT text_sha256) FROM article")
        asked = len(engine.asked)
        for _ in range(3):
            next_article(hands)
            assert left(hands), "at once"
        assert len(engine.asked) == asked
        assert hands.session.store.value("SELECT count(*) FROM quote") == 1, "nothing was accepted by itself"

    work(story, project)


def test_it_can_be_cancelled_and_goes_on_where_it_was(work, language, project, monkeypatch):
    known(language=language)
    filled(project, map(article, range(40)))
    crew = Crew(monkeypatch)
    busy = {"ar": "أصلًا", "en": "already"}[language]

    def story(hands: Hands) -> None:
        proposed(hands)
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        strip = hands.window.suggesting
        wait_for(lambda: crew.written >= 15)
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        assert busy in hands.window.statusBar().currentMessage()
        assert crew.runs == 1
        wait_for(lambda: strip.bar.value() > 0)
        QTest.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
        wait_for(lambda: not strip.isVisible())
        before = crew.written
        pause(100)
        assert crew.written == before < 42
        assert kept(hands) >= before
        crew.may.set()
        wait_for(lambda: not hands.window.suggestion_handlers.suggesting.is_running)
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: not strip.isVisible())
        assert crew.runs == 2
        assert crew.written <= 42, "none twice"
        assert kept(hands) == hands.session.store.value("SELECT count(DISTINCT text_sha256) FROM article")

    work(story, project)


def test_the_window_is_closed_while_a_project_is_suggested_for(work, project, monkeypatch):
    known()
    filled(project, map(article, range(40)))
    crew = Crew(monkeypatch)

    def evening(hands: Hands) -> None:
        hands.to_page()
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: crew.written >= 15)

    def morning(hands: Hands) -> None:
        before = kept(hands)
        assert before >= 15
        crew.may.set()
        hands.to_page()
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: crew.runs == 2 and not hands.window.suggestion_handlers.suggesting.is_running)
        assert kept(hands) == hands.session.store.value("SELECT count(DISTINCT text_sha256) FROM article")

    work(evening, project)
    work(morning, project)


def test_another_project_is_opened_while_one_is_suggested_for(work, project, tmp_path, monkeypatch):
    known()
    filled(project, map(article, range(40)))
    other = tmp_path / "other.qawl"
    new_project(other)
    crew = Crew(monkeypatch)

    def story(hands: Hands) -> None:
        hands.to_page()
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: crew.written >= 15)
        hands.window.project_chosen.emit(other)
        assert not hands.window.suggesting.isVisible()
        wait_for(lambda: left(hands))
        before = crew.written
        crew.may.set()
        pause(100)
        assert crew.written == before, "the old one's has ended"
        hands.to_page()
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: crew.runs == 2 and not hands.window.suggestion_handlers.suggesting.is_running)

    work(story, project)


def test_a_refusal_is_said_and_the_strip_goes(work, project, monkeypatch):
    from models.errors import QawlError
    from models.language import say

    known("ليلى", "en")
    said = []

    def run(store: Store, tell, cancelled) -> int:
        raise QawlError(say("The disk is full."))

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.accept()

    monkeypatch.setattr(whole, "run", run)

    def story(hands: Hands) -> None:
        hands.to_page()
        with answering(QMessageBox, read):
            hands.key(Qt.Key.Key_P, CTRL | SHIFT)
            wait_for(lambda: said)
        assert not hands.window.suggesting.isVisible()
        assert not hands.window.suggestion_handlers.suggesting.is_running

    work(story, project)


def test_after_a_bug_it_can_be_asked_for_again(work, project, monkeypatch, qtbot):
    known("ليلى", "en")
    runs = []

    def run(store: Store, tell, cancelled) -> int:
        runs.append(len(runs))
        if len(runs) == 1:
            raise ZeroDivisionError
        return 7

    monkeypatch.setattr(whole, "run", run)

    def story(hands: Hands) -> None:
        hands.to_page()
        with qtbot.captureExceptions() as raised:
            hands.key(Qt.Key.Key_P, CTRL | SHIFT)
            wait_for(lambda: raised)
        wait_for(lambda: not hands.window.suggesting.isVisible())
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: "7" in hands.window.statusBar().currentMessage())

    work(story, project)


def test_an_import_meanwhile_keeps_its_own_progress(work, project, tmp_path, monkeypatch):
    """The end of one is not the end of the other."""
    known()
    filled(project, map(article, range(40)))
    crew = Crew(monkeypatch)
    (tmp_path / "one.txt").write_text("قال الوزير إن الهدنة صامدة.", "utf-8")

    def story(hands: Hands) -> None:
        handlers = hands.window.suggestion_handlers
        proposed(hands)
        hands.key(Qt.Key.Key_P, CTRL | SHIFT)
        wait_for(lambda: crew.written >= 15)
        bring_in(hands, tmp_path / "one.txt")
        wait_for(lambda: hands.page.text.startswith("قال الوزير"))
        wait_for(lambda: not hands.window.import_handlers.housekeeping.importing)
        pause(300)
        assert handlers.suggesting.is_running
        assert hands.window.suggesting.cancel.isVisible(), "it can still be seen and cancelled"
        crew.may.set()
        wait_for(lambda: not handlers.suggesting.is_running)
        pause(50)
        assert not hands.window.suggesting.isVisible()

    work(story, project)


def test_what_is_computed_is_nobodys_step(work, project):
    """Neither in the history nor in the summary of a sitting."""
    known()

    def story(hands: Hands) -> None:
        changes = hands.session.store.value("SELECT count(*) FROM change")
        proposed(hands)
        next_article(hands)
        wait_for(lambda: left(hands))
        assert hands.session.store.value("SELECT count(*) FROM change") == changes
        assert not hands.window.actions_["undo"].isEnabled()
        works = [one.status for one in queries.listed(hands.session.store, hands.session.annotator.id)]
        assert set(works) == {"new"}
        tab(hands)
        hands.key(Qt.Key.Key_Delete)
        works = [one.status for one in queries.listed(hands.session.store, hands.session.annotator.id)]
        assert "done" not in works

    work(story, project)


def test_an_answer_that_cannot_be_kept_is_shown_all_the_same(work, project, monkeypatch):
    from models.errors import QawlError
    from models.language import say

    known()

    def full(*_: object) -> None:
        raise QawlError(say("The disk is full."))

    monkeypatch.setattr(cache, "write", full)
    work(lambda hands: wait_for(lambda: left(hands) == ORDER), project)

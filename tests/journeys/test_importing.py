"""Articles come in beside the window: by the hundred, watched, cancelled, gone on with; and what can't be taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from models import filling, importing, queries
from models.formats.incoming import LONGEST
from models.store import Store
from tests.journeys.corpora import SlowDisk, article, folder, json_lines
from tests.journeys.datasets import bring_in, imported, letting_in, turn_away
from tests.journeys.hands import Hands, answering, known, pause, press_button, reading, wait_for
from tests.journeys.quoting import CTRL, SHIFT, undo
from ui.dialogs.report import ImportReport

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

ALL = 450  # articles of the folder
SEEDS = 2  # that a project begins with
SO_FAR = {"ar": "المقالات: 200", "en": "200 articles"}
RUNNING = {"ar": "هناك استيراد جارٍ", "en": "An import is running"}
CANCELLED = {"ar": "أُلغي الاستيراد", "en": "The import was cancelled"}
INTERRUPTED = {"ar": "توقف استيراد", "en": "was interrupted"}
THERE = {"ar": "موجودة من قبل: 3", "en": "There already: 3"}
GO_ON = {"ar": "تابع", "en": "Go on"}
DROP = {"ar": "أسقطها", "en": "Drop them"}


@pytest.fixture
def slow(monkeypatch) -> SlowDisk:
    """One step of articles comes, and some of the next; then the disk waits."""
    return SlowDisk(monkeypatch, freely=310)


@pytest.fixture
def news(tmp_path) -> Path:
    return folder(tmp_path / "news", ALL // 3)


@pytest.fixture
def pick(monkeypatch) -> Callable[[Hands, Path], None]:
    """Ctrl+Shift+I, this folder is chosen in the system's dialog, looked at, and let in."""

    def choose(hands: Hands, path: Path) -> None:
        with letting_in():
            ask(hands, path, monkeypatch)

    return choose


def ask(hands: Hands, path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))
    hands.page.setFocus()
    hands.key(Qt.Key.Key_I, CTRL | SHIFT)


def rows(hands: Hands) -> int:
    """Articles in the list beside the page."""
    return hands.window.articles.view.model().rowCount()


def kept(hands: Hands) -> int:
    """Articles in the file, hidden ones too."""
    return hands.session.store.value("SELECT count(*) FROM article")


def handlers(hands: Hands):
    return hands.window.import_handlers


def begin(hands: Hands, pick, news: Path) -> None:
    """An import that has come half way."""
    pick(hands, news)
    wait_for(lambda: "200" in hands.window.progress.label.text())


def test_hundreds_come_in_while_one_marks_and_appear_all_at_once(work, language, project, news, slow, pick):
    known(language=language)

    def story(hands: Hands) -> None:
        strip = hands.window.progress
        assert not strip.isVisible()
        begin(hands, pick, news)
        assert strip.isVisible()
        assert strip.cancel.isVisible()
        assert SO_FAR[language] in strip.label.text()
        assert 0 < strip.bar.value() < strip.bar.maximum()
        here = hands.session.article.id
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        assert hands.words() == ["سبل جيدة"]
        assert (rows(hands), kept(hands)) == (SEEDS, SEEDS + 200), "they are there, and not shown yet"
        assert hands.window.articles.progress() == (0, SEEDS)
        slow.open()
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        assert not strip.isVisible()
        assert str(ALL) in hands.window.statusBar().currentMessage()
        assert hands.session.article.id == here, "nobody is carried away from what they do"
        (quote,) = hands.session.quotes
        assert hands.session.speaker_names(quote) == "موسكو"
        assert [stance.label for stance in quote.stances] == ["support"]
        hands.key(Qt.Key.Key_Z, CTRL)
        assert rows(hands) == SEEDS
        assert hands.words() == ["سبل جيدة"]
        hands.key(Qt.Key.Key_Y, CTRL)
        assert rows(hands) == SEEDS + ALL

    def morning(hands: Hands) -> None:
        assert rows(hands) == SEEDS + ALL
        assert hands.words() == ["سبل جيدة"]

    work(story, project)
    work(morning, project)


def test_nobody_is_taken_from_a_half_written_note_when_articles_come(work, project, tmp_path):
    """So few are opened at once where nobody is at work; here somebody is."""
    known(language="en")
    source = json_lines(tmp_path / "few.jsonl", map(article, range(3)))

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "", Qt.Key.Key_Escape)
        first = hands.session.article.id
        hands.page.setFocus()
        hands.key(Qt.Key.Key_N)
        hands.type("نصف ملاحظة")
        bring_in(hands, source)
        wait_for(lambda: rows(hands) == SEEDS + 3)
        assert hands.session.article.id == first
        hands.window.articles.article_chosen.emit([*queries.articles(hands.session.store)][-1].id)
        assert hands.session.article.id != first
        assert queries.quotes(hands.session.store, first)[0].note == "نصف ملاحظة"

    work(story, project)


def test_what_can_not_be_taken_is_listed_with_reasons_to_copy(work, language, project, tmp_path):
    known(language=language)
    source = tmp_path / "news"
    source.mkdir()
    good = json_lines(source / "lines.jsonl", map(article, range(4)))
    lines = good.read_text("utf-8").splitlines()
    lines[2:2] = ['{"text": "broken', "[1, 2]", '{"title": "no text"}']
    good.write_text("\n".join(lines), "utf-8")
    (source / "torn.txt").write_bytes("قال الوزير".encode() + b"\xff")
    (source / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (source / "long.txt").write_text("كلمة " * (LONGEST // 5 + 1), "utf-8")
    (source / "table.csv").write_text("id,text\n1,خبر في جدول\n2,\n", "utf-8")
    locked = source / "locked.txt"
    locked.write_text("سر", "utf-8")
    locked.chmod(0)
    readable = os.access(locked, os.R_OK)  # whoever is root reads all
    heads = {
        "ar": {
            "torn.txt": "UTF-8", "gone.txt": "تعذّر الوصول", "long.txt": "طويل جدًا", "السطر 3": "ليس JSON",
            "السطر 4": "ليس كائن JSON", "السطر 5": "لا نص فيه", "الصف 3": "لا نص فيه", "locked.txt": "لا إذن لك",
        },
        "en": {
            "torn.txt": "not whole UTF-8", "gone.txt": "can't be reached", "long.txt": "too long", "Line 3": "not JSON",
            "Line 4": "no JSON object", "Line 5": "no text in it", "Row 3": "no text in it", "locked.txt": "permission",
        },
    }[language]  # fmt: skip
    if readable:
        heads.pop("locked.txt")
    said, copied = [], []

    def read(report: ImportReport) -> None:
        said.extend(report.list.item(row).text() for row in range(report.list.count()))
        QTest.mouseClick(report.copy, Qt.MouseButton.LeftButton)
        copied.append(QGuiApplication.clipboard().text())
        report.reject()

    def story(hands: Hands) -> None:
        with answering(ImportReport, read):
            bring_in(hands, source)
            wait_for(lambda: copied)
        assert rows(hands) == SEEDS + 5 + readable

    work(story, project)
    for head, reason in heads.items():
        assert any(head in line and reason in line for line in said), (head, reason, said)
    assert len(said) == len(heads)
    assert all(line in copied[0] for line in said)


def test_with_nothing_new_nothing_is_shown_to_undo(work, language, project, tmp_path):
    known(language=language)
    source = json_lines(tmp_path / "few.jsonl", map(article, range(3)))

    def story(hands: Hands) -> None:
        bring_in(hands, source)
        wait_for(lambda: rows(hands) == SEEDS + 3)
        *told, can_be_let_in = turn_away(hands, source)
        assert (THERE[language] in told[-1], can_be_let_in) == (True, "False")
        assert rows(hands) == SEEDS + 3
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert rows(hands) == SEEDS, "the first import is what there is to take back"
        bring_in(hands, source)
        wait_for(lambda: rows(hands) == SEEDS + 3)

    work(story, project)


def test_a_cancelled_import_leaves_nothing(work, language, project, news, slow, pick):
    known(language=language)

    def story(hands: Hands) -> None:
        begin(hands, pick, news)
        QTest.mouseClick(hands.window.progress.cancel, Qt.MouseButton.LeftButton)
        assert not hands.window.progress.isVisible()
        wait_for(lambda: CANCELLED[language] in hands.window.statusBar().currentMessage())
        wait_for(lambda: kept(hands) == SEEDS)
        assert rows(hands) == SEEDS
        assert importing.unfinished(hands.session.store) == []
        assert not hands.window.actions_["undo"].isEnabled()
        slow.open()
        pick(hands, news)
        wait_for(lambda: rows(hands) == SEEDS + ALL)

    work(story, project)


def test_an_import_is_cancelled_even_while_its_last_articles_are_written(work, project, tmp_path, monkeypatch):
    known(language="en")
    source = json_lines(tmp_path / "few.jsonl", map(article, range(30)))
    written, real = Event(), filling.Filling.put

    def story(hands: Hands) -> None:
        stop = handlers(hands).housekeeping._stop

        def put(self: object, piece: object) -> object:
            refused = real(self, piece)
            written.set()
            stop.wait(20)
            return refused

        monkeypatch.setattr(filling.Filling, "put", put)
        bring_in(hands, source)
        wait_for(written.is_set)
        QTest.mouseClick(hands.window.progress.cancel, Qt.MouseButton.LeftButton)
        imported(hands)
        assert rows(hands) == SEEDS
        wait_for(lambda: kept(hands) == SEEDS)

    work(story, project)


def test_an_import_that_was_taken_back_is_removed_once_nothing_can_bring_it_back(work, project, news):
    known(language="en")

    def evening(hands: Hands) -> None:
        bring_in(hands, news)
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        hands.key(Qt.Key.Key_Z, CTRL)
        assert rows(hands) == SEEDS
        hands.key(Qt.Key.Key_Y, CTRL)
        assert rows(hands) == SEEDS + ALL, "redo brings all of them back"
        hands.key(Qt.Key.Key_Z, CTRL)
        hands.quote("سبل جيدة", "موسكو", "", Qt.Key.Key_Escape)

    def morning(hands: Hands) -> None:
        wait_for(lambda: kept(hands) == SEEDS)
        assert hands.words() == ["سبل جيدة"]

    work(evening, project)
    work(morning, project)


def interrupt(work, project: Path, news: Path, slow: SlowDisk, pick) -> None:
    """The window is closed while an import is running."""

    def story(hands: Hands) -> None:
        begin(hands, pick, news)

    work(story, project)
    slow.open()
    store = Store(project)
    (left,) = importing.unfinished(store)
    assert left.articles == 200
    store.close()


def test_an_import_that_closing_interrupted_goes_on_at_the_next_start(work, language, project, news, slow, pick):
    known(language=language)
    interrupt(work, project, news, slow, pick)
    asked = []

    def agree(box: QMessageBox) -> None:
        asked.append(box.text())
        press_button(GO_ON[language])(box)

    def story(hands: Hands) -> None:
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        texts = hands.session.store.value("SELECT count(DISTINCT text_sha256) FROM article")
        assert (kept(hands), texts) == (SEEDS + ALL, SEEDS + ALL), "each of them once"

    with answering(QMessageBox, agree):
        work(story, project)
    assert INTERRUPTED[language] in asked[0]
    assert "news" in asked[0]
    assert "200" in asked[0]


def test_an_interrupted_import_is_dropped_where_one_says_so(work, language, project, news, slow, pick):
    known(language=language)
    interrupt(work, project, news, slow, pick)

    def story(hands: Hands) -> None:
        wait_for(lambda: kept(hands) == SEEDS)
        assert rows(hands) == SEEDS

    with answering(QMessageBox, press_button(DROP[language])):
        work(story, project)
    work(story, project)  # and nothing is asked again


def test_an_interrupted_import_that_is_left_for_later_is_offered_again(work, project, news, slow, pick):
    known(language="en")
    interrupt(work, project, news, slow, pick)

    def not_now(hands: Hands) -> None:
        assert rows(hands) == SEEDS
        assert kept(hands) == SEEDS + 200

    for _ in range(2):
        with answering(QMessageBox, QMessageBox.reject):
            work(not_now, project)


def test_what_was_to_be_read_may_be_gone_by_the_next_start(work, project, news, slow, pick):
    known(language="en")
    interrupt(work, project, news, slow, pick)
    news.rename(news.with_name("elsewhere"))
    said = []

    def read(report: ImportReport) -> None:
        said.extend(report.list.item(row).text() for row in range(report.list.count()))
        report.reject()

    def story(hands: Hands) -> None:
        with answering(ImportReport, read):
            wait_for(lambda: said)
        assert "can't be reached" in said[0]
        assert rows(hands) == SEEDS + 200, "what has come is worth keeping"

    with answering(QMessageBox, press_button("Go on")):
        work(story, project)


def test_one_import_at_a_time(work, language, project, news, slow, pick, monkeypatch):
    known(language=language)
    said = []

    def story(hands: Hands) -> None:
        begin(hands, pick, news)
        with answering(QMessageBox, reading(said)):
            ask(hands, news, monkeypatch)
        assert RUNNING[language] in said[0]
        slow.open()
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        hands.key(Qt.Key.Key_Z, CTRL)
        pick(hands, news)
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        assert len(said) == 1

    work(story, project)


def test_after_a_bug_files_can_be_imported_again(work, project, news, pick, qtbot, monkeypatch):
    known(language="en")

    def run(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError

    def story(hands: Hands) -> None:
        with monkeypatch.context() as broken, qtbot.captureExceptions() as raised:
            broken.setattr(importing, "run", run)
            pick(hands, news)
            wait_for(lambda: raised)
        assert not hands.window.progress.isVisible()
        pick(hands, news)
        wait_for(lambda: rows(hands) == SEEDS + ALL)

    work(story, project)


def test_the_button_that_cancels_stays_as_long_as_there_is_something_to_cancel(work, project, news, slow, pick):
    """The index of words may be told about while an import has begun."""
    known(language="en")

    def story(hands: Hands) -> None:
        begin(hands, pick, news)
        strip = hands.window.progress
        for done in (1, 3):
            handlers(hands).housekeeping.indexed.emit(done, 3)
            assert strip.isVisible()
            assert strip.cancel.isVisible()
        slow.open()
        wait_for(lambda: rows(hands) == SEEDS + ALL)

    work(story, project)


def test_an_import_that_ends_as_the_window_closes_breaks_nothing(work, project, tmp_path):
    known(language="en")
    source = json_lines(tmp_path / "few.jsonl", map(article, range(5)))

    def evening(hands: Hands) -> None:
        bring_in(hands, source)
        beside = handlers(hands).housekeeping._background
        beside._waiting["import"].result()
        beside._pool.submit(int).result()  # its end was told by now; the window has not heard of it yet
        hands.window.close()
        pause(50)

    def morning(hands: Hands) -> None:
        wait_for(lambda: rows(hands) == SEEDS + 5)

    work(evening, project)
    with answering(QMessageBox, press_button("Go on")):
        work(morning, project)


def test_another_project_hears_nothing_of_the_import_that_was_left(work, project, news, slow, pick, tmp_path):
    known(language="en")
    from models.project import new_project

    other = tmp_path / "other.qawl"
    new_project(other)

    def story(hands: Hands) -> None:
        begin(hands, pick, news)
        hands.window.project_chosen.emit(other)
        assert hands.session.store.path == other
        assert not hands.window.progress.isVisible()
        pause(100)
        assert (rows(hands), kept(hands)) == (SEEDS, SEEDS)
        slow.open()
        with answering(QMessageBox, press_button("Go on")):
            hands.window.project_chosen.emit(project)
        wait_for(lambda: rows(hands) == SEEDS + ALL)

    work(story, project)


def test_the_words_of_what_came_in_are_found_at_once(work, project, news):
    known(language="en")

    def story(hands: Hands) -> None:
        bring_in(hands, news)
        wait_for(lambda: rows(hands) == SEEDS + ALL)
        hands.page.setFocus()
        hands.key(Qt.Key.Key_F, CTRL | SHIFT)
        window = hands.window.corpus_handlers.search_window
        window.field.setText("=الهدنة =بغداد")
        wait_for(lambda: window._whole)
        assert {line.hit.article for line in window.model.lines}
        undo(hands)
        assert rows(hands) == SEEDS
        window.search()
        wait_for(lambda: window._whole)
        assert window.model.lines == [], "what was taken back is not found"

    work(story, project)


def test_an_empty_folder_is_looked_at_and_there_is_nothing_to_let_in(work, language, project, tmp_path):
    known(language=language)
    empty = tmp_path / "empty"
    empty.mkdir()

    def story(hands: Hands) -> None:
        *told, can_be_let_in = turn_away(hands, empty)
        assert told[0].strip("\u200f") == "empty"
        assert "0" in told[1]
        assert can_be_let_in == "False"
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportReport) and one.isVisible()]
        assert importing.unfinished(hands.session.store) == []

    work(story, project)

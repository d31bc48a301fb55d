"""``main.py tour OUT_DIR``: the real window driven through the main job, a picture of each step, the exported files.

It works on a throw-away project with settings of its own, so that it neither sees nor changes the user's.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.dataset.choice import Choice
from models.dataset.export import export
from models.project import new_project
from models.span import Span
from ui import tour_corpus, tour_datasets, tour_suggestions
from ui.app import Qawl, application
from ui.dialogs.codebook import CodebookDialog
from ui.dialogs.codebook_editor import CodebookEditor
from ui.dialogs.shortcuts import ShortcutSheet
from ui.settings import Settings
from ui.tour_attribution import AttributionTour
from ui.window import Window

_STILL = 350  # ms after which what is counted beside the page has been counted
_PATIENCE = 10_000  # ms for the window to come up
_QUOTES = (
    ('استعداد موسكو لبحث سبل جيدة مع "الشركاء" الأمريكيين', "وزارة الخارجية الروسية", "الحوار الأمريكي الروسي", "1"),
    (
        'الدبلوماسية الأمريكية الروسية بشأن سوريا "على جهاز الإعاشة"',
        "وزارة الخارجية الأمريكية",
        "",
        "4",
    ),
    ("روسيا نفسها ستكون هدفا محتملا للإرهابيين", "واشنطن", "روسيا", "2"),
)


def run(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="main.py tour", description="The guided tour in pictures.")
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    out: Path = parser.parse_args(words).out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="qawl-tour-") as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder
        tour = Tour(Path(folder), out)
        for path in tour.pictures():
            print(path)
    return 1 if tour.failed else 0


class Tour:
    """Hands that do the main job."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.out, self._folder = out, folder
        self.app = application()
        settings = Settings()
        settings.language, settings.annotator = "ar", "ليلى"
        project = folder / "tour.qawl"
        new_project(project)
        self._qawl = Qawl(self.app, settings)  # kept: theme and language are its to change
        if not self._qawl.start(project) or self._qawl.window is None:
            sys.exit(1)
        self.window: Window = self._qawl.window
        self.window.resize(QSize(1366, 768))
        sys.excepthook = self._fail  # nobody is there to read a box
        self.failed = False
        self._wait_for_start()

    def _wait_for_start(self) -> None:
        """Until the icons are there and the session has begun."""
        for _ in range(_PATIENCE // 50):
            if self.window.session.log is not None and self.window.isActiveWindow():
                return
            self.window.activateWindow()  # keys go nowhere without; a bare X server has no window manager to do it
            QTest.qWait(50)
        sys.exit(1)

    def _fail(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.failed = True
        sys.__excepthook__(kind, error, trace)

    def pictures(self) -> list[Path]:
        """Do it all; the pictures and the exported files, in order."""
        done = [self.picture("01_article")]
        done += tour_suggestions.pictures(self)
        for number, (words, speaker, target, digit) in enumerate(_QUOTES):
            done += self._quote(words, speaker, target, digit, pictured=number == 0)
        done.append(self.picture("05_three_quotes"))
        self._nested()
        done.append(self.picture("06_nested"))
        self.window.actions_["undo"].trigger()
        done.append(self.picture("07_undone"))
        self.window.actions_["redo"].trigger()
        self.window.actions_["switch_theme"].trigger()
        done.append(self.picture("08_dark"))
        self.window.actions_["switch_language"].trigger()
        done.append(self.picture("09_english_dark"))
        self.window.actions_["switch_theme"].trigger()
        done.append(self.picture("10_english"))
        self.window.actions_["switch_language"].trigger()
        done += AttributionTour(self, self._folder).pictures()  # keys reach the window until a dialog was open
        done += self._dialogs()
        done += tour_corpus.pictures(self)
        done += tour_datasets.pictures(self)
        done += self._files()
        self._close()
        return done

    def _quote(self, words: str, speaker: str, target: str, digit: str, *, pictured: bool) -> list[Path]:
        """Select, mark, speaker, stance; with pictures of the steps."""
        pictures = []
        self._select(words)
        if pictured:
            pictures.append(self.picture("02_selected"))
        self.press(self.window.reader.page, Qt.Key.Key_Q)
        field = self.window.reader.strip.field
        self.type(speaker)
        if pictured:
            pictures.append(self.picture("03_speaker"))
        self.press(field, Qt.Key.Key_Return)
        if target:
            self.type(target)
            self.press(field, Qt.Key.Key_Return)
        if pictured:
            pictures.append(self.picture("04_stance"))
        self.press(field, Qt.Key(ord(digit)))
        return pictures

    def _nested(self) -> None:
        self._select("الشركاء")
        self.press(self.window.reader.page, Qt.Key.Key_Q)
        self.press(self.window.reader.strip.field, Qt.Key.Key_0)
        self.press(self.window.reader.strip.field, Qt.Key.Key_5)

    def _select(self, words: str) -> None:
        page = self.window.reader.page
        start = page.text.index(words)
        page.make_seen(Span(start, start + len(words)))
        page.setFocus()
        page.set_selection(Span(start, start + len(words)))

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)

    def type(self, text: str) -> None:
        for character in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(self.window.reader.strip.field, event)

    def _dialogs(self) -> list[Path]:
        session, language = self.window.session, self.window.language.code
        dialogs = {
            "15_codebook": CodebookDialog(session.codebook, language, self.window),
            "16_keys": ShortcutSheet(self.window),
            "17_codebook_editor": CodebookEditor(session, self.window.messages, self.window),
        }
        return [self.picture(name, dialog) for name, dialog in dialogs.items()]

    def _files(self) -> list[Path]:
        paths = [self.out / f"tour.{format}" for format in ("csv", "jsonl")]
        for path in paths:
            export(self.window.session.store, path, Choice(path.suffix[1:]))
        return paths

    def picture(self, name: str, widget: QWidget | None = None) -> Path:
        shown = widget or self.window
        shown.show()
        QTest.qWait(_STILL)
        path = self.out / f"{name}.png"
        shown.grab().save(str(path))
        if widget:
            widget.close()
        return path

    def _close(self) -> None:
        """Without the summary: nobody is there to read it."""
        self.window.end_helpers()
        self.window.session.close()
        self.window.clock.stop()
        self.window.hide()
        self.window.setEnabled(False)

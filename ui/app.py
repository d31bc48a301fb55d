"""Starts the window: application, fonts, language, project, annotator; and what waits until after the first paint."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from models import queries
from models.errors import NotWritableError, QawlError
from models.records import Annotator
from models.refusals import damaged, said_plainly
from models.session import Session
from models.sitting import Place
from models.store import Store, is_synchronised
from ui import theme
from ui.language import Language, said, tr
from ui.messages import Messages
from ui.settings import Settings, own_project
from ui.window import Window


def run(words: Sequence[str]) -> int:
    """The window, until it is closed. Returns the exit code."""
    project, language = _options(words)
    app = application()
    qawl = Qawl(app, Settings(), language)
    try:
        return app.exec() if qawl.start(project) else 1
    finally:
        qawl.leave()


def _options(words: Sequence[str]) -> tuple[Path | None, str | None]:
    """The project to open and the language, where they are given."""
    if not words:
        return None, None
    import argparse

    parser = argparse.ArgumentParser(prog="main.py", description="Open the window.")
    parser.add_argument("project", type=Path, nargs="?", help="the project to open; else the last one")
    parser.add_argument("--lang", choices=("ar", "en"), help="language of the interface; remembered")
    options = parser.parse_args(words)
    return options.project, options.lang


_TURN = 0.0005  # s that a thread beside the window may keep Python's lock while the window waits for it


def application() -> QApplication:
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["Qawl"])
    sys.setswitchinterval(_TURN)
    app.setApplicationName("Qawl")
    app.setDesktopFileName("qawl")
    app.setStyle("Fusion")
    theme.load_fonts()
    app.setFont(theme.interface_font())
    return app


_CHECKED_AT_ONCE = 50_000_000  # bytes that are looked through in less than a tenth of a second


class Qawl(QObject):
    """The running program: one window, and which project it shows."""

    def __init__(self, app: QApplication, settings: Settings, language: str | None = None) -> None:
        super().__init__()
        self.app, self.settings = app, settings
        if language:
            settings.language = language
        self.language = Language(app, settings.language)
        self.messages = Messages()
        self.window: Window | None = None
        self._saying = False
        theme.dress(app, settings.theme)

    # Choosing a project

    def start(self, project: Path | None) -> bool:
        """Open the window on a project; False where the user gave up on finding one."""
        session = self._first_session(project)
        while session is None:
            chosen = self._ask_for_another()
            if chosen is None:
                return False
            session = self._session(chosen)
        self._show(session)
        return True

    def _first_session(self, project: Path | None) -> Session | None:
        if project is not None:
            return self._session(project)
        recent = self.settings.recent
        if recent:
            return self._session(recent[0])
        own = own_project()
        try:
            if not own.exists():
                from models.project import new_project

                with said_plainly(own):
                    own.parent.mkdir(parents=True, exist_ok=True)
                new_project(own)
        except QawlError as error:
            self.messages.refuse(error)
            return None
        return self._session(own)

    def _session(self, path: Path) -> Session | None:
        """An open project, to be read only where it can't be written; None after its refusal was said."""
        try:
            try:
                return self._opened(Store(path))
            except NotWritableError as error:
                if not self.messages.ask(said(error.sentence), tr("Open for reading only")):
                    return None
                return self._opened(Store(path, read_only=True))
        except QawlError as error:
            self.messages.refuse(error)
            return None

    def _opened(self, store: Store) -> Session:
        try:
            session = Session(store)
            session.annotator = self._known_annotator(session)
        except BaseException:
            store.close()
            raise
        return session

    def _ask_for_another(self) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        question = tr("Which project shall Qawl open?")
        answer = self.messages.ask(question, tr("Open project…"), also=tr("New project…"))
        filter_ = tr("Qawl projects (*.qawl)")
        if answer == "yes":
            name, _ = QFileDialog.getOpenFileName(None, tr("Open project"), "", filter_)
            return Path(name) if name else None
        if answer == "also":
            from ui.dialogs.new_project import ask_new_project

            return ask_new_project(own_project().parent, self.messages, None)
        return None

    # The window

    def _show(self, session: Session) -> None:
        self._remember(session)
        self.window = Window(session, self.settings, self.language)
        self.messages = self.window.messages
        self.window.project_chosen.connect(self.open)
        self.window.theme_chosen.connect(self.use_theme)
        self.window.painted.connect(self.after_first_paint)
        sys.excepthook = self.say_bug
        place = self._open_last(session)
        self.window.show()
        self._scroll_to(place)
        self.window.reader.page.setFocus()

    def _open_last(self, session: Session) -> Place | None:
        try:
            return session.open_last()
        except QawlError as error:
            self.messages.refuse(error)
            return None

    def _scroll_to(self, place: Place | None) -> None:
        """Not before the window is shown: Qt then brings the caret into sight."""
        if place and self.window:
            self.window.reader.page.set_caret(place.position)
            self.window.reader.page.scroll_to(place.position)

    def _known_annotator(self, session: Session) -> Annotator | None:
        """Who works here, where that is known without writing anything."""
        name = self.settings.annotator_of(session.store.path) or self.settings.annotator
        return next((one for one in queries.annotators(session.store) if one.name == name), None)

    def after_first_paint(self) -> None:
        """Hands, icons, the clock, sqlite-utils: what the first paint did not wait for. Then the one question."""
        assert self.window is not None
        theme.load_fonts(first=False)
        try:
            self.window.finish()
        except QawlError as error:  # the file is damaged where the lists are read
            self.messages.refuse(error)
            self.window.close()
            return
        # the panels are painted before the slow part
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.window.bars.draw_icons(theme.theme(self.settings.theme))
        gc.collect()
        gc.freeze()  # what is there now stays: no need to look through all of it while a hand waits
        gc.enable()
        self._begin()
        handle = self.window.windowHandle()
        if handle:
            handle.installEventFilter(self.window)  # input as it arrives; not the hundred events that follow each key
        self.window.clock.start()
        self._look_at_the_file()

    def _look_at_the_file(self) -> None:
        """Say what threatens the project: damage, or a folder that is copied while we write."""
        assert self.window is not None
        store = self.window.session.store
        if store.path.stat().st_size <= _CHECKED_AT_ONCE and not store.is_sound():
            self.messages.refuse(damaged(store.path.name))
        if is_synchronised(store.path):
            self.messages.tell(
                tr("“{name}” lies in a folder that a cloud program copies while Qawl writes, which can damage it. "
                   "Close Qawl and move the file to a folder of this computer only.", name=store.path.name)
            )  # fmt: skip

    def _begin(self) -> None:
        """Somebody works here now: who is known begins, who is not is asked for a name, once."""
        assert self.window is not None
        session, handlers = self.window.session, self.window.project_handlers
        if session.store.read_only:
            return
        try:
            if session.annotator:
                session.begin_sitting()
            elif self.settings.annotator:
                handlers.be(self.settings.annotator)
            else:
                handlers.switch_annotator()
        except QawlError as error:
            self.messages.refuse(error)
        self.window.reader.page.setFocus()
        self.window.import_handlers.offer_unfinished()

    def leave(self) -> None:
        """Give the application back as it was found."""
        gc.enable()
        self.language.remove()
        if self.window:
            sys.excepthook = sys.__excepthook__
            self.window.deleteLater()  # now, and not whenever Python's collector comes by
            self.app.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)
            gc.unfreeze()

    def open(self, path: Path) -> None:
        """Show another project in the window; the one that is open stays until the new one is."""
        assert self.window is not None
        old = self.window.session
        if path.resolve() == old.store.path.resolve():
            return
        session = self._session(path)
        if session is None:
            return
        self.window.inspector.keep_what_is_written()
        here = self.window.article_handlers.here()
        self._remember(session)
        self.window.use(session)
        try:
            old.close(here)
        except QawlError as error:  # its clock could not be saved; the work is
            self.messages.refuse(error)
        self._scroll_to(self._open_last(session))
        self._begin()
        self._look_at_the_file()

    def _remember(self, session: Session) -> None:
        self.settings.remember(session.store.path.resolve())

    def use_theme(self, name: str) -> None:
        assert self.window is not None
        self.settings.theme = name
        self.window.set_theme(theme.dress(self.app, name))

    def say_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nobody caught: a refusal is said, anything else is a bug of ours; the program goes on."""
        import traceback

        details = "".join(traceback.format_exception(kind, error, trace))
        if not isinstance(error, QawlError):
            print(details, file=sys.stderr)
        if self._saying:  # one box at a time: a paint that fails would open one upon the other
            return
        self._saying = True
        try:
            if isinstance(error, QawlError):
                self.messages.refuse(error)
            else:
                self.messages.bug(details)
        finally:
            self._saying = False

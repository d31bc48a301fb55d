"""Projects, sessions, export, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from models import history
from ui.language import tr
from ui.messages import says_refusals
from ui.workplace import Workplace


class ProjectHandlers(QObject):
    project_chosen = Signal(Path)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place
        self.messages = place.messages

    def new_project(self) -> None:
        from ui.dialogs.new_project import ask_new_project

        folder = self.place.session.store.path.resolve().parent
        path = ask_new_project(folder, self.messages, self.place.window)
        if path:
            self.project_chosen.emit(path)

    def open_project(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.place.window, tr("Open project"), "", _filter())
        if name:
            self.project_chosen.emit(Path(name))

    def open_recent(self, path: Path) -> None:
        self.project_chosen.emit(path)

    def export_dataset(self) -> None:
        from ui.dialogs.export import ExportDialog

        self.place.inspector.keep_what_is_written()
        ExportDialog(self.place.session, self.messages, self.place.window).exec()

    @says_refusals
    def switch_annotator(self) -> None:
        from ui.dialogs.annotator import ask_annotator

        session = self.place.session
        self.place.inspector.keep_what_is_written()
        name = ask_annotator(self.place.window, session, self.place.settings.annotator)
        if name:
            self.be(name)

    def be(self, name: str) -> None:
        """Work under this name from now on, here and in projects that are opened later."""
        session = self.place.session
        session.be(session.annotator_named(name), session.place(self.place.reader.page.top_position()))
        session.begin_sitting()
        self.place.settings.annotator = name
        self.place.settings.set_annotator_of(session.store.path, name)

    def session_log(self) -> None:
        from ui.dialogs.sessions import SessionLog

        log = self.place.session.log
        if log:
            log.save(None)
        SessionLog(self.place.session, self.place.window).exec()

    def end_session(self) -> None:
        self.place.window.close()

    # The way back

    @says_refusals
    def undo(self) -> None:
        self.place.inspector.keep_what_is_written()
        self._tell(self.place.session.undo(), tr("Undone: {what}"), tr("There is nothing of yours to undo."))

    @says_refusals
    def redo(self) -> None:
        self._tell(self.place.session.redo(), tr("Done again: {what}"), tr("There is nothing to do again."))

    def _tell(self, step: history.Step | None, done: str, nothing: str) -> None:
        text = done.replace("{what}", tr(step.label)) if step else nothing
        self.place.window.statusBar().showMessage(text, 5000)


def _filter() -> str:
    return tr("Qawl projects (*.qawl)") + ";;" + tr("All files (*)")

"""Bringing articles in, beside the window: begun, watched, cancelled, gone on with after an interruption."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from models import commands, importing
from models.errors import QawlError
from models.importing import Imported, Wishes
from models.language import say
from models.notice import Notice
from ui.housekeeping import Housekeeping
from ui.language import tr
from ui.messages import says_refusals
from ui.progress import ProgressStrip
from ui.words import counted
from ui.workplace import Workplace

_FEW = importing.STEP  # articles; so few are there at once, and the first of them is opened


class ImportHandlers(QObject):
    """``strip`` stands in the status bar. One import at a time."""

    def __init__(self, place: Workplace, strip: ProgressStrip) -> None:
        super().__init__(place.window)
        self.place, self.strip = place, strip
        self.messages = place.messages
        self._cancelled = False
        self.housekeeping = self._made()
        strip.cancelled.connect(self.cancel_import)

    def _made(self) -> Housekeeping:
        housekeeping = Housekeeping(self.place.session.store, self)
        housekeeping.progressed.connect(self.strip.show_import)
        housekeeping.imported.connect(self._end)
        housekeeping.failed.connect(self._fail)
        housekeeping.broken.connect(self.strip.end)
        housekeeping.indexed.connect(self._show_index)
        housekeeping.look_after()
        return housekeeping

    def use(self) -> None:
        """Another project: what the old one's thread is doing must have ended (``close``)."""
        self.housekeeping = self._made()

    def close(self) -> None:
        self.housekeeping.close()
        self.strip.end()

    def import_articles(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from models.formats.files import KINDS

        patterns = " ".join(f"*{suffix}" for suffix in KINDS)
        kinds = f"{tr('Articles and annotations')} ({patterns});;" + tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self.place.window, tr("Import articles"), "", kinds)
        if names:
            self.import_files([Path(name) for name in names])

    def import_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self.place.window, tr("Import a folder"))
        if name:
            self.import_files([Path(name)])

    @says_refusals
    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what would come; then begin. It appears all at once when the last of it is there."""
        session = self.place.session
        if session.annotator is None:
            raise QawlError(say("Say first who is annotating."))
        if self.housekeeping.importing:
            raise QawlError(say("An import is running. Wait for its end, or cancel it."))
        from ui.dialogs.importing import ask_import

        wishes = ask_import(self.place.window, session, self.messages, paths)
        if wishes is not None:
            self.begin(paths, wishes)

    def begin(self, paths: Sequence[Path], wishes: Wishes) -> None:
        self._run(importing.begin(self.place.session.store, paths, wishes), paths, wishes)

    def _run(self, batch: str, paths: Sequence[Path], wishes: Wishes) -> None:
        self._cancelled = False
        self.strip.begin()
        self.housekeeping.run_import(batch, paths, wishes)

    def cancel_import(self) -> None:
        """What has come so far goes again."""
        self._cancelled = True
        self.housekeeping.stop()
        self.strip.end()

    @says_refusals
    def _end(self, imported: Imported) -> None:
        self.strip.end()
        session = self.place.session
        if imported.stopped and not self._cancelled:  # the window closes: it is gone on with the next time
            return
        imported.stopped |= self._cancelled  # also while the last of them were written
        if imported.stopped or not imported.brings:
            importing.drop(session.store, imported.id)
        else:
            session.do(commands.ShowBatch(imported.id))
            is_free = session.quote is None and self.place.reader.page.selection() is None
            if imported.new and (session.article is None or (imported.new <= _FEW and is_free)):
                self.place.open_article(importing.first_of(session.store, imported.id) or "")
        self.housekeeping.look_after()
        self._tell(imported)

    def _show_index(self, done: int, all: int) -> None:
        """An import that is running has the strip to itself."""
        if not self.housekeeping.importing:
            self.strip.show_index(done, all)

    def _tell(self, imported: Imported) -> None:
        from ui.dialogs.report import ImportReport, summary

        if imported.stopped:
            told = tr("The import was cancelled; nothing of it stays.")
            self.place.window.statusBar().showMessage(told, 8000)
            return
        left = importing.left_behind(self.place.session.store, imported.id)
        if imported.refused_count or left:
            ImportReport(imported, left, self.place.window).exec()
        else:
            self.place.window.statusBar().showMessage("  ".join(summary(imported)), 8000)

    def _fail(self, error: QawlError) -> None:
        """The disk is full, say: what has come so far stays hidden, to go on with."""
        self.strip.end()
        self.messages.refuse(error)
        self.offer_unfinished()

    @says_refusals
    def offer_unfinished(self) -> None:
        """Imports that were interrupted: go on, drop, or leave them for later."""
        session = self.place.session
        if session.store.read_only or session.annotator is None:
            return
        for one in importing.unfinished(session.store)[:1]:
            question = tr(
                "The import of “{name}” was interrupted; {n} articles of it are here, not shown yet.",
                name=", ".join(path.name for path in one.paths[:3]), n=counted(one.articles),
            )  # fmt: skip
            answer = self.messages.ask(question, tr("Go on"), also=tr("Drop them"))
            if answer == "yes":
                self._run(one.batch, one.paths, one.wishes)
            elif answer == "also":
                importing.drop(session.store, one.batch)
                self.housekeeping.look_after()

    def hear(self, notice: Notice) -> None:
        """An import was taken back or a title changed: something is to be purged or indexed."""
        if not self.housekeeping.importing and notice.tables() & {"batch", "article"}:
            self.housekeeping.look_after()

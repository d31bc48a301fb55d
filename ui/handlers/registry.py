"""The registries of speakers and targets, the codebook's editor, and what is applied to many quotes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models import queries
from models.errors import QawlError
from models.language import say
from models.notice import Notice
from ui.language import tr
from ui.messages import says_refusals
from ui.spellings import Spellings
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.dialogs.registry import Registry


class RegistryHandlers(QObject):
    """``spellings`` is made for the project that is open; ``use`` makes it anew for another."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place
        self.messages = place.messages
        self._windows: dict[str, Registry] = {}
        self.spellings = self._made()

    def _made(self) -> Spellings:
        spellings = Spellings(self.place.session.store.path, self)
        spellings.found.connect(self.place.reader.strip.suggest)
        return spellings

    def use(self) -> None:
        """Another project: its names, and no window on the old ones."""
        self.close()
        self.spellings = self._made()

    def close(self) -> None:
        self.close_windows()
        self.spellings.close()

    def close_windows(self) -> None:
        """They are made anew, in the language then in force, when they are asked for."""
        for window in self._windows.values():
            window.close()
            window.deleteLater()
        self._windows = {}

    def window(self, kind: str) -> Registry:
        """The registry's window, once it was opened."""
        return self._windows[kind]

    def speakers(self) -> None:
        self._open("speaker")

    def targets(self) -> None:
        self._open("target")

    def _open(self, kind: str) -> None:
        """One window a registry, which stays beside the page."""
        from ui.dialogs.registry import Registry

        window = self._windows.get(kind)
        if window is None:
            window = Registry(kind, self.place.session, self.spellings, self.messages, self.place.window)
            window.quote_chosen.connect(self.go_to)
            window.addActions([self.place.actions["undo"], self.place.actions["redo"]])  # its keys work there too
            self._windows[kind] = window
        window.form.forget()  # what it showed may have changed while it was closed
        window.show_all()
        window.show_first()
        window.show()
        window.raise_()
        window.activateWindow()

    def hear(self, notice: Notice) -> None:
        """An open registry shows what it is now."""
        self.spellings.hear(notice)
        for window in self._windows.values():
            window.show_change(notice)

    @says_refusals
    def go_to(self, quote: str) -> None:
        """The quote, wherever it is: its article on the desk, and it selected."""
        session = self.place.session
        article = queries.article_of(session.store, quote)
        if article is None:
            raise QawlError(say("That quote is no longer there."))
        if not session.article or session.article.id != article:
            self.place.inspector.keep_what_is_written()
            session.open_article(article)
        if session.shown_quote(quote) is None:
            self.place.actions["others_shown"].setChecked(True)
            session.show_others(True)
        session.select(quote)

    def edit_codebook(self) -> None:
        from ui.dialogs.codebook_editor import CodebookEditor

        self.place.inspector.keep_what_is_written()
        CodebookEditor(self.place.session, self.messages, self.place.window).exec()

    @says_refusals
    def apply_to_all(self) -> None:
        quote = self.place.session.quote
        if quote and self.place.session.is_own(quote):
            from ui.dialogs.apply import ApplyDialog

            dialog = ApplyDialog(self.place.session, quote, self.place.window)
            command = dialog.command() if dialog.exec() else None
            if command:
                self.place.session.do(command)
                text = tr("Applied to %n quote(s). Ctrl+Z takes it back.", len(command.spans) + len(command.speakers))
                self.place.window.statusBar().showMessage(text, 8000)

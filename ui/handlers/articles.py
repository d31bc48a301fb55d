"""Going from article to article, describing them and taking them out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from models import commands, queries
from models.errors import QawlError
from models.language import say
from models.refusals import said_plainly
from models.sitting import Place
from ui.language import tr
from ui.messages import says_refusals
from ui.workplace import Workplace


class ArticleHandlers(QObject):
    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place
        self.messages = place.messages

    @says_refusals
    def open(self, id: str) -> None:
        """Lay this article on the desk; what is half written beside the old one is saved first."""
        session = self.place.session
        if not id or (session.article and session.article.id == id):
            return
        self.place.inspector.keep_what_is_written()
        if session.log:
            session.log.save(self.here())
        session.open_article(id)
        self.place.reader.page.setFocus()

    def here(self) -> Place | None:
        """Where the annotator is now; None with nothing on the desk."""
        return self.place.session.place(self.place.reader.page.top_position())

    def next_unfinished(self) -> None:
        found = self.place.session.next_unfinished()
        if found:
            self.open(found)
        else:
            self.place.window.statusBar().showMessage(tr("No other article is left to do."), 6000)

    def next_article(self) -> None:
        self.open(self.place.articles.neighbour(1) or "")

    def previous_article(self) -> None:
        self.open(self.place.articles.neighbour(-1) or "")

    @says_refusals
    def finish_article(self) -> None:
        self.place.inspector.keep_what_is_written()
        session = self.place.session
        drafts = [quote for quote in session.quotes if quote.status == "draft" and session.is_own(quote)]
        session.finish_article()
        left = len(self.place.todos.left())
        self.next_unfinished()
        told = [tr("Article done, and %n draft(s) of yours in it. Ctrl+Z takes it back.", len(drafts))]
        if left:
            told.append(tr("%n quote(s) there still have something to do (F4 goes through them).", left))
        self.place.window.statusBar().showMessage("  ".join(told), 9000)

    @says_refusals
    def skip_article(self) -> None:
        self._set("skipped")
        self.next_unfinished()

    @says_refusals
    def reopen_article(self) -> None:
        self._set("in_progress")

    def _set(self, status: str) -> None:
        article = self.place.session.article
        if article:
            self.place.session.do(commands.SetWork(article.id, status))

    @says_refusals
    def edit_article(self) -> None:
        article = self.place.session.article
        if article:
            from ui.dialogs.article import ask_details

            command = ask_details(self.place.window, [article])
            if command:
                self.place.session.do(command)

    @says_refusals
    def save_original(self) -> None:
        """The page or document that the text was taken out of, where the import was told to keep it."""
        article = self.place.session.article
        found = queries.original(self.place.session.store, article.id) if article else None
        if found is None:
            raise QawlError(say("No original is kept for this article. Imports keep them where they are asked to."))
        name, content = found
        chosen, _ = QFileDialog.getSaveFileName(self.place.window, tr("Save the original page…"), name)
        if chosen:
            with said_plainly(Path(chosen)):
                Path(chosen).write_bytes(content)

    @says_refusals
    def delete_article(self) -> None:
        """Asks, with what would go; can be undone."""
        session = self.place.session
        article = session.article
        if article is None:
            return
        count = queries.quote_count(session.store, article.id)
        question = tr("Delete “{name}” with its %n quote(s)? You can undo this.", count, name=article.name)
        if self.messages.ask(question, tr("Delete")):
            after = self.place.articles.neighbour(1) or self.place.articles.neighbour(-1)
            session.do(commands.DeleteArticle(article.id))
            self.open(after or "")

"""Finding in all articles, and going through them: the search window, the table of articles, queues."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from models import commands, hits, listing, spelling_list
from models.commands import Command
from models.concordance import Line, texts_of
from models.listing import Filter
from models.notice import Notice
from ui.language import tr
from ui.messages import says_refusals
from ui.theme import theme
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.dialogs.corpus import Corpus
    from ui.dialogs.search import SearchWindow


_SOUGHT = 80  # letters of a selection that are sought


class CorpusHandlers(QObject):
    """Two windows beside the page, each made when it is first asked for."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place
        self.messages = place.messages
        self.search_window: SearchWindow | None = None
        self.corpus: Corpus | None = None

    def close_windows(self) -> None:
        """They are made anew, in the language then in force and for the project that is then open."""
        if self.search_window:
            self.search_window.end()
            self.search_window.deleteLater()
        if self.corpus:
            self.corpus.end()
            self.corpus.deleteLater()
        self.search_window = self.corpus = None

    # Searching

    def search(self) -> None:
        """With the words that are selected on the page, where some are."""
        from ui.dialogs.search import SearchWindow

        if self.search_window is None:
            self.search_window = SearchWindow(self.place.session, theme(self.place.settings.theme), self.place.window)
            self.search_window.hit_chosen.connect(self.show_hit)
            self.search_window.mark_requested.connect(self.mark_hits)
            self.search_window.cue_requested.connect(self.hits_are_cues)
            self.search_window.speaker_requested.connect(self.give_hits_a_speaker)
            self.search_window.spellings_requested.connect(self.edit_spellings)
            self.search_window.help_requested.connect(self.search_help)
            self._give_ways_back(self.search_window)
        self.search_window.look_for(self._selected_words())

    def _give_ways_back(self, window: QWidget) -> None:
        """The keys of undo and redo work there too."""
        window.addActions([self.place.actions["undo"], self.place.actions["redo"]])

    def _selected_words(self) -> str:
        span, desk = self.place.reader.page.selection(), self.place.session.desk
        return _first_words(span.cut(desk.text)) if span and desk else ""

    def search_help(self) -> None:
        from ui.dialogs.search_help import SearchHelp

        SearchHelp(self.search_window or self.place.window).exec()

    @says_refusals
    def edit_spellings(self) -> None:
        from ui.dialogs.search_help import SpellingsDialog

        store = self.place.session.store
        dialog = SpellingsDialog(
            spelling_list.text(store), spelling_list.starting(), self.search_window or self.place.window
        )
        if dialog.exec():
            spelling_list.save(store, dialog.lines())
            if self.search_window:
                self.search_window.search()

    @says_refusals
    def show_hit(self, line: Line) -> None:
        """Lay the article on the desk, the words that were found selected and in sight."""
        self.place.open_article(line.hit.article)
        page, article = self.place.reader.page, self.place.session.article
        if line.hit.field == "text" and article and article.id == line.hit.article:
            page.set_selection(line.hit.span)
            page.make_seen(line.hit.span)
        self.place.window.activateWindow()

    # With hits

    def mark_hits(self, lines: list[Line]) -> None:
        places = texts_of(lines)
        self._do(lambda: hits.marked(self.place.session, places), tr("Each of them is a quote of yours already."))

    def hits_are_cues(self, lines: list[Line]) -> None:
        words = self.search_window.query.texts if self.search_window else []
        self._do(
            lambda: hits.cues(self.place.session, texts_of(lines), words),
            tr("None of them is near a quote of yours that still lacks its cue."),
        )

    def give_hits_a_speaker(self, lines: list[Line]) -> None:
        from ui.dialogs.speaker import SpeakerDialog

        about = tr("Your quotes at the chosen hits that have no speaker yet get this one:")
        dialog = SpeakerDialog(self.place.session, about, self.search_window)
        if dialog.exec():
            speaker, new = dialog.chosen()
            self._do(
                lambda: hits.spoken(self.place.session, texts_of(lines), speaker, new),
                tr("None of them is near a quote of yours that still lacks a speaker."),
            )

    @says_refusals
    def _do(self, made: Callable[[], Command | None], otherwise: str) -> None:
        """One command, in one step of undo, and how many quotes it touched."""
        with _waiting():
            command = made()
            if command:
                self.place.session.do(command)
        if command is None:
            self._say(otherwise)
        elif isinstance(command, commands.MarkAll):
            self._say(tr("%n quote(s) marked. Ctrl+Z takes them back.", len(command.marks)))
        elif isinstance(command, commands.ApplyToAll):
            self._say(tr("%n cue(s) marked. Ctrl+Z takes them back.", len(command.spans)))
        elif isinstance(command, commands.AssignToAll):
            self._say(tr("%n quote(s) given a speaker. Ctrl+Z takes it back.", len(command.quotes)))

    def _say(self, words: str) -> None:
        if self.search_window:
            self.search_window.count.setText(words)
        self.place.window.statusBar().showMessage(words, 8000)

    # Articles

    def all_articles(self) -> None:
        from ui.dialogs.corpus import Corpus

        if self.corpus is None:
            self.corpus = Corpus(self.place.session, self.place.articles.listing, self.messages, self.place.window)
            self.corpus.article_chosen.connect(self.place.open_article)
            self._give_ways_back(self.corpus)
        self.corpus.show()
        self.corpus.raise_()
        self.corpus.activateWindow()

    @says_refusals
    def choose_queue(self, queue: str) -> None:
        """Go through its articles from now on; all of them, where none is named."""
        found = next((one for one in listing.queues(self.place.session.store) if one.id == queue), None)
        self.place.articles.listing.choose(found.filter if found else Filter())

    @says_refusals
    def flag_article(self) -> None:
        """A flag for oneself and the team: on, or off again."""
        session = self.place.session
        if session.article:
            line = listing.lines(session.store, [listing.key_of(session.store, session.article.id) or 0], session.who)
            flag = not any(one.flag for one in line.values())
            session.do(commands.EditArticles((session.article.id,), flag=flag))
            told = tr("The article is flagged.") if flag else tr("The article has no flag any more.")
            self.place.window.statusBar().showMessage(told, 5000)

    def hear(self, notice: Notice) -> None:
        if self.corpus:
            self.corpus.hear(notice)


def _first_words(text: str) -> str:
    """As many as a field can show, none of them cut."""
    words = " ".join(text.split())
    return words if len(words) <= _SOUGHT else words[: _SOUGHT + 1].rpartition(" ")[0]


@contextmanager
def _waiting() -> Iterator[None]:
    """Many articles are read: the hand sees that it has to wait."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()

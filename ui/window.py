"""The main window: lays out page and panels; who hears whom is in ``ui.connections``.

It decides nothing: actions go to ``ui.handlers``, changes to the session; what changed comes back as one notice.

It comes up in two steps: what is seen at once, then, after the first paint, what hands need (``finish``).
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter

from models.errors import QawlError
from models.notice import Notice
from models.session import Session
from models.store import SUFFIX
from ui.actions import Actions
from ui.bars import Bars
from ui.language import Language, said, tr
from ui.messages import Messages
from ui.reader.reader import Reader
from ui.settings import Settings
from ui.theme import Theme, theme

if TYPE_CHECKING:
    from models.suggestions import Suggestions

_INPUT = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_NARROW = 1120  # px of the window below which the list of articles is folded away
_CLOCK = 15_000  # ms between two looks at the clock


class Window(QMainWindow):
    """One project, open."""

    painted = Signal()  # once, after the first paint: time for what the window need not wait for
    project_chosen = Signal(Path)
    theme_chosen = Signal(str)

    def __init__(self, session: Session, settings: Settings, language: Language) -> None:
        super().__init__()
        self.session, self.settings, self.language = session, settings, language
        self.messages = Messages(self)
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self._waiting_for_paint = True
        self._theme = theme(settings.theme)
        self.finished = False
        self._narrow = False
        self._build()
        self._connect_session(session)
        self._restore()
        self.retranslate()
        self.setFocusProxy(self.reader.page)

    def finish(self) -> None:
        """What stands beside the page, the menus' entries, the handlers and all connections."""
        from ui.connections import connect, connect_panels
        from ui.handlers.articles import ArticleHandlers
        from ui.handlers.attribution import AttributionHandlers
        from ui.handlers.corpus import CorpusHandlers
        from ui.handlers.imports import ImportHandlers
        from ui.handlers.project import ProjectHandlers
        from ui.handlers.quotes import QuoteHandlers
        from ui.handlers.registry import RegistryHandlers
        from ui.handlers.suggestions import SUGGESTING, SuggestionHandlers
        from ui.handlers.view import ViewHandlers
        from ui.progress import ProgressStrip
        from ui.workplace import Workplace

        self._build_panels()
        self.actions_.bind_keys()
        self.bars.fill_menus()
        self.reader.add_strip()
        self.place = Workplace(
            self, self.session, self.settings, self.language, self.messages, self.actions_,
            self.reader, self.articles, self.quotes, self.todos, self.inspector, self.open_article,
        )  # fmt: skip
        self.progress, self.suggesting = ProgressStrip(), ProgressStrip(SUGGESTING)
        self.statusBar().addPermanentWidget(self.suggesting)
        self.statusBar().addPermanentWidget(self.progress)
        self.quote_handlers = QuoteHandlers(self.place)
        self.attribution_handlers = AttributionHandlers(self.place)
        self.registry_handlers = RegistryHandlers(self.place)
        self.article_handlers = ArticleHandlers(self.place)
        self.project_handlers = ProjectHandlers(self.place)
        self.view_handlers = ViewHandlers(self.place)
        self.corpus_handlers = CorpusHandlers(self.place)
        self.import_handlers = ImportHandlers(self.place, self.progress)
        self.suggestion_handlers = SuggestionHandlers(self.place, self.suggesting)
        self.reader.add_suggestions(self.suggestion_handlers.suggestions)
        connect(self)
        connect_panels(self, self.session)
        self.finished = True
        self.articles.show_all()
        self.retranslate()
        self._fold_where_narrow()
        self.suggestion_handlers.begin()

    def _build_panels(self) -> None:
        from PySide6.QtWidgets import QTabWidget

        from ui.listing import ArticleListing
        from ui.panels.articles import ArticlesPanel
        from ui.panels.inspector import Inspector
        from ui.panels.quotes import QuotesPanel
        from ui.panels.todos import TodosPanel

        self.articles = ArticlesPanel(self.session, self._theme, ArticleListing(self.session, self))
        self.quotes = QuotesPanel(self.session, self.reader.highlights, self._theme)
        self.todos = TodosPanel(self.session, self._theme)
        self.inspector = Inspector(self.session, self.language.code)
        self.articles.setMinimumWidth(150)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.quotes, "")
        self.tabs.addTab(self.todos, "")
        for splitter, row, panel in (
            (self.middle, 0, self.articles), (self.beside, 0, self.tabs), (self.beside, 1, self.inspector)
        ):  # fmt: skip
            sizes = splitter.sizes()
            placeholder = splitter.replaceWidget(row, panel)
            if placeholder:
                placeholder.deleteLater()
            splitter.setSizes(sizes)

    # What there is

    def _build(self) -> None:
        self.reader = Reader(self.session, self._theme, self.language.code)
        self.beside = QSplitter(Qt.Orientation.Vertical)
        self.beside.addWidget(_place_of_panel())
        self.beside.addWidget(_place_of_panel())
        self.beside.setSizes([300, 400])
        self.beside.setMinimumWidth(270)
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        for widget in (_place_of_panel(), self.reader, self.beside):
            self.middle.addWidget(widget)
        self.middle.setStretchFactor(1, 1)
        self.middle.setSizes([236, 820, 310])
        self.middle.setChildrenCollapsible(False)
        self.reader.setMinimumWidth(460)
        self.setMinimumSize(880, 540)
        for splitter in (self.middle, self.beside):
            splitter.setHandleWidth(1)
        self.setCentralWidget(self.middle)
        self.actions_ = Actions(self, self.reader.page)
        self.bars = Bars(self, self.actions_)
        self.clock = QTimer(self)
        self.clock.setInterval(_CLOCK)

    # Who hears whom: what the page needs at once here, all else in ``ui.connections``

    def _connect_session(self, session: Session) -> None:
        session.article_opened.connect(self.reader.show_article)
        session.article_opened.connect(self._show_state)
        session.quote_selected.connect(self.reader.show_selected)
        session.quote_selected.connect(self._show_possible)
        session.changed.connect(self._show_change)
        session.annotator_changed.connect(self._show_annotator)

    def _show_change(self, notice: Notice) -> None:
        """One notice, in the order in which eyes need it: the page first."""
        self.reader.show_change(notice)
        if self.finished:
            self.quotes.show_change(notice)
            self.inspector.show_change(notice)
            self.articles.show_change(notice)
            self.todos.show_soon()
        self._show_state()

    def _show_annotator(self) -> None:
        self.reader.show_everything_anew()
        if self.finished:
            self.articles.show_all()
            self.corpus_handlers.close_windows()
            self.quotes.show_all()
            self.todos.show_soon()
            self.inspector.show_quote(anew=True)
        self._show_state()

    # Another project

    def use(self, session: Session) -> None:
        """Show another project's session from now on; the old one is closed by whoever opened it."""
        from ui.connections import connect_panels

        session.others_shown = self.session.others_shown
        self.session = self.place.session = session
        self.registry_handlers.use()
        self.corpus_handlers.close_windows()
        self.import_handlers.close()
        self.suggestion_handlers.close()
        self._connect_session(session)
        self.suggestion_handlers.use()
        connect_panels(self, session)
        self.articles.use(session)
        self.reader.use(session)
        self.reader.use_suggestions(self.suggestion_handlers.suggestions)
        self.suggestion_handlers.begin()
        self.quotes.use(session, self.reader.highlights)
        self.todos.use(session)
        self.inspector.use(session)
        self.import_handlers.use()
        self._show_state()

    # What is said about the state

    def retranslate(self) -> None:
        self.actions_.retranslate()
        self.bars.retranslate()
        self.reader.retranslate(self.language.code)
        if self.finished:
            self.articles.retranslate()
            self.quotes.retranslate()
            self.todos.retranslate()
            self.progress.retranslate()
            self.suggesting.retranslate()
            self.inspector.retranslate(self.language.code)
            self.name_tabs(len(self.todos.left()))
        self._show_state()

    def use_language(self, code: str) -> None:
        self.registry_handlers.close_windows()
        self.corpus_handlers.close_windows()
        self.settings.language = code
        self.language.use(code)
        self.statusBar().clearMessage()
        self.bars.draw_icons(self._theme)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.bars.draw_icons(theme)
        self.reader.set_theme(theme)
        if self.finished:
            self.articles.set_theme(theme)
            self.quotes.set_theme(theme)
            self.todos.set_theme(theme)
            if self.corpus_handlers.search_window:
                self.corpus_handlers.search_window.set_theme(theme)

    def _show_state(self) -> None:
        self.bars.show_session(self.session, self._suggestions)
        self._show_progress()

    def _show_possible(self) -> None:
        self.bars.show_possible(self.session, self._suggestions)

    @property
    def _suggestions(self) -> Suggestions | None:
        return self.suggestion_handlers.suggestions if self.finished else None

    def show_proposed(self) -> None:
        """Other suggestions are left, or another one is looked at."""
        self._show_possible()
        self._show_progress()

    def _show_progress(self) -> None:
        if self.finished:
            proposed = len(self.suggestion_handlers.suggestions.shown)
            self.bars.show_progress(self.session, *self.articles.progress(), proposed)

    def name_tabs(self, left: int) -> None:
        self.tabs.setTabText(0, tr("Quotes  ·  {total}", total=len(self.session.quotes)))
        self.tabs.setTabText(1, tr("To do  ·  {total}", total=left))

    def look_up_typed(self, typed: str) -> None:
        """Names spelt otherwise, for what is typed in the strip."""
        self.registry_handlers.spellings.typed(typed if self.reader.strip.mode != "stance" else "")

    def name_digits(self) -> None:
        self.bars.name_digits(self.reader.strip.given() if self.session.quote else {})

    def list_recent(self) -> None:
        self.bars.list_recent(self.settings.recent, self.project_handlers.open_recent)

    def open_article(self, article: str) -> None:
        self.article_handlers.open(article)

    def show_beside(self, name: str, shown: bool) -> None:
        (self.articles if name == "articles_shown" else self.beside).setVisible(shown)

    # The clock

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Signs of life, for the session's active time."""
        if event.type() in _INPUT and self.session.log:
            article = self.session.article
            self.session.log.beat(time.monotonic(), article.id if article else None)
        return False

    def look_at_clock(self) -> None:
        log = self.session.log
        if log and log.due:
            try:
                log.save(self.article_handlers.here())
            except QawlError as error:  # every 15 s again: not in a box
                self.statusBar().showMessage(said(error.sentence), _CLOCK)
        self._show_progress()

    def _fold_where_narrow(self) -> None:
        """The article needs the room of the list beside it; F2 brings the list back."""
        narrow = self.width() < _NARROW
        if self.finished and narrow != self._narrow:
            self._narrow = narrow
            self.actions_["articles_shown"].setChecked(not narrow)
            self.show_beside("articles_shown", not narrow)

    # Qt's own overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_where_narrow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._waiting_for_paint:
            self._waiting_for_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened; everything else is imported."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.project_chosen.emit(projects[0])
        elif paths:
            self.import_handlers.import_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Sum the session up where something was done; then remember place and layout."""
        if self.finished:
            self.inspector.keep_what_is_written()
        if not self._summed_up():
            event.ignore()
            return
        self.settings.set_layout("window", self.saveGeometry())
        self.settings.set_layout("middle", self.middle.saveState())
        self.settings.set_layout("beside", self.beside.saveState())
        self.settings.save()
        self.clock.stop()
        if self.finished:
            self.end_helpers()
        try:
            self.session.close(self.session.place(self.reader.page.top_position()))
        except QawlError as error:  # said, and closed all the same: the file can't be written to any more
            self.messages.refuse(error)
        event.accept()

    def end_helpers(self) -> None:
        """What works beside the window comes to its end, before the project is closed."""
        self.todos.end()
        self.registry_handlers.close()
        self.corpus_handlers.close_windows()
        self.import_handlers.close()
        self.suggestion_handlers.close()
        self.articles.listing.close()

    def _summed_up(self) -> bool:
        """Show what the session brought, where it brought something; False to go on working."""
        log = self.session.log
        if not log or not (log.made or log.finished):
            return True
        from ui.dialogs.sessions import Summary

        return bool(Summary(log, self).exec())

    def _restore(self) -> None:
        for name, restore in (
            ("window", self.restoreGeometry), ("middle", self.middle.restoreState), ("beside", self.beside.restoreState)
        ):  # fmt: skip
            state = self.settings.layout(name)
            if state is not None:
                restore(state)
        self.actions_["articles_shown"].setChecked(True)
        self.actions_["quotes_shown"].setChecked(True)
        self.actions_["others_shown"].setChecked(True)
        self.actions_["suggestions_shown"].setChecked(self.settings.suggestions_shown)
        by_speaker = self.settings.colour_by == "speaker"
        self.actions_["colour_by_speaker"].setChecked(by_speaker)
        self.reader.highlights.by_speaker = by_speaker
        self.reader.page.set_pixels(self.settings.pixels)


def _place_of_panel() -> QFrame:
    """Where a panel will stand: nothing moves when it comes."""
    place = QFrame()
    place.setObjectName("panel")
    return place

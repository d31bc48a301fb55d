"""The main window: lays out page and panels, and makes all connections, one a line.

It decides nothing: actions go to ``ui.handlers``, changes to the session; what changed comes back as one notice.

It comes up in two steps: what is seen at once, then, after the first paint, what hands need (``finish``).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QTabWidget

from models.errors import QawlError
from models.notice import Notice
from models.session import Session
from models.store import SUFFIX
from ui.actions import TABLE, Actions
from ui.bars import Bars
from ui.language import Language, said, tr
from ui.messages import Messages
from ui.reader.reader import Reader
from ui.settings import Settings
from ui.theme import Theme, theme

_INPUT = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
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
        self._build()
        self._connect_session(session)
        self._restore()
        self.retranslate()
        self.setFocusProxy(self.reader.page)

    def finish(self) -> None:
        """What stands beside the page, the menus' entries, the handlers and all connections."""
        from ui.handlers.articles import ArticleHandlers
        from ui.handlers.attribution import AttributionHandlers
        from ui.handlers.project import ProjectHandlers
        from ui.handlers.quotes import QuoteHandlers
        from ui.handlers.registry import RegistryHandlers
        from ui.handlers.view import ViewHandlers
        from ui.workplace import Workplace

        self._build_panels()
        self.actions_.bind_keys()
        self.bars.fill_menus()
        self.reader.add_strip()
        self.place = Workplace(
            self, self.session, self.settings, self.language, self.messages, self.actions_,
            self.reader, self.articles, self.quotes, self.todos, self.inspector,
        )  # fmt: skip
        self.quote_handlers = QuoteHandlers(self.place)
        self.attribution_handlers = AttributionHandlers(self.place)
        self.registry_handlers = RegistryHandlers(self.place)
        self.article_handlers = ArticleHandlers(self.place)
        self.project_handlers = ProjectHandlers(self.place)
        self.view_handlers = ViewHandlers(self.place)
        self._connect()
        self._connect_panels(self.session)
        self.finished = True
        self.articles.show_all()
        self.retranslate()

    def _build_panels(self) -> None:
        from ui.panels.articles import ArticlesPanel
        from ui.panels.inspector import Inspector
        from ui.panels.quotes import QuotesPanel
        from ui.panels.todos import TodosPanel

        self.articles = ArticlesPanel(self.session, self._theme)
        self.quotes = QuotesPanel(self.session, self.reader.highlights, self._theme)
        self.todos = TodosPanel(self.session, self._theme)
        self.inspector = Inspector(self.session, self.language.code)
        self.articles.setMinimumWidth(150)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
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
        self.beside.setSizes([330, 370])
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

    # Who hears whom: one a line

    def _connect(self) -> None:
        quotes, articles, project, view = (
            self.quote_handlers, self.article_handlers, self.project_handlers, self.view_handlers
        )  # fmt: skip
        attribution, registry = self.attribution_handlers, self.registry_handlers
        for row in TABLE:
            self.actions_[row.name].triggered.connect(self._handler(row.name))
        self.reader.page.quote_clicked.connect(quotes.quote_chosen)
        self.reader.page.mark_requested.connect(quotes.mark)
        self.reader.page.edge_moved.connect(quotes.edge_moved)
        self.reader.page.menu_requested.connect(self.bars.open_page_menu)
        self.reader.margin.quote_clicked.connect(quotes.quote_chosen)
        self.reader.strip.speaker_chosen.connect(quotes.speaker_chosen)
        self.reader.strip.same_requested.connect(attribution.same_speaker)
        self.reader.strip.stance_chosen.connect(quotes.stance_chosen)
        self.reader.strip.stance_removed.connect(quotes.stance_removed)
        self.reader.strip.target_missing.connect(quotes.target_missing)
        self.reader.strip.left.connect(quotes.to_page)
        self.quotes.quote_chosen.connect(quotes.quote_chosen)
        self.inspector.edit_requested.connect(quotes.edit)
        self.reader.page.span_requested.connect(attribution.span_drawn)
        self.reader.strip.field.textChanged.connect(self._look_up_typed)
        self.todos.quote_chosen.connect(quotes.quote_chosen)
        self.todos.counted.connect(self._name_tabs)
        self.inspector.attribution.speaker_requested.connect(quotes.give_speaker)
        self.inspector.attribution.joint_requested.connect(attribution.add_speaker)
        self.inspector.attribution.addressee_requested.connect(attribution.give_addressee)
        self.inspector.attribution.person_removed.connect(attribution.person_removed)
        self.inspector.attribution.span_shown.connect(attribution.span_shown)
        self.inspector.attribution.span_removed.connect(attribution.span_removed)
        self.inspector.attribution.quote_chosen.connect(registry.go_to)
        self.inspector.attribution.parent_requested.connect(attribution.choose_parent)
        self.inspector.attribution.parent_removed.connect(attribution.unnest)
        self.inspector.attribution.link_requested.connect(attribution.link_statement)
        self.inspector.attribution.unlinked.connect(attribution.unlinked)
        self.inspector.own_field_changed.connect(attribution.own_field_changed)
        self.inspector.stance_edited.connect(quotes.stance_edited)
        self.inspector.stance_requested.connect(quotes.give_target)
        self.inspector.label_changed.connect(quotes.label_changed)
        self.inspector.stance_removed.connect(quotes.stance_removed)
        self.articles.article_chosen.connect(articles.open)
        project.project_chosen.connect(self.project_chosen)
        view.language_chosen.connect(self.use_language)
        view.theme_chosen.connect(self.theme_chosen)
        self.bars.recent.aboutToShow.connect(self._list_recent)
        self.bars.menus["digits"].aboutToShow.connect(self._name_digits)
        self.clock.timeout.connect(self._look_at_clock)

    def _handler(self, name: str) -> Callable[..., None]:
        """The method that is named as the action; for digits and panels, one that knows which."""
        if name.startswith("digit_"):
            return partial(self.quote_handlers.digit, name.removeprefix("digit_"))
        if name in ("articles_shown", "quotes_shown"):
            return partial(self._show_beside, name)
        handlers = (
            self.quote_handlers, self.attribution_handlers, self.registry_handlers, self.article_handlers,
            self.project_handlers, self.view_handlers,
        )  # fmt: skip
        method = next(getattr(one, name) for one in handlers if name in type(one).__dict__)
        return partial(_without_checked, method)

    def _connect_session(self, session: Session) -> None:
        session.article_opened.connect(self.reader.show_article)
        session.article_opened.connect(self._show_state)
        session.quote_selected.connect(self.reader.show_selected)
        session.quote_selected.connect(self._show_state)
        session.changed.connect(self._show_change)
        session.annotator_changed.connect(self._show_annotator)

    def _connect_panels(self, session: Session) -> None:
        session.article_opened.connect(self.quotes.show_all)
        session.article_opened.connect(self.articles.show_current)
        session.article_opened.connect(self.todos.show_soon)
        session.changed.connect(self.registry_handlers.hear)
        session.article_opened.connect(self.inspector.show_quote)
        session.quote_selected.connect(self.quotes.show_selected)
        session.quote_selected.connect(self.inspector.show_quote)

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
            self.quotes.show_all()
            self.todos.show_soon()
            self.inspector.show_quote(anew=True)
        self._show_state()

    # Another project

    def use(self, session: Session) -> None:
        """Show another project's session from now on; the old one is closed by whoever opened it."""
        session.others_shown = self.session.others_shown
        self.session = self.place.session = session
        self.registry_handlers.use()
        self._connect_session(session)
        self._connect_panels(session)
        self.articles.use(session)
        self.reader.use(session)
        self.quotes.use(session, self.reader.highlights)
        self.todos.use(session)
        self.inspector.use(session)
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
            self.inspector.retranslate(self.language.code)
            self._name_tabs(len(self.todos.left()))
        self._show_state()

    def use_language(self, code: str) -> None:
        self.settings.language = code
        self.language.use(code)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.actions_.draw_icons(theme)
        self.reader.set_theme(theme)
        if self.finished:
            self.articles.set_theme(theme)
            self.quotes.set_theme(theme)
            self.todos.set_theme(theme)

    def _show_state(self) -> None:
        self.bars.show_session(self.session)
        self._show_progress()

    def _show_progress(self) -> None:
        if self.finished:
            self.bars.show_progress(self.session, *self.articles.progress())

    def _name_tabs(self, left: int) -> None:
        self.tabs.setTabText(0, tr("Quotes  ·  {total}", total=len(self.session.quotes)))
        self.tabs.setTabText(1, tr("To do  ·  {total}", total=left))

    def _look_up_typed(self, typed: str) -> None:
        """Names spelt otherwise, for what is typed in the strip."""
        self.registry_handlers.spellings.typed(typed if self.reader.strip.mode != "stance" else "")

    def _name_digits(self) -> None:
        self.bars.name_digits(self.reader.strip.given() if self.session.quote else {})

    def _list_recent(self) -> None:
        self.bars.list_recent(self.settings.recent, self.project_handlers.open_recent)

    def _show_beside(self, name: str, shown: bool) -> None:
        (self.articles if name == "articles_shown" else self.beside).setVisible(shown)

    # The clock

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Signs of life, for the session's active time."""
        if event.type() in _INPUT and self.session.log:
            article = self.session.article
            self.session.log.beat(time.monotonic(), article.id if article else None)
        return False

    def _look_at_clock(self) -> None:
        log = self.session.log
        if log and log.due:
            try:
                log.save(self.article_handlers.here())
            except QawlError as error:  # every 15 s again: not in a box
                self.statusBar().showMessage(said(error.sentence), _CLOCK)
        self._show_progress()

    # Qt's own overrides

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
            self.article_handlers.import_files(paths)

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
            self.registry_handlers.close()
        try:
            self.session.close(self.session.place(self.reader.page.top_position()))
        except QawlError as error:  # said, and closed all the same: the file can't be written to any more
            self.messages.refuse(error)
        event.accept()

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
        by_speaker = self.settings.colour_by == "speaker"
        self.actions_["colour_by_speaker"].setChecked(by_speaker)
        self.reader.highlights.by_speaker = by_speaker
        self.reader.page.set_pixels(self.settings.pixels)


def _place_of_panel() -> QFrame:
    """Where a panel will stand: nothing moves when it comes."""
    place = QFrame()
    place.setObjectName("panel")
    return place


def _without_checked(method: Callable[[], None], _checked: bool = False) -> None:
    method()

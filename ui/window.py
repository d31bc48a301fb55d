"""The main window: lays out page and panels, and makes all connections, one a line.

It decides nothing: actions go to ``ui.handlers``, changes to the session; what changed comes back as one notice.

It comes up in two steps: what is seen at once, then, after the first paint, what hands need (``finish``).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QMenu, QSplitter, QToolBar

from models import history
from models.notice import Notice
from models.session import Session
from models.store import SUFFIX
from ui.actions import MENUS, SUBMENUS, TABLE, Actions
from ui.language import Language, duration, isolated, tr
from ui.messages import Messages
from ui.panels.articles import ArticlesPanel
from ui.panels.quotes import QuotesPanel
from ui.reader.reader import Reader
from ui.settings import Settings
from ui.theme import Theme, theme

_INPUT = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
_TOOLBAR = (
    ("mark", "give_speaker", "give_target", "delete_quote"),
    ("undo", "redo"),
    ("next_unfinished", "finish_article"),
    ("import_articles", "export_dataset"),
    ("codebook", "command_palette"),
)
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
        """The inspector, the handlers and all connections: nobody can use them before the first paint."""
        from ui.handlers.articles import ArticleHandlers
        from ui.handlers.project import ProjectHandlers
        from ui.handlers.quotes import QuoteHandlers
        from ui.handlers.view import ViewHandlers
        from ui.panels.inspector import Inspector
        from ui.workplace import Workplace

        self.inspector = Inspector(self.session, self.language.code)
        sizes = self.beside.sizes()
        placeholder = self.beside.replaceWidget(1, self.inspector)
        if placeholder:
            placeholder.deleteLater()
        self.beside.setSizes(sizes)
        self.place = Workplace(
            self, self.session, self.settings, self.language, self.messages, self.actions_,
            self.reader, self.articles, self.quotes, self.inspector,
        )  # fmt: skip
        self.quote_handlers = QuoteHandlers(self.place)
        self.article_handlers = ArticleHandlers(self.place)
        self.project_handlers = ProjectHandlers(self.place)
        self.view_handlers = ViewHandlers(self.place)
        self._connect()
        self._connect_inspector(self.session)
        self.actions_.draw_icons(self._theme)
        self.finished = True

    # What there is

    def _build(self) -> None:
        self.reader = Reader(self.session, self._theme, self.language.code)
        self.articles = ArticlesPanel(self.session, self._theme)
        self.quotes = QuotesPanel(self.session, self.reader.highlights, self._theme)
        place_of_inspector = QFrame()
        place_of_inspector.setObjectName("panel")
        self.beside = QSplitter(Qt.Orientation.Vertical)
        self.beside.addWidget(self.quotes)
        self.beside.addWidget(place_of_inspector)
        self.beside.setSizes([330, 370])
        self.middle = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.articles, self.reader, self.beside):
            self.middle.addWidget(widget)
        self.middle.setStretchFactor(1, 1)
        self.middle.setSizes([236, 820, 310])
        self.middle.setChildrenCollapsible(False)
        self.articles.setMinimumWidth(150)
        self.beside.setMinimumWidth(250)
        for splitter in (self.middle, self.beside):
            splitter.setHandleWidth(1)
        self.setCentralWidget(self.middle)
        self.actions_ = Actions(self, self.reader.page)
        self._build_menus()
        self._build_status()

    def _build_menus(self) -> None:
        self.menus: dict[str, QMenu] = {}
        for name in MENUS:
            parent = self.menus.get(SUBMENUS.get(name, ""))
            self.menus[name] = parent.addMenu("") if parent else self.menuBar().addMenu("")
        self.toolbar = QToolBar()
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(self.toolbar)
        for row in TABLE:
            self.menus[row.menu].addAction(self.actions_[row.name])
        for number, group in enumerate(_TOOLBAR):
            if number:
                self.toolbar.addSeparator()
            for name in group:
                self.toolbar.addAction(self.actions_[name])
        self.recent = QMenu()
        self.menus["project"].insertMenu(self.actions_["import_articles"], self.recent)

    def _build_status(self) -> None:
        self.where, self.who = QLabel(), QLabel()
        self.statusBar().addWidget(self.where)
        self.statusBar().addPermanentWidget(self.who)
        self.clock = QTimer(self)
        self.clock.setInterval(_CLOCK)

    # Who hears whom: one a line

    def _connect(self) -> None:
        quotes, articles, project, view = (
            self.quote_handlers, self.article_handlers, self.project_handlers, self.view_handlers
        )  # fmt: skip
        for row in TABLE:
            self.actions_[row.name].triggered.connect(self._handler(row.name))
        self.reader.page.quote_clicked.connect(quotes.quote_chosen)
        self.reader.page.mark_requested.connect(quotes.mark)
        self.reader.page.edge_moved.connect(quotes.edge_moved)
        self.reader.page.menu_requested.connect(self._open_menu)
        self.reader.margin.quote_clicked.connect(quotes.quote_chosen)
        self.reader.strip.speaker_chosen.connect(quotes.speaker_chosen)
        self.reader.strip.stance_chosen.connect(quotes.stance_chosen)
        self.reader.strip.stance_removed.connect(quotes.stance_removed)
        self.reader.strip.left.connect(quotes.to_page)
        self.quotes.quote_chosen.connect(quotes.quote_chosen)
        self.inspector.edit_requested.connect(quotes.edit)
        self.inspector.speaker_requested.connect(quotes.give_speaker)
        self.inspector.speaker_cleared.connect(quotes.speaker_cleared)
        self.inspector.stance_requested.connect(quotes.give_target)
        self.inspector.label_changed.connect(quotes.label_changed)
        self.inspector.stance_removed.connect(quotes.stance_removed)
        self.articles.article_chosen.connect(articles.open)
        project.project_chosen.connect(self.project_chosen)
        view.language_chosen.connect(self.use_language)
        view.theme_chosen.connect(self.theme_chosen)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.menus["digits"].aboutToShow.connect(self._name_digits)
        self.clock.timeout.connect(self._look_at_clock)

    def _handler(self, name: str) -> Callable[..., None]:
        """The method that is named as the action; for digits and panels, one that knows which."""
        if name.startswith("digit_"):
            return partial(self.quote_handlers.digit, name.removeprefix("digit_"))
        if name in ("articles_shown", "quotes_shown"):
            return partial(self._show_beside, name)
        handlers = (self.quote_handlers, self.article_handlers, self.project_handlers, self.view_handlers)
        method = next(getattr(one, name) for one in handlers if name in type(one).__dict__)
        return partial(_without_checked, method)

    def _connect_session(self, session: Session) -> None:
        session.article_opened.connect(self.reader.show_article)
        session.article_opened.connect(self.quotes.show_all)
        session.article_opened.connect(self.articles.show_current)
        session.article_opened.connect(self._show_state)
        session.quote_selected.connect(self.reader.show_selected)
        session.quote_selected.connect(self.quotes.show_selected)
        session.quote_selected.connect(self._show_state)
        session.changed.connect(self._show_change)
        session.annotator_changed.connect(self._show_annotator)

    def _connect_inspector(self, session: Session) -> None:
        session.article_opened.connect(self.inspector.show_quote)
        session.quote_selected.connect(self.inspector.show_quote)

    def _show_change(self, notice: Notice) -> None:
        """One notice, in the order in which eyes need it: the page first."""
        self.reader.show_change(notice)
        self.quotes.show_change(notice)
        if self.finished:
            self.inspector.show_change(notice)
        self.articles.show_change(notice)
        self._show_state()

    def _show_annotator(self) -> None:
        self.articles.show_all()
        self.reader.show_article()
        self.quotes.show_all()
        self._show_state()

    # Another project

    def use(self, session: Session) -> None:
        """Show another project's session from now on; the old one is closed by whoever opened it."""
        self.session = self.place.session = session
        self._connect_session(session)
        self._connect_inspector(session)
        self.articles.use(session)
        self.reader.use(session)
        self.quotes.use(session, self.reader.highlights)
        self.inspector.use(session)
        self._show_state()

    # What is said about the state

    def retranslate(self) -> None:
        self.actions_.retranslate()
        for name, title in MENUS.items():
            self.menus[name].setTitle(tr(title))
        self.recent.setTitle(tr("Recent projects"))
        self.articles.retranslate()
        self.reader.retranslate(self.language.code)
        self.quotes.retranslate()
        if self.finished:
            self.inspector.retranslate(self.language.code)
        self._show_state()

    def use_language(self, code: str) -> None:
        self.settings.language = code
        self.language.use(code)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.actions_.draw_icons(theme)
        self.reader.set_theme(theme)
        self.articles.set_theme(theme)
        self.quotes.set_theme(theme)

    def _show_state(self) -> None:
        session = self.session
        there = set()
        if session.article:
            there.add("article")
        if session.quote:
            there.add("quote")
        if not session.store.read_only and session.annotator:
            there.add("write")
            if session.quote and session.is_own(session.quote):
                there.add("own")
        self.actions_.enable(there)
        self._show_undo()
        self._show_title()
        self._show_where()

    def _show_undo(self) -> None:
        who = self.session.annotator
        for name, word, find in (("undo", tr("Undo"), history.next_undo), ("redo", tr("Redo"), history.next_redo)):
            step = find(self.session.store, who.id) if who and not self.session.store.read_only else None
            self.actions_[name].setEnabled(step is not None)
            self.actions_[name].setText(tr("{undo}: {what}", undo=word, what=tr(step.label)) if step else word)
            self.actions_[name].setIconText(word)

    def _show_title(self) -> None:
        name = self.session.store.path.name
        self.setWindowTitle(tr("{name} (reading only) — Qawl", name=name) if self.session.store.read_only
                            else tr("{name} — Qawl", name=name))  # fmt: skip

    def _show_where(self) -> None:
        done, total = self.articles.progress()
        quotes = tr("%n quote(s)", len(self.session.quotes))
        self.where.setText("  ·  ".join([tr("{done} of {total} articles done", done=done, total=total), quotes]))
        log, who = self.session.log, self.session.annotator
        state = tr("reading only") if self.session.store.read_only else tr("all saved")
        parts = [state, who.name if who else "", duration(log.active.seconds) if log else ""]
        self.who.setText("  ·  ".join(isolated(part) for part in parts if part))

    def _name_digits(self) -> None:
        """The submenu says what each digit gives now."""
        given = self.reader.strip.given() if self.session.quote else {}
        for row in TABLE:
            if row.menu == "digits":
                self.actions_[row.name].setText(given.get(row.keys[0], tr(row.text, n=row.keys[0])))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self.settings.recent:
            self.recent.addAction(str(path)).triggered.connect(partial(self.project_handlers.open_recent, path))
        if self.recent.isEmpty():
            self.recent.addAction(tr("none yet")).setEnabled(False)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name in ("mark", "give_speaker", "give_target", "next_type", "set_done", "set_review", "write_note",
                     "delete_quote", "copy_words", "copy_citation"):  # fmt: skip
            menu.addAction(self.actions_[name])
        menu.exec(at)
        menu.deleteLater()

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
            log.save(self.article_handlers.here())
        self._show_where()

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
        self.session.close(self.session.place(self.reader.page.top_position()))
        self.clock.stop()
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


def _without_checked(method: Callable[[], None], _checked: bool = False) -> None:
    method()

"""What stands around the page: menus, toolbar, status bar and title, and what they say about the state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from models import history
from models.session import Session
from ui import icons
from ui.actions import MENUS, SUBMENUS, TABLE, Actions
from ui.language import duration, isolated, tr
from ui.line import Line
from ui.theme import Theme
from ui.words import counted

if TYPE_CHECKING:
    from models.suggestions import Suggestions

_TOOLBAR = (
    ("mark", "give_speaker", "mark_cue", "mark_source", "give_target"),
    ("undo", "redo"),
    ("next_unfinished", "finish_article"),
    ("export_dataset",),
    ("search", "speakers", "codebook", "command_palette"),
)
# Where a new group begins in a menu.
_SEPARATED = frozenset(
    {
        *("import_articles", "switch_annotator", "end_session", "copy_words", "find", "next_type", "choose_parent"),
        *("delete_quote", "next_quote", "skip_article", "next_article", "edit_article", "codebook", "articles_shown"),
        *("accept_all", "suggestions_shown", "larger", "switch_theme", "let_go", "about"),
    }
)
_ON_THE_PAGE = (
    "mark", "mark_scare", "mark_cue", "mark_source", "mark_addressee", "mark_content", "give_speaker", "give_target",
    "next_type", "set_done", "set_review", "write_note", "link_statement", "delete_quote",
    "copy_words", "copy_citation", "accept_suggestion", "correct_suggestion", "refuse_suggestion",
)  # fmt: skip


class Bars:
    """One window's. The toolbar and the menus' titles come at once, their entries with ``fill_menus``."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._window, self._actions = window, actions
        self.menus: dict[str, QMenu] = {}
        for name in MENUS:
            if name not in SUBMENUS:
                self.menus[name] = window.menuBar().addMenu("")
        self.recent = QMenu(window)
        self._build_toolbar()
        self.where, self.who = Line(width=420), Line(width=380, trailing=True)
        window.statusBar().addWidget(self.where)
        window.statusBar().addPermanentWidget(self.who)

    def _build_toolbar(self) -> None:
        self._toolbar = toolbar = QToolBar(self._window)
        toolbar.setObjectName("toolbar")
        toolbar.setMovable(False)
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._window.addToolBar(toolbar)
        for number, group in enumerate(_TOOLBAR):
            if number:
                toolbar.addSeparator()
            for name in group:
                toolbar.addAction(self._actions[name])

    def draw_icons(self, theme: Theme) -> None:
        """The actions', and that of the button behind which the toolbar keeps what has no room."""
        self._actions.draw_icons(theme)
        more = self._toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
        if isinstance(more, QToolButton):
            more.setIcon(icons.icon("more", theme))

    def fill_menus(self) -> None:
        for row in TABLE:
            if row.menu not in self.menus:
                self.menus[row.menu] = self.menus[SUBMENUS[row.menu]].addMenu("")
            if row.name in _SEPARATED:
                self.menus[row.menu].addSeparator()
            self.menus[row.menu].addAction(self._actions[row.name])
        self.menus["project"].insertMenu(self._actions["import_articles"], self.recent)

    def retranslate(self) -> None:
        for name, menu in self.menus.items():
            menu.setTitle(tr(MENUS[name]))
        self.recent.setTitle(tr("Recent projects"))

    def show_session(self, session: Session, suggestions: Suggestions | None = None) -> None:
        """What can be done now, what undo would take back, and what project this is."""
        self.show_possible(session, suggestions)
        self._show_undo(session)
        name, read_only = session.store.path.name, session.store.read_only
        self._window.setWindowTitle(
            tr("{name} (reading only) — Qawl", name=name) if read_only else tr("{name} — Qawl", name=name)
        )

    def show_possible(self, session: Session, suggestions: Suggestions | None = None) -> None:
        """What can be done now: all that a selection changes."""
        self._actions.enable(_there(session) | _proposed(session, suggestions))

    def _show_undo(self, session: Session) -> None:
        who = session.annotator
        for name, word, find in (("undo", tr("Undo"), history.next_undo), ("redo", tr("Redo"), history.next_redo)):
            step = find(session.store, who.id) if who and not session.store.read_only else None
            action = self._actions[name]
            action.setEnabled(step is not None)
            action.setText(tr("{undo}: {what}", undo=word, what=tr(step.label)) if step else word)
            action.setIconText(word)

    def show_progress(self, session: Session, done: int, total: int, proposed: int = 0) -> None:
        """Articles done, quotes on the page, suggestions that are left; who works, and how long by now."""
        quotes = tr("%n quote(s)", len(session.quotes))
        if proposed:
            quotes += "  ·  " + tr("%n suggestion(s) left", proposed)
        articles = tr("{done} of {total} articles done", done=counted(done), total=counted(total))
        self.where.setText(f"{articles}  ·  {quotes}")
        log, who = session.log, session.annotator
        state = tr("reading only") if session.store.read_only else tr("all saved")
        parts = [state, who.name if who else "", duration(log.active.seconds) if log else ""]
        self.who.setText("  ·  ".join(isolated(part) for part in parts if part))

    def name_digits(self, given: dict[str, str]) -> None:
        """The submenu says what each digit gives now."""
        for row in TABLE:
            if row.menu == "digits":
                self._actions[row.name].setText(given.get(row.keys[0], tr(row.text, n=row.keys[0])))

    def list_recent(self, paths: list[Path], open_: Callable[[Path], None]) -> None:
        self.recent.clear()
        for path in paths:
            self.recent.addAction(str(path)).triggered.connect(partial(open_, path))
        if self.recent.isEmpty():
            self.recent.addAction(tr("none yet")).setEnabled(False)

    def open_page_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        for name in _ON_THE_PAGE:
            menu.addAction(self._actions[name])
        menu.exec(at)
        menu.deleteLater()


def _there(session: Session) -> set[str]:
    """What actions may need: an article, a quote, one's own; a project that is writable, and somebody to write."""
    there = {name for name, found in (("article", session.article), ("quote", session.quote)) if found}
    if not session.store.read_only:
        there.add("writable")
    if not session.store.read_only and session.annotator:
        there.add("write")
        if session.quote and session.is_own(session.quote):
            there.add("own")
    return there


def _proposed(session: Session, suggestions: Suggestions | None) -> set[str]:
    """Suggestions that are left, one that is looked at; what Tab steps to: those, or the strip's other question."""
    there = set()
    if suggestions and suggestions.shown:
        there |= {"suggestions", "steps"}
    if suggestions and suggestions.current:
        there.add("suggestion")
    if session.quote and session.is_own(session.quote):
        there.add("steps")
    return there

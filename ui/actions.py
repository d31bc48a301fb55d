"""Everything that can be done, one row an action. Menu, toolbar, shortcut sheet and command palette come from here.

Single letters and digits are bound on the Latin and on the Arabic keyboard layout alike. ``context`` page: the keys
work while the page has the focus; window: everywhere (text fields keep their letters to themselves).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from models.language import label as text
from ui import icons
from ui.language import tr
from ui.theme import Theme

# The Arabic (101) layout: what the key of a Latin letter writes.
ARABIC = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))


@dataclass(frozen=True, slots=True)
class Row:
    """``name`` is the handler's method and the id; ``needs``: article, quote, own, write, writable, suggestion."""

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    context: str = "window"
    checkable: bool = False
    short: str = ""  # the word on the toolbar; with it the action stands there


MENUS = {
    "project": text("Project"),
    "edit": text("Edit"),
    "quote": text("Quote"),
    "people": text("Speaker and stance"),
    "roles": text("Cue, source, addressee"),
    "digits": text("By digit"),
    "edges": text("Move edges"),
    "suggestion": text("Suggestions"),
    "article": text("Article"),
    "registry": text("Registries"),
    "view": text("View"),
    "help": text("Help"),
}
SUBMENUS = {"people": "quote", "roles": "quote", "digits": "quote", "edges": "quote"}

TABLE = (
    Row("new_project", text("New project…"), "project", ("Ctrl+N",), "new"),
    Row("open_project", text("Open project…"), "project", ("Ctrl+O",), "open"),
    Row("import_articles", text("Import articles…"), "project", ("Ctrl+I",), "import", "write", short=text("Import")),
    Row("import_folder", text("Import a folder…"), "project", ("Ctrl+Shift+I",), "", "write"),
    Row("export_dataset", text("Export dataset…"), "project", ("Ctrl+E",), "export", short=text("Export")),
    Row("switch_annotator", text("Switch annotator…"), "project", ("Ctrl+Shift+A",), needs="writable"),
    Row("session_log", text("Log of sessions…"), "project", ("Ctrl+L",)),
    Row("end_session", text("End session and close"), "project", ("Ctrl+Q",)),
    Row("undo", text("Undo"), "edit", ("Ctrl+Z",), "undo", "write", short=text("Undo")),
    Row("redo", text("Redo"), "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "write", short=text("Redo")),
    Row("copy_words", text("Copy"), "edit", ("Ctrl+C",), "copy", "article", "page"),
    Row("copy_citation", text("Copy quote with its citation"), "edit", ("Ctrl+Shift+C",), "", "quote"),
    Row("find", text("Find in the article…"), "edit", ("Ctrl+F",), "find", "article"),
    Row("find_next", text("Find next"), "edit", ("Ctrl+G",), "", "article"),
    Row("find_previous", text("Find previous"), "edit", ("Ctrl+Shift+G",), "", "article"),
    Row("search", text("Search all articles…"), "edit", ("Ctrl+Shift+F",), "search", short=text("Search")),
    Row("mark", text("Mark quote"), "quote", ("Q",), "mark", "article write", short=text("Mark")),
    Row("mark_scare", text("Mark scare quote"), "quote", ("W",), "", "article write"),
    Row("give_speaker", text("Speaker…"), "people", ("S",), "speaker", "own", short=text("Speaker")),
    Row("same_speaker", text("Same speaker as the quote before"), "people", ("P",), "", "own"),
    Row("add_speaker", text("Joint speaker…"), "people", ("Ctrl+J",), "", "own"),
    Row("give_addressee", text("Said to…"), "people", ("Ctrl+T",), "", "own"),
    Row("give_target", text("Stance toward…"), "people", ("T",), "target", "own", short=text("Stance")),
    Row("another_target", text("Stance toward another recent target"), "people", ("Shift+T",), "", "own"),
    Row("skip_speaker", text("Skip to stance"), "people", (), "", "own"),
    Row("mark_cue", text("Selection is the cue"), "roles", ("E",), "cue", "own", short=text("Cue")),
    Row("mark_source", text("Selection is the source"), "roles", ("A",), "source", "own", short=text("Source")),
    Row("mark_addressee", text("Selection is the addressee"), "roles", ("Z",), "", "own"),
    Row("mark_content", text("Selection is further content"), "roles", ("V",), "", "own"),
    Row("next_type", text("Change type"), "quote", ("I",), "", "own"),
    Row("set_done", text("Quote done"), "quote", ("D",), "", "own"),
    Row("set_review", text("Needs review"), "quote", ("R",), "", "own"),
    Row("write_note", text("Note…"), "quote", ("N",), "note", "own"),
    Row("set_medium", text("Medium…"), "quote", ("M",), "", "own"),
    Row("choose_parent", text("Lies inside…"), "quote", ("Ctrl+U",), "", "own"),
    Row("apply_to_all", text("Apply to all equal mentions…"), "quote", ("Y",), "", "own"),
    Row("link_statement", text("Link with another quote…"), "quote", ("L",), "link", "own"),
    Row("delete_quote", text("Delete quote"), "quote", ("Del",), "delete", "own", short=text("Delete")),
    Row("next_quote", text("Next quote"), "quote", ("J", "Ctrl+Down"), "", "article"),
    Row("previous_quote", text("Previous quote"), "quote", ("K", "Ctrl+Up"), "", "article"),
    Row("outer_quote", text("Enclosing quote"), "quote", ("U",), "", "quote"),
    Row("next_todo", text("Next to-do"), "quote", ("F4",), "todo", "article"),
    *(Row(f"digit_{n}", text("Digit {n}"), "digits", (str(n),), "", "own") for n in (*range(1, 10), 0)),
    Row("end_on", text("End: a word on"), "edges", ("Ctrl+Left",), "", "own", "page"),
    Row("end_back", text("End: a word back"), "edges", ("Ctrl+Right",), "", "own", "page"),
    Row("start_on", text("Start: a word on"), "edges", ("Ctrl+Shift+Left",), "", "own", "page"),
    Row("start_back", text("Start: a word back"), "edges", ("Ctrl+Shift+Right",), "", "own", "page"),
    Row("end_on_letter", text("End: a letter on"), "edges", ("Ctrl+Alt+Left",), "", "own", "page"),
    Row("end_back_letter", text("End: a letter back"), "edges", ("Ctrl+Alt+Right",), "", "own", "page"),
    Row("start_on_letter", text("Start: a letter on"), "edges", ("Ctrl+Alt+Shift+Left",), "", "own", "page"),
    Row("start_back_letter", text("Start: a letter back"), "edges", ("Ctrl+Alt+Shift+Right",), "", "own", "page"),
    Row("next_suggestion", text("Next suggestion"), "suggestion", ("Tab",), "suggest", "steps", "page"),
    Row("previous_suggestion", text("Previous suggestion"), "suggestion", ("Shift+Tab",), "", "steps", "page"),
    Row("accept_suggestion", text("Accept suggestion"), "suggestion", ("Return", "Enter"), "", "suggestion", "page"),
    Row(
        "correct_suggestion",
        text("Correct suggestion"),
        "suggestion",
        ("Shift+Return", "Shift+Enter"),
        "",
        "suggestion",
        "page",
    ),
    Row("refuse_suggestion", text("Refuse suggestion"), "suggestion", ("Del",), "", "suggestion", "page"),
    Row("accept_all", text("Accept all suggestions…"), "suggestion", ("Ctrl+Shift+Return",), "", "suggestions"),
    Row("suggestions_shown", text("Show suggestions"), "suggestion", ("F6",), "", checkable=True),
    Row("suggest_all", text("Suggest for the whole project"), "suggestion", ("Ctrl+Shift+P",), "", "write"),
    Row("blind_study", text("Blind study: no suggestions"), "suggestion", (), "", "write", checkable=True),
    Row("next_unfinished", text("Next unfinished article"), "article", ("G",), "next", "", short=text("Next")),
    Row(
        "finish_article",
        text("Article done, go on"),
        "article",
        ("F",),
        "finish",
        "article write",
        short=text("Done, go on"),
    ),
    Row("skip_article", text("Skip article"), "article", ("X",), "", "article write"),
    Row("reopen_article", text("Article not done after all"), "article", ("Shift+F",), "", "article write"),
    Row("next_article", text("Next article"), "article", ("Ctrl+PgDown",), "", "article"),
    Row("previous_article", text("Previous article"), "article", ("Ctrl+PgUp",), "", "article"),
    Row("all_articles", text("All articles…"), "article", ("Ctrl+Shift+L",), ""),
    Row("flag_article", text("Flag article"), "article", ("Ctrl+B",), "", "article write"),
    Row("edit_article", text("Article details…"), "article", ("Ctrl+D",), "", "article write"),
    Row("save_original", text("Save the original page…"), "article", ("Ctrl+Shift+D",), "", "article"),
    Row("delete_article", text("Delete article…"), "article", ("Ctrl+Del",), "", "article write"),
    Row("speakers", text("Speakers…"), "registry", ("Ctrl+Shift+S",), "speakers", short=text("Speakers")),
    Row("targets", text("Targets…"), "registry", ("Ctrl+Shift+T",), "targets"),
    Row("codebook", text("Codebook: what the labels mean"), "registry", ("H",), "book", short=text("Codebook")),
    Row("edit_codebook", text("Edit the codebook…"), "registry", ("Ctrl+H",), "", "write"),
    Row("colour_by_speaker", text("Colour by speaker"), "view", ("C",), "colour", checkable=True),
    Row("others_shown", text("Others' quotes"), "view", ("O",), "", checkable=True),
    Row("articles_shown", text("Articles beside the page"), "view", ("F2",), checkable=True),
    Row("quotes_shown", text("Quotes beside the page"), "view", ("F3",), checkable=True),
    Row("larger", text("Larger letters"), "view", ("Ctrl++", "Ctrl+=")),
    Row("smaller", text("Smaller letters"), "view", ("Ctrl+-",)),
    Row("usual_size", text("Usual letters"), "view", ("Ctrl+0",)),
    Row("switch_theme", text("Light or dark"), "view", ("F8",), "theme"),
    Row("switch_language", text("العربية / English"), "view", ("F9",), "language"),
    Row("let_go", text("Back to the page; again: let the quote go"), "view", ("Esc",)),
    Row("command_palette", text("Find a command…"), "help", ("Ctrl+K",), "palette", short=text("Commands")),
    Row("shortcuts", text("Keys"), "help", ("F1",), "help"),
    Row("search_help", text("How to search"), "help", ("Shift+F1",)),
    Row("about", text("About Qawl"), "help"),
)


# A key held down does these again; deleting or finishing it does once.
_REPEATED = {"next_suggestion", "previous_suggestion", "next_quote", "previous_quote", "next_todo", "larger", "smaller"}


def sequences(key: str) -> list[str]:
    """The key on both layouts: a last letter or digit is also its Arabic neighbour on the same key."""
    head, last = key[:-1], key[-1]
    if head.endswith("+") or not head:
        if last in ARABIC:
            return [key, head + ARABIC[last]]
        if last.isdigit():
            return [key, head + chr(0x0660 + int(last)), head + chr(0x06F0 + int(last))]
    return [key]


class Actions:
    """The table as QActions of one window, by name; ``words`` and ``enabled`` follow language and selection."""

    def __init__(self, window: QWidget, page: QWidget) -> None:
        self.by_name: dict[str, QAction] = {}
        self._there: set[str] | None = None
        for row in TABLE:
            action = QAction(window)
            action.setObjectName(row.name)
            action.setCheckable(row.checkable)
            action.setAutoRepeat(row.menu in ("edges", "edit") or row.name in _REPEATED)
            if row.context == "page":
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            (page if row.context == "page" else window).addAction(action)
            if row.short:
                action.setIcon(icons.blank())
            self.by_name[row.name] = action

    def bind_keys(self) -> None:
        """Both layouts' keys. Not part of the making: nobody presses one before the first paint."""
        for row in TABLE:
            keys = [QKeySequence(one) for key in row.keys for one in sequences(key)]
            self.by_name[row.name].setShortcuts(keys)

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def retranslate(self) -> None:
        for row in TABLE:
            self.by_name[row.name].setText(tr(row.text, n=row.keys[0] if row.keys else ""))
        for row in TABLE:
            action = self.by_name[row.name]
            keys = f" ({row.keys[0]})" if row.keys else ""
            if row.short:
                action.setIconText(tr(row.short))
            action.setToolTip(action.text().rstrip("…") + keys)

    def draw_icons(self, theme: Theme) -> None:
        for row in TABLE:
            if row.icon:
                self.by_name[row.name].setIcon(icons.icon(row.icon, theme))

    def enable(self, there: set[str]) -> None:
        """Enable what finds all it needs in ``there``. Undo and redo hang on the history, which others ask."""
        if there == self._there:
            return
        self._there = set(there)
        for row in TABLE:
            if row.menu == "edit" and row.name in ("undo", "redo"):
                continue
            self.by_name[row.name].setEnabled(set(row.needs.split()) <= there)


def shown_keys(row: Row) -> str:
    """A row's keys for people; single ones on both layouts: «Q / ض»."""
    return "  ·  ".join(" / ".join(sequences(key)[:2]) if len(key) == 1 else key for key in row.keys)

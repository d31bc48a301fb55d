"""Icons by role. The only user of qtawesome, which is loaded after the first paint (it takes as long as a window)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap

from ui.theme import Theme

_GLYPHS = {
    "mark": "mdi6.format-quote-close",
    "speaker": "mdi6.account-voice",
    "target": "mdi6.scale-balance",
    "cue": "mdi6.format-underline",
    "source": "mdi6.account-arrow-left-outline",
    "speakers": "mdi6.account-group-outline",
    "targets": "mdi6.bullseye-arrow",
    "link": "mdi6.link-variant",
    "todo": "mdi6.clipboard-check-outline",
    "more": "mdi6.chevron-double-right",
    "undo": "mdi6.undo-variant",
    "redo": "mdi6.redo-variant",
    "import": "mdi6.file-import-outline",
    "export": "mdi6.database-export-outline",
    "open": "mdi6.folder-open-outline",
    "new": "mdi6.file-plus-outline",
    "next": "mdi6.skip-next-outline",
    "suggest": "mdi6.creation-outline",
    "finish": "mdi6.check-circle-outline",
    "delete": "mdi6.trash-can-outline",
    "note": "mdi6.note-edit-outline",
    "book": "mdi6.book-open-variant",
    "palette": "mdi6.console-line",
    "search": "mdi6.magnify",
    "find": "mdi6.text-search",
    "theme": "mdi6.theme-light-dark",
    "language": "mdi6.translate",
    "help": "mdi6.keyboard-outline",
    "colour": "mdi6.palette-outline",
    "copy": "mdi6.content-copy",
}
# What points the other way in a mirrored window.
_MIRRORED = {
    "more": "mdi6.chevron-double-left",
    "undo": "mdi6.redo-variant",
    "redo": "mdi6.undo-variant",
    "next": "mdi6.skip-previous-outline",
    "source": "mdi6.account-arrow-right-outline",
}
SIZE = 20


def blank() -> QIcon:
    """A place as large as an icon, until the icons are there: nothing moves when they come."""
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def icon(role: str, theme: Theme) -> QIcon:
    import qtawesome

    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    glyph = _MIRRORED.get(role, _GLYPHS[role]) if mirrored else _GLYPHS[role]
    return QIcon(qtawesome.icon(glyph, color=theme["text"], color_disabled=theme["muted"]))

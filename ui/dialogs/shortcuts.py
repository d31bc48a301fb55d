"""The sheet of keys (F1), made from the table of actions."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ui.actions import MENUS, TABLE, Row, shown_keys
from ui.language import tr


class ShortcutSheet(QDialog):
    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.resize(720, 640)
        self.sheet = QTextBrowser()
        self.sheet.setHtml(_html(self.layoutDirection() == Qt.LayoutDirection.RightToLeft))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.sheet)
        column.addWidget(buttons)


def _html(right_to_left: bool) -> str:
    parts = [f"<p>{escape(line)}</p>" for line in _mouse()]
    for menu, name in MENUS.items():
        rows = "".join(_line(row, right_to_left) for row in TABLE if row.menu == menu and row.keys)
        parts.append(f"<h3>{escape(tr(name))}</h3><table width='100%'>{rows}</table>")
    return "".join(parts)


def _line(row: Row, right_to_left: bool) -> str:
    """Qt lays table columns from the left in any direction: the words come last where they are to be read first."""
    words = f"<td width='60%' style='padding:3px 8px'>{escape(tr(row.text, n=row.keys[0]).rstrip('…'))}</td>"
    keys = f"<td style='padding:3px 8px'><b>{escape(shown_keys(row))}</b></td>"
    return f"<tr>{keys}{words}</tr>" if right_to_left else f"<tr>{words}{keys}</tr>"


def _mouse() -> list[str]:
    return [
        tr("Mouse: drag over words to select them; hold Alt to select letters. Double-click a selection to mark it."),
        tr("Click a highlight to select its quote, again for the quote around it. Drag its bracket to move an edge."),
        tr(
            "With a quote selected, a drag with Ctrl marks its cue, with Shift its source, with Ctrl+Shift "
            "its addressee, with the Windows or Meta key further content; Ctrl and a click take one word."
        ),
        tr("Keyboard: ← and → go by words, with Alt by letters; Shift selects."),
        tr("Digits give the speaker until a quote has one, then the stance; the strip beside the quote says which."),
    ]

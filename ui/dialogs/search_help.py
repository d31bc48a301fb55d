"""How to search, taught by examples; and the list of spellings, which is the analyst's."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from models.language import label
from ui.label import Label
from ui.language import tr
from ui.theme import reading_font

# What one types, and what it finds.
EXAMPLES = (
    ("وزارة", label("the word with everything that hangs on it: الوزارة، بالوزارة، وللوزارة، وزارته")),
    ("وزارة الخارجية", label("articles with both words, wherever they stand")),
    ('"وزارة الخارجية"', label("a phrase: one word after the other")),
    ("روسيا ~5 أمريكا", label("near each other, in any order, with at most five words between them")),
    ("سوريا|تركيا", label("one or the other")),
    ("=قال", label("exactly this word: not وقال, not قاله")),
    ("*زار*", label("any part of a word: وزارة، مزارع، زار")),
    ("/قتل[تى]?/", label("a regular expression, over folded words")),
    ("لافروف -كيري", label("the first word, in articles without the second")),
    ("هدنة in:quotes", label("only within what is quoted; also in:cue, in:title, in:text")),
    ('speaker:"سيرغي لافروف" حلب', label("only in what this speaker says; without a word, all of it")),
    ("stance:oppose", label("in quotes with this stance, by its code or its name")),
)


class SearchHelp(QDialog):
    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How to search"))
        self.resize(640, 560)
        about = tr(
            "Tashkeel, tatweel, hamza and alef forms, final ya and ta marbuta, digits of either kind never matter. "
            "Spellings that differ more are yours to list: “Spellings…”."
        )
        side = "right" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "left"
        rows = "".join(
            f"<tr><td align='right' style='padding:5px 10px'><b>\u2067{escape(example)}\u2069</b></td>"
            f"<td align='{side}' style='padding:5px 10px'>{escape(tr(meaning))}</td></tr>"
            for example, meaning in EXAMPLES
        )
        text = QTextBrowser()
        text.setHtml(f"<p>{escape(about)}</p><table width='100%'>{rows}</table>")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.addWidget(text)
        column.addWidget(buttons)


class SpellingsDialog(QDialog):
    """One group of words a line; it counts from the next search on."""

    def __init__(self, lines: str, starting: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Spellings that are the same word"))
        self.resize(480, 520)
        self._starting = starting
        about = Label(tr("On each line, words that search holds to be the same. What begins with # is a remark."))
        about.setObjectName("muted")
        about.setWordWrap(True)
        self.text = QPlainTextEdit(lines)
        self.text.setFont(reading_font(17))
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.reset = buttons.addButton(tr("Starting list again"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.clicked.connect(self._start_again)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        for widget in (about, self.text, buttons):
            column.addWidget(widget)

    def _start_again(self) -> None:
        self.text.setPlainText(self._starting)

    def lines(self) -> str:
        return self.text.toPlainText()

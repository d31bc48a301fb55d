"""What the labels mean, one key away while annotating."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from models.codebook import Codebook, Words
from ui.language import isolated, tr


class CodebookDialog(QDialog):
    def __init__(self, book: Codebook, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Codebook: {name}, version {version}", name=book.name, version=book.version))
        self.resize(620, 600)
        self.sheet = QTextBrowser()
        self.sheet.setHtml(_html(book, language))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.sheet)
        column.addWidget(buttons)


def _html(book: Codebook, language: str) -> str:
    parts = [f"<h3>{escape(tr('Stances'))}</h3>"]
    parts += [_entry(f"{label.key}  ·  {label.words.name(language)}", label.words, language) for label in book.stances]
    parts.append(f"<h3>{escape(tr('Types'))}</h3>")
    parts += [_entry(words.name(language), words, language) for words in book.types.values()]
    if book.fields:
        parts.append(f"<h3>{escape(tr('Own fields'))}</h3>")
        parts += [_entry(one.words.name(language), one.words, language) for one in book.fields]
    if book.verbs or book.phrases:
        parts.append(f"<h3>{escape(tr('Suggestions'))}</h3>")
    for head, words in ((tr("Reporting verbs"), book.verbs), (tr("Phrases before a source"), book.phrases)):
        lines = "<br>".join(escape(isolated(one)) for one in words)
        parts += [f"<p><b>{escape(head)}</b><br>{lines}</p>"] if words else []
    parts.append(f"<h3>{escape(tr('Guidelines'))}</h3>")
    parts += [f"<p>{escape(line)}</p>" for line in book.guidelines[language].splitlines()]
    return "".join(parts)


def _entry(head: str, words: Words, language: str) -> str:
    example = f"<br><i>{escape(words.example(language))}</i>" if words.example(language) else ""
    return f"<p><b>{escape(head)}</b><br>{escape(words.definition(language))}{example}</p>"

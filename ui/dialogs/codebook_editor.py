"""The codebook's editor: labels with colours, keys, definitions and examples, the team's own fields, the words that
suggestions should know, the guidelines.

Saving makes a new version. A label or field that is renamed is renamed on every quote; one that quotes use stays.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from models import codebook
from models.codebook import Codebook
from models.commands import EditCodebook
from models.session import Session
from ui.dialogs.label_pages import FieldsPage, LabelsPage
from ui.dialogs.sessions import local_time
from ui.dialogs.words_page import WordsPage
from ui.label import Label
from ui.language import isolated, tr
from ui.messages import Messages, says_refusals


class CodebookEditor(QDialog):
    def __init__(self, session: Session, messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self.messages = session, messages
        self.setWindowTitle(tr("Edit the codebook"))
        self.resize(860, 620)
        book = session.codebook
        self.name, self.version = QLineEdit(book.name), QLineEdit(codebook.next_version(book.version))
        self.labels, self.own_fields = LabelsPage(book.stances), FieldsPage(book.fields)
        self.words = WordsPage(book.verbs, book.phrases)
        self.guidelines = {language: QPlainTextEdit(text) for language, text in book.guidelines.items()}
        self.tabs = QTabWidget()
        self.tabs.addTab(self.labels, tr("Stances"))
        self.tabs.addTab(self.own_fields, tr("Own fields"))
        self.tabs.addTab(self.words, tr("Suggestions"))
        self.tabs.addTab(self._guidelines_page(), tr("Guidelines"))
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("New version"), self.version)
        self.versions = Label(self._told_versions())
        self.versions.setObjectName("muted")
        self.versions.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = buttons.addButton(tr("Save as a new version"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addLayout(form)
        column.addWidget(self.versions)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)

    def _told_versions(self) -> str:
        told = [
            isolated(f"{version} ({local_time(since)})")
            for version, since in codebook.versions(self._session.store)[:6]
        ]
        return tr("Versions so far: {versions}", versions="، ".join(told))

    def _guidelines_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        for language, words in (("ar", tr("in Arabic")), ("en", tr("in English"))):
            form.addRow(words, self.guidelines[language])
        return page

    def book(self) -> Codebook:
        """The codebook as it stands in the window."""
        return replace(
            self._session.codebook,
            name=" ".join(self.name.text().split()),
            version=" ".join(self.version.text().split()),
            stances=self.labels.labels(),
            fields=self.own_fields.fields(),
            guidelines={language: field.toPlainText().strip() for language, field in self.guidelines.items()},
            verbs=self.words.verbs.words(),
            phrases=self.words.phrases.words(),
        )

    @says_refusals
    def save(self) -> None:
        """A new version for everybody; refused, with the reason, where quotes would lose a label."""
        toml = codebook.written(self.book())
        removed = tuple(code for code in (*self.labels.removed, *self.own_fields.removed) if code)
        self._session.do(EditCodebook(toml, self.labels.renamed(), self.own_fields.renamed(), removed))
        self.accept()
        parent = self.parent()
        if isinstance(parent, QMainWindow):
            text = tr("Version {version} of the codebook is in force.", version=self.version.text())
            parent.statusBar().showMessage(text, 6000)

"""The page of the codebook's editor on which the team's own reporting verbs and phrases are listed, for suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from models.codebook import fault_in_words
from models.language import Sentence
from ui.label import Label
from ui.language import isolated, said, spoken, tr

_VERB = "تمتم تمتمت تمتموا يتمتم تتمتم سيتمتم متمتما"
_PHRASES = ("بتصريح", "في منشور", "نسبة إلى")


class WordsPage(QWidget):
    """Verbs on one side, phrases on the other."""

    def __init__(self, verbs: Sequence[str], phrases: Sequence[str]) -> None:
        super().__init__()
        self.verbs = WordList(tr("Reporting verbs"), verbs, lambda words: fault_in_words(words, ()))
        self.verbs.explain(
            tr(
                "For verbs that Qawl doesn't know: the forms that stand in the news, with blanks between, the verb "
                "itself first: {forms}. A و or ف before a form and a pronoun after it are known anyway.",
                forms=isolated(_VERB),
            )
        )
        self.verbs.name_parts(tr("The verb's forms"), tr("Add a verb"), tr("Remove the verb"), _VERB)
        self.phrases = WordList(tr("Phrases before a source"), phrases, lambda words: fault_in_words((), words))
        self.phrases.explain(
            tr("Words right before the one who said it: {phrases}.", phrases=isolated("، ".join(_PHRASES)))
        )
        self.phrases.name_parts(tr("The phrase"), tr("Add a phrase"), tr("Remove the phrase"), _PHRASES[0])
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(18)
        for column, (words, share) in enumerate(((self.verbs, 3), (self.phrases, 2))):
            grid.addWidget(words.title, 0, column)
            grid.addWidget(words.hint, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, 2, column)
            grid.setColumnStretch(column, share)


class WordList(QWidget):
    """A list of Arabic words, and a line in which the chosen ones are written. ``find_fault`` judges them all.

    ``title`` and ``hint`` are laid out by the page, so that two lists side by side begin at one height.
    """

    def __init__(
        self, title: str, words: Sequence[str], find_fault: Callable[[Sequence[str]], Sentence | None]
    ) -> None:
        super().__init__()
        self._find_fault = find_fault
        self.title, self.hint, self.fault = Label(title), Label(), Label()
        self.list, self.line = QListWidget(), _Line()
        self.add, self.remove = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self.list.addItems(list(words))
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.list, self.line):  # Arabic, in any interface
            widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.line.textEdited.connect(self._keep)
        self.line.editingFinished.connect(self._judge)
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self.list.setCurrentRow(0)
        self._show()

    def _lay_out(self) -> None:
        self.hint.setObjectName("muted")
        for label in (self.hint, self.fault):
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.line)
        column.addWidget(self.fault)
        column.addLayout(buttons)

    def explain(self, hint: str) -> None:
        self.hint.setText(hint)
        self.line.setAccessibleDescription(hint)

    def name_parts(self, line: str, add: str, remove: str, example: str) -> None:
        """What a screen reader calls them, and what an empty line shows."""
        for widget, name in ((self.line, line), (self.add, add), (self.remove, remove)):
            widget.setAccessibleName(name)
        self.line.setPlaceholderText(example)

    def words(self) -> tuple[str, ...]:
        """What is listed, single blanks between; a line that was left empty is none."""
        texts = (self.list.item(row).text() for row in range(self.list.count()))
        return tuple(" ".join(text.split()) for text in texts if text.strip())

    def _show(self) -> None:
        item = self.list.currentItem()
        self.line.setText(item.text() if item else "")
        self.remove.setEnabled(item is not None)
        self._judge()

    def _keep(self, text: str) -> None:
        """The first letter that is typed with nothing chosen begins a new one."""
        if self.list.currentItem() is None:
            self.list.addItem(text)
            self.list.setCurrentRow(self.list.count() - 1)
        self.list.currentItem().setText(text)
        self.fault.clear()

    def _judge(self) -> None:
        fault = self._find_fault(self.words())
        mark = "\u200f" if spoken() == "ar" else "\u200e"  # a word in front would turn the sentence round
        self.fault.setText(f"{mark}{said(fault)}." if fault else "")

    def _add(self) -> None:
        empty = [row for row in range(self.list.count()) if not self.list.item(row).text().strip()]
        if not empty:
            self.list.addItem("")
        self.list.setCurrentRow(empty[0] if empty else self.list.count() - 1)
        self.line.setFocus()

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._show()


class _Line(QLineEdit):
    """Enter begins the next words; in a dialog it would save."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

"""The pages of the codebook's editor on which labels and own fields are listed and edited one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from models.codebook import COLOURS, FIELD_KINDS, KEYS, OwnField, StanceLabel, Words
from models.language import label
from ui.language import isolated, tr
from ui.theme import NAMES, theme

_COLOUR_NAMES = {
    "green": label("green"),
    "vermilion": label("vermilion"),
    "slate": label("slate"),
    "ochre": label("ochre"),
    "purple": label("purple"),
    "blue": label("blue"),
    "teal": label("teal"),
    "rose": label("rose"),
}
_FIELD_KINDS = {"yes_no": label("yes or no"), "choice": label("a choice"), "text": label("text")}
_LANGUAGES = ("ar", "en")
Made = TypeVar("Made", StanceLabel, OwnField)


class Page(QWidget, Generic[Made]):
    """A list on one side, the chosen one's fields on the other. ``_was`` is each one's code when the editor opened."""

    def __init__(self, things: tuple[Made, ...], new: Callable[[int], Made]) -> None:
        super().__init__()
        self._things: list[Made] = list(things)
        self._was = [thing.code for thing in things]
        self.removed: list[str] = []  # codes that were there when the editor opened
        self._new: Callable[[int], Made] = new
        self._filling = False
        self.list = QListWidget()
        self.add, self.remove = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self.up, self.down = QPushButton("↑"), QPushButton("↓")
        self.up.setAccessibleName(tr("Move up"))
        self.down.setAccessibleName(tr("Move down"))
        self.form = QFormLayout()
        self.code = QLineEdit()
        self.names = {language: QLineEdit() for language in _LANGUAGES}
        self.definitions = {language: QPlainTextEdit() for language in _LANGUAGES}
        self.examples = {language: QLineEdit() for language in _LANGUAGES}
        for some in (self.names, self.definitions, self.examples):  # each language its own way
            some["ar"].setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            some["en"].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for text in self.definitions.values():
            text.setTabChangesFocus(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.addWidget(self.list, 0, 0, 1, 4)
        for column, button in enumerate((self.add, self.remove, self.up, self.down)):
            button.setAutoDefault(False)
            grid.addWidget(button, 1, column)
        grid.addLayout(self.form, 0, 4, 2, 1)
        grid.setColumnStretch(4, 1)
        self.list.setMaximumWidth(300)
        self.form.addRow(tr("Code (exported)"), self.code)
        words = {"ar": tr("in Arabic"), "en": tr("in English")}
        for language in _LANGUAGES:
            self.form.addRow(tr("Name {language}", language=words[language]), self.names[language])
        self.add_rows()
        for language in _LANGUAGES:
            self.definitions[language].setFixedHeight(58)
            self.form.addRow(tr("Meaning {language}", language=words[language]), self.definitions[language])
        for language in _LANGUAGES:
            self.form.addRow(tr("Example {language}", language=words[language]), self.examples[language])

    def add_rows(self) -> None:
        """The fields that only this page has."""

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for line in (self.code, *self.names.values(), *self.examples.values()):
            line.textEdited.connect(self._keep)
        for text in self.definitions.values():
            text.textChanged.connect(self._keep)

    def begin(self) -> None:
        """Show the first one; once the page has all its widgets."""
        self._list(0)

    def renamed(self) -> dict[str, str]:
        """Old code → new, of those that had another when the editor opened."""
        pairs = zip(self._was, (thing.code for thing in self._things), strict=True)
        return {was: now for was, now in pairs if was and was != now}

    def _list(self, row: int) -> None:
        self._filling = True
        self.list.clear()
        for thing in self._things:
            self.list.addItem(self._item(thing))
        self._filling = False
        self.list.setCurrentRow(min(row, len(self._things) - 1))
        self._show(self.list.currentRow())

    def _item(self, thing: Made) -> QListWidgetItem:
        names = " · ".join(isolated(thing.words.names[language]) for language in _LANGUAGES)
        return QListWidgetItem(names)

    def _show(self, row: int) -> None:
        there = 0 <= row < len(self._things)
        for widget in (self.code, *self.names.values(), *self.definitions.values(), *self.examples.values()):
            widget.setEnabled(there)
        self.remove.setEnabled(there)
        if self._filling or not there:
            return
        self._filling = True
        thing = self._things[row]
        self.code.setText(thing.code)
        for language in _LANGUAGES:
            self.names[language].setText(thing.words.name(language))
            self.definitions[language].setPlainText(thing.words.definition(language))
            self.examples[language].setText(thing.words.example(language))
        self.fill(thing)
        self._filling = False

    def fill(self, thing: Made) -> None:
        """Show what only this page has."""

    def taken(self, thing: Made) -> Made:
        """``thing`` with what stands in the page's own widgets."""
        return thing

    def _keep(self) -> None:
        row = self.list.currentRow()
        if self._filling or row < 0:
            return
        words = Words(
            {language: " ".join(self.names[language].text().split()) for language in _LANGUAGES},
            {language: self.definitions[language].toPlainText().strip() for language in _LANGUAGES},
            {language: self.examples[language].text().strip() for language in _LANGUAGES},
        )
        kept = replace(self._things[row], code="_".join(self.code.text().split()), words=words)
        self._things[row] = self.taken(kept)
        item, fresh = self.list.item(row), self._item(self._things[row])
        item.setText(fresh.text())
        item.setIcon(fresh.icon())

    def _add(self) -> None:
        self._things.append(self._new(len(self._things)))
        self._was.append("")
        self._list(len(self._things) - 1)
        self.names["ar"].setFocus()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.removed.append(self._was[row])
            del self._things[row], self._was[row]
            self._list(row)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < len(self._things):
            self._things.insert(row + by, self._things.pop(row))
            self._was.insert(row + by, self._was.pop(row))
            self._list(row + by)


class LabelsPage(Page[StanceLabel]):
    """Stance labels: each has a digit and a colour of the theme's safe palette."""

    def __init__(self, labels: tuple[StanceLabel, ...]) -> None:
        self.key, self.colour = QComboBox(), QComboBox()
        super().__init__(labels, self._fresh)
        self.key.addItems(KEYS)
        for colour in COLOURS:
            self.colour.addItem(_swatch(colour), tr(_COLOUR_NAMES[colour]), colour)
        self.key.activated.connect(self._keep)
        self.colour.activated.connect(self._keep)
        self.begin()

    def add_rows(self) -> None:
        self.form.addRow(tr("Digit"), self.key)
        self.form.addRow(tr("Colour"), self.colour)

    def _fresh(self, count: int) -> StanceLabel:
        keys = {one.key for one in self._things}
        colours = {one.colour for one in self._things}
        key = next((one for one in KEYS if one not in keys), KEYS[-1])
        colour = next((one for one in COLOURS if one not in colours), COLOURS[count % len(COLOURS)])
        return StanceLabel(f"label_{count + 1}", key, colour, Words({"ar": "", "en": ""}, {}))

    def _item(self, thing: StanceLabel) -> QListWidgetItem:
        item = super()._item(thing)
        item.setText(f"{thing.key}   {item.text()}")
        item.setIcon(_swatch(thing.colour))
        return item

    def fill(self, thing: StanceLabel) -> None:
        self.key.setCurrentText(thing.key)
        self.colour.setCurrentIndex(self.colour.findData(thing.colour))

    def taken(self, thing: StanceLabel) -> StanceLabel:
        return replace(thing, key=self.key.currentText(), colour=str(self.colour.currentData()))

    def labels(self) -> tuple[StanceLabel, ...]:
        return tuple(self._things)


class FieldsPage(Page[OwnField]):
    """The team's own fields of a quote; the values of a choice are separated by commas."""

    def __init__(self, fields: tuple[OwnField, ...]) -> None:
        self.kind, self.options = QComboBox(), QLineEdit()
        super().__init__(fields, self._fresh)
        for kind in FIELD_KINDS:
            self.kind.addItem(tr(_FIELD_KINDS[kind]), kind)
        self.options.setPlaceholderText(tr("first, second, third"))
        self.kind.activated.connect(self._keep)
        self.options.textEdited.connect(self._keep)
        self.begin()

    def add_rows(self) -> None:
        self.form.addRow(tr("Kind"), self.kind)
        self.form.addRow(tr("Values of a choice"), self.options)

    def _fresh(self, count: int) -> OwnField:
        return OwnField(f"field_{count + 1}", FIELD_KINDS[0], Words({"ar": "", "en": ""}, {}))

    def fill(self, thing: OwnField) -> None:
        self.kind.setCurrentIndex(self.kind.findData(thing.kind))
        self.options.setText("، ".join(thing.options))
        self.options.setEnabled(thing.kind == "choice")

    def taken(self, thing: OwnField) -> OwnField:
        options = self.options.text().replace("،", ",").split(",")
        kind = str(self.kind.currentData())
        self.options.setEnabled(kind == "choice")
        values = tuple(" ".join(one.split()) for one in options if one.strip()) if kind == "choice" else ()
        return replace(thing, kind=kind, options=values)

    def fields(self) -> tuple[OwnField, ...]:
        return tuple(self._things)


def _swatch(colour: str) -> QIcon:
    """A colour as it is in the light theme: a swatch stands beside its name, it is no text."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(theme(NAMES[0]).data[colour]))
    return QIcon(pixmap)

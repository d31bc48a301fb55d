"""The team's own fields of a quote, as the codebook has them: yes or no, a choice, or text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from models.codebook import OwnField
from models.records import Quote
from ui.combo import Combo
from ui.label import Label
from ui.language import tr


class OwnFields(QWidget):
    """Asks for changes; an empty field is not kept at all."""

    changed = Signal(str, str, object)  # the quote's id, the field's code, its value or None

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        self._quote: Quote | None = None
        self._fields: tuple[OwnField, ...] = ()
        self._language = ""
        self.widgets: dict[str, QWidget] = {}
        self._told: dict[str, str] = {}  # as it stood in each text field when it was shown

    def use(self, fields: tuple[OwnField, ...], language: str) -> None:
        """Another codebook or language: the widgets are made anew."""
        if (fields, language) == (self._fields, self._language):
            return
        self._fields, self._language = fields, language
        self._told = {}
        while self._form.rowCount():
            self._form.removeRow(0)
        self.widgets = {field.code: self._made(field) for field in fields}
        for field in fields:
            label = Label(field.words.name(language))
            label.setToolTip(field.words.definition(language))
            self._form.addRow(label, self.widgets[field.code])
        self.setVisible(bool(fields))

    def _made(self, field: OwnField) -> QWidget:
        if field.kind == "text":
            line = QLineEdit()
            line.editingFinished.connect(partial(self._written, field.code, line))
            return line
        box = Combo()
        box.addItem("—", None)
        if field.kind == "yes_no":
            box.addItem(tr("yes"), True)
            box.addItem(tr("no"), False)
        for option in field.options:
            box.addItem(option, option)
        box.activated.connect(partial(self._chosen, field.code, box))
        return box

    def show_quote(self, quote: Quote, *, changeable: bool) -> None:
        """Show what is kept, unless somebody is just writing something else about the same quote."""
        same = self._quote is not None and self._quote.id == quote.id
        self._quote = quote
        self.setEnabled(changeable)
        for field in self._fields:
            widget, value = self.widgets[field.code], quote.fields.get(field.code)
            if isinstance(widget, Combo):
                self._choose(widget, value)
            elif isinstance(widget, QLineEdit):
                kept = "" if value is None else str(value)
                if not same or widget.text() in (self._told.get(field.code), kept):
                    widget.setText(kept)
                    self._told[field.code] = kept

    def _choose(self, box: Combo, value: object) -> None:
        """The value's row; one that the codebook does not have (any more) is shown as it is."""
        row = box.findData(value) if value is not None else 0
        if row < 0:
            box.addItem(str(value), value)
            row = box.count() - 1
        box.setCurrentIndex(row)

    def keep_what_is_written(self) -> None:
        """Ask for what a person has written since it was shown; nothing else is touched."""
        for code, widget in self.widgets.items():
            if isinstance(widget, QLineEdit):
                self._written(code, widget)

    def _written(self, code: str, line: QLineEdit) -> None:
        if line.text() != self._told.get(code, ""):
            self._told[code] = line.text()
            self._ask(code, " ".join(line.text().split()) or None)

    def _chosen(self, code: str, box: Combo, row: int) -> None:
        self._ask(code, box.itemData(row))

    def _ask(self, code: str, value: object) -> None:
        if self._quote and self.isEnabled() and self._quote.fields.get(code) != value:
            self.changed.emit(self._quote.id, code, value)

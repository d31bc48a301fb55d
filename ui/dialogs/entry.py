"""One entry of a registry: its fields, its aliases, who may be the same, and where it is used."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from models import commands, queries, registry
from models.records import SPEAKER_KINDS, Speaker, Target
from models.session import Session
from ui.label import Label
from ui.language import tr
from ui.panels.lines import Item, Lines
from ui.theme import reading_font
from ui.words import role_name, shortened, speaker_kind_name

_ROLE = Qt.ItemDataRole.UserRole
_FIELDS = {"speaker": ("name", "role", "affiliation", "country", "wikidata"), "target": ("name", "kind")}


class EntryForm(QFrame):
    """Asks for changes; a field is kept when one leaves it."""

    asked = Signal(object)  # a command
    split_requested = Signal(list, list)  # quotes, aliases
    merge_requested = Signal(str)
    quote_chosen = Signal(str)

    def __init__(self, kind: str, session: Session) -> None:
        super().__init__()
        self._kind, self._session = kind, session
        self._shown: Speaker | Target | None = None
        self._build()
        self._lay_out()

    def _build(self) -> None:
        self.fields = {name: QLineEdit() for name in _FIELDS[self._kind]}
        self.speaker_kind = QComboBox()
        for kind in SPEAKER_KINDS:
            self.speaker_kind.addItem(speaker_kind_name(kind), kind)
        self.aliases, self.alias = QListWidget(), QLineEdit()
        self.aliases.setMaximumHeight(92)
        self.aliases.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.alias.setPlaceholderText(tr("another name; Enter adds it"))
        self.remove_alias = QPushButton(tr("Remove alias"))
        self.variants_title, self.variants = Label(tr("May be the same, spelt differently:")), Lines()
        self.uses_title, self.uses = Label(), QListWidget()
        self.uses.setFont(reading_font(16))
        self.uses.setWordWrap(True)
        self.uses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.uses.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.uses.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.split = QPushButton(tr("Split off chosen…"))
        self.split.setToolTip(tr("Choose quotes (and aliases) that are somebody else's: they get their own entry"))
        for name, field in self.fields.items():
            field.editingFinished.connect(partial(self._written, name))
        self.speaker_kind.activated.connect(self._kind_chosen)
        self.alias.returnPressed.connect(self._add_alias)
        self.remove_alias.clicked.connect(self._remove_aliases)
        self.variants.opened.connect(self.merge_requested)
        self.uses.itemActivated.connect(self._go)
        self.uses.itemClicked.connect(self._go)
        self.split.clicked.connect(self._split)
        for button in (self.remove_alias, self.split):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        labels = {
            "name": tr("Name"),
            "kind": tr("Kind"),
            "role": tr("Role"),
            "affiliation": tr("Affiliation"),
            "country": tr("Country (two letters)"),
            "wikidata": tr("Wikidata (Q…)"),
        }
        form = QFormLayout()
        for name, field in self.fields.items():
            form.addRow(labels[name], field)
            if name == "name" and self._kind == "speaker":
                form.addRow(labels["kind"], self.speaker_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.addLayout(form)
        if self._kind == "speaker":
            row = QHBoxLayout()
            row.addWidget(self.alias, 1)
            row.addWidget(self.remove_alias)
            column.addWidget(Label(tr("Aliases")))
            column.addWidget(self.aliases)
            column.addLayout(row)
            column.addWidget(self.variants_title)
            column.addWidget(self.variants)
        column.addWidget(self.uses_title)
        column.addWidget(self.uses, 1)
        column.addWidget(self.split, alignment=Qt.AlignmentFlag.AlignLeading)

    # What is shown

    def forget(self) -> None:
        """What is shown may have changed: the next time it is read again."""
        self.keep_what_is_written()
        self._shown = None

    def show_entry(self, id: str, *, changeable: bool) -> None:
        if self._shown and self._shown.id == id:
            return
        self.keep_what_is_written()
        read = queries.speakers if self._kind == "speaker" else queries.targets
        self._shown = read(self._session.store, [id]).get(id) if id else None
        self.setEnabled(self._shown is not None)
        for name, field in self.fields.items():
            field.setText((getattr(self._shown, name) or "") if self._shown else "")
            field.setReadOnly(not changeable)
        self.speaker_kind.setEnabled(changeable)
        for button in (self.alias, self.remove_alias, self.split):
            button.setEnabled(changeable)
        self._show_aliases()
        self.show_variants([])
        self._show_uses()

    def _show_aliases(self) -> None:
        self.aliases.clear()
        if isinstance(self._shown, Speaker):
            self.speaker_kind.setCurrentIndex(SPEAKER_KINDS.index(self._shown.kind))
            self.aliases.addItems(list(self._shown.aliases))

    def show_variants(self, ids: list[str]) -> None:
        """Others who may be this one; a click asks whether to merge them."""
        names = [Item(id, tr("Merge with {name}…", name=self._session.name("speaker", id)), "", False) for id in ids]
        self.variants.show_items(names, changeable=False)
        self.variants_title.setVisible(bool(ids))

    def _show_uses(self) -> None:
        self.uses.clear()
        found = registry.uses(self._session.store, self._kind, self._shown.id) if self._shown else []
        self.uses_title.setText(tr("Used in %n quote(s); a click goes there", len(found)))
        for use in found:
            role = "" if use.role == self._kind else f" ({role_name(use.role)})"
            item = QListWidgetItem(f"«{use.words}»{role}\n{shortened(use.article_name)}")
            item.setData(_ROLE, use.quote)
            self.uses.addItem(item)

    def names(self) -> list[str]:
        if isinstance(self._shown, Speaker):
            return [self._shown.name, *self._shown.aliases]
        return [self._shown.name] if self._shown else []

    # What is asked for

    def _written(self, name: str) -> None:
        if self._shown is None or not self.isEnabled() or self.fields[name].isReadOnly():
            return
        value = " ".join(self.fields[name].text().split()) or None
        if name in ("country", "wikidata") and value:
            value = value.upper()
        if value == getattr(self._shown, name):
            return
        if name == "name" and value is None:  # an entry keeps its name
            self.fields[name].setText(self._shown.name)
            return
        asked: dict[str, Any] = {name: value}
        self._shown = replace(self._shown, **asked)  # what is asked for once is not asked for again
        self.asked.emit(commands.EditEntry(self._kind, self._shown.id, {name: value}))

    def keep_what_is_written(self) -> None:
        for name in self.fields:
            self._written(name)

    def _kind_chosen(self, row: int) -> None:
        if self._shown:
            self.asked.emit(commands.EditEntry(self._kind, self._shown.id, {"kind": SPEAKER_KINDS[row]}))

    def _add_alias(self) -> None:
        name = " ".join(self.alias.text().split())
        if self._shown and name:
            self.alias.clear()
            self.asked.emit(commands.AddAlias(self._shown.id, name))

    def _remove_aliases(self) -> None:
        names = tuple(item.text() for item in self.aliases.selectedItems())
        if self._shown and names:
            self.asked.emit(commands.RemoveAlias(self._shown.id, names))

    def _go(self, item: QListWidgetItem) -> None:
        if len(self.uses.selectedItems()) == 1:
            self.quote_chosen.emit(str(item.data(_ROLE)))

    def _split(self) -> None:
        quotes = [str(item.data(_ROLE)) for item in self.uses.selectedItems()]
        self.split_requested.emit(quotes, [item.text() for item in self.aliases.selectedItems()])

"""The inspector's rows about attribution: the chain in words, speakers, addressees, spans, nesting, statements."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models import queries
from models.chain import FROM, TO, chain
from models.records import ROLES, Linked, Quote
from models.session import Session
from ui.label import Label
from ui.language import isolated, tr
from ui.panels.lines import Item, Lines
from ui.words import relation_name, role_name, shortened


class Attribution(QObject):
    """Fills its rows of the inspector's form and asks for changes; it makes none."""

    speaker_requested = Signal()
    joint_requested = Signal()
    addressee_requested = Signal()
    person_removed = Signal(str, str)  # a speaker's id, the role: speaker or addressee
    span_shown = Signal(str)  # a span's row
    span_removed = Signal(str)
    quote_chosen = Signal(str)
    parent_requested = Signal()
    parent_removed = Signal()
    link_requested = Signal()
    unlinked = Signal(str)  # a statement's id

    def __init__(self, session: Session, form: QFormLayout, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self._form = session, form
        self._labels = {name: Label() for name in ("speaker", "addressee", "spans", "statement", "parent")}
        self.chain = Label()
        self.chain.setObjectName("chain")
        self.chain.setWordWrap(True)
        self.chain.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.speakers, self.addressees, self.spans = Lines(), Lines(), Lines()
        self.parents, self.statements = Lines(), Lines()
        self.speaker, self.joint, self.addressee = QPushButton(), _flat(), _flat()
        self.nest, self.link = _flat(), _flat()
        self._connect()

    def _connect(self) -> None:
        self.speaker.clicked.connect(self.speaker_requested)
        self.joint.clicked.connect(self.joint_requested)
        self.addressee.clicked.connect(self.addressee_requested)
        self.speakers.opened.connect(self._speaker_opened)
        self.speakers.removed.connect(partial(self._remove_person, "speaker"))
        self.addressees.removed.connect(partial(self._remove_person, "addressee"))
        self.spans.opened.connect(self.span_shown)
        self.spans.removed.connect(self.span_removed)
        self.nest.clicked.connect(self.parent_requested)
        self.parents.opened.connect(self.quote_chosen)
        self.parents.removed.connect(self._parent_removed)
        self.link.clicked.connect(self.link_requested)
        self.statements.opened.connect(self._statement_opened)
        self.statements.removed.connect(self._statement_removed)

    def add_who(self) -> None:
        """The rows that stand first in the form."""
        who = _in_column(self.speakers, self.speaker, in_row(self.joint, self.addressee, QWidget()))
        self._form.addRow(self._labels["speaker"], who)
        self._form.addRow(self._labels["addressee"], self.addressees)
        self._form.addRow(self._labels["spans"], self.spans)

    def add_where(self) -> None:
        """Those that stand after the note."""
        self._form.addRow(self._labels["statement"], _in_column(self.statements, self.link))
        self._form.addRow(self._labels["parent"], _in_column(self.parents, self.nest))

    def retranslate(self) -> None:
        names = {
            "speaker": tr("Speaker"),
            "addressee": tr("Said to"),
            "spans": tr("In the text"),
            "statement": tr("Statement"),
            "parent": tr("Inside"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
        self.speaker.setText(tr("Choose… (S)"))
        self.joint.setText(tr("+ joint (Ctrl+J)"))
        self.addressee.setText(tr("+ said to"))
        self.nest.setText(tr("Change… (Ctrl+U)"))
        self.link.setText(tr("Link… (L)"))

    def show_quote(self, quote: Quote, *, changeable: bool) -> None:
        """Who says it through whom and to whom, by which words, inside what, and where else it is said."""
        session = self.session
        for button in (self.speaker, self.joint, self.addressee, self.nest, self.link):
            button.setEnabled(changeable)
        words = chain(session, quote)
        self.chain.setText("\u200f" + words)
        self._form.setRowVisible(self.chain, FROM in words or TO in words)
        self.speakers.show_items(self._people(quote.speakers), changeable=changeable)
        self.speaker.setVisible(not quote.speakers)
        self.joint.setVisible(bool(quote.speakers))
        self.addressees.show_items(self._people(quote.addressees), changeable=changeable)
        self._form.setRowVisible(self.addressees, bool(quote.addressees))
        spans = self._span_items(quote)
        self.spans.show_items(spans, changeable=changeable)
        self._form.setRowVisible(self.spans, bool(spans))
        parent = session.desk.quote(quote.parent) if session.desk else None
        self.parents.show_items(
            [Item(parent.id, f"«{session.desk.words(parent)}»")] if parent and session.desk else [],
            changeable=changeable,
        )
        linked = queries.linked(session.store, quote.id)
        self.statements.show_items(list(map(self._statement_item, linked)), changeable=changeable)

    def _people(self, ids: tuple[str, ...]) -> list[Item]:
        return [Item(id, self.session.name("speaker", id)) for id in ids]

    def _span_items(self, quote: Quote) -> list[Item]:
        """Cue, source and addressee; content too where it has several parts."""
        desk = self.session.desk
        parts = sorted(quote.parts, key=lambda part: (ROLES.index(part.role), part.span))
        several = len(quote.content) > 1
        return [
            Item(part.id, f"{role_name(part.role)}: {isolated(part.span.cut(desk.text))}")
            for part in parts
            if desk and (part.role != "content" or several)
        ]

    def _statement_item(self, other: Linked) -> Item:
        here = self.session.article
        words = queries.words(self.session.store, [other.quote]).get(other.quote, "")
        place = "" if here and other.article == here.id else f"{shortened(other.article_name, 24)}: "
        said = f"{relation_name(other.relation)} — {isolated(f'{place}«{words}»')}"
        return Item(f"{other.statement} {other.quote}", said)

    def _remove_person(self, role: str, id: str) -> None:
        self.person_removed.emit(id, role)

    def _speaker_opened(self, _id: str) -> None:
        self.speaker_requested.emit()

    def _statement_opened(self, key: str) -> None:
        self.quote_chosen.emit(key.split()[1])

    def _statement_removed(self, key: str) -> None:
        self.unlinked.emit(key.split()[0])

    def _parent_removed(self, _id: str) -> None:
        self.parent_removed.emit()


def _flat() -> QPushButton:
    button = QPushButton()
    button.setObjectName("flat")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def _in_column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return holder


def in_row(*widgets: QWidget) -> QWidget:
    """Widgets beside each other; flat buttons as wide as their words."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 0 if number and isinstance(widget, QPushButton) and widget.objectName() == "flat" else 1)
    return holder

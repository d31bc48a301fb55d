"""The selected quote with every field, each of which can be changed here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.notice import Notice
from models.records import KINDS, MEDIA, STATUSES, SUBTYPES, TYPES, Quote, Stance
from models.session import Session
from ui.combo import Combo
from ui.label import Label
from ui.language import tr
from ui.line import Line
from ui.panels.attribution import Attribution, in_row
from ui.panels.own_fields import OwnFields
from ui.panels.stance_row import StanceRow
from ui.words import kind_name, medium_name, status_name, subtype_name

_ROWS = ("kind", "type", "stances", "status", "medium", "via", "note")


class Inspector(QFrame):
    """Asks for changes; it makes none itself. Others' quotes are shown and can't be changed."""

    edit_requested = Signal(str, str, object)  # a quote's id, a field of the record, its value
    stance_requested = Signal()
    label_changed = Signal(str, str)  # a stance's id, the new label
    stance_edited = Signal(str, str, str, object)  # the quote's id, the stance's, a field of the record, its value
    stance_removed = Signal(str)
    own_field_changed = Signal(str, str, object)  # a quote's id, a field's code, its value

    def __init__(self, session: Session, language: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session, self._language = session, language
        self._keeping = False
        self._shown: Quote | None = None
        self._told: dict[str, str | None] = {"via": None, "note": None}  # as they stood in the fields when shown
        self._build()
        self.retranslate(language)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.title = Label()
        self.title.setObjectName("panel_title")
        self.nothing = Label()
        self.nothing.setObjectName("muted")
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(14, 4, 14, 10)
        self.body = QWidget()
        self.body.setObjectName("panel")
        scroll = QScrollArea()
        scroll.setFrameStyle(0)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.body)
        self.scroll_area = scroll
        for widget in (self.title, self.nothing, scroll):
            outer.addWidget(widget)
        outer.addStretch(0)
        self._build_form()

    def _build_form(self) -> None:
        self.form = QFormLayout(self.body)
        self.form.setContentsMargins(12, 2, 12, 10)
        self.form.setVerticalSpacing(7)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._labels = {name: Label() for name in _ROWS}
        self.types, self.type_buttons = _segments(TYPES)
        self.attribution = Attribution(self._session, self.form, self)
        self.own_fields = OwnFields()
        self.stances = QWidget()
        self.stance_column = QVBoxLayout(self.stances)
        self.stance_column.setContentsMargins(0, 0, 0, 0)
        self.stance_column.setSpacing(4)
        self.add_stance = QPushButton()
        self.kind, self.subtype = Combo(), Combo()
        self.status, self.medium = Combo(), Combo()
        for box in (self.kind, self.subtype, self.status, self.medium):  # the longest word widens nothing
            box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
        self.via, self.note = QLineEdit(), QPlainTextEdit()
        self.note.setFixedHeight(62)
        self.note.setTabChangesFocus(True)
        self.about = Line()
        self._subtypes_of = ""  # the kind whose subtypes are offered
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.form.addRow(self.attribution.chain)
        self.form.addRow(self._labels["type"], self.types)
        self.attribution.add_who()
        self.form.addRow(self._labels["stances"], self.stances)
        self.form.addRow("", self.add_stance)
        self.form.addRow(self._labels["status"], self.status)
        self.form.addRow(self._labels["note"], self.note)
        self.form.addRow(self.own_fields)
        self.attribution.add_where()
        self.form.addRow(self._labels["kind"], in_row(self.kind, self.subtype))
        self.form.addRow(self._labels["medium"], self.medium)
        self.form.addRow(self._labels["via"], self.via)
        self.form.addRow(self.about)

    def _connect(self) -> None:
        self.type_buttons.idClicked.connect(self._type_clicked)
        self.own_fields.changed.connect(self.own_field_changed)
        self.add_stance.clicked.connect(self.stance_requested)
        self.kind.activated.connect(self._kind_chosen)
        self.subtype.activated.connect(self._subtype_chosen)
        self.status.activated.connect(self._status_chosen)
        self.medium.activated.connect(self._medium_chosen)
        self.via.editingFinished.connect(self.keep_what_is_written)
        self.note.installEventFilter(self)

    def use(self, session: Session) -> None:
        """Follow another project's session; what was written was kept before."""
        self._session = self.attribution.session = session
        self._shown = None
        self._fill_lists()
        self.show_quote()

    def retranslate(self, language: str) -> None:
        self._language = language
        self.keep_what_is_written()
        names = {
            "kind": tr("Kind"),
            "type": tr("Type"),
            "stances": tr("Stance"),
            "status": tr("Status"),
            "medium": tr("Medium"),
            "via": tr("Via"),
            "note": tr("Note"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
        self.title.setText(tr("Quote"))
        self.nothing.setText(tr("Select a quote on the page or in the list to see and change its fields."))
        self.attribution.retranslate()
        self.add_stance.setText(tr("Add a stance (T)"))
        self.via.setPlaceholderText(tr("the relaying agency or outlet"))
        self._fill_lists()
        self.show_quote(anew=True)

    def _fill_lists(self) -> None:
        self._subtypes_of = ""
        for number, type in enumerate(TYPES):
            words = self._session.codebook.types[type]
            button = self.type_buttons.button(number)
            button.setText(words.name(self._language))
            button.setToolTip(words.definition(self._language))
        self.kind.clear()
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.status.clear()
        for status in STATUSES:
            self.status.addItem(status_name(status), status)
        self.own_fields.use(self._session.codebook.fields, self._language)
        self.form.setRowVisible(self.own_fields, bool(self._session.codebook.fields))
        self.medium.clear()
        self.medium.addItem("—", None)
        for medium in MEDIA:
            self.medium.addItem(medium_name(medium), medium)

    # What is shown

    def show_change(self, notice: Notice) -> None:
        if notice.ids("codebook"):
            self._fill_lists()
        names = ("speaker", "target", "codebook", "statement", "statement_quote")
        self.show_quote(anew=any(notice.ids(name) for name in names))

    def show_quote(self, *, anew: bool = False) -> None:
        """Show the selected quote; one that is shown already only ``anew``: names or language changed."""
        quote = self._session.quote
        if quote is self._shown and quote is not None and not anew:
            return
        same = quote is not None and self._shown is not None and quote.id == self._shown.id
        if not same:
            self.keep_what_is_written()
        self._shown = quote
        self.nothing.setVisible(quote is None)
        self.scroll_area.setVisible(quote is not None)
        if quote:
            self._fill(quote, same)
            if not same:
                self.scroll_area.verticalScrollBar().setValue(0)

    def _fill(self, quote: Quote, same: bool) -> None:
        own = self._session.may_change(quote)
        for widget in (self.stances, self.add_stance):
            widget.setEnabled(own)
        self.types.setEnabled(own and quote.kind == "quote")
        for field in (self.kind, self.subtype, self.status, self.medium, self.via):
            field.setEnabled(own)
        if self.note.isReadOnly() == own:
            self.note.setReadOnly(not own)
        self.type_buttons.setExclusive(False)  # a scare quote has no type: no button is down
        for number, type in enumerate(TYPES):
            self.type_buttons.button(number).setChecked(type == quote.type)
        self.type_buttons.setExclusive(True)
        self.attribution.show_quote(quote, changeable=own)
        self._fill_stances(quote)
        self.own_fields.show_quote(quote, changeable=own)
        self.kind.setCurrentIndex(KINDS.index(quote.kind))
        self._fill_subtypes(quote)
        self.status.setCurrentIndex(STATUSES.index(quote.status))
        self.medium.setCurrentIndex(MEDIA.index(quote.medium) + 1 if quote.medium else 0)
        self._fill_text("via", quote.via, same)
        self._fill_text("note", quote.note, same)
        self.about.setText(self._about(quote))

    def _fill_subtypes(self, quote: Quote) -> None:
        """Those that the kind has."""
        if quote.kind != self._subtypes_of:
            self._subtypes_of = quote.kind
            self.subtype.clear()
            self.subtype.addItem("—", None)
            for subtype in SUBTYPES[quote.kind]:
                self.subtype.addItem(subtype_name(subtype), subtype)
        self.subtype.setCurrentIndex(max(0, self.subtype.findData(quote.subtype)))

    def _fill_text(self, name: str, kept: str | None, same: bool) -> None:
        """Show what is kept, unless somebody is just writing something else about the same quote."""
        if same and self._text(name) not in (self._told[name], kept):
            return
        self._told[name] = kept
        if self._text(name) != kept:
            if name == "via":
                self.via.setText(kept or "")
            else:
                self.note.setPlainText(kept or "")

    def _text(self, name: str) -> str | None:
        """What stands in the field now; None for nothing."""
        text = " ".join(self.via.text().split()) if name == "via" else self.note.toPlainText().strip()
        return text or None

    def _fill_stances(self, quote: Quote) -> None:
        while self.stance_column.count():
            item = self.stance_column.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        for stance in quote.stances:
            self.stance_column.addWidget(self._stance_row(stance))
        self.stances.setVisible(bool(quote.stances))
        self.form.setRowVisible(self.stances, bool(quote.stances))

    def _stance_row(self, stance: Stance) -> StanceRow:
        row = StanceRow(stance, self._session.name("target", stance.target), self._session.codebook, self._language)
        row.label_changed.connect(self.label_changed)
        row.edited.connect(self.stance_edited)
        row.removed.connect(self.stance_removed)
        return row

    def _about(self, quote: Quote) -> str:
        hull = quote.hull
        who = self._session.annotator_name(quote.annotator)
        return tr("{who} · letters {start}–{end}", who=who, start=hull.start, end=hull.end)

    # What is asked for

    def _ask(self, field: str, value: object) -> None:
        if self._shown:
            self.edit_requested.emit(self._shown.id, field, value)

    def _type_clicked(self, number: int) -> None:
        self._ask("type", TYPES[number])

    def _kind_chosen(self, row: int) -> None:
        self._ask("kind", KINDS[row])

    def _subtype_chosen(self, row: int) -> None:
        self._ask("subtype", self.subtype.itemData(row))

    def _status_chosen(self, row: int) -> None:
        self._ask("status", STATUSES[row])

    def _medium_chosen(self, row: int) -> None:
        self._ask("medium", self.medium.itemData(row))

    def choose_medium(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.medium)
        self.medium.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.medium.showPopup()

    def write_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.scroll_area.ensureWidgetVisible(self.note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self.keep_what_is_written()
        return False

    def keep_what_is_written(self) -> None:
        """Have the note and the via saved that were written about the quote shown; also when one leaves them."""
        shown = self._shown
        if shown is None or self._keeping or not self._session.is_own(shown):
            return
        written = {name: self._text(name) for name in self._told if self._text(name) != self._told[name]}
        self._keeping = True  # saving one draws the quote again
        self.own_fields.keep_what_is_written()
        for row in self.stances.findChildren(StanceRow):
            row.keep_what_is_written()
        for name, value in written.items():
            self._told[name] = value
            self.edit_requested.emit(shown.id, name, value)
        self._keeping = False


def _segments(names: tuple[str, ...]) -> tuple[QWidget, QButtonGroup]:
    group = QButtonGroup()
    buttons = [QPushButton() for _ in names]
    for number, button in enumerate(buttons):
        button.setObjectName("segment")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        group.addButton(button, number)
    holder = in_row(*buttons)
    group.setParent(holder)
    return holder, group

"""Apply to all: what one quote's cue, source or speaker would give to others, looked through before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.alike import WHATS, Proposal, proposals
from models.commands import ApplyToAll
from models.records import Quote
from models.session import Session
from ui.label import Label
from ui.language import tr
from ui.theme import reading_font
from ui.words import role_name, shortened


class ApplyDialog(QDialog):
    """Each proposal with the words around it; what is not meant is unticked."""

    def __init__(self, session: Session, quote: Quote, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Apply to all equal mentions"))
        self.resize(760, 480)
        self._session, self._quote = session, quote
        self._proposals: list[Proposal] = []
        self.what, self.scope = QComboBox(), QComboBox()
        for what in WHATS:
            if quote.speakers if what == "speaker" else quote.spans(what):
                self.what.addItem(self._words(what), what)
        self.scope.addItem(tr("in this article"), False)
        self.scope.addItem(tr("in all articles"), True)
        self.count = Label()
        self.count.setWordWrap(True)
        self.list = QListWidget()
        self.list.setFont(reading_font(17))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._lay_out()
        self.propose()

    def _words(self, what: str) -> str:
        assert self._session.desk is not None
        text = self._session.desk.text
        if what == "speaker":
            return f"{role_name(what)}: {self._session.name('speaker', self._quote.speakers[0])}"
        return f"{role_name(what)}: {' · '.join(span.cut(text) for span in self._quote.spans(what))}"

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Apply"), self.what)
        form.addRow(tr("Where"), self.scope)
        self.all, self.none = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        ticks = QHBoxLayout()
        ticks.addWidget(self.count, 1)
        for button, state in ((self.all, Qt.CheckState.Checked), (self.none, Qt.CheckState.Unchecked)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, state=state: self._tick(state))
            ticks.addWidget(button)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.do = self.buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.addLayout(form)
        column.addLayout(ticks)
        column.addWidget(self.list)
        column.addWidget(self.buttons)
        self.what.currentIndexChanged.connect(self.propose)
        self.scope.currentIndexChanged.connect(self.propose)
        self.list.itemChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def propose(self) -> None:
        """Propose anew, all ticked."""
        what = self.what.currentData()
        everywhere = bool(self.scope.currentData())
        self._proposals = proposals(self._session, self._quote, what, everywhere=everywhere) if what else []
        self.list.clear()
        for one in self._proposals:
            words = f"{one.before} ‹{one.words}› {one.after}"
            item = QListWidgetItem(f"{words}\n{shortened(one.article_name)}" if everywhere else words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self._check()

    def _tick(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def ticked(self) -> list[Proposal]:
        checked = Qt.CheckState.Checked
        return [one for row, one in enumerate(self._proposals) if self.list.item(row).checkState() == checked]

    def _check(self) -> None:
        ticked = len(self.ticked()) if self.list.count() == len(self._proposals) else 0
        if not self.what.count():
            self.count.setText(tr("Mark the quote's cue or source, or name its speaker, first."))
        elif self._proposals:
            self.count.setText(tr("{ticked} of {total} chosen", ticked=ticked, total=len(self._proposals)))
        else:
            self.count.setText(tr("Nothing equal was found near a quote of yours that still lacks it."))
        self.do.setEnabled(ticked > 0)

    def command(self) -> ApplyToAll | None:
        """What is ticked, as one step."""
        chosen = self.ticked()
        if not chosen:
            return None
        role = self.what.currentData()
        spans = tuple((one.quote, role, one.span) for one in chosen if one.span)
        return ApplyToAll(spans, tuple((one.quote, one.speaker) for one in chosen if one.speaker))

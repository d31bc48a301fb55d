"""Searching all articles: a concordance that fills while one types, and what is done with what it finds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.concordance import MOST, ORDERS, Line
from models.errors import QawlError
from models.query import MATCHES, NEAR, PLACES, TOGETHER, Query, parse
from models.search import Looked
from models.session import Session
from ui.combo import Combo
from ui.kwic import KwicModel, KwicView
from ui.language import said, tr
from ui.line import Line as TextLine
from ui.searching import Searching
from ui.theme import Theme, reading_font
from ui.words import counted, match_name, order_name, place_name, together_name

_PAUSE = 25  # ms after a key before it is searched for: the next key may be on its way


class SearchWindow(QDialog):
    """Asks for what is to be done with hits; ``query`` is what was sought last."""

    hit_chosen = Signal(object)  # a Line
    mark_requested = Signal(list)  # Lines
    cue_requested = Signal(list)
    speaker_requested = Signal(list)
    spellings_requested = Signal()
    help_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(tr("Search all articles"))
        self.resize(1180, 680)
        self._session = session
        self._number, self._whole = 0, False
        self.query = Query()
        self.searching = Searching(session.store.path, self)
        self.model = KwicModel()
        self.view = KwicView(self.model, theme)
        self.field = QLineEdit()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._build()
        self._lay_out()
        self._connect()
        self._say(tr("Type words to find them in all articles."))

    def _build(self) -> None:
        self.field.setFont(reading_font(18))
        self.field.setPlaceholderText(tr("words, “a phrase”, one ~5 other, /pattern/ …"))
        self.field.setClearButtonEnabled(True)
        self.match, self.together, self.place, self.order = Combo(), Combo(), Combo(), Combo()
        for combo, values, name, what in (
            (self.match, MATCHES, match_name, tr("How words match")),
            (self.together, TOGETHER, together_name, tr("How words stand together")),
            (self.place, PLACES, place_name, tr("Where")),
            (self.order, ORDERS, order_name, tr("Order of the lines")),
        ):
            for value in values:
                combo.addItem(name(value), value)
            combo.setToolTip(what)
            combo.setAccessibleName(what)
        self.apart = QSpinBox()
        self.apart.setRange(0, 50)
        self.apart.setValue(NEAR)
        self.apart.setToolTip(tr("Words between them at most"))
        self.apart.setVisible(False)
        self.help, self.spellings = QPushButton(tr("How to search")), QPushButton(tr("Spellings…"))
        self.count = TextLine(width=320)
        self.mark, self.cue, self.speaker = (
            QPushButton(words) for words in (tr("Mark as quotes"), tr("They are cues"), tr("Give speaker…"))
        )
        self.all = QPushButton(tr("Choose all"))
        for button in (self.help, self.spellings, self.mark, self.cue, self.speaker, self.all):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        first, second, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.field, 1)
        first.addWidget(self.help)
        for widget in (self.match, self.together, self.apart, self.place):
            second.addWidget(widget)
        second.addStretch(1)
        second.addWidget(self.spellings)
        second.addWidget(self.order)
        last.addWidget(self.count, 1)
        for button in (self.all, self.mark, self.cue, self.speaker):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.view, 1)
        column.addLayout(last)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(self._timer.start)
        for combo in (self.match, self.together, self.place):
            combo.currentIndexChanged.connect(self._modes_changed)
        self.apart.valueChanged.connect(self.search)
        self.order.currentIndexChanged.connect(self._put_in_order)
        self.searching.found.connect(self._add)
        self.searching.ended.connect(self._end)
        self.searching.refused.connect(self._refuse)
        self.searching.looked.connect(self._show_looked)
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._check)
        self.model.modelReset.connect(self._check)
        self.help.clicked.connect(self.help_requested)
        self.spellings.clicked.connect(self.spellings_requested)
        self.all.clicked.connect(self.view.selectAll)
        self.mark.clicked.connect(self._mark)
        self.cue.clicked.connect(self._cue)
        self.speaker.clicked.connect(self._speaker)

    # Searching

    def look_for(self, words: str) -> None:
        """Come up with these words, or with what was there."""
        if words:
            self.field.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _modes_changed(self) -> None:
        self.apart.setVisible(self.together.currentData() == "near")
        self.search()

    def search(self) -> None:
        """Search for what is typed; what was being sought before is stopped."""
        self._timer.stop()
        self.searching.stop()
        self._number = -1  # of what was sought before nothing is shown any more
        typed = self.field.text()
        if not typed.strip():
            self.model.show([])
            self._say(tr("Type words to find them in all articles."))
            return
        try:
            self.query = parse(
                typed, self.match.currentData(), self.together.currentData(), self.apart.value(),
                self.place.currentData(),
            )  # fmt: skip
        except QawlError as error:
            self.model.show([])
            self._say(said(error.sentence))
            return
        self._whole, self._begun = False, False
        self._number = self.searching.search(self.query, self.order.currentData())
        self._say(tr("Searching…"))

    def _add(self, number: int, lines: list[Line]) -> None:
        if number != self._number:
            return
        if self._begun:
            self.model.add(lines)
        else:
            self._begun = True
            self.model.show(lines)
            self.view.fit()
            self.view.scrollToTop()
        self._show_count()

    def _end(self, number: int, lines: list[Line], looked: Looked) -> None:
        if number != self._number:
            return
        self._whole = True
        if not self._begun or self.order.currentData() != "found" or len(lines) != len(self.model.lines):
            if self._begun and lines[: len(self.model.lines)] == self.model.lines:
                self.model.add(lines[len(self.model.lines) :])
            else:
                self.model.show(lines)
        self._begun = True
        self.view.fit()
        self._show_count()

    def _refuse(self, number: int, error: QawlError) -> None:
        if number == self._number:
            self.model.show([])
            self._say(said(error.sentence))

    def _show_looked(self, number: int, at: int, of: int) -> None:
        if number == self._number:
            found = tr("%n hit(s)", len(self.model.lines)) if self._begun else tr("Searching…")
            so_far = tr("{at} of {all} articles read", at=counted(at), all=counted(of)) if of else ""
            self._say("  ·  ".join(part for part in (found, so_far) if part))

    def _put_in_order(self) -> None:
        """What was found stays where it can be sorted; what is being found, and the order of finding, is found anew."""
        order = self.order.currentData()
        if order == "found" or not self._whole:
            self.search()
        elif self.model.lines:
            self._number = self.searching.order(self.model.lines, order)

    def _show_count(self) -> None:
        total = len(self.model.lines)
        if not self._whole:
            self._say(tr("%n hit(s) so far", total))
        elif total >= MOST:
            self._say(
                tr("The first {most} hits; sorting is of these. Ask for more words to find fewer.", most=counted(MOST))
            )
        elif total:
            articles = len({line.hit.article for line in self.model.lines})
            self._say("  ·  ".join([tr("%n hit(s)", total), tr("in %n article(s)", articles)]))
        else:
            self._say(tr("Nothing was found. Try “any part of a word”, or other spellings."))

    def _say(self, words: str) -> None:
        self.count.setText(words)
        self._check()

    # With the hits

    def chosen(self) -> list[Line]:
        return self.view.chosen()

    def _check(self) -> None:
        any_chosen = self.view.selectionModel().hasSelection()
        writable = not self._session.store.read_only and self._session.annotator is not None
        for button in (self.mark, self.cue, self.speaker):
            button.setEnabled(any_chosen and writable)
        self.all.setEnabled(bool(self.model.lines))

    def _open(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(self.model.lines[index.row()])

    def _mark(self) -> None:
        self.mark_requested.emit(self.chosen())

    def _cue(self) -> None:
        self.cue_requested.emit(self.chosen())

    def _speaker(self) -> None:
        self.speaker_requested.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen hit; from the field, the arrow goes to the lines; Escape goes back to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.view.currentIndex().row()
            if self.view.hasFocus() and row >= 0:
                self.hit_chosen.emit(self.model.lines[row])
            elif self.model.lines:
                self._to_lines()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.model.lines:
            self._to_lines()
        else:
            super().keyPressEvent(event)

    def _to_lines(self) -> None:
        self.view.setFocus()
        self.view.choose(max(0, self.view.currentIndex().row()))

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def end(self) -> None:
        """The project is closed: nothing is sought any more."""
        self._timer.stop()
        self.searching.close()
        self.close()

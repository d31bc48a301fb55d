"""The strip beside the selected quote: which digit gives what, and a field in which names are typed.

It stands in the margin, where it covers no word of the article. What it offers comes from ``models.offers``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models import offers, registry
from models.offers import ENTER, Offer
from models.records import Quote, Stance
from models.session import Session
from ui.label import Label
from ui.language import plain, tr
from ui.theme import Theme

_DIGITS = {chr(start + digit): str(digit) for start in (0x30, 0x660, 0x6F0) for digit in range(10)}


class Field(QLineEdit):
    """A line to type a name in. While it is empty, digits choose, and keys that write nothing go to the page.

    ``judging``: a target is typed, and a digit after a letter is the label; after a space it is one of the name.
    """

    digit_pressed = Signal(str)
    taken = Signal()
    skipped = Signal()
    left = Signal()
    moved = Signal(int)
    passed_on = Signal(QKeyEvent)
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.judging = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not self.text() and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if modifiers or not event.text().strip() or event.key() == Qt.Key.Key_Delete:
                event.ignore()  # shortcuts with Ctrl, and Delete, are the window's as long as nothing is typed
                return False
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # type: ignore[attr-defined]
            self.skipped.emit()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, empty = event.key(), not self.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() in _DIGITS and (empty or (self.judging and self.text()[-1].isalpha())):
            self.digit_pressed.emit(_DIGITS[event.text()])
        elif (not empty or self.judging) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif empty and not event.text().strip():
            self.passed_on.emit(event)
        else:
            super().keyPressEvent(event)


class Strip(QFrame):
    """Asks for the speaker until the quote has one, then for the stance; when told so, for one more or an addressee."""

    speaker_chosen = Signal(str, str, str)  # id, or "" and the name of a new one; the mode: speaker, joint, addressee
    same_requested = Signal()  # all speakers of the quote before
    stance_chosen = Signal(str)  # the label's code
    stance_removed = Signal()
    target_missing = Signal()  # a stance was given, toward nothing
    left = Signal()  # back to the page

    def __init__(self, session: Session, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.session, self.theme, self.language = session, theme, language
        self.mode = "speaker"
        self.target: tuple[str, str] = ("", "")  # chosen here for the next stance: id, or the name of a new one
        self._quote: Quote | None = None
        self._offers: list[Offer] = []
        self._current = 0
        self._build()
        self.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(1)
        self.question = Label()
        self.question.setObjectName("muted")
        self.question.setWordWrap(True)
        self.field = Field()
        column.addWidget(self.question)
        column.addWidget(self.field)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.skip = QPushButton()
        self.skip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self.skip)
        self._buttons: list[QPushButton] = []
        self.field.textChanged.connect(self._offer)
        self.field.digit_pressed.connect(self.choose_digit)
        self.field.taken.connect(self._take)
        self.field.skipped.connect(self.switch_mode)
        self.field.left.connect(self._leave)
        self.field.moved.connect(self._move)
        self.field.focus_changed.connect(self._hint)
        self.skip.clicked.connect(self.switch_mode)

    # What is asked

    def show_quote(self, quote: Quote | None, *, anew: bool = False) -> None:
        """Stand beside this quote; a new one begins with its speaker. None hides the strip.

        A quote that is shown already is asked about again only ``anew``: names or language changed.
        """
        if quote is self._quote and not anew and not self.isHidden():
            return
        same = quote is not None and self._quote is not None and quote.id == self._quote.id
        had_speaker = bool(self._quote and self._quote.speakers)
        self._quote = quote
        if quote is None or not self.session.may_change(quote):
            self.hide()
            return
        if not same or bool(quote.speakers) != had_speaker:
            self.mode = "speaker" if offers.wants_speaker(quote) else "stance"
            self.target = ("", "")
            self._clear()
        self._ask()
        self.show()

    def ask_for(self, mode: str, name: str = "") -> None:
        """Ask for a speaker or the stance now, and take the keyboard; ``name`` is offered, to be typed over."""
        if self._quote:
            if self.mode != mode or self.field.text():
                self.mode = mode
                self._clear()
                self._ask()
            if name:
                self.field.setText(name)
                self.field.selectAll()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_again(self, mode: str) -> None:
        """Ask for the speaker, or the stance; the keyboard stays where it is."""
        if self._quote and self._quote.kind == "quote" and self.mode != mode:
            self.switch_mode()

    def _clear(self) -> None:
        """Empty the field without offering for it: whoever clears asks next."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)

    def switch_mode(self) -> None:
        if self._quote:
            self.mode = "speaker" if self.mode == "stance" else "stance"
            self._clear()
            self._ask()

    def _ask(self) -> None:
        self.field.judging = self.mode == "stance"
        if self.mode == "stance":
            name = self._target_name()
            self.question.setText(
                tr("Stance toward {target}", target=f"«{name}»") if name else tr("Stance toward whom?")
            )
        else:
            questions = {
                "speaker": tr("Who says it?"),
                "joint": tr("Who else says it?"),
                "addressee": tr("To whom is it said?"),
            }
            self.question.setText(questions[self.mode])
        self._hint()
        self._offer()

    def _hint(self) -> None:
        """What the field takes; without the keyboard, the key that brings it: letters are commands until then."""
        stance, here = self.mode == "stance", self.field.hasFocus()
        if here:  # on the page Tab goes on to the next suggestion
            self.skip.setText(tr("Tab  back to the speaker") if stance else tr("Tab  skip to the stance"))
        else:
            self.skip.setText(tr("S  back to the speaker") if stance else tr("T  skip to the stance"))
        if not here:
            hint = tr("T: type a target") if stance else tr("S: type a name")
        elif stance:
            hint = tr("digit or target") if self._target_name() else tr("type a target")
        else:
            hint = tr("digit or name")
        self.field.setPlaceholderText(hint)

    def aimed(self) -> tuple[str, str]:
        """Toward what a digit judges: the id of a target, or the name of a new one; both "" where there is none.

        What was typed; else what this quote was judged toward last, so that a digit mends; else the last target of all.
        """
        if any(self.target) or self._quote is None:
            return self.target
        own = self._own_stance()
        return (own.target if own else registry.last_target(self.session.store, self.session.who) or "", "")

    def another_target(self, by: int = 1) -> None:
        """Aim at the target that was judged before the one shown (−1: after it), round the recent ones."""
        if self._quote is None:
            return
        recent = registry.recent_targets(self.session.store, self.session.who)
        id, _ = self.aimed()
        if recent:
            self.mode = "stance"
            self.target = (recent[(recent.index(id) + by) % len(recent)] if id in recent else recent[0], "")
            self._clear()
            self._ask()

    def _own_stance(self) -> Stance | None:
        """The annotator's last judgement of this quote."""
        id = offers.own_stance(self.session, self._quote) if self._quote else None
        return next((one for one in self._quote.stances if one.id == id), None) if self._quote else None

    def _target_name(self) -> str:
        id, new = self.aimed()
        return new or (self.session.name("target", id) if id else "")

    def _is_given(self, offer: Offer) -> bool:
        """Whether this label is the one given already, toward the target that is shown."""
        id, _ = self.aimed()
        given = self._quote.stances if self._quote else ()
        return any((one.target, one.label, one.annotator) == (id, offer.id, self.session.who) for one in given)

    def _offer(self) -> None:
        if self._quote is None:
            return
        typed = self.field.text()
        if typed.strip():
            self._offers = offers.named(self.session, "target" if self.mode == "stance" else "speaker", typed)
        elif self.mode == "stance" and not self._target_name():
            self._offers = []
        elif self.mode == "stance":
            self._offers = offers.stances(self.session, self._quote, self.language)
        else:
            self._offers = offers.people(self.session, self._quote, self.mode)
        self._current = 0
        self._draw()

    def _draw(self) -> None:
        while len(self._buttons) < len(self._offers):
            button = QPushButton()
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(True)
            button.clicked.connect(self._clicked)
            self._buttons.append(button)
            self._rows.addWidget(button)
        typed = bool(self.field.text().strip())
        metrics = QFontMetrics(self.font())
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._offers))
            if number < len(self._offers):
                words = self._words(self._offers[number])
                button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self.width() - 30))
                button.setToolTip(plain(words))
                judged = self.mode == "stance" and not typed and self._is_given(self._offers[number])
                button.setChecked(judged or (typed and number == self._current))
                button.setIcon(self._dot(self._offers[number].colour))
        self.setFixedHeight(self._height())

    def _dot(self, colour: str) -> QIcon:
        """The label's colour, as on the page; nothing for a name."""
        if not colour:
            return QIcon()
        dot = QPixmap(20, 20)
        dot.fill(Qt.GlobalColor.transparent)
        with QPainter(dot) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.data[colour])
            painter.drawEllipse(5, 5, 10, 10)
        return QIcon(dot)

    def fit(self, width: int) -> None:
        """So wide, and as high as its words then need."""
        if width != self.width():
            self.setFixedWidth(width)
            self._draw()

    def _height(self) -> int:
        rows = sum(button.sizeHint().height() for button in self._buttons[: len(self._offers)])
        question = self.question.heightForWidth(self.width() - 14)
        return question + self.field.sizeHint().height() + rows + self.skip.sizeHint().height() + 20

    def _words(self, offer: Offer) -> str:
        if offer.new:
            kind = tr("New target «{name}»") if self.mode == "stance" else tr("New speaker «{name}»")
            words = kind.replace("{name}", offer.name)
            return f"{offer.key}   {words}" if offer.key else words
        name = offer.name or tr("take the stance back")
        if offer.variant:
            name = tr("perhaps {name}", name=name)
        if offer.key == "0" and self.mode != "stance":
            name = tr("as before: {name}", name=offer.name)
        return f"{offer.key}   {name}" if offer.key else name

    # What is answered

    def choose_digit(self, key: str) -> None:
        """The digit's speaker or stance; a digit that gives nothing here does nothing.

        With a target half typed, the one found first is judged.
        """
        if self.mode == "stance" and self.field.text().strip() and self._offers:
            self._choose(self._offers[self._current])
        offer = next((one for one in self._offers if one.key == key), None)
        if offer:
            self._choose(offer)
        elif self.mode == "stance" and not self._target_name():
            self.target_missing.emit()

    def _clicked(self) -> None:
        number = self._buttons.index(self.sender())  # type: ignore[arg-type]
        self._choose(self._offers[number])

    def _move(self, by: int) -> None:
        if not self.field.text().strip():  # of the stance: to another recent target
            self.another_target(by)
            return
        self._current = max(0, min(len(self._offers) - 1, self._current + by))
        self._draw()

    def _take(self) -> None:
        """Enter: the name found for what is typed; with nothing typed, whom the source names, else back to the page."""
        offered = next((one for one in self._offers if one.key == ENTER), None)
        if self.field.text().strip() and self._offers:
            self._choose(self._offers[self._current])
        elif offered:
            self._choose(offered)
        elif not self.field.text().strip():
            self._leave()

    def _leave(self) -> None:
        self.field.clear()
        self.left.emit()

    def _choose(self, offer: Offer) -> None:
        typed = bool(self.field.text().strip())
        self.field.clear()
        name = offer.name if offer.new else ""
        if self.mode == "speaker" and offer.key == "0":
            self.same_requested.emit()
        elif self.mode != "stance":
            self.speaker_chosen.emit(offer.id, name, self.mode)
        elif typed:
            self.target = (offer.id, name)
            self._ask()
        elif offer.key == "0":
            self.stance_removed.emit()
        else:
            self.stance_chosen.emit(offer.id)

    def given(self) -> dict[str, str]:
        """Digit → what it gives, in words."""
        return {offer.key: self._words(offer) for offer in self._offers if offer.key.isdecimal()}

    def suggest(self, typed: str, ids: list[str]) -> None:
        """Names that may be the one typed, spelt differently: shown last, if that is still what stands there."""
        if self.mode == "stance" or self.field.text() != typed or self._quote is None:
            return
        known = {offer.id for offer in self._offers}
        more = [Offer("", self.session.name("speaker", id), id, variant=True) for id in ids if id not in known]
        if more:
            self._offers = [*self._offers, *more[:3]]
            self._draw()

"""The card beside a suggestion that is looked at: what is proposed, why, how sure it is, and the keys that dispose."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from models.suggestions import Shown
from ui.label import Label
from ui.language import isolated, tr


class Proposal(QFrame):
    """Shown in the strip's place, while no quote is selected. Its buttons say their keys."""

    accepted = Signal()
    corrected = Signal()
    refused = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self.what, self.speaker, self.why, self.place = Label(), Label(), Label(), Label()
        self.what.setObjectName("muted")
        self.speaker.setObjectName("proposed_speaker")
        self.why.setObjectName("muted")
        self.place.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 7)
        column.setSpacing(2)
        for label in (self.what, self.speaker, self.why):
            label.setWordWrap(True)
            column.addWidget(label)
        self.buttons = [self._button(signal) for signal in (self.accepted, self.corrected, self.refused)]
        following = self._button(None)
        following.clicked.connect(lambda: self.stepped.emit(1))
        self.buttons.append(following)
        for button in self.buttons:
            column.addWidget(button)
        column.addWidget(self.place)
        self._shown: tuple[Shown, str, int, int] | None = None
        self.retranslate()
        self.hide()

    def _button(self, signal: object) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if signal is not None:
            button.clicked.connect(signal)
        return button

    def retranslate(self) -> None:
        words = (tr("Enter  accept"), tr("Shift+Enter  correct"), tr("Del  refuse"), tr("Tab  next suggestion"))
        for button, text in zip(self.buttons, words, strict=True):
            button.setText(text)
        self.setAccessibleName(tr("Suggestion"))
        if self._shown:
            self.show_one(*self._shown)

    def show_one(self, shown: Shown, kind: str, number: int, total: int) -> None:
        """The ``number``-th of ``total`` suggestions that are left in the article; ``kind`` is its type, in words."""
        self._shown = (shown, kind, number, total)
        one = shown.suggestion
        self.what.setText(tr("Suggestion: {kind}", kind=kind))
        name = one.speaker or ("" if one.kind == "scare" else tr("the speaker is left open"))
        self.speaker.setText(f"\u200f{name}" if one.speaker else name)
        self.speaker.setVisible(bool(name))
        sure = tr("{n} % sure", n=round(100 * one.confidence))
        self.why.setText(f"{isolated(one.reason)}  ·  {sure}" if one.reason else sure)
        self.place.setText(tr("{n} of {total}", n=number, total=total))
        self.setAccessibleDescription(f"{self.what.text()}. {name}. {self.why.text()}")
        self.show()

    def fit(self, width: int) -> None:
        """So wide, and as high as its words then need."""
        self.setFixedWidth(width)
        labels = (self.what, self.speaker, self.why, self.place)
        inner = width - 18
        words = sum(
            max(label.heightForWidth(inner), label.sizeHint().height()) for label in labels if not label.isHidden()
        )
        rows = sum(button.sizeHint().height() for button in self.buttons)
        self.setFixedHeight(words + rows + 2 * 8 + 14)

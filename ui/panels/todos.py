"""What is left to do in the article on the desk: a card a quote, with what looks unfinished or wrong."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal

from models.session import Session
from models.todos import Todo, todos
from ui.cards import Card, CardPanel, Cards
from ui.language import said, tr
from ui.theme import Theme

_PAUSE = 250  # ms after a change, so that no hand waits for this


class Left(NamedTuple):
    """A quote and all that is left to do for it."""

    quote: str
    todos: tuple[Todo, ...]


class TodosPanel(CardPanel):
    """The annotator's own quotes only: others' are others' to mend. Drafts are told of once the article is done."""

    quote_chosen = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._cards: Cards[Left] = Cards(self._card, attrgetter("quote"))
        super().__init__(self._cards, theme, reading=False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.show_all)
        self.view.chosen.connect(self.quote_chosen)
        self.retranslate()

    def use(self, session: Session) -> None:
        self._session = session
        self.show_all()

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("To do in this article"))
        self.empty.setText(tr("Nothing is left to do for the quotes of this article."))
        self._cards.repaint()

    def end(self) -> None:
        """The project is closed: nothing is looked for any more."""
        self._timer.stop()

    def show_soon(self) -> None:
        """Something changed: look again once the hand pauses."""
        self._timer.start()

    def show_all(self) -> None:
        self._timer.stop()
        left = self.left()
        self._cards.show(left)
        self.empty.setVisible(not left)
        self.view.setVisible(bool(left))
        self.show_selected()
        self.counted.emit(len(left))

    def show_selected(self) -> None:
        self.view.follow(self._session.selected)

    def left(self) -> list[Left]:
        desk = self._session.desk
        if desk is None:
            return []
        own = [quote for quote in desk.quotes if self._session.is_own(quote)]
        found = [one for one in todos(desk.text, own) if one.code != "draft_left" or self._session.is_finished]
        return [Left(quote, tuple(some)) for quote, some in groupby(found, key=attrgetter("quote"))]

    def next(self) -> str | None:
        """The next quote after the selected one, round the article, with something left to do."""
        order = [quote.id for quote in self._session.quotes]
        left = {one.quote for one in self.left()}
        at = order.index(self._session.selected) + 1 if self._session.selected in order else 0
        return next((id for id in order[at:] + order[:at] if id in left), None)

    def _card(self, left: Left) -> Card:
        desk = self._session.desk
        quote = desk.quote(left.quote) if desk else None
        words = f"«{desk.words(quote)}»" if desk and quote else ""
        body = " ".join(said(todo.message) for todo in left.todos)
        return Card(left.quote, words, body, colour="ochre")

"""The quotes of the article on the desk, in text order, in step with the page."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import Signal

from models.notice import Notice
from models.records import Quote
from models.session import Session
from ui.cards import Card, CardPanel, Cards
from ui.language import tr
from ui.reader.highlights import Highlights
from ui.theme import Theme
from ui.words import status_name


class QuotesPanel(CardPanel):
    """Speaker — stance, and the words; colours are the page's."""

    quote_chosen = Signal(str)

    def __init__(self, session: Session, highlights: Highlights, theme: Theme) -> None:
        self._session, self._highlights = session, highlights
        self._cards: Cards[Quote] = Cards(self._card, attrgetter("id"))
        super().__init__(self._cards, theme, reading=True)
        self.view.chosen.connect(self.quote_chosen)
        self.retranslate()

    def use(self, session: Session, highlights: Highlights) -> None:
        self._session, self._highlights = session, highlights
        self.show_all()

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("Quotes of this article"))
        self.empty.setText(
            tr("No quotes yet. Select words on the page and press Q (ض), or double-click the selection.")
        )
        self.show_all()
        self._cards.repaint()

    def show_all(self) -> None:
        quotes = self._session.quotes
        self._cards.show(quotes)
        self.empty.setVisible(not quotes)
        self.show_selected()

    def show_change(self, notice: Notice) -> None:
        self.show_all()
        if notice.ids("speaker") or not notice.changes:
            self._cards.repaint()

    def show_selected(self) -> None:
        self.view.follow(self._session.selected)

    def recolour(self) -> None:
        self._cards.repaint()

    def neighbour(self, step: int) -> str | None:
        """The quote after (1) or before (−1) the selected one; the first or last where none is selected."""
        count = self._cards.rowCount()
        row = self._cards.row_of(self._session.selected)
        row = row + step if row >= 0 else 0 if step > 0 else count - 1
        return self._cards.id_at(row) if 0 <= row < count else None

    def _card(self, quote: Quote) -> Card:
        desk = self._session.desk
        head = self._highlights.words(quote).replace(" · ", " — ", 1)
        badge = "" if quote.status == "done" else status_name(quote.status)
        if not self._session.is_own(quote):
            badge = " · ".join(part for part in (badge, self._highlights.annotator(quote)) if part)
        words = f"«{desk.words(quote)}»" if desk else ""
        return Card(
            quote.id, head or tr("no speaker yet"), words, badge, self._highlights.colour(quote), quiet=not head
        )

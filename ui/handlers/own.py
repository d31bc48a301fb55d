"""What handlers have in common that change the selected quote."""

from __future__ import annotations

from PySide6.QtCore import QObject

from models.records import Quote
from ui.reader.pointing import chosen_span
from ui.workplace import Workplace

_WORDS_OF_A_NAME = 10


class OwnQuoteHandlers(QObject):
    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place
        self.messages = place.messages

    @property
    def _own(self) -> Quote | None:
        """The selected quote, where it is the annotator's to change."""
        quote = self.place.session.quote
        return quote if quote and self.place.session.is_own(quote) else None

    def _selected_name(self) -> str:
        """The words selected on the page, where they may be a name: then nobody needs to type them."""
        page = self.place.reader.page
        span = chosen_span(page)
        words = " ".join(span.cut(page.text).split()) if span else ""
        return words if len(words.split()) <= _WORDS_OF_A_NAME else ""

    def _tell(self, text: str) -> None:
        """In the status bar, for as long as one reads it."""
        self.place.window.statusBar().showMessage(text, 6000)

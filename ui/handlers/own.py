"""What handlers have in common that change the selected quote."""

from __future__ import annotations

from PySide6.QtCore import QObject

from models.records import Quote
from ui.workplace import Workplace


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

    def _tell(self, text: str) -> None:
        """In the status bar, for as long as one reads it."""
        self.place.window.statusBar().showMessage(text, 6000)

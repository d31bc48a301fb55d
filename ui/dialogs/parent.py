"""Inside which quote another one lies: chosen by hand where the text does not say it by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.records import Quote
from models.session import Session
from ui.dialogs.choice import ChoiceDialog
from ui.language import tr


class ParentDialog(ChoiceDialog):
    """Offers only quotes that would make no circle, those around this one first."""

    def __init__(self, session: Session, quote: Quote, parent: QWidget | None) -> None:
        about = tr("The quote that reports this one: its speaker stands before this one's in the chain.")
        super().__init__(tr("Inside which quote does it lie?"), about, tr("Choose"), parent)
        desk = session.desk
        assert desk is not None
        lines = [("", tr("in none"))]
        for other in desk.may_enclose(quote):
            names = session.speaker_names(other)
            lines.append((other.id, f"{names} — «{desk.words(other)}»" if names else f"«{desk.words(other)}»"))
        self.offer(lines, quote.parent or "")

    def chosen(self) -> str | None:
        return self.chosen_id() or None

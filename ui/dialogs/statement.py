"""Which quote reports the same utterance: offered by likeness, found by Arabic-aware search in the whole project."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from models.records import RELATIONS, Quote
from models.session import Session
from models.statements import likely
from ui.dialogs.choice import ChoiceDialog
from ui.language import tr
from ui.words import relation_name, shortened

_LIKELY = 60.0  # of 100, from which a quote is taken up by itself


class StatementDialog(ChoiceDialog):
    def __init__(self, session: Session, quote: Quote, parent: QWidget | None) -> None:
        assert session.desk is not None
        about = tr("Link «{words}» with:", words=session.desk.words(quote)[:160])
        super().__init__(tr("Link with another quote"), about, tr("Link"), parent, searched=True)
        self._session, self._quote = session, quote
        self.relations = QComboBox()
        for relation in RELATIONS:
            self.relations.addItem(relation_name(relation), relation)
        self._column.insertWidget(3, self.relations)
        self.search()
        self.field.setFocus()

    def search(self) -> None:
        lines = []
        found = likely(self._session, self._quote, self.field.text())
        for one in found:
            head = " — ".join(part for part in (one.speakers, shortened(one.article_name)) if part)
            lines.append((one.quote, f"«{one.words}»\n{head}"))
        unlikely = not self.field.text().strip() and (not found or found[0].score < _LIKELY)
        self.offer(lines, none=unlikely)

    def chosen(self) -> str | None:
        return self.chosen_id() or None

    def relation(self) -> str:
        return str(self.relations.currentData())

"""Who is meant: a speaker of the registry, or a new one by the name that is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models import queries, registry
from models.fold import fold
from models.session import Session
from ui.dialogs.choice import ChoiceDialog
from ui.language import tr

_NEW = "new"


class SpeakerDialog(ChoiceDialog):
    def __init__(self, session: Session, about: str, parent: QWidget | None) -> None:
        super().__init__(tr("Speaker…").rstrip("…"), about, tr("Give speaker"), parent, searched=True)
        self._session = session
        self.search()
        self.field.setFocus()

    def search(self) -> None:
        typed = " ".join(self.field.text().split())
        store = self._session.store
        ids = registry.find(store, "speaker", typed) if typed else registry.recent_speakers(store, "")
        found = queries.speakers(store, ids)
        lines = [(id, found[id].name) for id in ids if id in found]
        if fold(typed) and registry.same(store, "speaker", typed) is None:
            lines.append((_NEW, tr("new speaker: {name}", name=typed)))
        self.offer(lines)

    def chosen(self) -> tuple[str | None, str | None]:
        """The speaker's id, or a new one's name."""
        id = self.chosen_id()
        return (None, " ".join(self.field.text().split())) if id == _NEW else (id or None, None)

"""The articles of the project, with how far one is with each."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from models import queries
from models.notice import Notice
from models.records import Listed
from models.session import Session
from ui.cards import Card, Cards, CardView
from ui.language import tr
from ui.line import Line
from ui.theme import Theme
from ui.words import work_name

_COLOURS = {"new": "", "in_progress": "ochre", "done": "green", "skipped": "slate"}


class ArticlesPanel(QFrame):
    """Title, outlet, status and number of quotes of each; the one on the desk is chosen."""

    article_chosen = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._lines: dict[str, Listed] = {}
        self._cards: Cards[Listed] = Cards(self._card, attrgetter("article.id"))
        self.title = Line(bold=True)
        self.view = CardView(self._cards, theme, lines=2, reading=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.view)
        self.view.chosen.connect(self.article_chosen)
        self.retranslate()

    def use(self, session: Session) -> None:
        self._session = session
        self.show_all()

    def retranslate(self) -> None:
        self.view.setAccessibleName(tr("Articles"))
        self._count()
        self._cards.repaint()

    def show_all(self) -> None:
        self._lines = {line.article.id: line for line in queries.listed(self._session.store, self._session.who)}
        self._cards.show(list(self._lines.values()))
        self._count()
        self.show_current()

    def show_change(self, notice: Notice) -> None:
        """Read again the lines of the articles that changed; all of them, where articles came or went."""
        if notice.ids("batch") or notice.ids("article") - set(self._lines):
            self.show_all()
            return
        changed = notice.articles()
        if not changed:
            return
        found = {line.article.id: line for line in queries.listed(self._session.store, self._session.who, changed)}
        if set(found) != changed & set(self._lines):
            self.show_all()
            return
        self._lines.update(found)
        self._cards.show(list(self._lines.values()))
        self._count()

    def show_current(self) -> None:
        article = self._session.article
        self.view.follow(article.id if article else None)

    def progress(self) -> tuple[int, int]:
        """Articles done, and all."""
        return sum(line.status == "done" for line in self._lines.values()), len(self._lines)

    def neighbour(self, step: int) -> str | None:
        """The article after (1) or before (−1) the one on the desk in the list."""
        row = self._cards.row_of(self._session.article.id if self._session.article else None) + step
        return self._cards.id_at(row) if 0 <= row < self._cards.rowCount() else None

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def _count(self) -> None:
        done, total = self.progress()
        self.title.setText(tr("Articles  ·  {done} of {total} done", done=done, total=total))

    def _card(self, line: Listed) -> Card:
        article = line.article
        about = (
            " · ".join(part for part in (article.outlet, article.published) if part)
            or f"\u200e{article.external_id}\u200e"
        )
        badge = f"{work_name(line.status)} · {line.quotes}" if line.quotes else work_name(line.status)
        return Card(article.id, about, article.name, badge, _COLOURS[line.status], quiet=True)

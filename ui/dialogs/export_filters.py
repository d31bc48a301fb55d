"""Which quotes go out: the form of ``dataset.filters.Filters``."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models import listing, queries
from models.dataset.filters import Filters
from models.records import KINDS, STATUSES, TYPES, WORK_STATUSES
from models.session import Session
from ui.combo import Combo
from ui.label import Label
from ui.language import spoken, tr
from ui.many import ManyBox
from ui.words import counted, kind_name, shortened, status_name, work_name

_ACROSS = 3  # fields side by side


class FilterForm(QWidget):
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        store, language, book = session.store, spoken(), session.codebook
        tallies = listing.tallies(store, session.annotator.id if session.annotator else "")
        outlets = [(f"{name or tr('without an outlet')} ({counted(n)})", name) for name, n in tallies.outlets]
        self.articles = Combo()
        self.articles.addItem(tr("every article"), ())
        if session.article:
            self.articles.addItem(tr("only: {name}", name=shortened(session.article.name, 40)), (session.article.id,))
        for queue in listing.queues(store):
            if queue.sample:
                self.articles.addItem(tr("sample: {name}", name=queue.name), queue.id)
        self.outlets = ManyBox(tr("every outlet"), outlets)
        self.annotators = ManyBox(tr("every annotator"), [(one.name, one.name) for one in queries.annotators(store)])
        self.statuses = ManyBox(tr("every status"), [(status_name(one), one) for one in STATUSES])
        self.article_statuses = ManyBox(tr("worked on or not"), [(work_name(one), one) for one in WORK_STATUSES])
        self.kinds = ManyBox(tr("every kind"), [(kind_name(one), one) for one in KINDS])
        self.types = ManyBox(tr("every type"), [(book.types[one].name(language), one) for one in TYPES])
        labels = [(label.words.name(language), label.code) for label in book.stances]
        self.labels = ManyBox(tr("every stance"), labels)
        self.since, self.until, self.speakers = QLineEdit(), QLineEdit(), QLineEdit()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.since.setPlaceholderText(tr("from, like 2016-10"))
        self.until.setPlaceholderText(tr("to, included"))
        self.speakers.setPlaceholderText(tr("every speaker; names, with ; between"))
        rows = (
            (tr("Articles"), self.articles), (tr("Published"), self.since), (tr("until"), self.until),
            (tr("Outlet"), self.outlets), (tr("Article status"), self.article_statuses),
            (tr("Annotator"), self.annotators),
            (tr("Kind"), self.kinds), (tr("Type"), self.types), (tr("Status"), self.statuses),
            (tr("Stance"), self.labels), (tr("Speaker"), self.speakers),
        )  # fmt: skip
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, (name, widget) in enumerate(rows):
            label = Label(name)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            row, column = divmod(number, _ACROSS)
            grid.addWidget(label, row, 2 * column)
            last = number == len(rows) - 1
            grid.addWidget(widget, row, 2 * column + 1, 1, 3 if last else 1)
            widget.setMinimumWidth(120)
        for column in range(_ACROSS):
            grid.setColumnStretch(2 * column + 1, 1)

    def _connect(self) -> None:
        self.articles.currentIndexChanged.connect(self.changed)
        for box in self._boxes().values():
            box.changed.connect(self.changed)
        for field in (self.since, self.until, self.speakers):
            field.textChanged.connect(self.changed)

    def _boxes(self) -> dict[str, ManyBox]:
        return {
            "outlets": self.outlets, "annotators": self.annotators, "statuses": self.statuses,
            "article_statuses": self.article_statuses, "kinds": self.kinds, "types": self.types,
            "labels": self.labels,
        }  # fmt: skip

    def filters(self) -> Filters:
        scope = self.articles.currentData()
        names = self.speakers.text().replace("؛", ";").split(";")
        return Filters(
            articles=() if isinstance(scope, str) else scope,
            queue=scope if isinstance(scope, str) else "",
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            speakers=tuple(name.strip() for name in names if name.strip()),
            **{name: box.values() for name, box in self._boxes().items()},
        )

    def show_filters(self, filters: Filters) -> None:
        """As a preset has them."""
        self.blockSignals(True)
        for name, box in self._boxes().items():
            box.tick(getattr(filters, name))
        self.since.setText(filters.since)
        self.until.setText(filters.until)
        self.speakers.setText("; ".join(filters.speakers))
        scope = filters.queue or filters.articles
        at = next((row for row in range(self.articles.count()) if self.articles.itemData(row) == scope), -1)
        if at < 0:
            self.articles.addItem(tr("the preset's articles"), scope)
            at = self.articles.count() - 1
        self.articles.setCurrentIndex(at)
        self.blockSignals(False)
        self.changed.emit()

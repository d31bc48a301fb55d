"""How far work beside the window is: a bar and a few words in the status bar, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from models.importing import Progress
from models.language import label as text
from ui.label import Label
from ui.language import tr
from ui.words import counted, lasting

STEPS = 1000  # of a bar


def thin_bar(name: str = "") -> QProgressBar:
    """A bar without words in it, from 0 to ``STEPS``; ``name`` is for who can't see it."""
    bar = QProgressBar()
    bar.setRange(0, STEPS)
    bar.setTextVisible(False)
    bar.setFixedHeight(8)
    bar.setAccessibleName(name)
    return bar


class ProgressStrip(QFrame):
    """Of one kind of work: what runs beside it has a strip of its own. ``name`` is for who can't see the bar."""

    cancelled = Signal()

    def __init__(self, name: str = text("Import articles")) -> None:
        super().__init__()
        self._name = name
        self.label, self.bar, self.cancel = Label(), thin_bar(), QPushButton()
        self.bar.setFixedWidth(130)
        self.cancel.setObjectName("flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        for widget in (self.label, self.bar, self.cancel):
            row.addWidget(widget)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.setText(tr("Cancel"))
        self.bar.setAccessibleName(tr(self._name))

    def begin(self, what: str = "") -> None:
        self.label.setText(what or tr("Importing…"))
        self.bar.setValue(0)
        self.cancel.setVisible(True)
        self.cancel.setEnabled(True)
        self.show()

    def show_import(self, progress: Progress) -> None:
        """Articles, how many a second, how much longer."""
        told = [tr("{n} articles", n=counted(progress.articles))]
        if progress.seconds > 1:
            told.append(tr("{n} a second", n=counted(round(progress.rate))))
            if progress.remaining is not None:
                told.append(tr("{time} left", time=lasting(progress.remaining)))
        self.label.setText(" · ".join(told))
        self.bar.setValue(round(STEPS * progress.done / progress.total) if progress.total else 0)

    def show_index(self, done: int, all: int) -> None:
        if done >= all:
            self.hide()
            return
        self.label.setText(tr("Making words searchable: {done} of {all}", done=counted(done), all=counted(all)))
        self.bar.setValue(round(STEPS * done / all))
        self.cancel.setVisible(False)
        self.show()

    def show_suggesting(self, done: int, all: int) -> None:
        self.label.setText(tr("Suggesting: {done} of {all}", done=counted(done), all=counted(all)))
        self.bar.setValue(round(STEPS * done / all) if all else 0)

    def end(self) -> None:
        self.cancel.setEnabled(False)
        self.hide()

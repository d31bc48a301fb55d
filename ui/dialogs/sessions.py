"""The log of sessions, and the summary at the end of one."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models import queries
from models.records import Sitting
from models.session import Session
from models.sitting import SittingLog
from ui.label import Label
from ui.language import duration, tr


def local_time(utc: str) -> str:
    """The same in every language, and it sorts."""
    return QDateTime.fromString(utc, Qt.DateFormat.ISODate).toLocalTime().toString("yyyy-MM-dd HH:mm")


class SessionLog(QDialog):
    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Log of sessions"))
        self.resize(680, 380)
        sittings = queries.sittings(session.store)
        heads = [tr("Annotator"), tr("Began"), tr("Ended"), tr("Active"), tr("Quotes"), tr("Articles done")]
        self.table = QTableWidget(len(sittings), len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, sitting in enumerate(sittings):
            for column, cell in enumerate(_cells(sitting)):
                self.table.setItem(row, column, QTableWidgetItem(cell))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.table)
        column_.addWidget(buttons)


def _cells(sitting: Sitting) -> list[str]:
    ended = local_time(sitting.ended) if sitting.ended else "—"
    counts = [str(sitting.quotes), str(sitting.articles)]
    return [sitting.annotator, local_time(sitting.started), ended, duration(sitting.seconds), *counts]


class Summary(QDialog):
    """What this session brought; shown when it ends."""

    def __init__(self, log: SittingLog, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("This session"))
        self.setMinimumWidth(360)
        lines = [
            tr("Active time: {time}", time=duration(log.active.seconds)),
            tr("Quotes made: {total}", total=len(log.made)),
            tr("Articles finished: {total}", total=len(log.finished)),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(8)
        title = Label(tr("Well done, {name}.", name=log.annotator.name))
        title.setObjectName("headline")
        column.addWidget(title)
        for line in lines:
            column.addWidget(Label(line))
        saved = Label(tr("Everything is saved. You will come back to this place."))
        saved.setObjectName("muted")
        column.addWidget(saved)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        close = buttons.addButton(tr("Close Qawl"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Go on working"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons, alignment=Qt.AlignmentFlag.AlignBottom)

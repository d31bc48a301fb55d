"""One judgement in the inspector: its target, its label, and a way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from models.codebook import Codebook
from models.records import Stance
from ui.language import tr


class StanceRow(QWidget):
    """Holder of one stance; asks for changes by its id."""

    label_changed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, stance: Stance, target: str, book: Codebook, language: str) -> None:
        super().__init__()
        self._stance = stance
        self.target = QLabel(target)
        self.target.setToolTip(target)
        self.target.setMinimumWidth(40)
        self.target.setWordWrap(True)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.target.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # the interface's side in any script
        self.target.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label = QComboBox()
        for label in book.stances:
            self.label.addItem(label.words.name(language), label.code)
        if book.stance(stance.label) is None:
            self.label.addItem(stance.label, stance.label)
        self.label.setCurrentIndex(self.label.findData(stance.label))
        remove = QPushButton("×")
        remove.setObjectName("flat")
        remove.setToolTip(tr("Remove this stance"))
        remove.setAccessibleName(tr("Remove this stance"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(3)
        grid.addWidget(self.target, 0, 0, 1, 2)
        grid.addWidget(self.label, 1, 0)
        grid.addWidget(remove, 1, 1)
        grid.setColumnStretch(0, 1)
        self.label.activated.connect(self._chosen)
        remove.clicked.connect(self._removed)

    def _chosen(self, row: int) -> None:
        self.label_changed.emit(self._stance.id, str(self.label.itemData(row)))

    def _removed(self) -> None:
        self.removed.emit(self._stance.id)

"""One judgement in the inspector: its target and label; behind ⋯ how strong, how sure, and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from models.codebook import Codebook
from models.records import Stance
from ui.combo import Combo
from ui.label import Label
from ui.language import plain, tr

_STEPS = (1.0, 2.0, 3.0)  # of intensity and confidence (notes/scheme.md §b)


class StanceRow(QWidget):
    """Holder of one stance; asks for changes by its id."""

    label_changed = Signal(str, str)
    edited = Signal(str, str, str, object)  # the quote's id, the stance's, a field of the record, its value
    removed = Signal(str)

    def __init__(self, stance: Stance, target: str, book: Codebook, language: str) -> None:
        super().__init__()
        self._stance = stance
        self.target = Label(target)
        self.target.setToolTip(plain(target))
        self.target.setMinimumWidth(40)
        self.target.setWordWrap(True)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.target.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # the interface's side in any script
        self.target.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label = Combo()
        for label in book.stances:
            self.label.addItem(label.words.name(language), label.code)
        if book.stance(stance.label) is None:
            self.label.addItem(stance.label, stance.label)
        self.label.setCurrentIndex(self.label.findData(stance.label))
        self.more, remove = _flat("⋯", tr("How strong, how sure, why")), _flat("×", tr("Remove this stance"))
        self.more.setCheckable(True)
        self.details = self._details(stance)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(3)
        grid.addWidget(self.target, 0, 0, 1, 3)
        for column, widget in enumerate((self.label, self.more, remove)):
            grid.addWidget(widget, 1, column)
        grid.addWidget(self.details, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.label.activated.connect(self._chosen)
        self.more.toggled.connect(self.details.setVisible)
        remove.clicked.connect(self._removed)
        self.more.setChecked(any(value is not None for value in (stance.intensity, stance.confidence, stance.note)))
        self.details.setVisible(self.more.isChecked())

    def _details(self, stance: Stance) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self.intensity = _steps(tr("strength"), stance.intensity)
        self.confidence = _steps(tr("certainty"), stance.confidence)
        self.note = QLineEdit(stance.note or "")
        self.note.setPlaceholderText(tr("why"))
        steps = QHBoxLayout()
        steps.addWidget(self.intensity)
        steps.addWidget(self.confidence)
        grid.addLayout(steps, 0, 0)
        grid.addWidget(self.note, 1, 0)
        self.intensity.activated.connect(partial(self._step_chosen, "intensity", self.intensity))
        self.confidence.activated.connect(partial(self._step_chosen, "confidence", self.confidence))
        self.note.editingFinished.connect(self.keep_what_is_written)
        return holder

    def _chosen(self, row: int) -> None:
        self.label_changed.emit(self._stance.id, str(self.label.itemData(row)))

    def _step_chosen(self, field: str, box: Combo, row: int) -> None:
        self.edited.emit(self._stance.quote, self._stance.id, field, box.itemData(row))

    def keep_what_is_written(self) -> None:
        """Ask for the note to be saved, once."""
        note = " ".join(self.note.text().split()) or None
        if note != self._stance.note:
            self._stance = replace(self._stance, note=note)
            self.edited.emit(self._stance.quote, self._stance.id, "note", note)

    def _removed(self) -> None:
        self.removed.emit(self._stance.id)


def _flat(sign: str, name: str) -> QPushButton:
    button = QPushButton(sign)
    button.setObjectName("flat")
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def _steps(name: str, value: float | None) -> Combo:
    """One to three, or nothing said; what another program wrote between them stays as it is."""
    box = Combo()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.addItem(f"{name} —", None)
    for step in dict.fromkeys((*_STEPS, *([value] if value is not None else []))):
        box.addItem(f"{name} {step:g}", step)
    box.setCurrentIndex(box.findData(value) if value is not None else 0)
    return box

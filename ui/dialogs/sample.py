"""A random sample: how many articles, by which seed, under which name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from ui.label import Label
from ui.language import tr
from ui.words import counted


@dataclass(frozen=True, slots=True)
class Draw:
    """How many articles, by which seed, under which name."""

    size: int
    seed: int
    name: str


class SampleDialog(QDialog):
    """The name follows size and seed until somebody gives another."""

    def __init__(self, available: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw a random sample"))
        self.setMinimumWidth(420)
        about = Label(
            tr(
                "From the {n} articles of this list. The same seed draws the same ones again, also in another project.",
                n=counted(available),
            )
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        self.size_, self.seed, self.name = QSpinBox(), QSpinBox(), QLineEdit()
        self.size_.setRange(1, max(1, available))
        self.size_.setValue(min(100, available))
        self.seed.setRange(0, 2_000_000_000)
        self.seed.setValue(1)
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.addRow(about)
        form.addRow(tr("Articles"), self.size_)
        form.addRow(tr("Seed"), self.seed)
        form.addRow(tr("Name of the queue"), self.name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Draw"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        for spin in (self.size_, self.seed):
            spin.valueChanged.connect(self._name)
        self._name()

    def _name(self) -> None:
        if not self.name.isModified():
            self.name.setText(tr("Sample of {size}, seed {seed}", size=self.size_.value(), seed=self.seed.value()))

    def draw(self) -> Draw:
        return Draw(self.size_.value(), self.seed.value(), self.name.text())


def ask_sample(parent: QWidget, available: int) -> Draw | None:
    dialog = SampleDialog(available, parent)
    return dialog.draw() if dialog.exec() else None

"""A new project: with which articles it begins, and where it is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.project import new_project
from models.store import SUFFIX
from ui.label import Label
from ui.language import tr
from ui.messages import Messages, says_refusals


class NewProjectDialog(QDialog):
    """Makes the file when it is accepted; ``path`` is then where."""

    def __init__(self, folder: Path, messages: Messages, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.messages = messages
        self.path: Path | None = None
        self.setWindowTitle(tr("New project"))
        self.setMinimumWidth(520)
        choices = {
            "seeds": tr("with two articles, not yet annotated"),
            "worked": tr("with the two articles and their worked annotation, to learn from"),
            "empty": tr("empty: I import my own articles"),
        }
        self._group = QButtonGroup(self)
        self.choices = {name: QRadioButton(words) for name, words in choices.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(9)
        column.addWidget(Label(tr("The project begins")))
        for button in self.choices.values():
            self._group.addButton(button)
            column.addWidget(button)
        self.choices["seeds"].setChecked(True)
        self.where = QLineEdit(str(folder / f"{tr('project')}{SUFFIX}"))
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Kept in")))
        row.addWidget(self.where, 1)
        row.addWidget(browse)
        column.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = buttons.addButton(tr("Make"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.accepted.connect(self.make)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _browse(self) -> None:
        option = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(self, tr("New project"), self.where.text(), options=option)
        if name:
            self.where.setText(name)

    @says_refusals
    def make(self) -> None:
        """Make it; what can't be made is said, and another place may be given."""
        written = self.where.text().strip()
        path = Path(written if written.endswith(SUFFIX) else written + SUFFIX).expanduser()
        chosen = next(name for name, button in self.choices.items() if button.isChecked())
        new_project(path, articles=[] if chosen == "empty" else None, worked=chosen == "worked")
        self.path = path
        self.accept()


def ask_new_project(folder: Path, messages: Messages, parent: QWidget | None) -> Path | None:
    """The project that was made; None where none was."""
    dialog = NewProjectDialog(folder, messages, parent)
    return dialog.path if dialog.exec() else None

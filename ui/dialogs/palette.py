"""The command palette (Ctrl+K): every action by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.fold import fold
from ui.actions import MENUS, TABLE, Actions, Row, shown_keys
from ui.language import tr

_ROLE = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Type, choose with the arrows, Enter. What is not possible now is shown greyed."""

    def __init__(self, actions: Actions, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find a command"))
        self.resize(540, 420)
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("type a few letters"))
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._run)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._find("")

    def _find(self, typed: str) -> None:
        wanted = fold(typed).split()
        self.list.clear()
        for row in TABLE:
            action = self._actions[row.name]
            words = f"{tr(MENUS[row.menu])}: {action.text().rstrip('…')}"
            if all(part in fold(f"{words} {row.text}") for part in wanted):
                self.list.addItem(self._item(row, action, words))
        self.list.setCurrentRow(0)

    def _item(self, row: Row, action: QAction, words: str) -> QListWidgetItem:
        item = QListWidgetItem(f"{words}    {shown_keys(row)}")
        item.setData(_ROLE, row.name)
        if not action.isEnabled():
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self.accept()
        self._actions[str(item.data(_ROLE))].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return False

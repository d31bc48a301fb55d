"""Several of a list, in the room of a combo box: its menu stays open while one ticks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from ui.combo import Combo
from ui.language import plain, tr

_ROLE = Qt.ItemDataRole.UserRole
_NAMED = 2  # names that the box itself shows


class ManyBox(Combo):
    """``changed`` when a hand ticks; nothing ticked means all, and says ``every``."""

    changed = Signal()

    def __init__(self, every: str, choices: Iterable[tuple[str, Any]]) -> None:
        super().__init__()
        self._every = every
        self._items = QStandardItemModel(self)
        for name, value in choices:
            self._add(name, value)
        self.setModel(self._items)
        self.setEnabled(self._items.rowCount() > 0)
        self.view().viewport().installEventFilter(self)
        self.view().installEventFilter(self)

    def _add(self, name: str, value: Any) -> None:
        item = QStandardItem(name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        item.setData(value, _ROLE)
        self._items.appendRow(item)

    def values(self) -> tuple[Any, ...]:
        return tuple(item.data(_ROLE) for item in self._ticked())

    def tick(self, values: Iterable[Any]) -> None:
        """Just these; ``changed`` is told once. One that the list lacks is added: with nothing ticked, all would go."""
        wanted = list(values)
        known = [self._items.item(row).data(_ROLE) for row in range(self._items.rowCount())]
        for value in wanted:
            if value not in known:
                self._add(str(value), value)
        self.setEnabled(self._items.rowCount() > 0)
        for row in range(self._items.rowCount()):
            item = self._items.item(row)
            item.setCheckState(Qt.CheckState.Checked if item.data(_ROLE) in wanted else Qt.CheckState.Unchecked)
        self._change()

    def text(self) -> str:
        """What the box shows."""
        names = [item.text() for item in self._ticked()]
        more = f" +{len(names) - _NAMED}" if len(names) > _NAMED else ""
        return tr(", ").join(names[:_NAMED]) + more or self._every

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click or the space bar ticks, and the list stays; a press alone does nothing yet."""
        view = self.view()
        if watched is view.viewport() and event.type() == QEvent.Type.MouseButtonRelease:
            self._toggle(view.indexAt(event.position().toPoint()))  # type: ignore[attr-defined]
            return True
        is_key = watched is view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            self._toggle(view.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _toggle(self, index: QModelIndex) -> None:
        item = self._items.itemFromIndex(index) if index.isValid() else None
        if item is not None:
            ticked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self._change()

    def _ticked(self) -> list[QStandardItem]:
        items = [self._items.item(row) for row in range(self._items.rowCount())]
        return [item for item in items if item.checkState() == Qt.CheckState.Checked]

    def _change(self) -> None:
        self.setToolTip(plain(tr(", ").join(item.text() for item in self._ticked())))
        self.update()
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.text()
        painter = QStylePainter(self)
        try:
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        finally:
            painter.end()

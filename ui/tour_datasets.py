"""The tour's pictures of datasets: an export being chosen, an import being looked at; in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QDialog, QWidget

from models.project import SEEDS
from ui.dialogs.export import ExportDialog
from ui.dialogs.importing import ImportDialog
from ui.window import Window


class Guide(Protocol):
    window: Window

    def picture(self, name: str, widget: QWidget | None = None) -> Path: ...


def pictures(guide: Guide) -> Iterator[Path]:
    """In both themes."""
    for theme in ("light", "dark"):
        yield _export(guide, f"14_export_{theme}")
        yield _import(guide, f"20_import_{theme}")
        guide.window.actions_["switch_theme"].trigger()


def _export(guide: Guide, name: str) -> Path:
    """Count and first rows come from beside the window: the picture waits for them."""
    window = guide.window
    dialog = ExportDialog(window.session, window.messages, window)
    dialog.format.setCurrentIndex(dialog.format.findData("hf"))
    dialog.split.setChecked(True)
    done = QEventLoop()
    dialog.exporting.counted.connect(done.quit)
    done.exec()
    return _pictured(guide, name, dialog)


def _import(guide: Guide, name: str) -> Path:
    window = guide.window
    dialog = ImportDialog(window.session, window.messages, [SEEDS / "worked.jsonl"], window)
    done = QEventLoop()
    dialog.looking.looked.connect(done.quit)
    done.exec()
    return _pictured(guide, name, dialog)


def _pictured(guide: Guide, name: str, dialog: QDialog) -> Path:
    path = guide.picture(name, dialog)
    dialog.done(0)  # its thread ends
    return path

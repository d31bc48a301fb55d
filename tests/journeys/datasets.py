"""What hands do at the two doors of a project: look at what would come and let it in, choose what goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from tests.journeys.hands import Hands, answering, pause, reading, wait_for
from ui.dialogs.export import ExportDialog
from ui.dialogs.importing import ImportDialog


def in_front(dialog: QDialog) -> None:
    """Keys go to the dialog, as on any desktop: offscreen, the page under it would hear Enter."""
    dialog.activateWindow()
    pause(20)


# In


def looked(dialog: ImportDialog) -> None:
    """Its look is done: it shows what would come, or why nothing can."""
    wait_for(lambda: not dialog._timer.isActive() and not dialog.bar.isVisibleTo(dialog))


def taking(see: Callable[[ImportDialog], None] = looked) -> Callable[[ImportDialog], None]:
    """``see`` what would come; then Enter."""

    def take(dialog: ImportDialog) -> None:
        in_front(dialog)
        looked(dialog)
        see(dialog)
        looked(dialog)
        assert dialog.bring.isEnabled(), dialog.about.text()
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    return take


@contextmanager
def letting_in(see: Callable[[ImportDialog], None] = looked) -> Iterator[None]:
    """While the body runs, an import that is begun is looked at and let in."""
    with answering(ImportDialog, taking(see)):
        yield


def bring_in(hands: Hands, *paths: Path, see: Callable[[ImportDialog], None] = looked) -> None:
    """Begin an import; its end is still to be waited for."""
    with letting_in(see):
        hands.window.import_handlers.import_files(paths)


def turn_away(hands: Hands, *paths: Path) -> list[str]:
    """Look at what would come, and close; what the dialog says, line by line, and whether it could be let in."""
    told: list[str] = []

    def close(dialog: ImportDialog) -> None:
        looked(dialog)
        told.extend([*dialog.report().splitlines(), str(dialog.bring.isEnabled())])
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(ImportDialog, close):
        hands.window.import_handlers.import_files(paths)
    return told


def imported(hands: Hands) -> None:
    """The import has ended, and what it brought is shown."""
    wait_for(lambda: not hands.window.import_handlers.housekeeping.importing)
    pause(20)


# Out


def counted(dialog: ExportDialog) -> None:
    """The count is that of the filters as they stand."""
    wait_for(lambda: not dialog._timer.isActive() and dialog._counted == dialog.form.filters())


def ended(dialog: ExportDialog) -> str:
    """Export, and wait until the dialog has gone; what is told then."""
    said: list[str] = []
    with answering(QMessageBox, reading(said)):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        wait_for(lambda: said and not dialog.isVisible())
    return said[0]


def refused(dialog: ExportDialog) -> str:
    """Export, and be refused: the dialog stays."""
    said: list[str] = []
    with answering(QMessageBox, reading(said)):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        wait_for(lambda: said and not dialog.running)
    assert dialog.isVisible()
    return said[0]


def at_the_door(hands: Hands, choose: Callable[[ExportDialog], None]) -> None:
    """Ctrl+E, and ``choose``, which leaves the dialog."""

    def chosen(dialog: ExportDialog) -> None:
        try:
            in_front(dialog)
            choose(dialog)
        except BaseException:
            dialog.done(0)  # closing alone would only stop what is running
            raise

    with answering(ExportDialog, chosen):
        hands.page.setFocus()
        hands.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def export(hands: Hands, out: Path, choose: Callable[[ExportDialog], None] = counted) -> str:
    """Ctrl+E, ``choose``, write to ``out``; what is told at the end."""
    told: list[str] = []

    def write(dialog: ExportDialog) -> None:
        choose(dialog)
        dialog.path.setText(str(out))
        told.append(ended(dialog))

    at_the_door(hands, write)
    return told[0]


def pick(box: object, value: object) -> None:
    """Choose an entry of a box by its data."""
    at = box.findData(value)
    assert at >= 0, value
    box.setCurrentIndex(at)
    box.activated.emit(at)

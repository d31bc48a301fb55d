"""How things look, and help. Dialogs are loaded when they are first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.language import tr
from ui.workplace import Workplace

USUAL = 23  # px


class ViewHandlers(QObject):
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self.place = place

    def larger(self) -> None:
        self._size(self.place.settings.pixels + 1)

    def smaller(self) -> None:
        self._size(self.place.settings.pixels - 1)

    def usual_size(self) -> None:
        self._size(USUAL)

    def _size(self, pixels: int) -> None:
        self.place.settings.pixels = pixels
        self.place.reader.page.set_pixels(self.place.settings.pixels)

    def find(self) -> None:
        self.place.reader.open_find()

    def find_next(self) -> None:
        self.place.reader.find_step(1)

    def find_previous(self) -> None:
        self.place.reader.find_step(-1)

    def switch_theme(self) -> None:
        self.theme_chosen.emit("light" if self.place.settings.theme == "dark" else "dark")

    def switch_language(self) -> None:
        self.language_chosen.emit("en" if self.place.language.code == "ar" else "ar")

    def colour_by_speaker(self) -> None:
        by_speaker = self.place.actions["colour_by_speaker"].isChecked()
        self.place.settings.colour_by = "speaker" if by_speaker else "stance"
        self.place.reader.highlights.by_speaker = by_speaker
        self.place.reader.show_quotes()
        self.place.quotes.recolour()

    def others_shown(self) -> None:
        self.place.session.show_others(self.place.actions["others_shown"].isChecked())

    def command_palette(self) -> None:
        from ui.dialogs.palette import CommandPalette

        CommandPalette(self.place.actions, self.place.window).exec()

    def shortcuts(self) -> None:
        from ui.dialogs.shortcuts import ShortcutSheet

        ShortcutSheet(self.place.window).exec()

    def codebook(self) -> None:
        from ui.dialogs.codebook import CodebookDialog

        CodebookDialog(self.place.session.codebook, self.place.language.code, self.place.window).exec()

    def about(self) -> None:
        self.place.messages.tell(
            tr(
                "Qawl (قول): mark what is quoted in Arabic news, say who said it and where they stand.\n\n"
                "Letters: Noto Naskh Arabic and IBM Plex Sans Arabic, SIL Open Font License 1.1."
            )
        )

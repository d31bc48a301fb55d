"""What this user's Qawl remembers between starts, apart from any project."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from models.language import system_language

_RECENT = 8


class Settings:
    """An ini file in the user's configuration folder. Every value has a default, so that it may be deleted."""

    def __init__(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        self._file = QSettings(str(Path(folder) / "qawl.ini"), QSettings.Format.IniFormat)

    def _text(self, key: str, default: str = "") -> str:
        return str(self._file.value(key, default))

    @property
    def language(self) -> str:
        found = self._text("language", system_language())
        return found if found in ("ar", "en") else "ar"

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def theme(self) -> str:
        return "dark" if self._text("theme") == "dark" else "light"

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("theme", name)

    @property
    def pixels(self) -> int:
        """The size of the article's letters."""
        text = self._text("pixels", "23")
        return min(48, max(14, int(text) if text.isdigit() else 23))

    @pixels.setter
    def pixels(self, size: int) -> None:
        self._file.setValue("pixels", size)

    @property
    def colour_by(self) -> str:
        return "speaker" if self._text("colour_by") == "speaker" else "stance"

    @colour_by.setter
    def colour_by(self, what: str) -> None:
        self._file.setValue("colour_by", what)

    @property
    def suggestions_shown(self) -> bool:
        return self._text("suggestions", "on") != "off"

    @suggestions_shown.setter
    def suggestions_shown(self, shown: bool) -> None:
        self._file.setValue("suggestions", "on" if shown else "off")

    @property
    def annotator(self) -> str:
        """The name given last, offered for new projects."""
        return self._text("annotator")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._file.setValue("annotator", name)

    def annotator_of(self, project: Path) -> str:
        return str(self._annotators().get(str(project.resolve()), ""))

    def set_annotator_of(self, project: Path, name: str) -> None:
        self._file.setValue("annotators", json.dumps({**self._annotators(), str(project.resolve()): name}))

    def _annotators(self) -> dict[str, str]:
        """Project → who annotated there last. A file that somebody broke by hand counts as empty."""
        try:
            found = json.loads(self._text("annotators", "{}"))
        except json.JSONDecodeError:
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def recent(self) -> list[Path]:
        """Projects opened before, the last one first; those that are gone are left out."""
        found = self._file.value("recent", [])
        paths = [found] if isinstance(found, str) else list(found or [])  # type: ignore[call-overload]
        return [Path(path) for path in paths if Path(path).exists()]

    def remember(self, project: Path) -> None:
        others = [path for path in self.recent if path != project]
        self._file.setValue("recent", [str(path) for path in (project, *others)[:_RECENT]])

    def layout(self, name: str) -> QByteArray | None:
        found = self._file.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        self._file.setValue(f"layout/{name}", state)

    def save(self) -> None:
        self._file.sync()


def own_project() -> Path:
    """The project of a first start, in the user's data folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "Qawl.qawl"

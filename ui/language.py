"""The interface's language: Qt's translators, switched while running, and the one way to say a text in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from models.language import TRANSLATIONS, Sentence, fill

CONTEXT = "Qawl"


def tr(text: str, count: int | None = None, **values: object) -> str:
    """``text`` in the interface's language; ``{name}`` filled from ``values``, ``%n`` from ``count``."""
    translated = QCoreApplication.translate(CONTEXT, text, None, -1 if count is None else count)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        values = {name: isolated(str(value)) if _is_latin(value) else value for name, value in values.items()}
    return fill(translated, values, count)


def plain(text: str) -> str:
    """For a tooltip: words of an article or a file are shown as they are, whatever tags they hold."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text


def spoken() -> str:
    """The code of the interface's language: where something is named in both."""
    return "ar" if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else "en"


def _is_latin(value: object) -> bool:
    """Whether a value would turn an Arabic sentence round: names of files and folders, mostly."""
    return isinstance(value, str) and any(letter.isascii() and letter.isalpha() for letter in value)


def isolated(text: str) -> str:
    """``text`` in its own direction, so that names in one script do not turn round what stands beside them."""
    return f"\u2068{text}\u2069" if text else ""


def said(sentence: Sentence) -> str:
    values = {name: said(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()}
    return tr(sentence.text, sentence.count, **values)


def duration(seconds: float) -> str:
    """Active time in words: hours and minutes."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("%n min", minutes)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


class Language:
    """Which language is in force, and its translators. ``code`` is ar or en."""

    def __init__(self, app: QGuiApplication, code: str) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.code = ""
        self.use(code)

    def remove(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)

    def use(self, code: str) -> None:
        """Install Qawl's and Qt's own translations for ``code`` and turn the layout to its side."""
        self.remove()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for name, folder in ((f"qtbase_{code}", qt), (f"qawl_{code}", str(TRANSLATIONS))):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        self.code = code
        right_to_left = code == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

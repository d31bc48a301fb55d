"""Sentences for people, in the language of the interface, without Qt.

One catalogue serves window and headless verbs alike: Qt's translation files in ``resources/translations``. The window
loads the compiled form (.qm); here the source form (.ts, XML) is read. The English words are the key.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("ar", "en")
TRANSLATIONS = Path(__file__).parent.parent / "resources" / "translations"


def system_language() -> str:
    """ar where the system speaks Arabic, else en."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    if not named:
        import locale

        named = locale.getlocale()[0] or ""
    return "ar" if named.lower().startswith("ar") else "en"


@dataclass(frozen=True)
class Sentence:
    """Words to be said later, in whatever language is then in force.

    ``text`` is English and the key of the translation; ``{name}`` marks places for ``values``; ``%n`` the count.
    """

    text: str
    values: dict[str, object] = field(default_factory=dict)
    count: int | None = None

    def in_language(self, language: str) -> str:
        return fill(translated(self.text, language, self.count), self.filled(language), self.count)

    def filled(self, language: str) -> dict[str, object]:
        """The values, those that are sentences themselves said in that language."""
        return {
            name: value.in_language(language) if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }


def say(text: str, count: int | None = None, **values: object) -> Sentence:
    """Mark ``text`` for translation (``resources/translations/collect.py`` finds these calls)."""
    return Sentence(text, values, count)


def label(text: str) -> str:
    """Mark ``text`` for translation and hand it back: for words that are kept and said later."""
    return text


def fill(text: str, values: dict[str, object], count: int | None = None) -> str:
    if count is not None:
        text = text.replace("%n", str(count))
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def translated(text: str, language: str, count: int | None = None) -> str:
    forms = catalogue(language).get(text)
    if not forms:
        return text
    return forms[plural_form(language, count)] if count is not None and len(forms) > 1 else forms[0]


def plural_form(language: str, count: int) -> int:
    """Which of a language's forms a count takes, in the order of Qt's .ts files (CLDR's order)."""
    if language != "ar":
        return 0 if count == 1 else 1
    if count in (0, 1, 2):
        return count
    last = count % 100
    return 3 if 3 <= last <= 10 else 4 if last >= 11 else 5


@cache
def catalogue(language: str) -> dict[str, tuple[str, ...]]:
    """English words → their forms in ``language``; one form, or as many as it has plurals."""
    from xml.etree import ElementTree  # our own file, shipped with the program

    path = TRANSLATIONS / f"qawl_{language}.ts"
    found: dict[str, tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        found[message.findtext("source", "")] = tuple(forms)
    return found

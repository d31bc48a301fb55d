"""Colours and fonts by role. The only reader of ``resources/themes``; no widget names a colour."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parent.parent / "resources"
READING = "Noto Naskh Arabic"
INTERFACE = "IBM Plex Sans Arabic"
NAMES = ("light", "dark")
_FAINT = 0.4  # of a tint, for quotes that nobody has judged yet
_FIRST_FONTS = ("NotoNaskhArabic-Regular.ttf", "IBMPlexSansArabic-Regular.woff", "IBMPlexSansArabic-SemiBold.woff")
_OTHER_FONTS = ("NotoNaskhArabic-Bold.ttf", "IBMPlexSansArabic-Medium.woff")


@dataclass(frozen=True)
class Theme:
    """``roles`` are of the interface, ``data`` of quotes; tints are data colours as they lie behind words."""

    name: str
    roles: dict[str, QColor]
    data: dict[str, QColor]
    tints: dict[str, QColor]
    strong_tints: dict[str, QColor]

    def __getitem__(self, role: str) -> QColor:
        return self.roles[role]

    def tinted(self, colour: str, *, selected: bool = False) -> QColor:
        return (self.strong_tints if selected else self.tints)[colour]


@cache
def theme(name: str) -> Theme:
    table = tomllib.loads((RESOURCES / "themes" / f"{name}.toml").read_text("utf-8"))
    data = {role: QColor(value) for role, value in table["data"].items()}
    return Theme(
        table["name"],
        {role: QColor(value) for role, value in table["roles"].items()},
        data,
        _see_through(data, table["tint"]),
        _see_through(data, table["tint_selected"]),
    )


def _see_through(colours: dict[str, QColor], share: float) -> dict[str, QColor]:
    tints = {role: QColor(colour) for role, colour in colours.items()}
    for role, tint in tints.items():
        tint.setAlphaF(share * (_FAINT if role == "unjudged" else 1.0))
    return tints


def load_fonts(*, first: bool = True) -> None:
    """Bring the bundled fonts: a fresh Debian has DejaVu or nothing. ``first``: those that the first paint needs."""
    for name in _FIRST_FONTS if first else _OTHER_FONTS:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def interface_font(pixels: int = 14) -> QFont:
    font = QFont()
    font.setFamilies([INTERFACE, READING])
    font.setPixelSize(pixels)
    return font


def reading_font(pixels: int) -> QFont:
    font = QFont()
    font.setFamilies([READING, INTERFACE])
    font.setPixelSize(pixels)
    return font


def dress(app: QApplication, name: str) -> Theme:
    """Give the application the palette and style sheet of a theme."""
    chosen = theme(name)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style_sheet(chosen))
    return chosen


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.Base: "page",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Accent: "accent",
    }
    for role, name in roles.items():
        palette.setColor(role, theme[name])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme["muted"])
    return palette


def _style_sheet(theme: Theme) -> str:
    sheet = (RESOURCES / "themes" / "style.qss").read_text("utf-8")
    sheet = sheet.replace("@tick;", f'url("{(RESOURCES / "themes" / f"tick_{theme.name}.svg").as_posix()}");')
    for name, colour in theme.roles.items():
        sheet = sheet.replace(f"@{name};", f"{colour.name()};")
    return sheet

"""Both themes have the same roles, every colour can be read, and the letters are our own."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo

from models.codebook import COLOURS
from ui import theme


def luminance(colour: QColor) -> float:
    """WCAG 2.2's relative luminance."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_both_themes_have_the_same_roles():
    light, dark = theme.theme("light"), theme.theme("dark")
    assert set(light.roles) == set(dark.roles)
    assert set(light.data) == set(dark.data) == {*COLOURS, "unjudged"}


@pytest.mark.parametrize("name", theme.NAMES)
def test_words_can_be_read_on_every_ground(name):
    chosen = theme.theme(name)
    for ground in ("window", "panel", "page", "card", "accent_soft"):
        assert contrast(chosen["text"], chosen[ground]) >= 7, ground
        assert contrast(chosen["muted"], chosen[ground]) >= 4.5, ground
    for colour in chosen.data.values():
        assert contrast(colour, chosen["page"]) >= 3
    assert contrast(chosen["on_accent"], chosen["accent"]) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_style_sheet_names_only_roles(name):
    sheet = theme._style_sheet(theme.theme(name))
    assert "@" not in sheet
    source = (theme.RESOURCES / "themes" / "style.qss").read_text("utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8};", source)


def test_the_bundled_letters_are_used(qapp):
    assert QFontInfo(theme.reading_font(23)).family() == theme.READING
    assert QFontInfo(theme.interface_font()).family() == theme.INTERFACE

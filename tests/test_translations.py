"""No string of the program is left untranslated, and the compiled files are those of the sources."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from models.language import fill, plural_form, translated

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
_spec = importlib.util.spec_from_file_location("collect", FOLDER / "collect.py")
collect = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(collect)


def test_every_text_is_finished_in_arabic():
    known = collect.known("ar")
    assert set(known) == set(collect.texts()), "run `make translations`"
    assert not [text for text, forms in known.items() if not all(forms)]


def test_every_plural_is_finished_in_english():
    plurals = {text for text in collect.texts() if "%n" in text}
    assert set(collect.known("en")) == plurals
    assert all(all(forms) for forms in collect.known("en").values())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_placeholders_survive_translation(language):
    for text, forms in collect.known(language).items():
        for form in forms:
            assert set(re.findall(r"\{\w+\}", form)) == set(re.findall(r"\{\w+\}", text)), text


def test_arabic_is_arabic():
    for text, forms in collect.known("ar").items():
        if re.search("[A-Za-z]{3}", re.sub(r"\{\w+\}", "", text)):
            assert all(re.search("[ء-ي]", form) for form in forms), text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_compiled_files_are_current(language, tmp_path):
    compiled = tmp_path / "now.qm"
    collect.release(FOLDER / f"qawl_{language}.ts", compiled)
    assert compiled.read_bytes() == (FOLDER / f"qawl_{language}.qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 111])
def test_qt_and_the_headless_catalogue_say_the_same_plural(qapp, count):
    text = "%n quote(s)"
    translator = QTranslator()
    assert translator.load("qawl_ar", str(FOLDER))
    by_qt = translator.translate("Qawl", text, None, count)
    assert by_qt.replace("%n", str(count)) == fill(translated(text, "ar", count), {}, count)
    assert plural_form("ar", count) in range(6)


def test_no_widget_is_given_bare_words():
    """A literal with words in it goes through ``tr`` before it reaches a widget."""
    setters = {"setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName", "showMessage"}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in setters:
                for argument in node.args:
                    bare = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                    assert not (bare and re.search("[A-Za-zء-ي]{2}", argument.value)), f"{path}:{node.lineno}"

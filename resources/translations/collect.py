"""Keeps Qt's translation files in step with the code: ``make translations``.

Texts are the literal first arguments of ``tr``, ``say`` and ``label`` (``text``, as ui.actions calls it). New ones come
into the .ts files unfinished, those that are no longer said go; then lrelease compiles the .qm files.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SAYERS = {"tr", "say", "label", "text"}
PLURALS = {"ar": 6, "en": 2}


def said_in(path: Path) -> set[str]:
    """The texts that a Python file says."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYERS and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


def texts() -> list[str]:
    """All texts of the program, in a fixed order."""
    paths = [ROOT / "main.py", *sorted((ROOT / "ui").rglob("*.py")), *sorted((ROOT / "models").rglob("*.py"))]
    return sorted(set().union(*map(said_in, paths)))


def known(language: str) -> dict[str, list[str]]:
    path = HERE / f"qawl_{language}.ts"
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        found[message.findtext("source", "")] = forms
    return found


def write(language: str, wanted: list[str]) -> None:
    """Write the .ts file: English only needs its plurals, Arabic everything."""
    old = known(language)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "Qawl"
    for text in wanted:
        plural = "%n" in text
        if language == "en" and not plural:
            continue
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ElementTree.SubElement(message, "source").text = text
        forms = old.get(text) or [""] * (PLURALS[language] if plural else 1)
        translation = ElementTree.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        if plural:
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    (HERE / f"qawl_{language}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8"
    )


def release(source: Path, compiled: Path) -> None:
    subprocess.run([Path(sys.executable).parent / "pyside6-lrelease", "-silent", source, "-qm", compiled], check=True)


def main() -> None:
    wanted = texts()
    for language in PLURALS:
        write(language, wanted)
        release(HERE / f"qawl_{language}.ts", HERE / f"qawl_{language}.qm")
        unfinished = [text for text, forms in known(language).items() if not all(forms)]
        print(f"{language}: {len(unfinished)} unfinished", *unfinished, sep="\n  ")


if __name__ == "__main__":
    main()

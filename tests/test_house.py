"""The house's rules: who may import whom, what is said where, how large things may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = [ROOT / "main.py", *sorted((ROOT / "models").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]
FLOORS = {"main": 2, "ui": 1, "models": 0}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in FILES}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, late imports included, those only for the type checker left out."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else node.module


GRAPH = {name: set(imports(path)) for name, path in MODULES.items()}


def test_main_ui_and_models_are_floors_and_nobody_looks_up():
    for name, used in GRAPH.items():
        for other in used & set(MODULES):
            assert FLOORS[other.split(".")[0]] <= FLOORS[name.split(".")[0]], f"{name} imports {other}"


def test_models_know_no_qt():
    for name, used in GRAPH.items():
        if name.split(".")[0] == "models":
            assert not [one for one in used if one.startswith(("PySide6", "qtawesome", "shiboken"))], name


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("sqlite_utils", {"models.schema", "models.store"}),
        ("qtawesome", {"ui.icons"}),
        ("sqlite3", {"models.refusals", "models.store", "models.queries", "models.history", "models.sitting"}),
    ],
)
def test_a_library_has_its_rooms(library: str, rooms: set[str]):
    users = {name for name, used in GRAPH.items() if library in {one.split(".")[0] for one in used}}
    assert users <= rooms


def test_message_boxes_live_in_messages():
    users = {name for name, path in MODULES.items() if "QMessageBox" in path.read_text("utf-8")}
    assert users == {"ui.messages"}


def test_colours_live_in_themes():
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                value = node.value
                assert not (value.startswith("#") and len(value) in (4, 7, 9)), f"{name}: {value}"


def test_panels_do_not_know_each_other():
    panels = {"ui.panels.articles", "ui.panels.quotes", "ui.panels.todos", "ui.panels.inspector"}
    for panel in panels:
        assert not GRAPH[panel] & (panels - {panel})


def test_there_is_no_import_circle():
    """Late imports count too."""
    seen: dict[str, int] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if seen.get(name) == 2:
            return
        assert seen.get(name) != 1, " → ".join((*trail, name))
        seen[name] = 1
        for other in sorted(GRAPH[name] & set(MODULES)):
            visit(other, (*trail, name))
        seen[name] = 2

    for name in MODULES:
        visit(name, ())


def test_module_state_is_constant():
    """What a module assigns has a constant's name, or is a type."""
    for name, path in MODULES.items():
        for node in ast.parse(path.read_text("utf-8")).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            targets += [node.target] if isinstance(node, ast.AnnAssign) else []
            for target in targets:
                assert isinstance(target, ast.Name), name
                assert target.id.strip("_").isupper() or target.id[:1].isupper() or target.id == "__all__", (
                    f"{name}: {target.id}"
                )


def functions() -> Iterator[tuple[str, int]]:
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno
                yield f"{name}.{node.name}", node.end_lineno - node.lineno + 1


def test_functions_are_taken_in_at_a_glance():
    lengths = sorted(length for _, length in functions())
    assert lengths[len(lengths) // 2] <= 10
    assert lengths[int(len(lengths) * 0.95)] <= 40
    assert not [(name, length) for name, length in functions() if length > 60]


def test_files_are_read_in_one_go():
    for name, path in MODULES.items():
        assert len(path.read_text("utf-8").splitlines()) <= 400, name


def test_every_module_says_why_it_is_there():
    for name, path in MODULES.items():
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), name


def test_a_void_qt_method_may_be_called_for_ever():
    """PySide6 6.12.0 drops a reference to None at each call and aborts Python 3.11 (notes/qt.md §0)."""
    script = "from PySide6.QtCore import QObject\no = QObject()\nfor _ in range(100_000): o.setObjectName('')"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_nothing_of_shared_is_read():
    for path in [*FILES, *sorted((ROOT / "tests").rglob("*.py"))]:
        if path != Path(__file__):
            code = ast.unparse(ast.parse(path.read_text("utf-8")))
            assert "shared/data" not in code, path

"""Start and memory, each in processes of its own beside an empty window in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.figure import Figure, percentile

ROOT = Path(__file__).parent.parent.parent
_RUNS = 11

_EMPTY = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Empty(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    print(time.process_time(), flush=True)
    os._exit(0)
app = QApplication([])
window = Empty()
window.resize(1366, 768)
window.show()
app.exec()
"""
# The real main; the window is told to say when it is painted as soon as its module is loaded.
_QAWL = """
import importlib.util, os, sys, time
def done():
    print(time.process_time(), flush=True)
    os._exit(0)
def watch(Window):
    old = Window.__init__
    def new(self, *rest):
        old(self, *rest)
        self.painted.connect(done)
    Window.__init__ = new
class Finder:
    def find_spec(self, name, path, target=None):
        if name != "ui.window":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module
        def exec_module(module):
            load(module)
            watch(module.Window)
        spec.loader.exec_module = exec_module
        return spec
sys.meta_path.insert(0, Finder())
import main
main.main([sys.argv[1]])
"""
_RESIDENT = """
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
"""
_EMPTY_LOADED = (
    _RESIDENT
    + """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
app = QApplication([])
window = QWidget()
window.resize(1366, 768)
import sqlite_utils, qtawesome
QPushButton(qtawesome.icon("mdi6.account"), "", window)
window.show()
def done():
    print(resident(), flush=True)
    os._exit(0)
QTimer.singleShot(1500, done)
app.exec()
"""
)
_LATER = """
def later():
    from PySide6.QtCore import QTimer
    QTimer.singleShot(1500, done)
"""
_QAWL_LOADED = _RESIDENT + _QAWL.replace(
    "print(time.process_time(), flush=True)", "print(resident(), flush=True)"
).replace("self.painted.connect(done)", "self.painted.connect(later)").replace("def watch", _LATER + "def watch")


def _project(folder: Path) -> Path:
    """A project that was open before, by somebody known."""
    _in_home(folder)
    from models.project import new_project
    from models.session import Session
    from models.store import Store
    from ui.settings import Settings

    path = folder / "start.qawl"
    if not path.exists():
        new_project(path)
        session = Session(Store(path))
        session.be(session.annotator_named("ليلى"))
        session.begin_sitting()
        session.open_last()
        session.close(session.place(0))
        settings = Settings()
        settings.annotator = "ليلى"
        settings.save()
    return path


def _in_home(folder: Path) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _measured(script: str, *words: str) -> float:
    """The number that a process prints."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as on a desktop
    run = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=env,
    )
    return float(run.stdout.split()[-1])


def start(folder: Path) -> Figure:
    project = str(_project(folder))
    floors, ours = [], []
    for _ in range(_RUNS):
        floors.append(_measured(_EMPTY))
        ours.append(_measured(_QAWL, project))
    floor, own = percentile(floors, 0.5), percentile(ours, 0.5)
    note = f"CPU to first paint {own * 1000:.0f} ms, empty window {floor * 1000:.0f} ms; medians of {_RUNS}"
    return Figure("start", own / floor, 2.0, "ratio", note)


def memory(folder: Path) -> Figure:
    project = str(_project(folder))
    floors = [_measured(_EMPTY_LOADED) for _ in range(3)]
    ours = [_measured(_QAWL_LOADED, project) for _ in range(3)]
    floor, own = percentile(floors, 0.5), percentile(ours, 0.5)
    note = f"{own / 1024:.0f} MB, empty window with the libraries {floor / 1024:.0f} MB; medians of 3"
    return Figure("memory", own / floor, 1.3, "ratio", note)

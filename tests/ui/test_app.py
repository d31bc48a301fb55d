"""Starting: without a display, with a damaged file, with a file in a cloud folder."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.journeys import hands
from tests.journeys.hands import Hands, answering, known

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("lang", "word"), [("en_US.UTF-8", "display"), ("ar_EG.UTF-8", "شاشة")])
@pytest.mark.parametrize("words", [[], ["tour", "x"]])
def test_without_a_display_one_sentence_is_said(lang, word, words):
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    env |= {"LANG": lang, "LC_ALL": lang, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, env=env, capture_output=True, encoding="utf-8")
    assert run.returncode == 1
    assert word in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_a_damaged_file_is_told_when_it_is_opened(qapp, tmp_path, monkeypatch):
    project = hands.project(tmp_path)
    known(language="en")
    content = bytearray(project.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 8192] = b"\xff" * 8192
    project.write_bytes(content)
    said = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.reject()

    no_window = contextlib.suppress(AssertionError)  # where the lists can't be read, none comes up
    with answering(QMessageBox, read, every=True), no_window:
        hands.work([str(project)], lambda _: None, monkeypatch)
    assert "damaged" in said[0]


def test_a_project_in_a_cloud_folder_is_warned_of(qapp, tmp_path, monkeypatch):
    folder = tmp_path / "OneDrive - Firma"
    folder.mkdir()
    project = hands.project(folder)
    known(language="en")
    said = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.accept()

    def story(hands: Hands) -> None:
        assert hands.session.store.path == project

    with answering(QMessageBox, read):
        hands.work([str(project)], story, monkeypatch)
    assert "cloud" in said[0]

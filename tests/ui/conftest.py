"""A session of a person at a project, and widgets that are shown offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.project import new_project
from models.session import Session
from models.store import Store
from ui import theme
from ui.app import application


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application()


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    path = tmp_path / "work.qawl"
    new_project(path)
    session = Session(Store(path))
    session.be(session.annotator_named("ليلى"))
    session.open_last()
    yield session
    session.close()


@pytest.fixture
def light() -> theme.Theme:
    return theme.theme("light")

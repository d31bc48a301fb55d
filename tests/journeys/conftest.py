"""A journey is told twice: once in Arabic, once in English."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys import hands
from tests.journeys.hands import Hands


@pytest.fixture(params=["ar", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return hands.project(tmp_path)


@pytest.fixture
def work(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """``work(story, *words)``: the story, told in the window that ``main`` opens."""
    qapp.setApplicationName("Qawl")

    def run(story: Callable[[Hands], None], *words: object) -> int:
        return hands.work([str(word) for word in words], story, monkeypatch)

    return run

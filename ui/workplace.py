"""What the handlers of actions work with: the session of the moment and the widgets around it. No behaviour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from models.session import Session
from ui.actions import Actions
from ui.language import Language
from ui.messages import Messages
from ui.panels.articles import ArticlesPanel
from ui.panels.inspector import Inspector
from ui.panels.quotes import QuotesPanel
from ui.panels.todos import TodosPanel
from ui.reader.reader import Reader
from ui.settings import Settings


@dataclass
class Workplace:
    """One window's. ``session`` is replaced when another project is opened."""

    window: QMainWindow
    session: Session
    settings: Settings
    language: Language
    messages: Messages
    actions: Actions
    reader: Reader
    articles: ArticlesPanel
    quotes: QuotesPanel
    todos: TodosPanel
    inspector: Inspector
    open_article: Callable[[str], None]

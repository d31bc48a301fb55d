"""What is known about an article, or about many at once. Their texts are never edited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from models.commands import EditArticles
from models.records import Article
from ui.label import Label
from ui.language import tr

_FIELDS = ("title", "outlet", "author", "published", "url", "language")


class ArticleDialog(QDialog):
    """Only what is changed here is changed: where the articles differ, a field left empty leaves them."""

    def __init__(self, articles: Sequence[Article], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._articles = articles
        many = len(articles) > 1
        self.setWindowTitle(tr("Details of %n article(s)", len(articles)) if many else tr("Article details"))
        self.setMinimumWidth(460)
        self.fields = {name: QLineEdit(self._common(name)) for name in _FIELDS}
        for name, field in self.fields.items():
            if len({getattr(one, name) for one in articles}) > 1:
                field.setPlaceholderText(tr("they differ; empty leaves them"))
        self.tagged, self.untagged = QLineEdit(), QLineEdit()
        if many:
            self.fields["title"].setEnabled(False)
        else:
            self.fields["title"].setPlaceholderText(articles[0].headline)
            self.fields["published"].setPlaceholderText("2026-11-21")
        self._lay_out()

    def _common(self, name: str) -> str:
        values = {getattr(one, name) or "" for one in self._articles}
        return values.pop() if len(values) == 1 else ""

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        labels = {
            "title": tr("Title"),
            "outlet": tr("Outlet"),
            "author": tr("Author"),
            "published": tr("Published"),
            "url": tr("Address (URL)"),
            "language": tr("Language"),
        }
        for name, field in self.fields.items():
            form.addRow(labels[name], field)
        tags = sorted({tag for one in self._articles for tag in one.tags})
        if tags:
            shown = Label("  ".join(f"#{tag}" for tag in tags[:30]))
            shown.setWordWrap(True)
            form.addRow(tr("Tags"), shown)
        self.tagged.setPlaceholderText(tr("apart by commas"))
        form.addRow(tr("Add tags"), self.tagged)
        if tags:
            form.addRow(tr("Take off tags"), self.untagged)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def command(self) -> EditArticles | None:
        """What is asked for, as one step; None where nothing is to change."""
        values: dict[str, str | None] = {}
        for name, field in self.fields.items():
            words = " ".join(field.text().split())
            if words != self._common(name):
                values[name] = words or ("ar" if name == "language" else None)
        tagged, untagged = _tags(self.tagged.text()), _tags(self.untagged.text())
        if not (values or tagged or untagged):
            return None
        return EditArticles(tuple(one.id for one in self._articles), values, tagged, untagged)


def _tags(typed: str) -> tuple[str, ...]:
    pieces = typed.replace("،", ",").replace("#", "").split(",")
    return tuple(dict.fromkeys(tag for piece in pieces if (tag := " ".join(piece.split()))))


def ask_details(parent: QWidget, articles: Sequence[Article]) -> EditArticles | None:
    dialog = ArticleDialog(articles, parent)
    return dialog.command() if dialog.exec() else None

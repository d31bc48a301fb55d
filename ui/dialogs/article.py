"""What is known about an article. Its text is never edited."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from models.records import Article
from ui.language import tr


class ArticleDialog(QDialog):
    def __init__(self, article: Article, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Article details"))
        self.setMinimumWidth(460)
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        labels = {
            "title": tr("Title"),
            "outlet": tr("Outlet"),
            "author": tr("Author"),
            "published": tr("Published"),
            "url": tr("Address (URL)"),
        }
        self.fields = {name: QLineEdit(getattr(article, name) or "") for name in labels}
        self.fields["title"].setPlaceholderText(article.headline)
        self.fields["published"].setPlaceholderText("2026-11-21")
        for name, label in labels.items():
            form.addRow(label, self.fields[name])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def values(self) -> dict[str, str | None]:
        return {name: " ".join(field.text().split()) or None for name, field in self.fields.items()}


def ask_details(parent: QWidget, article: Article) -> dict[str, str | None] | None:
    """The details as they are to be; None where nothing is to change."""
    dialog = ArticleDialog(article, parent)
    return dialog.values() if dialog.exec() else None

"""What is done to articles. Their texts are never changed, and stay out of the history."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import ClassVar

from models.commands.versions import carry_quotes
from models.ids import derived_id
from models.language import label
from models.naming import sort_name
from models.transaction import Transaction


@dataclass(frozen=True)
class ShowBatch:
    """The last act of an import: its articles and annotations appear, all at once; corrected texts take their place."""

    label: ClassVar[str] = label("Import articles")
    batch: str
    article: str | None = None

    def run(self, step: Transaction) -> str:
        step.update("batch", self.batch, shown=1)
        step.db.execute("DELETE FROM unfinished WHERE batch=?", [self.batch])  # undo hides it again, as a whole
        carry_quotes(step, self.batch)
        return self.batch


@dataclass(frozen=True)
class DeleteArticle:
    """The article goes, and its quotes with it: nobody sees them while it is deleted."""

    label: ClassVar[str] = label("Delete article")
    article: str

    def run(self, step: Transaction) -> str:
        step.delete("article", self.article)
        for quote in step.find("quote", article=self.article):
            step.delete("quote", quote["id"])
        return self.article


@dataclass(frozen=True)
class EditArticles:
    """What is known about articles (title, outlet, author, published, url, language), by the names of the record.

    ``tagged`` and ``untagged`` are tags to add and to take off; ``flag`` None leaves it.
    """

    label: ClassVar[str] = label("Edit article details")
    articles: tuple[str, ...]
    values: dict[str, str | None] = field(default_factory=dict)
    tagged: tuple[str, ...] = ()
    untagged: tuple[str, ...] = ()
    flag: bool | None = None
    article: str | None = None

    def run(self, step: Transaction) -> str:
        for id in self.articles:
            row = step.get("article", id)
            values: dict[str, object] = dict(self.values)
            if "title" in values:
                values["folded"] = sort_name(self.values["title"], row["headline"], row["external_id"])
            if self.flag is not None:
                values["flag"] = int(self.flag)
            if self.tagged or self.untagged:
                values["tags"] = self._tags(row["tags"])
            step.update("article", id, **values)
        return self.articles[0]

    def _tags(self, kept: str) -> str:
        tags = dict.fromkeys([*json.loads(kept), *self.tagged])
        return json.dumps([tag for tag in tags if tag not in self.untagged], ensure_ascii=False)


@dataclass(frozen=True)
class SetWork:
    """How far the annotator is with an article: new, in_progress, done, skipped."""

    label: ClassVar[str] = label("Set article status")
    article: str
    status: str

    def run(self, step: Transaction) -> str:
        id = derived_id("work", self.article, step.annotator)
        step.db.execute(  # its clock is not the history's: undo takes back the status and leaves the seconds
            "INSERT INTO work(id, article, annotator) VALUES (?, ?, ?) ON CONFLICT(id) DO NOTHING",
            [id, self.article, step.annotator],
        )
        step.update("work", id, status=self.status)
        return self.article


@dataclass(frozen=True)
class FinishArticle:
    """The article is done, and with it the annotator's own drafts."""

    label: ClassVar[str] = label("Finish article")
    article: str

    def run(self, step: Transaction) -> str:
        for quote in step.find("quote", article=self.article, annotator=step.annotator, status="draft"):
            step.update("quote", quote["id"], status="done", updated=step.at)
        return SetWork(self.article, "done").run(step)


def begin_work(step: Transaction, article: str) -> None:
    """Whoever marks in a new article has begun it."""
    there = step.find("work", article=article, annotator=step.annotator)
    if not there or there[0]["status"] == "new":
        SetWork(article, "in_progress").run(step)

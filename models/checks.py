"""What is wrong with a project file (damage, offsets outside texts, links into nothing), and what is left to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models import codebook, queries
from models.errors import QawlError
from models.language import Sentence, say
from models.nesting import in_circle
from models.records import ROLES, Article
from models.span import overlap
from models.store import Store
from models.todos import todos


@dataclass(frozen=True)
class Finding:
    """``level`` error or todo; ``code`` is stable, ``message`` for people."""

    level: str
    code: str
    article: str | None
    quote: str | None
    message: Sentence


def findings(store: Store) -> Iterator[Finding]:
    """Everything found, file damage first; then article by article."""
    yield from _file(store)
    yield from _links(store)
    try:
        book = codebook.in_force(store)
    except QawlError as error:
        yield Finding("error", "damaged_codebook", None, None, error.sentence)
        book = None
    for article in queries.articles(store):
        yield from _article(store, article, book)


def _file(store: Store) -> Iterator[Finding]:
    for row in store.rows("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield Finding("error", "damaged_file", None, None, say("The file is damaged: {what}.", what=row[0]))
    for row in store.rows("PRAGMA foreign_key_check"):
        what = f"{row['table']} → {row['parent']}"
        yield Finding("error", "dangling_link", None, None, say("A row points to nothing: {what}.", what=what))


_DEAD_LINKS = (
    (
        say("A quote names a deleted speaker."),
        "SELECT q.article, q.id FROM quote q JOIN quote_speaker l ON l.quote=q.id JOIN speaker t ON t.id=l.speaker",
    ),
    (
        say("A quote names a deleted addressee."),
        "SELECT q.article, q.id FROM quote q JOIN quote_addressee l ON l.quote=q.id JOIN speaker t ON t.id=l.speaker",
    ),
    (
        say("A stance is toward a deleted target."),
        "SELECT q.article, q.id FROM quote q JOIN stance l ON l.quote=q.id JOIN target t ON t.id=l.target",
    ),
    (
        say("A quote is linked to a deleted statement."),
        """SELECT q.article, q.id FROM quote q JOIN statement_quote l ON l.quote=q.id
           JOIN statement t ON t.id=l.statement""",
    ),
)


def _links(store: Store) -> Iterator[Finding]:
    """Links of living quotes to deleted rows: SQLite's own check can't see those, for deleting is a date."""
    alive = f"""JOIN article a ON a.id=q.article
        WHERE q.deleted_at IS NULL AND l.deleted_at IS NULL AND t.deleted_at IS NOT NULL AND {queries.SHOWN}"""
    for message, sql in _DEAD_LINKS:
        for row in store.rows(f"{sql} {alive} ORDER BY q.id"):
            yield Finding("error", "dangling_link", row["article"], row["id"], message)
    for row in store.rows(
        """SELECT q.article, q.id FROM quote q LEFT JOIN quote p ON p.id=q.parent AND p.deleted_at IS NULL
           WHERE q.deleted_at IS NULL AND q.parent IS NOT NULL
             AND (p.id IS NULL OR p.article<>q.article) ORDER BY q.id"""
    ):
        message = say("A quote is said to lie inside one that is not in this article.")
        yield Finding("error", "dangling_link", row["article"], row["id"], message)
    for row in store.rows(
        """SELECT q.article, q.id FROM quote q WHERE q.deleted_at IS NULL AND NOT EXISTS(
             SELECT 1 FROM span s WHERE s.quote=q.id AND s.role='content' AND s.deleted_at IS NULL) ORDER BY q.id"""
    ):
        yield Finding("error", "no_content", row["article"], row["id"], say("A quote has no content."))
    for row in store.rows(
        f"""SELECT v.article, v.quote FROM verdict v JOIN article a ON a.id=v.article LEFT JOIN quote q ON q.id=v.quote
            WHERE v.deleted_at IS NULL AND v.quote IS NOT NULL AND {queries.SHOWN}
              AND (q.deleted_at IS NOT NULL OR q.article<>v.article OR q.annotator<>v.annotator) ORDER BY v.id"""
    ):
        message = say("A suggestion is said to have become a quote that is not in this article.")
        yield Finding("error", "dangling_link", row["article"], row["quote"], message)


def _article(store: Store, article: Article, book: codebook.Codebook | None) -> Iterator[Finding]:
    try:
        text = queries.text(store, article)
    except QawlError as error:
        yield Finding("error", "damaged_text", article.id, None, error.sentence)
        return
    quotes = queries.quotes(store, article.id)
    parents = {quote.id: quote.parent for quote in quotes}
    for quote in quotes:
        for part in quote.parts:
            if not part.span.fits(text):
                message = say("A span ends outside the text.")
                yield Finding("error", "span_outside_text", article.id, quote.id, message)
        for stance in quote.stances:
            if book and book.stance(stance.label) is None:
                message = say("The label “{label}” is not in the codebook.", label=stance.label)
                yield Finding("error", "unknown_label", article.id, quote.id, message)
        for name in sorted(set(quote.fields) - {one.code for one in book.fields}) if book else ():
            message = say("The field “{field}” is not in the codebook.", field=name)
            yield Finding("error", "unknown_field", article.id, quote.id, message)
        if any(overlap(quote.spans(role)) for role in ROLES):
            message = say("Two spans of one role overlap.")
            yield Finding("error", "overlapping_spans", article.id, quote.id, message)
        if in_circle(quote.id, parents.get):
            yield Finding(
                "error", "parent_circle", article.id, quote.id, say("Quotes lie inside each other in a circle.")
            )
    for todo in todos(text, quotes):
        yield Finding("todo", todo.code, article.id, todo.quote, todo.message)

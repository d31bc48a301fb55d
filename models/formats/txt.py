"""Plain text in: one article a .txt file, UTF-8. Its whole content is the text; its name is the external id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.ids import new_id
from models.language import Sentence, say
from models.store import Store, said_plainly, written
from models.text import clean, headline, sha256, word_count
from models.transaction import now

BATCH = 200  # articles a transaction: marking goes on beside an import (storage.md §2)


@dataclass(frozen=True)
class Refused:
    file: str
    row: int | None
    reason: Sentence


@dataclass
class Imported:
    """What came of an import: its batch (not shown yet), how many articles are new, were known, were refused."""

    id: str
    new: list[str] = field(default_factory=list)
    known: int = 0
    refused: list[Refused] = field(default_factory=list)


def read(path: Path) -> str:
    """The cleaned text of a file. Raises ``QawlError`` when it is not UTF-8, holds no words, or can't be read."""
    name = written(path.name)
    with said_plainly(path):
        raw = path.read_bytes()
    try:
        text = clean(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise QawlError(say("“{name}” is not UTF-8 text. Save it as UTF-8 and import it again.", name=name)) from error
    if not word_count(text):
        raise QawlError(say("“{name}” holds no text; it was not imported.", name=name))
    return text


def add(store: Store, paths: Sequence[Path]) -> Imported:
    """Bring files in as a batch that is not shown yet; a text that the project has already is counted as known.

    A file that can't be taken is listed with its reason, the others come in. Folders are searched for .txt files.
    """
    imported = Imported(new_id())
    with store.aside() as db:
        source = written(", ".join(path.name for path in paths[:3]))
        db.table("batch").insert({"id": imported.id, "source": source, "created": now(), "shown": 0}, pk="id")
    chunk: list[tuple[str, str]] = []
    for path in _files(paths):
        try:
            chunk.append((written(path.stem), read(path)))
        except QawlError as error:
            imported.refused.append(Refused(written(str(path)), None, error.sentence))
        if len(chunk) >= BATCH:
            _insert(store, imported, chunk)
            chunk = []
    _insert(store, imported, chunk)
    return imported


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if _is_folder(path):
            yield from sorted(found for found in path.rglob("*.txt") if found.is_file())
        else:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have: reading it says so
        return False


def _insert(store: Store, imported: Imported, chunk: list[tuple[str, str]]) -> None:
    rows: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    for external_id, text in chunk:
        digest = sha256(text)
        if _known(store, digest, imported.id) or any(row["text_sha256"] == digest for row in rows):
            imported.known += 1
            continue
        rows.append(article_row(imported.id, external_id, text, digest))
        texts.append({"article": rows[-1]["id"], "text": text})
    with store.aside() as db:
        db.table("article").insert_all(rows, pk="id")
        db.table("article_text").insert_all(texts, pk="key")
    imported.new += [row["id"] for row in rows]


def _known(store: Store, digest: str, batch: str) -> bool:
    found = store.value(
        """SELECT 1 FROM article JOIN batch ON batch.id=article.batch
           WHERE text_sha256=? AND article.deleted_at IS NULL AND (batch.shown=1 OR batch.id=?)""",
        [digest, batch],
    )
    return bool(found)


def article_row(batch: str, external_id: str, text: str, digest: str) -> dict[str, Any]:
    """What is known of an article by its text alone."""
    return {
        "id": new_id(),
        "batch": batch,
        "external_id": external_id,
        "headline": headline(text),
        "words": word_count(text),
        "text_sha256": digest,
    }

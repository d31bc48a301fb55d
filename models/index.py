"""The index of words: an FTS5 table over what ``models.tokens`` makes of each article, kept up with the articles.

It holds no text (contentless): to take a row out, what was put in is made again. Article keys up to ``upto`` are in it;
an import adds its own at once, everything else (an older project, another folding, new titles) is caught up with in
small steps beside the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from models.store import Store
from models.tokens import INDEX_VERSION, words_to_index
from models.transaction import insert_rows

if TYPE_CHECKING:
    from sqlite_utils import Database

_PIECES = 4  # of the index, from which on they are merged
_PAGES = 200  # that are merged in a transaction: some tens of ms
_WORDS = 20_000  # of the vocabulary, that are looked through at once
_YOUNG = 60_000  # words
STEP = 200  # articles a transaction: hands wait for one at most (storage.md §2)
Indexed = tuple[int, str, str]  # key, title (or headline), text


class Vocabulary:
    """The words that were written to the vocabulary lately, so that each is written about once.

    Two generations: what is met again stays, what is not falls out, so that memory does not grow with the corpus.
    """

    def __init__(self) -> None:
        self._young: set[str] = set()
        self._old: set[str] = set()

    def new(self, words: set[str]) -> set[str]:
        """Those of ``words`` that are to be written."""
        fresh = words - self._young
        known = fresh & self._old
        self._young |= fresh
        if len(self._young) > _YOUNG:
            self._young, self._old = set(), self._young
        return fresh - known


def ready(articles: Iterable[tuple[str, str]]) -> tuple[list[tuple[str, str]], set[str]]:
    """What is put into the index for these titles and texts, and the words in it. No lock is needed for this."""
    rows: list[tuple[str, str]] = []
    vocabulary: set[str] = set()
    for title, text in articles:
        titled, worded = words_to_index(title), words_to_index(text)
        vocabulary.update(titled, worded)
        rows.append((" ".join(titled), " ".join(worded)))
    return rows, vocabulary


def put(db: Database, rows: Sequence[Indexed], words: set[str]) -> None:
    """Add ``ready`` rows, the keys in order, right after those that are there; within a transaction."""
    _insert(db, rows, words)
    db.conn.execute("UPDATE index_state SET upto=?", [rows[-1][0]])


def _insert(db: Database, rows: Sequence[Indexed], words: set[str]) -> None:
    insert_rows(db, "article_index", ("rowid", "title", "text"), rows)
    insert_rows(db, "word", ("word",), [(word,) for word in sorted(words)], ignore=True)


def begin(db: Database) -> None:
    """A project without articles has its index from the first one on."""
    db.conn.execute(
        "UPDATE index_state SET version=? WHERE upto=0 AND NOT EXISTS (SELECT 1 FROM article_text)", [INDEX_VERSION]
    )


def upto(db: Database) -> int:
    """The last key that is in the index; −1 where the whole index is of another version."""
    version, last = db.conn.execute("SELECT version, upto FROM index_state").fetchone()
    return int(last) if version == INDEX_VERSION else -1


def take_out(db: Database, rows: Iterable[Indexed]) -> None:
    """Remove articles, given as they were put in (before ``ready``); within a transaction."""
    gone = [(key, *_words(title, text)) for key, title, text in rows]
    db.conn.executemany("INSERT INTO article_index(article_index, rowid, title, text) VALUES ('delete', ?, ?, ?)", gone)


def _words(title: str, text: str) -> tuple[str, str]:
    return ready([(title, text)])[0][0]


def is_behind(store: Store) -> bool:
    """Whether there is anything to catch up with."""
    state = store.row("SELECT version, upto FROM index_state")
    if state is None or state["version"] != INDEX_VERSION:
        return bool(store.value("SELECT 1 FROM article_text LIMIT 1"))
    newest = store.value("SELECT max(key) FROM article_text") or 0
    return newest > state["upto"] or bool(store.value("SELECT 1 FROM retitled LIMIT 1"))


def progress(store: Store) -> tuple[int, int]:
    """Keys that are indexed, and the last one that there is."""
    state = store.row("SELECT version, upto FROM index_state")
    newest = int(store.value("SELECT max(key) FROM article_text") or 0)
    return (int(state["upto"]) if state and state["version"] == INDEX_VERSION else 0), newest


class Indexer:
    """Catches up with the articles, step by step."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._vocabulary = Vocabulary()
        self._merging = False

    def step(self) -> bool:
        """Begin anew where the version is another; give new titles; add the next articles. False when done."""
        store = self._store
        with store.aside() as db:
            if upto(db) < 0:
                _clear(db)
        self._retitle()
        last = store.value("SELECT upto FROM index_state")
        found = store.rows(f"{_TEXTS} WHERE t.key>? ORDER BY t.key LIMIT {STEP}", [last])
        if not found:
            return bool(store.value("SELECT 1 FROM retitled LIMIT 1"))
        folded, words = ready((row["title"], row["text"]) for row in found)
        with store.aside() as db:
            if upto(db) == last:  # nobody else has gone on meanwhile
                rows = [(row["key"], *pair) for row, pair in zip(found, folded, strict=True)]
                put(db, rows, self._vocabulary.new(words))
        return True

    def tidy(self) -> bool:
        """Merge some pages of the pieces that imports have left: each word is looked up in every piece, so that one is
        faster than a dozen. False when there is nothing to merge.
        """
        if not self._merging:
            pieces = self._store.value("SELECT count(DISTINCT segid) FROM article_index_idx")
            if pieces < _PIECES:
                return False
        with self._store.aside() as db:
            before = db.conn.total_changes
            if not self._merging:
                db.conn.execute("INSERT INTO article_index(article_index, rank) VALUES ('usermerge', 2)")
            pages = _PAGES if self._merging else -_PAGES  # a negative count begins with all pieces at once
            db.conn.execute("INSERT INTO article_index(article_index, rank) VALUES ('merge', ?)", [pages])
            self._merging = db.conn.total_changes - before >= 2  # as SQLite's documentation has it
        return self._merging

    def _retitle(self) -> None:
        """Articles whose title was changed, a step's worth."""
        stale = self._store.rows(f"SELECT key, title FROM retitled ORDER BY key LIMIT {STEP}")
        if not stale:
            return
        with self._store.aside() as db:
            last = upto(db)
            for key, title in stale:
                row = db.conn.execute(f"{_TEXTS} WHERE t.key=?", [key]).fetchone()
                if row is not None and key <= last:
                    take_out(db, [(key, title, row["text"])])
                    folded, words = ready([(row["title"], row["text"])])
                    _insert(db, [(key, *folded[0])], self._vocabulary.new(words))
                db.conn.execute("DELETE FROM retitled WHERE key=?", [key])


def _clear(db: Database) -> None:
    db.conn.execute("INSERT INTO article_index(article_index) VALUES ('delete-all')")
    db.conn.execute("DELETE FROM word")
    db.conn.execute("DELETE FROM retitled")
    db.conn.execute("UPDATE index_state SET version=?, upto=0", [INDEX_VERSION])


def bring_up_to_date(store: Store) -> None:
    """All of it at once: for whoever has no window that would wait."""
    indexer = Indexer(store)
    while indexer.step():
        pass


_TEXTS = """SELECT t.key, coalesce(nullif(a.title, ''), a.headline) AS title, t.text
  FROM article_text t JOIN article a ON a.id=t.article"""


def existing(store: Store, words: Iterable[str]) -> list[str]:
    """Those of ``words`` that stand in some article."""
    wanted = sorted(words)
    return [
        row[0] for row in store.rows(f"SELECT word FROM word WHERE word IN ({','.join('?' * len(wanted))})", wanted)
    ]


def vocabulary(store: Store) -> Iterator[str]:
    """All words that are indexed, in pieces of many words a line each."""
    after = ""
    while after is not None:
        words, after = store.rows(
            f"""SELECT group_concat(word, char(10)), max(word) FROM
                (SELECT word FROM word WHERE word>? ORDER BY word LIMIT {_WORDS})""",
            [after],
        )[0]
        if words is not None:
            yield words

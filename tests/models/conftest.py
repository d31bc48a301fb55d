"""What the tests of ``models/`` stand on: real project files in ``tmp_path``, a session at the desk, fixed ids."""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from models import importing, queries
from models.commands.articles import ShowBatch
from models.errors import QawlError
from models.formats import txt
from models.formats.record import Record, records
from models.project import SEEDS, new_project
from models.session import Session
from models.span import Span
from models.store import Store

settings.register_profile("qawl", deadline=None, database=None)  # no time limits, nothing left in the tree
settings.load_profile("qawl")
NOW = "2026-11-21T19:00:00Z"
DATA = Path(__file__).parent.parent / "data"
LAVROV, OTHER = "001_c30111a8f55ad5a9", "000_8bf56170bc9a3a7f"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("made") / "made.qawl"
    new_project(path)
    return path


@pytest.fixture
def project(made_once, tmp_path) -> Path:
    """A closed project with the two seed articles, alone in its folder."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Path(shutil.copy(made_once, folder / "news.qawl"))


@pytest.fixture
def open_session() -> Iterator[Callable[..., Session]]:
    """Open a project for an annotator; whatever is still open at the end is closed."""
    opened: list[Session] = []

    def open_it(path: Path, annotator: str = "ليلى", *, read_only: bool = False) -> Session:
        session = Session(Store(path, read_only=read_only))
        opened.append(session)
        if not read_only:
            session.be(session.annotator_named(annotator))
        return session

    yield open_it
    for session in opened:
        close_quietly(session.store)


def close_quietly(store: Store) -> None:
    try:
        store.close()
    except (QawlError, sqlite3.Error):
        store.conn.close()
        store._unlock()


@pytest.fixture
def session(project, open_session) -> Session:
    """ليلى sits before the article about Lavrov."""
    session = open_session(project)
    session.open_article(article_id(session.store, LAVROV))
    return session


@pytest.fixture
def store(project) -> Iterator[Store]:
    store = Store(project)
    yield store
    close_quietly(store)


def article_id(store: Store, external_id: str) -> str:
    return next(one.id for one in queries.articles(store) if one.external_id == external_id)


@pytest.fixture
def find() -> Callable[[str, str], Span]:
    """Where ``piece`` first stands in ``text``."""

    def at(text: str, piece: str) -> Span:
        start = text.index(piece)
        return Span(start, start + len(piece))

    return at


@pytest.fixture
def mark(session, find) -> Callable[[str], str]:
    """Mark the first place where these words stand in the open article; the quote's id."""

    def marked(piece: str) -> str:
        assert session.desk is not None
        quote = session.mark(find(session.desk.text, piece))
        assert quote is not None
        return quote

    return marked


@pytest.fixture
def article_of(tmp_path, open_session) -> Callable[..., Session]:
    """A session before one article with this text, alone in a project of its own."""
    numbers = itertools.count()

    def lay_out(text: str, annotator: str = "ليلى") -> Session:
        folder = tmp_path / f"own{next(numbers)}"
        folder.mkdir()
        source = folder / "article.txt"
        source.write_bytes(text.encode())
        path = folder / "own.qawl"
        new_project(path, articles=[])
        session = open_session(path, annotator)
        imported = importing.add(session.store, [source])
        session.do(ShowBatch(imported.id))
        session.open_article(brought(session.store, imported)[0])
        return session

    return lay_out


@pytest.fixture
def bring(tmp_path) -> Callable[..., list[str]]:
    """Bring articles in, given as rows of JSON or as texts, and show them; their ids."""
    numbers = itertools.count()

    def brings(session: Session, *articles: dict[str, object] | str) -> list[str]:
        path = as_jsonl(tmp_path / f"brought{next(numbers)}.jsonl", articles)
        imported = importing.add(session.store, [path])
        session.do(ShowBatch(imported.id))
        return brought(session.store, imported)

    return brings


def as_jsonl(path: Path, articles: Iterable[dict[str, object] | str]) -> Path:
    rows = ({"text": one} if isinstance(one, str) else one for one in articles)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def fixed(monkeypatch) -> None:
    """Ids count upwards and time stands still: the same acts make the same project."""
    numbers = itertools.count(1)

    def new_id() -> str:
        return f"00000000-0000-7000-8000-{next(numbers):012d}"

    for module in ("transaction", "project", "session", "sitting", "formats.incoming", "importing", "commands.quotes"):
        monkeypatch.setattr(f"models.{module}.new_id", new_id)
    for module in ("transaction", "project", "session", "sitting", "importing"):
        monkeypatch.setattr(f"models.{module}.now", lambda: NOW)


@pytest.fixture
def seed() -> Callable[[str], str]:
    """The text of a seed article by its external id."""
    return lambda name: txt.read(SEEDS / f"{name}.txt")


@pytest.fixture(scope="session")
def example_once(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.qawl"
    new_project(path, worked=True)
    return path


@pytest.fixture
def example_project(example_once, tmp_path) -> Path:
    """A closed project with the two seed articles and their worked annotation."""
    folder = tmp_path / "example"
    folder.mkdir()
    return Path(shutil.copy(example_once, folder / "example.qawl"))


@pytest.fixture
def example(example_project, open_session) -> Session:
    """Whoever annotated the worked example sits before the article about Lavrov."""
    session = open_session(example_project, "مثال محلول")
    session.open_article(article_id(session.store, LAVROV))
    return session


@pytest.fixture(scope="session")
def gold() -> list[Record]:
    return [json.loads(line) for line in (DATA / "seeds_gold.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def told(example, gold) -> Callable[[str], str]:
    """The id in the worked example of what the gold names, as in «000 q3»; opens its article."""

    def find_it(name: str) -> str:
        article, id = name.split()
        one = next(one for one in gold if one["doc"].startswith(article) and one["id"] == id)
        example.open_article(article_id(example.store, one["doc"].removesuffix(".txt")))
        spans = [Span(*span) for span in one["content"]]
        return next(quote.id for quote in example.desk.quotes if (quote.content, quote.kind) == (spans, one["kind"]))

    return find_it


@pytest.fixture
def ways(tmp_path, open_session):
    """An empty project with ليلى at its desk, and ways to bring records in."""
    from tests.models.ways import Ways, empty

    return Ways(tmp_path, open_session(empty(tmp_path / "own")))


@pytest.fixture
def exported() -> Callable[[Session], list[Record]]:
    """What an export of the project writes: two projects that export alike are alike."""
    return lambda session: list(records(session.store))


def brought(store: Store, imported: importing.Imported) -> list[str]:
    """Ids of the articles that an import brought, in its order."""
    rows = store.rows(
        "SELECT a.id FROM article a JOIN article_text t ON t.article=a.id WHERE a.batch=? ORDER BY t.key", [imported.id]
    )
    return [row["id"] for row in rows]


def counts_kept(store: Store) -> dict[str, object]:
    """What triggers have kept about articles: their lines, tags and tallies."""
    tallies = store.rows("SELECT facet, value, batch, n FROM tally")
    return {
        "line": sorted(map(tuple, store.rows("SELECT * FROM line"))),
        "tag": sorted(map(tuple, store.rows("SELECT tag, key FROM article_tag"))),
        "tally": {(facet, value, batch): n for facet, value, batch, n in tallies if n},
    }


def counts_made_anew(store: Store) -> dict[str, object]:
    """The same, counted from the record."""
    numbers = dict(map(tuple, store.rows("SELECT batch, number FROM batch_keys")))
    living = Counter(row["article"] for row in store.rows("SELECT article FROM quote WHERE deleted_at IS NULL"))
    begun = store.rows("SELECT article, annotator, status FROM work WHERE status<>'new' AND deleted_at IS NULL")
    lines, tags, tally = [], [], Counter()
    for one in store.rows(
        "SELECT a.*, t.key FROM article a JOIN article_text t ON t.article=a.id WHERE a.deleted_at IS NULL"
    ):
        key, batch, quotes = one["key"], numbers[one["batch"]], living[one["id"]]
        about = (one["outlet"], one["published"], one["words"], quotes, one["flag"], one["folded"][:64])
        lines.append((key, batch, *about))
        here = set(json.loads(one["tags"]))
        tags += [(tag, key) for tag in here]
        facets = [("all", ""), ("outlet", one["outlet"] or ""), ("month", (one["published"] or "")[:7])]
        facets += [("tag", tag) for tag in here] + [("quotes", "")] * (quotes > 0) + [("flag", "")] * one["flag"]
        facets += [("status", f"{row[1]}:{row[2]}") for row in begun if row["article"] == one["id"]]
        tally.update((*facet, batch) for facet in facets)
    return {"line": sorted(lines), "tag": sorted(tags), "tally": dict(tally)}

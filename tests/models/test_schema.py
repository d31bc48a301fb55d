import sqlite3
from contextlib import closing

import pytest

from models import codebook, queries, records, registry, schema
from models.project import new_project
from models.session import Session
from models.store import Store, create

RECORD_VALUES = {
    ("quote", "kind"): records.KINDS,
    ("quote", "status"): records.STATUSES,
    ("quote", "origin"): records.ORIGINS,
    ("quote", "type"): records.TYPES,
    ("quote", "medium"): records.MEDIA,
    ("quote", "subtype"): sum(records.SUBTYPES.values(), ()),
    ("span", "role"): records.ROLES,
    ("speaker", "kind"): records.SPEAKER_KINDS,
    ("work", "status"): records.WORK_STATUSES,
    ("statement", "relation"): records.RELATIONS,
}


@pytest.fixture
def conn(tmp_path):
    create(tmp_path / "a.qawl")
    with closing(sqlite3.connect(tmp_path / "a.qawl")) as conn:
        yield conn


def test_every_table_is_strict(conn):
    loose = conn.execute(
        "SELECT name FROM pragma_table_list WHERE type='table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert [name for (name,) in loose if name != "_sqlite_migrations"] == []


def test_the_version_is_the_number_of_steps(conn):
    assert conn.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0] == schema.VERSION
    assert conn.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION


@pytest.mark.parametrize(("table", "column"), RECORD_VALUES)
def test_tables_know_every_value_of_the_record(conn, table, column):
    (sql,) = conn.execute("SELECT sql FROM sqlite_schema WHERE name=?", [table]).fetchone()
    for value in RECORD_VALUES[table, column]:
        assert f"'{value}'" in sql


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [(table, column, "nonsense") for table, column in RECORD_VALUES if table != "statement"],
)
def test_tables_refuse_any_other_value(conn, table, column, value):
    columns = {name: "x" for _, name, _, needed, default, _ in conn.execute(f"PRAGMA table_info({table})") if needed}
    for _, name, type, _, _, _ in conn.execute(f"PRAGMA table_info({table})").fetchall():
        if name in columns and type == "INTEGER":
            columns[name] = {"start": 0, "end": 1}.get(name, 0)
    for other in RECORD_VALUES:
        if other[0] == table:
            columns[other[1]] = RECORD_VALUES[other][0]
    names = lambda row: ", ".join(f'"{name}"' for name in row)  # noqa: E731
    insert = f"INSERT INTO {table}(%s) VALUES (%s)"
    conn.execute(insert % (names(columns), ",".join("?" * len(columns))), list(columns.values()))
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        conn.execute(insert % (names(columns), ",".join("?" * len(columns))), list({**columns, column: value}.values()))


def test_a_span_never_runs_backwards(conn):
    for start, end in ((3, 3), (4, 3), (-1, 2)):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            conn.execute(
                'INSERT INTO span(id, quote, role, start, "end") VALUES (?, ?, ?, ?, ?)', ["s", "q", "cue", start, end]
            )


def test_the_text_of_an_article_never_changes(project):
    with closing(sqlite3.connect(project)) as conn, pytest.raises(sqlite3.IntegrityError, match="never changes"):
        conn.execute("UPDATE article_text SET text='x'")


# A file of version 1


@pytest.fixture
def first_version(tmp_path, monkeypatch):
    """A project as the first version made it: speakers, aliases, targets, a quote; one of each deleted."""
    path = tmp_path / "old" / "old.qawl"
    path.parent.mkdir()
    with monkeypatch.context() as old:
        old.setattr(schema, "migrations", only_the_first)
        old.setattr(schema, "VERSION", 1)
        new_project(path)
        store = Store(path)
        fill(store)
        store.close()
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (1,)
        assert conn.execute("SELECT 1 FROM sqlite_schema WHERE name='name'").fetchone() is None
    return path


def only_the_first():
    from sqlite_utils import Migrations

    steps = Migrations("qawl")
    steps(name="0001_record")(schema._record)
    return steps


def fill(store):
    with store.aside() as db:
        db.table("annotator").insert({"id": "ليلى", "name": "ليلى", "created": "2026"}, pk="id")
    with store.write("Old work", "ليلى") as step:
        lavrov = step.insert("speaker", {"name": "سيرغي لافروف", "folded": "سيرغي لافروف", "created": "2026"})
        step.insert("alias", {"speaker": lavrov, "name": "الوزير", "folded": "الوزير"})
        gone = step.insert("alias", {"speaker": lavrov, "name": "المتحدث", "folded": "المتحدث"})
        nobody = step.insert("speaker", {"name": "كيري", "folded": "كيري", "created": "2026"})
        dialogue = step.insert("target", {"name": "الحوار", "folded": "الحوار", "created": "2026"})
        bombing = step.insert("target", {"name": "القصف", "folded": "القصف", "created": "2026"})
        article = queries.articles(store)[1].id
        values = {"article": article, "annotator": "ليلى", "created": "2026", "updated": "2026"}
        quote = step.insert("quote", values)
        step.insert("span", {"quote": quote, "role": "content", "start": 0, "end": 4})
        step.insert("quote_speaker", {"quote": quote, "speaker": lavrov})
        judged = {"quote": quote, "target": dialogue, "label": "support", "annotator": "ليلى", "created": "2026"}
        step.insert("stance", judged)
        for table, id in (("alias", gone), ("speaker", nobody), ("target", bombing)):
            step.delete(table, id)


def names(store, kind, typed):
    read = queries.speakers if kind == "speaker" else queries.targets
    return [read(store)[id].name for id in registry.find(store, kind, typed)]


@pytest.fixture
def upgraded(first_version):
    session = Session(Store(first_version))
    session.be(session.annotator_named("ليلى"))
    yield session
    session.close()


def test_an_old_file_is_upgraded_and_its_names_are_found(upgraded):
    store = upgraded.store
    assert store.value("PRAGMA user_version") == schema.VERSION
    for typed in ("سير", "لاف", "الوز", "وز"):
        assert names(store, "speaker", typed) == ["سيرغي لافروف"]
    assert names(store, "target", "حوار") == ["الحوار"]


def test_what_was_deleted_is_not_found_after_the_upgrade(upgraded):
    assert names(upgraded.store, "speaker", "متحدث") == []
    assert names(upgraded.store, "speaker", "كيري") == []
    assert names(upgraded.store, "target", "قصف") == []


def test_an_upgraded_file_has_the_tables_of_a_new_one(upgraded, conn):
    def tables(some):
        rows = some.execute("SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
        return sorted((tuple(row) for row in rows), key=str)

    assert tables(upgraded.store.conn) == tables(conn)


def test_old_work_is_there_and_can_be_undone_and_done_again(upgraded):
    upgraded.open_article(queries.articles(upgraded.store)[1].id)
    (quote,) = upgraded.desk.quotes
    assert upgraded.speaker_names(quote) == "سيرغي لافروف"
    upgraded.undo()
    assert upgraded.desk.quotes == []
    assert names(upgraded.store, "speaker", "لاف") == []
    upgraded.redo()
    assert names(upgraded.store, "speaker", "لاف") == names(upgraded.store, "speaker", "وزير") == ["سيرغي لافروف"]


def test_the_old_codebook_is_in_force(upgraded):
    assert upgraded.codebook == codebook.in_force(upgraded.store)
    assert [version for version, _ in codebook.versions(upgraded.store)] == ["1"]


def test_a_failing_upgrade_leaves_the_file_as_it_was(first_version, monkeypatch):
    before = dump(first_version)
    monkeypatch.setattr(schema, "_NAMES", schema._NAMES + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="nowhere"):
        Store(first_version)
    assert dump(first_version) == before
    monkeypatch.undo()
    store = Store(first_version)
    assert names(store, "speaker", "لاف") == ["سيرغي لافروف"]
    store.close()


def dump(path):
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute("PRAGMA user_version").fetchone(), list(conn.iterdump())


# The index of names


def test_names_follow_every_change_of_their_rows(store):
    with store.write("x", "") as step:
        one = step.insert("speaker", {"name": "علي", "folded": "علي", "created": ""})
        other = step.insert("speaker", {"name": "عمر", "folded": "عمر", "created": ""})
        alias = step.insert("alias", {"speaker": one, "name": "ابو حسن", "folded": "ابو حسن"})
    assert names(store, "speaker", "حسن") == ["علي"]
    with store.write("x", "") as step:
        step.update("alias", alias, speaker=other)
    assert names(store, "speaker", "حسن") == ["عمر"]
    with store.write("x", "") as step:
        step.delete("alias", alias)
    assert names(store, "speaker", "حسن") == []
    assert store.value("SELECT count(*) FROM name") == 2
    assert store.value("SELECT count(*) FROM name_word") == 2


def test_a_word_of_a_name_is_kept_once_with_and_without_the_article(store):
    with store.write("x", "") as step:
        step.insert("target", {"name": "الحوار مع الحوار", "folded": "الحوار مع الحوار", "created": ""})
    rows = store.rows("SELECT word FROM name_word ORDER BY word")
    assert sorted(row["word"] for row in rows) == sorted(["الحوار", "حوار", "مع"])

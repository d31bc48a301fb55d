import sqlite3
from contextlib import closing

import pytest

from models import records, schema
from models.store import create

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

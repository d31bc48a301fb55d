import gzip
import json
import sqlite3
from contextlib import closing

import pytest

from models import checks, codebook, importing, index, listing, queries, records, registry, schema
from models.commands import SetBlind
from models.errors import QawlError
from models.naming import sort_name
from models.query import parse
from models.search import Search
from models.store import Store, create
from models.suggest.cache import Computed
from models.suggestions import Suggestions, is_blind
from tests.models.conftest import DATA, counts_kept, counts_made_anew
from tests.models.suggest.proposing import proposal
from tests.models.ways import Made, Ways

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
    ("verdict", "decision"): ("accepted", "corrected", "refused"),
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


# Files of older versions: ``tests/data/version_*.sql`` are dumps of projects that those versions made, and
# ``version_3.qawl.gz`` and ``version_4.qawl.gz`` are such projects themselves: the worked annotation, and one queue. In
# the latter ليلى has also brought a quote into the first article, and marked two more, one of which she has undone


VERSIONS = (1, 2)


def old_project(version, folder):
    folder.mkdir()
    path = folder / "old.qawl"
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript((DATA / f"version_{version}.sql").read_text("utf-8"))
        assert conn.execute("PRAGMA user_version").fetchone() == (version,)
    return path


@pytest.fixture(params=VERSIONS, ids="version {}".format)
def old(request, tmp_path):
    """A project with five articles, one of them deleted; two annotators' work; an import that was undone."""
    return old_project(request.param, tmp_path / "old")


@pytest.fixture
def upgraded(old, open_session):
    return open_session(old)


def names(store, kind, typed):
    read = queries.speakers if kind == "speaker" else queries.targets
    return [read(store)[id].name for id in registry.find(store, kind, typed)]


def found(store, query):
    return sorted(read.external_id for read in Search(store, parse(query)).articles())


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


def test_old_work_is_there_after_the_upgrade(upgraded):
    listed = {line.article.external_id: line for line in queries.listed(upgraded.store, upgraded.who)}
    assert {name: (line.quotes, line.status, line.flag) for name, line in listed.items()} == {
        "001": (2, "done", False),
        "002": (0, "skipped", False),
        "003": (1, "in_progress", False),
        "005": (0, "new", True),
    }
    first = listed["001"].article
    assert (first.title, first.outlet, first.tags) == ("إعلان أنقرة", "رويترز", ("سياسة", "تركيا"))
    upgraded.open_article(first.id)
    own = next(quote for quote in upgraded.desk.quotes if upgraded.is_own(quote))
    assert (upgraded.desk.words(own), upgraded.speaker_names(own)) == ("ملتزمة بالحوار", "سيرغي لافروف")
    assert [stance.label for stance in own.stances] == ["support"]


def test_old_work_can_be_undone_and_done_again(upgraded):
    def quotes():
        return {line.article.external_id: line.quotes for line in queries.listed(upgraded.store, upgraded.who)}

    before, store = quotes(), upgraded.store
    with pytest.raises(QawlError, match="Somebody else"):  # the import, in which كريم has marked since
        while upgraded.undo():
            assert counts_kept(store) == counts_made_anew(store)
    assert names(store, "speaker", "لاف") == []
    assert sum(quotes().values()) == 1
    while upgraded.redo():
        assert counts_kept(store) == counts_made_anew(store)
    assert quotes() == before
    assert names(store, "speaker", "لاف") == ["سيرغي لافروف"]


def test_an_import_that_was_undone_in_an_old_file_can_come_back(upgraded):
    upgraded.be(upgraded.annotator_named("كريم"))
    assert "006" not in [article.external_id for article in queries.articles(upgraded.store)]
    assert listing.tallies(upgraded.store, "").all == 4
    upgraded.redo()
    assert {"006", "007"} <= {article.external_id for article in queries.articles(upgraded.store)}
    assert listing.tallies(upgraded.store, "").all == 6


def test_what_an_upgrade_counts_is_what_the_record_says(upgraded):
    store = upgraded.store
    assert counts_kept(store) == counts_made_anew(store)
    rows = store.rows(
        """SELECT a.batch, min(t.key) AS first, max(t.key) AS last FROM article_text t JOIN article a ON a.id=t.article
           GROUP BY a.batch ORDER BY a.batch"""
    )
    kept = store.rows("SELECT batch, first, last FROM batch_keys ORDER BY batch")
    assert [*map(tuple, kept)] == [*map(tuple, rows)]
    assert len(rows) == 2


def test_articles_of_an_old_file_are_sorted_as_new_ones_are(upgraded):
    for one in upgraded.store.rows("SELECT * FROM article"):
        assert one["folded"] == sort_name(one["title"], one["headline"], one["external_id"])


def test_an_old_file_can_be_searched_once_its_words_are_indexed(upgraded):
    assert index.is_behind(upgraded.store)
    assert found(upgraded.store, "حوار") == []
    index.bring_up_to_date(upgraded.store)
    assert not index.is_behind(upgraded.store)
    assert found(upgraded.store, "حوار") == ["001"]
    assert found(upgraded.store, "in:title إعلان") == ["001"]
    assert found(upgraded.store, "بيان") == ["002"]
    assert found(upgraded.store, "بوغدانوف") == found(upgraded.store, "زاخاروفا") == []


def test_the_old_codebook_is_in_force(upgraded):
    assert upgraded.codebook == codebook.in_force(upgraded.store)
    assert codebook.versions(upgraded.store)[0][0] in ("1", "2")


@pytest.mark.parametrize("step", ["_LINES", "_COUNTS", "_INDEX", "_OLD_ARTICLES"])
def test_a_failing_upgrade_leaves_the_file_as_it_was(tmp_path, monkeypatch, step):
    path = old_project(2, tmp_path / "old")
    before = dump(path)
    monkeypatch.setattr(schema, step, getattr(schema, step) + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="nowhere"):
        Store(path)
    assert dump(path) == before
    monkeypatch.undo()
    store = Store(path)
    assert names(store, "speaker", "لاف") == ["سيرغي لافروف"]
    store.close()


def test_an_upgrade_that_fails_halfway_goes_on_from_there(tmp_path, monkeypatch):
    path = old_project(1, tmp_path / "old")
    monkeypatch.setattr(schema, "_COUNTS", "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="nowhere"):
        Store(path)
    monkeypatch.undo()
    store = Store(path)
    assert store.value("PRAGMA user_version") == schema.VERSION
    assert counts_kept(store) == counts_made_anew(store)
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_old_file_is_kept_beside_the_upgraded_one(tmp_path, version):
    path = old_project(version, tmp_path / "old")
    before = dump(path)
    Store(path).close()
    assert dump(path.with_name("old.qawl.before-upgrade")) == before


def dump(path):
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute("PRAGMA user_version").fetchone(), list(conn.iterdump())


@pytest.fixture
def third(tmp_path):
    """A project that version 3 made."""
    path = tmp_path / "third" / "third.qawl"
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((DATA / "version_3.qawl.gz").read_bytes()))
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (3,)
    return path


def test_the_worked_annotation_of_version_3_is_that_of_a_new_project(third, open_session, example, exported):
    session = open_session(third)
    old = {record["external_id"]: record for record in exported(session)}
    new = {record["external_id"]: record for record in exported(example)}
    assert old.keys() == new.keys()
    for name, record in old.items():
        assert len(record["quotes"]) in (34, 22)
        for key in ("text", "text_sha256", "quotes", "speakers", "targets", "statements"):
            assert record[key] == new[name][key], (name, key)
    assert [queue.name for queue in listing.queues(session.store)] == ["كل شيء"]
    assert session.store.value("PRAGMA integrity_check") == "ok"
    assert [one for one in checks.findings(session.store) if one.level == "error"] == []
    assert counts_kept(session.store) == counts_made_anew(session.store)


def test_a_file_of_version_3_has_the_tables_of_a_new_one(third, open_session, conn):
    def columns(some):
        rows = some.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'")
        tables = [row[0] for row in rows]
        return {name: [tuple(row)[1:] for row in some.execute(f"PRAGMA table_info({name})")] for name in tables}

    def made(some):
        rows = some.execute("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql NOT NULL")
        return sorted(map(tuple, rows))

    upgraded = open_session(third).store.conn
    assert columns(upgraded) == columns(conn)
    assert made(upgraded) == made(conn)


def test_each_upgraded_project_gets_a_key_of_its_own(third, tmp_path, open_session):
    other = tmp_path / "other.qawl"
    other.write_bytes(third.read_bytes())
    keys = [
        open_session(path).store.value("SELECT value FROM project WHERE key='pseudonym_key'") for path in (third, other)
    ]
    assert [len(bytes.fromhex(key)) for key in keys] == [32, 32]
    assert keys[0] != keys[1]


def test_work_of_version_3_can_be_gone_on_with(third, open_session, tmp_path):
    """Quotes come in, are undone and come back; the old file lies beside."""
    session = open_session(third)
    article = next(queries.articles(session.store))
    text = queries.text(session.store, article)
    ways = Ways(tmp_path, session)
    made = Made(article.external_id, text)
    made.says(text[5:30], type="direct")
    before = ways.told()
    ways.bring(made.record())
    after = ways.told()
    assert sum(len(record["quotes"]) for record in after) == 57
    session.undo()
    assert ways.told() == before
    session.redo()
    assert ways.told() == after
    ways.is_whole()
    assert third.with_name("third.qawl.before-upgrade").exists()


def test_an_import_that_version_3_began_is_waiting_still(third, tmp_path, open_session):
    path = tmp_path / "new.jsonl"
    path.write_text('{"text": "خبر جديد"}\n', "utf-8")
    with closing(sqlite3.connect(third)) as conn:
        conn.execute("INSERT INTO batch(id, source, created) VALUES ('b', 'new.jsonl', '2026-11-20T00:00:00Z')")
        conn.execute("INSERT INTO unfinished VALUES ('b', ?)", [json.dumps([str(path)])])
        conn.commit()
    store = open_session(third).store
    (waiting,) = importing.unfinished(store)
    assert (waiting.batch, waiting.paths, waiting.wishes) == ("b", (path,), importing.Wishes())
    assert importing.run(store, "b", [path], wishes=waiting.wishes).new == 1


def test_an_upgrade_of_version_3_that_fails_leaves_the_file_as_it_was(third, monkeypatch):
    def state():
        with closing(sqlite3.connect(third)) as conn:
            version = conn.execute("PRAGMA user_version").fetchone()
            return version, conn.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()

    before = state()
    monkeypatch.setattr(schema, "DATASETS", schema.DATASETS + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="nowhere"):
        Store(third)
    assert state() == before
    monkeypatch.undo()
    Store(third).close()


@pytest.fixture
def fourth(tmp_path):
    """A project that version 4 made."""
    path = tmp_path / "fourth" / "fourth.qawl"
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((DATA / "version_4.qawl.gz").read_bytes()))
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (4,)
    return path


def test_a_file_of_version_4_has_the_tables_of_a_new_one(fourth, open_session, conn):
    def made(some):
        rows = some.execute("SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
        return sorted(map(str, map(tuple, rows)))

    assert made(open_session(fourth).store.conn) == made(conn)


def test_work_of_version_4_is_there_and_suggestions_can_be_accepted(fourth, open_session, tmp_path):
    session = open_session(fourth)
    assert [one for one in checks.findings(session.store) if one.level == "error"] == []
    assert [queue.name for queue in listing.queues(session.store)] == ["كل شيء"]
    ways = Ways(tmp_path, session)
    before = ways.told()
    assert sum(len(record["quotes"]) for record in before) == 58
    session.open_article(next(queries.articles(session.store)).id)
    suggestions = Suggestions(session)
    wanted = suggestions.missing()
    found = [proposal(wanted.text, f"q{at}", wanted.text[at : at + 20]) for at in (200, 300)]
    suggestions.take(Computed(wanted.text_sha256, wanted.words.version, tuple(found)))
    suggestions.accept_all()
    assert sum(len(record["quotes"]) for record in ways.told()) == 60
    session.do(SetBlind(True))
    ways.is_whole()
    while session.undo():
        pass
    ways.is_whole()
    assert sum(len(record["quotes"]) for record in ways.told()) == 56
    assert not is_blind(session.store)
    assert fourth.with_name("fourth.qawl.before-upgrade").exists()


def test_a_redo_that_version_4_left_is_there_still(fourth, open_session):
    session = open_session(fourth)
    assert session.redo().label == "Mark quote"
    assert sum(line.quotes for line in queries.listed(session.store, session.who)) == 59


def test_an_upgrade_of_version_4_that_fails_leaves_the_file_as_it_was(fourth, monkeypatch):
    def state():
        with closing(sqlite3.connect(fourth)) as conn:
            version = conn.execute("PRAGMA user_version").fetchone()
            return version, conn.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()

    before = state()
    monkeypatch.setattr(schema, "SUGGESTIONS", schema.SUGGESTIONS + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(Exception, match="nowhere"):
        Store(fourth)
    assert state() == before
    monkeypatch.undo()
    Store(fourth).close()


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

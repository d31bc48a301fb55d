import os
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing, suppress
from pathlib import Path

import pytest

from models import history, queries, schema
from models.errors import LockedError, NotWritableError, QawlError
from models.store import Store, create

ROOT = Path(__file__).parents[2]


def refusal(path, **how) -> QawlError:
    with pytest.raises(QawlError) as caught:
        Store(path, **how)
    return caught.value


def is_said_in_both_languages(error: QawlError) -> bool:
    arabic, english = (error.sentence.in_language(language) for language in ("ar", "en"))
    return arabic != english and "{" not in arabic + english and english.endswith(".") and english.count("\n") == 0


def run_beside(code: str, *arguments: object) -> subprocess.Popen:
    """Another process that runs ``code`` with the models at hand; its output is read line by line."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def speaker(name: str) -> dict[str, str]:
    return {"name": name, "folded": name, "created": "2026-11-21T19:00:00Z"}


def names(store: Store) -> list[str]:
    return [one.name for one in queries.speakers(store).values()]


# Opening


def test_an_open_project_is_set_up_for_safety(store):
    pragmas = {name: store.value(f"PRAGMA {name}") for name in ("foreign_keys", "journal_mode", "synchronous")}
    assert pragmas == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}
    assert store.value("PRAGMA application_id") == 0x5157414C
    assert store.value("PRAGMA user_version") == schema.VERSION


def test_a_link_into_nothing_is_refused(store):
    with pytest.raises(sqlite3.IntegrityError), store.write("x", "a") as step:
        step.insert("quote_speaker", {"quote": "none", "speaker": "none"})


def test_a_missing_file_is_not_made(tmp_path):
    error = refusal(tmp_path / "none.qawl")
    assert "none.qawl" in str(error)
    assert is_said_in_both_languages(error)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a word document", "قال".encode(), b"SQLite format 3\0"])
def test_other_files_are_no_projects_and_stay_as_they_are(tmp_path, content):
    path = tmp_path / "letter.docx"
    path.write_bytes(content)
    error = refusal(path)
    assert "letter.docx" in str(error)
    assert is_said_in_both_languages(error)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["letter.docx"]


def test_somebody_elses_database_is_no_project(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE t(x)")
        other.commit()
    assert "not a Qawl project" in str(refusal(tmp_path / "other.db"))


def test_a_folder_is_no_project(tmp_path):
    error = refusal(tmp_path)
    assert "not a Qawl project" in str(error)
    assert is_said_in_both_languages(error)


def test_a_path_that_no_system_allows_is_refused_in_words(tmp_path):
    assert is_said_in_both_languages(refusal(tmp_path / ("ق" * 300)))


def set_version(path, version):
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(f"PRAGMA user_version={version}")


def test_a_project_of_a_newer_qawl_is_left_alone(project):
    set_version(project, schema.VERSION + 1)
    error = refusal(project)
    assert "newer" in str(error)
    assert is_said_in_both_languages(error)
    set_version(project, schema.VERSION)
    Store(project).close()  # nothing holds it any more


def test_an_older_project_is_upgraded_with_a_backup_beside_it(project):
    set_version(project, 0)
    store = Store(project)
    assert store.value("PRAGMA user_version") == schema.VERSION
    assert len([*queries.articles(store)]) == 2
    store.close()
    assert sorted(os.listdir(project.parent)) == ["news.qawl", "news.qawl.before-upgrade"]


def test_an_older_project_is_not_upgraded_by_a_reader(project):
    set_version(project, 0)
    error = refusal(project, read_only=True)
    assert "older" in str(error)
    assert is_said_in_both_languages(error)


def test_a_damaged_head_is_said(project):
    content = bytearray(project.read_bytes())
    content[100:4096] = os.urandom(3996)
    project.write_bytes(content)
    error = refusal(project)
    assert "damaged" in str(error)
    assert is_said_in_both_languages(error)


def read_all(project):
    with closing(Store(project, read_only=True)) as store:
        for article in queries.articles(store):
            queries.text(store, article)


def test_zeroed_pages_are_said_not_crashed_on(project):
    content = bytearray(project.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    project.write_bytes(content)
    with pytest.raises(QawlError, match="damaged") as caught:
        read_all(project)
    assert is_said_in_both_languages(caught.value)


def with_changed_text(project, old: bytes, new: bytes) -> None:
    content = project.read_bytes()
    assert len(old) == len(new)
    assert content.count(old) >= 1
    project.write_bytes(content.replace(old, new))


def damaged_text(project) -> QawlError:
    with pytest.raises(QawlError) as caught:
        read_all(project)
    return caught.value


def test_a_text_that_is_no_longer_what_was_imported_is_said(project):
    with_changed_text(project, "محادثة هاتفية".encode(), "محادثة هاتقية".encode())
    error = damaged_text(project)
    assert "damaged" in str(error)
    assert is_said_in_both_languages(error)


def test_a_text_whose_bytes_are_no_letters_any_more_is_said_too(project):
    with_changed_text(project, "محادثة هاتفية".encode(), b"\xff" + "محادثة هاتفية".encode()[1:])
    assert is_said_in_both_languages(damaged_text(project))


# Locks


def test_a_second_window_is_refused_but_may_read(project):
    other = run_beside(
        "import sys; from pathlib import Path; from models.store import Store\n"
        "store = Store(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()",
        project,
    )
    try:
        assert other.stdout.readline() == "open\n"
        error = refusal(project)
        assert isinstance(error, LockedError)
        assert is_said_in_both_languages(error)
        reader = Store(project, read_only=True)
        assert len([*queries.articles(reader)]) == 2
        reader.close()
    finally:
        other.kill()
        other.communicate()
    Store(project).close()  # a killed window locks nobody out


def test_a_second_window_of_this_program_is_refused_too(store, project):
    assert isinstance(refusal(project), LockedError)


def test_the_lock_holds_through_a_link(store, project, tmp_path):
    (tmp_path / "link.qawl").symlink_to(project)
    assert isinstance(refusal(tmp_path / "link.qawl"), LockedError)


def test_a_reader_sees_what_the_writer_saved(store, project):
    reader = Store(project, read_only=True)
    with store.write("x", "a") as step:
        step.insert("speaker", speaker("لافروف"))
    assert names(reader) == ["لافروف"]
    reader.close()


def test_a_reader_can_change_nothing(project):
    reader = Store(project, read_only=True)
    with pytest.raises(QawlError, match="nothing can be changed") as caught, reader.write("x", "a"):
        raise AssertionError("never gets here")
    assert is_said_in_both_languages(caught.value)
    with pytest.raises(QawlError):
        reader.rows("DELETE FROM article")
    reader.close()


def test_another_program_that_writes_is_said(store, project):
    store.conn.execute("PRAGMA busy_timeout=0")
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(QawlError, match="another program") as caught, store.write("x", "a") as step:
            step.insert("speaker", speaker("لافروف"))
        other.execute("ROLLBACK")
    assert is_said_in_both_languages(caught.value)
    with store.write("x", "a") as step:
        step.insert("speaker", speaker("كيري"))
    assert names(store) == ["كيري"]


# Permissions


def unwritable(monkeypatch, path):
    if os.geteuid():
        path.chmod(0o444)
    else:  # root may write everywhere
        real = os.access
        monkeypatch.setattr("os.access", lambda p, mode: mode != os.W_OK and real(p, mode))


def test_a_read_only_file_may_be_read(project, monkeypatch):
    unwritable(monkeypatch, project)
    error = refusal(project)
    assert isinstance(error, NotWritableError)
    assert not isinstance(error, LockedError)
    assert is_said_in_both_languages(error)
    reader = Store(project, read_only=True)
    assert len([*queries.articles(reader)]) == 2
    reader.close()


def test_a_read_only_folder_is_said(project, monkeypatch):
    if os.geteuid():
        project.parent.chmod(0o555)
    else:
        real = os.open

        def refused(path, *how):
            if str(path).endswith(".lock"):
                raise PermissionError(13, "Permission denied")
            return real(path, *how)

        monkeypatch.setattr("os.open", refused)
    error = refusal(project)
    assert isinstance(error, NotWritableError)
    assert is_said_in_both_languages(error)
    if os.geteuid():
        project.parent.chmod(0o755)


# Writing


def test_a_saved_row_is_there_after_closing(project):
    store = Store(project)
    with store.write("x", "a") as step:
        step.insert("speaker", speaker("لافروف"))
    store.close()
    store = Store(project)
    assert names(store) == ["لافروف"]
    store.close()


def test_an_exception_inside_a_write_leaves_nothing(store):
    heard = []
    store.changed.connect(heard.append)
    with pytest.raises(ZeroDivisionError), store.write("x", "a") as step:
        raise ZeroDivisionError(step.insert("speaker", speaker("لافروف")))
    assert names(store) == heard == []
    assert store.value("SELECT count(*) FROM change") == store.value("SELECT count(*) FROM history") == 0
    assert history.next_undo(store, "a") is None


def test_listeners_hear_once_after_the_commit(store):
    heard = []
    store.changed.connect(lambda notice: heard.append((notice.tables(), store.conn.in_transaction)))
    with store.write("x", "a") as step:
        step.insert_all("speaker", [speaker("لافروف"), speaker("كيري")])
        assert heard == []
    assert heard == [({"speaker"}, False)]


def test_a_write_that_changes_nothing_is_no_step(store):
    heard = []
    store.changed.connect(heard.append)
    with store.write("x", "a"):
        pass
    assert heard == []
    assert history.next_undo(store, "a") is None


def test_what_is_written_aside_is_not_recorded(store):
    with store.aside() as db:
        db.table("annotator").insert({"id": "a", "name": "ليلى", "created": "2026"}, pk="id")
    assert store.value("SELECT count(*) FROM history") == 0
    assert queries.annotators(store)[0].name == "ليلى"


def test_a_misspelt_table_makes_no_table(store):
    with pytest.raises(AssertionError), store.write("x", "a") as step:
        step.insert("spaeker", speaker("لافروف"))
    assert store.value("SELECT count(*) FROM sqlite_schema WHERE name='spaeker'") == 0


def test_a_full_disk_is_said_and_nothing_is_lost(store):
    with store.write("x", "a") as step:
        step.insert("speaker", speaker("كيري"))
    pages = store.value("PRAGMA page_count")
    store.conn.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(QawlError, match="disk is full") as caught, store.write("x", "a") as step:
        step.insert_all("speaker", [speaker("لافروف " * 500) for _ in range(50)])
    assert is_said_in_both_languages(caught.value)
    assert names(store) == ["كيري"]
    store.conn.execute(f"PRAGMA max_page_count={pages + 10_000}")
    with store.write("x", "a") as step:  # room was made
        step.insert_all("speaker", [speaker("لافروف")])
    assert sorted(names(store)) == ["كيري", "لافروف"]
    assert store.value("PRAGMA integrity_check") == "ok"


# Closing and crashing


def test_closing_leaves_one_file(project):
    store = Store(project)
    with store.write("x", "a") as step:
        step.insert("speaker", speaker("لافروف"))
    assert len(os.listdir(project.parent)) > 1
    store.close()
    assert os.listdir(project.parent) == ["news.qawl"]


def test_closing_beside_a_reader_puts_everything_into_the_one_file(project, tmp_path):
    store = Store(project)
    with closing(Store(project, read_only=True)) as reader:
        with store.write("x", "a") as step:
            step.insert("speaker", speaker("لافروف"))
        store.close()
        assert names(reader) == ["لافروف"]
        (tmp_path / "copy.qawl").write_bytes(project.read_bytes())
    with closing(Store(tmp_path / "copy.qawl", read_only=True)) as copy:
        assert names(copy) == ["لافروف"]


def test_reading_leaves_one_file_too(project):
    reader = Store(project, read_only=True)
    [*queries.articles(reader)]
    reader.close()
    assert os.listdir(project.parent) == ["news.qawl"]


def test_a_project_that_cannot_close_well_is_let_go_all_the_same(project):
    store = Store(project)
    [*queries.articles(store)]
    with project.open("r+b") as file:
        file.truncate(5000)  # torn under our feet
    with suppress(QawlError, sqlite3.Error):
        store.close()
    assert not isinstance(refusal(project), LockedError)


def test_every_acknowledged_save_survives_a_kill(project):
    other = run_beside(
        """
        import sys
        from pathlib import Path
        from models.session import Session
        from models.span import Span
        from models.store import Store
        session = Session(Store(Path(sys.argv[1])))
        session.be(session.annotator_named("ليلى"))
        session.open_last()
        for at in range(100_000):
            print(session.mark(Span(at % 900, at % 900 + 5)), flush=True)
        """,
        project,
    )
    acknowledged = [other.stdout.readline().strip() for _ in range(25)]
    other.kill()
    acknowledged += [line.strip() for line in other.communicate()[0].splitlines() if len(line.strip()) == 36]
    alive = "SELECT id FROM quote WHERE deleted_at IS NULL"
    with closing(Store(project, read_only=True)) as reader:
        assert set(acknowledged) <= {row[0] for row in reader.rows(alive)}
    store = Store(project)
    there = {row[0] for row in store.rows(alive)}
    assert set(acknowledged) <= there
    assert store.value("PRAGMA integrity_check") == "ok"
    annotator = queries.annotators(store)[0].id
    last = max(there)
    assert history.undo(store, annotator) is not None
    assert last not in {row[0] for row in store.rows(alive)}
    store.close()


# Making


def test_a_new_file_is_an_empty_project(tmp_path):
    create(tmp_path / "a.qawl")
    assert os.listdir(tmp_path) == ["a.qawl"]
    store = Store(tmp_path / "a.qawl")
    assert [*queries.articles(store)] == []
    store.close()


def test_nothing_is_made_over_what_is_there(tmp_path):
    path = tmp_path / "a.qawl"
    path.write_bytes(b"precious")
    with pytest.raises(QawlError) as caught:
        create(path)
    assert is_said_in_both_languages(caught.value)
    assert path.read_bytes() == b"precious"


def test_a_project_in_a_missing_folder_is_refused_in_words(tmp_path):
    with pytest.raises(QawlError) as caught:
        create(tmp_path / "none" / "a.qawl")
    assert is_said_in_both_languages(caught.value)


def test_a_failure_while_making_leaves_no_file(tmp_path, monkeypatch):
    def fails(_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("models.schema.upgrade", fails)
    with pytest.raises(QawlError, match="disk is full"):
        create(tmp_path / "a.qawl")
    assert os.listdir(tmp_path) == []

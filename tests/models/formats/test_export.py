import os
from contextlib import suppress
from pathlib import Path

import pytest

from models import queries
from models.dataset.filters import Filters
from models.errors import QawlError
from models.formats.export import FORMATS, export
from models.formats.record import records

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_worked_project_exports_the_golden_bytes(worked, tmp_path, format):
    """After a wanted change of a format: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    out = tmp_path / f"worked.{format}"
    export(worked.store, out, format)
    golden = GOLDEN / out.name
    if os.environ.get("QAWL_GOLDEN"):
        golden.write_bytes(out.read_bytes())
    assert out.read_bytes() == golden.read_bytes()


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_project_exports_the_same_bytes_after_reopening(worked, tmp_path, open_session, format):
    export(worked.store, tmp_path / "one", format)
    path = worked.store.path
    worked.close()
    export(open_session(path, read_only=True).store, tmp_path / "two", format)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_counts_are_those_of_what_was_written(worked, tmp_path):
    counts = export(worked.store, tmp_path / "o", "jsonl")
    assert (counts.articles, counts.quotes) == (2, 5)
    filtered = export(worked.store, tmp_path / "o", "jsonl", Filters(statuses=("done",)))
    assert (filtered.articles, filtered.quotes) == (1, 2)
    assert filtered.quotes == queries.export_count(worked.store, ("done",), ())


def test_an_old_export_is_replaced(worked, tmp_path):
    out = tmp_path / "o.jsonl"
    out.write_text("old")
    export(worked.store, out, "jsonl")
    assert out.read_text("utf-8").startswith('{"schema":"qawl.article/1"')


def leftovers(folder):
    return sorted(name for name in os.listdir(folder) if "unfinished" in name)


def test_a_failure_midway_leaves_the_old_file(worked, tmp_path):
    out = tmp_path / "o.jsonl"
    out.write_text("old")
    first = [*queries.articles(worked.store)][1].id
    with worked.store.aside() as db:
        db.execute("DELETE FROM article_text WHERE article=?", [first])
    with pytest.raises(QawlError, match="damaged"):
        export(worked.store, out, "jsonl")
    assert out.read_text() == "old"
    assert leftovers(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(worked, tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    out = tmp_path / "o.jsonl"
    out.write_text("old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(QawlError, match="No space left") as caught:
        export(worked.store, out, "jsonl")
    assert caught.value.sentence.in_language("ar") != caught.value.sentence.in_language("en")
    assert out.read_text() == "old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("table", ["speaker", "target"])
@pytest.mark.parametrize("format", sorted(FORMATS))
def test_a_link_to_something_deleted_is_refused_or_left_out(worked, tmp_path, format, table):
    """Such a file was damaged or merged: ``check`` says so; an export is right or refused, and never crashes."""
    worked.store.conn.execute(f"UPDATE {table} SET deleted_at='2026'")
    with suppress(QawlError):
        export(worked.store, tmp_path / "o", format)
        for record in records(worked.store):
            known = {one["id"] for one in (*record["speakers"], *record["targets"])}
            for quote in record["quotes"]:
                assert {*quote["speakers"], *quote["addressees"]} <= known
                assert {stance["target"] for stance in quote["stances"]} <= known


def test_a_folder_is_no_place_to_export_to(worked, tmp_path):
    with pytest.raises(QawlError, match="folder"):
        export(worked.store, tmp_path, "jsonl")


@pytest.mark.parametrize("by", ["its name", "a symbolic link", "a hard link"])
def test_the_project_itself_is_never_exported_over(worked, tmp_path, by):
    path = worked.store.path
    out = path if by == "its name" else tmp_path / "other.csv"
    if by == "a symbolic link":
        out.symlink_to(path)
    elif by == "a hard link":
        out.hardlink_to(path)
    with pytest.raises(QawlError, match="project itself"):
        export(worked.store, out, "csv")
    assert worked.store.value("PRAGMA integrity_check") == "ok"


@pytest.mark.parametrize("suffix", ["-wal", "-shm"])
def test_nor_are_the_files_that_belong_to_it(worked, suffix):
    path = worked.store.path
    out = path.with_name(path.name + suffix)
    assert out.exists()
    with pytest.raises(QawlError):
        export(worked.store, out, "csv")


def test_a_missing_folder_is_said(worked, tmp_path):
    with pytest.raises(QawlError, match="There is no folder"):
        export(worked.store, tmp_path / "none" / "o.csv", "csv")


def test_a_name_that_no_system_allows_is_said(worked, tmp_path):
    for letters in (300, 122):  # too long; too long only with what is added while writing
        with pytest.raises(QawlError):
            export(worked.store, tmp_path / ("ق" * letters + ".csv"), "csv")

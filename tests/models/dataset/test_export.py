"""A dataset is written whole or not at all, and the same project and choice give the same bytes."""

import dataclasses
import json
import os
from contextlib import suppress
from itertools import count as counting
from pathlib import Path

import pytest

from models import queries
from models.commands.quotes import SetStatus
from models.dataset import filters, report
from models.dataset.choice import Choice
from models.dataset.export import Progress, export
from models.dataset.filters import Filters
from models.errors import QawlError, StoppedError
from models.formats.catalogue import FORMATS, is_there
from models.formats.record import records
from models.span import Span
from tests.models.ways import TEXT

GOLDEN = Path(__file__).parent.parent / "formats" / "golden"
THERE = sorted(name for name, format in FORMATS.items() if is_there(format))
FILES = [name for name in THERE if FORMATS[name].layout == "file"]


def tree(path):
    """The bytes of a file, or of every file in a folder by name."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}


def listed(folder):
    return sorted(os.listdir(folder))


@pytest.fixture
def out(tmp_path):
    """A folder of its own to export to."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


# The same bytes


@pytest.mark.parametrize("format", ["csv", "jsonl", "hf"])
def test_the_worked_project_exports_the_golden_bytes(worked, out, format):
    """After a wanted change of a format: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    place = out / f"worked{FORMATS[format].suffix}"
    export(worked.store, place, Choice(format))
    golden = GOLDEN / (place.name if format != "hf" else "hf")
    if os.environ.get("QAWL_GOLDEN"):
        for name, content in tree(place).items():
            (golden / name).parent.mkdir(parents=True, exist_ok=True)
            (golden / name).write_bytes(content)
    assert tree(place) == tree(golden)


@pytest.mark.parametrize("format", THERE)
@pytest.mark.parametrize("split", [(), (50, 20, 30)], ids=["whole", "splits"])
def test_the_same_project_and_choice_export_the_same_bytes(worked, out, open_session, format, split):
    choice = Choice(format, split=split, seed=7, pseudonyms=True)
    for name in ("one", "two"):
        (out / name).mkdir()
    export(worked.store, out / "one" / "data", choice)
    path = worked.store.path
    worked.close()
    export(open_session(path, read_only=True).store, out / "two" / "data", choice)
    assert tree(out / "one") == tree(out / "two")
    assert len(tree(out / "one")) > 1


@pytest.mark.parametrize("format", THERE)
def test_a_dataset_is_whole_as_it_is_written(worked, out, format):
    made = export(worked.store, out / "data", Choice(format))
    assert made.path == out / "data"
    assert report.faults(out / "data") == []
    told = report.read(out / "data")
    assert (told["format"], told["offset_unit"]) == (format, FORMATS[format].unit)
    assert told["not_carried"] == [one.in_language("en") for one in FORMATS[format].loses]
    assert made.loses == FORMATS[format].loses


def test_a_file_has_its_report_beside_it_and_nothing_else(worked, out):
    export(worked.store, out / "o.jsonl", Choice("jsonl"))
    assert listed(out) == ["o.jsonl", "o.jsonl.report.json"]


def test_a_folder_has_its_card_and_report_within(worked, out):
    export(worked.store, out / "data", Choice("brat"))
    assert listed(out) == ["data"]
    assert {"README.md", "report.json"} <= set(listed(out / "data"))


def test_splits_of_a_file_format_are_files_in_a_folder_and_of_a_folder_format_folders(worked, out):
    export(worked.store, out / "lines", Choice("jsonl", split=(50, 0, 50)))
    assert listed(out / "lines") == ["README.md", "report.json", "test.jsonl", "train.jsonl"]
    export(worked.store, out / "brat", Choice("brat", split=(50, 0, 50)))
    assert listed(out / "brat") == ["README.md", "report.json", "test", "train"]


# Counts


def test_counts_are_those_of_what_was_written(worked, out):
    counts = export(worked.store, out / "o", Choice("jsonl"))
    assert (counts.articles, counts.quotes) == (2, 5)
    done = Filters(statuses=("done",))
    filtered = export(worked.store, out / "o", Choice("jsonl", done))
    assert (filtered.articles, filtered.quotes) == (1, 2) == filters.count(worked.store, done)
    assert report.read(out / "o")["quotes"] == 2


def test_nothing_at_all_is_a_dataset_too(worked, out):
    nobody = Filters(annotators=("nobody",))
    for format in THERE:
        made = export(worked.store, out / format, Choice(format, nobody))
        assert (made.articles, made.quotes) == (0, 0)
        assert report.faults(out / format) == []
    assert export(worked.store, out / "splits", Choice("hf", nobody, (80, 10, 10))).splits.of == {}


# Whole or not at all


def old(place, is_folder, store):
    """What was exported there before."""
    export(store, place, Choice("hf" if is_folder else "jsonl", Filters(statuses=("done",))))
    return tree(place), listed(place.parent)


def test_an_old_export_is_replaced(worked, out):
    place = out / "o.jsonl"
    place.write_text("old")
    export(worked.store, place, Choice("jsonl"))
    assert place.read_text("utf-8").startswith('{"schema":"qawl.article/1"')


def test_an_old_folder_is_replaced_as_a_whole(worked, out):
    export(worked.store, out / "data", Choice("hf", split=(50, 0, 50)))
    export(worked.store, out / "data", Choice("hf"))
    assert listed(out / "data" / "data") == ["articles-train.jsonl", "quotes-train.jsonl"]
    assert report.faults(out / "data") == []
    assert listed(out) == ["data"]


@pytest.mark.parametrize("is_folder", [False, True], ids=["file", "folder"])
@pytest.mark.parametrize("how", ["damaged", "stopped", "interrupted", "writer", "disk"])
def test_a_failure_midway_leaves_the_old_one_and_nothing_beside_it(worked, out, monkeypatch, how, is_folder):
    place = out / "o"
    before = old(place, is_folder, worked.store)
    stopped, caught = (lambda: False), QawlError

    def full(*_):
        raise OSError(28, "No space left on device")

    def broken(found, place, setting):
        next(iter(found))
        (place / "half" if place.is_dir() else place).write_text("half")
        raise KeyboardInterrupt if how == "interrupted" else OSError(5, "Input/output error")

    if how == "damaged":
        last = [*queries.articles(worked.store)][1].id
        with worked.store.aside() as db:
            db.execute("DELETE FROM article_text WHERE article=?", [last])
    elif how == "stopped":
        stopped, caught = (lambda: True), StoppedError
    elif how == "disk":
        monkeypatch.setattr("os.fsync", full)
    else:
        name = "hf" if is_folder else "jsonl"
        monkeypatch.setitem(FORMATS, name, dataclasses.replace(FORMATS[name], write=broken))
        caught = KeyboardInterrupt if how == "interrupted" else QawlError
    with pytest.raises(caught) as failed:
        export(worked.store, place, Choice("hf" if is_folder else "jsonl"), stopped=stopped)
    assert (tree(place), listed(out)) == before
    assert report.faults(place) == []
    if how == "disk":
        assert "No space left" in str(failed.value)
        assert failed.value.sentence.in_language("ar") != failed.value.sentence.in_language("en")


@pytest.mark.parametrize("is_folder", [False, True], ids=["file", "folder"])
@pytest.mark.parametrize("fails", [1, 2, 3])
def test_a_move_that_fails_leaves_the_old_one(worked, out, monkeypatch, is_folder, fails):
    place = out / "o"
    before = tree(place) if old(place, is_folder, worked.store) else None
    real, calls = os.replace, counting(1)

    def refused(one, other):
        if next(calls) == fails:
            raise OSError(16, "Device or resource busy")
        real(one, other)

    with monkeypatch.context() as broken:
        broken.setattr("os.replace", refused)
        with suppress(QawlError):
            export(worked.store, place, Choice("hf" if is_folder else "jsonl"))
            return  # fewer moves than that: it is done
    assert tree(place) == before or not is_folder
    if is_folder:
        assert listed(out) == ["o"]
    assert not [name for name in listed(out) if "unfinished" in name]


@pytest.mark.parametrize("there", [False, True], ids=["nothing", "an old one"])
def test_what_a_killed_export_left_is_in_nobodys_way(worked, out, there):
    if there:
        export(worked.store, out / "o", Choice("hf", Filters(statuses=("done",))))
    for name in (".o.unfinished", ".o.replaced"):
        (out / name / "data").mkdir(parents=True)
        (out / name / "data" / "quotes-train.jsonl").write_text("half")
    assert export(worked.store, out / "o", Choice("hf")).quotes == 5
    assert report.faults(out / "o") == []
    assert listed(out) == ["o"]


# Told on the way


def brought(ways, count):
    ways.come(*({"text": f"{TEXT} رقم {number}", "id": f"{number:04}"} for number in range(count)))


@pytest.mark.parametrize("split", [(), (80, 10, 10)], ids=["whole", "splits"])
def test_progress_only_grows_and_ends_within_its_total(ways, out, split):
    brought(ways, 120)
    told = []
    export(ways.store, out / "o", Choice("jsonl", split=split), told.append)
    done = [progress.done for progress in told]
    assert done == sorted(set(done))
    assert {progress.total for progress in told} == {120 * (2 if split else 1)}
    assert done[-1] <= told[-1].total
    assert [progress.seconds for progress in told] == sorted(progress.seconds for progress in told)
    assert Progress(0, 10, 1.0).remaining is None
    assert Progress(4, 10, 2.0).remaining == 3.0


@pytest.mark.parametrize("at", range(5))
def test_it_can_be_stopped_at_any_time_and_leaves_nothing(ways, out, at):
    brought(ways, 120)
    asked = counting()
    with pytest.raises(StoppedError, match="nothing of it stays"):
        export(ways.store, out / "o", Choice("jsonl", split=(80, 10, 10)), stopped=lambda: next(asked) >= at)
    assert listed(out) == []


# Where it may go


def test_a_folder_is_no_place_for_a_file(worked, out):
    with pytest.raises(QawlError, match="is a folder"):
        export(worked.store, out, Choice("jsonl"))


def test_a_file_is_no_place_for_a_folder(worked, out):
    (out / "o").write_text("mine")
    with pytest.raises(QawlError, match="is a file"):
        export(worked.store, out / "o", Choice("hf"))
    assert (out / "o").read_text() == "mine"


@pytest.mark.parametrize("after", [False, True], ids=["anybody's", "an export with a note in it"])
def test_a_folder_that_holds_other_things_is_left_alone(worked, out, after):
    if after:
        export(worked.store, out / "o", Choice("hf"))
    (out / "o").mkdir(exist_ok=True)
    (out / "o" / "notes.txt").write_text("mine")
    before = tree(out)
    with pytest.raises(QawlError, match="holds other things"):
        export(worked.store, out / "o", Choice("hf"))
    assert tree(out) == before


def test_an_empty_folder_is_a_place(worked, out):
    (out / "o").mkdir()
    export(worked.store, out / "o", Choice("hf"))
    assert "README.md" in listed(out / "o")


def test_the_folder_where_one_stands_is_a_place_too(worked, out, monkeypatch):
    (out / "here").mkdir()
    monkeypatch.chdir(out / "here")
    export(worked.store, Path("."), Choice("hf"))
    monkeypatch.chdir(out)
    assert "README.md" in listed(out / "here")
    assert "# here" in (out / "here" / "README.md").read_text("utf-8")


@pytest.mark.parametrize("by", ["its name", "a symbolic link", "a hard link"])
def test_the_project_itself_is_never_exported_over(worked, out, by):
    path = worked.store.path
    place = path if by == "its name" else out / "other.csv"
    if by == "a symbolic link":
        place.symlink_to(path)
    elif by == "a hard link":
        place.hardlink_to(path)
    with pytest.raises(QawlError, match="project itself"):
        export(worked.store, place, Choice("csv"))
    assert worked.store.value("PRAGMA integrity_check") == "ok"


@pytest.mark.parametrize("suffix", ["-wal", "-shm"])
def test_nor_are_the_files_that_belong_to_it(worked, suffix):
    path = worked.store.path
    place = path.with_name(path.name + suffix)
    assert place.exists()
    with pytest.raises(QawlError):
        export(worked.store, place, Choice("csv"))


def test_the_projects_own_folder_is_no_dataset(worked):
    with pytest.raises(QawlError, match="holds other things"):
        export(worked.store, worked.store.path.parent, Choice("hf"))


def test_a_missing_folder_is_said(worked, out):
    for format in ("csv", "hf"):
        with pytest.raises(QawlError, match="There is no folder"):
            export(worked.store, out / "none" / "o", Choice(format))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights bind nobody here")
def test_a_folder_that_may_not_be_written_to_is_said(worked, out):
    out.chmod(0o500)
    try:
        with pytest.raises(QawlError, match="permission"):
            export(worked.store, out / "o", Choice("csv"))
    finally:
        out.chmod(0o700)


def test_a_name_that_no_system_allows_is_said(worked, out):
    for letters in (300, 122, 120):  # too long; too long only with what is added while writing
        for format in ("csv", "hf"):
            with pytest.raises(QawlError):
                export(worked.store, out / ("ق" * letters + ".csv"), Choice(format))
    assert listed(out) == []


# What can't be


def test_only_formats_that_can_do_without_texts_do(worked, out):
    for name in THERE:
        if FORMATS[name].without_text:
            export(worked.store, out / name, Choice(name, without_text=True))
        else:
            with pytest.raises(QawlError, match="without the texts"):
                export(worked.store, out / name, Choice(name, without_text=True))
            assert not (out / name).exists()


def test_a_library_that_is_not_there_is_named_with_the_way_to_bring_it(worked, out, monkeypatch):
    monkeypatch.setattr("models.formats.catalogue.find_spec", lambda name: None)
    with pytest.raises(QawlError, match="uv sync --extra"):
        export(worked.store, out / "o", Choice("parquet"))


def test_a_damaged_project_is_not_exported(worked, out, monkeypatch):
    monkeypatch.setattr(type(worked.store), "is_sound", lambda store: False)
    with pytest.raises(QawlError, match="damaged"):
        export(worked.store, out / "o", Choice("csv"))
    assert listed(out) == []


@pytest.mark.parametrize("table", ["speaker", "target"])
@pytest.mark.parametrize("format", THERE)
def test_a_link_to_something_deleted_is_refused_or_left_out(worked, out, format, table):
    """Such a file was damaged or merged: ``check`` says so; an export is right or refused, and never crashes."""
    worked.store.conn.execute(f"UPDATE {table} SET deleted_at='2026'")
    with suppress(QawlError):
        export(worked.store, out / "o", Choice(format))
        for record in records(worked.store):
            known = {one["id"] for one in (*record["speakers"], *record["targets"])}
            for quote in record["quotes"]:
                assert {*quote["speakers"], *quote["addressees"]} <= known
                assert {stance["target"] for stance in quote["stances"]} <= known


def test_an_export_changes_nothing_in_the_project(worked, out):
    worked.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = worked.store.path.read_bytes()
    for format in THERE:
        export(worked.store, out / format, Choice(format, split=(50, 0, 50), pseudonyms=True))
    worked.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert worked.store.path.read_bytes() == before


def test_an_export_is_of_one_moment(ways, out):
    """Somebody goes on working while it is written: what it holds fits together."""
    ways.come(*({"text": f"{TEXT} رقم {number}", "id": f"{number:04}"} for number in range(150)))
    article = ways.told()[149]["id"]
    ways.session.open_article(article)
    quote = ways.session.mark(Span(0, 5))
    helper = ways.store.helper()

    def work(progress):
        if progress.done == 51:
            ways.session.do(SetStatus(article, quote, {"status": "needs_review"}))

    before = list(records(ways.store))
    try:
        export(helper, out / "o.jsonl", Choice("jsonl"), work)
    finally:
        helper.close()
    lines = (out / "o.jsonl").read_text("utf-8").split("\n")[:-1]
    assert [json.loads(line) for line in lines] == before

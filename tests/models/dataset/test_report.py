"""``report.json`` says what was written; ``verify`` proves that a copy of it is whole."""

import json
import shutil

import pytest

from models.dataset import report
from models.dataset.choice import Choice
from models.dataset.export import export
from models.errors import QawlError
from models.text import sha256


@pytest.fixture(params=["o.jsonl", "splits", "hf"])
def made(request, worked, tmp_path):
    """A dataset: a single file, a folder of splits, a folder of Hugging Face's."""
    out = tmp_path / "out" / request.param
    out.parent.mkdir()
    split = (50, 0, 50) if request.param == "splits" else ()
    export(worked.store, out, Choice("hf" if request.param == "hf" else "jsonl", split=split, seed=3))
    return out


def files(dataset):
    """All that belongs to it but the report."""
    if dataset.is_file():
        return [dataset]
    return sorted(path for path in dataset.rglob("*") if path.is_file() and path.name != "report.json")


def said(dataset):
    return [one.in_language("en") for one in report.faults(dataset)]


def test_every_file_is_listed_with_its_size_and_checksum(made):
    told = report.read(made)
    assert [one["name"] for one in told["files"]] == sorted(one["name"] for one in told["files"])
    assert len(told["files"]) == len(files(made))
    for one, path in zip(told["files"], files(made), strict=True):
        assert one["name"] == (path.name if made.is_file() else path.relative_to(made).as_posix())
        assert one["bytes"] == path.stat().st_size
        assert one["sha256"] == sha256(path.read_text("utf-8"))


def test_a_copy_elsewhere_is_whole(made, tmp_path):
    copy = tmp_path / "copy" / made.name
    copy.parent.mkdir()
    if made.is_dir():
        shutil.copytree(made, copy)
    else:
        shutil.copy(made, copy)
        shutil.copy(report.place(made), report.place(copy))
    assert report.faults(copy) == []


@pytest.mark.parametrize("how", ["a letter", "longer", "shorter", "empty"])
def test_a_changed_file_is_named(made, how):
    for path in files(made):
        whole = path.read_bytes()
        if not whole:
            continue  # a split that nothing fell to
        changed = {
            "a letter": whole[:-2] + bytes([whole[-2] ^ 1]) + whole[-1:],
            "longer": whole + b"\n",
            "shorter": whole[:-1],
            "empty": b"",
        }[how]
        path.write_bytes(changed)
        assert len(said(made)) == 1
        assert path.name in said(made)[0]
        assert "not as it was exported" in said(made)[0]
        path.write_bytes(whole)
    assert said(made) == []


def test_a_missing_file_is_named(made):
    if made.is_file():
        made.unlink()
        with pytest.raises(QawlError, match="There is no dataset"):
            report.faults(made)
        return
    files(made)[0].unlink()
    assert len(said(made)) == 1
    assert "is missing" in said(made)[0]


def test_what_was_not_exported_with_it_is_named(made):
    (made.parent / "neighbour.txt").write_text("x")
    assert said(made) == []
    if made.is_dir():
        (made / "more").mkdir()
        (made / "more" / "note.txt").write_text("x")
        assert said(made) == ["“more/note.txt” was not exported with it."]


def test_several_faults_are_all_told_in_both_languages(made):
    if made.is_dir():
        first, *_, last = files(made)
        first.unlink()
        last.write_text("x")
        (made / "new").write_text("x")
        assert len(said(made)) == 3
        assert [one.in_language("ar") for one in report.faults(made)] != said(made)


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "[]", "null", "3", "[" * 100_000, '{"schema": "qawl.report/1"}', '{"schema": "other", "files": []}',
        '{"schema": "qawl.report/1", "files": 3}', '{"schema": "qawl.report/1", "files": [3]}',
        '{"schema": "qawl.report/1", "files": [{}]}', '{"schema": "qawl.report/1", "files": [{"name": "x"}]}',
    ],
)  # fmt: skip
def test_what_is_no_report_is_said_in_a_sentence(made, content):
    report.place(made).write_text(content)
    with pytest.raises(QawlError, match="no report of Qawl"):
        report.faults(made)


def test_a_report_in_no_encoding_is_none(made):
    report.place(made).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QawlError, match="no report of Qawl"):
        report.faults(made)


def test_no_report_is_said(made):
    report.place(made).unlink()
    with pytest.raises(QawlError, match="no report of Qawl"):
        report.faults(made)


@pytest.mark.parametrize("name", ["../outside.jsonl", "/etc/hostname", "data/../../outside.jsonl"])
def test_a_report_that_points_outside_its_dataset_is_none(made, name):
    """A dataset comes from anybody: its report must not make us read, or write, elsewhere."""
    (made.parent / "outside.jsonl").write_text("x")
    told = json.loads(report.place(made).read_text("utf-8"))
    told["files"].append({"name": name, "bytes": 1, "sha256": sha256("x")})
    report.place(made).write_text(json.dumps(told))
    with pytest.raises(QawlError, match="no report of Qawl"):
        report.read(made)


def test_counts_are_those_of_the_records(made, worked):
    told = report.read(made)
    assert (told["articles"], told["quotes"]) == (2, 5)
    assert told["counts"]["kind"] == {"quote": 4, "scare": 1}
    assert told["counts"]["annotator"] == {"كريم": 3, "ليلى": 2}
    assert told["counts"]["outlet"] == {"": 1, "رويترز": 1}
    assert told["choice"]["seed"] == 3
    if told["splits"]:
        assert {name: one["asked"] for name, one in told["splits"].items()} == {"train": 50, "test": 50}
        assert sum(one["quotes"] for one in told["splits"].values()) == 5
        assert sum(one["achieved"] for one in told["splits"].values()) == pytest.approx(100, abs=0.1)

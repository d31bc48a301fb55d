"""A dataset without texts gets them back: then it is the dataset that a direct export writes, byte for byte."""

import itertools
import json
import os

import pytest

from models.dataset import report
from models.dataset.choice import Choice
from models.dataset.export import export
from models.dataset.rehydrate import rehydrate
from models.errors import QawlError
from models.formats.catalogue import FORMATS
from models.formats.record import records
from tests.models.dataset.test_export import tree

WAYS = {
    "a file": Choice("jsonl"),
    "splits": Choice("jsonl", split=(50, 0, 50), seed=1),
    "hf": Choice("hf"),
    "hf splits": Choice("hf", split=(50, 0, 50), seed=1),
    "pseudonyms": Choice("hf", pseudonyms=True),
}


def bare(choice):
    return Choice.from_json(json.dumps({**choice.told(), "without_text": True}))


@pytest.fixture
def texts(worked, tmp_path):
    """The articles' texts, as files that anybody may have of them; and others."""
    folder = tmp_path / "texts"
    (folder / "deeper").mkdir(parents=True)
    for record in records(worked.store):
        (folder / "deeper" / f"{record['external_id']}.txt").write_bytes(record["text"].replace("\n", "\r\n").encode())
    (folder / "other.txt").write_text("خبر آخر", "utf-8")
    return folder


@pytest.fixture
def exported(worked, tmp_path):
    def made(choice, name="data"):
        out = tmp_path / "without" / name
        out.parent.mkdir(exist_ok=True)
        export(worked.store, out, bare(choice))
        return out

    return made


@pytest.mark.parametrize("way", WAYS)
def test_it_is_what_a_direct_export_writes(worked, tmp_path, texts, exported, way):
    choice, out = WAYS[way], exported(WAYS[way])
    direct = tmp_path / "direct" / "data"
    direct.parent.mkdir()
    export(worked.store, direct, choice)
    assert tree(out.parent) != tree(direct.parent)
    assert rehydrate(out, texts) == 2
    assert tree(out.parent) == tree(direct.parent)
    assert report.faults(out) == []


def test_a_dataset_of_the_texts_will_do_as_their_folder(worked, tmp_path, exported):
    (tmp_path / "texts").mkdir()
    export(worked.store, tmp_path / "texts" / "o.jsonl", Choice("jsonl"))
    assert rehydrate(exported(Choice("hf")), tmp_path / "texts") == 2


@pytest.mark.parametrize("way", ["a file", "hf splits"])
@pytest.mark.parametrize("how", ["changed", "missing", "none", "no folder"])
def test_where_a_text_is_missing_or_another_nothing_is_changed(texts, exported, way, how):
    out = exported(WAYS[way])
    before = tree(out.parent)
    path = texts / "deeper" / "a-second.txt"
    if how == "changed":
        path.write_text(path.read_text("utf-8") + "!", "utf-8")
    elif how == "missing":
        path.unlink()
    else:
        texts = texts / "none" if how == "no folder" else texts.parent / "nothing"
        if how == "none":
            texts.mkdir()
    with pytest.raises(QawlError, match="differs" if how == "changed" else "Nothing was changed"):
        rehydrate(out, texts)
    assert tree(out.parent) == before


def test_a_dataset_with_its_texts_is_refused(worked, tmp_path, texts):
    export(worked.store, tmp_path / "o", Choice("hf"))
    with pytest.raises(QawlError, match="not exported without texts"):
        rehydrate(tmp_path / "o", texts)


def test_twice_is_once(texts, exported):
    out = exported(Choice("hf"))
    rehydrate(out, texts)
    with pytest.raises(QawlError, match="not exported without texts"):
        rehydrate(out, texts)


def test_a_dataset_that_is_not_whole_is_refused(texts, exported):
    out = exported(Choice("hf"))
    (out / "README.md").write_text("mine")
    before = tree(out)
    with pytest.raises(QawlError, match="verify"):
        rehydrate(out, texts)
    assert tree(out) == before


def test_texts_can_be_put_back_wherever_they_can_be_left_out():
    assert {name for name, format in FORMATS.items() if format.without_text} == {"jsonl", "hf"}


@pytest.mark.parametrize("way", ["a file", "hf splits"])
@pytest.mark.parametrize("fails", range(1, 6))
def test_a_disk_that_is_full_on_the_way_leaves_a_dataset_that_verifies_or_says_it_does_not(
    texts, exported, monkeypatch, way, fails
):
    """Files are moved one by one: until the last of them is there, nothing claims to be whole that isn't."""
    out = exported(WAYS[way])
    before = tree(out.parent)
    real, calls = os.replace, itertools.count(1)

    def refused(one, other):
        if next(calls) == fails:
            raise OSError(28, "No space left on device")
        real(one, other)

    with monkeypatch.context() as broken:
        broken.setattr("os.replace", refused)
        try:
            rehydrate(out, texts)
        except QawlError:
            assert fails > 1 or tree(out.parent) == before
    assert not [name for name in tree(out.parent) if "unfinished" in name]
    told = report.read(out)
    if told["choice"]["without_text"] is False:
        assert report.faults(out) == []


@pytest.mark.parametrize("spoil", [{"choice": {}}, {"choice": None}, {"format": "xml"}, {"format": 3}, {"splits": 3}])
def test_a_report_that_lies_is_a_sentence(texts, exported, spoil):
    out = exported(Choice("hf"))
    path = report.place(out)
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **spoil}))
    with pytest.raises(QawlError):
        rehydrate(out, texts)

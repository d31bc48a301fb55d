"""Label Studio's own library on what we write: the interface is parsed, tasks and annotations are held against it."""

import json

import pytest
from label_studio_sdk.label_interface import LabelInterface

from models.formats import labelstudio
from tests.models.formats.tabled import GOLDEN, WORKED, written


@pytest.fixture
def folder(tmp_path):
    project = (GOLDEN / "worked.jsonl").read_text("utf-8").split("\n")
    return written(labelstudio.FORMAT, tmp_path, [*(json.loads(line) for line in project if line), *WORKED])


@pytest.fixture
def interface(folder):
    return LabelInterface((folder / "config.xml").read_text("utf-8"))


@pytest.fixture
def tasks(folder):
    return json.loads((folder / "tasks.json").read_text("utf-8"))


def test_the_interface_is_one(interface):
    interface.validate()
    assert {tag.name for tag in interface.controls} == {"role", "kind", "type", "label", "speaker", "target", "note"}
    assert [tag.name for tag in interface.objects] == ["text"]


def test_tasks_and_annotations_fit_it(interface, tasks):
    for task in tasks:
        assert interface.validate_task({"data": task["data"]})  # with annotations it calls its own method wrongly
        for annotation in task["annotations"]:
            assert interface.validate_annotation(annotation)


def test_an_unknown_label_does_not(interface, tasks):
    """The library sees what does not fit: else the test above would say nothing."""
    annotation = tasks[-1]["annotations"][0]
    next(one for one in annotation["result"] if one["type"] == "labels")["value"]["labels"] = ["nonsense"]
    try:
        good = interface.validate_annotation(annotation)
    except ValueError:
        good = False
    assert not good

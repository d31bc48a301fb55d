import json

import pytest

from models.errors import QawlError
from models.formats import json_items
from models.formats.json_items import items


@pytest.fixture
def file(tmp_path):
    def made(raw):
        path = tmp_path / "x.json"
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return path

    return made


@pytest.mark.parametrize("indent", [None, 2])
def test_items_come_one_by_one_wherever_a_piece_ends(file, monkeypatch, indent):
    whole = [{"قال": "📣" * n, "n": [n, {"[": "]"}]} for n in range(30)]
    path = file(json.dumps(whole, ensure_ascii=False, indent=indent))
    for size in (1, 2, 3, 17, 1000):
        monkeypatch.setattr(json_items, "_PIECE", size)
        assert [found for found, _ in items(path)] == whole


@pytest.mark.parametrize("raw", ["[]", " [ ]\n", "\ufeff[]", "[{}]"])
def test_few_or_none(file, raw):
    assert len(list(items(file(raw)))) <= 1


@pytest.mark.parametrize("raw", ["", "{}", "[{}", "[{]", "[NaN]", b"[\xff]", '[{"a": 1}, {"a"', "[" * 100_000])
def test_what_is_no_array_is_refused(file, raw):
    with pytest.raises(QawlError, match=r"x\.json"):
        list(items(file(raw)))


def test_what_is_too_long_is_refused(file, monkeypatch):
    monkeypatch.setattr(json_items, "_PIECE", 10)
    monkeypatch.setattr(json_items, "_LONGEST", 100)
    with pytest.raises(QawlError):
        list(items(file(json.dumps(["x" * 200]))))

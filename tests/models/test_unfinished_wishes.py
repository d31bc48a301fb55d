"""An interrupted import goes on as it was wished for; pages and documents are kept beside their texts on demand."""

import json

import pytest

from models import importing
from models.formats.format import Reading
from models.importing import Wishes, begin, run, unfinished
from models.purging import purge
from tests.models.conftest import as_jsonl, brought
from tests.models.ways import TEXT, as_records, worked_on

WISHES = Wishes("jsonl", Reading({"text": "body", "external_id": "nr"}, "utf16", "منى"), False, True, True)


def after(steps):
    asked = iter(range(10_000))
    return lambda: next(asked) >= steps


@pytest.fixture
def table(tmp_path):
    return as_jsonl(tmp_path / "a.jsonl", [{"nr": f"{n}", "body": f"خبر رقم {n}", "text": "x"} for n in range(6)])


def test_wishes_are_told_and_taken_back():
    assert Wishes.from_told(json.loads(json.dumps(WISHES.told()))) == WISHES
    assert Wishes.from_told({}) == Wishes()


def test_an_interrupted_import_keeps_its_wishes_and_goes_on_with_them(ways, table, open_session):
    batch = begin(ways.store, [table], WISHES)
    run(ways.store, batch, [table], stopped=after(1), step=2, wishes=WISHES)
    path = ways.store.path
    ways.session.close()
    store = open_session(path).store
    (waiting,) = unfinished(store)
    assert (waiting.batch, waiting.paths, waiting.articles, waiting.wishes) == (batch, (table,), 2, WISHES)
    imported = run(store, batch, list(waiting.paths), step=2, wishes=waiting.wishes)
    assert imported.new == 6
    importing.show(store, batch)
    assert unfinished(store) == []
    texts = [row["text"] for row in store.rows("SELECT text FROM article_text ORDER BY key")]
    assert texts == [f"خبر رقم {n}" for n in range(6)]


def test_an_interrupted_import_of_annotations_brings_each_quote_once(ways, tmp_path):
    some = [worked_on(f"{n}", f"{n} {TEXT}").record() for n in range(5)]
    path = as_records(tmp_path / "a.jsonl", some)
    batch = begin(ways.store, [path])
    first = run(ways.store, batch, [path], stopped=after(1), step=2)
    assert (first.new, first.quotes) == (2, 6)
    again = run(ways.store, batch, [path], step=2)
    assert again.new == 5
    assert (again.quotes, again.quotes_known) == (9, 6)
    importing.show(ways.store, batch)
    assert [len(record["quotes"]) for record in ways.told()] == [3] * 5
    assert [record["quotes"] for record in ways.told()] == [record["quotes"] for record in some]
    ways.is_whole()


def test_one_that_version_3_has_begun_goes_on_with_no_wishes(ways, tmp_path):
    """It kept a list of names."""
    path = as_jsonl(tmp_path / "a.jsonl", ["خبر أول", "خبر ثان"])
    batch = begin(ways.store, [path])
    with ways.store.aside() as db:
        db.execute("UPDATE unfinished SET paths=?", [json.dumps([str(path)])])
    (waiting,) = unfinished(ways.store)
    assert (waiting.paths, waiting.wishes) == ((path,), Wishes())
    assert run(ways.store, batch, list(waiting.paths), wishes=waiting.wishes).new == 2


# Originals

PAGE = """<html><head><title>عنوان الخبر</title></head><body><article><h1>عنوان الخبر</h1>
<p>قال لافروف إن روسيا لا تزال ملتزمة بالحوار، وأضاف أن الوضع خطير جدا في حلب اليوم.</p>
<p>ورد كيري بأن واشنطن لن تقبل ذلك أبدا، ونقل عن مسؤول أمريكي كبير قوله إننا سنرى.</p></article></body></html>"""


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(2):
        (folder / f"page-{number}.html").write_text(PAGE.replace("حلب", f"حلب {number}"), "utf-8")
    (folder / "plain.txt").write_text("نص من ملف", "utf-8")
    return folder


def originals(store):
    rows = store.rows(
        "SELECT a.external_id, o.name, o.bytes FROM original o JOIN article a ON a.id=o.article ORDER BY 1"
    )
    return [tuple(row) for row in rows]


def test_pages_are_kept_to_the_byte_where_that_is_wished(ways, pages):
    imported = importing.add(ways.store, [pages], Wishes(originals=True))
    assert imported.new == 3
    kept = originals(ways.store)
    assert [name for name, _, _ in kept] == ["page-0", "page-1"]
    for id, name, content in kept:
        assert name == f"{id}.html"
        assert content == (pages / name).read_bytes()


def test_nothing_is_kept_where_nobody_wishes_it(ways, pages):
    assert importing.add(ways.store, [pages]).new == 3
    assert originals(ways.store) == []


def test_a_page_that_is_very_large_is_not_kept_but_its_text_is(ways, pages, monkeypatch):
    monkeypatch.setattr("models.formats.files._BIGGEST", 100)
    assert importing.add(ways.store, [pages], Wishes(originals=True)).new == 3
    assert originals(ways.store) == []


def test_they_go_with_a_dropped_import(ways, pages):
    imported = importing.add(ways.store, [pages], Wishes(originals=True))
    importing.drop(ways.store, imported.id)
    while purge(ways.store):
        pass
    assert ways.store.value("SELECT count(*) FROM original") == 0
    assert brought(ways.store, imported) == []
    ways.is_whole()


def test_they_stay_with_one_that_is_shown(ways, pages):
    imported = importing.add(ways.store, [pages], Wishes(originals=True))
    importing.show(ways.store, imported.id)
    while purge(ways.store):
        pass
    assert len(originals(ways.store)) == 2

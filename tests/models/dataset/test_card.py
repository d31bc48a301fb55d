"""The card is filled from the data, and no name can break it."""

import dataclasses
import json
import re

import pytest
import yaml

from models import codebook
from models.codebook import OwnField, Words
from models.dataset.choice import Choice
from models.dataset.export import export
from models.dataset.filters import Filters
from models.formats.catalogue import FORMATS
from models.formats.record import records
from models.ids import new_id
from models.transaction import now
from tests.models.ways import Made

NASTY = (
    "a | b", "<script>alert(1)</script>", "`x` ```", "سطر\nآخر", "--- \n# Big", "[x](javascript:1) ![i](http://e/x.png)",
    '"\'\\ : # {}', "$name ${offsets} $$", "📣🇷🇺\u200f\u2028\u0085", "|---|", "&lt;b&gt;",
)  # fmt: skip


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def card(session, place, choice):
    export(session.store, place, choice)
    written = (place / "README.md").read_text("utf-8")
    _, front, body = written.split("---\n", 2)
    return yaml.safe_load(front), body


def tables(body):
    """Every table of the card: its head and its rows, cells apart."""
    found = []
    for block in re.findall(r"(?:^\|.*\|$\n?)+", body, re.MULTILINE):
        lines = [re.split(r"(?<!\\)\|", line.strip())[1:-1] for line in block.strip().split("\n")]
        found.append([[cell.strip() for cell in line] for line in lines if set("".join(line)) - set("- ")])
    return found


def counts(body):
    """Tables of two columns that count: by head, value and number."""
    return {table[0][0]: {row[0]: int(row[1]) for row in table[1:]} for table in tables(body) if table[0][1] == "n"}


def test_its_yaml_says_what_a_client_needs(worked, out):
    front, _ = card(worked, out / "news", Choice("hf"))
    assert front["pretty_name"] == "news"
    assert front["language"] == ["ar"]
    quotes, articles = front["configs"]
    assert (quotes["config_name"], quotes["default"], articles["config_name"]) == ("quotes", True, "articles")
    assert "default" not in articles
    for config in front["configs"]:
        for one in config["data_files"]:
            assert (out / "news" / one["path"]).stat().st_size
    assert [one["config_name"] for one in front["dataset_info"]] == ["quotes", "articles"]


@pytest.mark.parametrize("split", [(), (50, 20, 30), (50, 0, 50)])
def test_features_name_every_column_of_every_row_in_order(worked, out, split):
    front, _ = card(worked, out / "news", Choice("hf", split=split))
    features = {one["config_name"]: [column["name"] for column in one["features"]] for one in front["dataset_info"]}
    rows = 0
    for config in front["configs"]:
        for one in config["data_files"]:
            for line in (out / "news" / one["path"]).read_text("utf-8").split("\n")[:-1]:
                assert list(json.loads(line)) == features[config["config_name"]]
                rows += 1
    assert rows == 2 + 5
    there = {path.relative_to(out / "news").as_posix() for path in (out / "news" / "data").iterdir()}
    assert there == {one["path"] for config in front["configs"] for one in config["data_files"]}


def test_labels_are_the_codebooks_and_those_that_the_data_has(worked, out):
    with worked.store.aside() as db:
        db.execute("UPDATE stance SET label='قديم' WHERE label='oppose'")
    front, _ = card(worked, out / "news", Choice("hf"))
    stances = next(one for one in front["dataset_info"][0]["features"] if one["name"] == "stances")
    label = next(one for one in stances["list"] if one["name"] == "label")
    names = [*label["dtype"]["class_label"]["names"].values()]
    assert names == [*(one.code for one in codebook.in_force(worked.store).stances), "قديم"]


@pytest.mark.parametrize("format", ["hf", "brat"])
@pytest.mark.parametrize("filters", [Filters(), Filters(kinds=("quote",))], ids=["all", "some"])
def test_its_counts_are_the_records(worked, out, format, filters):
    _, body = card(worked, out / "news", Choice(format, filters))
    some = list(records(worked.store, filters))
    quotes = [quote for record in some for quote in record["quotes"]]
    names = {one["id"]: one["name"] for record in some for one in record["annotators"]}

    def counted(values):
        values = [value or "—" for value in values]
        return {value: values.count(value) for value in values}

    assert body.strip().split("\n")[2].startswith(f"{len(quotes)} quotations in {len(some)} Arabic news articles")
    assert counts(body) == {
        "Type": counted(quote["type"] for quote in quotes),
        "Kind": counted(quote["kind"] for quote in quotes),
        "Stance": counted(stance["label"] for quote in quotes for stance in quote["stances"]),
        "Status": counted(quote["status"] for quote in quotes),
        "Annotator": counted(names[quote["annotator"]] for quote in quotes),
        "Articles by outlet": counted(record["outlet"] for record in some),
    }
    assert f"{sum(bool(quote['parent']) for quote in quotes)} quotes lie within another" in body


def test_splits_are_told_with_what_was_asked_for_and_what_came(worked, out):
    _, body = card(worked, out / "news", Choice("hf", split=(60, 0, 40), seed=5))
    (table,) = (one for one in tables(body) if one[0][0] == "split")
    assert [(row[0], row[1]) for row in table[1:]] == [("train", "60 %"), ("test", "40 %")]
    assert sum(int(row[2].split()[0]) for row in table[1:]) == 2
    assert sum(int(row[3].split()[0]) for row in table[1:]) == 5
    assert "seed 5" in body
    assert "2\narticles belong to such a group" in body, "a statement holds them together"


def test_it_says_what_the_format_has_no_place_for_and_what_was_filtered(worked, out):
    _, body = card(worked, out / "news", Choice("brat", Filters(outlets=("`رويترز`",))))
    for one in FORMATS["brat"].loses:
        assert f"- {one.in_language('en')}" in body
    assert "'رويترز'" in body


@pytest.mark.parametrize("format", ["jsonl", "hf", "brat", "xmi", "doccano"])
def test_its_offsets_are_those_of_the_format(worked, out, format):
    _, body = card(worked, out / "news", Choice(format, split=(50, 0, 50)))
    unit = {"codepoint": "Unicode code points", "utf16": "UTF-16 code units"}[FORMATS[format].unit]
    assert body.split("## Offsets")[1].strip().startswith(unit)


@pytest.mark.parametrize("nasty", NASTY)
def test_no_name_breaks_it(ways, out, nasty):
    """Whatever an outlet, a label, an annotator, a codebook or the folder is called."""
    book = codebook.in_force(ways.store)
    words = Words({"ar": nasty, "en": nasty}, {"ar": nasty, "en": nasty})
    first = dataclasses.replace(book.stances[0], words=words)
    own = OwnField("place", "choice", words, (nasty, "حلب"))
    book = dataclasses.replace(
        book, name=nasty, version="9", stances=(first, *book.stances[1:]), fields=(own,),
        guidelines={"ar": nasty, "en": nasty},
    )  # fmt: skip
    with ways.store.aside() as db:
        row = {"id": new_id(), "name": nasty, "version": "9", "toml": codebook.written(book), "created": now()}
        db.table("codebook").insert({**row, "deleted_at": None})
    made = Made(outlet=nasty)
    made.says("سنرى", made.annotator(nasty), speakers=[made.speaker(nasty)],
              stances=[{"target": made.target(nasty), "label": "support"}])  # fmt: skip
    ways.come(made.record())
    name = nasty.replace("/", "").replace("\n", " ")[:40]
    front, body = card(ways, out / name, Choice("hf", Filters(outlets=(" ".join(nasty.split()),)), (80, 10, 10)))
    assert front["pretty_name"].split() == name.split()
    plain = Made()
    plain.says("سنرى", stances=[{"target": plain.target("ه"), "label": "support"}])
    outside = re.sub(r"^```.*?^```$", "", body, flags=re.MULTILINE | re.DOTALL)
    assert "<script>" not in re.sub(r"`[^`]*`", "", outside)
    assert len(re.findall("^#+ ", outside, re.MULTILINE)) == len(HEADS)
    assert re.findall("^##+ (.*)$", outside, re.MULTILINE) == HEADS[1:]
    for table in tables(outside):
        assert {len(row) for row in table} == {len(table[0])}, table
    assert len(tables(outside)) == 11


HEADS = [
    "(name)", "Offsets", "Record", "Labels", "Stance", "Type", "The team's own fields", "Guidelines", "Counts",
    "Splits", "How it was made", "Limits and rights",
]  # fmt: skip


def test_guidelines_do_not_break_out_of_their_place(ways, out):
    book = codebook.in_force(ways.store)
    nasty = "```\n# Big\n<script>alert(1)</script>\n````\n~~~\n</pre>\n# Bigger\n```"
    changed = dataclasses.replace(book, version="9", guidelines={"ar": nasty, "en": nasty})
    with ways.store.aside() as db:
        row = {"id": new_id(), "name": "x", "version": "9", "toml": codebook.written(changed), "created": now()}
        db.table("codebook").insert({**row, "deleted_at": None})
    _, body = card(ways, out / "o", Choice("brat"))
    section = body.split("### Guidelines\n\n")[1].split("\n\n## Counts")[0]
    for block in section.split("\n\n"):
        fence, *inside, end = block.split("\n")
        assert fence == end
        assert set(fence) == {"`"}
        assert max(len(line) - len(line.lstrip("`")) for line in inside) < len(fence)


def test_own_words_for_suggestions_are_listed_where_there_are_any(ways, out):
    book = codebook.in_force(ways.store)
    head = "### The team's own words for suggestions"
    assert head not in card(ways, out / "none", Choice("brat"))[1]
    changed = dataclasses.replace(book, version="9", verbs=("غرّد يغرّد", "دوّن"), phrases=("على ذمة",))
    with ways.store.aside() as db:
        row = {"id": new_id(), "name": "x", "version": "9", "toml": codebook.written(changed), "created": now()}
        db.table("codebook").insert({**row, "deleted_at": None})
    _, body = card(ways, out / "some", Choice("brat"))
    section = body.split(f"{head}\n\n")[1].split("\n\n### Guidelines")[0]
    assert section.split("\n\n")[1::2] == ["```\nغرّد يغرّد\nدوّن\n```", "```\nعلى ذمة\n```"]


def test_a_label_of_any_sign_does_not_break_its_table(ways, out):
    book = codebook.in_force(ways.store)
    for number, code in enumerate(("a|b", "`", "x\ty")):
        first = dataclasses.replace(book.stances[0], code=code)
        changed = dataclasses.replace(book, version=f"1{number}", stances=(first, *book.stances[1:]))
        with ways.store.aside() as db:
            row = {"id": new_id(), "name": "x", "version": changed.version, "toml": codebook.written(changed)}
            db.table("codebook").insert({**row, "created": now(), "deleted_at": None})
        _, body = card(ways, out / f"o{number}", Choice("brat"))
        stance = next(table for table in tables(body) if table[0][0] == "value")
        assert len(stance) == 1 + len(book.stances), code
        assert {len(row) for row in stance} == {4}, code


def test_it_does_not_depend_on_when_it_is_written(worked, out, monkeypatch):
    first = card(worked, out / "a", Choice("hf"))[1]
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert card(worked, out / "b", Choice("hf"))[1].replace("# b", "# a", 1) == first

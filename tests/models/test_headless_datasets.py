"""The verbs for datasets: out with every option, proved, made whole again; annotations in, looked at before."""

import json
import os

import pytest

from models import headless
from models.commands.presets import SavePreset
from models.dataset.choice import Choice
from models.dataset.filters import Filters
from models.formats.record import records
from models.store import Store
from tests.models.dataset.test_export import tree
from tests.models.ways import TEXT, Made, as_records, worked_on


@pytest.fixture
def run(capfd):
    """Run a verb: its exit code, what it printed, what it said on stderr."""

    def ran(*words):
        capfd.readouterr()
        code = headless.run([*(str(word) for word in words), *(["--lang", "en"] if words[0] != "schema" else [])])
        return (code, *capfd.readouterr())

    return ran


@pytest.fixture
def news(ways):
    """A closed project with two articles, one annotated by two; its path."""
    made = worked_on(outlet="رويترز", published="2016-10-02")
    made.says("خطير جدا", made.annotator("كريم"), kind="scare")
    work = [{"annotator": made.of, "status": "done", "seconds": 9}]
    ways.come(made.record([], work), {"text": "خبر آخر بلا أقوال.", "id": "آخر"})
    path = ways.store.path
    ways.session.close()
    return path


def exported(run, news, tmp_path, *options):
    """What an export with these options counts."""
    code, out, said = run("export", news, tmp_path / "o", "--format", "jsonl", "--json", *options)
    assert (code, said) == (0, "")
    told = json.loads(out)
    return told["articles"], told["quotes"]


# export


@pytest.mark.parametrize(
    ("options", "counts"),
    [
        ([], (2, 4)),
        (["--article", "آخر"], (1, 0)),
        (["--article", "آخر", "--article", "خبر-1"], (2, 4)),
        (["--outlet", "رويترز"], (1, 4)),
        (["--outlet", ""], (1, 0)),
        (["--from", "2016-10-03"], (0, 0)),
        (["--from", "2016", "--to", "2016-10"], (1, 4)),
        (["--annotator", "كريم"], (1, 1)),
        (["--annotator", "كريم", "--annotator", "منى"], (1, 4)),
        (["--status", "draft"], (1, 1)),
        (["--status", "draft", "--status", "done"], (1, 4)),
        (["--article-status", "done"], (1, 4)),
        (["--article-status", "new"], (1, 0)),
        (["--kind", "scare"], (1, 1)),
        (["--type", "direct", "--type", "mixed"], (1, 2)),
        (["--speaker", "لافرُوف"], (1, 2)),
        (["--label", "support"], (1, 1)),
        (["--label", "support", "--kind", "scare"], (0, 0)),
    ],
)
def test_every_filter_is_an_option(run, news, tmp_path, options, counts):
    assert exported(run, news, tmp_path, *options) == counts


def test_every_filter_of_a_dataset_has_its_option(capsys):
    with pytest.raises(SystemExit):
        headless.run(["export", "--help"])
    told = capsys.readouterr().out
    for name in "article outlet from to annotator status article-status kind type speaker label".split():
        assert f"--{name} " in told


def test_splits_are_counted(run, news, tmp_path):
    code, out, _ = run("export", news, tmp_path / "o", "--format", "hf", "--split", "50,0,50", "--seed", "4", "--json")
    told = json.loads(out)
    assert code == 0
    assert list(told) == ["articles", "quotes", "splits"]
    assert set(told["splits"]) == {"train", "test"}
    assert sum(one["articles"] for one in told["splits"].values()) == 2
    code, out, _ = run("export", news, tmp_path / "p", "--format", "hf", "--split", "50,0,50")
    assert "train: " in out
    assert "test: " in out


def test_what_is_not_carried_is_said(run, news, tmp_path):
    code, out, told = run("export", news, tmp_path / "o.csv", "--format", "csv")
    assert (code, out.count("\n")) == (0, 1)
    assert told.startswith("Not carried by this format: ")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "jsonl", "--split", "80,30"], "no shares"),
        (["--format", "brat", "--without-text"], "without the texts"),
        (["--preset", "none"], "no preset"),
    ],
)
def test_what_can_not_be_is_one_sentence(run, news, tmp_path, options, said):
    code, out, told = run("export", news, tmp_path / "o", *options)
    assert (code, out, told.count("\n")) == (1, "", 1)
    assert said in told
    assert not (tmp_path / "o").exists()


@pytest.fixture
def preset(news, open_session):
    session = open_session(news)
    session.do(SavePreset("للنشر", Choice("jsonl", Filters(kinds=("quote",)), (50, 0, 50), 7, False, True)))
    session.close()
    return "للنشر"


def test_a_preset_says_all_and_what_is_said_beside_it_wins(run, news, preset, tmp_path):
    code, out, _ = run("export", news, tmp_path / "o", "--preset", preset, "--json")
    assert (code, json.loads(out)["quotes"]) == (0, 3)
    told = json.loads((tmp_path / "o" / "report.json").read_text("utf-8"))["choice"]
    assert (told["seed"], told["split"], told["pseudonyms"]) == (7, [50, 0, 50], True)

    words = ["--preset", preset, "--kind", "scare", "--format", "hf", "--seed", "0", "--json"]
    code, out, _ = run("export", news, tmp_path / "p", *words)
    assert (code, json.loads(out)["quotes"]) == (0, 1)
    told = json.loads((tmp_path / "p" / "report.json").read_text("utf-8"))["choice"]
    assert (told["format"], told["seed"], told["filters"]) == ("hf", 0, {"kinds": ["scare"]})


def test_an_export_touches_nothing(run, news, tmp_path):
    before = news.read_bytes()
    run("export", news, tmp_path / "o", "--format", "hf", "--pseudonyms", "--split", "50,50")
    assert news.read_bytes() == before
    assert os.listdir(news.parent) == [news.name]


# verify, rehydrate


@pytest.mark.parametrize("options", [["o.jsonl", "--format", "jsonl"], ["o", "--format", "hf", "--split", "50,0,50"]])
def test_a_dataset_is_proved_and_a_changed_one_is_not(run, news, tmp_path, options):
    out = tmp_path / options[0]
    run("export", news, out, *options[1:])
    code, told, wrong = run("verify", out)
    assert (code, wrong) == (0, "")
    assert "is whole: 4 quotes" in told
    path = out if out.is_file() else out / "README.md"
    path.write_bytes(path.read_bytes() + b" ")
    code, told, wrong = run("verify", out)
    assert (code, told) == (1, "")
    assert path.name in wrong
    assert run("verify", tmp_path / "none")[0] == 1


def test_texts_are_put_back(run, news, tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    run("export", news, texts / "all.jsonl", "--format", "jsonl")
    run("export", news, tmp_path / "direct", "--format", "hf")
    (tmp_path / "bare").mkdir()
    run("export", news, tmp_path / "bare" / "direct", "--format", "hf", "--without-text")
    code, told, _ = run("rehydrate", tmp_path / "bare" / "direct", "--texts", texts)
    assert (code, told) == (0, "2 articles have their texts again.\n")
    assert tree(tmp_path / "bare" / "direct") == tree(tmp_path / "direct")
    assert run("rehydrate", tmp_path / "direct", "--texts", texts)[0] == 1


# import


def counted(run, *words):
    code, out, _ = run("import", *words, "--json")
    told = json.loads(out)
    assert list(told) == ["new", "known", "refused"]
    return code, told["new"], told["known"], [one["row"] for one in told["refused"]]


def quotes_in(project):
    store = Store(project)
    try:
        return sum(len(record["quotes"]) for record in records(store))
    finally:
        store.close()


def test_annotations_come_in_and_are_counted(run, news, tmp_path):
    made = Made("خبر-1")
    made.says("سنرى")
    bad = worked_on("bad", TEXT + "س").record()
    bad["quotes"][0]["content"][0]["text"] = "شيء آخر"
    path = as_records(tmp_path / "a.jsonl", [made.record(), worked_on("new", TEXT + "ص").record(), bad])
    expected, there = (0, 1, 1, [3]), quotes_in(news)
    before = news.read_bytes()
    assert counted(run, news, path, "--look") == expected
    assert news.read_bytes() == before
    assert os.listdir(news.parent) == [news.name]
    assert counted(run, news, path) == expected
    assert quotes_in(news) == there + 4
    assert counted(run, news, path) == (1, 0, 2, [3])
    assert quotes_in(news) == there + 4
    code, out, _ = run("check", news, "--json")
    assert code == 0
    assert {json.loads(line)["level"] for line in out.splitlines()} == {"todo"}


def test_a_look_says_that_nothing_was_written(run, news, tmp_path):
    path = as_records(tmp_path / "a.jsonl", [worked_on("new", TEXT + "ص").record()])
    code, out, _ = run("import", news, path, "--look")
    assert code == 0
    assert out.startswith("Nothing was written.")
    assert "New quotes: 3" in out


def test_only_quotes_are_something_new_too(run, news, tmp_path):
    made = Made("خبر-1")
    made.says("سنرى")
    path = as_records(tmp_path / "a.jsonl", [made.record()])
    assert counted(run, news, path)[0] == 0
    assert quotes_in(news) == 5


def test_the_articles_may_come_without_them(run, news, tmp_path):
    path = as_records(tmp_path / "a.jsonl", [worked_on("new", TEXT + "ص").record()])
    assert counted(run, news, path, "--without-annotations")[:3] == (0, 1, 0)


def test_columns_are_mapped(run, news, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("رقم,محتوى,جهة\n7,نص من جدول,الأيام\n", "utf-8")
    maps = ["--map", "text=محتوى", "--map", "external_id=رقم", "--map", "outlet=جهة"]
    assert counted(run, news, path, *maps)[:2] == (0, 1)
    store = Store(news)
    assert ("7", "نص من جدول", "الأيام") in [(r["external_id"], r["text"], r["outlet"]) for r in records(store)]
    store.close()


@pytest.mark.parametrize("told", ["text", "=body", "text=", "="])
def test_what_is_no_mapping_is_said(run, news, tmp_path, told):
    path = as_records(tmp_path / "a.jsonl", [{"text": "x"}])
    code, out, said = run("import", news, path, "--map", told)
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert "no mapping" in said


def test_a_format_is_named_and_who_annotated(run, news, tmp_path):
    """A file of gold quotes says nobody's name; its ending says nothing."""
    at = TEXT.index("سنرى")
    row = {"doc": "خبر-1.txt", "id": "q1", "kind": "quote", "type": "direct", "content": [[at, at + 4]],
           "text": ["سنرى"], "cue": None, "source": None, "speaker": None, "parent": None}  # fmt: skip
    path = tmp_path / "quotes.data"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    there = quotes_in(news)
    code, new, _, refused = counted(run, news, path, "--format", "gold", "--as", "سلمى")
    assert (code, new, refused, quotes_in(news)) == (0, 0, [], there + 1)
    store = Store(news)
    names = {one["name"] for record in records(store) for one in record["annotators"]}
    store.close()
    assert "سلمى" in names


def test_a_new_version_carries_quotes_and_says_what_it_could_not(run, news, tmp_path):
    path = as_records(tmp_path / "a.jsonl", [{"text": "تصحيح: " + TEXT.replace("لن تقبل", "لن ترضى"), "id": "خبر-1"}])
    code, out, warned = run("import", news, path, "--versions")
    assert code == 0
    assert "1 article is a new version" in out
    assert "“لن تقبل” has no certain place" in warned


def test_pages_are_kept_on_demand(run, news, tmp_path):
    page = tmp_path / "a.html"
    words = "<p>قال لافروف إن روسيا لا تزال ملتزمة بالحوار، وأضاف أن الوضع خطير جدا في حلب اليوم.</p>"
    page.write_text(f"<html><head><title>خبر</title></head><body><article>{words * 3}</article></body></html>", "utf-8")
    assert counted(run, news, page, "--originals")[:2] == (0, 1)
    store = Store(news)
    assert store.value("SELECT count(*) FROM original") == 1
    store.close()

"""The Hugging Face folder in ``datasets``, offline: configurations, splits, typed features, every offset."""

import json

import datasets
import pytest

from models import importing
from models.dataset.choice import Choice
from models.dataset.export import export
from models.project import SEEDS, new_project
from models.store import Store
from tests.bench import annotated


@pytest.fixture(autouse=True)
def offline(tmp_path, monkeypatch):
    monkeypatch.setattr(datasets.config, "HF_DATASETS_OFFLINE", True)
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")


@pytest.fixture
def worked(tmp_path):
    new_project(tmp_path / "worked.qawl", worked=True)
    store = Store(tmp_path / "worked.qawl")
    yield store
    store.close()


def exported(store, out, **choice):
    export(store, out, Choice("hf", **choice))
    return out


def test_the_card_types_every_feature(worked, tmp_path):
    quotes = datasets.load_dataset(str(exported(worked, tmp_path / "out")), cache_dir=str(tmp_path / "c"))["train"]
    assert quotes.num_rows == 56, "quotes is the configuration that comes without asking"
    features = quotes.features
    assert features["type"].names == ["direct", "indirect", "mixed"]
    assert features["status"].names == ["draft", "done", "needs_review"]
    assert features["stances"].feature["label"].names == ["support", "oppose", "neutral", "ambivalent", "unclear"]
    assert features["content"].feature["start"].dtype == "int64"
    assert features["note"].dtype == "string"


def test_every_word_is_at_its_offset(worked, tmp_path):
    folder = str(exported(worked, tmp_path / "out"))
    articles = datasets.load_dataset(folder, "articles", split="train", cache_dir=str(tmp_path / "c"))
    texts = {article["id"]: article["text"] for article in articles}
    for quote in datasets.load_dataset(folder, "quotes", split="train", cache_dir=str(tmp_path / "c")):
        for role in ("content", "cue", "source", "addressee"):
            for span in quote[role]:
                assert texts[quote["article_id"]][span["start"] : span["end"]] == span["text"]


def test_labels_are_those_of_the_record(worked, tmp_path):
    folder = str(exported(worked, tmp_path / "out"))
    quotes = datasets.load_dataset(folder, split="train", cache_dir=str(tmp_path / "c"))
    kinds, types = quotes.features["kind"], quotes.features["type"]
    records = [json.loads(line) for line in (SEEDS / "worked.jsonl").read_text("utf-8").splitlines()]
    told = {quote["id"]: (quote["kind"], quote["type"]) for record in records for quote in record["quotes"]}
    for row in quotes:
        type = None if row["type"] is None else types.int2str(row["type"])
        assert (kinds.int2str(row["kind"]), type) == told[row["id"]]


def test_all_splits_are_there_and_part_no_article(tmp_path):
    source = annotated.write(tmp_path / "many.jsonl", 60)
    new_project(tmp_path / "many.qawl", articles=[])
    store = Store(tmp_path / "many.qawl")
    importing.show(store, importing.add(store, [source]).id)
    folder = str(exported(store, tmp_path / "out", split=(70, 15, 15), seed=3))
    store.close()
    quotes = datasets.load_dataset(folder, "quotes", cache_dir=str(tmp_path / "c"))
    articles = datasets.load_dataset(folder, "articles", cache_dir=str(tmp_path / "c"))
    assert set(quotes) == set(articles) == {"train", "dev", "test"}
    assert sum(one.num_rows for one in quotes.values()) == 60 * annotated.QUOTES
    where = {name: set(one["id"]) for name, one in articles.items()}
    for name, one in quotes.items():
        assert set(one["article_id"]) <= where[name]
    assert sum(map(len, where.values())) == 60


def test_it_loads_without_texts_too(worked, tmp_path):
    folder = str(exported(worked, tmp_path / "out", without_text=True))
    article = datasets.load_dataset(folder, "articles", split="train", cache_dir=str(tmp_path / "c"))[0]
    assert article["text"] is None
    assert len(article["text_sha256"]) == 64
    quote = datasets.load_dataset(folder, split="train", cache_dir=str(tmp_path / "c"))[0]
    assert quote["text"] is None
    assert len(quote["context"]) <= 100

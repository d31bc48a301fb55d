"""Parquet in ``datasets``, pandas and DuckDB: types, features, offsets."""

import json

import datasets
import duckdb
import pandas
import pytest

from models.formats import parquet
from models.formats.format import Reading
from tests.models.formats.tabled import WORKED, written
from tests.models.formats.test_parquet import kept


@pytest.fixture
def path(tmp_path):
    return written(parquet.FORMAT, tmp_path, WORKED)


@pytest.fixture
def loaded(path, tmp_path, monkeypatch):
    monkeypatch.setattr(datasets.config, "HF_DATASETS_OFFLINE", True)
    return datasets.load_dataset("parquet", data_files=str(path), split="train", cache_dir=str(tmp_path / "cache"))


def texts():
    return {record["id"]: record["text"] for record in WORKED}


def test_datasets_takes_the_features_that_the_file_names(loaded):
    assert loaded.features == datasets.Features.from_dict(parquet.features())
    assert loaded.num_rows == 56


def test_datasets_sees_every_word_at_its_offset(loaded):
    for row in loaded:
        text = texts()[row["article_id"]]
        for role in ("content", "cue", "source", "addressee"):
            assert all(text[span["start"] : span["end"]] == span["text"] for span in row[role])


def test_pandas_has_the_quotes_in_their_order(path):
    frame = pandas.read_parquet(path)
    assert list(frame.columns) == list(parquet.COLUMNS)
    assert list(frame["quote_id"]) == [quote["id"] for record in WORKED for quote in record["quotes"]]
    assert frame["context_start"].dtype == "int32"
    for article, content in zip(frame["article_id"], frame["content"], strict=True):
        assert all(texts()[article][span["start"] : span["end"]] == span["text"] for span in content)


def test_what_pandas_or_duckdb_writes_again_is_read(path, tmp_path):
    again = tmp_path / "again.parquet"
    pandas.read_parquet(path).to_parquet(again)
    assert [one.record for one in parquet.read(again, Reading())] == [kept(record) for record in WORKED]
    with duckdb.connect() as db:
        db.execute(f"COPY (SELECT * FROM '{path}') TO '{again}' (FORMAT parquet)")
    assert [one.record for one in parquet.read(again, Reading())] == [kept(record) for record in WORKED]


def test_the_metadata_is_what_datasets_writes(path):
    with duckdb.connect() as db:
        rows = db.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(path)]).fetchall()
    told = {bytes(key).decode(): json.loads(bytes(value)) for key, value in rows}
    assert told["huggingface"]["info"]["features"] == parquet.features()

import json
from contextlib import suppress

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings

from models.errors import QawlError
from models.formats import parquet
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import records
from models.formats.shape import must_have_shape
from tests.models.formats.hostile import records as hostile
from tests.models.formats.tabled import WORKED, written

MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def read(path, **told):
    return list(parquet.read(path, Reading(**told)))


def kept(record):
    """A record without what ``loses`` names, and without what no quote uses."""
    used = {id for quote in record["quotes"] for id in (*quote["speakers"], *quote["addressees"])}
    about = {stance["target"] for quote in record["quotes"] for stance in quote["stances"]}
    by = {quote["annotator"] for quote in record["quotes"]}
    return {
        **record,
        "text": None,
        "codebook": {"name": "unknown", "version": "0"},
        "statements": [],
        "work": [],
        "speakers": sorted((one for one in record["speakers"] if one["id"] in used), key=lambda one: one["id"]),
        "targets": sorted((one for one in record["targets"] if one["id"] in about), key=lambda one: one["id"]),
        "annotators": sorted((one for one in record["annotators"] if one["id"] in by), key=lambda one: one["id"]),
    }


def test_the_worked_annotation_comes_back_but_for_what_is_lost(tmp_path):
    found = read(written(parquet.FORMAT, tmp_path, WORKED))
    assert [one.record for one in found] == [kept(record) for record in WORKED]
    assert sum(len(one.record["quotes"]) for one in found) == 56
    assert all(one.text is None for one in found)


@MANY
@given(record=hostile())
def test_whatever_is_written_comes_back(tmp_path, record):
    found = read(written(parquet.FORMAT, tmp_path, [record]))
    assert [one.record for one in found] == ([kept(record)] if record["quotes"] else [])
    for one in found:
        must_have_shape(one.record)


def test_what_another_reader_sees(tmp_path, worked):
    """DuckDB by itself: columns have types, offsets fit the texts."""
    path = written(parquet.FORMAT, tmp_path, records(worked.store))
    texts = {record["id"]: record["text"] for record in records(worked.store)}
    with duckdb.connect() as db:
        rows = db.execute("SELECT article_id, content, stances, start FROM (SELECT *, content[1].start AS start FROM "
                          "read_parquet(?)) ORDER BY article_id, start", [str(path)]).fetchall()  # fmt: skip
    assert len(rows) == 5
    for article, content, stances, start in rows:
        assert content[0]["start"] == start
        assert all(texts[article][span["start"] : span["end"]] == span["text"] for span in content)
        assert all(stance["target"]["name"] for stance in stances)


def test_the_same_records_make_the_same_bytes(tmp_path):
    first = written(parquet.FORMAT, tmp_path, WORKED).read_bytes()
    assert written(parquet.FORMAT, tmp_path, WORKED).read_bytes() == first


def test_signs_in_a_path_stand_for_themselves(tmp_path):
    folder = tmp_path / "خبر [1]* 'x'=1"
    folder.mkdir()
    (tmp_path / "خبر 1 'x'=1").mkdir()
    assert len(read(written(parquet.FORMAT, folder, WORKED))) == 2


def test_without_text_words_are_null_and_context_is_the_cores(tmp_path):
    bare = json.loads(json.dumps(WORKED))
    for record in bare:
        record["text"] = None
        for quote in record["quotes"]:
            quote |= {"context": "كلام", "context_start": 3}
            for role in ("content", "cue", "source", "addressee"):
                quote[role] = [{**span, "text": None} for span in quote[role]]
    path = written(parquet.FORMAT, tmp_path, bare)
    assert {row[0] for row in rows_of(path, "context")} == {"كلام"}
    for one, record in zip(read(path), WORKED, strict=True):
        assert one.record["text_sha256"] == record["text_sha256"]
        spans = [(span["start"], span["end"]) for quote in record["quotes"] for span in quote["source"]]
        assert [tuple(span.values()) for quote in one.record["quotes"] for span in quote["source"]] == [
            (*span, None) for span in spans
        ]


def rows_of(path, columns):
    with duckdb.connect() as db:
        return db.execute(f"SELECT {columns} FROM read_parquet(?)", [str(path)]).fetchall()


@pytest.fixture
def made(tmp_path):
    def makes(sql):
        path = tmp_path / "foreign.parquet"
        with duckdb.connect() as db:
            db.execute(f"COPY ({sql}) TO '{path}' (FORMAT parquet)")
        return path

    return makes


def test_articles_made_elsewhere(made):
    path = made("SELECT '00123' AS id, 'قال زيد' AS text, DATE '2016-10-02' AS date, ['أ', 'ب'] AS tags, 1.5 AS n "
                "UNION ALL SELECT NULL, NULL, NULL, NULL, NULL")  # fmt: skip
    one, refused = read(path)
    assert (one.external_id, one.text) == ("00123", "قال زيد")
    assert (one.about["published"], one.about["tags"]) == ("2016-10-02", ["أ", "ب"])
    assert isinstance(refused, Refused)


def test_quotes_made_elsewhere(made):
    path = made("SELECT 7 AS id, 'قال زيد نعم' AS body, 8 AS start, 11 AS \"end\", 'نعم' AS content")
    (one,) = read(path, columns={"text": "body"})
    assert one.record["quotes"][0]["content"] == [{"start": 8, "end": 11, "text": "نعم"}]


def test_a_folders_name_is_no_column(made, tmp_path):
    path = made("SELECT 'قال زيد' AS text")
    folder = tmp_path / "outlet=x"
    folder.mkdir()
    (one,) = read(path.rename(folder / path.name))
    assert one.about["outlet"] is None


def test_a_quote_without_its_words_is_refused(tmp_path, made):
    whole = written(parquet.FORMAT, tmp_path, WORKED)
    path = made(f"SELECT * REPLACE (CASE WHEN kind='scare' THEN NULL ELSE content END AS content) FROM '{whole}'")
    found = read(path)
    assert len([one for one in found if isinstance(one, Refused)]) == 4
    assert sum(len(one.record["quotes"]) for one in found if isinstance(one, Incoming)) == 52


@pytest.mark.parametrize("raw", [b"", b"PAR1", b"PAR1" + bytes(100) + b"PAR1", b"text,id\n"])
def test_what_is_no_parquet_is_refused(tmp_path, raw):
    path = tmp_path / "x.parquet"
    path.write_bytes(raw)
    with pytest.raises(QawlError, match=r"x\.parquet"):
        read(path)


def test_a_damaged_file_is_refused_or_read(tmp_path):
    raw = written(parquet.FORMAT, tmp_path, WORKED).read_bytes()
    path = tmp_path / "damaged.parquet"
    for at in range(0, len(raw), 301):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 0x55]) + raw[at + 1 :])
        with suppress(QawlError):
            read(path)


def test_columns_of_other_types_are_refused(tmp_path, made):
    whole = written(parquet.FORMAT, tmp_path, WORKED)
    with pytest.raises(QawlError, match="no Parquet file that can be read"):
        read(made(f"SELECT * REPLACE (5 AS content) FROM '{whole}'"))


def test_nothing_is_a_table_without_rows(tmp_path):
    path = written(parquet.FORMAT, tmp_path, [])
    assert read(path) == []
    assert rows_of(path, "*") == []

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import importing
from models.commands.articles import ShowBatch
from models.commands.quotes import DeleteQuotes
from models.dataset.filters import Filters
from models.formats.record import JSON_SCHEMA, records
from models.project import new_project
from models.span import Span
from tests.models.conftest import brought

KEYS = """schema offset_unit id external_id title outlet author published url language tags text text_sha256 codebook
annotators speakers targets quotes statements work""".split()
QUOTE_KEYS = """id kind type subtype parent content cue source addressee speakers addressees medium via stances fields
annotator status origin note created updated""".split()


@pytest.fixture
def exported(worked):
    return lambda filters=None: list(records(worked.store, filters))


def validator():
    return jsonschema.Draft202012Validator(json.loads(JSON_SCHEMA.read_text("utf-8")))


def test_articles_come_by_external_id(exported):
    assert [record["external_id"] for record in exported()] == ["a-second", "b-first"]


def test_every_record_follows_the_schema(exported):
    for record in exported():
        validator().validate(record)


def test_keys_come_in_the_order_of_the_page_and_none_is_left_out(exported):
    for record in exported():
        assert list(record) == KEYS
        for quote in record["quotes"]:
            assert list(quote) == QUOTE_KEYS


@pytest.mark.parametrize(
    "spoil",
    [
        lambda record: record.pop("tags"),
        lambda record: record.update(more=1),
        lambda record: record["quotes"][0].update(type="reported"),
        lambda record: record["quotes"][0].update(content=[]),
        lambda record: record["quotes"][0]["content"][0].update(start=-1),
        lambda record: record["quotes"][0].pop("fields"),
        lambda record: record["quotes"][0].update(subtype="irony"),
        lambda record: record.update(schema="qawl.article/2"),
        lambda record: record["speakers"][0].update(kind="country"),
    ],
    ids=range(9),
)
def test_the_schema_refuses_what_is_no_record(exported, spoil):
    record = exported()[1]
    spoil(record)
    assert not validator().is_valid(record)


def test_the_words_are_those_at_the_offsets(exported):
    for record in exported():
        for quote in record["quotes"]:
            for role in ("content", "cue", "source", "addressee"):
                for span in quote[role]:
                    assert record["text"][span["start"] : span["end"]] == span["text"]


def test_a_line_lists_only_those_its_quotes_use(exported):
    second, first = exported()
    assert [one["name"] for one in second["speakers"]] == ["سيرغي لافروف"]
    assert sorted(one["name"] for one in first["speakers"]) == ["جون كيري", "روسيا", "سيرغي لافروف"]
    assert sorted(one["name"] for one in first["targets"]) == ["-القصف", "الحوار"]
    assert second["targets"] == []
    assert {one["name"] for one in first["annotators"]} == {"ليلى", "كريم"}
    assert [one["name"] for one in second["annotators"]] == ["كريم"]


def test_a_statement_names_its_quotes_elsewhere(exported):
    second, first = exported()
    (here,), (there,) = second["statements"], first["statements"]
    assert here["id"] == there["id"]
    assert here["quotes"] == [second["quotes"][0]["id"]]
    assert here["elsewhere"] == [{"article": first["id"], "quote": there["quotes"][0]}]
    assert there["elsewhere"] == [{"article": second["id"], "quote": here["quotes"][0]}]


def test_a_statement_about_deleted_quotes_is_gone(worked, exported):
    quote = worked.desk.quotes[0].id
    worked.do(DeleteQuotes(worked.article.id, (quote,)))
    second, first = exported()
    assert second["statements"] == []
    assert first["statements"] == [], "one quote alone is linked to nothing"


def test_a_filter_drops_articles_without_a_quote_left(exported):
    (only,) = exported(Filters(statuses=("done",)))
    assert only["external_id"] == "b-first"
    assert {quote["status"] for quote in only["quotes"]} == {"done"}


def test_a_parent_that_is_filtered_out_is_not_named(exported, worked):
    from models.commands.quotes import SetStatus

    first = exported()[1]
    nested = next(quote for quote in first["quotes"] if quote["parent"])
    assert nested["parent"] in {quote["id"] for quote in first["quotes"]}
    worked.do(SetStatus(first["id"], nested["parent"], {"status": "needs_review"}))
    (only,) = exported(Filters(statuses=("done",)))
    assert [quote["parent"] for quote in only["quotes"]] == [None]


def test_different_filters_must_all_hold(exported):
    assert exported(Filters(statuses=("done",), annotators=("كريم",))) == []
    assert len(exported(Filters(statuses=("done", "draft"), annotators=("كريم", "ليلى")))) == 2
    assert exported(Filters(annotators=("nobody",))) == []


def test_the_work_says_how_far_each_annotator_is(exported):
    first = exported()[1]
    assert sorted(row["status"] for row in first["work"]) == ["done", "in_progress"]
    assert all(list(row) == ["annotator", "status", "seconds"] for row in first["work"])


PLAIN = ("قال", "وَبَيَّنَ", "ـــ", "ر\u200dو", "😀", "👨‍👩‍👧", "🇷🇺", "e\u0301", " ", "\n", "\r\n", '"', "\\", "\t", "\x07")
ODD = tuple("\u0085\u00a0\u200f\u2028\u202b\u202c\ufdd0\ufeff\U0010fffd")
pieces = st.sampled_from(PLAIN + ODD)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(pieces, min_size=1, max_size=20).map("".join), st.data())
def test_words_survive_import_marking_closing_and_export(tmp_path_factory, open_session, raw, data):
    folder = tmp_path_factory.mktemp("texts")
    (folder / "a.txt").write_bytes((raw + "قال").encode())
    new_project(folder / "a.qawl", articles=[])
    session = open_session(folder / "a.qawl")
    imported = importing.add(session.store, [folder / "a.txt"])
    session.do(ShowBatch(imported.id))
    session.open_article(brought(session.store, imported)[0])
    text = session.desk.text
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    session.mark(span)
    session.close()

    again = open_session(folder / "a.qawl")
    (record,) = (json.loads(json.dumps(one, ensure_ascii=False)) for one in records(again.store))
    again.close()
    (content,) = record["quotes"][0]["content"]
    assert record["text"] == text
    assert content == {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
    validator().validate(record)

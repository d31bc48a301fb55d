import json
from collections import defaultdict
from dataclasses import replace

import pytest

from models import checks, importing, queries
from models.codebook import OwnField, Words, written
from models.commands.codebook import EditCodebook
from models.errors import QawlError
from models.formats import jsonl, record_reader
from models.formats.record import records
from models.project import SEEDS, new_project
from models.store import Store
from models.text import sha256

WORKED = SEEDS / "worked.jsonl"
KINDS = {"country": "state", "unnamed_source": "unnamed"}
MEDIA = {"written_statement": "statement", "press_briefing": "briefing"}
RELATIONS = {"same_as": "same", "similar_to": "similar", "same_as_local": "restates"}


@pytest.fixture(scope="module")
def exported_example(example_once):
    store = Store(example_once, read_only=True)
    yield {record["external_id"]: record for record in records(store)}
    store.close()


@pytest.fixture(scope="module")
def pairs(exported_example, gold):
    """Every object of the gold with the record of its article and its quote there."""
    found = []
    for one in gold:
        record = exported_example[one["doc"].removesuffix(".txt")]
        quotes = [
            quote
            for quote in record["quotes"]
            if (quote["kind"], [[span["start"], span["end"]] for span in quote["content"]])
            == (one["kind"], one["content"])
        ]
        assert len(quotes) == 1, one["id"]
        found.append((one, record, quotes[0]))
    return found


def named(record, ids):
    speakers = {speaker["id"]: speaker for speaker in record["speakers"]}
    return [(speakers[id]["name"], speakers[id]["kind"]) for id in ids]


def places(spans):
    return [[span["start"], span["end"]] for span in spans]


def key(one):
    return one["doc"], one["id"]


# The worked example is the gold


def test_every_object_of_the_gold_is_in_the_worked_example_and_nothing_else(pairs, exported_example):
    assert len(pairs) == 56
    assert len({quote["id"] for _, _, quote in pairs}) == 56
    assert sum(len(record["quotes"]) for record in exported_example.values()) == 56


def test_kind_type_subtype_and_note_are_the_golds(pairs):
    for one, _, quote in pairs:
        assert (quote["kind"], quote["type"], quote["note"]) == (one["kind"], one["type"], one.get("note")), key(one)
        assert quote["subtype"] == (one.get("subtype") or one.get("scare_type")), key(one)


def test_medium_and_via_are_the_golds(pairs):
    for one, _, quote in pairs:
        assert quote["medium"] == MEDIA.get(one["medium"], one["medium"]), key(one)
        assert quote["via"] == one.get("via"), key(one)


def test_contents_have_the_golds_words_at_the_golds_places(pairs):
    for one, record, quote in pairs:
        assert places(quote["content"]) == one["content"], key(one)
        assert [span["text"] for span in quote["content"]] == one["text"], key(one)
        assert [record["text"][start:end] for start, end in one["content"]] == one["text"], key(one)


def test_cues_are_the_golds_with_their_further_parts(pairs):
    for one, _, quote in pairs:
        wanted = [one["cue"], *one.get("cue_extra", [])] if one["cue"] else []
        words = [one["cue_text"], *one.get("cue_extra_text", [])] if one["cue"] else []
        found = [([span["start"], span["end"]], span["text"]) for span in quote["cue"]]
        assert found == sorted(zip(wanted, words, strict=True)), key(one)


def test_sources_are_the_golds_with_those_of_joint_speakers(pairs):
    for one, _, quote in pairs:
        own = [(one["source"], one["source_text"])] if one["source"] else []
        joint = [(other["source"], other["source_text"]) for other in one.get("co_speakers", [])]
        found = [([span["start"], span["end"]], span["text"]) for span in quote["source"]]
        assert found == sorted(own + joint), key(one)


def test_speakers_are_the_golds_in_their_order_with_their_kinds(pairs):
    for one, record, quote in pairs:
        own = [(one["speaker"], one["speaker_kind"])] if one["speaker"] else []
        joint = [(other["speaker"], other["speaker_kind"]) for other in one.get("co_speakers", [])]
        wanted = [(name, KINDS.get(kind, kind)) for name, kind in own + joint]
        assert named(record, quote["speakers"]) == wanted, key(one)


def test_speakers_bear_every_name_of_the_gold(pairs):
    for one, record, quote in pairs:
        if one.get("speaker_names"):
            speaker = next(other for other in record["speakers"] if other["id"] == quote["speakers"][0])
            assert {speaker["name"], *speaker["aliases"]} >= set(one["speaker_names"]), key(one)


def test_addressees_are_the_golds(pairs):
    for one, record, quote in pairs:
        wanted = one["addressee"]
        assert [name for name, _ in named(record, quote["addressees"])] == ([wanted["name"]] if wanted else []), key(
            one
        )
        assert places(quote["addressee"]) == ([wanted["span"]] if wanted else []), key(one)
        assert [span["text"] for span in quote["addressee"]] == ([wanted["text"]] if wanted else []), key(one)


def test_parents_are_the_golds(pairs):
    ids = {key(one): quote["id"] for one, _, quote in pairs}
    for one, _, quote in pairs:
        assert quote["parent"] == (ids[one["doc"], one["parent"]] if one["parent"] else None), key(one)


def test_levels_follow_from_the_parents(pairs):
    by_id = {quote["id"]: quote for _, _, quote in pairs}
    for one, _, quote in pairs:
        level, above = 1, quote["parent"]
        while above:
            level, above = level + 1, by_id[above]["parent"]
        assert (level if one["kind"] == "quote" else None) == one["level"], key(one)


def test_stances_are_the_golds_in_their_order(pairs):
    for one, record, quote in pairs:
        targets = {target["id"]: target["name"] for target in record["targets"]}
        found = [(targets[stance["target"]], stance["label"]) for stance in quote["stances"]]
        assert sorted(found) == sorted((stance["target"], stance["label"]) for stance in one["stance"]), key(one)
        assert {(s["intensity"], s["confidence"], s["note"]) for s in quote["stances"]} <= {(None, None, None)}


@pytest.mark.parametrize("link", RELATIONS)
def test_statements_link_what_the_gold_links(pairs, exported_example, link):
    ids = {key(one): quote["id"] for one, _, quote in pairs}
    wanted = {frozenset((ids[key(one)], ids[other])) for one, _, _ in pairs for other in linked(one, link, ids)}
    found = set()
    for record in exported_example.values():
        for statement in record["statements"]:
            if statement["relation"] == RELATIONS[link]:
                found.add(frozenset((*statement["quotes"], *(other["quote"] for other in statement["elsewhere"]))))
    assert found == joined(wanted)


def linked(one, link, ids):
    """Whom the gold names: with ``same_as_local`` in the same article, else in the other one."""
    here = one["doc"]
    docs = [here] if link == "same_as_local" else [doc for doc in sorted({doc for doc, _ in ids}) if doc != here]
    return [(docs[0], other) for other in one.get(link, [])]


def joined(pairs):
    """Pairs that share somebody are one statement."""
    groups = defaultdict(set)
    for pair in pairs:
        group = set(pair).union(*(groups[one] for one in pair))
        for one in group:
            groups[one] = group
    return {frozenset(group) for group in groups.values()}


def test_the_worked_articles_are_the_seeds_and_done(exported_example, seed):
    for name, record in exported_example.items():
        assert record["text"] == seed(name)
        assert [work["status"] for work in record["work"]] == ["done"]
        assert {quote["status"] for quote in record["quotes"]} == {"done"}
        assert {quote["origin"] for quote in record["quotes"]} == {"manual"}


# Reading and writing


def came(store, path):
    """Import a file and show what it brings, as the verb does."""
    imported = importing.add(store, [path])
    importing.show(store, imported.id)
    return imported


def test_the_worked_example_exports_to_the_bytes_it_came_from(exported_example):
    assert "".join(jsonl.chunks(exported_example.values())).encode() == WORKED.read_bytes()


def test_a_worked_project_is_sound(example):
    assert [one for one in checks.findings(example.store) if one.level == "error"] == []


def test_a_worked_project_begins_with_nothing_to_undo(example):
    assert example.undo() is None


def test_what_comes_twice_is_there_once(example, exported):
    before = exported(example)
    came(example.store, WORKED)
    assert exported(example) == before


def test_the_article_that_is_there_already_gets_the_annotation(session, exported):
    articles = [article.id for article in queries.articles(session.store)]
    came(session.store, WORKED)
    assert [article.id for article in queries.articles(session.store)] == articles
    assert [len(record["quotes"]) for record in exported(session)] == [34, 22]


def test_an_annotator_of_the_same_name_is_the_same(session):
    known = session.annotator_named("مثال محلول")
    came(session.store, WORKED)
    assert {quote.annotator for quote in queries.quotes(session.store, session.article.id)} == {known.id}


def test_every_record_of_a_project_can_be_read_again(worked, exported, tmp_path, open_session):
    """The codebook is the team's: it has the fields already."""
    first = exported(worked)
    source, path = tmp_path / "first.jsonl", tmp_path / "again" / "again.qawl"
    source.write_text("".join(jsonl.chunks(first)), "utf-8", newline="")
    path.parent.mkdir()
    new_project(path, articles=[])
    again = open_session(path, "سلمى")
    words = Words({"ar": "حقل", "en": "field"}, {})
    fields = tuple(OwnField(code, "text", words) for code in "ab")
    again.do(EditCodebook(written(replace(again.codebook, version="2", fields=fields))))
    came(again.store, source)
    assert [{**one, "codebook": None} for one in exported(again)] == [{**one, "codebook": None} for one in first]


# What is no record is refused, in words


@pytest.fixture
def spoiled(tmp_path):
    """A file with the worked records, the second spoiled by ``spoil``."""

    def write(spoil):
        lines = [json.loads(line) for line in WORKED.read_text("utf-8").splitlines()]
        spoil(lines[1])
        path = tmp_path / "spoiled.jsonl"
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
        return path

    return write


def shift(record):
    record["quotes"][0]["content"][0]["start"] += 1


def other_words(record):
    record["quotes"][0]["cue"][0]["text"] = "قيل"


def off_by_one_in_a_source(record):
    span = next(quote for quote in record["quotes"] if quote["source"])["source"][0]
    span["start"] += 1
    span["end"] += 1


def other_text(record):
    record["text"] += " "


def unclean_text(record):
    record["text"] += "\r\n"
    record["text_sha256"] = sha256(record["text"])


def other_schema(record):
    record["schema"] = "qawl.article/2"


def other_unit(record):
    record["offset_unit"] = "byte"


def no_quotes(record):
    del record["quotes"]


def quotes_are_a_number(record):
    record["quotes"] = 3


def text_is_a_number(record):
    record["text"] = 3


def counted_from_the_end(record):
    span = record["quotes"][0]["content"][0]
    span["start"] -= len(record["text"])
    span["end"] -= len(record["text"])


def nothing_at_all(record):
    span = record["quotes"][0]["content"][0]
    span["end"], span["text"] = span["start"], ""


def no_start(record):
    span = record["quotes"][0]["content"][0]
    span["start"], span["text"] = None, record["text"][: span["end"]]


def no_content(record):
    record["quotes"][0]["content"] = []


def an_unknown_parent(record):
    record["quotes"][0]["parent"] = "nobody"


def a_circle(record):
    first, second = record["quotes"][:2]
    first["parent"], second["parent"] = second["id"], first["id"]


def an_unknown_speaker(record):
    record["quotes"][0]["speakers"] = ["nobody"]


def an_unknown_type(record):
    record["quotes"][0]["type"] = "spoken"


def an_unknown_annotator(record):
    record["quotes"][0]["annotator"] = "nobody"


@pytest.mark.parametrize(
    "spoil",
    [
        shift,
        other_words,
        off_by_one_in_a_source,
        other_text,
        unclean_text,
        other_schema,
        other_unit,
        no_quotes,
        quotes_are_a_number,
        text_is_a_number,
        counted_from_the_end,
        nothing_at_all,
        no_start,
        no_content,
        an_unknown_parent,
        a_circle,
        an_unknown_speaker,
        an_unknown_type,
        an_unknown_annotator,
    ],
)
def test_a_record_that_does_not_hold_is_refused_and_nothing_of_it_comes_in(spoiled, session, exported, spoil):
    before = exported(session)
    path = spoiled(spoil)
    with pytest.raises(QawlError, match="Line 2") as caught:
        list(record_reader.lines(path))
    assert "spoiled.jsonl" in str(caught.value)

    first, second = (json.loads(line)["external_id"] for line in WORKED.read_text("utf-8").splitlines())
    imported = came(session.store, path)
    assert len(imported.refused) == 1
    said = str(imported.refused[0].reason.in_language("en"))
    assert "spoiled.jsonl" in said
    assert "2" in said
    after = {record["external_id"]: record for record in exported(session)}
    untouched = {record["external_id"]: record for record in before}
    assert after[second] == untouched[second], "nothing of the spoiled one comes in"
    assert len(after[first]["quotes"]) == 34, "the other one does"


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"null", b"3", b"", b'"schema"', b'{"schema": "qawl.article/1"}', b"\xff"]
)
def test_a_line_that_is_no_record_is_refused(tmp_path, line):
    path = tmp_path / "broken.jsonl"
    path.write_bytes(line + b"\n")
    with pytest.raises(QawlError, match=r"broken\.jsonl"):
        list(record_reader.lines(path))


def test_a_missing_file_is_refused_in_words(tmp_path):
    with pytest.raises(QawlError):
        list(record_reader.lines(tmp_path / "none.jsonl"))

import json
from collections import Counter, defaultdict
from pathlib import Path

from hypothesis import given

from models.formats.conll import COLUMNS, FORMAT
from models.formats.record import records as records_of
from models.formats.word_tokens import Tokens
from tests.models.formats.hostile import records
from tests.models.formats.test_brat import SEEDS, SETTING

GOLDEN = Path(__file__).parent / "golden"


class Conll:
    """The file read anew, by nothing but its columns: rows by article, in sentences; chunks by IOB2's own rules."""

    def __init__(self, path):
        self.articles = {}
        sentence = rows = None
        for line in path.read_text("utf-8").split("\n"):
            if line.startswith("# newdoc id = "):
                rows = self.articles.setdefault(line[len("# newdoc id = ") :], [])
                sentence = None
            elif not line:
                sentence = None
            elif not line.startswith("# "):
                if sentence is None:
                    sentence = []
                    rows.append(sentence)
                sentence.append(dict(zip(COLUMNS, line.split("\t"), strict=True)))

    def chunks(self, article, column):
        """(label, start, end, ids) of each, in code points; an I that follows nothing of its kind is a fault."""
        place = ("QUOTE", "NESTED", "SOURCE", "CUE").index(column)
        found = []
        for sentence in self.articles[article]:
            before = "O"
            for row in sentence:
                ids = frozenset(row["IDS"].split("|")[place].split(",")) if row["IDS"] != "_" else {"_"}
                if row[column] == "O":
                    assert ids == {"_"}
                elif row[column].startswith("B-"):
                    found.append([row[column][2:], int(row["START"]), int(row["END"]), ids])
                else:
                    assert before[2:] == row[column][2:]
                    assert ids == found[-1][3]
                    found[-1][2] = int(row["END"])
                before = row[column]
        return [tuple(one) for one in found]


def exported(record, folder):
    out = folder / "out.conll"
    FORMAT.write(record if isinstance(record, list) else [record], out, SETTING)
    return Conll(out), json.loads((folder / "out.conll.expanded.json").read_text("utf-8"))


@given(record=records())
def test_offsets_are_those_of_the_tokens_in_the_text(record, tmp_path_factory):
    there, _ = exported(record, tmp_path_factory.mktemp("conll"))
    rows = [row for sentence in there.articles[record["external_id"]] for row in sentence]
    assert all(record["text"][int(row["START"]) : int(row["END"])] == row["TOKEN"] for row in rows)
    assert "".join(row["TOKEN"] for row in rows) == "".join(record["text"].split())


@given(record=records())
def test_each_span_is_a_chunk_or_is_listed(record, tmp_path_factory):
    """What is neither in a column over just its tokens nor in the list would have been lost silently."""
    there, listed = exported(record, tmp_path_factory.mktemp("conll"))
    lines = [at for at, letter in enumerate(record["text"]) if letter == "\n"]
    labelled = defaultdict(set)
    for role, columns in (("content", ("QUOTE", "NESTED")), ("source", ("SOURCE",)), ("cue", ("CUE",))):
        for column in columns:
            for _, start, end, ids in there.chunks(record["external_id"], column):
                assert not any(start <= line < end for line in lines)
                for id in ids:
                    labelled[id, role] |= set(range(start, end))
    told = {(one["quote"], one["role"], one["start"]): one for one in listed}
    for quote in record["quotes"]:
        for role in ("content", "source", "cue"):
            for span in quote[role]:
                letters = {at for at in range(span["start"], span["end"]) if not record["text"][at].isspace()}
                one = told.get((quote["id"], role, span["start"]))
                if one is None or one["became"]:
                    assert letters <= labelled[quote["id"], role]
                if one is None:
                    assert {span["start"], span["end"]} <= {
                        edge for place in Tokens(record["text"]).spans for edge in place
                    }
                else:
                    assert one["text"] == span["text"]


def test_the_seeds_are_all_there(tmp_path):
    there, listed = exported(SEEDS, tmp_path)
    grown = {(one["quote"], one["role"], one["start"]): one for one in listed}
    assert Counter(one["why"] for one in listed) == {"not on token borders": 21}
    for record in SEEDS:
        for column, roles in (("SOURCE", ("source",)), ("CUE", ("cue",))):
            found = {(start, end) for _, start, end, _ in there.chunks(record["external_id"], column)}
            assert found == {
                place(one, quote, role, grown) for quote in record["quotes"] for role in roles for one in quote[role]
            }
        found = [one for column in ("QUOTE", "NESTED") for one in there.chunks(record["external_id"], column)]
        wanted = [
            (
                "SCARE" if quote["kind"] == "scare" else quote["type"].upper(),
                *place(one, quote, "content", grown),
                frozenset({quote["id"]}),
            )
            for quote in record["quotes"]
            for one in quote["content"]
        ]
        assert sorted(found, key=str) == sorted(wanted, key=str)


def place(span, quote, role, grown):
    one = grown.get((quote["id"], role, span["start"]))
    return (one["became"]["start"], one["became"]["end"]) if one else (span["start"], span["end"])


def test_nested_quotes_have_a_column_of_their_own_and_parts_begin_anew(worked, tmp_path):
    record = next(one for one in records_of(worked.store) if one["external_id"] == "b-first")
    there, _ = exported(record, tmp_path)
    inner = next(one for one in record["quotes"] if one["parent"])
    assert [record["text"][start:end] for _, start, end, _ in there.chunks("b-first", "NESTED")] == [
        one["text"] for one in inner["content"]
    ]
    outer = there.chunks("b-first", "QUOTE")
    assert [one[0] for one in outer] == ["MIXED", "INDIRECT", "SCARE"]
    assert (outer[0][1], outer[0][2]) == (
        record["quotes"][0]["content"][0]["start"],
        record["quotes"][0]["content"][0]["end"],
    )


def test_a_line_of_the_text_is_a_sentence(tmp_path):
    there, _ = exported(SEEDS, tmp_path)
    for record in SEEDS:
        lines = [line for line in record["text"].split("\n") if line.strip()]
        found = ["".join(row["TOKEN"] for row in sentence) for sentence in there.articles[record["external_id"]]]
        assert found == ["".join(line.split()) for line in lines]


def test_what_overlaps_in_a_column_is_listed_not_lost(tmp_path):
    record = {**SEEDS[1], "quotes": []}
    base = SEEDS[1]["quotes"][0]
    for number, (start, end) in enumerate(((0, 27), (5, 42), (12, 60))):
        span = {"start": start, "end": end, "text": record["text"][start:end]}
        record["quotes"].append(
            {**base, "id": str(number), "content": [span], "source": [], "cue": [span], "parent": None}
        )
    there, listed = exported(record, tmp_path)
    assert [one[3] for column in ("QUOTE", "NESTED") for one in there.chunks(record["external_id"], column)] == [
        frozenset("0"),
        frozenset("1"),
    ]
    assert [(one["quote"], one["role"], one["why"], one["became"]) for one in listed if one["why"] == "taken"] == [
        ("2", "content", "taken", None),
        ("1", "cue", "taken", None),
        ("2", "cue", "taken", None),
    ]


def test_a_span_over_two_lines_begins_anew(tmp_path):
    text = "قال\nلا تقدم"
    span = {"start": 0, "end": 6, "text": text[0:6]}
    record = {
        **SEEDS[1],
        "text": text,
        "quotes": [{**SEEDS[1]["quotes"][0], "content": [span], "cue": [], "source": []}],
    }
    there, listed = exported(record, tmp_path)
    assert [one[1:3] for one in there.chunks(record["external_id"], "QUOTE")] == [(0, 3), (4, 6)]
    assert not listed


def test_quotes_that_share_a_source_share_its_label(tmp_path):
    quote = SEEDS[1]["quotes"][0]
    record = {**SEEDS[1], "quotes": [quote, {**quote, "id": "other", "kind": "scare"}]}
    there, _ = exported(record, tmp_path)
    ((label, *_, ids),) = there.chunks(record["external_id"], "SOURCE")
    assert (label, ids) == ("SOURCE", frozenset({quote["id"], "other"}))


def test_the_golden_file(worked, tmp_path):
    out = tmp_path / "worked.conll"
    FORMAT.write(records_of(worked.store), out, SETTING)
    for name in ("worked.conll", "worked.conll.expanded.json"):
        assert (tmp_path / name).read_bytes() == (GOLDEN / name).read_bytes()


def test_no_article_is_a_header_only(tmp_path):
    out = tmp_path / "none.conll"
    FORMAT.write([], out, SETTING)
    assert out.read_text("utf-8") == f"# global.columns = {' '.join(COLUMNS)}\n"

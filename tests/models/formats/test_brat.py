import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codebook import parse
from models.errors import QawlError
from models.formats import brat
from models.formats.brat import FORMAT, annotation, standoff, visual
from models.formats.file_names import slug
from models.formats.format import Reading, Setting
from models.formats.incoming import Incoming, Refused
from models.formats.record import records as records_of
from models.formats.record_reader import must_hold
from models.formats.standoff import from_type_name, type_name
from models.text import is_word
from tests.models.formats.conftest import FIRST
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent.parent
GOLDEN = Path(__file__).parent / "golden" / "brat"
SETTING = Setting(parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8")))
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]
ROLES = {"Cue-of": "cue", "Source-of": "source", "Addressee-of": "addressee"}


class Brat:
    """An .ann as brat 1.3's own server takes it (server/src/annotation.py), written here anew: lines are split where
    ``splitlines`` does; a span's words are its fragments joined by a blank; what is referred to must be there.
    """

    def __init__(self, ann, text):
        self.spans, self.relations, self.attributes, self.references, self.comments, self.events = (
            {},
            [],
            [],
            [],
            [],
            [],
        )
        ids = set()
        for line in ann.splitlines():
            id, data, *tail = line.split("\t", 2)
            assert id not in ids
            ids.add(id)
            getattr(self, {"T": "t", "R": "r", "A": "a", "N": "n", "#": "c", "E": "e"}[id[0]])(id, data, tail, text)
        for one in (*self.relations, *self.attributes, *self.references, *self.comments, *self.events):
            assert set(one[1]) <= ids, one

    def t(self, id, data, tail, text):
        type, rest = data.split(" ", 1)
        places = [tuple(map(int, place.split(" "))) for place in rest.split(";")]
        for start, end in places:
            assert 0 <= start < end <= len(text)
            assert text[start:end].splitlines() == [text[start:end]]
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
        assert tail == [" ".join(text[start:end] for start, end in places)]
        self.spans[id] = (type, places)

    def r(self, id, data, tail, text):
        type, one, other = data.split()
        assert not tail
        assert one.startswith("Arg1:")
        assert other.startswith("Arg2:")
        self.relations.append((type, (one[5:], other[5:])))

    def a(self, id, data, tail, text):
        name, of, value = re.match(r"(.+?) (.+?) (.+?)$", data).groups()
        assert not tail
        self.attributes.append((name, (of,), value))

    def n(self, id, data, tail, text):
        type, of, base, entry = re.match(r"(\S+) (\S+) (\S+?):(\S+)", data).groups()
        assert type == "Reference"
        self.references.append((base, (of,), entry, *tail))

    def c(self, id, data, tail, text):
        type, of = data.split()
        self.comments.append((type, (of,), *tail))

    def e(self, id, data, tail, text):
        trigger, *arguments = (tuple(one.split(":")) for one in data.split())
        assert self.spans[trigger[1]][0] == trigger[0]
        self.events.append((trigger[0], (trigger[1], *(part for _, part in arguments)), tuple(dict(arguments).items())))


def split(text, start, end):
    """The same span, without the line breaks that no fragment holds."""
    return {
        (start + found.start(), start + found.end()) for found in re.finditer("[^\n\x85\u2028\u2029]+", text[start:end])
    }


def written(record, folder):
    folder.mkdir(exist_ok=True)
    FORMAT.write([record], folder, SETTING)
    return folder / f"{slug(record)}.ann"


def read(path, **told):
    return list(brat.read(path, Reading(**told)))


def said(refused):
    return [one.reason.in_language("en") for one in refused if isinstance(one, Refused)]


# Out


@given(record=records())
def test_brat_takes_every_line_and_finds_every_span(record):
    text = record["text"]
    there = Brat(standoff(record)[0], text)
    quotes = [(quote, pieces) for quote in record["quotes"] if (pieces := _pieces(text, quote["content"]))]
    spans = [set(places) for type, places in there.spans.values() if type == "Quote"]
    assert spans == [pieces for _, pieces in quotes]
    ids = dict(zip([quote["id"] for quote, _ in quotes], there.spans, strict=False))
    for quote, _ in quotes:
        for relation, role in ROLES.items():
            tied = [one for type, (one, of) in there.relations if type == relation and of == ids[quote["id"]]]
            found = {place for one in tied for place in there.spans[one][1]}
            assert found == _pieces(text, quote[role])


def _pieces(text, spans):
    return {piece for span in spans for piece in split(text, span["start"], span["end"])}


def test_the_seeds_are_all_there(tmp_path):
    for record in SEEDS:
        there = Brat(written(record, tmp_path).read_text("utf-8"), record["text"])
        texts = [
            record["text"][places[0][0] : places[-1][1]] for type, places in there.spans.values() if type == "Quote"
        ]
        wanted = [record["text"][one["content"][0]["start"] : one["content"][-1]["end"]] for one in record["quotes"]]
        assert texts == wanted
        assert sum(type == "Parent" for type, _ in there.relations) == sum(
            bool(one["parent"]) for one in record["quotes"]
        )
        stances = [base for base, *_ in there.references if base.startswith("Stance_")]
        assert stances == [f"Stance_{one['label']}" for quote in record["quotes"] for one in quote["stances"]]
        types = [value for name, _, value in there.attributes if name == "Type"]
        assert types == [quote["type"] for quote in record["quotes"] if quote["type"]]
    assert sum(len(record["quotes"]) for record in SEEDS) == 56


def test_brat_is_told_what_may_be_marked_and_that_it_runs_right_to_left():
    lines = annotation(SETTING).split("\n")
    assert lines[:6] == ["[entities]", "Quote", "Cue", "Source", "Addressee", "Target"]
    assert "Stance_oppose\tArg1:Quote, Arg2:Target" in lines
    assert "Label\tArg:Quote, Value:support|oppose|neutral|ambivalent|unclear" in lines
    assert [line for line in lines if line.startswith("[")] == ["[entities]", "[relations]", "[events]", "[attributes]"]
    shown = visual(Setting(SETTING.codebook, language="ar"))
    assert "Text\tdirection:rtl" in shown
    assert "Stance_support | مؤيد" in shown


@given(st.text(max_size=12))
def test_any_label_can_be_a_type_of_brats(label):
    assert re.fullmatch(r"[A-Za-z0-9_-]*", type_name(label))
    assert from_type_name(type_name(label)) == label or "_u" in label


def test_the_golden_files(worked, tmp_path):
    found = list(records_of(worked.store))
    out = tmp_path / "out"
    out.mkdir()
    FORMAT.write(found, out, SETTING)
    assert sorted(one.name for one in out.iterdir()) == sorted(one.name for one in GOLDEN.iterdir())
    for one in GOLDEN.iterdir():
        assert (out / one.name).read_bytes() == one.read_bytes(), one.name
    for record in found:
        Brat((GOLDEN / f"{slug(record)}.ann").read_text("utf-8"), record["text"])


# Out and back


WORDY = records().filter(lambda record: is_word(record["text"]))  # a project has no other


@given(record=WORDY)
def test_what_comes_back_is_the_record(record, tmp_path_factory):
    (back,) = read(written(record, tmp_path_factory.mktemp("brat")))
    assert back.record == record
    assert (back.external_id, back.text) == (record["external_id"], record["text"])


def test_nothing_of_the_worked_project_is_lost(worked, tmp_path):
    found = list(records_of(worked.store))
    FORMAT.write([*found, *SEEDS], tmp_path, SETTING)
    back = {one.external_id: one.record for one in read(tmp_path)}
    assert back == {record["external_id"]: record for record in (*found, *SEEDS)}
    assert FORMAT.loses == ()


@given(record=WORDY)
def test_without_its_json_only_what_is_said_of_people_and_articles_is_lost(record, tmp_path_factory):
    ann = written(record, tmp_path_factory.mktemp("brat"))
    kept = json.loads(ann.with_suffix(".json").read_text("utf-8"))["quotes"]
    ann.with_suffix(".json").unlink()
    (back,) = read(ann)
    must_hold(back.record)
    lost = {one["id"] for one in kept}
    quotes = [quote for quote in record["quotes"] if quote["id"] not in lost]
    assert back.record["quotes"] == [
        quote | {"parent": quote["parent"] if quote["parent"] not in lost else None} for quote in quotes
    ]
    used = {id for quote in quotes for id in (*quote["speakers"], *quote["addressees"])}
    assert {one["id"]: one["name"] for one in back.record["speakers"]} == {
        one["id"]: one["name"] for one in record["speakers"] if one["id"] in used
    }


# Edited in brat


@pytest.fixture
def edited(worked, tmp_path):
    """The worked article, its lines changed by hand, read back; the record as it was beside it."""
    record = next(one for one in records_of(worked.store) if one["external_id"] == "b-first")
    ann = written(record, tmp_path / "ليلى")

    def edit(change):
        ann.write_text(change(ann.read_text("utf-8")), "utf-8", newline="")
        *refused, back = read(ann)
        assert isinstance(back, Incoming)
        must_hold(back.record)
        return record, back.record, said(refused)

    return edit


def of(record, words):
    return next(one for one in record["quotes"] if one["content"][0]["text"] == words)


def test_a_span_that_was_moved_stays_where_it_was_put(edited):
    def move(ann):
        id, place = re.search(r"(T\d+)\tQuote (\d+ \d+)\tعلى وشك\n", ann).groups()
        start = int(place.split()[0])
        return ann.replace(f"{id}\tQuote {place}\tعلى وشك", f"{id}\tQuote {start + 4} {start + 7}\tوشك")

    before, after, refused = edited(move)
    assert not refused
    old, new = of(before, "على وشك"), of(after, "وشك")
    assert new == old | {
        "content": [{"start": old["content"][0]["start"] + 4, "end": old["content"][0]["end"], "text": "وشك"}]
    }


def test_an_attribute_that_was_changed_counts(edited):
    before, after, _ = edited(
        lambda ann: ann.replace("Status T2 done", "Status T2 needs_review").replace(
            "Label T2 support", "Label T2 neutral"
        )
    )
    changed = [(old, new) for old, new in zip(before["quotes"], after["quotes"], strict=True) if old != new]
    assert len(changed) == 1
    ((old, new),) = changed
    assert (new["status"], new["stances"][0]["label"]) == ("needs_review", "neutral")
    assert new["stances"][1:] == old["stances"][1:]


def test_a_quote_that_was_deleted_is_gone_and_with_it_what_led_to_it(edited):
    def without(ann):
        id = re.search(r"(T\d+)\tQuote .*بلاده", ann)[1]
        lines = ann.splitlines(keepends=True)
        return "".join(line for line in lines if not re.search(rf"\b{id}\b", "\t".join(line.split("\t")[:2])))

    before, after, refused = edited(without)
    assert not refused
    gone = next(one["id"] for one in before["quotes"] if one["content"][0]["text"].startswith("بلاده"))
    assert [one["id"] for one in after["quotes"]] == [one["id"] for one in before["quotes"] if one["id"] != gone]
    assert all(one["parent"] != gone for one in after["quotes"])
    assert after["work"] == before["work"]


def test_a_quote_made_in_brat_is_imported_by_whoever_the_folder_is_named_after(edited):
    def add(ann):
        spans = (("T90", "Quote", "الانهيار"), ("T91", "Cue", "قالت"), ("T92", "Target", "موسكو"))
        lines = [
            f"{id}\t{type} {FIRST.index(words)} {FIRST.index(words) + len(words)}\t{words}" for id, type, words in spans
        ]
        lines += ["R90\tCue-of Arg1:T91 Arg2:T90", "R91\tStance_oppose Arg1:T90 Arg2:T92"]
        lines += ["N90\tReference T90 Wikidata:Q130879\tرويترز", "#90\tAnnotatorNotes T90\tجديد"]
        return ann + "\n".join(lines)

    before, after, refused = edited(add)
    assert not refused
    (new,) = [one for one in after["quotes"] if one["id"] not in {old["id"] for old in before["quotes"]}]
    assert (new["origin"], new["kind"], new["status"], new["note"]) == ("imported", "quote", "done", "جديد")
    assert [one["text"] for one in new["cue"]] == ["قالت"]
    names = {one["id"]: one for table in ("annotators", "speakers", "targets") for one in after[table]}
    assert names[new["annotator"]]["name"] == "ليلى"
    assert [(names[one]["name"], names[one]["wikidata"]) for one in new["speakers"]] == [("رويترز", "Q130879")]
    assert [(names[one["target"]]["name"], one["label"]) for one in new["stances"]] == [("موسكو", "oppose")]


def test_whose_new_quotes_are_can_be_said(worked, tmp_path):
    record = next(records_of(worked.store))
    ann = written({**record, "quotes": []}, tmp_path)
    ann.write_text(f"T1\tQuote 0 4\t{record['text'][:4]}\n", "utf-8")
    (back,) = read(ann, annotator="كريم")
    assert "كريم" in [one["name"] for one in back.record["annotators"]]


@pytest.mark.parametrize(
    "spoiled",
    [
        '{"id":1,"x":"',
        '{"id":"x',
        '{"fields":{"a":NaN},"id":"',
        '{"via":"\\ud800","id":"',
        '{"cue":[[0,"1"]],"id":"',
        "[",
    ],
)
def test_a_note_of_ours_that_was_spoiled_is_refused_and_the_span_stays(edited, spoiled):
    before, after, refused = edited(lambda ann: ann.replace('{"id":"', spoiled, 1))
    assert len(refused) == 1
    assert refused[0].endswith("was not imported: what Qawl noted there is damaged.")
    assert [one["content"] for one in after["quotes"]] == [one["content"] for one in before["quotes"]]


def test_a_json_beside_it_that_is_of_another_text_is_not_used(worked, tmp_path):
    record = next(records_of(worked.store))
    ann = written(record, tmp_path)
    for spoiled in ("{", "[]", "{}", json.dumps({**record, "text_sha256": "0" * 64})):
        ann.with_suffix(".json").write_text(spoiled, "utf-8")
        refused, back = read(ann)
        assert said([refused])[0].endswith("was not used: it is damaged, or of another text.")
        assert [one["id"] for one in back.record["quotes"]] == [one["id"] for one in record["quotes"]]


def test_a_circle_of_parents_is_cut(edited):
    def turn(ann):
        child, parent = re.search(r"Parent Arg1:(T\d+) Arg2:(T\d+)", ann).groups()
        return ann + f"R95\tParent Arg1:{parent} Arg2:{child}\n"

    _, after, refused = edited(turn)
    assert [one for one in refused if "would enclose itself" in one]
    must_hold(after)


# Of others


def corpus(folder, text, ann, name="doc"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / f"{name}.ann").write_bytes(ann if isinstance(ann, bytes) else ann.encode())
    return folder / f"{name}.ann"


POLNEAR = (
    "T1\tSource 0 5\tObama\nT2\tCue 6 10\tsaid\nT3\tContent 11 16;20 25\tit is fine.\nT4\tAttribution 6 10\tsaid\n"
)


def test_polnear_events_are_quotes(tmp_path):
    ann = corpus(
        tmp_path, "Obama said it is or fine. end", POLNEAR + "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
    )
    (back,) = read(ann)
    (quote,) = back.record["quotes"]
    assert [[one["text"] for one in quote[role]] for role in ("content", "cue", "source")] == [
        ["it is", "fine."],
        ["said"],
        ["Obama"],
    ]
    must_hold(back.record)


def test_usual_names_are_understood(tmp_path):
    text = "قال لافروف إنه بخير لأحمد"
    ann = corpus(
        tmp_path,
        text,
        "T1\tIndirect-Quote 11 19\tإنه بخير\nT2\tSpeaker 4 10\tلافروف\n"
        "T3\tSpeech_Verb 0 3\tقال\nT4\tRecipient 20 25\tلأحمد\n"
        "R1\tsaid_by Arg1:T1 Arg2:T2\nR2\tverb Arg1:T3 Arg2:T1\nR3\tto Arg1:T1 Arg2:T4\n"
        "N1\tReference T2 Wikidata:Q58217\tسيرغي لافروف\n",
    )
    (back,) = read(ann)
    (quote,) = back.record["quotes"]
    assert [quote[role][0]["text"] for role in ("content", "cue", "source", "addressee")] == [
        "إنه بخير",
        "قال",
        "لافروف",
        "لأحمد",
    ]
    assert quote["type"] == "indirect"
    assert [(one["name"], one["wikidata"]) for one in back.record["speakers"]] == [("سيرغي لافروف", "Q58217")]


def test_unknown_types_are_named_once_a_file(tmp_path):
    lines = "T1\tPerson 0 3\tقال\nT2\tPerson 4 10\tلافروف\nT3\tQuote 11 14\tإنه\n"
    lines += "R1\tKnows Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\nA1\tNegation T3\n"
    *refused, back = read(corpus(tmp_path, "قال لافروف إنه بخير", lines))
    assert said(refused) == [
        "“doc.ann”: Qawl has no place for these, they were left out: Equiv، Knows، Negation، Person."
    ]
    assert len(back.record["quotes"]) == 1


def test_spans_that_belong_to_no_quote_are_counted(tmp_path):
    *refused, _ = read(corpus(tmp_path, "قال لافروف إنه بخير", "T1\tCue 0 3\tقال\nT2\tSource 4 10\tلافروف\n"))
    assert said(refused) == ["“doc.ann”: 2 spans are tied to no quote and were left out."]


def test_words_that_are_not_those_of_the_text_are_refused(tmp_path):
    lines = "T1\tQuote 0 3\tقال\nT2\tQuote 4 10\tكيري..\nA1\tType T2 direct\nT3\tQuote 4 99\tلافروف\nT4\tQuote 5 5\t\n"
    *refused, back = read(corpus(tmp_path, "قال لافروف إنه بخير", lines))
    assert [one.row for one in refused] == [2, 4, 5]
    assert (
        said(refused)[0] == "Line 2 of “doc.ann” was not imported: its words are not those of the text at its offsets."
    )
    assert [one["content"][0]["text"] for one in back.record["quotes"]] == ["قال"]


@pytest.mark.parametrize("unit", ["file", "read", "utf16"])
def test_line_ends_and_astral_letters_may_be_counted_either_way(tmp_path, unit):
    raw = "\ufeff📣 خبر\r\nقال لافروف\r\nإنه بخير"
    counted = raw.replace("\r\n", "\n").removeprefix("\ufeff") if unit == "read" else raw
    start = counted.index("لافروف") + (unit == "utf16")
    ann = corpus(tmp_path, raw, f"T1\tQuote {start} {start + 6}\tلافروف\n")
    (back,) = read(ann)
    assert back.record["quotes"][0]["content"][0]["text"] == "لافروف"
    must_hold(back.record)


def test_old_brat_and_others_write_the_words_of_fragments_their_own_way(tmp_path):
    text = "قال\nلافروف إنه بخير"
    lines = (
        "T1\tQuote 0 10\tقال لافروف\nT2\tQuote 11 14;15 19\tإنهبخير\nT3\tQuote 15 19;11 14\tبخير إنه\nT4\tQuote 0 3\n"
    )
    (back,) = read(corpus(tmp_path, text, lines))
    assert sorted([one["text"] for one in quote["content"]] for quote in back.record["quotes"]) == [
        ["إنه", "بخير"],
        ["إنه", "بخير"],
        ["قال"],
        ["قال\nلافروف"],
    ]


def test_a_whole_corpus_comes_with_its_subfolders_and_says_what_is_missing(tmp_path):
    for folder in ("train", "dev", "test"):
        corpus(tmp_path / folder, f"قال لافروف في {folder}", "T1\tQuote 0 3\tقال\n", name=folder)
    (tmp_path / "alone.ann").write_text("", "utf-8")
    first, *others = read(tmp_path)
    assert said([first]) == ["“alone.ann” was not imported: “alone.txt” is not beside it."]
    assert [one.external_id for one in others] == ["dev", "test", "train"]
    assert [one.at for one in others] == sorted({one.at for one in others})


@pytest.mark.parametrize(
    ("text", "ann", "sentence"),
    [
        (b"", b"", "“doc.ann” was not imported: it holds no text."),
        ("قال".encode(), b"nonsense\nT1 Quote 0 3\nT1\tQuote a b\tx\n", None),
        ("قال".encode(), "T1\tQuote 0 3\tقال\nT1\tCue 0 3\tقال\n".encode(), None),
        ("قال".encode(), b"\xff\xfe\x00", None),
        (
            "قال".encode(),
            b"T1\tQuote 0 999999999999999999999\tx\nE1\tA:T1\nR1\tB Arg1:T9 Arg2:T1\nA1\tC T1 d\n#1\tQawl T1\t[]",
            None,
        ),
    ],
    ids=range(5),
)
def test_broken_files_are_refused_in_sentences(tmp_path, text, ann, sentence):
    found = read(corpus(tmp_path, text, ann))
    assert said(found)
    assert all(isinstance(one, Refused | Incoming) for one in found)
    assert sentence is None or sentence.replace("doc.ann", "doc.txt") in said(found)


LINES = """T1\tQuote 0 3\tقال
T2\tCue 4 10\tلافروف
T3\tAttribution 0 3\tقال
T4\tTarget 0 3\tقال
T5\t
E1\tAttribution:T3 Content:T1 Cue:T2
E2\tSay:E1 Quote:E2
R1\tParent Arg1:T1 Arg2:T1
R2\tCue-of Arg1:T2 Arg2:T1
R3\tStance_ Arg1:T1 Arg2:T2
R4\tStance_x Arg1:T1 Arg2:T4
A1\tType T1 direct
A2\tLabel T1 x
A3\tSubtype T1 irony
A4\tKind E1 scare
M1\tNegation T1
N1\tReference T1 Speaker:x\t
N2\tReference T2 Stance_a:b\tاسم
N3\tReference T1 Stance_:b\t
N4\tReference T1 Stance__ud800_:b\t
#1\tQawl T1\t{}
#2\tQawl T1\t{"id":"x","annotator":{}}
#3\tAnnotatorNotes T2\tملاحظة
#4\tAnnotatorNotes E1\t
*\tEquiv T1 T2
\t
""".split("\n")


@given(lines=st.lists(st.sampled_from(LINES), max_size=12))
def test_whatever_an_ann_says_a_whole_record_comes_of_it(lines, tmp_path_factory):
    *refused, back = read(corpus(tmp_path_factory.mktemp("brat"), "قال لافروف إنه بخير", "\n".join(lines)))
    assert isinstance(back, Incoming)
    must_hold(back.record)
    assert all(isinstance(one, Refused) for one in refused)


def test_a_folder_without_annotation_is_none_of_brats(tmp_path):
    with pytest.raises(QawlError, match=r"there is no \.ann file in it"):
        read(tmp_path)

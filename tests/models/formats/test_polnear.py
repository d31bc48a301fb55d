import re
from pathlib import Path

from hypothesis import given

from models.formats import brat
from models.formats.file_names import slug
from models.formats.format import Reading
from models.formats.polnear import ANNOTATION, FORMAT, standoff
from models.formats.record import records as records_of
from tests.models.formats.hostile import records
from tests.models.formats.test_brat import SEEDS, SETTING, Brat, split

GOLDEN = Path(__file__).parent / "golden" / "polnear"


def pieces(record, spans):
    return {piece for span in spans for piece in split(record["text"], span["start"], span["end"])}


def attributions(record):
    """What a reader of PolNeAR finds: for each event, the places of its content, cue and source."""
    there = Brat(standoff(record), record["text"])
    for type, _, arguments in there.events:
        found = {role: set(there.spans[id][1]) for role, id in arguments}
        assert all(there.spans[id][0] == role for role, id in arguments)
        assert type == ("Attribution" if "Source" in found else "Attribution-no-source")
        yield found


@given(record=records())
def test_each_quote_is_an_event_over_its_words(record):
    wanted = []
    for quote in record["quotes"]:
        found = {role: pieces(record, quote[role.lower()]) for role in ("Content", "Cue", "Source")}
        if quote["kind"] == "quote" and found["Content"]:
            wanted.append({role: places for role, places in found.items() if places})
    assert list(attributions(record)) == wanted


def test_the_seeds_are_all_there():
    quotes = [quote for record in SEEDS for quote in record["quotes"] if quote["kind"] == "quote"]
    assert len([one for record in SEEDS for one in attributions(record)]) == len(quotes)


def test_an_event_looks_as_in_the_corpus():
    (record,) = [one for one in SEEDS if one["external_id"].startswith("001")]
    lines = standoff(record).split("\n")
    assert lines[:5] == [
        f"T1\tContent 45 156\t{record['text'][45:156]}",
        "T2\tCue 0 4\tقالت",
        "T3\tSource 5 27\tوزارة الخارجية الروسية",
        "T4\tAttribution 0 4\tقالت",
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
    ]
    assert {re.split(r"[ :\t]", line)[1] for line in lines if line} <= set(re.findall(r"[\w-]+", ANNOTATION))


def test_read_back_only_spans_are_left_and_that_is_said(tmp_path):
    FORMAT.write(SEEDS, tmp_path, SETTING)
    found = list(brat.read(tmp_path, Reading()))
    back = {one.external_id: one.record for one in found}
    for record in SEEDS:
        wanted = [quote for quote in record["quotes"] if quote["kind"] == "quote"]
        for quote in back[slug(record)]["quotes"]:
            same = [one for one in wanted if one["content"] == quote["content"] and one["cue"] == quote["cue"]]
            assert [one["source"] for one in same] == [quote["source"]]
            assert (quote["parent"], quote["speakers"], quote["stances"]) == (None, [], [])
        assert len(back[slug(record)]["quotes"]) == len(wanted)
    assert "which quote encloses which" in FORMAT.loses[0].in_language("en")


def test_the_golden_files(worked, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    FORMAT.write(records_of(worked.store), out, SETTING)
    assert sorted(one.name for one in out.iterdir()) == sorted(one.name for one in GOLDEN.iterdir())
    for one in GOLDEN.iterdir():
        assert (out / one.name).read_bytes() == one.read_bytes(), one.name

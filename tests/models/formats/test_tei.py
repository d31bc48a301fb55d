"""The files are read by a walk over their elements, written here from the TEI guidelines and not from the writer."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from models.codebook import parse
from models.formats.format import Setting
from models.formats.record import records as records_of
from models.formats.tei import FORMAT, nested
from models.records import ROLES
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent.parent
GOLDEN = Path(__file__).parent / "golden" / "tei"
SETTING = Setting(parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8")))
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def written(record, folder):
    for path in folder.glob("*.xml"):
        path.unlink()
    FORMAT.write([record], folder, SETTING)
    (path,) = folder.glob("*.xml")
    return etree.fromstring(path.read_bytes())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tei")


def walk(element, at, places):
    """Where each element's text lies, by xml:id; the offset after the element."""
    start = at
    at += len(element.text or "")
    for child in element:
        at = walk(child, at, places) + len(child.tail or "")
    if element.get(ID):
        places[element.get(ID)] = (start, at, element)
    return at


def chain(places, first):
    """The pieces from ``first`` on, as ``next`` leads; ``prev`` must lead back."""
    ids = [first]
    while (following := places[ids[-1]][2].get("next")) is not None:
        assert places[following[1:]][2].get("prev") == f"#{ids[-1]}"
        ids.append(following[1:])
    return ids


def spans_of(tree):
    """Quote (its content's first piece) → role → spans as lists of offsets, from elements and links alone."""
    places = {}
    walk(tree.find(f".//{TEI}body"), 0, places)
    heads = [
        id
        for id, (_, _, element) in places.items()
        if element.tag in (f"{TEI}said", f"{TEI}q") and not element.get("prev")
    ]
    found = {head: {role: [] for role in ROLES} for head in heads}

    def put(head, role, first):
        for id in chain(places, first):
            start, end, element = places[id]
            spans = found[head][role]
            if spans and spans[-1][0] == element.get("n"):
                assert spans[-1][2] == start
                spans[-1] = (spans[-1][0], spans[-1][1], end)
            else:
                spans.append((element.get("n"), start, end))

    for head in heads:
        put(head, "content", head)
    for group in tree.findall(f".//{TEI}linkGrp"):
        if group.get("type") in ROLES:
            for link in group:
                head, part = (one[1:] for one in link.get("target").split())
                if places[part][2].get("prev") is None:
                    put(head, group.get("type"), part)
    return {
        head: {role: [span[1:] for span in spans] for role, spans in roles.items()} for head, roles in found.items()
    }


def must_hold(record, tree):
    assert "".join(tree.find(f".//{TEI}body").itertext()) == record["text"]
    found = spans_of(tree)
    assert len(found) == len(record["quotes"])
    for n, quote in enumerate(record["quotes"], 1):
        roles = found[f"q{n}.content.1"]
        for role in ROLES:
            assert roles[role] == [(span["start"], span["end"]) for span in quote[role]]
            assert [record["text"][a:b] for a, b in roles[role]] == [span["text"] for span in quote[role]]


@given(record=records())
def test_the_body_is_the_text_and_every_span_is_found_in_it(record, folder):
    must_hold(record, written(record, folder))


@pytest.mark.parametrize("number", range(2))
def test_the_worked_annotation_is_whole(number, folder):
    tree = written(SEEDS[number], folder)
    must_hold(SEEDS[number], tree)
    assert len(spans_of(tree)) == (34, 22)[number]
    assert len(tree.findall(f".//{TEI}org") + tree.findall(f".//{TEI}person") + tree.findall(f".//{TEI}personGrp")) == (
        len(SEEDS[number]["speakers"])
    )


@given(record=records())
def test_offsets_are_also_told_in_code_points(record, folder):
    tree = written(record, folder)
    told = tree.find(f".//{TEI}spanGrp[@type='offsets']")
    wanted = [span["text"] for quote in record["quotes"] for role in ROLES for span in quote[role]]
    places = [tuple(map(int, one.text.split(":"))) for one in (told if told is not None else [])]
    assert [record["text"][start:end] for start, end in places] == wanted


@given(record=records())
def test_every_pointer_points_to_something(record, folder):
    tree = written(record, folder)
    ids = [element.get(ID) for element in tree.iter() if element.get(ID)]
    assert len(set(ids)) == len(ids)
    for element in tree.iter():
        for name in ("who", "ana", "target", "next", "prev"):
            for pointer in (element.get(name) or "").split():
                assert pointer[1:] in ids


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda one: (one[0], sum(one))), max_size=8))
def test_pieces_never_cross_and_together_are_what_was_cut(spans):
    pieces = list(nested(spans))
    for start, end, which in pieces:
        assert start < end
        for other, stop, another in pieces:
            assert end <= other or stop <= start or (start <= other and stop <= end) or (other <= start and end <= stop)
            assert which != another or (start, end) == (other, stop) or end <= other or stop <= start
    for which, (start, end) in enumerate(spans):
        own = sorted(piece[:2] for piece in pieces if piece[2] == which)
        assert own[0][0] == start
        assert own[-1][1] == end
        assert all(one[1] == other[0] for one, other in pairwise(own))


def test_who_how_and_where_they_stand_are_told(worked, folder):
    record = next(one for one in records_of(worked.store) if one["external_id"] == "b-first")
    tree = written(record, folder)
    inner = next(quote for quote in record["quotes"] if quote["parent"])
    head = f"q{record['quotes'].index(inner) + 1}.content.1"
    people = {one.get(ID): one.find(f"{TEI}persName").text for one in tree.findall(f".//{TEI}person")}
    said = next(one for one in tree.iter(f"{TEI}said") if one.get(ID) == head)
    assert [people[one[1:]] for one in said.get("who").split()] == ["سيرغي لافروف", "روسيا"]
    codes = {one.get(ID): one.get("n") for one in tree.findall(f".//{TEI}category")}
    stances = [
        (codes[link.get("ana")[1:]], codes[link.get("target").split()[1][1:]])
        for link in tree.find(f".//{TEI}linkGrp[@type='stance']")
        if link.get("target").split()[0] == f"#{head}"
    ]
    assert stances == [(stance["label"], stance["target"]) for stance in inner["stances"]]
    (addressed,) = tree.find(f".//{TEI}linkGrp[@type='addressed']")
    assert people[addressed.get("target").split()[1][1:]] == "جون كيري"
    (parent,) = tree.find(f".//{TEI}linkGrp[@type='parent']")
    assert parent.get("target").split()[0] == f"#{head}"
    assert [one.text for one in tree.find(f".//{TEI}spanGrp[@type='note']")] == ["@راجع\nهذا"]
    assert [one.text for one in tree.find(f".//{TEI}spanGrp[@type='medium']")] == ["phone"]


def test_direct_speech_is_called_so(folder):
    said = written(SEEDS[0], folder).findall(f".//{TEI}said")
    first = [one for one in said if not one.get("prev")]
    kinds = [quote["type"] for quote in SEEDS[0]["quotes"] if quote["kind"] == "quote"]
    counted = {kind: sum(one.get("ana", "").split()[:1] == [f"#type.{kind}"] for one in first) for kind in set(kinds)}
    assert counted == {kind: kinds.count(kind) for kind in set(kinds)}
    assert all(one.get("direct") == "true" for one in said if "#type.direct" in one.get("ana", ""))


def test_the_worked_project_exports_the_golden_bytes(worked, tmp_path):
    """After a wanted change: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    out = tmp_path / "out"
    out.mkdir()
    FORMAT.write(records_of(worked.store), out, SETTING)
    files = {path.name: path.read_bytes() for path in out.iterdir()}
    if os.environ.get("QAWL_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, data in files.items():
            (GOLDEN / name).write_bytes(data)
    assert files == {path.name: path.read_bytes() for path in GOLDEN.iterdir()}


def test_a_day_that_is_none_is_not_called_one(folder):
    for published, when in (("2016-10-02", "2016-10-02"), ("2016-13-40", None), ("أمس", None)):
        date = written(SEEDS[1] | {"published": published}, folder).find(f".//{TEI}bibl/{TEI}date")
        assert (date.text, date.get("when")) == (published, when)

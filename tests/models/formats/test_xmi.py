import json
import os
from pathlib import Path

import cassis
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from models.codebook import parse
from models.formats.format import Setting
from models.formats.record import records as records_of
from models.formats.xmi import FORMAT, document, type_system
from models.records import ROLES
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent.parent
GOLDEN = Path(__file__).parent / "golden" / "xmi"
SETTING = Setting(parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8")))
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def types():
    return cassis.load_typesystem(type_system())


def loaded(record, types):
    return cassis.load_cas_from_xmi(document(record), typesystem=types)


def expected(record):
    """What the client must find: quote, role, which of how many, words."""
    return sorted(
        (quote["id"], role, f"{number}/{len(quote[role])}", span["text"])
        for quote in record["quotes"]
        for role in ROLES
        for number, span in enumerate(quote[role], 1)
    )


def found(cas):
    spans = cas.select("webanno.custom.QawlSpan")
    return sorted((span.quote, span.role, span.part, span.get_covered_text()) for span in spans)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records())
def test_the_client_covers_the_words_of_every_span(record, types):
    cas = loaded(record, types)
    assert cas.sofa_string == record["text"]
    assert found(cas) == expected(record)


@given(record=records())
def test_offsets_in_the_file_are_utf_16(record):
    """Read without any client: the text as 16-bit units, cut at the numbers that stand in the file."""
    tree = etree.fromstring(document(record).encode())
    wide = tree.find("{*}Sofa").get("sofaString").encode("utf-16-le")
    words = {quote["id"]: [span["text"] for role in ROLES for span in quote[role]] for quote in record["quotes"]}
    for span in tree.findall("{*}QawlSpan"):
        cut = wide[2 * int(span.get("begin")) : 2 * int(span.get("end"))].decode("utf-16-le")
        assert cut == words[span.get("quote")].pop(0)
    assert not any(words.values())


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records())
def test_relations_go_from_the_content_to_the_rest_and_to_the_enclosing_quote(record, types):
    cas = loaded(record, types)
    relations = cas.select("webanno.custom.QawlRelation")
    for relation in relations:
        assert (relation.begin, relation.end) == (relation.Dependent.begin, relation.Dependent.end)
        assert (relation.Governor.role, relation.Governor.part.split("/")[0]) == ("content", "1")
    parents = [(one.Governor.quote, one.Dependent.quote) for one in relations if one.label == "parent"]
    assert sorted(parents) == sorted((one["id"], one["parent"]) for one in record["quotes"] if one["parent"])
    spans = sum(len(quote[role]) for quote in record["quotes"] for role in ROLES)
    assert len(relations) == spans - len(record["quotes"]) + len(parents)


def test_the_first_content_span_tells_of_the_quote(worked, types):
    record = next(one for one in records_of(worked.store) if one["external_id"] == "b-first")
    nested = next(one for one in record["quotes"] if one["parent"])
    told = [one for one in loaded(record, types).select("webanno.custom.QawlSpan") if one.quote == nested["id"]]
    first = next(one for one in told if one.role == "content" and one.part == "1/2")
    assert (first.speakers, first.addressees) == ("سيرغي لافروف | روسيا", "جون كيري")
    assert first.stances == "support: الحوار | oppose: -القصف"
    assert (first.medium, first.via, first.status) == ("phone", "'رويترز'", nested["status"])
    assert [one.kind for one in told if one is not first] == [None] * (len(told) - 1)


def test_the_document_names_its_language_and_itself(worked, types):
    for record in records_of(worked.store):
        cas = loaded(record, types)
        assert cas.document_language == "ar"
        (meta,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
        assert (meta.documentId, meta.documentTitle) == (record["external_id"], record["title"])
        assert meta.get_covered_text() == record["text"]


@pytest.mark.parametrize("number", range(2))
def test_the_worked_annotation_is_whole(number, types):
    record = SEEDS[number]
    cas = loaded(record, types)
    assert found(cas) == expected(record)
    assert len({one.quote for one in cas.select("webanno.custom.QawlSpan")}) == (34, 22)[number]


def test_the_worked_project_exports_the_golden_bytes(worked, tmp_path):
    """After a wanted change: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    FORMAT.write(records_of(worked.store), tmp_path, SETTING)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix in (".xmi", ".xml")}
    if os.environ.get("QAWL_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, data in written.items():
            (GOLDEN / name).write_bytes(data)
    assert written == {path.name: path.read_bytes() for path in GOLDEN.iterdir()}


def test_the_folder_is_read_as_a_client_would(worked, tmp_path):
    FORMAT.write(records_of(worked.store), tmp_path, SETTING)
    with (tmp_path / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    files = sorted(tmp_path.glob("*.xmi"))
    assert len(files) == 2
    for path in files:
        assert cassis.load_cas_from_xmi(path, typesystem=types).sofa_string


def test_what_xml_cannot_hold_is_left_out_of_names():
    """A text has been cleaned at import; a name or note may have been typed or pasted."""
    record = json.loads(json.dumps(SEEDS[0])) | {"title": "a\x00b\x0b\ufffe\ud800 <&\"'\n\t\r"}
    (meta,) = etree.fromstring(document(record).encode()).findall("{*}DocumentMetaData")
    assert meta.get("documentTitle") == "ab <&\"'\n\t\r"

"""Pages are expanded to RDF's terms by pyld, and spans found by selectors as the W3C's page on them says.

The context is not the W3C's file but the terms of its vocabulary that Qawl writes, put down for this test: a term that
is not among them is dropped by the expansion, and a test fails.
"""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from pyld import jsonld

from models.codebook import parse
from models.formats.format import Setting
from models.formats.record import records as records_of
from models.formats.web_annotation import ANNO, FORMAT
from models.records import ROLES
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent.parent
GOLDEN = Path(__file__).parent / "golden" / "webannotation"
SETTING = Setting(parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8")))
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]
CONTEXT = json.loads((ROOT / "tests" / "data" / "web-annotation" / "context.jsonld").read_text("utf-8"))
BASE = "https://example.org/data/"
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
NAME = "http://xmlns.com/foaf/0.1/name"


def loader(url, _options):
    assert url == ANNO  # nothing else may be asked of the network
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("web")


def written(record, folder):
    """The page as it stands, as pyld expands it, and the texts by the address that they have beside it."""
    for path in folder.iterdir():
        path.unlink()
    FORMAT.write([record], folder, SETTING)
    (path,) = folder.glob("*.jsonld")
    page = json.loads(path.read_text("utf-8"))
    texts = {BASE + one.name: one.read_bytes().decode("utf-8") for one in folder.glob("*.txt")}
    (expanded,) = jsonld.expand(page, {"documentLoader": loader, "base": BASE + path.name})
    return page, expanded, texts


def annotations(expanded):
    items = expanded.get(f"{AS}items", [{"@list": []}])[0]["@list"]
    assert all(one["@type"] == [f"{OA}Annotation"] for one in items)
    return {one["@id"]: one for one in items}


def value(node, name):
    (found,) = node[f"{OA}{name}"]
    return found["@value"]


def by_quote(text, selector):
    """Where the words stand with what is before and after them: the way for those who do not trust numbers."""
    exact, before, after = (value(selector, name) for name in ("exact", "prefix", "suffix"))
    places = [at for at in range(len(text)) if text.startswith(exact, at)]
    return [at for at in places if text[:at].endswith(before) and text[at + len(exact) :].startswith(after)]


def spans(annotation, texts):
    """The words of each target, by both selectors."""
    found = []
    for target in annotation[f"{OA}hasTarget"]:
        text = texts[target[f"{OA}hasSource"][0]["@id"]]
        kinds = {one["@type"][0].removeprefix(OA): one for one in target[f"{OA}hasSelector"]}
        start, end = (value(kinds["TextPositionSelector"], name) for name in ("start", "end"))
        assert start in by_quote(text, kinds["TextQuoteSelector"])
        assert value(kinds["TextQuoteSelector"], "exact") == text[start:end]
        found.append({"start": start, "end": end, "text": text[start:end]})
    return found


def bodies(annotation, purpose):
    found = [one for one in annotation.get(f"{OA}hasBody", []) if one[f"{OA}hasPurpose"][0]["@id"] == f"{OA}{purpose}"]
    return [one.get(VALUE, [{}])[0].get("@value") or one[f"{OA}hasSource"][0] for one in found]


def must_hold(record, expanded, texts):
    assert list(texts.values()) == [record["text"]]
    found = annotations(expanded)
    for quote in record["quotes"]:
        own = f"urn:uuid:{quote['id']}"
        assert spans(found.pop(own), texts) == quote["content"]
        for role in ROLES[1:]:
            parts = [id for id, one in found.items() if bodies(one, "linking") == [{"@id": own}]]
            mine = [id for id in parts if bodies(found[id], "tagging") == [role]]
            assert [span for id in mine for span in spans(found[id], texts)] == quote[role]
            for id in mine:
                del found[id]
    assert not found


@settings(deadline=None)
@given(record=records())
def test_both_selectors_of_every_span_find_its_words(record, folder):
    _, expanded, texts = written(record, folder)
    must_hold(record, expanded, texts)


@pytest.mark.parametrize("number", range(2))
def test_the_worked_annotation_is_whole(number, folder):
    _, expanded, texts = written(SEEDS[number], folder)
    quotes = [one for one in annotations(expanded).values() if one[f"{OA}motivatedBy"][0]["@id"] == f"{OA}highlighting"]
    assert len(quotes) == (34, 22)[number]
    must_hold(SEEDS[number], expanded, texts)


@settings(deadline=None)
@given(record=records())
def test_the_expansion_keeps_every_term(record, folder):
    """A key that the context does not know would be gone."""

    def keys(node):
        if isinstance(node, dict):
            return sum(key not in ("@context", "@list") for key in node) + sum(map(keys, node.values()))
        return sum(map(keys, node)) if isinstance(node, list) else 0

    def plain(node):
        """Without what expansion adds: values and ids of its own where there was a string."""
        if isinstance(node, dict):
            if "@value" in node or set(node) == {"@id"}:
                return None
            return plain(node["@list"]) if "@list" in node else {key: plain(inner) for key, inner in node.items()}
        return [plain(one) for one in node] if isinstance(node, list) else None

    page, expanded, _ = written(record, folder)
    assert keys(plain(expanded)) == keys({key: one for key, one in page.items() if key != "@context"})


def test_who_spoke_how_and_where_they_stand_are_bodies(worked, folder):
    record = next(one for one in records_of(worked.store) if one["external_id"] == "b-first")
    inner = next(quote for quote in record["quotes"] if quote["parent"])
    _, expanded, _ = written(record, folder)
    found = annotations(expanded)
    own = found[f"urn:uuid:{inner['id']}"]
    names = [one[NAME][0]["@value"] for one in bodies(own, "identifying")]
    assert names == ["سيرغي لافروف", "روسيا", "جون كيري"]
    assert bodies(own, "tagging") == ["support: الحوار", "oppose: -القصف"]
    assert bodies(own, "classifying") == [inner["type"]]
    assert {"@id": f"urn:uuid:{inner['parent']}"} in bodies(own, "linking")
    assert bodies(found[f"urn:uuid:{inner['parent']}"], "commenting") == ["@راجع\nهذا"]
    assert own["urn:qawl:medium"] == [{"@value": "phone"}]


def test_who_is_in_wikidata_is_named_by_it(folder):
    record = json.loads(json.dumps(SEEDS[1]))
    for speaker, known in zip(record["speakers"], ("Q159", "https://example.org/<x>", None), strict=False):
        speaker["wikidata"] = known
    _, expanded, _ = written(record, folder)
    people = {one["@id"] for item in annotations(expanded).values() for one in bodies(item, "identifying")}
    assert "http://www.wikidata.org/entity/Q159" in people
    assert f"urn:uuid:{record['speakers'][1]['id']}" in people


def test_the_worked_project_exports_the_golden_bytes(worked, folder):
    """After a wanted change: QAWL_GOLDEN=1 pytest writes the goldens anew. Look at their diff."""
    for path in folder.iterdir():
        path.unlink()
    FORMAT.write(records_of(worked.store), folder, SETTING)
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    if os.environ.get("QAWL_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, data in files.items():
            (GOLDEN / name).write_bytes(data)
    assert files == {path.name: path.read_bytes() for path in GOLDEN.iterdir()}

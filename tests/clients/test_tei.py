"""TEI files against the TEI Consortium's own schema (it takes six seconds to load, hence not among the quick tests)."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from models.codebook import parse
from models.formats.format import Setting
from models.formats.tei import FORMAT
from tests.models.formats.hostile import records

ROOT = Path(__file__).parent.parent.parent
SETTING = Setting(parse((ROOT / "seeds" / "codebook.toml").read_text("utf-8")), language="ar")
SEEDS = [json.loads(line) for line in (ROOT / "seeds" / "worked.jsonl").read_text("utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def schema():
    with gzip.open(ROOT / "tests" / "data" / "tei" / "tei_all-3.0.0.rng.gz") as file:
        return etree.RelaxNG(etree.parse(file))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tei")


def written(found, folder):
    for path in folder.iterdir():
        path.unlink()
    FORMAT.write(found, folder, SETTING)
    return sorted(folder.iterdir())


def test_the_worked_annotation_is_valid(schema, folder):
    for path in written(SEEDS, folder):
        schema.assertValid(etree.parse(path))


@settings(deadline=None)
@given(record=records())
def test_whatever_is_written_is_valid(schema, folder, record):
    (path,) = written([record], folder)
    schema.assertValid(etree.parse(path))


def test_the_schema_refuses_what_is_no_tei(schema, folder):
    path, _ = written(SEEDS, folder)
    assert not schema.validate(etree.fromstring(path.read_bytes().replace(b'direct="true"', b'direct="true it is"')))

"""seqeval and spaCy read the CoNLL export."""

import subprocess
import sys
from collections import Counter

import pytest
import spacy
from seqeval.metrics import f1_score
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB2, Entities
from spacy.tokens import DocBin

from models.formats.conll import FORMAT
from tests.models.formats.test_brat import SEEDS, SETTING
from tests.models.formats.test_conll import Conll

COLUMNS = ("QUOTE", "NESTED", "SOURCE", "CUE")


@pytest.fixture
def out(tmp_path):
    path = tmp_path / "seeds.conll"
    FORMAT.write(SEEDS, path, SETTING)
    return path


@pytest.mark.parametrize("column", COLUMNS)
def test_seqeval_finds_the_same_chunks(out, column):
    """Its lenient reading and its strict one (IOB2) agree with ours: no I without a B, none torn."""
    there = Conll(out)
    sentences = [[row[column] for row in sentence] for rows in there.articles.values() for sentence in rows]
    ours = [chunk for article in there.articles for chunk in there.chunks(article, column)]
    assert Counter(label for label, *_ in get_entities(sentences)) == Counter(label for label, *_ in ours)
    strict = Entities(sentences, IOB2).entities
    assert sum(map(len, strict)) == len(ours)
    assert f1_score(sentences, sentences, mode="strict", scheme=IOB2) == 1


def test_spacy_converts_it_once_the_comments_are_out(out, tmp_path):
    """The last column are the quotes; ``spacy convert`` takes words and labels from it."""
    lines = [line for line in out.read_text("utf-8").split("\n") if not line.startswith("# ")]
    (tmp_path / "plain.conll").write_text("\n".join(lines), "utf-8")
    command = [sys.executable, "-m", "spacy", "convert", "plain.conll", ".", "-c", "ner", "-n", "1"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    docs = list(DocBin().from_disk(tmp_path / "plain.spacy").get_docs(spacy.blank("ar").vocab))
    there = Conll(out)
    words = [row["TOKEN"] for rows in there.articles.values() for sentence in rows for row in sentence]
    assert [token.text for doc in docs for token in doc] == words
    found = Counter(entity.label_ for doc in docs for entity in doc.ents)
    assert found == Counter(label for article in there.articles for label, *_ in there.chunks(article, "QUOTE"))

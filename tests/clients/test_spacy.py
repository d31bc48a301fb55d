"""spaCy itself loads the DocBin and trains a span categorizer on it."""

import json
import subprocess
import sys
from collections import Counter

import spacy
from hypothesis import HealthCheck, given, settings
from spacy.tokens import DocBin
from spacy.training import Corpus
from spacy.util import fix_random_seed

from models.formats.spacy_docbin import FORMAT, GROUPS
from models.formats.word_tokens import Tokens
from models.span import Span
from tests.models.formats.hostile import records
from tests.models.formats.test_brat import ROOT, SEEDS, SETTING


def loaded(found, folder):
    out = folder / "out.spacy"
    FORMAT.write(found, out, SETTING)
    docs = list(DocBin().from_disk(out).get_docs(spacy.blank("ar").vocab))
    return docs, json.loads((folder / "out.spacy.expanded.json").read_text("utf-8"))


def expected(record, role, listed):
    """(quote, words) of each span, those that were grown as they became."""
    became = {(one["quote"], one["role"], one["start"]): one["became"] for one in listed}
    for quote in record["quotes"]:
        for span in quote[role]:
            there = became.get((quote["id"], role, span["start"]), span)
            if there:
                yield quote["id"], there["start"], there["end"]


def found(doc, group):
    return [(span.id_, span.start_char, span.end_char) for span in doc.spans[group]]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(record=records())
def test_texts_and_spans_are_those_of_the_record(record, tmp_path_factory):
    (doc,), listed = loaded([record], tmp_path_factory.mktemp("spacy"))
    assert doc.text == record["text"]
    for group, role in GROUPS.items():
        assert found(doc, group) == list(expected(record, role, listed))
    for one in listed:
        span = Span(one["start"], one["end"])
        tokens = Tokens(record["text"])
        touched = tokens.touched(span)
        assert one["text"] == span.cut(record["text"])
        assert not touched or tokens.hull(touched) != span
    assert json.loads(doc.user_data["qawl"]) == {**record, "text": None}


def test_the_seeds_are_all_there(tmp_path):
    docs, listed = loaded(SEEDS, tmp_path)
    for doc, record in zip(docs, SEEDS, strict=True):
        assert doc.text == record["text"]
        assert found(doc, "quotes") == list(expected(record, "content", listed))
        labels = Counter(span.label_ for span in doc.spans["quotes"])
        assert labels == Counter(
            "scare" if quote["kind"] == "scare" else quote["type"]
            for quote in record["quotes"]
            for _ in quote["content"]
        )
    assert len({span.id_ for doc in docs for span in doc.spans["quotes"]}) == 56


def test_the_same_records_are_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        FORMAT.write(SEEDS, tmp_path / f"{name}.spacy", SETTING)
    assert (tmp_path / "a.spacy").read_bytes() == (tmp_path / "b.spacy").read_bytes()


def test_a_categorizer_learns_from_it(tmp_path):
    """As ``spacy train`` reads it with ``gold_preproc = true``: on our tokens."""
    FORMAT.write(SEEDS, tmp_path / "train.spacy", SETTING)
    fix_random_seed(0)
    nlp = spacy.blank("ar")
    sizes = {"@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": 12}
    nlp.add_pipe("spancat", config={"spans_key": "quotes", "suggester": sizes})
    examples = list(Corpus(tmp_path / "train.spacy", gold_preproc=True)(nlp))
    for example, record in zip(examples, SEEDS, strict=True):
        assert example.predicted.text == record["text"]
        assert [token.text for token in example.predicted] == [token.text for token in example.reference]
    optimizer = nlp.initialize(lambda: examples)
    assert set(nlp.get_pipe("spancat").labels) == {"direct", "indirect", "mixed", "scare"}
    losses = []
    for _ in range(6):
        told = {}
        nlp.update(examples, sgd=optimizer, losses=told)
        losses.append(told["spancat"])
    assert losses[-1] < losses[0]


def test_spacy_is_not_loaded_before_it_is_asked_for():
    script = "import sys, models.formats.spacy_docbin; assert 'spacy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0

"""Suggestions that are kept: read back as they were, and made anew where anything that they hang on is another."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import codebook
from models.fold import fold
from models.span import Span
from models.suggest import cache, own_words
from models.suggest.cache import Wanted, compute
from models.suggest.own_words import OwnWords
from models.suggest.suggestion import Suggestion, from_json, key, to_json
from models.text import sha256
from tests.models.ways import with_fields

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(1, 500))
names = st.none() | st.text(min_size=1)
suggestions = st.builds(
    Suggestion, id=st.text(min_size=1), kind=st.sampled_from(("quote", "scare")), type=names,
    content=st.lists(spans, min_size=1).map(tuple), cue=st.lists(spans).map(tuple), source=st.none() | spans,
    speaker=names, parent=names, confidence=st.floats(0, 1), reason=st.text(), pattern=st.text(), lemma=st.text(),
    closer=st.text(),
)  # fmt: skip


@given(st.lists(suggestions))
def test_suggestions_come_back_from_json_as_they_were(found):
    assert from_json(to_json(found)) == found


def test_what_is_empty_is_not_written():
    one = Suggestion("q1", "quote", None, (Span(3, 9),), (), None, None, None, 0.25, "", "")
    told = {"id": "q1", "kind": "quote", "content": [[3, 9]], "cue": [], "confidence": 0.25}
    assert json.loads(to_json([one])) == [told]


@given(suggestions, suggestions)
def test_a_key_is_made_of_kind_content_and_cue(one, other):
    same = (one.kind, one.content, one.cue) == (other.kind, other.content, other.cue)
    assert (one.key == other.key) == same
    assert one.key == dataclasses.replace(one, id="other", confidence=0, speaker=None).key


def test_a_key_is_the_same_for_ever():
    assert key("quote", [Span(3, 9)], (Span(0, 2),)) == "e85abcae406847c2"


def test_what_is_kept_is_read_for_its_text_and_version(store):
    some = [("a" * 64, to_json([])), ("b" * 64, to_json(from_json('[{"id":"q1","kind":"quote","content":[[0,1]],'
             '"cue":[],"confidence":1.0}]')))]  # fmt: skip
    cache.write(store, some, "1")
    assert cache.read(store, "a" * 64, "1") == []
    assert [one.content for one in cache.read(store, "b" * 64, "1")] == [(Span(0, 1),)]
    assert (cache.read(store, "a" * 64, "2"), cache.read(store, "c" * 64, "1")) == (None, None)
    cache.write(store, some[:1], "2")
    assert (cache.read(store, "a" * 64, "1"), cache.read(store, "a" * 64, "2")) == (None, [])


def test_keeping_is_no_step_of_anybodys(session):
    steps = session.store.value("SELECT count(*) FROM change")
    cache.write(session.store, [("a" * 64, "[]")], "1")
    assert session.store.value("SELECT count(*) FROM change") == steps


# Versions


def test_own_words_make_another_version():
    plain = OwnWords()
    others = [OwnWords(("غرّد يغرّد",)), OwnWords(phrases=("بتصريح",)), OwnWords(("بتصريح",)), plain]
    assert len({one.version for one in others}) == 4
    assert plain.version == OwnWords().version


def test_another_folding_makes_another_version(monkeypatch):
    before = OwnWords().version
    monkeypatch.setattr(own_words, "FOLDING", 10_000)
    assert OwnWords().version != before


@pytest.mark.parametrize(("room", "kind"), [("_LEXICONS", "*.tsv"), ("_RULES", "*.py")])
def test_another_lexicon_and_other_rules_make_another_version(monkeypatch, tmp_path, room, kind):
    before = OwnWords().version
    for path in getattr(own_words, room).glob(kind):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    own_words._made_by.cache_clear()
    monkeypatch.setattr(own_words, room, tmp_path)
    try:
        assert OwnWords().version == before
        own_words._made_by.cache_clear()
        with next(tmp_path.glob(kind)).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert OwnWords().version != before
    finally:
        own_words._made_by.cache_clear()


def test_a_project_has_the_version_of_its_codebook(store):
    before = cache.version(store)
    assert before == OwnWords().version
    with_fields(store, "مهم")  # a new version of the codebook, with no words of its own
    assert cache.version(store) == before
    book = dataclasses.replace(codebook.in_force(store), version="7", verbs=("غرّد يغرّد",))
    with store.aside() as db:
        row = {"name": book.name, "version": "7", "toml": codebook.written(book), "created": ""}
        db.table("codebook").insert({"id": "ffff", **row})
    assert cache.version(store) == OwnWords(("غرّد يغرّد",)).version


# Computing


def test_a_text_is_computed_with_the_words_that_are_wanted(seed):
    text = seed("001_c30111a8f55ad5a9")
    computed = compute(Wanted(sha256(text), text, OwnWords()))
    assert (computed.text_sha256, computed.version) == (sha256(text), OwnWords().version)
    assert any("الخارجية" in (one.speaker or "") for one in computed.found)
    assert all(span.fits(text) for one in computed.found for span in (*one.content, *one.cue))


def test_a_verb_of_ones_own_is_a_cue():
    text = "غرّد سيرغي لافروف أن روسيا ملتزمة بالحوار مع الجميع.\n"
    words = OwnWords(("غرّد يغرّد مغرّدا غرّدت",))
    found = compute(Wanted("", text, words)).found
    assert any(fold(one.cue[0].cut(text)) == fold("غرد") for one in found if one.cue)


def test_text_without_a_word_has_no_suggestions():
    assert compute(Wanted("", "", OwnWords())).found == ()
    assert compute(Wanted("", "\n \n…\n", OwnWords())).found == ()

"""Train, dev and test: whole articles, groups never parted, shares as asked as far as groups allow, always the same."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.dataset import near, splits
from models.dataset.choice import Choice
from models.dataset.export import export
from models.dataset.splits import divided, parsed
from models.errors import QawlError
from models.text import sha256
from tests.models.ways import numbered

VOCABULARY = [f"كلمة{number}" for number in range(4000)]
SHARES = st.sampled_from([(80, 10, 10), (70, 15, 15), (50, 0, 50), (34, 33, 33), (98, 1, 1), (100, 0, 0), (60, 40, 0)])


def prose(rng, words=120):
    return " ".join(rng.choice(VOCABULARY) for _ in range(words))


def edited(rng, text, share):
    """A wire copy: some words replaced, left out or put in, spread or in one place, and another head."""
    words = text.split()
    for _ in range(max(1, int(len(words) * share))):
        at = rng.randrange(len(words))
        how = rng.random()
        if how < 0.4:
            words[at] = rng.choice(VOCABULARY)
        elif how < 0.7:
            words.insert(at, rng.choice(VOCABULARY))
        else:
            del words[at]
    return " ".join(words)


def record(number, text, outlet=None, labels=(), statements=()):
    stances = [{"label": label} for label in labels]
    return {
        "id": numbered(number), "external_id": f"{number:04}", "text": text, "text_sha256": sha256(text),
        "outlet": outlet, "quotes": [{"stances": stances}] if stances else [],
        "statements": [{"id": f"s{one}"} for one in statements],
    }  # fmt: skip


@st.composite
def corpora(draw):
    """Articles that stand alone, that share statements, that are the same, that are nearly the same."""
    rng = random.Random(draw(st.integers(0, 10**6)))
    found, groups = [], []
    for number in range(draw(st.integers(1, 40))):
        how = draw(st.sampled_from(("alone", "alone", "statement", "same", "near"))) if found else "alone"
        other = rng.randrange(len(found)) if found else 0
        text = prose(rng)
        if how == "same":
            text = found[other]["text"]
        elif how == "near":
            text = edited(rng, found[other]["text"], 0.01)
        shared = [number] if how == "statement" else []
        outlet = draw(st.sampled_from((None, "أ", "ب")))
        labels = draw(st.lists(st.sampled_from(("support", "oppose")), max_size=3))
        found.append(record(number, text, outlet, labels, shared))
        if how == "statement":
            found[other]["statements"].append({"id": f"s{number}"})
        if how != "alone":
            groups.append((found[other]["id"], found[-1]["id"]))
    return found, groups


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 9))
def test_every_article_is_in_one_split_and_no_group_is_parted(corpus, shares, seed):
    some, groups = corpus
    made = divided(some, shares, seed)
    assert set(made.of) == {one["id"] for one in some}
    assert set(made.of.values()) <= set(made.names)
    for one, other in groups:
        assert made.of[one] == made.of[other]
    for name in made.names:
        own = [one for one in some if made.of[one["id"]] == name]
        assert made.counts[name] == (len(own), sum(len(one["quotes"]) for one in own))
        assert made.articles(name) == {one["id"] for one in own}
    assert made.grouped == len({id for pair in groups for id in pair})


@settings(max_examples=40)
@given(st.integers(1, 60), SHARES, st.integers(0, 9))
def test_shares_are_within_one_article_where_nothing_holds_articles_together(count, shares, seed):
    made = divided((record(number, f"نص {number}", "أ", ("support",)) for number in range(count)), shares, seed)
    for name, share in zip(splits.NAMES, shares, strict=True):
        if share:
            assert abs(made.counts[name][0] - count * share / 100) <= 1, made.counts
    assert made.grouped == 0


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.sampled_from("أبت"), st.lists(st.sampled_from("xyz"), max_size=3)), min_size=30, max_size=90),
    SHARES,
)
def test_shares_are_near_with_any_outlets_and_labels(about, shares):
    some = [record(number, f"نص {number}", outlet, labels) for number, (outlet, labels) in enumerate(about)]
    made = divided(some, shares, 1)
    for name, share in zip(splits.NAMES, shares, strict=True):
        if share:
            assert abs(made.counts[name][0] - len(some) * share / 100) <= max(3, len(some) * 0.06), made.counts


def test_outlets_and_labels_are_spread_alike():
    rng = random.Random(1)
    outlets, labels = ("أ",) * 8 + ("ب",) * 2, ("support",) * 6 + ("oppose",) * 3 + ("unclear",)
    some = [record(n, f"نص {n}", rng.choice(outlets), (rng.choice(labels),)) for n in range(300)]
    made = divided(some, (80, 10, 10), 3)
    for key in (lambda one: one["outlet"], lambda one: one["quotes"][0]["stances"][0]["label"]):
        for value in {key(one) for one in some}:
            own = [one for one in some if key(one) == value]
            for name, share in zip(splits.NAMES, (80, 10, 10), strict=True):
                got = sum(made.of[one["id"]] == name for one in own)
                assert abs(got - len(own) * share / 100) <= 2 + len(own) * 0.02, (value, name, got, len(own))


@settings(max_examples=25)
@given(corpora(), SHARES, st.integers(0, 9), st.randoms(use_true_random=False))
def test_the_same_articles_shares_and_seed_give_the_same_splits_in_any_order(corpus, shares, seed, rng):
    some, _ = corpus
    first = divided(some, shares, seed)
    shuffled = list(some)
    rng.shuffle(shuffled)
    assert divided(shuffled, shares, seed).of == first.of


def test_another_seed_gives_other_splits():
    some = [record(number, f"نص {number}") for number in range(60)]
    made = [divided(some, (50, 0, 50), seed).of for seed in range(4)]
    assert len({json.dumps(one, sort_keys=True) for one in made}) == 4


def test_articles_that_are_imported_anew_in_another_order_fall_to_the_same_splits(tmp_path, open_session):
    """Ids are of the import; the articles are the same."""
    from tests.models.ways import Ways, empty

    rng = random.Random(5)
    some = [{"text": f"{number} {prose(rng)}", "id": f"{number:03}"} for number in range(30)]
    found = []
    for name in ("a", "b"):
        ways = Ways(tmp_path / name, open_session(empty(tmp_path / name)))
        ways.come(*some)
        some.reverse()
        export(ways.store, tmp_path / name / "out", Choice("jsonl", split=(50, 20, 30), seed=2))
        found.append(
            {
                split: {json.loads(line)["external_id"] for line in path.read_text("utf-8").split("\n")[:-1]}
                for split in splits.NAMES
                for path in [tmp_path / name / "out" / f"{split}.jsonl"]
            }
        )
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("told", "shares"),
    [("80,10,10", (80, 10, 10)), ("80/10/10", (80, 10, 10)), ("50,50", (50, 0, 50)), ("100,0", (100, 0, 0)),
     (" 70 , 20 , 10 ", (70, 20, 10))],
)  # fmt: skip
def test_shares_are_read(told, shares):
    assert parsed(told) == shares


@pytest.mark.parametrize(
    "told", ["", "80", "80,10", "80,10,20", "110,-10", "0,50,50", "a,b,c", "80,10,5,5", "80.5,19.5", "٪"]
)
def test_what_are_no_shares_is_refused_in_a_sentence(told):
    with pytest.raises(QawlError, match="no shares"):
        parsed(told)


# Near-duplicates


def found(texts):
    signatures = {str(at): one for at, text in enumerate(texts) if (one := near.signature(text))}
    return {frozenset(pair) for pair in near.pairs(signatures)}


@pytest.mark.parametrize(("share", "least"), [(0.01, 0.99), (0.05, 0.99), (0.10, 0.95), (0.15, 0.95), (0.20, 0.85)])
def test_wire_copies_with_small_edits_are_found(share, least):
    """Each edit breaks as many runs of words as a run has words: a fifth edited is a Jaccard index of about a third."""
    rng = random.Random(7)
    pairs = [(text, edited(rng, text, share)) for text in (prose(rng, 250) for _ in range(120))]
    recalled = sum(bool(found(pair)) for pair in pairs) / len(pairs)
    assert recalled >= least, recalled


@pytest.mark.parametrize("cut", [0.15, 0.2])
def test_a_copy_that_a_desk_has_shortened_or_headed_anew_is_found(cut):
    """A fifth of the words are others, in one place, as desks do."""
    rng = random.Random(8)
    hits = 0
    for _ in range(60):
        text = prose(rng, 250).split()
        part = int(len(text) * cut)
        hits += bool(found([" ".join(text), " ".join([*(prose(rng, part).split()), *text[part:]])]))
    assert hits / 60 >= 0.9, hits


def test_spelling_vowels_and_marks_do_not_hide_a_copy(seed):
    text = seed("001_c30111a8f55ad5a9")
    other = text.replace("أ", "ا").replace("،", ",").replace("و", "وَ")
    assert found([text, other])


def test_texts_of_one_topic_are_not_taken_for_copies(seed):
    rng = random.Random(9)
    few = VOCABULARY[:150]  # the same words again and again
    texts = [" ".join(rng.choice(few) for _ in range(200)) for _ in range(60)]
    assert found([seed("001_c30111a8f55ad5a9"), seed("000_8bf56170bc9a3a7f"), *texts]) == set()


def test_short_texts_are_nobodys_copies():
    assert near.signature("قال زيد نعم") is None
    assert near.signature("") is None


def test_many_copies_of_one_text_are_all_joined():
    rng = random.Random(10)
    text = prose(rng, 200)
    made = divided([record(number, edited(rng, text, 0.01)) for number in range(60)], (50, 0, 50), 1)
    assert made.grouped == 60
    assert len(set(made.of.values())) == 1

"""Suggestions held against a gold: small cases that are worked out by hand, and what must hold for any."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.span import Span
from models.suggest.evaluate import evaluate, iou, matched


def q(id, *content, doc="a.txt", **more):
    return {"doc": doc, "id": id, "kind": "quote", "type": "direct", "content": [list(one) for one in content], **more}


def pairs(gold, predicted):
    return [(one.gold["id"], one.predicted["id"], one.iou) for one in matched(gold, predicted)]


def scores(block):
    return tuple(block[name] for name in ("p", "r", "gold", "predicted", "matched"))


# IoU and matching


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ([(0, 10)], [(0, 10)], 1.0),
        ([(0, 10)], [(5, 15)], 5 / 15),
        ([(0, 10)], [(10, 20)], 0.0),
        ([(0, 10)], [(0, 20)], 0.5),
        ([(0, 10), (20, 30)], [(0, 30)], 20 / 30),  # in two pieces: what lies between is not covered
        ([(0, 10), (20, 30)], [(5, 25)], 10 / 30),
        ([(0, 4), (4, 8)], [(0, 8)], 1.0),
    ],
)
def test_the_iou_is_what_both_cover_of_what_one_covers(one, other, share):
    spans = [[Span(*span) for span in some] for some in (one, other)]
    assert iou(*spans) == iou(*reversed(spans)) == share


def test_overlapping_pieces_of_one_content_are_counted_once():
    assert pairs([q("g", (0, 10), (5, 15))], [q("p", (0, 15))]) == [("g", "p", 1.0)]


def test_the_largest_iou_is_matched_first():
    """By hand: g1p1 10/20, g1p2 10/12, g2p1 8/18, g2p2 0: g1 takes p2, and p1 is left to g2."""
    gold = [q("g1", (0, 12)), q("g2", (12, 20))]
    predicted = [q("p1", (2, 20)), q("p2", (0, 10))]
    assert pairs(gold, predicted) == [("g1", "p2", 10 / 12), ("g2", "p1", 8 / 18)]


def test_each_quote_has_one_partner_only():
    """By hand: both predictions lie in the one quote, 6/10 and 4/10: the second is a false one."""
    gold, predicted = [q("g", (0, 10))], [q("p1", (0, 4)), q("p2", (4, 10))]
    assert pairs(gold, predicted) == [("g", "p2", 0.6)]
    assert scores(evaluate(gold, predicted)["quotes"]["overlap"]) == (0.5, 1.0, 1, 2, 1)


def test_of_equal_ones_the_first_in_the_text_is_matched_then_the_first_id():
    gold = [q("g", (10, 20))]
    assert pairs(gold, [q("p1", (15, 25)), q("p2", (5, 15))]) == [("g", "p2", 5 / 15)]
    assert pairs(gold, [q("p9", (10, 20)), q("p2", (10, 20))]) == [("g", "p2", 1.0)]


def test_quotes_of_different_articles_are_never_matched():
    assert pairs([q("g", (0, 10), doc="a.txt")], [q("g", (0, 10), doc="b.txt")]) == []


def test_scare_quotes_are_left_out():
    told = evaluate([q("g", (0, 10)), q("s", (20, 30), kind="scare", type=None)], [q("p", (20, 30), kind="scare")])
    assert scores(told["quotes"]["exact"]) == (None, 0.0, 1, 0, 0)


# Scores


def test_the_modes_ask_for_the_same_words_half_of_them_or_any():
    """By hand: 1, 10/20 (just half), 9/20, nothing; and a prediction beside everything."""
    gold = [q("g1", (0, 10)), q("g2", (100, 120)), q("g3", (200, 220)), q("g4", (300, 310))]
    predicted = [q("p1", (0, 10)), q("p2", (110, 120)), q("p3", (211, 220)), q("p4", (400, 410)), q("p5", (500, 510))]
    quotes = evaluate(gold, predicted)["quotes"]
    assert scores(quotes["exact"]) == (1 / 5, 1 / 4, 4, 5, 1)
    assert scores(quotes["iou50"]) == (2 / 5, 2 / 4, 4, 5, 2)
    assert scores(quotes["overlap"]) == (3 / 5, 3 / 4, 4, 5, 3)
    assert quotes["iou50"]["f1"] == pytest.approx(2 * 2 / (4 + 5))


def test_the_keys_are_those_of_the_page():
    told = evaluate([q("g", (0, 10))], [q("p", (0, 10))])
    assert list(told) == ["quotes", "by_type", "speaker", "type", "parent", "calibration"]
    assert list(told["quotes"]) == ["exact", "iou50", "overlap"]
    assert list(told["quotes"]["exact"]) == ["p", "r", "f1", "gold", "predicted", "matched"]
    assert list(told["by_type"]) == ["direct", "indirect", "mixed"]
    assert list(told["by_type"]["mixed"]) == ["exact", "iou50", "overlap"]
    assert list(told["speaker"]) == list(told["type"]) == list(told["parent"]) == ["accuracy", "n"]
    assert list(told["calibration"]) == ["ece", "bins"]


def test_scores_of_nothing_are_none():
    told = evaluate([], [])
    for block in (*told["quotes"].values(), *told["by_type"]["direct"].values()):
        assert (block["p"], block["r"], block["f1"], block["matched"]) == (None, None, None, 0)
    assert told["speaker"] == told["type"] == told["parent"] == {"accuracy": None, "n": 0}
    assert told["calibration"]["ece"] is None
    assert {one["right"] for one in told["calibration"]["bins"]} == {None}


def test_all_wrong_is_zero_not_none():
    assert evaluate([q("g", (0, 10))], [q("p", (20, 30))])["quotes"]["overlap"]["f1"] == 0.0


def test_recall_of_a_type_is_the_golds_and_precision_the_predictions():
    """By hand: a direct one called mixed is found as direct, and is right as a mixed prediction."""
    gold = [q("g1", (0, 10)), q("g2", (20, 30), type="mixed")]
    predicted = [q("p1", (0, 10), type="mixed"), q("p2", (50, 60), type="mixed")]
    by = {name: blocks["iou50"] for name, blocks in evaluate(gold, predicted)["by_type"].items()}
    assert scores(by["direct"]) == (None, 1.0, 1, 0, 1)
    assert scores(by["mixed"]) == (0.5, 0.0, 1, 2, 0)
    assert (by["direct"]["matched_predicted"], by["mixed"]["matched_predicted"]) == (0, 1)


# What is right about a pair


@pytest.mark.parametrize(
    ("gold", "predicted", "is_right"),
    [
        ({"speaker": "سيرغي لافروف"}, "سيرغي لافروف", True),
        ({"speaker": "سيرغي لافروف"}, "لافروف", True),
        ({"speaker": "سيرغي لافروف"}, "وزير الخارجية سيرغي لافروف", True),
        ({"speaker": "أحمد الطيّب"}, "احمد الطيب", True),
        ({"speaker": "وزارة الخارجية الروسية", "speaker_names": ["الوزارة"]}, "الوزارة", True),
        ({"speaker": "سيرغي لافروف", "speaker_names": None}, "جون كيري", False),
        ({"speaker": "سيرغي لافروف"}, None, False),
        ({"speaker": None}, "لافروف", False),
        ({"speaker": None}, None, True),
        ({"speaker": "لافروف"}, "\u200f", False),  # nothing is left of it: nobody, not part of every name
    ],
)
def test_a_speaker_is_right_under_any_name_folded_and_in_part(gold, predicted, is_right):
    told = evaluate([q("g", (0, 10), **gold)], [q("p", (0, 10), speaker=predicted)])
    assert told["speaker"] == {"accuracy": float(is_right), "n": 1}


def test_only_pairs_that_share_half_are_judged():
    gold = [q("g1", (0, 10), speaker="هند"), q("g2", (20, 30), speaker="هند")]
    predicted = [q("p1", (0, 5), speaker="هند", type="mixed"), q("p2", (20, 24), speaker="زيد")]
    told = evaluate(gold, predicted)
    assert told["speaker"] == {"accuracy": 1.0, "n": 1}
    assert told["type"] == {"accuracy": 0.0, "n": 1}


def test_a_parent_is_right_when_it_is_matched_with_the_golds():
    gold = [q("g1", (0, 100)), q("g2", (10, 20), parent="g1"), q("g3", (30, 40), parent="g2"), q("g4", (50, 60))]
    predicted = [
        q("p1", (0, 90)),  # none: right
        q("p2", (10, 20), parent="p1"),  # right
        q("p3", (30, 40), parent="p1"),  # one level too high
        q("p4", (50, 60), parent="p1"),  # there should be none
    ]
    assert evaluate(gold, predicted)["parent"] == {"accuracy": 0.5, "n": 4}


def test_a_parent_that_was_not_found_is_no_parent_that_was_found():
    gold = [q("g1", (0, 100)), q("g2", (10, 20), parent="g1")]
    assert evaluate(gold, [q("p2", (10, 20), parent="nobody")])["parent"] == {"accuracy": 0.0, "n": 1}
    assert evaluate(gold, [q("p2", (10, 20))])["parent"] == {"accuracy": 0.0, "n": 1}


# Calibration


def test_the_calibration_error_weighs_what_bins_are_off_by():
    """By hand: 0.9 and 1.0 are one right of two, off by 0.45; 0.25 is right, off by 0.75: (2·0.45 + 0.75) / 3."""
    gold = [q("g1", (0, 10)), q("g2", (20, 30))]
    predicted = [
        q("p1", (0, 10), confidence=0.9),
        q("p2", (100, 110), confidence=1.0),
        q("p3", (20, 30), confidence=0.25),
        q("p4", (200, 210)),
    ]
    told = evaluate(gold, predicted)["calibration"]
    assert told["ece"] == pytest.approx((2 * 0.45 + 0.75) / 3)
    assert [(one["from"], one["to"], one["n"]) for one in told["bins"] if one["n"]] == [(0.2, 0.3, 1), (0.9, 1.0, 2)]
    assert told["bins"][9]["confidence"] == pytest.approx(0.95)
    assert told["bins"][9]["right"] == 0.5
    assert len(told["bins"]) == 10


# Patterns


def test_patterns_are_told_where_somebody_knows_them_the_worst_first():
    gold = [q("g1", (0, 10), pattern="verb"), q("g2", (20, 30), pattern="relay"), q("g3", (40, 50), pattern="verb")]
    predicted = [q("p1", (0, 10), pattern="verb"), q("p2", (90, 99), pattern="verb"), q("p3", (40, 50))]
    rows = evaluate(gold, predicted)["by_pattern"]
    assert [(one["pattern"], one["r"], one["p"]) for one in rows] == [("relay", 0.0, None), ("verb", 1.0, 0.5)]
    assert "by_pattern" not in evaluate([q("g1", (0, 10))], predicted[2:])


# What must hold for any


@st.composite
def sides(draw):
    """Two sides of up to three articles; ids are unique in each."""

    def quote(doc, number):
        pieces = draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), min_size=1, max_size=2))
        return {
            **q(f"q{number}", *((start, start + length) for start, length in pieces), doc=doc),
            "type": draw(st.sampled_from(["direct", "indirect", "mixed", None])),
            "speaker": draw(st.sampled_from(["لافروف", "كيري", None])),
            "parent": draw(st.sampled_from([None, "q0", "q1"])),
            "confidence": draw(st.one_of(st.none(), st.floats(0, 1))),
            "pattern": draw(st.sampled_from(["verb", "relay", None])),
        }

    def side():
        sizes = [(doc, draw(st.integers(0, 5))) for doc in ("a.txt", "b.txt")]
        return [quote(doc, number) for doc, size in sizes for number in range(size)]

    return side(), side()


@given(sides())
def test_a_gold_held_against_itself_is_right_everywhere(both):
    gold, _ = both
    told = evaluate(gold, gold)
    blocks = [*told["quotes"].values(), *(one for blocks in told["by_type"].values() for one in blocks.values())]
    blocks += told.get("by_pattern", [])
    assert {one[name] for one in blocks for name in ("p", "r", "f1")} <= {1.0, None}
    unique = {(one["doc"], tuple(map(tuple, sorted(one["content"])))) for one in gold}
    if len(unique) == len(gold):  # of two with the same words either may be matched
        for name in ("speaker", "type"):
            assert told[name] == {"accuracy": 1.0 if gold else None, "n": len(gold)}


def test_the_seeds_are_right_everywhere(gold):
    told = evaluate(gold, gold)
    assert {one[name] for one in told["quotes"].values() for name in ("p", "r", "f1")} == {1.0}
    assert told["speaker"] == told["type"] == told["parent"] == {"accuracy": 1.0, "n": 52}


@given(sides())
def test_turning_the_sides_round_turns_precision_and_recall_round(both):
    gold, predicted = both
    there, back = evaluate(gold, predicted), evaluate(predicted, gold)
    blocks = [(there["quotes"][mode], back["quotes"][mode]) for mode in there["quotes"]]
    blocks += [(there["by_type"][type]["iou50"], back["by_type"][type]["iou50"]) for type in there["by_type"]]
    for one, other in blocks:
        assert (one["p"], one["r"], one["f1"]) == (other["r"], other["p"], other["f1"])
        assert (one["gold"], one["predicted"]) == (other["predicted"], other["gold"])
    assert there["type"] == back["type"]
    assert there["parent"] == back["parent"]


@given(sides(), st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(both, chance: random.Random):
    shuffled = [chance.sample(side, len(side)) for side in both]
    assert evaluate(*shuffled) == evaluate(*both)


@given(sides())
def test_the_matching_is_one_to_one_and_leaves_no_better_pair(both):
    """Of two that overlap and are not matched with each other, one has a partner that is at least as near."""
    gold, predicted = both
    found = matched(gold, predicted)
    for side in (0, 1):
        keys = [(pair[side]["doc"], pair[side]["id"]) for pair in found]
        assert len(set(keys)) == len(keys)
    near = [{(pair[side]["doc"], pair[side]["id"]): pair.iou for pair in found} for side in (0, 1)]
    for one in gold:
        for other in predicted:
            if one["doc"] == other["doc"]:
                covered = [{at for span in quote["content"] for at in range(*span)} for quote in (one, other)]
                share = len(covered[0] & covered[1]) / len(covered[0] | covered[1])
                key = (one["doc"], one["id"]), (other["doc"], other["id"])
                assert max(near[0].get(key[0], 0.0), near[1].get(key[1], 0.0)) >= share

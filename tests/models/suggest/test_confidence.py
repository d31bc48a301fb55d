"""Confidence says how often such a suggestion is right, and is held to that by articles that it was not counted in."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.span import Span
from models.suggest import confidence as told
from models.suggest.confidence import LEAST, Rule, confidence, counted, rates, rule
from models.suggest.evaluate import Placed, calibration
from models.suggest.found import Found
from models.suggest.propose import propose
from resources.lexicons.calibrate import judged
from tests.models.suggest import annotated
from tests.models.suggest.annotated import Annotated

FOLDS = 5
MOST = 0.10  # expected calibration error


def found(pattern: str, closer: str = "that", lemma: str = "", source: Span | None = None) -> Found:
    return Found(pattern, 0, [Span(0, 5)], [], source, lemma=lemma, closer=closer)


def placed(articles: list[Annotated] | tuple[Annotated, ...], by: dict[Rule, float]) -> list[Placed]:
    return [
        Placed({"confidence": by.get(key, by.get((key[0], "", ""), by["", "", ""]))}, float(is_right))
        for key, is_right in judged(articles)
    ]


# What is counted


def test_what_was_seen_often_says_what_was_seen():
    often = {("verb_that", "that", "named"): (1000, 900)}
    assert rates(often)["verb_that", "that", "named"] == pytest.approx(0.9, abs=0.01)


def test_what_was_seen_once_leans_on_its_pattern_and_a_pattern_on_all():
    counts = {("nominal", "that", "named"): (100, 50), ("nominal", "noun", "named"): (1, 1),
              ("verb_that", "that", "named"): (1000, 1000)}  # fmt: skip
    by = rates(counts)
    assert 0.5 < by["nominal", "noun", "named"] < 0.65
    assert by["nominal", "", ""] < by["", "", ""] < by["verb_that", "", ""]


def test_nothing_is_certain_and_nothing_counted_says_nothing():
    assert rates({("relay", "that", "named"): (10_000, 10_000)})["relay", "that", "named"] == 0.99
    assert rates({}) == {("", "", ""): 0.5}


def test_a_rule_is_a_pattern_with_what_closes_its_cue_and_whether_somebody_is_named():
    assert rule(found("verb_that", source=Span(6, 9))) == ("verb_that", "that", "named")
    assert rule(found("continuation")) == ("continuation", "that", "unnamed")
    assert rule(found("scare", closer="", lemma="name")) == ("name", "", "unnamed")


def test_a_rule_is_known_alike_before_and_after_it_is_made_a_suggestion():
    for article in annotated.seen()[:5]:
        for one in propose(article.text):
            assert one.confidence == confidence(one)


def test_a_rule_that_was_never_seen_has_its_patterns_confidence():
    by = rates(told.read())
    assert confidence(found("verb_that", closer="never")) == by["verb_that", "", ""]
    assert confidence(found("never")) == by["", "", ""]


def test_the_table_is_read_as_it_was_written(tmp_path: Path):
    relay, name = ("relay", "that", "named"), ("name", "", "unnamed")
    counts = counted([(relay, True), (relay, False), (name, True)])
    told.write(counts, tmp_path / "table.tsv")
    assert told.read(tmp_path / "table.tsv") == counts == {name: (1, 1), relay: (2, 1)}


# What it is worth


def test_it_holds_for_articles_that_it_was_not_counted_in():
    articles, judged_alone = annotated.seen(), []
    for fold in range(FOLDS):
        others = [one for number, one in enumerate(articles) if number % FOLDS != fold]
        by = rates(counted(judged(others)))
        judged_alone += placed(articles[fold::FOLDS], by)
    assert calibration(judged_alone)["ece"] <= MOST


def test_the_shipped_table_holds_for_articles_that_no_rule_was_written_by():
    assert annotated.evaluated(annotated.unseen())["calibration"]["ece"] <= MOST


def test_what_is_probably_wrong_is_not_proposed_and_all_else_is():
    for article in annotated.seen():
        everything = annotated.suggested(article, least=0.0)
        likely = [one.key for one in everything if one.confidence >= LEAST]
        assert [one.key for one in annotated.suggested(article)] == likely

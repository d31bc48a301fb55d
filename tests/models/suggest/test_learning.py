"""What verdicts teach: cues, speakers, bounds; and that it saves an analyst corrections."""

from __future__ import annotations

from collections import Counter

import pytest

from models import commands
from models.span import Span
from models.suggest import bounds
from models.suggest.cache import Computed
from models.suggest.confidence import LEAST
from models.suggest.learning import Evidence, Taught, adjusted
from models.suggest.taught import Lessons, proposed, taught
from models.suggestions import Suggestions
from tests.bench.suggesting import orders, replay
from tests.models.suggest import annotated
from tests.models.suggest.proposing import proposal

TEXT = """قال لافروف إن الوضع خطير، وفق قوله، منذ أمس. وأضاف أن «الحوار» ضروري.
ونددت الوزارة بالقصف. وقال الوزير إن "الحرب ستنتهي" قريبا.
"""


def one(id="q1", content="الوضع خطير، وفق قوله", **told):
    facts = {"cue": "قال", "source": "لافروف", "speaker": "لافروف", "lemma": "قال", "closer": "that", "confidence": 0.9}
    return proposal(TEXT, id, content, **{**facts, **told})


def verdict(suggestion, became=None, content=None, speaker=None, article="a"):
    """A verdict on it: refused, or what it became."""
    is_right = became is not None
    spans = suggestion.content if content is None else [one(content=content).content[0]]
    speakers = [speaker or suggestion.speaker] if is_right and (speaker or suggestion.speaker) else []
    return taught(article, proposed(suggestion, TEXT), is_right, spans if is_right else (), speakers)


def refused(suggestion, **told):
    return verdict(suggestion, None, **told)


def taken(suggestion, **told):
    return verdict(suggestion, "it", **told)


def shown(evidence, *some, article="a"):
    return adjusted(list(some) or [one()], evidence, TEXT, article)


# Cues


def test_with_no_verdicts_everything_stays_as_the_rules_have_it():
    assert shown(Evidence()) == [one()]


def test_a_verb_that_is_refused_is_less_sure_and_in_the_end_not_shown():
    evidence = Evidence()
    sure = []
    for _ in range(12):
        sure += [found.confidence for found in shown(evidence)]
        evidence.learn(refused(one()))
    assert sure == sorted(sure, reverse=True)
    assert len(sure) == 8, "it takes more than a few refusals"
    assert sure[-1] < LEAST


def test_a_verb_that_is_accepted_is_surer():
    unsure = one(confidence=0.5)
    assert shown(Evidence([taken(unsure)] * 4), unsure)[0].confidence > 0.7


def test_a_corrected_suggestion_speaks_for_its_cue():
    unsure = one(confidence=0.5)
    assert shown(Evidence([taken(unsure, content="الوضع خطير")]), unsure)[0].confidence > 0.5


def test_a_verb_leans_on_its_pattern_as_long_as_it_is_seldom_judged():
    others = [refused(one(lemma="زعم"))] * 8
    said = shown(Evidence(others), one(lemma="قال"))[0].confidence if shown(Evidence(others), one(lemma="قال")) else 0
    assert said < 0.6
    own = Evidence([*others, *[taken(one(lemma="قال"))] * 12])
    assert shown(own, one(lemma="قال"))[0].confidence > 0.8
    assert shown(own, one(lemma="زعم")) == []


def test_another_pattern_is_left_alone():
    evidence = Evidence([refused(one())] * 12)
    other = one("q2", "الحوار", pattern="continuation")
    assert shown(evidence, one(), other) == [other]


def test_whoever_lay_in_one_that_is_not_shown_lies_in_what_was_around_it():
    outer = one("q1", "الوضع خطير، وفق قوله، منذ أمس", pattern="relay")
    middle = one("q2", "خطير، وفق قوله", parent="q1")
    inner = one("q3", "قوله", parent="q2", pattern="content_first")
    found = shown(Evidence([refused(middle)] * 12), outer, middle, inner)
    assert [(suggestion.id, suggestion.parent) for suggestion in found] == [("q1", None), ("q3", "q1")]


# Speakers


def test_a_name_that_was_corrected_is_proposed_corrected():
    evidence = Evidence([taken(one(), speaker="سيرغي لافروف")])
    assert shown(evidence, one(), article="b")[0].speaker == "سيرغي لافروف"


def test_one_correction_among_many_is_an_exception():
    evidence = Evidence([taken(one(), speaker="ماريا"), taken(one()), taken(one())])
    assert shown(evidence)[0].speaker == "لافروف"


def test_half_of_the_cases_are_not_most():
    assert shown(Evidence([taken(one(), speaker="ماريا"), taken(one())]))[0].speaker == "لافروف"


def test_the_words_of_a_source_are_surer_than_the_name_that_was_made_of_them():
    minister = one(source="قال لافروف", speaker="سيرجي")
    evidence = Evidence([taken(minister, speaker="سيرغي"), *[taken(one(speaker="سيرجي"))] * 5])
    assert shown(evidence, minister)[0].speaker == "سيرغي"
    assert shown(evidence, one(speaker="سيرجي"))[0].speaker == "سيرجي"


def test_the_minister_is_another_one_in_another_article():
    minister = one(source="الوزير", speaker="الوزير")
    evidence = Evidence([taken(minister, speaker="أحمد", article="a")])
    assert shown(evidence, minister, article="a")[0].speaker == "أحمد"
    assert shown(evidence, minister, article="b")[0].speaker == "الوزير"


def test_a_pronoun_is_nobodys_name():
    he = one(source="قوله", speaker="سيرغي لافروف")
    evidence = Evidence([taken(he, speaker="جون كيري")])
    assert shown(evidence, one(source="قوله", speaker="مارك تونر"))[0].speaker == "مارك تونر"


def test_who_was_said_to_speak_on_speaks_on_in_this_article():
    going_on = one("q2", "الحوار", source=None, speaker="لافروف", pattern="continuation")
    evidence = Evidence([*[taken(one())] * 5, taken(going_on, speaker="جون كيري")])
    assert shown(evidence, going_on, article="a")[0].speaker == "جون كيري"
    assert shown(evidence, one(), article="a")[0].speaker == "لافروف"
    assert shown(evidence, going_on, article="b")[0].speaker == "لافروف"


def test_who_speaks_on_is_not_who_is_named():
    named, going_on = one(source="الوزير", speaker="الوزير"), one(source=None, speaker="الوزير")
    evidence = Evidence([*[taken(named)] * 3, taken(going_on, speaker="جون كيري")])
    assert shown(evidence, going_on)[0].speaker == "جون كيري"
    assert shown(evidence, named)[0].speaker == "الوزير"


def test_several_speakers_teach_no_name():
    lesson = taught("a", proposed(one(), TEXT), True, one().content, ["سيرغي لافروف", "جون كيري"])
    assert shown(Evidence([lesson]))[0].speaker == "لافروف"


def test_a_scare_quote_gets_no_speaker():
    evidence = Evidence([taken(one(), speaker="سيرغي لافروف")])
    word = one("s1", "الحوار", kind="scare", type=None, speaker=None, pattern="name")
    assert shown(evidence, word)[0].speaker is None


# Bounds


def text_of(suggestion):
    return " … ".join(span.cut(TEXT) for span in suggestion.content)


@pytest.mark.parametrize(
    ("proposed_words", "wanted"),
    [
        ("الوضع خطير، وفق قوله", "الوضع خطير"),
        ("الوضع خطير", "الوضع خطير، وفق قوله، منذ أمس"),
        ("الحرب ستنتهي", '"الحرب ستنتهي"'),
        ('"الحرب ستنتهي"', "الحرب ستنتهي"),
    ],
    ids=["to_last_comma", "to_end_of_sentence", "with_marks", "without_marks"],
)
def test_what_analysts_change_again_and_again_is_proposed_changed(proposed_words: str, wanted: str):
    rules = one(content=proposed_words)
    evidence = Evidence([taken(rules, content=wanted)] * 2)
    assert text_of(shown(evidence, rules)[0]) == proposed_words, "twice is too seldom"
    evidence.learn(taken(rules, content=wanted))
    assert text_of(shown(evidence, rules)[0]) == wanted
    for _ in range(3):
        evidence.learn(taken(rules))
    assert text_of(shown(evidence, rules)[0]) == proposed_words, "half of the cases is no rule"


def test_only_of_what_the_same_pattern_and_closer_gave():
    evidence = Evidence([taken(one(), content="الوضع خطير")] * 5)
    for other in (one(closer="mark"), one(pattern="relay")):
        assert shown(evidence, other)[0].content == other.content


def test_a_changed_suggestion_keeps_the_key_of_what_the_rules_proposed():
    found = shown(Evidence([taken(one(), content="الوضع خطير")] * 5))[0]
    assert found.content != one().content
    assert found.key == one().key


def test_a_content_does_not_grow_over_another_attribution():
    rules = one(content="الوضع خطير")
    evidence = Evidence([taken(rules, content="الوضع خطير، وفق قوله، منذ أمس")] * 5)
    other = one("q2", "منذ أمس", cue="وفق", source=None, pattern="content_first")
    assert text_of(shown(evidence, rules, other)[0]) == "الوضع خطير"


def test_a_type_follows_the_marks_that_are_left():
    rules = one(content="الحوار» ضروري", type="mixed", pattern="continuation")
    assert shown(Evidence([taken(rules)]), rules)[0].type == "mixed"
    marked = one(content='الحرب ستنتهي" قريبا', type="mixed", pattern="verb_mark")
    changes = dict(bounds.others(TEXT, marked.content))
    assert "with_marks" in changes
    cut = one(content="الوضع خطير، وفق قوله", type="indirect")
    assert shown(Evidence([taken(cut, content="الوضع خطير")] * 4), cut)[0].type == "indirect"


def test_a_change_that_is_nowhere_to_be_made_is_not_made():
    evidence = Evidence([taken(one(), content="الوضع خطير")] * 5)
    assert text_of(shown(evidence, one(content="ضروري"))[0]) == "ضروري"


def test_no_text_is_too_odd_for_a_change():
    for text in ("", "«", "،", "أ، ب", "\n\n", '"أ"'):
        for start in range(len(text)):
            for end in range(start + 1, len(text) + 1):
                for by in bounds.others(text, (Span(start, end),)).values():
                    (span,) = bounds.moved((Span(start, end),), *by)
                    assert span.fits(text)


# Taken back


def test_what_is_forgotten_was_never_learnt():
    lessons = [refused(one()), taken(one(), speaker="ماريا", content="الوضع خطير")] * 4
    evidence = Evidence(lessons)
    assert shown(evidence) != [one()]
    for lesson in lessons:
        evidence.forget(lesson)
    assert shown(evidence) == [one()]


# In a project


@pytest.fixture
def desk(article_of):
    """An article with suggestions on the desk; ``made`` proposes them."""
    session = article_of(TEXT)
    suggestions = Suggestions(session)
    wanted = suggestions.missing()
    found = (
        one(),
        one("q2", "الحوار", cue="أضاف", source=None, lemma="أضاف", pattern="continuation"),
        one("q3", "الحرب ستنتهي", source="الوزير", cue=(), type="direct", closer="mark", pattern="verb_mark"),
    )
    suggestions.take(Computed(wanted.text_sha256, wanted.words.version, found))
    return suggestions


def choose(suggestions, id):
    suggestions.select(next(shown.key for shown in suggestions.shown if shown.suggestion.id == id))
    return suggestions


def speakers(suggestions):
    return {shown.suggestion.id: shown.suggestion.speaker for shown in suggestions.shown}


def test_a_speaker_set_right_is_proposed_for_the_next_quote_at_once(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    assert speakers(desk) == {"q2": "لافروف", "q3": "لافروف"}
    session.assign(quote, new="سيرغي لافروف")
    assert speakers(desk) == {"q2": "سيرغي لافروف", "q3": "سيرغي لافروف"}


def test_undo_takes_the_lesson_back(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    session.assign(quote, new="سيرغي لافروف")
    session.undo()
    assert speakers(desk)["q2"] == "لافروف"
    session.redo()
    assert speakers(desk)["q2"] == "سيرغي لافروف"


def test_a_renamed_speaker_is_proposed_by_the_new_name(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    session.assign(quote, new="سيرغي لافروف")
    id = session.desk.quote(quote.id).speakers[0]
    session.do(commands.EditEntry("speaker", id, {"name": "سيرغي فيكتوروفيتش لافروف"}))
    assert speakers(desk)["q2"] == "سيرغي فيكتوروفيتش لافروف"


def test_what_is_learnt_step_by_step_is_what_is_read_at_once(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    session.assign(quote, new="سيرغي لافروف")
    choose(desk, "q3").refuse()
    session.undo()
    choose(desk, "q2").correct()
    read = Lessons(session.store)
    assert told(read) == told(desk._lessons)
    assert len(told(read)) == 2


def told(lessons):
    return Counter(lessons._taught.values())


def test_a_verdict_says_what_the_rules_proposed_whatever_was_shown(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    session.assign(quote, new="سيرغي لافروف")
    choose(desk, "q3").accept()
    speakers = session.store.rows("SELECT json_extract(what, '$.speaker') AS name FROM verdict")
    assert {row["name"] for row in speakers} == {"لافروف"}


def test_other_annotators_teach_too(desk):
    session = desk.session
    quote = session.desk.quote(choose(desk, "q1").accept())
    session.assign(quote, new="سيرغي لافروف")
    session.be(session.annotator_named("كريم"))
    assert speakers(desk)["q1"] == "سيرغي لافروف"


def test_marking_by_hand_reads_no_verdicts(desk, monkeypatch):
    monkeypatch.setattr(Lessons, "_learn", None)
    desk.session.mark(Span(TEXT.index("القصف"), TEXT.index("القصف") + 5))
    assert len(desk.session.quotes) == 1


# What it saves


def test_a_desk_that_learns_needs_fewer_corrections():
    articles = [*annotated.seeds(), *annotated.seen()]
    without = sum(found.total() for found in replay(articles, learning=False))
    learning = [sum(found.total() for found in replay(order, learning=True)) for order in orders(articles, 4)]
    assert sum(learning) < without * len(learning)


def test_a_lesson_is_a_plain_value():
    assert refused(one()) == Taught("a", "verb_that", "قال", "that", False, "لافروف", "لافروف")

"""What is proposed for the article on the desk, and what an analyst makes of it."""

import subprocess
import sys

import pytest

from models import commands, queries
from models.errors import QawlError
from models.language import Sentence
from models.suggest import cache
from models.suggest.cache import Computed
from models.suggestions import Suggestions, is_blind
from tests.models.suggest.proposing import proposal

TEXT = """موسكو تحذر من الانهيار
قال لافروف إن روسيا ملتزمة بالحوار الذي وصفه كيري بأنه ضروري للجميع، وأضاف أن الوضع خطير جدا.
وردّت الوزارة بأن «واشنطن لن تقبل» ذلك. وسمته الصحيفة "ملحمة".
"""


def rules(text):
    """Four suggestions: one that encloses another, one of a ministry, one of a word in marks."""
    return (
        proposal(text, "q1", "روسيا ملتزمة بالحوار الذي وصفه كيري بأنه ضروري للجميع", cue="قال", source="لافروف",
                 speaker="سيرغي لافروف", lemma="قال", closer="that", confidence=0.9),
        proposal(text, "q2", "ضروري للجميع", cue="وصفه", source="كيري", speaker="كيري", parent="q1"),
        proposal(text, "q3", "الوضع خطير جدا", cue="أضاف", speaker="سيرغي لافروف", pattern="continuation"),
        proposal(text, "q4", "واشنطن لن تقبل", type="direct", cue="ردّت", source="الوزارة", speaker="وزارة الخارجية"),
        proposal(text, "s1", "ملحمة", kind="scare", type=None, speaker="الصحيفة", pattern="irony"),
    )  # fmt: skip


class Desk:
    """ليلى before an article with suggestions; ``heard`` is what they said of themselves."""

    def __init__(self, session):
        self.session = session
        self.suggestions = Suggestions(session)
        self.heard = []
        self.suggestions.changed.connect(lambda: self.heard.append("changed"))
        self.suggestions.selected.connect(lambda: self.heard.append("selected"))

    def take(self, found=None):
        wanted = self.suggestions.missing()
        found = rules(self.session.desk.text) if found is None else found
        self.suggestions.take(Computed(wanted.text_sha256, wanted.words.version, tuple(found)))
        return self

    @property
    def names(self):
        return [one.suggestion.id for one in self.suggestions.shown]

    def look_at(self, id):
        self.suggestions.select(next(one.key for one in self.suggestions.shown if one.suggestion.id == id))
        return self.suggestions

    def shown(self, id):
        return next(one for one in self.suggestions.shown if one.suggestion.id == id)

    def accept(self, id):
        return self.session.desk.quote(self.look_at(id).accept())

    def words(self, quote, role):
        return [span.cut(self.session.desk.text) for span in quote.spans(role)]

    def verdicts(self):
        rows = self.session.store.rows("SELECT * FROM verdict WHERE deleted_at IS NULL ORDER BY id")
        return [(row["decision"], row["quote"]) for row in rows]


@pytest.fixture
def desk(article_of):
    return Desk(article_of(TEXT)).take()


@pytest.fixture
def other(desk):
    """Another annotator sits down."""

    def sits(name):
        desk.session.be(desk.session.annotator_named(name))
        return desk

    return sits


# What is shown


def test_what_was_computed_is_shown_in_text_order_and_kept(article_of):
    desk = Desk(article_of(TEXT))
    assert desk.names == []
    assert desk.suggestions.missing().text == TEXT
    desk.take(reversed(rules(TEXT)))
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]
    assert desk.suggestions.missing() is None
    assert desk.heard == ["changed"]
    assert Desk(desk.session).names == desk.names


def test_an_article_without_any_suggestion_is_not_computed_again(article_of):
    desk = Desk(article_of(TEXT)).take(())
    assert (desk.names, desk.suggestions.missing(), desk.heard) == ([], None, [])


def test_an_answer_for_another_article_is_kept_for_it(desk, bring):
    (id,) = bring(desk.session, {"text": "خبر آخر", "id": "2"})
    desk.session.open_article(id)
    wanted = desk.suggestions.missing()
    assert desk.names == []
    first = next(one for one in queries.articles(desk.session.store) if one.id != id)
    desk.session.open_article(first.id)
    desk.suggestions.take(Computed(wanted.text_sha256, wanted.words.version, (proposal("خبر آخر", "q1", "خبر"),)))
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]
    desk.session.open_article(id)
    assert desk.names == ["q1"]


def test_an_answer_made_with_other_words_is_not_shown(article_of):
    desk = Desk(article_of(TEXT))
    wanted = desk.suggestions.missing()
    desk.suggestions.take(Computed(wanted.text_sha256, "another", rules(TEXT)))
    assert desk.names == []
    assert desk.suggestions.missing()


def test_suggestions_are_shown_even_where_they_could_not_be_kept(article_of, monkeypatch):
    desk = Desk(article_of(TEXT))

    def fail(*_):
        raise QawlError(Sentence("full"))

    monkeypatch.setattr(cache, "write", fail)
    desk.take()
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]


def test_whoever_encloses_a_suggestion_is_a_suggestion_or_the_quote_made_of_it(desk):
    assert desk.shown("q2").parent == desk.shown("q1").key
    made = desk.accept("q1")
    assert (desk.shown("q2").parent, desk.shown("q2").inside) == (None, made.id)
    desk.session.undo()
    assert (desk.shown("q2").parent, desk.shown("q2").inside) == (desk.shown("q1").key, None)
    desk.look_at("q1").refuse()
    assert (desk.shown("q2").parent, desk.shown("q2").inside) == (None, None)


def test_a_suggestion_inside_one_that_was_marked_by_hand_lies_in_that_quote(desk, find):
    marked = desk.session.mark(find(TEXT, "روسيا ملتزمة بالحوار الذي وصفه كيري بأنه ضروري للجميع"))
    assert desk.shown("q2").inside == marked


def test_what_is_marked_by_hand_is_not_proposed(desk, find):
    desk.session.mark(find(TEXT, "الوضع خطير جدا"))
    assert desk.names == ["q1", "q2", "q4", "s1"]
    desk.session.mark(find(TEXT, "واشنطن لن"))  # nine of fourteen letters
    assert desk.names == ["q1", "q2", "s1"]
    desk.session.mark(find(TEXT, "ملح"))  # a quote is no scare quote, unless it has the very same words
    assert desk.names == ["q1", "q2", "s1"]
    desk.session.mark(find(TEXT, "ملحمة"))
    assert desk.names == ["q1", "q2"]
    for _ in range(4):
        desk.session.undo()
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]


def test_a_small_part_marked_by_hand_is_another_quote(desk, find):
    desk.session.mark(find(TEXT, "الوضع"))
    assert "q3" in desk.names


def test_others_quotes_and_verdicts_hide_nothing(desk, other, find):
    desk.session.mark(find(TEXT, "الوضع خطير جدا"))
    desk.look_at("q1").refuse()
    assert desk.names == ["q2", "q4", "s1"]
    other("كريم")
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]
    other("ليلى")
    assert desk.names == ["q2", "q4", "s1"]


def test_nothing_is_shown_while_it_is_switched_off(desk):
    desk.look_at("q2")
    desk.heard.clear()
    desk.suggestions.is_on = False
    assert (desk.names, desk.suggestions.current, desk.suggestions.missing()) == ([], None, None)
    assert desk.heard == ["changed", "selected"]
    desk.suggestions.is_on = True
    assert desk.names == ["q1", "q2", "q3", "q4", "s1"]


def test_a_blind_project_shows_nobody_any(desk, other):
    desk.session.do(commands.SetBlind(True))
    assert desk.suggestions.is_blind
    assert (desk.names, desk.suggestions.missing()) == ([], None)
    other("كريم")
    assert desk.names == []
    other("ليلى")
    desk.session.undo()
    assert not is_blind(desk.session.store)
    assert len(desk.names) == 5
    desk.session.redo()
    assert desk.names == []
    desk.session.do(commands.SetBlind(False))
    assert len(desk.names) == 5


def test_a_project_that_is_only_read_shows_none(desk, open_session):
    path = desk.session.store.path
    article = desk.session.article.id
    desk.session.close()
    reading = open_session(path, read_only=True)
    reading.be(reading.annotator_named("ليلى"))
    reading.open_article(article)
    assert Desk(reading).names == []
    assert Desk(reading).suggestions.missing() is None


def test_nothing_is_shown_before_somebody_has_said_who_they_are(desk):
    desk.session.annotator = None
    assert Desk(desk.session).names == []


def test_a_cleared_desk_shows_none(desk):
    desk.session.clear_desk()
    assert (desk.names, desk.suggestions.missing()) == ([], None)


def test_verbs_of_ones_own_ask_for_new_suggestions(desk, example_project):
    toml = desk.session.store.value("SELECT toml FROM codebook ORDER BY id DESC LIMIT 1")
    own = toml.replace('version = "1"', 'version = "2"') + '\n[suggestions]\nverbs = ["غرّد يغرّد"]\n'
    desk.session.do(commands.EditCodebook(own))
    assert desk.names == []
    assert desk.suggestions.missing().words.verbs == ("غرّد يغرّد",)
    desk.session.undo()
    assert len(desk.names) == 5


def test_what_does_not_touch_the_article_is_not_recomputed(desk, monkeypatch):
    monkeypatch.setattr(desk.suggestions, "_show", lambda: pytest.fail("for nothing"))
    desk.session.do(commands.AddEntry("speaker", "علي"))
    desk.session.show_others(False)


# Which one is looked at


def test_one_goes_round_the_article(desk):
    seen = [desk.suggestions.step(1) for _ in range(6)]
    assert seen == [one.key for one in (*desk.suggestions.shown, desk.suggestions.shown[0])]
    assert desk.suggestions.step(-1) == desk.suggestions.shown[-1].key
    assert desk.suggestions.current == desk.suggestions.shown[-1].key


def test_one_begins_where_one_is_in_the_text(desk):
    place = desk.shown("q3").suggestion.hull.start
    for direction, position, id in ((1, place, "q3"), (1, place + 1, "q4"), (-1, place, "q2"), (-1, 0, "s1"),
                                    (1, len(TEXT), "q1")):  # fmt: skip
        desk.suggestions.select(None)
        assert desk.suggestions.step(direction, position) == desk.shown(id).key
    assert desk.suggestions.next_after(place) == desk.shown("q3").key
    assert desk.suggestions.next_after(len(TEXT)) == desk.shown("q1").key


def test_another_article_begins_with_none_looked_at(desk, bring):
    (id,) = bring(desk.session, {"text": TEXT.replace("موسكو", "باريس"), "id": "2"})  # the same suggestions: same keys
    desk.look_at("q2")
    desk.session.open_article(id)
    desk.take()
    assert (desk.suggestions.current, desk.names) == (None, ["q1", "q2", "q3", "q4", "s1"])
    desk.look_at("q2")
    desk.heard.clear()
    desk.session.open_article(next(one.id for one in queries.articles(desk.session.store) if one.id != id))
    assert (desk.suggestions.current, desk.heard) == (None, ["changed", "selected"])


def test_where_nothing_is_shown_one_stays(desk):
    desk.suggestions.is_on = False
    assert (desk.suggestions.step(1), desk.suggestions.next_after(0), desk.suggestions.at(30)) == (None, None, [])


def test_a_place_in_the_text_holds_the_innermost_first(desk):
    at = desk.suggestions.at(TEXT.index("ضروري"))
    assert [one.suggestion.id for one in at] == ["q2", "q1"]


def test_selecting_is_told_once(desk):
    key = desk.shown("q2").key
    desk.heard.clear()
    desk.suggestions.select(key)
    desk.suggestions.select(key)
    assert desk.heard == ["selected"]
    desk.suggestions.select("nobody")
    assert desk.suggestions.current is None


# What is done with it


def test_an_accepted_suggestion_is_a_quote_with_all_that_was_proposed(desk):
    quote = desk.accept("q1")
    assert (quote.kind, quote.type, quote.origin, quote.status) == ("quote", "indirect", "suggested", "draft")
    assert desk.words(quote, "content") == ["روسيا ملتزمة بالحوار الذي وصفه كيري بأنه ضروري للجميع"]
    assert (desk.words(quote, "cue"), desk.words(quote, "source")) == (["قال"], ["لافروف"])
    assert desk.session.speaker_names(quote) == "سيرغي لافروف"
    assert desk.session.selected == quote.id
    assert desk.suggestions.current is None
    assert desk.names == ["q2", "q3", "q4", "s1"]
    assert desk.verdicts() == [("accepted", quote.id)]
    assert [row["status"] for row in queries.work(desk.session.store, quote.article)] == ["in_progress"]


def test_the_next_of_the_same_name_is_the_same_speaker(desk):
    first, second = desk.accept("q1"), desk.accept("q3")
    assert first.speakers == second.speakers
    assert len(queries.speakers(desk.session.store)) == 1


def test_a_speaker_is_known_by_an_alias(desk):
    id = desk.session.do(commands.AddEntry("speaker", "جون كيري"))
    desk.session.do(commands.AddAlias(id, "كيري"))
    assert desk.accept("q2").speakers == (id,)


def test_a_speaker_is_known_by_the_same_name_spelt_otherwise(desk):
    """سيرجي and سيرغي stand in the project's list of spellings."""
    id = desk.session.do(commands.AddEntry("speaker", "سيرجي لافروف"))
    desk.look_at("q3")
    assert desk.accept("q3").speakers == (id,)


def test_a_speaker_is_known_by_what_the_text_calls_them_here(desk, find):
    quote = desk.session.desk.quote(desk.session.mark(find(TEXT, "ذلك")))
    desk.session.add_span(quote, "source", find(TEXT, "الوزارة"))
    desk.session.assign(quote, new="خارجية روسيا")
    (id,) = desk.session.desk.quote(quote.id).speakers
    assert desk.accept("q4").speakers == (id,)


def test_a_scare_quote_has_no_speaker_and_a_subtype(desk):
    quote = desk.accept("s1")
    assert (quote.kind, quote.type, quote.subtype, quote.speakers) == ("scare", None, "irony", ())


def test_accepted_suggestions_nest_as_marked_quotes_do(desk):
    inner = desk.accept("q2")
    assert inner.parent is None
    outer = desk.accept("q1")
    assert desk.session.desk.quote(inner.id).parent == outer.id
    desk.session.undo()
    desk.session.undo()
    outer = desk.accept("q1")
    assert desk.accept("q2").parent == outer.id


def test_a_corrected_suggestion_is_a_quote_to_go_on_with(desk):
    quote = desk.session.desk.quote(desk.look_at("q3").correct())
    assert (quote.origin, desk.session.selected) == ("corrected", quote.id)
    assert desk.verdicts() == [("corrected", quote.id)]


def test_a_refused_suggestion_leaves_only_the_verdict(desk):
    desk.look_at("q1").refuse()
    assert desk.names == ["q2", "q3", "q4", "s1"]
    assert (desk.session.quotes, desk.verdicts()) == ([], [("refused", None)])
    assert desk.suggestions.current is None
    desk.session.undo()
    assert len(desk.names) == 5


def test_all_are_accepted_in_one_step(desk):
    first = desk.suggestions.accept_all()
    quotes = {quote.order: quote for quote in desk.session.quotes}
    assert (desk.names, len(quotes)) == ([], 5)
    outer, inner, *_ = desk.session.quotes
    assert (desk.session.selected, outer.id, inner.parent) == (first, first, first)
    assert len(queries.speakers(desk.session.store)) == 3
    assert [decision for decision, _ in desk.verdicts()] == ["accepted"] * 5
    desk.session.undo()
    assert (len(desk.names), desk.session.quotes) == (5, [])
    assert desk.session.undo().label == "Import articles"


def test_some_are_accepted(desk):
    desk.suggestions.accept_all([desk.shown("q2").key, desk.shown("s1").key])
    assert desk.names == ["q1", "q3", "q4"]
    assert desk.suggestions.accept_all([]) is None


def test_between_two_that_are_accepted_at_once_an_own_quote_keeps_its_place(article_of, find):
    desk = Desk(article_of(TEXT)).take([rules(TEXT)[0], proposal(TEXT, "q2", "ضروري", parent="q1")])
    middle = desk.session.mark(find(TEXT, "كيري بأنه ضروري للجميع"))
    desk.suggestions.accept_all()
    outer = next(one for one in desk.session.quotes if one.parent is None)
    inner = next(one for one in desk.session.quotes if one.parent == middle)
    assert desk.session.desk.quote(middle).parent == outer.id
    assert desk.words(inner, "content") == ["ضروري"]


def test_an_own_quote_around_two_that_are_accepted_at_once_encloses_the_outer_one(article_of, find):
    desk = Desk(article_of(TEXT)).take([rules(TEXT)[1], proposal(TEXT, "q5", "ضروري", parent="q2")])
    around = desk.session.mark(find(TEXT, "وصفه كيري بأنه ضروري للجميع، وأضاف"))
    desk.suggestions.accept_all()
    outer = next(one for one in desk.session.quotes if desk.words(one, "content") == ["ضروري للجميع"])
    inner = next(one for one in desk.session.quotes if desk.words(one, "content") == ["ضروري"])
    assert (outer.parent, inner.parent) == (around, outer.id)


def test_with_none_looked_at_nothing_is_done(desk):
    assert (desk.suggestions.accept(), desk.suggestions.correct(), desk.suggestions.refuse()) == (None, None, None)
    assert desk.verdicts() == []


def test_a_deleted_quote_was_a_wrong_suggestion(desk):
    quote = desk.accept("q1")
    desk.session.do(commands.DeleteQuotes(quote.article, (quote.id,)))
    assert desk.verdicts() == [("refused", None)]
    assert "q1" not in desk.names
    desk.session.undo()
    assert desk.verdicts() == [("accepted", quote.id)]


def test_cues_that_touch_the_content_are_cut_off(article_of):
    desk = Desk(article_of(TEXT))
    content = "روسيا ملتزمة"
    whole = proposal(TEXT, "q1", content, cue=[content, "قال"], source="روسيا")
    desk.take([whole, proposal(TEXT, "q2", "الوضع خطير", cue="الوضع خطير جدا")])
    quote = desk.accept("q1")
    assert (desk.words(quote, "cue"), desk.words(quote, "source")) == (["قال"], [])
    assert desk.words(desk.accept("q2"), "cue") == ["جدا"]


def test_an_article_is_opened_without_the_rules(desk):
    path, id = desk.session.store.path, desk.session.article.id
    desk.session.close()
    script = f"""
import sys
from pathlib import Path
from models.session import Session
from models.store import Store
from models.suggestions import Suggestions
session = Session(Store(Path({str(path)!r})))
session.be(session.annotator_named("ليلى"))
session.open_article({id!r})
assert len(Suggestions(session).shown) == 5
print([name for name in sys.modules if name in ("models.suggest.propose", "models.suggest.lexicon")])
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

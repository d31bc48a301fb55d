import pytest

from models import offers, queries, registry
from models.span import Span


@pytest.fixture
def said(session, mark):
    """Mark these words and say who said them."""

    def by(piece, name):
        quote = session.desk.quote(mark(piece))
        session.assign(quote, new=name)
        return session.desk.quote(quote.id)

    return by


def speakers(session, quote):
    return {offer.key: offer.name for offer in offers.speakers(session, quote)}


def test_a_fresh_quote_wants_a_speaker_first(session, mark, said):
    assert offers.wants_speaker(session.desk.quote(mark("تطبيع")))
    assert not offers.wants_speaker(said("محادثة", "لافروف"))


def test_a_scare_quote_wants_no_speaker(session, find):
    quote = session.mark(find(session.desk.text, "على وشك"), "scare")
    assert not offers.wants_speaker(session.desk.quote(quote))


def test_digits_keep_their_speakers(session, mark, said):
    said("محادثة", "لافروف")
    said("هاتفية", "كيري")
    quote = session.desk.quote(mark("مدينة حلب"))
    assert speakers(session, quote) | {"0": ""} == {"1": "لافروف", "2": "كيري", "0": ""}
    said("تطبيع", "لافروف")
    assert speakers(session, quote) | {"0": ""} == {"1": "لافروف", "2": "كيري", "0": ""}


def test_zero_is_the_speaker_of_the_quote_before(session, mark, said):
    said("محادثة", "لافروف")
    said("مدينة حلب", "كيري")
    between = session.desk.quote(mark("تطبيع"))
    assert speakers(session, between)["0"] == "لافروف"
    assert "0" not in speakers(session, session.desk.quote(mark("قالت وزارة")))


def test_zero_skips_quotes_without_a_speaker(session, mark, said):
    said("محادثة", "لافروف")
    mark("هاتفية")
    assert speakers(session, session.desk.quote(mark("تطبيع")))["0"] == "لافروف"


def test_a_new_article_offers_the_projects_speakers(session, said):
    said("محادثة", "لافروف")
    session.open_article(next(queries.articles(session.store)).id)
    quote = session.desk.quote(session.mark(Span(0, 5)))
    assert speakers(session, quote) == {"1": "لافروف"}


def test_no_more_than_nine_digits_are_given(session, mark, said):
    words = session.desk.text.split()[:11]
    for number, word in enumerate(words):
        said(word, f"متحدث {number}")
    quote = session.desk.quote(mark("مدينة حلب"))
    assert [offer.key for offer in offers.speakers(session, quote)][:9] == list("123456789")
    assert len(registry.recent_speakers(session.store, session.article.id)) == 9


def test_stances_are_offered_by_their_keys(session, said):
    quote = said("محادثة", "لافروف")
    assert [(offer.key, offer.id) for offer in offers.stances(session, quote, "ar")][:2] == [
        ("1", "support"),
        ("2", "oppose"),
    ]
    assert offers.stances(session, quote, "ar")[0].name == "مؤيد"


def test_zero_takes_back_ones_own_judgement_only(session, said):
    quote = said("محادثة", "لافروف")
    session.judge(quote, "support", new="الحوار")
    quote = session.desk.quote(quote.id)
    assert offers.own_stance(session, quote) == quote.stances[0].id
    assert [offer.key for offer in offers.stances(session, quote, "en")][-1] == "0"
    session.be(session.annotator_named("كريم"))
    assert offers.own_stance(session, quote) is None
    assert "0" not in [offer.key for offer in offers.stances(session, quote, "en")]


def test_typed_letters_find_names_and_offer_a_new_one(session, said):
    said("محادثة", "سيرغي لافروف")
    found = offers.named(session, "speaker", "لافروف")
    assert [(offer.name, offer.new) for offer in found] == [("سيرغي لافروف", False), ("لافروف", True)]


def test_a_known_name_is_not_offered_anew(session, said):
    said("محادثة", "أبو علي")
    assert [offer.new for offer in offers.named(session, "speaker", "ابو على")] == [False]


@pytest.mark.parametrize("typed", ["", "   ", "\u064b"])
def test_nothing_typed_offers_nothing(session, typed):
    assert [offer for offer in offers.named(session, "speaker", typed) if offer.new] == []


def test_all_speakers_of_the_quote_before_are_offered_only_as_the_whole_answer(session, mark):
    first = mark("تطبيع الوضع")
    session.assign(session.desk.quote(first), new="أوباما")
    session.assign(session.desk.quote(first), new="ميركل", also=True)
    second = session.desk.quote(mark("مدينة حلب"))
    offered = {mode: {offer.key: offer.name for offer in offers.people(session, second, mode)} for mode in PEOPLE}
    assert offered["speaker"]["0"] == "أوباما، ميركل"
    assert "0" not in offered["joint"]
    assert "0" not in offered["addressee"]


PEOPLE = ("speaker", "joint", "addressee")

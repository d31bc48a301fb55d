import pytest

from models.chain import chain
from models.commands.quotes import EditQuote, SetParent
from models.commands.registry import EditEntry

TEXT = 'نقلت رويترز أن الوزارة قالت إن لافروف أبلغ كيري أن موسكو مستعدة لبحث "سبل جديدة" وفق المصدر.'
RELAYED = "لافروف أبلغ كيري أن موسكو مستعدة لبحث"
SAID = "موسكو مستعدة لبحث"


@pytest.fixture
def session(article_of):
    return article_of(TEXT)


@pytest.fixture
def chained(session):
    return lambda quote: chain(session, session.desk.quote(quote))


@pytest.fixture
def speak(session):
    """This quote is theirs, too."""
    return lambda quote, *names, role="speaker": [
        session.assign(session.desk.quote(quote), new=name, role=role, also=True) for name in names
    ]


@pytest.fixture
def via(session):
    return lambda quote, agency: session.do(EditQuote(session.article.id, quote, {"via": agency}))


def test_of_an_unknown_quote_there_is_no_chain(mark, chained):
    assert chained(mark(SAID)) == ""


def test_a_speaker_alone(mark, chained, speak):
    quote = mark(SAID)
    speak(quote, "لافروف")
    assert chained(quote) == "لافروف"


def test_joint_speakers_stand_together(mark, chained, speak):
    quote = mark(SAID)
    speak(quote, "لافروف", "كيري")
    assert chained(quote) == "لافروف، كيري"


def test_the_whole_chain_from_the_agency_to_who_was_told(mark, chained, speak, via):
    outer, inner = mark(RELAYED), mark(SAID)
    speak(outer, "وزارة الخارجية الروسية")
    via(outer, "رويترز")
    speak(inner, "لافروف")
    speak(inner, "كيري", role="addressee")
    assert chained(inner) == "رويترز ← وزارة الخارجية الروسية ← لافروف → كيري"
    assert chained(outer) == "رويترز ← وزارة الخارجية الروسية"


def test_the_agency_may_stand_at_the_inner_quote(mark, chained, speak, via):
    outer, inner = mark(RELAYED), mark(SAID)
    speak(outer, "الوزارة")
    speak(inner, "لافروف")
    via(inner, "رويترز")
    assert chained(inner) == "الوزارة ← رويترز ← لافروف"


def test_an_agency_alone_relays_from_somebody_unknown(mark, chained, via):
    quote = mark(SAID)
    via(quote, "رويترز")
    assert chained(quote) == "رويترز ← ؟"


def test_whoever_is_unknown_on_the_way_is_a_question_mark(mark, chained, speak):
    outer, inner = mark(RELAYED), mark(SAID)
    speak(inner, "لافروف")
    assert chained(inner) == "؟ ← لافروف"
    assert chained(outer) == ""
    speak(outer, "الوزارة")
    assert chained(inner) == "الوزارة ← لافروف"


def test_who_is_told_by_an_unknown(mark, chained, speak):
    quote = mark(SAID)
    speak(quote, "كيري", "أوباما", role="addressee")
    assert chained(quote) == "؟ → كيري، أوباما"


def test_whoever_quotes_themselves_stands_once(mark, chained, speak):
    outer, inner = mark(RELAYED), mark(SAID)
    speak(outer, "لافروف")
    speak(inner, "لافروف")
    assert chained(inner) == "لافروف"


def test_whom_the_enclosing_quote_addresses_is_not_whom_the_inner_does(mark, chained, speak):
    outer, inner = mark(RELAYED), mark(SAID)
    speak(outer, "الوزارة")
    speak(outer, "الصحفيين", role="addressee")
    speak(inner, "لافروف")
    assert chained(inner) == "الوزارة ← لافروف"


def test_the_chain_follows_a_parent_chosen_by_hand(session, mark, chained, speak):
    other, inner = mark("نقلت رويترز"), mark(SAID)
    speak(other, "رويترز")
    speak(inner, "لافروف")
    session.do(SetParent(session.article.id, inner, other))
    assert chained(inner) == "رويترز ← لافروف"


def test_it_does_not_matter_where_the_parents_cue_stands(session, mark, chained, speak, find):
    outer, inner = mark(RELAYED), mark(SAID)
    session.add_span(session.desk.quote(outer), "cue", find(TEXT, "وفق"))
    speak(outer, "المصدر")
    speak(inner, "لافروف")
    assert chained(inner) == "المصدر ← لافروف"


def test_a_renamed_speaker_has_the_new_name(session, mark, chained, speak):
    quote = mark(SAID)
    speak(quote, "لافروف")
    session.do(EditEntry("speaker", session.desk.quote(quote).speakers[0], {"name": "سيرغي لافروف"}))
    assert chained(quote) == "سيرغي لافروف"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("000 q13", "وزارة الخارجية الروسية ← سيرغي لافروف → جون كيري"),
        ("000 q19", "باراك أوباما، أنجيلا ميركل"),
        ("000 q23", "وزارة الخارجية الروسية ← سيرغي لافروف"),
        ("001 q7", "رويترز ← مارك تونر"),
        ("001 q10", "وزارة الخارجية الروسية ← سيرغي لافروف"),  # the ministry's cue comes after: وفق المصدر
        ("001 q13", "روسيا"),
        ("001 q16", "واشنطن بوست ← باراك أوباما"),
        ("001 s2", ""),
    ],
)
def test_chains_of_the_worked_example(example, told, name, wanted):
    quote = told(name)
    assert chain(example, example.desk.quote(quote)) == wanted

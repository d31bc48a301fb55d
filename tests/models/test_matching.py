from contextlib import suppress
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import codepage
from models.errors import QawlError
from models.matching import _in_order, _near, all_places, places, ready, tokens_of
from models.query import parse
from models.tokens import tokens

TEXT = """قالت «وزارة الخارجيّة» الروسيـة، اليوم، إنّ الوزير سيرغي لافروف بحث الملف.
وأضافت الوزارة أنّ وَزَارَةَ الخارجية الأميركية لم تردّ بعد 📣.
وقال لافروف\u200f: "لا"."""


def found(typed, text=TEXT, **modes):
    """The words that a query finds in a text."""
    items, _ = ready(parse(typed, **modes), (("أمريكية", "أميركية"),))
    return [span.cut(text) for span in all_places(text, items)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("وزارة", ["وزارة", "الوزارة", "وَزَارَةَ"]),
        ("لافروف", ["لافروف", "لافروف\u200f"]),
        ("الروسية", ["الروسيـة"]),
        ("أمريكية", ["الأميركية"]),
        ("=أمريكية", []),
        ("=وزارة", ["وزارة", "وَزَارَةَ"]),
        ("*وزار*", ["وزارة", "الوزارة", "وَزَارَةَ"]),
        ("*زير", ["الوزير"]),
        ("لا|بعد", ["بعد", "لا"]),
        ("وزارة قال", ["وزارة", "الوزارة", "وَزَارَةَ", "وقال"]),
        ("وزارة هند", []),
        ('"وزارة الخارجية"', ["وزارة الخارجيّة", "وَزَارَةَ الخارجية"]),
        ('"وزارة الخارجية الأمريكية"', ["وَزَارَةَ الخارجية الأميركية"]),
        ('"الخارجية وزارة"', []),
        ('"لافروف لا"', ['لافروف\u200f: "لا']),
        ('"الملف وأضافت"', ["الملف.\nوأضافت"]),
        ("سيرغي ~0 لافروف", ["سيرغي لافروف"]),
        ("لافروف ~0 سيرغي", ["سيرغي لافروف"]),
        ("وزير ~1 لافروف", ["الوزير سيرغي لافروف"]),
        ("وزير ~0 لافروف", []),
        ("وقال ~1 لا", ['وقال لافروف\u200f: "لا']),
    ],
)
def test_a_query_finds_its_places(typed, words):
    assert found(typed) == words


@pytest.mark.parametrize("between", range(8))
def test_near_counts_the_words_between(between):
    text = " ".join(["روسيا", *["كلمة"] * between, "أمريكا"])
    for apart in range(8):
        assert bool(found(f"روسيا ~{apart} أمريكا", text)) == (between <= apart)


def test_several_words_are_near_each_other_in_any_order():
    assert found("أ ب ت", "ت س أ ب", match="exact", together="near", apart=1) == ["ت س أ ب"]
    assert found("أ ب ت", "ت س أ س ب", match="exact", together="near", apart=1) == []


def some_rows(number, length):
    return st.lists(st.lists(st.booleans(), min_size=length, max_size=length), min_size=number, max_size=number)


rows = st.tuples(st.integers(2, 3), st.integers(1, 9)).flatmap(lambda size: some_rows(*size))


@given(rows, st.integers(0, 4))
def test_near_is_found_where_trying_everything_finds_it(rows, apart):
    stretches = [
        (min(chosen), max(chosen))
        for chosen in product(*([at for at, hit in enumerate(row) if hit] for row in rows))
        if len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) + 1 - len(chosen) <= apart
    ]
    here = list(_near(rows, apart))
    assert bool(here) == bool(stretches)
    assert all(any(first <= one and other <= last for one, other in stretches) for first, last in here)


@given(rows)
def test_a_phrase_is_found_wherever_it_stands(rows):
    length = len(rows[0])
    wanted = [
        (at, at + len(rows) - 1)
        for at in range(length - len(rows) + 1)
        if all(row[at + offset] for offset, row in enumerate(rows))
    ]
    assert list(_in_order(rows, 0)) == wanted


SIGNS = st.text(st.sampled_from("وقالوزارةهيىأء ـ\u064e\u0651\u200f\n«.…😀é"), max_size=40)


@given(SIGNS)
def test_the_fast_way_finds_what_the_slow_way_finds(text):
    for typed in ("قال", "وزارة", "=ه", "*قا*"):
        (sought,), _ = ready(parse(typed), ())
        (wanted,) = sought.words
        slowly = list(dict.fromkeys(token.span for token in tokens_of(text, wanted.is_in)))
        assert places(text, sought) == slowly


@given(st.text(max_size=40) | SIGNS)
def test_any_text_can_be_looked_through(text):
    for typed in ("قال", '"قال زيد"', "قال ~3 زيد", "/ق.ل/", "*قا*", "/e/"):
        for span in [span for sought in ready(parse(typed), ())[0] for span in places(text, sought)]:
            assert 0 <= span.start < span.end <= len(text)


def test_a_text_that_the_code_page_can_not_hold_is_searched_as_well():
    assert codepage.coded(TEXT) is None
    assert codepage.coded(TEXT.replace("📣", "")) is not None
    assert found("وزارة", TEXT.replace("📣", "")) == found("وزارة")


def test_each_place_is_found_once_where_one_sign_is_several_words():
    assert found("الله|عليه", "محمد ﷺ") == ["ﷺ"]
    assert [token.word for token in tokens("ﷺ")].count("الله") == 1


# Regular expressions


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("وزار", ["وزارة", "الوزارة", "وَزَارَةَ"]),
        ("^وزار", []),
        (r"\bوزار\w+", ["وزارة", "وَزَارَةَ"]),
        ("لافر[وأ]ف", ["لافروف", "لافروف\u200f"]),
        ("وزارة الخارجي[ةه]", ["وزارة» الخارجيّة"]),
        ("الروسيـة،", ["الروسيـة،"]),
        ("قال[تى]?", ["قالت", "وقال"]),
        ("[قل]ال", ["قالت", "وقال"]),
        ("^وأضافت", ["وأضافت"]),
        (r"بعد \W", ["بعد 📣"]),
        ("سيرغي.*بحث", ["سيرغي لافروف بحث"]),
        ("قال.*بعد", []),
    ],
)
def test_a_pattern_is_over_folded_words_and_gives_exact_places(pattern, words):
    text = TEXT.replace("«وزارة الخارجيّة»", "وزارة» الخارجيّة") if "[ةه]" in pattern else TEXT
    pattern = pattern.replace("وزارة الخارجي", "وزارة» الخارجي")
    assert found(f"/{pattern}/", text) == words


def test_a_dropped_letter_in_a_pattern_takes_no_neighbour_with_it():
    assert found("/^سماء?$/", "سما") == ["سما"]
    assert found("/^سماء?$/", "سم") == []
    assert found("/^قـ*ل$/", "قل") == ["قل"]


@pytest.mark.parametrize("pattern", ["(", "[", "قتل)", "*قتل", "+", "(?P<x", r"\p{Nonsense}", "ق{2,1}", "[ي-ا]"])
def test_what_is_no_pattern_is_refused(pattern):
    with pytest.raises(QawlError, match="no regular expression"):
        found(f"/{pattern}/")


@pytest.mark.parametrize("pattern", ["ق*", "()", "ق?", "ق|", "^", "$", "ق{0}", "(?:)"])
def test_a_pattern_that_finds_nothing_at_all_is_refused(pattern):
    with pytest.raises(QawlError, match="matches even where there is nothing"):
        found(f"/{pattern}/")


@pytest.mark.parametrize("pattern", [r"\b", "(?=ق)", r"\B", r"\b\b", "(?<=ق)"])
def test_borders_alone_are_no_places(pattern):
    with suppress(QawlError):
        assert found(f"/{pattern}/") == []


@pytest.mark.parametrize("pattern", ["(ا|اا)+$", "(ا|اا)+ب", "ا(ا|اا)+?ب", "(ا|ا)+ب", "(ا|اا)+ب ت"])
def test_a_pattern_that_would_never_end_is_stopped(pattern):
    with pytest.raises(QawlError, match="too many ways"):
        found(f"/{pattern}/", "ا" * 60 + " ت")


@pytest.mark.parametrize("pattern", [r"(\w+\s?)+$", "(ا+)+ب", "(.*)*ب", r"(\w*\s*)*;", "(كلمة? ?)+;"])
def test_a_pattern_with_many_ways_ends_somehow(pattern):
    with suppress(QawlError):
        assert found(f"/{pattern}/", "كلمة " * 200 + "ا" * 60 + " !") == []


def test_a_pattern_that_would_never_end_after_its_first_match_is_stopped():
    with pytest.raises(QawlError, match="too many ways"):
        found(r"/ق (ا|اا)+ب|ق /", "ق ت ق " + "ا" * 60)


@given(st.text(st.sampled_from(r"()[]{}|*+?.^$\bwdقاء1,-:<=!P"), min_size=1, max_size=12))
def test_any_pattern_is_used_or_refused(pattern):
    try:
        spans = found(pattern, "قال زيد\nء 1", match="regex")
    except QawlError:
        return
    assert all(spans)

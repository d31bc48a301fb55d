import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.variants import Name, Variants, is_variant, spelling

SAME = [
    ("سيرجي لافروف", "سيرغي لافروف"),
    ("سيرجي", "سيرغي"),
    ("سيرقي", "سيركي"),
    ("غوغل", "جوجل"),
    ("بوجدانوف", "بوغدانوف"),
    ("ميخائيل بوجدانوف", "ميخائيل بوغدانوف"),
    ("وزارة الخارجية الأمريكية", "وزارة الخارجية الأميركية"),
    ("الأمريكية", "الأميركية"),
    ("سوريا", "سورية"),
    ("أوباما", "اوباما"),
    ("أنجيلا ميركل", "انجيلا ميركيل"),
    ("زاخاروفا", "زخاروفا"),
    ("الكرملين", "كرملين"),
    ("واشنطن بوست", "واشنطون بوست"),
    ("لافروف", "لافرروف"),
    ("هولاند", "هولاندا"),
    ("سي إن إن 24", "سي ان ان 24"),
]
OTHERS = [
    ("محمد", "أحمد"),
    ("روسيا", "سوريا"),
    ("علي", "عمر"),
    ("كيري", "بيري"),
    ("سيرغي لافروف", "لافروف"),
    ("وزارة الخارجية الروسية", "وزارة الخارجية الأمريكية"),
    ("وزارة الدفاع", "وزارة الخارجية"),
    ("القناة 1", "القناة 2"),
    ("سي إن إن 24", "سي إن إن 25"),
    ("حسن نصر الله", "حسين نصري"),
    ("", "علي"),
    ("", ""),
]


def variants(one, other):
    return is_variant(Name("1", one), Name("2", other))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_variants_both_ways(one, other):
    assert variants(one, other)
    assert variants(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_are_none(one, other):
    assert not variants(one, other)
    assert not variants(other, one)


@given(st.text(alphabet="ابتجغقكليوةأإىء لن", min_size=1), st.text(alphabet="ابتجغقكليوةأإىء لن", min_size=1))
def test_being_a_variant_goes_both_ways(one, other):
    assert variants(one, other) == variants(other, one)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_are_found_among_many_and_as_pairs(one, other):
    crowd = [(f"n{number}", f"{word} {number}") for number, word in enumerate(("متحدث", "وزير", "نائب", "صحيفة"))]
    all_ = Variants([("a", one), ("b", other), *crowd])
    assert all_.of([one], "a") == ["b"]
    assert all_.of([other], "b") == ["a"]
    assert all_.pairs() == {("a", "b")}


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_are_not_found_among_many_nor_as_pairs(one, other):
    all_ = Variants([("a", one), ("b", other)])
    assert all_.of([one], "a") == []
    assert all_.pairs() == set()


def test_aliases_are_compared_too_and_an_entry_is_never_its_own_variant():
    all_ = Variants([("a", "الوزير الروسي"), ("a", "سيرغي لافروف"), ("b", "وزير خارجيتها"), ("b", "سيرجي لافروف")])
    assert all_.of(["الوزير الروسي", "سيرغي لافروف"], "a") == ["b"]
    assert all_.pairs() == {("a", "b")}
    assert Variants([("a", "سيرغي"), ("a", "سيرجي")]).pairs() == set()


def test_the_nearest_comes_first_and_no_more_than_asked():
    names = [("far", "سيرجي لافورف"), ("near", "سيرجي لافروف"), ("same", "سيرغي لافروفف")]
    found = Variants(names).of(["سيرغي لافروف"])
    assert found[0] == "near"
    assert set(found) == {"far", "near", "same"}
    assert Variants(names).of(["سيرغي لافروف"], limit=1) == ["near"]


def test_each_pair_comes_once_the_smaller_id_first():
    all_ = Variants([("c", "سيرغي لافروف"), ("a", "سيرجي لافروف"), ("b", "سيركي لافروف")])
    assert all_.pairs() == {("a", "b"), ("a", "c"), ("b", "c")}


def test_an_empty_registry_has_no_variants():
    assert Variants([]).of(["سيرغي"]) == []
    assert Variants([]).pairs() == set()


@given(st.text(max_size=12))
def test_any_text_may_be_a_name(text):
    spelling(text)
    assert Variants([("a", text)]).of([text], "a") == []


def test_the_worked_example_has_no_variants_left(example):
    rows = example.store.rows(
        "SELECT id, name FROM speaker WHERE deleted_at IS NULL "
        "UNION ALL SELECT speaker, name FROM alias WHERE deleted_at IS NULL"
    )
    assert Variants((row[0], row[1]) for row in rows).pairs() == set()

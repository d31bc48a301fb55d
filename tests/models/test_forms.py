import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fold import fold, fold_word
from models.forms import spelling_groups, spellings, with_clitics

LETTERS = st.text(st.sampled_from("ابتجحدرسعفقكلمنهويةىءأؤ"), min_size=3, max_size=8)
GROUPS = spelling_groups("سوريا = سورية\nصحفي، صحافي صحفى # remark\nوحده\n# nothing\n\nغوغل/جوجل")


@pytest.mark.parametrize(
    ("word", "form"),
    [
        *(("قال", f"{head}قال") for head in ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "فل", "وس")),
        *(("وزير", f"{head}وزير") for head in ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "فلل")),
        *(("بلاد", f"بلاد{tail}") for tail in ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي")),
        *(("مدينة", f"مدينت{tail}") for tail in ("ه", "ها", "نا")),
        *(("مستشفى", form) for form in ("مستشفاه", "مستشفاها", "مستشفى")),
        *(("وزراء", form) for form in ("وزراءه", "وزرائه", "وزراؤه")),
        *(("هجوم", form) for form in ("هجوما", "هجوماً", "هجومًا")),
        *(("لغة", form) for form in ("اللغة", "للغة", "باللغة", "لغته")),
        *(("الوزارة", form) for form in ("الوزارة", "وزارة", "وزارته", "للوزارة")),
        *(("وِزَارَة", form) for form in ("وزارة", "وزارته")),
    ],
)
def test_clitics_make_forms_of_a_word(word, form):
    assert fold(form) in with_clitics(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        *(("قال", other) for other in ("قالت", "مقال", "قالوا", "يقول", "القالب")),
        *(("دم", other) for other in ("قدم", "بدم", "دمه", "ودم")),
        ("وزارة", "وزارت"),
        ("وزير", "الوزيره"),
        ("علم", "للعلمه"),
    ],
)
def test_inflections_and_short_words_make_none(word, other):
    assert fold(other) not in with_clitics(word)


@given(LETTERS)
def test_a_word_is_a_form_of_itself(word):
    assert fold_word(word) in with_clitics(word)


@given(LETTERS)
def test_forms_are_folded_words(word):
    assert all(form == fold_word(form) and " " not in form for form in with_clitics(word))


@given(LETTERS, st.text(st.sampled_from("\u064b\u0651\u0640\u200f"), min_size=1, max_size=3))
def test_marks_in_what_is_typed_change_nothing(word, marks):
    assert with_clitics(word + marks) == with_clitics(word)


@pytest.mark.parametrize("word", ["ألمانيا", "ألماني", "إلكتروني", "التزام", "إلزام", "ألم"])
def test_a_word_that_begins_like_the_article_takes_one_too(word):
    assert fold(f"ال{word}") in with_clitics(word)
    assert fold(f"ل{word}") in with_clitics(word)


@pytest.mark.parametrize(("one", "other"), [("مسؤول", "مسئول"), ("شؤون", "شئون"), ("مسئولية", "مسؤولية")])
def test_a_hamza_may_sit_on_the_other_seat(one, other):
    assert fold(other) in with_clitics(one)


@pytest.mark.parametrize(("word", "form"), [("جزء", "بجزء"), ("ضوء", "ضوئها"), ("شيء", "شيئا"), ("جزء", "جزءا")])
def test_a_hamza_that_folding_drops_counts_as_a_letter(word, form):
    assert fold(form) in with_clitics(word)


# The list of spellings


def test_a_line_of_the_list_is_a_group_of_words():
    assert GROUPS == (("سوريا", "سورية"), ("صحفي", "صحافي", "صحفى"), ("غوغل", "جوجل"))


@pytest.mark.parametrize("lines", ["", "\n\n", "# سوريا = سورية", "سوريا", "سوريا = ", "= ، ,", "—"])
def test_lines_that_name_no_two_words_are_no_group(lines):
    assert spelling_groups(lines) == ()


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("سوريا", {"سورية"}),
        ("سوريه", {"سوريا"}),
        ("الصحفي", {"صحافي"}),
        ("صحافي", {"صحفي", "صحفى"}),
        ("جوجل", {"غوغل"}),
        ("لافروف", set()),
        ("سوري", set()),
    ],
)
def test_spellings_of_a_word_are_those_of_its_group(word, others):
    first, *rest = spellings(word, GROUPS)
    assert first == word
    assert others <= set(rest) if others else not rest


@given(st.text(max_size=40))
def test_any_list_can_be_read(lines):
    for group in spelling_groups(lines):
        assert len(group) > 1

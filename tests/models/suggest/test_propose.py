"""Each pattern of Arabic attribution with a sentence that looks like it and is none; marks of every kind; any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.span import Span
from models.suggest.propose import propose
from models.suggest.suggestion import Suggestion


def quotes(text: str) -> list[Suggestion]:
    return [one for one in propose(text, least=0.0) if one.kind == "quote"]


def contents(text: str) -> list[str]:
    return [" … ".join(span.cut(text) for span in one.content) for one in quotes(text)]


def only(text: str) -> Suggestion:
    found = quotes(text)
    assert len(found) == 1, [span.cut(text) for one in found for span in one.content]
    return found[0]


def cues(text: str, one: Suggestion) -> list[str]:
    return [span.cut(text) for span in one.cue]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("وقال الوزير سامي عوض، مساء الأحد، إن الجسر سيفتح غدا.", "الجسر سيفتح غدا", "سامي عوض"),
        ("أكدت وزارة الصحة في بيان أن المخزون يكفي شهرا.", "المخزون يكفي شهرا", "وزارة الصحة"),
        ("وأشارت الشركة إلى أنها ستعين مئة موظف.", "ستعين مئة موظف", "الشركة"),
        ("المتحدث باسم البلدية قال إن العمل توقف.", "العمل توقف", "المتحدث باسم البلدية"),
        ("وكان وزير المالية رامي حداد قد أكد أن الدين تراجع.", "الدين تراجع", "رامي حداد"),
        ("ونقلت وكالة رويترز عن مصدر أمني قوله إن الطريق أغلق.", "الطريق أغلق", "مصدر أمني"),
        ("سيبدأ العمل غدا، بحسب وزارة النقل.", "سيبدأ العمل غدا", "وزارة النقل"),
        ("ووفقا للهيئة، فإن الأمطار ستستمر يومين.", "الأمطار ستستمر يومين", "الهيئة"),
        ("وقيل إن الصفقة ألغيت.", "الصفقة ألغيت", None),
        ("وجاء ذلك بعد إعلان الوزارة أن الرسوم سترتفع.", "الرسوم سترتفع", "الوزارة"),
        ("ودعا الوزير إلى وقف فوري للنار.", "وقف فوري للنار", "الوزير"),
        ("وندد الاتحاد الأوروبي بالهجوم على القافلة.", "الهجوم على القافلة", "الاتحاد الأوروبي"),
    ],
)
def test_reported_words_begin_after_the_complementizer_and_have_their_speaker(
    text: str, content: str, speaker: str | None
):
    one = only(text)
    assert one.content[0].cut(text) == content
    assert one.type == "indirect"
    assert one.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن المباراة أقيمت في ملعب خال.",
        "لم يقل الوزير إن الجسر سيفتح.",
        "وصل الوفد إلى المطار بعد أن توقفت الرحلات.",
        "وجرت الجلسة وفق جدول زمني معد سلفا.",
        "وأضافت البلدية ثلاث حافلات إلى الخط.",
        "وتجدر الإشارة إلى أن الطريق مغلق.",
        "شملت الحملة ثلاثة أحياء: الشمالي والجنوبي والغربي، وانتهت مساء.",
        "طلب المصدر عدم ذكر اسمه.",
        "وأظهرت الصور أن الحريق امتد إلى المخزن.",
        "التقى الوزيران في القاهرة وبحثا الملف.",
    ],
)
def test_what_only_looks_like_an_attribution_is_none(text: str):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("opening", "closing"),
    [('"', '"'), ("«", "»"), ("“", "”"), ("”", "“"), ("»", "«"), ("„", "“"), ("''", "''")],
)
def test_marks_of_every_kind_hold_direct_speech(opening: str, closing: str):
    text = f"وقالت المديرة هدى سالم: {opening}لن نغلق المدرسة هذا العام{closing}."
    one = only(text)
    assert one.content[0].cut(text) == "لن نغلق المدرسة هذا العام"
    assert (one.type, one.speaker) == ("direct", "هدى سالم")


def test_a_mark_that_nothing_closes_reaches_to_the_end_of_its_paragraph():
    text = 'وقال المدرب: "لعبنا بشجاعة حتى النهاية.\nوغادر الفريق المدينة.'
    assert contents(text) == ["لعبنا بشجاعة حتى النهاية"]


def test_marks_within_marks_belong_to_what_is_said():
    text = 'وقال الوزير: "سمعنا كلمة "مستحيل" كثيرا هذا العام".'
    assert contents(text) == ['سمعنا كلمة "مستحيل" كثيرا هذا العام']


def test_a_clitic_before_a_mark_stays_outside():
    text = 'ووصف النائب القرار بـ"الكارثي".'
    one = only(text)
    assert (one.content[0].cut(text), one.pattern) == ("الكارثي", "fragment")


def test_speech_over_several_paragraphs_is_one_quote():
    text = "وكتبت الأديبة:\n«لم يكن البيت كبيرا جدا يومها.\n«كان البحر قريبا من النافذة».\n"
    text = text.replace(":\n", ": ")
    one = only(text)
    assert len(one.content) == 2
    assert one.type == "direct"


def test_speech_goes_on_after_its_attribution():
    text = '"سنعود إلى البيت"، قال الصياد أبو نضال، "ولو بعد حين".'
    one = only(text)
    assert [span.cut(text) for span in one.content] == ["سنعود إلى البيت", "ولو بعد حين"]
    assert one.speaker == "أبو نضال"


def test_a_verb_without_a_subject_takes_the_speaker_before_who_agrees():
    text = (
        "وقالت رئيسة اللجنة منى شاكر إن التقرير جاهز. وقال النائب كريم فاضل إن الوقت ضاق. "
        "وأضافت أن التصويت غدا. وأضاف أن الجلسة ستكون علنية."
    )
    assert [one.speaker for one in quotes(text)] == ["منى شاكر", "كريم فاضل", "منى شاكر", "كريم فاضل"]


def test_a_participle_has_the_subject_of_its_sentence_even_where_its_verb_reports_nothing():
    text = "زار وزير الثقافة نبيل عسكر المتحف أمس، مؤكدا أن الترميم اكتمل."
    assert only(text).speaker == "نبيل عسكر"


def test_a_name_is_given_in_the_fullest_form_of_the_article():
    text = "والتقى الوزير سيرغي لافروف نظيره.\nوقال لافروف إن المحادثات مفيدة."
    assert only(text).speaker == "سيرغي لافروف"


def test_a_title_that_fits_two_people_is_left_as_it_stands():
    text = (
        "وقال وزير المال رامي حداد إن الدين ارتفع. وقال وزير العدل نبيل عسكر إن القانون جاهز. "
        "وأكد الوزير أن التصويت غدا."
    )
    assert quotes(text)[-1].speaker == "الوزير"


def test_quotes_nest():
    text = "وقالت الوزارة إن لافروف أبلغ كيري بأن موسكو مستعدة للحوار."
    outer, inner = quotes(text)
    assert inner.parent == outer.id
    assert inner.content[0].cut(text) == "موسكو مستعدة للحوار"
    assert (outer.speaker, inner.speaker) == ("الوزارة", "لافروف")


def test_the_outer_source_may_stand_at_the_end():
    text = "وأضافت الوزارة أن الزيارة تأجلت، بحسب ما ذكرت رويترز."
    outer, inner = quotes(text)
    assert outer.content[0].cut(text) == "أضافت الوزارة أن الزيارة تأجلت"
    assert (outer.speaker, inner.parent) == ("رويترز", outer.id)


def test_reported_words_end_where_another_attribution_begins():
    text = "وقال المدير إن المصنع سيغلق، مضيفا أن العمال أبلغوا، وأكد أن الرواتب ستدفع."
    assert contents(text) == ["المصنع سيغلق", "العمال أبلغوا", "الرواتب ستدفع"]


def test_a_headline_s_colon_is_a_cue():
    text = "الكرملين: لا موعد للمفاوضات\n\nتواصلت الاتصالات أمس.\n"
    one = only(text)
    assert (cues(text, one), one.speaker, one.pattern) == ([":"], "الكرملين", "headline")


def test_types_follow_the_quote_s_own_marks():
    mixed = 'وقال الوزير إن القرار "نهائي" ولن يتغير.'
    named = "وقالت المديرة إن فيلم «الجسر» سيعرض غدا."
    assert only(mixed).type == "mixed"
    assert only(named).type == "indirect"


def test_a_name_in_marks_is_proposed_as_a_scare_quote():
    assert [(one.kind, one.pattern) for one in propose("يعرض فيلم «الجسر» غدا.", least=0.0)] == [("scare", "name")]


def test_the_reason_is_in_words():
    assert only("قال الوزير إن الجسر سيفتح.").reason == "قال + إنّ"
    assert only("وقال الوزير: «سيفتح الجسر غدا».").reason == "قال + « »"


def test_an_emoji_moves_no_offset():
    text = "🎉🎉 وقال الوزير إن الجسر سيفتح 🌉 غدا."
    assert contents(text) == ["الجسر سيفتح 🌉 غدا"]


_PIECES = st.sampled_from(
    [
        *("قال", "وأضاف", "مؤكدا", "إن", "أن", "إلى", "بحسب", "الوزير", "وزارة", "مارك تونر", "كما", "لكنه", "وصفه"),
        *('"', "«", "»", "“", "”", "„", "''", ":", "،", ".", "..", "\n", "\r\n", "(", ")", "بـ", "على حد قوله", "عن"),
        *(
            "نقلت",
            "قوله",
            "إعلان",
            "دعا",
            "نفى",
            "وجود",
            "🎉",
            "\u200f",
            "\u0640",
            "٣",
            "a",
            "-",
            "أ.",
            "؟",
            "كان",
            "قد",
        ),
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=60), st.sampled_from(["", " "]))
def test_any_text_is_read_without_an_error_and_every_span_lies_within_it(pieces: list[str], between: str):
    text = between.join(pieces)
    found = propose(text, least=0.0)
    ids = {one.id for one in found}
    assert len(ids) == len(found)
    for one in found:
        spans = [*one.content, *one.cue, *([one.source] if one.source else [])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans), (text, one)
        assert one.parent is None or one.parent in ids
        assert 0 <= one.confidence <= 1
    assert found == sorted(found, key=lambda one: (one.content[0].start, -one.content[-1].end))


def test_the_same_text_gives_the_same_suggestions():
    text = "وقال الوزير سامي عوض إن الجسر سيفتح غدا، مؤكدا أن العمل انتهى."
    assert propose(text) == propose(text)


def test_nothing_is_proposed_for_nothing():
    assert propose("") == propose(" \n\n ") == []


def test_content_never_overlaps_the_cue_that_reports_it():
    text = "وقال الوزير إن لافروف أبلغ كيري بأن موسكو مستعدة، بحسب ما ذكرت رويترز."
    for one in quotes(text):
        for cue in one.cue:
            assert not any(Span(*span).overlaps(cue) for span in one.content), one

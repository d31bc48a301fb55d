"""What a name says by itself."""

import pytest

from models.naming import guess_kind, without_title
from models.records import SPEAKER_KINDS


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("وزارة الخارجية الروسية", "organisation"),
        ("الْخارِجِيّة الأمريكية", "organisation"),
        ("صحيفة واشنطن بوست", "media"),
        ("مصادر مطلعة", "unnamed"),
        ("مسؤول أمريكي", "unnamed"),
        ("سيرغي لافروف", "person"),
        ("", "person"),
    ],
)
def test_a_ministry_is_no_person(name, kind):
    assert guess_kind(name) == kind
    assert kind in SPEAKER_KINDS


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("الرئيس الأمريكي باراك أوباما", "باراك أوباما"),
        ("المستشارة الألمانية أنجيلا ميركل", "أنجيلا ميركل"),
        ("الوزير سيرجي لافروف", "سيرجي لافروف"),
        ("الرئيس الأمريكي", "الرئيس الأمريكي"),
        ("سيرجي لافروف", "سيرجي لافروف"),
        ("", ""),
    ],
)
def test_a_title_is_no_name(name, without):
    assert without_title(name) == without

"""What is told about an article on its way in."""

import pytest

from models.formats.incoming import incoming


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2016-10-02", "2016-10-02"),
        ("2016/1/2", "2016-01-02"),
        ("22.11.2026", "2026-11-22"),
        ("٢٢/١١/٢٠٢٦", "2026-11-22"),
        ("1/1/2020", "2020-01-01"),
        ("2016-10-02T10:00:00Z", "2016-10-02T10:00:00Z"),
        ("11/12/2026", "11/12/2026"),  # in November or in December: nobody knows
        ("11/22/2026", "11/22/2026"),
        ("أمس", "أمس"),
    ],
)
def test_a_date_is_one_that_sorts_where_there_is_no_doubt(told, kept):
    assert incoming({"text": "قال زيد", "date": told}, "a", 0).about["published"] == kept

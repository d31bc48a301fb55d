import json

from models.formats.jsonl import chunks
from models.formats.record import records


def test_one_article_is_one_line(worked):
    text = "".join(chunks(records(worked.store)))
    lines = text.split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == list(records(worked.store))


def test_arabic_and_separators_are_written_as_they_are(worked):
    text = "".join(chunks(records(worked.store)))
    assert "روسيا\u2028ملتزمة" in text
    assert "\\u06" not in text
    assert not text.startswith("\ufeff")
    assert "\r" not in text


def test_lone_breaks_do_not_break_a_line():
    (line,) = chunks([{"text": "ا\u2028ب\u0085ج\nد"}])
    assert line.count("\n") == 1
    assert json.loads(line) == {"text": "ا\u2028ب\u0085ج\nد"}


def test_no_article_is_an_empty_file():
    assert list(chunks([])) == []

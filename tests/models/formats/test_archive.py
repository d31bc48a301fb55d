import io
import json
import struct
import sys
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import QawlError
from models.formats import archive, csv_table, jsonl, txt
from models.formats.archive import articles, must_be_safe, opened, read_member
from models.formats.building import Building
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused, incoming

READERS = {
    ".txt": txt.articles,
    ".csv": lambda path: csv_table.read(path, Reading()),
    ".jsonl": lambda path: jsonl.read(path, Reading()),
}


@pytest.fixture
def made(tmp_path):
    """An archive of these members, names as they are told; ``how`` changes what is said of each."""

    def made(members, how=lambda info: None, name="أخبار.zip", packed=zipfile.ZIP_DEFLATED):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", packed) as file:
            for one, content in members.items() if isinstance(members, dict) else members:
                info = zipfile.ZipInfo(one, (1980, 1, 1, 0, 0, 0))
                info.compress_type = packed
                info.filename = one  # ZipInfo tidies names; who attacks does not
                how(info)
                file.writestr(info, content)
        return path

    return made


def said(path):
    with pytest.raises(QawlError) as refused:
        must_be_safe(path)
    with pytest.raises(QawlError):
        list(articles(path, READERS))
    sentence = refused.value.sentence.in_language("en")
    assert path.name in sentence
    assert sentence.count(". ") == 0
    return sentence


def test_an_honest_archive_is_safe(made):
    path = made({"a.txt": "قال زيد", "deep/": "", "deep/b.txt": "قال عمرو"})
    must_be_safe(path)
    assert read_member(path, "deep/b.txt").decode() == "قال عمرو"
    with opened(path) as file:
        assert read_member(file, "a.txt").decode() == "قال زيد"


def test_a_member_that_is_not_there_is_said(made):
    with pytest.raises(QawlError, match=r"“أخبار.zip” was not opened: it holds no “none.xml”"):
        read_member(made({"a.txt": ""}), "none.xml")


# Names


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../../evil.txt",
        "a/../../evil.txt",
        "..",
        "..\\evil.txt",
        "a\\b.txt",
        "C:evil.txt",
        "C:/evil.txt",
    ],
)
def test_names_that_lead_out_are_refused(made, name, tmp_path):
    sentence = said(made({"good.txt": "قال", name: "شر"}))
    assert "points out of the archive" in sentence
    assert name in sentence
    assert sorted(path.name for path in tmp_path.iterdir()) == ["أخبار.zip"]


def test_links_and_devices_are_refused(made):
    for mode in (0o120777, 0o060660, 0o010600):
        path = made({"a.txt": "/etc/passwd"}, lambda info, mode=mode: setattr(info, "external_attr", mode << 16))
        assert "“a.txt” in it is a link or a device" in said(path)


def test_names_in_a_sentence_do_not_turn_it(made):
    sentence = said(made({"../\u202egpj.\n" + "x" * 5000: ""}))
    assert not set("\u202e\n") & set(sentence)
    assert len(sentence) < 400


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "cp720"])
@pytest.mark.parametrize("name", ["خبر.txt", "أخبار اليوم/مقالة 12.txt", "plain.txt"])
def test_arabic_names_are_read_whoever_wrote_them(made, encoding, name):
    marks = name.encode(encoding).decode("cp437")
    path = made({"x" * len(marks): "قال زيد"})
    raw = path.read_bytes().replace(b"x" * len(marks), name.encode(encoding))
    path.write_bytes(raw)
    (one,) = articles(path, READERS)
    assert one.external_id == Path(name).stem


def test_names_that_say_utf_8_are_taken_at_their_word(made):
    (one,) = articles(made({"خبر عاجل.txt": "قال زيد"}), READERS)
    assert one.external_id == "خبر عاجل"


def test_a_name_of_another_alphabet_stays_as_it_is_said(made):
    path = made({"caf_.txt": "قال زيد"})
    path.write_bytes(path.read_bytes().replace(b"caf_", b"caf\x82"))
    (one,) = articles(path, READERS)
    assert one.external_id == "café"


# Bombs


def test_a_bomb_is_refused_by_what_it_says(made):
    assert "grow more than 200 times" in said(made({"a.txt": bytes(19 << 20)}))
    assert "larger than 20 MB" in said(made({"a.txt": bytes(21 << 20)}))


def test_small_members_may_be_packed_well(made):
    must_be_safe(made({"a.txt": " " * 900_000}))


def test_many_are_too_much_together(made, monkeypatch):
    monkeypatch.setattr(archive, "TOTAL", 1000)
    assert "holds more than" in said(made({f"{number}.txt": "قال " * 50 for number in range(10)}))


def test_too_many_are_refused(made):
    assert "more than 20,000 files" in said(made([(f"{number}", "") for number in range(20_001)]))


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_is_read(made):
    path = made({"a.txt": bytes(19 << 20)})
    raw = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = raw.index(mark)
        raw[start + at : start + at + 4] = struct.pack("<I", 100)
    path.write_bytes(raw)
    must_be_safe(path)  # it looks harmless
    with pytest.raises(QawlError, match="damaged"):
        read_member(path, "a.txt")
    (one,) = articles(path, READERS)
    assert one.reason.in_language("en") == "“أخبار.zip › a.txt” was not imported: it is damaged."


def test_a_list_of_members_that_lies_about_its_size_is_not_read(made):
    path = made({"a.txt": "قال"})
    raw = bytearray(path.read_bytes())
    end = raw.rindex(b"PK\x05\x06")
    raw[end + 12 : end + 16] = struct.pack("<I", 300 << 20)
    with path.open("wb") as file:
        file.truncate(400 << 20)
        file.seek(400 << 20)
        file.write(raw[end:])
    assert "more than 20,000 files" in said(path)


def test_two_gigabytes_of_nothing_are_not_read(tmp_path):
    path = tmp_path / "a.zip"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    assert "holds more than 500 MB" in said(path)


def test_archives_in_archives_are_not_opened(made):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as file:
        file.writestr("a.txt", "قال زيد")
    found = list(articles(made({"deep/inner.zip": inner.getvalue(), "b.txt": "قال عمرو"}), READERS))
    assert [type(one) for one in found] == [Refused, Incoming]
    assert "“أخبار.zip › deep/inner.zip” was not imported: an archive in an archive" in found[0].reason.in_language(
        "en"
    )


# Damaged and locked


def test_what_is_locked_is_refused(made):
    path = made({"a.txt": "قال"})
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    raw[raw.index(b"PK\x03\x04") + 6] |= 1
    path.write_bytes(raw)
    assert "“a.txt” in it is locked with a password" in said(path)


def test_rare_ways_of_packing_are_refused(made):
    assert "packed in a way" in said(made({"a.txt": "قال"}, packed=zipfile.ZIP_LZMA))


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", "قال زيد".encode(), bytes(5000)])
def test_what_is_no_archive_is_refused(tmp_path, content):
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert "no zip archive" in said(path)


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(QawlError, match="can't be reached"):
        must_be_safe(tmp_path / "none.zip")


def test_an_archive_that_was_cut_off_is_refused(made):
    path = made({"a.txt": "قال زيد" * 100})
    path.write_bytes(path.read_bytes()[:-30])
    assert "no zip archive" in said(path)


def test_a_damaged_member_does_not_hold_up_the_others(made):
    path = made({"a.txt": "قال زيد", "b.txt": "قال عمرو", "c.txt": "قال بكر"}, packed=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace("عمرو".encode(), "عمره".encode()))
    found = list(articles(path, READERS))
    assert [type(one) for one in found] == [Incoming, Refused, Incoming]
    assert found[1].reason.in_language("en") == "“أخبار.zip › b.txt” was not imported: it is damaged."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8), cut=st.integers(0, 400))
def test_whatever_bytes_are_changed_nothing_but_a_sentence_comes_of_it(made, changes, cut):
    path = made({"a.txt": "قال زيد" * 20, "خبر.csv": "id,text\n1,قال عمرو\n"})
    raw = bytearray(path.read_bytes())
    for at, value in changes:
        raw[at % len(raw)] = value
    path.write_bytes(raw[: len(raw) - cut] if cut > 300 else raw)
    found = []
    with suppress(QawlError):
        found = list(articles(path, READERS))
    assert all(isinstance(one, Incoming | Refused) for one in found)


# Articles


def test_members_come_in_as_files_of_a_folder_do(made):
    table = "id,text\n,قال بكر\nx7,قال زيد\n9,\n"
    path = made({"a/one.txt": "قال زيد نعم", "b/table.csv": table, "c.png": b"\x89PNG", "empty.txt": " "})
    found = list(articles(path, READERS))
    assert [one.external_id for one in found if isinstance(one, Incoming)] == ["one", "table-1", "x7"]
    refused = [one for one in found if isinstance(one, Refused)]
    assert [(one.file, one.row) for one in refused] == [("أخبار.zip › b/table.csv", 4), ("أخبار.zip › empty.txt", None)]
    assert "Row 4 of “أخبار.zip › b/table.csv” was not imported" in refused[0].reason.in_language("en")
    assert refused[1].reason.in_language("en") == "“أخبار.zip › empty.txt” was not imported: it holds no text."


def test_progress_goes_through_the_file(made):
    path = made({f"{number}.txt": f"خبر {number}" for number in range(9)})
    ats = [one.at for one in articles(path, READERS)]
    assert ats == sorted(ats)
    assert 0 <= ats[0] < ats[-1] < path.stat().st_size


def test_nothing_stays_on_the_disk_and_no_name_becomes_a_path(made, tmp_path, monkeypatch):
    (private := tmp_path / "private").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    seen = []

    def reader(path):
        seen.append(path)
        assert path.read_bytes()
        yield incoming({"text": "قال زيد"}, path.stem, 0)

    for one in articles(made({"خبر خاص.txt": "قال", "con.txt": "قال", "x" * 300 + ".txt": "قال"}), {".txt": reader}):
        assert isinstance(one, Incoming)
        assert seen[-1].exists()
        assert len([*seen[-1].parent.iterdir()]) == 1
    assert not [*private.iterdir()]
    assert all(path.name.isascii() and len(path.name) < 40 for path in seen)
    assert all(private in path.parents for path in seen)


def test_names_are_the_same_each_time(made):
    seen = []

    def reader(path):
        seen.append(path.name)
        yield from ()

    path = made({"a.txt": "قال", "b.txt": "نعم"})
    list(articles(path, {".txt": reader}))
    list(articles(path, {".txt": reader}))
    assert seen[:2] == seen[2:]


def test_what_lies_together_is_laid_down_together(made):
    """As an .ann and the .txt that it is about."""

    def read(path):
        text = path.with_suffix(".txt").read_text("utf-8")
        record = Building(path.stem, text).record()
        yield Incoming(path.stem, text, {}, 0, record=record)

    def wanted(name, beside):
        return name.suffix != ".txt" or f"{name.stem}.ann" not in beside

    path = made({"d/a.ann": "T1", "e/a.txt": "قال بكر", "d/a.txt": "قال زيد", "d/b.txt": "قال عمرو"})
    found = list(articles(path, {".txt": txt.articles, ".ann": read}, wanted))
    assert [(one.external_id, one.text) for one in found] == [("a", "قال زيد"), ("a", "قال بكر"), ("b", "قال عمرو")]
    assert found[0].record["external_id"] == "a"


def test_a_name_that_comes_twice_is_two_articles(made):
    with pytest.warns(UserWarning, match="Duplicate"):
        path = made([("a.txt", "قال زيد"), ("a.txt", "قال عمرو"), ("A.TXT", "قال بكر")])
    assert [one.text for one in articles(path, READERS)] == ["قال زيد", "قال عمرو", "قال بكر"]


def test_apples_second_halves_are_passed_over(made):
    path = made({"a.txt": "قال زيد", "__MACOSX/._a.txt": b"\0\5\x16\7", "._b.txt": b"\0\5\x16\7"})
    assert len(list(articles(path, READERS))) == 1


def test_an_archive_without_articles_is_refused(made):
    with pytest.raises(QawlError, match="no file that can be imported"):
        list(articles(made({"a.png": b"\x89PNG"}), READERS))


def test_a_page_is_there_until_the_next_is_asked_for(made):
    def reader(path):
        yield Incoming(path.stem, "قال زيد", {}, 0, source=path)

    coming = articles(made({"a.html": "<p>"}), {".html": reader})
    one = next(coming)
    assert (one.external_id, one.source.read_bytes()) == ("a", b"<p>")
    assert next(coming, None) is None
    assert not one.source.exists()


def test_records_in_an_archive_keep_their_own_names(made):
    line = json.dumps({"external_id": "001", "text": "قال زيد"}, ensure_ascii=False)
    (one,) = articles(made({"m.jsonl": line}), READERS)
    assert one.external_id == "001"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed there")
def test_who_stops_in_the_middle_leaves_nothing(made, tmp_path, monkeypatch):
    (private := tmp_path / "private").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    coming = articles(made({"a.txt": "قال", "b.txt": "نعم"}), READERS)
    next(coming)
    coming.close()
    assert not [*private.iterdir()]

import shutil
from collections import Counter
from contextlib import closing

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from models.formats import pdf
from models.formats.incoming import Refused
from models.formats.worker import Worker
from models.project import SEEDS
from tests.models.conftest import DATA

SEED = (SEEDS / "001_c30111a8f55ad5a9.txt").read_text("utf-8")
PRINTED = DATA / "articles" / "chromium.pdf"  # the seed's first lines, printed by Chromium 156
BACKWARDS = DATA / "articles" / "backwards.pdf"  # by Qt 6.11, whose fonts tell letters in the order of the eye
SHAPES = "ﻗﺎﻝ ﺯﻳﺪ: ﻻ"  # قال زيد: لا, as shapes


@pytest.fixture
def read(tmp_path, worker):
    def read(content, name="تقرير 1.pdf"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, PdfWriter):
            content.write(path)
        else:
            shutil.copy(content, path)
        (one,) = pdf.articles(path, worker)
        return one

    return read


def refusal(one):
    assert isinstance(one, Refused), one
    sentence = one.reason.in_language("en")
    assert sentence.startswith("“تقرير 1.pdf” was not imported: ")
    return sentence


def made(letters, content=None):
    """A PDF of one page that shows ``letters``: one byte a letter, what they are told in ToUnicode."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    pairs = "\n".join(f"<{at:02X}> <{letter.encode('utf-16-be').hex()}>" for at, letter in enumerate(letters, 33))
    told = DecodedStreamObject()
    told.set_data(
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
        + f"{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end".encode()
    )
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    font[NameObject("/ToUnicode")] = writer._add_object(told)
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = DecodedStreamObject()
    codes = "".join(f"{at:02X}" for at, _ in enumerate(letters, 33))
    shown.set_data(content or f"BT /F1 12 Tf 50 700 Td <{codes}> Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(shown)
    return writer


def test_the_words_of_a_printed_page_are_all_there_in_order(read):
    one = read(PRINTED)
    words = one.text.split()
    assert words == SEED.split()[: len(words)]
    assert len(words) > 100
    assert one.external_id == "تقرير 1"
    assert (one.about["title"], one.about["published"]) == ("محادثة هاتفية", "2026-11-22")


def test_shapes_of_letters_become_letters_and_nothing_else_does(read):
    assert Counter(read(made(SHAPES)).text) == Counter("قال زيد: لا")
    assert {*"١²…½ﬁ"} < {*read(made("ﻗﺎﻝ١²…½ﬁ")).text}


def test_letters_that_stand_backwards_are_refused(read):
    assert "wrong order" in refusal(read(BACKWARDS))


def test_letters_that_nobody_tells_are_refused(read):
    assert "do not tell" in refusal(read(made("\ue001\ue002\ue003abc")))


# Locked, empty, damaged, hostile


def test_a_locked_file_is_refused(read):
    for password in ("x", ""):
        writer = PdfWriter(clone_from=PdfReader(PRINTED))
        writer.encrypt(password, owner_password="y", algorithm="RC4-128")
        one = read(writer)
        if password:
            assert "locked with a password" in refusal(one)
        else:  # everybody may open it: only printing is locked
            assert one.text.split() == SEED.split()[: len(one.text.split())]


def test_pictures_of_pages_are_refused(read):
    writer = PdfWriter()
    writer.add_blank_page(600, 800)
    assert "only pictures of pages" in refusal(read(writer))


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(999), "قال زيد".encode(), b"PK\x03\x04" + bytes(99)]
)
def test_what_is_no_pdf_is_refused(read, content):
    assert "it is no PDF" in refusal(read(content))


def test_what_was_cut_off_or_torn_is_no_traceback(read):
    whole = PRINTED.read_bytes()
    for content in (
        b"%PDF-1.7\n",
        whole[:100],
        whole[: len(whole) // 2],
        whole[:-40],
        whole.replace(b"/Page", b"/Pxge"),
    ):
        one = read(content)
        assert not isinstance(one, Refused) or refusal(one)


def test_pages_that_go_round_in_a_circle_end(read):
    raw = PRINTED.read_bytes()
    one = read(raw.replace(b"/Kids [", b"/Kids [2 0 R 2 0 R "))
    assert not isinstance(one, Refused) or refusal(one)


def test_a_bomb_in_a_stream_is_given_up(tmp_path, worker):
    path = tmp_path / "تقرير 1.pdf"
    writer = made("abc", b"BT /F1 12 Tf " + b"<21> Tj " * 12_000_000 + b"ET")
    for page in writer.pages:
        page.compress_content_streams()
    writer.write(path)
    assert path.stat().st_size < 1_000_000
    with closing(Worker(seconds=5)) as impatient:
        (one,) = pdf.articles(path, impatient)
        refusal(one)
        shutil.copy(PRINTED, path)
        (one,) = pdf.articles(path, impatient)
        assert one.text.startswith("قالت وزارة")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "تقرير 1.pdf"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    (one,) = pdf.articles(path, Worker())
    assert "larger than" in refusal(one)

import datetime
import io
import zipfile

import docx as library
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.formats import docx
from models.formats.incoming import Incoming, Refused
from models.formats.worker import Worker
from tests.models.formats.hostile import TEXTS

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PART = "word/document.xml"


@pytest.fixture
def read(tmp_path, worker):
    def read(content, name="بيان 1.docx"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content.save(str(path))
        (one,) = docx.articles(path, worker)
        return one

    return read


def refusal(one):
    assert isinstance(one, Refused), one
    sentence = one.reason.in_language("en")
    assert sentence.startswith("“بيان 1.docx” was not imported: ")
    return sentence


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def changed(document, change, part=PART):
    """The file, one part of it put through ``change``; None takes it out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            content = change(content) if name == part else content
            if content is not None:
                new.writestr(name, content)
    return buffer.getvalue()


def paragraph(inner):
    """A document of one paragraph with these runs."""
    document = library.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{inner}</w:p>"))
    return document


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_are_lines(read):
    document = library.Document()
    document.add_heading("موسكو تحذّر", 1)
    document.add_paragraph('قال\u200f لافروف إنّ بلاده "ملتزمة" 🇷🇺👨\u200d👩\u200d👧.')
    document.add_paragraph("")
    document.add_paragraph("وأضاف\u00a0كيري.")
    one = read(document)
    assert one.text == 'موسكو تحذّر\nقال\u200f لافروف إنّ بلاده "ملتزمة" 🇷🇺👨\u200d👩\u200d👧.\n\nوأضاف\u00a0كيري.'
    assert one.external_id == "بيان 1"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_no_letter_is_changed(read, texts):
    """But for line ends, of which Word has its own, and what XML makes a blank."""
    document = library.Document()
    lines = [" ".join(text.replace("\u0085", " ").splitlines()) or "قال" for text in ["قال", *texts]]
    for line in lines:
        document.add_paragraph(line)
    assert read(document).text == "\n".join(lines)


def test_what_is_told_of_it_comes_along(read):
    document = library.Document()
    document.add_paragraph("قال زيد")
    properties = document.core_properties
    properties.title, properties.author = "بيان <script>", "ليلى"
    properties.created = datetime.datetime(2016, 10, 2, 8, 0)
    about = read(document).about
    assert (about["title"], about["author"], about["published"]) == ("بيان <script>", "ليلى", "2016-10-02")


def test_tables_stand_where_they_stand_and_cells_are_read_once(read):
    document = library.Document()
    document.add_paragraph("قبل")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "رأس"
    table.cell(1, 0).text, table.cell(1, 1).text = "يمين", "يسار"
    document.add_paragraph("بعد")
    assert [line for line in read(document).text.split("\n") if line] == ["قبل", "رأس", "يمين", "يسار", "بعد"]


def test_tracked_changes_are_read_as_accepted(read):
    inner = (
        run("قال ") + f'<w:ins w:id="1" w:author="x">{run("زيد ")}</w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>عمرو</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3" w:author="x">{run("بكر")}</w:moveFrom>'
        f'<w:moveTo w:id="4" w:author="x">{run("نعم")}</w:moveTo>'
    )
    assert read(paragraph(inner)).text.strip() == "قال زيد نعم"


def test_links_fields_and_content_controls_are_read_text_boxes_and_codes_are_not(read):
    box = f"<w:pict><w:txbxContent><w:p>{run('صندوق')}</w:p></w:txbxContent></w:pict>"
    inner = (
        f"<w:hyperlink>{run('قال')}</w:hyperlink>{run(' ')}<w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"<w:sdt><w:sdtContent>{run('زيد')}</w:sdtContent></w:sdt><w:r>{box}</w:r>"
        "<w:r><w:tab/><w:t>نعم</w:t><w:br/><w:t>لا</w:t></w:r>"
    )
    document = paragraph(inner)
    control = f"<w:sdt {W}><w:sdtContent><w:p>{run('في الإطار')}</w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert read(document).text.strip() == "قال زيد\tنعم\nلا\nفي الإطار"


def test_headers_and_footers_are_no_part_of_it(read):
    document = library.Document()
    document.add_paragraph("قال زيد")
    document.sections[0].header.paragraphs[0].text = "ترويسة"
    assert read(document).text == "قال زيد"


# Damaged and hostile


def test_a_file_that_is_something_else_is_refused(read):
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as file:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        file.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="application/xml"/><Override PartName="/x.xml" ContentType="{kind}"'
            "/></Types>",
        )
        file.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="x.xml"/>'
            "</Relationships>",
        )
        file.writestr("x.xml", "<workbook/>")
    assert "no Word file" in refusal(read(sheet.getvalue()))
    assert "it is no zip archive" in refusal(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)))
    assert "it is no zip archive" in refusal(read("قال زيد".encode()))
    assert "it is no zip archive" in refusal(read(b""))


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", PART, "docProps/core.xml"])
def test_parts_that_are_missing_or_torn_are_no_traceback(read, part):
    document = library.Document()
    document.add_paragraph("قال زيد")
    for change in (lambda content: None, lambda content: content[: len(content) // 2], lambda content: b""):
        one = read(changed(document, change, part))
        assert isinstance(one, Incoming) or "Word file" in refusal(one)


def test_a_file_that_was_cut_off_is_refused(read):
    whole = saved(paragraph(run("قال زيد")))
    assert "it is no zip archive" in refusal(read(whole[: len(whole) // 2]))


def test_a_bomb_is_refused(read):
    document = library.Document()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/media/a.bmp", bytes(19 << 20))
    assert "grow more than 200 times" in refusal(read(buffer.getvalue()))


def test_entities_are_neither_followed_nor_lost(read, tmp_path):
    (tmp_path / "secret").write_text("سر الأسرار", "utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    for declared, used in (
        *((f'<!ENTITY x SYSTEM "file://{tmp_path}/secret">', "&x;"), (f'<!ENTITY l0 "هه">{laughs}', "&l11;")),
        ('<!ENTITY x "زيد">', "&x;"),
    ):
        head = f"<!DOCTYPE x [{declared}]>".encode()

        def change(content, head=head, used=used):
            return content.replace(b"<w:document", head + b"<w:document", 1).replace("هنا".encode(), used.encode())

        sentence = refusal(read(changed(paragraph(run("قال هنا")), change)))
        assert "entities" in sentence or "Word file" in sentence


def test_nesting_without_end_is_refused(read):
    deep = f"{'<w:ins>' * 5000}{run('قال')}{'</w:ins>' * 5000}".encode()
    content = changed(paragraph(run("هنا")), lambda content: content.replace(run("هنا").encode(), deep))
    one = read(content)
    assert isinstance(one, Incoming) or refusal(one)


def test_an_empty_document_holds_no_text(read):
    assert "holds no text" in refusal(read(library.Document()))


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "بيان 1.docx"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    (one,) = docx.articles(path, Worker())
    assert "larger than" in refusal(one)

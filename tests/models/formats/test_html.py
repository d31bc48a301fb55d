from contextlib import closing

import pytest

from models.formats import html
from models.formats.incoming import Incoming, Refused
from models.formats.worker import Worker

LINES = (
    "موسكو تحذّر واشنطن من «العدوان»",
    "قالت وزارة الخارجية الروسية، أمس السبت، إنّ الوزير سيرغي لافروف أكّد لنظيره الأميركي جون كيري أنّ بلاده "
    '"لا تزال ملتزمة" بالحوار.',
    'وحذّرت روسيا من أنّ ما وصفته بـ"العدوان المباشر" على النظام السوري سيؤدي إلى تغيرات مخيفة ومزلزلة في الشرق الأوسط.',
    "وأضاف المتحدث باسم الكرملين ديمتري بيسكوف أنّ المحادثات مستمرة رغم الخلافات العميقة بين البلدين.",
)
PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head>{meta}<title>{title}</title>
<meta property="og:site_name" content="العربي الجديد"><meta name="author" content="ليلى حسن">
<meta property="article:published_time" content="2016-10-02T08:15:00+03:00">
<link rel="canonical" href="https://news.example.org/2016/10/2/moscow"><script>var x = "إعلان خفي";</script>
</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li><li><a href="/e">اقتصاد</a></li></ul></nav>
<div class="cookie-banner">نستخدم ملفات تعريف الارتباط <button>موافق</button></div>
<main><article><h1>{0}</h1><p>{1}</p><p>{2}</p><div class="advertisement"><p>إعلان مموّل</p></div>
<ins class="adsbygoogle">اشترك الآن واربح سيارة</ins>
<aside class="related"><h3>مواضيع ذات صلة</h3><a href="/1">خبر آخر تماما</a></aside><p>{3}</p></article>
<section id="comments" class="comments"><h3>التعليقات</h3><p>تعليق من قارئ غاضب جدا على هذا الخبر الطويل</p></section>
</main><footer>جميع الحقوق محفوظة 2016</footer></body></html>"""
UNWANTED = ("الرئيسية", "اقتصاد", "الارتباط", "إعلان", "اربح", "مواضيع", "خبر آخر", "تعليق", "الحقوق")


@pytest.fixture
def read(tmp_path, worker):
    def read(page, name="صفحة 1.html"):
        path = tmp_path / name
        path.write_bytes(page if isinstance(page, bytes) else page.encode())
        (one,) = html.articles(path, worker)
        return one

    return read


def page(*lines, meta='<meta charset="utf-8">', title="موسكو تحذّر | الخبر"):
    return PAGE.format(*(lines or LINES), meta=meta, title=title)


def refusal(one):
    assert isinstance(one, Refused)
    sentence = one.reason.in_language("en")
    assert sentence.startswith("“صفحة 1.html” was not imported: ")
    assert one.file.endswith("صفحة 1.html")
    return sentence


def test_the_article_is_taken_out_of_its_page(read):
    one = read(page())
    assert one.text.split("\n") == list(LINES)
    assert one.external_id == "صفحة 1"
    assert one.about["title"].startswith("موسكو تحذّر")
    assert (one.about["outlet"], one.about["author"], one.about["published"]) == (
        *("العربي الجديد", "ليلى حسن", "2016-10-02"),
    )
    assert one.about["url"] == "https://news.example.org/2016/10/2/moscow"
    assert not [piece for piece in UNWANTED if piece in one.text]


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="windows-1256">', '<meta charset="iso-8859-1">', '<meta charset=utf-8>', "",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', '<meta charset="klingon">',
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-8", "utf-16"])
def test_pages_are_read_whatever_they_say_of_their_encoding(read, meta, encoding):
    lines = [line.replace("«", '"').replace("»", '"') for line in LINES]
    one = read(page(*lines, meta=meta).encode(encoding, "ignore"))
    assert one.text.split("\n") == [line.encode(encoding, "ignore").decode(encoding) for line in lines]


def test_what_no_guess_would_find_is_believed(read):
    lines = ["Москва предупредила Вашингтон о последствиях этого шага сегодня"] * 4
    one = read(page(*lines, meta='<meta charset="windows-1251">', title="x").encode("cp1251", "ignore"))
    assert lines[0] in one.text


def test_marks_that_turn_and_join_are_kept(read):
    line = "خبر عاجل\u200f: رحّب «نامه\u200cها» و👨\u200d👩\u200d👧 بالبيان الذي نشرته الوزارة في موسكو \u2067(42)\u2069"
    assert line in read(page(LINES[0], line, *LINES[2:])).text
    written = line.replace("\u200f", "&rlm;").replace("\u200c", "&zwnj;").replace("\u200d", "&#x200D;")
    assert line in read(page(LINES[0], written, *LINES[2:])).text


def test_lines_of_nothing_but_marks_are_none(read):
    assert read(page(LINES[0], "&rlm;", LINES[2], " \u200f ")).text == f"{LINES[0]}\n{LINES[2]}"


def test_entities_and_markup_become_text(read):
    one = read(page(LINES[0], f"{LINES[1]} 1 &lt; 2 &amp; <b>خط</b> <i>مائل</i>", *LINES[2:]))
    assert one.text.split("\n")[1] == f"{LINES[1]} 1 < 2 & خط مائل"


def test_a_script_in_a_title_is_text_on_one_line(read):
    one = read(page(title="عاجل\n<script>alert(1)</script>").replace("<h1>", "<h2>").replace("</h1>", "</h2>"))
    assert isinstance(one, Incoming)
    assert "\n" not in one.about["title"]
    assert "alert" not in one.text


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_an_address_that_is_none_is_left_out(read, href):
    assert read(page().replace("https://news.example.org/2016/10/2/moscow", href)).about["url"] is None


def test_dates_that_only_the_text_holds_are_not_guessed(read):
    bare = page().replace('<meta property="article:published_time" content="2016-10-02T08:15:00+03:00">', "")
    bare = bare.replace("/2016/10/2/", "/").replace("أمس السبت", "السبت 1 أكتوبر 2016")
    assert read(bare).about["published"] is None


# Damaged and hostile


def test_one_bad_byte_matters_only_where_it_is_read(read):
    whole = page().encode()
    footer, line = whole.index("جميع".encode()), whole.index("وحذّرت".encode())
    assert read(whole[:footer] + b"\xff" + whole[footer:]).text.split("\n") == list(LINES)
    assert "bytes in it are no UTF-8" in refusal(read(whole[:line] + b"\xff" + whole[line:]))


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", b"PK\x03\x04" * 9],
)
def test_what_is_no_page_is_refused(read, content):
    refusal(read(content))


@pytest.mark.parametrize("content", ["قال زيد نعم " * 99, "<", "<html></html>"])
def test_a_page_without_an_article_is_refused(read, content):
    refusal(read(content))


def test_a_page_that_was_cut_off_is_read_as_far_as_it_goes(read):
    whole = page()
    one = read(whole[: whole.index(LINES[2]) + 40])
    assert one.text.startswith(f"{LINES[0]}\n{LINES[1]}")


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<!--", "<![CDATA["])
def test_nesting_however_deep_is_read_or_refused(read, tag):
    one = read("<html><body>" + tag * 20_000 + "".join(f"<p>{line}</p>" for line in LINES))
    assert isinstance(one, Incoming) or refusal(one)


def test_entities_that_a_page_declares_are_not_followed(read, tmp_path):
    (tmp_path / "secret").write_text("سر الأسرار", "utf-8")
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret"><!ENTITY y "{"z" * 99}">]>'
    one = read(head + page(LINES[0], f"{LINES[1]} &x; {'&y;' * 99}", *LINES[2:]).removeprefix("<!DOCTYPE html>"))
    assert "سر الأسرار" not in one.text
    assert "zzz" not in one.text


def test_a_page_without_end_is_given_up(tmp_path):
    path = tmp_path / "صفحة 1.html"
    path.write_text("<html><body><article>" + "<p>قال زيد" * 600_000, "utf-8")
    with closing(Worker(seconds=4)) as impatient:
        (one,) = html.articles(path, impatient)
        assert "took longer than 4 seconds" in refusal(one)
        path.write_text(page(), "utf-8")
        (one,) = html.articles(path, impatient)
        assert one.text.split("\n") == list(LINES)


def test_a_page_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "صفحة 1.html"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    (one,) = html.articles(path, Worker())
    assert "larger than 9 MB" in refusal(one)

import pytest

from models.errors import QawlError
from models.formats import txt
from models.formats.incoming import LONGEST, Refused


@pytest.fixture
def file(tmp_path):
    def made(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


def test_the_whole_file_is_the_text(file):
    assert txt.read(file("a.txt", "\ufeffعنوان\r\n\r\nقال زيد\r\n")) == "عنوان\n\nقال زيد\n"


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-16-le", "iso8859_6"])
def test_other_encodings_of_arabic_are_made_out(file, encoding):
    assert txt.read(file("a.txt", "قال زيد لعمرو ونعم".encode(encoding))) == "قال زيد لعمرو ونعم"


@pytest.mark.parametrize("content", ["قا".encode()[:-1], "قال زيد".encode() + b"\xff", b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_not_clear_is_refused_not_guessed(file, content):
    with pytest.raises(QawlError, match="UTF-8"):
        txt.read(file("a.txt", content))


def test_an_encoding_can_be_chosen(file):
    path = file("a.txt", "Он сказал «да».".encode("cp1251"))
    assert txt.read(path, "cp1251") == "Он сказал «да»."
    (article,) = txt.articles(path, encoding="cp1251")
    assert article.text == "Он сказал «да»."


@pytest.mark.parametrize("content", ["", " \n\t", "\ufeff", "…—"])
def test_a_file_without_words_is_refused(file, content):
    with pytest.raises(QawlError, match="no text"):
        txt.read(file("a.txt", content))


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path):
    with pytest.raises(QawlError, match=r"none\.txt"):
        txt.read(tmp_path / "none.txt")


def test_a_file_is_one_article_named_by_it(file):
    (article,) = txt.articles(file("خبر 12.txt", "قال زيد"))
    assert (article.external_id, article.text, article.about) == ("خبر 12", "قال زيد", {})


def test_what_can_not_be_read_is_refused_with_its_file(file):
    (refused,) = txt.articles(file("a.txt", ""))
    assert isinstance(refused, Refused)
    assert refused.file.endswith("a.txt")


@pytest.mark.parametrize(("letter", "times"), [("ق", LONGEST + 1), ("ق", 5 * LONGEST), ("x", LONGEST + 1)])
def test_a_text_that_is_too_long_is_refused(file, letter, times):
    with pytest.raises(QawlError, match="too long"):
        txt.read(file("a.txt", letter * times))


def test_the_longest_text_is_taken(file):
    assert len(txt.read(file("a.txt", "ق" * LONGEST))) == LONGEST

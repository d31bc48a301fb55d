import os

import pytest

from models import queries
from models.commands.articles import ShowBatch
from models.errors import QawlError
from models.formats import txt
from models.text import sha256


@pytest.fixture
def file(tmp_path):
    def made(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


def test_the_whole_file_is_the_text(file):
    assert txt.read(file("a.txt", "\ufeffعنوان\r\n\r\nقال زيد\r\n")) == "عنوان\n\nقال زيد\n"


@pytest.mark.parametrize("content", ["قال زيد".encode("cp1256"), "قال".encode("utf-16"), "قا".encode()[:-1]])
def test_other_encodings_are_refused(file, content):
    with pytest.raises(QawlError, match="UTF-8"):
        txt.read(file("a.txt", content))


@pytest.mark.parametrize("content", ["", " \n\t", "\ufeff", "…—"])
def test_a_file_without_words_is_refused(file, content):
    with pytest.raises(QawlError, match="no text"):
        txt.read(file("a.txt", content))


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path):
    with pytest.raises(QawlError, match=r"none\.txt"):
        txt.read(tmp_path / "none.txt")


def test_a_path_that_no_system_allows_does_not_stop_the_import(store, file, tmp_path):
    imported = txt.add(store, [tmp_path / ("ق" * 300), file("z.txt", "قال زيد")])
    assert (len(imported.new), len(imported.refused)) == (1, 1)


def test_an_article_is_named_by_its_file_and_keeps_its_checksum(store, file):
    imported = txt.add(store, [file("خبر 12.txt", "عنوان\nقال زيد نعم")])
    with store.write("x", "") as step:
        ShowBatch(imported.id).run(step)
    article = queries.article(store, imported.new[0])
    assert (article.external_id, article.title, article.headline, article.words) == ("خبر 12", None, "عنوان", 4)
    assert article.text_sha256 == sha256("عنوان\nقال زيد نعم")
    assert queries.text(store, article) == "عنوان\nقال زيد نعم"


def test_articles_are_not_seen_before_their_batch_is_shown(store, file):
    imported = txt.add(store, [file("a.txt", "قال زيد")])
    assert len(imported.new) == 1
    assert len(queries.articles(store)) == 2


def test_refused_files_do_not_hold_up_the_others(store, file):
    paths = [file("a.txt", "قال زيد"), file("b.txt", b"\xff\xfe"), file("c.txt", "قال عمرو"), file("d.txt", "")]
    imported = txt.add(store, [*paths, paths[0].parent / "none.txt"])
    assert len(imported.new) == 2
    assert [os.path.basename(one.file) for one in imported.refused] == ["b.txt", "d.txt", "none.txt"]
    for one in imported.refused:
        assert one.reason.in_language("ar") != one.reason.in_language("en")


def test_folders_are_searched(store, file, tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    file("deep/a.txt", "قال زيد")
    file("deep/er/b.txt", "قال عمرو")
    file("deep/c.md", "قال بكر")
    assert len(txt.add(store, [tmp_path / "deep"]).new) == 2


def test_the_same_text_is_imported_once(store, file):
    imported = txt.add(store, [file("a.txt", "قال زيد\n"), file("b.txt", "قال زيد\r\n")])
    assert (len(imported.new), imported.known) == (1, 1)


def test_the_same_text_is_imported_once_in_a_long_import_too(store, file):
    paths = [file(f"{number:03}.txt", f"خبر {number}") for number in range(txt.BATCH)]
    imported = txt.add(store, [*paths, file("copy.txt", "خبر 0")])
    assert (len(imported.new), imported.known) == (txt.BATCH, 1)


def test_a_file_whose_name_is_no_unicode_does_not_stop_the_import(store, file, tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("قال بكر", "utf-8")
    imported = txt.add(store, [tmp_path / os.fsdecode(b"caf\xe9.txt"), file("z.txt", "قال زيد")])
    assert len(imported.new) + len(imported.refused) == 2
    assert imported.new


def test_an_import_is_not_kept_in_the_history(store, file):
    txt.add(store, [file("a.txt", "قال زيد")])
    assert store.value("SELECT count(*) FROM history") == 0

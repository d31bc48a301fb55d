import os

import pytest

from models import queries
from models.errors import QawlError
from models.project import new_project
from models.store import Store


def test_a_new_project_holds_the_two_seed_articles_and_nothing_annotated(store):
    assert [article.external_id for article in queries.articles(store)] == [
        "000_8bf56170bc9a3a7f",
        "001_c30111a8f55ad5a9",
    ]
    assert store.value("SELECT count(*) FROM quote") == 0
    assert store.value("SELECT value FROM project WHERE key=?", ["id"])


def test_a_new_project_is_one_file(project):
    assert os.listdir(project.parent) == ["news.qawl"]


def test_a_project_may_start_empty(tmp_path):
    new_project(tmp_path / "a.qawl", articles=[])
    store = Store(tmp_path / "a.qawl")
    assert [*queries.articles(store)] == []
    store.close()


def test_a_project_may_start_with_ones_own_articles(tmp_path):
    (tmp_path / "خبر.txt").write_text("قال زيد نعم", "utf-8")
    new_project(tmp_path / "a.qawl", articles=[tmp_path / "خبر.txt"])
    store = Store(tmp_path / "a.qawl")
    assert [article.external_id for article in queries.articles(store)] == ["خبر"]
    store.close()


def test_a_project_there_already_is_left_alone(project):
    before = project.read_bytes()
    with pytest.raises(QawlError):
        new_project(project)
    assert project.read_bytes() == before


def test_an_article_that_cannot_be_read_makes_no_project(tmp_path):
    with pytest.raises(QawlError):
        new_project(tmp_path / "a.qawl", articles=[tmp_path / "missing.txt"])
    assert os.listdir(tmp_path) == []

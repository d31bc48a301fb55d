"""Search finds what a reader of Arabic holds to be the word that was typed, and next to nothing else.

``tests/data/recall.tsv`` was written from the rules of Arabic before search was tried on it. Every variant and every
other word stands on a line of its own in an article beside the two seed articles.
"""

import codecs
import json
import re
from typing import NamedTuple

import pytest

from models import importing
from models.commands.articles import ShowBatch
from models.fold import fold
from models.project import new_project
from models.query import parse
from models.search import Search
from models.store import Store
from tests.models.conftest import DATA

WRONG_AT_MOST = 1 / 20


class Row(NamedTuple):
    query: str
    variants: list[str]
    others: list[str]
    alike: list[str]


def written(cell):
    """A cell's pieces; invisible characters are written as escapes."""
    spelt = re.sub(r"\\u[0-9a-f]{4}", lambda escape: codecs.decode(escape[0], "unicode_escape"), cell)
    return [piece for piece in spelt.split("|") if piece]


def rows():
    for line in (DATA / "recall.tsv").read_text("utf-8").splitlines()[1:]:
        query, *cells = line.split("\t")
        yield Row(query, *map(written, [*cells, "", "", ""][:3]))


ROWS = list(rows())


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The seed articles, and one article for each row of the list: a line for each word, a number for its name."""
    folder = tmp_path_factory.mktemp("recall")
    with (folder / "rows.jsonl").open("w", encoding="utf-8") as file:
        for number, row in enumerate(ROWS):
            lines = [f"ورد {word} هنا" for word in (*row.variants, *row.others, *row.alike)]
            file.write(json.dumps({"id": f"{number}", "text": "\n".join(["—", *lines])}, ensure_ascii=False) + "\n")
    new_project(folder / "recall.qawl")
    store = Store(folder / "recall.qawl")
    imported = importing.add(store, [folder / "rows.jsonl"])
    with store.write("x", "") as step:
        ShowBatch(imported.id).run(step)
    yield store
    store.close()


@pytest.fixture(scope="module")
def found(corpus):
    """For each query: article and line of every hit, and its words."""
    return {row.query: [*hits(corpus, row.query)] for row in ROWS}


def hits(store, query):
    for read in Search(store, parse(query)).articles():
        for hit in read.hits:
            line = read.text.count("\n", 0, hit.span.start)
            yield read.external_id, line, hit.span.cut(read.text)


def lines_hit(row, found):
    return {line - 1 for article, line, _ in found[row.query] if article == str(ROWS.index(row))}


@pytest.mark.parametrize("row", ROWS, ids=[row.query for row in ROWS])
def test_every_way_to_write_a_word_is_found(row, found):
    there = lines_hit(row, found)
    assert [word for at, word in enumerate(row.variants) if at not in there] == []


@pytest.mark.parametrize("row", ROWS, ids=[row.query for row in ROWS])
def test_other_words_are_not_found(row, found):
    there = lines_hit(row, found)
    assert [word for at, word in enumerate(row.others, len(row.variants)) if at in there] == []


def test_the_list_is_long_enough_to_say_anything():
    assert len(ROWS) >= 60
    assert sum(len(row.variants) for row in ROWS) >= 500
    assert sum(len(row.others) for row in ROWS) >= 200


def test_recall_is_complete(found):
    wanted = sum(len(row.variants) for row in ROWS)
    got = sum(len(lines_hit(row, found) & set(range(len(row.variants)))) for row in ROWS)
    assert got / wanted == 1


def test_at_most_one_in_twenty_of_all_hits_is_another_word(found):
    """Over everything that all queries find anywhere: right is what a row lists, or one that shares a word with it."""
    total, wrong = 0, []
    for row in ROWS:
        right = {word for other in KEYS.values() if other & KEYS[row.query] for word in other}
        for article, _, words in found[row.query]:
            total += 1
            if key(words) not in right:
                wrong.append((row.query, words, article))
    assert len(wrong) / total <= WRONG_AT_MOST, (len(wrong), total, wrong)


def key(words):
    """Letters only: two dots make another word (ة), tashkeel and hamza do not."""
    return re.sub(r"\W+", " ", fold(re.sub("ة(?=\\W*$)", "ت", words))).strip()


KEYS = {row.query: {*map(key, row.variants)} for row in ROWS}

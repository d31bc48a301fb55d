import json
import os
import sqlite3
import stat

import pytest

from models import filling, importing, index, listing, queries
from models.commands.articles import EditArticles, FinishArticle, SetWork, ShowBatch
from models.commands.queues import SaveQueue
from models.errors import QawlError
from models.formats import files, jsonl
from models.importing import begin, drop, first_of, run, unfinished
from models.language import say
from models.listing import Filter
from models.purging import purge
from models.query import parse
from models.search import Search
from models.span import Span
from models.text import sha256
from models.transaction import insert_rows
from tests.models.conftest import LAVROV, as_jsonl, brought, counts_kept, counts_made_anew


@pytest.fixture
def file(tmp_path):
    def made(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


@pytest.fixture
def ten(tmp_path):
    """Ten articles in a file."""
    return as_jsonl(tmp_path / "ten.jsonl", [{"id": f"{n}", "text": f"خبر رقم {n}"} for n in range(10)])


def shown(store):
    return {article.external_id for article in queries.articles(store)}


def in_list(store):
    """What the list of articles shows: it has its own way to hide."""
    listed = listing.Listing()
    listed.read(store, "")
    return {line.article.external_id for line in listing.lines(store, listed.keys, "").values()}


def names(store, typed):
    return {read.external_id for read in Search(store, parse(typed)).articles()}


def rows(store, table):
    return store.value(f"SELECT count(*) FROM {table}")


def after(steps):
    """A question that is answered with yes from so many times on."""
    asked = iter(range(10_000))
    return lambda: next(asked) >= steps


# Files of every kind


def test_a_path_that_no_system_allows_does_not_stop_the_import(store, file, tmp_path):
    imported = importing.add(store, [tmp_path / ("ق" * 300), file("z.txt", "قال زيد")])
    assert (imported.new, len(imported.refused)) == (1, 1)


def test_an_article_is_named_by_its_file_and_keeps_its_checksum(store, file):
    imported = importing.add(store, [file("خبر 12.txt", "عنوان\nقال زيد نعم")])
    with store.write("x", "") as step:
        ShowBatch(imported.id).run(step)
    article = queries.article(store, brought(store, imported)[0])
    assert (article.external_id, article.title, article.headline, article.words) == ("خبر 12", None, "عنوان", 4)
    assert article.text_sha256 == sha256("عنوان\nقال زيد نعم")
    assert queries.text(store, article) == "عنوان\nقال زيد نعم"


def test_articles_are_not_seen_before_their_batch_is_shown(store, file):
    imported = importing.add(store, [file("a.txt", "قال زيد")])
    assert imported.new == 1
    assert len([*queries.articles(store)]) == 2


def test_refused_files_do_not_hold_up_the_others(store, file):
    paths = [file("a.txt", "قال زيد"), file("b.txt", b"\xff\xfe"), file("c.txt", "قال عمرو"), file("d.txt", "")]
    imported = importing.add(store, [*paths, paths[0].parent / "none.txt"])
    assert imported.new == 2
    assert [os.path.basename(one.file) for one in imported.refused] == ["b.txt", "d.txt", "none.txt"]
    for one in imported.refused:
        assert one.reason.in_language("ar") != one.reason.in_language("en")


def test_folders_are_searched(store, file, tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    file("deep/a.txt", "قال زيد")
    file("deep/er/b.txt", "قال عمرو")
    file("deep/c.md", "قال بكر")
    assert importing.add(store, [tmp_path / "deep"]).new == 2


def test_the_same_text_is_imported_once(store, file):
    imported = importing.add(store, [file("a.txt", "قال زيد\n"), file("b.txt", "قال زيد\r\n")])
    assert (imported.new, imported.known) == (1, 1)


def test_the_same_text_is_imported_once_in_a_long_import_too(store, file):
    paths = [file(f"{number:03}.txt", f"خبر {number}") for number in range(importing.STEP)]
    imported = importing.add(store, [*paths, file("copy.txt", "خبر 0")])
    assert (imported.new, imported.known) == (importing.STEP, 1)


def test_a_file_whose_name_is_no_unicode_does_not_stop_the_import(store, file, tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("قال بكر", "utf-8")
    imported = importing.add(store, [tmp_path / os.fsdecode(b"caf\xe9.txt"), file("z.txt", "قال زيد")])
    assert imported.new + len(imported.refused) == 2
    assert imported.new


def test_folders_may_hold_every_format(store, file, tmp_path):
    file("in/a.txt", "من نص")
    file("in/b.jsonl", '{"text": "من سطر"}\n{"text": "من سطر آخر"}\n')
    file("in/deep/c.NDJSON", '{"body": "من سطر ثالث"}')
    file("in/deep/d.csv", "title,text\nعنوان,من جدول\n")
    file("in/deep/e.tsv", "id\tcontent\n7\tمن جدول آخر\n")
    file("in/picture.png", b"\x89PNG")
    imported = importing.add(store, [tmp_path / "in"])
    assert (imported.new, imported.known, imported.refused) == (6, 0, [])
    importing.show(store, imported.id)
    assert shown(store) >= {"a", "b-1", "b-2", "c-1", "d-1", "7"}


def test_articles_come_in_the_order_of_files_and_lines(store, file, tmp_path, ten):
    imported = run(store, begin(store, [ten]), [ten], step=3)
    ids = brought(store, imported)
    importing.show(store, imported.id)
    assert [queries.article(store, id).external_id for id in ids] == [str(number) for number in range(10)]
    assert first_of(store, imported.id) == ids[0]


def test_an_import_tells_how_far_it_is(store, ten):
    told = []
    run(store, begin(store, [ten]), [ten], told.append, step=4)
    assert [progress.articles for progress in told] == [4, 8, 10]
    assert told[-1].done == told[-1].total == ten.stat().st_size
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert told[-1].remaining in (0, None)


def test_what_is_told_about_an_article_is_kept(store, tmp_path):
    about = {"title": " عنوان\n ما ", "source": "الأيام", "date": "2016-10-02", "keywords": "أ، ب;أ", "lang": "fr"}
    imported = importing.add(store, [as_jsonl(tmp_path / "a.jsonl", [{"text": "قال", "guid": 7, **about}])])
    importing.show(store, imported.id)
    article = queries.article(store, brought(store, imported)[0])
    assert (article.external_id, article.title, article.outlet) == ("7", "عنوان ما", "الأيام")
    assert (article.published, article.tags, article.language) == ("2016-10-02", ("أ", "ب"), "fr")


# What is refused


def test_a_broken_line_does_not_hold_up_those_around_it(store, file):
    lines = ['{"text": "أول"}', '{"text": ', "[1]", '"x"', '{"title": "بلا نص"}', '{"text": 7}', '{"text": "…"}', ""]
    imported = importing.add(store, [file("a.jsonl", "\n".join([*lines, '{"text": "أخير"}']))])
    assert imported.new == 2
    assert [one.row for one in imported.refused] == [2, 3, 4, 5, 6, 7]
    for one in imported.refused:
        assert one.file == "a.jsonl"
        assert str(one.row) in one.reason.in_language("en")


@pytest.mark.parametrize(
    "line",
    [b"\xff\xfe", '{"text": "قال"}'.encode("cp1256"), b"[" * 100_000, b'{"text": "\\ud800"}', b'{"id": 1e999}', b"NaN"],
)
def test_any_line_is_refused_or_taken(store, file, line):
    imported = importing.add(store, [file("a.jsonl", b'{"text": "one"}\n' + line + b'\n{"text": "two"}')])
    assert (imported.new, imported.refused_count) == (2, 1)


def test_marks_at_the_beginning_of_a_file_are_no_text(store, file):
    imported = importing.add(
        store, [file("a.jsonl", '\ufeff{"text": "أول"}\r\n'), file("b.csv", "\ufeffid,text\r\n1,ثان\r\n")]
    )
    assert (imported.new, imported.refused) == (2, [])


def test_a_text_that_is_too_long_is_refused_wherever_it_stands(store, file):
    much = "ق" * 1_000_001
    paths = [
        file("a.txt", much),
        file("b.jsonl", f'{{"text": "{much}"}}\n{{"text": "بعد"}}'),
        file("c.csv", f"text\n{much}\n"),
    ]
    imported = importing.add(store, paths)
    assert (imported.new, imported.refused_count) == (1, 3)
    assert all("too long" in one.reason.in_language("en") for one in imported.refused)


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("id;text\n1;قال، زيد\n", ["قال، زيد"]),
        ("id\ttext\n1\tقال, زيد\n", ["قال, زيد"]),
        ('id,text\n1,"قال ""نعم"", ثم\nسكت"\n', ['قال "نعم", ثم\nسكت']),
        ("ID , TEXT \n1,قال\n", ["قال"]),
        ("text\nقال\n\n\nزيد\n", ["قال", "زيد"]),
        ("text\n'=قال\n", ["=قال"]),
        ("text,title\nقال\n", ["قال"]),
        ("title,text\nوحده\nعنوان,نص\n", ["نص"]),
        ("النص,العنوان\nقال,عنوان\n", ["قال"]),
        ("", []),
        ("text", []),
        ("a,b\n1,2\n", []),
        ('text\n"قال', ["قال"]),
    ],
)
def test_tables_are_read_whatever_divides_them(store, file, content, texts):
    imported = importing.add(store, [file("a.csv", content)])
    importing.show(store, imported.id)
    found = store.rows(
        "SELECT text FROM article_text t JOIN article a ON a.id=t.article WHERE a.batch=?", [imported.id]
    )
    assert [row["text"] for row in found] == texts


def test_a_row_with_more_cells_than_columns_does_not_lose_words(store, file):
    """A comma that nobody quoted: half a text must not come in as a whole one."""
    imported = importing.add(store, [file("a.csv", "id,text\n1,قال زيد, ثم سكت\n2,نعم\n")])
    assert (imported.new, [one.row for one in imported.refused]) == (1, [2])


def test_rows_in_another_encoding_are_refused(store, file):
    content = b"id,text\n1," + "قال".encode("cp1256") + b"\n2," + "نعم".encode() + b"\n"
    imported = importing.add(store, [file("a.csv", content)])
    assert (imported.new, [one.row for one in imported.refused]) == (1, [2])
    assert importing.add(store, [file("b.csv", "id,text\n1,قال\n".encode("utf-16"))]).new == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights bind nobody here")
def test_what_may_not_be_read_is_refused_or_passed_over(store, file, tmp_path):
    (locked := file("in/locked/a.txt", "قال")).parent.chmod(0)
    (secret := file("in/secret.txt", "نعم")).chmod(0)
    try:
        imported = importing.add(store, [tmp_path / "in", locked])
    finally:
        locked.parent.chmod(stat.S_IRWXU)
        secret.chmod(stat.S_IRWXU)
    assert (imported.new, imported.refused_count) == (0, 2)


def test_a_file_that_can_not_be_read_does_not_hold_up_the_others(store, file, monkeypatch):
    def broken(path, reading):
        yield from list(jsonl.read(path, reading))[:1]
        raise QawlError(say("it can't be read"))

    monkeypatch.setitem(files.SUFFIXES, ".jsonl", broken)
    imported = importing.add(store, [file("a.jsonl", '{"text": "أول"}\n{"text": "ثان"}'), file("b.txt", "ثالث")])
    assert (imported.new, imported.refused_count) == (2, 1)


def test_only_so_many_refusals_are_named_but_all_are_counted(store, file, monkeypatch):
    monkeypatch.setattr(importing, "_NAMED", 3)
    imported = importing.add(store, [file("a.jsonl", "x\n" * 10)])
    assert (len(imported.refused), imported.refused_count) == (3, 10)


# Twice


def test_a_text_comes_in_once_however_often_it_stands_in_files(store, tmp_path):
    texts = ["قال زيد"] * 3 + ["قال عمرو"] + ["قال زيد"] * 2
    path = as_jsonl(tmp_path / "a.jsonl", texts)
    imported = run(store, begin(store, [path]), [path], step=2)
    assert (imported.new, imported.known) == (2, 4)


def test_a_text_of_the_project_is_known(store, seed, tmp_path):
    imported = importing.add(store, [as_jsonl(tmp_path / "a.jsonl", [seed(LAVROV), "قال زيد"])])
    assert (imported.new, imported.known) == (1, 1)


# Interrupted


@pytest.mark.parametrize("steps", range(6))
def test_an_import_that_was_stopped_goes_on_where_it_was(store, ten, steps):
    batch = begin(store, [ten])
    stopped = run(store, batch, [ten], stopped=after(steps), step=3)
    there = min(3 * steps, 10)
    assert (stopped.new, stopped.stopped) == (there, steps < 4)
    assert [(one.batch, one.paths, one.articles) for one in unfinished(store)] == [(batch, (ten,), there)]
    assert shown(store) & {"0", "1"} == in_list(store) & {"0", "1"} == set()
    again = run(store, batch, [ten], step=3)
    assert (again.new, again.known, again.stopped) == (10, 0, False)
    importing.show(store, batch)
    assert shown(store) >= {str(number) for number in range(10)}
    assert unfinished(store) == []
    assert names(store, "رقم") == {str(number) for number in range(10)}
    assert counts_kept(store) == counts_made_anew(store)


def test_what_was_not_come_to_is_not_said_to_be_known(store, ten):
    stopped = run(store, begin(store, [ten]), [ten], stopped=after(1), step=3)
    assert (stopped.new, stopped.known) == (3, 0)


def test_an_import_that_is_stopped_again_knows_no_fewer_than_none(store, ten):
    batch = begin(store, [ten])
    run(store, batch, [ten], stopped=after(2), step=3)
    again = run(store, batch, [ten], stopped=after(1), step=3)
    assert (again.new, again.known) == (6, 0)


def test_an_import_goes_on_after_another_one_came_between(store, ten, file):
    batch = begin(store, [ten])
    run(store, batch, [ten], stopped=after(1), step=3)
    other = importing.add(store, [file("between.txt", "خبر بين")])
    importing.show(store, other.id)
    run(store, batch, [ten], stopped=after(2), step=3)
    assert "between" in in_list(store)
    assert in_list(store) == shown(store)
    run(store, batch, [ten], step=3)
    importing.show(store, batch)
    assert in_list(store) == shown(store)
    assert counts_kept(store) == counts_made_anew(store)


def test_tags_of_imports_that_lie_between_each_other_are_counted_right(session, ten, file, tmp_path):
    store = session.store
    batch = begin(store, [ten])
    run(store, batch, [ten], stopped=after(1), step=3)
    other = importing.add(store, [as_jsonl(tmp_path / "b.jsonl", [{"id": "between", "text": "خبر", "tags": ["أ"]}])])
    session.do(ShowBatch(other.id))
    run(store, batch, [ten], step=3)
    session.do(ShowBatch(batch))
    (between,) = brought(store, other)
    session.do(EditArticles((between,), untagged=("أ",)))
    assert counts_kept(store) == counts_made_anew(store)


def test_an_import_whose_files_are_gone_says_so_and_keeps_what_it_has(store, ten):
    batch = begin(store, [ten])
    run(store, batch, [ten], stopped=after(2), step=3)
    ten.unlink()
    again = run(store, batch, [ten], step=3)
    assert (again.new, again.refused_count) == (6, 1)


def test_a_full_disk_leaves_a_whole_project_to_go_on_with(store, ten, monkeypatch):
    batch, put, left = begin(store, [ten]), filling.Filling.put, iter(range(2))

    def full(self, piece):
        if next(left, None) is None:
            with self._store.aside() as db:
                db.execute("INSERT INTO project VALUES ('x', 'y')")
                raise sqlite3.OperationalError("database or disk is full")
        return put(self, piece)

    monkeypatch.setattr(filling.Filling, "put", full)
    with pytest.raises(QawlError, match="disk is full"):
        run(store, batch, [ten], step=3)
    monkeypatch.undo()
    assert store.value("SELECT count(*) FROM project WHERE key='x'") == 0
    assert store.is_sound()
    assert [one.articles for one in unfinished(store)] == [6]
    assert counts_kept(store) == counts_made_anew(store)
    assert run(store, batch, [ten], step=3).new == 10


@pytest.mark.parametrize("table", ["article", "article_text", "article_index", "word"])
def test_a_disk_that_is_full_within_a_step_takes_the_whole_step_back(store, ten, monkeypatch, table):
    def full(db, into, *rest, **more):
        insert_rows(db, into, *rest, **more)
        if into == table:
            raise sqlite3.OperationalError("database or disk is full")

    for module in (filling, index):
        monkeypatch.setattr(module, "insert_rows", full)
    before = {name: rows(store, name) for name in ("article", "article_text", "line", "word")}
    batch = begin(store, [ten])
    with pytest.raises(QawlError, match="disk is full"):
        run(store, batch, [ten])
    assert {name: rows(store, name) for name in before} == before
    monkeypatch.undo()
    assert run(store, batch, [ten]).new == 10
    importing.show(store, batch)
    assert len(names(store, "رقم")) == 10


# Not wanted


def test_a_dropped_import_is_removed_without_a_trace(store, ten):
    before = {name: rows(store, name) for name in ("article", "article_text", "line", "article_tag")}
    batch = begin(store, [ten])
    run(store, batch, [ten], stopped=after(2), step=3)
    assert not purge(store)
    drop(store, batch)
    assert unfinished(store) == []
    assert purge(store)
    assert not purge(store)
    assert {name: rows(store, name) for name in before} == before
    assert index.existing(store, {"رقم"}) == [] or names(store, "رقم") == set()
    assert not index.is_behind(store)
    assert counts_kept(store) == counts_made_anew(store)


def test_what_comes_after_a_purge_is_listed_and_found(store, ten, file):
    batch = begin(store, [ten])
    run(store, batch, [ten])
    drop(store, batch)
    while purge(store):
        pass
    new = importing.add(store, [file("after.txt", "خبر طازج"), file("more.txt", "خبر أيضا")])
    importing.show(store, new.id)
    assert {"after", "more"} <= shown(store)
    assert in_list(store) == shown(store)
    assert listing.tallies(store, "").all == len(shown(store))
    assert names(store, "طازج") == {"after"}
    assert names(store, "رقم") == set()


def test_much_is_purged_in_steps(store, tmp_path):
    path = as_jsonl(tmp_path / "a.jsonl", [f"خبر رقم {number}" for number in range(2 * importing.STEP + 10)])
    imported = importing.add(store, [path])
    drop(store, imported.id)
    left = []
    while purge(store):
        left.append(rows(store, "article") - 2)
        assert store.is_sound()
    assert left == [importing.STEP + 10, 10, 0]


def test_an_import_that_was_undone_stays_while_it_can_come_back(session, ten):
    imported = importing.add(session.store, [ten])
    session.do(ShowBatch(imported.id))
    session.undo()
    assert not purge(session.store)
    session.redo()
    assert shown(session.store) == in_list(session.store) >= {"0", "9"}
    assert names(session.store, "رقم") >= {"0", "9"}
    assert not purge(session.store)


def test_an_import_that_nothing_brings_back_is_purged(session, ten, mark):
    imported = importing.add(session.store, [ten])
    session.do(ShowBatch(imported.id))
    session.undo()
    mark("تطبيع الوضع")
    while purge(session.store):
        pass
    assert rows(session.store, "article") == 2
    assert counts_kept(session.store) == counts_made_anew(session.store)


def work_on(session, how, article):
    session.open_article(article)
    if how == "quote":
        session.mark(Span(0, 3))
    elif how == "a quote that is gone":
        session.mark(Span(0, 3))
        session.undo()
    elif how == "status":
        session.do(SetWork(article, "skipped"))
    elif how == "finished":
        session.do(FinishArticle(article))
    elif how == "title":
        session.do(EditArticles((article,), {"title": "عنوان"}))
    elif how == "tag":
        session.do(EditArticles((article,), tagged=("مهم",)))
    elif how == "sample":
        session.do(SaveQueue("عينة", Filter(), (article,), {"size": 1, "seed": 1}))


@pytest.mark.parametrize("how", ["quote", "a quote that is gone", "status", "finished", "title", "tag", "sample"])
def test_what_somebody_has_worked_on_is_never_purged(session, ten, how):
    """ليلى brings articles in, كريم works on one, ليلى takes the import back for good: his undo must still work."""
    imported = importing.add(session.store, [ten])
    session.do(ShowBatch(imported.id))
    article = brought(session.store, imported)[4]
    session.be(session.annotator_named("كريم"))
    work_on(session, how, article)
    session.be(session.annotator_named("ليلى"))
    try:
        session.undo()
    except QawlError:
        return  # his work holds the import
    session.do(SetWork(next(queries.articles(session.store)).id, "skipped"))
    while purge(session.store):
        pass
    assert session.store.value("SELECT count(*) FROM article WHERE id=?", [article]) == 1
    assert session.store.value("SELECT count(*) FROM article_text WHERE article=?", [article]) == 1
    session.be(session.annotator_named("كريم"))
    while session.undo():
        pass


def test_a_purge_takes_the_right_title_out_of_the_index(session, ten):
    imported = importing.add(session.store, [ten])
    session.do(ShowBatch(imported.id))
    session.do(EditArticles((brought(session.store, imported)[0],), {"title": "عنوان طازج"}))
    session.undo()
    session.undo()
    session.do(SetWork(next(queries.articles(session.store)).id, "skipped"))
    while purge(session.store):
        pass
    index.bring_up_to_date(session.store)
    found = session.store.rows(
        "SELECT rowid FROM article_index WHERE article_index MATCH ?", ['"رقم" OR "عنوان" OR "طازج" OR "خبر"']
    )
    assert [row[0] for row in found if row[0] > 2] == []


def test_no_import_is_kept_in_the_history(store, ten):
    imported = importing.add(store, [ten])
    assert rows(store, "history") == 0
    importing.show(store, imported.id)
    assert rows(store, "history") == 1


def test_a_folder_of_datasets_brings_no_quote_and_no_report_as_an_article(store, tmp_path):
    (tmp_path / "in").mkdir()
    row = {"id": "q", "article_id": "a", "text": "نعم", "context_start": 0}
    (tmp_path / "in" / "quotes-train.jsonl").write_text(json.dumps(row), "utf-8")
    (tmp_path / "in" / "a.csv.report.json").write_text("{}", "utf-8")
    imported = importing.add(store, [tmp_path / "in"])
    assert imported.new == 0
    assert [one.reason.in_language("en").split(". ")[0] for one in imported.refused] == [
        "“quotes-train.jsonl” holds the quotes of a Hugging Face dataset"
    ]

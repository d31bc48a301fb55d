import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from models import filling, headless, importing, queries
from models.formats.record import JSON_SCHEMA
from models.headless import bringing
from models.store import Store

ROOT = Path(__file__).parents[2]
VERBS = ("new", "import", "search", "export", "evaluate", "check", "stats", "schema")


@pytest.fixture
def run(capfd):
    """Run a verb: its exit code, what it printed, what it said on stderr."""

    def ran(*words):
        capfd.readouterr()
        code = headless.run([str(word) for word in words])
        return (code, *capfd.readouterr())

    return ran


@pytest.fixture
def news(tmp_path):
    """A folder of files to import: two articles, one with a byte that is no UTF-8, one empty, one that is not text."""
    folder = tmp_path / "news"
    (folder / "deeper").mkdir(parents=True)
    (folder / "one.txt").write_text("قال زيد نعم", "utf-8")
    (folder / "deeper" / "two.txt").write_text("قال عمرو لا", "utf-8")
    (folder / "torn.txt").write_bytes("قال زيد نعم".encode() + b"\xff")
    (folder / "empty.txt").write_bytes(b" \r\n ")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def as_process(*words, **environment):
    return subprocess.run(
        [sys.executable, "main.py", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def is_one_sentence(stderr):
    return stderr.endswith("\n") and stderr.count("\n") == 1 and "Traceback" not in stderr


# Usage


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as left:
        headless.run([verb, "--help"])
    assert left.value.code == 0
    assert verb in capsys.readouterr().out


def test_the_program_lists_its_verbs():
    done = as_process("--help")
    assert done.returncode == 0
    for verb in VERBS:
        assert verb in done.stdout.decode()


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["new"],
        ["import", "a.qawl"],
        ["export", "a.qawl", "out"],
        ["export", "a.qawl", "out", "--format", "docx"],
        ["export", "a.qawl", "out", "--format", "csv", "--status", "perfect"],
        ["check", "a.qawl", "--lang", "fr"],
    ],
)
def test_wrong_usage_is_two(words, capsys):
    with pytest.raises(SystemExit) as left:
        headless.run(words)
    assert left.value.code == 2
    assert capsys.readouterr().err


def test_no_verb_loads_qt(tmp_path):
    code = """if True:
        import runpy, sys
        sys.argv = ["main.py", *sys.argv[1:]]
        try:
            runpy.run_path("main.py", run_name="__main__")
        except SystemExit as left:
            assert left.code == 0, left.code
        loaded = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "qtawesome", "shiboken6", "ui")]
        assert not loaded, loaded
    """
    path, out = tmp_path / "a.qawl", tmp_path / "out.csv"
    (tmp_path / "one.txt").write_text("قال زيد نعم", "utf-8")
    for words in (
        *(["new", path], ["import", path, tmp_path / "one.txt"], ["search", path, "قال"]),
        ["export", path, out, "--format", "csv"],
    ):
        subprocess.run([sys.executable, "-c", code, *map(str, words)], cwd=ROOT, check=True, capture_output=True)
    subprocess.run([sys.executable, "-c", code, "check", str(path)], cwd=ROOT, check=True, capture_output=True)


def test_a_reader_that_went_away_is_no_bug():
    """As ``| head`` does."""
    read, write = os.pipe()
    os.close(read)
    try:
        words = [sys.executable, "main.py", "schema"]
        done = subprocess.run(words, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


# Languages


@pytest.mark.parametrize("words", [["check"], ["import"], ["export"]])
def test_a_refusal_is_one_sentence_in_the_language_asked_for(run, tmp_path, words):
    more = {"import": ["x.txt"], "export": [tmp_path / "out", "--format", "csv"]}.get(words[0], [])
    said = {}
    for language in ("ar", "en"):
        code, out, said[language] = run(*words, tmp_path / "none.qawl", *more, "--lang", language)
        assert (code, out) == (1, "")
        assert is_one_sentence(said[language])
    assert said["ar"] != said["en"]


def test_making_over_a_file_is_refused(run, project):
    code, out, said = run("new", project, "--lang", "en")
    assert (code, out) == (1, "")
    assert "is there already" in said


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_arabic_is_printed_whatever_the_console_thinks(tmp_path, encoding):
    done = as_process("new", tmp_path / "a.qawl", "--lang", "ar", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-300:]


# new


def test_new_makes_the_seed_project_or_an_empty_one(run, tmp_path):
    assert run("new", tmp_path / "a.qawl")[0] == 0
    assert run("new", tmp_path / "b.qawl", "--empty")[0] == 0
    counted = []
    for name in ("a.qawl", "b.qawl"):
        store = Store(tmp_path / name)
        counted.append(len([*queries.articles(store)]))
        store.close()
    assert counted == [2, 0]
    assert sorted(os.listdir(tmp_path)) == ["a.qawl", "b.qawl"]


# import


def test_an_import_says_what_came_of_it(run, project, news):
    code, out, said = run("import", project, news, "--json", "--lang", "en")
    told = json.loads(out)
    assert (code, told["new"], told["known"]) == (0, 2, 0)
    assert {Path(one["file"]).name: one["row"] for one in told["refused"]} == {"torn.txt": None, "empty.txt": None}
    assert "UTF-8" in next(one["reason"] for one in told["refused"] if "torn" in one["file"])
    assert list(told) == ["new", "known", "refused"]
    assert said == ""


def test_imported_articles_are_shown_at_once(run, project, news):
    run("import", project, news)
    store = Store(project)
    assert {"one", "two"} <= {article.external_id for article in queries.articles(store)}
    store.close()
    assert os.listdir(project.parent) == ["news.qawl"]


def test_known_texts_are_not_imported_twice(run, project, news):
    (news / "copy.txt").write_bytes("\ufeffقال زيد نعم".encode())
    assert json.loads(run("import", project, news, "--json")[1])["known"] == 1
    told = json.loads(run("import", project, news, "--json")[1])
    assert (told["new"], told["known"]) == (0, 3)


def test_only_refusals_are_a_failure(run, project, news):
    assert run("import", project, news / "empty.txt", news / "torn.txt")[0] == 1
    assert run("import", project, news / "none.txt", "--json")[0] == 1
    assert run("import", project, news / "empty.txt", news / "one.txt")[0] == 0
    code, _, said = run("import", project, news / "empty.txt", news / "one.txt")
    assert code == 1  # known now: nothing is new
    assert "empty.txt" in said


def test_reasons_are_given_in_the_language_asked_for(run, project, news):
    reasons = [run("import", project, news / "empty.txt", "--lang", language)[2] for language in ("ar", "en")]
    assert reasons[0] != reasons[1]


@pytest.fixture
def corpus(tmp_path):
    """A file of articles, more than a transaction of the program holds."""
    path = tmp_path / "corpus.jsonl"
    lines = (json.dumps({"id": f"{at}", "text": f"خبر رقم {at}"}, ensure_ascii=False) for at in range(7))
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def interrupted(project, corpus, monkeypatch):
    """A project in which the import of the corpus was broken off after two transactions of two articles."""
    monkeypatch.setattr(bringing, "_STEP", 2)
    put, left = filling.Filling.put, iter(range(2))

    def killed(self, piece):
        if next(left, None) is None:
            raise KeyboardInterrupt
        return put(self, piece)

    with monkeypatch.context() as broken:
        broken.setattr(filling.Filling, "put", killed)
        with pytest.raises(KeyboardInterrupt):
            headless.run(["import", str(project), str(corpus)])
    return project


def shown(project):
    store = Store(project)
    there = {article.external_id for article in queries.articles(store)}
    waiting = len(importing.unfinished(store))
    store.close()
    return len(there) - 2, waiting


def test_what_an_interrupted_import_brought_is_not_shown(interrupted):
    assert shown(interrupted) == (0, 1)


@pytest.mark.parametrize("asked", [["--resume"], ["corpus.jsonl"]])
def test_an_interrupted_import_goes_on(run, interrupted, tmp_path, monkeypatch, asked):
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("import", interrupted, *asked, "--json")
    assert (code, json.loads(out)) == (0, {"new": 7, "known": 0, "refused": []})
    assert shown(interrupted) == (7, 0)
    assert run("search", interrupted, "رقم")[1].count("\n") == 7


def test_another_import_does_not_end_the_interrupted_one(run, interrupted, news):
    assert json.loads(run("import", interrupted, news, "--json")[1])["new"] == 2
    assert shown(interrupted) == (2, 1)
    assert json.loads(run("import", interrupted, "--resume", "--json")[1])["new"] == 7
    assert shown(interrupted) == (9, 0)


def test_an_interrupted_import_can_be_dropped(run, interrupted, corpus):
    code, out, _ = run("import", interrupted, "--drop", "--lang", "en")
    assert (code, out) == (0, "1 unfinished import dropped.\n")
    assert shown(interrupted) == (0, 0)
    assert json.loads(run("import", interrupted, corpus, "--json")[1])["new"] == 7
    assert shown(interrupted) == (7, 0)
    assert run("check", interrupted, "--json")[:2] == (0, "")


def test_nothing_to_resume_is_said(run, project):
    code, out, said = run("import", project, "--resume", "--lang", "en")
    assert (code, out) == (1, "")
    assert is_one_sentence(said)


def test_nothing_to_drop_is_no_failure(run, project):
    assert run("import", project, "--drop")[0] == 0


def test_an_import_without_anything_new_leaves_no_trace(run, project, news):
    run("import", project, news)
    with closing(sqlite3.connect(project)) as conn:
        steps = conn.execute("SELECT count(*) FROM change").fetchone()
    run("import", project, news)
    assert shown(project) == (2, 0)
    with closing(sqlite3.connect(project)) as conn:
        assert conn.execute("SELECT count(*) FROM change").fetchone() == steps


def test_every_format_is_brought_in(run, project, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text("من نص", "utf-8")
    (folder / "b.jsonl").write_text('{"text": "من سطر"}\n{"text": 1}', "utf-8")
    (folder / "c.csv").write_text("id;text\n1;من جدول", "utf-8")
    told = json.loads(run("import", project, folder, "--json", "--lang", "en")[1])
    assert (told["new"], told["known"]) == (3, 0)
    assert [(one["file"], one["row"]) for one in told["refused"]] == [("b.jsonl", 2)]


# search


def test_hits_are_lines_to_read(run, project):
    code, out, said = run("search", project, "المستنقع", "--lang", "en")
    assert (code, said) == (0, "")
    assert out.startswith("001_c30111a8f55ad5a9: ")
    assert "[المستنقع]" in out
    assert out.count("\n") == 1


def test_hits_as_json_have_exact_offsets(run, project):
    (project.parent / "odd.jsonl").write_text(
        '{"id": "odd", "title": "قال 📣", "text": "📣🇷🇺 \u202bعاجل\u200f\\nوقـــالَ: é ﷺ لا"}', "utf-8"
    )
    run("import", project, project.parent / "odd.jsonl")
    store = Store(project)
    texts = {one.id: {"text": queries.text(store, one), "title": one.title} for one in queries.articles(store)}
    store.close()
    _, out, _ = run("search", project, "قال|الله", "--json")
    hits = [json.loads(line) for line in out.splitlines()]
    assert len(hits) > 10
    assert [hit["text"] for hit in hits[:3]] == ["قال", "وقـــالَ", "ﷺ"]
    for hit in hits:
        assert list(hit) == [*("article", "external_id", "field", "start", "end", "text", "before", "after", "quote")]
        whole = texts[hit["article"]][hit["field"]].replace("\n", " ")  # before and after are one line each
        assert whole[hit["start"] : hit["end"]] == hit["text"]
        assert whole[: hit["start"]].endswith(hit["before"])
        assert whole[hit["end"] :].startswith(hit["after"])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["وزارة", "بوجدانوف"], 11),
        (["وزارة بوجدانوف"], 11),
        (["المستنقع", "--mode", "exact"], 1),
        (["مستنقع", "--mode", "exact"], 0),
        (["مستنقع", "--mode", "clitics"], 1),
        (["ستنق", "--mode", "part"], 1),
        (["ست..ع", "--mode", "regex"], 1),
        (["المستنقع", "--in", "title"], 0),
        (["قال", "--limit", "2"], 2),
        (["المستنقع", "--limit", "0"], 1),
    ],
)
def test_options_say_what_words_mean_and_where_they_may_be(run, project, words, count):
    code, out, _ = run("search", project, *words, "--json")
    assert code == 0
    assert out.count("\n") == count


def test_finding_nothing_is_said_and_is_no_failure(run, project):
    assert run("search", project, "كلمةغريبة", "--lang", "en") == (0, "Nothing was found.\n", "")
    assert run("search", project, "كلمةغريبة", "--json") == (0, "", "")


@pytest.mark.parametrize("query", ["*", "in:nowhere قال", "/(/", "speaker:هند", " "])
def test_a_query_that_can_not_be_understood_is_one_sentence(run, project, query):
    code, out, said = run("search", project, query, "--lang", "en")
    assert (code, out) == (1, "")
    assert is_one_sentence(said)


def test_a_search_does_not_touch_the_project(run, project):
    before = project.read_bytes()
    run("search", project, "قال")
    assert project.read_bytes() == before
    assert os.listdir(project.parent) == ["news.qawl"]


def test_an_index_that_is_not_done_is_said(run, project):
    with closing(sqlite3.connect(project)) as conn:
        conn.execute("UPDATE index_state SET version=0")
        conn.commit()
    code, _, said = run("search", project, "قال", "--lang", "en")
    assert code == 0
    assert "0 of 2" in said


@pytest.mark.parametrize("words", [["قال -بوجدانوف"], ["--", "قال", "-بوجدانوف"]])
def test_a_minus_word_is_no_option(run, project, words):
    code, out, _ = run("search", "--json", project, *words)
    assert code == 0
    assert {json.loads(line)["external_id"] for line in out.splitlines()} == {"001_c30111a8f55ad5a9"}


# export


def test_an_export_counts_what_it_wrote(run, session, mark, tmp_path, project):
    mark("تطبيع الوضع")
    session.close()
    code, out, _ = run("export", project, tmp_path / "out.jsonl", "--format", "jsonl", "--json")
    assert (code, json.loads(out)) == (0, {"articles": 2, "quotes": 1})
    schema = json.loads(JSON_SCHEMA.read_text("utf-8"))
    for line in (tmp_path / "out.jsonl").read_text("utf-8").split("\n")[:-1]:
        jsonschema.Draft202012Validator(schema).validate(json.loads(line))


def test_filters_keep_only_what_they_name(run, session, mark, tmp_path, project):
    mark("تطبيع الوضع")
    session.be(session.annotator_named("كريم"))
    mark("محادثة")
    session.finish_article()
    session.close()

    def counts(*filters):
        return json.loads(run("export", project, tmp_path / "o", "--format", "jsonl", "--json", *filters)[1])

    assert counts("--annotator", "كريم") == {"articles": 1, "quotes": 1}
    assert counts("--annotator", "كريم", "--annotator", "ليلى") == {"articles": 1, "quotes": 2}
    assert counts("--annotator", "كريم", "--status", "draft") == {"articles": 0, "quotes": 0}
    assert counts("--status", "draft", "--status", "done") == {"articles": 1, "quotes": 2}


def test_an_export_does_not_touch_the_project(run, project, tmp_path):
    before = project.read_bytes()
    assert run("export", project, tmp_path / "o.csv", "--format", "csv")[0] == 0
    assert project.read_bytes() == before
    assert os.listdir(project.parent) == ["news.qawl"]


def test_a_project_that_is_open_may_be_exported(run, session, mark, tmp_path, project):
    mark("تطبيع الوضع")
    code, out, _ = run("export", project, tmp_path / "o", "--format", "jsonl", "--json")
    assert (code, json.loads(out)["quotes"]) == (0, 1)


def test_the_project_itself_is_no_place_to_export_to(run, project):
    before = project.read_bytes()
    assert run("export", project, project, "--format", "csv")[0] == 1
    assert project.read_bytes() == before


# check


def test_a_sound_project_is_said_to_be(run, project):
    code, out, said = run("check", project, "--lang", "en")
    assert (code, out, said) == (0, "Nothing is wrong with this project.\n", "")
    assert run("check", project, "--json") == (0, "", "")


def test_check_finds_a_changed_text(run, project):
    content = project.read_bytes()
    project.write_bytes(
        content.replace("أوراق اللعبة".encode(), "أوراك اللعبة".encode()).replace("هاتفية".encode(), "هاتقية".encode())
    )
    assert project.read_bytes() != content
    code, out, _ = run("check", project, "--json", "--lang", "en")
    findings = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [list(one) for one in findings] == [["level", "code", "article", "quote", "message"]] * len(findings)
    assert {one["code"] for one in findings} == {"damaged_text"}


def test_check_finds_offsets_and_links_gone_wrong(run, session, mark, project):
    quote = mark("تطبيع الوضع")
    session.assign(session.desk.quote(quote), new="لافروف")
    session.close()
    with closing(sqlite3.connect(project)) as conn:
        conn.execute('UPDATE span SET "end"=99999')
        conn.execute("UPDATE speaker SET deleted_at='2026'")
        conn.commit()
    code, out, _ = run("check", project, "--json")
    findings = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    errors = [one for one in findings if one["level"] == "error"]
    assert {(one["code"], one["quote"]) for one in errors} == {("dangling_link", quote), ("span_outside_text", quote)}


def test_check_says_a_damaged_file(run, project):
    content = bytearray(project.read_bytes())
    for page in range(2, len(content) // 4096, 3):
        content[page * 4096 : page * 4096 + 4096] = bytes(4096)
    project.write_bytes(content)
    code, out, said = run("check", project, "--json", "--lang", "en")
    assert code == 1
    assert "damaged" in out + said
    assert "Traceback" not in said


# schema and the whole program


def test_schema_prints_the_records_json_schema(run):
    code, out, _ = run("schema")
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(out))
    assert json.loads(out)["properties"]["schema"] == {"const": "qawl.article/1"}


def test_the_whole_way_through_the_real_program(tmp_path, news):
    path, out = tmp_path / "a.qawl", tmp_path / "out.jsonl"
    assert as_process("new", path, "--empty").returncode == 0
    assert json.loads(as_process("import", path, news, "--json").stdout)["new"] == 2
    assert as_process("export", path, out, "--format", "jsonl").returncode == 0
    assert len(out.read_text("utf-8").split("\n")) == 3
    assert as_process("check", path, "--json").stdout == b""
    missing = as_process("check", tmp_path / "none.qawl", "--lang", "ar")
    assert missing.returncode == 1
    assert is_one_sentence(missing.stderr.decode())
    assert as_process("export", path).returncode == 2

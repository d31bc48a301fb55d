import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from models import headless, queries
from models.store import Store

ROOT = Path(__file__).parents[2]
VERBS = ("new", "import", "export", "check", "schema")


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
    """A folder of files to import: two articles, one not UTF-8, one empty, one that is not text."""
    folder = tmp_path / "news"
    (folder / "deeper").mkdir(parents=True)
    (folder / "one.txt").write_text("قال زيد نعم", "utf-8")
    (folder / "deeper" / "two.txt").write_text("قال عمرو لا", "utf-8")
    (folder / "arabic.txt").write_bytes("قال زيد نعم".encode("cp1256"))
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
    for words in (["new", path], ["import", path, tmp_path / "one.txt"], ["export", path, out, "--format", "csv"]):
        subprocess.run([sys.executable, "-c", code, *map(str, words)], cwd=ROOT, check=True, capture_output=True)
    subprocess.run([sys.executable, "-c", code, "check", str(path)], cwd=ROOT, check=True, capture_output=True)


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
        counted.append(len(queries.articles(store)))
        store.close()
    assert counted == [2, 0]
    assert sorted(os.listdir(tmp_path)) == ["a.qawl", "b.qawl"]


# import


def test_an_import_says_what_came_of_it(run, project, news):
    code, out, said = run("import", project, news, "--json", "--lang", "en")
    told = json.loads(out)
    assert (code, told["new"], told["known"]) == (0, 2, 0)
    assert {Path(one["file"]).name: one["row"] for one in told["refused"]} == {"arabic.txt": None, "empty.txt": None}
    assert "UTF-8" in next(one["reason"] for one in told["refused"] if "arabic" in one["file"])
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
    assert run("import", project, news / "empty.txt", news / "arabic.txt")[0] == 1
    assert run("import", project, news / "none.txt", "--json")[0] == 1
    assert run("import", project, news / "empty.txt", news / "one.txt")[0] == 0
    code, _, said = run("import", project, news / "empty.txt", news / "one.txt")
    assert code == 1  # known now: nothing is new
    assert "empty.txt" in said


def test_reasons_are_given_in_the_language_asked_for(run, project, news):
    reasons = [run("import", project, news / "empty.txt", "--lang", language)[2] for language in ("ar", "en")]
    assert reasons[0] != reasons[1]


# export


def test_an_export_counts_what_it_wrote(run, session, mark, tmp_path, project):
    mark("تطبيع الوضع")
    session.close()
    code, out, _ = run("export", project, tmp_path / "out.jsonl", "--format", "jsonl", "--json")
    assert (code, json.loads(out)) == (0, {"articles": 2, "quotes": 1})
    schema = json.loads(headless.JSON_SCHEMA.read_text("utf-8"))
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

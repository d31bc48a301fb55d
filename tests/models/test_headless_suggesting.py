"""The verbs for suggestions: how good they are."""

import json

import pytest

from models import headless
from models.store import Store
from tests.models.conftest import DATA
from tests.models.ways import as_records, worked_on

GOLD = DATA / "seeds_gold.jsonl"


@pytest.fixture
def run(capfd):
    """Run a verb: its exit code, what it printed, what it said on stderr."""

    def ran(*words):
        capfd.readouterr()
        code = headless.run([str(word) for word in words])
        return (code, *capfd.readouterr())

    return ran


@pytest.fixture
def predicted(tmp_path, gold):
    """The gold's quotes without every third, one of them called otherwise."""
    some = [{**one, "confidence": 0.75} for number, one in enumerate(gold) if number % 3]
    next(one for one in some if one["type"] == "mixed")["type"] = "direct"
    return as_records(tmp_path / "predicted.jsonl", some)


def test_a_gold_held_against_itself_is_right(run):
    code, out, said = run("evaluate", GOLD, GOLD, "--json")
    told = json.loads(out)
    assert (code, said, out.count("\n")) == (0, "", 1)
    assert told["quotes"]["exact"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 52, "predicted": 52, "matched": 52}
    assert told["speaker"] == {"accuracy": 1.0, "n": 52}


def test_what_is_missing_and_what_is_wrong_is_counted(run, predicted, gold):
    told = json.loads(run("evaluate", GOLD, predicted, "--json")[1])
    there = sum(one["kind"] == "quote" for number, one in enumerate(gold) if number % 3)
    assert told["quotes"]["exact"] == {
        "p": 1.0, "r": there / 52, "f1": pytest.approx(2 * there / (there + 52)),
        "gold": 52, "predicted": there, "matched": there,
    }  # fmt: skip
    assert told["type"] == {"accuracy": (there - 1) / there, "n": there}
    assert told["calibration"]["ece"] == 0.25
    assert "by_pattern" not in told


def test_an_analysts_own_export_is_held_against_suggestions(run, tmp_path):
    made = worked_on()
    export = as_records(tmp_path / "export.jsonl", [made.record([], [])])
    places = {"لن تقبل": "كيري", "سنرى": None}
    lines = [
        {"doc": "خبر-1.txt", "id": f"{number}", "content": [list(made.place(words))], "speaker": name}
        for number, (words, name) in enumerate(places.items())
    ]
    told = json.loads(run("evaluate", export, as_records(tmp_path / "said.jsonl", lines), "--json")[1])
    assert told["quotes"]["exact"] == {
        "p": 1 / 2, "r": 1 / 3, "f1": pytest.approx(2 / 5), "gold": 3, "predicted": 2, "matched": 1,
    }  # fmt: skip
    assert told["speaker"] == {"accuracy": 1.0, "n": 1}


def test_the_scores_are_a_table_to_read(run, predicted):
    code, out, said = run("evaluate", GOLD, predicted, "--lang", "en")
    lines = out.splitlines()
    assert (code, said) == (0, "")
    assert lines[0].split() == ["precision", "recall", "F1", "in", "the", "gold", "predicted", "matched"]
    assert len({len(line) for line in lines[:7]}) == 1
    assert any(line.startswith("indirect, IoU ≥ 0.5") for line in lines)
    assert lines[-1] == "calibration error (ECE): 0.250"


def test_scores_of_nothing_are_a_dash(run, tmp_path):
    nothing = as_records(tmp_path / "nothing.jsonl", [])
    code, out, _ = run("evaluate", nothing, nothing, "--lang", "en")
    assert (code, out.count("—")) == (0, 3 * 6 + 4)


def test_patterns_have_their_rows(run, tmp_path):
    line = {"doc": "a.txt", "id": "1", "content": [[0, 5]], "pattern": "headline"}
    side = as_records(tmp_path / "side.jsonl", [line])
    assert "headline, IoU ≥ 0.5" in run("evaluate", side, side, "--lang", "en")[1]
    assert json.loads(run("evaluate", side, side, "--json")[1])["by_pattern"][0]["pattern"] == "headline"


def test_sides_without_a_common_article_are_pointed_out(run, tmp_path):
    line = {"doc": "other.txt", "id": "1", "content": [[0, 5]]}
    other = as_records(tmp_path / "other.jsonl", [line])
    code, out, said = run("evaluate", GOLD, other, "--json", "--lang", "en")
    assert (code, json.loads(out)["quotes"]["overlap"]["matched"]) == (0, 0)
    assert said == ("No article of “seeds_gold.jsonl” is in “other.jsonl”: they go by the names of their files.\n")


def test_a_bad_line_is_one_sentence_with_file_and_line(run, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"doc": "a.txt", "id": "1", "content": [[0, 5]]}\n{"doc": "a.txt"}\n', "utf-8")
    for words in ((GOLD, bad), (bad, GOLD)):
        code, out, said = run("evaluate", *words, "--lang", "en")
        assert (code, out, said.count("\n")) == (1, "", 1)
        assert said.startswith("Line 2 of “bad.jsonl”")
    assert run("evaluate", GOLD, tmp_path / "none.jsonl")[0] == 1


# Suggesting

NEWS = "موسكو تحذر\r\nقال لافروف إن روسيا ملتزمة بالحوار.\r\nوأضاف أن الوضع خطير جدا.\r\n"


def test_suggestions_for_texts_are_printed_with_the_files_own_offsets(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(NEWS.encode())
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbf" + NEWS.encode())
    code, out, said = run("suggest", tmp_path / "a.txt", tmp_path / "b.txt", "--jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, said) == (0, "")
    for name, text in (("a.txt", NEWS), ("b.txt", "\ufeff" + NEWS)):
        here = [one for one in lines if one["doc"] == name]
        assert [text[slice(*one["content"][0])] for one in here] == ["روسيا ملتزمة بالحوار", "الوضع خطير جدا"]
        assert [text[slice(*one["cue"])] for one in here] == ["قال", "أضاف"]
        assert [one["id"] for one in here] == ["q1", "q2"]


def test_what_is_printed_can_be_held_against_itself(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(NEWS.encode())
    out = run("suggest", tmp_path / "a.txt", "--jsonl")[1]
    (tmp_path / "said.jsonl").write_text(out, "utf-8")
    told = json.loads(run("evaluate", tmp_path / "said.jsonl", tmp_path / "said.jsonl", "--json")[1])
    assert told["quotes"]["exact"]["f1"] == 1.0


def test_a_file_that_can_not_be_read_is_told_of_and_the_others_are_printed(run, tmp_path):
    (tmp_path / "bad.txt").write_bytes("قال لافروف".encode("cp1256"))
    (tmp_path / "a.txt").write_bytes(NEWS.encode())
    code, out, said = run(
        "suggest", tmp_path / "bad.txt", tmp_path / "none", tmp_path / "a.txt", "--jsonl", "--lang", "en"
    )
    assert (code, out.count("\n"), said.count("\n")) == (1, 2, 2)
    assert said.startswith("“bad.txt” is no UTF-8 text.")


def test_suggestions_for_a_project_are_kept_in_it(run, project):
    code, out, said = run("suggest", project, "--workers", "1", "--lang", "en")
    assert (code, said, out.count("\n")) == (0, "", 1)
    assert out.startswith("Suggestions were computed for 2 article")
    assert run("suggest", project, "--lang", "en")[1].startswith("Suggestions were computed for 0 article")
    store = Store(project, read_only=True)
    assert store.value("SELECT count(*) FROM suggested") == 2
    store.close()


def test_wrong_usage_of_suggest_is_refused(run, project, tmp_path):
    for words in (("suggest",), ("suggest", project, project), ("suggest", project, "--workers", "0")):
        with pytest.raises(SystemExit) as ended:
            run(*words)
        assert ended.value.code == 2
    assert run("suggest", tmp_path / "none.qawl")[0] == 1

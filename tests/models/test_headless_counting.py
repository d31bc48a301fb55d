"""``stats``: how much there is, held against what an export holds."""

import json
import os
from collections import Counter

import pytest

from models import headless, importing
from models.commands.articles import ShowBatch
from models.commands.quotes import DeleteQuotes
from models.counted import counted
from tests.models.conftest import LAVROV, article_id
from tests.models.ways import Made, worked_on

BY = ("by_article", "by_outlet", "by_speaker", "by_stance", "by_type", "by_annotator", "by_session")


@pytest.fixture
def run(capfd):
    """Run a verb: its exit code, what it printed, what it said on stderr."""

    def ran(*words):
        capfd.readouterr()
        code = headless.run([str(word) for word in words])
        return (code, *capfd.readouterr())

    return ran


def listed(counter):
    """Largest first, then by key, none before the others."""
    return [
        {"key": key, "count": count}
        for key, count in sorted(counter.items(), key=lambda one: (-one[1], one[0] is not None, one[0] or ""))
    ]


def as_counted_by_hand(records):
    """The same out of exported records, but for sessions."""
    by = {name: Counter() for name in BY if name != "by_session"}
    for one in records:
        speakers = {each["id"]: each["name"] for each in one["speakers"]}
        annotators = {each["id"]: each["name"] for each in one["annotators"]}
        for quote in one["quotes"]:
            by["by_article"][one["external_id"]] += 1
            by["by_outlet"][one["outlet"]] += 1
            by["by_speaker"].update([speakers[id] for id in quote["speakers"]] or [None])
            by["by_stance"].update(stance["label"] for stance in quote["stances"])
            by["by_type"][quote["type"]] += 1
            by["by_annotator"][annotators[quote["annotator"]]] += 1
    return {name: listed(counter) for name, counter in by.items()}


def test_the_worked_example_is_counted_as_its_export_has_it(run, example_project, example, exported):
    code, out, said = run("stats", example_project, "--json")
    told = json.loads(out)
    assert (code, said, out.count("\n")) == (0, "", 1)
    assert list(told) == ["articles", "words", "quotes", *BY]
    assert (told["articles"], told["quotes"]) == (2, 56)
    assert {name: told[name] for name in BY if name != "by_session"} == as_counted_by_hand(exported(example))
    assert told["by_session"] == [{"key": None, "count": 56}]
    assert len(told["by_speaker"]) > 10
    assert {"key": None, "count": 4} in told["by_type"]


def test_outlets_annotators_and_namesakes_are_counted(ways, exported):
    made = worked_on(outlet="رويترز")
    made.says("خطير جدا", made.annotator("كريم"), kind="scare")
    other = worked_on("خبر-2", "قال لافروف إن روسيا «لا تزال ملتزمة» بالحوار. «لن تقبل» غير ذلك.")
    ways.come(made.record([], []), other.record([], []), {"text": "خبر آخر بلا أقوال.", "outlet": "سانا"})
    told = counted(ways.store)
    assert {name: told[name] for name in BY if name != "by_session"} == as_counted_by_hand(exported(ways.session))
    assert told["by_outlet"] == [{"key": "رويترز", "count": 4}, {"key": None, "count": 3}]
    assert (told["articles"], told["quotes"]) == (3, 7)


def test_words_are_those_of_the_articles_that_are_shown(ways):
    ways.come({"text": "قال زيد نعم"}, {"text": "لا أحد"})
    ways.add(worked_on().record([], []))
    told = counted(ways.store)
    assert (told["articles"], told["words"], told["quotes"]) == (2, 5, 0)
    assert [told[name] for name in BY] == [[]] * len(BY)


def test_what_undo_has_hidden_is_not_counted(session, tmp_path):
    source = tmp_path / "more.txt"
    source.write_text("قال زيد نعم", "utf-8")
    before = counted(session.store)
    imported = importing.add(session.store, [source])
    session.do(ShowBatch(imported.id))
    assert counted(session.store)["articles"] == before["articles"] + 1
    session.undo()
    assert counted(session.store) == before


def test_deleted_quotes_and_speakers_are_not_counted(session, mark):
    kept, gone = mark("تطبيع الوضع"), mark("محادثة")
    session.assign(session.desk.quote(kept), new="لافروف")
    session.assign(session.desk.quote(gone), new="كيري")
    session.do(DeleteQuotes(session.article.id, (gone,)))
    told = counted(session.store)
    assert (told["quotes"], told["by_article"]) == (1, [{"key": LAVROV, "count": 1}])
    assert told["by_speaker"] == [{"key": "لافروف", "count": 1}]


def test_a_quote_of_two_speakers_counts_for_both_and_each_stance_counts(ways):
    made = Made()
    made.says(
        "سنرى",
        speakers=[made.speaker("لافروف"), made.speaker("كيري")],
        stances=[{"target": made.target(name), "label": "support"} for name in ("الحوار", "الهدنة")],
    )
    ways.come(made.record([], []))
    told = counted(ways.store)
    assert told["by_speaker"] == [{"key": "كيري", "count": 1}, {"key": "لافروف", "count": 1}]
    assert (told["quotes"], told["by_stance"]) == (1, [{"key": "support", "count": 2}])


# Sessions


@pytest.fixture
def clock(monkeypatch):
    """What time it is; sessions and quotes are told it."""
    at = ["2026-11-21T08:00:00Z"]
    for module in ("sitting", "transaction", "commands.quotes", "session"):
        monkeypatch.setattr(f"models.{module}.now", lambda: at[0], raising=False)

    def set_to(time):
        at[0] = f"2026-11-21T{time}:00Z"

    return set_to


def test_quotes_are_of_the_session_in_which_they_were_made(session, mark, clock):
    clock("08:00")
    mark("محادثة")  # before anybody's clock ran
    for time, words in (("09:00", ["تطبيع الوضع", "الحوار"]), ("11:00", ["المستنقع"])):
        clock(time)
        session.begin_sitting()
        clock(time.replace(":00", ":30"))
        for one in words:
            mark(one)
        session.end_sitting()
    session.be(session.annotator_named("كريم"))
    session.begin_sitting()  # at the same time as ليلى's last quote
    session.open_article(article_id(session.store, LAVROV))
    mark("المستنقع")
    assert counted(session.store)["by_session"] == [
        {"key": "2026-11-21T09:00:00Z ليلى", "count": 2},
        {"key": None, "count": 1},
        {"key": "2026-11-21T11:00:00Z ليلى", "count": 1},
        {"key": "2026-11-21T11:30:00Z كريم", "count": 1},
    ]


def test_what_an_import_brought_was_made_in_no_session(ways):
    ways.session.begin_sitting()
    made = Made()
    made.says("سنرى", made.annotator("ليلى"))
    record = made.record([], [])
    record["quotes"][0]["created"] = "2999-01-01T00:00:00Z"
    ways.come(record)
    told = counted(ways.store)
    assert (told["by_annotator"], told["by_session"]) == ([{"key": "ليلى", "count": 1}], [{"key": None, "count": 1}])


# What is said


def test_the_counts_are_a_summary_to_read(run, example_project, example):
    code, out, said = run("stats", example_project, "--lang", "en")
    assert (code, said) == (0, "")
    assert out.startswith("Articles: 2. Words: 983. Quotes: 56.\n")
    speakers = out.split("Quotes by speaker\n")[1].split("\n\n")[0].splitlines()
    assert (len(speakers), speakers[0]) == (11, "  11  وزارة الخارجية الروسية")
    assert speakers[-1] == "  and 7 more"
    assert "  28  opposes" in out
    assert "  29  indirect" in out


def test_an_empty_project_has_no_parts(run, project):
    assert run("stats", project, "--lang", "en") == (0, "Articles: 2. Words: 983. Quotes: 0.\n", "")


def test_counting_leaves_the_project_as_it_was(run, project):
    before = project.read_bytes()
    assert run("stats", project, "--json")[0] == 0
    assert project.read_bytes() == before
    assert os.listdir(project.parent) == ["news.qawl"]


def test_what_is_no_project_is_refused_in_a_sentence(run, tmp_path):
    code, out, said = run("stats", tmp_path / "none.qawl", "--json", "--lang", "en")
    assert (code, out, said.count("\n")) == (1, "", 1)

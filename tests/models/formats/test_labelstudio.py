import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from models.errors import QawlError
from models.formats import labelstudio
from models.formats.format import Reading
from models.formats.incoming import Incoming, Refused
from models.formats.record import records
from models.formats.record_reader import lines as record_lines
from models.formats.shape import must_have_shape
from models.text import is_word
from tests.models.formats.hostile import records as hostile_ones
from tests.models.formats.tabled import SETTING, WORKED, must_be_golden, written

HOSTILE = hostile_ones().filter(lambda record: is_word(record["text"]))
MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
ROLES = ("content", "cue", "source", "addressee")


def tasks(folder):
    return json.loads((folder / "tasks.json").read_text("utf-8"))


def read(path, **told):
    return list(labelstudio.read(path, Reading(**told)))


@pytest.fixture
def again(tmp_path):
    """What comes back of tasks, as Label Studio would export them."""

    def reads(*some, **told):
        path = tmp_path / "project-1-at-2026.json"
        path.write_text(json.dumps(some, ensure_ascii=False, indent=1), "utf-8")
        return read(path, **told)

    return reads


@MANY
@given(record=HOSTILE)
def test_nothing_is_lost_there_and_back(tmp_path, record):
    (one,) = read(written(labelstudio.FORMAT, tmp_path, [record]))
    assert one.record == record
    assert one.text == record["text"]


def test_the_worked_annotation_comes_back_whole(tmp_path):
    folder = written(labelstudio.FORMAT, tmp_path, WORKED)
    assert [one.record for one in read(folder)] == WORKED
    assert [one.record for one in read(folder / "tasks.json")] == WORKED


def test_so_does_the_project_of_the_goldens(worked, tmp_path):
    some = list(records(worked.store))
    folder = written(labelstudio.FORMAT, tmp_path, iter(some))
    assert [one.record for one in read(folder)] == some
    for name in ("tasks.json", "config.xml"):
        must_be_golden(folder / name, f"labelstudio/{name}")


@MANY
@given(record=HOSTILE)
def test_the_words_stand_at_their_offsets(tmp_path, record):
    """Another parser: regions by id, parts by their relations."""
    (task,) = tasks(written(labelstudio.FORMAT, tmp_path, [record]))
    results = [one for annotation in task["annotations"] for one in annotation["result"]]
    regions = {one["id"]: one for one in results if one["type"] == "labels"}
    for one in regions.values():
        value = one["value"]
        assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    for quote in record["quotes"]:
        found = {role: [] for role in ROLES}
        for one in results:
            if one["type"] == "relation" and quote["id"] in (one["from_id"], one["to_id"]):
                other = regions[one["to_id"] if one["from_id"] == quote["id"] else one["from_id"]]
                if one["labels"] != ["parent"]:
                    found[other["value"]["labels"][0]].append(other["value"])
        found["content"].insert(0, regions[quote["id"]]["value"])
        for role in ROLES:
            assert [(one["start"], one["end"], one["text"]) for one in found[role]] == [
                tuple(span.values()) for span in quote[role]
            ]


def test_an_annotator_has_an_annotation_and_no_user_of_label_studio(worked, tmp_path):
    some = list(records(worked.store))
    for task, record in zip(tasks(written(labelstudio.FORMAT, tmp_path, some)), some, strict=True):
        assert len(task["annotations"]) == len({quote["annotator"] for quote in record["quotes"]})
        assert not [one for one in task["annotations"] if "completed_by" in one]


def test_the_interface_has_every_name_and_label_that_tasks_use(tmp_path):
    record = copy.deepcopy(WORKED[0])
    record["quotes"][1]["stances"][0]["label"] = 'an old "label" & <b>'
    folder = written(labelstudio.FORMAT, tmp_path, [record])
    view = etree.parse(str(folder / "config.xml")).getroot()
    names = {one.get("name"): one for one in view.iter() if one.get("name")}
    for one in (one for task in tasks(folder) for each in task["annotations"] for one in each["result"]):
        if one["type"] == "relation":
            assert one["labels"][0] in {each.get("value") for each in view.iter("Relation")}
            continue
        control = names[one["from_name"]]
        assert control.tag.lower() == one["type"]
        if one["type"] != "textarea":
            assert one["value"][one["type"]][0] in {each.get("value") for each in control}
    assert names["text"].get("granularity") == "symbol"
    assert "rtl" in names["text"].getparent().get("style")
    codes = [label.code for label in SETTING.codebook.stances]
    assert [one.get("value") for one in names["label"]][: len(codes)] == codes


def test_no_article_is_an_empty_list(tmp_path):
    folder = written(labelstudio.FORMAT, tmp_path, [])
    assert tasks(folder) == []
    assert read(folder) == []


# Changed in Label Studio


@pytest.fixture
def task(tmp_path):
    (first, _) = tasks(written(labelstudio.FORMAT, tmp_path, WORKED))
    return first


def results(task):
    return task["annotations"][0]["result"]


def of(task, id, name):
    return next(one for one in results(task) if one.get("id") == id and one["from_name"] == name)


def by_id(one):
    return {quote["id"]: quote for quote in one.record["quotes"]}


def the_quote(**wanted):
    """The first worked quote of the first article with these values."""
    return next(
        quote
        for quote in WORKED[0]["quotes"]
        if all(quote[name] == value for name, value in wanted.items())
        and len(quote["stances"]) == 1
        and quote["cue"]
        and quote["speakers"]
    )


def others_are_as_they_were(one, *ids):
    before = {quote["id"]: quote for quote in WORKED[0]["quotes"]}
    return all(quote == before[id] for id, quote in by_id(one).items() if id not in ids)


def test_a_moved_span_wins(task, again):
    quote = the_quote()
    region = of(task, quote["id"], "role")
    region["value"]["end"] -= 2
    region["value"]["text"] = region["value"]["text"][:-2]
    (one,) = again(task)
    changed = by_id(one)[quote["id"]]
    assert changed["content"][0]["text"] == quote["content"][0]["text"][:-2]
    assert {**changed, "content": 0} == {**quote, "origin": "imported", "content": 0}
    assert others_are_as_they_were(one, quote["id"])
    must_have_shape(one.record)


@pytest.mark.parametrize(("name", "value"), [("type", "direct"), ("label", "unclear"), ("kind", "scare")])
def test_a_changed_choice_wins(task, again, name, value):
    quote = the_quote(type="indirect", subtype=None)
    of(task, quote["id"], name)["value"]["choices"] = [value]
    (one,) = again(task)
    changed = by_id(one)[quote["id"]]
    if name == "label":
        assert changed["stances"] == [{**quote["stances"][0], "label": value}]
    else:
        assert changed[name] == value
    assert changed["origin"] == "imported"
    assert others_are_as_they_were(one, quote["id"])
    must_have_shape(one.record)


def test_another_kind_takes_a_subtype_along_that_it_can_not_have(task, again):
    quote = next(one for one in WORKED[0]["quotes"] if one["subtype"] == "speech_act")
    of(task, quote["id"], "kind")["value"]["choices"] = ["scare"]
    (one,) = again(task)
    assert by_id(one)[quote["id"]]["subtype"] is None
    must_have_shape(one.record)


def test_other_speakers_targets_and_notes_win(task, again):
    quote = the_quote()
    known = next(each for each in WORKED[0]["speakers"] if each["id"] not in quote["speakers"])
    of(task, quote["id"], "speaker")["value"]["text"] = [known["name"], "متحدث  جديد"]
    of(task, quote["id"], "target")["value"]["text"] = ["جهة جديدة"]
    results(task).append({**of(task, quote["id"], "speaker"), "from_name": "note", "value": {"text": ["أ", "ب"]}})
    results(task)[:] = [
        one for one in results(task) if one.get("from_name") != "note" or one["value"]["text"] == ["أ", "ب"]
    ]
    (one,) = again(task)
    changed = by_id(one)[quote["id"]]
    names = {each["id"]: each["name"] for name in ("speakers", "targets") for each in one.record[name]}
    assert changed["speakers"][0] == known["id"]
    assert [names[id] for id in changed["speakers"]] == [known["name"], "متحدث جديد"]
    assert names[changed["stances"][0]["target"]] == "جهة جديدة"
    assert (changed["note"], changed["origin"]) == ("أ\nب", "imported")
    must_have_shape(one.record)


def test_a_deleted_choice_is_gone(task, again):
    quote = the_quote(type="indirect")
    gone = ("type", "label", "target", "speaker")
    results(task)[:] = [one for one in results(task) if not (one.get("id") == quote["id"] and one["from_name"] in gone)]
    (one,) = again(task)
    changed = by_id(one)[quote["id"]]
    assert (changed["type"], changed["stances"], changed["speakers"]) == (None, [], [])


def test_a_deleted_quote_is_gone_with_its_statements(task, again):
    linked = next(one for one in WORKED[0]["statements"] if not one["elsewhere"] and len(one["quotes"]) == 2)
    id = linked["quotes"][0]
    results(task)[:] = [
        one
        for one in results(task)
        if not (one.get("id", "").startswith(id) or id in (one.get("from_id"), one.get("to_id")))
    ]
    (one,) = again(task)
    assert id not in by_id(one)
    assert linked["id"] not in {each["id"] for each in one.record["statements"]}
    assert len(one.record["quotes"]) == len(WORKED[0]["quotes"]) - 1


def test_a_deleted_cue_is_gone(task, again):
    quote = the_quote()
    id = f"{quote['id']}-cue-0"
    results(task)[:] = [one for one in results(task) if id not in (one.get("id"), one.get("to_id"))]
    (one,) = again(task)
    assert by_id(one)[quote["id"]] == {**quote, "cue": quote["cue"][1:], "origin": "imported"}


def test_a_new_region_is_a_new_quote(task, again):
    value = {"start": 0, "end": 5, "text": WORKED[0]["text"][:5]}
    new = {"to_name": "text", "origin": "manual", "id": "aB3_x"}
    results(task).extend([
        {**new, "from_name": "role", "type": "labels", "value": {**value, "labels": ["content"]}},
        {**new, "from_name": "type", "type": "choices", "value": {**value, "choices": ["mixed"]}},
        {**new, "from_name": "speaker", "type": "textarea", "value": {**value, "text": ["زيد"]}},
        {**new, "from_name": "role", "type": "labels", "id": "c",
         "value": {**value, "start": 4, "text": value["text"][4:], "labels": ["cue"]}},
        {"type": "relation", "from_id": "c", "to_id": "aB3_x", "direction": "left"},
    ])  # fmt: skip
    (one,) = again(task)
    (quote,) = (each for each in one.record["quotes"] if each["id"] not in {old["id"] for old in WORKED[0]["quotes"]})
    assert (quote["type"], quote["origin"], quote["kind"]) == ("mixed", "imported", "quote")
    assert (quote["content"][0]["end"], quote["cue"][0]["start"]) == (5, 4)
    assert quote["annotator"] == WORKED[0]["annotators"][0]["id"]
    assert others_are_as_they_were(one, quote["id"])
    must_have_shape(one.record)
    assert again(task)[0].record == one.record


@pytest.fixture
def torn(worked, tmp_path):
    """The task and the record of a quote in two parts."""
    record = next(record for record in records(worked.store) if record["external_id"] == "b-first")
    quote = next(one for one in record["quotes"] if len(one["content"]) == 2)
    (task,) = tasks(written(labelstudio.FORMAT, tmp_path, [record]))
    return task, record, quote


def test_of_a_quote_in_parts_the_first_may_be_deleted(torn, again):
    task, _, quote = torn
    results(task)[:] = [
        one for one in results(task) if quote["id"] not in (one.get("id"), one.get("from_id"), one.get("to_id"))
    ]
    (one, lost) = again(task)
    changed = by_id(one)[quote["id"]]
    assert changed["content"] == quote["content"][1:]
    assert {name: changed[name] for name in ("speakers", "stances", "medium", "fields")} == {
        name: quote[name] for name in ("speakers", "stances", "medium", "fields")
    }
    assert "without 4 of" in lost.reason.in_language("en")
    must_have_shape(one.record)


def test_parts_that_are_cut_apart_are_two_quotes(torn, again):
    task, record, quote = torn
    results(task)[:] = [one for one in results(task) if one.get("labels") != ["continues"]]
    (one,) = again(task)
    assert len(one.record["quotes"]) == len(record["quotes"]) + 1
    assert by_id(one)[quote["id"]]["content"] == quote["content"][:1]
    must_have_shape(one.record)


# Users of Label Studio


def test_a_copied_annotation_is_another_annotators(task, again):
    task["annotations"].append({**copy.deepcopy(task["annotations"][0]), "completed_by": {"email": "mona@x.org"}})
    (one,) = again(task)
    assert len(one.record["quotes"]) == 2 * len(WORKED[0]["quotes"])
    assert {each["name"] for each in one.record["annotators"]} == {WORKED[0]["annotators"][0]["name"], "mona@x.org"}
    must_have_shape(one.record)


FOREIGN = {"id": 5, "data": {"text": "📣 قال زيد نعم", "id": 17},
           "annotations": [{"completed_by": 3, "result": [
               {"id": "x", "from_name": "l", "to_name": "t", "type": "labels",
                "value": {"start": 10, "end": 13, "text": "نعم", "labels": ["Quote"]}}]}]}  # fmt: skip


@pytest.mark.parametrize(
    ("user", "name"),
    [(3, "Label Studio 3"), ({"email": "a@b"}, "a@b"), ({"id": 4}, "Label Studio 4"), (None, "project-1-at-2026")],
)
def test_tasks_made_elsewhere(again, user, name):
    task = copy.deepcopy(FOREIGN)
    task["annotations"][0]["completed_by"] = user
    (one,) = again(task)
    assert (one.external_id, one.text, one.row) == ("17", "📣 قال زيد نعم", 1)
    assert [quote["content"][0]["start"] for quote in one.record["quotes"]] == [10]
    assert [each["name"] for each in one.record["annotators"]] == [name]
    must_have_shape(one.record)


def test_older_versions_counted_utf16_units(again):
    """Issue 1347: known by the words."""
    task = copy.deepcopy(FOREIGN)
    value = task["annotations"][0]["result"][0]["value"]
    value |= {"start": 11, "end": 14}
    (one,) = again(task)
    assert one.record["quotes"][0]["content"] == [{"start": 10, "end": 13, "text": "نعم"}]
    del value["text"]
    (one,) = again(task)
    assert "--unit" in one.reason.in_language("en")
    (one,) = again(task, unit="utf16")
    assert one.record["quotes"][0]["content"][0]["start"] == 10


def test_words_that_do_not_stand_there_refuse_the_task(again):
    task = copy.deepcopy(FOREIGN)
    task["annotations"][0]["result"][0]["value"]["start"] = 9
    (one, good) = again(task, FOREIGN)
    assert "9–13 are others" in one.reason.in_language("en")
    assert one.row == 1
    assert isinstance(good, Incoming)


def test_offsets_into_an_unclean_text_move_with_it(again):
    task = copy.deepcopy(FOREIGN)
    task["data"]["text"] = "\ufeff📣\r\nقال زيد نعم"
    task["annotations"][0]["result"][0]["value"] |= {"start": 12, "end": 15}
    (one,) = again(task)
    assert one.record["quotes"][0]["content"][0] == {"start": 10, "end": 13, "text": "نعم"}


def test_cancelled_annotations_and_tasks_without_any_are_articles(again):
    task = copy.deepcopy(FOREIGN)
    task["annotations"][0]["was_cancelled"] = True
    found = again(task, {"data": {"body": "قال"}})
    assert [(one.text, one.record) for one in found] == [("📣 قال زيد نعم", None), ("قال", None)]


def test_what_has_no_place_is_counted(again):
    task = copy.deepcopy(FOREIGN)
    result = task["annotations"][0]["result"]
    result += [
        {**result[0], "id": "y", "value": {**result[0]["value"], "labels": ["PER"]}},
        {"id": "z", "type": "rating", "value": {"rating": 3}},
        {"type": "relation", "from_id": "x", "to_id": "gone"},
        {**result[0], "from_name": "label", "type": "choices", "value": {"choices": ["support"]}},
        7,
    ]
    one, lost = again(task)
    assert len(one.record["quotes"]) == 1
    assert "without 5 of" in lost.reason.in_language("en")


@pytest.mark.parametrize(
    "task",
    [5, {}, {"data": 5}, {"data": {"text": 5}}, {"data": {"text": "قال"}, "annotations": 5},
     {"data": {"text": "…"}}],
)  # fmt: skip
def test_what_is_no_task_is_refused_and_the_others_come_in(again, task):
    refused, one = again(task, FOREIGN)
    assert isinstance(refused, Refused)
    assert one.record


@pytest.mark.parametrize("told", [5, "{", {"speakers": 5, "annotators": [5, {}], "statements": [{}], "codebook": 3}])
def test_what_stands_beside_may_be_broken(task, again, told):
    task["data"]["qawl"] = told
    (one, *_) = again(task)
    assert len(one.record["quotes"]) == len(WORKED[0]["quotes"])
    names = {each["id"]: each["name"] for each in one.record["speakers"]}
    known = {each["id"]: each["name"] for each in WORKED[0]["speakers"]}
    assert [[names[id] for id in quote["speakers"]] for quote in one.record["quotes"]] == [
        [known[id] for id in quote["speakers"]] for quote in WORKED[0]["quotes"]
    ]
    assert {quote["origin"] for quote in one.record["quotes"] if quote["speakers"]} == {"imported"}
    must_have_shape(one.record)


@pytest.mark.parametrize("name", ["stances", "speakers", "addressees", "id", "spans", "kind"])
def test_so_may_what_a_region_says_of_its_quote(task, again, name):
    for one in results(task):
        if "meta" in one:
            one["meta"]["qawl"][name] = [7]
    (one, *_) = again(task)
    assert len(one.record["quotes"]) == len(WORKED[0]["quotes"])


def test_what_is_no_json_is_refused(tmp_path):
    (tmp_path / "tasks.json").write_text("{}")
    with pytest.raises(QawlError, match=r"tasks\.json"):
        read(tmp_path)
    with pytest.raises(QawlError, match=r"tasks\.json"):
        read(tmp_path / "nothing" / "tasks.json")


def test_the_whole_is_a_record_as_the_reader_of_records_wants_it(tmp_path):
    path = tmp_path / "again.jsonl"
    found = read(written(labelstudio.FORMAT, tmp_path, WORKED))
    path.write_text("".join(json.dumps(one.record) + "\n" for one in found))
    assert list(record_lines(path)) == WORKED

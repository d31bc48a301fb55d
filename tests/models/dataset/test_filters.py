"""Every filter, alone and together, against a plain scan over the records of the whole project."""

import dataclasses
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands.articles import SetWork
from models.commands.queues import SaveQueue
from models.commands.quotes import DeleteQuotes
from models.dataset.choice import Choice
from models.dataset.export import export
from models.dataset.filters import Filters, count
from models.fold import fold
from models.formats.record import records
from models.listing import Filter
from models.records import KINDS, STATUSES, TYPES, WORK_STATUSES
from tests.models.conftest import close_quietly
from tests.models.dataset.desks import ANNOTATORS, DATES, LABELS, OUTLETS, projects
from tests.models.ways import Ways, empty, numbered, worked_on

SAMPLE = "عينة"


def scanned(whole, filters, sample=()):
    """What a filter leaves, as its docstring says it, record by record."""
    quotes = {quote["id"] for record in whole for quote in record["quotes"] if fits(record, quote, filters)}
    left = [
        record
        for record in whole
        if is_wanted(record, filters, sample)
        and (not filters.choose_quotes or quotes & {quote["id"] for quote in record["quotes"]})
    ]
    out = quotes & {quote["id"] for record in left for quote in record["quotes"]}
    return [cut(record, out) for record in left]


def is_wanted(record, filters, sample):
    status = {one["annotator"]: one["status"] for one in record["work"]}
    names = {one["id"]: one["name"] for one in record["annotators"]}
    worked = {state for id, state in status.items() if not filters.annotators or names[id] in filters.annotators}
    far = worked - {"new"} or {"new"}
    published = record["published"]
    return (
        (not filters.articles or {record["id"], record["external_id"]} & set(filters.articles))
        and (not filters.outlets or (record["outlet"] or "") in filters.outlets)
        and (not filters.since or (published is not None and published >= filters.since))
        and (not filters.until or (published is not None and published[: len(filters.until)] <= filters.until))
        and (not filters.article_statuses or far & set(filters.article_statuses))
        and (not filters.queue or record["id"] in sample)
    )


def fits(record, quote, filters):
    names = {one["id"]: one["name"] for one in record["annotators"]}
    people = {one["id"]: {fold(name) for name in (one["name"], *one["aliases"])} for one in record["speakers"]}
    said_by = set().union(*(people[id] for id in quote["speakers"]))
    return (
        (not filters.annotators or names[quote["annotator"]] in filters.annotators)
        and (not filters.statuses or quote["status"] in filters.statuses)
        and (not filters.kinds or quote["kind"] in filters.kinds)
        and (not filters.types or quote["type"] in filters.types)
        and (not filters.speakers or said_by & set(map(fold, filters.speakers)))
        and (not filters.labels or {one["label"] for one in quote["stances"]} & set(filters.labels))
    )


def cut(record, out):
    """The record with these quotes only, and nothing that only others use."""
    quotes = [
        {**quote, "parent": quote["parent"] if quote["parent"] in out else None}
        for quote in record["quotes"]
        if quote["id"] in out
    ]
    people = {id for quote in quotes for id in (*quote["speakers"], *quote["addressees"])}
    about = {stance["target"] for quote in quotes for stance in quote["stances"]}
    who = {one["annotator"] for one in (*quotes, *record["work"])}
    statements = []
    for one in record["statements"]:
        own = [id for id in one["quotes"] if id in out]
        others = [other for other in one["elsewhere"] if other["quote"] in out]
        if own and len(own) + len(others) > 1:
            statements.append({**one, "quotes": own, "elsewhere": others})
    return {
        **record,
        "quotes": quotes,
        "speakers": [one for one in record["speakers"] if one["id"] in people],
        "targets": [one for one in record["targets"] if one["id"] in about],
        "annotators": [one for one in record["annotators"] if one["id"] in who],
        "statements": statements,
    }


def some(values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


FIELDS = {
    "articles": some(("a-0", "b-0", "a-1", numbered(1000), numbered(1001), "none")),
    "outlets": some(tuple(outlet or "" for outlet in OUTLETS)),
    "since": st.sampled_from(("", *filter(None, DATES))),
    "until": st.sampled_from(("", *filter(None, DATES))),
    "annotators": some((*ANNOTATORS, "nobody")),
    "statuses": some(STATUSES),
    "article_statuses": some(WORK_STATUSES),
    "kinds": some(KINDS),
    "types": some(TYPES),
    "speakers": some(("لافرُوف", "الوزير الأميركي", "كيري", "روسيا", "سيرغي", "nobody")),
    "labels": some((*LABELS, "ambivalent")),
    "queue": st.sampled_from(("", SAMPLE)),
}
ALONE = st.sampled_from(sorted(FIELDS)).flatmap(lambda name: st.fixed_dictionaries({name: FIELDS[name]}))
TOGETHER = st.fixed_dictionaries({}, optional=FIELDS)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(projects(), st.lists(st.builds(lambda told: Filters(**told), ALONE | TOGETHER), min_size=6, max_size=12))
def test_a_filter_leaves_what_a_scan_of_the_records_leaves(tmp_path_factory, open_session, some, wanted):
    folder = tmp_path_factory.mktemp("filters")
    session = open_session(empty(folder), "مجهول")
    ways = Ways(folder, session)
    ways.come(*some)
    sample = tuple(sorted(record["id"] for record in some)[::2])
    session.do(SaveQueue(SAMPLE, Filter(), sample, {"size": len(sample), "seed": 1}))
    whole = list(records(ways.store))
    assert len(whole) == len(some)
    for filters in wanted:
        expected = scanned(whole, filters, sample)
        assert list(records(ways.store, filters)) == expected, filters
        counts = (len(expected), sum(len(record["quotes"]) for record in expected))
        assert count(ways.store, filters) == counts, filters
    made = export(ways.store, folder / "out.jsonl", Choice("jsonl", wanted[0]))
    assert (made.articles, made.quotes) == count(ways.store, wanted[0])
    lines = (folder / "out.jsonl").read_text("utf-8").split("\n")[:-1]
    assert [json.loads(line) for line in lines] == scanned(whole, wanted[0], sample)
    close_quietly(ways.store)


@pytest.fixture
def one(ways):
    ways.come(worked_on(outlet="رويترز", published="2016-10-02").record(), worked_on("آخر", "س" * 10 + worked_on().text,
              published="2016-10").record())  # fmt: skip
    return ways


def names(ways, **filters):
    return [record["external_id"] for record in records(ways.store, Filters(**filters))]


def test_no_filter_leaves_everything(one):
    assert names(one) == ["آخر", "خبر-1"]


def test_no_outlet_is_an_outlet_without_a_name(one):
    assert names(one, outlets=("",)) == ["آخر"]
    assert names(one, outlets=("", "رويترز")) == ["آخر", "خبر-1"]


def test_a_speaker_is_found_by_any_name_however_it_is_spelt(one):
    for name in ("سيرغي لافروف", "لافروف", "لافـــرُوف", "سيرغى لافروف"):
        assert count(one.store, Filters(speakers=(name,))) == (2, 4), name
    assert count(one.store, Filters(speakers=("سيرغي",))) == (0, 0), "half a name is nobody's"


def test_dates_are_both_included_and_may_be_beginnings(one):
    assert names(one, since="2016-10-02", until="2016-10-02") == ["خبر-1"]
    assert names(one, until="2016-10") == ["آخر", "خبر-1"]
    assert names(one, since="2016-10", until="2016") == ["آخر", "خبر-1"]


def test_a_queue_is_named_or_given_by_its_id_and_gone_when_deleted(one):
    (article,) = (record["id"] for record in one.told() if record["external_id"] == "آخر")
    queue = one.session.do(SaveQueue(SAMPLE, Filter(), (article,), {"size": 1, "seed": 1}))
    assert names(one, queue=SAMPLE) == names(one, queue=queue) == ["آخر"]
    one.session.undo()
    assert names(one, queue=SAMPLE) == []


def test_what_nobody_has_begun_is_new(one):
    (article,) = (record["id"] for record in one.told() if record["external_id"] == "آخر")
    one.session.do(SetWork(article, "skipped"))
    assert names(one, article_statuses=("new",)) == ["خبر-1"]
    assert names(one, article_statuses=("skipped", "new")) == ["آخر", "خبر-1"]


def test_deleted_quotes_and_undone_imports_are_never_counted(one):
    article = one.told()[0]
    one.session.open_article(article["id"])
    one.session.do(DeleteQuotes(article["id"], (article["quotes"][2]["id"],)))
    one.bring(worked_on("ثالث", "ص" + worked_on().text).record())
    assert count(one.store, Filters()) == (3, 8)
    one.session.undo()
    assert count(one.store, Filters()) == (2, 5)


@pytest.mark.parametrize("sign", ["%", "_", "'", '"', "\\", ")", "؛ DROP TABLE quote"])
def test_signs_of_sql_are_only_signs(one, sign):
    for field in ("articles", "outlets", "annotators", "speakers", "labels"):
        assert names(one, **{field: (sign,)}) == []
    assert names(one, queue=sign) == []


def test_filters_are_told_and_taken_back(one):
    filters = Filters(outlets=("", "رويترز"), since="2016", kinds=("quote",), queue=SAMPLE)
    told = json.loads(json.dumps(filters.told()))
    assert Filters.from_told(told) == filters
    assert set(told) == {"outlets", "since", "kinds", "queue"}
    assert Filters.from_told({**told, "of a newer qawl": 1}) == filters
    assert {one.name for one in dataclasses.fields(Filters)} == set(FIELDS), "each filter is tested above"

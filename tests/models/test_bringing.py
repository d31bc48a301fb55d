"""What an import brings of annotations is hidden until it is shown, goes as a whole when undone, and comes back."""

import pytest

from models import checks, importing, listing, queries, registry
from models.commands.articles import EditArticles, SetWork, ShowBatch
from models.commands.quotes import AssignSpeaker, DeleteQuotes, WriteNote
from models.commands.registry import EditEntry
from models.errors import QawlError
from models.formats.record import records
from models.importing import look
from models.purging import purge
from models.query import parse
from models.search import Search
from models.span import Span
from models.statements import likely
from tests.models.conftest import brought
from tests.models.ways import TEXT, Made, as_records, numbered, said, worked_on

KNOWN, NEW = "known", "new"


@pytest.fixture
def there(ways):
    """An article is there already, with a quote of ليلى's in it; its speaker is nobody of the import's."""
    ways.come({"text": TEXT, "id": KNOWN})
    (article,) = queries.articles(ways.store)
    ways.session.open_article(article.id)
    start = TEXT.index("سنرى")
    quote = ways.session.mark(Span(start, start + 4))
    ways.session.assign(ways.session.desk.quote(quote), new="مسؤول أمريكي")
    return ways


def both():
    """Annotations of the article that is there, and of one that is not; a statement over both."""
    one, other = worked_on(KNOWN), worked_on(NEW, TEXT + "وانتهى.", id=numbered(2))
    ends = [made.says("خطير جدا", id=numbered(40 + number)) for number, made in enumerate((one, other))]
    ids = [numbered(1), numbered(2)]
    found = []
    for number, made in enumerate((one, other)):
        elsewhere = [{"article": ids[1 - number], "quote": ends[1 - number]}]
        statement = {"id": numbered(50), "relation": "same", "quotes": [ends[number]], "elsewhere": elsewhere}
        found.append(made.record([statement], [{"annotator": made.of, "status": "done", "seconds": 60}]))
    return found


def seen(ways):
    """Everything that somebody at the desk sees."""
    store, session = ways.store, ways.session
    (known,) = (one for one in queries.articles(store) if one.external_id == KNOWN)
    return {
        "records": list(records(store)),
        "list": [line.quotes for line in queries.listed(store, session.who)],
        "tallies": listing.tallies(store, session.who),
        "speakers": queries.speakers(store),
        "targets": queries.targets(store),
        "annotators": queries.annotators(store),
        "registry": {kind: registry.entries(store, kind) for kind in ("speaker", "target")},
        "typed": {name: registry.find(store, "speaker", name) for name in ("لافروف", "كيري", "سيرغي", "مسؤول")},
        "digits": registry.recent_speakers(store, known.id),
        "search": {
            query: sorted(one.external_id for one in Search(store, parse(query)).articles())
            for query in ("لافروف", "in:quotes ملتزمة", "in:quotes سنرى")
        },
        "linked": {quote.id: queries.linked(store, quote.id) for quote in queries.quotes(store, known.id)},
        "desk": session.desk.quotes,
        "steps": store.value("SELECT count(*) FROM change WHERE state IN ('done', 'undone')"),
        "faults": [str(one.message) for one in checks.findings(store) if one.level == "error"],
    }


# Hidden until shown


def test_nothing_of_an_import_is_seen_before_it_is_shown(there):
    before = seen(there)
    imported = there.add(*both())
    assert (imported.new, imported.quotes) == (1, 8)
    after = seen(there)
    for name, value in before.items():
        assert after[name] == value, name
    assert before["faults"] == []


def test_speakers_that_are_known_are_not_said_to_be_used_by_what_is_hidden(there):
    made = Made(NEW, TEXT + "وانتهى.")
    made.says("خطير جدا", speakers=[made.speaker("مسؤول أمريكي")],
              stances=[{"target": made.target("الحوار"), "label": "oppose"}])  # fmt: skip
    (before,) = registry.entries(there.store, "speaker")
    uses = registry.uses(there.store, "speaker", before.id)
    there.add(made.record())
    assert registry.entries(there.store, "speaker") == [before]
    assert registry.uses(there.store, "speaker", before.id) == uses


def test_a_hidden_quote_is_not_offered_as_alike(there):
    session = there.session
    made = Made(NEW, TEXT + "وانتهى.")
    made.says("سنرى")
    mine = session.desk.quotes[0]
    before = likely(session, mine)
    imported = there.add(made.record())
    assert likely(session, mine) == before
    session.do(ShowBatch(imported.id))
    assert len(likely(session, mine)) == len(before) + 1


def test_the_last_target_of_an_annotator_is_not_one_of_a_hidden_import(there):
    session = there.session
    session.judge(session.desk.quotes[0], "oppose", new="القصف")
    mine = registry.last_target(there.store, session.who)
    other = Made("x", TEXT + "س")
    other.says("لن تقبل", stances=[{"target": other.target("الهدنة"), "label": "support"}])
    there.come(other.record())
    made = Made(NEW, TEXT + "وانتهى.")
    by = made.annotator("ليلى", session.who)
    made.says("خطير جدا", by, stances=[{"target": made.target("الهدنة"), "label": "oppose"}])
    there.add(made.record())
    assert registry.last_target(there.store, session.who) == mine


def test_everything_appears_at_once(there):
    imported = there.add(*both())
    there.session.do(ShowBatch(imported.id))
    first, second = there.told()
    assert [len(first["quotes"]), len(second["quotes"])] == [5, 4]
    assert {one["name"] for one in first["speakers"]} == {"مسؤول أمريكي", "سيرغي لافروف", "جون كيري"}
    assert [one["status"] for one in second["work"]] == ["done"]
    assert [len(one["elsewhere"]) for record in (first, second) for one in record["statements"]] == [1, 1]
    assert registry.find(there.store, "speaker", "لافروف"), "by its alias too"
    assert [one["id"] for one in first["quotes"]] == [quote.id for quote in there.session.desk.quotes]
    there.is_whole()


def test_work_on_an_article_that_is_there_stays_that_of_those_who_did_it(there):
    there.bring(*both())
    (first, _) = there.told()
    assert {one["status"] for one in first["work"]} == {"in_progress"}


# Undo and redo


def test_undo_takes_all_of_it_back_in_one_step_and_redo_brings_all_of_it_back(there):
    before = seen(there)
    imported = there.add(*both())
    there.session.do(ShowBatch(imported.id))
    shown = seen(there)
    for _ in range(2):
        there.session.undo()
        undone = seen(there)
        for name in before.keys() - {"steps"}:
            assert undone[name] == before[name], name
        there.session.redo()
        again = seen(there)
        for name in before.keys() - {"steps"}:
            assert again[name] == shown[name], name
    there.is_whole()


def test_the_file_is_whole_while_an_import_is_hidden_undone_and_purged(there):
    imported = there.add(*both())
    there.is_whole()
    there.session.do(ShowBatch(imported.id))
    there.is_whole()
    there.session.undo()
    there.is_whole()
    there.session.do(SetWork(there.session.article.id, "skipped"))
    while purge(there.store):
        there.is_whole()
    there.is_whole()


def test_what_others_use_meanwhile_stays(there):
    """ليلى gives a speaker and a target of the import to her own quote; then the import is taken back."""
    session = there.session
    imported = there.add(*both())
    there.session.do(ShowBatch(imported.id))
    mine = next(quote for quote in session.desk.quotes if quote.annotator == session.who)
    lavrov = registry.same(there.store, "speaker", "سيرغي لافروف")
    talks = registry.same(there.store, "target", "الحوار")
    karim = session.annotator_named("كريم")
    leila = session.annotator_named("ليلى")
    with there.store.write("x", karim.id) as step:  # not hers to take back first
        AssignSpeaker(session.article.id, mine.id, (lavrov,)).run(step)
        row = {"quote": mine.id, "target": talks, "label": "oppose", "annotator": leila.id, "created": step.at}
        step.insert("stance", row)
    session.undo()
    assert set(queries.speakers(there.store)) >= {lavrov}
    assert sorted(one.name for one in queries.speakers(there.store).values()) == ["سيرغي لافروف", "مسؤول أمريكي"]
    assert queries.speakers(there.store)[lavrov].aliases == ("لافروف",)
    assert [one.name for one in queries.targets(there.store).values()] == ["الحوار"]
    there.is_whole()
    session.redo()
    assert len(there.told()[0]["quotes"]) == 5
    there.is_whole()


@pytest.mark.parametrize("what", ["note", "deleted", "speaker"])
def test_undo_is_refused_where_somebody_else_worked_on_a_quote_that_came(there, what):
    session = there.session
    imported = there.add(*both())
    there.session.do(ShowBatch(imported.id))
    theirs = next(quote for quote in session.desk.quotes if quote.annotator != session.who and quote.speakers)
    article = session.article.id
    leila = session.annotator_named("ليلى")
    session.be(session.annotator_named("كريم"))
    if what == "note":
        session.do(WriteNote(article, theirs.id, {"note": "راجع"}))
    elif what == "deleted":
        session.do(DeleteQuotes(article, (theirs.id,)))
    else:
        session.do(AssignSpeaker(article, theirs.id, theirs.speakers, new="روسيا"))
    before = there.told()
    session.be(leila)
    with pytest.raises(QawlError, match="Somebody else"):
        session.undo()
    assert there.told() == before
    there.is_whole()


def test_undo_is_refused_where_somebody_else_marked_in_an_article_that_came(there):
    session = there.session
    imported = there.bring(*both())
    leila = session.annotator_named("ليلى")
    session.be(session.annotator_named("كريم"))
    session.open_article(brought(there.store, imported)[0])
    session.mark(Span(0, 3))
    session.be(leila)
    with pytest.raises(QawlError, match="Somebody else"):
        session.undo()


def test_ones_own_later_steps_are_undone_before_it(there):
    session = there.session
    imported = there.bring(*both())
    theirs = next(quote for quote in session.desk.quotes if quote.annotator != session.who)
    session.do(WriteNote(session.article.id, theirs.id, {"note": "راجع"}))
    session.do(EditArticles((brought(there.store, imported)[0],), {"title": "عنوان"}))
    before = there.told()
    for _ in range(3):
        session.undo()
    assert [one["external_id"] for one in there.told()] == [KNOWN]
    for _ in range(3):
        session.redo()
    assert there.told() == before
    there.is_whole()


def test_an_entry_that_was_corrected_since_comes_back_corrected(there):
    session = there.session
    there.bring(*both())
    lavrov = registry.same(there.store, "speaker", "سيرغي لافروف")
    session.do(EditEntry("speaker", lavrov, {"role": "وزير الخارجية"}))
    session.undo()
    session.undo()
    assert lavrov not in queries.speakers(there.store)
    session.redo()
    session.redo()
    assert queries.speakers(there.store)[lavrov].role == "وزير الخارجية"


# Removed for good, and brought again


def for_good(ways):
    """Something else is done: what was undone can't be redone, and is removed."""
    ways.session.do(SetWork(ways.session.article.id, "skipped"))
    ways.session.undo()
    ways.session.do(SetWork(ways.session.article.id, "in_progress"))
    while purge(ways.store):
        pass


def count(ways, *tables):
    return {name: ways.store.value(f"SELECT count(*) FROM {name}") for name in tables}


TABLES = ("article", "article_text", "quote", "span", "quote_speaker", "stance", "statement_quote", "original")
NAMES = ("speaker", "alias", "target", "statement", "annotator")


def test_nothing_is_purged_while_redo_can_bring_it_back(there):
    there.bring(*both())
    there.session.undo()
    before = count(there, *TABLES)
    while purge(there.store):
        pass
    assert count(there, *TABLES) == before
    there.session.redo()
    assert len(there.told()[0]["quotes"]) == 5


def test_a_purge_leaves_no_rows_of_what_nothing_brings_back(there):
    before = count(there, *TABLES)
    there.bring(*both())
    there.session.undo()
    for_good(there)
    assert count(there, *TABLES) == before
    there.is_whole()


def test_a_purge_leaves_no_names_either(there):
    before = count(there, *NAMES)
    there.bring(*both())
    there.session.undo()
    for_good(there)
    assert count(there, *NAMES) == before


def test_a_dropped_import_is_removed_with_its_annotations(there):
    before = count(there, *TABLES)
    imported = there.add(*both())
    importing.drop(there.store, imported.id)
    while purge(there.store):
        pass
    assert count(there, *TABLES) == before
    there.is_whole()


def alive(record):
    """What says who and what, without ids that may have become others."""
    names = {one["id"]: one["name"] for key in ("speakers", "targets", "annotators") for one in record[key]}
    places = {one["id"]: [(span["start"], span["end"]) for span in one["content"]] for one in record["quotes"]}
    return {
        "external_id": record["external_id"],
        "text": record["text"],
        "quotes": [
            {
                **{name: value for name, value in one.items() if name not in ("id", "parent")},
                "parent": places.get(one["parent"]),
                "annotator": names[one["annotator"]],
                "speakers": [names[id] for id in one["speakers"]],
                "addressees": [names[id] for id in one["addressees"]],
                "stances": [{**stance, "target": names[stance["target"]]} for stance in one["stances"]],
            }
            for one in record["quotes"]
        ],
        "names": sorted(names.values()),
        "statements": [(one["relation"], len(one["quotes"]), len(one["elsewhere"])) for one in record["statements"]],
    }


@pytest.mark.parametrize("purged", [True, False])
@pytest.mark.parametrize("step", [1, 500])
def test_what_was_undone_can_be_imported_again(there, purged, step):
    """Before a purge its ids are taken by what is hidden: it gets others, and everything else is as it was."""
    there.bring(*both())
    shown = there.told()
    there.session.undo()
    if purged:
        for_good(there)
    imported = there.add(*both(), step=step)
    there.session.do(ShowBatch(imported.id))
    assert (imported.new, imported.quotes, imported.refused) == (1, 8, [])
    again = there.told()
    assert [alive(record) for record in again] == [alive(record) for record in shown]
    there.is_whole()
    if purged:
        ids = [[one["id"] for one in record["quotes"]] for record in shown]
        assert [[one["id"] for one in record["quotes"]] for record in again] == ids
        assert [record["id"] for record in again] == [record["id"] for record in shown]


def test_after_a_purge_it_comes_back_to_the_letter(there):
    there.bring(*both())
    shown = there.told()
    there.session.undo()
    for_good(there)
    there.bring(*both())
    assert there.told() == shown


# What is looked at before


def comes(imported):
    return (
        *(imported.new, imported.known, imported.quotes, imported.quotes_known, imported.versions, imported.aligned),
        *(imported.refused_count, said(imported)),
    )


def test_a_look_writes_nothing_and_says_what_comes(there):
    path = as_records(there.folder / "both.jsonl", both())
    there.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = there.store.path.read_bytes()
    looked = look(there.store, [path])
    there.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert there.store.path.read_bytes() == before
    imported = importing.add(there.store, [path])
    assert comes(looked) == comes(imported)
    assert (looked.new, looked.quotes) == (1, 8)
    assert looked.brings


def spoiled():
    made = worked_on("spoiled", TEXT + "خطأ").record()
    made["quotes"][0]["content"][0]["text"] = "شيء آخر"
    return made


def other_spans():
    made = worked_on(KNOWN).record()
    made["quotes"][1]["cue"] = []
    made["quotes"][0]["cue"] = []
    return made


@pytest.mark.parametrize(
    "some",
    [
        lambda: [*both(), *both()],
        lambda: [worked_on(NEW, TEXT + "س").record()] * 2,
        lambda: [worked_on(KNOWN).record(), other_spans()],
        lambda: [spoiled(), *both(), {"text": TEXT + "س", "id": "plain"}, {"id": "nothing"}],
        lambda: [{"text": TEXT + "س", "id": NEW}, {**worked_on(NEW, TEXT + "س").record(), "text": None}],
        lambda: [{"text": "عاجل: " + TEXT, "id": "x"}, worked_on("x").record()],
        lambda: [{"text": TEXT + "س", "id": NEW}, {"text": TEXT + "س", "id": "twin"}],
    ],
    ids=["twice", "twins", "other spans", "spoiled", "text then offsets", "aligned in the file", "plain twins"],
)
@pytest.mark.parametrize("step", [1, 500])
def test_a_look_says_just_what_comes_then(there, monkeypatch, some, step):
    monkeypatch.setattr(importing, "STEP", step)
    path = as_records(there.folder / "some.jsonl", some())
    looked = look(there.store, [path])
    imported = importing.run(there.store, importing.begin(there.store, [path]), [path], step=step)
    assert comes(looked) == comes(imported)

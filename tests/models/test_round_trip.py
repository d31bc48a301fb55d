"""Records of any kind come in and go out again as they were; and a preview says beforehand just what comes."""

import json

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models import importing
from models.dataset.choice import Choice
from models.dataset.export import export
from models.formats.record import Record
from models.importing import Wishes, look
from models.text import is_word
from tests.models.conftest import close_quietly
from tests.models.dataset.desks import projects
from tests.models.formats import hostile
from tests.models.ways import TEXT, Ways, as_records, bare, empty, numbered, said, worked_on

ABOUT = ("title", "outlet", "author")


def tidy(record: Record) -> Record:
    """What is told about an article is one tidy line each, in every import: tabs and double spaces are gone. And a line
    lists only those that its quotes use.
    """
    told = {name: None if record[name] is None else " ".join(record[name].split()) for name in ABOUT}
    people = {id for quote in record["quotes"] for id in (*quote["speakers"], *quote["addressees"])}
    about = {stance["target"] for quote in record["quotes"] for stance in quote["stances"]}
    return {
        **record,
        **told,
        "tags": [" ".join(tag.split()) for tag in record["tags"]],
        "speakers": [one for one in record["speakers"] if one["id"] in people],
        "targets": [one for one in record["targets"] if one["id"] in about],
    }


@st.composite
def corpora(draw: st.DrawFn) -> list[Record]:
    """A few hostile records with work on them and statements over them; ids and texts of their own."""
    found: list[Record] = []
    known: dict[str, Record] = {}  # an id is one person's, in all of them
    for number in range(draw(st.integers(1, 3))):
        record = tidy(draw(hostile.records(f"خبر-{number}")))
        if not is_word(record["text"]) or any(
            one["text"] == record["text"] or one["id"] == record["id"] for one in found
        ):
            continue
        if {quote["id"] for one in found for quote in one["quotes"]} & {quote["id"] for quote in record["quotes"]}:
            continue
        for key in ("annotators", "speakers", "targets"):
            record[key] = [known.setdefault(one["id"], one) for one in record[key]]
        record["work"] = [
            {"annotator": one["id"], "status": draw(st.sampled_from(("in_progress", "done", "skipped"))), "seconds": 7}
            for one in record["annotators"]
        ]
        found.append(record)
    assume(found)
    quotes = sorted((record["id"], quote["id"]) for record in found for quote in record["quotes"])
    for number in range(draw(st.integers(0, 2)) if len(quotes) > 1 else 0):
        pair = draw(st.lists(st.sampled_from(quotes), min_size=2, max_size=3, unique=True))
        _link(
            found,
            numbered(900 + number),
            sorted(pair, key=lambda one: one[1]),
            draw(st.sampled_from(("same", "similar"))),
        )
    return sorted(found, key=lambda one: (one["external_id"], one["id"]))


def _link(some: list[Record], id: str, pair: list[tuple[str, str]], relation: str) -> None:
    for record in some:
        own = [quote for article, quote in pair if article == record["id"]]
        others = [{"article": article, "quote": quote} for article, quote in pair if article != record["id"]]
        if own:
            record["statements"].append({"id": id, "relation": relation, "quotes": own, "elsewhere": others})


HEALTH = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]


@settings(max_examples=25, suppress_health_check=HEALTH)
@given(corpora(), st.sampled_from((1, 2, 500)))
def test_what_comes_in_goes_out_as_it_was(tmp_path_factory, open_session, some, step):
    folder = tmp_path_factory.mktemp("trip")
    ways = Ways(folder, open_session(empty(folder), "مجهول"))
    ways.fields("a", "b")
    imported = ways.add(*some, step=step)
    importing.show(ways.store, imported.id)
    assert imported.refused == [], said(imported)
    export(ways.store, folder / "out.jsonl", Choice("jsonl"))
    assert bare(lines(folder / "out.jsonl")) == bare(some)
    ways.is_whole()

    again = Ways(folder, open_session(empty(folder, "again.qawl"), "مجهول"))
    again.fields("a", "b")
    path = folder / "out.jsonl"
    importing.show(again.store, importing.add(again.store, [path]).id)
    export(again.store, folder / "again.jsonl", Choice("jsonl"))
    assert (folder / "again.jsonl").read_bytes() == path.read_bytes()
    for one in (ways, again):
        close_quietly(one.store)


# What is looked at before


def comes(imported):
    return (
        *(imported.new, imported.known, imported.quotes, imported.quotes_known, imported.versions, imported.aligned),
        *(imported.refused_count, sorted(said(imported))),
    )


def spoiled(record: Record, how: str) -> Record:
    """A copy that something is wrong with, or that says less."""
    record = json.loads(json.dumps(record))
    if how == "words" and record["quotes"]:
        record["quotes"][0]["content"][0]["text"] = "شيء آخر"
    elif how == "label":
        for quote in record["quotes"]:
            for stance in quote["stances"]:
                stance["label"] = "يرفض"
    elif how == "bare":
        record |= {"text": None, "text_sha256": None}
    elif how == "hash only":
        record["text"] = None
    elif how == "other text" and record["text"]:
        text = "عاجل: " + record["text"]
        record = {"text": text, "id": record["external_id"]}
    elif how == "plain":
        record = {"text": record["text"], "id": record["external_id"]}
    elif how == "other cue":
        for quote in record["quotes"]:
            quote["cue"] = []
    elif how == "other ids":
        for quote in record["quotes"]:
            quote["parent"] = None
        for number, quote in enumerate(record["quotes"]):
            quote["id"] = numbered(7000 + number)
        record["statements"] = []
    elif how == "no quotes key":
        del record["quotes"]
    return record


HOW = ("as it is", "as it is", "words", "label", "bare", "hash only", "other text", "plain", "other cue", "other ids",
       "no quotes key")  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> tuple[list[Record], list[Record]]:
    """What a project has already, and a file that brings some of it again, spoiled or not, twice or not."""
    some = [*draw(projects(4)), worked_on("w", TEXT).record()]
    first = [spoiled(one, draw(st.sampled_from(("as it is", "plain", "other text")))) for one in draw(st.sets(
        st.integers(0, len(some) - 1)).map(lambda ats: [some[at] for at in sorted(ats)]))]  # fmt: skip
    then = draw(st.lists(st.tuples(st.sampled_from(some), st.sampled_from(HOW)), min_size=1, max_size=8))
    return first, [spoiled(one, how) for one, how in then]


@settings(max_examples=25, suppress_health_check=HEALTH)
@given(files(), st.sampled_from((1, 3, 500)), st.booleans())
def test_a_look_says_just_what_comes_then(tmp_path_factory, open_session, some, step, versions):
    folder = tmp_path_factory.mktemp("look")
    ways = Ways(folder, open_session(empty(folder), "مجهول"))
    first, then = some
    if first:
        ways.come(*first)
    path, how = as_records(folder / "then.jsonl", then), Wishes(versions=versions)
    before = ways.store.conn.total_changes
    looked = look(ways.store, [path], wishes=how)
    assert ways.store.conn.total_changes == before
    imported = importing.run(ways.store, importing.begin(ways.store, [path], how), [path], step=step, wishes=how)
    assert comes(looked) == comes(imported)
    told = ways.told()
    importing.show(ways.store, imported.id)
    ways.is_whole()
    if not imported.brings:
        assert ways.told() == told
    close_quietly(ways.store)

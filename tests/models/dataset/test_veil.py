"""What must not leave a project: annotators' names under pseudonyms, the texts of a dataset without texts."""

import json
import zipfile
from pathlib import Path

import pytest

from models.dataset.choice import Choice
from models.dataset.export import export
from models.dataset.filters import Filters
from models.dataset.veil import AFTER, BEFORE, pseudonymised, rehydrated, without_text
from models.formats.catalogue import FORMATS, is_there
from models.formats.record import records
from models.formats.record_reader import must_hold
from tests.models.formats.conftest import FIRST
from tests.models.ways import Made, empty, with_fields

THERE = sorted(name for name, format in FORMATS.items() if is_there(format))
BARE = [name for name in THERE if FORMATS[name].without_text]
NAMES = ("ليلى", "كريم")


def everything(folder: Path) -> bytes:
    """Every byte under a folder, names of files too; what is packed is unpacked."""
    found = b""
    for path in sorted(folder.rglob("*")):
        found += path.relative_to(folder).as_posix().encode() + b"\n"
        if path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                found += b"\n".join(packed.read(name) for name in packed.namelist())
        elif path.is_file():
            found += path.read_bytes() + b"\n"
    for escaped in ("\\u0644\\u064a\\u0644\\u0649", "&#1604;"):  # names are written as they are, so that we see them
        assert escaped.encode() not in found
    return found


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def key_of(store):
    return store.value("SELECT value FROM project WHERE key='pseudonym_key'")


# Pseudonyms


@pytest.mark.parametrize("format", THERE)
@pytest.mark.parametrize("filters", [Filters(), Filters(annotators=NAMES)], ids=["all", "of some annotators"])
def test_no_name_or_id_of_an_annotator_and_no_key_is_in_any_byte(worked, out, format, filters):
    ids = [row["id"] for row in worked.store.rows("SELECT id FROM annotator")]
    export(worked.store, out / "data", Choice(format, filters, (50, 0, 50), pseudonyms=True))
    written = everything(out)
    key = key_of(worked.store)
    for secret in (*NAMES, *ids, key, key.upper()):
        assert secret.encode() not in written, secret
    assert bytes.fromhex(key) not in written


def test_an_annotator_has_the_same_pseudonym_in_every_export(worked, out):
    def told(filters):
        export(worked.store, out / "o", Choice("jsonl", filters, pseudonyms=True))
        found = [json.loads(line) for line in (out / "o").read_text("utf-8").split("\n")[:-1]]
        return {one["id"]: one["name"] for record in found for one in record["annotators"]}

    everybody, some = told(Filters()), told(Filters(kinds=("scare",)))
    assert len(everybody) == 2
    assert len(set(everybody.values())) == 2
    assert some.items() <= everybody.items()


def test_a_record_under_pseudonyms_holds_together_and_says_the_same(worked):
    veil = pseudonymised(worked.store)
    for record in records(worked.store):
        hidden = veil(record)
        must_hold(hidden)
        assert list(hidden) == list(record)
        real = {one["id"]: one["name"] for one in record["annotators"]}
        by_quote = {one["id"]: one["annotator"] for one in hidden["quotes"]}
        groups = {}
        for quote in record["quotes"]:
            groups.setdefault(real[quote["annotator"]], set()).add(by_quote[quote["id"]])
        assert all(len(ids) == 1 for ids in groups.values()), "one annotator, one pseudonym"
        assert hidden["annotators"] == sorted(hidden["annotators"], key=lambda one: one["id"])
        assert len(hidden["work"]) == len(record["work"])


def test_two_projects_give_the_same_annotator_different_pseudonyms(tmp_path, open_session):
    """Else a list of all the project's names, hashed, would lead back."""
    found = []
    made = Made()
    made.says("سنرى")
    for name in ("a", "b"):
        store = open_session(empty(tmp_path / name)).store
        found.append(pseudonymised(store)(made.record())["annotators"][0])
        assert len(bytes.fromhex(key_of(store))) == 32
    assert found[0]["id"] != found[1]["id"]
    assert found[0]["name"] != found[1]["name"]


# Without text


def pieces(text, length):
    return {text[at : at + length] for at in range(len(text) - length + 1)}


@pytest.mark.parametrize("format", BARE)
@pytest.mark.parametrize("split", [(), (50, 0, 50)], ids=["whole", "splits"])
def test_no_piece_of_a_text_longer_than_a_context_is_in_any_byte(ways, out, format, split):
    long = "".join(f"كلمة{number} من الخبر الطويل، " for number in range(60))
    made = Made("long", long)
    made.says(f"كلمة7 {long[long.index('كلمة7') + 6 : long.index('كلمة30')]}".strip())
    made.says("كلمة40 من الخبر", cue="كلمة39")
    ways.come(made.record())
    export(ways.store, out / "data", Choice(format, split=split, without_text=True))
    written = everything(out).decode("utf-8", "replace")
    longest = BEFORE + AFTER
    assert not [piece for piece in pieces(long, longest + 1) if piece in written]
    assert [piece for piece in pieces(long, longest - 40) if piece in written], "the context is there"


@pytest.mark.parametrize("format", ["jsonl", "hf"])
def test_without_text_offsets_hashes_and_addresses_stay(worked, out, format):
    export(worked.store, out / "data", Choice(format, without_text=True))
    written = everything(out).decode()
    for record in records(worked.store):
        assert record["text_sha256"] in written
    assert json.dumps(FIRST, ensure_ascii=False)[1:-1] not in written


def test_a_record_without_text_holds_and_can_be_made_whole(worked):
    for record in records(worked.store):
        bare = without_text(record)
        must_hold(bare)
        assert bare["text"] is None
        for quote in bare["quotes"]:
            start = quote["context_start"]
            assert record["text"][start : start + len(quote["context"])] == quote["context"]
            assert len(quote["context"]) <= BEFORE + AFTER
            assert start <= quote["content"][0]["start"] < start + len(quote["context"])
        assert rehydrated(bare, record["text"]) == record


def test_own_fields_stay(ways):
    with_fields(ways.store, "place")
    made = Made()
    made.says("سنرى", fields={"place": "حلب"})
    ways.come(made.record())
    (record,) = records(ways.store)
    assert rehydrated(without_text(record), record["text"]) == record

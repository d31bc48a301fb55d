"""What is taken out of records before they leave: the articles' texts, the annotators' names."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Iterator

from models.formats.record import Record
from models.ids import derived_id
from models.records import ROLES
from models.store import Store

BEFORE = 40  # code points of context before the beginning of a quote's content
AFTER = 60  # and after it


def without_text(record: Record) -> Record:
    """Offsets, hash and address stay; of the words only a short window at each quote (``rehydrated`` takes it back)."""
    return {**record, "text": None, "quotes": [_bare(quote, record["text"]) for quote in record["quotes"]]}


def _bare(quote: Record, text: str) -> Record:
    start = quote["content"][0]["start"]
    begin = max(0, start - BEFORE)
    spans = {role: [{**span, "text": None} for span in quote[role]] for role in ROLES}
    return {**quote, **spans, "context": text[begin : start + AFTER], "context_start": begin}


def rehydrated(record: Record, text: str) -> Record:
    """``without_text`` taken back; ``text`` must be the one that ``text_sha256`` was taken of."""
    quotes = []
    for bare in record["quotes"]:
        quote = {name: value for name, value in bare.items() if name not in ("context", "context_start")}
        for role in ROLES:
            quote[role] = [{**span, "text": text[span["start"] : span["end"]]} for span in quote[role]]
        quotes.append(quote)
    return {**record, "text": text, "quotes": quotes}


def pseudonymised(store: Store) -> Callable[[Record], Record]:
    """Annotators under names that only this project can lead back: a keyed hash (HMAC-SHA-256, RFC 2104) of their ids.

    The same annotator has the same name in every export of the project. Notes are left as they were written.
    """
    key = bytes.fromhex(store.value("SELECT value FROM project WHERE key='pseudonym_key'"))
    known: dict[str, Record] = {}

    def hidden(id: str) -> Record:
        if id not in known:
            digest = hmac.new(key, id.encode(), "sha256").hexdigest()
            known[id] = {"id": derived_id("pseudonym", digest), "name": f"annotator-{digest[:8]}"}
        return known[id]

    def veil(record: Record) -> Record:
        return {
            **record,
            "annotators": sorted((hidden(one["id"]) for one in record["annotators"]), key=_id),
            "quotes": [{**quote, "annotator": hidden(quote["annotator"])["id"]} for quote in record["quotes"]],
            "work": sorted(
                ({**work, "annotator": hidden(work["annotator"])["id"]} for work in record["work"]), key=_annotator
            ),
        }

    return veil


def names_veiled(store: Store, names: Iterable[str]) -> tuple[str, ...]:
    """The pseudonyms of annotators, given by name: for what is told of a choice."""
    wanted = list(names)
    rows = store.rows(f"SELECT id FROM annotator WHERE name IN ({','.join('?' * len(wanted))})", wanted)
    bare: Record = {"annotators": [{"id": row["id"]} for row in rows], "quotes": [], "work": []}
    return tuple(sorted(one["name"] for one in pseudonymised(store)(bare)["annotators"]))


def _id(one: Record) -> str:
    return str(one["id"])


def _annotator(one: Record) -> str:
    return str(one["annotator"])


def each(records: Iterable[Record], *changes: Callable[[Record], Record]) -> Iterator[Record]:
    for record in records:
        for change in changes:
            record = change(record)
        yield record

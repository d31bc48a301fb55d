"""What an import brings of annotations: which article they are of, what is there already, what is new.

An annotated article is matched by its text's hash; without a text by its id; with another text by its id and an
alignment that leaves no doubt. Nothing is written here (``bringing`` does that), so that the preview says just what the
import will do. Rows are read for many articles at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from models.carrying import carrier
from models.codebook import in_force
from models.errors import QawlError
from models.formats.incoming import Incoming
from models.formats.record import Record
from models.formats.record_reader import spans_must_hold
from models.language import Sentence, say
from models.queries import SHOWN
from models.records import ROLES
from models.span import Span
from models.store import Store

How = Literal["new", "text", "id", "aligned"]
_AT_ONCE = 500  # values of a condition


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of an annotated article. ``record``: its spans are of the article's own text.

    ``article`` is the id of the one that is there, None where it comes new; ``how`` it was found. ``quotes`` are those
    that are new; ``known`` how many are there already; ``refused`` why others are left as they are.
    """

    record: Record
    article: str | None
    how: How
    quotes: list[Record]
    known: dict[str, str]
    refused: tuple[Sentence, ...] = ()


@dataclass(slots=True)
class _There:
    """A quote of the project, as far as one that comes is compared with it."""

    annotator: str
    kind: str
    spans: frozenset[tuple[str, int, int]]

    @property
    def content(self) -> frozenset[tuple[str, int, int]]:
        return frozenset(span for span in self.spans if span[0] == "content")


class Planner:
    """``batch`` is the import's own: its hidden articles count as there."""

    def __init__(self, store: Store, batch: str | None = None) -> None:
        self._store, self._batch = store, batch
        book = in_force(store)
        self._labels = {label.code for label in book.stances}
        self._fields = {one.code for one in book.fields}

    def plans(self, incoming: Sequence[Incoming]) -> list[Plan | Sentence]:
        """One for each, in order; a sentence says why one is refused. Records must hold (``record_reader``)."""
        found: list[Plan | Sentence] = []
        places = self._places(incoming)
        there = self._quotes({place[0] for place in places if place})
        for one, place in zip(incoming, places, strict=True):
            assert one.record is not None
            try:
                found.append(self._plan(one.record, place, there))
            except QawlError as error:
                found.append(error.sentence)
        return found

    def _plan(self, record: Record, place: tuple[str, How, str] | None, there: dict[str, dict[str, _There]]) -> Plan:
        self._must_be_labelled(record)
        if place is None:
            if record["text"] is None:
                raise QawlError(
                    say("there is no article “{id}” in the project to annotate; import its text first",
                        id=record["external_id"])
                )  # fmt: skip
            return Plan(record, None, "new", record["quotes"], {})
        article, how, text = place
        if how == "aligned":
            record = _aligned(record, text)
        for quote in record["quotes"]:
            if how == "id" and any(span["text"] is None for role in ROLES for span in quote[role]):
                raise QawlError(say("it has neither a text nor the words of its spans to be held to"))
            spans_must_hold(quote, text)
        return _compared(record, article, how, there.get(article, {}))

    def _must_be_labelled(self, record: Record) -> None:
        """Labels and fields must be the codebook's."""
        for quote in record["quotes"]:
            for stance in quote["stances"]:
                if stance["label"] not in self._labels:
                    raise QawlError(
                        say("the codebook has no label “{label}”; add it there and import again",
                            label=stance["label"])
                    )  # fmt: skip
            for code in quote["fields"]:
                if code not in self._fields:
                    raise QawlError(say("the codebook has no field “{field}”; add it there and import again",
                                        field=code))  # fmt: skip

    # Which article

    def _places(self, incoming: Sequence[Incoming]) -> list[tuple[str, How, str] | None]:
        """For each the article that is there: its id, how it was found, its text."""
        records = [one.record or {} for one in incoming]
        by_hash = self._articles("text_sha256", [one["text_sha256"] for one in records if one["text_sha256"]])
        rest = [one["external_id"] for one in records if one["text_sha256"] not in by_hash]
        by_id = self._articles("external_id", rest)
        return [self._place(one, by_hash, by_id) for one in records]

    def _place(
        self, record: Record, by_hash: dict[str, list[str]], by_id: dict[str, list[str]]
    ) -> tuple[str, How, str] | None:
        same = by_hash.get(record["text_sha256"] or "")
        if same:
            return same[0], "text", self._text(same[0])
        named = by_id.get(record["external_id"], [])
        if len(named) != 1:
            return None
        text = self._text(named[0])
        if record["text"] is None:
            return named[0], "id", text
        return (named[0], "aligned", text) if record["quotes"] and _fits(record, text) else None

    def _articles(self, column: str, values: Sequence[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        wanted = [*dict.fromkeys(values)]
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            for row in self._store.rows(
                f"""SELECT a.id, a.{column} FROM article a WHERE a.{column} IN ({",".join("?" * len(some))})
                    AND ({SHOWN} OR a.batch=?) ORDER BY a.id""",
                [*some, self._batch],
            ):
                found[row[column]].append(row["id"])
        return found

    def _text(self, article: str) -> str:
        return str(self._store.value("SELECT text FROM article_text WHERE article=?", [article]))

    # What is there

    def _quotes(self, articles: Iterable[str]) -> dict[str, dict[str, _There]]:
        """The living quotes of these articles, by article and id."""
        found: dict[str, dict[str, _There]] = defaultdict(dict)
        spans: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
        wanted = sorted(articles)
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            among = f"q.article IN ({','.join('?' * len(some))}) AND (q.deleted_at IS NULL OR q.batch=?)"
            for row in self._store.rows(
                f"""SELECT s.quote, s.role, s.start, s."end" FROM quote q JOIN span s ON s.quote=q.id
                    WHERE {among} AND s.deleted_at IS NULL""",
                [*some, self._batch],
            ):
                spans[row["quote"]].add((row["role"], row["start"], row["end"]))
            for row in self._store.rows(
                f"""SELECT q.id, q.article, q.kind, n.name FROM quote q JOIN annotator n ON n.id=q.annotator
                    WHERE {among}""",
                [*some, self._batch],
            ):
                found[row["article"]][row["id"]] = _There(row["name"], row["kind"], frozenset(spans[row["id"]]))
        return found


def _compared(record: Record, article: str, how: How, there: dict[str, _There]) -> Plan:
    """Which quotes are new. The same id with other spans is refused: nobody's work is written over."""
    names = {one["id"]: one["name"] for one in record["annotators"]}
    contents = {(one.annotator, one.kind, one.content): id for id, one in there.items()}
    new: list[Record] = []
    known: dict[str, str] = {}
    refused: list[Sentence] = []
    for quote in record["quotes"]:
        spans = frozenset((role, span["start"], span["end"]) for role in ROLES for span in quote[role])
        content = frozenset(span for span in spans if span[0] == "content")
        mine = there.get(quote["id"])
        same = quote["id"] if mine else contents.get((names[quote["annotator"]], quote["kind"], content))
        if same is None:
            new.append(quote)
            continue
        known[quote["id"]] = same
        if there[same].spans != spans:
            refused.append(
                say("the quote “{words}” is in the project already with other spans; it was left as it is there",
                    words=(quote["content"][0]["text"] or "")[:60])
            )  # fmt: skip
    return Plan(record, article, how, new, known, tuple(refused))


def _fits(record: Record, text: str) -> bool:
    """Whether every span of the record stands, without a doubt, in this other text."""
    return record["text"] is not None and all(
        carry is not None for carry in map(carrier(record["text"], text), _all_spans(record))
    )


def _all_spans(record: Record) -> Iterable[Span]:
    for quote in record["quotes"]:
        for role in ROLES:
            yield from (Span(span["start"], span["end"]) for span in quote[role])


def _aligned(record: Record, text: str) -> Record:
    """The record with its spans carried to ``text``; ``_fits`` has said that they can be."""
    carry = carrier(record["text"], text)

    def moved(span: Record) -> Record:
        place: Any = carry(Span(span["start"], span["end"]))
        return {"start": place.start, "end": place.end, "text": place.cut(text)}

    quotes = [{**quote, **{role: [*map(moved, quote[role])] for role in ROLES}} for quote in record["quotes"]]
    return {**record, "text": text, "quotes": quotes}

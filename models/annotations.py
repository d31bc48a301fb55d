"""What an import brings of annotations: which article they are of, what is there already, what is new.

An annotated article is matched by its text's hash; without a text by its id; with another text by its id and an
alignment that leaves no doubt (these two only where the project shows it). Nothing is written here (``bringing`` does
that), so that the preview says just what the import will do. Rows are read for many articles at once.
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
    that are new; ``known`` the project's id of each that is there; ``refused`` why others are left as they are.
    """

    record: Record
    article: str | None
    how: How
    quotes: list[Record]
    known: dict[str, str]
    refused: tuple[Sentence, ...] = ()


@dataclass(slots=True)
class _There:
    """A quote, as far as one that comes is compared with it: hashes, for a preview keeps those of a whole import.

    ``own`` is of what makes it the same one (the annotator's name, kind, content), ``spans`` of all its spans.
    """

    own: int
    spans: int


def _there(annotator: str, kind: str, spans: frozenset[tuple[str, int, int]]) -> _There:
    content = frozenset(span for span in spans if span[0] == "content")
    return _There(hash((annotator, kind, content)), hash(spans))


class Planner:
    """``batch`` is the import's own: its hidden articles count as there. None: nothing is written between two calls,
    and what was planned is remembered. ``versions``: another text is a new version, not one to be aligned.
    """

    def __init__(self, store: Store, batch: str | None = None, versions: bool = False) -> None:
        self._store, self._batch, self._versions = store, batch, versions
        book = in_force(store)
        self._labels = {label.code for label in book.stances}
        self._fields = {one.code for one in book.fields}
        self._coming: dict[str, dict[str, _There]] = {}

    def plans(self, incoming: Sequence[Incoming]) -> list[Plan | Sentence]:
        """One for each, in order; a sentence says why one is refused. Records must hold (``record_reader``)."""
        found: list[Plan | Sentence] = []
        if self._batch:
            self._coming.clear()  # it is written by now
        places = self._places(incoming)
        there = self._quotes({place[0] for place in places if place})
        for one, place in zip(incoming, places, strict=True):
            assert one.record is not None
            key = place[0] if place else f"new {one.record['text_sha256']}"
            try:
                plan = self._plan(one.record, place, there.get(key, {}) | self._coming.get(key, {}))
                self._coming.setdefault(key, {}).update(_described(plan))
                found.append(plan)
            except QawlError as error:
                found.append(error.sentence)
        return found

    def _plan(self, record: Record, place: tuple[str, How, str] | None, there: dict[str, _There]) -> Plan:
        self._must_be_labelled(record)
        if place is None:
            if record["text"] is None:
                raise QawlError(
                    say("there is no article “{id}” in the project to annotate; import its text first",
                        id=record["external_id"])
                )  # fmt: skip
            return _compared(record, None, "new", there)
        article, how, text = place
        if how == "aligned":
            record = _aligned(record, text)
        for quote in record["quotes"]:
            if how == "id" and any(span["text"] is None for role in ROLES for span in quote[role]):
                raise QawlError(say("it has neither a text nor the words of its spans to be held to"))
            spans_must_hold(quote, text)
        return _compared(record, article, how, there)

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
        shown = self._articles("text_sha256", [one["text_sha256"] for one in records if one["text_sha256"]])
        rest = [one["external_id"] for one in records if one["text_sha256"] not in shown]
        by_id = self._articles("external_id", rest)
        places = [self._place(one, shown, by_id) for one in records]
        if not self._batch:
            return places
        whole = [one["text_sha256"] for one, place in zip(records, places, strict=True) if not place and one["text"]]
        own = self._articles("text_sha256", whole, self._batch)  # last: it hangs on where a transaction ended
        return [place or self._same(one, own) for one, place in zip(records, places, strict=True)]

    def _place(
        self, record: Record, by_hash: dict[str, list[str]], by_id: dict[str, list[str]]
    ) -> tuple[str, How, str] | None:
        same = self._same(record, by_hash)
        named = by_id.get(record["external_id"], [])
        if same or len(named) != 1:
            return same
        text = self._text(named[0])
        if record["text"] is None:
            return named[0], "id", text
        may_be = record["quotes"] and not self._versions
        return (named[0], "aligned", text) if may_be and _fits(record, text) else None

    def _same(self, record: Record, by_hash: dict[str, list[str]]) -> tuple[str, How, str] | None:
        same = by_hash.get(record["text_sha256"] or "")
        return (same[0], "text", self._text(same[0])) if same else None

    def _articles(self, column: str, values: Sequence[str], batch: str | None = None) -> dict[str, list[str]]:
        """Ids by value, of articles that are shown or of ``batch``."""
        found: dict[str, list[str]] = defaultdict(list)
        wanted = [*dict.fromkeys(values)]
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            for row in self._store.rows(
                f"""SELECT a.id, a.{column} FROM article a WHERE a.{column} IN ({",".join("?" * len(some))})
                    AND ({SHOWN} OR a.batch=?) ORDER BY a.id""",
                [*some, batch],
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
                found[row["article"]][row["id"]] = _there(row["name"], row["kind"], frozenset(spans[row["id"]]))
        return found


def _compared(record: Record, article: str | None, how: How, there: dict[str, _There]) -> Plan:
    """Which quotes are new. The same id with other spans is refused: nobody's work is written over."""
    names = {one["id"]: one["name"] for one in record["annotators"]}
    contents = {one.own: id for id, one in there.items()}
    new: list[Record] = []
    known: dict[str, str] = {}
    refused: list[Sentence] = []
    for quote in record["quotes"]:
        mine = _told(quote, names)
        same = quote["id"] if quote["id"] in there else contents.get(mine.own)
        if same is None:
            new.append(quote)
            continue
        known[quote["id"]] = same
        is_bare = not any(quote[role] for role in ROLES[1:])  # a table of quotes tells no other offsets
        if there[same].spans != mine.spans and not (is_bare and there[same].own == mine.own):
            refused.append(
                say("the quote “{words}” is in the project already with other spans; it was left as it is there",
                    words=(quote["content"][0]["text"] or "")[:60])
            )  # fmt: skip
    return Plan(record, article, how, new, known, tuple(refused))


def _told(quote: Record, names: dict[str, str]) -> _There:
    spans = frozenset((role, span["start"], span["end"]) for role in ROLES for span in quote[role])
    return _there(names[quote["annotator"]], quote["kind"], spans)


def _described(plan: Plan) -> dict[str, _There]:
    """The quotes that it brings."""
    names = {one["id"]: one["name"] for one in plan.record["annotators"]}
    return {quote["id"]: _told(quote, names) for quote in plan.quotes}


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

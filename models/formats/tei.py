"""TEI P5 XML, for digital editions: one file an article, its text whole and in one ``<ab>`` of the body.

A quote's content is ``<said>`` (a scare quote's ``<q type="soCalled">``, as ``<soCalled>`` may hold no ``<said>``),
its cue, source and addressee are ``<seg>``. What crosses another element is cut in pieces; the pieces and spans of one
role of a quote are chained by ``next`` and ``prev``, ``n`` says which span a piece is of. Nothing is indented there:
the text of the body, white space and all, is the article's. After the body stand links (cue, source, addressee,
enclosing quote, stance) and what is known of quotes, with each span's offsets in code points. The header holds the
speakers, and the labels as taxonomies.
TEI P5 §16.4.1 (linking pieces), §3.3.3 (said), §15.2.2 (particDesc).

Not carried: the team's own fields, intensity, confidence and note of stances, statements, when quotes were made, the
work on articles.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from pathlib import Path

from models.formats.file_names import slug
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.safe_xml import HEAD, attributes, element, escaped
from models.language import say
from models.records import ROLES, SUBTYPES, TYPES
from models.text import headline

_STATED = """Offsets are Unicode code points of the text of the body, white space included, from 0, the end left out. \
Pieces of one span, and spans of one role of a quote, are chained by next and prev; n counts the spans."""
_DIRECT = {"direct": "true", "indirect": "false", "mixed": "unknown"}
_ORGS = ("organisation", "state", "media")
_TOLD = ("role", "affiliation", "country", "wikidata")
Piece = tuple[int, int, int, str]  # start, end, which mark, xml:id


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Into the folder ``out``, one .xml for each article."""
    for record in records:
        (out / f"{slug(record)}.xml").write_text(_Document(record, setting).whole(), "utf-8", newline="")


class _Mark:
    """One span of a quote: where it lies, how its element begins."""

    def __init__(self, quote: int, role: str, n: int, span: Record, name: str, values: Record) -> None:
        self.start, self.end = span["start"], span["end"]
        self.chain = f"q{quote}.{role}"
        self.id = f"{self.chain}.{n}"
        self.name, self.values = name, {"n": n, **values}


class _Document:
    def __init__(self, record: Record, setting: Setting) -> None:
        self._record, self._setting = record, setting
        self._names = {one["id"]: one["name"] for one in record["annotators"]}
        self._people = {one["id"]: f"speaker.{n}" for n, one in enumerate(record["speakers"], 1)}
        self._targets = {one["id"]: f"target.{n}" for n, one in enumerate(record["targets"], 1)}
        self._quotes = {one["id"]: f"q{n}.content.1" for n, one in enumerate(record["quotes"], 1)}
        labels = [label.code for label in setting.codebook.stances]
        used = [stance["label"] for quote in record["quotes"] for stance in quote["stances"]]
        self._labels = {code: f"stance.{n}" for n, code in enumerate(dict.fromkeys([*labels, *used]), 1)}
        self._marks = [mark for n, quote in enumerate(record["quotes"], 1) for mark in self._marks_of(n, quote)]

    def whole(self) -> str:
        language = {"xml:lang": self._record["language"]}
        body = f'<body><ab xml:space="preserve">{self._text()}</ab></body>'
        text = f"<text{attributes(language)}>{body}\n{self._links()}{self._spans()}</text>"
        head = {"xmlns": "http://www.tei-c.org/ns/1.0"}
        return HEAD + f"<TEI{attributes(head)}>\n{self._header()}{text}\n</TEI>\n"

    # The text

    def _marks_of(self, number: int, quote: Record) -> Iterator[_Mark]:
        ana = [f"#{what}.{quote[what]}" for what in ("type", "subtype") if quote[what]]
        who = [f"#{self._people[id]}" for id in quote["speakers"]]
        values = {"who": " ".join(who) or None, "ana": " ".join(ana) or None}
        if quote["kind"] == "quote":
            content = ("said", values | {"direct": _DIRECT.get(quote["type"])})
        else:
            content = ("q", values | {"type": "soCalled"})
        for role in ROLES:
            for n, span in enumerate(quote[role], 1):
                yield _Mark(number, role, n, span, *(content if role == "content" else ("seg", {"type": role})))

    def _text(self) -> str:
        text = self._record["text"]
        pieces = nested((mark.start, mark.end) for mark in self._marks)
        named = self._named(pieces)
        links = _chained(named, self._marks)
        out: list[str] = []
        open_: list[tuple[int, str]] = []
        at = 0
        for start, end, which, id in named:
            while open_ and open_[-1][0] <= start:
                at = _close(out, text, at, open_)
            out.append(_written(text[at:start]))
            at = start
            mark = self._marks[which]
            out.append(f"<{mark.name}{attributes({'xml:id': id, **mark.values, **links.get(id, {})})}>")
            open_.append((end, mark.name))
        while open_:
            at = _close(out, text, at, open_)
        return "".join([*out, _written(text[at:])])

    def _named(self, pieces: Iterable[tuple[int, int, int]]) -> list[Piece]:
        """Each with its xml:id: the span's for its first piece, a number after it for each further one."""
        seen: dict[int, int] = {}
        named = []
        for start, end, which in pieces:
            seen[which] = count = seen.get(which, 0) + 1
            id = self._marks[which].id
            named.append((start, end, which, id if count == 1 else f"{id}.{count}"))
        return named

    # After the text

    def _links(self) -> str:
        """Groups of links; one without any would not be valid."""
        rows: list[tuple[str, str, str | None]] = []
        for n, quote in enumerate(self._record["quotes"], 1):
            own = self._quotes[quote["id"]]
            rows += [
                (role, f"#{own} #q{n}.{role}.{m}", None) for role in ROLES[1:] for m, _ in enumerate(quote[role], 1)
            ]
            rows += [("addressed", f"#{own} #{self._people[id]}", None) for id in quote["addressees"]]
            if quote["parent"]:
                rows.append(("parent", f"#{own} #{self._quotes[quote['parent']]}", None))
            for one in quote["stances"]:
                ana = f"#{self._labels[one['label']]}"
                rows.append(("stance", f"#{own} #{self._targets[one['target']]}", ana))
        return "".join(
            element("linkGrp", inner="".join(element("link", target=to, ana=ana) for _, to, ana in some), type=kind)
            + "\n"
            for kind, some in groupby(sorted(rows, key=_first), key=_first)
        )

    def _spans(self) -> str:
        """What is said of quotes in words, and where each span lies."""
        rows = [("offsets", mark.id, f"{mark.start}:{mark.end}") for mark in self._marks]
        for quote in self._record["quotes"]:
            told = {name: quote[name] for name in ("id", "medium", "via", "status", "origin", "note")}
            told["annotator"] = self._names[quote["annotator"]]
            rows += [(name, self._quotes[quote["id"]], value) for name, value in told.items() if value is not None]
        return "".join(
            element("spanGrp", inner="".join(element("span", text, target=f"#{id}") for _, id, text in some), type=kind)
            + "\n"
            for kind, some in groupby(sorted(rows, key=_first), key=_first)
        )

    # The header

    def _header(self) -> str:
        record = self._record
        title = element("title", record["title"] or headline(record["text"]))
        author = element("author", record["author"]) if record["author"] else ""
        statement = element("titleStmt", inner=title + author)
        made = element("publicationStmt", inner=element("p", "Exported by Qawl."))
        file = element("fileDesc", inner=f"{statement}{made}{element('sourceDesc', inner=self._source())}")
        stated = element("editorialDecl", inner=element("p", _STATED))
        encoding = element("encodingDesc", inner=stated + element("classDecl", inner=self._taxonomies()))
        return element("teiHeader", inner=f"\n{file}\n{encoding}\n{self._profile()}\n") + "\n"

    def _source(self) -> str:
        record = self._record
        told = [element("title", record["title"])] if record["title"] else []
        told += [element("publisher", record["outlet"])] if record["outlet"] else []
        if record["published"]:
            told.append(element("date", record["published"], when=_day(record["published"])))
        ids = {"external_id": record["external_id"], "article_id": record["id"], "url": record["url"]}
        told += [element("idno", value, type=name) for name, value in ids.items() if value]
        return element("bibl", inner="".join(told))

    def _taxonomies(self) -> str:
        book, language = self._setting.codebook, self._setting.language
        types = [(f"type.{type}", type, book.types[type].name(language)) for type in TYPES]
        subtypes = [(f"subtype.{one}", one, one) for some in SUBTYPES.values() for one in some]
        stances = [(id, code, book.stance_name(code, language)) for code, id in self._labels.items()]
        targets = [(self._targets[one["id"]], one["id"], one["name"]) for one in self._record["targets"]]
        named = {"types": types, "subtypes": subtypes, "stances": stances, "targets": targets}
        return "".join(_taxonomy(id, rows) for id, rows in named.items() if rows)

    def _profile(self) -> str:
        record = self._record
        language = element("langUsage", inner=element("language", ident=record["language"]))
        people = "".join(self._person(one) for one in record["speakers"])
        speakers = element("particDesc", inner=element("listPerson", inner=people)) if people else ""
        terms = "".join(element("term", tag) for tag in record["tags"])
        tags = element("textClass", inner=element("keywords", inner=terms)) if terms else ""
        return element("profileDesc", inner=language + speakers + tags)

    def _person(self, one: Record) -> str:
        outer, name = "person", "persName"
        if one["kind"] in _ORGS:
            outer, name = "org", "orgName"
        elif one["kind"] == "group":
            outer = "personGrp"
        names = element(name, one["name"]) + "".join(element(name, alias, type="alias") for alias in one["aliases"])
        notes = "".join(element("note", one[told], type=told) for told in _TOLD if one[told])
        return element(outer, inner=names + notes, xml__id=self._people[one["id"]], role=one["kind"]) + "\n"


def nested(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """``spans`` as (start, end, which of them), in the order in which elements open, each inside or outside every
    other: one that would cross the end of an earlier one is cut there.
    """
    waiting = [(start, -end, which) for which, (start, end) in enumerate(spans)]
    heapq.heapify(waiting)
    ends: list[int] = []
    while waiting:
        start, end, which = heapq.heappop(waiting)
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and -end > ends[-1]:
            heapq.heappush(waiting, (ends[-1], end, which))
            end = -ends[-1]
        ends.append(-end)
        yield start, -end, which


def _chained(pieces: Sequence[Piece], marks: Sequence[_Mark]) -> dict[str, dict[str, str]]:
    """``next`` and ``prev`` of the pieces that have such, by xml:id."""
    chains: dict[str, list[str]] = {}
    for _, _, which, id in pieces:
        chains.setdefault(marks[which].chain, []).append(id)
    links: dict[str, dict[str, str]] = {}
    for ids in chains.values():
        for one, other in pairwise(ids):
            links.setdefault(one, {})["next"] = f"#{other}"
            links.setdefault(other, {})["prev"] = f"#{one}"
    return links


def _close(out: list[str], text: str, at: int, open_: list[tuple[int, str]]) -> int:
    end, name = open_.pop()
    out.append(f"{_written(text[at:end])}</{name}>")
    return end


def _written(text: str) -> str:
    """Line feeds stay, each with the beginning of the new line after it."""
    return escaped(text).replace("\n", "\n<lb/>")


def _taxonomy(id: str, rows: Iterable[tuple[str, str, str]]) -> str:
    described = (element("category", inner=element("catDesc", name), xml__id=one, n=code) for one, code, name in rows)
    return element("taxonomy", inner="".join(described), xml__id=id) + "\n"


def _day(published: str) -> str | None:
    """A day as TEI's ``when`` takes it; None where it is none, or no day alone."""
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError:
        return None


def _first(row: tuple[str, str, str | None]) -> str:
    return row[0]


FORMAT = Format(
    name="tei",
    about=say("TEI P5 XML: a folder for digital editions, one file an article, the quotes marked in its text"),
    suffix="",
    layout="folder",
    unit="codepoint",
    write=write,
    loses=(
        say("the team's own fields"),
        say("intensity, confidence and note of a stance"),
        say("statements"),
        say("when quotes were made"),
        say("the work on articles"),
    ),
)

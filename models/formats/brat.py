"""brat 1.3 standoff (https://brat.nlplab.org): a .txt and an .ann an article, labels in annotation.conf; out and in.

Spans are ``Quote``, ``Cue``, ``Source``, ``Addressee``; the relations ``Cue-of``, ``Source-of``, ``Addressee-of`` and
``Parent`` tie them. ``Kind``, ``Type``, ``Subtype``, ``Status`` are attributes of a quote, and ``Label``, the label of
its first stance. Speakers, addressees and targets have no place in a text: they are references (N), ``Speaker:ID``,
``Addressee:ID``, ``Stance_LABEL:ID``, each with the name. In brat a stance can also be given: a relation
``Stance_LABEL`` from a quote to a ``Target``. A note is brat's own ``AnnotatorNotes``.

What brat has no place for is in a comment of the type ``Qawl`` on the quote (JSON: id, annotator, origin, times,
medium, via, fields, stances in full, whatever a line can't hold) and in NAME.json (the record without text, and without
the quotes that are in the .ann). Reading (``brat_reader``), brat's own lines win: both only add to them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from models.formats.brat_reader import COMMENT, NOTE, articles
from models.formats.brat_record import OF, STANCE
from models.formats.file_names import slug
from models.formats.format import Format, Reading, Setting
from models.formats.incoming import Incoming, Refused
from models.formats.record import Record
from models.formats.standoff import Writing, escaped, fragments, one_line, type_name, whole
from models.language import say
from models.records import KINDS, STATUSES, SUBTYPES, TYPES
from models.span import Span

_COLOURS = {
    "Quote": "lightblue",
    "Cue": "moccasin",
    "Source": "palegreen",
    "Addressee": "lavender",
    "Target": "mistyrose",
}
_ATTRIBUTES = {
    "Kind": KINDS, "Type": TYPES, "Subtype": [*SUBTYPES["quote"], *SUBTYPES["scare"]], "Status": STATUSES,
}  # fmt: skip
_KEPT = ("origin", "created", "updated", "medium", "via")
TOOLS = """[options]
Tokens\ttokenizer:whitespace
Sentences\tsplitter:newline
[search]
[annotators]
[disambiguators]
[normalization]
"""


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Into the folder ``out``: brat's three .conf files; for each article NAME.txt, NAME.ann, NAME.json."""
    for name, text in (("annotation", annotation(setting)), ("visual", visual(setting)), ("tools", TOOLS)):
        (out / f"{name}.conf").write_text(text, "utf-8", newline="")
    for record in records:
        name = slug(record)
        ann, beside = standoff(record)
        (out / f"{name}.txt").write_text(record["text"], "utf-8", newline="")
        (out / f"{name}.ann").write_text(ann, "utf-8", newline="")
        (out / f"{name}.json").write_text(_json(beside) + "\n", "utf-8", newline="")


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a folder with its subfolders, or of one .ann with its .txt beside it (``brat_reader``)."""
    return articles(path, reading)


def annotation(setting: Setting) -> str:
    """annotation.conf: what may be marked."""
    labels = [type_name(label.code) for label in setting.codebook.stances]
    lines = ["[entities]", *_COLOURS, "", "[relations]"]
    lines += [f"{relation}\tArg1:{role.capitalize()}, Arg2:Quote" for relation, role in OF.items()]
    lines += ["Parent\tArg1:Quote, Arg2:Quote", *(f"{STANCE}{one}\tArg1:Quote, Arg2:Target" for one in labels)]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    lines += [f"{name}\tArg:Quote, Value:{'|'.join(values)}" for name, values in _ATTRIBUTES.items()]
    lines += [f"Label\tArg:Quote, Value:{'|'.join(labels)}", ""]
    return "\n".join(lines)


def visual(setting: Setting) -> str:
    """visual.conf: right to left, or the words run the other way; labels by their names in the codebook."""
    names = {
        type_name(label.code): one_line(label.words.name(setting.language)).replace("|", "/")
        for label in setting.codebook.stances
    }
    lines = ["[labels]", *(f"{STANCE}{code} | {name}" for code, name in names.items()), "", "[drawing]"]
    lines += ["SPAN_DEFAULT\tfgColor:black, bgColor:white, borderColor:darken", "ARC_DEFAULT\tcolor:black"]
    lines += [f"{name}\tbgColor:{colour}" for name, colour in _COLOURS.items()]
    return "\n".join([*lines, "", "[options]", "Text\tdirection:rtl", "Arcs\tbundle:all", ""])


def standoff(record: Record) -> tuple[str, Record]:
    """The .ann of an article, and what goes beside it."""
    article = _Article(record)
    return article.ann(), {**record, "text": None, "quotes": article.unplaced}


class _Article:
    """One article on its way out. ``unplaced``: quotes of line breaks alone, which brat can't mark."""

    def __init__(self, record: Record) -> None:
        self._record, self._text = record, record["text"]
        self._names = {one["id"]: one for table in ("annotators", "speakers", "targets") for one in record[table]}
        self._lines = Writing(self._text)
        self._ids: dict[str, str] = {}
        self.unplaced: list[Record] = []

    def ann(self) -> str:
        for quote in self._record["quotes"]:
            pieces = [piece for span in quote["content"] for piece in self._pieces(span)]
            if pieces:
                self._ids[quote["id"]] = self._lines.span("Quote", pieces)
            else:
                self.unplaced.append(quote)
        for quote in self._record["quotes"]:
            if quote["id"] in self._ids:
                self._quote(quote, self._ids[quote["id"]])
        return str(self._lines)

    def _pieces(self, span: Record) -> list[Span]:
        return fragments(self._text, Span(span["start"], span["end"]))

    def _quote(self, quote: Record, id: str) -> None:
        lines = self._lines
        for name in _ATTRIBUTES:
            if quote[name.lower()]:
                lines.attribute(name, id, quote[name.lower()])
        for stance in quote["stances"][:1]:
            lines.attribute("Label", id, type_name(stance["label"]))
        for relation, role in OF.items():
            for span in quote[role]:
                if pieces := self._pieces(span):
                    lines.relation(relation, lines.span(role.capitalize(), pieces, shared=True), id)
        if quote["parent"] in self._ids:
            lines.relation("Parent", id, self._ids[quote["parent"]])
        bases = [("Speaker", one) for one in quote["speakers"]] + [("Addressee", one) for one in quote["addressees"]]
        bases += [(STANCE + type_name(stance["label"]), stance["target"]) for stance in quote["stances"]]
        for base, one in bases:
            lines.reference(id, base, one, self._names[one]["name"])
        if note := one_line(quote["note"] or ""):
            lines.comment(NOTE, id, note)
        lines.comment(COMMENT, id, escaped(_json(self._rest(quote))))

    def _rest(self, quote: Record) -> dict[str, Any]:
        """What brat's own lines don't say, or not letter for letter."""
        rest = {"id": quote["id"], "annotator": self._names[quote["annotator"]]}
        rest |= {name: quote[name] for name in (*_KEPT, "fields", "stances") if quote[name]}
        if quote["note"] is not None and (quote["note"] != one_line(quote["note"]) or not quote["note"]):
            rest["note"] = quote["note"]
        if quote["parent"] and quote["parent"] not in self._ids:
            rest["parent"] = quote["parent"]
        for role in ("content", *OF.values()):
            spans = [Span(span["start"], span["end"]) for span in quote[role]]
            if self._as_read(role, spans) != spans:
                rest[role] = spans
        return rest

    def _as_read(self, role: str, spans: list[Span]) -> list[Span]:
        """What is read back of these spans from the T lines alone."""
        pieces = [fragments(self._text, span) for span in spans]
        if role == "content":
            return whole(self._text, (one for some in pieces for one in some))
        return sorted({one for some in pieces for one in whole(self._text, some)})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


FORMAT = Format(
    name="brat",
    about=say("brat standoff: a .txt and an .ann an article, for brat and corpus linguists"),
    suffix="",
    layout="folder",
    unit="codepoint",
    write=write,
    read=read,
)

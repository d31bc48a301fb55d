"""The brat profile of PolNeAR (Newell, Margolin and Ruths, LREC 2018): an attribution is an event over a content, a cue
and a source; out only.

``E1 Attribution:T4 Content:T1 Cue:T2 Source:T3``, as in the corpus: a span each, in fragments where it is in parts; the
trigger T4 covers the cue again. Without a source the type is ``Attribution-no-source``; without a cue the trigger
covers the source, without both the content. In PolNeAR no token is in two attributions: here nested quotes are, each an
attribution of its own, without a tie between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from models.formats.file_names import slug
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.standoff import Writing, fragments
from models.language import say
from models.span import Span

_ROLES = {"Content": "content", "Cue": "cue", "Source": "source"}
ANNOTATION = """[entities]
Content
Cue
Source

[relations]
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Attribution\tContent:Content, Cue?:Cue, Source:Source
Attribution-no-source\tContent:Content, Cue?:Cue

[attributes]
"""
VISUAL = """[labels]

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:white, borderColor:darken
ARC_DEFAULT\tcolor:black

[options]
Text\tdirection:rtl
"""


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Into the folder ``out``: annotation.conf and visual.conf; for each article NAME.txt and NAME.ann."""
    (out / "annotation.conf").write_text(ANNOTATION, "utf-8", newline="")
    (out / "visual.conf").write_text(VISUAL, "utf-8", newline="")
    for record in records:
        name = slug(record)
        (out / f"{name}.txt").write_text(record["text"], "utf-8", newline="")
        (out / f"{name}.ann").write_text(standoff(record), "utf-8", newline="")


def standoff(record: Record) -> str:
    """The .ann of an article."""
    lines = Writing(record["text"])
    for quote in record["quotes"]:
        pieces = {role: _pieces(record["text"], quote[name]) for role, name in _ROLES.items()}
        if quote["kind"] == "quote" and pieces["Content"]:
            ids = {role: lines.span(role, some) for role, some in pieces.items() if some}
            type = "Attribution" if pieces["Source"] else "Attribution-no-source"
            trigger = lines.span(type, pieces["Cue"] or pieces["Source"] or pieces["Content"])
            lines.event(type, trigger, ids.items())
    return str(lines)


def _pieces(text: str, spans: list[Record]) -> list[Span]:
    return [piece for span in spans for piece in fragments(text, Span(span["start"], span["end"]))]


FORMAT = Format(
    name="polnear",
    about=say("PolNeAR profile of brat: attributions with content, cue and source"),
    suffix="",
    layout="folder",
    unit="codepoint",
    write=write,
    loses=(
        say("scare quotes, and which quote encloses which"),
        say("types, speakers, addressees, stances, statements, notes, fields and annotators"),
        say("line breaks within a span"),
    ),
)

"""REFI-QDA Project 1.0 (qdasoftware.org, 18 March 2019): .qdpx for MAXQDA, ATLAS.ti, NVivo and QualCoder, and its
codebook alone where the name ends in .qdc (Codebook 1.0).

Texts are UTF-8 without BOM, LF, in ``sources/``; offsets are code points (§10.2 of the standard). A span is a
selection that is coded with its role; a quote's content is coded with its type, form, medium, speakers, people spoken
to and stances besides. The format has no selection in pieces and no quote: spans of one have ``quote=… part=1/2`` in
their Description, and links go from the first content span to the others and to the enclosing quote. What has no code
(via, the team's own fields, status, origin) is a note there (``refi_codes``). What is known of an article is in
variables.

Not carried: intensity, confidence and note of stances, statements, the work on articles. Not tried in MAXQDA, ATLAS.ti
and NVivo, which are closed; two of them are said to count line ends in their own way.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.refi_codes import Codes, noted
from models.formats.refi_reading import read
from models.formats.safe_xml import HEAD, element
from models.ids import derived_id
from models.language import say
from models.records import ROLES
from models.text import headline

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
VARIABLES = ("title", "outlet", "author", "published", "url", "language", "tags")
_LARGE = 1 << 30  # bytes of XML from which the archive says that it is large; older programs can't open such
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """The project, or where ``out`` is called .qdc the codebook alone."""
    if _is_codebook(out):
        _write_codebook(records, out, setting)
        return
    from zipfile import ZipFile

    with ExitStack() as stack:
        archive = stack.enter_context(ZipFile(out, "w"))
        parts = {name: stack.enter_context(tempfile.TemporaryFile()) for name in ("Sources", "Notes", "Links")}
        writing = _Writing(archive, setting, parts)
        for record in records:
            writing.article(record)
        writing.finish()


def _is_codebook(out: Path) -> bool:
    """The driver may add a suffix of its own until the file is whole."""
    own = [suffix for suffix in out.suffixes if suffix.lower() in (".qdpx", ".qdc")]
    return bool(own) and own[-1].lower() == ".qdc"


def _write_codebook(records: Iterable[Record], out: Path, setting: Setting) -> None:
    codes = Codes(setting)
    for record in records:
        for quote in record["quotes"]:
            _coded(quote, record, codes)
    inner = element("Codes", inner="\n" + "".join(codes.written()))
    out.write_text(HEAD + element("CodeBook", inner=inner, xmlns=CODEBOOK, origin="Qawl") + "\n", "utf-8", newline="")


def _coded(quote: Record, record: Record, codes: Codes) -> list[str]:
    """The codes of a quote's content, in the order in which they are told."""
    people = {one["id"]: one for one in record["speakers"]}
    targets = {one["id"]: one for one in record["targets"]}
    found = [codes.fixed("role", "scare")] if quote["kind"] == "scare" else []
    if quote["type"]:
        found.append(codes.fixed("type", quote["type"]))
    found += [codes.fixed(name, quote[name]) for name in ("subtype", "medium") if quote[name]]
    found = found if quote["kind"] == "scare" or quote["type"] else [codes.fixed("role", "content"), *found]
    found += [codes.speaker(people[id]) for id in quote["speakers"]]
    found += [codes.addressed(people[id]) for id in quote["addressees"]]
    return found + [codes.stance(one["label"], targets[one["target"]]) for one in quote["stances"]]


class _Writing:
    """A project as it is written: texts go into the archive, what the XML needs later into files (``parts``)."""

    def __init__(self, archive: ZipFile, setting: Setting, parts: Mapping[str, IO[bytes]]) -> None:
        self._archive, self._setting, self._parts = archive, setting, parts
        self._codes = Codes(setting)
        self._users: dict[str, str] = {}

    def article(self, record: Record) -> None:
        self._users |= {one["id"]: one["name"] for one in record["annotators"]}
        self._archive.writestr(_member(f"sources/{record['id']}.txt"), record["text"].encode())
        selections = "".join(piece for quote in record["quotes"] for piece in self._quote(quote, record))
        told = {name: "\n".join(record[name]) if name == "tags" else record[name] for name in VARIABLES}
        variables = "".join(_value(name, value) for name, value in told.items() if value)
        path = {"plainTextPath": f"internal://{record['id']}.txt"}
        source = element(
            "TextSource", inner=selections + variables, guid=record["id"], name=record["external_id"], **path
        )
        self._put("Sources", source)

    def _put(self, part: str, piece: str) -> None:
        self._parts[part].write(piece.encode() + b"\n")

    def _quote(self, quote: Record, record: Record) -> Iterator[str]:
        """Its selections; notes and links go beside."""
        first = _selection(quote["id"], "content", 0)
        for role in ROLES:
            for number, span in enumerate(quote[role]):
                whole = role == "content"
                codes = _coded(quote, record, self._codes) if whole else [self._codes.fixed("role", role)]
                guid = _selection(quote["id"], role, number)
                told = f"quote={quote['id']} part={number + 1}/{len(quote[role])}"
                inner = element("Description", noted(told, _rest(quote)) if guid == first else told)
                inner += "".join(_coding(guid, code, quote) for code in codes)
                inner += self._note(quote) if guid == first else ""
                if guid != first:
                    self._link("part" if whole else role, first, guid)
                yield _selected(guid, span, quote, inner)
        if quote["parent"]:
            self._link("parent", first, _selection(quote["parent"], "content", 0))

    def _note(self, quote: Record) -> str:
        if not quote["note"]:
            return ""
        guid = derived_id("refi-qda", "note", quote["id"])
        inner = element("PlainTextContent", quote["note"])
        who = {"creatingUser": quote["annotator"], "creationDateTime": quote["created"]}
        self._put("Notes", element("Note", inner=inner, guid=guid, name=headline(quote["note"], 60), **who))
        return element("NoteRef", targetGUID=guid)

    def _link(self, name: str, origin: str, target: str) -> None:
        guid = derived_id("refi-qda", "link", name, origin, target)
        ends = {"originGUID": origin, "targetGUID": target}
        self._put("Links", element("Link", guid=guid, name=name, direction="OneWay", **ends))

    def finish(self) -> None:
        """The XML, in the order of its schema; a group that would be empty is left out."""
        book = self._setting.codebook
        large = sum(part.tell() for part in self._parts.values()) > _LARGE
        with self._archive.open(_member("project.qde"), "w", force_zip64=large) as file:
            file.write((HEAD + f'<Project xmlns="{PROJECT}" name="Qawl" origin="Qawl">\n').encode())
            users = (element("User", guid=id, name=name) + "\n" for id, name in sorted(self._users.items()))
            _group(file, "Users", users)
            file.write(b"<CodeBook>")
            _group(file, "Codes", self._codes.written())
            file.write(b"</CodeBook>\n")
            kinds = (element("Variable", guid=_variable(name), name=name, typeOfVariable="Text") for name in VARIABLES)
            _group(file, "Variables", kinds)
            for name, part in self._parts.items():
                _copy(file, name, part)
            note = noted("", {"codebook": {"name": book.name, "version": book.version}})
            file.write((element("Description", note) + "\n</Project>\n").encode())


def _group(file: IO[bytes], name: str, elements: Iterable[str]) -> None:
    inner = "".join(elements)
    if inner:
        file.write((element(name, inner="\n" + inner) + "\n").encode())


def _copy(file: IO[bytes], name: str, part: IO[bytes]) -> None:
    if part.tell():
        part.seek(0)
        file.write(f"<{name}>\n".encode())
        shutil.copyfileobj(part, file)
        file.write(f"</{name}>\n".encode())


def _rest(quote: Record) -> Record:
    """What of a quote has no place of its own."""
    some = {name: quote[name] for name in ("parent", "via", "fields") if quote[name]}
    return {"status": quote["status"], "origin": quote["origin"], **some}


def _selected(guid: str, span: Record, quote: Record, inner: str) -> str:
    """A selection; its name is its words, by which a reader can tell that the offsets are right."""
    values: dict[str, Any] = {
        "guid": guid, "name": span["text"], "startPosition": span["start"], "endPosition": span["end"],
        "creatingUser": quote["annotator"], "creationDateTime": quote["created"], "modifiedDateTime": quote["updated"],
    }  # fmt: skip
    return element("PlainTextSelection", inner=inner, **values) + "\n"


def _coding(selection: str, code: str, quote: Record) -> str:
    guid = derived_id("refi-qda", "coding", selection, code)
    who = {"creatingUser": quote["annotator"], "creationDateTime": quote["created"]}
    return element("Coding", inner=element("CodeRef", targetGUID=code), guid=guid, **who)


def _selection(quote: str, role: str, number: int) -> str:
    return derived_id("refi-qda", "selection", quote, role, str(number))


def _variable(name: str) -> str:
    return derived_id("refi-qda", "variable", name)


def _value(name: str, value: str) -> str:
    inner = element("VariableRef", targetGUID=_variable(name)) + element("TextValue", value)
    return element("VariableValue", inner=inner)


def _member(name: str) -> ZipInfo:
    """A member that is the same each time: no clock, no system."""
    from zipfile import ZIP_DEFLATED, ZipInfo

    member = ZipInfo(name, _BEGINNING)
    member.compress_type, member.create_system, member.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
    return member


FORMAT = Format(
    name="refi-qda",
    about=say(
        "REFI-QDA project (.qdpx) for MAXQDA, ATLAS.ti, NVivo and QualCoder; called .qdc, it is the codebook alone"
    ),
    suffix=".qdpx",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    loses=(
        say("intensity, confidence and note of a stance"),
        say("statements"),
        say("the work on articles"),
    ),
)

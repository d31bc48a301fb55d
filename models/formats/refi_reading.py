"""REFI-QDA projects read: Qawl's own, and others' whose codes are called as quotes, cues, sources and speakers are.

What of a quote are several selections is told by their Descriptions (``quote=…``, ``refi_qda``), else selections of the
same place are one, and links join a cue or source to its quote. What is coded with anything else is refused, each code
once. Files do not say how they count: offsets are taken as code points, as the standard has it, unless the words that a
selection is named with show that UTF-16 was meant, or that a byte order mark was counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats import archive, safe_xml
from models.formats.building import Building
from models.formats.format import Reading, Unit
from models.formats.incoming import Incoming, Refused, checked
from models.formats.refi_codes import Meanings, note_of
from models.formats.units import Places
from models.language import Sentence, say
from models.nesting import in_circle
from models.records import MEDIA, ORIGINS, ROLES, SPEAKER_KINDS, STATUSES, SUBTYPES, TYPES
from models.refusals import written
from models.span import Span, overlap

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_QUOTE = re.compile(r"^quote=(\S+) part=\d+/\d+$", re.MULTILINE)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ABOUT = ("title", "outlet", "author", "published", "url", "language", "tags")
_NOBODY = "REFI-QDA"  # who annotated, where nobody is named
_ALLOWED = {"type": TYPES, "medium": MEDIA, "status": STATUSES, "origin": ORIGINS}


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a .qdpx. Raises ``QawlError`` where it is no project, or not safe to unpack."""
    name = written(path.name)
    if path.suffix.lower() == ".qdc":
        raise QawlError(say("“{name}” is a codebook: it has codes, but no articles to import.", name=name))
    with archive.opened(path, archive.TOTAL) as members:
        root = safe_xml.root(archive.read_member(members, "project.qde"), name)
        if not str(root.tag).endswith("}Project"):
            raise QawlError(say("“{name}” is no REFI-QDA project.", name=name))
        project = _Project(root, reading, name)
        sources = root.findall("{*}Sources/*")
        size = path.stat().st_size
        for row, element in enumerate(sources, 1):
            at = size * row // len(sources)
            try:
                one = _Source(project, element, members)
                record = one.record()
                yield from (Refused(name, row, reason, at) for reason in one.refused)
                yield Incoming(one.name, one.text, one.about, at, record, row)
            except QawlError as error:
                yield Refused(name, row, _not_imported(name, row, error.sentence), at)
        yield from (Refused(name, None, reason, size) for reason in project.unknown.values())


def _not_imported(name: str, row: int, reason: Sentence) -> Sentence:
    return say("Source {row} of “{name}” was not imported: {reason}.", row=row, name=name, reason=reason)


class _Project:
    """What the sources share. ``unknown``: the codes that say nothing to us, with why, as they are met."""

    def __init__(self, root: Any, reading: Reading, file: str) -> None:
        self.file, self.reading = file, reading
        self.codes = Meanings(root.find("{*}CodeBook/{*}Codes"), reading.columns)
        self.users = {_guid(one, "guid"): one.get("name") or "" for one in root.findall("{*}Users/{*}User")}
        self.variables = {_guid(one, "guid"): one.get("name") for one in root.findall("{*}Variables/{*}Variable")}
        self.notes = {
            _guid(one, "guid"): one.findtext("{*}PlainTextContent") for one in root.findall("{*}Notes/{*}Note")
        }
        self.links = {
            _guid(one, "targetGUID"): _guid(one, "originGUID")
            for one in root.findall("{*}Links/{*}Link")
            if one.get("name") != "parent"
        }
        self.codebook = _codebook(note_of(root.findtext("{*}Description") or "").get("codebook"))
        self.unknown: dict[str, Sentence] = {}

    def refuse(self, code: str) -> None:
        name = self.codes.names.get(code, code)
        self.unknown.setdefault(
            code, say("The code “{code}” of “{name}” was not taken: it is called like nothing that Qawl marks. "
                      "Name a code for quotes, or put it under one.", code=name, name=self.file)
        )  # fmt: skip


@dataclass(slots=True)
class _Selection:
    """``spans`` is what it covers in our text; ``meanings`` what its codes stand for."""

    guid: str
    span: Span
    quote: str | None
    user: str
    note: Mapping[str, Any]
    words: str
    meanings: list[Mapping[str, Any]] = field(default_factory=list)
    remark: str | None = None
    created: str | None = None
    updated: str | None = None

    @property
    def roles(self) -> list[str]:
        return list(dict.fromkeys(one["role"] for one in self.meanings if one.get("role") in ROLES))


class _Source:
    """One source as an article. ``refused``: what of its annotation can't be taken. Raises ``QawlError``."""

    def __init__(self, project: _Project, element: Any, members: Any) -> None:
        if not str(element.tag).endswith("}TextSource"):
            raise QawlError(say("it is no plain text"))
        self._project, self._element = project, element
        raw = _raw(element, members)
        self.text = checked(raw)
        guid = _guid(element, "guid")
        self.name = " ".join((element.get("name") or Path(_file(element)).stem or guid).split())
        self.about = self._about()
        self.refused: list[Sentence] = []
        self._torn: set[str] = set()  # quotes of which a span is wrong
        self._place = self._counting(raw)
        self._building = Building(self.name, self.text, {
            **self.about, "id": guid if _ID.fullmatch(guid) else None, "codebook": project.codebook,
        })  # fmt: skip

    def _about(self) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for one in self._element.findall("{*}VariableValue"):
            reference = one.find("{*}VariableRef")
            name = self._project.variables.get(_guid(reference, "targetGUID")) if reference is not None else None
            told[str(name).lower()] = one.findtext("{*}TextValue") or one.findtext("{*}DateValue")
        about = {name: told.get(name) or None for name in _ABOUT}
        return about | {
            "language": about["language"] or "ar",
            "tags": [tag for tag in (about["tags"] or "").split("\n") if tag],
        }

    def _counting(self, raw: str) -> Places:
        """How the file counts: the first of the ways under which most selections are named as the words they cover."""
        text = raw.removeprefix("\ufeff")
        unit = self._project.reading.unit
        units: tuple[Unit, ...] = (unit,) if unit else ("codepoint", "utf16")
        ways = [Places(text, self.text, one) for one in units]
        ways += [Places(raw, self.text)] if text != raw else []
        ways += [Places(self.text, self.text)] if text != self.text else []
        if len(ways) == 1:
            return ways[0]
        selections = self._element.findall("{*}PlainTextSelection")
        return max(ways, key=lambda way: sum(self._is_named_so(one, way) for one in selections))

    def _is_named_so(self, selection: Any, way: Places) -> bool:
        span = _span(selection, way)
        return bool(span and selection.get("name") and span.cut(self.text) == selection.get("name"))

    # Selections

    def record(self) -> dict[str, Any]:
        groups = self._grouped([*filter(None, map(self._selection, self._element.findall("{*}PlainTextSelection")))])
        groups = {key: some for key, some in groups.items() if key not in self._torn and self._is_quote(some)}
        parents = self._parents(groups)
        for key, some in groups.items():
            self._quote(key, some, parents.get(key))
        return self._building.record()

    def _grouped(self, selections: list[_Selection]) -> dict[str, list[_Selection]]:
        """By the quote that they say they are of, or are linked to; else by place and by who made them."""
        keys: dict[str, str] = {}
        for one in selections:
            user = one.user if self._project.users.get(one.user) else ""
            keys[one.guid] = one.quote or f"{one.span.start}:{one.span.end}:{user}"
        groups: dict[str, list[_Selection]] = {}
        for one in selections:
            linked = None if one.quote else keys.get(self._project.links.get(one.guid, ""))
            groups.setdefault(linked or keys[one.guid], []).append(one)
        return groups

    def _parents(self, groups: Mapping[str, list[_Selection]]) -> dict[str, str]:
        """Who encloses whom, as the notes say; nobody himself, not even by way of others."""
        told = {key: one.note.get("parent") for key, some in groups.items() for one in some if one.note.get("parent")}
        known = {key: str(parent) for key, parent in told.items() if parent in groups and _ID.fullmatch(key)}
        known = {key: parent for key, parent in known.items() if _ID.fullmatch(parent)}
        return {key: parent for key, parent in known.items() if not in_circle(key, known.get)}

    def _selection(self, element: Any) -> _Selection | None:
        description = element.findtext("{*}Description") or ""
        own = _QUOTE.search(description)
        span = _span(element, self._place)
        words = element.get("name") or ""
        if span is None or not span.fits(self.text) or (own and words and span.cut(self.text) != words):
            start, end = element.get("startPosition") or "?", element.get("endPosition") or "?"
            self._refuse(say("its words do not stand at {start}–{end}", start=start, end=end))
            self._torn |= {own[1]} if own else set()
            return None
        notes = [self._project.notes.get(_guid(one, "targetGUID")) for one in element.findall("{*}NoteRef")]
        found = _Selection(
            _guid(element, "guid"), span, own[1] if own else None, _guid(element, "creatingUser"),
            note_of(description), words, remark="\n\n".join(filter(None, notes)) or None,
            created=_time(element.get("creationDateTime")), updated=_time(element.get("modifiedDateTime")),
        )  # fmt: skip
        for coding in element.findall("{*}Coding"):
            reference = coding.find("{*}CodeRef")
            code = _guid(reference, "targetGUID") if reference is not None else ""
            meaning = self._project.codes.of(code)
            if meaning:
                found.meanings.append(meaning)
                found.user = found.user or _guid(coding, "creatingUser")
            else:
                self._project.refuse(code)
        return found if found.meanings else None

    def _refuse(self, reason: Sentence) -> None:
        self.refused.append(
            say("An annotation of “{article}” in “{name}” was not taken: {reason}.",
                article=self.name, name=self._project.file, reason=reason)
        )  # fmt: skip

    # Quotes

    def _is_quote(self, some: list[_Selection]) -> bool:
        if not any("content" in one.roles for one in some):
            at = f"{some[0].span.start}–{some[0].span.end}"
            self._refuse(say("at {place} there is a cue, source or speaker, but no quote", place=at))
            return False
        if any(map(overlap, _spans(some).values())):
            self._refuse(say("two spans of one quote overlap"))
            return False
        return True

    def _quote(self, key: str, some: list[_Selection], parent: str | None) -> None:
        first = next(one for one in some if "content" in one.roles)
        values = self._values(some)
        note = first.note
        values |= {name: note[name] for name in ("status", "origin") if note.get(name) in _ALLOWED[name]}
        values |= {"via": note["via"]} if isinstance(note.get("via"), str) else {}
        if isinstance(note.get("fields"), dict):
            values["fields"] = note["fields"]
        who = self._project.users.get(first.user) or self._project.reading.annotator or _NOBODY
        annotator = self._building.annotator(who, first.user if _ID.fullmatch(first.user) else None)
        remarks = [one.remark for one in some if one.remark]
        told: dict[str, Any] = {"note": "\n\n".join(remarks) or None, "created": first.created}
        told["updated"] = first.updated or first.created
        id = key if _ID.fullmatch(key) else None
        self._building.quote(_spans(some), annotator, id, parent=parent, **told, **values)

    def _values(self, some: list[_Selection]) -> dict[str, Any]:
        """What the codes of a quote's selections say of it."""
        meanings = [meaning for one in some for meaning in one.meanings]
        kind = "scare" if any(one.get("kind") == "scare" for one in meanings) else "quote"
        values: dict[str, Any] = {"kind": kind}
        allowed = {"type": TYPES, "medium": MEDIA, "subtype": SUBTYPES[kind]}
        for meaning in meanings:
            values |= {name: meaning[name] for name, known in allowed.items() if meaning.get(name) in known}
        speakers = [self._person(one["speaker"]) for one in meanings if _is_named(one.get("speaker"))]
        addressed = [self._person(one["addressed"]) for one in meanings if _is_named(one.get("addressed"))]
        stances = {
            (one["stance"], self._target(one["target"])): None
            for one in meanings
            if one.get("stance") and _is_named(one.get("target"))
        }
        values["speakers"], values["addressees"] = list(dict.fromkeys(speakers)), list(dict.fromkeys(addressed))
        values["stances"] = [{"label": label, "target": target} for label, target in stances]
        codes = [name for one in meanings for name in one.get("codes", ())]
        return values | ({"fields": {"codes": list(dict.fromkeys(codes))}} if codes else {})

    def _person(self, told: Mapping[str, Any]) -> str:
        lines = {
            name: told[name] for name in ("role", "affiliation", "country", "wikidata") if _is_line(told.get(name))
        }
        kind = told["kind"] if told.get("kind") in SPEAKER_KINDS else None
        aliases = [one for one in told.get("aliases") or () if _is_line(one)]
        return self._building.speaker(told["name"], _id(told), kind=kind, aliases=aliases, **lines)

    def _target(self, told: Mapping[str, Any]) -> str:
        kind = told["kind"] if _is_line(told.get("kind")) else None
        return self._building.target(told["name"], _id(told), kind)


def _raw(element: Any, members: Any) -> str:
    """The text as the file has it, in the XML or in ``sources/``; a path to anywhere else is not followed."""
    content = element.findtext("{*}PlainTextContent")
    if content is not None:
        return str(content)
    wanted = f"sources/{_file(element)}".lower()
    name = next((one for one in members.namelist() if one.lower() == wanted), None)
    if name is None:
        raise QawlError(say("its text is not in the file"))
    try:
        return archive.read_member(members, name).decode("utf-8")
    except UnicodeDecodeError:
        raise QawlError(say("its text is not UTF-8")) from None


def _file(source: Any) -> str:
    """The name of its text, of ``internal://x.txt`` as of the bare name that some programs write."""
    return str(source.get("plainTextPath") or "").rpartition("/")[2]


def _spans(some: Iterable[_Selection]) -> dict[str, list[Span]]:
    return {role: sorted({one.span for one in some if role in one.roles}) for role in ROLES}


def _span(selection: Any, way: Places) -> Span | None:
    try:
        places = [way.place(int(selection.get(name))) for name in ("startPosition", "endPosition")]
    except (TypeError, ValueError):
        return None
    start, end = places
    return None if start is None or end is None else Span(start, end)


def _guid(element: Any, name: str) -> str:
    return (element.get(name) or "").strip("{} ").lower()


def _id(told: Mapping[str, Any]) -> str | None:
    return told["id"] if isinstance(told.get("id"), str) and _ID.fullmatch(told["id"]) else None


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_named(told: object) -> bool:
    return isinstance(told, dict) and _is_line(told.get("name"))


def _codebook(told: Any) -> dict[str, str] | None:
    named = _is_named(told) and _is_line(told.get("version"))
    return {"name": told["name"], "version": told["version"]} if named else None


def _time(told: str | None) -> str | None:
    """A time of UTC as the record has it; None where the file has it otherwise."""
    return told if told and _TIME.fullmatch(told) else None

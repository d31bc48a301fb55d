"""The codes of REFI-QDA (qdasoftware.org, Project 1.0 of 2019): a quote's roles and types, speakers, stances and the
rest as a tree of codes, as it is written and as it is understood when it comes back.

A code's name is for people, in their language. What it stands for is said by a *note*: a line ``qawl {…}`` at the end
of its Description, in JSON, which programs keep and do not read. A code without a note is understood by its name and
by the codes above it; a reader may be told a team's own names (``Reading.columns``: role → code name).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from models.fold import fold
from models.formats.format import Setting
from models.formats.record import Record
from models.formats.safe_xml import element
from models.ids import derived_id
from models.language import Sentence, say
from models.records import MEDIA, SUBTYPES, TYPES

_MARK = "qawl "
_ROLES = {
    "content": (say("Quote"), {"role": "content"}),
    "scare": (say("Scare quote"), {"role": "content", "kind": "scare"}),
    "cue": (say("Cue"), {"role": "cue"}),
    "source": (say("Source"), {"role": "source"}),
    "addressee": (say("Addressee in the text"), {"role": "addressee"}),
}
_GROUPS = {
    "speaker": say("Speaker"),
    "addressed": say("Said to"),
    "stance": say("Stance"),
    "subtype": say("Form"),
    "medium": say("Medium"),
}
_NAMES: tuple[tuple[dict[str, str], tuple[str, ...]], ...] = (  # what a code may be called elsewhere
    ({"role": "content"}, ("quote", "quotes", "quotation", "content", "اقتباس", "الاقتباس", "الاقتباسات", "المحتوى")),
    ({"role": "content", "kind": "scare"}, ("scare quote", "scare quotes", "تنصيص بلا قول")),
    ({"role": "cue"}, ("cue", "cues", "reporting verb", "لفظ الإسناد", "فعل القول")),
    ({"role": "source"}, ("source", "sources", "المصدر", "مصدر")),
    ({"role": "addressee"}, ("addressee", "addressees", "addressee in the text", "المخاطب في النص")),
    ({"type": "direct"}, ("direct", "مباشر")),
    ({"type": "indirect"}, ("indirect", "غير مباشر")),
    ({"type": "mixed"}, ("mixed", "مختلط")),
    ({"group": "speaker"}, ("speaker", "speakers", "المتحدث", "المتحدثون", "المتحدثين")),
    ({"group": "addressed"}, ("said to", "المخاطب")),
    ({"group": "medium"}, ("medium", "الوسيلة")),
    ({"group": "subtype"}, ("form", "الصيغة")),
    ({"group": "stance"}, ("stance", "stances", "الموقف", "المواقف")),
)


_VALUES = {*MEDIA, *(value for some in SUBTYPES.values() for value in some)}
_KEYS = {  # of a code's note
    **dict.fromkeys(("role", "kind", "type", "subtype", "medium", "stance", "group"), str),
    **dict.fromkeys(("speaker", "addressed", "target"), dict),
}


def noted(text: str, note: Mapping[str, Any]) -> str:
    """``text`` with a note after it."""
    line = _MARK + json.dumps(note, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n{line}" if text else line


def note_of(description: str) -> dict[str, Any]:
    """The note in a Description; empty where there is none."""
    for line in reversed(description.split("\n")):
        if line.startswith(_MARK):
            try:
                found = json.loads(line.removeprefix(_MARK))
            except (ValueError, RecursionError):
                return {}
            return found if isinstance(found, dict) else {}
    return {}


class Codes:
    """The tree as it grows while articles are written. Each method gives the GUID of a code, the same in every export;
    of the project, speakers and pairs of label and target are kept, nothing of articles.
    """

    def __init__(self, setting: Setting) -> None:
        self._book, self._language = setting.codebook, setting.language
        self._speakers: dict[str, Record] = {}
        self._addressed: dict[str, Record] = {}
        self._stances: dict[str, dict[str, Record]] = {label.code: {} for label in self._book.stances}

    @staticmethod
    def fixed(group: str, value: str) -> str:
        """Of a role (``role``, "scare" is one), type, subtype or medium."""
        return derived_id("refi-qda", group, value)

    def speaker(self, speaker: Record) -> str:
        self._speakers.setdefault(speaker["id"], speaker)
        return derived_id("refi-qda", "speaker", speaker["id"])

    def addressed(self, speaker: Record) -> str:
        self._addressed.setdefault(speaker["id"], speaker)
        return derived_id("refi-qda", "addressed", speaker["id"])

    def stance(self, label: str, target: Record) -> str:
        self._stances.setdefault(label, {}).setdefault(target["id"], target)
        return derived_id("refi-qda", "stance", label, target["id"])

    def written(self) -> Iterator[str]:
        """The elements ``Code``."""
        for role, (name, note) in _ROLES.items():
            inner = "".join(self._types()) if role == "content" else ""
            yield _code(self.fixed("role", role), self._said(name), note, inner=inner)
        for group, name in _GROUPS.items():
            inner = "".join(getattr(self, f"_{group}_codes")())
            guid = derived_id("refi-qda", "group", group)
            yield _code(guid, self._said(name), {"group": group}, inner=inner, codable=False)

    def _said(self, name: Sentence) -> str:
        return name.in_language(self._language)

    def _types(self) -> Iterator[str]:
        for type in TYPES:
            words = self._book.types[type]
            guid, told = self.fixed("type", type), words.definition(self._language)
            yield _code(guid, words.name(self._language), {"type": type}, told)

    def _speaker_codes(self) -> Iterator[str]:
        for id, one in sorted(self._speakers.items()):
            yield _code(derived_id("refi-qda", "speaker", id), one["name"], {"speaker": one})

    def _addressed_codes(self) -> Iterator[str]:
        for id, one in sorted(self._addressed.items()):
            yield _code(derived_id("refi-qda", "addressed", id), one["name"], {"addressed": one})

    def _stance_codes(self) -> Iterator[str]:
        for label, targets in self._stances.items():
            found = self._book.stance(label)
            told = found.words.definition(self._language) if found else ""
            inner = "".join(
                _code(derived_id("refi-qda", "stance", label, id), one["name"], {"stance": label, "target": one})
                for id, one in sorted(targets.items())
            )
            name = self._book.stance_name(label, self._language)
            yield _code(derived_id("refi-qda", "stance", label), name, {"stance": label}, told, inner)

    def _subtype_codes(self) -> Iterator[str]:
        for value in (one for some in SUBTYPES.values() for one in some):
            yield _code(self.fixed("subtype", value), value.replace("_", " "), {"subtype": value})

    def _medium_codes(self) -> Iterator[str]:
        for value in MEDIA:
            yield _code(self.fixed("medium", value), value.replace("_", " "), {"medium": value})


def _code(
    guid: str, name: str, note: Mapping[str, Any], told: str = "", inner: str = "", codable: bool = True
) -> str:  # fmt: skip
    description = element("Description", noted(told, note))
    values = {"guid": guid, "name": name, "isCodable": str(codable).lower()}
    return element("Code", inner=description + inner, **values) + "\n"


class Meanings:
    """What the codes of a file stand for. ``codes``: the element that holds the outermost of them (None: no code)."""

    def __init__(self, codes: Any, columns: Mapping[str, str]) -> None:
        told = {fold(name): {"role": role} for role, name in columns.items() if role in ("content", "cue", "source")}
        told |= {fold(name): {"group": field} for field, name in columns.items() if field in ("speaker", "stance")}
        self._named = {fold(name): meaning for meaning, names in _NAMES for name in names} | told
        self._known: dict[str, dict[str, Any]] = {}
        self.names: dict[str, str] = {}
        self._enter(codes, {}, ())

    def of(self, guid: str) -> dict[str, Any]:
        """Keys: role (a span's), kind, type, subtype, medium, speaker, addressed, stance, target; ``codes``, the names
        of codes under a role's that say nothing of the kind. Empty: the code says nothing to us.
        """
        return self._known.get(guid, {})

    def _enter(self, codes: Any, above: dict[str, Any], path: tuple[str, ...]) -> None:
        for code in () if codes is None else codes.findall("{*}Code"):
            name = " ".join((code.get("name") or "").split()) or "—"
            guid = (code.get("guid") or "").strip("{} ").lower()
            meaning = above | self._meaning(name, note_of(code.findtext("{*}Description") or ""), above)
            self._known.setdefault(guid, {key: value for key, value in meaning.items() if key != "group"})
            self.names.setdefault(guid, " / ".join((*path, name)))
            self._enter(code, meaning, (*path, name))

    def _meaning(self, name: str, note: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
        if note:
            return {key: note[key] for key, kind in _KEYS.items() if isinstance(note.get(key), kind)}
        match above.get("group"):
            case "speaker" | "addressed" as group:
                return {group: {"name": name}}
            case "medium" | "subtype" as group:
                value = name.lower().replace(" ", "_")
                return {group: value} if value in _VALUES else {}
            case "stance" if "stance" in above:
                return {"target": {"name": name}}
            case "stance":
                return {"stance": name}
        found = self._named.get(fold(name), {})
        if "type" in found and above.get("role") != "content":
            found = {}
        if not found and "role" in above:
            return {"codes": [*above.get("codes", ()), name]}
        return found

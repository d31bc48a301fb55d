"""An article on its way in, as every format that is read gives it; and what is refused, with the reason.

Fields are found by their usual names, so that a file made elsewhere needs no preparation. Only the text must be there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.ids import new_id
from models.language import Sentence, say
from models.naming import sort_name
from models.text import clean, headline, is_word, word_count

LONGEST = 1_000_000  # code points of an article: more is no article, and no page lays it out while one waits
BYTES = 4 * LONGEST + 3  # that so many code points have at most
_DATE = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})", re.ASCII)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_TAGS = 100  # of an article at most
_NAMES = {
    "external_id": ("external_id", "id", "doc_id", "article_id", "guid", "المعرف"),
    "text": ("text", "body", "content", "article", "النص", "نص"),
    "title": ("title", "headline", "العنوان", "عنوان"),
    "outlet": ("outlet", "publisher", "source", "site", "newspaper", "المصدر", "الصحيفة"),
    "author": ("author", "byline", "writer", "الكاتب"),
    "published": ("published", "date", "published_at", "pub_date", "publish_date", "التاريخ", "تاريخ"),
    "url": ("url", "link", "address", "الرابط"),
    "language": ("language", "lang", "اللغة"),
    "tags": ("tags", "keywords", "الوسوم"),
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A cleaned text and what is known about it. ``at``: bytes of its file that are read.

    ``record`` is its annotation as a whole record (``record_reader`` holds it to its rules). ``text`` None: the file
    has offsets only, for an article that must be in the project. ``row``: where in the file (1-based). ``source``: the
    page or document that the text was taken out of, there until the next article is asked for; ``original`` its bytes,
    where they are to be kept.
    """

    external_id: str
    text: str | None
    about: dict[str, Any]
    at: int
    record: dict[str, Any] | None = None
    row: int | None = None
    source: Path | None = None
    original: bytes | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """What can't be taken: the file, the line or row in it (1-based), why. ``at`` as in ``Incoming``."""

    file: str
    row: int | None
    reason: Sentence
    at: int = 0


def incoming(found: Mapping[str, Any], otherwise: str, at: int) -> Incoming:
    """An article from named fields; ``otherwise`` is its external id where it has none. Raises ``QawlError``."""
    values = {name: _first(found, names) for name, names in _NAMES.items()}
    text = values["text"]
    if not isinstance(text, str):
        raise QawlError(say("there is no text in it (a field called text, body or content)"))
    text = checked(text)
    about = {name: _line(values[name]) for name in ("title", "outlet", "author", "published", "url")}
    about["published"] = _date(about["published"])
    about["language"] = _line(values["language"]) or "ar"
    return Incoming(_line(values["external_id"]) or otherwise, text, about | {"tags": _tags(values["tags"])}, at)


def renamed(found: Mapping[str, Any], columns: Mapping[str, str]) -> Mapping[str, Any]:
    """The fields with those that ``columns`` (field → column) names under their usual names."""
    return {**found, **{field: found.get(column) for field, column in columns.items()}} if columns else found


def checked(raw: str) -> str:
    """The text, cleaned. Raises ``QawlError`` where it is none or too long."""
    if len(raw) > LONGEST:
        raise QawlError(
            say("the text is too long: {length} characters; an article may have {most}",
                length=f"{len(raw):,}", most=f"{LONGEST:,}")
        )  # fmt: skip
    text = clean(raw)
    if not is_word(text):
        raise QawlError(say("it holds no text"))
    return text


def _first(found: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        if name in found and found[name] not in (None, ""):
            return found[name]
    return None


def _line(value: Any) -> str | None:
    """A field as one tidy line; None where there is nothing a line can hold."""
    if value is None or isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(clean(str(value)).split())[:1000] or None


def _date(told: str | None) -> str | None:
    """2026/1/2 and 22.11.2026 as 2026-01-02 and 2026-11-22; what could be either stays as it was written."""
    if told is None:
        return None
    found = _DATE.fullmatch(told.translate(_DIGITS))
    if not found:
        return told
    first, month, last = map(int, found.groups())
    year, day = (first, last) if first > 999 else (last, first)
    is_certain = first > 999 or day > 12 or day == month
    if year < 1000 or not 1 <= month <= 12 or not 1 <= day <= 31 or not is_certain:
        return told
    return f"{year}-{month:02}-{day:02}"


def _tags(value: Any) -> list[str]:
    if not value:
        return []
    pieces = value if isinstance(value, list) else str(value).replace("،", ",").replace(";", ",").split(",")
    return list(dict.fromkeys(tag for piece in pieces if (tag := _line(piece))))[:_TAGS]


def article_row(batch: str, external_id: str, text: str, digest: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """The row of ``article``: what is told about it, and what its text alone says. ``tags`` as JSON already."""
    first = headline(text)
    return {
        "id": new_id(),
        "batch": batch,
        "external_id": external_id,
        "headline": first,
        "words": word_count(text),
        "text_sha256": digest,
        "folded": sort_name(about.get("title"), first, external_id),
        **about,
    }

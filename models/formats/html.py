"""Saved web pages in: the article of a page without its menus, advertisements and comments (trafilatura ≥ 2.0).

trafilatura writes letters in one form (NFC) and makes one blank of several and of a no-break space; marks of direction
and joiners, which it deletes, are kept here. It is done once, at import: what is annotated never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.encoding import decoded, nearly_utf8
from models.formats.incoming import Incoming, Refused
from models.formats.worker import Worker, article
from models.language import say

LARGEST = 10_000_000  # bytes: of what is longer in one piece libxml2 would leave out the rest
_MARKS = "\u061c\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LETTERS = "".join(chr(0x10600 + number) for number in range(len(_MARKS)))  # Linear A, in no newspaper
_NAMED = re.compile(r"&(?:zwn?j|lrm|rlm|#0*820[4-7]|#x0*200[c-f]|#0*1564|#x0*61c);", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_WRONG = re.compile(r"utf|iso-?8859-?(1|6|15)$|latin|ascii|windows-125[26]|cp125[26]", re.IGNORECASE)
_ADS = '//*[contains(" ad ads advert advertisement adsbygoogle sponsored ", concat(" ", @class, " "))]'
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}  # those that markup tells


def articles(path: Path, worker: Worker | None = None) -> Iterator[Incoming | Refused]:
    """The one article of a page, read in a ``worker`` of its own."""
    yield from article(path, __name__, LARGEST, worker)


def extract(path: Path) -> dict[str, Any]:
    """Text, title, outlet, author, published and url of a page. Raises ``QawlError``, whose sentence is a reason."""
    import trafilatura

    raw = path.read_bytes()
    page = _page(raw)
    away, back = str.maketrans(_MARKS, _LETTERS), str.maketrans(_LETTERS, _MARKS)
    marked = _NAMED.sub(lambda name: unescape(name[0].lower()), page)
    found: Any = trafilatura.bare_extraction(
        marked if set(_LETTERS) & set(marked) else marked.translate(away),
        include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES,
        prune_xpath=_ADS,  # of short pages they would be left
    )  # fmt: skip
    text = found and _without_empty_lines((found.text or "").translate(back))
    if not text:
        raise QawlError(say("no article is found in it"))
    if nearly_utf8(raw) and "\ufffd" in text:
        raise QawlError(say("its text is damaged: bytes in it are no UTF-8"))
    names = {"title": "title", "author": "author", "outlet": "sitename", "published": "date"}
    about = {name: (getattr(found, theirs) or "").translate(back) for name, theirs in names.items()}
    return {"text": text, **about, "url": found.url if str(found.url).startswith(("http://", "https://")) else None}


def _page(raw: bytes) -> str:
    """The page as text. What it says of its encoding counts only where it could not be told otherwise: of Arabic pages
    much is said wrongly.
    """
    if nearly_utf8(raw):
        page = raw.decode("utf-8", "replace")  # a byte that is broken may stand where nobody reads
    else:
        said = _CHARSET.search(raw, 0, 4096)
        name = said[1].decode("ascii", "replace") if said else ""
        try:
            page, _ = decoded(raw, "", None if _WRONG.match(name) else _codec(name))
        except QawlError as error:
            raise QawlError(say("it is no web page, or its encoding can't be made out")) from error
    if "<" not in page:
        raise QawlError(say("it is no web page"))
    return page


def _codec(name: str) -> str | None:
    """``name`` where Python knows it as an encoding of text."""
    try:
        "a".encode(name)
    except (LookupError, UnicodeError):
        return None
    return name


def _without_empty_lines(text: str) -> str:
    """``text`` without lines of nothing but marks."""
    return "\n".join(line for line in text.split("\n") if line.strip(_MARKS + " "))

"""Word files in: every paragraph of the body a line, tables and content controls included, in the order of the file.

Tracked changes are read as accepted: what was inserted is there, what was deleted or moved away is not (python-docx's
own ``paragraph.text`` leaves insertions out). Headers, footnotes, comments and text boxes are no part of the text.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.archive import must_be_safe
from models.formats.incoming import Incoming, Refused
from models.formats.worker import Worker, article
from models.language import say

LARGEST = 200_000_000  # bytes, pictures included
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    TypeError,
    ValueError,
    zlib.error,
)
_PASSED_OVER = frozenset(
    f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr", "instrText", "rt", "sectPr")
)


def articles(path: Path, worker: Worker | None = None) -> Iterator[Incoming | Refused]:
    """The one article of a file, read in a ``worker`` of its own."""
    yield from article(path, __name__, LARGEST, worker)


def extract(path: Path) -> dict[str, Any]:
    """Text, title, author and the day it was made. Raises ``QawlError``, whose sentence is a reason."""
    body, properties = _opened(path)
    if body.getroottree().docinfo.internalDTD is not None:  # what its entities stand for would be lost
        raise QawlError(say("it declares entities, as no Word file does"))
    return {
        "text": "\n".join("".join(_pieces(paragraph)) for paragraph in _paragraphs(body)),
        "title": properties.title,
        "author": properties.author,
        "published": properties.created.date().isoformat() if properties.created else None,
    }


def _opened(path: Path) -> tuple[Any, Any]:
    """The body and the core properties."""
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        must_be_safe(path)
    except QawlError as error:
        inner = error.sentence.values.get("reason")
        raise QawlError(say("it is no .docx file that can be opened ({reason})", reason=inner)) from error
    try:
        document = Document(str(path))
        body, properties = document.element.body, document.core_properties
    except (*_BROKEN, OpcError, XMLSyntaxError, BadZipFile) as error:
        raise QawlError(say("it is no Word file, or a damaged one")) from error
    return body, properties


def _paragraphs(body: Any) -> Iterator[Any]:
    """Every paragraph that is not inside another one, from the top down."""
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            yield element
        elif element.tag not in _PASSED_OVER:
            waiting.extend(reversed(element))


def _pieces(paragraph: Any) -> Iterator[str]:
    """The text of a paragraph, in order."""
    waiting = [*reversed(paragraph)]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif isinstance(element.tag, str) and element.tag.removeprefix(_W) in _SIGNS:
            yield _SIGNS[element.tag.removeprefix(_W)]
        elif element.tag not in _PASSED_OVER:
            waiting.extend(reversed(element))

"""XML, in and out, for every format that is XML: one parser that follows nothing, one way to write a value.

In: no entity is resolved, no network, no DTD, libxml2's limits on, and a document with a DOCTYPE is refused
(formats.md §6). Out: what XML 1.0 can't hold is dropped, and line breaks in attributes come back as they were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from models.errors import QawlError
from models.language import say

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # XML 1.0 §2.2


def parser() -> Any:
    """A new parser of lxml's; each document takes its own."""
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def root(data: bytes, name: str) -> Any:
    """The root element of a document; ``name`` is the file that is named. Raises ``QawlError`` where it is no XML, or
    has a DOCTYPE.
    """
    from lxml import etree

    try:
        found = etree.fromstring(data, parser())
    except etree.XMLSyntaxError as error:
        raise QawlError(
            say("“{name}” is not well-formed XML: {reason}.", name=name, reason=str(error)[:120])
        ) from error
    if found.getroottree().docinfo.doctype:
        raise QawlError(say("“{name}” declares a document type (DOCTYPE); such XML is not read.", name=name))
    return found


def escaped(value: object) -> str:
    """``value`` as the text of an element."""
    text = _ILLEGAL.sub("", str(value))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def quoted(value: object) -> str:
    """``value`` as the value of an attribute, with its quotation marks."""
    text = escaped(value).replace('"', "&quot;")
    return '"' + text.replace("\n", "&#10;").replace("\t", "&#9;") + '"'


def attributes(values: Mapping[str, object]) -> str:
    """`` name="value"`` for each that is not None, in the order given."""
    return "".join(f" {name}={quoted(value)}" for name, value in values.items() if value is not None)


def element(name: str, text: object | None = None, /, inner: str = "", **values: object) -> str:
    """One element on one line: ``text`` escaped, then ``inner`` as it is. A name with ``_`` at its end loses it, and
    ``__`` stands for a colon: ``xml__id``.
    """
    named = {key.rstrip("_").replace("__", ":"): value for key, value in values.items()}
    within = ("" if text is None else escaped(text)) + inner
    return f"<{name}{attributes(named)}>{within}</{name}>" if within else f"<{name}{attributes(named)}/>"

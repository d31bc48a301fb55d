"""PDF in: the text of every page, in the order of reading, by pypdf. A PDF holds shapes at places, no text: words may
be torn, glued or out of order, so whoever annotates one should check it first (the importer says so by the suffix).

Arabic often comes as the shapes of letters (U+FB50–FDFF, U+FE70–FEFF): those, and only those, are made letters again
by NFKC. A whole NFKC would change digits, ellipses and ligatures that somebody wrote.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.formats.incoming import LONGEST, Incoming, Refused
from models.formats.worker import Worker, article
from models.language import say
from models.text import is_word

LARGEST = 200_000_000  # bytes, pictures included
_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]+")
_NO_LETTER = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f]")


def articles(path: Path, worker: Worker | None = None) -> Iterator[Incoming | Refused]:
    """The one article of a file, read in a ``worker`` of its own."""
    yield from article(path, __name__, LARGEST, worker)


def extract(path: Path) -> dict[str, Any]:
    """Text, title, author and the day it was made. Raises ``QawlError``, whose sentence is a reason."""
    from pypdf.errors import DependencyError, PyPdfError

    with path.open("rb") as file:
        if b"%PDF-" not in file.read(1024):
            raise QawlError(say("it is no PDF"))
    try:
        return _extracted(path)
    except DependencyError as error:  # of a lock that needs a library
        raise QawlError(say("it is locked with a password")) from error
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, NotImplementedError) as error:
        raise QawlError(say("it is a damaged PDF")) from error


def _extracted(path: Path) -> dict[str, Any]:
    from pypdf import PasswordType, PdfReader

    with PdfReader(path) as reader:
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise QawlError(say("it is locked with a password"))
        text = _text(reader)
        about = reader.metadata
        made = about and about.creation_date
        return {
            "text": text,
            "title": about and about.title,
            "author": about and about.author,
            "published": made.date().isoformat() if made else None,
        }


def _text(reader: Any) -> str:
    pages, length = [], 0
    for page in reader.pages:
        pages.append(_SHAPES.sub(lambda shapes: unicodedata.normalize("NFKC", shapes[0]), page.extract_text()))
        length += len(pages[-1])
        if length > LONGEST:  # more is no article; the core says so
            break
    text = "\n".join(pages)
    if not is_word(text):
        raise QawlError(say("there is no text in it, only pictures of pages perhaps"))
    if _is_backwards(text):
        raise QawlError(say("its letters stand in the wrong order, from the left to the right"))
    if len(_NO_LETTER.findall(text)) * 10 > len(text):
        raise QawlError(say("its fonts do not tell which letters their shapes are"))
    return text


def _is_backwards(text: str) -> bool:
    """Whether more words begin with a teh marbuta than end with one: no word begins with it."""
    words: list[str] = re.findall(r"[^\W\d_]{2,}", text)
    return sum(word.startswith("ة") for word in words) > sum(word.endswith("ة") for word in words)

"""Plain text in: one article a .txt file, UTF-8. Its whole content is the text; its name is the external id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.errors import QawlError
from models.formats.incoming import BYTES, LONGEST, Incoming, Refused, checked
from models.language import say
from models.refusals import said_plainly, written


def articles(path: Path) -> Iterator[Incoming | Refused]:
    """The one article of a file."""
    try:
        text = read(path)
    except QawlError as error:
        yield Refused(written(str(path)), None, error.sentence)
    else:
        yield Incoming(written(path.stem), text, {}, 0)


def read(path: Path) -> str:
    """The cleaned text of a file. Raises ``QawlError`` when it is not UTF-8, holds no words, or can't be read."""
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        raw = file.read(BYTES + 1)  # a file may be far longer than an article: no more than that is read
    if len(raw) > BYTES:
        raise QawlError(
            say("“{name}” is too long for an article: it may have {most} characters. Split it.",
                name=name, most=f"{LONGEST:,}")
        )  # fmt: skip
    try:
        return checked(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise QawlError(say("“{name}” is not UTF-8 text. Save it as UTF-8 and import it again.", name=name)) from error
    except QawlError as error:
        raise QawlError(say("“{name}” was not imported: {reason}.", name=name, reason=error.sentence)) from error

"""Plain text in: one article a .txt file, in UTF-8 or an encoding that ``encoding`` makes out. Its whole content is the
text; its name is the external id.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.errors import QawlError
from models.formats.encoding import decoded
from models.formats.incoming import BYTES, LONGEST, Incoming, Refused, checked
from models.language import say
from models.refusals import said_plainly, written


def articles(path: Path, encoding: str | None = None) -> Iterator[Incoming | Refused]:
    """The one article of a file."""
    try:
        text = read(path, encoding)
    except QawlError as error:
        yield Refused(written(str(path)), None, error.sentence)
    else:
        yield Incoming(written(path.stem), text, {}, 0)


def read(path: Path, encoding: str | None = None) -> str:
    """The cleaned text of a file, in ``encoding`` where somebody chose it. Raises ``QawlError`` when its encoding can't
    be made out, it holds no words, or can't be read.
    """
    name = written(path.name)
    with said_plainly(path), path.open("rb") as file:
        raw = file.read(BYTES + 1)  # a file may be far longer than an article: no more than that is read
    if len(raw) > BYTES:
        raise QawlError(
            say("“{name}” is too long for an article: it may have {most} characters. Split it.",
                name=name, most=f"{LONGEST:,}")
        )  # fmt: skip
    text, _ = decoded(raw, name, encoding)
    try:
        return checked(text)
    except QawlError as error:
        raise QawlError(say("“{name}” was not imported: {reason}.", name=name, reason=error.sentence)) from error

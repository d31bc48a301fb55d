"""What SQLite and the system refuse, as one plain sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import NotWritableError, QawlError, StoppedError
from models.language import say


def damaged(name: str) -> QawlError:
    return QawlError(
        say("“{name}” is damaged. Work on a copy of it, and go back to your last backup if you have one.", name=name)
    )


def not_writable(name: str) -> NotWritableError:
    return NotWritableError(say("“{name}” can't be written to. Open it for reading only, or copy it.", name=name))


def written(name: str) -> str:
    """A file's name as text: bytes in it that are no Unicode become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """SQLite's and the system's refusals as one sentence each; what we can't name stays an error of ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        sentence = StoppedError() if code == sqlite3.SQLITE_INTERRUPT else _sentence(str(error).lower(), path.name)
        if sentence is None:
            raise
        raise sentence from error
    except PermissionError as error:
        raise QawlError(
            say(
                "There is no permission for “{name}”. Choose another folder or ask for access.", name=written(path.name)
            )
        ) from error
    except OSError as error:
        raise QawlError(
            say(
                "“{name}” can't be reached: {reason}.",
                name=written(path.name)[-80:],
                reason=error.strerror or str(error),
            )
        ) from error


def _sentence(error: str, name: str) -> QawlError | None:
    if "disk is full" in error:
        return QawlError(
            say("The disk is full. The last change was not saved; nothing else is lost. Make room and do it again.")
        )
    if "could not decode" in error or "malformed" in error or "not a database" in error or "disk i/o" in error:
        return damaged(name)
    if "locked" in error or "busy" in error:
        return QawlError(say("“{name}” is being written to by another program. Try again when it is done.", name=name))
    if "readonly" in error or "unable to open" in error:
        return not_writable(name)
    return None

"""One writer a project: a lock that the system takes back when its holder dies, also by kill -9.

Not the filelock package: importing it takes as long as a sixth of the window's start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _claim(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _claim(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from the making of it until ``release``. Raises ``BlockingIOError`` while somebody else holds it.

    Other ``OSError``s mean that there can be no lock file there. ``path`` is the project; the lock lies beside it.
    """

    def __init__(self, project: Path) -> None:
        resolved = project.resolve()
        self.path = resolved.with_name(f".{resolved.name}.lock")
        while True:
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _claim(self._handle)
                if self._is_there():
                    return
            except OSError as error:
                os.close(self._handle)
                if sys.platform == "win32":  # there a held lock is told as a lack of permission
                    raise BlockingIOError(str(error)) from error
                raise
            os.close(self._handle)  # its holder removed it between our opening and our claim: another one is in force

    def _is_there(self) -> bool:
        """Whether the file that we hold is still the one that others would find."""
        try:
            return self.path.stat().st_ino == os.fstat(self._handle).st_ino
        except FileNotFoundError:
            return False

    def release(self) -> None:
        if sys.platform == "win32":  # an open file can't be removed there
            os.close(self._handle)
            self.path.unlink(missing_ok=True)
        else:
            self.path.unlink(missing_ok=True)
            os.close(self._handle)

"""A reader as hostile files make of it: what is written in its file says how it misbehaves."""

from __future__ import annotations

import os
import time
from pathlib import Path

from models.errors import QawlError
from models.language import say


def extract(path: Path) -> dict[str, object]:
    how = path.read_text("utf-8")
    match how:
        case "sleep":
            time.sleep(600)
        case "spin":
            while True:
                pass
        case "eat":
            return {"text": f"{len(bytearray(3 << 30))} bytes"}  # of zeros: none is touched
        case "die":
            os._exit(7)
        case "bug":
            raise ZeroDivisionError
        case "print":
            os.write(1, b'{"found": {"text": "forged"}}\n')
            print('{"found": {"text": "forged"}}', flush=True)
        case "refuse":
            raise QawlError(say("it is {what}", what=say("locked with a password")))
        case "gone":
            (path.parent / "gone").read_bytes()
        case "much":
            return {"text": "ق" * 30_000_000}
        case "deep":
            return _deep(path)
        case "pid":
            return {"text": f"pid {os.getpid()}"}
    return {"text": f"قال {how}", "title": "ok"}


def _deep(path: Path) -> dict[str, object]:
    return _deep(path)

"""Names of the files of a folder export: from ids, never from titles (formats.md §6)."""

from __future__ import annotations

import re

from models.formats.record import Record
from models.text import sha256

_OTHER = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST = 40


def slug(record: Record) -> str:
    """A name that every file system takes and no two articles share: the ASCII of its external id, and twelve digits
    of a hash over both its ids.
    """
    readable = _OTHER.sub("-", record["external_id"]).strip("-_")[:_LONGEST]
    digits = sha256(f"{record['external_id']}\x1f{record['id']}")[:12]
    return f"{readable}-{digits}" if readable else digits

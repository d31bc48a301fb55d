"""Time-ordered identifiers (UUID version 7, RFC 9562), so that two project files can be merged."""

from __future__ import annotations

import os
import time

_NAMESPACE = "qawl"


def new_id() -> str:
    """A UUIDv7: 48 bits of Unix milliseconds, then 12 bits of sub-millisecond order, then chance."""
    nanoseconds = time.time_ns()
    milliseconds, rest = divmod(nanoseconds, 1_000_000)
    order = rest * 4096 // 1_000_000
    chance = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    return _written(milliseconds << 80 | 0x7 << 76 | order << 64 | 0b10 << 62 | chance)


def derived_id(*parts: str) -> str:
    """The same id for the same parts in every project (UUIDv8 over sha256): for rows that mean one thing."""
    import hashlib

    digest = hashlib.sha256("\x1f".join((_NAMESPACE, *parts)).encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    number = number & ~(0xF << 76) | 0x8 << 76
    return _written(number & ~(0b11 << 62) | 0b10 << 62)


def _written(number: int) -> str:
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

"""Time-ordered identifiers (UUID version 7, RFC 9562), so that two project files can be merged."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

_NAMESPACE = "qawl"
_AT_ONCE = 500  # ids of one moment
_VARIANT = {digit: "89ab"[int(digit, 16) >> 2] for digit in "0123456789abcdef"}


def new_id() -> str:
    """A UUIDv7: 48 bits of Unix milliseconds, then 12 bits of sub-millisecond order, then chance."""
    nanoseconds = time.time_ns()
    milliseconds, rest = divmod(nanoseconds, 1_000_000)
    order = rest * 4096 // 1_000_000
    chance = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    return _written(milliseconds << 80 | 0x7 << 76 | order << 64 | 0b10 << 62 | chance)


def new_ids() -> Iterator[str]:
    """Any number of UUIDv7, in order, for many rows at once: a third of the time that ``new_id`` takes for each."""
    while True:
        milliseconds, rest = divmod(time.time_ns(), 1_000_000)
        head, order = f"{milliseconds:012x}", rest * 4096 // 1_000_000
        begun = f"{head[:8]}-{head[8:]}-7{order:03x}-"
        chance = os.urandom(8 * _AT_ONCE).hex()
        for tail in sorted(_VARIANT[chance[at]] + chance[at + 1 : at + 16] for at in range(0, len(chance), 16)):
            yield f"{begun}{tail[:4]}-{tail[4:]}"


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

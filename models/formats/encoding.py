"""Bytes of a text whose encoding nobody tells: a byte order mark, UTF-8, then a guess among those of Arabic.

formats.md §5 measured it. What is nearly UTF-8 is not guessed: a guess would read all of it wrong for the sake of one
damaged byte. charset-normalizer says whether bytes can be text; of a few words of Arabic it takes one code page for
the other and Windows-1256 for Chinese, so that words torn between two scripts decide, and UTF-16 has a rule of its own.
"""

from __future__ import annotations

import codecs
import re

from models.errors import QawlError
from models.language import say
from models.text import is_word

GUESSED = ("cp1256", "iso8859_6", "cp1252")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip  # UTF-32's little mark begins with UTF-16's
_SEVERAL = 1_000_000  # bytes by which an encoding shows
_CONTROLS = re.compile(b"[\x00-\x08\x0e-\x19\x1b-\x1f]")  # in no text of one byte a letter; \x1a ends one of DOS
_WORD = re.compile(r"[^\W\d_]+")


def decoded(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text in ``raw`` and the encoding it was found in; ``encoding`` where somebody chose it. Not cleaned yet.

    ``name`` is the file's, for the sentence. Raises ``QawlError``, with the first byte (1-based) that does not fit.
    """
    told = encoding or _marked(raw) or _sixteen(raw)
    try:
        return raw.decode(told or "utf-8"), told or "utf-8"
    except LookupError as error:
        raise QawlError(
            say("“{name}” was not read: there is no encoding called “{encoding}”.", name=name, encoding=told)
        ) from error
    except UnicodeDecodeError as error:
        if told or nearly_utf8(raw):
            raise _unfit(name, told or "UTF-8", error) from error
        guess = _guessed(raw)
        if guess is None:
            raise _unclear(name, error) from error
    return raw.decode(guess), guess


def nearly_utf8(raw: bytes) -> bool:
    """Whether at least as many letters of several bytes are whole as there are bytes that fit nowhere.

    Other encodings come upon such letters by chance only.
    """
    text = raw.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= character <= "\udcff" for character in text)
    return bad > 0 and sum(character > "\x7f" for character in text) - bad >= bad


def _unfit(name: str, encoding: str, error: UnicodeDecodeError) -> QawlError:
    return QawlError(
        say(
            "“{name}” is not whole {encoding} text: byte {position} does not fit; choose another encoding, or save it "
            "as UTF-8 and import it again.",
            name=name,
            encoding=encoding,
            position=f"{error.start + 1:,}",
        )
    )


def _unclear(name: str, error: UnicodeDecodeError) -> QawlError:
    return QawlError(
        say(
            "“{name}” is not UTF-8 text (byte {position} can't be), nor is it clear what else it is: choose its "
            "encoding, or save it as UTF-8 and import it again.",
            name=name,
            position=f"{error.start + 1:,}",
        )
    )


def _marked(raw: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)


def _sixteen(raw: bytes) -> str | None:
    """UTF-16 without a mark: its Arabic is ASCII byte by byte, and would pass for UTF-8.

    Every second byte of it says Latin (0) or Arabic (6), which no other text holds at all.
    """
    if len(raw) % 2 or not (b"\0" in raw or b"\x06" in raw):
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = raw[first:_SEVERAL:2]
        if half.count(0) + half.count(6) > len(half) * 2 // 3:
            return encoding
    return None


def _guessed(raw: bytes) -> str | None:
    """The code page in which the fewest words are odd; of equals the one that charset-normalizer likes best."""
    if _CONTROLS.search(raw):
        return None
    from charset_normalizer import from_bytes

    liked = [one.encoding for one in from_bytes(raw, cp_isolation=list(GUESSED), preemptive_behaviour=False)]
    odd = {encoding: _odd(text) for encoding in GUESSED if (text := _read(raw, encoding)) and is_word(text)}
    ranked = [encoding for encoding in (*liked, *GUESSED) if encoding in odd]
    return min(ranked, key=lambda encoding: odd[encoding]) if liked and ranked else None


def _read(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _odd(text: str) -> int:
    """Words that nobody writes: half Arabic and half Latin, or of nothing but Latin letters with marks."""
    odd = 0
    for word in _WORD.findall(text[:_SEVERAL]):
        arabic = sum("\u0600" <= letter <= "\u06ff" for letter in word)
        odd += 0 < arabic < len(word) or (not arabic and len(word) > 1 and not any(map(str.isascii, word)))
    return odd

"""Zip archives, and files that are some (.docx, .xlsx, .qdpx), looked at before anything in them is unpacked.

The limits are formats.md §6's. What an archive says of itself may be a lie: bytes are counted again as they are read,
and no name in it ever becomes a path.
"""

from __future__ import annotations

import io
import stat
import struct
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from models.errors import QawlError
from models.formats.incoming import Incoming, Refused
from models.language import Sentence, say
from models.refusals import said_plainly, written

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

Reader = Callable[[Path], Iterator[Incoming | Refused]]
Readers = Mapping[str, Reader]
Wanted = Callable[[PurePosixPath, Collection[str]], bool]

MEMBERS = 20_000
MEMBER = 20 << 20  # bytes of a member, unpacked
TOTAL = 500 << 20  # bytes of all of them
RATIO = 200  # times a member may grow that is larger than ``_SMALL``
_SMALL = 1 << 20
_AT_ONCE = 8 << 20  # bytes that are read of the file at once: so large the list of 20,000 members may be
_STEP = 1 << 16
_BROKEN = (
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)  # what zipfile lets out
_PACKED = (0, 8)  # stored and deflated, all that Word, Excel and file managers write; others can ask for any memory


class _Sparing(io.BufferedReader):
    """A file that gives no more at once than a list of members may have: ``ZipFile`` asks for all that it is told."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size > _AT_ONCE:
            raise QawlError(_too_many())
        return super().read(size)


def must_be_safe(path: Path, largest: int = MEMBER) -> None:
    """Raise ``QawlError``, one sentence with the file's name, unless ``path`` is a zip archive that can be unpacked and
    no member has more than ``largest`` bytes.
    """
    with opened(path, largest):
        pass


def read_member(source: Path | ZipFile, name: str) -> bytes:
    """The bytes of a member, of a file that is looked at first, or of an archive that is open (``opened``).

    Raises ``QawlError``, one sentence with the file's name.
    """
    if isinstance(source, Path):
        with opened(source) as archive:
            return read_member(archive, name)
    path = Path(source.filename or "")
    try:
        return _bytes(source, source.getinfo(name))
    except KeyError:
        raise _refusal(path, say("it holds no “{name}”", name=_shown(name))) from None
    except QawlError as error:
        raise _refusal(path, error.sentence) from error


@contextmanager
def opened(path: Path, largest: int = MEMBER) -> Iterator[ZipFile]:
    """The archive, looked at, open to read. Raises ``QawlError`` as ``must_be_safe`` does."""
    from zipfile import BadZipFile, ZipFile

    with said_plainly(path), _Sparing(io.FileIO(path)) as file:
        try:
            if path.stat().st_size > TOTAL + _AT_ONCE:
                raise QawlError(_too_large())
            archive = ZipFile(file)
            _look_at(archive.infolist(), largest)
        except QawlError as error:
            raise _refusal(path, error.sentence) from error
        except (*_BROKEN, BadZipFile) as error:
            raise _refusal(path, say("it is no zip archive, or a damaged one")) from error
        with archive:
            yield archive


def _look_at(members: list[ZipInfo], largest: int) -> None:
    if len(members) > MEMBERS:
        raise QawlError(_too_many())
    if sum(member.file_size for member in members) > TOTAL:
        raise QawlError(_too_large())
    for member in members:
        reason = _objection(member, largest)
        if reason:
            name = _shown(named(member))
            raise QawlError(say("“{member}” in it {reason}", member=name, reason=reason))


def _objection(member: ZipInfo, largest: int) -> Sentence | None:
    """What speaks against unpacking a member."""
    name, mode = member.orig_filename, member.external_attr >> 16
    if name.startswith(("/", "\\")) or "\\" in name or ".." in name.split("/") or "\0" in name or name[1:2] == ":":
        return say("has a name that points out of the archive")
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return say("is a link or a device, no file")
    if member.flag_bits & 0x2041:  # encrypted, in one way or another
        return say("is locked with a password")
    if member.compress_type not in _PACKED:
        return say("is packed in a way that is not read here")
    if member.file_size > largest:
        return say("is larger than {most} MB", most=largest >> 20)
    if member.file_size > _SMALL and member.file_size > RATIO * member.compress_size:
        return say("would grow more than {most} times when unpacked", most=RATIO)
    return None


def _too_many() -> Sentence:
    return say("it holds more than {most} files", most=f"{MEMBERS:,}")


def _too_large() -> Sentence:
    return say("it holds more than {most} MB", most=TOTAL >> 20)


def _refusal(path: Path, reason: Sentence) -> QawlError:
    return QawlError(say("“{name}” was not opened: {reason}.", name=written(path.name), reason=reason))


def _bytes(archive: ZipFile, member: ZipInfo) -> bytes:
    """A member's bytes, no more than it said it had. Raises ``QawlError``, whose sentence is a reason."""
    from zipfile import BadZipFile

    pieces, count = [], 0
    try:
        with archive.open(member) as file:
            while piece := file.read(_STEP):
                pieces.append(piece)
                count += len(piece)
                if count > member.file_size:
                    raise BadZipFile
    except (*_BROKEN, BadZipFile) as error:
        raise QawlError(say("it is damaged")) from error
    return b"".join(pieces)


def named(member: ZipInfo) -> str:
    """A member's name. Where the archive does not say that it is UTF-8, it is what Arabic Windows or a Mac left there:
    UTF-8, Windows-1256 or DOS's code page 720 under the name of 437.
    """
    if member.flag_bits & 0x800:
        return member.filename
    raw = member.filename.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    readings = [raw.decode(encoding, "replace") for encoding in ("cp1256", "cp720")]
    best = max(readings, key=_letters)
    foreign = sum(not character.isascii() for character in best)
    return best if 2 * _letters(best) >= foreign else member.filename


def _letters(name: str) -> int:
    """Letters of Arabic, not those of its neighbours."""
    return sum("\u0621" <= letter <= "\u063a" or "\u0641" <= letter <= "\u064a" for letter in name)


def _shown(name: str) -> str:
    """A name in a sentence: nothing in it turns or breaks the line."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in written(name))[-120:]


# Articles


@dataclass(slots=True)
class _Lying:
    """Members of one folder and name, by suffix (lower case): an .ann is read with the .txt beside it."""

    name: PurePosixPath  # without its suffix
    members: dict[str, tuple[ZipInfo, PurePosixPath]] = field(default_factory=dict)


def articles(path: Path, readers: Readers, wanted: Wanted = lambda name, beside: True) -> Iterator[Incoming | Refused]:
    """The articles of every member that has a reader (suffix, lower case → reader), as if it lay in a folder.

    ``wanted`` is asked of each: its name, and those of all in its folder. Archives in an archive are refused. ``at`` is
    where in the file a member begins; there is no ``source``, for what is unpacked is gone when the next article is
    asked for. Raises ``QawlError`` when the archive is none, is not safe, or has nothing to import.
    """
    with opened(path) as archive, tempfile.TemporaryDirectory(prefix="qawl-") as folder:
        found = _found(archive, readers)
        if not found:
            raise _refusal(path, say("it holds no file that can be imported"))
        beside = _names(found)
        for number, lying in enumerate(found):
            kept = Path(folder, f"m{_token(number, lying.name)}")
            some = {suffix for suffix, (_, name) in lying.members.items() if wanted(name, beside[name.parent])}
            yield from _laid_down(path, archive, lying, kept, {suffix: readers.get(suffix) for suffix in some})


def _names(found: list[_Lying]) -> dict[PurePosixPath, set[str]]:
    """The names in each folder."""
    names: dict[PurePosixPath, set[str]] = defaultdict(set)
    for lying in found:
        names[lying.name.parent].update(name.name for _, name in lying.members.values())
    return names


def _found(archive: ZipFile, readers: Readers) -> list[_Lying]:
    """What can be read, or is refused because it is an archive; what goes together, together."""
    seen: Counter[tuple[PurePosixPath, str]] = Counter()
    found: dict[tuple[PurePosixPath, int], _Lying] = {}
    for member in archive.infolist():
        name = PurePosixPath(named(member))
        suffix = name.suffix.lower()
        if member.is_dir() or name.name.startswith("._") or "__MACOSX" in name.parts:  # Apple's second half of a file
            continue
        if suffix == ".zip" or suffix in readers:
            bare = name.with_suffix("")
            lying = found.setdefault((bare, seen[bare, suffix]), _Lying(bare))
            lying.members[suffix] = (member, name)
            seen[bare, suffix] += 1  # a name that comes twice is two files
    return [*found.values()]


def _token(number: int, name: PurePosixPath) -> str:
    """What stands for a name on the disk: the same each time, and found in no sentence by chance."""
    return sha256(f"{number} {name}".encode("utf-8", "replace")).hexdigest()[:24]


def _laid_down(
    path: Path, archive: ZipFile, lying: _Lying, kept: Path, readers: Mapping[str, Reader | None]
) -> Iterator[Incoming | Refused]:
    """Write these members beside each other, under a name of ours, and read those that ``readers`` has."""
    shown = f"{written(path.name)} › {_shown(str(lying.name))}"
    whole = []
    try:
        for suffix, (member, name) in lying.members.items():
            try:
                kept.with_suffix(suffix).write_bytes(_content(archive, member, suffix))
                whole.append((suffix, member))
            except QawlError as error:
                full = shown + name.suffix
                reason = say("“{name}” was not imported: {reason}.", name=full, reason=error.sentence)
                yield Refused(full, None, reason, member.header_offset)
        for suffix, member in whole:
            reader = readers.get(suffix)
            for one in _read(kept.with_suffix(suffix), reader) if reader else ():
                yield _told(one, kept.name, shown, written(lying.name.name), member.header_offset)
    finally:
        for suffix in lying.members:
            kept.with_suffix(suffix).unlink(missing_ok=True)


def _content(archive: ZipFile, member: ZipInfo, suffix: str) -> bytes:
    if suffix == ".zip":
        raise QawlError(say("an archive in an archive is not opened"))
    return _bytes(archive, member)


def _read(kept: Path, reader: Reader) -> Iterator[Incoming | Refused]:
    try:
        yield from reader(kept)
    except QawlError as error:
        yield Refused(kept.name, None, error.sentence)


def _told(one: Incoming | Refused, token: str, shown: str, stem: str, at: int) -> Incoming | Refused:
    """What a reader said of the file that was laid down for it, as if it had read the member."""
    if isinstance(one, Refused):
        name = shown + PurePosixPath(one.file).suffix
        return Refused(name, one.row, _renamed(one.reason, token, shown), at)
    external_id = one.external_id.replace(token, stem)
    record = one.record and {**one.record, "external_id": one.record["external_id"].replace(token, stem)}
    return replace(one, external_id=external_id, record=record, at=at)


def _renamed(sentence: Sentence, token: str, shown: str) -> Sentence:
    def put(value: Any) -> Any:
        if isinstance(value, Sentence):
            return _renamed(value, token, shown)
        return value.replace(token, shown) if isinstance(value, str) else value

    return replace(sentence, values={key: put(value) for key, value in sentence.values.items()})

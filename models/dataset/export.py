"""A dataset out: written beside its place, then moved there; a failure or a cancel leaves the old one as it was.

One pass over the project's records; a second one before, where there are splits to be made.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from models.codebook import Codebook, in_force
from models.dataset import card, filters, report, splits
from models.dataset.choice import Choice
from models.dataset.splits import Splits
from models.dataset.tally import Tally
from models.dataset.veil import each, names_veiled, pseudonymised, without_text
from models.errors import QawlError, StoppedError
from models.formats.catalogue import FORMATS, must_be_there
from models.formats.format import Format, Setting
from models.formats.record import Record, records
from models.language import Sentence, say
from models.refusals import damaged, said_plainly
from models.store import Store, own_files
from models.version import VERSION

_OFTEN = 50  # records between two tellings


@dataclass(frozen=True, slots=True)
class Progress:
    """Articles done of how many (twice as many, where splits are made first); seconds since it began."""

    done: int
    total: int
    seconds: float

    @property
    def remaining(self) -> float | None:
        """Seconds that are left at this pace; None where that can't be said yet."""
        return self.seconds * (self.total - self.done) / self.done if self.done else None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: where, how much, how the splits came out, what the format could not carry."""

    path: Path
    articles: int
    quotes: int
    splits: Splits | None
    loses: tuple[Sentence, ...]


class _Watch:
    """Tells how far it is, and stops where it is asked to."""

    def __init__(self, total: int, told: Callable[[Progress], None], stopped: Callable[[], bool]) -> None:
        self._total, self._told, self._stopped = total, told, stopped
        self._done, self._begun = 0, time.monotonic()

    def step(self) -> None:
        self._done += 1
        if self._done % _OFTEN == 1:
            if self._stopped():
                raise StoppedError(say("The export was stopped; nothing of it stays."))
            self._told(Progress(self._done, self._total, time.monotonic() - self._begun))

    def each(self, found: Iterable[Record]) -> Iterator[Record]:
        for record in found:
            self.step()
            yield record


def export(
    store: Store,
    out: Path,
    choice: Choice,
    told: Callable[[Progress], None] = lambda progress: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write the dataset to ``out``, a file or a folder.

    Raises ``QawlError`` when it can't be written, ``StoppedError`` when it was stopped; then ``out`` is what it was.
    """
    out = Path(os.path.abspath(out))  # «.» has no name
    format = FORMATS[choice.format]
    must_be_there(format)
    if choice.without_text and not format.without_text:
        raise QawlError(say("The format “{name}” can't go without the texts. Choose jsonl or hf.", name=format.name))
    filters.must_be_dates(choice.filters)
    is_folder = choice.is_folder(format)
    with said_plainly(out):
        _must_be_free(store, out, is_folder)
        if not store.is_sound():
            raise damaged(store.path.name)
        with store.moment(), _beside(out) as folder:
            total = filters.count(store, choice.filters)[0] * (2 if choice.split else 1)
            writing = _Writing(store, out, choice, format, _Watch(total, told, stopped))
            made = writing.write(folder, is_folder)
            _sync(folder)
            _move(folder, out, is_folder)
    return made


class _Writing:
    """One export on its way."""

    def __init__(self, store: Store, out: Path, choice: Choice, format: Format, watch: _Watch) -> None:
        self._store, self._out, self._choice, self._format, self._watch = store, out, choice, format, watch
        self._book: Codebook = in_force(store)
        self._tally = Tally()
        self._changes = [pseudonymised(store)] if choice.pseudonyms else []
        self._changes += [without_text] if choice.without_text else []

    def write(self, folder: Path, is_folder: bool) -> Exported:
        """Everything into ``folder``, which is empty."""
        made = self._splits() if self._choice.split else None
        for name in made.names if made else ("",):
            only = made.articles(name) if made else None
            self._write(self._place(folder, name, is_folder), name, only)
        self._describe(folder, made, is_folder)
        tally = self._tally
        return Exported(self._out, tally.all_articles, tally.all_quotes, made, self._format.loses)

    def _splits(self) -> Splits:
        choice = self._choice
        found = records(self._store, choice.filters)
        return splits.divided(found, choice.split, choice.seed, self._watch.step)

    def _place(self, folder: Path, split: str, is_folder: bool) -> Path:
        if self._format.layout == "splits" or (is_folder and not split):
            return folder
        if not is_folder:
            return folder / self._out.name
        place = folder / f"{split}{self._format.suffix}"
        if self._format.layout == "folder":
            place.mkdir()
        return place

    def _write(self, place: Path, split: str, only: set[str] | None) -> None:
        found = self._watch.each(records(self._store, self._choice.filters, only))
        changed = self._tally.passing(each(found, *self._changes), split)
        self._format.write(changed, place, Setting(self._book, split))

    def _describe(self, folder: Path, made: Splits | None, is_folder: bool) -> None:
        choice, version = self._told_choice(), VERSION
        as_of = self._store.value("SELECT max(at) FROM change") or self._store.value(
            "SELECT value FROM project WHERE key='created'"
        )
        if is_folder:
            about = card.Card(
                self._out.name, self._format, self._book, self._tally, made, as_of, version, choice.without_text,
                choice.pseudonyms, choice.filters.told(),
            )  # fmt: skip
            (folder / "README.md").write_text(card.written(about), "utf-8")
        codebook = {"name": self._book.name, "version": self._book.version}
        told = report.made(choice, self._format, self._tally, made, as_of, version, codebook)
        files = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
        name = "report.json" if is_folder else f"{self._out.name}.report.json"
        (folder / name).write_text(report.sealed(told, files), "utf-8")

    def _told_choice(self) -> Choice:
        """The choice as it is told: names of annotators are not, where they go out under pseudonyms."""
        choice = self._choice
        if not (choice.pseudonyms and choice.filters.annotators):
            return choice
        names = names_veiled(self._store, choice.filters.annotators)
        return replace(choice, filters=replace(choice.filters, annotators=names))


def _must_be_free(store: Store, out: Path, is_folder: bool) -> None:
    """A file may be replaced; a folder only where it is empty or an earlier export."""
    if not out.parent.is_dir():
        raise QawlError(say("There is no folder “{name}”. Make it first, or choose another.", name=str(out.parent)))
    if out.resolve() in own_files(store.path.resolve()) or (out.exists() and out.samefile(store.path)):
        raise QawlError(say("“{name}” is the project itself. Export to another file.", name=out.name))
    if not is_folder and out.is_dir():
        raise QawlError(say("“{name}” is a folder. Give the name of a file to export to.", name=str(out)))
    if is_folder and out.exists() and not out.is_dir():
        raise QawlError(say("“{name}” is a file. Give the name of a folder to export to.", name=str(out)))
    if is_folder and out.is_dir() and any(out.iterdir()) and not is_dataset(out):
        raise QawlError(
            say("The folder “{name}” holds other things. Give the name of a new folder to export to.", name=str(out))
        )


def is_dataset(folder: Path) -> bool:
    """Whether it is an earlier export, with nothing of anybody else's in it."""
    try:
        known = {str(one["name"]) for one in report.read(folder)["files"]} | {"report.json"}
    except QawlError:
        return False
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return there <= known


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """An empty folder beside ``out``; whatever happens, it is gone afterwards."""
    folder = out.with_name(f".{out.name}.unfinished")
    if folder.is_dir():  # of an export that was killed
        shutil.rmtree(folder)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sync(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())


def _move(folder: Path, out: Path, is_folder: bool) -> None:
    if not is_folder:  # the file first: where it can't be replaced (another program has it open), nothing is
        for path in sorted(folder.iterdir(), key=lambda path: path.name != out.name):
            os.replace(path, out.with_name(path.name))
        return
    old = out.with_name(f".{out.name}.replaced")
    if out.exists():
        shutil.rmtree(old, ignore_errors=True)  # of an export that was killed
        os.replace(out, old)
    try:
        os.replace(folder, out)
    except OSError:
        if old.exists():
            os.replace(old, out)
        raise
    shutil.rmtree(old, ignore_errors=True)

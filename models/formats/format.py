"""What a format says of itself: the dialog, the headless verbs and the tests read nothing else.

A writer is handed records (``record.records``) as they come and writes them to a file, or into an empty folder; it
keeps no more than one of them. A reader gives articles, annotated or not, one after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from models.codebook import Codebook
from models.formats.incoming import Incoming, Refused
from models.formats.record import Record
from models.language import Sentence

Unit = Literal["codepoint", "utf16"]
Layout = Literal["file", "folder", "splits"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a writer is told beside the records: the labels in force; which split it writes ("" where there are none);
    in what language labels are named.
    """

    codebook: Codebook
    split: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader is told: which column holds which field (field → column, by incoming's names), the unit of offsets
    where the file does not say (None: find out), who annotated where the file names nobody, the encoding of texts and
    of CSV where it was chosen (None: find out).
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    unit: Unit | None = None
    annotator: str = ""
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is the verb's ``--format``; ``loses`` names, in sentences, what the format has no place for.

    ``layout``: one file; one folder; or one folder in which the writer itself keeps the splits apart. ``needs`` is the
    optional library (its import name and the extra that brings it), ``without_text`` whether it can do without.
    """

    name: str
    about: Sentence
    suffix: str
    layout: Layout
    unit: Unit
    write: Callable[[Iterable[Record], Path, Setting], None]
    loses: tuple[Sentence, ...] = ()
    read: Callable[[Path, Reading], Iterator[Incoming | Refused]] | None = None
    needs: tuple[str, str] | None = None
    without_text: bool = False

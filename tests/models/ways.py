"""Ways to and from a project that tests of datasets share: records made by hand, brought in, told again."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from models import checks, codebook, importing
from models.codebook import OwnField, Words, written
from models.commands.articles import ShowBatch
from models.formats.building import Building
from models.formats.record import Record, records
from models.ids import derived_id, new_id
from models.importing import Imported, Wishes
from models.project import new_project
from models.session import Session
from models.span import Span
from models.store import Store
from models.transaction import now
from tests.models.conftest import counts_kept, counts_made_anew

TEXT = """موسكو تحذّر من الانهيار
قال لافروف إن روسيا «لا تزال ملتزمة» بالحوار، وأضاف أنّ الوضع «خطير جدا».
وردّ كيري بأن واشنطن «لن تقبل» ذلك، ونقل عن مسؤول قوله «سنرى».
"""


def numbered(number: int) -> str:
    """An id that says which one it is."""
    return f"01920000-0000-7000-8000-{number:012x}"


class Made(Building):
    """A record by hand: spans are given as words, found where they first stand."""

    def __init__(self, external_id: str = "خبر-1", text: str = TEXT, **about: Any) -> None:
        super().__init__(external_id, text, {"id": derived_id("made", external_id, text), **about})
        self.of = self.annotator("منى")

    def says(self, words: str | Sequence[str], by: str | None = None, **values: Any) -> str:
        """A quote of these words; ``cue``, ``source`` and ``addressee`` are words too."""
        spans = {"content": [words] if isinstance(words, str) else words}
        for role in ("cue", "source", "addressee"):
            spans[role] = [values.pop(role)] if role in values else []
        places = {role: [self.place(piece) for piece in pieces] for role, pieces in spans.items()}
        return self.quote(places, by or self.of, **values)

    def place(self, piece: str) -> Span:
        assert self.text
        start = self.text.index(piece)
        return Span(start, start + len(piece))


def worked_on(external_id: str = "خبر-1", text: str = TEXT, **about: Any) -> Made:
    """Two quotes and a nested one, two speakers, a target."""
    made = Made(external_id, text, **about)
    lavrov = made.speaker("سيرغي لافروف", kind="person", aliases=["لافروف"])
    kerry = made.speaker("جون كيري", kind="person")
    talks = made.target("الحوار", kind="thing")
    outer = made.says("روسيا «لا تزال ملتزمة» بالحوار", cue="قال", source="لافروف", type="indirect", speakers=[lavrov])
    made.says("لا تزال ملتزمة", type="direct", speakers=[lavrov], parent=outer,
              stances=[{"target": talks, "label": "support"}])  # fmt: skip
    made.says("لن تقبل", type="direct", speakers=[kerry], addressees=[lavrov], status="draft")
    return made


def as_records(path: Path, some: Iterable[Record]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in some), "utf-8", newline="")
    return path


class Ways:
    """Brings records into one project and tells what is there."""

    def __init__(self, folder: Path, session: Session) -> None:
        self.folder, self.session, self.store = folder, session, session.store
        self._numbers = itertools.count()

    def file(self, *some: Record) -> Path:
        return as_records(self.folder / f"records-{next(self._numbers)}.jsonl", some)

    def add(self, *some: Record, step: int = 500, **wishes: Any) -> Imported:
        """Bring them in, hidden."""
        path, how = self.file(*some), Wishes(**wishes)
        batch = importing.begin(self.store, [path], how)
        return importing.run(self.store, batch, [path], step=step, wishes=how)

    def come(self, *some: Record, **wishes: Any) -> Imported:
        """Bring them in and show them."""
        imported = self.add(*some, **wishes)
        importing.show(self.store, imported.id)
        return imported

    def look(self, *some: Record, **wishes: Any) -> Imported:
        return importing.look(self.store, [self.file(*some)], wishes=Wishes(**wishes))

    def bring(self, *some: Record, **wishes: Any) -> Imported:
        """Bring them in and show them, as a step of ليلى's that can be undone."""
        imported = self.add(*some, **wishes)
        self.session.do(ShowBatch(imported.id))
        return imported

    def told(self) -> list[Record]:
        return bare(records(self.store))

    def is_whole(self) -> None:
        """Nothing is wrong with the file, and what is counted is what is there."""
        assert [str(one.message) for one in checks.findings(self.store) if one.level == "error"] == []
        assert counts_kept(self.store) == counts_made_anew(self.store)

    def fields(self, *codes: str) -> None:
        with_fields(self.store, *codes)


def with_fields(store: Store, *codes: str) -> None:
    """The codebook's next version has these fields of the team's own."""
    book = codebook.in_force(store)
    own = tuple(OwnField(code, "text", Words({"ar": code, "en": code}, {})) for code in codes)
    book = dataclasses.replace(book, version=codebook.next_version(book.version), fields=own)
    row = {"id": new_id(), "name": book.name, "version": book.version, "toml": written(book), "created": now()}
    with store.aside() as db:
        db.table("codebook").insert({"deleted_at": None, **row})


def empty(folder: Path, name: str = "news.qawl") -> Path:
    folder.mkdir(exist_ok=True)
    new_project(folder / name, articles=[])
    return folder / name


def bare(some: Iterable[Record]) -> list[Record]:
    """Records without their codebook: it is the project's."""
    return [{name: value for name, value in one.items() if name != "codebook"} for one in some]


def said(imported: Imported) -> list[str]:
    """Why things were refused, in English."""
    return [one.reason.in_language("en") for one in imported.refused]

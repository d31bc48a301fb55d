"""TSV: the table of ``csv_table``, its cells between tabs; one with a tab or line end in it is in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from models.formats.csv_table import LOSES, chunks, read
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.language import say


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(chunks(records, "\t"))


FORMAT = Format(
    name="tsv",
    about=say("TSV: one row a quote, between tabs"),
    suffix=".tsv",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    loses=LOSES,
)

"""XLSX: the table of ``csv_table`` in a workbook (XlsxWriter out, calamine in), its sheet from right to left.

Every cell is text, guarded as in CSV, but for the three columns of offsets, which are numbers. Excel's limits are kept:
of a cell longer than 32,767 UTF-16 units the first 16,000 code points stand in the table, the rest in pieces on the
sheet ``continued`` (quote_id, column, part, text), which reading puts back; rows beyond 1,048,576 go on on a sheet of
their own (``quotes 2``). The file has no time of its own in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import QawlError
from models.formats import archive, quote_rows
from models.formats.csv_table import COLUMNS, LOSES, guarded, guarded_row, unguarded
from models.formats.format import Format, Reading, Setting
from models.formats.incoming import Incoming, Refused
from models.formats.quote_rows import Row
from models.formats.record import Record
from models.language import say
from models.refusals import said_plainly, written

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook
    from xlsxwriter import Workbook

_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_MOST_CELLS = 20_000_000
LONGEST = 32_767  # UTF-16 units of a cell
ROWS = 1_048_576  # of a sheet
PIECE = 16_000  # code points: never too long, whatever letters they are
CONTINUED = ("quote_id", "column", "part", "text")
_NUMBERS = frozenset(COLUMNS.index(name) for name in ("start", "end", "context_start"))
_WIDTHS = {"content": 60, "context": 60, "cue": 16, "source": 24, "speakers": 24, "outlet": 16, "note": 30}
_PLAIN = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_BORN = datetime(1980, 1, 1)


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    from xlsxwriter import Workbook

    book = Workbook(str(out), _PLAIN)
    book.set_properties({"created": _BORN})
    try:
        quotes, rest = _Table(book, "quotes", COLUMNS, _NUMBERS), _Table(book, "continued", CONTINUED)
        quotes.begin()
        for record in records:
            for quote in record["quotes"]:
                cells = guarded_row(record, quote)
                for number, cell in enumerate(cells):
                    if len(cell) > PIECE and len(cell.encode("utf-16-le")) > 2 * LONGEST:
                        _continue(rest, quote["id"], COLUMNS[number], cell)
                        cells[number] = cell[:PIECE]
                quotes.add(cells)
    finally:
        book.close()


def _continue(rest: _Table, quote: str, column: str, cell: str) -> None:
    for part, start in enumerate(range(PIECE, len(cell), PIECE), 2):
        rest.add([quote, column, str(part), guarded(cell[start : start + PIECE])])


class _Table:
    """Rows under a header, on as many sheets as they need; none before the first row."""

    def __init__(
        self, book: Workbook, name: str, columns: Sequence[str], numbers: frozenset[int] = frozenset()
    ) -> None:
        self._book, self._name, self._columns, self._numbers = book, name, columns, numbers
        self._sheets, self._row = 0, ROWS

    def begin(self) -> None:
        self._sheets += 1
        name = self._name if self._sheets == 1 else f"{self._name} {self._sheets}"
        self._sheet = self._book.add_worksheet(name)
        self._sheet.right_to_left()
        self._sheet.freeze_panes(1, 0)
        for number, column in enumerate(self._columns):
            self._sheet.set_column(number, number, _WIDTHS.get(column, 12))
            self._sheet.write_string(0, number, column)
        self._row = 1

    def add(self, cells: Sequence[str]) -> None:
        if self._row == ROWS:
            self.begin()
        for number, cell in enumerate(cells):
            if number in self._numbers:
                self._sheet.write_number(self._row, number, int(cell))
            elif cell:
                self._sheet.write_string(self._row, number, cell)
        self._row += 1


def read(path: Path, reading: Reading) -> Iterator[Incoming | Refused]:
    """The articles of a workbook: of its first sheet, and of those after it that have the same columns.

    Raises ``QawlError`` where it is no workbook, is locked with a password, or would unpack to too much.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    must_be_small(path)
    name = written(path.name)
    try:
        with said_plainly(path), CalamineWorkbook.from_path(str(path)) as book:
            yield from _Book(book, path).articles(reading)
    except CalamineError as error:
        raise QawlError(
            say("“{name}” is no Excel workbook (.xlsx) that can be read; if it has a password, save it without.",
                name=name)
        ) from error  # fmt: skip


def must_be_small(path: Path) -> None:
    """Raise ``QawlError`` where a sheet spans more cells than memory holds: calamine makes room for all of them."""
    with archive.opened(path, archive.TOTAL) as members:
        for member in members.infolist():
            if member.filename.startswith("xl/worksheets/") and member.filename.endswith(".xml"):
                rows, columns = _extent(archive.read_member(members, member.filename))
                if rows * columns > _MOST_CELLS:
                    raise QawlError(
                        say("A sheet of “{name}” spans {rows} rows and {columns} columns, more than can be read. "
                            "Save only the rows and columns that hold something.",
                            name=written(path.name), rows=f"{rows:,}", columns=f"{columns:,}")
                    )  # fmt: skip


def _extent(sheet: bytes) -> tuple[int, int]:
    """The largest row and column that a cell names."""
    rows = columns = 1
    for letters, digits in set(_CELL.findall(sheet)):
        number = 0
        for letter in letters:
            number = 26 * number + letter - 64
        rows, columns = max(rows, int(digits)), max(columns, number)
    return rows, columns


class _Book:
    """A workbook that is open."""

    def __init__(self, book: CalamineWorkbook, path: Path) -> None:
        self._book, self._path, self._size = book, path, path.stat().st_size
        self._rest: dict[tuple[str, str], str] = {}

    def articles(self, reading: Reading) -> Iterator[Incoming | Refused]:
        names = self._book.sheet_names
        if "continued" in names:
            self._read_rest()
        sheets = (self._rows(name) for name in names if name != "continued" or not self._rest)
        filled = ((rows, head) for rows in sheets if (head := next(rows, None)) is not None)
        first = next(filled, None)
        if first is None:
            raise QawlError(say("“{name}” holds no rows.", name=written(self._path.name)))
        rows, head = first
        columns = [cell.strip() for cell in head.cells]
        same = chain(self._whole(columns, rows), self._others(columns, filled))
        yield from quote_rows.read(columns, same, self._path, reading)

    def _others(self, columns: list[str], sheets: Iterable[tuple[Iterator[Row], Row]]) -> Iterator[Row | Refused]:
        for rows, head in sheets:
            if [cell.strip() for cell in head.cells] == columns:
                yield from self._whole(columns, rows)
            else:
                said = say("A sheet of “{name}” was not read: its columns are others than those of the first sheet.",
                           name=written(self._path.name))  # fmt: skip
                yield Refused(written(self._path.name), None, said, self._size)

    def _rows(self, sheet: str) -> Iterator[Row]:
        """Rows that are not empty, numbered as in the sheet."""
        table = self._book.get_sheet_by_name(sheet)
        last = table.end[0] + 1 if table.end else 1
        for number, cells in enumerate(table.iter_rows(), 1):
            texts = [unguarded(_text(cell)) for cell in cells]
            if any(texts):
                yield Row(number, texts, self._size * number // last)

    def _read_rest(self) -> None:
        """The pieces of long cells. A sheet of that name which is not ours is one like any other."""
        rows = self._rows("continued")
        head = next(rows, None)
        if head is not None and tuple(head.cells) == CONTINUED:
            for row in rows:
                quote, column, _, text = row.cells
                self._rest[quote, column] = self._rest.get((quote, column), "") + text

    def _whole(self, columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Row]:
        """Rows, their long cells put together again."""
        if not self._rest or "quote_id" not in columns:
            yield from rows
            return
        at = columns.index("quote_id")
        for row in rows:
            id = row.cells[at]
            cells = [cell + self._rest.get((id, column), "") for cell, column in zip(row.cells, columns, strict=False)]
            yield Row(row.number, cells, row.at)


def _text(value: Any) -> str:
    """A cell as text: dates as ISO 8601, whole numbers without a point."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


FORMAT = Format(
    name="xlsx",
    about=say("Excel workbook: one row a quote"),
    suffix=".xlsx",
    layout="file",
    unit="codepoint",
    write=write,
    read=read,
    loses=LOSES,
)

"""CoNLL: a token a line, its labels in columns (IOB2, Ramshaw and Marcus 1995; UTF-8, LF); out only.

Columns, split by tabs: token, start, end (code points of the article's text, the end not included), ids of quotes,
then four label columns: cue, source, nested quote, quote. The last is what ``spacy convert -c ner`` takes, once lines
that begin with ``# `` are cut out (it knows no comments). ``ids`` is ``_``, or four places split by ``|``, in the order
quote, nested quote, source, cue: the quote whose label stands there, ``_`` for none, several split by commas.

A quote's label is its type (``DIRECT``, ``INDIRECT``, ``MIXED``, ``QUOTE`` where nobody said) or ``SCARE``. A line of
the text ends with an empty line. Sentences in it are not split: a rule that knows no labels would tear quotes, one that
knows them would give them away. What goes over two lines, and each part of a discontinuous quote, begins anew with B.
Of what overlaps in a column the outer, then the earlier stays; the rest is listed in ``<out>.expanded.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.word_tokens import Expanded, Tokens
from models.language import say
from models.nesting import ancestors
from models.span import Span

COLUMNS = ("TOKEN", "START", "END", "IDS", "CUE", "SOURCE", "NESTED", "QUOTE")
_QUOTE = 0
_NESTED = 1
_SOURCE = 2
_CUE = 3
_OTHERS = (("source", _SOURCE), ("cue", _CUE))
_NOBODY = ("_",) * 4


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """One file of all articles, and the list of what is not in it as it was marked (``word_tokens.Expanded``)."""
    with out.open("w", encoding="utf-8", newline="") as file, Expanded(out) as expanded:
        file.write(f"# global.columns = {' '.join(COLUMNS)}\n")
        for record in records:
            file.write("".join(_Labelled(record, expanded).lines()))


class _Labelled:
    """An article's tokens, the labels of each and whose they are, by column."""

    def __init__(self, record: Record, expanded: Expanded) -> None:
        self._record, self._expanded = record, expanded
        self._tokens = Tokens(record["text"])
        count = len(self._tokens.spans)
        self._labels = [["O"] * count for _ in range(4)]
        self._ids = [["_"] * count for _ in range(4)]
        self._shared: list[set[range]] = [set() for _ in range(4)]
        self._begins = self._line_starts()
        self._label()

    def _line_starts(self) -> list[bool]:
        """For each token whether it is the first of its line."""
        text, before, begins = self._tokens.text, 0, []
        for start, end in self._tokens.spans:
            begins.append(before == 0 or text.find("\n", before, start) >= 0)
            before = end
        return begins

    def _label(self) -> None:
        parents = {quote["id"]: quote["parent"] for quote in self._record["quotes"]}
        depths = {id: sum(1 for _ in ancestors(id, parents.get)) for id in parents}
        for quote in sorted(self._record["quotes"], key=lambda quote: depths[quote["id"]]):
            self._label_content(quote, (_NESTED,) if depths[quote["id"]] else (_QUOTE, _NESTED))
        for quote in self._record["quotes"]:
            for role, column in _OTHERS:
                self._label_others(quote, role, column)

    def _label_content(self, quote: Record, columns: tuple[int, ...]) -> None:
        """In the first of the columns in which all its parts are free, or in none."""
        label = "SCARE" if quote["kind"] == "scare" else (quote["type"] or "quote").upper()
        parts = self._parts(quote, "content")
        ranges = _merged(numbers for _, numbers in parts)
        column = next((one for one in columns if all(self._is_free(one, numbers) for numbers in ranges)), None)
        for span, numbers in parts:
            self._tell(quote, "content", span, numbers, column is None)
        if column is not None:
            for numbers in ranges:
                self._put(column, numbers, label, quote["id"])

    def _label_others(self, quote: Record, role: str, column: int) -> None:
        """A span that another quote has in the same column is shared; one that only overlaps it stays out."""
        parts = self._parts(quote, role)
        ranges = _merged(numbers for _, numbers in parts)
        taken = [one for one in ranges if one not in self._shared[column] and not self._is_free(column, one)]
        for span, numbers in parts:
            self._tell(quote, role, span, numbers, any(set(numbers) & set(one) for one in taken))
        for numbers in ranges:
            if numbers in self._shared[column]:
                self._ids[column][numbers[0] : numbers[-1] + 1] = [
                    f"{self._ids[column][number]},{quote['id']}" for number in numbers
                ]
            elif numbers not in taken:
                self._put(column, numbers, role.upper(), quote["id"])
                self._shared[column].add(numbers)

    def _parts(self, quote: Record, role: str) -> list[tuple[Span, range]]:
        spans = [Span(one["start"], one["end"]) for one in quote[role]]
        return [(span, self._tokens.touched(span)) for span in spans]

    def _tell(self, quote: Record, role: str, span: Span, numbers: range, is_taken: bool) -> None:
        if is_taken and numbers:
            self._expanded.list(self._record, quote, role, span, "taken")
        else:
            self._expanded.compare(self._record, quote, role, span, numbers, self._tokens)

    def _is_free(self, column: int, numbers: range) -> bool:
        return all(self._labels[column][number] == "O" for number in numbers)

    def _put(self, column: int, numbers: range, label: str, id: str) -> None:
        for number in numbers:
            first = number == numbers[0] or self._begins[number]
            self._labels[column][number] = f"{'B' if first else 'I'}-{label}"
            self._ids[column][number] = id

    def lines(self) -> Iterator[str]:
        yield f"# newdoc id = {' '.join(self._record['external_id'].split())}\n"
        yield f"# article = {self._record['id']}\n# text_sha256 = {self._record['text_sha256']}\n"
        text, spans = self._tokens.text, self._tokens.spans
        rows = zip(spans, self._begins, zip(*self._ids, strict=True), *self._labels, strict=True)
        for number, ((start, end), begins, ids, quote, nested, source, cue) in enumerate(rows):
            if begins and number:
                yield "\n"
            whose = "_" if ids == _NOBODY else "|".join(ids)
            yield f"{text[start:end]}\t{start}\t{end}\t{whose}\t{cue}\t{source}\t{nested}\t{quote}\n"
        yield "\n"


def _merged(ranges: Iterable[range]) -> list[range]:
    """Parts of one quote that end and begin in the same token are one; those without a token are none."""
    found: list[range] = []
    for one in ranges:
        if one and found and one[0] <= found[-1][-1]:
            found[-1] = range(found[-1][0], max(found[-1][-1], one[-1]) + 1)
        elif one:
            found.append(one)
    return found


FORMAT = Format(
    name="conll",
    about=say("CoNLL: a token a line with IOB2 labels, for sequence labelling"),
    suffix=".conll",
    layout="file",
    unit="codepoint",
    write=write,
    loses=(
        say("speakers, addressees, stances, statements, notes, fields and annotators"),
        say("where a span begins or ends within a token, and what overlaps in a column (both listed beside the file)"),
        say("that parts belong together, but by their id"),
    ),
)

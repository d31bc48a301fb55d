"""The formats that Qawl writes, by name: what the dialog, the headless verbs and the tests read."""

from __future__ import annotations

from importlib.util import find_spec

from models.errors import QawlError
from models.formats import (
    brat,
    conll,
    csv_table,
    doccano,
    hf,
    jsonl,
    labelstudio,
    parquet,
    polnear,
    refi_qda,
    spacy_docbin,
    tei,
    tsv,
    web_annotation,
    xlsx,
    xmi,
)
from models.formats.format import Format
from models.language import say

FORMATS: dict[str, Format] = {
    one.FORMAT.name: one.FORMAT
    for one in (
        *(jsonl, hf, csv_table, tsv, xlsx, parquet, conll, spacy_docbin, brat, polnear, xmi, labelstudio, doccano),
        *(refi_qda, web_annotation, tei),
    )
}


def is_there(format: Format) -> bool:
    """Whether the optional library is installed that it needs, if any."""
    return format.needs is None or find_spec(format.needs[0]) is not None


def must_be_there(format: Format) -> None:
    """Raises ``QawlError`` that says how to bring the library."""
    if format.needs and not is_there(format):
        library, extra = format.needs
        raise QawlError(
            say("The format “{name}” needs {library}, which is not installed. Run: uv sync --extra {extra}",
                name=format.name, library=library, extra=extra)
        )  # fmt: skip

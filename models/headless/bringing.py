"""``main.py import``: articles and annotations in."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from models import importing, index, purging
from models.errors import QawlError
from models.formats.columns import FIELDS
from models.formats.files import READERS
from models.formats.format import Reading
from models.headless.saying import Verbs, show_progress, tell, warn
from models.importing import Imported, Wishes
from models.language import say
from models.store import Store

_CODES = ("content", "cue", "source", "addressee", "speaker", "stance")  # what REFI-QDA maps codes to
_STEP = 1000  # articles a transaction: no hand waits here


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    bring = verbs.add_parser("import", parents=[common], help="bring articles in, with their annotations")
    bring.add_argument("project", type=Path)
    bring.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    bring.add_argument("--format", default="auto", choices=("auto", *sorted(READERS)), help="what the files are")
    bring.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="which column of a table holds which field"
    )
    bring.add_argument(
        "--as", dest="annotator", default="", metavar="NAME", help="who annotated, where no file says it"
    )
    bring.add_argument("--unit", choices=("codepoint", "utf16"), help="of offsets, where no file says it (doccano)")
    bring.add_argument("--encoding", help="of texts and CSV, where it can't be found out")
    bring.add_argument("--without-annotations", action="store_true", help="the articles only")
    bring.add_argument("--versions", action="store_true", help="another text under a known id replaces that article")
    bring.add_argument("--originals", action="store_true", help="keep pages and documents beside their texts")
    bring.add_argument("--look", action="store_true", help="only say what would come; write nothing")
    bring.add_argument("--resume", action="store_true", help="go on with the import that was interrupted")
    bring.add_argument("--drop", action="store_true", help="let go what interrupted imports have brought so far")
    bring.add_argument("--json", action="store_true", help="print what came of it as JSON")
    bring.set_defaults(run=_import)


def wishes(options: argparse.Namespace) -> Wishes:
    columns = dict(_pair(one) for one in options.map)
    return Wishes(
        options.format,
        Reading(columns, options.unit, options.annotator, options.encoding),
        annotations=not options.without_annotations,
        versions=options.versions,
        originals=options.originals,
    )


def _pair(told: str) -> tuple[str, str]:
    field, equals, column = told.partition("=")
    if not (field and equals and column):
        raise QawlError(say("“{told}” is no mapping. Write FIELD=COLUMN, like text=body.", told=told))
    if field not in FIELDS and field not in _CODES:
        raise QawlError(
            say("There is no field “{field}”. The fields are: {fields}.", field=field, fields=", ".join(FIELDS))
        )
    return field, column


def _import(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=options.look)
    try:
        if options.look:
            return _tell(options, importing.look(store, options.paths, wishes=wishes(options)), looked=True)
        waiting = importing.unfinished(store)
        if options.drop:
            return _drop(store, options, waiting)
        imported = _imported(store, options, waiting)
        if imported is None:
            raise QawlError(say("There is nothing to import. Give files or folders."))
        left = importing.left_behind(store, imported.id)
    finally:
        store.close()
    code = _tell(options, imported)
    for one in left:
        warn(options, say("“{words}” has no certain place in the new version of “{id}”; it stays in the old one.",
                          words=one.words[:60], id=one.external_id))  # fmt: skip
    return code


def _tell(options: argparse.Namespace, imported: Imported, looked: bool = False) -> int:
    if options.json:
        told = {
            "new": imported.new,
            "known": imported.known,
            "refused": [
                {"file": one.file, "row": one.row, "reason": one.reason.in_language(options.lang)}
                for one in imported.refused
            ],
        }
        print(json.dumps(told, ensure_ascii=False))
    else:
        if looked:
            tell(options, say("Nothing was written. This would come:"))
        for sentence in imported.promises() if looked else imported.sentences():
            tell(options, sentence)
        for one in imported.refused:
            warn(options, one.reason)
        if imported.refused_count > len(imported.refused):
            warn(options, say("%n more were refused.", imported.refused_count - len(imported.refused)))
    return 1 if imported.refused and not imported.brings else 0


def _drop(store: Store, options: argparse.Namespace, waiting: Sequence[importing.Unfinished]) -> int:
    for one in waiting:
        importing.drop(store, one.batch)
    while purging.purge(store):
        pass
    tell(options, say("%n unfinished import(s) dropped.", len(waiting)))
    return 0


def _imported(
    store: Store, options: argparse.Namespace, waiting: Sequence[importing.Unfinished]
) -> importing.Imported | None:
    """What was interrupted goes on where the same is asked for, or --resume is; else a new batch."""
    asked = {path.absolute() for path in options.paths}
    resumed = next((one for one in waiting if options.resume or set(one.paths) == asked), None)
    if resumed is None and not options.paths:
        return None
    index.bring_up_to_date(store)
    how = resumed.wishes if resumed else wishes(options)
    batch = resumed.batch if resumed else importing.begin(store, options.paths, how)
    paths = resumed.paths if resumed else options.paths

    def watch(progress: importing.Progress) -> None:
        left = progress.remaining
        show_progress(
            options,
            say("{articles} articles, {rate} a second, {left} s left",
                articles=f"{progress.articles:,}", rate=f"{progress.rate:,.0f}",
                left="?" if left is None else f"{left:,.0f}"),
        )  # fmt: skip

    imported = importing.run(store, batch, paths, watch, step=_STEP, wishes=how)
    if imported.brings:
        importing.show(store, batch)
    else:
        importing.drop(store, batch)
    return imported

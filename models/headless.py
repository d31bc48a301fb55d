"""The verbs of ``main.py`` that need no window. Exit codes: 0 done, 1 refused with one sentence, 2 wrong usage."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from models import checks, importing, index
from models.concordance import MOST, Line, lines
from models.errors import QawlError
from models.formats.export import FORMATS, export
from models.formats.record import JSON_SCHEMA, Filters
from models.language import LANGUAGES, Sentence, say, system_language
from models.project import new_project
from models.query import MATCHES, PLACES, parse
from models.records import STATUSES
from models.search import Search
from models.store import Store

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_STEP = 1000  # articles a transaction: no hand waits here


def run(words: Sequence[str]) -> int:
    """Run one verb; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # piped on Windows they are not UTF-8
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    top = parser()
    options = top.parse_args(words)
    if options.verb == "import" and not (options.paths or options.resume or options.drop):
        top.error("import: give files or folders, --resume or --drop")
    try:
        return int(options.run(options))
    except QawlError as error:
        print(error.sentence.in_language(options.lang), file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="main.py",
        description="Qawl: quotes in Arabic news, marked and attributed.",
        epilog="main.py [PROJECT] opens the window; main.py tour OUT_DIR shows the main job in pictures.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=system_language(), help="language of messages")
    verbs = top.add_subparsers(dest="verb", required=True)

    new = verbs.add_parser("new", parents=[common], help="make a project with the two seed articles")
    new.add_argument("project", type=Path)
    what = new.add_mutually_exclusive_group()
    what.add_argument("--empty", action="store_true", help="without any article")
    what.add_argument("--worked", action="store_true", help="the two articles with their worked annotation")
    new.set_defaults(run=_new)

    _add_import(verbs, common)
    out = verbs.add_parser("export", parents=[common], help="write a labelled dataset")
    out.add_argument("project", type=Path)
    out.add_argument("out", type=Path)
    out.add_argument("--format", required=True, choices=sorted(FORMATS))
    out.add_argument("--status", action="append", default=[], choices=STATUSES, help="only quotes of this status")
    out.add_argument("--annotator", action="append", default=[], metavar="NAME", help="only this annotator's quotes")
    out.add_argument("--json", action="store_true", help="print the counts as JSON")
    out.set_defaults(run=_export)

    _add_search(verbs, common)

    check = verbs.add_parser("check", parents=[common], help="look for damage, offsets outside texts, dangling links")
    check.add_argument("project", type=Path)
    check.add_argument("--json", action="store_true", help="one finding a line, as JSON")
    check.set_defaults(run=_check)

    schema = verbs.add_parser("schema", parents=[common], help="print the record's JSON Schema")
    schema.set_defaults(run=_schema)
    return top


def _add_import(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    bring = verbs.add_parser("import", parents=[common], help="bring .txt, JSONL and CSV files (UTF-8), or folders, in")
    bring.add_argument("project", type=Path)
    bring.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    bring.add_argument("--resume", action="store_true", help="go on with the import that was interrupted")
    bring.add_argument("--drop", action="store_true", help="let go what interrupted imports have brought so far")
    bring.add_argument("--json", action="store_true", help="print what came of it as JSON")
    bring.set_defaults(run=_import)


def _add_search(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    search = verbs.add_parser("search", parents=[common], help="find words, as Arabic is read; one hit a line")
    search.add_argument("project", type=Path)
    search.add_argument("query", nargs="+", help="words; the README shows the signs")
    search.add_argument("--match", choices=MATCHES, default="clitics", help="how words match that have no sign")
    search.add_argument("--in", dest="place", choices=PLACES, default="anywhere", help="where hits may lie")
    search.add_argument("--most", type=int, default=MOST, metavar="N", help="hits at most")
    search.add_argument("--json", action="store_true", help="hits as JSON, with offsets in code points")
    search.set_defaults(run=_search)


def _say(options: argparse.Namespace, sentence: Sentence) -> None:
    print(sentence.in_language(options.lang))


def _new(options: argparse.Namespace) -> int:
    new_project(options.project, articles=[] if options.empty else None, worked=options.worked)
    _say(options, say("Made “{name}”.", name=str(options.project)))
    return 0


def _import(options: argparse.Namespace) -> int:
    store = Store(options.project)
    try:
        waiting = importing.unfinished(store)
        if options.drop:
            return _drop(store, options, waiting)
        imported = _imported(store, options, waiting)
        if imported is None:
            raise QawlError(say("There is nothing to import. Give files or folders."))
    finally:
        store.close()
    if options.json:
        refused = [
            {"file": one.file, "row": one.row, "reason": one.reason.in_language(options.lang)}
            for one in imported.refused
        ]
        print(json.dumps({"new": imported.new, "known": imported.known, "refused": refused}, ensure_ascii=False))
    else:
        _say(options, say("%n article(s) imported.", imported.new))
        if imported.known:
            _say(options, say("%n article(s) were in the project already.", imported.known))
        for one in imported.refused:
            print(one.reason.in_language(options.lang), file=sys.stderr)
        if imported.refused_count > len(imported.refused):
            more = say("%n more were refused.", imported.refused_count - len(imported.refused))
            print(more.in_language(options.lang), file=sys.stderr)
    return 1 if imported.refused and not imported.new else 0


def _drop(store: Store, options: argparse.Namespace, waiting: Sequence[importing.Unfinished]) -> int:
    for one in waiting:
        importing.drop(store, one.batch)
    while importing.purge(store):
        pass
    _say(options, say("%n unfinished import(s) dropped.", len(waiting)))
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
    batch = resumed.batch if resumed else importing.begin(store, options.paths)
    paths = resumed.paths if resumed else options.paths
    imported = importing.run(store, batch, paths, _progress(options), step=_STEP)
    if imported.new:
        importing.show(store, batch)
    else:
        importing.drop(store, batch)
    return imported


def _progress(options: argparse.Namespace) -> Callable[[importing.Progress], None]:
    """A line that is written over, on a terminal; nothing else."""
    if not sys.stderr.isatty():
        return lambda progress: None

    def tell(progress: importing.Progress) -> None:
        left = progress.remaining
        told = say("{articles} articles, {rate} a second, {left} s left",
                   articles=f"{progress.articles:,}", rate=f"{progress.rate:,.0f}",
                   left="?" if left is None else f"{left:,.0f}")  # fmt: skip
        print(f"\r\033[K{told.in_language(options.lang)}", end="", file=sys.stderr, flush=True)

    return tell


def _search(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)
    try:
        if index.is_behind(store):
            done, newest = index.progress(store)
            told = say("The index of words is being made: {done} of {all} articles so far. Open the project to go on.",
                       done=f"{done:,}", all=f"{newest:,}")  # fmt: skip
            print(told.in_language(options.lang), file=sys.stderr)
        search = Search(store, parse(" ".join(options.query), match=options.match, place=options.place))
        found = 0
        for piece in lines(search):
            for line in piece[: max(0, options.most - found)]:
                print(_shown(line, options))
            found += len(piece)
            if found >= options.most:
                break
    finally:
        store.close()
    if not found and not options.json:
        _say(options, say("Nothing was found."))
    return 0


def _shown(line: Line, options: argparse.Namespace) -> str:
    """A hit: as JSON with offsets (code points of the article's text, or of its title), or as a line to read."""
    if not options.json:
        return f"{line.external_id}: {line.before[-40:]}[{line.words}]{line.after[:40]}"
    hit = line.hit
    row = {
        "article": hit.article, "external_id": line.external_id, "outlet": line.outlet, "published": line.published,
        "field": hit.field, "start": hit.span.start, "end": hit.span.end, "words": line.words,
        "before": line.before, "after": line.after, "quote": hit.quote, "offset_unit": "codepoint",
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False)


def _export(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)
    try:
        counts = export(store, options.out, options.format, Filters(tuple(options.status), tuple(options.annotator)))
    finally:
        store.close()
    if options.json:
        print(json.dumps({"articles": counts.articles, "quotes": counts.quotes}))
    else:
        _say(options, say("%n quote(s) exported to {path}.", counts.quotes, path=str(options.out)))
    return 0


def _check(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)
    try:
        found = list(checks.findings(store))
    finally:
        store.close()
    for one in found:
        message = one.message.in_language(options.lang)
        row = {"level": one.level, "code": one.code, "article": one.article, "quote": one.quote, "message": message}
        print(json.dumps(row, ensure_ascii=False) if options.json else f"{one.level} {one.code}: {message}")
    if not found and not options.json:
        _say(options, say("Nothing is wrong with this project."))
    return 1 if any(one.level == "error" for one in found) else 0


def _schema(options: argparse.Namespace) -> int:
    print(JSON_SCHEMA.read_text("utf-8"), end="")
    return 0

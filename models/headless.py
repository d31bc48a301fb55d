"""The verbs of ``main.py`` that need no window. Exit codes: 0 done, 1 refused with one sentence, 2 wrong usage."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from models import checks
from models.commands.articles import ShowBatch
from models.errors import QawlError
from models.formats import txt
from models.formats.export import FORMATS, export
from models.formats.record import JSON_SCHEMA, Filters
from models.language import LANGUAGES, Sentence, say, system_language
from models.project import new_project
from models.records import STATUSES
from models.store import Store


def run(words: Sequence[str]) -> int:
    """Run one verb; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # piped on Windows they are not UTF-8
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    options = parser().parse_args(words)
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

    bring = verbs.add_parser("import", parents=[common], help="bring UTF-8 .txt files, or folders of them, in")
    bring.add_argument("project", type=Path)
    bring.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    bring.add_argument("--json", action="store_true", help="print what came of it as JSON")
    bring.set_defaults(run=_import)

    out = verbs.add_parser("export", parents=[common], help="write a labelled dataset")
    out.add_argument("project", type=Path)
    out.add_argument("out", type=Path)
    out.add_argument("--format", required=True, choices=sorted(FORMATS))
    out.add_argument("--status", action="append", default=[], choices=STATUSES, help="only quotes of this status")
    out.add_argument("--annotator", action="append", default=[], metavar="NAME", help="only this annotator's quotes")
    out.add_argument("--json", action="store_true", help="print the counts as JSON")
    out.set_defaults(run=_export)

    check = verbs.add_parser("check", parents=[common], help="look for damage, offsets outside texts, dangling links")
    check.add_argument("project", type=Path)
    check.add_argument("--json", action="store_true", help="one finding a line, as JSON")
    check.set_defaults(run=_check)

    schema = verbs.add_parser("schema", parents=[common], help="print the record's JSON Schema")
    schema.set_defaults(run=_schema)
    return top


def _say(options: argparse.Namespace, sentence: Sentence) -> None:
    print(sentence.in_language(options.lang))


def _new(options: argparse.Namespace) -> int:
    new_project(options.project, articles=[] if options.empty else None, worked=options.worked)
    _say(options, say("Made “{name}”.", name=str(options.project)))
    return 0


def _import(options: argparse.Namespace) -> int:
    store = Store(options.project)
    try:
        imported = txt.add(store, options.paths)
        if imported.new:
            with store.write(ShowBatch.label, "", None) as step:
                ShowBatch(imported.id).run(step)
    finally:
        store.close()
    if options.json:
        refused = [
            {"file": one.file, "row": one.row, "reason": one.reason.in_language(options.lang)}
            for one in imported.refused
        ]
        print(json.dumps({"new": len(imported.new), "known": imported.known, "refused": refused}, ensure_ascii=False))
    else:
        _say(options, say("%n article(s) imported.", len(imported.new)))
        if imported.known:
            _say(options, say("%n article(s) were in the project already.", imported.known))
        for one in imported.refused:
            print(one.reason.in_language(options.lang), file=sys.stderr)
    return 1 if imported.refused and not imported.new else 0


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

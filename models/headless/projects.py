"""``main.py new`` and ``check``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from models import checks
from models.headless.saying import Verbs, tell
from models.language import say
from models.project import new_project
from models.store import Store


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    new = verbs.add_parser("new", parents=[common], help="make a project with the two seed articles")
    new.add_argument("project", type=Path)
    what = new.add_mutually_exclusive_group()
    what.add_argument("--empty", action="store_true", help="without any article")
    what.add_argument("--worked", action="store_true", help="the two articles with their worked annotation")
    new.set_defaults(run=_new)

    check = verbs.add_parser("check", parents=[common], help="look for damage, offsets outside texts, dangling links")
    check.add_argument("project", type=Path)
    check.add_argument("--json", action="store_true", help="one finding a line, as JSON")
    check.set_defaults(run=_check)


def _new(options: argparse.Namespace) -> int:
    new_project(options.project, articles=[] if options.empty else None, worked=options.worked)
    tell(options, say("Made “{name}”.", name=str(options.project)))
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
        tell(options, say("Nothing is wrong with this project."))
    return 1 if any(one.level == "error" for one in found) else 0

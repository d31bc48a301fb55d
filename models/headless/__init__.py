"""The verbs of ``main.py`` that need no window. Exit codes: 0 done, 1 refused with one sentence, 2 wrong usage."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from models.errors import QawlError
from models.headless import bringing, counting, datasets, projects, searching, suggesting
from models.language import LANGUAGES, system_language


def run(words: Sequence[str]) -> int:
    """Run one verb; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # piped on Windows they are not UTF-8
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    top = parser()
    options = top.parse_args(words)
    if options.verb == "import" and not (options.paths or options.resume or options.drop):
        top.error("import: give files or folders, --resume or --drop")
    if options.verb == "export" and not (options.format or options.preset):
        top.error("export: say in which format (--format), or name a preset (--preset)")
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has read enough (`| head`); the rest goes nowhere, at the exit too
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except QawlError as error:
        print(error.sentence.in_language(options.lang), file=sys.stderr)
        return 1
    else:
        return code


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="main.py",
        description="Qawl: quotes in Arabic news, marked and attributed.",
        epilog="main.py [PROJECT] opens the window; main.py tour OUT_DIR shows the main job in pictures.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=system_language(), help="language of messages")
    verbs = top.add_subparsers(dest="verb", required=True)
    for room in (projects, bringing, datasets, searching, suggesting, counting):
        room.add(verbs, common)
    return top

"""``main.py search``: concordance lines."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from models import index
from models.concordance import Line, lines
from models.headless.saying import Verbs, tell, warn
from models.language import say
from models.query import MATCHES, PLACES, parse
from models.search import Search
from models.store import Store

_LIMIT = 50


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    search = verbs.add_parser("search", parents=[common], help="find words, as Arabic is read; one hit a line")
    search.add_argument("project", type=Path)
    search.add_argument("query", nargs="+", help="words; the README shows the signs")
    search.add_argument("--mode", choices=MATCHES, default="clitics", help="how words match that have no sign")
    search.add_argument("--in", dest="place", choices=PLACES, default="anywhere", help="where hits may lie")
    search.add_argument("--limit", type=int, default=_LIMIT, metavar="N", help=f"hits at most ({_LIMIT}); 0: all")
    search.add_argument("--json", action="store_true", help="hits as JSON, with offsets in code points")
    search.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)
    try:
        if index.is_behind(store):
            done, newest = index.progress(store)
            warn(options, say(
                "The index of words is being made: {done} of {all} articles so far. Open the project to go on.",
                done=f"{done:,}", all=f"{newest:,}"))  # fmt: skip
        search = Search(store, parse(" ".join(options.query), match=options.mode, place=options.place))
        found = 0
        for piece in lines(search, most=options.limit or None):
            for line in piece:
                print(_shown(line, options))
            found += len(piece)
    finally:
        store.close()
    if not found and not options.json:
        tell(options, say("Nothing was found."))
    return 0


def _shown(line: Line, options: argparse.Namespace) -> str:
    """A hit: as JSON with offsets (code points of the article's text, or of its title), or as a line to read."""
    if not options.json:
        return f"{line.external_id}: {line.before[-40:]}[{line.words}]{line.after[:40]}"
    hit = line.hit
    row = {
        "article": hit.article, "external_id": line.external_id, "field": hit.field,
        "start": hit.span.start, "end": hit.span.end, "text": line.words,
        "before": line.before, "after": line.after, "quote": hit.quote,
    }  # fmt: skip
    return json.dumps(row, ensure_ascii=False)

"""``main.py stats``: how much there is, by article, outlet, speaker, stance, type, annotator and session."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models import counted
from models.codebook import Codebook, in_force
from models.headless.saying import Verbs, tell
from models.language import say
from models.store import Store

_MOST = 10  # lines of each part in text
_PARTS = {
    "by_article": say("Quotes by article"),
    "by_outlet": say("Quotes by outlet"),
    "by_speaker": say("Quotes by speaker"),
    "by_stance": say("Stances by label"),
    "by_type": say("Quotes by type"),
    "by_annotator": say("Quotes by annotator"),
    "by_session": say("Quotes by session"),
}


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    stats = verbs.add_parser("stats", parents=[common], help="count articles, words and quotes")
    stats.add_argument("project", type=Path)
    stats.add_argument("--json", action="store_true", help="all counts as JSON")
    stats.set_defaults(run=_stats)


def _stats(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)
    try:
        told, book = counted.counted(store), in_force(store)
    finally:
        store.close()
    if options.json:
        print(json.dumps(told, ensure_ascii=False))
        return 0
    articles, words, quotes = (f"{told[name]:,}" for name in ("articles", "words", "quotes"))
    tell(options, say("Articles: {articles}. Words: {words}. Quotes: {quotes}.",
                      articles=articles, words=words, quotes=quotes))  # fmt: skip
    for part, said in _PARTS.items():
        if told[part]:
            print()
            tell(options, said)
            for line in _lines(part, told[part], book, options.lang):
                print(line)
    return 0


def _lines(part: str, rows: list[dict[str, Any]], book: Codebook, language: str) -> Iterator[str]:
    top = rows[:_MOST]
    width = max(len(f"{one['count']:,}") for one in top)
    for one in top:
        yield f"  {one['count']:>{width},}  {_name(part, one['key'], book, language)}"
    if left := len(rows) - len(top):
        yield f"  {say('and {n} more', n=f'{left:,}').in_language(language)}"


def _name(part: str, key: str | None, book: Codebook, language: str) -> str:
    if key is None:
        return "—"
    if part == "by_stance":
        return book.stance_name(key, language)
    return book.types[key].name(language) if part == "by_type" else key

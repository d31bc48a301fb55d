"""``main.py suggest`` and ``evaluate``: suggestions, and how good they are."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from models.errors import QawlError
from models.headless.saying import Verbs, show_progress, tell, warn
from models.language import Sentence, say
from models.store import Store
from models.suggest import sides
from models.suggest.evaluate import Quoted, evaluate

_MODES = {
    "exact": say("the same words"),
    "iou50": say("half of the words (IoU ≥ 0.5)"),
    "overlap": say("any of the words"),
}
_TYPES = {"direct": say("direct"), "indirect": say("indirect"), "mixed": say("mixed")}
_HEADS = {
    "p": say("precision"),
    "r": say("recall"),
    "f1": say("F1"),
    "gold": say("in the gold"),
    "predicted": say("predicted"),
    "matched": say("matched"),
}
_GAP = 2  # blanks between columns


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    made = verbs.add_parser("suggest", parents=[common], help="propose quotes, with who said them")
    made.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a project; or, with --jsonl, UTF-8 texts")
    made.add_argument("--jsonl", action="store_true", help="print the suggestions for texts, one object a line")
    made.add_argument("--workers", type=_number, metavar="N", help="processes for a project (one a core)")
    made.set_defaults(run=partial(_suggest, made))

    held = verbs.add_parser("evaluate", parents=[common], help="hold suggestions against an annotation")
    form = "a quote a line, as “suggest --jsonl” prints them, or an export of Qawl's (--format jsonl)"
    held.add_argument("gold", type=Path, metavar="GOLD", help=f"the annotation: {form}")
    held.add_argument("predicted", type=Path, metavar="PREDICTED", help="what is held against it, in either form")
    held.add_argument("--json", action="store_true", help="print the scores as JSON")
    held.set_defaults(run=_evaluate)


def _number(told: str) -> int:
    if not told.isdecimal() or int(told) < 1:
        raise argparse.ArgumentTypeError("give a number from 1 on")
    return int(told)


def _suggest(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if options.jsonl:
        return _print_lines(options)
    if len(options.paths) > 1:
        parser.error("give one project, or texts with --jsonl")
    return _suggest_all(options)


def _print_lines(options: argparse.Namespace) -> int:
    """A file that can't be read is told of, and the others are printed."""
    from models.suggest import lines

    code = 0
    for path in options.paths:
        try:
            for line in lines.of_file(path):
                print(json.dumps(line, ensure_ascii=False))
        except QawlError as error:
            warn(options, error.sentence)
            code = 1
    return code


def _suggest_all(options: argparse.Namespace) -> int:
    from models.suggest import whole

    def watch(done: int, all: int) -> None:
        show_progress(options, say("Suggesting: {done} of {all}", done=f"{done:,}", all=f"{all:,}"))

    store = Store(options.paths[0])
    try:
        computed = whole.run(store, options.workers, watch)
    finally:
        store.close()
    tell(options, say("Suggestions were computed for %n article(s).", computed))
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    gold, predicted = sides.read(options.gold), sides.read(options.predicted)
    if gold and predicted and _docs(gold).isdisjoint(_docs(predicted)):
        warn(options, say("No article of “{gold}” is in “{predicted}”: they go by the names of their files.",
                          gold=options.gold.name, predicted=options.predicted.name))  # fmt: skip
    told = evaluate(gold, predicted)
    if options.json:
        print(json.dumps(told, ensure_ascii=False))
        return 0
    for line in (*_table(told, options.lang), "", *_accuracies(told, options.lang)):
        print(line)
    return 0


def _docs(quotes: Iterable[Quoted]) -> set[str]:
    return {one["doc"] for one in quotes}


def _table(told: dict[str, Any], language: str) -> Iterator[str]:
    """Rows of scores under their heads, columns of one width each."""
    rows = [[(said or Sentence("")).in_language(language), *_cells(block, language)] for said, block in _rows(told)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = (cell.rjust(width + _GAP) for cell, width in zip(rest, widths[1:], strict=True))
        yield f"{first.ljust(widths[0])}{''.join(cells)}".rstrip()


def _rows(told: dict[str, Any]) -> Iterator[tuple[Sentence | None, dict[str, Any] | None]]:
    """What each row is called, and its scores; the first has the heads instead."""
    yield None, None
    for mode, said in _MODES.items():
        yield said, told["quotes"][mode]
    for type, said in _TYPES.items():
        yield say("{what}, IoU ≥ 0.5", what=said), told["by_type"][type]["iou50"]
    for one in told.get("by_pattern", ()):
        yield say("{what}, IoU ≥ 0.5", what=one["pattern"]), one


def _cells(block: dict[str, Any] | None, language: str) -> list[str]:
    if block is None:
        return [said.in_language(language) for said in _HEADS.values()]
    return [_shown(block[name]) for name in _HEADS]


def _shown(score: float | int | None) -> str:
    if score is None:
        return "—"
    return f"{score:.3f}" if isinstance(score, float) else f"{score:,}"


def _accuracies(told: dict[str, Any], language: str) -> Iterator[str]:
    heads = {"speaker": say("speaker right"), "type": say("type right"), "parent": say("enclosing quote right")}
    for name, said in heads.items():
        line = say("{what}: {score} of {n} pairs", what=said, score=_shown(told[name]["accuracy"]), n=told[name]["n"])
        yield line.in_language(language)
    error = say("calibration error (ECE): {score}", score=_shown(told["calibration"]["ece"]))
    yield error.in_language(language)

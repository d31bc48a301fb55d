"""``main.py export``, ``verify``, ``rehydrate``, ``schema``: datasets out, and their copies."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.dataset import report
from models.dataset.choice import Choice, preset_named
from models.dataset.export import Exported, Progress, export
from models.dataset.filters import Filters
from models.dataset.rehydrate import rehydrate
from models.dataset.splits import parsed
from models.formats.catalogue import FORMATS
from models.formats.record import JSON_SCHEMA
from models.headless.saying import Verbs, show_progress, tell, warn
from models.language import say
from models.records import KINDS, STATUSES, TYPES, WORK_STATUSES
from models.store import Store


def add(verbs: Verbs, common: argparse.ArgumentParser) -> None:
    out = verbs.add_parser("export", parents=[common], help="write a labelled dataset")
    out.add_argument("project", type=Path)
    out.add_argument("out", type=Path, help="a file, or a folder where the format is one or there are splits")
    out.add_argument("--format", choices=sorted(FORMATS))
    _add_filters(out)
    out.add_argument("--split", metavar="80,10,10", help="shares of train, dev, test")
    out.add_argument("--seed", type=int, metavar="N", help="of the splits")
    out.add_argument("--without-text", action="store_true", help="offsets, hashes and short contexts only")
    out.add_argument("--pseudonyms", action="store_true", help="annotators under names that only the project knows")
    out.add_argument("--preset", metavar="NAME", help="what a preset of the project says; other options win over it")
    out.add_argument("--json", action="store_true", help="print the counts as JSON")
    out.set_defaults(run=_export)

    check = verbs.add_parser("verify", parents=[common], help="prove that a copy of a dataset is whole")
    check.add_argument("dataset", type=Path)
    check.set_defaults(run=_verify)

    back = verbs.add_parser("rehydrate", parents=[common], help="put texts back into a dataset without texts")
    back.add_argument("dataset", type=Path)
    back.add_argument("--texts", type=Path, required=True, metavar="DIR", help="where the articles' texts are")
    back.set_defaults(run=_rehydrate)

    schema = verbs.add_parser("schema", parents=[common], help="print the record's JSON Schema")
    schema.set_defaults(run=_schema)


def _add_filters(out: argparse.ArgumentParser) -> None:
    """The same one twice: or; different ones: and."""
    several: dict[str, Any] = {"action": "append", "default": []}
    out.add_argument("--article", **several, metavar="ID", help="only this article (id or external id)")
    out.add_argument("--outlet", **several, metavar="NAME", help="only articles of this outlet")
    out.add_argument("--from", dest="since", default="", metavar="DATE", help="only articles from then on")
    out.add_argument("--to", dest="until", default="", metavar="DATE", help="only articles until then, included")
    out.add_argument("--annotator", **several, metavar="NAME", help="only this annotator's quotes")
    out.add_argument("--status", **several, choices=STATUSES, help="only quotes of this status")
    out.add_argument("--article-status", **several, choices=WORK_STATUSES, help="only articles worked on so far")
    out.add_argument("--kind", **several, choices=KINDS, help="only quotes of this kind")
    out.add_argument("--type", **several, choices=TYPES, help="only quotes of this type")
    out.add_argument("--speaker", **several, metavar="NAME", help="only quotes of this speaker")
    out.add_argument("--label", **several, metavar="LABEL", help="only quotes with a stance of this label")


def _filters(options: argparse.Namespace) -> Filters:
    return Filters(
        articles=tuple(options.article),
        outlets=tuple(options.outlet),
        since=options.since,
        until=options.until,
        annotators=tuple(options.annotator),
        statuses=tuple(options.status),
        article_statuses=tuple(options.article_status),
        kinds=tuple(options.kind),
        types=tuple(options.type),
        speakers=tuple(options.speaker),
        labels=tuple(options.label),
    )


def _choice(store: Store, options: argparse.Namespace) -> Choice:
    """The preset's where one is named; what is said beside it wins."""
    choice = preset_named(store, options.preset).choice if options.preset else Choice(options.format)
    asked: dict[str, Any] = {
        "format": options.format,
        "split": parsed(options.split) if options.split else None,
        "seed": options.seed,
        "without_text": options.without_text,
        "pseudonyms": options.pseudonyms,
    }
    filters = replace(choice.filters, **_filters(options).told())
    said = {name: value for name, value in asked.items() if value is not None and value is not False}  # a seed may be 0
    return replace(choice, filters=filters, **said)


def _export(options: argparse.Namespace) -> int:
    store = Store(options.project, read_only=True)

    def watch(progress: Progress) -> None:
        left = progress.remaining
        show_progress(
            options,
            say("{done} of {all} articles, {left} s left",
                done=f"{progress.done:,}", all=f"{progress.total:,}", left="?" if left is None else f"{left:,.0f}"),
        )  # fmt: skip

    try:
        made = export(store, options.out, _choice(store, options), watch)
    finally:
        store.close()
    if options.json:
        print(json.dumps(_told(made), ensure_ascii=False))
        return 0
    tell(options, say("%n quote(s) exported to {path}.", made.quotes, path=str(options.out)))
    for name, (articles, quotes) in (made.splits.counts if made.splits else {}).items():
        tell(options, say("{split}: {articles} articles, {quotes} quotes.",
                          split=name, articles=articles, quotes=quotes))  # fmt: skip
    for one in made.loses:
        warn(options, say("Not carried by this format: {what}.", what=one))
    return 0


def _told(made: Exported) -> dict[str, Any]:
    told: dict[str, Any] = {"articles": made.articles, "quotes": made.quotes}
    if made.splits:
        told["splits"] = {name: {"articles": n, "quotes": q} for name, (n, q) in made.splits.counts.items()}
    return told


def _verify(options: argparse.Namespace) -> int:
    faults = report.faults(options.dataset)
    for one in faults:
        warn(options, one)
    if faults:
        return 1
    told = report.read(options.dataset)
    tell(options, say("“{name}” is whole: %n quote(s), every file as it was exported.",
                      told["quotes"], name=options.dataset.name))  # fmt: skip
    return 0


def _rehydrate(options: argparse.Namespace) -> int:
    done = rehydrate(options.dataset, options.texts)
    tell(options, say("%n article(s) have their texts again.", done))
    return 0


def _schema(options: argparse.Namespace) -> int:
    print(JSON_SCHEMA.read_text("utf-8"), end="")
    return 0

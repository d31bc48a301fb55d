"""A dataset folder for Hugging Face (https://huggingface.co/docs/datasets/repository_structure): JSON Lines for two
configurations, ``quotes`` (a row a quote, the default) and ``articles``, and a README whose YAML types them.

No library is needed: with ``dataset_info`` in the card, JSON Lines load with the same features as Parquet
(formats.md §2). Offsets are code points. The card is ``dataset.card``'s; here are the rows and their features.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from models.formats.csv_table import context_of
from models.formats.format import Format, Setting
from models.formats.record import Record
from models.language import say
from models.records import KINDS, ORIGINS, ROLES, STATUSES, TYPES

CONFIGURATIONS = ("quotes", "articles")
BETWEEN = " … "  # parts of a discontinuous quote
_ABOUT = (
    "id",
    "external_id",
    "title",
    "outlet",
    "author",
    "published",
    "url",
    "language",
    "tags",
    "text",
    "text_sha256",
)
_SPEAKER = ("id", "name", "kind", "role", "affiliation", "country", "wikidata")
_OWN = ("kind", "type", "subtype", "medium", "via", "status", "origin", "note")


def file_name(configuration: str, split: str) -> str:
    return f"data/{configuration}-{split or 'train'}.jsonl"


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """Both files of a split; one that would be empty is not there, for ``datasets`` can't load it."""
    (out / "data").mkdir(exist_ok=True)
    paths = [out / file_name(name, setting.split) for name in CONFIGURATIONS]
    with (
        paths[0].open("w", encoding="utf-8", newline="") as quotes,
        paths[1].open("w", encoding="utf-8", newline="") as articles,
    ):
        for record in records:
            articles.write(_line(article_row(record)))
            quotes.writelines(map(_line, quote_rows(record)))
    for path in paths:
        if not path.stat().st_size:
            path.unlink()


def _line(row: Record) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def article_row(record: Record) -> Record:
    codebook = record["codebook"]
    return {
        **{name: record[name] for name in _ABOUT},
        "quotes": len(record["quotes"]),
        "annotators": [one["name"] for one in record["annotators"]],
        "codebook": f"{codebook['name']} {codebook['version']}",
    }


def quote_rows(record: Record) -> Iterable[Record]:
    people = {one["id"]: {name: one[name] for name in _SPEAKER} for one in record["speakers"]}
    targets = {one["id"]: one["name"] for one in record["targets"]}
    names = {one["id"]: one["name"] for one in record["annotators"]}
    statements = {id: one["id"] for one in reversed(record["statements"]) for id in one["quotes"]}
    for quote in record["quotes"]:
        words = [span["text"] for span in quote["content"] if span["text"] is not None]
        context, context_start = context_of(record, quote)
        yield {
            "id": quote["id"],
            "article_id": record["id"],
            "external_id": record["external_id"],
            "outlet": record["outlet"],
            "published": record["published"],
            "text": BETWEEN.join(words) if words else None,
            "parent_id": quote["parent"],
            **{name: quote[name] for name in _OWN},
            **{role: quote[role] for role in ROLES},
            "speakers": [people[id] for id in quote["speakers"]],
            "addressees": [people[id] for id in quote["addressees"]],
            "stances": [{**stance, "target": targets[stance["target"]]} for stance in quote["stances"]],
            "statement_id": statements.get(quote["id"]),
            "fields": json.dumps(quote["fields"], ensure_ascii=False) if quote["fields"] else None,
            "context": context,
            "context_start": context_start,
            "annotator": names[quote["annotator"]],
            "created": quote["created"],
            "updated": quote["updated"],
        }


def features(labels: Sequence[str]) -> dict[str, list[Any]]:
    """``dataset_info.features`` of both configurations, in the order of the rows. ``labels``: of stances."""
    span = [_of("start", "int64"), _of("end", "int64"), _of("text", "string")]
    people = [_of(name, "string") for name in _SPEAKER]
    numbers = [_of("intensity", "float64"), _of("confidence", "float64")]
    stance = [_of("target", "string"), _class("label", labels), *numbers, _of("note", "string")]
    own = [_of("subtype", "string"), _of("medium", "string"), _of("via", "string")]
    whole = [_class("status", STATUSES), _class("origin", ORIGINS), _of("note", "string")]
    quotes = [
        *(_of(name, "string") for name in ("id", "article_id", "external_id", "outlet", "published", "text")),
        *(_of("parent_id", "string"), _class("kind", KINDS), _class("type", TYPES), *own, *whole),
        *({"name": role, "list": span} for role in ROLES),
        *({"name": name, "list": people} for name in ("speakers", "addressees")),
        {"name": "stances", "list": stance},
        *(_of(name, "string") for name in ("statement_id", "fields", "context")),
        *(
            _of("context_start", "int64"),
            _of("annotator", "string"),
            _of("created", "string"),
            _of("updated", "string"),
        ),
    ]
    articles = [{"name": name, "list": "string"} if name == "tags" else _of(name, "string") for name in _ABOUT]
    rest = [_of("quotes", "int64"), {"name": "annotators", "list": "string"}, _of("codebook", "string")]
    return {"quotes": quotes, "articles": [*articles, *rest]}


def _of(name: str, dtype: str) -> dict[str, Any]:
    return {"name": name, "dtype": dtype}


def _class(name: str, names: Sequence[str]) -> dict[str, Any]:
    return {"name": name, "dtype": {"class_label": {"names": {str(at): one for at, one in enumerate(names)}}}}


FORMAT = Format(
    name="hf",
    about=say("Hugging Face dataset: a folder with its card, a row a quote and a row an article"),
    suffix="",
    layout="splits",
    unit="codepoint",
    write=write,
    loses=(
        say("work on articles, aliases of speakers, ids and kinds of targets, ids of annotators"),
        say("statements beyond the first of a quote, and their relations"),
    ),
    without_text=True,
)

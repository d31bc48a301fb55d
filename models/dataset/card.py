"""The card of a dataset (README.md), filled from the data: what is in it, how it was made, what it can't say.

Its prose is in ``resources/card``. Its YAML is what ``datasets`` reads (https://huggingface.co/docs/hub/datasets-cards).
Nothing here depends on the time of the export.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from models.codebook import Codebook, Words
from models.dataset.splits import NAMES, Splits
from models.dataset.tally import Tally
from models.formats import hf
from models.formats.format import Format

_PROSE = Path(__file__).parent.parent.parent / "resources" / "card"
_SIZES = ((1000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_MOST = 30  # rows of a table of counts
_HEAD: dict[str, Any] = {
    "language": ["ar"],
    "license": "other",
    "annotations_creators": ["expert-generated"],
    "language_creators": ["found"],
    "multilinguality": ["monolingual"],
    "source_datasets": ["original"],
    "task_categories": ["token-classification", "text-classification"],
    "tags": ["quotation-attribution", "stance-detection", "arabic", "news"],
}


@dataclass(frozen=True)
class Card:
    """All that the card is filled from. ``as_of`` is the time of the project's last change (UTC)."""

    name: str
    format: Format
    book: Codebook
    tally: Tally
    splits: Splits | None
    as_of: str
    version: str
    without_text: bool
    pseudonyms: bool
    filters: dict[str, Any]


def written(card: Card) -> str:
    tally, book = card.tally, card.book
    dates = f", published {tally.first} to {tally.last}" if tally.first else ""
    origins = ", ".join(f"{n} {origin}" for origin, n in sorted(tally.by["origin"].items()))
    chosen = json.dumps(card.filters, ensure_ascii=False).replace("`", "'")
    body = _prose(
        "card",
        name=_cell(card.name), quotes=tally.all_quotes, articles=tally.all_articles, dates=dates,
        speakers=len(tally.speakers), targets=len(tally.targets), format=card.format.name, version=card.version,
        as_of=card.as_of, offsets=_offsets(card), codebook=_cell(book.name), codebook_version=_cell(book.version),
        stances=_defined({label.code: label.words for label in book.stances}), types=_defined(book.types),
        fields=_fields(card), words=_words(book),
        guidelines="\n\n".join(_fenced(book.guidelines[one]) for one in ("ar", "en")),
        nested=tally.by["nested"]["yes"], silent=tally.by["source"]["no"], counts=_counts(tally),
        splits=_splits(card.splits, tally) if card.splits else "", annotators=len(tally.by["annotator"]),
        names="under pseudonyms (a keyed hash of their ids)" if card.pseudonyms else "by name",
        origins=origins or "none", filters=f" Only what passes these filters: `{chosen}`." if card.filters else "",
        lost=_lost(card.format),
    )  # fmt: skip
    return f"---\n{_front(card)}---\n\n{body}"


def _prose(part: str, **values: object) -> str:
    return Template((_PROSE / f"{part}.md").read_text("utf-8")).substitute(values)


# YAML


def _front(card: Card) -> str:
    """JSON is YAML: no library is needed to write it, and nothing in a name can break out."""
    size = next((name for most, name in _SIZES if card.tally.all_quotes < most), "n>1M")
    head = {"pretty_name": card.name, **_HEAD, "size_categories": [size]}
    if card.format.layout == "splits":
        head |= _configurations(card)
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())


def _configurations(card: Card) -> dict[str, Any]:
    counts = {"quotes": card.tally.quotes, "articles": card.tally.articles}
    names = card.splits.names if card.splits else ("",)
    configs: list[dict[str, Any]] = []
    for configuration in hf.CONFIGURATIONS:
        files = [
            {"split": name or "train", "path": hf.file_name(configuration, name)}
            for name in names
            if counts[configuration][name]
        ]
        default = {"default": True} if configuration == "quotes" else {}
        configs += [{"config_name": configuration, **default, "data_files": files}] if files else []
    found = hf.features(labels_of(card))
    info = [{"config_name": one["config_name"], "features": found[one["config_name"]]} for one in configs]
    return {"configs": configs, "dataset_info": info}


def labels_of(card: Card) -> list[str]:
    """The codebook's, then others that the data has (of an older codebook)."""
    codes = [label.code for label in card.book.stances]
    return [*codes, *sorted(set(card.tally.by["label"]) - set(codes))]


# Sections


def _offsets(card: Card) -> str:
    if card.without_text:
        return _prose("offsets_without_text").strip()
    if card.format.layout == "splits":
        return _prose("offsets_hf", split=card.splits.names[0] if card.splits else "train").strip()
    return _prose(f"offsets_{card.format.unit}").strip()


def with_texts(card: str, format: str, splits: Sequence[str]) -> str:
    """The card of a dataset without texts, once they are back."""
    offsets = _prose("offsets_hf", split=splits[0]) if format == "hf" else _prose("offsets_codepoint")
    return card.replace(_prose("offsets_without_text").strip(), offsets.strip())


def _defined(named: dict[str, Words]) -> str:
    rows = [
        (f"`{_cell(code)}`", _cell(words.name("ar")), _cell(words.definition("ar")), _cell(words.definition("en")))
        for code, words in named.items()
    ]
    return _table(("value", "بالعربية", "تعريف", "definition"), rows)


def _fields(card: Card) -> str:
    if not card.book.fields:
        return ""
    rows = [
        (f"`{_cell(one.code)}`", one.kind, _cell(one.words.name("en")), _cell(", ".join(one.options)))
        for one in card.book.fields
    ]
    return "\n### The team's own fields\n\n" + _table(("field", "kind", "name", "values"), rows) + "\n"


def _words(book: Codebook) -> str:
    """Verbs and phrases of the team's own: they had a hand in which quotes were suggested."""
    listed = (("Reporting verbs, each with its forms:", book.verbs), ("Phrases before a source:", book.phrases))
    parts = [f"{head}\n\n{_fenced(chr(10).join(words))}\n" for head, words in listed if words]
    return "\n".join(("\n### The team's own words for suggestions\n", *parts)) if parts else ""


def _counts(tally: Tally) -> str:
    facets = (
        ("Type", "type"), ("Kind", "kind"), ("Stance", "label"), ("Status", "status"), ("Annotator", "annotator"),
        ("Articles by outlet", "outlet"),
    )  # fmt: skip
    return "\n\n".join(_counted(name, tally.by[facet]) for name, facet in facets if tally.by[facet])


def _counted(name: str, found: Counter[str]) -> str:
    values = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    rows = [(_cell(value) or "—", str(n)) for value, n in values[:_MOST]]
    if len(values) > _MOST:
        rows.append((f"{len(values) - _MOST} others", str(sum(n for _, n in values[_MOST:]))))
    return _table((name, "n"), rows)


def _splits(splits: Splits, tally: Tally) -> str:
    rows = [
        f"| {name} | {share} % | {articles} ({_percent(articles, tally.all_articles)}) "
        f"| {quotes} ({_percent(quotes, tally.all_quotes)}) |"
        for name, share, (articles, quotes) in (
            (name, share, splits.counts[name]) for name, share in zip(NAMES, splits.shares, strict=True) if share
        )
    ]
    labels = sorted(tally.by["label"])
    by_split = [(_cell(label), *(str(tally.labels[name][label]) for name in splits.names)) for label in labels]
    table = _table(("label", *splits.names), by_split)
    return _prose("splits", rows="\n".join(rows), seed=splits.seed, grouped=splits.grouped, labels=table)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "0 %"


def _lost(format: Format) -> str:
    if not format.loses:
        return ""
    return "\nThis format has no place for:\n\n" + "".join(f"- {one.in_language('en')}\n" for one in format.loses)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _fenced(text: str) -> str:
    """As a block of code, whatever it holds."""
    fence = "`" * (3 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def _cell(text: str) -> str:
    """A name in a table: it can break neither the table nor out of it into HTML."""
    escaped = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return escaped.replace("|", "\\|").replace("`", "'")

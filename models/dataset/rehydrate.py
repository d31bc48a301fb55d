"""A dataset without texts gets them back, all or none: a text with another hash is not the one that was annotated."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.dataset import card, report
from models.dataset.veil import rehydrated
from models.errors import QawlError
from models.formats import files, hf
from models.formats.csv_table import context_of
from models.formats.incoming import Incoming
from models.formats.record import Record
from models.language import say
from models.records import ROLES
from models.refusals import said_plainly
from models.text import sha256


def rehydrate(dataset: Path, texts: Path) -> int:
    """Put the texts under ``texts`` (files that Qawl can read) back into ``dataset``; how many articles got theirs.

    Raises ``QawlError`` where it is no whole export without texts, or a text is missing or has another hash; then
    nothing is changed.
    """
    told = report.read(dataset)
    format = told["format"]
    if not told["choice"]["without_text"] or format not in ("jsonl", "hf"):
        raise QawlError(say("“{name}” was not exported without texts.", name=dataset.name))
    if report.faults(dataset):
        raise QawlError(say("“{name}” is not as it was exported; see: main.py verify.", name=dataset.name))
    with said_plainly(dataset):
        folder = dataset if dataset.is_dir() else dataset.parent
        names = [one["name"] for one in told["files"] if one["name"] != "README.md"]
        found = _texts(texts, _wanted(folder, names))
        made = {name: _beside(folder / name) for name in names}
        try:
            for name, path in made.items():
                _write(folder / name, path, format, found)
            for name, path in made.items():
                os.replace(path, folder / name)
        finally:
            for path in made.values():
                path.unlink(missing_ok=True)
        if dataset.is_dir():
            _tell_card(dataset / "README.md", told)
        told["choice"]["without_text"] = False
        listed = [(str(one["name"]), folder / str(one["name"])) for one in told["files"]]
        report.place(dataset).write_text(report.sealed(told, listed), "utf-8")
    return len(found)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.unfinished")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        for line in file:
            yield json.loads(line)


def _wanted(folder: Path, names: list[str]) -> dict[str, str]:
    """Hash → external id, of every article that has no text."""
    found: dict[str, str] = {}
    for name in names:
        for row in _rows(folder / name):
            if "text_sha256" in row:
                found[row["text_sha256"]] = row["external_id"]
    return found


def _texts(folder: Path, wanted: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    others: set[str] = set()
    for one, _, _ in files.items([*files.files([folder])]):
        if isinstance(one, Incoming) and one.text is not None:
            digest = sha256(one.text)
            others.add(one.external_id)
            if digest in wanted:
                found[digest] = one.text
    missing = [id for digest, id in wanted.items() if digest not in found]
    if missing:
        changed = next((id for id in missing if id in others), None)
        if changed is not None:
            raise QawlError(
                say("The text of “{id}” is not the one that was annotated (its SHA-256 differs). Nothing was changed.",
                    id=changed)
            )  # fmt: skip
        raise QawlError(
            say("The texts of %n article(s) are not in that folder, “{id}” among them. Nothing was changed.",
                len(missing), id=missing[0])
        )  # fmt: skip
    return found


def _write(path: Path, out: Path, format: str, texts: dict[str, str]) -> None:
    by_article = {}
    if format == "hf" and "quotes" in path.name:
        pair = path.with_name(path.name.replace("quotes-", "articles-"))
        by_article = {row["id"]: texts[row["text_sha256"]] for row in _rows(pair)}
    with out.open("w", encoding="utf-8", newline="") as file:
        for row in _rows(path):
            if format == "jsonl":
                whole = rehydrated(row, texts[row["text_sha256"]])
            elif "text_sha256" in row:
                whole = {**row, "text": texts[row["text_sha256"]]}
            else:
                whole = _quote(row, by_article[row["article_id"]])
            file.write(json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n")


def _quote(row: Record, text: str) -> Record:
    """A row of the ``quotes`` configuration as it would be with the text."""
    spans = {role: [{**span, "text": text[span["start"] : span["end"]]} for span in row[role]] for role in ROLES}
    context, start = context_of({"text": text}, {"content": spans["content"]})
    words = hf.BETWEEN.join(span["text"] for span in spans["content"])
    return {**row, **spans, "text": words, "context": context, "context_start": start}


def _tell_card(path: Path, told: dict[str, Any]) -> None:
    """The card's section on offsets says again how to slice."""
    written = path.read_text("utf-8")
    path.write_text(card.with_texts(written, told["format"], [*(told["splits"] or {"train": {}})]), "utf-8")

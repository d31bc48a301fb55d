"""spaCy's DocBin (spaCy 3, msgpack, zlib; no pickle): an article is a Doc, its quotes are span groups; out only.

``doc.text`` is the article's text; its tokens are ours (``word_tokens``), not those of spaCy's blank Arabic, which cut
elsewhere: ``spacy train`` keeps them with ``gold_preproc = true``. White space beyond one blank after a token is one of
its own, as spaCy has it. The groups are ``quotes`` (labels: direct, indirect, mixed, scare, quote where nobody said),
``sources``, ``cues`` and ``addressees``; ``span.id_`` is the quote's id and joins the parts. A span that begins or ends
within a token is grown to it and listed in ``<out>.expanded.json``.

``doc.user_data["qawl"]`` is the whole record without its text, as JSON (as text: msgpack has no number above 64 bits).
spaCy keeps all Docs until the file is written: this writer holds every article's tokens, unlike the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from models.formats.format import Format, Setting
from models.formats.record import Record
from models.formats.word_tokens import Expanded, Tokens
from models.language import say
from models.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

GROUPS = {"quotes": "content", "sources": "source", "cues": "cue", "addressees": "addressee"}


def write(records: Iterable[Record], out: Path, setting: Setting) -> None:
    """One DocBin of all articles, and the list of what was grown."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    docs = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    vocab = Vocab()
    with Expanded(out) as expanded:
        for record in records:
            docs.add(_doc(record, vocab, expanded))
    docs.to_disk(out)


def _doc(record: Record, vocab: Vocab, expanded: Expanded) -> Doc:
    from spacy.tokens import Doc, SpanGroup
    from spacy.tokens import Span as Marked

    tokens = Tokens(record["text"])
    words, spaces, numbers = _words(tokens)
    doc = Doc(vocab, words=words, spaces=spaces)
    for group, role in GROUPS.items():
        marked = []
        for quote in record["quotes"]:
            label = _label(quote) if role == "content" else role
            for one in quote[role]:
                span = Span(one["start"], one["end"])
                touched = tokens.touched(span)
                expanded.compare(record, quote, role, span, touched, tokens)
                if touched:
                    first, last = numbers[touched[0]], numbers[touched[-1]]
                    marked.append(Marked(doc, first, last + 1, label=label, span_id=quote["id"]))
        doc.spans[group] = SpanGroup(doc, name=group, spans=marked)
    doc.user_data["qawl"] = json.dumps({**record, "text": None}, ensure_ascii=False)
    return doc


def _words(tokens: Tokens) -> tuple[list[str], list[bool], list[int]]:
    """What a Doc is made of (words, and whether a blank follows each), and the number there of each of our tokens."""
    words: list[str] = []
    spaces: list[bool] = []
    numbers = []
    text = tokens.text
    edges = [Span(0, 0), *tokens.spans, Span(len(text), len(text))]
    for before, span in pairwise(edges):
        gap = text[before.end : span.start]
        if gap.startswith(" ") and words:
            spaces[-1], gap = True, gap[1:]
        for word in (gap, span.cut(text)):
            if word:
                words.append(word)
                spaces.append(False)
        numbers.append(len(words) - 1)
    return words, spaces, numbers


def _label(quote: Record) -> str:
    return "scare" if quote["kind"] == "scare" else quote["type"] or "quote"


FORMAT = Format(
    name="spacy",
    about=say("spaCy DocBin: span groups for training a span categorizer"),
    suffix=".spacy",
    layout="file",
    unit="codepoint",
    write=write,
    loses=(say("where a span begins or ends within a token (listed beside the file; the record in user_data has it)"),),
    needs=("spacy", "spacy"),
)

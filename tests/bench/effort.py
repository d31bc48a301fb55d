"""How many input actions a whole article costs: a scripted analyst at the real window, against the worked annotation.

A key press with its modifiers, a click and a drag each count one; typed letters one each. The analyst is given no help
that the window does not offer: a digit is pressed where the strip shows it, names that it does not know are typed.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models import registry
from models.records import TYPES
from models.span import Span
from models.text import snap, words
from tests.bench.figure import Figure, percentile
from tests.bench.hand import _close, _opened
from tests.journeys.hands import Hands
from ui.window import Window

_GOLD = Path(__file__).parent.parent / "data" / "seeds_gold.jsonl"
_ARTICLE = "000_8bf56170bc9a3a7f"
_RECENT = 4  # targets that a hand goes back through rather than type
Gold = dict[str, Any]
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class Analyst:
    """Works through the gold quotes of one article and counts what the hands do."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.counts: Counter[str] = Counter()

    @property
    def _strip(self):
        return self.hands.window.reader.strip

    # What is counted

    def _drag(self, kind: str, span: Span, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Over whole words, or exact to the letter where they would be too much or too little."""
        exact = _NONE if snap(self.hands.page.text, span) == span else _ALT
        self.hands.drag(span.start, span.end, modifiers | exact)
        self.counts[kind] += 1

    def _key(self, kind: str, key: Qt.Key) -> None:
        self.hands.key(key)
        self.counts[kind] += 1

    def _type(self, kind: str, text: str) -> None:
        self.hands.type(text)
        self.counts[kind] += len(text)

    # The whole of a quote

    def annotate(self, gold: Gold) -> int:
        """All that is asked for of one quote; the number of actions."""
        before = self.counts.total()
        self._content(gold)
        for cue in [gold["cue"], *gold.get("cue_extra", [])]:
            self._role("cue", Span(*cue), _CTRL)
        joint = gold.get("co_speakers") or []
        for source in [gold["source"], *(one["source"] for one in joint)]:
            if source:
                self._role("source", Span(*source), _SHIFT)
        names = [gold["speaker"], *(one["speaker"] for one in joint)]
        if len(names) > 1 and any(one.key == "0" and one.name == "، ".join(names) for one in self._strip._offers):
            self._key("speaker", Qt.Key.Key_0)
            names = []
        for number, name in enumerate(names):
            if number:
                self._key("speaker", Qt.Key.Key_Escape)
                self.hands.key(Qt.Key.Key_J, _CTRL)
                self.counts["speaker"] += 1
            self._name("speaker", name)
        self._judge(gold)
        while self.hands.session.quote.type != gold["type"]:
            self._key("type", Qt.Key.Key_I)
            assert self.hands.session.quote.type in TYPES
        return self.counts.total() - before

    def _content(self, gold: Gold) -> None:
        span = Span(*gold["content"][0])
        if self.hands.session.quote and self._would_move_an_edge(span):
            self._key("content", Qt.Key.Key_Escape)
            if self.hands.session.quote:
                self._key("content", Qt.Key.Key_Escape)
        self._drag("content", span)
        self._key("content", Qt.Key.Key_Q)

    def _would_move_an_edge(self, span: Span) -> bool:
        from PySide6.QtCore import QPointF

        from ui.reader.pointing import edge_at

        page = self.hands.page
        rect = page.geometry_.pieces(Span(span.start, span.start + 1))[0].rect
        return edge_at(page, QPointF(rect.center())) is not None

    def _role(self, role: str, span: Span, modifiers: Qt.KeyboardModifier) -> None:
        if role == "cue" and _is_one_word(self.hands.page.text, span):
            self.hands.click(span.start, modifiers)
            self.counts["cue"] += 1
        else:
            self._drag(role, span, modifiers)

    def _name(self, kind: str, name: str) -> None:
        """By Enter or a digit where the strip shows it, else typed until it comes first, or to its end."""
        assert self._strip.mode == ("stance" if kind == "target" else self._strip.mode)
        offered = [one for one in self._strip._offers if one.key and one.name == name and not one.new]
        if offered and kind == "speaker":
            key = offered[0].key
            self._key(kind, Qt.Key(ord(key)) if key.isdecimal() else Qt.Key.Key_Return)
            return
        if not self._strip.field.hasFocus():
            self._key(kind, Qt.Key.Key_T if kind == "target" else Qt.Key.Key_S)
        known = any(row["name"] == name for row in self.hands.session.store.rows(f"SELECT name FROM {kind}"))
        for letter in name.removeprefix("ال") if known else name:  # who knows a name needs not type its article
            self._type(kind, letter)
            if self._strip._offers and self._strip._offers[0].name == name and not self._strip._offers[0].new:
                break
        if kind == "speaker":
            names = [one.name for one in self._strip._offers]
            for _ in range(names.index(name)):
                self._key(kind, Qt.Key.Key_Down)
            self._key(kind, Qt.Key.Key_Return)

    def _aim(self, target: str) -> None:
        """By the key that goes through the recent targets, where it is near among them."""
        session = self.hands.session
        recent = [session.name("target", id) for id in registry.recent_targets(session.store, session.who)]
        if target in recent[: _RECENT + 1]:
            for _ in recent:
                if self._strip._target_name() == target:
                    return
                here = self._strip.field.hasFocus()
                self.hands.key(*((Qt.Key.Key_Down,) if here else (Qt.Key.Key_T, _SHIFT)))
                self.counts["target"] += 1

    def _judge(self, gold: Gold) -> None:
        """Letters for the target, where it is another than the last, then the label's digit."""
        if not gold["stance"]:
            return
        stance = gold["stance"][0]
        self._aim(stance["target"])
        if self._strip._target_name() != stance["target"]:
            self._name("target", stance["target"])
        label = self.hands.session.codebook.stance(stance["label"])
        self._key("stance", Qt.Key(ord(label.key)))


def _is_one_word(text: str, span: Span) -> bool:
    """Whether a click takes just this: «قال» in «وقال» needs a drag."""
    return snap(text, span) == span and words(text, span) == [span]


def _must_be_right(analyst: Analyst, gold: list[Gold]) -> None:
    """What was counted is worth nothing if it is not the annotation."""
    session = analyst.hands.session
    made = {tuple(quote.content): quote for quote in session.quotes}
    for one in gold:
        quote = made[tuple(Span(*span) for span in one["content"])]
        names = [session.name("speaker", id) for id in quote.speakers]
        joint = one.get("co_speakers") or []
        sources = [span for span in (one["source"], *(other["source"] for other in joint)) if span]
        cues = [one["cue"], *one.get("cue_extra", [])]
        assert names == [one["speaker"], *(other["speaker"] for other in joint)], one["id"]
        assert quote.spans("cue") == sorted(Span(*span) for span in cues), one["id"]
        assert quote.spans("source") == sorted(Span(*span) for span in sources), one["id"]
        assert quote.type == one["type"], one["id"]
        stances = [{"target": session.name("target", stance.target), "label": stance.label} for stance in quote.stances]
        assert stances == one["stance"][:1], one["id"]


def _id_of(window: Window, external_id: str) -> str:
    return str(window.session.store.value("SELECT id FROM article WHERE external_id=?", [external_id]))


def effort_by_hand(folder: Path) -> Figure:
    from models.project import new_project

    path = folder / "effort.qawl"
    new_project(path)
    _, qawl, window = _opened(path, folder)
    window.suggestion_handlers.suggestions.is_on = False
    window.article_handlers.open(_id_of(window, _ARTICLE))
    gold = [json.loads(line) for line in _GOLD.read_text("utf-8").splitlines()]
    gold = [one for one in gold if one["doc"].startswith(_ARTICLE) and one["kind"] == "quote"]
    gold.sort(key=lambda one: (one["content"][0][0], -one["content"][0][1]))
    analyst = Analyst(Hands(window))
    each = []
    for one in gold:
        each.append(analyst.annotate(one))
        QTest.qWait(5)
    _must_be_right(analyst, gold)
    _close(qawl, window)
    kinds = ", ".join(f"{kind} {count}" for kind, count in analyst.counts.most_common())
    note = f"median of {len(each)} quotes, total {sum(each)}, p95 {percentile(each, 0.95)}; {kinds}"
    return Figure("effort-by-hand", percentile(each, 0.5), 8.0, "actions", note)

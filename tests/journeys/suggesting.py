"""Suggestions that stories count on: made by hand, computed when a story lets them; and how hands step through them."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt

from models.span import Span
from models.suggest import cache
from models.suggest.cache import Computed, Wanted
from models.suggest.suggestion import Suggestion
from models.suggestions import Suggestions
from tests.journeys.hands import Hands, wait_for
from tests.journeys.quoting import CONTENT, RELAYED, SHIFT
from tests.models.suggest.proposing import proposal
from ui.reader.proposal import Proposal
from ui.suggesting import Suggesting

PAPER = "موسكو أرسلت المزيد من الطائرات الحربية"
HIDING = "الاختباء خلف جماعات المعارضة المسلحة"
HARD = "من الصعب مواصلة الاعتقاد بجدوى عملية دبلوماسية لإنهاء الحرب"
ORDER = ["paper", "told", "said", "hiding", "hard"]
VERB, TWEET = "غرّد غرّدت يغرّد", "روسيا مازالت منفتحة على الحوار"
PATIENCE = 30  # s


def rules(text: str) -> list[Suggestion]:
    """Five for the first article: one lies in another, one is a scare quote, the last one's speaker is left open. Each
    is of a pattern of its own: what a verdict teaches is no matter here.
    """
    return [
        proposal(text, "paper", PAPER, cue="ذكرت", source="صحيفة روسية", speaker="صحيفة روسية", reason="ذكر + إنّ",
                 confidence=0.97),
        proposal(text, "told", RELAYED, cue="وأضافت", source="وزارة الخارجية الروسية", pattern="subject_first",
                 speaker="وزارة الخارجية الروسية", confidence=0.9),
        proposal(text, "said", CONTENT, cue="قال لكيري", source="سيرجي لافروف", pattern="continuation",
                 speaker="سيرجي لافروف", parent="told", confidence=0.9),
        proposal(text, "hiding", HIDING, kind="scare", type=None, pattern="irony", confidence=0.9),
        proposal(text, "hard", HARD, type="mixed", cue="قال مارك تونر", pattern="nominal", confidence=0.9),
    ]  # fmt: skip


class Engine:
    """The rules of this file for the first article, the real ones for all others. Nothing is computed while ``gate`` is
    closed, until the window is; ``asked`` are the texts that were computed. ``is_real``: the real rules for all.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gate, self.asked, self.is_real = Event(), [], False
        self.gate.set()
        self._compute, close = cache.compute, Suggesting.close

        def closing(suggesting: Suggesting) -> None:
            self.gate.set()
            close(suggesting)

        monkeypatch.setattr(cache, "compute", self.compute)
        monkeypatch.setattr(Suggesting, "close", closing)

    def compute(self, wanted: Wanted) -> Computed:
        self.asked.append(wanted.text)
        assert self.gate.wait(PATIENCE)
        return Computed(wanted.text_sha256, wanted.words.version, tuple(self.found(wanted)))

    def found(self, wanted: Wanted) -> list[Suggestion]:
        if self.is_real or HARD not in wanted.text:
            return list(self._compute(wanted).found)
        more = [proposal(wanted.text, "tweet", TWEET)] if VERB in wanted.words.verbs else []
        return sorted([*rules(wanted.text), *more], key=lambda one: one.order)


def suggestions(hands: Hands) -> Suggestions:
    return hands.window.suggestion_handlers.suggestions


def proposed(hands: Hands) -> list[str]:
    """Wait until some are there; their ids."""
    wait_for(lambda: suggestions(hands).shown)
    hands.to_page()
    return left(hands)


def left(hands: Hands) -> list[str]:
    return [one.suggestion.id for one in suggestions(hands).shown]


def looked_at(hands: Hands) -> str | None:
    one = suggestions(hands).get(suggestions(hands).current)
    return one.suggestion.id if one else None


def card(hands: Hands) -> Proposal:
    return hands.window.reader.proposal


def said(hands: Hands) -> str:
    """What the card says, without the signs that keep scripts apart."""
    shown = card(hands)
    labels = [label.text() for label in (shown.what, shown.speaker, shown.why, shown.place) if not label.isHidden()]
    return "".join(letter for letter in "\n".join(labels) if letter not in "\u2068\u2069\u200f")


def tab(hands: Hands, times: int = 1) -> None:
    for _ in range(times):
        hands.key(Qt.Key.Key_Tab)


def back(hands: Hands) -> None:
    """Shift+Tab, as keyboards send it."""
    hands.key(Qt.Key.Key_Backtab, SHIFT)


def go_to(hands: Hands, id: str) -> None:
    """By Tab, as often as it takes."""
    for _ in range(len(left(hands)) + 1):
        if looked_at(hands) == id:
            return
        tab(hands)
    raise AssertionError(f"{id} is not among {left(hands)}")


def hull(hands: Hands, id: str) -> Span:
    return next(one.suggestion.hull for one in suggestions(hands).shown if one.suggestion.id == id)


def stance(hands: Hands, digit: Qt.Key, target: str = "") -> None:
    """Judge the selected quote, toward a target that is typed, or the last one."""
    if target:
        hands.key(Qt.Key.Key_T)
        hands.type(target)
        hands.key(Qt.Key.Key_Return)
    hands.key(digit)

"""What a whole article costs with suggestions: the analyst of ``effort`` disposes of each, and adds what was missed.

Right ones are accepted (Enter), such as need a hand are corrected (Shift+Enter) where that is less than to begin anew,
all others are refused (Del). What a refused one costs is counted with the next quote.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.span import Span
from models.suggest.evaluate import counts, matched
from models.suggest.suggestion import Suggestion
from models.suggestions import Shown, Suggestions
from models.text import snap
from tests.bench.effort import _ALT, _CTRL, _NONE, _SHIFT, Analyst, Gold, _id_of, _must_be_right
from tests.bench.figure import Figure, percentile
from tests.bench.hand import _close, _opened
from tests.journeys.hands import Hands, pause
from tests.models.suggest.annotated import Annotated, quoted, seeds


class Assisted(Analyst):
    """Goes from suggestion to suggestion, then marks what none was right for."""

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self.each: list[int] = []
        self._counted = 0

    @property
    def _suggestions(self) -> Suggestions:
        return self.hands.window.suggestion_handlers.suggestions

    def work_through(self, article: Annotated) -> None:
        """Down the page: what no suggestion was right for is marked where one comes to it."""
        gold = [one for one in article.quotes if one["kind"] == "quote"]
        wanted = _partners(article, [one.suggestion for one in self._suggestions.shown])
        missed = sorted((one for one in gold if one not in wanted.values()), key=_place)
        while self._suggestions.shown:
            shown = self._suggestions.get(self._suggestions.current)
            if shown is None:
                self._key("step", Qt.Key.Key_Tab)
            elif missed and _place(missed[0]) < (shown.suggestion.hull.start, -shown.suggestion.hull.end):
                self._by_hand(missed.pop(0))
            else:
                self._dispose(shown, wanted.get(shown.key))
        made = [quote.content for quote in self.hands.session.quotes]
        for one in sorted(gold, key=_place):
            if [Span(*span) for span in one["content"]] not in made:
                self._by_hand(one)

    def _done(self) -> None:
        """A quote is as it should be."""
        self.each.append(self.counts.total() - self._counted)
        self._counted = self.counts.total()
        QTest.qWait(5)

    # Suggestions

    def _by_hand(self, gold: Gold) -> None:
        self.annotate(gold)
        self._done()

    def _dispose(self, shown: Shown, gold: Gold | None) -> None:
        if gold is None:
            self._key("refuse", Qt.Key.Key_Delete)
            return
        self._take(shown, gold)
        if gold["kind"] == "quote":
            self._done()

    def _take(self, shown: Shown, gold: Gold) -> None:
        one = shown.suggestion
        if gold["kind"] == "scare" or (_spans(one) == _wanted(gold) and one.speaker == gold["speaker"]):
            self._key("accept", Qt.Key.Key_Return)
        else:
            self.hands.key(Qt.Key.Key_Return, _SHIFT)
            self.counts["correct"] += 1
        if gold["kind"] == "quote":
            assert self.hands.session.quote, shown
            self._mend_spans(gold)
            self._mend_type(gold)
            self._mend_speakers(gold)
            if self._strip.mode == "speaker" and gold["stance"]:
                self._key("stance", Qt.Key.Key_T)
            self._judge(gold)

    def _mend_spans(self, gold: Gold) -> None:
        for role, wanted in _wanted(gold).items():
            for span in wanted:
                quote = self.hands.session.quote
                near = next((one for one in quote.spans(role) if one.overlaps(span)), None)
                if near is None:
                    self._role(role, span, {"cue": _CTRL, "source": _SHIFT}[role])
                    continue
                if near.start != span.start:
                    self._drag_edge(role, near, Span(span.start, near.end))
                if near.end != span.end:
                    self._drag_edge(role, Span(span.start, near.end), span)

    def _drag_edge(self, role: str, span: Span, new: Span) -> None:
        """The edge in which the two differ, to the word, or exact to the letter where words would be too much."""
        page, view = self.hands.page, self.hands.page.viewport()
        exact = _NONE if snap(page.text, new) == new else _ALT
        begins = span.start != new.start
        letter = new.start if begins else new.end - 1
        page.make_seen(span)
        QTest.qWait(10)
        piece = page.geometry_.pieces(span)[0 if begins else -1]
        x, y = piece.start_x if begins else piece.end_x, piece.rect.center().y()
        edge = QPoint(int(x), int(y) - page.verticalScrollBar().value())
        QTest.mousePress(view, Qt.MouseButton.LeftButton, exact, edge)
        self.hands._move(edge - QPoint(8, 0), exact)
        self.hands._move(self.hands.point(letter), exact)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, exact, self.hands.point(letter))
        self.counts[role] += 1

    def _mend_type(self, gold: Gold) -> None:
        while self.hands.session.quote.type != gold["type"]:
            self._key("type", Qt.Key.Key_I)

    def _mend_speakers(self, gold: Gold) -> None:
        session = self.hands.session
        names = [gold["speaker"], *(one["speaker"] for one in gold.get("co_speakers") or [])]
        if [session.name("speaker", id) for id in session.quote.speakers] == names:
            return
        for number, name in enumerate(names):
            if number:
                self.hands.key(Qt.Key.Key_J, _CTRL)
                self.counts["speaker"] += 1
            elif self._strip.mode != "speaker":
                self._key("speaker", Qt.Key.Key_Tab if self._strip.field.hasFocus() else Qt.Key.Key_S)
            self._name("speaker", name)


def _place(gold: Gold) -> tuple[int, int]:
    return gold["content"][0][0], -gold["content"][-1][1]


def _partners(article: Annotated, some: list[Suggestion]) -> dict[str, Gold]:
    """The gold's quote that each suggestion is, or may become by a few drags, by its key."""
    by_id = {one.id: one for one in some}
    found = {}
    for kind in ("quote", "scare"):
        own = [one for one in article.quotes if one["kind"] == kind]
        for pair in matched(own, [quoted(article, one) for one in some if one.kind == kind]):
            one = by_id[pair.predicted["id"]]
            if counts(pair.iou, "iou50") and _is_mendable(one, pair.gold):
                found[one.key] = pair.gold
    return found


def _spans(one: Suggestion) -> dict[str, list[Span]]:
    return {"content": [*one.content], "cue": sorted(one.cue), "source": [one.source] if one.source else []}


def _wanted(gold: Gold) -> dict[str, list[Span]]:
    sources = [gold["source"], *(one["source"] for one in gold.get("co_speakers") or [])]
    spans = {"content": gold["content"], "cue": [gold["cue"], *gold["cue_extra"]], "source": sources}
    return {role: sorted(Span(*span) for span in some if span) for role, some in spans.items()}


def _is_mendable(one: Suggestion, gold: Gold) -> bool:
    """Whether nothing is to be taken away from it: each span has its own place in the gold."""
    if gold["kind"] == "scare":
        return True
    spans, wanted = _spans(one), _wanted(gold)
    if len(spans["content"]) != len(wanted["content"]):
        return False
    return all(any(span.overlaps(other) for other in wanted[role]) for role in spans for span in spans[role])


def effort_with_suggestions(folder: Path) -> Figure:
    from models.project import new_project

    path = folder / "effort_suggested.qawl"
    new_project(path)
    _, qawl, window = _opened(path, folder)
    analyst = Assisted(Hands(window))
    for article in seeds():
        window.article_handlers.open(_id_of(window, article.name.removesuffix(".txt")))
        while window.suggestion_handlers.suggestions.missing():
            pause(20)
        QTest.qWait(50)
        analyst.work_through(article)
        gold = [one for one in article.quotes if one["kind"] == "quote"]
        _must_be_right(analyst, gold)
    _close(qawl, window)
    kinds = ", ".join(f"{kind} {count}" for kind, count in analyst.counts.most_common())
    each = analyst.each
    note = f"median of {len(each)} quotes, total {sum(each)}, p95 {percentile(each, 0.95)}; {kinds}"
    return Figure("effort-with-suggestions", percentile(each, 0.5), 3.0, "actions", note)

"""The tour's second part, on an article made for it: three quotes inside each other, joint speakers, a registry.

The two seed articles have neither a third level nor a quote in parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.importing import Wishes
from models.span import Span
from ui.window import Window

_ARTICLE = (
    "موسكو: مستعدون للعودة إلى المفاوضات\n\n"
    "ذكرت وكالة رويترز أن وزارة الخارجية الروسية قالت إن لافروف أبلغ كيري بأن موسكو مستعدة للعودة إلى المفاوضات.\n\n"
    "«الهدنة، يقول باراك أوباما وأنجيلا ميركل، لم تعد قائمة منذ مساء الاثنين».\n\n"
    "وأكد سيرجي لافروف أن بلاده «لن تقبل شروطا مسبقة» من أحد."
)
_TALKS = "العودة إلى المفاوضات"
# Content, cue, sources, addressee, speakers, target, label's digit.
_QUOTES = (
    (
        ("وزارة الخارجية الروسية قالت إن لافروف أبلغ كيري بأن موسكو مستعدة للعودة إلى المفاوضات",),
        ("ذكرت", ("وكالة رويترز",), ""),
        (("رويترز",), _TALKS, "3"),
    ),
    (
        ("لافروف أبلغ كيري بأن موسكو مستعدة للعودة إلى المفاوضات",),
        ("قالت", ("وزارة الخارجية الروسية",), ""),
        (("وزارة الخارجية الروسية",), "", "1"),
    ),
    (
        ("موسكو مستعدة للعودة إلى المفاوضات",),
        ("أبلغ", ("لافروف",), "كيري"),
        (("سيرغي لافروف",), "", "1"),
    ),
    (
        ("الهدنة", "لم تعد قائمة منذ مساء الاثنين"),
        ("يقول", ("باراك أوباما", "وأنجيلا ميركل"), ""),
        (("باراك أوباما", "أنجيلا ميركل"), "الهدنة", "2"),
    ),
    (
        ("لن تقبل شروطا مسبقة",),
        ("وأكد", ("سيرجي لافروف",), ""),
        (("سيرجي لافروف",), _TALKS, "4"),
    ),
)
_WAIT = 20  # looks, 100 ms apart, for what is found beside the window


class Guide(Protocol):
    """What the tour lends: hands and a camera."""

    window: Window

    def press(self, widget: QWidget, key: Qt.Key) -> None: ...
    def type(self, text: str) -> None: ...
    def picture(self, name: str, widget: QWidget | None = None) -> Path: ...


class AttributionTour:
    def __init__(self, guide: Guide, folder: Path) -> None:
        self._guide, self._folder = guide, folder
        self.window = guide.window

    def pictures(self) -> Iterator[Path]:
        source = self._folder / "made.txt"
        source.write_text(_ARTICLE, "utf-8")
        self._import(source)
        for content, spans, judged in _QUOTES:
            self._quote(content, *spans, *judged)
        for theme in ("light", "dark"):
            yield from self._seen(theme)
            self.window.actions_["switch_theme"].trigger()

    def _import(self, source: Path) -> None:
        """Done beside the window: wait until its article lies on the desk."""
        self.window.session.select(None)  # who is at work is not taken to another article
        self.window.reader.page.set_caret(0)
        done = QEventLoop()
        self.window.import_handlers.housekeeping.imported.connect(done.quit)
        self.window.import_handlers.begin([source], Wishes())
        done.exec()

    def _seen(self, theme: str) -> Iterator[Path]:
        quotes = {quote.hull.start: quote.id for quote in self.window.session.quotes}
        text = self.window.reader.page.text
        self.window.session.select(quotes[text.index("موسكو مستعدة")])
        yield self._guide.picture(f"11_three_deep_{theme}")
        self.window.session.select(quotes[text.index("الهدنة")])
        yield self._guide.picture(f"12_in_parts_joint_{theme}")
        yield self._registry(theme)

    def _registry(self, theme: str) -> Path:
        """With a speaker of whom there is another spelling."""
        self.window.actions_["speakers"].trigger()
        window = self.window.registry_handlers.window("speaker")
        window.field.setText(_QUOTES[-1][2][0][0])
        window.show_all()
        for _ in range(_WAIT):
            if window.form.variants.items():
                break
            QTest.qWait(100)
        return self._guide.picture(f"13_registry_{theme}", window)

    def _quote(
        self,
        content: tuple[str, ...],
        cue: str,
        sources: tuple[str, ...],
        addressee: str,
        speakers: tuple[str, ...],
        target: str,
        digit: str,
    ) -> None:
        page, field = self.window.reader.page, self.window.reader.strip.field
        for number, words in enumerate(content):
            self._select(words)
            self._guide.press(page, Qt.Key.Key_V if number else Qt.Key.Key_Q)
        near = self.window.session.quote
        assert near is not None
        for key, words in (
            (Qt.Key.Key_E, cue), *((Qt.Key.Key_A, source) for source in sources), (Qt.Key.Key_Z, addressee)
        ):  # fmt: skip
            if words:
                self._select(words, near.hull.end)
                self._guide.press(page, key)
        for number, name in enumerate(speakers):
            self.window.actions_["add_speaker" if number else "give_speaker"].trigger()
            self._guide.type(name)
            self._guide.press(field, Qt.Key.Key_Return)
        self.window.actions_["give_target"].trigger()
        if target:
            self._guide.type(target)
        self._guide.press(field, Qt.Key(ord(digit)))

    def _select(self, words: str, before: int | None = None) -> None:
        """The words, the last of that kind before a place."""
        page = self.window.reader.page
        start = page.text.index(words) if before is None else page.text.rindex(words, 0, before)
        page.setFocus()
        page.set_selection(Span(start, start + len(words)))

"""The page with what belongs to it: the head above, the margin and the strip beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.finding import find_all
from models.notice import Notice
from models.records import Article
from models.session import Session
from models.span import Span
from ui.label import Label
from ui.language import isolated, plain, tr
from ui.reader.highlights import Highlights
from ui.reader.margin import LABELS, Margin
from ui.reader.page import Page
from ui.theme import Theme
from ui.words import kind_name

if TYPE_CHECKING:
    from models.suggestions import Suggestions
    from ui.reader.find import FindBar
    from ui.reader.proposal import Proposal
    from ui.reader.strip import Strip

_SOUGHT = 60  # code points of a selection that may be meant to be sought
_STRIP = 186  # px: the least in which its words can be read


class Head(QWidget):
    """Title, outlet and date of the article."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_head")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the article's, whatever the interface's is
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 16, 8)
        column.setSpacing(1)
        self.title, self.about = Label(), Label()
        self.title.setObjectName("headline")
        self.about.setObjectName("muted")
        for label in (self.title, self.about):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        column.addWidget(self.title)
        column.addWidget(self.about)
        self._title = ""

    def show_article(self, article: Article | None) -> None:
        self._title = article.name if article else ""
        about = [article.outlet, article.author, article.published, article.external_id] if article else []
        words = tr("%n word(s)", article.words) if article else ""
        self.about.setText("\u200f" + "  ·  ".join(isolated(part) for part in (*about, words) if part))
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.title.setMinimumWidth(1)
        metrics = QFontMetrics(self.title.font())
        self.title.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 36))
        self.title.setToolTip(plain(self._title))


class Reader(QWidget):
    """Follows the session: the article on the desk, its quotes, the selected one."""

    def __init__(self, session: Session, theme: Theme, language: str) -> None:
        super().__init__()
        self._session = session
        self.head = Head()
        self.page = Page(theme)
        self.margin = Margin(self.page)
        self._finished = False
        self._find: FindBar | None = None  # made when it is first asked for
        self._at: Span | None = None  # what was found and gone to last
        self.highlights = Highlights(session, language)
        self.page.highlights = self.highlights
        self.empty = Label()
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.page, self.empty):
            column.addWidget(widget)
        column.setStretchFactor(self.page, 1)
        column.setStretchFactor(self.empty, 1)
        self.page.installEventFilter(self)
        self.page.verticalScrollBar().valueChanged.connect(self._place_strip)
        self.page.laid_out.connect(self._arrange)
        self.retranslate(language)

    def add_strip(self) -> None:
        """The strip beside the selected quote: hands need it, the first paint does not."""
        from ui.reader.strip import Strip

        self.strip = Strip(self._session, self.page.theme, self.highlights.language, self.page)
        self.strip.field.passed_on.connect(self._pass_on)
        self._finished = True
        self._show_strip(anew=True)

    # Suggestions

    def add_suggestions(self, suggestions: Suggestions) -> None:
        """Ghosts on the page, and a card for the one that is looked at."""
        from ui.reader.ghosts import Ghosts
        from ui.reader.proposal import Proposal

        self.suggestions = suggestions
        self.page.ghosts = Ghosts(suggestions)
        self.proposal = Proposal(self.page)

    def use_suggestions(self, suggestions: Suggestions) -> None:
        """Another project's."""
        from ui.reader.ghosts import Ghosts

        self.suggestions = suggestions
        self.page.ghosts = Ghosts(suggestions)
        self.show_suggestion()

    def show_suggestion(self) -> None:
        """The one that is looked at, with its card; or none, and the ghosts as they are now."""
        self.page.viewport().update()
        one = self.suggestions.get(self.suggestions.current)
        self.proposal.setVisible(one is not None)
        if one is None:
            return
        type = self._session.codebook.types.get(one.suggestion.type or "")
        kind = type.name(self.highlights.language) if type else kind_name(one.suggestion.kind)
        shown = self.suggestions.shown
        self.proposal.setLayoutDirection(QApplication.layoutDirection())
        self.proposal.show_one(one, kind, shown.index(one) + 1, len(shown))
        self.page.make_seen(one.suggestion.hull)
        self._place_beside(self.proposal, one.suggestion.hull.start)

    # Finding

    def open_find(self) -> None:
        """The bar above the page, with the selected words in it."""
        if self._session.desk is None:
            return
        if self._find is None:
            self._find = self._made_find_bar()
        span = self.page.selection()
        words = span.cut(self.page.text) if span else ""
        self._find.open(words if len(words) <= _SOUGHT and "\n" not in words else "")
        self._search(self._find.field.text())

    def _made_find_bar(self) -> FindBar:
        from ui.reader.find import FindBar

        bar = FindBar()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, bar)
        bar.searched.connect(self._search)
        bar.stepped.connect(self.find_step)
        bar.closed.connect(self.close_find)
        return bar

    def _search(self, typed: str) -> None:
        """Show all that is found, and go to the first from where one is."""
        self.page.show_found(find_all(self.page.text, typed))
        selection = self.page.selection()
        here = selection.start if selection else self.page.caret
        self._go_to(next((at for at, span in enumerate(self.page.found) if span.start >= here), 0))

    def find_step(self, step: int) -> None:
        """To the next (1) or the one before (−1), round the article."""
        if self._find is None or self._find.isHidden():
            self.open_find()
        elif self.page.found:
            at = self.page.found.index(self._at) if self._at in self.page.found else -1
            self._go_to((at + step) % len(self.page.found))

    def _go_to(self, number: int) -> None:
        assert self._find is not None
        found = self.page.found
        self._find.tell(number + 1, len(found))
        if found:
            self._at = found[number]
            self.page.set_selection(self._at)
            self.page.make_seen(self._at)

    def close_find(self) -> bool:
        """Away with the bar; what was found last stays selected, and can be marked. Whether there was one."""
        if self._find is None or self._find.isHidden():
            return False
        self.page.show_found([])
        self._find.hide()
        self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def use(self, session: Session) -> None:
        """Follow another session: another project was opened."""
        self._session = session
        if self._finished:
            self.strip.session = session
        language, by_speaker = self.highlights.language, self.highlights.by_speaker
        self.highlights = Highlights(session, language)
        self.highlights.by_speaker = by_speaker
        self.page.highlights = self.highlights
        self.show_article()

    def retranslate(self, language: str) -> None:
        self.highlights.language = language
        self.margin.forget()
        self.page.setAccessibleName(tr("Article"))
        if self._find:
            self._find.retranslate()
        if self.page.ghosts:
            self.proposal.retranslate()
            self.show_suggestion()
        self.empty.setText(tr("No article is open. Import articles (Ctrl+I), or drop .txt files here."))
        self.highlights.forget()
        self.head.show_article(self._session.article)
        self.show_quotes(anew=True)

    # What the session says

    def show_article(self) -> None:
        desk = self._session.desk
        self.empty.setVisible(desk is None)
        self.page.setVisible(desk is not None)
        self.head.setVisible(desk is not None)
        self.head.show_article(desk.article if desk else None)
        self.highlights.forget()
        self.highlights.refresh()
        self.page.show_text(desk.text if desk else "")
        self.page.set_selected(None)
        if self._find and not self._find.isHidden():
            self.page.show_found(find_all(self.page.text, self._find.field.text()))
            self._find.tell(0, len(self.page.found))
        self.show_selected()

    def show_change(self, notice: Notice) -> None:
        """Paint again what this change touches on the page."""
        here = self._session.article
        anew = bool(notice.ids("speaker") or notice.ids("target"))
        if anew:
            self.highlights.forget()
        if here and here.id in notice.ids("article"):
            self.head.show_article(here)
        if not notice.changes or (here and here.id in notice.articles()) or not notice.articles():
            self.show_quotes(anew=anew, changed=notice.quotes(here.id) if here and not anew else None)

    def show_everything_anew(self) -> None:
        """Whose quotes these are, what they are called, or how: something changed for all of them."""
        self.highlights.forget()
        self.show_quotes(anew=True)

    def show_quotes(self, *, anew: bool = False, changed: set[str] | None = None) -> None:
        """Paint the quotes again: all, or those that changed."""
        if changed:
            self.highlights.update(changed)
        else:
            self.highlights.refresh()
        self.page.refresh()
        self.margin.update()
        self._show_strip(anew=anew)

    def show_selected(self) -> None:
        quote = self._session.quote
        self.page.set_selected(quote.id if quote else None)
        if quote:
            self.page.make_seen(quote.hull)
        self.margin.update()
        self._show_strip()

    def set_theme(self, theme: Theme) -> None:
        self.page.set_theme(theme)
        if self._finished:
            self.strip.theme = theme
        self._show_strip(anew=True)
        self.margin.update()

    def _show_strip(self, *, anew: bool = False) -> None:
        if not self._finished:
            return
        self.strip.language = self.highlights.language
        self.strip.setLayoutDirection(QApplication.layoutDirection())  # not the page's, which is the article's
        self.strip.show_quote(self._session.quote, anew=anew)
        self._place_strip()

    # Geometry

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.page and event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _arrange(self) -> None:
        view = self.page.viewport().geometry()
        left = view.right() + 1
        self.margin.setGeometry(left, view.top(), self.page.width() - left, view.height())
        self._place_strip()

    def _place_strip(self) -> None:
        """Beside the first line of the selected quote, within the page's height."""
        quote = self._session.quote
        if not self._finished:
            return
        if quote and not self.strip.isHidden():
            self._place_beside(self.strip, quote.hull.start)
        one = self.page.ghosts.current if self.page.ghosts else None
        if one and not self.proposal.isHidden() and one.suggestion.hull.fits(self.page.text):  # else of the text before
            self._place_beside(self.proposal, one.suggestion.hull.start)

    def _place_beside(self, card: Strip | Proposal, position: int) -> None:
        """``card`` over the margin, beside the line of a code point, within the page's height."""
        area = self.margin.geometry()
        if area.width() <= LABELS:  # not laid out yet
            return
        card.fit(max(_STRIP, area.width() - int(LABELS)))
        top = self.page.geometry_.top(position) - self.page.verticalScrollBar().value()
        lowest = area.bottom() - card.height() - 6
        card.move(area.right() - card.width() - 3, area.top() + int(max(4, min(top, lowest))))
        card.raise_()

    def _pass_on(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.page, event)

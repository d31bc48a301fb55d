"""The page with what belongs to it: the head above, the margin and the strip beside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from models.notice import Notice
from models.records import Article
from models.session import Session
from ui.language import isolated, tr
from ui.reader.highlights import Highlights
from ui.reader.margin import LABELS, Margin
from ui.reader.page import Page
from ui.theme import Theme

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
        self.title, self.about = QLabel(), QLabel()
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
        self.title.setToolTip(self._title)


class Reader(QWidget):
    """Follows the session: the article on the desk, its quotes, the selected one."""

    def __init__(self, session: Session, theme: Theme, language: str) -> None:
        super().__init__()
        self._session = session
        self.head = Head()
        self.page = Page(theme)
        self.margin = Margin(self.page)
        self._finished = False
        self.highlights = Highlights(session, language)
        self.page.highlights = self.highlights
        self.empty = QLabel()
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
        if quote is None or not self._finished or self.strip.isHidden():
            return
        area = self.margin.geometry()
        if area.width() <= LABELS:  # not laid out yet
            return
        self.strip.fit(max(_STRIP, area.width() - int(LABELS)))
        top = self.page.geometry_.top(quote.hull.start) - self.page.verticalScrollBar().value()
        lowest = area.bottom() - self.strip.height() - 6
        self.strip.move(area.right() - self.strip.width() - 3, area.top() + int(max(4, min(top, lowest))))
        self.strip.raise_()

    def _pass_on(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.page, event)

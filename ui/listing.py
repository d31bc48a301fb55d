"""The list of articles as the window goes through it: keys that come from beside the window, lines read when seen.

Short lists are read at once. Of a long one the first screens come at once too, the rest from a thread of its own, so
that no sorting or filtering of a million articles is waited for.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.errors import QawlError
from models.listing import Filter, Listing, Order, Tallies, article_of, key_of, keys, lines, tallies
from models.notice import Notice
from models.records import Listed
from models.session import Session
from models.store import Store
from ui.tasks import Background

_AT_ONCE = 5000  # articles that are read without a thread
_CHUNK = 64  # lines read together
_KEPT = 4096  # lines


class ArticleListing(QObject):
    """One window's. ``keys`` are ``article_text.key``; ``complete`` is False while more of them are to come."""

    replaced = Signal()  # other articles, or in another order
    grew = Signal()  # the rest of them came
    changed = Signal(object)  # keys whose lines read otherwise now; None for all of them
    _began = Signal(int, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: OrderedDict[int, Listed | None] = OrderedDict()
        self._rows: dict[int, int] = {}  # of the lines that were read
        self._asked = 0
        self._background = Background(self)
        self._background.answered.connect(self._take_rest)
        self._began.connect(self._take_first)
        self._tallies: Tallies | None = None
        self.listing = Listing()

    def use(self, session: Session) -> None:
        self._session = session
        self.listing = Listing()
        self.refresh()

    # Which articles

    @property
    def filter(self) -> Filter:
        return self.listing.filter

    @property
    def order(self) -> Order:
        return self.listing.order

    @property
    def keys(self) -> array[int]:
        return self.listing.keys

    def choose(self, filter: Filter, order: Order | None = None) -> None:
        """Go through these from now on."""
        self._read(Listing(filter, order or self.order))

    def refresh(self) -> None:
        """Read the list anew."""
        self._read(Listing(self.filter, self.order))

    def _read(self, listing: Listing) -> None:
        self._forget()
        self._asked += 1
        if self.tallies.all <= _AT_ONCE:
            listing.read(self._session.store, self._session.who)
            self._show(listing)
            return
        if listing.filter or listing.order.column == "status":
            listing.keys = self.keys  # the old ones, until the new ones are there
            self._session.listing = self.listing = listing
        else:  # the beginning of an index is there at once
            listing.keys = next(keys(self._session.store, listing.filter, listing.order, self._session.who), array("q"))
            self._show(listing)
        work = partial(
            _all_keys, self._session.store.path, listing, self._session.who, partial(self._tell, self._asked)
        )
        self._background.ask(self._asked, work)

    def _tell(self, asked: int, first: array[int]) -> None:
        """In the other thread: signals cross over."""
        self._began.emit(asked, first)

    def _take_first(self, asked: int, first: array[int]) -> None:
        if asked == self._asked and self.keys[: len(first)] != first:
            listing = Listing(self.filter, self.order)
            listing.keys = first
            self._show(listing)

    def _take_rest(self, asked: int, all: array[int] | None) -> None:
        if asked == self._asked and all is not None:
            self.listing.keys, self.listing.complete = all, True
            self.grew.emit()

    def _show(self, listing: Listing) -> None:
        self._rows.clear()
        self._session.listing = self.listing = listing
        self.replaced.emit()

    # What they read

    def line(self, row: int) -> Listed | None:
        """The line of a row, read with those around it; None where the article is gone meanwhile."""
        key = self.keys[row]
        if key not in self._lines:
            first = max(0, row - _CHUNK // 2)
            around = self.keys[first : row + _CHUNK // 2]
            self._rows.update((one, first + at) for at, one in enumerate(around))
            missing = [one for one in around if one not in self._lines]
            found = lines(self._session.store, missing, self._session.who)
            self._lines.update((one, found.get(one)) for one in missing)
            while len(self._lines) > _KEPT:
                self._rows.pop(self._lines.popitem(last=False)[0], None)
        return self._lines[key]

    def seen_row(self, key: int) -> int:
        """The row of a line that was read; −1 where nobody has seen it: then it need not be painted again."""
        return self._rows.get(key, -1)

    def row_of(self, article: str | None) -> int:
        return self.listing.row_of(key_of(self._session.store, article))

    def article_at(self, row: int) -> str | None:
        return article_of(self._session.store, self.keys[row]) if 0 <= row < len(self.keys) else None

    @property
    def tallies(self) -> Tallies:
        """How many there are of each kind; read again after a change."""
        if self._tallies is None:
            self._tallies = tallies(self._session.store, self._session.who)
        return self._tallies

    # What happens to them

    def hear(self, notice: Notice) -> None:
        """Lines that changed are read again; articles that came or went make another list. The order stays as it was:
        nothing moves under the hand.
        """
        self._tallies = None
        if notice.articles_came_or_went:
            self.refresh()
            return
        if notice.tables() & {"article", "quote", "work"}:
            touched = {key for one in notice.articles() if (key := key_of(self._session.store, one)) is not None}
            for key in touched:
                self._lines.pop(key, None)
            self.changed.emit(touched)

    def forget_lines(self) -> None:
        """Somebody else looks now: each line may read otherwise."""
        self._forget()
        self.changed.emit(None)

    def _forget(self) -> None:
        self._lines.clear()
        self._rows.clear()
        self._tallies = None

    def close(self) -> None:
        self._asked += 1
        self._background.close()


def _all_keys(path: Path, listing: Listing, who: str, tell: Callable[[array[int]], None]) -> array[int] | None:
    """All keys; ``tell`` hears the first of them before."""
    try:
        store = Store(path, read_only=True)
        try:
            found = array("q")
            for piece in keys(store, listing.filter, listing.order, who):
                if not found:
                    tell(piece[:])
                found.extend(piece)
            if not found:
                tell(found)
            return found
        finally:
            store.close()
    except QawlError:  # the file is out of reach: saving says so
        return None

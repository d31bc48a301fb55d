"""Marking, attributing and judging quotes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from models import commands, offers
from models.records import TYPES
from models.span import Span
from models.text import next_edge
from ui.handlers.own import OwnQuoteHandlers
from ui.language import tr
from ui.messages import says_refusals
from ui.reader.pointing import chosen_span


class QuoteHandlers(OwnQuoteHandlers):
    judged = Signal()  # a digit has given a stance
    released = Signal()  # whatever is selected is let go

    # Marking

    @says_refusals
    def mark(self) -> None:
        if self._mark("quote"):
            self.place.reader.strip.ask_for("speaker")

    @says_refusals
    def mark_scare(self) -> None:
        """The selection as a scare quote; with nothing selected, the selected quote becomes one, or a quote again."""
        quote = self._own
        if quote and chosen_span(self.place.reader.page) is None:
            self.edit(quote.id, "kind", "quote" if quote.kind == "scare" else "scare")
        elif self._mark("scare"):
            self.place.reader.strip.ask_for("stance")

    def _mark(self, kind: str) -> bool:
        page = self.place.reader.page
        span = chosen_span(page)
        if span is None:
            self._tell(tr("Select the words of a quote first, then press Q (ض)."))
            return False
        self.place.session.mark(span, kind)
        page.set_caret(span.end)
        return True

    @says_refusals
    def delete_quote(self) -> None:
        quote = self._own
        if quote:
            after = self.place.quotes.neighbour(1) or self.place.quotes.neighbour(-1)
            self.place.session.do(commands.DeleteQuotes(quote.article, (quote.id,)))
            self.place.session.select(after)
            self.to_page()

    # Who and where they stand

    def give_speaker(self) -> None:
        self.place.reader.strip.ask_for("speaker", self._selected_name())

    def give_target(self) -> None:
        self.place.reader.strip.ask_for("stance", self._selected_name())

    def another_target(self) -> None:
        self.place.reader.strip.another_target()

    def skip_speaker(self) -> None:
        self.place.reader.strip.switch_mode()

    def digit(self, key: str) -> None:
        """What the strip says this digit gives."""
        self.place.reader.strip.choose_digit(key)

    @says_refusals
    def speaker_chosen(self, id: str, new: str, mode: str = "speaker") -> None:
        """Somebody was named as the speaker, as one more (joint), or as an addressee."""
        quote = self._own
        if quote:
            role = "addressee" if mode == "addressee" else "speaker"
            self.place.session.assign(quote, id or None, new=new or None, role=role, also=mode != "speaker")
            self._go_on()

    @says_refusals
    def stance_chosen(self, code: str) -> None:
        quote = self._own
        if quote:
            id, new = self.place.reader.strip.aimed()
            self.place.session.judge(quote, code, id or None, new=new or None)
            self.place.reader.strip.target = ("", "")
            self.to_page()
            self.judged.emit()

    def target_missing(self) -> None:
        text = tr("A stance is toward something: type the target's name first.")
        self._tell(text)

    @says_refusals
    def stance_edited(self, id: str, stance: str, field: str, value: object) -> None:
        """Intensity, confidence or note of one judgement; its quote need not be the selected one any more."""
        session = self.place.session
        quote = session.desk.quote(id) if session.desk else None
        found = next((one for one in quote.stances if one.id == stance), None) if quote else None
        if quote and found and session.may_change(quote) and found.annotator == quote.annotator:
            self.place.session.do(commands.EditStance(quote.article, quote.id, stance, {field: value}))

    @says_refusals
    def label_changed(self, stance: str, code: str) -> None:
        quote = self._own
        found = next((one for one in quote.stances if one.id == stance), None) if quote else None
        if quote and found and found.annotator == quote.annotator:
            target = found.target
            self.place.session.do(commands.JudgeStance(quote.article, quote.id, code, target, stance=stance))

    @says_refusals
    def stance_removed(self, stance: str = "") -> None:
        """Take this stance back, or the one given last."""
        quote = self._own
        wanted = stance or (offers.own_stance(self.place.session, quote) if quote else None)
        found = next((one for one in quote.stances if one.id == wanted), None) if quote else None
        if quote and found and found.annotator == quote.annotator:
            self.place.session.do(commands.RemoveStance(quote.article, quote.id, found.id))

    def _go_on(self) -> None:
        """After the speaker the strip asks for the stance; the keyboard stays where it was."""
        strip = self.place.reader.strip
        if strip.mode != "stance":
            strip.switch_mode()

    # Fields

    @says_refusals
    def edit(self, id: str, field: str, value: object) -> None:
        quote = self.place.session.desk.quote(id) if self.place.session.desk else None
        if quote and self.place.session.is_own(quote) and getattr(quote, field) != value:
            values = {field: value}
            if field == "kind":  # a scare quote has no type, and each kind has subtypes of its own
                desk = self.place.session.desk
                guess = desk.type_of(quote.content) if desk and value == "quote" else None
                values |= {"subtype": None, "type": guess}
            own = {"status": commands.SetStatus, "type": commands.SetType, "note": commands.WriteNote}
            self.place.session.do(own.get(field, commands.EditQuote)(quote.article, id, values))

    def next_type(self) -> None:
        quote = self._own
        if quote:
            at = TYPES.index(quote.type) if quote.type else -1
            self.edit(quote.id, "type", TYPES[(at + 1) % len(TYPES)])

    def set_done(self) -> None:
        """Done, or a draft again."""
        self._toggle("done")

    def set_review(self) -> None:
        self._toggle("needs_review")

    def _toggle(self, status: str) -> None:
        quote = self._own
        if quote:
            self.edit(quote.id, "status", "draft" if quote.status == status else status)

    def write_note(self) -> None:
        self.place.actions["quotes_shown"].setChecked(True)
        self.place.inspector.write_note()

    # Edges

    @says_refusals
    def edge_moved(self, id: str, role: str, old: Span, new: Span) -> None:
        session = self.place.session
        quote = session.desk.quote(id) if session.desk else None
        part = next((one for one in quote.parts if one.span == old and one.role == role), None) if quote else None
        if quote and part and session.is_own(quote):
            session.move_edge(quote, part, new)

    def _step_edge(self, *, begins: bool, step: int, by_letter: bool = False) -> None:
        quote, desk = self._own, self.place.session.desk
        if not quote or not desk:
            return
        span = quote.content[0] if begins else quote.content[-1]
        at = span.start if begins else span.end
        moved = next_edge(desk.text, at, step, begins=begins, by_letter=by_letter)
        self.edge_moved(quote.id, "content", span, Span(moved, span.end) if begins else Span(span.start, moved))

    def end_on(self) -> None:
        self._step_edge(begins=False, step=1)

    def end_back(self) -> None:
        self._step_edge(begins=False, step=-1)

    def start_on(self) -> None:
        self._step_edge(begins=True, step=1)

    def start_back(self) -> None:
        self._step_edge(begins=True, step=-1)

    def end_on_letter(self) -> None:
        self._step_edge(begins=False, step=1, by_letter=True)

    def end_back_letter(self) -> None:
        self._step_edge(begins=False, step=-1, by_letter=True)

    def start_on_letter(self) -> None:
        self._step_edge(begins=True, step=1, by_letter=True)

    def start_back_letter(self) -> None:
        self._step_edge(begins=True, step=-1, by_letter=True)

    # Going about

    def quote_chosen(self, id: str) -> None:
        self.place.session.select(id or None)

    def next_quote(self) -> None:
        self._go(self.place.quotes.neighbour(1))

    def previous_quote(self) -> None:
        self._go(self.place.quotes.neighbour(-1))

    def outer_quote(self) -> None:
        """The quote around the selected one."""
        quote, desk = self.place.session.quote, self.place.session.desk
        if quote and desk:
            self._go(quote.parent or desk.around(quote))

    def next_todo(self) -> None:
        """The next quote with something left to do."""
        found = self.place.todos.next()
        if found:
            self._go(found)
        else:
            text = tr("Nothing is left to do for the quotes of this article.")
            self._tell(text)

    def _go(self, quote: str | None) -> None:
        if quote:
            self.place.session.select(quote)

    def to_page(self) -> None:
        self.place.reader.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def let_go(self) -> None:
        """Back to the page; from there the selection is let go, then the quote."""
        page = self.place.reader.page
        if self.place.reader.close_find():
            return
        if not page.hasFocus():
            self.to_page()
        elif page.selection():
            page.set_caret(page.caret)
        else:
            self.place.session.select(None)
            self.released.emit()

    # Copying

    def copy_words(self) -> None:
        page, session = self.place.reader.page, self.place.session
        if page.selection():
            page.copy()
        elif session.quote and session.desk:
            QGuiApplication.clipboard().setText(session.desk.words(session.quote))

    def copy_citation(self) -> None:
        """«words» — speaker, outlet, date."""
        session = self.place.session
        if session.quote and session.desk:
            QGuiApplication.clipboard().setText(session.citation(session.quote))
            self.place.window.statusBar().showMessage(tr("Copied with its citation."), 4000)

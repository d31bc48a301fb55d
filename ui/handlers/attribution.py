"""Cue, source and addressee; joint speakers; nesting; statements: what belongs to a quote beside its content."""

from __future__ import annotations

from models import commands
from ui.handlers.own import OwnQuoteHandlers
from ui.language import tr
from ui.messages import says_refusals
from ui.reader.pointing import chosen_span


class AttributionHandlers(OwnQuoteHandlers):
    # Spans by role

    def mark_cue(self) -> None:
        self.span_wanted("cue")

    def mark_source(self) -> None:
        self.span_wanted("source")

    def mark_addressee(self) -> None:
        self.span_wanted("addressee")

    def mark_content(self) -> None:
        self.span_wanted("content")

    @says_refusals
    def span_wanted(self, role: str) -> None:
        """The selection becomes this of the selected quote; a source then names the speaker with Enter."""
        page, quote = self.place.reader.page, self._own
        span = chosen_span(page, marks_too=role == "cue")
        if quote is None or span is None:
            text = tr("Select a quote, then the words that are its cue, source or addressee.")
            self._tell(text)
            return
        self.place.session.add_span(quote, role, span)
        page.set_caret(span.end)
        if role == "addressee" and not quote.addressees:
            self.place.reader.strip.ask_for("addressee")
        elif role == "source" and not quote.speakers:
            self.place.reader.strip.ask_for("speaker")

    def span_drawn(self, role: str) -> None:
        """By mouse: the keyboard stays with what the quote still lacks, so that names can be typed at once."""
        self.span_wanted(role)
        quote, strip = self._own, self.place.reader.strip
        if quote and role in ("cue", "source") and quote.kind == "quote":
            if not quote.speakers:
                strip.ask_for("speaker")
            elif not quote.stances:
                strip.ask_for("stance")

    @says_refusals
    def span_removed(self, part: str) -> None:
        quote = self._own
        found = next((one for one in quote.parts if one.id == part), None) if quote else None
        if quote and found:
            self.place.session.remove_span(quote, found)

    def span_shown(self, part: str) -> None:
        quote = self.place.session.quote
        found = next((one for one in quote.parts if one.id == part), None) if quote else None
        if found:
            self.place.reader.page.make_seen(found.span)
            self.place.reader.page.set_selection(found.span)

    # People

    def add_speaker(self) -> None:
        quote = self._own
        if quote:
            self.place.reader.strip.ask_for("joint" if quote.speakers else "speaker", self._selected_name())

    def give_addressee(self) -> None:
        self.place.reader.strip.ask_for("addressee", self._selected_name())

    @says_refusals
    def same_speaker(self) -> None:
        """The speakers of the quote before are this one's too."""
        quote = self._own
        before = self.place.session.previous_quote(quote) if quote else None
        if quote and before:
            self.place.session.do(commands.AssignSpeaker(quote.article, quote.id, before.speakers))
            if self.place.reader.strip.mode != "stance":
                self.place.reader.strip.switch_mode()
        elif quote:
            self._tell(tr("No quote before this one has a speaker."))

    @says_refusals
    def person_removed(self, id: str, role: str) -> None:
        quote = self._own
        if quote:
            self.place.session.unassign(quote, id, role)

    # Nesting

    def choose_parent(self) -> None:
        quote = self._own
        if quote:
            from ui.dialogs.parent import ParentDialog

            dialog = ParentDialog(self.place.session, quote, self.place.window)
            if dialog.exec():
                self.set_parent(dialog.chosen())

    def unnest(self) -> None:
        self.set_parent(None)

    @says_refusals
    def set_parent(self, parent: str | None) -> None:
        quote = self._own
        if quote and quote.parent != parent:
            self.place.session.do(commands.SetParent(quote.article, quote.id, parent))

    # Statements

    @says_refusals
    def link_statement(self) -> None:
        quote = self._own
        if quote:
            from ui.dialogs.statement import StatementDialog

            dialog = StatementDialog(self.place.session, quote, self.place.window)
            other = dialog.chosen() if dialog.exec() else None
            if other:
                self.place.session.do(commands.LinkQuotes(quote.article, quote.id, other, dialog.relation()))
                self._tell(tr("Linked; the other quote stands beside the page and can be gone to."))

    @says_refusals
    def unlinked(self, statement: str) -> None:
        quote = self._own
        if quote:
            self.place.session.do(commands.UnlinkQuote(quote.article, quote.id, statement))

    # The team's own fields

    @says_refusals
    def own_field_changed(self, id: str, code: str, value: object) -> None:
        session = self.place.session
        quote = session.desk.quote(id) if session.desk else None
        if quote and session.is_own(quote) and quote.fields.get(code) != value:
            fields = {**quote.fields, code: value}
            if value is None:
                del fields[code]
            session.do(commands.EditQuote(quote.article, quote.id, {"fields": fields}))

    def set_medium(self) -> None:
        self.place.actions["quotes_shown"].setChecked(True)
        self.place.inspector.choose_medium()

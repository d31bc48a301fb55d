"""Stepping through suggestions, accepting, correcting and refusing them; having them computed beside the window."""

from __future__ import annotations

from models import commands
from models.language import label as text
from models.notice import Notice
from models.suggestions import Suggestions
from ui.handlers.own import OwnQuoteHandlers
from ui.language import tr
from ui.messages import says_refusals
from ui.progress import ProgressStrip
from ui.suggesting import Suggesting
from ui.words import counted
from ui.workplace import Workplace

SUGGESTING = text("Suggest for the whole project")


class SuggestionHandlers(OwnQuoteHandlers):
    """``suggestions`` are those of the article on the desk; ``suggesting`` computes them, ``strip`` tells how far."""

    def __init__(self, place: Workplace, strip: ProgressStrip) -> None:
        super().__init__(place)
        self._strip = strip
        self._accepted: str | None = None  # a quote that came of a suggestion and waits for its stance
        self._last = 0  # where the suggestion was that was looked at last, a code point
        self.suggestions = Suggestions(place.session)
        self.suggestions.is_on = place.settings.suggestions_shown
        self.suggesting = self._made()
        strip.cancelled.connect(self.cancel)

    def _made(self) -> Suggesting:
        suggesting = Suggesting(self.place.session.store, self)
        suggesting.computed.connect(self.take)
        suggesting.progressed.connect(self._strip.show_suggesting)
        suggesting.ended.connect(self._end)
        suggesting.broken.connect(self._strip.end)
        return suggesting

    def use(self) -> None:
        """Another project: what the old one's thread is doing must have ended (``close``)."""
        is_on = self.suggestions.is_on
        self.suggestions = Suggestions(self.place.session)
        self.suggestions.is_on = is_on
        self.suggesting = self._made()
        self._accepted = None

    def close(self) -> None:
        self.suggesting.close()
        self._strip.end()

    def begin(self) -> None:
        """A project is open: whether it is blind, and what is proposed in it."""
        self.show_blind()
        self.ask()

    # Computing

    def ask(self) -> None:
        """Have the open article's suggestions computed, where they are not there yet."""
        wanted = self.suggestions.missing()
        if wanted:
            self.suggesting.ask(wanted)

    @says_refusals
    def take(self, computed: object) -> None:
        self.suggestions.take(computed)  # type: ignore[arg-type]

    def suggest_all(self) -> None:
        """All articles, beside the window, on all cores."""
        if self.suggesting.is_running:
            self._tell(tr("Suggestions are being computed already."))
        elif self.suggestions.is_blind:
            self._tell(tr("This is a blind study: suggestions are hidden from everybody."))
        else:
            self._strip.begin(tr("Suggesting…"))
            self.suggesting.run()

    def cancel(self) -> None:
        self.suggesting.stop()

    def _end(self, done: int, error: object) -> None:
        self._strip.end()
        if error is not None:
            self.messages.refuse(error)  # type: ignore[arg-type]
            return
        self._tell(tr("Suggestions computed for {n} articles.", n=counted(done)))
        self.ask()

    # Going about

    def next_suggestion(self) -> None:
        self._step(1)

    def previous_suggestion(self) -> None:
        self._step(-1)

    def _step(self, direction: int) -> None:
        """On the page Tab goes on to the next suggestion; where none is left, to the strip's other question."""
        quote = self.place.session.quote
        if not self.suggestions.shown:
            if quote:
                self.place.reader.strip.switch_mode()
            return
        position = quote.hull.start if quote else max(self._last, self.place.reader.page.top_position())
        self.look_at(self.suggestions.step(direction, position))

    def look_at(self, key: str | None) -> None:
        """The suggestion of this key, and no quote."""
        if key:
            self.place.session.select(None)
            self.suggestions.select(key)
            self.place.reader.page.setFocus()

    def show_current(self) -> None:
        one = self.suggestions.get(self.suggestions.current)
        if one:
            self._last = one.suggestion.hull.start
        self.place.reader.show_suggestion()

    def hear_selection(self) -> None:
        """A quote was selected: no suggestion is looked at any more."""
        if self.place.session.quote:
            self.suggestions.select(None)

    def look_away(self) -> None:
        """Esc, or a click beside all ghosts."""
        self.suggestions.select(None)

    def forget_place(self) -> None:
        """Another article."""
        self._last, self._accepted = 0, None

    # Disposing

    @says_refusals
    def accept_suggestion(self) -> None:
        """As it is proposed; a digit then gives the stance, and the next suggestion comes."""
        self._accepted = self.suggestions.accept()
        self.place.reader.page.setFocus()
        quote = self.place.session.quote
        if quote and quote.kind == "scare":  # nobody's stance
            self.stance_given()

    @says_refusals
    def correct_suggestion(self) -> None:
        """The quote is made, for hands to set right: edges, speaker, type; a digit ends it, as with one accepted."""
        self._accepted = self.suggestions.correct()
        if self._accepted:
            self.place.reader.strip.ask_again("speaker")
            self.place.reader.page.setFocus()
            self._tell(tr("Set it right: drag an edge, S for the speaker, I for the type. Ctrl+Z takes it back."))

    @says_refusals
    def refuse_suggestion(self) -> None:
        self.suggestions.refuse()
        self.look_at(self.suggestions.next_after(self._last))

    @says_refusals
    def accept_all(self) -> None:
        number = len(self.suggestions.shown)
        question = tr("Accept all %n suggestion(s) of this article as they are?", number)
        if self.messages.ask(question, tr("Accept all")) == "yes":
            self.suggestions.accept_all()
            self.place.reader.page.setFocus()

    def stance_given(self) -> None:
        """The stance of a quote that was just accepted: on to the next suggestion."""
        quote = self.place.session.quote
        if quote and quote.id == self._accepted and self.suggestions.shown:
            self._accepted = None
            self.look_at(self.suggestions.next_after(quote.hull.start))

    # Whether there are any

    def suggestions_shown(self) -> None:
        shown = self.place.actions["suggestions_shown"].isChecked()
        self.place.settings.suggestions_shown = shown
        self.suggestions.is_on = shown
        self.ask()

    @says_refusals
    def blind_study(self) -> None:
        """For everybody in this project, until somebody takes it back."""
        self.place.session.do(commands.SetBlind(self.place.actions["blind_study"].isChecked()))

    def hear(self, notice: Notice) -> None:
        """The codebook's words, or whether this is a blind study, may have changed."""
        if notice.tables() & {"option", "codebook"}:
            self.show_blind()
            self.ask()

    def show_blind(self) -> None:
        """The menu's tick says what the project says."""
        action = self.place.actions["blind_study"]
        action.blockSignals(True)
        action.setChecked(self.suggestions.is_blind)
        action.blockSignals(False)

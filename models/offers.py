"""What the strip beside a quote offers: which digit gives which speaker or stance, and what typed letters find."""

from __future__ import annotations

from dataclasses import dataclass

from models import queries
from models.fold import fold
from models.records import Quote
from models.session import Session

FOUND = 7  # names shown for what is typed


@dataclass(frozen=True, slots=True)
class Offer:
    """``key`` is the digit that takes it ("" for a found name). ``new`` asks for somebody to be made of this name."""

    key: str
    name: str
    id: str = ""
    new: bool = False
    colour: str = ""


def wants_speaker(quote: Quote) -> bool:
    """Digits mean speakers until the quote has one; a scare quote has none."""
    return not quote.speakers and quote.kind == "quote"


def speakers(session: Session, quote: Quote) -> list[Offer]:
    """Digits 1 to 9: the recent speakers; 0: the speaker of the quote before."""
    recent = queries.recent_speakers(session.store, quote.article)
    offers = [Offer(str(number), session.name("speaker", id), id) for number, id in enumerate(recent, 1)]
    before = session.previous_quote(quote)
    if before:
        offers.append(Offer("0", session.name("speaker", before.speakers[0]), before.speakers[0]))
    return offers


def stances(session: Session, quote: Quote, language: str) -> list[Offer]:
    """The codebook's labels by their keys; 0 takes the quote's last own judgement back."""
    offers = [
        Offer(label.key, label.words.name(language), label.code, colour=label.colour)
        for label in session.codebook.stances
    ]
    return [*offers, Offer("0", "", "")] if own_stance(session, quote) else offers


def own_stance(session: Session, quote: Quote) -> str | None:
    """The last judgement that the annotator made of this quote: its id."""
    own = [stance.id for stance in quote.stances if session.annotator and stance.annotator == session.annotator.id]
    return own[-1] if own else None


def named(session: Session, table: str, typed: str) -> list[Offer]:
    """Speakers or targets that ``typed`` finds, and a new one where nobody bears just that name."""
    wanted = " ".join(typed.split())
    if not wanted:
        return []
    found = queries.matching_names(session.store, table, wanted, FOUND)
    offers = [Offer("", session.name(table, id), id) for id in found]
    if queries.same_name(session.store, table, wanted) is None and fold(wanted):
        offers.append(Offer("", wanted, new=True))
    return offers

"""What the strip beside a quote offers: which digit gives which speaker or stance, and what typed letters find."""

from __future__ import annotations

from dataclasses import dataclass

from models import registry
from models.fold import fold
from models.mentions import equal
from models.records import Quote
from models.session import Session

FOUND = 7  # names shown for what is typed
ENTER = "↵"


@dataclass(frozen=True, slots=True)
class Offer:
    """``key`` is the digit, or Enter, that takes it ("" for a found name). ``new`` asks for somebody of this name to be
    made; ``variant`` says that the name is another, spelt alike.
    """

    key: str
    name: str
    id: str = ""
    new: bool = False
    colour: str = ""
    variant: bool = False


MODES = ("speaker", "joint", "addressee", "stance")


def wants_speaker(quote: Quote) -> bool:
    """Digits mean speakers until the quote has one; a scare quote has none."""
    return not quote.speakers and quote.kind == "quote"


def speakers(session: Session, quote: Quote) -> list[Offer]:
    """Digits 1 to 9: the recent speakers; 0: all speakers of the quote before."""
    recent = registry.recent_speakers(session.store, quote.article)
    offers = [Offer(str(number), session.name("speaker", id), id) for number, id in enumerate(recent, 1)]
    before = session.previous_quote(quote)
    if before:
        offers.append(Offer("0", session.speaker_names(before), before.speakers[0]))
    return offers


def people(session: Session, quote: Quote, mode: str) -> list[Offer]:
    """Whom digits give as the speaker, one more (joint), or the addressee; those who are it already left out."""
    found = speakers(session, quote)
    if mode == "speaker":
        named = mentioned(session, quote)
        return [*([named] if named else []), *found]
    taken = {*quote.speakers, *quote.addressees} if mode == "addressee" else set(quote.speakers)
    return [offer for offer in found if offer.id not in taken]


def mentioned(session: Session, quote: Quote) -> Offer | None:
    """Whom the quote's source span names: somebody known by just that name, else somebody new. Enter takes it."""
    name = session.source_name(quote)
    if not fold(name) or quote.speakers:
        return None
    known = _named_so(session, quote, name) or registry.same(session.store, "speaker", name)
    return Offer(ENTER, session.name("speaker", known), known) if known else Offer(ENTER, name, new=True)


def _named_so(session: Session, quote: Quote, name: str) -> str | None:
    """The one speaker of another quote here with an equal source: «الوزارة» is the same ministry all through."""
    for other in reversed(session.quotes):
        if other.id != quote.id and len(other.speakers) == 1 and equal(session.source_name(other), name):
            return other.speakers[0]
    return None


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
    found = registry.find(session.store, table, wanted, FOUND)
    offers = [Offer("", session.name(table, id), id) for id in found]
    if registry.same(session.store, table, wanted) is None and fold(wanted):
        offers.append(Offer("", wanted, new=True))
    return offers

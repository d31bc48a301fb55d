"""What the strip beside a quote offers: which digit gives which speaker or stance, and what typed letters find."""

from __future__ import annotations

from dataclasses import dataclass

from models import registry
from models.fold import fold
from models.mentions import equal
from models.naming import without_title
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
    """Whom Enter and digits give as the speaker, one more (joint), or the addressee; those who are it are left out."""
    taken = {"joint": set(quote.speakers), "addressee": {*quote.speakers, *quote.addressees}}.get(mode, set())
    named = [offer for offer in mentioned(session, quote, mode) if offer.id not in taken]
    digits = [offer for offer in speakers(session, quote) if offer.id not in taken]
    return [*named, *(offer for offer in digits if mode == "speaker" or offer.key != "0")]  # 0 names all at once


def mentioned(session: Session, quote: Quote, mode: str = "speaker") -> list[Offer]:
    """Whom the text itself names: the source, the next one for a joint speaker, the addressee. Enter takes the first.

    Somebody known by that name, or by the longest known name in it («وزير الخارجية جون كيري» names جون كيري); then
    somebody new, a title before the name left out.
    """
    people = {"speaker": (), "joint": quote.speakers, "addressee": quote.addressees}[mode]
    name = session.mention(quote, "addressee" if mode == "addressee" else "source", len(people))
    if not fold(name) or (mode == "speaker" and quote.speakers):
        return []
    known = (_named_so(session, quote, name) if mode == "speaker" else None) or _longest_known(session, name)
    offers = [Offer(ENTER, session.name("speaker", known), known)] if known else []
    borne = registry.same(session.store, "speaker", name) or (known and equal(session.name("speaker", known), name))
    if not borne:
        offers.append(Offer("" if offers else ENTER, without_title(name), new=True))
    return offers


def _named_so(session: Session, quote: Quote, name: str) -> str | None:
    """The one speaker of another quote here with an equal source: «الوزارة» is the same ministry all through."""
    for other in reversed(session.quotes):
        if other.id != quote.id and len(other.speakers) == 1 and equal(session.mention(other, "source"), name):
            return other.speakers[0]
    return None


def _longest_known(session: Session, name: str) -> str | None:
    """Who bears the longest run of whole words of ``name``; a single word must be the whole or the last."""
    words = name.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length, -1, -1):
            if length == 1 and start < len(words) - 1:
                continue
            known = registry.same(session.store, "speaker", " ".join(words[start : start + length]))
            if known:
                return known
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
    own = [stance.id for stance in quote.stances if stance.annotator == session.who]
    return own[-1] if own else None


def named(session: Session, table: str, typed: str) -> list[Offer]:
    """Speakers or targets that ``typed`` finds, and a new one where nobody bears just that name.

    Somebody new comes before those in whose names two or more typed words only occur further on.
    """
    wanted = " ".join(typed.split())
    if not wanted:
        return []
    found = [Offer("", session.name(table, id), id) for id in registry.find(session.store, table, wanted, FOUND)]
    if registry.same(session.store, table, wanted) is not None or not fold(wanted):
        return found
    several = " " in wanted
    first = [one for one in found if not several or fold(one.name).startswith(fold(wanted))]
    return [*first, Offer("", wanted, new=True), *(one for one in found if one not in first)]

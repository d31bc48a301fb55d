"""The attribution chain in words: through whom a quote comes to the reader, and to whom it was said.

«رويترز ← وزارة الخارجية الروسية ← سيرغي لافروف → جون كيري»: the relaying agency, the speakers of the enclosing quotes
from the outermost in (MPQA's nested sources), then the quote's own, then the addressees. It reads from right to left in
any interface.
"""

from __future__ import annotations

from models.records import Quote
from models.session import Session

FROM = " ← "
TO = " → "
NOBODY = "؟"


def chain(session: Session, quote: Quote) -> str:
    """The chain of a quote on the desk; "" where nothing is known of it."""
    links: list[str] = []
    known = False
    for one in session.desk.lineage(quote) if session.desk else [quote]:
        known = known or bool(one.via or one.speakers)
        for name in filter(None, (one.via, session.speaker_names(one) or NOBODY)):
            if not links or links[-1] != name:
                links.append(name)
    to = "، ".join(session.name("speaker", id) for id in quote.addressees)
    if not known and not to:
        return ""
    return FROM.join(links) + (TO + to if to else "")

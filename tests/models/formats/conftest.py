"""One worked project, the same to the byte each time it is made; the goldens are what it exports."""

from __future__ import annotations

import pytest

from models import importing, queries
from models.commands.articles import EditArticles, ShowBatch
from models.commands.quotes import AssignSpeaker, EditQuote, WriteNote
from models.formats.worker import Worker
from models.project import new_project
from models.span import Span
from tests.models.conftest import brought

FIRST = """📣🇷🇺 عاجل\u200f: موسكو تحذّر
وقال لافروف لنظيره كيري إنّ بلاده "لا تزال ملتزمة"، ثم أضاف "بالحوار\u00a0الـــروسي".
=SUM(1) قالت «رويترز» إن الحوار "على وشك" الانهيار.
"""
SECOND = "وشدد على أن روسيا\u2028ملتزمة بالحوار.\n"


@pytest.fixture(scope="module")
def worker():
    """One process for a module's pages and documents: starting it takes half a second."""
    made = Worker(seconds=60)
    yield made
    made.close()


@pytest.fixture
def worked(fixed, tmp_path, open_session):
    """Two articles; nested, discontinuous and unfinished quotes; two annotators; a statement over both articles."""
    for name, text in (("b-first", FIRST), ("a-second", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8", newline="")
    path = tmp_path / "worked" / "worked.qawl"
    path.parent.mkdir()
    new_project(path, articles=[])
    session = open_session(path)
    imported = importing.add(session.store, [tmp_path / "b-first.txt", tmp_path / "a-second.txt"])
    session.do(ShowBatch(imported.id))
    session.open_article(brought(session.store, imported)[0])
    _annotate_first(session)
    session.open_article(brought(session.store, imported)[1])
    _annotate_second(session, brought(session.store, imported)[0])
    return session


def _span(session, piece):
    start = session.desk.text.index(piece)
    return Span(start, start + len(piece))


def _annotate_first(session):
    article = session.article.id
    session.do(EditArticles((article,), {"outlet": "رويترز", "published": "2016-10-02", "title": "+عنوان"}))
    outer = session.mark(_span(session, 'بلاده "لا تزال ملتزمة"، ثم أضاف "بالحوار\u00a0الـــروسي'))
    inner = session.mark(_span(session, "لا تزال ملتزمة"))
    with session.store.write("parts", session.annotator.id, article) as step:
        for role, piece in (
            *(("content", "بالحوار\u00a0الـــروسي"), ("cue", "قال"), ("source", "لافروف")),
            *(("addressee", "كيري"), ("cue", "أضاف")),
        ):
            span = _span(session, piece)
            step.insert("span", {"quote": inner, "role": role, "start": span.start, "end": span.end, "ordinal": 0})
        kerry = step.insert("speaker", {"name": "جون كيري", "folded": "جون كيري", "created": step.at})
        step.insert("quote_addressee", {"quote": inner, "speaker": kerry, "ordinal": 0})
    session.assign(session.desk.quote(inner), new="سيرغي لافروف")
    (lavrov,) = session.desk.quote(inner).speakers
    with session.store.write("details", session.annotator.id) as step:
        step.update("speaker", lavrov, role="وزير الخارجية", country="RU")
        step.insert("alias", {"speaker": lavrov, "name": "لافروف", "folded": "لافروف"})
        step.insert("alias", {"speaker": lavrov, "name": "سيرجي لافروف", "folded": "سيرجي لافروف"})
    session.do(AssignSpeaker(article, inner, (lavrov,), new="روسيا"))
    session.judge(session.desk.quote(inner), "support", new="الحوار")
    session.judge(session.desk.quote(inner), "oppose", new="-القصف")
    session.do(EditQuote(article, inner, {"medium": "phone", "via": "'رويترز'", "fields": {"b": 1, "a": "ق"}}))
    session.do(WriteNote(article, outer, {"note": "@راجع\nهذا"}))
    session.finish_article()
    session.be(session.annotator_named("كريم"))
    session.mark(_span(session, "=SUM(1) قالت"))
    session.mark(_span(session, "على وشك"), "scare")


def _annotate_second(session, first):
    quote = session.mark(_span(session, "روسيا\u2028ملتزمة بالحوار"))
    there = next(one for one in queries.quotes(session.store, first) if one.addressees)
    session.assign(session.desk.quote(quote), there.speakers[0])
    with session.store.write("link", session.annotator.id) as step:
        statement = step.insert("statement", {"relation": "similar", "created": step.at})
        for one in (there.id, quote):
            step.insert("statement_quote", {"statement": statement, "quote": one})

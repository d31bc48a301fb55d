import contextlib
import dataclasses

import pytest

from models import checks, codebook
from models.codebook import OwnField, Words, parse, written
from models.commands.codebook import EditCodebook
from models.commands.quotes import DeleteQuotes, EditQuote
from models.errors import QawlError

FIELD = OwnField("place", "choice", Words({"ar": "المكان", "en": "place"}, {}), ("حلب", "دمشق"))


@pytest.fixture
def book(session):
    return session.codebook


@pytest.fixture
def quote(session, mark):
    id = mark("تطبيع الوضع")
    session.judge(session.desk.quote(id), "support", new="الحوار")
    return lambda: session.desk.quote(id)


def changed(book, old="support", **values):
    """The book's next version, with other values for one stance label."""
    stances = tuple(dataclasses.replace(one, **values) if one.code == old else one for one in book.stances)
    return dataclasses.replace(book, version=codebook.next_version(book.version), stances=stances)


def without(book, code):
    return dataclasses.replace(
        book, version=book.version + ".1", stances=tuple(one for one in book.stances if one.code != code)
    )


def with_field(book, field=FIELD):
    return dataclasses.replace(book, version=book.version + ".1", fields=(field,) if field else ())


def edit(session, book, **renamed):
    """Save the book, under a version that was not there before."""
    there = {version for version, _ in codebook.versions(session.store)}
    while book.version in there:
        book = dataclasses.replace(book, version=codebook.next_version(book.version))
    return session.do(EditCodebook(written(book), **renamed))


def fields_of(session, quote, **values):
    session.do(EditQuote(quote().article, quote().id, {"fields": values}))


def errors(session):
    return [one.code for one in checks.findings(session.store) if one.level == "error"]


def labels(quote):
    return [stance.label for stance in quote().stances]


def test_a_new_version_comes_into_force_at_once(session, book):
    new = changed(book, key="9")
    edit(session, new)
    assert session.codebook == codebook.in_force(session.store) == new
    assert [version for version, _ in codebook.versions(session.store)] == ["2", "1"]


def test_undo_brings_the_old_book_back(session, book):
    new = changed(book, key="9")
    edit(session, new)
    session.undo()
    assert session.codebook == codebook.in_force(session.store) == book
    assert [version for version, _ in codebook.versions(session.store)] == ["1"]
    session.redo()
    assert session.codebook == new


def test_an_export_names_the_version_in_force(session, book, exported):
    edit(session, changed(book, key="9"))
    assert [record["codebook"]["version"] for record in exported(session)] == ["2", "2"]
    session.undo()
    assert [record["codebook"]["version"] for record in exported(session)] == ["1", "1"]


@pytest.mark.parametrize("toml", ["", "[", 'name = "x"'])
def test_what_is_no_codebook_is_refused_and_the_old_one_stays(session, book, toml):
    with pytest.raises(QawlError):
        session.do(EditCodebook(toml))
    assert session.codebook == codebook.in_force(session.store) == book


# Labels


def test_a_renamed_label_is_renamed_everywhere_in_one_step(session, book, quote, mark, exported):
    session.be(session.annotator_named("كريم"))
    theirs = mark("محادثة")
    session.judge(session.desk.quote(theirs), "support", quote().stances[0].target)
    session.be(session.annotator_named("ليلى"))
    before = exported(session)
    edit(session, changed(book, code="for"), renamed={"support": "for"})
    assert labels(quote) == ["for"]
    assert [stance.label for stance in session.desk.quote(theirs).stances] == ["for"]
    assert errors(session) == []
    session.undo()
    assert exported(session) == before
    assert errors(session) == []


def test_labels_may_change_their_names_with_each_other(session, book, quote, mark):
    other = mark("محادثة")
    session.judge(session.desk.quote(other), "oppose")
    swapped = {"support": "oppose", "oppose": "support"}
    stances = tuple(dataclasses.replace(one, code=swapped.get(one.code, one.code)) for one in book.stances)
    edit(session, dataclasses.replace(book, stances=stances), renamed=swapped)
    assert labels(quote) == ["oppose"]
    assert [stance.label for stance in session.desk.quote(other).stances] == ["support"]


def test_a_label_in_use_is_not_deleted_and_the_count_is_said(session, book, quote, mark):
    other = mark("محادثة")
    session.judge(session.desk.quote(other), "support")
    with pytest.raises(QawlError, match="“support” is used by 2 quote"):
        edit(session, without(book, "support"))
    assert session.codebook == book


def test_a_label_that_nothing_uses_may_go(session, book, quote):
    edit(session, without(book, "oppose"))
    assert session.codebook.stance("oppose") is None
    assert errors(session) == []


def test_a_label_that_was_renamed_without_saying_so_is_refused(session, book, quote):
    with pytest.raises(QawlError, match="support"):
        edit(session, changed(book, code="for"))


def test_a_label_may_not_be_renamed_into_nothing(session, book, quote):
    with pytest.raises(QawlError):
        edit(session, without(book, "support"), renamed={"support": "for"})
    assert labels(quote) == ["support"]


def test_a_label_of_deleted_quotes_may_go_and_they_do_not_come_back_with_it(session, book, quote):
    session.do(DeleteQuotes(quote().article, (quote().id,)))
    session.be(session.annotator_named("كريم"))
    edit(session, without(book, "support"))
    session.be(session.annotator_named("ليلى"))
    undo_or_refuse(session)
    assert errors(session) == []


def test_a_version_is_not_taken_back_from_under_a_label_that_somebody_used(session, book, mark):
    edit(session, changed(book, code="for"))
    session.be(session.annotator_named("كريم"))
    theirs = mark("محادثة")
    session.judge(session.desk.quote(theirs), "for", new="الحوار")
    session.be(session.annotator_named("ليلى"))
    undo_or_refuse(session)
    assert errors(session) == []


def undo_or_refuse(session):
    with contextlib.suppress(QawlError):
        session.undo()


def test_an_older_version_of_somebody_else_is_taken_back_without_touching_the_newest(session, book):
    edit(session, changed(book, key="8"))
    session.be(session.annotator_named("كريم"))
    newest = dataclasses.replace(changed(book, key="9"), version="3")
    edit(session, newest)
    session.be(session.annotator_named("ليلى"))
    undo_or_refuse(session)
    assert session.codebook == newest


# Own fields


def test_an_own_field_is_added_and_filled(session, book, quote, exported):
    edit(session, with_field(book))
    assert session.codebook.fields == (FIELD,)
    fields_of(session, quote, place="حلب")
    assert exported(session)[1]["quotes"][0]["fields"] == {"place": "حلب"}


def test_a_renamed_field_keeps_its_values_in_one_step(session, book, quote):
    edit(session, with_field(book))
    fields_of(session, quote, place="حلب")
    edit(session, with_field(book, dataclasses.replace(FIELD, code="where")), renamed_fields={"place": "where"})
    assert quote().fields == {"where": "حلب"}
    session.undo()
    assert quote().fields == {"place": "حلب"}
    assert session.codebook.fields == (FIELD,)


def test_a_field_in_use_is_not_deleted_and_the_count_is_said(session, book, quote):
    edit(session, with_field(book))
    fields_of(session, quote, place="حلب")
    with pytest.raises(QawlError, match="“place” is used by 1 quote"):
        edit(session, with_field(book, None))
    fields_of(session, quote)
    edit(session, with_field(book, None))
    assert session.codebook.fields == ()


def test_the_text_of_a_version_is_kept_as_it_was_written(session, book):
    toml = "# لنا\n" + written(dataclasses.replace(book, version="2"))
    session.do(EditCodebook(toml))
    assert session.store.value("SELECT toml FROM codebook ORDER BY id DESC LIMIT 1") == toml
    assert parse(toml) == session.codebook


def test_own_verbs_and_phrases_come_with_a_version_and_go_with_undo(session, book):
    edit(session, dataclasses.replace(book, version="2", verbs=("غرّد يغرّد",), phrases=("بتصريح",)))
    assert (session.codebook.verbs, session.codebook.phrases) == (("غرّد يغرّد",), ("بتصريح",))
    session.undo()
    assert session.codebook == book
    with pytest.raises(QawlError, match="“tweet”"):
        edit(session, dataclasses.replace(book, version="2", verbs=("tweet",)))
    assert session.codebook == book


# A code that another takes over


def test_a_used_label_does_not_become_another_by_taking_its_code(session, book, quote):
    with pytest.raises(QawlError, match="“support” is used by 1 quote"):
        edit(session, changed(without(book, "support"), "oppose", code="support"), renamed={"oppose": "support"})
    assert labels(quote) == ["support"]


def test_a_label_that_was_taken_out_and_put_in_anew_is_another(session, book, quote):
    with pytest.raises(QawlError, match="“support” is used by 1 quote"):
        edit(session, book, removed=("support",))


def test_a_field_does_not_swallow_the_values_of_another(session, book, quote):
    other = dataclasses.replace(FIELD, code="when")
    both = dataclasses.replace(book, fields=(FIELD, other))
    edit(session, both)
    fields_of(session, quote, place="حلب", when="أمس")
    with pytest.raises(QawlError, match="“place” is used by 1 quote"):
        edit(session, dataclasses.replace(book, fields=(FIELD,)), renamed_fields={"when": "place"})
    assert quote().fields == {"place": "حلب", "when": "أمس"}


def test_a_field_keeps_a_kind_that_its_values_have(session, book, quote):
    edit(session, with_field(book))
    fields_of(session, quote, place="حلب")
    with pytest.raises(QawlError, match="“place” is used by 1 quote"):
        edit(session, with_field(book, dataclasses.replace(FIELD, kind="yes_no", options=())))


def test_a_version_is_not_given_twice(session, book):
    with pytest.raises(QawlError, match="already"):
        session.do(EditCodebook(written(book)))


def test_a_version_is_not_taken_back_from_under_a_field_that_somebody_filled(session, book, quote):
    edit(session, with_field(book))
    mine = session.annotator
    session.be(session.annotator_named("كريم"))
    session.do(EditQuote(quote().article, quote().id, {"fields": {"place": "حلب"}}))
    session.be(mine)
    undo_or_refuse(session)
    assert errors(session) == []


def test_a_deleted_quote_comes_back_with_the_new_name_of_its_label(session, book, quote):
    id = quote().id
    session.do(DeleteQuotes(quote().article, (id,)))
    session.be(session.annotator_named("كريم"))
    edit(session, changed(book, code="for"), renamed={"support": "for"})
    session.be(session.annotator_named("ليلى"))
    session.undo()
    assert [one.label for one in session.desk.quote(id).stances] == ["for"]

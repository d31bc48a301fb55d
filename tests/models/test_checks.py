import pytest

from models import checks, queries
from models.commands.spans import AddSpan
from models.commands.statements import LinkQuotes


@pytest.fixture
def break_it(session):
    """Change the file past all commands, as a fault or another program would."""

    def broken(sql, *values):
        session.store.conn.execute("PRAGMA foreign_keys=OFF")
        session.store.conn.execute(sql, values)

    return broken


@pytest.fixture
def quote(session, mark):
    quote = session.desk.quote(mark("تطبيع الوضع"))
    session.assign(quote, new="لافروف")
    session.judge(quote, "support", new="الحوار")
    return session.desk.quote(quote.id)


def codes(session):
    """What is damaged; to-dos are left out."""
    return [(one.code, one.quote) for one in checks.findings(session.store) if one.level == "error"]


def test_nothing_is_wrong_with_ordinary_work(session, quote, mark):
    mark("تطبيع")
    session.finish_article()
    session.undo()
    assert codes(session) == []


def test_a_span_outside_its_text_is_found(session, quote, break_it):
    break_it('UPDATE span SET "end"=99999')
    assert codes(session) == [("span_outside_text", quote.id)]


def test_a_quote_without_content_is_found(session, quote, break_it):
    break_it("UPDATE span SET deleted_at='2026'")
    assert codes(session) == [("no_content", quote.id)]


@pytest.mark.parametrize("table", ["speaker", "target"])
def test_a_link_to_something_deleted_is_found(session, quote, break_it, table):
    break_it(f"UPDATE {table} SET deleted_at='2026'")
    assert codes(session) == [("dangling_link", quote.id)]


def test_a_link_into_nothing_is_found(session, quote, break_it):
    break_it("UPDATE quote_speaker SET speaker='nobody'")
    assert [code for code, _ in codes(session)] == ["dangling_link"]


def test_a_parent_that_is_gone_or_elsewhere_is_found(session, quote, mark, break_it):
    inner = mark("تطبيع")
    break_it("UPDATE quote SET deleted_at='2026' WHERE id=?", quote.id)
    assert codes(session) == [("dangling_link", inner)]
    other = next(queries.articles(session.store)).id
    break_it("UPDATE quote SET deleted_at=NULL, article=? WHERE id=?", other, quote.id)
    assert ("dangling_link", inner) in codes(session)


def test_a_circle_of_parents_is_found(session, quote, mark, break_it):
    inner = mark("تطبيع")
    break_it("UPDATE quote SET parent=? WHERE id=?", inner, quote.id)
    assert sorted(codes(session)) == sorted([("parent_circle", quote.id), ("parent_circle", inner)])


def test_a_label_outside_the_codebook_is_found(session, quote, break_it):
    break_it("UPDATE stance SET label='nonsense'")
    assert codes(session) == [("unknown_label", quote.id)]


def test_a_damaged_text_is_found_and_the_rest_is_checked(session, quote, break_it):
    other = next(queries.articles(session.store)).id
    break_it("UPDATE article SET text_sha256='0' WHERE id=?", other)
    break_it('UPDATE span SET "end"=99999')
    assert [code for code, _ in codes(session)] == ["damaged_text", "span_outside_text"]


def test_every_finding_is_said_in_both_languages(session, quote, mark, break_it):
    mark("تطبيع")
    break_it("UPDATE stance SET label='nonsense'")
    break_it('UPDATE span SET "end"=99999')
    break_it("UPDATE speaker SET deleted_at='2026'")
    break_it("UPDATE quote SET deleted_at='2026' WHERE id=?", quote.id)
    found = list(checks.findings(session.store))
    assert {one.level for one in found} == {"error", "todo"}
    for one in found:
        assert one.message.in_language("ar") != one.message.in_language("en")


def test_spans_of_one_role_that_overlap_are_found(session, quote, break_it):
    part = quote.parts[0]
    insert = 'INSERT INTO span(id, quote, role, start, "end") VALUES (?, ?, ?, ?, ?)'
    break_it(insert, "again", quote.id, "content", part.span.end - 1, part.span.end + 3)
    assert codes(session) == [("overlapping_spans", quote.id)]


def test_spans_of_different_roles_may_overlap(session, quote):
    session.do(AddSpan(quote.article, quote.id, "cue", quote.content[0], 9999, quote.type))
    assert codes(session) == []


def test_a_damaged_codebook_is_found(session, quote, break_it):
    break_it("UPDATE codebook SET toml='['")
    assert codes(session) == [("damaged_codebook", None)]


def test_a_quote_in_a_deleted_statement_is_found(session, quote, mark, break_it):
    session.do(LinkQuotes(session.article.id, quote.id, mark("محادثة"), "same"))
    break_it("UPDATE statement SET deleted_at='2026'")
    assert {code for code, _ in codes(session)} == {"dangling_link"}


def test_to_dos_are_told_beside_the_damage(session, quote):
    assert [(one.level, one.code) for one in checks.findings(session.store)] == [("todo", "draft_left")]

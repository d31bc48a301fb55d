"""The attribution of a quote: who says it through whom to whom, where they stand, where else it is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from models import queries
from models.span import Span
from tests.journeys.hands import Hands, answering, known, wait_for
from tests.journeys.quoting import (
    ALT,
    CONTENT,
    CTRL,
    LIFE,
    META,
    NONE,
    RELAYED,
    REVIVAL,
    SHIFT,
    STRESSED,
    TOLD,
    choose,
    mark,
    name,
    open_line,
    place_of,
    shown,
    sweep,
    take_away,
    there,
    to_page,
)
from ui.dialogs.parent import ParentDialog
from ui.dialogs.statement import StatementDialog

# Who says it


def test_enter_takes_the_speaker_whom_the_source_names(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        sweep(hands, CONTENT)
        hands.key(Qt.Key.Key_Q)
        sweep(hands, "لافروف", TOLD, SHIFT)
        assert hands.strip.field.hasFocus()
        hands.key(Qt.Key.Key_Return)
        first = hands.session.quote
        assert hands.session.speaker_names(first) == "لافروف", "nobody bore that name: made"
        assert hands.strip.mode == "stance", "and on it goes to the stance"
        sweep(hands, "روسيا مازالت منفتحة على الحوار", STRESSED)
        hands.key(Qt.Key.Key_Q)
        sweep(hands, "لافروف", STRESSED, SHIFT)
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quote.id != first.id
        assert hands.session.quote.speakers == first.speakers, "known by now: found"
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.quote.speakers == ()

    work(story, project)


def test_joint_speakers_addressees_and_the_speaker_of_before(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        attribution = hands.window.inspector.attribution
        mark(hands, CONTENT)
        hands.key(Qt.Key.Key_S)
        name(hands, "باراك أوباما")
        hands.key(Qt.Key.Key_J, CTRL)
        name(hands, "أنجيلا ميركل")
        hands.key(Qt.Key.Key_T, CTRL)
        name(hands, "جون كيري")
        assert hands.session.speaker_names(hands.session.quote) == "باراك أوباما، أنجيلا ميركل"
        assert shown(attribution.speakers) == ["باراك أوباما", "أنجيلا ميركل"]
        assert shown(attribution.addressees) == ["جون كيري"]
        joint = hands.session.quote.speakers
        mark(hands, "روسيا مازالت منفتحة على الحوار", STRESSED)
        hands.key(Qt.Key.Key_P)
        assert hands.session.quote.speakers == joint, "both of them, in their order"
        take_away(attribution.speakers, 0)
        assert shown(attribution.speakers) == ["أنجيلا ميركل"]
        hands.page.setFocus()
        hands.key(Qt.Key.Key_K)
        assert hands.session.quote.speakers == joint, "the other quote keeps both"
        take_away(attribution.addressees)
        assert hands.session.quote.addressees == ()
        assert not attribution.addressees.isVisible()
        for _ in range(2):
            hands.key(Qt.Key.Key_Z, CTRL)
        assert [len(quote.speakers) + len(quote.addressees) for quote in hands.session.quotes] == [3, 2]

    work(story, project)


def test_the_first_quote_has_none_before_it(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, CONTENT)
        hands.key(Qt.Key.Key_P)
        assert hands.session.quote.speakers == ()
        assert hands.window.statusBar().currentMessage()

    work(story, project)


def test_an_addressee_that_is_marked_is_named_next(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, CONTENT)
        sweep(hands, "كيري", TOLD, CTRL | SHIFT | ALT)
        assert (hands.strip.mode, hands.strip.field.hasFocus()) == ("addressee", True)
        name(hands, "جون كيري")
        assert [hands.session.name("speaker", id) for id in hands.session.quote.addressees] == ["جون كيري"]
        assert hands.session.quote.speakers == ()

    work(story, project)


# Through whom


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)  # the offscreen one, of tooltips
def test_the_chain_is_told_in_words(work, language, project):
    known(language=language)
    chain = "رويترز ← وزارة الخارجية الروسية ← لافروف → كيري"

    def story(hands: Hands) -> None:
        inspector = hands.window.inspector
        sweep(hands, RELAYED)
        hands.key(Qt.Key.Key_Q)
        name(hands, "وزارة الخارجية الروسية")
        outer = hands.session.quote
        inspector.via.setFocus()
        hands.type("رويترز")
        hands.key(Qt.Key.Key_Return)
        sweep(hands, CONTENT)
        hands.key(Qt.Key.Key_Q)
        name(hands, "لافروف")
        hands.key(Qt.Key.Key_T, CTRL)
        name(hands, "كيري")
        inner = hands.session.quote
        assert inner.parent == outer.id, "by its place"
        assert inspector.attribution.chain.text() == f"\u200f{chain}"
        assert inspector.attribution.chain.isVisible()
        assert shown(inspector.attribution.parents) == [f"«{RELAYED}»"]
        assert hands.window.reader.highlights.told(inner.id) == chain
        assert hover(hands, place_of(hands, "وقف", CONTENT) + 1) == f"\u200f{chain}"
        hands.key(Qt.Key.Key_T)
        name(hands, "وقف إطلاق النار")
        hands.key(Qt.Key.Key_2)
        stance = {"ar": "وقف إطلاق النار: معارض", "en": "وقف إطلاق النار: opposes"}[language]
        assert hands.window.reader.highlights.told(inner.id) == f"{chain}\n{stance}"
        open_line(inspector.attribution.parents)
        assert hands.session.selected == outer.id
        assert inspector.attribution.chain.text() == "\u200fرويترز ← وزارة الخارجية الروسية"

    work(story, project)


def hover(hands: Hands, position: int) -> str:
    """What is told there."""
    hands.page.make_seen(Span(position, position + 1))
    QTest.qWait(10)
    view, at = hands.page.viewport(), hands.point(position)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    return QToolTip.text()


def test_a_quote_in_the_gap_of_another_is_no_child(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        within = "روسيا مازالت منفتحة على الحوار مع الولايات المتحدة حول كافة القضايا الرئيسية"
        mark(hands, "روسيا مازالت منفتحة", within)
        sweep(hands, "كافة القضايا الرئيسية", within, META)
        outer = hands.session.quote
        in_gap = mark(hands, "الحوار مع الولايات المتحدة", within)
        in_part = mark(hands, "القضايا الرئيسية", within)
        assert in_gap.parent is None
        assert in_part.parent == outer.id
        hands.session.select(outer.id)
        take_away(hands.window.inspector.attribution.spans, 1)
        assert hands.session.desk.quote(in_part.id).parent is None, "where it lay is content no more"

    work(story, project)


def test_what_encloses_a_quote_is_chosen_by_hand(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        attribution = hands.window.inspector.attribution
        outer = mark(hands, RELAYED)
        inner = mark(hands, CONTENT)
        apart = mark(hands, "روسيا مازالت منفتحة على الحوار", STRESSED)

        def offered(dialog: ParentDialog) -> set[str]:
            return {dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())}

        def take_inner(dialog: ParentDialog) -> None:
            assert offered(dialog) == {"", outer.id, inner.id}
            assert dialog.chosen() is None, "it lies in none now"
            ids = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
            dialog.list.setCurrentRow(ids.index(inner.id))
            QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)

        def see_no_circle(dialog: ParentDialog) -> None:
            assert offered(dialog) == {""}, "all others lie inside this one"
            dialog.reject()

        with answering(ParentDialog, take_inner):
            hands.key(Qt.Key.Key_U, CTRL)
        assert hands.session.desk.quote(apart.id).parent == inner.id
        hands.key(Qt.Key.Key_U)
        assert hands.session.selected == inner.id
        hands.session.select(outer.id)
        with answering(ParentDialog, see_no_circle):
            hands.key(Qt.Key.Key_U, CTRL)
        hands.session.select(apart.id)
        take_away(attribution.parents)
        assert hands.session.quote.parent is None
        hands.page.setFocus()
        for _ in range(2):
            hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.desk.quote(apart.id).parent is None
        assert hands.session.desk.quote(inner.id).parent == outer.id

    work(story, project)


# Where they stand, what kind it is


def test_a_quote_has_several_stances_each_with_its_own_details(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        inspector = hands.window.inspector
        hands.quote(CONTENT, "لافروف", "وقف إطلاق النار", Qt.Key.Key_1)
        hands.key(Qt.Key.Key_T)
        hands.type("جبهة النصرة")
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_2)
        assert [stance.label for stance in hands.session.quote.stances] == ["support", "oppose"]

        def row(number: int):
            return wait_for(lambda: there(inspector.stance_column.itemAt(number).widget()))

        assert row(1).target.text() == "جبهة النصرة"
        assert not row(1).details.isVisible()
        QTest.mouseClick(row(1).more, Qt.MouseButton.LeftButton)
        assert row(1).details.isVisible()
        choose(row(1).intensity, 3.0)
        choose(row(1).confidence, 2.0)
        row(1).note.setFocus()
        hands.type("سماها جماعة إرهابية")
        hands.key(Qt.Key.Key_Return)
        first, second = hands.session.quote.stances
        assert (first.intensity, first.confidence, first.note) == (None, None, None)
        assert (second.intensity, second.confidence, second.note) == (3.0, 2.0, "سماها جماعة إرهابية")
        hands.page.setFocus()
        for _ in range(3):
            hands.key(Qt.Key.Key_Z, CTRL)
        second = hands.session.quote.stances[1]
        assert (second.intensity, second.confidence, second.note) == (None, None, None)

    work(story, project)


def test_a_stances_note_is_kept_when_one_goes_on(work, language, project):
    known(language=language)

    def begin_to_write(hands: Hands) -> None:
        row = wait_for(lambda: there(hands.window.inspector.stance_column.itemAt(0).widget()))
        if not row.more.isChecked():
            QTest.mouseClick(row.more, Qt.MouseButton.LeftButton)
        row.note.setFocus()

    def story(hands: Hands) -> None:
        hands.quote(CONTENT, "لافروف", "وقف إطلاق النار", Qt.Key.Key_1)
        quote, article = hands.session.quote.id, hands.session.article.id
        begin_to_write(hands)
        hands.type("لأنه انتهك")
        hands.click(place_of(hands, "هاتفيا") + 1)
        assert hands.session.quote is None
        assert hands.session.desk.quote(quote).stances[0].note == "لأنه انتهك", "a click elsewhere keeps it"
        hands.session.select(quote)
        begin_to_write(hands)
        hands.type(" مرات")
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert hands.session.article.id != article
        (found,) = queries.quotes(hands.session.store, article)
        assert found.stances[0].note == "لأنه انتهك مرات", "and so does another article"

    work(story, project)


def test_scare_quotes_take_one_key(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        inspector = hands.window.inspector

        def press_w() -> None:
            if language == "ar":
                hands.arabic_key("ص")
            else:
                hands.key(Qt.Key.Key_W)

        sweep(hands, "التهديدات", 'حرب "التهديدات"')
        press_w()
        quote = hands.session.quote
        assert (quote.kind, quote.type, hands.words()) == ("scare", None, ["التهديدات"])
        assert hands.strip.mode == "stance", "nobody is asked for"
        hands.key(Qt.Key.Key_Escape)
        choose(inspector.subtype, "irony")
        assert hands.session.quote.subtype == "irony"
        hands.page.setFocus()
        press_w()
        quote = hands.session.quote
        assert (quote.kind, quote.type, quote.subtype) == ("quote", "direct", None), "a quote again, typed by its marks"
        press_w()
        assert hands.session.quote.kind == "scare"
        for _ in range(4):
            hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == []

    work(story, project)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # the offscreen one, of lists
def test_the_medium_is_a_key_away(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        medium = hands.window.inspector.medium
        mark(hands, CONTENT)
        hands.key(Qt.Key.Key_M)
        assert medium.view().isVisible()
        QTest.keyClick(medium.view(), Qt.Key.Key_Down)
        QTest.keyClick(medium.view(), Qt.Key.Key_Return)
        assert hands.session.quote.medium == "phone"
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert (hands.session.quote.medium, medium.currentData()) == (None, None)

    work(story, project)


# Where else it is said


def test_two_reports_of_one_statement_are_linked(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        statements = hands.window.inspector.attribution.statements
        mark(hands, CONTENT)
        first = mark(hands, LIFE)
        hands.key(Qt.Key.Key_PageDown, CTRL)
        second = mark(hands, REVIVAL)

        def link(dialog: StatementDialog) -> None:
            assert LIFE in dialog.list.item(0).text(), "the likest comes first"
            for letter in "الاعاشه":  # without its hamza
                QTest.sendKeyEvent(QTest.KeyAction.Click, dialog.field, Qt.Key(ord(letter)), letter, NONE)
            QTest.keyClick(dialog.field, Qt.Key.Key_Return)

        with answering(StatementDialog, link):
            hands.key(Qt.Key.Key_L)
        (words,) = shown(statements)
        assert LIFE in words
        (linked,) = queries.linked(hands.session.store, second.id)
        assert (linked.quote, linked.relation) == (first.id, "same")
        open_line(statements)
        assert hands.session.selected == first.id, "in the other article"
        assert hands.page.text.startswith("اتصال كيري-لافروف")
        (words,) = shown(statements)
        assert REVIVAL in words
        take_away(statements)
        assert shown(statements) == []
        assert queries.linked(hands.session.store, second.id) == []
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert len(shown(statements)) == 1

    work(story, project)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_words_that_are_selected_need_not_be_typed(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, LIFE)
        to_page(hands)
        sweep(hands, "الخارجية الأمريكية", "أعطت الخارجية الأمريكية تصورا")
        hands.key(Qt.Key.Key_S)
        assert hands.strip.field.text() == "الخارجية الأمريكية"
        hands.key(Qt.Key.Key_Return)
        assert hands.session.speaker_names(hands.session.quote) == "الخارجية الأمريكية"
        to_page(hands)
        sweep(hands, "التصريحات", "بحرب التصريحات والتهديدات")
        hands.key(Qt.Key.Key_T)
        hands.key(Qt.Key.Key_2)
        (stance,) = hands.session.quote.stances
        assert (hands.session.name("target", stance.target), stance.label) == ("التصريحات", "oppose")

    work(story, project)

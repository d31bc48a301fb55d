"""The registries of speakers and targets: what a project's quotes share, in every article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from models import queries, registry
from tests.journeys.hands import Hands, answering, known, press_button, reading, wait_for
from tests.journeys.quoting import (
    CONTENT,
    CTRL,
    LIFE,
    NONE,
    OPEN,
    REVIVAL,
    STRESSED,
    choose,
    enter,
    mark,
    names,
    open_line,
    opened,
    point_at,
    row_of,
    speaker,
    sweep,
    undo,
    write,
)
from ui.dialogs.name import NameDialog

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

MERGE = {"ar": "دمج", "en": "Merge"}


def test_an_entry_is_edited_and_gets_other_names(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        id = speaker(hands, CONTENT, "لافروف")
        window = opened(hands, "speaker")
        form = window.form
        for field, words in (
            ("name", "سيرغي لافروف"),
            ("role", "وزير الخارجية"),
            ("affiliation", "وزارة الخارجية الروسية"),
            ("country", "ru"),
            ("wikidata", "q58217"),
        ):
            enter(form.fields[field], words)
        choose(form.speaker_kind, "state")
        enter(form.alias, "لافروف")
        found = queries.speakers(hands.session.store, [id])[id]
        assert (found.name, found.kind, found.role) == ("سيرغي لافروف", "state", "وزير الخارجية")
        assert (found.affiliation, found.country, found.wikidata) == ("وزارة الخارجية الروسية", "RU", "Q58217")
        assert found.aliases == ("لافروف",)
        assert form.aliases.item(0).text() == "لافروف"
        assert "سيرغي لافروف" in hands.window.reader.highlights.words(hands.session.quote), "the page says it anew"
        form.aliases.item(0).setSelected(True)
        QTest.mouseClick(form.remove_alias, Qt.MouseButton.LeftButton)
        assert queries.speakers(hands.session.store, [id])[id].aliases == ()
        undo(hands)
        assert queries.speakers(hands.session.store, [id])[id].aliases == ("لافروف",)
        assert form.aliases.count() == 1, "the open window follows"

    work(story, project)


def test_a_use_is_a_click_away_in_another_article_too(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        id = speaker(hands, LIFE, "مارك تونر")
        first = hands.session.quote.id
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert speaker(hands, REVIVAL, "مارك تونر") == id, "typed once, known in every article"
        second = hands.session.quote.id
        uses = opened(hands, "speaker").form.uses
        assert [LIFE in uses.item(row).text() for row in range(uses.count())] == [True, False]
        for row, quote in ((0, first), (1, second), (0, first)):
            at = uses.visualItemRect(uses.item(row)).center()
            QTest.mouseClick(uses.viewport(), Qt.MouseButton.LeftButton, NONE, at)
            assert hands.session.selected == quote
            assert hands.session.quote.article == hands.session.article.id

    work(story, project)


def test_a_speaker_typed_once_is_offered_in_every_article(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        id = speaker(hands, LIFE, "مارك تونر")
        hands.key(Qt.Key.Key_PageDown, CTRL)
        sweep(hands, REVIVAL)
        hands.key(Qt.Key.Key_Q)
        assert any("مارك تونر" in words for words in hands.strip.given().values())
        hands.type("تون")
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quote.speakers == (id,)

    work(story, project)


def test_chosen_entries_are_merged_and_come_back_in_one_step(work, language, project):
    known(language=language)
    asked = []

    def agree(box: QMessageBox) -> None:
        asked.append(box.text())
        press_button(MERGE[language])(box)

    def story(hands: Hands) -> None:
        into = speaker(hands, LIFE, "سيرغي لافروف")
        mark(hands, CONTENT)
        hands.key(Qt.Key.Key_P)
        other = speaker(hands, OPEN, "الوزير لافروف", STRESSED)
        third = hands.session.quote.id
        window = opened(hands, "speaker")
        point_at(window, "الوزير لافروف")
        point_at(window, "سيرغي لافروف", CTRL)
        with answering(QMessageBox, agree):
            QTest.mouseClick(window.merge, Qt.MouseButton.LeftButton)
        assert "الوزير لافروف" in asked[0]
        assert "سيرغي لافروف" in asked[0]
        assert names(hands) == ["سيرغي لافروف"], "the one that most quotes use keeps its name"
        assert {quote.speakers for quote in hands.session.quotes} == {(into,)}
        assert queries.speakers(hands.session.store, [into])[into].aliases == ("الوزير لافروف",)
        undo(hands)
        assert names(hands) == ["الوزير لافروف", "سيرغي لافروف"]
        assert hands.session.desk.quote(third).speakers == (other,)
        assert queries.speakers(hands.session.store, [into])[into].aliases == ()
        assert window.table.rowCount() == 2

    work(story, project)


def test_a_merge_is_undone_where_one_is(work, language, project):
    """The question says «You can undo this»: Ctrl+Z must be heard in the registry's own window."""
    known(language=language)

    def story(hands: Hands) -> None:
        speaker(hands, OPEN, "سيرغي لافروف", STRESSED)
        speaker(hands, CONTENT, "الوزير لافروف")
        window = opened(hands, "speaker")
        point_at(window, "الوزير لافروف")
        point_at(window, "سيرغي لافروف", CTRL)
        with answering(QMessageBox, press_button(MERGE[language])):
            QTest.mouseClick(window.merge, Qt.MouseButton.LeftButton)
        assert len(names(hands)) == 1
        window.activateWindow()
        window.table.setFocus()
        QTest.qWait(20)
        QTest.keyClick(window.table, Qt.Key.Key_Z, CTRL)
        assert len(names(hands)) == 2

    work(story, project)


def test_some_uses_are_split_off_and_come_back_in_one_step(work, language, project):
    known(language=language)

    def call(dialog: NameDialog) -> None:
        write(dialog.field, "الكرملين")
        dialog.accept()

    def story(hands: Hands) -> None:
        one = speaker(hands, OPEN, "موسكو", STRESSED)
        speaker(hands, CONTENT, "موسكو")
        second = hands.session.quote.id
        window = opened(hands, "speaker")
        enter(window.form.alias, "قصر الكرملين")
        window.form.aliases.item(0).setSelected(True)
        uses = window.form.uses
        row = next(row for row in range(uses.count()) if CONTENT in uses.item(row).text())
        uses.item(row).setSelected(True)
        with answering(NameDialog, call):
            QTest.mouseClick(window.form.split, Qt.MouseButton.LeftButton)
        assert names(hands) == ["الكرملين", "موسكو"]
        made = hands.session.desk.quote(second).speakers
        assert made != (one,)
        assert queries.speakers(hands.session.store, made)[made[0]].aliases == ("قصر الكرملين",)
        undo(hands)
        assert names(hands) == ["موسكو"]
        assert hands.session.desk.quote(second).speakers == (one,)
        assert queries.speakers(hands.session.store, [one])[one].aliases == ("قصر الكرملين",)

    work(story, project)


def test_the_strip_suggests_another_spelling(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        known_one = speaker(hands, OPEN, "سيرجي لافروف", STRESSED)
        sweep(hands, CONTENT)
        hands.key(Qt.Key.Key_Q)
        hands.type("سيرغي لافروف")
        (offer,) = wait_for(lambda: [offer for offer in hands.strip._offers if offer.variant])
        assert offer.id == known_one
        hands.key(Qt.Key.Key_Down)
        hands.key(Qt.Key.Key_Return)
        assert hands.session.quote.speakers == (known_one,)
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.quote.speakers == ()

    work(story, project)


def test_names_spelt_alike_are_merged_only_when_one_says_so(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        speaker(hands, OPEN, "سيرجي لافروف", STRESSED)
        kept = speaker(hands, CONTENT, "سيرغي لافروف")
        window = opened(hands, "speaker")
        point_at(window, "سيرغي لافروف")
        (item,) = wait_for(window.form.variants.items)
        assert "سيرجي لافروف" in item.words
        assert len(names(hands)) == 2
        enter(window.form.alias, "لافروف")
        wait_for(window.form.variants.items)
        assert len(names(hands)) == 2, "Enter in another field merges nobody"
        window.close()
        hands.window.activateWindow()
        window = opened(hands, "speaker")
        wait_for(window.form.variants.items)
        asked: list[QMessageBox] = []
        with answering(QMessageBox, lambda box: (asked.append(box), box.reject()), needed=False):
            enter(window.form.alias, "الوزير لافروف")
            QTest.qWait(50)
        assert asked == [], "nor is one asked about it"
        wait_for(window.form.variants.items)
        with answering(QMessageBox, QMessageBox.reject):
            open_line(window.form.variants)
        assert len(names(hands)) == 2
        with answering(QMessageBox, press_button(MERGE[language])):
            open_line(window.form.variants)
        assert names(hands) == ["سيرغي لافروف"], "the one that was shown keeps its name"
        assert {quote.speakers for quote in hands.session.quotes} == {(kept,)}

    work(story, project)


def test_doubtful_names_are_shown_alone(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        speaker(hands, OPEN, "سيرجي لافروف", STRESSED)
        speaker(hands, LIFE, "مارك تونر")
        speaker(hands, CONTENT, "سيرغي لافروف")
        window = opened(hands, "speaker")
        assert window.table.rowCount() == 3
        window.doubtful.click()
        wait_for(lambda: window.table.rowCount() == 2)
        assert row_of(window, "سيرجي لافروف") != row_of(window, "سيرغي لافروف")
        window.doubtful.click()
        assert window.table.rowCount() == 3

    work(story, project)


def test_an_entry_in_use_is_not_deleted(work, language, project):
    known(language=language)
    said = []

    def story(hands: Hands) -> None:
        for words in (OPEN, CONTENT, LIFE):
            speaker(hands, words, "موسكو")
        window = opened(hands, "speaker")
        with answering(QMessageBox, reading(said)):
            QTest.mouseClick(window.delete, Qt.MouseButton.LeftButton)
        assert "3" in said[0]
        assert names(hands) == ["موسكو"]

        def call(dialog: NameDialog) -> None:
            write(dialog.field, "أحد")
            dialog.accept()

        with answering(NameDialog, call):
            QTest.mouseClick(window.add, Qt.MouseButton.LeftButton)
        assert window.chosen() == [registry.same(hands.session.store, "speaker", "أحد")]
        QTest.mouseClick(window.delete, Qt.MouseButton.LeftButton)
        assert names(hands) == ["موسكو"], "one that nobody uses goes unasked"

    work(story, project)


def test_targets_have_a_registry_too(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        hands.quote(CONTENT, "لافروف", "الولايات المتحدة", Qt.Key.Key_2)
        hands.quote(OPEN, "لافروف", "أمريكا", Qt.Key.Key_1)
        second = hands.session.quote
        window = opened(hands, "target")
        assert not window.doubtful.isVisible()
        point_at(window, "أمريكا")
        enter(window.form.fields["kind"], "دولة")
        assert queries.targets(hands.session.store, [second.stances[0].target]).popitem()[1].kind == "دولة"
        point_at(window, "الولايات المتحدة")
        point_at(window, "أمريكا", CTRL)
        with answering(QMessageBox, press_button(MERGE[language])):
            QTest.mouseClick(window.merge, Qt.MouseButton.LeftButton)
        assert len(names(hands, "target")) == 1
        assert len({quote.stances[0].target for quote in hands.session.quotes}) == 1
        undo(hands)
        assert names(hands, "target") == ["أمريكا", "الولايات المتحدة"]
        assert hands.session.desk.quote(second.id).stances == second.stances

    work(story, project)

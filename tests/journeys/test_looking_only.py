"""Nothing of another's, and nothing in a project that is read only, is changed by any hand; and nothing breaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from models.project import new_project
from models.records import Quote
from models.store import Store
from tests.journeys.hands import Hands, answering, known, press_button
from tests.journeys.quoting import CTRL, META, NONE, SHIFT, drag_edge, opened, point_at
from ui.actions import TABLE
from ui.dialogs.codebook_editor import CodebookEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

NEVER = {"end_session", "new_project", "open_project", "import_articles", "switch_annotator"}
READING = {"ar": "للقراءة", "en": "reading only"}


@pytest.fixture
def worked(tmp_path):
    """The worked example: quotes of somebody else's with everything that a quote can have."""
    path = tmp_path / "worked.qawl"
    new_project(path, worked=True)
    return path


def kept(hands: Hands) -> tuple[int, list[Quote]]:
    """How many changes the file has seen, and the quotes on the desk."""
    return hands.session.store.value("SELECT count(*) FROM change"), list(hands.session.desk.quotes)


def fullest(hands: Hands) -> Quote:
    """A quote with a cue, a source, a parent and a stance."""
    return next(one for one in hands.session.quotes if one.parent and one.spans("cue") and one.spans("source"))


def try_keys(hands: Hands, quote: Quote) -> None:
    """Every key that belongs to a quote, with and without words selected."""
    for row in TABLE:
        if row.name in NEVER or row.menu not in ("quote", "people", "roles", "digits", "edges"):
            continue
        for selected in (True, False):
            hands.session.select(quote.id)
            hands.page.setFocus()
            if selected:
                hands.page.set_selection(quote.spans("cue")[0])
            else:
                hands.page.set_caret(0)
            hands.window.actions_[row.name].trigger()


def try_mouse(hands: Hands, quote: Quote) -> None:
    """Every drag that would give a role, the quote's edges, and a second click on the selection."""
    start = quote.hull.start
    for modifiers in (CTRL, SHIFT, CTRL | SHIFT, META):
        hands.session.select(quote.id)
        hands.page.set_caret(0)
        hands.drag(start, quote.hull.end, modifiers)
    for role in ("content", "cue", "source"):
        hands.session.select(quote.id)
        hands.page.set_caret(0)
        drag_edge(hands, quote.spans(role)[-1], quote.spans(role)[-1].end + 8)


def try_inspector(hands: Hands) -> None:
    """What could be changed there is shut; what leads elsewhere is open."""
    inspector = hands.window.inspector
    attribution = inspector.attribution
    shut = [inspector.types, inspector.kind, inspector.subtype, inspector.status, inspector.medium, inspector.via]
    shut += [inspector.stances, inspector.add_stance, attribution.speaker, attribution.joint, attribution.addressee]
    shut += [attribution.nest, attribution.link]
    assert not [widget for widget in shut if widget.isEnabled()]
    assert inspector.note.isReadOnly()
    for lines in (attribution.speakers, attribution.spans, attribution.parents):
        assert lines.items()
        assert not lines._rows[0].remove.isVisibleTo(lines)
    QTest.mouseClick(attribution.spans._rows[0].words, Qt.MouseButton.LeftButton)
    assert hands.page.selection()
    QTest.mouseClick(attribution.speakers._rows[0].words, Qt.MouseButton.LeftButton)
    QTest.mouseClick(attribution.parents._rows[0].words, Qt.MouseButton.LeftButton)


def test_anothers_quote_is_only_looked_at(work, language, worked):
    known(language=language)

    def story(hands: Hands) -> None:
        quote = fullest(hands)
        before = kept(hands)
        hands.session.select(quote.id)
        try_inspector(hands)
        assert hands.session.selected == quote.parent
        keys = {row.name for row in TABLE if "own" in row.needs.split()}
        hands.session.select(quote.id)
        assert not [name for name in keys if hands.window.actions_[name].isEnabled()]
        hands.page.set_caret(0)
        for name in sorted(keys):
            hands.window.actions_[name].trigger()
        try_mouse(hands, quote)
        assert kept(hands) == before
        assert hands.window.todos.left() == [], "others' quotes are others' to mend"

    work(story, worked)


@pytest.mark.parametrize("who", ["مثال محلول", "ليلى"])
def test_a_project_that_is_read_only_stays_as_it_is(work, language, worked, who):
    known(who, language)
    other = Store(worked)
    refused = []

    def read(box: QMessageBox) -> None:
        refused.append(box.text())
        box.accept()

    def story(hands: Hands) -> None:
        assert hands.session.store.read_only
        quote = fullest(hands)
        before = kept(hands)
        hands.session.select(quote.id)
        try_inspector(hands)
        with answering(QMessageBox, read, needed=False, every=True):
            try_keys(hands, quote)
            try_mouse(hands, quote)
        assert hands.strip.isHidden()
        assert kept(hands) == before

    reading = READING[language]
    with answering(QMessageBox, press_button(reading)):
        work(story, worked)
    other.close()
    assert all(reading in text for text in refused), "told in words, at most"


def test_registries_and_codebook_are_only_looked_at(work, language, worked):
    known(language=language)
    other = Store(worked)

    def story(hands: Hands) -> None:
        before = kept(hands)
        assert not hands.window.actions_["edit_codebook"].isEnabled()
        with answering(CodebookEditor, QDialog.reject, needed=False):
            hands.key(Qt.Key.Key_H, CTRL)
        for kind in ("speaker", "target"):
            window = opened(hands, kind)
            window.table.selectAll()
            assert not [button for button in (window.add, window.merge, window.delete) if button.isEnabled()]
            rows = range(window.table.rowCount())
            most = max(rows, key=lambda row: int(window.table.item(row, 2).text()))
            point_at(window, window.table.item(most, 0).text())
            form = window.form
            assert not [button for button in (form.alias, form.remove_alias, form.split) if button.isEnabled()]
            assert all(field.isReadOnly() for field in form.fields.values())
            assert not form.speaker_kind.isEnabled()
            for field in form.fields.values():
                field.setText("somebody else")
                QTest.keyClick(field, Qt.Key.Key_Return)
            assert form.uses.count()
            at = form.uses.visualItemRect(form.uses.item(0)).center()
            QTest.mouseClick(form.uses.viewport(), Qt.MouseButton.LeftButton, NONE, at)
            assert hands.session.quote is not None
            window.close()
            hands.window.activateWindow()
            hands.page.setFocus()
            QTest.qWait(20)
        assert kept(hands) == before

    with answering(QMessageBox, press_button(READING[language])):
        work(story, worked)
    other.close()

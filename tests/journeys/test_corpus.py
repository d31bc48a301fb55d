"""All articles in a table: sorted, filtered, described, flagged, kept as queues, drawn as samples."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMessageBox, QWidget

from models import listing, queries
from models.fold import fold
from models.project import new_project
from models.records import WORK_STATUSES, Listed
from models.store import Store
from tests.journeys.corpora import CITIES, article, filled
from tests.journeys.hands import Hands, answering, known, press_button, reading, wait_for
from tests.journeys.quoting import CTRL, NONE, SHIFT, choose, undo, write
from ui.article_table import COLUMNS
from ui.dialogs.annotator import AnnotatorDialog
from ui.dialogs.article import ArticleDialog
from ui.dialogs.corpus import Corpus
from ui.dialogs.name import NameDialog
from ui.dialogs.sample import SampleDialog

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

HOW_MANY = 40
SEEDS = 2
READ_ONLY = {"ar": "للقراءة", "en": "reading only"}


@pytest.fixture
def corpus(project) -> Path:
    """The two articles of the seeds, and forty more."""
    return filled(project, map(article, range(HOW_MANY)))


def opened(hands: Hands) -> Corpus:
    """The table, by its key."""
    hands.to_page()
    hands.key(Qt.Key.Key_L, CTRL | SHIFT)
    window = hands.window.corpus_handlers.corpus
    assert window.isVisible()
    QTest.qWait(20)
    return window


def lines(window: Corpus) -> list[Listed]:
    """The articles as the table has them, from top to bottom."""
    return window.model.articles([*range(window.model.rowCount())])


def ids(window: Corpus) -> list[str]:
    return [line.article.external_id for line in lines(window)]


def cells(window: Corpus, column: str) -> list[str]:
    model, at = window.model, COLUMNS.index(column)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def click_header(window: Corpus, column: str) -> None:
    header, at = window.table.horizontalHeader(), COLUMNS.index(column)
    x = header.sectionViewportPosition(at) + header.sectionSize(at) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(x, header.height() // 2))


def tick(some: QListWidget, value: str) -> None:
    """A line of a list, by the space bar."""
    item = next(one for one in map(some.item, range(some.count())) if one.data(Qt.ItemDataRole.UserRole) == value)
    some.setFocus()
    some.setCurrentItem(item)
    QTest.keyClick(some, Qt.Key.Key_Space)


def row_of(window: Corpus, id: str) -> int:
    return ids(window).index(id)


def point_at(window: Corpus, id: str, modifiers: Qt.KeyboardModifier = NONE, column: str = "words") -> None:
    index = window.model.index(row_of(window, id), COLUMNS.index(column))
    window.table.scrollTo(index)
    at = window.table.visualRect(index).center()
    QTest.mouseClick(window.table.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def go_on_with(hands: Hands, id: str) -> None:
    """Lay this article on the desk."""
    hands.window.open_article(next(one.id for one in queries.articles(hands.session.store) if one.external_id == id))
    hands.to_page()


def mark_a_quote(hands: Hands, id: str) -> None:
    go_on_with(hands, id)
    hands.select("صامدة")
    hands.key(Qt.Key.Key_Q)
    hands.key(Qt.Key.Key_Escape)


def number_in(words: str) -> int:
    """The count that stands behind a filter."""
    return int(words.rsplit("·", 1)[1].strip().replace(",", ""))


def become(hands: Hands, name: str) -> None:
    def choose_name(dialog: AnnotatorDialog) -> None:
        dialog.name.setCurrentText(name)
        dialog.accept()

    hands.to_page()
    with answering(AnnotatorDialog, choose_name):
        hands.key(Qt.Key.Key_A, CTRL | SHIFT)
    assert hands.session.annotator.name == name


def called(name: str):
    """Give this name where one is asked for."""

    def give(dialog: NameDialog) -> None:
        write(dialog.field, name)
        dialog.accept()

    return give


def drawing(size: int, seed: int, name: str = ""):
    def draw(dialog: SampleDialog) -> None:
        dialog.size_.setValue(size)
        dialog.seed.setValue(seed)
        if name:
            write(dialog.name, name)
        dialog.accept()

    return draw


def queue_names(hands: Hands) -> list[str]:
    combo = hands.window.articles.queues
    return [combo.itemText(row) for row in range(combo.count())]


def choose_queue(hands: Hands, name: str) -> None:
    """In the combo beside the page."""
    combo = hands.window.articles.queues
    row = queue_names(hands).index(name)
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


# Sorting


def sort_key(line: Listed, column: str):
    match column:
        case "title":
            return fold(line.article.name)
        case "status":
            return WORK_STATUSES.index(line.status)
        case "quotes":
            return line.quotes
        case "words":
            return line.article.words
    return getattr(line.article, column) or ""


def test_the_table_is_sorted_by_every_column_both_ways(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        mark_a_quote(hands, "n-0005")
        go_on_with(hands, "n-0007")
        hands.key(Qt.Key.Key_X)
        window = opened(hands)
        assert window.model.rowCount() == HOW_MANY + SEEDS
        assert window.table.horizontalHeader().sortIndicatorSection() == -1, "in the order of import"
        for column in COLUMNS:
            found = []
            for descending in (False, True):
                click_header(window, column)
                found.append(ids(window))
                keys = [sort_key(line, column) for line in lines(window)]
                assert keys == sorted(keys, reverse=descending), column
                assert len(keys) == HOW_MANY + SEEDS
            assert found[0] != found[1]
            assert set(found[0]) == set(found[1])

    work(story, corpus)


def test_the_order_is_the_one_that_next_and_the_panel_go_through(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        click_header(window, "title")
        click_header(window, "title")
        order = ids(window)
        panel = hands.window.articles
        assert [panel._cards.id_at(row) for row in range(panel.view.model().rowCount())] == [
            line.article.id for line in lines(window)
        ]
        go_on_with(hands, order[3])
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert hands.session.article.external_id == order[4]
        hands.key(Qt.Key.Key_G)
        assert hands.session.article.external_id == order[5]

    work(story, corpus)


def test_an_order_outlives_the_window_that_it_was_chosen_in(work, corpus):
    """Another language makes the table anew."""
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        click_header(window, "outlet")
        order = ids(window)
        hands.to_page()
        hands.key(Qt.Key.Key_F9)
        assert hands.window.corpus_handlers.corpus is None
        window = opened(hands)
        assert window.windowTitle() == "كل المقالات"
        assert ids(window) == order
        assert window.table.horizontalHeader().sortIndicatorSection() == COLUMNS.index("outlet")

    work(story, corpus)


def test_nothing_moves_under_the_hand(work, corpus):
    """An article that gets a quote stays where it is until one sorts again."""
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        click_header(window, "quotes")
        order = ids(window)
        mark_a_quote(hands, "n-0005")
        assert ids(window) == order
        assert cells(window, "quotes")[row_of(window, "n-0005")] == "1"
        click_header(window, "quotes")
        assert ids(window)[0] == "n-0005"

    work(story, corpus)


# Filtering


def test_a_long_list_is_filtered_sorted_and_gone_through_alike(work, language, corpus, monkeypatch):
    """Its rest comes from beside the window; nothing that is painted or pressed meanwhile breaks."""
    known(language=language)
    monkeypatch.setattr("ui.listing._AT_ONCE", 3)
    monkeypatch.setattr("models.listing._FIRST", 5)

    def story(hands: Hands) -> None:
        window = opened(hands)

        def complete() -> bool:
            return window._listing.listing.complete

        wait_for(complete)
        assert len(ids(window)) == HOW_MANY + SEEDS
        tick(window.filters.outlets, "رويترز")
        hands.window.articles.grab()
        window.grab()
        wait_for(complete)
        assert set(cells(window, "outlet")) == {"رويترز"}
        assert "10" in window.count.text()
        click_header(window, "title")
        hands.window.articles.grab()
        wait_for(complete)
        titles = [fold(line.article.name) for line in lines(window)]
        assert titles == sorted(titles)
        found = ids(window)
        hands.to_page()
        for id in found:
            hands.key(Qt.Key.Key_G)
            assert hands.session.article.external_id == id
        mark_a_quote(hands, found[3])
        assert ids(window) == found
        press(window.filters.clear)
        wait_for(complete)
        assert len(ids(window)) == HOW_MANY + SEEDS

    work(story, corpus)


def test_articles_are_filtered_by_outlet_and_status_and_tags(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        mark_a_quote(hands, "n-0005")
        go_on_with(hands, "n-0007")
        hands.key(Qt.Key.Key_X)
        window = opened(hands)
        filters = window.filters
        tick(filters.outlets, "رويترز")
        assert set(cells(window, "outlet")) == {"رويترز"}
        assert len(ids(window)) == 10
        assert "10" in window.count.text()
        assert str(HOW_MANY + SEEDS) in window.count.text()
        tick(filters.outlets, "الحياة")
        assert set(cells(window, "outlet")) == {"رويترز", "الحياة"}
        tick(filters.outlets, "رويترز")
        tick(filters.outlets, "الحياة")
        assert len(ids(window)) == HOW_MANY + SEEDS
        tick(filters.outlets, "")
        assert set(cells(window, "outlet")) == {""}
        assert len(ids(window)) == 10 + SEEDS
        tick(filters.outlets, "")
        filters.statuses["skipped"].click()
        assert ids(window) == ["n-0007"]
        filters.statuses["in_progress"].click()
        assert ids(window) == ["n-0005", "n-0007"]
        filters.statuses["skipped"].click()
        filters.statuses["in_progress"].click()
        filters.statuses["new"].click()
        assert len(ids(window)) == HOW_MANY + SEEDS - 2
        press(filters.clear)
        assert len(ids(window)) == HOW_MANY + SEEDS
        tick(filters.tags, "هدنة")
        assert ids(window) == [f"n-{number:04}" for number in range(0, HOW_MANY, 6)]
        assert all("#هدنة" in title for title in cells(window, "title"))
        filters.statuses["skipped"].click()
        assert ids(window) == []
        assert (
            window.count.text()
            == {"ar": "لا مقال يجتاز هذه التصفية.", "en": "No article passes this filter."}[language]
        )
        press(filters.clear)
        assert not filters.clear.isEnabled()

    work(story, corpus)


@pytest.mark.parametrize("typed", ["2016-10", "٢٠١٦-١٠"])
def test_articles_are_filtered_by_date(work, language, corpus, typed):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        expected = [line.article.external_id for line in lines(window) if (line.article.published or "") >= "2016-10"]
        write(window.filters.since, typed)
        wait_for(lambda: len(ids(window)) < HOW_MANY + SEEDS)
        assert ids(window) == expected
        write(window.filters.until, typed)
        wait_for(lambda: len(ids(window)) < len(expected))
        assert {date[:7] for date in cells(window, "published")} == {"2016-10"}

    work(story, corpus)


@pytest.mark.parametrize("where", ["since", "find_outlet", "table"])
def test_enter_does_not_throw_the_filters_away(work, corpus, where):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        filters = window.filters
        write(filters.since, "2016-10")
        wait_for(lambda: window._listing.filter)
        found = ids(window)
        if where == "find_outlet":
            write(filters.find_outlet, "رويترز")
        elif where == "table":
            point_at(window, found[0])
        QTest.keyClick({"table": window.table}.get(where) or getattr(filters, where), Qt.Key.Key_Return)
        assert window._listing.filter.since == "2016-10"
        assert ids(window) == found

    work(story, corpus)


def test_outlets_are_looked_for_among_many(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        filters = opened(hands).filters
        write(filters.find_outlet, "أهرام")
        shown = [one for one in map(filters.outlets.item, range(filters.outlets.count())) if not one.isHidden()]
        assert [one.data(Qt.ItemDataRole.UserRole) for one in shown] == ["الأهرام"]

    work(story, corpus)


def test_counts_beside_the_filters_follow_every_change_at_once(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        filters = window.filters

        def counts() -> tuple[int, ...]:
            """With and without quotes, new, begun."""
            statuses = (filters.statuses[one].text() for one in ("new", "in_progress"))
            return tuple(map(number_in, (filters.quotes.itemText(1), filters.quotes.itemText(2), *statuses)))

        all = HOW_MANY + SEEDS
        assert counts() == (0, all, all, 0)
        mark_a_quote(hands, "n-0005")
        assert counts() == (1, all - 1, all - 1, 1)
        choose(filters.quotes, True)
        assert ids(window) == ["n-0005"]
        hands.window.activateWindow()
        undo(hands)
        assert counts() == (0, all, all, 0)
        choose(filters.quotes, False)
        assert len(ids(window)) == all
        choose(filters.quotes, None)
        assert number_in(filters.flagged.text()) == 0
        hands.to_page()
        hands.key(Qt.Key.Key_B, CTRL)
        assert number_in(filters.flagged.text()) == 1

    work(story, corpus)


def test_a_flag_is_a_key_away_and_a_filter(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        go_on_with(hands, "n-0006")
        hands.key(Qt.Key.Key_B, CTRL)
        assert ("عُلِّم" if language == "ar" else "is flagged") in hands.window.statusBar().currentMessage()
        panel = hands.window.articles
        row = panel._cards.row_of(hands.session.article.id)
        assert panel.view.model().index(row, 0).data().startswith("⚑")
        window = opened(hands)
        window.filters.flagged.click()
        assert ids(window) == ["n-0006"]
        assert cells(window, "title")[0].startswith("⚑")
        window.filters.flagged.click()
        hands.to_page()
        hands.key(Qt.Key.Key_B, CTRL)
        assert not any(title.startswith("⚑") for title in cells(window, "title"))
        undo(hands)
        assert cells(window, "title")[row_of(window, "n-0006")].startswith("⚑")
        point_at(window, "n-0003")
        point_at(window, "n-0008", SHIFT)
        press(window.flag)
        flagged = [line.article.external_id for line in lines(window) if line.flag]
        assert flagged == [f"n-{number:04}" for number in range(3, 9)], "where some are flagged, all become so"
        press(window.flag)
        assert not [line for line in lines(window) if line.flag]

    work(story, corpus)


# Editing


def test_details_of_many_are_one_step(work, language, corpus):
    known(language=language)
    titles = []

    def fill(dialog: ArticleDialog) -> None:
        titles.append(dialog.windowTitle())
        assert not dialog.fields["title"].isEnabled()
        write(dialog.fields["outlet"], "وكالة الأنباء")
        write(dialog.tagged, "مهم، سوريا")
        write(dialog.untagged, "هدنة")
        dialog.accept()

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert not window.edit.isEnabled()
        before = [(line.article.outlet, line.article.tags) for line in lines(window)]
        point_at(window, "n-0004")
        point_at(window, "n-0007", SHIFT)
        point_at(window, "n-0010", CTRL)
        with answering(ArticleDialog, fill):
            press(window.edit)
        assert ("5" in titles[0]) if language == "en" else ("5" in titles[0] or "٥" in titles[0])
        changed = [line for line in lines(window) if line.article.outlet == "وكالة الأنباء"]
        assert [line.article.external_id for line in changed] == [f"n-{n:04}" for n in (4, 5, 6, 7, 10)]
        assert {line.article.tags for line in changed} == {("مهم", "سوريا")}
        assert {line.article.published for line in changed} != {None}, "what was not touched stays"
        outlets = window.filters.outlets
        assert any("وكالة الأنباء" in outlets.item(row).text() for row in range(outlets.count()))
        undo(hands)
        assert [(line.article.outlet, line.article.tags) for line in lines(window)] == before
        assert not hands.window.actions_["undo"].isEnabled(), "one step"

    work(story, corpus)


def test_undo_works_in_the_table_too(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        point_at(window, "n-0004")
        press(window.flag)
        window.activateWindow()
        window.table.setFocus()
        QTest.qWait(20)
        QTest.keyClick(window.table, Qt.Key.Key_Z, CTRL)
        assert not [line for line in lines(window) if line.flag]

    work(story, corpus)


def edit_cell(window: Corpus, id: str, column: str, words: str) -> None:
    index = window.model.index(row_of(window, id), COLUMNS.index(column))
    window.activateWindow()
    window.table.setFocus()
    window.table.setCurrentIndex(index)
    QTest.qWait(20)
    QTest.keyClick(window.table, Qt.Key.Key_F2)
    field = window.table.viewport().findChild(QLineEdit)
    assert field is not None
    write(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.qWait(20)


def test_a_cell_is_edited_where_it_stands(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        go_on_with(hands, "n-0002")
        window = opened(hands)
        tick(window.filters.outlets, "الأهرام")
        found = ids(window)
        edit_cell(window, "n-0002", "title", "  عنوان   جديد ")
        assert ids(window) == found, "the filter is still in force"
        line = lines(window)[row_of(window, "n-0002")]
        assert line.article.title == "عنوان جديد"
        assert "عنوان جديد" in hands.window.reader.head.title.text()
        edit_cell(window, "n-0002", "published", "2017-01-31")
        assert lines(window)[row_of(window, "n-0002")].article.published == "2017-01-31"
        undo(hands)
        undo(hands)
        assert lines(window)[row_of(window, "n-0002")].article == line.article.__class__(
            **{name: getattr(line.article, name) for name in line.article.__slots__} | {"title": "عنوان 0002 من موسكو"}
        )

    work(story, corpus)


def test_a_title_that_is_taken_away_leaves_the_headline(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        edit_cell(window, "n-0002", "title", "")
        assert cells(window, "title")[row_of(window, "n-0002")].startswith("عنوان"), (
            "nothing was typed: nothing changes"
        )
        index = window.model.index(row_of(window, "n-0002"), 0)
        assert window.model.setData(index, "   ")
        assert lines(window)[row_of(window, "n-0002")].article.title is None
        assert cells(window, "title")[row_of(window, "n-0002")].startswith("خبر رقم 2")

    work(story, corpus)


def test_an_article_is_opened_from_the_table(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        point_at(window, "n-0009")
        at = window.table.visualRect(window.model.index(row_of(window, "n-0009"), COLUMNS.index("words"))).center()
        QTest.mouseDClick(window.table.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert hands.session.article.external_id == "n-0009"
        assert window.isVisible(), "the table stays beside the page"

    work(story, corpus)


# Queues


def test_a_filter_is_kept_as_a_queue_and_gone_through(work, language, corpus):
    known(language=language)
    all_articles = {"ar": "كل المقالات", "en": "All articles"}[language]
    nameless = {"ar": "تصفية", "en": "A filter without a name"}[language]

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert not window.save_queue.isEnabled()
        tick(window.filters.outlets, "رويترز")
        assert nameless in hands.window.articles.queues.currentText() or language == "ar"
        with answering(NameDialog, called("رويترز كلها")):
            window.save_queue.trigger()
        assert hands.window.articles.queues.currentText() == "رويترز كلها"
        assert not window.save_queue.isEnabled(), "it has a name now"
        press(window.filters.clear)
        assert hands.window.articles.queues.currentText() == all_articles
        choose_queue(hands, "رويترز كلها")
        found = ids(window)
        assert found == [f"n-{number:04}" for number in range(1, HOW_MANY, 4)]
        hands.to_page()
        seen = []
        for _ in found:
            hands.key(Qt.Key.Key_G)
            seen.append(hands.session.article.external_id)
        assert seen == found, "each once, from the first on, and nothing else"
        hands.key(Qt.Key.Key_G)
        assert hands.session.article.external_id == found[0], "round the queue"
        for _ in range(3):
            hands.key(Qt.Key.Key_F)
        assert hands.session.article.external_id == found[3]
        assert [line.status for line in lines(window)][:4] == ["done", "done", "done", "new"]
        choose_queue(hands, all_articles)
        assert len(ids(window)) == HOW_MANY + SEEDS

    work(story, corpus)


def test_next_says_so_where_a_queue_is_done(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        tick(window.filters.tags, "هدنة")
        hands.to_page()
        found = ids(window)
        for _ in range(len(found) + 1):
            hands.key(Qt.Key.Key_G)
            hands.key(Qt.Key.Key_F)
        here = hands.session.article.id
        hands.window.statusBar().clearMessage()
        hands.key(Qt.Key.Key_G)
        assert hands.window.statusBar().currentMessage()
        assert hands.session.article.id == here

    work(story, corpus)


def test_a_sample_is_drawn_by_a_seed(work, language, corpus, tmp_path):
    known(language=language)
    drawn = []

    def story(hands: Hands) -> None:
        window = opened(hands)
        with answering(SampleDialog, drawing(7, 42)):
            window.draw_sample.trigger()
        wait_for(lambda: window._listing.filter.queue)
        named = {"ar": "عينة من 7، البذرة 42", "en": "Sample of 7, seed 42"}[language]
        assert hands.window.articles.queues.currentText() == named
        drawn.append(set(ids(window)))
        assert len(drawn[-1]) == 7
        hands.to_page()
        for _ in range(9):
            hands.key(Qt.Key.Key_G)
            assert hands.session.article.external_id in drawn[-1]
        window.filters.clear.click()
        for seed, name in ((42, "ثانية"), (43, "ثالثة")):
            with answering(SampleDialog, drawing(7, seed, name)):
                window.draw_sample.trigger()
            wait_for(lambda name=name: hands.window.articles.queues.currentText() == name)
            drawn.append(set(ids(window)))
            window.filters.clear.click()
        with answering(SampleDialog, drawing(7, 42, "ثانية")), answering(QMessageBox, reading(drawn)):
            window.draw_sample.trigger()
            wait_for(lambda: isinstance(drawn[-1], str))
        assert "ثانية" in drawn.pop()
        assert len(ids(window)) == HOW_MANY + SEEDS

    work(story, corpus)
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]
    other = tmp_path / "other.qawl"
    new_project(other)
    filled(other, map(article, reversed(range(HOW_MANY))))
    store = Store(other)
    again = listing.sample(store, listing.Filter(), "", 7, 42)
    names = {one.id: one.external_id for one in queries.articles(store)}
    store.close()
    assert {names[id] for id in again} == drawn[0], "in another project, in another order, the same texts"


def test_a_sample_is_drawn_from_what_is_filtered(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        tick(window.filters.outlets, "رويترز")
        with answering(SampleDialog, drawing(4, 1, "من رويترز")):
            window.draw_sample.trigger()
        wait_for(lambda: window._listing.filter.queue)
        assert cells(window, "outlet") == ["رويترز"] * 4
        tick(window.filters.tags, "هدنة")
        assert set(ids(window)) < {f"n-{number:04}" for number in range(1, HOW_MANY, 4)}, "filters narrow a sample"

    work(story, corpus)


def test_queues_are_renamed_and_deleted_and_brought_back(work, language, corpus):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert not window.rename_queue.isEnabled()
        tick(window.filters.outlets, "رويترز")
        with answering(NameDialog, called("أولى")):
            window.save_queue.trigger()
        assert window.rename_queue.isEnabled()
        with answering(NameDialog, called("رويترز أولًا")):
            window.rename_queue.trigger()
        assert hands.window.articles.queues.currentText() == "رويترز أولًا"
        window.delete_queue.trigger()
        assert len(queue_names(hands)) == 1
        assert len(ids(window)) == HOW_MANY + SEEDS
        undo(hands)
        assert "رويترز أولًا" in queue_names(hands)
        undo(hands)
        assert "أولى" in queue_names(hands)
        choose_queue(hands, "أولى")
        assert len(ids(window)) == 10
        undo(hands)
        assert "أولى" not in queue_names(hands)
        assert len(ids(window)) == 10, "its filter is still chosen"
        assert not window.delete_queue.isEnabled()
        hands.to_page()
        hands.key(Qt.Key.Key_Y, CTRL)
        assert hands.window.articles.queues.currentText() == "أولى"

    work(story, corpus)


def test_a_sample_that_is_taken_back_while_one_goes_through_it(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        with answering(SampleDialog, drawing(5, 3, "عينة")):
            window.draw_sample.trigger()
        wait_for(lambda: window._listing.filter.queue)
        found = ids(window)
        undo(hands)
        assert "عينة" not in queue_names(hands)
        hands.key(Qt.Key.Key_G)
        hands.to_page()
        hands.key(Qt.Key.Key_Y, CTRL)
        assert hands.window.articles.queues.currentText() == "عينة"
        assert ids(window) == found
        window.delete_queue.trigger()
        assert len(ids(window)) == HOW_MANY + SEEDS

    work(story, corpus)


def test_two_queues_can_not_bear_one_name(work, language, corpus):
    known(language=language)
    said = []

    def story(hands: Hands) -> None:
        window = opened(hands)
        for outlet in ("رويترز", "الحياة"):
            press(window.filters.clear) if window.filters.clear.isEnabled() else None
            tick(window.filters.outlets, outlet)
            with (
                answering(QMessageBox, reading(said), needed=outlet == "الحياة"),
                answering(NameDialog, called("مهمة")),
            ):
                window.save_queue.trigger()
        assert "مهمة" in said[0]
        assert queue_names(hands).count("مهمة") == 1

    work(story, corpus)


# Others


def test_each_annotator_sees_how_far_they_are_themselves(work, language, corpus):
    known("ليلى", language)

    def story(hands: Hands) -> None:
        mark_a_quote(hands, "n-0005")
        hands.to_page()
        hands.key(Qt.Key.Key_F)
        window = opened(hands)
        window.filters.statuses["done"].click()
        assert ids(window) == ["n-0005"]
        become(hands, "منى")
        assert hands.window.articles.view.model().rowCount() == 0, "nothing is done by her"
        window = opened(hands)
        assert number_in(window.filters.statuses["done"].text()) == 0
        press(window.filters.clear)
        line = lines(window)[row_of(window, "n-0005")]
        assert (line.status, line.quotes) == ("new", 1)
        somebody = [window.filters.annotator.itemText(row) for row in range(window.filters.annotator.count())]
        assert any("ليلى" in one for one in somebody)
        row = next(row for row, one in enumerate(somebody) if "ليلى" in one)
        window.filters.annotator.setCurrentIndex(row)
        window.filters.annotator.activated.emit(row)
        assert ids(window) == ["n-0005"]
        assert "ليلى" in window.filters.annotator.currentText(), "it says what is asked for"
        choose(window.filters.quotes, True)
        assert window._listing.filter.annotators, "and another filter does not let it go"

    work(story, corpus)


def test_in_a_project_that_is_read_only_one_looks_and_changes_nothing(work, language, corpus):
    known(language=language)

    def prepare(hands: Hands) -> None:
        window = opened(hands)
        tick(window.filters.outlets, "رويترز")
        with answering(NameDialog, called("رويترز كلها")):
            window.save_queue.trigger()

    work(prepare, corpus)
    other = Store(corpus)

    def story(hands: Hands) -> None:
        window = opened(hands)
        click_header(window, "words")
        assert window.model.rowCount() == HOW_MANY + SEEDS
        choose_queue(hands, "رويترز كلها")
        assert len(ids(window)) == 10
        point_at(window, "n-0005")
        shut = [window.edit, window.flag, window.save_queue, window.draw_sample]
        shut += [window.rename_queue, window.delete_queue]
        assert not [one for one in shut if one.isEnabled()]
        window.table.setFocus()
        window.table.setCurrentIndex(window.model.index(0, 0))
        QTest.keyClick(window.table, Qt.Key.Key_F2)
        assert window.table.viewport().findChild(QLineEdit) is None
        assert not hands.window.actions_["flag_article"].isEnabled()
        hands.to_page()
        hands.key(Qt.Key.Key_B, CTRL)
        assert not [line for line in lines(window) if line.flag]

    try:
        with answering(QMessageBox, press_button(READ_ONLY[language])):
            work(story, corpus)
    finally:
        other.close()


def test_an_article_that_is_deleted_leaves_the_table(work, corpus):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        go_on_with(hands, "n-0004")
        with answering(QMessageBox, press_button("Delete")):
            hands.key(Qt.Key.Key_Delete, CTRL)
        assert "n-0004" not in ids(window)
        assert str(HOW_MANY + SEEDS - 1) in window.count.text()
        undo(hands)
        assert "n-0004" in ids(window)

    work(story, corpus)


def test_the_table_is_told_in_the_language_of_the_moment(work, corpus):
    known(language="ar")

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert window.windowTitle() == "كل المقالات"
        heads = [window.model.headerData(at, Qt.Orientation.Horizontal) for at in range(len(COLUMNS))]
        assert heads[0] == "العنوان"
        hands.to_page()
        hands.key(Qt.Key.Key_F9)
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Corpus) and one.isVisible()]
        window = opened(hands)
        assert window.windowTitle() == "All articles"
        assert set(cells(window, "status")) == {"new"}
        assert {line.article.external_id for line in lines(window)} >= {"n-0000", f"n-{HOW_MANY - 1:04}"}

    work(story, corpus)


def test_cities_are_all_there(work, corpus):
    """What the folder holds is what the table shows."""
    known(language="en")

    def story(hands: Hands) -> None:
        titles = " ".join(cells(opened(hands), "title"))
        assert all(city in titles for city in CITIES)

    work(story, corpus)

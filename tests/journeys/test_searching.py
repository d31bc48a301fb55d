"""Searching all articles: lines come as one types; what is found is opened, marked, given cues and speakers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from models import queries, registry
from models.concordance import Line
from models.fold import fold
from models.project import SEEDS
from models.store import Store
from tests.journeys.corpora import article, filled
from tests.journeys.hands import Hands, answering, known, pause, press_button, wait_for
from tests.journeys.quoting import CTRL, NONE, SHIFT, choose, mark, name, write
from ui.dialogs.search import SearchWindow
from ui.dialogs.search_help import EXAMPLES, SearchHelp, SpellingsDialog
from ui.dialogs.speaker import SpeakerDialog
from ui.language import tr

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

TEXTS = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
HITS = {"ar": "نتائج", "en": "hits"}
TITLED = {"id": "titled", "title": "هدنة في حلب", "text": "خبر عن دمشق لا غير.", "outlet": "رويترز"}


@pytest.fixture
def titled(project) -> Path:
    return filled(project, [TITLED])


def opened(hands: Hands) -> SearchWindow:
    """The search window, by its key."""
    hands.to_page()
    hands.key(Qt.Key.Key_F, CTRL | SHIFT)
    window = hands.window.corpus_handlers.search_window
    assert window.isVisible()
    QTest.qWait(20)
    return window


def settled(window: SearchWindow) -> bool:
    """Whether all has been found, or a sentence says why not."""
    said = window.count.text()
    searching = said.startswith(tr("Searching…")) or said == tr("%n hit(s) so far", len(window.model.lines))
    return not window._timer.isActive() and not searching


def seek(window: SearchWindow, words: str) -> list[Line]:
    """Type these words; the lines that come."""
    write(window.field, words)
    wait_for(lambda: settled(window))
    return window.model.lines


def words_of(lines: list[Line]) -> list[str]:
    return [line.words for line in lines]


def in_texts(pattern: str) -> list[str]:
    """What Python's own patterns find in the two articles."""
    return [found for text in TEXTS for found in re.findall(pattern, text)]


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter_line(window: SearchWindow, row: int = 0) -> None:
    """Open a hit by the keyboard."""
    window.activateWindow()
    window.view.setFocus()
    QTest.qWait(20)
    window.view.choose(row)
    QTest.keyClick(window.view, Qt.Key.Key_Return)


def undo(hands: Hands) -> None:
    hands.to_page()
    hands.key(Qt.Key.Key_Z, CTRL)


def all_quotes(hands: Hands):
    store = hands.session.store
    return [quote for one in queries.articles(store) for quote in queries.quotes(store, one.id)]


def words_of_quotes(hands: Hands) -> list[str]:
    texts = {row["article"]: row["text"] for row in hands.session.store.rows("SELECT article, text FROM article_text")}
    return [quote.content[0].cut(texts[quote.article]) for quote in all_quotes(hands)]


# Looking for


def test_one_types_and_lines_come(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert window.windowTitle() == {"ar": "البحث في كل المقالات", "en": "Search all articles"}[language]
        assert window.count.text() == tr("Type words to find them in all articles.")
        assert window.field.hasFocus()
        lines = seek(window, "تونر")
        total = len(in_texts("تونر"))
        assert words_of(lines) == ["تونر"] * total
        assert len({line.hit.article for line in lines}) == 2
        assert HITS[language] in window.count.text()
        assert str(total) in window.count.text()
        for line in lines:
            text = next(text for text in TEXTS if (line.before + line.words)[-30:] in text.replace("\n", " "))
            assert line.hit.span.cut(text) == "تونر"
            assert not set("\n") & set(line.before + line.after)
        shown = [window.model.index(0, column).data() for column in range(3)]
        assert shown == [lines[0].before, lines[0].words, lines[0].after]
        write(window.field, " ")
        wait_for(lambda: not window.model.lines)
        assert window.count.text() == tr("Type words to find them in all articles.")
        assert seek(window, "زرافة") == []
        assert window.count.text() == tr("Nothing was found. Try “any part of a word”, or other spellings.")

    work(story, project)


MODES = {
    "exact": ("=قال", r"\bقال\b"),
    "clitics": ("قال", r"\b[وف]?قال\b"),
    "part": ("*دبلوماسي*", r"\w*دبلوماسي\w*"),
    "regex": ("/دبلوماسي(ه|ين)/", r"\w*دبلوماسي(?:ة|ه|ين)\w*"),
    "phrase": ('"جبهة النصرة"', r"\b[ولب]*جبهة النصرة\b"),
    "digits": ("٢٠٠١", "2001"),
}


@pytest.mark.parametrize("mode", MODES)
def test_words_are_found_as_one_asks_for_them(work, project, mode):
    known(language="en")
    typed, pattern = MODES[mode]

    def story(hands: Hands) -> None:
        assert sorted(words_of(seek(opened(hands), typed))) == sorted(in_texts(pattern))

    work(story, project)


def test_modes_are_chosen_in_boxes_too(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        many = len(seek(window, "قال"))

        def with_mode(box, value: str, typed: str) -> list[str]:
            write(window.field, typed)
            choose(box, value)
            wait_for(lambda: settled(window))
            return words_of(window.model.lines)

        exact = with_mode(window.match, "exact", "قال")
        assert set(exact) == {"قال"}
        assert 0 < len(exact) < many
        assert sorted(with_mode(window.match, "part", "دبلوماسي")) == sorted(in_texts(r"\w*دبلوماسي\w*"))
        assert set(with_mode(window.match, "regex", "^خبر|تونر")) == {"تونر"}
        choose(window.match, "clitics")
        assert not window.apart.isVisible()
        phrase = with_mode(window.together, "phrase", "وقف إطلاق النار")
        assert phrase == ["وقف إطلاق النار"] * len(in_texts("وقف إطلاق النار"))
        near = with_mode(window.together, "near", "مارك الوزارة")
        assert window.apart.isVisible()
        assert near
        assert all("مارك" in one and "زارة" in one for one in near)
        window.apart.setValue(0)
        wait_for(lambda: settled(window))
        assert len(window.model.lines) <= len(near)
        assert seek(window, "مارك ~0 تونر")[0].words == "مارك تونر"

    work(story, project)


def test_one_asks_in_titles_and_texts(work, titled):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = seek(window, "in:title حلب")
        assert [(line.hit.field, line.words, line.external_id[:6]) for line in lines] == [
            ("title", "حلب", "titled"), ("text", "حلب", "001_c3"),
        ], "the headline of an article that has no title, too"  # fmt: skip
        assert lines[0].article_name == TITLED["title"]
        everywhere = len(seek(window, "حلب"))
        assert len(seek(window, "in:text حلب")) == everywhere - 1
        choose(window.place, "title")
        assert len(seek(window, "حلب")) == 2
        enter_line(window)
        assert hands.session.article.external_id == "titled", "a hit in a title opens its article"
        assert len(seek(window, "حلب -هدنة")) == 1

    work(story, titled)


def test_one_asks_within_quotes_and_cues_by_speaker_and_stance(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        mark(hands, "إفادة صحفية")
        hands.key(Qt.Key.Key_S)
        name(hands, "مارك تونر")
        hands.select("وأضاف")
        hands.key(Qt.Key.Key_E)
        window = opened(hands)
        assert len(seek(window, "سبل")) > 1
        (line,) = seek(window, "in:quotes سبل")
        assert (line.words, line.hit.quote is not None) == ("سبل", True)
        assert words_of(seek(window, "in:cue أضاف")) == ["وأضاف"]
        assert words_of(seek(window, "speaker:تونر")) == ["إفادة صحفية"]
        assert words_of(seek(window, 'speaker:"مارك تونر" صحفية')) == ["صحفية"]
        assert seek(window, "speaker:تونر سبل") == []
        assert words_of(seek(window, "stance:support")) == ["سبل جيدة"]
        named = hands.session.codebook.stances[0].words.names[language]
        assert words_of(seek(window, f'stance:"{named}"')) == ["سبل جيدة"]
        assert seek(window, "speaker:نابليون") == []
        assert window.count.text() == tr("No speaker is called “{name}”.", name="نابليون")
        seek(window, "stance:فرح")
        assert "فرح" in window.count.text()

    work(story, project)


REFUSED = {
    "*": ("يلزم الاستعلام حروف", "A query needs letters"),
    "*ب*": ("حرفان على الأقل", "at least two letters"),
    "/قت[ل/": ("ليس تعبيرًا نمطيًا", "no regular expression"),
    "/ق*/": ("يطابق حتى الفراغ", "where there is nothing"),
    "/(م+م+)+(م+م+)+ $/": ("طرقًا كثيرة", "too many ways"),
    "in:moon حلب": ("moon", "moon"),
    "-حلب": ("اكتب كلمة للبحث", "Type a word to search for"),
    "كلمة " * 250: ("1000", "1000"),
}


def test_what_can_not_be_sought_is_refused_in_one_sentence(work, language, project):
    """In the window, in no box: one is typing still."""
    known(language=language)
    filled(project, [{"text": "م" * 2000 + "."}])

    def story(hands: Hands) -> None:
        window = opened(hands)
        for typed, sentences in REFUSED.items():
            window.field.setText(typed)
            wait_for(lambda: settled(window))
            said = window.count.text()
            assert sentences[language == "en"] in said, (typed, said)
            assert QApplication.activeModalWidget() is None
            assert seek(window, "تونر"), "and one goes on"

    work(story, project)


def test_after_a_refusal_nothing_of_the_search_before_comes_any_more(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = list(seek(window, "تونر"))
        before = window._number
        for typed in ("*", ""):
            window.field.setText(typed)
            window.search()
            said = window.count.text()
            window.searching.found.emit(before, lines)  # was on its way already
            assert window.count.text() == said
        assert window.model.lines == []

    work(story, project)


def test_a_new_search_stops_the_one_before(work, project):
    known(language="en")
    filled(project, map(article, range(300)))

    def story(hands: Hands) -> None:
        window = opened(hands)
        for typed in ("ق", "قا", "قال", "قال ا", "قال المتحدث", "/ا.*ن/", "دمشق", "تونر"):
            window.field.setText(typed)
            window.search()
            pause(5)
        wait_for(lambda: settled(window))
        assert set(words_of(window.model.lines)) == {"تونر"}
        pause(100)
        assert len(window.model.lines) == len(in_texts("تونر")), "nothing of the others comes after it"

    work(story, project)


def test_many_lines_come_while_it_is_still_being_sought(work, project):
    known(language="en")
    filled(project, map(article, range(400)))

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = seek(window, "الهدنة")
        assert len(lines) == sum(1 + number % 3 for number in range(400)) + len(in_texts(r"\bالهدنة\b"))
        numbers = [int(line.external_id[2:]) for line in lines]
        assert numbers == sorted(numbers, reverse=True), "the newest first"
        assert len({line.hit for line in lines}) == len(lines), "each once"

    work(story, project)


# Sorting


def sorted_by(window: SearchWindow, order: str) -> list[Line]:
    ended: list[int] = []
    window.searching.ended.connect(lambda number, lines, looked: ended.append(number))
    choose(window.order, order)
    wait_for(lambda: ended)
    return window.model.lines


def test_lines_are_sorted_by_what_stands_around(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        found = list(seek(window, "روسيا"))
        assert len(found) > 5
        after = [(fold(line.after).split() or [""])[0] for line in sorted_by(window, "after")]
        assert after == sorted(after)
        before = [(fold(line.before).split() or [""])[-1] for line in sorted_by(window, "before")]
        assert before == sorted(before)
        words = [fold(line.words) for line in sorted_by(window, "words")]
        assert words == sorted(words)
        assert sorted(line.hit.span for line in window.model.lines) == sorted(line.hit.span for line in found)

    work(story, project)


def test_the_newest_come_first_again_where_one_asks_for_it(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        found = list(seek(window, "روسيا"))
        choose(window.order, "before")
        wait_for(lambda: window.model.lines != found)
        choose(window.order, "found")
        pause(200)
        wait_for(lambda: settled(window))
        assert window.model.lines == found

    work(story, project)


def test_an_order_that_is_chosen_while_one_searches_counts(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        window.field.setText("روسيا")
        window.search()
        choose(window.order, "after")
        wait_for(lambda: window._whole)
        pause(200)
        after = [(fold(line.after).split() or [""])[0] for line in window.model.lines]
        assert len(after) > 5
        assert after == sorted(after)

    work(story, project)


# Going to


def in_sight(hands: Hands) -> bool:
    position = hands.page.selection().start
    return hands.page.viewport().rect().contains(hands.point(position))


def test_a_hit_opens_its_article_with_the_words_selected_and_in_sight(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = seek(window, "المستنقع")
        assert hands.session.article.id != lines[0].hit.article
        QTest.keyClick(window.field, Qt.Key.Key_Down)
        assert window.view.hasFocus()
        QTest.keyClick(window.view, Qt.Key.Key_Return)
        assert hands.session.article.id == lines[0].hit.article
        assert hands.page.selection() == lines[0].hit.span
        assert in_sight(hands)
        lines = seek(window, "كان وزير الخارجية الأمريكي قد")
        index = window.model.index(len(lines) - 1, 0)
        window.view.scrollTo(index)
        at = window.view.visualRect(index).center()
        QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        QTest.mouseDClick(window.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert hands.page.selection() == lines[-1].hit.span
        assert in_sight(hands)
        hands.to_page()
        hands.key(Qt.Key.Key_Q)
        assert hands.session.quote.content == [lines[-1].hit.span], "and it can be marked there"

    work(story, project)


def test_words_that_are_selected_on_the_page_are_what_is_sought(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        hands.select("وقف إطلاق النار")
        window = opened(hands)
        assert window.field.text() == "وقف إطلاق النار"
        wait_for(lambda: window.model.lines and settled(window))
        assert window.field.selectedText() == "وقف إطلاق النار", "the next key replaces them"
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()
        hands.page.set_caret(0)
        assert opened(hands).field.text() == "وقف إطلاق النار", "with nothing selected, what was there"

    work(story, project)


def test_however_much_is_selected_its_own_article_is_found(work, project):
    known(language="en")
    long = "جون كيري تحدث عبر الهاتف إلى نظيره الروسي سيرجي لافروف يوم الجمعة دون أن يحرزا تقدما يذكر"

    def story(hands: Hands) -> None:
        here = hands.session.article.id
        hands.select(long)
        window = opened(hands)
        wait_for(lambda: settled(window))
        assert here in {line.hit.article for line in window.model.lines}, window.field.text()

    work(story, project)


# Doing


def test_all_hits_are_marked_and_one_undo_takes_all_back(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert not window.mark.isEnabled()
        total = len(seek(window, "تونر"))
        press(window.all)
        assert len(window.chosen()) == total
        press(window.mark)
        assert words_of_quotes(hands) == ["تونر"] * total
        assert "Ctrl+Z" in window.count.text()
        assert window.count.text() == tr("%n quote(s) marked. Ctrl+Z takes them back.", total)
        assert {quote.annotator for quote in all_quotes(hands)} == {hands.session.who}
        press(window.mark)
        assert len(all_quotes(hands)) == total
        assert window.count.text() == tr("Each of them is a quote of yours already.")
        assert hands.window.articles.listing.tallies.with_quotes == 2
        undo(hands)
        assert all_quotes(hands) == []
        assert not hands.window.actions_["undo"].isEnabled()

    work(story, project)


def test_ctrl_z_takes_back_where_one_stands(work, project):
    """The window says that Ctrl+Z takes them back: it does so there too."""
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        seek(window, "تونر")
        press(window.all)
        press(window.mark)
        window.activateWindow()
        window.view.setFocus()
        QTest.qWait(20)
        QTest.keyClick(window.view, Qt.Key.Key_Z, CTRL)
        assert all_quotes(hands) == []

    work(story, project)


def test_only_the_chosen_lines_are_marked(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = seek(window, "تونر")
        window.view.choose(1)
        QTest.keyClick(window.view, Qt.Key.Key_Down, SHIFT)
        assert window.chosen() == lines[1:3]
        press(window.mark)
        found = sorted((quote.article, quote.content[0]) for quote in all_quotes(hands))
        assert found == sorted((line.hit.article, line.hit.span) for line in lines[1:3])

    work(story, project)


def test_hits_become_the_cues_of_the_quotes_beside_them(work, language, project):
    known(language=language)

    def story(hands: Hands) -> None:
        mark(hands, "من الصعب مواصلة الاعتقاد بجدوى عملية دبلوماسية في ضوء الأحداث")
        mark(hands, "بالقصف الجوي الروسي السوري")
        window = opened(hands)
        lines = seek(window, "أضاف")
        assert "وأضاف" in words_of(lines)
        press(window.all)
        press(window.cue)
        assert window.count.text() == tr("%n cue(s) marked. Ctrl+Z takes them back.", 1)
        cues = [[span.cut(TEXTS[0]) for span in quote.spans("cue")] for quote in hands.session.quotes]
        assert sorted(cues) == [[], ["أضاف"]], "the conjunction stays outside"
        press(window.cue)
        assert window.count.text() == tr("None of them is near a quote of yours that still lacks its cue.")
        undo(hands)
        assert not [quote for quote in all_quotes(hands) if quote.spans("cue")]
        assert len(all_quotes(hands)) == 2

    work(story, project)


def test_the_quotes_at_hits_get_a_speaker_known_or_new(work, language, project):
    known(language=language)
    offered = []

    def somebody_new(dialog: SpeakerDialog) -> None:
        write(dialog.field, "مارك تونر")
        dialog.search()
        offered.append([dialog.list.item(row).text() for row in range(dialog.list.count())])
        dialog.accept()

    def somebody_known(dialog: SpeakerDialog) -> None:
        write(dialog.field, "تونر")
        dialog.search()
        offered.append([dialog.list.item(row).text() for row in range(dialog.list.count())])
        dialog.list.setCurrentRow(0)
        dialog.accept()

    def speakers(hands: Hands) -> list[str]:
        return [hands.session.speaker_names(quote) for quote in all_quotes(hands)]

    def story(hands: Hands) -> None:
        window = opened(hands)
        total = len(seek(window, "تونر"))
        press(window.all)
        press(window.mark)
        window.view.choose(0)
        with answering(SpeakerDialog, somebody_new):
            press(window.speaker)
        assert sorted(speakers(hands)) == [""] * (total - 1) + ["مارك تونر"]
        press(window.all)
        with answering(SpeakerDialog, somebody_known):
            press(window.speaker)
        assert speakers(hands) == ["مارك تونر"] * total
        assert registry.count(hands.session.store, "speaker") == 1, "the same one"
        assert window.count.text() == tr("%n quote(s) given a speaker. Ctrl+Z takes it back.", total - 1)
        press(window.all)
        with answering(SpeakerDialog, somebody_known):
            press(window.speaker)
        assert window.count.text() == tr("None of them is near a quote of yours that still lacks a speaker.")
        undo(hands)
        assert sorted(speakers(hands)) == [""] * (total - 1) + ["مارك تونر"]
        undo(hands)
        assert speakers(hands) == [""] * total
        assert registry.count(hands.session.store, "speaker") == 0, "the new one goes with it"
        undo(hands)
        assert all_quotes(hands) == []

    work(story, project)
    assert offered[0] == [{"ar": "متحدث جديد: مارك تونر", "en": "new speaker: مارك تونر"}[language]]
    assert offered[1][0] == "مارك تونر"


def test_a_dialog_that_is_left_gives_nobody_a_speaker(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        seek(window, "تونر")
        press(window.all)
        press(window.mark)
        changes = hands.session.store.value("SELECT count(*) FROM change")
        with answering(SpeakerDialog, SpeakerDialog.reject):
            press(window.speaker)
        assert hands.session.store.value("SELECT count(*) FROM change") == changes

    work(story, project)


def test_hits_in_articles_that_went_meanwhile_are_passed_over(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        lines = seek(window, "تونر")
        gone = lines[0].hit.article
        hands.window.open_article(gone)
        hands.to_page()
        with answering(QMessageBox, press_button("Delete")):
            hands.key(Qt.Key.Key_Delete, CTRL)
        here = hands.session.article.id
        enter_line(window)
        assert hands.session.article.id == here
        assert not hands.page.selection()
        press(window.all)
        press(window.mark)
        assert {quote.article for quote in all_quotes(hands)} == {here}
        assert seek(window, "تونر وزارة") != lines
        assert gone not in {line.hit.article for line in window.model.lines}

    work(story, project)


# Around


def test_the_list_of_spellings_is_edited_and_in_force_at_once(work, language, project):
    known(language=language)

    def add(dialog: SpellingsDialog) -> None:
        dialog.text.setPlainText(dialog.lines() + "\nتونر = بوجدانوف\n")
        dialog.accept()

    def start_again(dialog: SpellingsDialog) -> None:
        assert "بوجدانوف" in dialog.lines()
        press(dialog.reset)
        assert "بوجدانوف" not in dialog.lines()
        dialog.accept()

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert set(words_of(seek(window, "تونر"))) == {"تونر"}
        with answering(SpellingsDialog, add):
            press(window.spellings)
        wait_for(lambda: settled(window))
        assert set(words_of(window.model.lines)) == {"تونر", "بوجدانوف"}
        with answering(SpellingsDialog, SpellingsDialog.reject):
            press(window.spellings)
        with answering(SpellingsDialog, start_again):
            press(window.spellings)
        wait_for(lambda: settled(window))
        assert set(words_of(window.model.lines)) == {"تونر"}
        assert {"سوريا", "سورية"} <= set(words_of(seek(window, "سوريا"))), "the starting list"

    work(story, project)


def test_help_teaches_by_examples(work, language, project):
    known(language=language)
    seen = []

    def read(dialog: SearchHelp) -> None:
        from PySide6.QtWidgets import QTextBrowser

        seen.append(dialog.findChild(QTextBrowser).toPlainText())
        dialog.reject()

    def story(hands: Hands) -> None:
        window = opened(hands)
        with answering(SearchHelp, read):
            press(window.help)
        hands.to_page()
        with answering(SearchHelp, read):
            hands.key(Qt.Key.Key_F1, SHIFT)
        for example, _ in EXAMPLES:
            window.field.setText(example)
            wait_for(lambda: settled(window))
            said = window.count.text()
            if "speaker:" in example:
                assert "سيرغي لافروف" in said, "nobody is called so yet"
            else:
                assert said.split()[0].isdigit() or language == "ar" or "Nothing was found" in said, (example, said)

    work(story, project)
    assert seen[0] == seen[1]
    for example, meaning in EXAMPLES:
        assert example in seen[0]
        assert (meaning in seen[0]) == (language == "en")


def test_another_language_closes_it_and_the_next_is_told_in_it(work, project):
    known(language="ar")

    def story(hands: Hands) -> None:
        window = opened(hands)
        seek(window, "تونر")
        hands.to_page()
        hands.key(Qt.Key.Key_F9)
        assert hands.window.corpus_handlers.search_window is None
        pause(20)
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, SearchWindow) and one.isVisible()]
        window = opened(hands)
        assert window.windowTitle() == "Search all articles"
        assert window.mark.text() == "Mark as quotes"
        assert seek(window, "تونر")
        assert "hits" in window.count.text()

    work(story, project)


def test_another_theme_is_worn_at_once(work, project):
    known(language="en")

    def story(hands: Hands) -> None:
        window = opened(hands)
        seek(window, "تونر")
        hands.to_page()
        before = window.view._delegate.theme.name
        hands.key(Qt.Key.Key_F8)
        assert {before, window.view._delegate.theme.name} == {"light", "dark"}

    work(story, project)


def test_another_project_is_searched_from_then_on(work, project, tmp_path):
    known(language="en")
    from models.project import new_project

    other = tmp_path / "other.qawl"
    new_project(other, articles=[])
    filled(other, [TITLED])

    def story(hands: Hands) -> None:
        window = opened(hands)
        window.field.setText("تونر")
        window.search()
        hands.window.project_chosen.emit(other)
        assert hands.window.corpus_handlers.search_window is None
        window = opened(hands)
        assert seek(window, "تونر") == []
        assert len(seek(window, "دمشق")) == 1

    work(story, project)


def test_closing_while_it_searches_breaks_nothing(work, project):
    known(language="en")
    filled(project, map(article, range(300)))

    def story(hands: Hands) -> None:
        window = opened(hands)
        window.field.setText("/ا.*ن/")
        window.search()
        pause(5)
        hands.window.close()
        pause(50)

    work(story, project)


def test_in_a_project_that_is_read_only_one_searches_and_changes_nothing(work, language, project):
    known(language=language)
    other = Store(project)

    def story(hands: Hands) -> None:
        window = opened(hands)
        assert seek(window, "تونر")
        press(window.all)
        assert not [one for one in (window.mark, window.cue, window.speaker) if one.isEnabled()]
        enter_line(window)
        assert hands.page.selection() == window.model.lines[0].hit.span

    try:
        with answering(QMessageBox, press_button({"ar": "للقراءة", "en": "reading only"}[language])):
            work(story, project)
    finally:
        other.close()

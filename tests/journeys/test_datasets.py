"""Datasets out and annotations in, as an analyst does it: chosen, counted, kept under a name, looked at, taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from models import commands, queries
from models.codebook import parse
from models.dataset import export as driver
from models.dataset import report
from models.dataset.choice import Choice
from models.project import SEEDS, new_project
from models.store import Store
from tests.journeys.corpora import article, filled
from tests.journeys.datasets import at_the_door, bring_in, counted, ended, export, imported, letting_in, pick, refused
from tests.journeys.hands import Hands, answering, known, press_button, wait_for
from tests.journeys.quoting import CTRL, write
from ui.dialogs.export import ExportDialog
from ui.dialogs.importing import ImportDialog
from ui.dialogs.name import NameDialog
from ui.dialogs.report import ImportReport

# The offscreen platform can't bring a second window to the front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

LAVROV = "001_c30111a8f55ad5a9"
COUNT = {"ar": "اقتباس", "en": "quote"}
SUM = {"ar": "مجموع", "en": "add up to 100"}
OTHERS = {"ar": "أشياء أخرى", "en": "holds other things"}
STOPPED = {"ar": "أُوقف", "en": "was stopped"}


@pytest.fixture
def worked(tmp_path) -> Path:
    """A project with the worked annotation and forty articles more."""
    folder = tmp_path / "desk"
    folder.mkdir()
    path = folder / "worked.qawl"
    new_project(path, worked=True)
    return filled(path, map(article, range(40)))


@pytest.fixture
def example(tmp_path) -> Path:
    """A project with the two seed articles and their worked annotation."""
    folder = tmp_path / "example"
    folder.mkdir()
    path = folder / "example.qawl"
    new_project(path, worked=True)
    return path


@pytest.fixture
def theirs(tmp_path, example) -> Callable[[str], Path]:
    """The worked annotation, as somebody else has exported it."""

    def exported(name: str) -> Path:
        out = tmp_path / "from a colleague" / (f"theirs.{name}" if name in ("jsonl", "csv") else name)
        out.parent.mkdir()
        store = Store(example, read_only=True)
        driver.export(store, out, Choice(name))
        store.close()
        return out

    return exported


def named(name: str) -> Callable[[NameDialog], None]:
    def answer(asked: NameDialog) -> None:
        write(asked.field, name)
        QTest.keyClick(asked, Qt.Key.Key_Return)

    return answer


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def rows(folder: Path) -> list[dict[str, object]]:
    return [
        json.loads(line)
        for path in sorted(folder.rglob("*.jsonl"))
        for line in path.read_text("utf-8").split("\n")[:-1]
    ]


# Out


def test_a_dataset_is_chosen_watched_kept_under_a_name_and_made_again_the_next_day(work, language, worked, tmp_path):
    known("مثال محلول", language=language)
    evening_out, morning_out = tmp_path / "evening" / "hf", tmp_path / "morning" / "hf"
    for out in (evening_out, morning_out):
        out.parent.mkdir()

    def types_shown(dialog: ExportDialog) -> set[str]:
        return {dialog.preview.item(row, 1).text() for row in range(dialog.preview.rowCount())}

    def in_words(*types: str) -> set[str]:
        """As the codebook names them in the interface's language."""
        book = parse((SEEDS / "codebook.toml").read_text("utf-8"))
        return {book.types[type].name(language) for type in types}

    def choose(dialog: ExportDialog) -> None:
        counted(dialog)
        assert "56" in dialog.count.text()
        assert COUNT[language] in dialog.count.text()
        pick(dialog.format, "hf")
        dialog.form.kinds.tick(("quote",))
        counted(dialog)
        assert "56" not in dialog.count.text()
        assert types_shown(dialog) == in_words("direct", "indirect", "mixed")
        dialog.form.types.tick(("direct", "mixed"))
        write(dialog.form.speakers, "لا أحد")
        counted(dialog)
        assert dialog.preview.rowCount() == 0
        dialog.form.speakers.clear()
        counted(dialog)
        assert dialog.preview.rowCount() > 0
        assert types_shown(dialog) == in_words("direct", "mixed")
        dialog.form.types.tick(())
        dialog.split.click()
        for box, share in zip(dialog.shares, (50, 0, 50), strict=True):
            box.setValue(share)
        dialog.seed.setValue(7)
        dialog.pseudonyms.click()
        with answering(NameDialog, named("للنشر")):
            dialog.save_preset.click()
        counted(dialog)

    def evening(hands: Hands) -> None:
        told = export(hands, evening_out, choose)
        assert str(evening_out) in told
        assert told.count("\n") >= 2, "the splits, and what is not carried"

    def again(dialog: ExportDialog) -> None:
        at = dialog.preset.findText("للنشر")
        dialog.preset.setCurrentIndex(at)
        dialog.preset.activated.emit(at)
        counted(dialog)
        assert dialog.choice().split == (50, 0, 50)

    def morning(hands: Hands) -> None:
        export(hands, morning_out, again)

    work(evening, worked)
    work(morning, worked)
    card = (evening_out / "README.md").read_text("utf-8")
    assert "مثال محلول" not in card, "the annotators have other names"
    made = report.read(evening_out)
    assert made["choice"]["seed"] == 7
    assert made["splits"].keys() == {"train", "test"}
    assert report.faults(evening_out) == []
    quotes = [one for one in rows(evening_out) if "content" in one]
    assert len(quotes) == made["quotes"]
    assert 0 < len(quotes) < 56
    assert not any("مثال محلول" in path.read_text("utf-8") for path in evening_out.rglob("*.jsonl"))
    assert digests(morning_out) == digests(evening_out), "to the byte"


def test_what_may_not_be_handed_on_goes_without_its_texts(work, worked, tmp_path):
    known("مثال محلول", language="en")
    out = tmp_path / "bare.jsonl"

    def choose(dialog: ExportDialog) -> None:
        pick(dialog.format, "brat")
        assert not dialog.without_text.isEnabled(), "brat is a text with marks"
        pick(dialog.format, "jsonl")
        dialog.without_text.click()
        counted(dialog)

    work(lambda hands: export(hands, out, choose), worked)
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {record["text"] for record in records} == {None}
    quotes = [quote for record in records for quote in record["quotes"]]
    assert len(quotes) == 56
    assert all(quote["content"][0]["text"] is None and len(quote["context"]) <= 100 for quote in quotes)


def test_a_stopped_export_leaves_nothing_and_the_dialog_stays(work, language, worked, tmp_path, monkeypatch):
    known(language=language)
    gate, real = Event(), driver.records

    def slowly(*what):
        for number, record in enumerate(real(*what)):
            if number == 30:
                gate.wait(20)
            yield record

    monkeypatch.setattr(driver, "records", slowly)
    filled(worked, map(article, range(40, 140)))
    before = sorted(tmp_path.iterdir())

    def stop(dialog: ExportDialog) -> None:
        counted(dialog)
        pick(dialog.format, "brat")
        dialog.path.setText(str(tmp_path / "brat"))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        wait_for(lambda: dialog.bar.value() > 0)
        assert dialog.bar.isVisible()
        assert not dialog.write.isEnabled()
        assert not dialog.save_preset.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible(), "the first Escape stops"
        gate.set()
        wait_for(lambda: not dialog.running)
        assert STOPPED[language] in dialog.count.text()
        assert not dialog.bar.isVisible()
        assert dialog.write.isEnabled()
        assert dialog.path.text() == str(tmp_path / "brat")
        assert sorted(tmp_path.iterdir()) == before
        assert str(tmp_path / "brat") in ended(dialog), "and it can be begun again"

    work(lambda hands: at_the_door(hands, stop), worked)
    assert report.faults(tmp_path / "brat") == []


def test_what_is_wrong_is_said_before_anything_is_written(work, language, worked, tmp_path):
    known(language=language)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("dear colleague", "utf-8")

    def err(dialog: ExportDialog) -> None:
        counted(dialog)
        pick(dialog.format, "hf")
        dialog.path.setText(str(theirs))
        dialog.split.click()
        dialog.shares[0].setValue(70)
        dialog.path.setText(str(theirs))
        assert SUM[language] in refused(dialog)
        dialog.shares[0].setValue(80)
        assert OTHERS[language] in refused(dialog)
        assert dialog.path.text() == str(theirs)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    work(lambda hands: at_the_door(hands, err), worked)
    assert digests(theirs) == {"letter.txt": sha256(b"dear colleague").hexdigest()}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_earlier_dataset_is_replaced_whole(work, worked, tmp_path):
    known(language="en")
    out = tmp_path / "hf"
    said = []

    def agree(box: QMessageBox) -> None:
        said.append(box.text())
        (press_button("Replace") if len(said) == 1 else QMessageBox.accept)(box)

    def again(dialog: ExportDialog) -> None:
        pick(dialog.format, "hf")
        dialog.form.kinds.tick(("scare",))
        counted(dialog)
        dialog.path.setText(str(out))
        with answering(QMessageBox, agree, every=True):
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            wait_for(lambda: len(said) == 2)

    def story(hands: Hands) -> None:
        export(hands, out, lambda dialog: pick(dialog.format, "hf"))
        assert report.read(out)["quotes"] == 56
        at_the_door(hands, again)

    work(story, worked)
    assert "“hf” is there already" in said[0]
    assert 0 < report.read(out)["quotes"] < 56
    assert report.faults(out) == []


# In


@pytest.mark.parametrize("name", ["jsonl", "brat", "labelstudio"])
def test_a_colleagues_quotes_come_onto_the_open_article(work, language, project, theirs, name):
    known(language=language)
    path = theirs(name)
    promised = []

    def see(dialog: ImportDialog) -> None:
        promised.append(dialog.about.text())

    def story(hands: Hands) -> None:
        hands.quote("سبل جيدة", "موسكو", "الحوار", Qt.Key.Key_1)
        mine, here = hands.session.quote.id, hands.session.article.id
        before = json.dumps(hands.words())
        bring_in(hands, path, see=see)
        wait_for(lambda: len(hands.session.quotes) > 1)
        imported(hands)
        assert "56" in promised[0]
        assert hands.session.article.id == here
        assert hands.session.selected == mine, "nobody is carried away"
        there = [quote.id for quote in hands.session.quotes]
        for quote in hands.session.quotes:
            if quote.id != mine:
                assert hands.window.reader.highlights.by_id(quote.id), "painted"
                assert not hands.session.is_own(quote)
        assert "56" in hands.window.statusBar().currentMessage()
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert json.dumps(hands.words()) == before
        assert [quote.id for quote in hands.session.quotes] == [mine]
        assert [one.name for one in queries.annotators(hands.session.store)] == ["ليلى"]
        hands.key(Qt.Key.Key_Y, CTRL)
        assert [quote.id for quote in hands.session.quotes] == there
        hands.key(Qt.Key.Key_PageDown, CTRL)
        assert hands.session.quotes, "and onto the other one"

    def morning(hands: Hands) -> None:
        store = hands.session.store
        assert sum(len(queries.quotes(store, one.id)) for one in queries.articles(store)) == 57

    work(story, project)
    work(morning, project)


def test_the_same_quotes_a_second_time_are_there_already(work, project, theirs):
    known(language="en")
    path = theirs("jsonl")
    told = []

    def see(dialog: ImportDialog) -> None:
        told.append((dialog.about.text(), dialog.bring.isEnabled()))
        dialog.reject()

    def story(hands: Hands) -> None:
        bring_in(hands, path)
        wait_for(lambda: hands.session.quotes)
        with answering(ImportDialog, see_when_looked(see)):
            hands.window.import_handlers.import_files([path])

    work(story, project)
    ((about, can_be_let_in),) = told
    assert "there already: 56" in about
    assert not can_be_let_in


def see_when_looked(see: Callable[[ImportDialog], None]) -> Callable[[ImportDialog], None]:
    from tests.journeys.datasets import looked

    def answer(dialog: ImportDialog) -> None:
        looked(dialog)
        see(dialog)

    return answer


def test_a_table_with_columns_of_its_own_is_mapped_on_the_preview(work, language, project, tmp_path):
    known(language=language)
    table = tmp_path / "أرشيف.csv"
    lines = [f"{n},عنوان {n},«قال الوزير {n} نعم» في بيروت,الحياة,2016-10-0{n}" for n in (1, 2, 3)]
    table.write_text("\n".join(["الرقم,العنوان,المتن,الجريدة,اليوم", *lines]) + "\n", "utf-8")

    def map_columns(dialog: ImportDialog) -> None:
        assert dialog.refused.count() == 3
        assert not dialog.bring.isEnabled()
        names = ("external_id", "title", "text", "outlet", "published")
        for name, column in zip(names, ("الرقم", "العنوان", "المتن", "الجريدة", "اليوم"), strict=True):
            pick(dialog.columns[name], column)

    def story(hands: Hands) -> None:
        bring_in(hands, table, see=map_columns)
        wait_for(lambda: hands.session.article.external_id == "1")
        assert hands.page.text == "«قال الوزير 1 نعم» في بيروت"
        found = hands.session.article
        assert (found.title, found.outlet, found.published) == ("عنوان 1", "الحياة", "2016-10-01")

    work(story, project)


def test_refused_rows_are_reported_and_the_others_come(work, language, project, tmp_path, monkeypatch):
    known(language=language)
    lines = tmp_path / "lines.jsonl"
    good = [json.dumps(article(number), ensure_ascii=False) for number in range(3)]
    lines.write_text("\n".join([good[0], "{torn", good[1], '{"title": "no text"}', good[2]]), "utf-8")
    kept = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))

    def see(dialog: ImportDialog) -> None:
        assert dialog.refused.count() == 2
        dialog.save.click()

    def read(shown: ImportReport) -> None:
        assert shown.list.count() == 2
        QTest.keyClick(shown, Qt.Key.Key_Return)
        assert not shown.isVisible(), "Enter has read it"

    def story(hands: Hands) -> None:
        with answering(ImportReport, read):
            bring_in(hands, lines, see=see)
            wait_for(lambda: hands.window.articles.view.model().rowCount() == 5)
            imported(hands)

    work(story, project)
    written = kept.read_text("utf-8")
    assert "lines.jsonl" in written
    assert {"ar": "السطر 4", "en": "Line 4"}[language] in written
    assert written.count("\n") >= 3


# A corrected text


FIRST, LAST = "تطبيع الوضع في مدينة حلب السورية", "استعادة شرق حلب"
BETWEEN = "وأضافت أن المحادثة أجريت أمس السبت، بحسب ما ذكرت"


def corrected(tmp_path: Path, old: str, new: str) -> Path:
    """The article about Lavrov, with other words in one place."""
    folder = tmp_path / "corrected"
    folder.mkdir()
    text = (SEEDS / f"{LAVROV}.txt").read_text("utf-8")
    assert text.count(old) == 1
    path = folder / f"{LAVROV}.txt"
    path.write_text(f"تصحيح: {text.replace(old, new)}", "utf-8")
    return path


def as_versions(dialog: ImportDialog) -> None:
    dialog.versions.click()


def to_lavrov(hands: Hands) -> str:
    """Before the article that is corrected; its id."""
    id = next(one.id for one in queries.articles(hands.session.store) if one.external_id == LAVROV)
    hands.window.articles.article_chosen.emit(id)
    return id


def test_a_corrected_text_takes_its_quotes_along(work, language, project, tmp_path):
    known(language=language)
    path = corrected(tmp_path, BETWEEN, "وجرت المحادثة يوم السبت، بحسب")

    def story(hands: Hands) -> None:
        old = to_lavrov(hands)
        hands.quote(FIRST, "موسكو", "", Qt.Key.Key_Escape)
        hands.quote(LAST, "واشنطن", "", Qt.Key.Key_Escape)
        ids = [quote.id for quote in hands.session.quotes]
        bring_in(hands, path, see=as_versions)
        imported(hands)
        wait_for(lambda: hands.session.article and hands.session.article.id != old)
        assert hands.page.text.startswith("تصحيح"), "where it stood is the corrected one"
        assert hands.words() == [FIRST, LAST]
        assert [quote.id for quote in hands.session.quotes] == ids
        assert len([*queries.articles(hands.session.store)]) == 2
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert len([*queries.articles(hands.session.store)]) == 2
        to_lavrov(hands)
        assert hands.session.article.id == old
        assert hands.words() == [FIRST, LAST]
        hands.key(Qt.Key.Key_Y, CTRL)
        to_lavrov(hands)
        assert hands.page.text.startswith("تصحيح")
        assert hands.words() == [FIRST, LAST]

    with answering(QMessageBox, QMessageBox.accept, needed=False):
        work(story, project)


def test_quotes_that_a_corrected_text_has_no_place_for_are_listed_and_stay(work, language, project, tmp_path):
    known(language=language)
    path = corrected(tmp_path, LAST, "كلام آخر تمامًا")
    said = []

    def read(shown: ImportReport) -> None:
        said.extend(shown.list.item(row).text() for row in range(shown.list.count()))
        shown.reject()

    def story(hands: Hands) -> None:
        old = to_lavrov(hands)
        hands.quote(FIRST, "موسكو", "", Qt.Key.Key_Escape)
        hands.quote(LAST, "واشنطن", "", Qt.Key.Key_Escape)
        hands.session.select(None)
        with answering(ImportReport, read):
            bring_in(hands, path, see=as_versions)
            wait_for(lambda: said)
        assert len(said) == 1
        assert LAST in said[0]
        assert LAVROV in said[0]
        assert hands.page.text.startswith("تصحيح")
        assert hands.words() == [FIRST]
        assert len([*queries.articles(hands.session.store)]) == 3
        hands.window.articles.article_chosen.emit(old)
        assert hands.words() == [LAST]
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.words() == [FIRST, LAST]

    work(story, project)


def test_what_is_changed_of_a_corrected_text_can_be_taken_back(work, project, tmp_path):
    """The text that it replaced is gone, and that is as it should be."""
    known(language="en")
    path = corrected(tmp_path, BETWEEN, "وجرت المحادثة يوم السبت، بحسب")

    def story(hands: Hands) -> None:
        old = to_lavrov(hands)
        hands.quote(FIRST, "موسكو", "", Qt.Key.Key_Escape)
        bring_in(hands, path, see=as_versions)
        wait_for(lambda: hands.session.article and hands.session.article.id != old)
        here = hands.session.article.id
        hands.session.do(commands.EditArticles((here,), {"title": "عنوان"}))
        hands.page.setFocus()
        hands.key(Qt.Key.Key_Z, CTRL)
        assert hands.session.article.title is None
        hands.key(Qt.Key.Key_Y, CTRL)
        assert hands.session.article.title == "عنوان"

    with answering(QMessageBox, QMessageBox.accept, needed=False):
        work(story, project)


# Out and in again


@pytest.mark.parametrize("name", ["brat", "labelstudio", "jsonl"])
def test_out_of_one_project_into_another_nothing_is_lost(work, example, tmp_path, name):
    known(language="en")
    first, between, second = tmp_path / "first.jsonl", tmp_path / f"between.{name}", tmp_path / "second.jsonl"
    empty = tmp_path / "empty.qawl"
    new_project(empty, articles=[])

    def out(hands: Hands) -> None:
        export(hands, first)
        if name != "jsonl":
            export(hands, between, lambda dialog: pick(dialog.format, name))
        else:
            shutil.copy(first, between)

    def into(hands: Hands) -> None:
        bring_in(hands, between)
        wait_for(lambda: hands.session.desk)
        imported(hands)
        assert hands.session.quotes
        export(hands, second)

    work(out, example)
    work(into, empty)
    assert untimed(second) == untimed(first)


def untimed(path: Path) -> list[object]:
    """Without the seconds that hands were at it."""
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for record in found:
        record["work"] = [{**one, "seconds": 0} for one in record["work"] if one["status"] != "new"]
    return found


def test_a_folder_that_is_dropped_and_closed_again_changes_nothing(work, project, theirs):
    known(language="en")
    path = theirs("brat")

    def story(hands: Hands) -> None:
        before = hands.session.store.value("SELECT count(*) FROM batch")
        with answering(ImportDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)):
            hands.window.import_handlers.import_files([path])  # closed while it looks
        assert hands.session.store.value("SELECT count(*) FROM batch") == before
        assert hands.session.quotes == []
        with letting_in():
            hands.window.import_handlers.import_files([path])
        wait_for(lambda: hands.session.quotes)

    work(story, project)

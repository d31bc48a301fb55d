"""Which quotes go out: the form says what hands have chosen, shows what a preset keeps, and tells changes once."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtWidgets import QLabel

from models import commands, importing
from models.dataset import filters as module
from models.dataset.filters import Filters
from models.listing import Filter
from models.project import SEEDS
from tests.journeys.corpora import article, json_lines
from ui.dialogs.export_filters import FilterForm


@pytest.fixture
def filled(session, tmp_path):
    """Articles of three outlets and of none, the worked annotation, a second annotator, a sample of five."""
    source = json_lines(tmp_path / "some.jsonl", map(article, range(40)))
    for path in (source, SEEDS / "worked.jsonl"):
        importing.show(session.store, importing.add(session.store, [path]).id)
    ids = [row["id"] for row in session.store.rows("SELECT id FROM article ORDER BY external_id LIMIT 5")]
    session.do(commands.SaveQueue("خمسة", Filter(), tuple(ids), {"size": 5, "seed": 1}))
    return session


@pytest.fixture
def form(filled, qtbot) -> FilterForm:
    form = FilterForm(filled)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def told(form) -> list[Filters]:
    told: list[Filters] = []
    form.changed.connect(lambda: told.append(form.filters()))
    return told


def test_it_begins_with_everything(form, filled):
    assert form.filters() == Filters()
    assert module.count(filled.store, form.filters()) == (42, 56)


def test_every_field_of_the_filters_has_its_place(form, filled):
    """What a preset keeps is shown and read back, whole."""
    queue = filled.store.value("SELECT id FROM queue")
    kept = Filters(
        articles=(), outlets=("", "رويترز"), since="2016-09", until="2016-10-03", annotators=("مثال محلول",),
        statuses=("draft", "done"), article_statuses=("new", "done"), kinds=("quote",), types=("direct", "mixed"),
        speakers=("لافروف", "مارك تونر"), labels=("support",), queue=queue,
    )  # fmt: skip
    form.show_filters(kept)
    assert form.filters() == kept
    assert {one.name for one in fields(Filters) if getattr(kept, one.name)} == {
        one.name for one in fields(Filters) if one.name != "articles"
    }
    assert form.articles.currentText().endswith("خمسة")
    form.show_filters(Filters())
    assert form.filters() == Filters()
    assert form.articles.currentIndex() == 0


def test_showing_is_told_once_and_so_is_a_hand(form, told):
    form.show_filters(Filters(kinds=("scare",), since="2016"))
    assert told == [Filters(kinds=("scare",), since="2016")]
    form.kinds.tick(())
    form.since.setText("")
    assert told[1:] == [Filters(since="2016"), Filters()]


def test_the_article_that_is_open_can_go_alone(form, filled):
    form.articles.setCurrentIndex(1)
    assert form.filters().articles == (filled.article.id,)
    assert module.count(filled.store, form.filters())[0] == 1


def test_articles_that_only_a_preset_knows_stay_chosen(form):
    form.show_filters(Filters(articles=("n-0001", "n-0002")))
    assert form.filters().articles == ("n-0001", "n-0002")
    form.show_filters(Filters())
    form.show_filters(Filters(articles=("n-0001", "n-0002")))
    texts = [form.articles.itemText(row) for row in range(form.articles.count())]
    assert len(texts) == len(set(texts)), "and are there once"


@pytest.mark.parametrize(
    ("box", "value"),
    [("outlets", "الشرق"), ("annotators", "منى"), ("labels", "sarcastic")],
)
def test_a_preset_never_lets_out_more_than_it_says(form, filled, box, value):
    """What it names may be gone from the project since: then nothing goes out, not everything."""
    kept = Filters(**{box: (value,)})
    form.show_filters(kept)
    assert form.filters() == kept


def test_speakers_are_parted_by_either_semicolon(form, told):
    form.speakers.setText(" لافروف ؛ كيري;; ")
    assert form.filters().speakers == ("لافروف", "كيري")
    assert len(told) == 1


def test_outlets_stand_with_their_numbers(form):
    names = [form.outlets.itemText(row) for row in range(form.outlets.count())]
    assert len(names) == 4
    assert any(name.startswith("رويترز") and "10" in name for name in names)


def test_every_field_has_a_name_to_be_read_out(form):
    labels = {label.buddy(): label.text() for label in form.findChildren(QLabel) if label.buddy()}
    widgets = [form.articles, form.since, form.until, form.speakers, *form._boxes().values()]
    for widget in widgets:
        assert widget.accessibleName() == labels[widget]
    assert len({widget.accessibleName() for widget in widgets}) == len(widgets)

"""Who hears whom, one a line: every connection between page, panels, handlers and session.

What the page itself needs before the first paint is connected in ``ui.window``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from models.session import Session
from ui.actions import TABLE

if TYPE_CHECKING:
    from ui.window import Window


def connect(window: Window) -> None:
    """Actions, page, panels and handlers of a window."""
    for row in TABLE:
        window.actions_[row.name].triggered.connect(_handler(window, row.name))
    _connect_reader(window)
    _connect_inspector(window)
    _connect_rest(window)


def _connect_reader(window: Window) -> None:
    quotes, attribution = window.quote_handlers, window.attribution_handlers
    page, strip = window.reader.page, window.reader.strip
    page.quote_clicked.connect(quotes.quote_chosen)
    page.mark_requested.connect(quotes.mark)
    page.edge_moved.connect(quotes.edge_moved)
    page.menu_requested.connect(window.bars.open_page_menu)
    window.reader.margin.quote_clicked.connect(quotes.quote_chosen)
    strip.speaker_chosen.connect(quotes.speaker_chosen)
    strip.same_requested.connect(attribution.same_speaker)
    strip.stance_chosen.connect(quotes.stance_chosen)
    strip.stance_removed.connect(quotes.stance_removed)
    strip.target_missing.connect(quotes.target_missing)
    strip.left.connect(quotes.to_page)
    page.span_requested.connect(attribution.span_drawn)
    strip.field.textChanged.connect(window.look_up_typed)
    suggestions, card = window.suggestion_handlers, window.reader.proposal
    quotes.judged.connect(suggestions.stance_given)
    quotes.released.connect(suggestions.look_away)
    page.quote_clicked.connect(suggestions.look_away)
    page.suggestion_clicked.connect(suggestions.look_at)
    card.accepted.connect(suggestions.accept_suggestion)
    card.corrected.connect(suggestions.correct_suggestion)
    card.refused.connect(suggestions.refuse_suggestion)
    card.stepped.connect(suggestions.next_suggestion)


def _connect_inspector(window: Window) -> None:
    quotes, attribution, registry = window.quote_handlers, window.attribution_handlers, window.registry_handlers
    inspector, rows = window.inspector, window.inspector.attribution
    inspector.edit_requested.connect(quotes.edit)
    inspector.own_field_changed.connect(attribution.own_field_changed)
    inspector.stance_edited.connect(quotes.stance_edited)
    inspector.stance_requested.connect(quotes.give_target)
    inspector.label_changed.connect(quotes.label_changed)
    inspector.stance_removed.connect(quotes.stance_removed)
    rows.speaker_requested.connect(quotes.give_speaker)
    rows.joint_requested.connect(attribution.add_speaker)
    rows.addressee_requested.connect(attribution.give_addressee)
    rows.person_removed.connect(attribution.person_removed)
    rows.span_shown.connect(attribution.span_shown)
    rows.span_removed.connect(attribution.span_removed)
    rows.quote_chosen.connect(registry.go_to)
    rows.parent_requested.connect(attribution.choose_parent)
    rows.parent_removed.connect(attribution.unnest)
    rows.link_requested.connect(attribution.link_statement)
    rows.unlinked.connect(attribution.unlinked)


def _connect_rest(window: Window) -> None:
    quotes, articles = window.quote_handlers, window.article_handlers
    window.quotes.quote_chosen.connect(quotes.quote_chosen)
    window.todos.quote_chosen.connect(quotes.quote_chosen)
    window.todos.counted.connect(window.name_tabs)
    window.articles.article_chosen.connect(articles.open)
    window.articles.queue_chosen.connect(window.corpus_handlers.choose_queue)
    window.articles.all_requested.connect(window.corpus_handlers.all_articles)
    window.bars.recent.aboutToShow.connect(window.list_recent)
    window.bars.menus["digits"].aboutToShow.connect(window.name_digits)
    window.clock.timeout.connect(window.look_at_clock)
    window.project_handlers.project_chosen.connect(window.project_chosen)
    window.view_handlers.language_chosen.connect(window.use_language)
    window.view_handlers.theme_chosen.connect(window.theme_chosen)


def _handler(window: Window, name: str) -> Callable[..., None]:
    """The method that is named as the action; for digits and panels, one that knows which."""
    if name.startswith("digit_"):
        return partial(window.quote_handlers.digit, name.removeprefix("digit_"))
    if name in ("articles_shown", "quotes_shown"):
        return partial(window.show_beside, name)
    handlers = (
        window.quote_handlers, window.attribution_handlers, window.registry_handlers, window.article_handlers,
        window.project_handlers, window.view_handlers, window.corpus_handlers, window.import_handlers,
        window.suggestion_handlers,
    )  # fmt: skip
    method = next(getattr(one, name) for one in handlers if name in type(one).__dict__)
    return partial(_without_checked, method)


def connect_panels(window: Window, session: Session) -> None:
    """What the panels hear from a session: anew for each project."""
    session.article_opened.connect(window.quotes.show_all)
    session.article_opened.connect(window.articles.show_current)
    session.article_opened.connect(window.todos.show_soon)
    session.changed.connect(window.registry_handlers.hear)
    session.changed.connect(window.corpus_handlers.hear)
    session.changed.connect(window.import_handlers.hear)
    session.article_opened.connect(window.inspector.show_quote)
    session.quote_selected.connect(window.quotes.show_selected)
    session.quote_selected.connect(window.todos.show_selected)
    session.quote_selected.connect(window.inspector.show_quote)
    connect_suggestions(window, session)


def connect_suggestions(window: Window, session: Session) -> None:
    """What is proposed follows the session; who shows it follows what is proposed."""
    handlers = window.suggestion_handlers
    session.article_opened.connect(handlers.forget_place)
    session.article_opened.connect(handlers.ask)
    session.annotator_changed.connect(handlers.ask)
    session.quote_selected.connect(handlers.hear_selection)
    session.changed.connect(handlers.hear)
    handlers.suggestions.changed.connect(window.reader.show_suggestion)
    handlers.suggestions.changed.connect(window.show_proposed)
    handlers.suggestions.selected.connect(handlers.show_current)
    handlers.suggestions.selected.connect(window.show_proposed)


def _without_checked(method: Callable[[], None], _checked: bool = False) -> None:
    method()

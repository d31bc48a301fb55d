"""What this user's Qawl remembers."""

from __future__ import annotations

from pathlib import Path

from ui.settings import Settings, own_project


def test_what_is_set_is_there_at_the_next_start(qapp):
    settings = Settings()
    settings.language, settings.theme, settings.pixels = "en", "dark", 30
    settings.annotator, settings.colour_by = "ليلى", "speaker"
    settings.save()
    again = Settings()
    assert (again.language, again.theme, again.pixels) == ("en", "dark", 30)
    assert (again.annotator, again.colour_by) == ("ليلى", "speaker")


def test_suggestions_are_shown_until_somebody_hides_them(qapp):
    settings = Settings()
    assert settings.suggestions_shown
    settings.suggestions_shown = False
    settings.save()
    assert not Settings().suggestions_shown
    settings.suggestions_shown = True
    settings.save()
    assert Settings().suggestions_shown


def test_nonsense_counts_as_nothing(qapp):
    settings = Settings()
    for key in ("language", "theme", "pixels", "colour_by", "annotators", "suggestions"):
        settings._file.setValue(key, "{nonsense")
    assert settings.language in ("ar", "en")
    assert (settings.theme, settings.pixels, settings.colour_by) == ("light", 23, "stance")
    assert settings.annotator_of(Path("x")) == ""
    assert settings.suggestions_shown


def test_letters_stay_legible(qapp):
    settings = Settings()
    settings.pixels = 400
    assert settings.pixels == 48
    settings.pixels = 2
    assert settings.pixels == 14


def test_each_project_has_its_annotator(qapp, tmp_path):
    settings = Settings()
    settings.set_annotator_of(tmp_path / "a.qawl", "ليلى")
    settings.set_annotator_of(tmp_path / "b.qawl", "منى")
    assert settings.annotator_of(tmp_path / "a.qawl") == "ليلى"


def test_recent_projects_are_those_that_are_there(qapp, tmp_path):
    settings = Settings()
    for name in "abc":
        (tmp_path / name).touch()
        settings.remember(tmp_path / name)
    settings.remember(tmp_path / "a")
    (tmp_path / "b").unlink()
    assert [path.name for path in settings.recent] == ["a", "c"]


def test_the_first_project_lies_in_the_users_data(qapp, home):
    assert own_project().is_relative_to(home)
    assert own_project().name == "Qawl.qawl"

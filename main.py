"""Qawl (قول): mark what is quoted in Arabic news, say who said it and where they stand, export the dataset."""

from __future__ import annotations

import gc
import os
import sys

VERBS = {"new", "import", "export", "search", "suggest", "evaluate", "check", "stats", "verify", "rehydrate", "schema"}


def main(words: list[str] | None = None) -> int:
    """The window, or one headless verb. Returns the exit code."""
    words = sys.argv[1:] if words is None else words
    if words and (words[0] in VERBS or words[0] in ("-h", "--help")):
        from models import headless

        return headless.run(words)
    if not has_display():
        from models.language import say, system_language

        sentence = say("There is no display. Start Qawl on a desktop, or use “make run”, which brings its own.")
        print(sentence.in_language(system_language()), file=sys.stderr)
        return 1
    if words and words[0] == "tour":
        from ui import tour

        return tour.run(words[1:])
    gc.disable()  # until the first paint (ui.app): what is loaded until then stays, and looking through it takes time
    from ui import app

    return app.run(words)


def has_display() -> bool:
    """Whether a window can open: Linux needs one of the three variables by which Qt finds a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())

"""Two kinds of failure: the world's, said in one plain sentence (``QawlError``), and ours, a bug (everything else)."""

from __future__ import annotations

from models.language import Sentence, say


class QawlError(Exception):
    """Refused or not possible. ``sentence`` says what happened and what to do, in any interface language."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.in_language("en"))
        self.sentence = sentence


class StoppedError(QawlError):
    """Somebody does not want it any more: a search or an export was stopped."""

    def __init__(self, sentence: Sentence | None = None) -> None:
        super().__init__(sentence or say("The search was stopped."))


class NotWritableError(QawlError):
    """The project can't be written from here; it may still be opened to read."""


class LockedError(NotWritableError):
    """Another Qawl writes this project."""

    def __init__(self, name: str) -> None:
        super().__init__(
            say(
                "“{name}” is open in another Qawl window. Close it there, or open it here for reading only.",
                name=name,
            )
        )

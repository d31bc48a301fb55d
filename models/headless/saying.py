"""What every verb says, and where: sentences on stdout, progress on stderr when that is a terminal."""

from __future__ import annotations

import argparse
import sys
from typing import TypeAlias

from models.language import Sentence

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def tell(options: argparse.Namespace, sentence: Sentence) -> None:
    print(sentence.in_language(options.lang))


def warn(options: argparse.Namespace, sentence: Sentence) -> None:
    print(sentence.in_language(options.lang), file=sys.stderr)


def show_progress(options: argparse.Namespace, sentence: Sentence) -> None:
    """A line that is written over."""
    if sys.stderr.isatty():
        print(f"\r\033[K{sentence.in_language(options.lang)}", end="", file=sys.stderr, flush=True)

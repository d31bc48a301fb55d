"""Counts how often each rule is right in the seen annotated articles, and writes confidence.tsv.

Run it when rules or lexicons have changed: ``.venv/bin/python -m resources.lexicons.calibrate``
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.suggest import confidence
from models.suggest.confidence import Rule
from tests.models.suggest.annotated import Annotated, right, seen, suggested


def judged(articles: Sequence[Annotated]) -> Iterator[tuple[Rule, bool]]:
    """Each suggestion's rule, and whether it is right."""
    for article in articles:
        some = suggested(article, least=0.0)
        sound = right(article, some)
        yield from ((confidence.rule(one), one.id in sound) for one in some)


def main() -> None:
    confidence.write(confidence.counted(judged(seen())))


if __name__ == "__main__":
    main()

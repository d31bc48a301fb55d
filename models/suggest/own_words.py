"""A project's own reporting verbs and phrases, as its codebook has them, and the version of suggestions made with them.

Apart from the cache, so that a worker process needs no project.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from models.fold import VERSION as FOLDING

if TYPE_CHECKING:
    from models.codebook import Codebook
    from models.suggest.lexicon import Lexicon

_RULES = Path(__file__).parent
_LEXICONS = _RULES.parent.parent / "resources" / "lexicons"
_DIGITS = 16  # of the version's hash


@dataclass(frozen=True, slots=True)
class OwnWords:
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    @classmethod
    def of(cls, book: Codebook) -> OwnWords:
        return cls(book.verbs, book.phrases)

    def lexicon(self) -> Lexicon:
        """That of Qawl with these words; it is read when it is first asked for."""
        from models.suggest.lexicon import lexicon

        return lexicon().with_words(self.verbs, self.phrases) if self.verbs or self.phrases else lexicon()

    @property
    def version(self) -> str:
        """Of suggestions: other rules, lexicons, folding or words of one's own make another one."""
        told = json.dumps([FOLDING, _made_by(), self.verbs, self.phrases])
        return hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]


@cache
def _made_by() -> str:
    """The rules as they are written, and the lexicons: nobody needs to remember to raise a number."""
    digest = hashlib.sha256()
    for path in (*sorted(_LEXICONS.glob("*.tsv")), *sorted(_RULES.glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()

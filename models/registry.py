"""The registries of speakers and targets: who bears which name, who was used last, and where.

``kind`` is the table, speaker or target. Names are found folded (``models.fold``), through the table ``name_word``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models import queries
from models.fold import fold
from models.store import Store

if TYPE_CHECKING:
    import sqlite3

_CANDIDATES = 300  # names that are ranked; of more, those that come first in the order of letters
_RECENT = 400  # the last uses among which recent speakers are looked for
_INFIX = 3  # letters from which names are also searched inside their words


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a registry. ``kind`` is the record's; ``uses`` counts quotes."""

    id: str
    name: str
    kind: str | None
    uses: int


@dataclass(frozen=True, slots=True)
class Use:
    """A quote in which a name is used. ``role`` is speaker, addressee or target; ``words`` the content's."""

    quote: str
    article: str
    article_name: str
    role: str
    words: str
    annotator: str


def find(store: Store, kind: str, typed: str, limit: int = 20) -> list[str]:
    """Ids of those who bear a name in which each word typed begins a word: whole names first, then beginnings.

    Tashkeel, hamza and alef forms do not matter, nor does the article ال. Where nothing begins so, names that hold it.
    """
    wanted = fold(typed)
    if not wanted:
        return []
    rows = _beginning(store, kind, wanted) or _holding(store, kind, wanted)
    ranked = sorted(rows, key=lambda row: (_nearness(row["folded"], wanted), len(row["folded"]), row["owner"]))
    return list(dict.fromkeys(row["owner"] for row in ranked))[:limit]


def _beginning(store: Store, kind: str, wanted: str) -> list[sqlite3.Row]:
    words = sorted((word.removeprefix("ال") or word for word in wanted.split()), key=len, reverse=True)
    others = [f"% {_literal(word)}%" for word in words[1:]]
    found = store.rows(
        f"""SELECT DISTINCT name.owner, name.folded FROM name_word JOIN name ON name.key=name_word.name
            WHERE name_word.kind=? AND name_word.word>=? AND name_word.word<?
            {
            "".join(
                " AND ' ' || name.folded || ' ' || replace(' ' || name.folded, ' ال', ' ') LIKE ? ESCAPE '!'"
                for _ in others
            )
        }
            LIMIT {_CANDIDATES}""",
        [kind, words[0], words[0] + chr(0x10FFFF), *others],
    )
    exact = store.rows("SELECT owner, folded FROM name WHERE kind=? AND folded=?", [kind, wanted])
    return exact + found


def _holding(store: Store, kind: str, wanted: str) -> list[sqlite3.Row]:
    if len(wanted) < _INFIX:
        return []
    like = f"%{_literal(wanted)}%"
    return store.rows(
        f"SELECT owner, folded FROM name WHERE kind=? AND folded LIKE ? ESCAPE '!' LIMIT {_CANDIDATES}", [kind, like]
    )


def _literal(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _nearness(folded: str, wanted: str) -> int:
    if folded == wanted:
        return 0
    return 1 if folded.startswith(wanted) or folded.removeprefix("ال").startswith(wanted) else 2


def same(store: Store, kind: str, name: str) -> str | None:
    """Who bears just this name or alias, folded; None where nobody does, the oldest where several do."""
    found = store.value("SELECT min(owner) FROM name WHERE kind=? AND folded=?", [kind, fold(name)])
    return None if found is None else str(found)


def recent_speakers(store: Store, article: str, limit: int = 9) -> list[str]:
    """The speakers that digits give: this article's last used, in the order of their first use, then the project's.

    Their places do not change while the analyst works on the same few people: hands remember digits.
    """
    uses = store.rows(
        """SELECT qs.speaker, min(qs.id) AS first, max(qs.id) AS last
           FROM quote JOIN quote_speaker qs ON qs.quote=quote.id JOIN speaker ON speaker.id=qs.speaker
           WHERE quote.article=? AND quote.deleted_at IS NULL AND qs.deleted_at IS NULL AND speaker.deleted_at IS NULL
           GROUP BY qs.speaker ORDER BY last DESC LIMIT ?""",
        [article, limit],
    )
    here = [row["speaker"] for row in sorted(uses, key=lambda row: row["first"])]
    if len(here) < limit:
        last = store.rows(
            """SELECT qs.speaker FROM quote_speaker qs JOIN speaker ON speaker.id=qs.speaker
               WHERE qs.deleted_at IS NULL AND speaker.deleted_at IS NULL ORDER BY qs.id DESC LIMIT ?""",
            [_RECENT],
        )
        here = list(dict.fromkeys([*here, *(row["speaker"] for row in last)]))
    return here[:limit]


def last_target(store: Store, annotator: str) -> str | None:
    """The target toward which the annotator judged last: the one that a bare digit means."""
    found = store.value(
        f"""SELECT target.id FROM stance INDEXED BY stance_annotator CROSS JOIN target ON target.id=stance.target
              CROSS JOIN quote q ON q.id=stance.quote CROSS JOIN article a ON a.id=q.article
           WHERE stance.annotator=? AND stance.deleted_at IS NULL AND target.deleted_at IS NULL
             AND q.deleted_at IS NOT 'batch' AND {queries.SHOWN} ORDER BY stance.id DESC LIMIT 1""",
        [annotator],
    )
    return None if found is None else str(found)


def recent_targets(store: Store, annotator: str, most: int = 9) -> list[str]:
    """The targets toward which the annotator judged, the last one first: of their last two hundred judgements."""
    rows = store.rows(
        f"""SELECT target.id AS id FROM stance INDEXED BY stance_annotator CROSS JOIN target ON target.id=stance.target
              CROSS JOIN quote q ON q.id=stance.quote CROSS JOIN article a ON a.id=q.article
           WHERE stance.annotator=? AND stance.deleted_at IS NULL AND target.deleted_at IS NULL
             AND q.deleted_at IS NOT 'batch' AND {queries.SHOWN} ORDER BY stance.id DESC LIMIT 200""",
        [annotator],
    )
    return list(dict.fromkeys(str(row["id"]) for row in rows))[:most]


# The registry window

# The tables whose rows point to an entry: in which role, and by which column.
LINKS = {
    "speaker": (("speaker", "quote_speaker", "speaker"), ("addressee", "quote_addressee", "speaker")),
    "target": (("target", "stance", "target"),),
}


def _counted(kind: str) -> str:
    """How many living quotes use the entry ``one``, as SQL."""
    links = " UNION ".join(
        f"SELECT quote FROM {table} WHERE {column}=one.id AND deleted_at IS NULL" for _, table, column in LINKS[kind]
    )
    return f"""(SELECT count(*) FROM ({links}) l JOIN quote q ON q.id=l.quote AND q.deleted_at IS NULL
               JOIN article a ON a.id=q.article AND {queries.SHOWN})"""


def entries(
    store: Store, kind: str, typed: str = "", limit: int = 500, ids: Sequence[str] | None = None
) -> list[Entry]:
    """The registry's lines that ``typed`` finds, the best first; with nothing typed, all by name; or just ``ids``."""
    if ids is None and typed.strip():
        ids = find(store, kind, typed, limit)
    where, values = "", list(ids or [])
    if ids is not None:
        where = f"AND one.id IN ({','.join('?' * len(values))})"
    rows = store.rows(
        f"""SELECT one.id, one.name, one.kind, {_counted(kind)} AS uses FROM {kind} one
            WHERE one.deleted_at IS NULL {where} ORDER BY one.folded, one.id LIMIT {limit}""",
        values,
    )
    found = [Entry(row["id"], row["name"], row["kind"], row["uses"]) for row in rows]
    if ids is not None:
        order = {id: number for number, id in enumerate(ids)}
        found.sort(key=lambda entry: order[entry.id])
    return found


def count(store: Store, kind: str) -> int:
    return int(store.value(f"SELECT count(*) FROM {kind} WHERE deleted_at IS NULL"))


def uses(store: Store, kind: str, id: str, limit: int = 500) -> list[Use]:
    """The quotes in which it is used, article by article in text order."""
    parts = [
        f"""SELECT q.id, q.article, {queries.ARTICLE_NAME}, a.external_id, '{role}' AS role, n.name AS annotator,
              (SELECT min(s.start) FROM span s WHERE s.quote=q.id AND s.role='content' AND s.deleted_at IS NULL) AS at
            FROM {table} l JOIN quote q ON q.id=l.quote AND q.deleted_at IS NULL
              JOIN article a ON a.id=q.article AND {queries.SHOWN} JOIN annotator n ON n.id=q.annotator
            WHERE l.{column}=? AND l.deleted_at IS NULL"""
        for role, table, column in LINKS[kind]
    ]
    union = " UNION ".join(parts)
    rows = store.rows(f"SELECT * FROM ({union}) ORDER BY external_id, at, id LIMIT {limit}", [id] * len(parts))
    words = queries.words(store, [row["id"] for row in rows])
    return [
        Use(row["id"], row["article"], row["article_name"], row["role"], words.get(row["id"], ""), row["annotator"])
        for row in rows
    ]

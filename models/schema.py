"""The tables of a project file, made by ordered migrations: a new file runs the same steps as an old one.

A step is SQL of its own day: it never imports today's classes. ``VERSION`` is the number of steps and the file's
``user_version``; a file with a higher one was written by a newer Qawl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x5157414C  # «QWAL»
VERSION = 2


def migrations() -> Migrations:
    from sqlite_utils import Migrations

    steps = Migrations("qawl")
    steps(name="0001_record")(_record)
    steps(name="0002_names")(_names)
    return steps


def upgrade(db: Database) -> None:
    """Bring ``db`` to this version. Each step is one transaction; a failing one leaves the file as it was."""
    migrations().apply(db)
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={VERSION}")


def _record(db: Database) -> None:
    db.executescript(_RECORD)


def _names(db: Database) -> None:
    """An index over every name that a speaker or target bears; the codebook's versions can be taken back."""
    db.executescript(_NAMES)


_RECORD = """
CREATE TABLE project(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE annotator(id TEXT PRIMARY KEY, name TEXT NOT NULL, created TEXT NOT NULL, deleted_at TEXT) STRICT;

CREATE TABLE codebook(id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL,
  toml TEXT NOT NULL, created TEXT NOT NULL) STRICT;

CREATE TABLE batch(id TEXT PRIMARY KEY, source TEXT NOT NULL, created TEXT NOT NULL,
  shown INTEGER NOT NULL DEFAULT 0 CHECK(shown IN (0, 1))) STRICT;

CREATE TABLE article(id TEXT PRIMARY KEY, batch TEXT NOT NULL REFERENCES batch(id),
  external_id TEXT NOT NULL, title TEXT, headline TEXT NOT NULL, outlet TEXT, author TEXT, published TEXT, url TEXT,
  language TEXT NOT NULL DEFAULT 'ar', tags TEXT NOT NULL DEFAULT '[]',
  flag INTEGER NOT NULL DEFAULT 0 CHECK(flag IN (0, 1)), words INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX article_external_id ON article(external_id, id);
CREATE INDEX article_text_sha256 ON article(text_sha256);

CREATE TABLE article_text(key INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE REFERENCES article(id),
  text TEXT NOT NULL) STRICT;
CREATE TRIGGER article_text_frozen BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;

CREATE TABLE work(id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id),
  annotator TEXT NOT NULL REFERENCES annotator(id),
  status TEXT NOT NULL DEFAULT 'new' CHECK(status IN ('new', 'in_progress', 'done', 'skipped')),
  seconds INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
CREATE INDEX work_article ON work(article, annotator);

CREATE TABLE quote(id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id),
  annotator TEXT NOT NULL REFERENCES annotator(id),
  kind TEXT NOT NULL DEFAULT 'quote' CHECK(kind IN ('quote', 'scare')),
  type TEXT CHECK(type IN ('direct', 'indirect', 'mixed')),
  subtype TEXT CHECK(subtype IN ('speech_act', 'directive', 'fragment', 'irony', 'name')),
  parent TEXT REFERENCES quote(id),
  medium TEXT CHECK(medium IN ('phone', 'statement', 'briefing', 'interview', 'speech', 'social_media', 'letter',
    'report', 'other')),
  via TEXT, status TEXT NOT NULL DEFAULT 'draft' CHECK(status IN ('draft', 'done', 'needs_review')),
  origin TEXT NOT NULL DEFAULT 'manual' CHECK(origin IN ('manual', 'suggested', 'corrected', 'imported')),
  note TEXT, fields TEXT NOT NULL DEFAULT '{}', created TEXT NOT NULL, updated TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX quote_article ON quote(article) WHERE deleted_at IS NULL;
CREATE INDEX quote_parent ON quote(parent) WHERE parent IS NOT NULL;

CREATE TABLE span(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  role TEXT NOT NULL CHECK(role IN ('content', 'cue', 'source', 'addressee')),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT,
  CHECK(start >= 0 AND "end" > start)) STRICT;
CREATE INDEX span_quote ON span(quote);

CREATE TABLE speaker(id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'person'
    CHECK(kind IN ('person', 'organisation', 'state', 'media', 'group', 'unnamed', 'unknown')),
  role TEXT, affiliation TEXT, country TEXT, wikidata TEXT, merged_into TEXT REFERENCES speaker(id),
  created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX speaker_folded ON speaker(folded);

CREATE TABLE alias(id TEXT PRIMARY KEY, speaker TEXT NOT NULL REFERENCES speaker(id), name TEXT NOT NULL,
  folded TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX alias_speaker ON alias(speaker);
CREATE INDEX alias_folded ON alias(folded);

CREATE TABLE quote_speaker(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  speaker TEXT NOT NULL REFERENCES speaker(id), ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
CREATE INDEX quote_speaker_quote ON quote_speaker(quote);
CREATE INDEX quote_speaker_speaker ON quote_speaker(speaker);

CREATE TABLE quote_addressee(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  speaker TEXT NOT NULL REFERENCES speaker(id), ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
CREATE INDEX quote_addressee_quote ON quote_addressee(quote);
CREATE INDEX quote_addressee_speaker ON quote_addressee(speaker);

CREATE TABLE target(id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, kind TEXT,
  merged_into TEXT REFERENCES target(id), created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX target_folded ON target(folded);

CREATE TABLE stance(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  target TEXT NOT NULL REFERENCES target(id), label TEXT NOT NULL, annotator TEXT NOT NULL REFERENCES annotator(id),
  intensity REAL, confidence REAL, note TEXT, created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX stance_quote ON stance(quote);
CREATE INDEX stance_target ON stance(target);

CREATE TABLE statement(id TEXT PRIMARY KEY, relation TEXT NOT NULL DEFAULT 'same'
  CHECK(relation IN ('same', 'similar', 'restates')), created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE TABLE statement_quote(id TEXT PRIMARY KEY, statement TEXT NOT NULL REFERENCES statement(id),
  quote TEXT NOT NULL REFERENCES quote(id), deleted_at TEXT) STRICT;
CREATE INDEX statement_quote_statement ON statement_quote(statement);
CREATE INDEX statement_quote_quote ON statement_quote(quote);

CREATE TABLE session(id TEXT PRIMARY KEY, annotator TEXT NOT NULL REFERENCES annotator(id), started TEXT NOT NULL,
  ended TEXT, seconds INTEGER NOT NULL DEFAULT 0, quotes INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE place(annotator TEXT PRIMARY KEY REFERENCES annotator(id), article TEXT NOT NULL REFERENCES article(id),
  position INTEGER NOT NULL DEFAULT 0, quote TEXT REFERENCES quote(id)) STRICT, WITHOUT ROWID;

-- A change is one step of undo; its state moves between done and undone. History is what it did, and never changes.
CREATE TABLE change(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,
  annotator TEXT NOT NULL, label TEXT NOT NULL, article TEXT, undoes TEXT REFERENCES change(id),
  state TEXT NOT NULL CHECK(state IN ('done', 'undone', 'dropped', 'replay'))) STRICT;
CREATE INDEX change_stack ON change(annotator, state, seq);
CREATE TABLE history(seq INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL REFERENCES change(id),
  "table" TEXT NOT NULL, row TEXT NOT NULL, before TEXT, after TEXT NOT NULL) STRICT;
CREATE INDEX history_change ON history(change);
CREATE INDEX history_row ON history("table", row);
CREATE TRIGGER history_not_deleted BEFORE DELETE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_not_updated BEFORE UPDATE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
"""

_NAMES = """
ALTER TABLE codebook ADD COLUMN deleted_at TEXT;

-- One row a name (a speaker's own, each of its aliases, a target's own), one row a word of it, with and without the
-- article ال. Triggers keep them, so that undo needs no code here. No FTS5: trusted_schema=OFF bars it from triggers.
CREATE TABLE name(key INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, row TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL) STRICT;
CREATE INDEX name_folded ON name(kind, folded, owner);
CREATE TABLE name_word(kind TEXT NOT NULL, word TEXT NOT NULL, name INTEGER NOT NULL,
  PRIMARY KEY(kind, word, name)) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_name ON name_word(name);
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT OR IGNORE INTO name_word(kind, word, name) SELECT NEW.kind, word, NEW.key FROM (
    WITH RECURSIVE split(word, rest) AS (
      SELECT '', plain || ' ' || replace(' ' || plain, ' ال', ' ') || ' '
        FROM (SELECT replace(replace(replace(NEW.folded, '"', ' '), '(', ' '), '«', ' ') AS plain)
      UNION ALL SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split
      WHERE rest <> '')
    SELECT word FROM split WHERE word <> ''); END;
CREATE TRIGGER name_gone AFTER DELETE ON name BEGIN
  DELETE FROM name_word WHERE name=OLD.key; END;

CREATE TRIGGER speaker_named AFTER INSERT ON speaker WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('speaker', NEW.id, NEW.id, NEW.folded); END;
CREATE TRIGGER speaker_renamed AFTER UPDATE OF folded, deleted_at ON speaker BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded) SELECT 'speaker', NEW.id, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;
CREATE TRIGGER alias_named AFTER INSERT ON alias WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('speaker', NEW.speaker, NEW.id, NEW.folded); END;
CREATE TRIGGER alias_renamed AFTER UPDATE OF speaker, folded, deleted_at ON alias BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded)
    SELECT 'speaker', NEW.speaker, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;
CREATE TRIGGER target_named AFTER INSERT ON target WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('target', NEW.id, NEW.id, NEW.folded); END;
CREATE TRIGGER target_renamed AFTER UPDATE OF folded, deleted_at ON target BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded) SELECT 'target', NEW.id, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;

INSERT INTO name(kind, owner, row, folded) SELECT 'speaker', id, id, folded FROM speaker WHERE deleted_at IS NULL;
INSERT INTO name(kind, owner, row, folded) SELECT 'speaker', speaker, id, folded FROM alias WHERE deleted_at IS NULL;
INSERT INTO name(kind, owner, row, folded) SELECT 'target', id, id, folded FROM target WHERE deleted_at IS NULL;
"""

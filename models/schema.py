"""The tables of a project file, made by ordered migrations: a new file runs the same steps as an old one.

A step is SQL of its own day: it never imports today's classes. ``VERSION`` is the number of steps and the file's
``user_version``; a file with a higher one was written by a newer Qawl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.schema_datasets import DATASETS
from models.schema_suggestions import SUGGESTIONS

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x5157414C  # «QWAL»
VERSION = 5


def migrations() -> Migrations:
    from sqlite_utils import Migrations

    steps = Migrations("qawl")
    steps(name="0001_record")(_record)
    steps(name="0002_names")(_names)
    steps(name="0003_corpus")(_corpus)
    steps(name="0004_datasets")(_datasets)
    steps(name="0005_suggestions")(_suggestions)
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


def _corpus(db: Database) -> None:
    """A narrow line an article for lists of a million, counts that are kept, the index of words, queues."""
    db.executescript(_LINES)
    db.executescript(_COUNTS)
    db.executescript(_INDEX)
    from models.naming import sort_name  # the one thing of today: old titles sort among new ones

    db.conn.create_function("sort_name", 3, sort_name)
    db.executescript(_OLD_ARTICLES)


def _datasets(db: Database) -> None:
    """Annotations belong to the import that brought them; presets; originals; versions of an article."""
    db.executescript(DATASETS)


def _suggestions(db: Database) -> None:
    """Suggestions that were computed, what annotators said to them, and whether a team wants any."""
    db.executescript(SUGGESTIONS)


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

# What an article's list is sorted and filtered by, in a table of its own: the rows of ``article`` are too wide to walk
# through a million of them. Triggers keep it, so that no command and no undo has code for it. ``key`` is
# ``article_text.key``. A batch's keys lie together: hiding a batch is a condition on ``key``.
_LINES = """
ALTER TABLE article ADD COLUMN folded TEXT NOT NULL DEFAULT '';

CREATE TABLE batch_keys(number INTEGER PRIMARY KEY, batch TEXT NOT NULL UNIQUE REFERENCES batch(id),
  first INTEGER NOT NULL DEFAULT 0, last INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TRIGGER batch_numbered AFTER INSERT ON batch BEGIN
  INSERT INTO batch_keys(batch) VALUES (NEW.id); END;

CREATE TABLE line(key INTEGER PRIMARY KEY, batch INTEGER NOT NULL, outlet TEXT, published TEXT,
  words INTEGER NOT NULL, quotes INTEGER NOT NULL DEFAULT 0, flag INTEGER NOT NULL DEFAULT 0,
  folded TEXT NOT NULL) STRICT;
CREATE INDEX line_outlet ON line(outlet, published);
CREATE INDEX line_published ON line(published);
CREATE INDEX line_counted ON line(published, quotes, flag);
CREATE INDEX line_words ON line(words);
CREATE INDEX line_quotes ON line(quotes);
CREATE INDEX line_folded ON line(folded);
CREATE INDEX line_flag ON line(flag) WHERE flag=1;
CREATE TABLE article_tag(tag TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY(tag, key)) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_key ON article_tag(key);
CREATE INDEX work_annotator ON work(annotator, status, article);
DROP INDEX quote_article;
CREATE INDEX quote_article ON quote(article);

CREATE TRIGGER article_text_lined AFTER INSERT ON article_text BEGIN
  INSERT INTO line(key, batch, outlet, published, words, flag, folded)
    SELECT NEW.key, b.number, a.outlet, a.published, a.words, a.flag, substr(a.folded, 1, 64)
    FROM article a JOIN batch_keys b ON b.batch=a.batch WHERE a.id=NEW.article AND a.deleted_at IS NULL;
  INSERT INTO article_tag(tag, key) SELECT DISTINCT j.value, NEW.key FROM article a, json_each(a.tags) j
    WHERE a.id=NEW.article AND a.tags<>'[]' AND a.deleted_at IS NULL;
  UPDATE batch_keys SET first=iif(first=0, NEW.key, min(first, NEW.key)), last=max(last, NEW.key)
    WHERE batch=(SELECT batch FROM article WHERE id=NEW.article); END;
CREATE TRIGGER article_text_purged AFTER DELETE ON article_text BEGIN
  DELETE FROM line WHERE key=OLD.key; END;
CREATE TRIGGER article_described AFTER UPDATE OF outlet, published, words, flag, folded ON article BEGIN
  UPDATE line SET outlet=NEW.outlet, published=NEW.published, words=NEW.words, flag=NEW.flag,
    folded=substr(NEW.folded, 1, 64) WHERE key=(SELECT key FROM article_text WHERE article=NEW.id); END;
CREATE TRIGGER article_tagged AFTER UPDATE OF tags ON article WHEN NEW.deleted_at IS NULL BEGIN
  DELETE FROM article_tag WHERE key=(SELECT key FROM article_text WHERE article=NEW.id);
  INSERT INTO article_tag(tag, key) SELECT DISTINCT j.value, t.key FROM article_text t, json_each(NEW.tags) j
    WHERE t.article=NEW.id; END;
CREATE TRIGGER article_gone AFTER UPDATE OF deleted_at ON article
  WHEN NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL BEGIN
  DELETE FROM line WHERE key=(SELECT key FROM article_text WHERE article=NEW.id); END;
CREATE TRIGGER article_back AFTER UPDATE OF deleted_at ON article
  WHEN NEW.deleted_at IS NULL AND OLD.deleted_at IS NOT NULL BEGIN
  INSERT INTO line(key, batch, outlet, published, words, quotes, flag, folded)
    SELECT t.key, b.number, NEW.outlet, NEW.published, NEW.words,
      (SELECT count(*) FROM quote WHERE article=NEW.id AND deleted_at IS NULL), NEW.flag, substr(NEW.folded, 1, 64)
    FROM article_text t JOIN batch_keys b ON b.batch=NEW.batch WHERE t.article=NEW.id;
  INSERT INTO article_tag(tag, key) SELECT DISTINCT j.value, t.key FROM article_text t, json_each(NEW.tags) j
    WHERE t.article=NEW.id; END;
CREATE TRIGGER quote_counted AFTER INSERT ON quote WHEN NEW.deleted_at IS NULL BEGIN
  UPDATE line SET quotes=quotes+1 WHERE key=(SELECT key FROM article_text WHERE article=NEW.article); END;
CREATE TRIGGER quote_counted_again AFTER UPDATE OF deleted_at ON quote
  WHEN (NEW.deleted_at IS NULL)<>(OLD.deleted_at IS NULL) BEGIN
  UPDATE line SET quotes=quotes+iif(NEW.deleted_at IS NULL, 1, -1)
    WHERE key=(SELECT key FROM article_text WHERE article=NEW.article); END;
"""

# How many articles each single filter finds, by batch: nobody counts a million rows while a hand waits.
_COUNTS = """
CREATE TABLE tally(facet TEXT NOT NULL, value TEXT NOT NULL, batch INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY(facet, value, batch)) STRICT, WITHOUT ROWID;

CREATE TRIGGER line_added AFTER INSERT ON line BEGIN
  INSERT INTO tally VALUES ('all', '', NEW.batch, 1), ('outlet', coalesce(NEW.outlet, ''), NEW.batch, 1),
    ('month', substr(coalesce(NEW.published, ''), 1, 7), NEW.batch, 1) ON CONFLICT DO UPDATE SET n=n+1;
  INSERT INTO tally SELECT 'quotes', '', NEW.batch, 1 WHERE NEW.quotes>0 ON CONFLICT DO UPDATE SET n=n+1;
  INSERT INTO tally SELECT 'flag', '', NEW.batch, 1 WHERE NEW.flag=1 ON CONFLICT DO UPDATE SET n=n+1;
  INSERT INTO tally SELECT 'status', w.annotator || ':' || w.status, NEW.batch, 1
    FROM article_text t JOIN work w ON w.article=t.article
    WHERE t.key=NEW.key AND w.status<>'new' AND w.deleted_at IS NULL ON CONFLICT DO UPDATE SET n=n+1; END;
CREATE TRIGGER line_gone AFTER DELETE ON line BEGIN
  UPDATE tally SET n=n-1 WHERE batch=OLD.batch AND ((facet='all' AND value='')
    OR (facet='outlet' AND value=coalesce(OLD.outlet, ''))
    OR (facet='month' AND value=substr(coalesce(OLD.published, ''), 1, 7))
    OR (facet='quotes' AND value='' AND OLD.quotes>0) OR (facet='flag' AND value='' AND OLD.flag=1));
  UPDATE tally SET n=n-1 WHERE batch=OLD.batch AND facet='status' AND value IN (
    SELECT w.annotator || ':' || w.status FROM article_text t JOIN work w ON w.article=t.article
    WHERE t.key=OLD.key AND w.status<>'new' AND w.deleted_at IS NULL);
  UPDATE tally SET n=n-1 WHERE batch=OLD.batch AND facet='tag' AND value IN (
    SELECT tag FROM article_tag WHERE key=OLD.key);
  DELETE FROM article_tag WHERE key=OLD.key; END;
CREATE TRIGGER line_outlet_changed AFTER UPDATE OF outlet ON line WHEN NEW.outlet IS NOT OLD.outlet BEGIN
  UPDATE tally SET n=n-1 WHERE facet='outlet' AND value=coalesce(OLD.outlet, '') AND batch=OLD.batch;
  INSERT INTO tally VALUES ('outlet', coalesce(NEW.outlet, ''), NEW.batch, 1) ON CONFLICT DO UPDATE SET n=n+1; END;
CREATE TRIGGER line_published_changed AFTER UPDATE OF published ON line WHEN NEW.published IS NOT OLD.published BEGIN
  UPDATE tally SET n=n-1
    WHERE facet='month' AND value=substr(coalesce(OLD.published, ''), 1, 7) AND batch=OLD.batch;
  INSERT INTO tally VALUES ('month', substr(coalesce(NEW.published, ''), 1, 7), NEW.batch, 1)
    ON CONFLICT DO UPDATE SET n=n+1; END;
CREATE TRIGGER line_quotes_changed AFTER UPDATE OF quotes ON line WHEN (NEW.quotes>0)<>(OLD.quotes>0) BEGIN
  INSERT INTO tally VALUES ('quotes', '', NEW.batch, 1)
    ON CONFLICT DO UPDATE SET n=n+iif(NEW.quotes>0, 1, -1); END;
CREATE TRIGGER line_flag_changed AFTER UPDATE OF flag ON line WHEN NEW.flag<>OLD.flag BEGIN
  INSERT INTO tally VALUES ('flag', '', NEW.batch, 1) ON CONFLICT DO UPDATE SET n=n+iif(NEW.flag=1, 1, -1); END;
CREATE TRIGGER tag_added AFTER INSERT ON article_tag BEGIN
  INSERT INTO tally SELECT 'tag', NEW.tag, l.batch, 1 FROM line l WHERE l.key=NEW.key
    ON CONFLICT DO UPDATE SET n=n+1; END;
CREATE TRIGGER tag_gone AFTER DELETE ON article_tag BEGIN
  UPDATE tally SET n=n-1 WHERE facet='tag' AND value=OLD.tag AND batch=(
    SELECT batch FROM line WHERE key=OLD.key); END;
CREATE TRIGGER work_counted AFTER INSERT ON work WHEN NEW.status<>'new' AND NEW.deleted_at IS NULL BEGIN
  INSERT INTO tally SELECT 'status', NEW.annotator || ':' || NEW.status, l.batch, 1
    FROM article_text t JOIN line l ON l.key=t.key WHERE t.article=NEW.article ON CONFLICT DO UPDATE SET n=n+1; END;
CREATE TRIGGER work_counted_again AFTER UPDATE OF status, deleted_at ON work BEGIN
  UPDATE tally SET n=n-1 WHERE facet='status' AND value=OLD.annotator || ':' || OLD.status AND batch=(
    SELECT l.batch FROM article_text t JOIN line l ON l.key=t.key WHERE t.article=OLD.article)
    AND OLD.status<>'new' AND OLD.deleted_at IS NULL;
  INSERT INTO tally SELECT 'status', NEW.annotator || ':' || NEW.status, l.batch, 1
    FROM article_text t JOIN line l ON l.key=t.key
    WHERE t.article=NEW.article AND NEW.status<>'new' AND NEW.deleted_at IS NULL
    ON CONFLICT DO UPDATE SET n=n+1; END;
"""

# Words as ``models.tokens`` cuts and folds them. Text is stored once: the index holds none. ``word`` is the vocabulary:
# which forms of a word there are, what a part or a pattern may mean. All keys to ``upto`` are indexed.
# The text's column is the first: FTS5 spends two bytes more on each word of any other.
_INDEX = """
CREATE VIRTUAL TABLE article_index USING fts5(text, title, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N*'");
CREATE TABLE word(word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE index_state(version INTEGER NOT NULL, upto INTEGER NOT NULL) STRICT;
INSERT INTO index_state VALUES (0, 0);
-- The title that the index knows an article by, where it has another now.
CREATE TABLE retitled(key INTEGER PRIMARY KEY, title TEXT) STRICT;
CREATE TRIGGER article_retitled AFTER UPDATE OF title ON article WHEN NEW.title IS NOT OLD.title BEGIN
  INSERT OR IGNORE INTO retitled SELECT key, coalesce(nullif(OLD.title, ''), OLD.headline)
    FROM article_text WHERE article=NEW.id; END;

-- Imports that are not done, and what they read (JSON).
CREATE TABLE unfinished(batch TEXT PRIMARY KEY REFERENCES batch(id), paths TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE queue(id TEXT PRIMARY KEY, name TEXT NOT NULL, filter TEXT NOT NULL, sample TEXT,
  created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE TABLE queue_article(queue TEXT NOT NULL REFERENCES queue(id), ordinal INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article(id), PRIMARY KEY(queue, ordinal)) STRICT, WITHOUT ROWID;
CREATE INDEX queue_article_article ON queue_article(article);
"""

_OLD_ARTICLES = """
UPDATE article SET folded=sort_name(title, headline, external_id);
INSERT INTO batch_keys(batch, first, last)
  SELECT b.id, coalesce(min(t.key), 0), coalesce(max(t.key), 0) FROM batch b
  LEFT JOIN article a ON a.batch=b.id LEFT JOIN article_text t ON t.article=a.id GROUP BY b.id ORDER BY b.id;
INSERT INTO line(key, batch, outlet, published, words, quotes, flag, folded)
  SELECT t.key, b.number, a.outlet, a.published, a.words,
    (SELECT count(*) FROM quote q WHERE q.article=a.id AND q.deleted_at IS NULL), a.flag, substr(a.folded, 1, 64)
  FROM article_text t JOIN article a ON a.id=t.article JOIN batch_keys b ON b.batch=a.batch WHERE a.deleted_at IS NULL;
INSERT INTO article_tag(tag, key) SELECT DISTINCT j.value, t.key
  FROM article a JOIN article_text t ON t.article=a.id, json_each(a.tags) j WHERE a.deleted_at IS NULL;
"""

"""The fourth step of ``schema``: what imports of annotations and exports of datasets need.

What an import brings beside new articles bears its batch. While the batch is hidden it is deleted (``deleted_at`` is
'batch'), and one trigger shows or hides it with the batch: so undo takes back an import of any size in one step. What
other quotes have come to use meanwhile (a speaker, say) stays.
"""

from __future__ import annotations

DATASETS = """
ALTER TABLE annotator ADD COLUMN batch TEXT REFERENCES batch(id);
ALTER TABLE speaker ADD COLUMN batch TEXT REFERENCES batch(id);
ALTER TABLE target ADD COLUMN batch TEXT REFERENCES batch(id);
ALTER TABLE quote ADD COLUMN batch TEXT REFERENCES batch(id);
ALTER TABLE statement ADD COLUMN batch TEXT REFERENCES batch(id);
ALTER TABLE work ADD COLUMN batch TEXT REFERENCES batch(id);
CREATE INDEX stance_annotator ON stance(annotator, id) WHERE deleted_at IS NULL;
CREATE INDEX quote_annotator ON quote(annotator) WHERE deleted_at IS NULL;
CREATE INDEX annotator_batch ON annotator(batch) WHERE batch IS NOT NULL;
CREATE INDEX speaker_batch ON speaker(batch) WHERE batch IS NOT NULL;
CREATE INDEX target_batch ON target(batch) WHERE batch IS NOT NULL;
CREATE INDEX quote_batch ON quote(batch) WHERE batch IS NOT NULL;
CREATE INDEX statement_batch ON statement(batch) WHERE batch IS NOT NULL;

CREATE TRIGGER batch_shown AFTER UPDATE OF shown ON batch WHEN NEW.shown=1 AND OLD.shown=0 BEGIN
  UPDATE annotator SET deleted_at=NULL WHERE batch=NEW.id AND deleted_at='batch';
  UPDATE speaker SET deleted_at=NULL WHERE batch=NEW.id AND deleted_at='batch';
  UPDATE alias SET deleted_at=NULL WHERE deleted_at='batch' AND speaker IN (SELECT id FROM speaker WHERE batch=NEW.id);
  UPDATE target SET deleted_at=NULL WHERE batch=NEW.id AND deleted_at='batch';
  UPDATE statement SET deleted_at=NULL WHERE batch=NEW.id AND deleted_at='batch';
  UPDATE quote SET deleted_at=NULL WHERE batch=NEW.id AND deleted_at='batch'; END;
-- Quotes in the batch's own articles are hidden with these.
CREATE TRIGGER batch_hidden AFTER UPDATE OF shown ON batch WHEN NEW.shown=0 AND OLD.shown=1 BEGIN
  UPDATE quote SET deleted_at='batch' WHERE batch=NEW.id AND deleted_at IS NULL
    AND article IN (SELECT id FROM article a WHERE a.id=quote.article AND a.batch<>NEW.id);
  UPDATE statement SET deleted_at='batch' WHERE batch=NEW.id AND deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM statement_quote l JOIN quote q ON q.id=l.quote
    WHERE l.statement=statement.id AND l.deleted_at IS NULL AND q.deleted_at IS NULL AND q.batch IS NOT NEW.id);
  UPDATE speaker SET deleted_at='batch' WHERE batch=NEW.id AND deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM quote_speaker l JOIN quote q ON q.id=l.quote
    WHERE l.speaker=speaker.id AND l.deleted_at IS NULL AND q.deleted_at IS NULL AND q.batch IS NOT NEW.id)
    AND NOT EXISTS (SELECT 1 FROM quote_addressee l JOIN quote q ON q.id=l.quote
    WHERE l.speaker=speaker.id AND l.deleted_at IS NULL AND q.deleted_at IS NULL AND q.batch IS NOT NEW.id);
  UPDATE alias SET deleted_at='batch' WHERE deleted_at IS NULL
    AND speaker IN (SELECT id FROM speaker WHERE batch=NEW.id AND deleted_at='batch');
  UPDATE target SET deleted_at='batch' WHERE batch=NEW.id AND deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM stance l JOIN quote q ON q.id=l.quote
    WHERE l.target=target.id AND l.deleted_at IS NULL AND q.deleted_at IS NULL AND q.batch IS NOT NEW.id);
  UPDATE annotator SET deleted_at='batch' WHERE batch=NEW.id AND deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM change c WHERE c.annotator=annotator.id)
    AND NOT EXISTS (SELECT 1 FROM session s WHERE s.annotator=annotator.id)
    AND NOT EXISTS (SELECT 1 FROM work w WHERE w.annotator=annotator.id AND w.batch IS NOT NEW.id)
    AND NOT EXISTS (SELECT 1 FROM quote q WHERE q.annotator=annotator.id AND q.deleted_at IS NULL
      AND q.batch IS NOT NEW.id)
    AND NOT EXISTS (SELECT 1 FROM stance l JOIN quote q ON q.id=l.quote
    WHERE l.annotator=annotator.id AND l.deleted_at IS NULL AND q.deleted_at IS NULL AND q.batch IS NOT NEW.id);
END;

CREATE TRIGGER quote_moved AFTER UPDATE OF article ON quote
  WHEN NEW.article<>OLD.article AND NEW.deleted_at IS NULL AND OLD.deleted_at IS NULL BEGIN
  UPDATE line SET quotes=quotes-1 WHERE key=(SELECT key FROM article_text WHERE article=OLD.article);
  UPDATE line SET quotes=quotes+1 WHERE key=(SELECT key FROM article_text WHERE article=NEW.article); END;

-- A corrected text is an article of its own, which says which one it replaces.
ALTER TABLE article ADD COLUMN replaces TEXT REFERENCES article(id);
CREATE INDEX article_replaces ON article(replaces) WHERE replaces IS NOT NULL;
-- The page or file that a text was taken out of, where the analyst wants it kept.
CREATE TABLE original(article TEXT PRIMARY KEY REFERENCES article(id), name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE preset(id TEXT PRIMARY KEY, name TEXT NOT NULL, choice TEXT NOT NULL, created TEXT NOT NULL,
  deleted_at TEXT) STRICT;
-- What annotators are pseudonymised with: it never leaves the project.
INSERT INTO project VALUES ('pseudonym_key', lower(hex(randomblob(32))));
"""

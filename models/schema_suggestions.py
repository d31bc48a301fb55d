"""The fifth step of ``schema``: what suggestions need.

``suggested`` is a cache beside the history, by the text that it was computed for. A ``verdict`` is what an annotator
said to one suggestion, recorded like any other row. ``option`` is what a team decides for its whole project and may
take back, ``blind`` for one: nobody sees suggestions, so that annotators agree by themselves.
"""

from __future__ import annotations

SUGGESTIONS = """
CREATE TABLE suggested(text_sha256 TEXT PRIMARY KEY, version TEXT NOT NULL, found TEXT NOT NULL) STRICT;

CREATE TABLE verdict(id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id),
  annotator TEXT NOT NULL REFERENCES annotator(id), suggestion TEXT NOT NULL,
  decision TEXT NOT NULL CHECK(decision IN ('accepted', 'corrected', 'refused')), quote TEXT REFERENCES quote(id),
  what TEXT NOT NULL DEFAULT '{}', created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE INDEX verdict_article ON verdict(article, annotator);
CREATE INDEX verdict_annotator ON verdict(annotator);
CREATE INDEX verdict_quote ON verdict(quote);

CREATE TABLE option(id TEXT PRIMARY KEY, value TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO option(id, value) VALUES ('blind', '0');
"""

-- Recordings cut into queries before anybody asks, from their embeddings.

CREATE TABLE cuts (
  blob TEXT NOT NULL,                 -- SHA-256 of the rows that it was made from
  duration_s REAL NOT NULL,
  method TEXT NOT NULL,
  budget INTEGER NOT NULL,
  borders TEXT NOT NULL,              -- JSON: seconds from 0 to duration_s, ascending
  made_at TEXT NOT NULL,
  PRIMARY KEY (blob, duration_s, method, budget)
) WITHOUT ROWID;

CREATE INDEX recordings_id ON recordings (id);

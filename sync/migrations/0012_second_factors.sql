-- A second factor to sign in with, and when somebody last proved who they are.

ALTER TABLE sessions ADD COLUMN proved_at TEXT; -- NULL: when it began

CREATE TABLE second_factors (
  person TEXT PRIMARY KEY REFERENCES people (id),
  secret BLOB,                        -- sealed; NULL: none is in use yet
  since TEXT,
  step INTEGER NOT NULL DEFAULT 0,    -- of the last code taken: no code is taken twice
  pending BLOB                        -- sealed; shown to the person, and not proved to be in their app
);

CREATE TABLE recovery_codes (
  person TEXT NOT NULL REFERENCES people (id),
  salt BLOB NOT NULL,
  code TEXT NOT NULL,                 -- SHA-256 of salt and code
  used_at TEXT,
  PRIMARY KEY (person, code)
);

-- History: named versions of annotations, and who took what back.
-- Times are texts: ISO 8601, UTC, milliseconds.

CREATE TABLE versions (
  id TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (id),
  recording TEXT,                     -- its key; NULL: of the whole project
  name TEXT NOT NULL,
  folded TEXT NOT NULL,               -- the name without case
  note TEXT NOT NULL DEFAULT '',
  person TEXT NOT NULL,               -- who named it
  at TEXT NOT NULL,
  UNIQUE (project, folded)
);

CREATE TABLE version_states (
  sha256 TEXT PRIMARY KEY,            -- of the state, so that what did not change is kept once
  state BLOB NOT NULL                 -- JSON: root -> entry -> fields; compressed by zlib
);

CREATE TABLE version_rooms (
  version TEXT NOT NULL REFERENCES versions (id),
  room INTEGER NOT NULL REFERENCES rooms (id),
  revision INTEGER NOT NULL,          -- the last one that the state holds
  state TEXT NOT NULL REFERENCES version_states (sha256),
  PRIMARY KEY (version, room)
) WITHOUT ROWID;

CREATE TABLE reverts (
  id TEXT NOT NULL,                   -- its revisions have 'revert <id>' as their client
  project TEXT NOT NULL REFERENCES projects (id),
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  what TEXT NOT NULL,                 -- JSON: what was to be taken back
  PRIMARY KEY (project, id)           -- an imported project may be a copy of another
) WITHOUT ROWID;

-- People of imported histories, who have no account here.
CREATE TABLE people_elsewhere (
  project TEXT NOT NULL REFERENCES projects (id),
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (project, person)
) WITHOUT ROWID;

CREATE INDEX revisions_room ON revisions (room);

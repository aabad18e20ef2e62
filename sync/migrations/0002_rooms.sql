-- Rooms: their documents as a log of updates after a snapshot, and what each update changed.
-- Times are texts: ISO 8601, UTC, milliseconds. Sequence numbers count a room's commits from 1.

CREATE TABLE rooms (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,          -- recording:<project>:<key> or project:<project>
  project TEXT NOT NULL,
  nested INTEGER NOT NULL DEFAULT 0,  -- points of sync/rooms/update.py: how deep it may be
  failures INTEGER NOT NULL DEFAULT 0,  -- how often a process died of it
  created_at TEXT NOT NULL
);
CREATE INDEX rooms_project ON rooms (project);

CREATE TABLE room_snapshots (
  room INTEGER PRIMARY KEY REFERENCES rooms (id),
  seq INTEGER NOT NULL,               -- holds all updates up to this one
  document BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  written_at TEXT NOT NULL
);

CREATE TABLE room_updates (
  room INTEGER NOT NULL REFERENCES rooms (id),
  seq INTEGER NOT NULL,
  document BLOB NOT NULL,
  person TEXT NOT NULL,               -- who sent it
  received_at TEXT NOT NULL,
  UNIQUE (room, seq)                  -- a room that is live twice cannot commit twice
);

CREATE TABLE room_clients (
  room INTEGER NOT NULL REFERENCES rooms (id),
  client INTEGER NOT NULL,            -- Yjs client id
  person TEXT NOT NULL,               -- who first wrote with it
  PRIMARY KEY (room, client)
) WITHOUT ROWID;

CREATE TABLE revisions (
  id INTEGER PRIMARY KEY,
  room INTEGER NOT NULL REFERENCES rooms (id),
  seq INTEGER NOT NULL,               -- the update it came with
  root TEXT NOT NULL,                 -- annotations, queries, bookmarks or labels
  entry TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('made', 'changed', 'replaced')),
  person TEXT NOT NULL,               -- whom it is credited to
  via TEXT,                           -- who brought it, if that was somebody else
  client TEXT NOT NULL,               -- with which program
  device_at TEXT,                     -- when it was made, by the device's clock
  server_at TEXT NOT NULL,
  before TEXT NOT NULL,               -- JSON of the changed fields
  after TEXT NOT NULL,
  origin TEXT                         -- JSON: method, model, format
);
CREATE INDEX revisions_entry ON revisions (room, entry, seq);
CREATE INDEX revisions_person ON revisions (person, server_at);

CREATE TABLE set_aside (
  sha256 TEXT PRIMARY KEY,            -- of an update that a process died or panicked of
  room TEXT NOT NULL,
  person TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
);

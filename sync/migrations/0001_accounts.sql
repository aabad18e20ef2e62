-- People, their sessions and tokens, projects and who may do what in them.
-- Times are texts: ISO 8601, UTC, milliseconds. Ids are ULIDs. Secrets are kept as SHA-256.

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,                 -- as shown, and as typed to sign in
  folded TEXT NOT NULL UNIQUE,        -- the name without case, so that no two look alike
  password TEXT,                      -- argon2id with its parameters; NULL: cannot sign in
  is_admin INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'service')),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed')),
  created_at TEXT NOT NULL
);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  secret TEXT NOT NULL UNIQUE,
  previous TEXT,                      -- the secret before, until the new one has been seen
  previous_until TEXT,
  created_at TEXT NOT NULL,
  rotated_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  client TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE INDEX sessions_person ON sessions (person);
CREATE INDEX sessions_previous ON sessions (previous);

CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
  created_by TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL
);

CREATE TABLE members (
  project TEXT NOT NULL REFERENCES projects (id),
  person TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES people (id),
  added_at TEXT NOT NULL,
  PRIMARY KEY (project, person)
);
CREATE INDEX members_person ON members (person);

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES people (id),
  project TEXT NOT NULL REFERENCES projects (id),
  role TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  revoked_at TEXT
);
CREATE INDEX tokens_project ON tokens (project);
CREATE INDEX tokens_person ON tokens (person);

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('project', 'account', 'admin', 'first')),
  project TEXT REFERENCES projects (id),
  role TEXT,
  created_by TEXT REFERENCES people (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  used_by TEXT REFERENCES people (id),
  revoked_at TEXT
);
CREATE INDEX invitations_project ON invitations (project);

-- Tries to sign in that have not succeeded, so that a restart does not forget them.
CREATE TABLE tries (
  number INTEGER PRIMARY KEY,
  what TEXT NOT NULL,                 -- account:<folded name> or address:<address>
  at TEXT NOT NULL
);
CREATE INDEX tries_what ON tries (what, at);

-- Rights taken back; every process of the relay reads on from the last number it saw.
CREATE TABLE withdrawals (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  person TEXT,
  session TEXT,
  project TEXT
);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  person TEXT,                        -- who did it; NULL: whoever runs the command line
  action TEXT NOT NULL,
  target TEXT,                        -- whom or what it was done to
  project TEXT,
  details TEXT NOT NULL DEFAULT '{}', -- JSON
  address TEXT
);
CREATE INDEX audit_project ON audit (project, number);

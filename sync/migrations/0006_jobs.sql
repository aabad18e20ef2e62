-- Jobs: recordings that gateways turn into embeddings, and what came of it.
-- Times are texts: ISO 8601, UTC, milliseconds, by the relay's clock alone.

CREATE TABLE gateways (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  own INTEGER NOT NULL DEFAULT 0,     -- runs beside the relay, which makes its token at each start
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  seen_at TEXT,
  models TEXT NOT NULL DEFAULT '[]',  -- JSON: what it last said it can run, as model@version
  revoked_at TEXT
);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,               -- of the audio
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  hop_s REAL NOT NULL,
  status TEXT NOT NULL DEFAULT 'queued'
    CHECK (status IN ('queued', 'leased', 'running', 'done', 'failed', 'cancelled')),
  priority INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  progress REAL NOT NULL DEFAULT 0,   -- 0 to 1
  ready_at TEXT NOT NULL,             -- not to be leased before
  lease TEXT UNIQUE,                  -- whoever knows it may report; another one ends it
  lease_until TEXT,
  gateway TEXT REFERENCES gateways (id),
  code TEXT,                          -- why it failed, or failed the last time
  reason TEXT,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (sha256, model, version, hop_s)
);
CREATE INDEX jobs_waiting ON jobs (status, model, version, priority DESC, ready_at);

-- Which recordings of which projects a job is for: the same audio is embedded once.
CREATE TABLE job_wishes (
  project TEXT NOT NULL REFERENCES projects (id),
  recording TEXT NOT NULL,
  job TEXT NOT NULL REFERENCES jobs (id),
  wished_at TEXT NOT NULL,
  cancelled_at TEXT,
  PRIMARY KEY (project, recording, job)
) WITHOUT ROWID;
CREATE INDEX job_wishes_job ON job_wishes (job);

CREATE TABLE embeddings (
  sha256 TEXT NOT NULL,               -- of the audio
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  hop_s REAL NOT NULL,
  blob TEXT NOT NULL,                 -- SHA-256 of the rows, float16, little-endian
  windows INTEGER NOT NULL,
  dimension INTEGER NOT NULL,
  first_s REAL NOT NULL,              -- the middle of the first window
  about TEXT NOT NULL,                -- JSON: warnings, licence, notice, ...
  gateway TEXT,
  made_at TEXT NOT NULL,
  PRIMARY KEY (sha256, model, version, hop_s)
) WITHOUT ROWID;
CREATE INDEX embeddings_blob ON embeddings (blob);

-- The model of a project's embeddings; where there is no row, the relay's usual one.
CREATE TABLE project_models (
  project TEXT PRIMARY KEY REFERENCES projects (id),
  model TEXT NOT NULL,                -- '' for none
  set_by TEXT NOT NULL,
  set_at TEXT NOT NULL
);

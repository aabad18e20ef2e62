-- Recordings whose audio is on the relay, and uploads on their way.
-- Times are texts: ISO 8601, UTC, milliseconds. The audio itself lies beside the database (sync/blobs).

CREATE TABLE recordings (
  project TEXT NOT NULL REFERENCES projects (id),
  id TEXT NOT NULL,                   -- its key: what a device makes of project and fingerprint
  sha256 TEXT NOT NULL,               -- of the file, and the id of its blob
  fingerprint TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,               -- wav, flac, mp3, vorbis or opus
  sample_rate_hz INTEGER NOT NULL,
  channels INTEGER NOT NULL,
  duration_s REAL NOT NULL,
  bytes INTEGER NOT NULL,
  recorded_at TEXT,                   -- when it begins
  utc_offset_min INTEGER,
  site TEXT,
  device TEXT,
  about TEXT NOT NULL DEFAULT '{}',   -- JSON: all that the file says of itself
  added_by TEXT NOT NULL REFERENCES people (id),
  added_at TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deleted')),
  is_listed INTEGER NOT NULL DEFAULT 0, -- whether the project's document names it
  PRIMARY KEY (project, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX recordings_content ON recordings (project, sha256);
CREATE INDEX recordings_blob ON recordings (sha256);
CREATE INDEX recordings_person ON recordings (added_by, bytes);
CREATE INDEX recordings_added ON recordings (project, added_at);
CREATE INDEX recordings_recorded ON recordings (project, recorded_at);
CREATE INDEX recordings_site ON recordings (project, site);
CREATE INDEX recordings_name ON recordings (project, file_name);
CREATE INDEX recordings_unlisted ON recordings (project) WHERE is_listed = 0;

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  project TEXT NOT NULL REFERENCES projects (id),
  person TEXT NOT NULL REFERENCES people (id),
  bytes INTEGER NOT NULL,             -- how long it will be
  sha256 TEXT,                        -- what was said; NULL: nothing
  file_name TEXT NOT NULL,
  site TEXT,                          -- said by whoever uploads, before what the file says
  device TEXT,
  metadata TEXT NOT NULL DEFAULT '',  -- Upload-Metadata, to be given back
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  sealed TEXT,                        -- hash of a whole file that is being taken in
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'failed', 'ended')),
  reason TEXT,                        -- of a failed one: a sentence
  recording TEXT                      -- of a done one: its key
);
CREATE INDEX uploads_project ON uploads (project, status, bytes);
CREATE INDEX uploads_person ON uploads (person, status, bytes);
CREATE INDEX uploads_expiry ON uploads (status, expires_at);

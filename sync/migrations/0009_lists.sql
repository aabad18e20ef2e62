-- Previews of recordings, made by gateways, and lists of very many recordings in any order.

CREATE TABLE previews (
  sha256 TEXT PRIMARY KEY,            -- of the audio
  flac_blob TEXT NOT NULL,            -- one channel at a low rate
  bytes INTEGER NOT NULL,             -- of the FLAC
  sample_rate_hz INTEGER NOT NULL,    -- of the FLAC
  strip_blob TEXT NOT NULL,           -- PNG, the whole recording at a glance
  warnings TEXT NOT NULL DEFAULT '[]', -- JSON: what was odd in the recording
  gateway TEXT,
  made_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX previews_flac ON previews (flac_blob);
CREATE INDEX previews_strip ON previews (strip_blob);

-- In each order the list goes along one index, and what is passed over is not looked up.
DROP INDEX recordings_added;
DROP INDEX recordings_recorded;
DROP INDEX recordings_site;
DROP INDEX recordings_name;
CREATE INDEX recordings_added ON recordings (project, added_at, id) WHERE status = 'active';
CREATE INDEX recordings_recorded ON recordings (project, recorded_at, id) WHERE status = 'active';
CREATE INDEX recordings_site ON recordings (project, site, id) WHERE status = 'active';
CREATE INDEX recordings_name ON recordings (project, file_name, id, site, device)
  WHERE status = 'active';  -- all that words are looked for in
CREATE INDEX recordings_duration ON recordings (project, duration_s, id) WHERE status = 'active';
CREATE INDEX recordings_bytes ON recordings (project, bytes, id) WHERE status = 'active';
CREATE INDEX jobs_of_model ON jobs (model, status, id);

-- Which annotations carry which labels now: read from the revisions by sync/recordings/labels.py.
CREATE TABLE carried_labels (
  room INTEGER NOT NULL REFERENCES rooms (id),
  entry TEXT NOT NULL,
  label TEXT NOT NULL,                -- '' is the annotation itself
  is_deleted INTEGER NOT NULL,        -- the annotation
  PRIMARY KEY (room, entry, label)
) WITHOUT ROWID;
CREATE INDEX carried_labels_label ON carried_labels (label, room) WHERE is_deleted = 0;

CREATE TABLE label_marks (
  room INTEGER PRIMARY KEY REFERENCES rooms (id),
  revision INTEGER NOT NULL,          -- the last one that was read
  is_behind INTEGER NOT NULL          -- whether there is more to read
);
CREATE INDEX label_marks_behind ON label_marks (room) WHERE is_behind;
CREATE TABLE label_mark (revision INTEGER NOT NULL);  -- no later one of any room was looked at
INSERT INTO label_mark VALUES (0);

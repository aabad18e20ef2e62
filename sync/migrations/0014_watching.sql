-- What a relay knows of its own care, what gateways tell of themselves, and what began a job.
-- Times are texts: ISO 8601, UTC, milliseconds, by the relay's clock alone.

-- When something was last done that an admin has to see to, and what came of it.
CREATE TABLE milestones (
  what TEXT PRIMARY KEY,              -- backup, audit or audio_key
  at TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}'  -- JSON
) WITHOUT ROWID;

ALTER TABLE gateways ADD COLUMN about TEXT NOT NULL DEFAULT '{}'; -- JSON: backend, endpoints, version
ALTER TABLE jobs ADD COLUMN leased_at TEXT; -- when it was last leased
ALTER TABLE jobs ADD COLUMN trace TEXT;     -- traceparent of whatever it was made for

CREATE INDEX recordings_since ON recordings (added_at, status, bytes);
CREATE INDEX embeddings_since ON embeddings (made_at, windows, dimension);

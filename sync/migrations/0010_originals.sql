-- A file that was sent as FLAC stands for the WAV file that it was made of.
ALTER TABLE uploads ADD COLUMN original_sha256 TEXT;
ALTER TABLE recordings ADD COLUMN original_sha256 TEXT;
CREATE INDEX recordings_by_original ON recordings (project, original_sha256)
  WHERE original_sha256 IS NOT NULL;

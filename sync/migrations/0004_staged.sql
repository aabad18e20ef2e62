-- A large commit is written ahead, a little at a time, so that nobody waits long for the database.
-- Until all of it is there, none of it is in any document or history.

CREATE TABLE staged (
  room INTEGER NOT NULL REFERENCES rooms (id),
  first_seq INTEGER NOT NULL,         -- of the updates that are being written
  seq INTEGER NOT NULL,               -- of the last one
  PRIMARY KEY (room, seq)
) WITHOUT ROWID;

ALTER TABLE room_updates RENAME TO room_update_rows;
ALTER TABLE revisions RENAME TO revision_rows;

CREATE VIEW room_updates AS
  SELECT * FROM room_update_rows AS u WHERE NOT EXISTS
    (SELECT 1 FROM staged AS s WHERE s.room = u.room AND u.seq BETWEEN s.first_seq AND s.seq);

CREATE VIEW revisions AS
  SELECT * FROM revision_rows AS r WHERE NOT EXISTS
    (SELECT 1 FROM staged AS s WHERE s.room = r.room AND r.seq BETWEEN s.first_seq AND s.seq);

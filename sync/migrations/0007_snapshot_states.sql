-- What a snapshot knows of each client, so that a room that is only read need not be built in memory.

ALTER TABLE room_snapshots ADD COLUMN state BLOB;  -- a state vector; NULL in older snapshots

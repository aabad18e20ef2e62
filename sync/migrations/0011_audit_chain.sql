-- The audit trail is only ever added to, and each row holds the hash of all before it.

ALTER TABLE audit ADD COLUMN chained TEXT; -- NULL in rows from before there was a chain

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is not changed');
END;

CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is not removed');
END;

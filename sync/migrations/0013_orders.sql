-- Lists of very many recordings by how many annotations carry a label, and by the state of jobs.

-- How many annotations of a recording carry a label now: kept by sync/recordings/labels.py.
CREATE TABLE label_counts (
  project TEXT NOT NULL,
  label TEXT NOT NULL,                -- '' counts all annotations
  recording TEXT NOT NULL,
  annotations INTEGER NOT NULL,       -- at least one
  PRIMARY KEY (project, label, recording)
) WITHOUT ROWID;
CREATE INDEX label_counts_most ON label_counts (project, label, annotations, recording);

INSERT INTO label_counts (project, label, recording, annotations)
  SELECT m.project, l.label, substr(m.name, length('recording:' || m.project || ':') + 1), count(*)
  FROM carried_labels l JOIN rooms m ON m.id = l.room
  WHERE l.is_deleted = 0 AND m.project IS NOT NULL GROUP BY l.room, l.label;

-- What became of the newest job of a recording by a model, in the words of lists.
CREATE TABLE job_states (
  project TEXT NOT NULL,
  model TEXT NOT NULL,
  recording TEXT NOT NULL,
  state TEXT NOT NULL,                -- failed, waiting or embedded; '' for cancelled
  PRIMARY KEY (project, model, recording)
) WITHOUT ROWID;
CREATE INDEX job_states_state ON job_states (project, model, state, recording);

CREATE VIEW wished_jobs AS
  SELECT w.project, w.recording, j.model, j.id AS job, j.made_at,
    CASE j.status WHEN 'failed' THEN 'failed' WHEN 'done' THEN 'embedded'
      WHEN 'cancelled' THEN '' ELSE 'waiting' END AS state
  FROM job_wishes w JOIN jobs j ON j.id = w.job WHERE w.cancelled_at IS NULL;

INSERT INTO job_states (project, model, recording, state)
  SELECT a.project, a.model, a.recording,
    (SELECT n.state FROM wished_jobs n WHERE n.project = a.project AND n.recording = a.recording
      AND n.model = a.model ORDER BY n.made_at DESC, n.job DESC LIMIT 1)
  FROM wished_jobs a GROUP BY a.project, a.model, a.recording;

-- Whatever changes a job or a wish, the state follows in the same transaction.
CREATE TRIGGER job_states_wished AFTER INSERT ON job_wishes
BEGIN
  INSERT INTO job_states (project, model, recording, state)
    SELECT NEW.project, j.model, NEW.recording, coalesce(
      (SELECT n.state FROM wished_jobs n WHERE n.project = NEW.project
        AND n.recording = NEW.recording AND n.model = j.model
        ORDER BY n.made_at DESC, n.job DESC LIMIT 1), '')
    FROM jobs j WHERE j.id = NEW.job
    ON CONFLICT (project, model, recording) DO UPDATE SET state = excluded.state
      WHERE state <> excluded.state;
END;

CREATE TRIGGER job_states_taken_back AFTER UPDATE OF cancelled_at ON job_wishes
BEGIN
  INSERT INTO job_states (project, model, recording, state)
    SELECT NEW.project, j.model, NEW.recording, coalesce(
      (SELECT n.state FROM wished_jobs n WHERE n.project = NEW.project
        AND n.recording = NEW.recording AND n.model = j.model
        ORDER BY n.made_at DESC, n.job DESC LIMIT 1), '')
    FROM jobs j WHERE j.id = NEW.job
    ON CONFLICT (project, model, recording) DO UPDATE SET state = excluded.state
      WHERE state <> excluded.state;
END;

CREATE TRIGGER job_states_done AFTER UPDATE OF status ON jobs WHEN OLD.status <> NEW.status
BEGIN
  INSERT INTO job_states (project, model, recording, state)
    SELECT w.project, NEW.model, w.recording, coalesce(
      (SELECT n.state FROM wished_jobs n WHERE n.project = w.project
        AND n.recording = w.recording AND n.model = NEW.model
        ORDER BY n.made_at DESC, n.job DESC LIMIT 1), '')
    FROM job_wishes w WHERE w.job = NEW.id
    ON CONFLICT (project, model, recording) DO UPDATE SET state = excluded.state
      WHERE state <> excluded.state;
END;

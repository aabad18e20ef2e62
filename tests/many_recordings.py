"""Very many recordings, written straight into a relay's database: their audio is not there."""

import hashlib
import json
import random
from datetime import UTC, datetime, timedelta

from sync.clock import time_text

SITES = 40
LABELS = 5
LABELED = 0.02


def fill(connection, at, _doer, project, person, count):
    """Give a project `count` recordings, some with jobs, some with annotations.

    Their ids ascend and indexes are made at the end, since that is quicker.
    """
    connection.execute("PRAGMA cache_size = -262144")
    chance = random.Random(1)
    recordings, jobs, wishes, rooms, revisions = [], [], [], [], []
    mark = hashlib.sha256(project.encode()).hexdigest()[:32]
    moment = time_text(at)
    for number in range(count):
        sha256, key = f"{mark}{number:032x}", f"{number:026x}"
        day, hour = divmod(number, 24)
        begun = time_text(datetime(2010, 1, 1, hour, tzinfo=UTC) + timedelta(days=day))
        site = None if number % 50 == 0 else f"plot {number % SITES:02}"
        name = f"SM4_{begun[:10].replace('-', '')}_{hour:02}0000_{number:06}.wav"
        duration_s = chance.choice((60.0, 600.0, 3600.0)) + chance.random()
        recordings.append(
            (project, key, sha256, sha256, name, "wav", 48000, 1, duration_s,
             int(duration_s * 96000), begun, site, "SM4", person, moment)
        )  # fmt: skip
        if number % 10 == 7:
            status = chance.choices(("done", "queued", "failed"), (60, 20, 20))[0]
            job = f"job {sha256}"
            jobs.append((job, sha256, "yamnet", "1", 0.48, status, moment, moment, moment))
            wishes.append((project, key, job, moment))
        if chance.random() < LABELED:
            rooms.append((f"recording:{project}:{key}", project, moment))
            after = {"status": "active", f"label:label {number % LABELS}": {"by": person, "at": ""}}
            revisions.append((rooms[-1][0], f"entry {number}", person, moment, json.dumps(after)))
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'recordings'"
        " AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.executemany(
        "INSERT INTO recordings (project, id, sha256, fingerprint, file_name, format,"
        " sample_rate_hz, channels, duration_s, bytes, recorded_at, site, device, added_by,"
        " added_at, is_listed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        recordings,
    )
    for _, made in indexes:
        connection.execute(made)
    connection.executemany(
        "INSERT INTO jobs (id, sha256, model, version, hop_s, status, ready_at, made_at,"
        " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        jobs,
    )
    connection.executemany(
        "INSERT INTO job_wishes (project, recording, job, wished_at) VALUES (?, ?, ?, ?)", wishes
    )
    connection.executemany("INSERT INTO rooms (name, project, created_at) VALUES (?, ?, ?)", rooms)
    connection.executemany(
        "INSERT INTO revision_rows"
        " (room, seq, root, entry, kind, person, client, server_at, before, after)"
        " SELECT id, 1, 'annotations', ?2, 'made', ?3, 'test', ?4, '{}', ?5"
        " FROM rooms WHERE name = ?1",
        revisions,
    )
